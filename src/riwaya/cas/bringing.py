"""Corrected annotations brought back: into a case as people's decisions, into an annotated article as its annotations."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from riwaya.cas.changes import Change, Changes, changes
from riwaya.cas.gold import as_json, gold_marks, read_text, rewritten, text_of
from riwaya.cas.marks import marks_of
from riwaya.cas.reading import Annotated, annotated
from riwaya.cas.writing import UNFIT
from riwaya.cases import Case, overlay
from riwaya.errors import CaseError, GoldError, NotInCase
from riwaya.evaluation.gold import annotations, load_gold
from riwaya.model.attribution import SOURCE_KINDS

_HASH = re.compile(r"\b[0-9a-f]{12,64}\b")


class Brought(NamedTuple):
    """What became of the annotations of one text: decisions by kind, marks as they were, and marks whose record is gone."""

    name: str
    made: Mapping[str, int]
    unchanged: int
    lost: int


def bring(case: Case, path: Path, *, author: str | None = None, reason: str | None = None) -> list[Brought]:
    """Take corrected annotations into a case as decisions; bringing the same file twice changes nothing more.

    All files are read and all values checked before the first decision is made.

    Raises:
        CaseError: a file is no CAS of ours, its text is in no document, or a value is not allowed; the message names the file.
    """
    planned = [(one, *_planned(case, one)) for one in annotated(path)]
    found = []
    for one, document, wanted in planned:
        for change in wanted.made:
            _make(case, document, change, author, reason or f"annotated in {one.name}")
        found.append(_told(one, wanted))
    return found


def _planned(case: Case, one: Annotated) -> tuple[int, Changes]:
    document = _document(case, one)
    record = overlay.standing(case.record(document))
    wanted = changes(list(marks_of(record)), one.marks, one.seen)
    for change in wanted.made:
        try:
            _check(change, record["document"]["text"])
        except CaseError as error:
            raise CaseError(f"{one.name}: {error}") from error
    return document, wanted


def _told(one: Annotated, wanted: Changes) -> Brought:
    return Brought(one.name, Counter(change.action for change in wanted.made), wanted.unchanged, wanted.lost)


def _document(case: Case, one: Annotated) -> int:
    """Return the number of the document with the very text: the one that the file names, or else whichever has it."""
    for told in (*one.about, one.name):
        for prefix in _HASH.findall(told):
            try:
                stored = case.document(prefix)
            except NotInCase:
                continue
            if _is_text(case.machine_record(stored.id), one.text):
                return stored.id
    for stored, record in case.records():
        if _is_text(record, one.text):
            return stored.id
    raise NotInCase(f"{one.name}: its text is that of no document in the case; add the document first, or name another case")


def _is_text(record: Mapping[str, Any], text: str) -> bool:
    return UNFIT.sub("\ufffd", record["document"]["text"]) == text


def _check(change: Change, text: str) -> None:
    """Raise CaseError where a decision would be refused."""
    kinds = [link["kind"] for link in change.fields.get("chain", ())]
    wrong = next((kind for kind in kinds if kind not in SOURCE_KINDS), None)
    if wrong is not None:
        raise CaseError(f"kind={wrong}: not allowed; there are {', '.join(SOURCE_KINDS)}")
    if change.kind == "quantity" and isinstance(change.fields.get("value"), str):
        raise CaseError(f"value={change.fields['value']}: not a number; write it in digits")
    if change.action == "add":
        overlay.complete(change.kind, change.fields, text)
    elif change.action == "correct":
        overlay.checked(change.kind, change.fields, text)


def _make(case: Case, document: int, change: Change, author: str | None, reason: str) -> None:
    match change.action:
        case "undo":
            case.undo(int(change.record[1:]), author=author, reason=reason)
        case "add":
            case.add_record(document, change.kind, change.fields, author=author, reason=reason)
        case action:
            case.decide(document, change.record, action, change.fields, author=author, reason=reason)


def bring_gold(gold: Path, path: Path) -> list[Brought]:
    """Write corrected annotations over those of an article.

    Raises:
        GoldError: the text is another one, or what came back breaks the rules of annotations; nothing is written then.
        CaseError: the file is no CAS of ours.
    """
    load_gold(gold)
    raw, text = annotations(gold), read_text(text_of(gold))
    [*found] = annotated(path)
    mine = [one for one in found if one.text == UNFIT.sub("\ufffd", text)]
    if len(mine) != 1:
        raise GoldError(f"{path}: {len(mine)} texts are that of {gold.name}; name the .xmi that was made of it")
    before = [mark for mark in gold_marks(raw, text) if mark]
    wanted = changes(before, mine[0].marks, mine[0].seen)
    new = rewritten(raw, text, mine[0].marks)
    _write(gold, new)
    return [_told(mine[0], wanted)]


def _write(gold: Path, new: Mapping[str, Any]) -> None:
    """Write annotations once they are known to hold."""
    beside = gold.with_name(gold.name + ".part")
    try:
        beside.write_text(as_json(new), "utf8")
        load_gold(beside)
        beside.replace(gold)
    except OSError as error:
        raise GoldError(f"{gold}: cannot be written ({error.strerror}); make it writable") from error
    finally:
        beside.unlink(missing_ok=True)


def told(found: list[Brought]) -> Iterator[str]:
    """Yield a line for each text: what was decided, and what could not be placed."""
    for one in found:
        parts = [f"{count:,} {_DONE[action]}" for action, count in one.made.items()]
        parts += [f"{one.unchanged:,} as they were"]
        parts += [f"{one.lost:,} of a reading that is gone, left aside"] if one.lost else []
        yield f"{one.name}: {', '.join(parts)}"


_DONE = {"accept": "accepted", "correct": "corrected", "reject": "rejected", "add": "added", "undo": "taken back"}
