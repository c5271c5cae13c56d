"""Accusing, denying, admitting and promising are events themselves; their words are the cues of attributions."""

from collections.abc import Iterator

from riwaya.claims.contents import Contents
from riwaya.claims.parties import addressee, named_speaker, only_accused
from riwaya.claims.stances import cue_names, cue_stances
from riwaya.events.nouns.heads import span_of
from riwaya.model import Attribution, Event, Filler, Span
from riwaya.phrases import Syntax

# turns back on what was said, hands over, offers more often than it concedes or vows; who condemns accuses nobody
_NO_ACTS = {"استدرك", "سلم", "تكفل", "عرض", "أدان", "دان", "ندد", "شجب", "استنكر", "استهجن"}
_TYPES = {"accuses": "accuse", "denies": "deny", "admits": "admit", "promises": "promise"}
ADDRESSED = frozenset({"accuse", "promise"})
ACTS = frozenset(_TYPES.values())


def speech_acts(attributions: tuple[Attribution, ...], contents: Contents, syntax: Syntax) -> Iterator[Event]:
    """Yield the event that each accusing, denying, admitting or promising attribution is.

    «قال إنه لم يفعل» denies without a word for it and is none; neither is a claim whose source nobody names.
    """
    seen: set[tuple[int, str]] = set()
    for place, attribution in enumerate(attributions):
        kind = _TYPES.get(attribution.stance)
        if kind is None or not _says_so(attribution) or (attribution.cue.start, kind) in seen:
            continue
        seen.add((attribution.cue.start, kind))
        yield Event(
            type=kind,
            trigger=attribution.cue,
            polarity="positive",
            modality="actual",
            rule=f"claims.{kind}.cue",
            roles=_roles(attribution, kind, syntax),
            asserted_by=contents.innermost(attribution.cue, but=place),
        )


def _says_so(attribution: Attribution) -> bool:
    """Return whether the cue by itself is the act; describing something as false («وصفه بأنه عارٍ من الصحة») denies it."""
    names = cue_names(attribution)
    if names & _NO_ACTS:
        return False
    return attribution.stance in cue_stances(attribution) or (attribution.stance == "denies" and "وصف" in names)


def _roles(attribution: Attribution, kind: str, syntax: Syntax) -> dict[str, Filler]:
    roles: dict[str, Filler] = {}
    if attribution.chain:
        speaker = attribution.chain[-1]
        roles["agent"] = Filler(speaker.span, speaker.entity)
        if kind != "accuse" and (named := named_speaker(attribution, syntax)):
            roles["agent"] = Filler(named)
    other = addressee(attribution, kind, syntax) if kind in ADDRESSED else attribution.target
    other = other or attribution.target
    if other is None and kind == "accuse" and "agent" in roles and (accuser := only_accused(attribution, syntax)):
        return {"agent": Filler(span_of(syntax, accuser)), "counterparty": roles["agent"]}
    if other is not None and "agent" in roles and roles["agent"].span.meets(other):
        told = roles["agent"].span
        if other.start <= told.start:
            return roles
        roles["agent"] = Filler(_cut(told, other.start), roles["agent"].entity)  # two nouns read as one
    if other is not None:
        roles["counterparty"] = Filler(other)
    return roles


def _cut(span: Span, end: int) -> Span:
    text = span.text[: end - span.start].rstrip()
    return Span(span.start, span.start + len(text), text)
