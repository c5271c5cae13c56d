"""Mentions that only come back to an event already told by the same voice are not events again."""

from riwaya.model import Event

_BACKGROUND = frozenset({"time", "place"})


def without_echoes(events: list[Event]) -> list[Event]:
    """Return the events without the nouns that add no role to an event of their type told before by the same voice."""
    kept: list[Event] = []
    told: dict[tuple[str, int | None], list[Event]] = {}
    for event in events:
        earlier = told.setdefault((event.type, event.asserted_by), [])
        if _is_echo(event, earlier):
            continue
        earlier.append(event)
        kept.append(event)
    return kept


def _is_echo(event: Event, earlier: list[Event]) -> bool:
    if event.rule.endswith(".verb"):
        return False
    return any(e.polarity == event.polarity and e.modality == event.modality and _adds_nothing(event, e) for e in earlier)


def _adds_nothing(event: Event, earlier: Event) -> bool:
    return all(
        role in earlier.roles and earlier.roles[role].span.text == filler.span.text for role, filler in event.roles.items()
    )
