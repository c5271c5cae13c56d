"""Claims as linked data: W3C Web Annotations on the texts, and schema.org's Claim and ClaimReview."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from riwaya.exports.holdings import Held, Holdings, Record, sources

_QUOTED = 32  # characters of the text before and after that a quotation is found again by


def write_webannotation(holdings: Holdings, out: Path) -> None:
    """Write a collection with one annotation for each claim and event; offsets count code points, as the standard has it."""
    items = [one for held in holdings for one in _annotations(held)]
    page = {"type": "AnnotationPage", "id": "urn:riwaya:annotations:1", "startIndex": 0, "items": items}
    collection = {
        "@context": "http://www.w3.org/ns/anno.jsonld",
        "id": "urn:riwaya:annotations",
        "type": "AnnotationCollection",
        "label": "Claims and events read by Riwaya",
        "total": len(items),
        "first": page,
    }
    _write(collection, out)


def _annotations(held: Held) -> Iterator[dict[str, Any]]:
    for claim in held.record["claims"]:
        said = " → ".join(sources(claim)) or "nobody named"
        yield _annotation(held, claim, claim["content"], {"stance": claim["stance"]}, f"{said}: {claim['stance']}")
    for event in held.record["events"]:
        about = {key: event[key] for key in ("type", "polarity", "modality")}
        yield _annotation(held, event, event["trigger"], about, " ".join(about.values()))


def _annotation(held: Held, record: Record, span: Record, tags: Record, comment: str) -> dict[str, Any]:
    text, start, end = held.record["document"]["text"], span["start"], span["end"]
    return {
        "id": f"{_urn(held)}:{record['id']}",
        "type": "Annotation",
        "motivation": "classifying",
        "body": [
            {"type": "TextualBody", "purpose": "commenting", "value": comment},
            *({"type": "TextualBody", "purpose": "tagging", "value": f"{name}:{value}"} for name, value in tags.items()),
        ],
        "target": {
            "source": _urn(held),
            "selector": [
                {"type": "TextPositionSelector", "start": start, "end": end},
                {
                    "type": "TextQuoteSelector",
                    "exact": span["text"],
                    "prefix": text[max(0, start - _QUOTED) : start],
                    "suffix": text[end : end + _QUOTED],
                },
            ],
        },
    }


def write_claimreview(holdings: Holdings, out: Path) -> None:
    """Write each claim, and a review of those that people accepted or corrected; Riwaya itself rates nothing."""
    graph = [one for held in holdings for claim in held.record["claims"] for one in _reviewed(held, claim)]
    _write({"@context": "https://schema.org", "@graph": graph}, out)


def _reviewed(held: Held, claim: Record) -> Iterator[dict[str, Any]]:
    made = _claim(held, claim)
    yield made
    decision = claim.get("decision")
    if decision:
        yield {
            "@type": "ClaimReview",
            "@id": made["@id"] + ":review",
            "itemReviewed": {"@id": made["@id"]},
            "claimReviewed": claim["content"]["text"],
            "author": {"@type": "Person", "name": str(decision.get("author") or "nobody known")},
            "datePublished": decision.get("at"),
            "reviewBody": " ".join(str(decision[key]) for key in ("action", "reason") if decision.get(key)),
        }


def _claim(held: Held, claim: Record) -> dict[str, Any]:
    noted, chain = held.noted, sources(claim)
    article = {
        "@type": "NewsArticle",
        "@id": _urn(held),
        "headline": noted["title"],
        "datePublished": noted["published"],
        "publisher": noted["outlet"] and {"@type": "Organization", "name": noted["outlet"]},
        "inLanguage": "ar",
    }
    return {
        "@type": "Claim",
        "@id": f"{_urn(held)}:{claim['id']}",
        "text": claim["content"]["text"],
        "claimInterpreter": {"@type": "SoftwareApplication", "name": "Riwaya"},
        "author": [{"@type": "Thing", "name": source} for source in chain[-1:]],
        "creditText": " > ".join(chain),
        "appearance": {key: value for key, value in article.items() if value},
    }


def _urn(held: Held) -> str:
    return f"urn:sha256:{held.noted['sha256']}"


def _write(value: Any, out: Path) -> None:
    out.write_text(json.dumps(value, ensure_ascii=False, indent=1) + "\n", "utf8")
