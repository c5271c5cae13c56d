"""A text cut into clauses short enough to be compared: at the ends of sentences, at commas, at «فيما» and its like."""

import re
from collections.abc import Iterator

_CUT = re.compile(
    r"[.؛;!؟?\n:…]+(?=\s|$)|[،,]\s|\s(?=(?:فيما|بينما|في حين|ولكن|لكن|وأضاف|وأن|وأنه|وأنها|وأنهم|مشيرا|مضيفا|مؤكدا)\s)"
)
_LEAST = 3  # words; what is shorter stays with the clause before it


def clauses(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the bounds of the clauses of `text[start:end]`, without the signs between them."""
    begin = start
    for cut in [*(m.span() for m in _CUT.finditer(text, start, end)), (end, end)]:
        is_long = len(text[begin : cut[0]].split()) >= _LEAST
        if is_long or cut[0] == end:
            first, last = _trimmed(text, begin, cut[0])
            if last > first and (is_long or begin == start):
                yield first, last
            begin = cut[1]


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    inner = text[start:end]
    bare = inner.strip(" \n\t«»\"'“”()،,.؛")
    first = start + inner.index(bare) if bare else start
    return first, first + len(bare)
