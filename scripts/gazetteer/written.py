"""Read places/*.yaml: the places that news names and GeoNames lacks or names otherwise."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from gazetteer.row import Row
from riwaya.lexicon.gazetteer import KINDS
from riwaya.lexicon.load import parse


def groups(folder: Path) -> Iterator[dict[str, Any]]:
    """Yield the groups of places/*.yaml, the countries first, for the others are parts of them."""
    for path in sorted(folder.glob("*.yaml"), key=lambda p: (p.stem != "countries", p.stem)):
        yield from parse(f"places/{path.stem}", path.read_bytes())


def written_rows(groups: Iterable[dict[str, Any]]) -> Iterator[Row]:
    """Yield the entries of places/, parents before their parts."""
    known: dict[tuple[str, str], str] = {}
    for group in groups:
        for en, value in group["places"].items():
            entry = value if isinstance(value, dict) else {"ar": value}
            given = {**{k: v for k, v in group.items() if k != "places"}, **entry}
            row = _written_row(en, given, known)
            if (row.country, en) in known:
                raise SystemExit(f"places/: {en} ({row.country}) stands twice; tell the two apart by name")
            known[row.country, en] = row.id
            yield row


def _written_row(en: str, given: dict[str, Any], known: dict[tuple[str, str], str]) -> Row:
    country, kind = given.get("country", ""), given["kind"]
    if kind not in KINDS:
        raise SystemExit(f"places/: {en} has the unknown kind {kind}")
    above = given.get("in")
    parent = (known.get((country, above)) or known.get(("", above))) if above else known.get((country, country), "")
    if parent is None:
        raise SystemExit(f"places/: {en} is in {above}, which no entry above it names")
    id_ = _slug(f"{country} {en}")
    if kind == "country":
        known[country, country] = id_
    at = given.get("at")
    return Row(
        id=id_,
        forms=tuple(_titled(given)),
        en=en,
        kind=kind,
        country=country,
        parent=parent,
        at=(float(at[0]), float(at[1])) if at else None,
        population=given.get("population", 0),
        nisba=tuple(given.get("nisba", ())),
        ambiguous=given.get("ambiguous", False),
    )


def _titled(given: dict[str, Any]) -> list[str]:
    """Return the forms, first with the title of the group (محافظة حلب) and then bare, unless `bare` forbids it."""
    forms = [given["ar"]] if isinstance(given["ar"], str) else list(given["ar"])
    title = given.get("title")
    if not title:
        return forms
    titled = [form if form.startswith(title + " ") else f"{title} {form}" for form in forms]
    return [*titled, *(f for f in forms if f not in titled)] if given.get("bare", True) else titled


def _slug(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return re.sub("[^a-z0-9]+", "-", plain).strip("-")
