"""Episodes as structures: their steps in order, and who fills which role in each by which account."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from riwaya.arabic.letters import fold
from riwaya.corroboration.days import Days
from riwaya.scenarios.gathering import TAKEN, Compared, Filled, Played, Staged, gathered
from riwaya.scenarios.kinds import roles, step_kinds
from riwaya.scenarios.naming import known_as
from riwaya.scenarios.scene import Scene
from riwaya.scenarios.values import Filler, Passage, Play, Step, in_order

_ARRANGING = frozenset({"talks", "deal", "guarantee", "hand_over", "surrender"})
_NOTHING = Compared()
_REFERRING = re.compile(r"(?!ال|لل)\w{2,}(?:ه|ها|هم|هما|هن)")
_TOLD = 3  # steps that tell an episode when nobody is named in what it is about
_DENIED_AS_SUCH = frozenset({"guarantee", "sponsor"})  # «نفى وجود أي ضمانة»; «نفت أي دور في الصفقة» is of the speaker's own
_OFTEN_DENIED = frozenset({"guarantor", "sponsor", "mediator", "negotiator", "party", "protector"})


def plays(scenes: Iterable[tuple[int, Scene]], compared: Compared = _NOTHING) -> list[Play]:
    """Return the episodes that are about a departure, a truce, an exchange or a hand-over, as structures.

    What `riwaya compare` keeps as episodes of their own, the fighting in a place and the deal that ended it, is one play when the
    same document tells both and their days meet.

    Args:
        scenes: the numbers of episodes with what they are made of.
        compared: what texts liken to one another: whatever it tells is an episode, a bombing too.
    """
    known = [Staged(number, scene) for number, scene in sorted(scenes, key=lambda pair: pair[0])]
    return [play for group in gathered(known, compared) if (play := _play(group, compared)) is not None]


def is_about_something(play: Play) -> bool:
    """Return whether an episode is about a departure, a truce, an exchange or a hand-over, or a place taken as arranged."""
    kinds = play.kinds()
    return any(step_kinds()[kind].is_core for kind in kinds) or (TAKEN in kinds and not kinds.isdisjoint(_ARRANGING))


def _play(group: Sequence[Staged], compared: Compared) -> Play | None:
    main = max(group, key=lambda scene: (scene.is_core, len(scene.documents), _weight(scene.acts), -scene.number))
    listed = [act for scene in group for act in scene.acts]
    told = {act.passage.key for act in listed}
    days = main.days or next((scene.days for scene in group if scene.days), None)
    steps = _steps(listed, len(told), [one for scene in group for one in scene.denied])
    core = [step for step in steps if step_kinds()[step.kind].is_core]
    if not core and any(step.kind in _ARRANGING for step in steps):
        core = [step for step in steps if step.kind == TAKEN]
    if not core and any(compared.has(scene) for scene in group):
        core = steps
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
        frozenset(key for scene in group for key in scene.kept.get("likened", ())) - told,
    )


def _weight(listed: Iterable[Played]) -> float:
    return sum(step_kinds()[act.step].weight for act in listed)


def _by_days(steps: Sequence[Step]) -> frozenset[tuple[str, str]]:
    """Return the pairs of steps that come on days apart."""
    dated = [(step.kind, step.days) for step in steps if step.days]
    return frozenset((one, other) for one, first in dated for other, second in dated if first.last < second.first)


def _steps(listed: Sequence[Played], documents: int, denied: Sequence[tuple[str, str | None, Passage]]) -> list[Step]:
    by_kind: dict[str, list[Played]] = defaultdict(list)
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


def _days(listed: Iterable[Played]) -> Days | None:
    known = [act.days for act in listed if act.days is not None]
    return max(known, key=lambda days: (known.count(days), days.first - days.last, -days.first), default=None)


def _filled(
    found: Iterable[Filled], denied: Sequence[tuple[str, str | None, Passage]], types: frozenset[str]
) -> dict[str, tuple[Filler, ...]]:
    """Return the fillers of each role, those that most documents give first, each with what denies it."""
    grouped: dict[str, dict[str, list[Filled]]] = defaultdict(lambda: defaultdict(list))
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
                _only_refers_back(filler),
                " " in filler.name and not filler.name.isascii(),
                -len(filler.evidence),
                filler.evidence[0].order if filler.evidence else ("", "", 0, 0, ""),
            ),
        )
    )


def _only_refers_back(filler: Filler) -> bool:
    """Return whether a wording names nobody by itself: «عناصره», «أحدهما», «بلادها»."""
    return not filler.entities and bool(_REFERRING.fullmatch(filler.value))


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
