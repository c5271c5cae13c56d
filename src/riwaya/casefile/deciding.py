"""People's decisions, kept apart from what the machine read: made, undone, and looked up by document."""

import json
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, func, insert, or_, select, update

from riwaya.casefile import ledger
from riwaya.casefile.connecting import reading, writing
from riwaya.casefile.store import CaseFile
from riwaya.casefile.tables import decisions, documents
from riwaya.errors import CaseError, NotInCase

KINDS = ("claim", "event", "time", "quantity", "entity", "source", "contradiction", "bearing")
ACTIONS = ("accept", "reject", "correct", "add", "merge", "split", "grade", "weigh")


@dataclass(frozen=True, slots=True)
class Anchor:
    """What a decision is about: the words of a record's cue, trigger or expression, where they stood.

    Attributes:
        nth: which of several records of the kind with the same words in the same place, from 0.
    """

    start: int
    end: int
    quote: str
    nth: int = 0


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision.

    Attributes:
        document: its document; None when it is about a name or a source of the whole case.
        value: what it sets: the fields of a correction or an addition, the entities of a merger or a split, a grade, how
            evidence bears on a hypothesis.
        is_undone: whether somebody took it back.
        needs_look: whether a newer reading has nothing that it fits.
    """

    id: int
    document: int | None
    kind: str
    action: str
    anchor: Anchor | None
    value: Mapping[str, Any]
    author: str
    at: str
    reason: str | None
    is_undone: bool
    needs_look: bool


def decide(
    casefile: CaseFile,
    author: str,
    kind: str,
    action: str,
    *,
    document: int | None = None,
    anchor: Anchor | None = None,
    value: Mapping[str, Any] | None = None,
    reason: str | None = None,
) -> int:
    """Keep a decision and return its number.

    Raises:
        CaseError: there is no such kind, action or document.
    """
    if kind not in KINDS or action not in ACTIONS:
        raise CaseError(f"{action} {kind}: no such decision; there are {', '.join(ACTIONS)} for {', '.join(KINDS)}")
    given = dict(value or {}) | ({"nth": anchor.nth} if anchor and anchor.nth else {})
    row: dict[str, Any] = {"kind": kind, "action": action, "reason": reason}
    row |= (
        {"start": anchor.start, "end": anchor.end, "quote": anchor.quote} if anchor else dict.fromkeys(("start", "end", "quote"))
    )
    at = ledger.now()
    with writing(casefile.engine, casefile.name) as connection:
        name = _name_of(connection, document)
        number = ledger.append(connection, author, "decide", {**row, "document": name, "value": given}, at)
        written = {
            "log": number,
            "document": document,
            "author": author,
            "at": at,
            "value": json.dumps(given, ensure_ascii=False),
        }
        chosen = insert(decisions).values(**row, **written, is_undone=False, needs_look=False).returning(decisions.c.id)
        found: int = connection.execute(chosen).scalar_one()
    return found


def undo(casefile: CaseFile, author: str, decision: int, reason: str | None = None) -> None:
    """Take a decision back; it stays in the history.

    Raises:
        CaseError: there is no such decision, or it is undone already.
    """
    with writing(casefile.engine, casefile.name) as connection:
        row = connection.execute(select(decisions.c.is_undone).where(decisions.c.id == decision)).first()
        if row is None or row.is_undone:
            problem = "is undone already" if row else "does not exist"
            raise NotInCase(f"decision {decision} {problem}; `riwaya decisions {casefile.name}` lists those that stand")
        connection.execute(update(decisions).where(decisions.c.id == decision).values(is_undone=True))
        ledger.append(connection, author, "undo", {"decision": decision, "reason": reason})


def decisions_of(casefile: CaseFile, document: int | None = None, *, undone: bool = False) -> Iterator[Decision]:
    """Yield the decisions of a case, oldest first; those of one document come with those about names of the whole case."""
    chosen = select(decisions).order_by(decisions.c.id)
    if document is not None:
        chosen = chosen.where(or_(decisions.c.document == document, decisions.c.document.is_(None)))
    if not undone:
        chosen = chosen.where(decisions.c.is_undone.is_(False))
    with reading(casefile.engine, casefile.name) as connection:
        for row in connection.execute(chosen):
            yield _decision(row)


def of_kind(casefile: CaseFile, kind: str) -> Iterator[Decision]:
    """Yield the standing decisions of a kind, oldest first."""
    with reading(casefile.engine, casefile.name) as connection:
        chosen = select(decisions).where(decisions.c.kind == kind, decisions.c.is_undone.is_(False))
        for row in connection.execute(chosen.order_by(decisions.c.id)):
            yield _decision(row)


def mark_of_kind(casefile: CaseFile, kind: str) -> tuple[int, int]:
    """Return how many decisions of a kind stand and the number of the last: while both are the same, so are they."""
    chosen = select(func.count(), func.coalesce(func.max(decisions.c.id), 0)).where(decisions.c.kind == kind)
    with reading(casefile.engine, casefile.name) as connection:
        number, last = connection.execute(chosen.where(decisions.c.is_undone.is_(False))).one()
    return number, last


def decisions_in(casefile: CaseFile, ids: Collection[int]) -> Iterator[Decision]:
    """Yield the standing decisions of some documents and those about names of the whole case, oldest first."""
    those = or_(decisions.c.document.in_(ids), decisions.c.document.is_(None))
    with reading(casefile.engine, casefile.name) as connection:
        for row in connection.execute(select(decisions).where(those, decisions.c.is_undone.is_(False)).order_by(decisions.c.id)):
            yield _decision(row)


def newest(casefile: CaseFile, most: int, before: int | None = None) -> list[Decision]:
    """Return the decisions made last, the last one first, undone ones, too; those before a number on demand."""
    chosen = select(decisions).order_by(decisions.c.id.desc()).limit(most)
    if before is not None:
        chosen = chosen.where(decisions.c.id < before)
    with reading(casefile.engine, casefile.name) as connection:
        return [_decision(row) for row in connection.execute(chosen)]


def waiting(casefile: CaseFile, most: int) -> list[Decision]:
    """Return standing decisions that fit nothing in the present reading, oldest first."""
    those = decisions.c.needs_look.is_(True) & decisions.c.is_undone.is_(False)
    with reading(casefile.engine, casefile.name) as connection:
        return [_decision(row) for row in connection.execute(select(decisions).where(those).order_by(decisions.c.id).limit(most))]


def flag(casefile: CaseFile, document: int, waiting: set[int]) -> None:
    """Note which standing decisions of a document fit nothing in its present reading."""
    with writing(casefile.engine, casefile.name) as connection:
        those = update(decisions).where(decisions.c.document == document)
        connection.execute(those.values(needs_look=decisions.c.id.in_(waiting)))


def _name_of(connection: Connection, document: int | None) -> str | None:
    if document is None:
        return None
    name: str | None = connection.execute(select(documents.c.sha256).where(documents.c.id == document)).scalar()
    if name is None:
        raise NotInCase(f"{document}: no such document in the case; `riwaya list` gives their numbers")
    return name


def _decision(row: Row[Any]) -> Decision:
    value = json.loads(row.value)
    anchor = None if row.start is None else Anchor(row.start, row.end, row.quote, value.pop("nth", 0))
    return Decision(
        row.id, row.document, row.kind, row.action, anchor, value, row.author, row.at, row.reason, row.is_undone, row.needs_look
    )
