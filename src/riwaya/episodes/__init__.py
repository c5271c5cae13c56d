"""Stage 7c: what many documents tell, gathered into episodes: who tells it independently, who echoes, where accounts part."""

from riwaya.episodes.compare import compare, stage

__all__ = ["compare", "stage"]
