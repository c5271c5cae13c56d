"""Stage 7a: what in a text is worth a reader's look, each with its arithmetic: facts about the text, never verdicts."""

from riwaya.checks.check import check, growing
from riwaya.checks.finding import Finding

__all__ = ["Finding", "check", "growing"]
