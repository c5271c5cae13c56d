"""Mentions that only come back to an event already told by the same voice are not events again."""

from riwaya.events.classes import words_of
from riwaya.model import Event
from riwaya.phrases import Syntax
from riwaya.phrases.tags import COMPLEMENTISER, DEFINITE, MAYBE_VERB, OPENING, VERB

_RECENT = 24  # events of one type and voice that a mention is compared with
_AGAIN_WITHIN = 30  # characters
_DEALS = {"agree", "ceasefire"}
_UNTELLING = {"time"}  # alone it does not make a noun with the article an event of its own


def without_echoes(events: list[Event], syntax: Syntax) -> list[Event]:
    """Return the events without the nouns that add no role to an event of their type told before by the same voice.

    A voice that only says what a deal is like tells none either, whoever told of it before.

    Only a noun that points back, with the article or a pronoun, can be an echo: «هدنة» twice may be two truces.
    """
    kept: list[Event] = []
    types: set[str] = set()
    told: dict[tuple[str, int | None], list[Event]] = {}
    for event in events:
        earlier = told.setdefault((event.type, event.asserted_by), [])
        is_echo = bool(earlier) and (_only_mentions(event) or _says_again(event, earlier[-1]))
        is_echo = is_echo or (event.type in types and _only_presupposes(event, syntax)) or _are_known_talks(event, syntax)
        types.add(event.type)
        if not is_echo and not (_points_back(event, syntax) and any(_adds_nothing(event, e) for e in earlier[-_RECENT:])):
            earlier.append(event)
            kept.append(event)
    return kept


def _only_mentions(event: Event) -> bool:
    """Return whether the words only describe somebody or something («البلدة المحاصرة»)."""
    return event.rule.endswith(".mention")


def _only_presupposes(event: Event, syntax: Syntax) -> bool:
    """Return whether a voice only says what a deal or truce told of before is like or holds: «أن الاتفاق ينص على …»."""
    if event.type not in _DEALS or event.asserted_by is None or event.roles.keys() - _UNTELLING:
        return False
    if (event.polarity, event.modality) != ("positive", "actual") or not event.rule.endswith((".noun", ".masdar")):
        return False
    first, last = syntax.tokens_of(event.trigger)
    is_topic = syntax.has(first, DEFINITE) and syntax.has(first - 1, COMPLEMENTISER | OPENING)
    return is_topic and syntax.core(last) not in words_of("deal_fates")


def _are_known_talks(event: Event, syntax: Syntax) -> bool:
    """Return whether the author only refers to talks and tells nothing of them: «من شارك في المحادثات», «يوم التفاوض»."""
    is_bare = event.type == "negotiate" and event.asserted_by is None and not event.roles.keys() - _UNTELLING
    if not is_bare or (event.polarity, event.modality) != ("positive", "actual") or not event.rule.endswith((".noun", ".masdar")):
        return False
    first, last = syntax.tokens_of(event.trigger)
    if syntax.has(first - 1, VERB | MAYBE_VERB) or syntax.has(last, VERB | MAYBE_VERB):
        return False  # «تعثرت المفاوضات»
    return syntax.has(first, DEFINITE) and syntax.core(last) not in words_of("deal_fates")


def _says_again(event: Event, earlier: Event) -> bool:
    """Return whether a verb only repeats itself for weight: «لا نفاوض ولن نفاوض»."""
    if event.trigger.text != earlier.trigger.text or event.polarity != earlier.polarity or event.polarity == "positive":
        return False
    return event.trigger.start - earlier.trigger.end <= _AGAIN_WITHIN and event.roles.keys() <= {"agent"}


def _points_back(event: Event, syntax: Syntax) -> bool:
    if event.rule.endswith((".verb", ".we")):
        return False
    first, last = syntax.tokens_of(event.trigger)
    return any(syntax.has(at, DEFINITE) for at in range(first, last)) or not event.roles


def _adds_nothing(event: Event, earlier: Event) -> bool:
    if event.polarity != earlier.polarity or event.modality != earlier.modality:
        return False
    own = event.roles.keys() - _UNTELLING
    return all(role in earlier.roles and earlier.roles[role].span.text == event.roles[role].span.text for role in own)
