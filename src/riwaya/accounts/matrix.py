"""The matrix of an episode: questions down the side, independent origins across, the exact words in the cells.

Documents that only echo an origin are folded beneath it: their words stand in its cells, marked as echoes.
"""

from collections.abc import Sequence
from typing import Any, TypedDict

from riwaya.accounts.account import Account, Question, questions
from riwaya.accounts.agreement import Agreement
from riwaya.accounts.comparison import Comparison
from riwaya.accounts.origins import Origins
from riwaya.corroboration.judgement import Judgement
from riwaya.grouping.episode import add_once, nouns


class Answer(TypedDict):
    """What an origin answers: words as first written; `value` compares it; `spans` are all places, with `is_echo` on each."""

    words: str
    value: str
    is_denied: bool
    voices: list[str]
    spans: list[dict[str, Any]]


class Cell(TypedDict):
    """The answers of one origin to one question."""

    origin: str
    answers: list[Answer]


class Row(TypedDict):
    """A question, the cells of the origins that answer it, and whether they agree; `comparisons` are ids."""

    question: str
    of: str
    en: str
    ar: str
    cells: list[Cell]
    judgement: str
    comparisons: list[str]


class Column(TypedDict):
    """An origin: who, in which documents at first hand, and which documents echo it."""

    id: str
    name: str
    kind: str
    documents: list[str]
    echoes: list[str]


class Matrix(TypedDict):
    """The matrix of one episode."""

    origins: list[Column]
    rows: list[Row]


def matrix(agreement: Agreement, origins: Origins) -> Matrix:
    """Return the matrix of an episode."""
    columns: dict[str, Column] = {}
    rows: dict[Question, Row] = {}
    for account in _placed(agreement):
        origin = origins.behind(account.telling, account.claim, account.start)
        column = columns.setdefault(origin.id, Column(id="", name=origin.name, kind=origin.kind, documents=[], echoes=[]))
        is_echo = origins.is_echo(account.telling, account.claim, account.start)
        add_once(column["echoes" if is_echo else "documents"], account.telling.source)
        if account.question not in rows:
            rows[account.question] = _row(account.question, agreement.comparisons)
        _enter(rows[account.question], origin.id, account, is_echo)
    return _finished(columns, rows)


def _placed(agreement: Agreement) -> list[Account]:
    """Return the accounts, a number that is compared with those of another unit («27 واحد», «31 موقوفاً») beside them."""
    beside = {
        (one.telling.key, one.start): comparison.question
        for comparison in agreement.comparisons
        for side in comparison.sides
        for one in side.accounts
        if comparison.question.word == "number"
    }
    placed = [
        one._replace(question=beside.get((one.telling.key, one.start), one.question)) if one.question.word == "number" else one
        for one in agreement.accounts
    ]
    return sorted(placed, key=lambda one: one.question.order)


def _row(question: Question, comparisons: Sequence[Comparison]) -> Row:
    asked = questions()[question.word]
    mine = [one for one in comparisons if one.question == question]
    judgement = Judgement.NOT_COMPARED
    for one in mine:
        judgement = Judgement.CONTRADICTS if one.judgement is Judgement.CONTRADICTS else judgement + one.judgement
    of = nouns().get(question.of, question.of)
    return Row(
        question=question.id,
        of=of,
        en=asked["en"],
        ar=asked["ar"],
        cells=[],
        judgement=judgement.value,
        comparisons=[one.id for one in mine],
    )


def _enter(row: Row, origin: str, account: Account, is_echo: bool) -> None:
    cell = next((one for one in row["cells"] if one["origin"] == origin), None)
    if cell is None:
        cell = Cell(origin=origin, answers=[])
        row["cells"].append(cell)
    answer = next((one for one in cell["answers"] if _is_one(one, account)), None)
    if answer is None:
        answer = Answer(words=account.words, value=account.value, is_denied=account.is_denied, voices=[], spans=[])
        cell["answers"].append(answer)
    add_once(answer["voices"], account.voice[1])
    answer["spans"].append({**account.span(), "is_echo": is_echo})


def _is_one(answer: Answer, account: Account) -> bool:
    return answer["value"] == account.value and answer["is_denied"] == account.is_denied


def _finished(columns: dict[str, Column], rows: dict[Question, Row]) -> Matrix:
    """Return the matrix with its origins named o1, o2 … in the order they first speak, and each row's judgement."""
    names = {origin: f"o{number}" for number, origin in enumerate(columns, 1)}
    for origin, column in columns.items():
        column["id"] = names[origin]
        column["echoes"] = [one for one in column["echoes"] if one not in column["documents"]]
    for row in rows.values():
        for cell in row["cells"]:
            cell["origin"] = names[cell["origin"]]
        if row["judgement"] == Judgement.NOT_COMPARED.value:
            row["judgement"] = _agreed(row).value
    return Matrix(origins=list(columns.values()), rows=list(rows.values()))


def _agreed(row: Row) -> Judgement:
    """Return supports where two origins give one answer, unsure where they give several that may all hold."""
    if len(row["cells"]) < 2 or row["question"] == "denied":
        return Judgement.NOT_COMPARED
    given = [{(one["value"], one["is_denied"]) for one in cell["answers"]} for cell in row["cells"]]
    shared = any(one & other for at, one in enumerate(given) for other in given[at + 1 :])
    is_of_one_mind = len({is_denied for one in given for _, is_denied in one}) == 1
    return Judgement.SUPPORTS if shared and is_of_one_mind else Judgement.UNSURE
