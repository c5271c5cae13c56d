"""A reading as the JSON object that `riwaya read --json` prints, one per document.

The typed dictionaries below are the contract: `riwaya.reports.schema` publishes them as JSON Schema. Adding a key is
free; renaming or removing one is a new `CONTRACT_VERSION`. Offsets count Unicode code points in `document.text`.
"""

import json
from typing import Annotated, NamedTuple, NotRequired, TypedDict, TypeVar

from riwaya.model import Attribution, Document, Event, Filler, Link, Mention, Quantity, ReadBy, Reading, Span, Time
from riwaya.model.attribution import SOURCE_KINDS, STANCES
from riwaya.model.event import EVENT_TYPES, ROLES
from riwaya.reports.plover import plover

CONTRACT_VERSION = "1"
AUTHOR = "author"


class OneOf(NamedTuple):
    """The values a string field may take."""

    values: tuple[str, ...]


class Keys(NamedTuple):
    """The keys a mapping field may have."""

    values: tuple[str, ...]


class SpanRecord(TypedDict):
    """A stretch of the document's text: text[start:end] is `text`."""

    start: int
    end: int
    text: str


class DocumentFacts(TypedDict):
    """What the document says about itself."""

    id: Annotated[str, "SHA-256 of the raw bytes, in hexadecimal"]
    source: Annotated[str, "the path or URL as given"]
    title: str | None
    byline: str | None
    outlet: str | None
    published: Annotated[str | None, "the day of publication, YYYY-MM-DD"]
    published_at: Annotated[str | None, "the same with its clock time, where the document gives one"]
    language: Annotated[str, "ISO 639-1"]
    text: Annotated[str, "the text that every offset counts in"]


class TimeRecord(SpanRecord):
    """A time expression."""

    value: Annotated[str | None, "EDTF; null when the expression cannot be resolved"]
    anchor: Annotated[str, OneOf(("text", "published")), "what gave the year: the expression or the publication date"]
    conflict: Annotated[str | None, "what the expression says against itself"]
    rule: str
    probability: Annotated[float | None, "that a careful annotator has the same, 0 to 1; null where nobody weighed it"]
    again: NotRequired[Annotated[list[SpanRecord], "where else the same stands with the same value"]]


class QuantityRecord(SpanRecord):
    """A counted quantity; a range is two records, min and max."""

    value: float
    unit: Annotated[str | None, "what is counted"]
    modifier: Annotated[str, OneOf(("exact", "approx", "min", "max"))]
    number: Annotated[SpanRecord, "the number alone"]
    rule: str
    probability: Annotated[float | None, "that a careful annotator has the same, 0 to 1; null where nobody weighed it"]
    again: NotRequired[Annotated[list[SpanRecord], "where else the same stands with the same value"]]


class MentionRecord(SpanRecord):
    """A name in the text."""

    kind: str
    entity: Annotated[str | None, "the key it resolves to; null while it stays open"]
    name: Annotated[str | None, "the canonical name of that entity, in Arabic"]
    rule: str


class FillerRecord(SpanRecord):
    """What fills a role of an event."""

    entity: str | None
    rule: Annotated[str, "what decided on it: the clause, or the model trained on the corpus"]


class PloverRecord(TypedDict):
    """The event in the terms of the PLOVER ontology."""

    event: str
    mode: str | None


class EventRecord(TypedDict):
    """One event as one voice tells it."""

    id: str
    type: Annotated[str, OneOf(EVENT_TYPES)]
    plover: PloverRecord
    trigger: SpanRecord
    polarity: Annotated[str, OneOf(("positive", "negative"))]
    modality: Annotated[str, OneOf(("actual", "planned", "possible", "asked"))]
    roles: Annotated[dict[str, FillerRecord], Keys(ROLES)]
    time: Annotated[str | None, "EDTF value of the time role"]
    asserted_by: Annotated[str, "the id of the claim that tells it, or author"]
    rule: str
    probability: Annotated[float | None, "that a careful annotator has the same, 0 to 1; null where nobody weighed it"]


class LinkRecord(SpanRecord):
    """One source in a chain."""

    name: Annotated[str | None, "canonical name; null for somebody the text does not name"]
    kind: Annotated[str, OneOf(SOURCE_KINDS)]
    entity: str | None


class ClaimRecord(TypedDict):
    """A statement handed to somebody other than the author, with the chain it came through."""

    id: str
    cue: SpanRecord
    content: SpanRecord
    stance: Annotated[str, OneOf(STANCES)]
    direct_quote: bool
    hedges: list[SpanRecord]
    target: Annotated[SpanRecord | None, "who is accused, asked or promised"]
    chain: Annotated[list[LinkRecord], "from the source the author names first back to the origin"]
    carried: Annotated[bool, "whether the chain is repeated from an earlier claim"]
    rule: str
    probability: Annotated[float | None, "that a careful annotator has the same, 0 to 1; null where nobody weighed it"]


class ReaderRecord(TypedDict):
    """Who read claims and events, where it was not the built-in reader."""

    name: Annotated[str, "what marks its records as their rule: model: and the model's name"]
    dropped: Annotated[dict[str, int], "how much it told that is not in the text or breaks the contract, by the reason"]


