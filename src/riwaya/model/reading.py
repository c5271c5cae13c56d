"""Everything read from one document."""

from dataclasses import dataclass

from riwaya.model.attribution import Attribution
from riwaya.model.document import Document
from riwaya.model.event import Event
from riwaya.model.mention import Mention, Quantity, Time


@dataclass(frozen=True, slots=True)
class Reading:
    """A document and all that was found in it, each list in text order."""

    document: Document
    times: tuple[Time, ...]
    quantities: tuple[Quantity, ...]
    mentions: tuple[Mention, ...]
    events: tuple[Event, ...]
    attributions: tuple[Attribution, ...]
