"""Corrections as people type them, `stance=denies` or `roles.agent=الجيش`, with words found in the text."""

from collections.abc import Mapping, Sequence
from typing import Any

from riwaya.errors import CaseError

_SPANS = ("cue", "content", "trigger", "target")
_NUMBERS = ("value",)
_CHAIN = ">"
_NOTHING = ""


def parse(kind: str, given: Sequence[str], text: str, near: int = 0) -> dict[str, Any]:
    """Return the fields that arguments like FIELD=VALUE set; words are taken where they stand nearest to a place.

    A chain is written from the source named first to the origin, with `>` between; an empty role or target is taken away.

    Raises:
        CaseError: an argument has no `=`, or words that do not stand in the text.
    """
    found: dict[str, Any] = {}
    for argument in given:
        field, sign, value = argument.partition("=")
        if not sign:
            raise CaseError(f"{argument}: not FIELD=VALUE, such as stance=denies")
        if field.startswith("roles."):
            role = field.removeprefix("roles.")
            found.setdefault("roles", {})[role] = _span(value, text, near) if value else None
        elif field == "chain":
            found["chain"] = [_span(link.strip(), text, near) for link in value.split(_CHAIN) if link.strip()]
        elif field in _SPANS:
            found[field] = _span(value, text, near) if value else None
        elif field == "words":
            found |= _span(value, text, near)
        else:
            found[field] = _plain(kind, field, value)
    return found


def _plain(kind: str, field: str, value: str) -> Any:
    if value == _NOTHING:
        return None
    if field == "direct_quote":
        return value.lower() in ("true", "yes", "1")
    if kind == "quantity" and field in _NUMBERS:
        try:
            return float(value)
        except ValueError as error:
            raise CaseError(f"{field}={value}: not a number; write it in digits") from error
    return value


def _span(words: str, text: str, near: int) -> Mapping[str, int]:
    places = []
    at = text.find(words)
    while at >= 0:
        places.append(at)
        at = text.find(words, at + 1)
    if not places:
        raise CaseError(f"«{words}»: does not stand in the text; copy it exactly, vowels and marks included")
    start = min(places, key=lambda place: (abs(place - near), place))
    return {"start": start, "end": start + len(words)}
