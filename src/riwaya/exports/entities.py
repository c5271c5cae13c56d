"""FollowTheMoney entities: articles, those they name, and the events they tell; what the model cannot say stands in notes."""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from riwaya.exports.holdings import Held, Holdings, base, label, sources

_SCHEMA = {"person": "Person", "outlet": "Organization", "organisation": "Organization", "state": "PublicBody"}
_PARTIES = ("agent", "counterparty", "mediator", "guarantor", "sponsor")
Entity = dict[str, Any]


def write_ftm(holdings: Holdings, out: Path) -> None:
    """Write one entity a line; whoever is named twice under one name is one entity."""
    told: set[str] = set()
    with out.open("w", encoding="utf-8") as file:
        for held in holdings:
            for entity in _entities(held):
                if entity["id"] not in told:
                    told.add(entity["id"])
                    file.write(json.dumps(entity, ensure_ascii=False, separators=(",", ":")) + "\n")


def _entities(held: Held) -> Iterator[Entity]:
    yield _article(held)
    for claim in held.record["claims"]:
        for link in claim["chain"]:
            yield _party(link["name"] or link["text"], _SCHEMA.get(link["kind"], "LegalEntity"))
    chains = {claim["id"]: " > ".join(sources(claim)) for claim in held.record["claims"]}
    for event in held.record["events"]:
        parties = [_party(event["roles"][role]["text"], "LegalEntity") for role in _PARTIES if role in event["roles"]]
        yield from parties
        yield _event(held, event, [party["id"] for party in parties], chains.get(event["asserted_by"]))


def _article(held: Held) -> Entity:
    noted = held.noted
    values = {
        "name": noted["title"] or base(noted["source"]),
        "title": noted["title"] or base(noted["source"]),
        "fileName": base(noted["source"]),
        "author": noted["byline"],
        "publisher": noted["outlet"],
        "publishedAt": noted["published"],
        "language": "ara",
        "bodyText": held.record["document"]["text"],
        "notes": f"SHA-256 {noted['sha256']}",
    }
    return _entity(_id("article", noted["sha256"]), "Article", values)


def _party(name: str, schema: str) -> Entity:
    return _entity(_id("party", name, schema), schema, {"name": name})


def _event(held: Held, event: Any, parties: list[str], chain: str | None) -> Entity:
    roles = "; ".join(f"{role}: {filler['text']}" for role, filler in event["roles"].items())
    said = f"said by {chain}" if chain else "told by the author"
    values = {
        "name": f"{event['type']}: {event['trigger']['text']}",
        "date": _date(event["time"]),
        "location": event["roles"].get("place", {}).get("text"),
        "summary": roles,
        "notes": f"{event['polarity']}, {event['modality']}, {said}",
    }
    made = _entity(_id("event", held.noted["sha256"], event["id"]), "Event", values)
    if parties:
        made["properties"]["involved"] = parties
    made["properties"]["proof"] = [_id("article", held.noted["sha256"])]
    made["properties"]["recordId"] = [label(held, event["id"])]
    return made


def _date(edtf: str | None) -> str | None:
    """Return the first day, month or year of a time; None when it is not one that the model knows."""
    first = (edtf or "").partition("/")[0].rstrip("~?%")
    return first if first.replace("-", "").isdigit() else None


def _entity(id: str, schema: str, values: dict[str, str | None]) -> Entity:
    return {"id": id, "schema": schema, "properties": {key: [value] for key, value in values.items() if value}}


def _id(*parts: str) -> str:
    return "riwaya-" + hashlib.sha1("\0".join(parts).encode(), usedforsecurity=False).hexdigest()
