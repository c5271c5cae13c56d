"""Stage 7a: what a text gives as evidence and as explanation, and how the two bear on each other. Facts about the text."""

from riwaya.explanations.explain import explain

__all__ = ["explain"]
