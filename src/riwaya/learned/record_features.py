"""What a model of confidence is told about a record; every feature opens with the kind of record."""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence

from riwaya.arabic.letters import fold
from riwaya.arabic.words import TOKEN
from riwaya.claims.contents import Contents
from riwaya.model import Attribution, Event, Quantity, Reading, Span, Time

KINDS = ("claim", "event", "time", "quantity")
Features = list[str]
_NEAR = 40  # characters on either side in which a neighbouring word is looked for
_STEPS = (0, 1, 2, 3, 5, 8, 12, 20, 40, 80, 999)
_DEFINITE = re.compile(r"(?:[وفبك]?ال|لل)")


def records_of(reading: Reading) -> dict[str, Sequence[Attribution | Event | Time | Quantity]]:
    """Return the records of a reading that are weighed, by kind."""
    return {"claim": reading.attributions, "event": reading.events, "time": reading.times, "quantity": reading.quantities}


def features_of(reading: Reading) -> dict[str, list[Features]]:
    """Return the features of each record of a reading, in its order, by kind."""
    return {kind: [[named(kind) + one for one in features] for features in told] for kind, told in bare_features(reading).items()}


def bare_features(reading: Reading) -> dict[str, Iterator[Features]]:
    """Return the same as features_of, one record after the other, without the kind that each feature opens with."""
    return {
        "claim": _of_claims(reading),
        "event": _of_events(reading),
        "time": map(_of_time, reading.times),
        "quantity": map(_of_quantity, reading.quantities),
    }


def named(kind: str) -> str:
    """Return what the features of a kind of record open with."""
    return f"{kind}: "


def _of_claims(reading: Reading) -> Iterator[Features]:
    contents = Contents(reading.attributions)
    for claim in reading.attributions:
        yield _of_claim(reading, claim, sum(1 for _ in contents.holding(claim.cue)))


def _of_claim(reading: Reading, claim: Attribution, outer: int) -> Features:
    family = claim.rule.partition(".")[0]
    cue = fold(claim.cue.text)
    before, after = _around(reading.document.text, claim.cue)
    features = [
        f"rule={claim.rule}",
        f"family={family}",
        f"cue={cue}",
        f"opens={cue[:1]}",
        f"stance={claim.stance}",
        f"chain={len(claim.chain)}",
        f"family,chain={family},{len(claim.chain)}",
        f"content={_step(_words(claim.content))}",
        f"content opens={fold(claim.content.text.partition(' ')[0])}",
        f"content ends={reading.document.text[claim.content.end : claim.content.end + 1].strip()}",
        f"gap={_step(max(0, claim.content.start - claim.cue.end) // 5)}",
        f"word before={before}",
        f"word after={after}",
    ]
    features += [f"source={link.kind}" for link in claim.chain]
    features += [f"inside={outer}"] if outer else []
    features += ["quoted"] if claim.direct_quote else []
    features += ["content first"] if claim.content.start < claim.cue.start else []
    features += ["carried", f"family,carried={family}"] if claim.carried else []
    if claim.chain:
        features += (f"first source={claim.chain[0].kind}", f"source length={_step(_words(claim.chain[0].span))}")
    return features


def _of_events(reading: Reading) -> Iterator[Features]:
    told: Counter[str] = Counter()
    for event in reading.events:
        yield _of_event(reading, event, min(told[event.type], 3))
        told[event.type] += 1


def _of_event(reading: Reading, event: Event, before: int) -> Features:
    kind, shape = event.type, event.rule.rpartition(".")[2]
    trigger = fold(event.trigger.text)
    is_definite = bool(_DEFINITE.match(trigger))
    previous, following = _around(reading.document.text, event.trigger)
    teller = "author" if event.asserted_by is None else reading.attributions[event.asserted_by].stance
    features = [
        f"type={kind}",
        f"rule={event.rule}",
        f"shape={shape}",
        f"trigger={trigger}",
        f"type,trigger={kind},{trigger}",
        f"mood={event.polarity},{event.modality}",
        f"roles={min(len(event.roles), 4)}",
        f"shape,roles={shape},{min(len(event.roles), 3)}",
        f"told before={before}",
        f"shape,told before={shape},{min(before, 2)}",
        f"rule,told before={event.rule},{min(before, 1)}",
        f"definite={is_definite}",
        f"definite,told before={is_definite},{min(before, 1)}",
        f"teller={teller}",
        f"part={5 * event.trigger.start // max(1, len(reading.document.text))}",
        f"word before={previous}",
        f"word after={following}",
    ]
    features += [f"role={role}" for role in event.roles]
    features += [f"type,role={kind},{role}" for role in event.roles]
    return features


def _of_time(time: Time) -> Features:
    value = time.value or ""
    features = [
        f"rule={time.rule}",
        f"anchor={time.anchor}",
        f"value={re.sub('[0-9]', '9', value)}",
        f"words={_step(_words(time.span))}",
        f"opens={fold(time.span.text.partition(' ')[0])}",
    ]
    features += ["conflict"] if time.conflict else []
    return features


def _of_quantity(quantity: Quantity) -> Features:
    return [
        f"rule={quantity.rule}",
        f"modifier={quantity.modifier}",
        f"unit={quantity.unit is not None}",
        f"unit name={quantity.unit}",
        f"words={_step(_words(quantity.span))}",
        f"digits={quantity.number.text[:1].isdigit()}",
        f"size={_step(int(min(quantity.value, 1000)))}",
    ]


def _around(text: str, span: Span) -> tuple[str, str]:
    """Return the folded words before and after a span, "" where there is none near."""
    before = TOKEN.findall(text[max(0, span.start - _NEAR) : span.start])
    after = TOKEN.search(text, span.end, span.end + _NEAR)
    return fold("".join(before[-1])) if before else "", fold(after.group()) if after else ""


def _words(span: Span) -> int:
    return span.text.count(" ") + 1


def _step(number: int) -> int:
    return _STEPS[bisect_left(_STEPS, min(number, _STEPS[-1]))]
