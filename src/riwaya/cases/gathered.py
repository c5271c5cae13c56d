"""What a case holds: documents, their records, how they are found again, and the log."""

import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from types import TracebackType
from typing import Any, Self

from riwaya.casefile import CaseFile, deciding
from riwaya.casefile.ledger import Entry
from riwaya.casefile.store import Sighting, Stored
from riwaya.casefile.verifying import verify
from riwaya.cases import adding, overlay, searching
from riwaya.cases.adding import Added
from riwaya.cases.making import Crew
from riwaya.cases.searching import Results
from riwaya.cases.tables import Rows
from riwaya.model import Document
from riwaya.readers import Reader

Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim of the case: the document that has it, and the contract's record of it."""

    document: int
    record: Record


@dataclass(frozen=True, slots=True)
class Event:
    """An event of the case: the document that tells it, and the contract's record of it."""

    document: int
    record: Record


class Gathered:
    """The documents of a case and what was read in them.

    Attributes:
        crew: who shares the work of comparing a large case; None: this process does it alone.
    """

    def __init__(self, casefile: CaseFile) -> None:
        self.casefile = casefile
        self.crew: Crew | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the case."""
        if self.crew:
            self.crew.close()
        self.casefile.close()

    def add(
        self,
        *paths: str | os.PathLike[str],
        collector: str | None = None,
        columns: Mapping[str, str] | None = None,
        reader: Reader | None = None,
    ) -> Added:
        """Take in files and folders of any format that Riwaya knows, and return what became of them.

        Args:
            collector: who gathered them; without one, the name you are logged in by.
            columns: which column or key of tables holds what, where their names do not tell: {"text": "body"}.
            reader: who reads them; without one, the built-in reader.
        """
        read = partial(map, partial(adding.read_with, reader)) if reader else None
        *_, added = self.adding(*paths, collector=collector, read=read, columns=columns)
        return added

    def adding(
        self,
        *paths: str | os.PathLike[str],
        collector: str | None = None,
        read: adding.Read | None = None,
        columns: Mapping[str, str] | None = None,
    ) -> Iterator[Added]:
        """Do as `add` does and yield the count so far whenever a batch is safely kept; `read` may use several processes."""
        yield from adding.add(self.casefile, [os.fspath(path) for path in paths], read or _read_here, collector, columns)

    def documents(self) -> Rows[Stored]:
        """Return the documents, in the order they came."""
        return Rows(self.casefile.documents, lambda document: document._asdict())

    def newest(self, most: int, before: int | None = None) -> list[Stored]:
        """Return the documents that came last, the last one first; those before a number on demand."""
        return self.casefile.newest(most, before)

    def claims(self) -> Rows[Claim]:
        """Return the claims of all documents, people's decisions applied, in the order of the documents and of their texts."""
        return Rows(self._claims, _claim_row)

    def events(self) -> Rows[Event]:
        """Return the events of all documents, people's decisions applied, in the order of the documents and of their texts."""
        return Rows(self._events, _event_row)

    def records(self) -> Iterator[tuple[Stored, dict[str, Any]]]:
        """Yield every document with its record, people's decisions applied and what they rejected left out."""
        yield from zip(self.documents(), self._standing(), strict=False)

    def document(self, name: str | int) -> Stored:
        """Return the document that a number, a SHA-256 (or its beginning) or a source names.

        Raises:
            CaseError: none or several are named so.
        """
        return self.casefile.find_document(str(name))

    def record(self, name: str | int) -> dict[str, Any]:
        """Return the contract's record of a document, people's decisions applied."""
        id = name if isinstance(name, int) else self.document(name).id
        return overlay.Standing(deciding.decisions_of(self.casefile, id)).over(id, json.loads(self.casefile.record(id)))

    def machine_record(self, name: str | int) -> dict[str, Any]:
        """Return the contract's record of a document as the machine read it, without people's decisions."""
        found: dict[str, Any] = json.loads(self.casefile.record(self.document(name).id))
        return found

    def records_of(self, ids: Sequence[int]) -> Iterator[tuple[int, dict[str, Any]]]:
        """Yield the number and the record of some documents, people's decisions applied, the last that came first."""
        standing = overlay.Standing(deciding.decisions_in(self.casefile, ids))
        for document, text in self.casefile.records_of(ids):
            yield document, standing.over(document, json.loads(text))

    def original(self, name: str | int) -> bytes:
        """Return the bytes that a document was read from, as they were given."""
        return self.casefile.original(self.document(name).sha256)

    def sightings(self, name: str | int) -> list[Sighting]:
        """Return where a document was met, first sighting first."""
        return self.casefile.sightings_of(self.document(name).id)

    def search(
        self,
        words: str = "",
        *,
        since: str | None = None,
        until: str | None = None,
        most: int = 20,
        after: int = 0,
        **filters: str | Sequence[str],
    ) -> Results:
        """Return a page of the documents that fit, best first, with the passages that fit.

        Args:
            words: all must be there, in any form («حافلات» finds «بالحافلات»); those in quotation marks side by side.
            since, until: first and last day of publication: 2017-10-14, 2017-10 or 2017.
            filters: outlet, source, party, place, type (of an event) or stance, one value or several that must all be there.
        """
        listed = {name: [value] if isinstance(value, str) else list(value) for name, value in filters.items()}
        return searching.search(self.casefile, searching.query_of(words, listed, since, until), most, after)

    def history(self) -> Iterator[Entry]:
        """Return all that was done to the case, oldest first."""
        return self.casefile.history()

    def verify(self) -> str | None:
        """Return the first thing in the case that does not hold, in one line; None when everything holds."""
        return verify(self.casefile)

    def _standing(self) -> Iterator[dict[str, Any]]:
        return (overlay.standing(record) for _, record in self._records())

    def _claims(self) -> Iterator[Claim]:
        for document, record in self._records():
            yield from (Claim(document, claim) for claim in record["claims"] if not overlay.is_rejected(claim))

    def _events(self) -> Iterator[Event]:
        for document, record in self._records():
            yield from (Event(document, event) for event in record["events"] if not overlay.is_rejected(event))

    def _records(self) -> Iterator[tuple[int, dict[str, Any]]]:
        standing = overlay.Standing(deciding.decisions_of(self.casefile))
        for document, text in self.casefile.records():
            yield document, standing.over(document, json.loads(text))


def _read_here(documents: Sequence[Document]) -> Iterable[adding.Record]:
    return map(adding.read_one, documents)


def _claim_row(claim: Claim) -> dict[str, Any]:
    record = claim.record
    return {
        "document": claim.document,
        "id": record["id"],
        "chain": " → ".join(link["text"] for link in record["chain"]),
        "stance": record["stance"],
        "content": record["content"]["text"],
        "cue": record["cue"]["text"],
        "start": record["content"]["start"],
        "end": record["content"]["end"],
        "direct_quote": record["direct_quote"],
        "probability": record["probability"],
        "rule": record["rule"],
    }


def _event_row(event: Event) -> dict[str, Any]:
    record = event.record
    return {
        "document": event.document,
        "id": record["id"],
        "type": record["type"],
        "trigger": record["trigger"]["text"],
        "polarity": record["polarity"],
        "modality": record["modality"],
        "time": record["time"],
        "asserted_by": record["asserted_by"],
        "roles": {role: filler["text"] for role, filler in record["roles"].items()},
        "probability": record["probability"],
        "rule": record["rule"],
    }
