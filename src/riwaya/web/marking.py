"""A document's text as the page shows it: every word where it stood, with marks for what was read in it.

Marks overlap: an account holds names and numbers, and other accounts. So the text is cut wherever a mark begins or ends, and
each piece carries the classes of all marks that cover it.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from markupsafe import Markup, escape

Record = Mapping[str, Any]
LAYERS = ("accounts", "events", "times", "quantities", "names")


class Mark(NamedTuple):
    """A stretch of the text.

    Attributes:
        kind: the class its pieces carry.
        record: the id of the record that it belongs to; "" for what has no page of its own.
        target: where a click on it leads; "" for nowhere.
    """

    start: int
    end: int
    kind: str
    record: str = ""
    target: str = ""


HERE = "is-here"  # the class of words that another page has led to, and "here" is their anchor


def marks_of(record: Record, address: str, chosen: Record | None) -> list[Mark]:
    """Return the marks of a document's record; those of the chosen claim stand out."""
    found = [mark for claim in record["claims"] if not _is_rejected(claim) for mark in _claim(claim, address)]
    for event in record["events"]:
        if not _is_rejected(event):
            found.append(_mark(event["trigger"], "trigger", event["id"]))
    for kind, listed in (("when", record["times"]), ("count", record["quantities"]), ("named", record["mentions"])):
        found += [_mark(one, kind) for one in listed if not _is_rejected(one)]
    return found + (list(_chosen(chosen)) if chosen else [])


def marked(text: str, marks: Sequence[Mark]) -> Markup:
    """Return the text as paragraphs, each with the place in the text where it begins."""
    pieces = _pieces(text, marks)
    piece = next(pieces, None)
    found: list[str] = []
    for start, end in _paragraphs(text):
        found.append(f'<p data-start="{start}">')
        while piece is not None and piece.start < end:
            if piece.start >= start:
                found.append(_shown(text, piece))
            piece = next(pieces, None)
        found.append("</p>\n")
    return Markup("".join(found))


class _Piece(NamedTuple):
    start: int
    end: int
    marks: tuple[Mark, ...]


def _claim(claim: Record, address: str) -> Iterator[Mark]:
    id = claim["id"]
    yield _mark(claim["content"], "content", id)
    yield _mark(claim["cue"], "cue", id, f"{address}?account={id}#{id}")
    yield from (_mark(link, "source", id) for link in claim["chain"])
    yield from (_mark(hedge, "hedge", id) for hedge in claim["hedges"])


def _chosen(claim: Record) -> Iterator[Mark]:
    yield _mark(claim["content"], "is-chosen", claim["id"])
    yield _mark(claim["cue"], "is-chosen-cue")
    yield from (_mark(link, "is-chosen-source") for link in claim["chain"])


def _mark(span: Record, kind: str, record: str = "", target: str = "") -> Mark:
    return Mark(span["start"], span["end"], kind, record, target)


def _is_rejected(record: Record) -> bool:
    return bool(record.get("decision", {}).get("action") == "reject")


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield start, start + len(line)
        start += len(line) + 1


def _pieces(text: str, marks: Iterable[Mark]) -> Iterator[_Piece]:
    """Cut the text wherever a mark or a line begins or ends."""
    opening: dict[int, list[Mark]] = {}
    cuts = {0, len(text), *(bound for span in _paragraphs(text) for bound in span)}
    for mark in marks:
        opening.setdefault(mark.start, []).append(mark)
        cuts |= {mark.start, mark.end}
    bounds, open_now = sorted(cuts), list[Mark]()
    for start, end in pairwise(bounds):
        open_now = [mark for mark in open_now if mark.end > start] + opening.get(start, [])
        yield _Piece(start, end, tuple(open_now))


def _shown(text: str, piece: _Piece) -> str:
    words = escape(text[piece.start : piece.end])
    if not piece.marks:
        return str(words)
    classes = " ".join(dict.fromkeys(mark.kind for mark in piece.marks))
    records = " ".join(dict.fromkeys(mark.record for mark in piece.marks if mark.record))
    anchor = ' id="here"' if any(mark.kind == HERE and mark.start == piece.start for mark in piece.marks) else ""
    target, name = next(((mark.target, mark.record) for mark in reversed(piece.marks) if mark.target), ("", ""))
    if target:
        return f'<a{anchor} href="{escape(target)}" class="{classes}" data-records="{records}" data-account="{name}">{words}</a>'
    return f'<span{anchor} class="{classes}" data-records="{records}">{words}</span>'
