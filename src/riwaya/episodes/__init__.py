"""Stage 7b: what many documents tell, gathered into episodes: who tells it independently, who echoes, where accounts part."""

from riwaya.episodes.compare import compare

__all__ = ["compare"]
