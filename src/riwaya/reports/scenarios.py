"""Scenarios for reading in a terminal: episodes that are one play with other parties, and two of them side by side."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from riwaya.reports.terminal import Pen

_WIDTH = 72
_KINDS = {"substitution": "≠", "invariant": "=", "first": "←", "second": "→"}
_PAIR = 2
_MOST = 3  # fillers of a role shown

Record = Mapping[str, Any]


def scenarios(record: Record, *, has_colour: bool = False, is_all: bool = False) -> str:
    """Return the view of what `riwaya scenarios --json` prints; pairs that fall short of one scenario only on demand."""
    pen = Pen(has_colour=has_colour)
    labels = {episode["id"]: episode["label"] for episode in record["episodes"]}
    pairs = [pair for pair in record["pairs"] if pair["same"] or is_all]
    lines = [line for pair in pairs for line in (*_pair(pen, pair, labels), "")]
    lines += [line for family in record["families"] if len(family) > _PAIR for line in _family(pen, family, labels)]
    lines += [line for one in _once(record["precedents"]) for line in _said(pen, one, "precedent")]
    same = sum(pair["same"] for pair in record["pairs"])
    counts = [f"{len(record['episodes'])} episodes with the steps of a scenario", f"{same} pairs of one scenario"]
    counts.append(f"{len(record['likenesses'])} remarks on likeness")
    return "\n".join([*lines, " · ".join(counts)])


def like(pairs: Sequence[Record], *, has_colour: bool = False) -> str:
    """Return the view of the episodes most like one."""
    pen = Pen(has_colour=has_colour)
    lines = []
    for pair in pairs:
        mark = "one scenario" if pair["same"] else ""
        lines.append(f"{pair['score']:.2f}  {pair['episodes'][1]:<5} {pen.name(pair['labels'][1]).shown}  {mark}".rstrip())
    return "\n".join(lines) or "no other episode has the steps of a scenario"


def cases(fits: Sequence[Record], *, has_colour: bool = False) -> str:
    """Return the view of the episodes that fit a named scenario: the roles that fit, then what is missing."""
    pen = Pen(has_colour=has_colour)
    lines: list[str] = []
    for fit in fits:
        lines.append(f"{fit['score']:.2f}  {pen.write(fit['episode'], 'bold').shown}  {pen.name(fit['label'], 'bold').shown}")
        lines.append(f"      steps: {', '.join(fit['steps'])}")
        lines += [f"      {role:<12} {pen.name(fillers[0]['value']).shown}" for role, fillers in fit["roles"].items()]
        missing = [*fit["missing_steps"], *fit["missing_roles"]]
        if missing:
            lines.append(f"      not told: {', '.join(missing)}")
    return "\n".join(lines) or "no episode of the case is about what this scenario is about"


def alignment(record: Record, *, has_colour: bool = False) -> str:
    """Return the view of what `riwaya align --json` prints."""
    pen = Pen(has_colour=has_colour)
    labels = dict(zip(record["episodes"], record["labels"], strict=True))
    lines = [*_pair(pen, record, labels), ""]
    for row in record["rows"]:
        lines.append(_row(pen, row))
    lines += ["", *_steps(record["steps"])]
    lines += [f"told in another order: {one} and {other}" for one, other in record["swapped_order"]]
    lines += [line for one in _once(record["stated"]) for line in _said(pen, one, one["kind"])]
    lines += [line for mirror in record["mirrors"] for line in _mirror(pen, mirror)]
    return "\n".join(lines).rstrip()


def _once(likenesses: Sequence[Record]) -> list[Record]:
    """Return likenesses without those that the same sentence tells again."""
    told = {}
    for one in reversed(likenesses):
        words = one["clause"] or one["words"]
        told[one["words"]["document"], words["end"]] = one
    return list(told.values())[::-1]


def _pair(pen: Pen, pair: Record, labels: Mapping[str, str]) -> Iterator[str]:
    one, other = pair["episodes"]
    verdict = pen.write("one scenario", "green") if pair["same"] else pen.write("not one scenario", "dim")
    yield f"{pen.write(one, 'bold').shown} {pen.name(labels[one], 'bold').shown}"
    yield f"{pen.write(other, 'bold').shown} {pen.name(labels[other], 'bold').shown}"
    yield f"   {pair['score']:.2f}  {verdict.shown}"
    for part in pair["parts"]:
        yield f"     {part['part']:<10} {part['value']:.2f} x {part['weight']:.2f}  {part['why']}".rstrip()


def _family(pen: Pen, family: Sequence[str], labels: Mapping[str, str]) -> Iterator[str]:
    yield f"{pen.write('family', 'bold').shown}  {'  '.join(f'{id} {pen.name(labels[id]).shown}' for id in family)}"


def _row(pen: Pen, row: Record) -> str:
    sides = [_side(pen, row[side], said) for side, said in zip(("first", "second"), row["said"], strict=True)]
    return f"   {_KINDS[row['kind']]} {row['role']:<15}{sides[0]}  |  {sides[1]}".rstrip()


def _side(pen: Pen, fillers: Sequence[Record], said: str | None) -> str:
    """Return the fillers of one episode: disputed ones with a question mark, those told only by comparison with a tilde."""
    if not fillers:
        return "-"
    marks = "".join(mark for mark, is_so in (("?", fillers[0]["disputed"]), ("~", fillers[0]["stated"])) if is_so)
    shown = [pen.name(str(said)).shown + marks]
    shown += [pen.name(filler["value"], "dim").shown for filler in fillers[1:_MOST]]
    return ", ".join(shown)


def _steps(steps: Record) -> Iterator[str]:
    for name, label in (("both", "steps of both"), ("first", "of the first alone"), ("second", "of the second alone")):
        if steps[name]:
            yield f"{label}: {', '.join(steps[name])}"


def _said(pen: Pen, likeness: Record, label: str) -> Iterator[str]:
    voice = " < ".join(likeness["voice"])
    words = likeness["clause"] or likeness["words"]
    yield f"   {pen.write(label, 'bold').shown}  {pen.name(words['document']).shown}, {pen.name(voice).shown}"
    for line in pen.passage(words["text"], _WIDTH):
        yield f"     {line.shown}"


def _mirror(pen: Pen, mirror: Record) -> Iterator[str]:
    through = f" ({mirror['through']})" if mirror["through"] else ""
    yield (
        f"   {pen.write('mirror', 'bold').shown}  {pen.name(mirror['name']).shown}{through}: "
        f"against {mirror['critic_in']}, {', '.join(mirror['roles'])} in {mirror['role_in']}"
    )
    for passage in (mirror["criticism"], *mirror["holdings"]):
        day = passage["published"]
        yield f"     {pen.name(passage['document']).shown}{f', {day}' if day else ''}"
        for line in pen.passage(passage["text"], _WIDTH):
            yield f"       {line.shown}"
