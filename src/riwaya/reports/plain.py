"""A reading for a person at a terminal: who says what through whom, then what happened, when and how many."""

import re
from collections.abc import Iterator
from pathlib import PurePath

from riwaya.learned import Reasons
from riwaya.model import Attribution, Document, Event, Quantity, Reading, Time
from riwaya.model.event import EVENT_TYPES, ROLES
from riwaya.reports.contract import plain_number
from riwaya.reports.terminal import Pen, Piece, flow

_WIDEST = 100  # a longer line is hard to follow back
_NARROWEST = 40
_DOUBTFUL = 0.65  # a record less likely right than this says so
_INDENT = 5
_VALUE_COLUMN = 24
_STANCE_STYLES = {
    "asserts": "bold green",
    "confirms": "bold green",
    "promises": "bold blue",
    "asks": "bold blue",
    "alleges": "bold yellow",
    "doubts": "bold yellow",
    "denies": "bold red",
    "accuses": "bold red",
    "admits": "bold magenta",
}
_QUOTE_MARK = re.compile(r'[«»"“”]|\(\(')
_BOUNDS = {"exact": "", "approx": "~ ", "min": "≥ ", "max": "≤ "}


def as_plain(reading: Reading, *, width: int = 80, has_colour: bool = False, shows_rules: bool = False) -> str:
    """Return the reading as lines of at most `width` terminal cells.

    Args:
        shows_rules: whether each record names the rule that found it.
    """
    view = _View(reading, min(max(width, _NARROWEST), _WIDEST), Pen(has_colour=has_colour), shows_rules)
    return "\n".join(view.lines())


