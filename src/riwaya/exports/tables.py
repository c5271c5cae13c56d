"""What a case holds as rows: one table for each kind of record, the same in every spreadsheet."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from riwaya.exports.holdings import Held, Holdings, label, sources
from riwaya.model.event import ROLES

Row = dict[str, Any]
BETWEEN = " > "  # links of a chain
_AND = "; "


def _documents(holdings: Holdings) -> Iterator[Row]:
    for held in holdings:
        yield {**held.noted, "met": len(held.met), "text": held.record["document"]["text"]}


def _claims(held: Held) -> Iterator[Row]:
    for claim in held.record["claims"]:
        chain = sources(claim)
        yield {
            "id": label(held, claim["id"]),
            "document": held.noted["id"],
            "outlet": held.noted["outlet"],
            "published": held.noted["published"],
            "source": chain[0] if chain else None,
            "origin": chain[-1] if chain else None,
            "chain": BETWEEN.join(chain),
            "kinds": BETWEEN.join(link["kind"] for link in claim["chain"]),
            "stance": claim["stance"],
            "direct_quote": claim["direct_quote"],
            "cue": claim["cue"]["text"],
            "content": claim["content"]["text"],
            "start": claim["content"]["start"],
            "end": claim["content"]["end"],
            "probability": claim.get("probability"),
            "rule": claim["rule"],
        }


def _events(held: Held) -> Iterator[Row]:
    for event in held.record["events"]:
        yield {
            "id": label(held, event["id"]),
            "document": held.noted["id"],
            "outlet": held.noted["outlet"],
            "published": held.noted["published"],
            "type": event["type"],
            "plover": event["plover"]["event"],
            "plover_mode": event["plover"]["mode"],
            "trigger": event["trigger"]["text"],
            "start": event["trigger"]["start"],
            "end": event["trigger"]["end"],
            "polarity": event["polarity"],
            "modality": event["modality"],
            "time": event["time"],
            "told_by": event["asserted_by"] if event["asserted_by"] == "author" else label(held, event["asserted_by"]),
            **{role: event["roles"].get(role, {}).get("text") for role in ROLES},
            "probability": event.get("probability"),
            "rule": event["rule"],
        }


def _spans(field: str, prefix: str, *keys: str) -> Callable[[Held], Iterator[Row]]:
    """Return what makes rows of a list of spans in a record."""

    def rows(held: Held) -> Iterator[Row]:
        for number, span in enumerate(held.record[field], 1):
            row = {"id": label(held, f"{prefix}{number}"), "document": held.noted["id"]}
            yield row | {key: span[key] for key in ("start", "end", "text", *keys)}

    return rows


def _episodes(holdings: Holdings) -> Iterator[Row]:
    for episode in holdings.comparison["episodes"]:
        row = {key: episode[key] for key in ("id", "label", "date", "place")}
        yield row | {"documents": _AND.join(episode["documents"])}


def _echoes(holdings: Holdings) -> Iterator[Row]:
    for echo in holdings.comparison["echoes"]:
        yield {key: echo.get(key) for key in ("copy", "origin", "kind", "why")}


def _contradictions(holdings: Holdings) -> Iterator[Row]:
    for found in holdings.comparison["contradictions"]:
        for side in found["sides"]:
            row = {key: found.get(key) for key in ("id", "episode", "about")}
            yield row | {"value": side["value"], "documents": _AND.join(side["documents"]), "claims": _AND.join(side["claims"])}


def _of_each(rows: Callable[[Held], Iterator[Row]]) -> Callable[[Holdings], Iterator[Row]]:
    return lambda holdings: (row for held in holdings for row in rows(held))


TABLES: Mapping[str, Callable[[Holdings], Iterator[Row]]] = {
    "documents": _documents,
    "claims": _of_each(_claims),
    "events": _of_each(_events),
    "times": _of_each(_spans("times", "t", "value", "anchor")),
    "quantities": _of_each(_spans("quantities", "q", "value", "unit", "modifier")),
    "mentions": _of_each(_spans("mentions", "m", "kind", "entity", "name")),
    "episodes": _episodes,
    "echoes": _echoes,
    "contradictions": _contradictions,
}
