"""Stage 7c: what many documents tell, gathered into episodes: who tells it independently, who echoes, where accounts part."""

from riwaya.episodes.compare import compare, stage
from riwaya.episodes.proposals import by_meaning

__all__ = ["by_meaning", "compare", "stage"]
