"""Everything read from one document."""

from collections.abc import Mapping
from dataclasses import dataclass

from riwaya.model.attribution import Attribution
from riwaya.model.document import Document
from riwaya.model.event import Event
from riwaya.model.mention import Mention, Quantity, Time


@dataclass(frozen=True, slots=True)
class ReadBy:
    """A reader other than the built-in one.

    Attributes:
        name: the mark that its records carry as their rule.
        dropped: how much of what it told is not in the text or breaks the contract, by the reason.
    """

    name: str
    dropped: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class Reading:
    """A document and all that was found in it, each list in text order.

    Attributes:
        read_by: who read claims and events; None for the built-in reader.
    """

    document: Document
    times: tuple[Time, ...]
    quantities: tuple[Quantity, ...]
    mentions: tuple[Mention, ...]
    events: tuple[Event, ...]
    attributions: tuple[Attribution, ...]
    read_by: ReadBy | None = None
