"""Each construction of reporting is read with its cue, chain, stance and content."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from riwaya import pipeline
from riwaya.model import Attribution, Document, Zone, ZoneKind

CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parent / "constructions.yaml").read_text("utf8"))


def read_claims(text: str) -> list[Attribution]:
    """Return what the rules alone read of claims in a text that is all body, published on 3 March 2021."""
    zones = (Zone(ZoneKind.BODY, 0, len(text)),)
    return list(pipeline.read_by_rules(Document("0" * 64, "case", text, zones, published=date(2021, 3, 3)))[0].attributions)


def line(claim: Attribution) -> str:
    """Return a claim the way the table writes it."""
    chain = " > ".join(link.span.text for link in claim.chain)
    return " | ".join((claim.cue.text, chain, claim.stance, claim.content.text))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["id"])
def test_a_construction_of_reporting_is_read_whole(case: dict[str, Any]) -> None:
    """The sentence yields just the claims that the table gives."""
    assert case["claims"] == [line(claim) for claim in read_claims(case["text"])]
