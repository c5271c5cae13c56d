"""The documents that a dossier stands on: their words, who says them, and the note that tells where each stands."""

import re
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import Any

from riwaya.casefile.store import Sighting, Stored
from riwaya.cases import Case
from riwaya.dossiers.content import Code, Line, Piece, Plain, Quote, Ref, struck
from riwaya.dossiers.words import Words
from riwaya.explanations.prose import Prose

Record = Mapping[str, Any]
_SHOWN = 16  # signs of a hash in a note; the whole stands in the list of documents
_BLANKS = re.compile(r"\s+")
# What would turn the text after it, or cannot stand in a file of XML.
_UNFIT = re.compile(
    r"[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]"
)


class Sources:
    """Gives the words of documents and keeps the notes that tell their places.

    Documents and notes are numbered in the order in which they are first cited.

    Args:
        strike: strikes names out of a text without changing its length.
    """

    def __init__(self, case: Case, words: Words, strike: Callable[[str], str]) -> None:
        self._case, self._words, self._strike = case, words, strike
        self._notes: dict[tuple[str, int, int], int] = {}
        self._numbers: dict[str, int] = {}
        self.stored: Callable[[str], Stored] = cache(case.document)
        self.record: Callable[[str], Record] = cache(case.record)
        self._prose: Callable[[str], Prose] = cache(lambda sha256: Prose(self.record(sha256)))
        self._text: Callable[[str], str] = cache(lambda sha256: strike(self.record(sha256)["document"]["text"]))

    # Words

    def words(self, sha256: str, start: int, end: int) -> str:
        """Return the words of a stretch of a document, its lines made one."""
        return tidy(self._text(sha256)[start:end])

    def text(self, sha256: str) -> str:
        """Return the whole text of a document as it was read, names struck out."""
        return self._text(sha256)

    def sentence(self, sha256: str, start: int, end: int) -> tuple[int, int]:
        """Return the sentence that holds a stretch, or the stretch itself where none does."""
        prose = self._prose(sha256)
        if not prose.sentences:
            return start, end
        first, stop = prose.sentences[prose.sentence_at(start)]
        if not first <= start < stop:
            return start, end
        text = self.record(sha256)["document"]["text"]
        while stop < len(text) and text[stop] in '.!؟?…»”"':
            stop += 1
        return first, max(stop, end)

    def chain(self, sha256: str, claim: str | None) -> list[str]:
        """Return the sources through which a claim is told, in the words of the text; none of the author's own words."""
        id = (claim or "").rpartition("#")[2]
        found = next((one for one in self.record(sha256)["claims"] if one["id"] == id), None)
        return [tidy(self._strike(link["name"] or link["text"])) for link in found["chain"]] if found else []

    def voice(self, sha256: str, claim: str | None) -> Line:
        """Return who says something: the chain of a claim, or the author."""
        chain = self.chain(sha256, claim)
        if not chain:
            key = "dossier.unnamed" if claim and claim != "author" else "episode.author"
            return (Plain(self._words.say(key)),)
        pieces: list[Piece] = []
        for link in chain:
            pieces += [Plain(" ← " if self._words.is_rtl else " → "), Quote(link)] if pieces else [Quote(link)]
        return (Plain(self._words.say("dossier.says") + " "), *pieces)

    # Documents

    def name(self, sha256: str) -> str:
        """Return what a document is called in the dossier: D3."""
        number = self._numbers.setdefault(sha256, len(self._numbers) + 1)
        return self._words.say("dossier.document", number=number)

    def title(self, sha256: str) -> Line:
        """Return the outlet of a document, or else its title or file."""
        stored = self.stored(sha256)
        return (Quote(self.shown(stored.outlet or stored.title or stored.source)),)

    def shown(self, text: str) -> str:
        """Return a name or a value as it may be shown."""
        return tidy(self._strike(text))

    def first_met(self, sha256: str) -> Sighting | None:
        """Return where and when a document was first met."""
        return next(iter(self._case.sightings(sha256)), None)

    @property
    def cited(self) -> list[str]:
        """The documents cited so far, by their hashes."""
        return list(self._numbers)

    # Notes

    def note(self, sha256: str, start: int, end: int) -> Ref:
        """Return the mark of the note that tells where a stretch stands."""
        self.name(sha256)
        return Ref(self._notes.setdefault((sha256, start, end), len(self._notes) + 1))

    def quoted(self, sha256: str, start: int, end: int) -> Line:
        """Return words of a document in quotation marks, with their note."""
        return (Quote(f"«{self.words(sha256, start, end)}»"), self.note(sha256, start, end))

    def notes(self) -> tuple[Line, ...]:
        """Return the text of every note: document, outlet, day, place, hash, and when it was collected."""
        return tuple(self._told(*place) for place in self._notes)

    def _told(self, sha256: str, start: int, end: int) -> Line:
        stored, met = self.stored(sha256), self.first_met(sha256)
        day = self._words.day(stored.published)
        collected = self._words.say("dossier.collected", day=self._words.day(met.at)) if met else ""
        return (
            Plain(f"{self.name(sha256)} · "),
            *self.title(sha256),
            Plain(f"{self._words.comma}{day}" if day else ""),
            Plain(" · " + self._words.say("dossier.characters", start=f"{start}", end=f"{end}") + " · SHA-256 "),
            Code(sha256[:_SHOWN] + "…"),
            Plain(f" · {collected}" if collected else ""),
        )

    def struck(self, lines: Iterable[Line]) -> tuple[Line, ...]:
        """Return lines with names struck out once more, whatever they were made of."""
        return tuple(struck(line, self._strike) for line in lines)


def tidy(text: str) -> str:
    """Return text as one line, without what would turn the direction of what follows; what was there is shown as missing."""
    return _BLANKS.sub(" ", _UNFIT.sub("\ufffd", text)).strip()
