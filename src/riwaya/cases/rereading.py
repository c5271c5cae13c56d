"""Reading a case again with a newer Riwaya, from the originals it keeps; what people decided outlives it."""

import json
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from riwaya.casefile import deciding
from riwaya.casefile.store import CaseFile
from riwaya.cases import overlay
from riwaya.cases.adding import Unread, arrival_of, read_with
from riwaya.cases.words import index_words
from riwaya.formats import Piece, pieces_in
from riwaya.formats import pieces as formats
from riwaya.readers import Reader


@dataclass(slots=True)
class Reread:
    """What came of reading again.

    Attributes:
        read: documents read anew.
        changed: those whose record is another now.
        waiting: decisions that fit nothing in the new reading and need a look.
        unread: what the reader could not read, each in one line; the old reading stays.
    """

    read: int = 0
    changed: int = 0
    waiting: int = 0
    unread: list[str] = field(default_factory=list)


def read_again(casefile: CaseFile, reader: Reader) -> Reread:
    """Read every document of a case again and flag the decisions that no longer fit."""
    done = Reread()
    seen: set[int] = set()
    for document, piece in _pieces(casefile):
        if document in seen:
            continue
        seen.add(document)
        record = read_with(reader, piece.document)
        if isinstance(record, Unread):
            done.unread.append(f"{piece.source}: {record.reason}")
            continue
        old = casefile.record(document)
        if record is not None and record != old:
            casefile.read_again(document, arrival_of(piece, record), index_words(json.loads(old)))
            done.changed += 1
        done.read += 1
        done.waiting += _flag(casefile, document)
    return done


def _flag(casefile: CaseFile, document: int) -> int:
    standing = [d for d in deciding.decisions_of(casefile, document) if d.document == document]
    if not standing:
        return 0
    _, waiting = overlay.overlaid(json.loads(casefile.record(document)), standing)
    deciding.flag(casefile, document, waiting)
    return len(waiting)


def _pieces(casefile: CaseFile) -> Iterator[tuple[int, Piece]]:
    """Yield each document with the piece it was first read from, from its own bytes or out of the container that held it."""
    opened: set[str] = set()
    columns = casefile.columns_of()
    wanted = {document.sha256: (document.id, document.source, document.locator) for document in casefile.documents()}
    for name, (document, source, locator) in wanted.items():
        container = casefile.sightings_of(document)[0].container
        root = container or name
        if root in opened:
            continue
        opened.add(root)
        # What is in the container stands one step below it.
        place = formats.name_of(source, locator.rpartition(formats.BETWEEN)[0] if container else locator)
        for given in columns.get(root) or [{}]:
            for thing in pieces_in(casefile.original(root), place, given):
                if isinstance(thing, Piece) and (found := wanted.get(thing.document.id)):
                    read = replace(thing.document, source=thing.url or formats.name_of(found[1], found[2]))
                    yield found[0], replace(thing, source=found[1], locator=found[2], document=read)
