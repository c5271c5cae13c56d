"""Roles that are told only by comparison: who stood where, as «حلت قسد محل حزب الله في التفاوض» tells of both episodes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from riwaya.scenarios.acts import bare
from riwaya.scenarios.kinds import roles, step_kinds
from riwaya.scenarios.naming import Name
from riwaya.scenarios.plays import ordered
from riwaya.scenarios.referents import Said
from riwaya.scenarios.values import Filler, Likeness, Passage, Play, Step, in_order

_STATED = "likeness"
_STEP_OF = {
    "negotiator": "talks",
    "mediator": "talks",
    "sponsor": "sponsorship",
    "guarantor": "guarantee",
    "protector": "protection",
}
_COMMON = frozenset({"likeness.instead_of"})  # too common a wording to be believed where nobody named has a role
Placed = tuple[Said, tuple[str | None, str | None]]


def backfill(plays: Sequence[Play], placed: Iterable[Placed]) -> tuple[list[Play], list[Likeness]]:
    """Return the plays with the roles that only likenesses tell, and the likenesses with the roles they turn out to be about."""
    known = {play.id: play for play in plays}
    settled: list[Likeness] = []
    for said, ids in placed:
        new, old = (known.get(id or "") for id in ids)
        kind, role = said.kept["kind"], said.kept["role"]
        if kind == "substitution" and new is not None and old is not None:
            role = role or _role_of(said.old, old) or _role_of(said.new, new)
            if said.kept["rule"] in _COMMON and not _has_part(said, new, old):
                continue
            if role is not None and said.new is not None and said.old is not None:
                known[new.id] = _with(new, role, said.new, said.passage)
                known[old.id] = _with(known[old.id], role, said.old, said.passage)
        elif kind == "substitution" and new is not None and role is not None and said.new is not None:
            known[new.id] = _with(new, role, said.new, said.passage)  # who is there now, though what was before is not told
        elif kind == "shared" and new is not None and old is not None:
            known.update((play.id, play) for play in _sharing(new, old, said))
        elif said.kept["rule"] in _COMMON:
            continue
        settled.append(said.likeness(ids, role))
    return [known[play.id] for play in plays], settled


def _role_of(name: Name | None, play: Play) -> str | None:
    """Return the role that somebody has in an episode; who leaves before who takes part."""
    if name is None:
        return None
    having = [role for role, fillers in play.roles.items() if any(name.is_of(filler) for filler in fillers)]
    if name.is_place:
        return next((role for role in having if role in ("destination", "origin")), None)
    weighty = [role for role in having if roles()[role].kind in ("people", "party") and roles()[role].weight >= 0.5]
    return "evacuated" if "evacuated" in weighty else weighty[0] if weighty else None


def _has_part(said: Said, new: Play, old: Play) -> bool:
    """Return whether a common wording is about parties: the role is named, or both have one."""
    if said.new is None or said.new.is_place:
        return False
    return bool(said.kept["role"]) or (_role_of(said.old, old) is not None and _role_of(said.new, new) is not None)


def _with(play: Play, role: str, name: Name, said: Passage) -> Play:
    """Return a play in which somebody has a role, told by a likeness; one who has it already is told once more."""
    if name.is_place != (roles()[role].kind == "place"):
        return play
    evidence = replace(name.passage, claim=said.claim)
    fillers = list(play.roles.get(role, ()))
    for at, filler in enumerate(fillers):
        if name.is_of(filler):
            fillers[at] = replace(filler, evidence=in_order((*filler.evidence, evidence)))
            break
    else:
        fillers.append(Filler(bare(name.passage.text), name.name, (evidence,), stated=_STATED, entities=name.entities))
    return _stepping(_having(play, role, fillers), role, fillers, evidence)


def _stepping(play: Play, role: str, fillers: Sequence[Filler], evidence: Passage) -> Play:
    """Return a play with the step that a role is of: who stood in for a negotiator has negotiated."""
    kind = _STEP_OF.get(role)
    if kind is None or kind in play.kinds():
        return play
    step = Step(kind, step_kinds()[kind].ar, round(1 / max(1, len(play.documents)), 3), {role: tuple(fillers)}, (evidence,))
    return replace(play, steps=ordered([*play.steps, step], play.before))


def _sharing(new: Play, old: Play, said: Said) -> Iterable[Play]:
    """Yield the play that lacks what a text says both have, with the other's filler: «العدد نفسه»."""
    role = said.kept["role"] or ""
    have, lacks = (old, new) if role in old.roles else (new, old)
    if role in have.roles and role not in lacks.roles and role != "time":
        filler = have.roles[role][0]
        shown = f"{filler.value} («{' '.join(said.passage.text.split())}»)"
        yield _having(lacks, role, [Filler(shown, filler.name, (said.passage,), stated=_STATED, sort=filler.sort)])


def _having(play: Play, role: str, fillers: Sequence[Filler]) -> Play:
    merged: Mapping[str, tuple[Filler, ...]] = {**play.roles, role: tuple(fillers)}
    return replace(play, roles={name: merged[name] for name in sorted(merged, key=lambda name: roles()[name].rank)})
