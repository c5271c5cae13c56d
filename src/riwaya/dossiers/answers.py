"""The answers to a question in the words of the texts: by origin, or, where very many answer, by what they answer."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from riwaya.dossiers.content import Line, Piece, Plain, Quote, Row, Strong, plain
from riwaya.dossiers.folding import beneath
from riwaya.dossiers.sources import Sources
from riwaya.dossiers.words import Words

Record = Mapping[str, Any]
Place = tuple[str, int, int]
_CELLS = 10  # origins that answer one question each in a row of its own
_ANSWERS = 4  # of one origin to one question
_PLACES = 3  # of one answer; the others are counted
_ALIKE = 12  # answers of very many origins to one question
_NAMED = 4  # origins that are named beside one answer


class Given(NamedTuple):
    """An answer and the origin that gives it."""

    column: Record
    answer: Record


class Answers:
    """Makes the rows of words beneath each question of an episode."""

    def __init__(self, origins: Sequence[Record], sources: Sources, words: Words) -> None:
        self._columns = {one["id"]: one for one in origins}
        self._sources, self._words = sources, words

    def of(self, row: Record) -> Iterator[Row]:
        """Yield the rows of a question."""
        yield from self._by_origin(row) if len(row["cells"]) <= _CELLS else self._by_answer(row)

    def _by_origin(self, row: Record) -> Iterator[Row]:
        for cell in row["cells"]:
            told = [self._told([answer]) for answer in cell["answers"][:_ANSWERS]]
            origin = self._origin(self._columns[cell["origin"]])
            yield Row((origin, beneath(told, len(cell["answers"]), self._words, "dossier.more-answers")))

    def _by_answer(self, row: Record) -> Iterator[Row]:
        groups: dict[tuple[str, bool], list[Given]] = {}
        for given in (Given(self._columns[cell["origin"]], answer) for cell in row["cells"] for answer in cell["answers"]):
            groups.setdefault((given.answer["value"], given.answer["is_denied"]), []).append(given)
        ordered = sorted(groups.values(), key=len, reverse=True)
        for alike in ordered[:_ALIKE]:
            origins = [self._origin(one.column) for one in alike[:_NAMED]]
            who = beneath(origins, len(alike), self._words, "dossier.more-origins")
            yield Row((who, self._told([one.answer for one in alike])))
        if len(ordered) > _ALIKE:
            yield Row((plain(""), plain(self._words.say("dossier.more-answers", count=len(ordered) - _ALIKE))))

    def _origin(self, column: Record) -> Line:
        return (Plain(f"{number_of(column)} "), Quote(self._sources.shown(column["name"])))

    def _told(self, answers: Sequence[Record]) -> Line:
        """Return what is answered, the same by all: each wording on a line of its own with its notes, further places counted."""
        spans = _once([span for answer in answers for span in answer["spans"]])
        wordings: dict[str, list[Record]] = {}
        for span in spans:
            wordings.setdefault(self._sources.words(*place_of(span)), []).append(span)
        shown = list(wordings.items())[:_PLACES]
        lines = [self._wording(said, found, is_denied=answers[0]["is_denied"]) for said, found in shown]
        counted = len(spans) - sum(len(found[:_PLACES]) for _, found in shown)
        return beneath(lines, len(lines) + counted, self._words, "episode.more-places")

    def _wording(self, said: str, spans: Sequence[Record], *, is_denied: bool) -> Line:
        pieces: list[Piece] = [Strong(self._words.say("episode.denied") + ": ")] if is_denied else []
        pieces.append(Quote(f"«{said}»"))
        for span in spans[:_PLACES]:
            pieces.append(self._sources.note(*place_of(span)))
            if span["is_echo"]:
                pieces.append(Plain(f" ({self._words.say('dossier.echo')})"))
        return tuple(pieces)


def number_of(column: Record) -> str:
    """Return the number of an origin in the grid."""
    return str(column["id"]).removeprefix("o")


def place_of(span: Record) -> Place:
    """Return where words stand: the hash of their document, their beginning and end."""
    return span["document_id"], span["start"], span["end"]


def _once(spans: Sequence[Record]) -> list[Record]:
    """Return places, each once, echoes last."""
    found: dict[Place, Record] = {}
    for span in sorted(spans, key=lambda span: bool(span["is_echo"])):
        found.setdefault(place_of(span), span)
    return list(found.values())
