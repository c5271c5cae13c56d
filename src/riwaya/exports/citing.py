"""The documents as sources to cite: BibTeX and CSL JSON."""

import json
from pathlib import Path
from typing import Any

from riwaya.exports.holdings import Held, Holdings

_SPECIAL = str.maketrans({
    "\\": r"\textbackslash{}", "{": r"\{", "}": r"\}", "$": r"\$", "&": r"\&", "%": r"\%", "#": r"\#", "_": r"\_",
    "~": r"\textasciitilde{}", "^": r"\textasciicircum{}",
})  # fmt: skip


def write_bibtex(holdings: Holdings, out: Path) -> None:
    """Write an entry for each document."""
    with out.open("w", encoding="utf-8") as file:
        for held in holdings:
            fields = "".join(f"  {name} = {{{_escaped(value)}}},\n" for name, value in _fields(held).items() if value)
            file.write(f"@article{{{_key(held)},\n{fields}}}\n\n")


def _fields(held: Held) -> dict[str, str | None]:
    noted = held.noted
    year, _, month = (noted["published"] or "").partition("-")
    return {
        "title": noted["title"] or noted["source"],
        "author": noted["byline"] and f"{{{noted['byline']}}}",
        "journal": noted["outlet"],
        "date": noted["published"],
        "year": year,
        "month": month[:2],
        "url": _url(held),
        "langid": "arabic",
        "note": f"SHA-256 {noted['sha256']}",
    }


def _escaped(value: str) -> str:
    inner = value[1:-1] if value.startswith("{") and value.endswith("}") else None
    return value.translate(_SPECIAL) if inner is None else "{" + inner.translate(_SPECIAL) + "}"


def _key(held: Held) -> str:
    return f"riwaya{held.noted['id']}-{held.noted['sha256'][:8]}"


def _url(held: Held) -> str | None:
    addresses = [met["source"] for met in held.met if met["source"].startswith(("http://", "https://"))]
    source = held.record["document"]["source"]
    return addresses[0] if addresses else source if source.startswith(("http://", "https://")) else None


def write_csl(holdings: Holdings, out: Path) -> None:
    """Write the same as CSL JSON."""
    out.write_text(json.dumps([_item(held) for held in holdings], ensure_ascii=False, indent=1) + "\n", "utf8")


def _item(held: Held) -> dict[str, Any]:
    noted = held.noted
    day = [int(part) for part in (noted["published"] or "").split("-") if part.isdigit()]
    item = {
        "id": _key(held),
        "type": "article-newspaper",
        "title": noted["title"] or noted["source"],
        "author": [{"literal": noted["byline"]}] if noted["byline"] else None,
        "container-title": noted["outlet"],
        "issued": {"date-parts": [day]} if day else None,
        "URL": _url(held),
        "language": "ar",
        "note": f"SHA-256 {noted['sha256']}",
    }
    return {key: value for key, value in item.items() if value is not None}
