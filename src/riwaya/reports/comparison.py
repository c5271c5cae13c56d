"""A comparison for reading in a terminal: each episode with who tells it, who echoes whom, and where accounts part."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from riwaya.reports.terminal import Pen

_WIDTH = 72
_ROLES = ("agent", "counterparty", "mediator", "guarantor", "sponsor", "subject", "origin", "destination", "vehicle", "headcount")
_MOST = 4  # fillers of a role shown

Record = Mapping[str, Any]


def comparison(record: Record, *, has_colour: bool = False, is_all: bool = False) -> str:
    """Return the view of what `riwaya compare --json` prints; episodes of one document without dispute only on demand."""
    pen = Pen(has_colour=has_colour)
    disputes: dict[str | None, list[Record]] = {}
    for dispute in (*record["contradictions"], *record["proposals"]):
        disputes.setdefault(dispute["episode"], []).append(dispute)
    shown = [e for e in record["episodes"] if is_all or len(_told_by(e)) > 1 or e["id"] in disputes]
    lines: list[str] = []
    for episode in shown:
        lines += [*_episode(pen, episode, record, disputes.get(episode["id"], [])), ""]
    lines.append(_counts(record, len(shown)))
    return "\n".join(lines)


def _episode(pen: Pen, episode: Record, record: Record, disputes: Sequence[Record]) -> Iterator[str]:
    yield f"{pen.write(episode['id'], 'bold').shown}  {pen.name(episode['label'], 'bold').shown}"
    yield from _tellers(pen, episode["documents"], record["echoes"])
    yield from (f"     mentioned by {pen.name(source).shown}" for source in episode["in_passing"])
    counted = [c["independent_origins"] for c in record["corroborations"] if c["episode"] == episode["id"]]
    if counted:
        yield f"     independent origins: up to {max(counted)}"
    yield from _way(pen, episode)
    for role in _ROLES:
        fillers = episode["roles"].get(role, [])
        if fillers:
            names = "  ".join(pen.name(filler["value"]).shown for filler in fillers[:_MOST])
            more = f"  and {len(fillers) - _MOST} more" if len(fillers) > _MOST else ""
            yield f"     {role:<12} {names}{more}"
    for dispute in disputes:
        yield from _dispute(pen, dispute)


def _told_by(episode: Record) -> list[str]:
    return [*episode["documents"], *episode["in_passing"]]


def _way(pen: Pen, episode: Record) -> Iterator[str]:
    """Yield where an episode of several documents was first seen and whom most of them have it from."""
    first, common = episode["first_seen"], episode["common_link"]
    if len(_told_by(episode)) > 1 and first["published"]:
        yield f"     first seen {first['published']} in {pen.name(first['outlet'] or first['document']).shown}"
    if common:
        yield f"     {len(common['documents'])} of {len(_told_by(episode))} pass through {pen.name(common['name']).shown}"


def _tellers(pen: Pen, documents: Sequence[str], echoes: Sequence[Record]) -> Iterator[str]:
    """Yield the documents, those that repeat another beneath it."""
    repeated = {e["copy"]: e["origin"] for e in reversed(echoes) if e["copy"] in documents and e["origin"] in documents}
    for source in documents:
        if source not in repeated:
            yield f"     told by {pen.name(source).shown}"
            for copy in (copy for copy in documents if repeated.get(copy) == source):
                yield f"       echoed by {pen.name(copy, 'dim').shown}"
    for copy in (copy for copy in documents if repeated.get(copy) in repeated):
        yield f"       echoed by {pen.name(copy, 'dim').shown}, through {pen.name(repeated[copy]).shown}"


def _dispute(pen: Pen, dispute: Record) -> Iterator[str]:
    if "why" in dispute:
        yield from _proposed(pen, dispute)
    else:
        id_ = pen.write(dispute["id"], "dim").shown
        yield f"   {pen.write('disputed', 'red').shown}  {pen.name(dispute['about']).shown}  {id_}"
    if "decision" in dispute:
        yield f"     {_decided(pen, dispute['decision'])}"
    for side in dispute["sides"]:
        first, *rest = pen.passage(side["value"], _WIDTH)
        for line in (first, *rest):
            yield f"     {line.shown}"
        yield f"       {'  '.join(pen.name(source).shown for source in side['documents'])}"


def _decided(pen: Pen, decision: Record) -> str:
    reason = f": {pen.name(decision['reason']).shown}" if decision["reason"] else ""
    return f"{decision['action']}ed by {pen.name(decision['author']).shown}, {decision['at'][:10]}{reason}"


def _proposed(pen: Pen, proposal: Record) -> Iterator[str]:
    why = "; ".join(
        f"{reason['kind']} {' / '.join(pen.name(span['text']).shown for span in reason['spans'])}" for reason in proposal["why"]
    )
    id_ = pen.write(proposal["id"], "dim").shown
    yield f"   {pen.write('proposed', 'yellow').shown}  may exclude each other, {proposal['probability']:.2f}: {why}  {id_}"


def _counts(record: Record, shown: int) -> str:
    parts = [
        f"{len(record['episodes'])} episodes, {shown} shown",
        f"{len(record['echoes'])} echoes",
        f"{len(record['contradictions'])} disputes",
        *([f"{len(record['proposals'])} proposed"] if record["proposals"] else []),
    ]
    return " · ".join(parts)
