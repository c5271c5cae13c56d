"""Taking documents in: pieces of files, read on all cores, kept in batches; what is known is only noted as seen again."""

import json
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain, islice
from typing import NamedTuple

import riwaya
from riwaya import reports
from riwaya.casefile.keeping import FACTS, Arrival, Met
from riwaya.casefile.store import CaseFile
from riwaya.cases.ahead import ahead
from riwaya.cases.words import index_words
from riwaya.errors import ReaderError, ReaderUnavailable
from riwaya.formats import Container, Known, Piece, Refusal, pieces_of
from riwaya.model import Document
from riwaya.readers import BUILT_IN, Reader, reader

BATCH = 50  # documents kept in one transaction; what was reported is kept
_WHOLE = frozenset({"text", "html", "pdf", "docx", "pdf-ocr", "image-ocr"})  # files that are one document and hold no others
BATCH_BYTES = 32 * 1024 * 1024  # or so many bytes of them


@dataclass(slots=True)
class Added:
    """What became of everything that was to be added.

    Attributes:
        new: documents that the case did not have.
        again: known documents met where they had not been met before.
        unchanged: known documents where they were already.
        refused: what could not be read, each in one line.
        dropped: what a reader told that is not in the texts or breaks the contract, by the reason.
    """

    new: int = 0
    again: int = 0
    unchanged: int = 0
    refused: list[str] = field(default_factory=list)
    dropped: Counter[str] = field(default_factory=Counter)


class Unread(NamedTuple):
    """A document that its reader could not read, and why."""

    reason: str


Record = str | Unread | None  # the contract's record as JSON; None where reading it killed the process
Read = Callable[[Sequence[Document]], Iterable[Record]]


def read_one(document: Document, name: str = BUILT_IN) -> Record:
    """Return the contract's record of a document as the reader of a name makes it."""
    return read_with(reader(name), document)


def read_with(chosen: Reader, document: Document) -> Record:
    """Return the contract's record of a document as a reader makes it.

    Raises:
        ReaderUnavailable: it can read no document at all.
    """
    try:
        return reports.as_json_line(chosen.read(document))
    except ReaderUnavailable:
        raise
    except ReaderError as error:
        return Unread(str(error))


def add(
    casefile: CaseFile, paths: Sequence[str], read: Read, collector: str | None, columns: Mapping[str, str] | None = None
) -> Iterator[Added]:
    """Take everything at these paths into a case; yield the count so far after each batch that is safely kept."""
    added = Added()
    keeping = _Keeping(casefile, read, collector, added)
    try:
        for batch in _batches(_pieces(keeping, paths, columns or {})):
            keeping.take(batch)
            if keeping.has_kept():
                yield added
    except Exception:
        keeping.settle()  # what was read before the fault is kept
        raise
    keeping.settle()
    if keeping.has_kept():
        yield added
    yield added


class _Batch(NamedTuple):
    """A batch that is being read: its pieces, the documents that are new by their names, and their records to come."""

    pieces: Sequence[Piece | Met]
    fresh: dict[str, Piece]
    records: Iterator[Record]


class _Keeping:
    """Keeps one batch while the next is read, so that neither those who read nor the database wait for each other."""

    def __init__(self, casefile: CaseFile, read: Read, collector: str | None, added: Added) -> None:
        self.casefile, self.collector, self.added = casefile, collector, added
        self._read = read
        self._under_way: _Batch | None = None
        self._has_kept = False

    def take(self, pieces: Sequence[Piece | Met]) -> None:
        """Let a batch be read, and keep the one before."""
        names = {piece.document.id for piece in pieces if isinstance(piece, Piece)}
        if self._under_way and not names.isdisjoint(self._under_way.fresh):
            self.settle()  # which of two copies is the document is known only when the first is kept
        begun = self._begun(pieces)
        self.settle()
        self._under_way = begun

    def settle(self) -> None:
        """Keep the batch that is under way, if there is one."""
        batch, self._under_way = self._under_way, None
        if batch is None:
            return
        records = dict(zip(batch.fresh, batch.records, strict=True))
        told = (_arrival(piece, records, self.added, self.casefile, self.collector) for piece in batch.pieces)
        keep(self.casefile, [arrival for arrival in told if arrival is not None], self.added, self.collector)
        self._has_kept = True

    def has_kept(self) -> bool:
        """Return whether a batch has been kept since this was asked last."""
        told, self._has_kept = self._has_kept, False
        return told

    def _begun(self, pieces: Sequence[Piece | Met]) -> _Batch:
        given = [piece for piece in pieces if isinstance(piece, Piece)]
        known = self.casefile.known(piece.document.id for piece in given)
        # of copies in one batch the first is the document
        fresh = {piece.document.id: piece for piece in reversed(given) if piece.document.id not in known}
        return _Batch(pieces, fresh, _started(self._read([piece.document for piece in fresh.values()])))


