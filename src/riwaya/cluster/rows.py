"""A document's record as rows of the tables that the cluster writes."""

import json
from typing import Any

import pyarrow as pa

Record = dict[str, Any]

_SPAN = [("start", pa.int32()), ("end", pa.int32()), ("text", pa.string())]
_WHERE = [("document", pa.string()), ("id", pa.string())]

SCHEMAS = {
    "documents": pa.schema(
        [
            *((name, pa.string()) for name in ("id", "source", "locator", "format", "url", "forwarded_from")),
            *((name, pa.string()) for name in ("title", "byline", "outlet", "published", "language")),
            *((name, pa.string()) for name in ("event_types", "places", "text", "version")),
            *((name, pa.int32()) for name in ("words", "claims", "events")),
            ("original", pa.binary()),
            ("record", pa.string()),
        ]
    ),
    "claims": pa.schema(
        [
            *_WHERE,
            *((name, pa.string()) for name in ("stance", "cue", "content")),
            *((name, pa.int32()) for name in ("cue_start", "cue_end", "content_start", "content_end")),
            ("direct_quote", pa.bool_()),
            *((name, pa.string()) for name in ("source", "origin", "rule")),
            ("probability", pa.float64()),
        ]
    ),
    "links": pa.schema(
        [("document", pa.string()), ("claim", pa.string()), ("place", pa.int16()), *_SPAN]
        + [(name, pa.string()) for name in ("name", "kind", "entity")]
    ),
    "events": pa.schema(
        [
            *_WHERE,
            *((name, pa.string()) for name in ("type", "plover", "plover_mode", "trigger")),
            *((name, pa.int32()) for name in ("trigger_start", "trigger_end")),
            *((name, pa.string()) for name in ("polarity", "modality", "time", "asserted_by", "rule")),
            ("roles", pa.list_(pa.struct([("role", pa.string()), *_SPAN, ("entity", pa.string())]))),
            ("probability", pa.float64()),
        ]
    ),
    "quarantine": pa.schema(
        [(name, pa.string()) for name in ("source", "locator", "id", "reason")] + [("original", pa.binary())]
    ),
}


def document_row(record: Record, facts: Record) -> Record:
    """Return the row of a document; its record is kept without the text, which has a column of its own."""
    told = record["document"]
    bare = _packed({**record, "document": {**told, "text": ""}})
    places = (one["entity"] or one["text"] for one in record["mentions"] if one["kind"] == "place")
    return {
        **{name: told.get(name) for name in ("id", "title", "byline", "outlet", "published", "language", "text")},
        **facts,
        "event_types": " ".join(sorted({event["type"] for event in record["events"]})),
        "places": " | ".join(dict.fromkeys(places)),
        "words": len(told["text"].split()),
        "claims": len(record["claims"]),
        "events": len(record["events"]),
        "record": bare,
    }


def record_of(row: Record) -> str:
    """Return the contract's record of a row, as it was printed."""
    record = json.loads(row["record"])
    record["document"]["text"] = row["text"]
    return _packed(record)


def claim_rows(record: Record) -> list[Record]:
    """Return a row for each claim."""
    return [
        {
            "document": record["document"]["id"],
            **{name: claim.get(name) for name in ("id", "stance", "direct_quote", "rule", "probability")},
            **_flat(claim["cue"], "cue"),
            **_flat(claim["content"], "content"),
            "source": _name(claim["chain"][0]) if claim["chain"] else None,
            "origin": _name(claim["chain"][-1]) if claim["chain"] else None,
        }
        for claim in record["claims"]
    ]


def link_rows(record: Record) -> list[Record]:
    """Return a row for each link of each chain, from the source that the author names to the origin."""
    return [
        {"document": record["document"]["id"], "claim": claim["id"], "place": place, **link}
        for claim in record["claims"]
        for place, link in enumerate(claim["chain"])
    ]


def event_rows(record: Record) -> list[Record]:
    """Return a row for each event."""
    alike = ("id", "type", "polarity", "modality", "time", "asserted_by", "rule", "probability")
    return [
        {
            "document": record["document"]["id"],
            **{name: event.get(name) for name in alike},
            "plover": event["plover"]["event"],
            "plover_mode": event["plover"]["mode"],
            **_flat(event["trigger"], "trigger"),
            "roles": [{"role": role, **filler} for role, filler in event["roles"].items()],
        }
        for event in record["events"]
    ]


def _flat(span: Record, name: str) -> Record:
    return {name: span["text"], f"{name}_start": span["start"], f"{name}_end": span["end"]}


def _name(link: Record) -> str:
    return str(link["name"] or link["text"])


def _packed(record: Record) -> str:
    return json.dumps(record, ensure_ascii=False, separators=(",", ":"))
