"""Roles that are told only by comparison: who stood where, as «حلت قسد محل حزب الله في التفاوض» tells of both episodes."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from riwaya.mentions.lexical import actor_by_id
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
_WEIGHTY = 0.5
_ARRANGERS = frozenset({"state", "igo", "ngo"})
Placed = tuple[Said, tuple[str | None, str | None]]


def backfill(plays: Sequence[Play], placed: Iterable[Placed]) -> tuple[list[Play], list[Likeness]]:
    """Return the plays with the roles that only likenesses tell, and the likenesses with the roles they turn out to be about."""
    known = {play.id: play for play in plays}
    settled: list[Likeness] = []
    listed = list(placed)
    for (said, ids), role in zip(listed, _settled_roles(listed, known), strict=True):
        new, old = (known.get(id or "") for id in ids)
        kind = said.kept["kind"]
        if kind == "substitution" and new is not None and old is not None:
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


def _settled_roles(listed: Sequence[Placed], known: Mapping[str, Play]) -> list[str | None]:
    """Return which role each likeness is about: in one paragraph a role for each pair of names, the plainest settled first."""
    roles_told = [_roles_told(said, known.get(ids[0] or ""), known.get(ids[1] or "")) for said, ids in listed]
    found: list[str | None] = [None] * len(listed)
    taken: dict[tuple[object, ...], set[str]] = defaultdict(set)
    for at in sorted(range(len(listed)), key=lambda at: (len(roles_told[at]), at)):
        said, ids = listed[at]
        beside = taken[said.passage.key, said.kept["line"][0], ids]
        free = (role for role in roles_told[at] if role not in beside)
        found[at] = next(free, None) or next(iter(roles_told[at]), None)
        if said.kept["kind"] == "substitution":
            beside.update(filter(None, (found[at],)))
    return found


def _roles_told(said: Said, new: Play | None, old: Play | None) -> list[str]:
    """Return the roles that a likeness can be about, the likeliest first: that which it names, or both names have."""
    if said.kept["role"]:
        return [said.kept["role"]]
    if said.kept["kind"] != "substitution" or new is None or old is None:
        return []
    ones, others = _roles_of(said.new, new), _roles_of(said.old, old)
    shared = [role for role in others if role in ones]
    return shared[:1] if len(shared) == 1 else list(dict.fromkeys((*others, *ones)))


def _role_of(name: Name | None, play: Play) -> str | None:
    return next(iter(_roles_of(name, play)), None)


def _roles_of(name: Name | None, play: Play) -> list[str]:
    """Return the roles of weight that somebody has in an episode, that which most documents tell first; of equals who leaves."""
    if name is None:
        return []
    told = {
        role: max((len({one.key for one in filler.evidence}) for filler in fillers if name.is_of(filler)), default=0)
        for role, fillers in play.roles.items()
    }
    having = [role for role, count in told.items() if count]
    if name.is_place:
        return [role for role in having if role in ("destination", "origin")]
    kinds = {"party"} if _stays(name) else {"party", "people"}
    weighty = [role for role in having if roles()[role].kind in kinds and roles()[role].weight >= _WEIGHTY]
    return sorted(weighty, key=lambda role: (-told[role], role != "evacuated", roles()[role].rank))


def _stays(name: Name) -> bool:
    """Return whether a name is that of a state or of a body of many: it arranges how others leave, and does not leave itself."""
    known = [actor_by_id()[entity] for entity in name.entities if entity in actor_by_id()]
    return bool(known) and all(actor["kind"] in _ARRANGERS for actor in known)


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
