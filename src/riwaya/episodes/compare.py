"""A case compared: episodes, echoes, what is told independently, where accounts part. The same for any order of documents."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from riwaya.accounts import agreement
from riwaya.accounts.figures import Figure, figures_told
from riwaya.accounts.rebuttals import Rebuttal
from riwaya.corroboration.echoes import Echo, Evidence
from riwaya.corroboration.gist import Gist
from riwaya.corroboration.register import Shelf
from riwaya.corroboration.telling import Record, telling
from riwaya.episodes.part import ID
from riwaya.episodes.renewing import Nothing, Renewal
from riwaya.grouping.gists import gist_of
from riwaya.scenarios import Stage, pair_record

LISTS = ("episodes", "echoes", "corroborations", "contradictions", "agreements", "proposals", "scenarios")


class Repeated(NamedTuple):
    """An echo, with the sources of the copy and the origin."""

    echo: Echo
    copy: str
    origin: str

    def record(self) -> dict[str, Any]:
        """Return it as the contract has it."""
        echo = self.echo
        claims = [f"{self.copy}#{claim}" for claim in echo.claims]
        evidence = [_spans(one) for one in echo.evidence]
        shown = {"why": echo.why, "kind": echo.kind, "partial": echo.is_partial, "claims": claims, "evidence": evidence}
        return {"copy": self.copy, "origin": self.origin, **shown}


def _spans(one: Evidence) -> dict[str, Any]:
    """Return where words stand in the copy and in the origin; a claim that only names the other has no place there."""
    origin = {"start": one.origin_start, "end": one.origin_end} if one.origin_end else None
    return {"copy": {"start": one.start, "end": one.end}, "origin": origin}


def compare(records: Iterable[Record]) -> dict[str, Any]:
    """Return what a case comes to, as `riwaya compare --json` prints it, from the contract's records of its documents."""
    gists, renewal = _anew(records)
    parts = _parts(renewal)
    return whole(parts, ordered(renewal.sources, gists))


def stage(records: Iterable[Record]) -> Stage:
    """Return the episodes of documents as structures, from the contract's records."""
    return staged(_parts(_anew(records)[1]))


def counted(records: Iterable[Record]) -> Iterator[list[Figure]]:
    """Yield the figures of each episode of documents that are set side by side, from the contract's records."""
    for episode, own in _anew(records)[1].told():
        yield [one.figure for one in figures_told(episode, own) if one.is_in(episode)]


def rebutted(records: Iterable[Record]) -> Iterator[Rebuttal]:
    """Yield what documents negate of their episodes beside all that may tell it, from the contract's records."""
    for episode, own in _anew(records)[1].told():
        yield from agreement.rebutted(episode, own)


def _anew(records: Iterable[Record]) -> tuple[dict[str, Gist], Renewal]:
    tellings = {found.key: found for found in map(telling, records)}
    gists = {key: gist_of(one) for key, one in tellings.items()}
    renewal = Renewal(Shelf(gists.values(), tellings.__getitem__), Nothing())
    renewal.start(gists.values())
    return gists, renewal


def _parts(renewal: Renewal) -> list[Record]:
    return [part.record for part in sorted(renewal.parts(), key=lambda part: part.members[0].order)]


def ordered(sources: Mapping[str, Iterable[Echo]], gists: Mapping[str, Gist]) -> list[Repeated]:
    """Return echoes in the order of their origins, then of the copies, with the sources of both."""
    listed = [echo for found in sources.values() for echo in found]
    listed.sort(key=lambda echo: (gists[echo.origin].order, gists[echo.copy].order))
    return [Repeated(echo, gists[echo.copy].source, gists[echo.origin].source) for echo in listed]


def whole(parts: Iterable[Record], echoes: Iterable[Repeated]) -> dict[str, Any]:
    """Return a whole comparison.

    Args:
        parts: what the episodes come to, in the order of their first tellings.
        echoes: in order.
    """
    found: dict[str, list[Any]] = {name: [] for name in LISTS}
    staging = Staging()
    for told in in_lists(parts, staging):
        for name, listed in told.items():
            found[name] += listed
    found["echoes"] = [told.record() for told in echoes]
    found["scenarios"] = list(staging.records())
    return found


class Staging:
    """What the scenarios of a case are told from, gathered part by part."""

    def __init__(self) -> None:
        self._plots: list[tuple[int, Record]] = []
        self._remarks: dict[str, Record] = {}

    def take(self, number: int, part: Record) -> None:
        """Take what a part, of the episode with a number, has of it."""
        if part["plot"]:
            self._plots.append((number, part["plot"]))
        self._remarks.update((one["key"], one) for one in part["remarks"] if one["key"] not in self._remarks)

    def stage(self) -> Stage:
        """Return the episodes as structures."""
        return Stage(self._plots, self._remarks.values())

    def records(self) -> Iterator[Record]:
        """Yield the pairs of episodes worth a look."""
        return map(pair_record, self.stage().pairs())


def in_lists(parts: Iterable[Record], staging: Staging | None = None) -> Iterator[dict[str, list[dict[str, Any]]]]:
    """Yield for each part what it adds to the lists of a comparison; what scenarios are told from goes to the staging."""
    seen: set[str] = set()
    for number, part in _numbered(parts):
        if staging:
            staging.take(number, part)
        found = {"episodes": [named(part["episode"], "id", number)] if part["episode"] else []}
        found["corroborations"] = [named(record, "episode", number) for record in part["corroborations"]]
        for kind in ("contradictions", "agreements", "proposals"):
            found[kind] = [named(one, "episode", number) for one in part[kind] if one["id"] not in seen]
            seen.update(one["id"] for one in part[kind])
        yield found


def staged(parts: Iterable[Record]) -> Stage:
    """Return the episodes of a case as structures.

    Args:
        parts: what the episodes come to, in the order of their first tellings.
    """
    staging = Staging()
    for number, part in _numbered(parts):
        staging.take(number, part)
    return staging.stage()


def _numbered(parts: Iterable[Record]) -> Iterator[tuple[int, Record]]:
    """Yield parts with the numbers of their episodes, counted in order; those that are none have that of the one before."""
    number = 0
    for part in parts:
        number += part["episode"] is not None
        yield number, part


def named(record: Record, field: str, number: int) -> dict[str, Any]:
    """Return a record of a part with the number of its episode in a field where `ID` stands for it."""
    return {**record, field: f"E{number}" if record[field] == ID else record[field]}
