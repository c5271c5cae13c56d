"""The matrix of an episode for paper: a grid of questions and origins at a glance, then the very words beneath each question."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from riwaya.accounts.asking import asked
from riwaya.dossiers.answers import Answers, number_of
from riwaya.dossiers.content import Block, Heading, Line, Paragraph, Piece, Plain, Quote, Row, Strong, Table, plain
from riwaya.dossiers.folding import left_out
from riwaya.dossiers.sources import Sources
from riwaya.dossiers.words import Words

Record = Mapping[str, Any]
_ACROSS = 10  # origins in one grid
_MOST = 30  # origins in all grids
_DOWN = 80  # questions
_DENIES, _TELLS, _ECHOES, _SILENT = "✕", "●", "○", "·"


class Grid:
    """Makes the matrix of one episode."""

    def __init__(self, episode: Record, sources: Sources, words: Words) -> None:
        matrix = episode["matrix"]
        self._rows: Sequence[Record] = matrix["rows"][:_DOWN]
        self._left_out = len(matrix["rows"]) - len(self._rows)
        self._origins: Sequence[Record] = matrix["origins"]
        self._shown = _talkative(self._origins, self._rows)
        self._sources, self._words = sources, words

    def blocks(self) -> Iterator[Block]:
        """Yield the grid, its key, and the words."""
        say = self._words.say
        yield Paragraph(plain(say("dossier.grid-note")), is_quiet=True)
        yield self._legend()
        yield from left_out(len(self._origins) - len(self._shown), self._words, "dossier.origins-left-out")
        for first in range(0, len(self._shown), _ACROSS):
            yield self._glance(self._shown[first : first + _ACROSS])
        yield from left_out(self._left_out, self._words)
        yield Heading(2, say("dossier.answers"))
        yield Paragraph(plain(say("dossier.answers-note")), is_quiet=True)
        answers = Answers(self._origins, self._sources, self._words)
        body = tuple(line for row in self._rows for line in (self._asked(row), *answers.of(row)))
        yield Table((plain(say("dossier.origin")), plain(say("dossier.words"))), body, (1, 3))

    def _legend(self) -> Block:
        say = self._words.say
        rows = []
        for column in self._shown:
            echoes = say("episode.echoes", count=len(column["echoes"])) if column["echoes"] else ""
            about = self._words.term("kind", column["kind"])
            name = Quote(self._sources.shown(column["name"]))
            rows.append(Row((plain(number_of(column)), (name,), plain(about), plain(echoes))))
        head = tuple(plain(say(key)) for key in ("dossier.number", "dossier.origin", "dossier.kind", "dossier.echoed"))
        return Table(head, tuple(rows), (0.5, 3, 1.4, 1.2))

    def _glance(self, origins: Sequence[Record]) -> Block:
        head = (plain(self._words.say("episode.question")), *(plain(number_of(one)) for one in origins), plain(""))
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

    def _asked(self, row: Record) -> Row:
        judged = self._words.term("judgement", row["judgement"])
        head: list[Piece] = [*question(row["question"], self._words), Plain(f" — {judged}")]
        return Row((tuple(Strong(one.text) if isinstance(one, Plain) else one for one in head),), is_heading=True)


def _talkative(origins: Sequence[Record], rows: Sequence[Record]) -> Sequence[Record]:
    """Return the origins that stand in the grid, in their order: of very many, those that answer most questions."""
    answered = [cell["origin"] for row in rows for cell in row["cells"]]
    first = sorted(origins, key=lambda one: answered.count(one["id"]), reverse=True)[:_MOST]
    return [one for one in origins if one in first]


def question(id: str, words: Words) -> Line:
    """Return a question by its id ("number.buses") with what it is about, in the language of the dossier."""
    return plain(asked(id, words.language) or words.say("dossier.statement"))


def _sign(cell: Record | None) -> str:
    if cell is None:
        return _SILENT
    if any(answer["is_denied"] for answer in cell["answers"]):
        return _DENIES if all(answer["is_denied"] for answer in cell["answers"]) else _TELLS + _DENIES
    return _ECHOES if all(span["is_echo"] for answer in cell["answers"] for span in answer["spans"]) else _TELLS
