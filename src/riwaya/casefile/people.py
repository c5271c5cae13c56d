"""Who may work on a case from other machines: names, roles and what their passwords come to, kept with the case."""

import json
from typing import NamedTuple

from sqlalchemy import delete, insert, select

from riwaya.casefile import ledger
from riwaya.casefile.connecting import reading, writing
from riwaya.casefile.store import CaseFile
from riwaya.casefile.tables import facts
from riwaya.errors import NotInCase

_BEFORE = "person "  # what the names of these facts begin with


class Person(NamedTuple):
    """Somebody who may log in: their role, and the hash of their password."""

    name: str
    role: str
    hash: str


def people(casefile: CaseFile) -> list[Person]:
    """Return everybody who may log in, by name."""
    chosen = select(facts).where(facts.c.name.startswith(_BEFORE, autoescape=True)).order_by(facts.c.name)
    with reading(casefile.engine, casefile.name) as connection:
        return [Person(row.name.removeprefix(_BEFORE), **json.loads(row.value)) for row in connection.execute(chosen)]


def find(casefile: CaseFile, name: str) -> Person | None:
    """Return somebody by name; None when there is nobody called so."""
    with reading(casefile.engine, casefile.name) as connection:
        value = connection.execute(select(facts.c.value).where(facts.c.name == _BEFORE + name)).scalar()
    return None if value is None else Person(name, **json.loads(value))


def put(casefile: CaseFile, person: Person, by: str | None = None) -> None:
    """Let somebody log in, or change their role or password; the log tells the role."""
    value = json.dumps({"role": person.role, "hash": person.hash})
    with writing(casefile.engine, casefile.name) as connection:
        connection.execute(delete(facts).where(facts.c.name == _BEFORE + person.name))
        connection.execute(insert(facts).values(name=_BEFORE + person.name, value=value))
        ledger.append(connection, by or ledger.user(), "person", {"name": person.name, "role": person.role})


def drop(casefile: CaseFile, name: str, by: str | None = None) -> None:
    """Let somebody log in no more; what they decided stays theirs.

    Raises:
        NotInCase: there is nobody called so.
    """
    with writing(casefile.engine, casefile.name) as connection:
        done = connection.execute(delete(facts).where(facts.c.name == _BEFORE + name))
        if not done.rowcount:
            raise NotInCase(f"{name}: nobody is called so; `riwaya user list {casefile.name}` shows who there is")
        ledger.append(connection, by or ledger.user(), "person", {"name": name, "role": None})
