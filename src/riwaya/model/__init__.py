"""The frozen values that every stage shares: what a reading of a document is made of."""

from riwaya.model.attribution import Attribution, Link
from riwaya.model.changing import changed
from riwaya.model.document import Document, Zone, ZoneKind
from riwaya.model.event import Event, Filler
from riwaya.model.mention import Mention, Quantity, Time, told_once
from riwaya.model.reading import ReadBy, Reading
from riwaya.model.span import Span

__all__ = [
    "Attribution",
    "Document",
    "Event",
    "Filler",
    "Link",
    "Mention",
    "Quantity",
    "ReadBy",
    "Reading",
    "Span",
    "Time",
    "Zone",
    "ZoneKind",
    "changed",
    "told_once",
]
