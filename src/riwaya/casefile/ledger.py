"""The log of a case: append-only, each entry bound to the one before by SHA-256, so that no change goes unseen."""

import getpass
import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime

from sqlalchemy import Connection, insert, select

from riwaya.casefile.tables import log

ORIGIN = "0" * 64  # what the first entry is bound to
_LAST = select(log.c.number, log.c.hash).order_by(log.c.number.desc()).limit(1)
_APPEND = insert(log)


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing done to a case.

    Attributes:
        subject: what it was done to, as JSON with its keys in order.
        previous: the hash of the entry before.
        hash: SHA-256 of everything else in the entry.
    """

    number: int
    at: str
    actor: str
    action: str
    subject: str
    previous: str
    hash: str

    def holds(self, previous: str) -> bool:
        """Return whether the entry is unchanged and follows the one with this hash."""
        return self.previous == previous and self.hash == digest(self)


def digest(entry: Entry) -> str:
    """Return the hash that an entry should have."""
    parts = [str(entry.number), entry.at, entry.actor, entry.action, entry.subject, entry.previous]
    return hashlib.sha256(json.dumps(parts, ensure_ascii=False).encode()).hexdigest()


def now() -> str:
    """Return this moment in UTC, to the second, as ISO 8601."""
    return datetime.now(UTC).isoformat(timespec="seconds")


def user() -> str:
    """Return the name by which whoever runs this is logged in."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "nobody known"


def append(connection: Connection, actor: str, action: str, subject: Mapping[str, object], at: str | None = None) -> int:
    """Write an entry and return its number; call it inside a writing transaction."""
    last = connection.execute(_LAST).first()
    number, previous = (last.number + 1, last.hash) if last else (1, ORIGIN)
    written = _written(subject)
    entry = Entry(number, at or now(), actor, action, written, previous, "")
    connection.execute(_APPEND, asdict(entry) | {"hash": digest(entry)})
    return number


def tells(connection: Connection, action: str, subject: Mapping[str, object]) -> bool:
    """Return whether an entry says exactly this already."""
    same = (log.c.action == action) & (log.c.subject == _written(subject))
    return connection.execute(select(log.c.number).where(same).limit(1)).scalar() is not None


def _written(subject: Mapping[str, object]) -> str:
    return json.dumps(subject, ensure_ascii=False, sort_keys=True)


def entries(connection: Connection) -> Iterator[Entry]:
    """Yield every entry, oldest first."""
    for row in connection.execute(select(log).order_by(log.c.number)).yield_per(200):
        yield Entry(**row._mapping)
