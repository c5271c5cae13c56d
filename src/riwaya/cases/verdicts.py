"""What people decide on contradictions: a verdict hangs on the words of two sides and outranks what comparing came to.

A contradiction has it as long as its sides hold words that the verdict was given on, however many documents have come since.
Who accepts it says that the sides cannot both hold; who rejects it, that they may. Both judgements stay to be seen.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from riwaya.casefile.deciding import Decision
from riwaya.corroboration.judgement import Judgement
from riwaya.errors import CaseError

Record = dict[str, Any]
KIND = "contradiction"
_JUDGED = {"accept": Judgement.CONTRADICTS.value, "reject": Judgement.UNSURE.value}
LISTS = ("contradictions", "agreements", "proposals")
_STATEMENT = "statement"  # the question, and the relation, of a proposal that somebody judged


def value_of(records: Iterable[Record], id: str, action: str) -> Record:
    """Return what a verdict keeps of the contradiction, agreement or proposal with an id: its heading and where its words stand.

    Args:
        records: all of the comparison.

    Raises:
        CaseError: there is none with that id, or no such verdict.
    """
    if action not in _JUDGED:
        raise CaseError(f"{action} {id}: no verdict; there are {', '.join(_JUDGED)}")
    for record in records:
        if record["id"] == id:
            sides = [[_place(span) for span in side["spans"]] for side in record["sides"]]
            return {"contradiction": id, "about": record["about"], "sides": sides}
    raise CaseError(f"{id}: no such contradiction; `riwaya compare CASE --json` has their ids")


def judged(comparison: Mapping[str, Any], decisions: Iterable[Decision]) -> Record:
    """Return a comparison with people's verdicts laid over it.

    What is accepted is among the contradictions, what is rejected among the agreements; either says so. A proposal that nobody
    judged stays one.
    """
    verdicts = Verdicts(decisions)
    found: dict[str, list[Record]] = {name: [] for name in LISTS}
    for name in LISTS:
        for place, shown in verdicts.over(comparison[name]):
            found[place].append(shown)
    episodes = [verdicts.on_matrix(episode) for episode in comparison["episodes"]]
    return {**comparison, **found, "episodes": episodes}


class Verdicts:
    """People's verdicts, laid over a comparison bit by bit: what an episode's matrix goes by has to be seen before it."""

    def __init__(self, decisions: Iterable[Decision]) -> None:
        self._given = [one for one in decisions if one.kind == KIND]
        self._seen: dict[str, Record] = {}

    def over(self, records: Iterable[Record]) -> Iterator[tuple[str, Record]]:
        """Yield contradictions, agreements or proposals with the last verdict on each, and the list in which each belongs."""
        for record in records:
            shown = _judged(record, self._given) if self._given else record
            if self._given:
                self._seen[shown["id"]] = {"judgement": shown.get("judgement"), "is_decided": "decision" in shown}
            is_open = shown.get("judgement") is None
            yield LISTS[2 if is_open else shown["judgement"] != Judgement.CONTRADICTS.value], shown

    def on_matrix(self, episode: Record) -> Record:
        """Return an episode whose matrix goes by the verdicts, in the rows that people judged."""
        return _with_matrix(episode, self._seen) if self._given else episode


def _judged(record: Record, verdicts: Sequence[Decision]) -> Record:
    """Return a record with the last verdict on it."""
    meant = [one for one in verdicts if _is_about(one, record)]
    if not meant:
        return record
    last = meant[-1]
    told = {"id": last.id, "action": last.action, "author": last.author, "at": last.at, "reason": last.reason}
    machine = {"judgement": record.get("judgement", Judgement.UNSURE.value)}
    if "judgement" not in record:
        sides = [{**side, "origins": []} for side in record["sides"]]
        record = {**record, "question": _STATEMENT, "relation": _STATEMENT, "score": 0.0, "features": [], "sides": sides}
    return {**record, "judgement": _JUDGED[last.action], "decision": told, "machine": machine}


def _is_about(verdict: Decision, record: Record) -> bool:
    """Return whether two sides of a record hold words of two sides that a verdict was given on."""
    sides = [[_place(span) for span in side["spans"]] for side in record["sides"]]
    held = {(a, b) for a, side in enumerate(sides) for b, given in enumerate(verdict.value["sides"]) if _share(side, given)}
    return any(a != c and b != d for a, b in held for c, d in held)


def _share(side: Sequence[Record], given: Sequence[Record]) -> bool:
    return any(
        one["document"] == other["document"] and one["start"] < other["end"] and other["start"] < one["end"]
        for one in side
        for other in given
    )


def _place(span: Mapping[str, Any]) -> Record:
    return {"document": span["document_id"], "start": span["start"], "end": span["end"], "text": span["text"]}


def _with_matrix(episode: Record, by_id: Mapping[str, Record]) -> Record:
    """Return an episode whose matrix goes by the verdicts, in the rows that people judged."""
    rows = []
    for row in episode["matrix"]["rows"]:
        mine = [by_id[id] for id in row["comparisons"] if id in by_id]
        if any(one["is_decided"] for one in mine):
            is_disputed = any(one["judgement"] == Judgement.CONTRADICTS.value for one in mine)
            row = {**row, "judgement": (Judgement.CONTRADICTS if is_disputed else Judgement.UNSURE).value}
        rows.append(row)
    return {**episode, "matrix": {**episode["matrix"], "rows": rows}}
