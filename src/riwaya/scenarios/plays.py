"""Episodes as structures: their steps in order, and who fills which role in each by which account."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from riwaya.arabic.letters import fold
from riwaya.corroboration.days import Days
from riwaya.corroboration.places import is_same
from riwaya.scenarios.kinds import roles, step_kinds
from riwaya.scenarios.naming import known_as
from riwaya.scenarios.scene import Scene, restored
from riwaya.scenarios.values import Filler, Passage, Play, Step, in_order

_SAME_DAYS, _SIEGE = 7, 400  # days between the parts of one episode; a siege may be told long before
_AFTER = 30
_RECALLED = 2  # fillers in common
_TAKEN = "takeover"  # a place taken is a play where it is told as arranged, and else a battle
_ARRANGING = frozenset({"talks", "deal", "guarantee", "hand_over", "surrender"})
_TOLD = 3  # steps that tell an episode when nobody is named in what it is about
_DENIED_AS_SUCH = frozenset({"guarantee", "sponsor"})  # «نفى وجود أي ضمانة»; «نفت أي دور في الصفقة» is of the speaker's own
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
    party: str | None
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
        self.core = frozenset(act.step for act in self.acts if step_kinds()[act.step].is_core)
        self.is_core = bool(self.core) and not kept["planned"]
        self.days = Days(*kept["days"]) if kept["days"] else None
        self.places = frozenset(kept["places"])
        self.documents = frozenset(kept["tellers"])

    @property
    def id(self) -> str:
        """The id of the episode."""
        return f"E{self.number}"


def _act(kept: Mapping[str, Any], documents: Sequence[Sequence[Any]]) -> _Act:
    fills = tuple(
        _Filling(
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
    return _Act(kept["step"], restored(kept["at"], documents), Days(*kept["days"]) if kept["days"] else None, fills)


def _gathered(scenes: Sequence[_Scene]) -> list[list[_Scene]]:
    """Return the scenes that are one play: those about something with what leads to them, then places taken with the same."""
    by_document: dict[str, list[_Scene]] = defaultdict(list)
    for scene in scenes:
        for document in scene.documents:
            by_document[document].append(scene)
    groups = _joined([scene for scene in scenes if scene.is_core], by_document)
    taken = {scene.number for group in groups for scene in group}
    _attach(groups, by_document, taken)
    for seed in scenes:
        if seed.number not in taken and any(act.step == _TAKEN for act in seed.acts):
            taken.add(seed.number)
            groups.append([seed])
            _attach(groups[-1:], by_document, taken)
    _attach_recalled([scene for scene in scenes if scene.number not in taken and scene.days is None], groups)
    return groups


def _attach_recalled(scenes: Sequence[_Scene], groups: Sequence[list[_Scene]]) -> None:
    """Add what another document recalls without a day to the one group that it can be of: at the same place, with one filler."""
    by_place: dict[str, list[list[_Scene]]] = defaultdict(list)
    for group in groups:
        for place in {place for scene in group for place in scene.places}:
            by_place[place].append(group)
    for scene in scenes:
        near = {id(group): group for place in scene.places for group in by_place[place] if _named([scene]) & _named(group)}
        if len(near) == 1 and not scene.core:
            next(iter(near.values())).append(scene)


def _joined(scenes: Sequence[_Scene], by_document: Mapping[str, Sequence[_Scene]]) -> list[list[_Scene]]:
    """Return scenes about something with those that are one with them."""
    group_of: dict[int, list[_Scene]] = {scene.number: [scene] for scene in scenes}
    for scene in scenes:
        for other in _beside(scene, by_document):
            mine, theirs = group_of[scene.number], group_of.get(other.number)
            if theirs is None or theirs is mine or other.number > scene.number or not _are_one(scene, other):
                continue
            if not any(_lie_apart(one, another) for one in mine for another in theirs):
                theirs += mine
                group_of.update((moved.number, theirs) for moved in mine)
    return _recalled(list({id(group): group for group in group_of.values()}.values()))


def _recalled(groups: Sequence[list[_Scene]]) -> list[list[_Scene]]:
    """Return groups with those without a day, as an essay recalls them, joined to the one dated group that they can be.

    That is one at the same place, about the same, with two fillers in the same roles.
    """
    by_place: dict[str, list[list[_Scene]]] = defaultdict(list)
    for group in groups:
        if any(scene.days for scene in group):
            for place in {place for scene in group for place in scene.places}:
                by_place[place].append(group)
    found = []
    for group in groups:
        dated = any(scene.days for scene in group)
        near = [] if dated else [one for place in {p for scene in group for p in scene.places} for one in by_place[place]]
        alike = [one for one in near if _is_recalled(group, one)]
        if len({id(one) for one in alike}) == 1:
            alike[0].extend(group)
        else:
            found.append(group)
    return found


def _is_recalled(group: Sequence[_Scene], dated: Sequence[_Scene]) -> bool:
    if not frozenset().union(*(scene.core for scene in group)) & frozenset().union(*(scene.core for scene in dated)):
        return False
    return len(_named(group) & _named(dated)) >= _RECALLED


def _named(group: Sequence[_Scene]) -> set[tuple[str, str]]:
    return {
        (one.role, one.name) for scene in group for act in scene.acts for one in act.fills if one.role not in ("place", "time")
    }


def _attach(groups: Sequence[list[_Scene]], by_document: Mapping[str, Sequence[_Scene]], taken: set[int]) -> None:
    """Add to each group what leads to it and is about nothing itself."""
    for group in groups:
        for scene in list(group):
            for other in _beside(scene, by_document):
                if not other.is_core and other.number not in taken and _leads_to(other, scene):
                    taken.add(other.number)
                    group.append(other)


def _beside(scene: _Scene, by_document: Mapping[str, Sequence[_Scene]]) -> list[_Scene]:
    found = {other.number: other for document in scene.documents for other in by_document[document] if other is not scene}
    return [found[number] for number in sorted(found)]


def _are_one(one: _Scene, other: _Scene) -> bool:
    """Return whether two scenes about something are one: a place, and days that meet or, where they are not told, one step."""
    if not _meet(one, other):
        return False
    if one.days is None or other.days is None:
        return bool(one.core & other.core)
    return one.days.gap(other.days) <= _SAME_DAYS


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
    if not core and any(step.kind in _ARRANGING for step in steps):
        core = [step for step in steps if step.kind == _TAKEN]
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
                known_as(name, [one.value for one in of_name]) or _best([one.value for one in of_name]),
                name,
                in_order(one.passage for one in of_name),
                in_order(_denials(role, name, denied, types)),
                None,
                next((one.sort for one in of_name if one.sort), None),
                frozenset(entity for one in of_name for entity in one.entities),
                next((one.party for one in of_name if one.party), None),
            )
            for name, of_name in grouped[role].items()
        )
        for role in sorted(grouped, key=lambda role: roles()[role].rank)
    }


def _best(values: Sequence[str]) -> str:
    """Return the wording that most texts use; of equals the fuller."""
    return max(values, key=lambda value: (values.count(value), len(value), value))


def _without_adjectives(fillers: list[Filler]) -> list[Filler]:
    """Return fillers with those that are only an adjective of another joined to it: «ضمانة تشادية» is by «تشاد»."""
    nouns = [one for one in fillers if one.entities and " " not in one.value]
    found = {one.name: one for one in fillers}
    for filler in fillers:
        bare = fold(filler.value).removeprefix("ال")
        if not filler.entities and " " not in bare:
            noun = next((one for one in nouns if bare.startswith(fold(one.value)) and len(bare) - len(one.value) in (1, 2)), None)
            if noun is not None:
                del found[filler.name]
                found[noun.name] = joined(found[noun.name], filler)
    return list(found.values())


def ranked(fillers: Iterable[Filler]) -> tuple[Filler, ...]:
    """Return fillers with those first that most documents give, of equals those with a known name."""
    return tuple(
        sorted(
            _without_adjectives(list(fillers)),
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
        for type_, agent, passage in denied:
            if type_ in types and (agent == name or (agent is None and type_ in _DENIED_AS_SUCH)):
                yield passage


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
    return Filler(
        one.value,
        one.name,
        evidence,
        denials,
        one.stated,
        one.sort or other.sort,
        one.entities | other.entities,
        one.party or other.party,
    )


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
