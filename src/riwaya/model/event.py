"""An event: who did what to whom, where, when, with how many."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from riwaya.model.span import Span

EVENT_TYPES = (
    "negotiate",
    "agree",
    "guarantee",
    "sponsor",
    "ceasefire",
    "withdraw",
    "evacuate",
    "surrender_position",
    "capture",
    "attack",
    "besiege",
    "detain",
    "release",
    "exchange",
    "visit",
    "accuse",
    "deny",
    "admit",
    "promise",
    "aid",
    "airlift",
)
ROLES = (
    "agent",
    "counterparty",
    "mediator",
    "guarantor",
    "sponsor",
    "subject",
    "origin",
    "destination",
    "place",
    "vehicle",
    "time",
    "headcount",
)
MODALITIES = ("actual", "planned", "possible", "asked")


@dataclass(frozen=True, slots=True)
class Filler:
    """What fills a role.

    Attributes:
        entity: the lexicon key of its name; None when it is not known.
        rule: what decided on it: the clause around the trigger, or the model trained on the corpus.
    """

    span: Span
    entity: str | None = None
    rule: str = "roles.clause"


@dataclass(frozen=True, slots=True)
class Event:
    """One event as one voice tells it.

    Attributes:
        type: one of `EVENT_TYPES`.
        trigger: the word or words that name it.
        polarity: "positive", or "negative" when it is said not to have happened.
        modality: actual, planned, possible or asked.
        roles: only what the text states.
        time: EDTF value of the time role; None when the text gives none.
        rule: the identifier of the rule that found it.
        asserted_by: index of the attribution that tells it in the reading; None when the author does.
        in_context: the encoder's log-odds that the trigger tells an event of the type; None where it was not asked.
        probability: that a careful annotator has the same; None while nobody has weighed it.
    """

    type: str
    trigger: Span
    polarity: str
    modality: str
    rule: str
    roles: Mapping[str, Filler] = field(default_factory=dict)
    time: str | None = None
    asserted_by: int | None = None
    in_context: float | None = None
    probability: float | None = None
