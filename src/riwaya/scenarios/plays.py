"""Episodes as structures: their steps in order, and who fills which role in each by which account."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from riwaya.corroboration.days import Days
from riwaya.corroboration.places import is_same
from riwaya.scenarios.kinds import roles, step_kinds
from riwaya.scenarios.scene import Scene, restored
from riwaya.scenarios.values import Filler, Passage, Play, Step, in_order

_SAME_DAYS, _SIEGE = 7, 400  # days between the parts of one episode; a siege may be told long before
_AFTER = 30
_TOLD = 3  # steps that tell an episode when nobody is named in what it is about
_OFTEN_DENIED = frozenset({"guarantor", "sponsor", "mediator", "negotiator", "party", "protector"})


def plays(scenes: Iterable[tuple[int, Scene]]) -> list[Play]:
    """Return the episodes that are about a departure, a truce, an exchange or a hand-over, as structures.

    What `riwaya compare` keeps as episodes of their own, the fighting in a place and the deal that ended it, is one play when the
    same document tells both and their days meet.

    Args:
        scenes: the numbers of episodes with what they are made of.
    """
    known = [_Scene(number, scene) for number, scene in sorted(scenes, key=lambda pair: pair[0])]
    return [play for group in _gathered(known) if (play := _play(group)) is not None]


class _Filling(NamedTuple):
    """A role filled in an act."""

    role: str
    value: str
    name: str
    sort: str | None
    entities: frozenset[str]
    passage: Passage


class _Act(NamedTuple):
    """A step as one event tells it."""

    step: str
    passage: Passage
    days: Days | None
    fills: tuple[_Filling, ...]


class _Scene:
    """A scene made ready."""

    def __init__(self, number: int, kept: Scene) -> None:
        self.number = number
        self.kept = kept
        documents = kept["documents"]
        self.acts = [_act(act, documents) for act in kept["acts"]]
        self.denied = [(one["type"], one["agent"], restored(one["at"], documents)) for one in kept["denied"]]
        self.is_core = any(step_kinds()[act.step].is_core for act in self.acts) and not kept["planned"]
        self.days = Days(*kept["days"]) if kept["days"] else None
        self.places = frozenset(kept["places"])
        self.documents = frozenset(kept["tellers"])

    @property
    def id(self) -> str:
        """The id of the episode."""
        return f"E{self.number}"


def _act(kept: Mapping[str, Any], documents: Sequence[Sequence[Any]]) -> _Act:
    fills = tuple(
        _Filling(one["role"], one["value"], one["name"], one["sort"], frozenset(one["entities"]), restored(one["at"], documents))
        for one in kept["fills"]
    )
    return _Act(kept["step"], restored(kept["at"], documents), Days(*kept["days"]) if kept["days"] else None, fills)


def _gathered(scenes: Sequence[_Scene]) -> list[list[_Scene]]:
    """Return the scenes that are one play, a core scene first."""
    by_document: dict[str, list[_Scene]] = defaultdict(list)
    for scene in scenes:
        for document in scene.documents:
            by_document[document].append(scene)
    group_of: dict[int, list[_Scene]] = {scene.number: [scene] for scene in scenes if scene.is_core}
    for scene in (scene for scene in scenes if scene.is_core):
        mine = group_of[scene.number]
        for other in _beside(scene, by_document):
            if not other.is_core or other.number > scene.number or group_of[other.number] is mine or not _are_one(scene, other):
                continue
            theirs = group_of[other.number]
            if not any(_lie_apart(one, another) for one in mine for another in theirs):
                theirs += mine
                for moved in mine:
                    group_of[moved.number] = theirs
                mine = theirs
    groups = list({id(group): group for group in group_of.values()}.values())
    taken = {scene.number for group in groups for scene in group}
    for group in groups:
        for scene in list(group):
            for other in _beside(scene, by_document):
                if not other.is_core and other.number not in taken and _leads_to(other, scene):
                    taken.add(other.number)
                    group.append(other)
    return groups


def _beside(scene: _Scene, by_document: Mapping[str, Sequence[_Scene]]) -> list[_Scene]:
    found = {other.number: other for document in scene.documents for other in by_document[document] if other is not scene}
    return [found[number] for number in sorted(found)]


def _are_one(one: _Scene, other: _Scene) -> bool:
    """Return whether two scenes about something are one: the same place, and days that meet or are not both told."""
    return _meet(one, other) and (one.days is None or other.days is None or one.days.gap(other.days) <= _SAME_DAYS)


def _lie_apart(one: _Scene, other: _Scene) -> bool:
    return one.days is not None and other.days is not None and one.days.gap(other.days) > _SAME_DAYS


def _leads_to(other: _Scene, scene: _Scene) -> bool:
    """Return whether a scene that is about nothing by itself (fighting, a siege, talks) belongs to another."""
    if not _meet(other, scene):
        return False
    if scene.days is None or other.days is None:
        return True
    return scene.days.first - _SIEGE <= other.days.first and other.days.first <= scene.days.last + _AFTER


def _meet(one: _Scene, other: _Scene) -> bool:
    return any(is_same(a, b) for a in one.places for b in other.places)


def _play(group: Sequence[_Scene]) -> Play | None:
    main = max(group, key=lambda scene: (scene.is_core, len(scene.documents), _weight(scene.acts), -scene.number))
    listed = [act for scene in group for act in scene.acts]
    told = {act.passage.key for act in listed}
    days = main.days or next((scene.days for scene in group if scene.days), None)
    steps = _steps(listed, len(told), [one for scene in group for one in scene.denied])
    core = [step for step in steps if step_kinds()[step.kind].is_core]
    if not core or (not any(step.roles for step in core) and len(steps) < _TOLD):
        return None
    family = max(core, key=lambda step: (step.share * step_kinds()[step.kind].weight, len(step.evidence), step.kind)).kind
    before = frozenset((one, other) for scene in group for one, other in scene.kept["before"]) | _by_days(steps)
    place = main.kept["place"]
    return Play(
        main.id,
        tuple(scene.id for scene in sorted(group, key=lambda scene: scene.number)),
        " · ".join(part for part in (step_kinds()[family].ar, place, days.edtf() if days else None) if part),
        place,
        main.kept["place_id"],
        days,
        tuple(dict.fromkeys(passage.document for passage in in_order(act.passage for act in listed))),
        family,
        ordered(steps, before),
        _roles(steps, place, days),
        before,
    )


def _weight(listed: Iterable[_Act]) -> float:
    return sum(step_kinds()[act.step].weight for act in listed)


def _by_days(steps: Sequence[Step]) -> frozenset[tuple[str, str]]:
    """Return the pairs of steps that come on days apart."""
    dated = [(step.kind, step.days) for step in steps if step.days]
    return frozenset((one, other) for one, first in dated for other, second in dated if first.last < second.first)


def _steps(listed: Sequence[_Act], documents: int, denied: Sequence[tuple[str, str | None, Passage]]) -> list[Step]:
    by_kind: dict[str, list[_Act]] = defaultdict(list)
    for act in listed:
        by_kind[act.step].append(act)
    return [
        Step(
            kind,
            step_kinds()[kind].ar,
            round(len({act.passage.key for act in acts}) / documents, 3),
            _filled((filling for act in acts for filling in act.fills), denied, step_kinds()[kind].types),
            in_order(act.passage for act in acts),
            _days(acts),
        )
        for kind, acts in by_kind.items()
    ]


def _days(listed: Iterable[_Act]) -> Days | None:
    known = [act.days for act in listed if act.days is not None]
    return max(known, key=lambda days: (known.count(days), days.first - days.last, -days.first), default=None)


def _filled(
    found: Iterable[_Filling], denied: Sequence[tuple[str, str | None, Passage]], types: frozenset[str]
) -> dict[str, tuple[Filler, ...]]:
    """Return the fillers of each role, those that most documents give first, each with what denies it."""
    grouped: dict[str, dict[str, list[_Filling]]] = defaultdict(lambda: defaultdict(list))
    for filling in found:
        grouped[filling.role][filling.name].append(filling)
    return {
        role: ranked(
            Filler(
                _best([one.value for one in of_name]),
                name,
                in_order(one.passage for one in of_name),
                in_order(_denials(role, name, denied, types)),
                None,
                next((one.sort for one in of_name if one.sort), None),
                frozenset(entity for one in of_name for entity in one.entities),
            )
            for name, of_name in grouped[role].items()
        )
        for role in sorted(grouped, key=lambda role: roles()[role].rank)
    }


def _best(values: Sequence[str]) -> str:
    """Return the wording that most texts use; of equals the fuller."""
    return max(values, key=lambda value: (values.count(value), len(value), value))


def ranked(fillers: Iterable[Filler]) -> tuple[Filler, ...]:
    """Return fillers with those first that most documents give, of equals those with a known name."""
    return tuple(
        sorted(
            fillers,
            key=lambda filler: (
                -len({passage.key for passage in filler.evidence}),
                " " in filler.name and not filler.name.isascii(),
                -len(filler.evidence),
                filler.evidence[0].order if filler.evidence else ("", "", 0, 0, ""),
            ),
        )
    )


def _denials(role: str, name: str, denied: Sequence[tuple[str, str | None, Passage]], types: frozenset[str]) -> Iterator[Passage]:
    """Yield where a text denies that somebody fills a role: an event of that type that did not happen, with them or nobody."""
    if role in _OFTEN_DENIED:
        yield from (passage for type_, agent, passage in denied if type_ in types and agent in (None, name))


def _roles(steps: Sequence[Step], place: str | None, days: Days | None) -> dict[str, tuple[Filler, ...]]:
    """Return the roles over all steps, and the place and the time of the whole."""
    merged: dict[str, dict[str, Filler]] = defaultdict(dict)
    for step in steps:
        for role, fillers in step.roles.items():
            for filler in fillers:
                known = merged[role].get(filler.name)
                merged[role][filler.name] = joined(known, filler) if known else filler
    evidence = in_order(passage for step in steps if step_kinds()[step.kind].is_core for passage in step.evidence)
    if place:
        merged["place"][place] = Filler(place, place, evidence)
    if days:
        merged["time"][days.edtf()] = Filler(days.edtf(), days.edtf(), evidence)
    return {role: ranked(merged[role].values()) for role in sorted(merged, key=lambda role: roles()[role].rank)}


def joined(one: Filler, other: Filler) -> Filler:
    """Return one filler with the evidence of two."""
    evidence = in_order((*one.evidence, *other.evidence))
    denials = in_order((*one.denials, *other.denials))
    return Filler(one.value, one.name, evidence, denials, one.stated, one.sort or other.sort, one.entities | other.entities)


def ordered(steps: Sequence[Step], before: frozenset[tuple[str, str]]) -> tuple[Step, ...]:
    """Return steps in their usual order, moved where the texts tell another."""
    left = sorted(steps, key=lambda step: step_kinds()[step.kind].rank)
    found: list[Step] = []
    while left:
        kinds = {step.kind for step in left}
        free = next(
            (
                step
                for step in left
                if not any((other, step.kind) in before and (step.kind, other) not in before for other in kinds)
            ),
            left[0],
        )
        left.remove(free)
        found.append(free)
    return tuple(found)
