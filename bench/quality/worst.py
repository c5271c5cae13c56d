"""The worst cases: claims and events of train that were given the highest probability and are wrong all the same."""

from collections.abc import Iterator, Sequence

from quality.measured import Measured
from riwaya.evaluation.judge import judge
from riwaya.evaluation.pairing import pair_claims, pair_events
from riwaya.model import Attribution, Event, Span

_MOST = 20
_AROUND = 70  # characters shown on either side


def listed(articles: Sequence[Measured]) -> str:
    """Return the twenty worst as a list in Markdown, each with its text and what the annotator has instead."""
    found = sorted(
        (case for one in articles if one.part == "train" for case in _cases(one)), key=lambda case: (-case[0], case[1])
    )
    return "".join(f"{number}. {told}\n" for number, (_, told) in enumerate(found[:_MOST], 1))


def _cases(one: Measured) -> Iterator[tuple[float, str]]:
    reading, gold = one.reading, one.article.gold
    verdicts = judge(gold, reading)
    claims = {id(theirs): ours for ours, theirs in pair_claims(gold.claims, reading.attributions).pairs}
    events = {id(theirs): ours for ours, theirs in pair_events(gold.events, reading.events).pairs}
    for claim, verdict in zip(reading.attributions, verdicts.claims, strict=True):
        if verdict is False:
            ours = claims.get(id(claim))
            wanted = f"{ours.stance}, {_chain([link.text for link in ours.chain])}" if ours else "no such claim"
            yield claim.probability or 0.0, _told(one, _claim(claim), claim.cue, wanted, claim.probability)
    for event, verdict in zip(reading.events, verdicts.events, strict=True):
        if verdict is False:
            paired = events.get(id(event))
            wanted = f"{paired.polarity}, {paired.modality}" if paired else "no such event"
            yield event.probability or 0.0, _told(one, _event(event), event.trigger, wanted, event.probability)


def _told(one: Measured, read: str, at: Span, wanted: str, probability: float | None) -> str:
    text = one.reading.document.text
    begin, end = max(0, at.start - _AROUND), min(len(text), at.end + _AROUND)
    shown = f"{text[begin : at.start]}**{at.text}**{text[at.end : end]}".replace("\n", " ").strip()
    return f"{one.article.number}, {probability:.2f}: read {read}; annotated {wanted}. «…{shown}…»"


def _claim(claim: Attribution) -> str:
    return f"{claim.stance}, {_chain([link.span.text for link in claim.chain])} (`{claim.rule}`)"


def _event(event: Event) -> str:
    return f"{event.type}, {event.polarity}, {event.modality} (`{event.rule}`)"


def _chain(links: list[str]) -> str:
    return " → ".join(f"«{link}»" for link in links) or "nobody"
