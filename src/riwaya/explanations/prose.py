"""A document's text as explanations need it: folded for looking up, with sentences, clauses and whose words a place is."""

import re
from bisect import bisect_right
from collections.abc import Mapping
from functools import cached_property
from typing import Any

from riwaya.arabic.letters import normalise

Record = Mapping[str, Any]
Bounds = tuple[int, int]
_SENTENCE = re.compile(r"(?:[.!?؟…]+(?=[\s»\"”)]|$)|\n+)")
_CLAUSE = re.compile(r"[،,؛;:](?=\s|$)")
_COMPLEMENTISER = re.compile(r"\s*(?:(?:هو|هي)(?!\w))?\s*(?:(?:أن|ان|إن)(?!\w))?\s*")
_RELATIVE = re.compile(r"\s*(?:الأمر الذي|الامر الذي|و?هو ما|مما|ما)\s")
_EDGE = " \n\t،,؛;:.!?؟…-–"
_ENOUGH = 4  # words that make a clause


class Prose:
    """The text of a record of the contract.

    Attributes:
        text: the text that offsets count in.
        folded: the same as words are looked up.
        claims: those of the record.
    """

    def __init__(self, record: Record) -> None:
        self.record = record
        self.text: str = record["document"]["text"]
        self.claims: list[Record] = list(record["claims"])
        self._normalised = normalise(self.text)
        self.folded = self._normalised.text

    def original(self, start: int, end: int) -> Bounds:
        """Return where a stretch of `folded` stands in the text."""
        return self._normalised.original(start, end)

    @cached_property
    def sentences(self) -> list[Bounds]:
        """The sentences in order, without the signs at their ends."""
        found, begin = [], 0
        for end in _SENTENCE.finditer(self.text + "\n"):
            if bounds := self.trimmed(begin, end.start()):
                found.append(bounds)
            begin = end.end()
        return found

    def sentence_at(self, at: int) -> int:
        """Return the number of the sentence that holds a place; the one before it where none does."""
        return max(bisect_right(self._starts, at) - 1, 0)

    @cached_property
    def _starts(self) -> list[int]:
        return [start for start, _ in self.sentences]

    def _end_of(self, at: int) -> int | None:
        """Return where the sentence ends that holds a place; None between sentences."""
        if not self.sentences:
            return None
        start, stop = self.sentences[self.sentence_at(at)]
        return stop if start <= at < stop else None

    def trimmed(self, start: int, end: int) -> Bounds | None:
        """Return a stretch without blanks and signs at its edges; None when nothing is left."""
        inner = self.text[start:end]
        bare = inner.strip(_EDGE)
        if not bare:
            return None
        first = start + inner.index(bare)
        return first, first + len(bare)

    def clause_after(self, at: int) -> Bounds | None:
        """Return the clause that begins at a place: to the first comma with enough before it, or the end of the sentence."""
        end = self._end_of(at)
        if end is None:
            return None
        cuts = [cut.start() for cut in _CLAUSE.finditer(self.text, at, end)]
        stop = next((cut for cut in cuts if len(self.text[at:cut].split()) >= _ENOUGH), end)
        return self.trimmed(at, stop)

    def phrase_after(self, at: int) -> Bounds | None:
        """Return what follows a place up to the first comma or the end of the sentence."""
        end = self._end_of(at)
        cut = None if end is None else _CLAUSE.search(self.text, at, end)
        return None if end is None else self.trimmed(at, cut.start() if cut else end)

    def past_complementiser(self, at: int) -> int:
        """Return where a clause begins that follows a place, behind «أن», «هو أن» and the like."""
        found = _COMPLEMENTISER.match(self.text, at)
        return found.end() if found else at

    def clause_before(self, at: int) -> Bounds | None:
        """Return the clause that ends at a place in its sentence: from the last comma with enough after it."""
        start, _ = self.sentences[self.sentence_at(at)]
        begins = [start, *(cut.end() for cut in _CLAUSE.finditer(self.text, start, at))]
        long = [b for b in reversed(begins) if len(self.text[b:at].split()) >= _ENOUGH]
        begin = next((b for b in long if not _RELATIVE.match(self.text, b)), long[0] if long else start)
        return self.trimmed(begin, at)

    def antecedent(self, at: int) -> Bounds | None:
        """Return the proposition that a clause pronoun at a place stands for: the clause before it, or the sentence before."""
        number = self.sentence_at(at)
        start, _ = self.sentences[number]
        if len(self.text[start:at].split()) >= _ENOUGH:
            before = self.clause_before(at)
            return self.reported(before) if before else None
        return self.told_in(*self.sentences[number - 1]) if number else None

    def reported(self, bounds: Bounds) -> Bounds:
        """Return what a clause reports, without who says it: «الرأي الغالب هو أن X» is X; a denial stays whole."""
        inside = [c for c in self.claims if bounds[0] < c["content"]["start"] < bounds[1] - 1 <= c["content"]["end"]]
        first = min(inside, key=lambda c: c["content"]["start"], default=None)
        if first is None or first["stance"] == "denies":
            return bounds
        rest = self.text[first["content"]["start"] : bounds[1]]
        return (first["content"]["start"], bounds[1]) if len(rest.split()) >= _ENOUGH else bounds

    def told_in(self, start: int, end: int) -> Bounds:
        """Return what a sentence tells: the content of the claim that it reports, or the whole of it."""
        inside = [c["content"] for c in self.claims if start <= c["content"]["start"] and c["content"]["end"] <= end + 1]
        longest = max(inside, key=lambda content: content["end"] - content["start"], default=None)
        if longest is None or longest["end"] - longest["start"] < (end - start) / 2:
            return start, end
        return longest["start"], longest["end"]

    def asserted_by(self, start: int, end: int) -> str:
        """Return who says a stretch of the text: the smallest claim that holds it, or the author."""
        holding = [c for c in self.claims if c["content"]["start"] <= start and end <= c["content"]["end"]]
        found = min(holding, key=lambda c: c["content"]["end"] - c["content"]["start"], default=None)
        return "author" if found is None else str(found["id"])

    def span(self, bounds: Bounds) -> dict[str, Any]:
        """Return a stretch as the contract has it."""
        return {"start": bounds[0], "end": bounds[1], "text": self.text[bounds[0] : bounds[1]]}
