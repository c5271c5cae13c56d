"""Stage 7e: a case compared: what each of its episodes comes to, made once and made anew only where a document changes it."""

from riwaya.episodes.compare import compare, stage
from riwaya.episodes.proposals import by_meaning

__all__ = ["by_meaning", "compare", "stage"]