class _View:
    def __init__(self, reading: Reading, width: int, pen: Pen, shows_rules: bool) -> None:
        self._reading = reading
        self._width = width
        self._pen = pen
        self._shows_rules = shows_rules
        if shows_rules:
            self._reasons = Reasons(reading)
        self._dot = pen.write(" · ", "dim")
        self._arrow = pen.write(" → ", "dim")

    def lines(self) -> Iterator[str]:
        yield from self._facts(self._reading.document)
        for number, claim in enumerate(self._reading.attributions, 1):
            yield ""
            yield from self._account(number, claim)
        yield from self._events()
        yield from self._measures()

    # The article

    def _facts(self, document: Document) -> Iterator[str]:
        pen = self._pen
        yield pen.write("━" * self._width, "dim").shown
        if document.title:
            yield from (line.shown for line in pen.passage(document.title, self._width, "bold"))
        known = [value for value in (document.outlet, document.byline) if value]
        facts = [pen.name(value) for value in known]
        if document.published or document.published_at:
            facts.append(pen.write(document.published_at or str(document.published)))
        facts.append(pen.name(_source(document), "dim"))
        yield from flow(facts, self._width, 0, self._dot)
        reading = self._reading
        counts = (
            _counted(len(reading.attributions), "account"),
            _counted(len(reading.events), "event"),
            _counted(len(reading.times), "time"),
            _counted(len(reading.quantities), "quantity", "quantities"),
        )
        yield from flow([pen.write(count, "dim") for count in counts], self._width, 0, self._dot)

    def _heading(self, title: str) -> Iterator[str]:
        yield ""
        yield self._pen.write(title, "bold").shown

    # Who says what

    def _account(self, number: int, claim: Attribution) -> Iterator[str]:
        pen = self._pen
        first, *rest = flow(self._chain(claim), self._width, _INDENT, self._arrow, "→ ")
        yield pen.write(f"{number:>3}", "dim").shown + first[3:]
        yield from rest
        words = claim.content.text
        bar = pen.write(" ┃", _STANCE_STYLES[claim.stance].removeprefix("bold "))
        for line in pen.passage(f"«{words}»" if _is_all_quoted(claim) else words, self._width - _INDENT - bar.cells):
            yield " " * (self._width - bar.cells - line.cells) + line.shown + bar.shown
        yield from flow(self._notes(claim), self._width, _INDENT, self._dot)

    def _chain(self, claim: Attribution) -> list[Piece]:
        pen = self._pen
        document = self._reading.document
        page = pen.name(document.outlet or document.byline or PurePath(_source(document)).name, "dim")
        *relays, origin = [link.name or link.span.text for link in claim.chain] or [""]
        last = pen.name(origin, "bold") if origin else pen.write("nobody named", "dim")
        verb = pen.write(f" {claim.stance}:", _STANCE_STYLES[claim.stance])
        return [page, *(pen.name(relay, "cyan") for relay in relays), _joined(last, verb)]

    def _notes(self, claim: Attribution) -> Iterator[Piece]:
        pen = self._pen
        if claim.chain:
            origin = claim.chain[-1]
            yield pen.write(origin.kind, "dim")
            if origin.name and origin.name != origin.span.text:
                yield _joined(pen.write("as ", "dim"), pen.name(origin.span.text, "dim"))
        yield _joined(pen.write("cue ", "dim"), pen.name(claim.cue.text, "dim"))
        if claim.direct_quote:
            yield pen.write("own words", "dim")
        if claim.target:
            yield _joined(pen.write("to " if claim.stance != "accuses" else "against ", "dim"), pen.name(claim.target.text))
        for hedge in claim.hedges:
            yield _joined(pen.write("hedged ", "yellow"), pen.name(hedge.text, "yellow"))
        if claim.carried:
            yield pen.write("source named earlier", "dim")
        yield from self._weighed(claim)

    # What happened

    def _events(self) -> Iterator[str]:
        events = self._reading.events
        if not events:
            return
        yield from self._heading("Events")
        for kind in EVENT_TYPES:
            alike = [event for event in events if event.type == kind]
            if alike:
                yield "  " + self._pen.write(kind.replace("_", " "), "bold cyan").shown
            for event in alike:
                yield from self._event(event)

    def _event(self, event: Event) -> Iterator[str]:
        yield from flow(self._told(event), self._width, _INDENT, self._dot)

    def _told(self, event: Event) -> Iterator[Piece]:
        pen = self._pen
        yield pen.name(event.trigger.text, "bold")
        if event.polarity == "negative":
            yield pen.write("did not happen", "red")
        if event.modality != "actual":
            yield pen.write(event.modality, "blue")
        for role in ROLES:
            filler = event.roles.get(role)
            if filler:
                yield _joined(pen.write(f"{role} ", "dim"), pen.name(filler.span.text))
        if event.time:
            yield pen.write(event.time)
        if event.asserted_by is not None:
            yield pen.write(f"by account {event.asserted_by + 1}", "dim")
        yield from self._weighed(event)

    # When and how many

    def _measures(self) -> Iterator[str]:
        if self._reading.times:
            yield from self._heading("Times")
            for time in self._reading.times:
                yield from self._measure(time.value or "open", time)
        if self._reading.quantities:
            yield from self._heading("Quantities")
            for quantity in self._reading.quantities:
                yield from self._measure(_amount(quantity), quantity)

    def _measure(self, value: str, found: Time | Quantity) -> Iterator[str]:
        pen = self._pen
        pieces = [pen.name(found.span.text)]
        if isinstance(found, Time) and found.conflict:
            pieces.append(_joined(pen.write("conflict: ", "yellow"), pen.name(found.conflict, "yellow")))
        pieces += self._weighed(found)
        lead = f"  {value}".ljust(_VALUE_COLUMN - 1) + " "
        first, *rest = flow(pieces, self._width, len(lead), self._dot)
        yield lead + first[len(lead) :]
        yield from rest

    def _weighed(self, record: Attribution | Event | Time | Quantity) -> Iterator[Piece]:
        """Yield how likely a record is right, when that is shown, and with the rules what found and weighed it."""
        pen, probability = self._pen, record.probability
        if probability is not None and (self._shows_rules or probability < _DOUBTFUL):
            yield pen.write(f"{probability:.0%} sure", "yellow" if probability < _DOUBTFUL else "dim")
        if self._shows_rules:
            yield pen.write(f"rule {record.rule}", "dim")
            if probability is not None:
                for reason in self._reasons.of(record):
                    said = reason.feature.partition(": ")[2]
                    yield _joined(pen.write(f"{reason.weight:+.1f} ", "dim"), pen.name(said, "dim"))


def _source(document: Document) -> str:
    return "standard input" if document.source == "-" else document.source


def _joined(*pieces: Piece) -> Piece:
    return Piece("".join(piece.shown for piece in pieces), sum(piece.cells for piece in pieces))


def _counted(number: int, one: str, many: str | None = None) -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"


def _is_all_quoted(claim: Attribution) -> bool:
    return claim.direct_quote and not _QUOTE_MARK.search(claim.content.text)


def _amount(quantity: Quantity) -> str:
    number = f"{plain_number(quantity.value):,}"
    return _BOUNDS[quantity.modifier] + number + (f" {quantity.unit}" if quantity.unit else "")