class DocumentRecord(TypedDict):
    """Everything read from one document."""

    riwaya: Annotated[str, OneOf((CONTRACT_VERSION,)), "the version of this contract"]
    document: DocumentFacts
    times: list[TimeRecord]
    quantities: list[QuantityRecord]
    mentions: list[MentionRecord]
    events: list[EventRecord]
    claims: list[ClaimRecord]
    reader: NotRequired[ReaderRecord]


def as_json_line(reading: Reading) -> str:
    """Return the record as one line of JSON, Arabic left readable, without the line break."""
    return json.dumps(as_record(reading), ensure_ascii=False, separators=(",", ":"))


def as_printed_line(reading: Reading) -> str:
    """Return the same with each time and quantity once, as an annotator lists them; where it stands again is told in it."""
    record = as_record(reading)
    record["times"] = _once(record["times"])
    record["quantities"] = _once(record["quantities"])
    return json.dumps(record, ensure_ascii=False, separators=(",", ":"))


M = TypeVar("M", TimeRecord, QuantityRecord)


def _once(records: list[M]) -> list[M]:
    first: dict[tuple[object, ...], M] = {}
    for record in records:
        kept = first.setdefault((record["text"], record["value"], record.get("modifier")), record)
        if kept is not record:
            kept.setdefault("again", []).append({"start": record["start"], "end": record["end"], "text": record["text"]})
    return list(first.values())


def as_record(reading: Reading) -> DocumentRecord:
    """Return the reading as the contract's object; ids number claims and events in text order from 1."""
    record: DocumentRecord = {
        "riwaya": CONTRACT_VERSION,
        "document": _document(reading.document),
        "times": [_time(time) for time in reading.times],
        "quantities": [_quantity(quantity) for quantity in reading.quantities],
        "mentions": [_mention(mention) for mention in reading.mentions],
        "events": [_event(number, event) for number, event in enumerate(reading.events, 1)],
        "claims": [_claim(number, claim) for number, claim in enumerate(reading.attributions, 1)],
    }
    if reading.read_by is not None:
        record["reader"] = _reader(reading.read_by)
    return record


def claim_id(index: int) -> str:
    """Return the id of the attribution at this index of a reading."""
    return f"c{index + 1}"


def plain_number(value: float) -> float:
    """Return a whole number without its fraction, so that 40.0 prints as 40."""
    return int(value) if value == int(value) else value


def _span(span: Span) -> SpanRecord:
    return {"start": span.start, "end": span.end, "text": span.text}


def _document(document: Document) -> DocumentFacts:
    return {
        "id": document.id,
        "source": document.source,
        "title": document.title,
        "byline": document.byline,
        "outlet": document.outlet,
        "published": document.published.isoformat() if document.published else None,
        "published_at": document.published_at,
        "language": document.language,
        "text": document.text,
    }


def _time(time: Time) -> TimeRecord:
    return {
        "start": time.span.start,
        "end": time.span.end,
        "text": time.span.text,
        "value": time.value,
        "anchor": time.anchor,
        "conflict": time.conflict,
        "rule": time.rule,
        "probability": time.probability,
    }


def _quantity(quantity: Quantity) -> QuantityRecord:
    return {
        "start": quantity.span.start,
        "end": quantity.span.end,
        "text": quantity.span.text,
        "value": plain_number(quantity.value),
        "unit": quantity.unit,
        "modifier": quantity.modifier,
        "number": _span(quantity.number),
        "rule": quantity.rule,
        "probability": quantity.probability,
    }


def _mention(mention: Mention) -> MentionRecord:
    return {
        **_span(mention.span),
        "kind": mention.kind,
        "entity": mention.entity,
        "name": mention.name,
        "rule": mention.rule,
    }


def _event(number: int, event: Event) -> EventRecord:
    code = plover(event)
    return {
        "id": f"e{number}",
        "type": event.type,
        "plover": {"event": code.event, "mode": code.mode},
        "trigger": _span(event.trigger),
        "polarity": event.polarity,
        "modality": event.modality,
        "roles": {role: _filler(filler) for role, filler in event.roles.items()},
        "time": event.time,
        "asserted_by": AUTHOR if event.asserted_by is None else claim_id(event.asserted_by),
        "rule": event.rule,
        "probability": event.probability,
    }


def _reader(by: ReadBy) -> ReaderRecord:
    return {"name": by.name, "dropped": dict(by.dropped)}


def _filler(filler: Filler) -> FillerRecord:
    return {**_span(filler.span), "entity": filler.entity, "rule": filler.rule}


def _claim(number: int, claim: Attribution) -> ClaimRecord:
    return {
        "id": claim_id(number - 1),
        "cue": _span(claim.cue),
        "content": _span(claim.content),
        "stance": claim.stance,
        "direct_quote": claim.direct_quote,
        "hedges": [_span(hedge) for hedge in claim.hedges],
        "target": _span(claim.target) if claim.target else None,
        "chain": [_link(link) for link in claim.chain],
        "carried": claim.carried,
        "rule": claim.rule,
        "probability": claim.probability,
    }


def _link(link: Link) -> LinkRecord:
    return {**_span(link.span), "name": link.name, "kind": link.kind, "entity": link.entity}
