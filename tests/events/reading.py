"""Short sentences read for their events."""

from riwaya.documents.sentences import divide
from riwaya.events import find_events
from riwaya.mentions.names import find_names
from riwaya.mentions.quantities import find_quantities
from riwaya.mentions.times import find_times
from riwaya.model import Event, Zone, ZoneKind
from riwaya.phrases import analyse
from tests.builders import make_document


def events_of(sentence: str) -> tuple[Event, ...]:
    """Return the events of a body that is this sentence."""
    text = divide(make_document(sentence, zones=(Zone(ZoneKind.BODY, 0, len(sentence)),)))
    times = find_times(text)
    return find_events(analyse(text, times, find_names(text)), times, find_quantities(text))


def only_event(sentence: str, type: str) -> Event:
    """Return the first event of this type."""
    return next(event for event in events_of(sentence) if event.type == type)


def roles_of(event: Event) -> dict[str, str]:
    """Return the words that fill each role."""
    return {role: filler.span.text for role, filler in event.roles.items()}