def _started(records: Iterable[Record]) -> Iterator[Record]:
    """Return the records with the first one made, for those who read begin with the first."""
    coming = iter(records)
    return chain(list(islice(coming, 1)), coming)


def _pieces(keeping: _Keeping, paths: Sequence[str], columns: Mapping[str, str]) -> Iterator[Piece | Met]:
    """Yield the documents; what holds them is kept before they are, and what is refused is noted."""
    casefile, collector = keeping.casefile, keeping.collector
    for thing in ahead(
        thing for path in paths for thing in pieces_of(path, columns, lambda name: casefile.format_of(name) in _WHOLE)
    ):
        if isinstance(thing, Container):
            keeping.settle()  # the log tells what was done in the order of the files
            casefile.keep_container(thing.raw, plain(thing.source), collector, columns)
        elif isinstance(thing, Known):
            yield Met(thing.sha256, plain(thing.source), "", None)
        elif isinstance(thing, Piece):
            document = replace(thing.document, source=plain(thing.document.source))
            yield replace(thing, source=plain(thing.source), locator=plain(thing.locator), document=document)
        elif not casefile.is_own(thing.source):
            keeping.settle()
            _refuse(casefile, thing, collector, keeping.added)


def _batches(pieces: Iterator[Piece | Met]) -> Iterator[list[Piece | Met]]:
    batch, size = list[Piece | Met](), 0
    for piece in pieces:
        batch.append(piece)
        size += len(piece.original) if isinstance(piece, Piece) else 0
        if len(batch) == BATCH or size >= BATCH_BYTES:
            yield batch
            batch, size = [], 0
    if batch:
        yield batch


def plain(name: str) -> str:
    """Return a name that every database can hold: bytes of a path that are not UTF-8 are written out."""
    return name.encode("utf8", "backslashreplace").decode("utf8")


def _refuse(casefile: CaseFile, refusal: Refusal, collector: str | None, added: Added) -> None:
    source, locator, reason = plain(refusal.source), plain(refusal.locator), plain(refusal.reason)
    added.refused.append(reason)
    casefile.note("refuse", {"source": source, "locator": locator, "reason": reason}, collector)


def keep(casefile: CaseFile, arrivals: Sequence[Arrival | Met], added: Added, collector: str | None) -> None:
    """Keep documents that were read, and count them."""
    for kept in casefile.keep(arrivals, collector):
        added.new += kept.is_new
        added.again += kept.is_new_sighting and not kept.is_new
        added.unchanged += not kept.is_new_sighting


def _arrival(
    piece: Piece | Met, records: dict[str, Record], added: Added, casefile: CaseFile, collector: str | None
) -> Arrival | Met | None:
    if isinstance(piece, Met):
        return piece
    name = piece.document.id
    if name not in records:
        return Met(name, piece.source, piece.locator, piece.container)
    record = records[name]
    if isinstance(record, str):
        arrival = arrival_of(piece, record)
        added.dropped += Counter(arrival.reader["dropped"] if arrival.reader else {})
        return arrival
    killed = "reading it killed the process, perhaps for want of memory; split the file"
    reason = f"{piece.source}: {killed if record is None else record.reason}"
    _refuse(casefile, Refusal(piece.source, piece.locator, reason), collector, added)
    return None


def arrival_of(piece: Piece, record: str) -> Arrival:
    """Return a piece as it is kept, with its record."""
    read = json.loads(record)
    facts = {name: read["document"][name] for name in FACTS if name in read["document"]}
    return Arrival(
        original=piece.original,
        source=piece.source,
        locator=piece.locator,
        format=piece.format,
        container=piece.container,
        facts={**facts, "forwarded_from": piece.forwarded_from},
        record=record,
        text=piece.document.text,
        claims=len(read["claims"]),
        events=len(read["events"]),
        version=riwaya.__version__,
        words=index_words(read),
        reader=read.get("reader"),
    )
