"""Scenes that are one play: the fighting in a place and the deal that ended it, what an essay recalls of both."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from riwaya.corroboration.days import Days
from riwaya.corroboration.places import is_same
from riwaya.scenarios.kinds import step_kinds
from riwaya.scenarios.scene import Scene, restored
from riwaya.scenarios.values import Passage

TAKEN = "takeover"  # a place taken is a play where it is told as arranged, and else a battle
_SAME_DAYS, _SIEGE = 7, 400  # days between the parts of one episode; a siege may be told long before
_AFTER = 30
_RECALLED = 2  # fillers in common


class Filled(NamedTuple):
    """A role filled in an act."""

    role: str
    value: str
    name: str
    sort: str | None
    entities: frozenset[str]
    party: str | None
    passage: Passage


class Played(NamedTuple):
    """A step as one event tells it."""

    step: str
    passage: Passage
    days: Days | None
    fills: tuple[Filled, ...]


class Staged:
    """A scene made ready."""

    def __init__(self, number: int, kept: Scene) -> None:
        self.number = number
        self.kept = kept
        documents = kept["documents"]
        self.acts = [_act(act, documents) for act in kept["acts"]]
        self.denied = [(one["type"], one["agent"], restored(one["at"], documents)) for one in kept["denied"]]
        self.core = frozenset(act.step for act in self.acts if step_kinds()[act.step].is_core)
        self.is_core = bool(self.core) and not kept["planned"]
        self.days = Days(*kept["days"]) if kept["days"] else None
        self.places = frozenset(kept["places"])
        self.documents = frozenset(kept["tellers"])

    @property
    def id(self) -> str:
        """The id of the episode."""
        return f"E{self.number}"


def _act(kept: Mapping[str, Any], documents: Sequence[Sequence[Any]]) -> Played:
    fills = tuple(
        Filled(
            one["role"],
            one["value"],
            one["name"],
            one["sort"],
            frozenset(one["entities"]),
            one.get("party"),
            restored(one["at"], documents),
        )
        for one in kept["fills"]
    )
    return Played(kept["step"], restored(kept["at"], documents), Days(*kept["days"]) if kept["days"] else None, fills)


class Compared(NamedTuple):
    """What texts liken to one another: the keys of the documents that do, and the places that they set side by side."""

    documents: frozenset[str] = frozenset()
    places: frozenset[str] = frozenset()

    def has(self, scene: "Staged") -> bool:
        """Return whether a scene is told by such a text, or happens at such a place."""
        return not scene.documents.isdisjoint(self.documents) or any(
            is_same(one, other) for one in scene.places for other in self.places
        )


def gathered(scenes: Sequence[Staged], compared: Compared) -> list[list[Staged]]:
    """Return the scenes that are one play: those about something with what leads to them, then places taken with the same.

    Args:
        compared: what texts liken to one another is a play, whatever it tells.
    """
    by_document: dict[str, list[Staged]] = defaultdict(list)
    for scene in scenes:
        for document in scene.documents:
            by_document[document].append(scene)
    groups = _joined([scene for scene in scenes if scene.is_core], by_document, compared)
    taken = {scene.number for group in groups for scene in group}
    _attach(groups, by_document, taken)
    _seed((scene for scene in scenes if any(act.step == TAKEN for act in scene.acts)), groups, by_document, taken)
    _attach_recalled([scene for scene in scenes if scene.number not in taken and scene.days is None], groups, taken)
    told = {place for group in groups for scene in group for place in scene.places}
    likened = (scene for scene in scenes if compared.has(scene) and not any(is_same(a, b) for a in scene.places for b in told))
    _seed(likened, groups, by_document, taken)
    return groups


def _seed(
    seeds: Iterable[Staged], groups: list[list[Staged]], by_document: Mapping[str, Sequence[Staged]], taken: set[int]
) -> None:
    """Add groups that begin with scenes that are of none yet, each with what leads to it."""
    for seed in seeds:
        if seed.number not in taken:
            taken.add(seed.number)
            groups.append([seed])
            _attach(groups[-1:], by_document, taken)


def _attach_recalled(scenes: Sequence[Staged], groups: Sequence[list[Staged]], taken: set[int]) -> None:
    """Add what another document recalls without a day to the one group that it can be of: at the same place, with one filler."""
    by_place: dict[str, list[list[Staged]]] = defaultdict(list)
    for group in groups:
        for place in {place for scene in group for place in scene.places}:
            by_place[place].append(group)
    for scene in scenes:
        near = {id(group): group for place in scene.places for group in by_place[place] if _named([scene]) & _named(group)}
        if len(near) == 1 and not scene.core:
            next(iter(near.values())).append(scene)
            taken.add(scene.number)


def _joined(scenes: Sequence[Staged], by_document: Mapping[str, Sequence[Staged]], compared: Compared) -> list[list[Staged]]:
    """Return scenes about something with those that are one with them."""
    group_of: dict[int, list[Staged]] = {scene.number: [scene] for scene in scenes}
    for scene in scenes:
        for other in _beside(scene, by_document):
            mine, theirs = group_of[scene.number], group_of.get(other.number)
            if theirs is None or theirs is mine or other.number > scene.number or not _are_one(scene, other):
                continue
            if not any(_lie_apart(one, another) for one in mine for another in theirs):
                theirs += mine
                group_of.update((moved.number, theirs) for moved in mine)
    return _recalled(list({id(group): group for group in group_of.values()}.values()), compared)


def _recalled(groups: Sequence[list[Staged]], compared: Compared) -> list[list[Staged]]:
    """Return groups with those without a day, as an essay recalls them, joined to the one dated group that they can be.

    That is one at the same place, about the same, with two fillers in the same roles where the text does not compare, or what the
    same texts tell of where they were taken; of what a text that compares tells of a year or a month, one in that time.
    """
    by_place: dict[str, list[list[Staged]]] = defaultdict(list)
    by_end: dict[str, list[list[Staged]]] = defaultdict(list)
    for group in groups:
        if any(scene.days for scene in group):
            for place in {place for scene in group for place in scene.places}:
                by_place[place].append(group)
            for place in _ends(group):
                by_end[place].append(group)
    found = []
    for group in groups:
        dated = any(scene.days for scene in group)
        is_compared = all(compared.documents >= scene.documents for scene in group)
        is_told_so = dated and _is_vague(group) and is_compared
        places = {place for scene in group for place in scene.places} if is_told_so or not dated else set()
        near = [one for place in sorted(places) for one in by_place[place] if one is not group]
        alike = [one for one in near if (_is_then(group, one) if dated else _is_recalled(group, one, is_compared=is_compared))]
        if not dated and not alike:
            alike = [one for place in sorted(places) for one in by_end[place] if one is not group and _is_its_end(group, one)]
        if len({id(one) for one in alike}) == 1:
            alike[0].extend(group)
        else:
            found.append(group)
    return found


def _is_vague(group: Sequence[Staged]) -> bool:
    """Return whether nothing in a group is told to a week."""
    return all(scene.days is None or scene.days.last - scene.days.first > _SAME_DAYS for scene in group)


def _is_then(group: Sequence[Staged], dated: Sequence[Staged]) -> bool:
    """Return whether a dated group, told to the day, lies in the time that another one has."""
    if _is_vague(dated) or not _cores(group) & _cores(dated):
        return False
    return all(one.days.gap(other.days) == 0 for one in group for other in dated if one.days and other.days)


def _cores(group: Sequence[Staged]) -> frozenset[str]:
    return frozenset[str]().union(*(scene.core for scene in group))


def _is_recalled(group: Sequence[Staged], dated: Sequence[Staged], *, is_compared: bool) -> bool:
    if not _cores(group) & _cores(dated):
        return False
    return is_compared or len(_named(group) & _named(dated)) >= _RECALLED


def _ends(group: Iterable[Staged]) -> set[str]:
    """Return where those whom a group moves are taken."""
    return {one.name for scene in group for act in scene.acts for one in act.fills if one.role == "destination"}


def _is_its_end(group: Sequence[Staged], dated: Sequence[Staged]) -> bool:
    """Return whether a group is of one that ends where it happens, told by no other texts: who was freed there for those."""
    tellers = frozenset[str]().union(*(scene.documents for scene in dated))
    return bool(_cores(group) & _cores(dated)) and all(scene.documents <= tellers for scene in group)


def _named(group: Sequence[Staged]) -> set[tuple[str, str]]:
    return {
        (one.role, one.name) for scene in group for act in scene.acts for one in act.fills if one.role not in ("place", "time")
    }


def _attach(groups: Sequence[list[Staged]], by_document: Mapping[str, Sequence[Staged]], taken: set[int]) -> None:
    """Add to each group what leads to it and is about nothing itself."""
    for group in groups:
        for scene in list(group):
            for other in _beside(scene, by_document):
                if not other.is_core and other.number not in taken and _leads_to(other, scene):
                    taken.add(other.number)
                    group.append(other)


def _beside(scene: Staged, by_document: Mapping[str, Sequence[Staged]]) -> list[Staged]:
    found = {other.number: other for document in scene.documents for other in by_document[document] if other is not scene}
    return [found[number] for number in sorted(found)]


def _are_one(one: Staged, other: Staged) -> bool:
    """Return whether two scenes about something are one: a place, and days that meet or, where they are not told, one step."""
    if not _meet(one, other):
        return False
    if one.days is None or other.days is None:
        return bool(one.core & other.core)
    return one.days.gap(other.days) <= _SAME_DAYS


def _lie_apart(one: Staged, other: Staged) -> bool:
    return one.days is not None and other.days is not None and one.days.gap(other.days) > _SAME_DAYS


def _leads_to(other: Staged, scene: Staged) -> bool:
    """Return whether a scene that is about nothing by itself (fighting, a siege, talks) belongs to another."""
    if not _meet(other, scene):
        return False
    if scene.days is None or other.days is None:
        return True
    return scene.days.first - _SIEGE <= other.days.first and other.days.first <= scene.days.last + _AFTER


def _meet(one: Staged, other: Staged) -> bool:
    return any(is_same(a, b) for a in one.places for b in other.places)
