"""What grammar settles about the roles of an event, whatever a model finds likely."""

from collections.abc import Iterator

from riwaya.events.classes import PEOPLE, words_of
from riwaya.events.heads import counts
from riwaya.learned.candidates import Candidate
from riwaya.mentions.lexical import adjectives
from riwaya.model import Event
from riwaya.phrases import Syntax

_UNCOUNTED = frozenset({"place", "position", "aid", "words"})
_ARMS = frozenset({"vehicle", "fire", "arms"})
_DONE_BY_STATES = {"attack", "besiege"}
_WHOSE_WITHIN = 3  # tokens between «غارات» and «باكستانية»


def certain_roles(event: Event, syntax: Syntax) -> frozenset[str]:
    """Return the roles in which the rules cannot be wrong: the adjective of a state that tells whose attack it is."""
    agent = event.roles.get("agent")
    if event.type not in _DONE_BY_STATES or agent is None:
        return frozenset()
    first, last = syntax.tokens_of(agent.span)
    gap = first - syntax.tokens_of(event.trigger)[1]
    is_whose = last - first == 1 and 0 <= gap <= _WHOSE_WITHIN and syntax.form(first).removeprefix("ال") in adjectives()
    return frozenset({"agent"}) if is_whose else frozenset()


def barred_roles(event: Event, candidate: Candidate, syntax: Syntax) -> Iterator[str]:
    """Yield the roles that words cannot fill: what counts nobody is no headcount, a weapon used is not struck."""
    if _counts_no_people(candidate, syntax):
        yield "headcount"
    is_means = candidate.preposition == "ب" and bool(candidate.classes & _ARMS) and "counterparty" not in candidate.by_rule
    if event.type == "attack" and is_means:
        yield "counterparty"  # «هجوم بطائرات مسيّرة»
    if syntax.form(candidate.first) in words_of("qualities") and candidate.first == syntax.tokens_of(event.trigger)[1]:
        yield "agent"  # «تفجير انتحاري مزدوج»


def _counts_no_people(candidate: Candidate, syntax: Syntax) -> bool:
    """Return whether words tell no number of people: no number at all, a weight or a sum, buildings, drones."""
    if candidate.is_amount or (candidate.classes & (_UNCOUNTED | _ARMS) and not candidate.classes & PEOPLE):
        return True
    if candidate.is_number or candidate.by_rule & {"headcount"}:
        return False
    tokens = range(candidate.first, candidate.last)
    return not any(counts(syntax, i) or syntax.form(i).endswith(("ين", "ان")) for i in tokens)
