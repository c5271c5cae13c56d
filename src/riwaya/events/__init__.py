"""Stage 3b: what happened, to whom, where and when, as the text tells it; who tells it is joined in `riwaya.claims`."""

from riwaya.events.find import find_events

__all__ = ["find_events"]
