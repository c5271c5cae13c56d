"""Episodes of a case one at a time, as dossiers need them, so that a large case is never in memory as a whole."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, NamedTuple

from riwaya.casefile.deciding import Decision
from riwaya.cases.stored import Part
from riwaya.cases.verdicts import LISTS, Verdicts
from riwaya.episodes.compare import in_lists, named

Record = dict[str, Any]


class Repeats(NamedTuple):
    """A document that repeats another, both by their hashes, and the record of it."""

    copy: str
    origin: str
    record: Record


class Alone(NamedTuple):
    """An episode without the rest of the comparison.

    Attributes:
        record: the episode, as `Case.compare` has it.
        contradictions: those in it, people's verdicts applied; one that an episode before it tells, too, is among them.
        documents: those that tell it, then those that touch on it in passing, by their hashes, in the record's order.
        echoes: which of these repeat each other.
    """

    record: Record
    contradictions: Sequence[Record]
    documents: Sequence[str] = ()
    echoes: Sequence[Repeats] = ()


def alone(part: Part, decisions: Iterable[Decision]) -> Alone:
    """Return an episode with people's verdicts laid over it."""
    verdicts = Verdicts(decisions)
    told = {name: [named(one, "episode", part.number) for one in part.record[name]] for name in LISTS}
    disputes = _disputes(told, verdicts)
    episode = verdicts.on_matrix(named(part.record["episode"], "id", part.number))
    echoes = [Repeats(one.echo.copy, one.echo.origin, one.record()) for one in part.echoes]
    return Alone(episode, disputes, part.documents, echoes)


def each(parts: Iterable[Record], decisions: Iterable[Decision]) -> Iterator[Alone]:
    """Yield the episodes of a case with their contradictions, in order; what two have in common stands with the first alone."""
    verdicts = Verdicts(decisions)
    for told in in_lists(parts):
        disputes = _disputes(told, verdicts)
        for episode in told["episodes"]:
            yield Alone(verdicts.on_matrix(episode), disputes)


def _disputes(told: dict[str, list[Record]], verdicts: Verdicts) -> list[Record]:
    """Return what is a contradiction by the machine or by somebody's verdict."""
    shown = [one for name in LISTS for one in verdicts.over(told[name])]
    return [record for place, record in shown if place == LISTS[0]]
