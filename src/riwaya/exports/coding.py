"""Records of the contract, and events coded as PLOVER and POLECAT code them."""

import csv
import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from riwaya.exports.holdings import Held, Holdings, label, sources
from riwaya.exports.maps import place_of

_POLECAT = (
    "Event ID", "Event Date", "Source", "Event Type", "Event Mode", "Actor Name", "Recipient Name", "Placename",
    "Latitude", "Longitude", "Headline", "Publication Date", "Publication Name", "Story ID", "Event Text",
)  # fmt: skip


def write_jsonl(holdings: Holdings, out: Path) -> None:
    """Write the contract's record of each document."""
    _write_lines((held.record for held in holdings), out)


def write_plover(holdings: Holdings, out: Path) -> None:
    """Write the events that the texts tell as having happened or as said of; polarity and modality stay beside the code."""
    _write_lines((coded for held in holdings for coded in _coded(held)), out)


def write_polecat(holdings: Holdings, out: Path) -> None:
    """Write the events that are told as having happened, tab-separated."""
    with out.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, _POLECAT, delimiter="\t", lineterminator="\n")
        writer.writeheader()
        writer.writerows(_flat(coded) for held in holdings for coded in _coded(held) if _happened(coded))


def _write_lines(values: Iterator[Mapping[str, Any]], out: Path) -> None:
    with out.open("w", encoding="utf-8") as file:
        for value in values:
            file.write(json.dumps(value, ensure_ascii=False, separators=(",", ":")) + "\n")


def _coded(held: Held) -> Iterator[dict[str, Any]]:
    chains = {claim["id"]: sources(claim) for claim in held.record["claims"]}
    for event in held.record["events"]:
        roles, place = event["roles"], place_of(held, event)
        yield {
            "id": label(held, event["id"]),
            "event_date": event["time"],
            "event_type": event["plover"]["event"],
            "event_mode": event["plover"]["mode"],
            "actor": _named(roles, "agent"),
            "recipient": _named(roles, "counterparty", "subject"),
            "location": place and {"name": place.ar, "latitude": place.latitude, "longitude": place.longitude},
            "polarity": event["polarity"],
            "modality": event["modality"],
            "attributed_to": chains.get(event["asserted_by"], []),
            "text": event["trigger"]["text"],
            "source": {key: held.noted[key] for key in ("id", "sha256", "outlet", "title", "published")},
        }


def _named(roles: Mapping[str, Any], *wanted: str) -> str | None:
    return next((roles[role]["text"] for role in wanted if role in roles), None)


def _happened(coded: Mapping[str, Any]) -> bool:
    return (coded["polarity"], coded["modality"]) == ("positive", "actual")


def _flat(coded: Mapping[str, Any]) -> dict[str, Any]:
    place, source = coded["location"] or {}, coded["source"]
    values = (
        *(coded[key] for key in ("id", "event_date")),
        " > ".join(coded["attributed_to"]),
        *(coded[key] for key in ("event_type", "event_mode", "actor", "recipient")),
        *(place.get(key) for key in ("name", "latitude", "longitude")),
        *(source[key] for key in ("title", "published", "outlet", "sha256")),
        coded["text"],
    )
    return {
        column: " ".join(value.split()) if isinstance(value, str) else value
        for column, value in zip(_POLECAT, values, strict=True)
    }
