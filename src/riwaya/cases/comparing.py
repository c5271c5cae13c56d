"""A case compared: what was found is kept in the case, and brought up to date from what the log tells of since.

A case that was never compared, or by another Riwaya, is compared as a whole, in memory. One that cannot be written to is, too,
and nothing is kept.
"""

import json
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from riwaya.casefile import CaseFile
from riwaya.casefile.comparing import Comparing
from riwaya.casefile.connecting import reading, writing
from riwaya.cases.anew import Whole
from riwaya.cases.making import Alone, Crew
from riwaya.cases.renewed import take_in
from riwaya.cases.stored import Findings, code, stored
from riwaya.errors import CaseError
from riwaya.scenarios.index import LOOKED_AT, nearest, signature_of
from riwaya.scenarios.whole import Stage

_AT_ONCE = 200  # documents taken into a comparison in one transaction


def findings(casefile: CaseFile, crew: Crew | None = None) -> Findings:
    """Return what the documents of a case tell together; what somebody rejected is left out.

    Args:
        crew: who does what can be done beside, when it is much; without one, all is done in this process.
    """
    try:
        found = _renewed(casefile, crew or Alone())
    except CaseError:
        found = None  # perhaps it can only be read: then nothing is kept
    return found or Whole(casefile, crew or Alone()).findings()


def _renewed(casefile: CaseFile, crew: Crew) -> Findings | None:
    """Bring what is kept up to date and return it; None when another process changes it meanwhile."""
    with reading(casefile.engine, casefile.name) as connection:
        kept = Comparing(connection)
        state, last = kept.state(), kept.last_entry()
        is_ours = state is not None and state["code"] == code()
        since = kept.documents_since(state["log"]) if state and is_ours else None
    if since is None:
        whole_case = Whole(casefile, crew)
        return stored(casefile) if whole_case.keep() else whole_case.findings()
    for at in range(0, len(since), _AT_ONCE):
        take_in(casefile, since[at : at + _AT_ONCE], crew)
    if state and state["log"] != last:
        with writing(casefile.engine, casefile.name) as connection:
            Comparing(connection).note({"code": code(), "log": last})
    return stored(casefile)


def stage_beside(casefile: CaseFile, episode: int) -> Stage | None:
    """Return an episode, those most like it and what their documents tell besides, as structures, without reading the others.

    None when nothing is kept. Where there is no such episode, or it has no step of a scenario, nothing is on the stage.
    """
    findings(casefile)
    with reading(casefile.engine, casefile.name) as connection:
        kept = Comparing(connection)
        if kept.state() is None:
            return None
        numbered = {part: number for number, part in enumerate(kept.episode_parts(), 1)}
        part = next((part for part, number in numbered.items() if number == episode), None)
        records = {} if part is None else _records(kept, [part])
        if part is None or not records[part]["plot"]:
            return Stage((), ())
        mine = signature_of(records[part]["plot"])
        near: list[int] = []
        for structure in nearest(mine, kept.structures())[:LOOKED_AT]:
            near += [one for one, _ in kept.made_so([structure])]
            if len(near) > LOOKED_AT:
                break
        records |= _records(kept, near[: LOOKED_AT + 1])
    return _stage_of(records, numbered)


def stage_with(casefile: CaseFile, episodes: Collection[int]) -> Stage | None:
    """Return some episodes and what their documents tell besides, as structures, without reading the others.

    None when nothing is kept, or one of them does not exist.
    """
    findings(casefile)
    with reading(casefile.engine, casefile.name) as connection:
        kept = Comparing(connection)
        parts = kept.episode_parts() if kept.state() is not None else []
        if not all(0 < number <= len(parts) for number in episodes):
            return None
        records = _records(kept, [parts[number - 1] for number in episodes])
    return _stage_of(records, {part: number for number, part in enumerate(parts, 1)})


def _stage_of(records: Mapping[int, dict[str, Any]], numbered: Mapping[int, int]) -> Stage:
    plots = [(numbered[id], record["plot"]) for id, record in records.items() if record["plot"] and id in numbered]
    return Stage(plots, (remarks for record in records.values() for remarks in record["remarks"]))


def _records(kept: Comparing, parts: Sequence[int]) -> dict[int, dict[str, Any]]:
    return {id: json.loads(record) for id, record in kept.told_beside(parts).items()}
