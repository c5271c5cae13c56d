"""A document's head and body: what its headline says and what is told beneath."""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

from riwaya.arabic.letters import fold
from riwaya.arabic.numerals import find_numerals
from riwaya.arabic.words import tokenise
from riwaya.explanations.prose import Bounds, Prose

Record = Mapping[str, Any]
_LEAST_BODY = 60  # words; of less nothing can be missed


class Page(Prose):
    """The text of a record with its headline apart from its body."""

    @cached_property
    def headline(self) -> Bounds | None:
        """Where the headline stands first; None when there is none or no body beneath it worth the name."""
        title = self.record["document"]["title"]
        at = self.text.find(title) if title else -1
        if at < 0 or len(self.text[at + len(title) :].split()) < _LEAST_BODY:
            return None
        return at, at + len(title)

    @cached_property
    def body(self) -> str:
        """The folded text beneath the headline, where it is not repeated."""
        if self.headline is None:
            return self.folded
        return fold(self.text[self.headline[1] :].replace(self.record["document"]["title"], " "))

    def under_headline(self, listed: str) -> Iterator[Record]:
        """Yield the records of a list (mentions, quantities …) that stand beneath the headline, not in a repetition of it."""
        start, end = self.headline or (0, 0)
        title = self.text[start:end]
        again = [m.span() for m in re.finditer(re.escape(title), self.text)] if title else []
        for one in self.record[listed]:
            if one["start"] >= end and not any(a <= one["start"] < b for a, b in again):
                yield one

    def in_headline(self, listed: str) -> Iterator[Record]:
        """Yield the records of a list that stand in the headline."""
        if self.headline:
            start, end = self.headline
            yield from (one for one in self.record[listed] if start <= one["start"] and one["end"] <= end)

    @cached_property
    def numbers(self) -> frozenset[float]:
        """All numbers beneath the headline, in digits and in words, whatever they count."""
        tokens = [token for token in tokenise(self.body, 0, len(self.body)) if token.word.kind != "punct"]
        return frozenset(numeral.value for numeral in find_numerals(tokens, 0, len(tokens)))
