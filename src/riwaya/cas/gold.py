"""Annotated articles as CAS and back: the words of an annotation found in its text, and corrected marks written as words.

What stands nowhere in its text cannot be shown there; it stays in the annotations as it is.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from riwaya.cas import types
from riwaya.cas.marks import CONTENT, SOURCE, VALUES, Bounds, Mark, Part, as_text
from riwaya.cas.writing import write_one
from riwaya.errors import GoldError
from riwaya.evaluation.gold import annotations, gold_files, load_gold

Entry = Mapping[str, Any]
LISTS = {"claim": "attributions", "event": "events", "time": "times", "quantity": "quantities"}
_ENDINGS = (".gold.json", ".json")


def write_gold(source: Path, out: Path) -> None:
    """Write annotated articles, a folder of them or one, as XMI into a folder.

    Raises:
        GoldError: there are none, or annotations break their rules.
    """
    system = types.typesystem()
    articles = list(_articles(source))
    try:
        out.mkdir(parents=True)
    except OSError as error:
        raise GoldError(f"{out}: cannot be made ({error.strerror}); name another folder") from error
    system.to_xml(out / "TypeSystem.xml")
    for text_path, gold_path in articles:
        load_gold(gold_path)
        text = read_text(text_path)
        marks = [mark for mark in gold_marks(annotations(gold_path), text) if mark]
        record = {"document": {"id": stem_of(gold_path), "text": text}, "claims": [], "mentions": []}
        write_one(text, marks, record, out / f"{stem_of(gold_path)}.xmi", system)


def _articles(source: Path) -> Iterator[tuple[Path, Path]]:
    if source.is_dir():
        yield from gold_files(source)
        return
    yield text_of(source), source


def is_gold(path: Path) -> bool:
    """Return whether a path is of annotated articles and not of a case: a folder, or a JSON file."""
    return path.is_dir() or path.suffix == ".json"


def stem_of(gold: Path) -> str:
    """Return the name that annotations and their text share."""
    return next((gold.name.removesuffix(ending) for ending in _ENDINGS if gold.name.endswith(ending)), gold.stem)


def text_of(gold: Path) -> Path:
    """Return the text that annotations belong to; raises GoldError where it is not beside them."""
    found = [gold.with_name(stem_of(gold) + ending) for ending in (".txt", ".rewrite.txt")]
    there = next((path for path in found if path.is_file()), None)
    if there is None:
        raise GoldError(f"{gold}: its text {found[0].name} is not beside it; put it there")
    return there


def read_text(path: Path) -> str:
    """Return an annotated text; raises GoldError where it cannot be read."""
    try:
        return path.read_bytes().decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise GoldError(f"{path}: cannot be read as UTF-8 text; mend or remove it") from error


# Words to places


def gold_marks(raw: Mapping[str, Any], text: str) -> list[Mark | None]:
    """Return a mark for each annotation, in the order of the lists; None for one whose words stand nowhere in the text."""
    found: list[Mark | None] = []
    told: dict[str, int] = {}
    for kind, listed in LISTS.items():
        after: dict[str, int] = {}
        for number, entry in enumerate(raw.get(listed) or [], 1):
            near = told.get(str(entry.get("asserted_by")), 0) if kind == "event" else None
            mark = _mark(kind, f"{kind[0]}{number}", entry, text, after, near)
            found.append(mark)
            if mark and kind == "claim":
                told[str(entry.get("id"))] = mark.parts_by_role()[CONTENT].start
    return found


def _mark(kind: str, id: str, entry: Entry, text: str, after: dict[str, int], near: int | None) -> Mark | None:
    values = {name: as_text(entry.get(name)) for name in VALUES[kind]}
    if kind == "claim":
        content = _after(text, entry["content"], after)
        cue = content and _near(text, entry["cue"], content)
        if not content or not cue:
            return None
        return Mark(kind, id, _anchor(cue), *cue, values, tuple(_claim_parts(entry, text, content)))
    if kind == "event":
        trigger = _near(text, entry["trigger"], (near, near)) if near else _after(text, entry["trigger"], after)
        if trigger is None:
            return None
        parts = ((role, _near(text, words, trigger)) for role, words in entry["roles"].items())
        return Mark(kind, id, _anchor(trigger), *trigger, values, tuple(Part(role, *place) for role, place in parts if place))
    place = _after(text, entry["text"], after)
    return Mark(kind, id, _anchor(place), *place, values) if place else None


def _claim_parts(entry: Entry, text: str, content: Bounds) -> Iterator[Part]:
    yield Part(CONTENT, *content)
    for number, link in enumerate(entry["chain"], 1):
        place = _near(text, link["text"], content)
        if place:
            yield Part(f"{SOURCE} {number}", *place, {name: link.get(name) for name in ("kind", "name", "entity")})


def _anchor(place: Bounds) -> str:
    return f"{place[0]}-{place[1]}"


def _after(text: str, words: str, after: dict[str, int]) -> Bounds | None:
    """Return where words stand next after the last time that they were asked for, or else first."""
    at = text.find(words, after.get(words, 0)) if words else -1
    at = text.find(words) if at < 0 and words else at
    if at < 0:
        return None
    after[words] = at + len(words)
    return at, at + len(words)


def _near(text: str, words: str, place: Bounds) -> Bounds | None:
    """Return where words stand nearest to a place."""
    found, at = [], text.find(words) if words else -1
    while at >= 0:
        found.append(at)
        at = text.find(words, at + 1)
    if not found:
        return None
    best = min(found, key=lambda start: (max(place[0] - start - len(words), start - place[1], 0), start))
    return best, best + len(words)


# Places to words


def rewritten(raw: Mapping[str, Any], text: str, marks: Sequence[Mark]) -> dict[str, Any]:
    """Return annotations with the lists that corrected marks make; fields that marks do not hold stay with their entries."""
    before = gold_marks(raw, text)
    entries = [(kind, entry) for kind, listed in LISTS.items() for entry in raw.get(listed) or []]
    by_id = {mark.id: entry for mark, (_, entry) in zip(before, entries, strict=True) if mark}
    hidden = [(kind, entry) for mark, (kind, entry) in zip(before, entries, strict=True) if mark is None]
    made: dict[str, Any] = {**raw}
    for kind, listed in LISTS.items():
        mine = sorted((mark for mark in marks if mark.kind == kind), key=lambda mark: (mark.start, mark.end))
        kept = [_entry(mark, by_id.get(mark.id, {}), text) for mark in _in_order(mine, before)]
        made[listed] = [*kept, *(entry for of, entry in hidden if of == kind)]
    return made


def _in_order(marks: Sequence[Mark], before: Sequence[Mark | None]) -> list[Mark]:
    """Return marks in the order of the annotations; new ones stand at the end, by their places."""
    order = {mark.id: number for number, mark in enumerate(before) if mark}
    return sorted(marks, key=lambda mark: order.get(mark.id, len(order)))


def _entry(mark: Mark, old: Entry, text: str) -> dict[str, Any]:
    words = text[mark.start : mark.end]
    values = {name: _value(mark.kind, name, value) for name, value in mark.values.items() if name in old or value is not None}
    if mark.kind == "claim":
        parts = mark.parts_by_role()
        content = parts.get(CONTENT)
        chain = [_link(part, old, text) for part in mark.chain()]
        shown = text[content.start : content.end] if content else old.get("content", "")
        return {**old, "cue": words, "content": shown, "chain": [*chain, *_nowhere(old, text)], **values}
    if mark.kind == "event":
        roles = {part.role: text[part.start : part.end] for part in mark.parts}
        hidden = {role: told for role, told in (old.get("roles") or {}).items() if told not in text}
        return {**old, "trigger": words, **values, "roles": hidden | roles}
    return {**old, "text": words, **values}


def _link(part: Part, old: Entry, text: str) -> dict[str, Any]:
    words = text[part.start : part.end]
    known: Entry = next((link for link in old.get("chain") or [] if link["text"] == words), {})
    told = {name: value for name, value in part.values.items() if name in known or name in ("name", "kind")}
    return {**known, "text": words, **told}


def _nowhere(old: Entry, text: str) -> list[Any]:
    return [link for link in old.get("chain") or [] if link["text"] not in text]


def _value(kind: str, name: str, value: str | None) -> Any:
    if name == "direct_quote":
        return value == "true"
    if kind == "quantity" and name == "value" and value is not None:
        try:
            number = float(value)
        except ValueError as error:
            raise GoldError(f"{value}: the value of a quantity is a number; write it in digits") from error
        return int(number) if number == int(number) else number
    return value


def as_json(raw: Mapping[str, Any]) -> str:
    """Return annotations as their files are written."""
    return json.dumps(raw, ensure_ascii=False, indent=1) + "\n"
