"""The matrix of an episode for paper: a grid of questions and origins at a glance, then the very words beneath each question."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from riwaya.dossiers.content import Block, Break, Heading, Line, Paragraph, Piece, Plain, Quote, Row, Strong, Table, joined, plain
from riwaya.dossiers.sources import Sources
from riwaya.dossiers.words import Words
from riwaya.episodes.asking import asked

Record = Mapping[str, Any]
_ACROSS = 10  # origins in one grid
_DOWN = 80  # questions
_PLACES = 3  # of one answer; the others are counted
_ANSWERS = 4  # of one origin to one question
_CELLS = 24  # origins that answer one question in words
_DENIES, _TELLS, _ECHOES, _SILENT = "✕", "●", "○", "·"


class Grid:
    """Makes the matrix of one episode."""

    def __init__(self, episode: Record, sources: Sources, words: Words) -> None:
        matrix = episode["matrix"]
        self._rows: Sequence[Record] = matrix["rows"][:_DOWN]
        self._left_out = len(matrix["rows"]) - len(self._rows)
        self._origins: Sequence[Record] = matrix["origins"]
        self._sources, self._words = sources, words

    def blocks(self) -> Iterator[Block]:
        """Yield the grid, its key, and the words."""
        say = self._words.say
        yield Paragraph(plain(say("dossier.grid-note")), is_quiet=True)
        yield self._legend()
        if len(self._origins) > 3 * _ACROSS:
            yield Paragraph(plain(say("dossier.left-out", count=len(self._origins) - 3 * _ACROSS)), is_quiet=True)
        for first in range(0, min(len(self._origins), 3 * _ACROSS), _ACROSS):
            yield self._glance(self._origins[first : first + _ACROSS])
        if self._left_out:
            yield Paragraph(plain(say("dossier.left-out", count=self._left_out)), is_quiet=True)
        yield Heading(2, say("dossier.answers"))
        yield Paragraph(plain(say("dossier.answers-note")), is_quiet=True)
        yield Table(
            (plain(say("dossier.origin")), plain(say("dossier.words"))),
            tuple(row for asked in self._rows for row in self._asked(asked)),
            (1, 3),
        )

    def _legend(self) -> Block:
        say = self._words.say
        rows = []
        for column in self._origins[: 3 * _ACROSS]:
            echoes = say("episode.echoes", count=len(column["echoes"])) if column["echoes"] else ""
            about = self._words.term("kind", column["kind"])
            rows.append(Row((plain(_number(column)), (Quote(self._sources.shown(column["name"])),), plain(about), plain(echoes))))
        head = tuple(plain(say(key)) for key in ("dossier.number", "dossier.origin", "dossier.kind", "dossier.echoed"))
        return Table(head, tuple(rows), (0.5, 3, 1.4, 1.2))

    def _glance(self, origins: Sequence[Record]) -> Block:
        head = (plain(self._words.say("episode.question")), *(plain(_number(one)) for one in origins), plain(""))
        rows = []
        for row in self._rows:
            cells = {cell["origin"]: cell for cell in row["cells"]}
            if not cells.keys() & {one["id"] for one in origins}:
                continue
            signs = (plain(_sign(cells.get(one["id"]))) for one in origins)
            judged = self._words.term("judgement", row["judgement"])
            is_parted = row["judgement"] == "contradicts"
            verdict: Line = (Strong(judged),) if is_parted else plain(judged)
            rows.append(Row((question(row["question"], self._words), *signs, verdict)))
        return Table(head, tuple(rows), (3.3, *(0.5 for _ in origins), 2.9))

    def _asked(self, row: Record) -> Iterator[Row]:
        judged = self._words.term("judgement", row["judgement"])
        head: list[Piece] = [*question(row["question"], self._words), Plain(f" — {judged}")]
        yield Row((tuple(Strong(one.text) if isinstance(one, Plain) else one for one in head),), is_heading=True)
        names = {one["id"]: one for one in self._origins}
        for cell in row["cells"][:_CELLS]:
            column = names[cell["origin"]]
            told = [self._answer(answer) for answer in cell["answers"][:_ANSWERS]]
            more = len(cell["answers"]) - len(told)
            told += [plain(self._words.say("dossier.more-answers", count=more))] if more > 0 else []
            origin: Line = (Plain(f"{_number(column)} "), Quote(self._sources.shown(column["name"])))
            yield Row((origin, joined(told, Break())))
        if len(row["cells"]) > _CELLS:
            yield Row((plain(self._words.say("dossier.left-out", count=len(row["cells"]) - _CELLS)), plain("")))

    def _answer(self, answer: Record) -> Line:
        places = _once(sorted(answer["spans"], key=lambda span: span["is_echo"]))
        pieces: list[Piece] = []
        if answer["is_denied"]:
            pieces.append(Strong(self._words.say("episode.denied") + ": "))
        for number, span in enumerate(places[:_PLACES]):
            said = self._sources.words(span["document_id"], span["start"], span["end"])
            is_new = not number or said != self._sources.words(*_place(places[number - 1]))
            pieces += [*([Plain(" / ")] if number and is_new else []), *([Quote(f"«{said}»")] if is_new else [])]
            pieces.append(self._sources.note(*_place(span)))
            if span["is_echo"]:
                pieces.append(Plain(f" ({self._words.say('dossier.echo')})"))
        more = len(places) - _PLACES
        return (*pieces, *([Plain(" " + self._words.say("episode.more-places", count=more))] if more > 0 else []))


def question(id: str, words: Words) -> Line:
    """Return a question by its id ("number.buses") with what it is about, in the language of the dossier."""
    return plain(asked(id, words.language) or words.say("dossier.statement"))


def _number(column: Record) -> str:
    return str(column["id"]).removeprefix("o")


def _sign(cell: Record | None) -> str:
    if cell is None:
        return _SILENT
    if any(answer["is_denied"] for answer in cell["answers"]):
        return _DENIES if all(answer["is_denied"] for answer in cell["answers"]) else _TELLS + _DENIES
    return _ECHOES if all(span["is_echo"] for answer in cell["answers"] for span in answer["spans"]) else _TELLS


def _place(span: Record) -> tuple[str, int, int]:
    return span["document_id"], span["start"], span["end"]


def _once(spans: Sequence[Record]) -> list[Record]:
    found: dict[tuple[str, int, int], Record] = {}
    for span in spans:
        found.setdefault(_place(span), span)
    return list(found.values())
