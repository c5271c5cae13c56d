"""Events at their places, as GeoJSON (RFC 7946)."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from riwaya.exports.holdings import Held, Holdings, Record, label, sources
from riwaya.lexicon import gazetteer
from riwaya.lexicon.gazetteer import Place

_PLACES = ("place", "origin", "destination")  # the role that says where, best first


def place_of(held: Held, event: Record) -> Place | None:
    """Return where an event took place, if its own words say and the gazetteer knows; None otherwise."""
    known = gazetteer.by_id()
    for role in _PLACES:
        filler = event["roles"].get(role)
        place = known.get(filler["entity"] or "") if filler else None
        if place is not None:
            return place
    return None


def write_geojson(holdings: Holdings, out: Path) -> None:
    """Write a feature for each event whose place is known."""
    with out.open("w", encoding="utf-8") as file:
        file.write('{"type": "FeatureCollection", "features": [')
        for number, feature in enumerate(feature for held in holdings for feature in _features(held)):
            file.write((",\n" if number else "\n") + json.dumps(feature, ensure_ascii=False))
        file.write("\n]}\n")


def _features(held: Held) -> Iterator[dict[str, Any]]:
    chains = {claim["id"]: sources(claim) for claim in held.record["claims"]}
    for event in held.record["events"]:
        place = place_of(held, event)
        if place is None:
            continue
        yield {
            "type": "Feature",
            "id": label(held, event["id"]),
            "geometry": {"type": "Point", "coordinates": [place.longitude, place.latitude]},
            "properties": {
                "place": place.ar,
                "place_en": place.en,
                "approximate": place.approximate,
                **{key: event[key] for key in ("type", "polarity", "modality", "time")},
                "words": event["trigger"]["text"],
                "told_by": " > ".join(chains.get(event["asserted_by"], [])) or None,
                **{key: held.noted[key] for key in ("outlet", "published", "title", "sha256")},
            },
        }
