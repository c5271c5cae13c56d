"""A folder of Markdown notes that link to each other, as Obsidian opens it."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from riwaya.exports.holdings import Held, Holdings, base, sources

_UNFIT = re.compile(r'[\\/:*?"<>|#^\[\]\x00-\x1f\u200e\u200f\u202a-\u202e\u2066-\u2069]+')
_LONGEST = 80  # characters of a note's name: file systems count bytes, and Arabic takes two


def write_obsidian(holdings: Holdings, out: Path) -> None:
    """Write a note for each document, source and episode."""
    cited: dict[str, list[str]] = {}
    names: dict[str, str] = {}
    for folder in ("Documents", "Sources", "Episodes"):
        (out / folder).mkdir()
    for held in holdings:
        name = names[base(held.noted["source"])] = named(
            f"{held.noted['id']} {held.noted['title'] or base(held.noted['source'])}"
        )
        _write(out / "Documents" / f"{name}.md", _front(held), _body(held))
        for source in {source for claim in held.record["claims"] for source in sources(claim)}:
            cited.setdefault(named(source), []).append(name)
    for source, documents in cited.items():
        _write(out / "Sources" / f"{source}.md", {"kind": "source"}, _links("Named by", documents))
    for episode in holdings.comparison["episodes"]:
        front = {key: episode[key] for key in ("label", "date", "place")}
        links = [names[document] for document in episode["documents"] if document in names]
        _write(out / "Episodes" / f"{named(episode['id'])}.md", front, _links(str(episode["label"]), links))


def named(name: str) -> str:
    """Return a name that any file system and any link can hold."""
    return _UNFIT.sub(" ", name).strip(" .")[:_LONGEST].strip(" .") or "nameless"


def _front(held: Held) -> dict[str, Any]:
    return {key: held.noted[key] for key in ("title", "outlet", "byline", "published", "source", "sha256", "format")}


def _body(held: Held) -> Iterator[str]:
    yield held.record["document"]["text"]
    yield "\n## Accounts"
    for claim in held.record["claims"]:
        chain = " → ".join(f"[[{named(source)}]]" for source in sources(claim)) or "nobody named"
        content = " ".join(claim["content"]["text"].split())
        yield f"\n> [!quote] {chain} · {claim['stance']}\n> {content}\n^{claim['id']}"


def _links(title: str, names: Iterable[str]) -> Iterator[str]:
    yield f"## {title}\n"
    yield from (f"- [[{name}]]" for name in names)


def _write(path: Path, front: Mapping[str, Any], lines: Iterable[str]) -> None:
    """Write a note; its front matter is YAML, of which JSON's scalars are a part."""
    head = "\n".join(f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in front.items())
    path.write_text(f"---\n{head}\n---\n" + "\n".join(lines) + "\n", "utf8")
