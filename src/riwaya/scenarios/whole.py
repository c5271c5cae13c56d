"""The scenarios of a case: its episodes as structures, which of them are one play with other parties, what the texts say."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from riwaya.scenarios.align import REMINDING, align, score_of
from riwaya.scenarios.backfill import Placed, backfill
from riwaya.scenarios.gathering import Compared
from riwaya.scenarios.index import Index
from riwaya.scenarios.kinds import step_kinds
from riwaya.scenarios.mirror import Against, mirrors
from riwaya.scenarios.plays import is_about_something, plays
from riwaya.scenarios.referents import Referents, Said
from riwaya.scenarios.remarks import Remarks
from riwaya.scenarios.scene import Scene, restored
from riwaya.scenarios.sides import Sides
from riwaya.scenarios.values import Alignment, Likeness, Passage, Play, Scenarios

_NEXT = 20  # plays of like kind that each is set beside: the pairs grow with the case, not with its square
_LIKENED = frozenset({"substitution", "same"})
WORTH = 0.35  # score of a pair that is worth a look


class Stage:
    """The plays of a case with all that aligning two of them needs.

    Args:
        scenes: the numbers of episodes with what they are made of.
        remarks: what documents say besides; those of one document may come more than once.
    """

    def __init__(self, scenes: Iterable[tuple[int, Scene]], remarks: Iterable[Remarks]) -> None:
        listed = list(scenes)
        known = {one["key"]: one for one in remarks}
        made = sorted(known.values(), key=lambda one: one["order"])
        told = plays(listed, _compared(made))
        referents = Referents(told)
        said = [(Said(kept, one), one) for one in made for kept in one["likenesses"]]
        placed = _likewise([(one, ids) for one, of in said for ids in referents.about(one, of)])
        self.plays, found = _worth_telling(*backfill(told, placed))
        clauses = {(act.key, act.start): clause for act, clause in _acts(listed)}
        back = [
            replace(one, clause=clauses.get((one.passage.key, one.passage.start)))
            for one in _looked_back(made, referents, self.plays)
        ]
        self.likenesses = sorted((*found, *back), key=lambda one: one.passage.order)
        self._signatures: Index | None = None
        self._sides = Sides((body, leader) for one in made for body, leader in one["led"])
        self._against = list(_against(made, referents))
        self._clauses = dict(_clauses(listed)) | {
            (name.passage.key, name.passage.start): one.clause for one, _ in said for name in (one.new, one.old) if name
        }
        self._stated: dict[frozenset[str], list[Likeness]] = defaultdict(list)
        for likeness in self.likenesses:
            ids = frozenset(id for id in likeness.plays if id)
            if len(ids) == len(likeness.plays):
                self._stated[ids].append(likeness)

    def play(self, id: str) -> Play | None:
        """Return the play that an episode is, or is part of."""
        return next((play for play in self.plays if id == play.id or id in play.episodes), None)

    def align(self, one: Play, other: Play) -> Alignment:
        """Return two plays side by side, with what the texts say of their likeness and who stands on both sides."""
        found = align(one, other, self._stated.get(frozenset((one.id, other.id)), ()))
        mine = [against for against in self._against if against.play in (one.id, other.id)]
        return replace(found, mirrors=tuple(mirrors(one, other, mine, self._sides, self._clauses)))

    def like(self, one: Play) -> list[Alignment]:
        """Return an episode beside those most like it by structure, likeliest first."""
        found = [self.align(one, other) for other in self._index().near(one)]
        return sorted(found, key=lambda pair: (-pair.score, _number(pair.second.id)))

    def _index(self) -> Index:
        if self._signatures is None:
            self._signatures = Index(self.plays)
        return self._signatures

    def scenarios(self) -> Scenarios:
        """Return the scenarios; the order in which scenes and remarks came changes nothing."""
        pairs = self.pairs()
        earlier = (one for one in self.likenesses if one.kind == "precedent" or (one.kind == "same" and _is_of_another(one)))
        return Scenarios(tuple(self.plays), tuple(pairs), tuple(_families(pairs)), tuple(self.likenesses), tuple(earlier))

    def pairs(self) -> list[Alignment]:
        """Return the pairs worth a look, likeliest first."""
        known = {play.id: play for play in self.plays}
        listed = [(known[one], known[other]) for one, other in sorted({*self._neighbours(), *self._told()})]
        worth = [self.align(one, other) for one, other in listed if self._is_worth_a_look(one, other)]
        return sorted(worth, key=lambda pair: (not pair.is_same, -pair.score, _number(pair.first.id), _number(pair.second.id)))

    def _is_worth_a_look(self, one: Play, other: Play) -> bool:
        """Return whether two plays are told to be alike or not, or are near; what is the same without a word is near."""
        if frozenset((one.id, other.id)) in self._stated:
            return True
        return one.family == other.family and score_of(one, other) >= WORTH

    def _neighbours(self) -> Iterator[tuple[str, str]]:
        """Yield each play with those next to it when they are listed by what they are about and consist of."""
        listed = sorted(
            (play for play in self.plays if play.place or len(play.documents) > 1),
            key=lambda play: (play.family, *(kind not in play.kinds() for kind in step_kinds()), _number(play.id)),
        )
        for at, one in enumerate(listed):
            for other in listed[at + 1 : at + 1 + _NEXT]:
                yield _pair(one.id, other.id)

    def _told(self) -> Iterator[tuple[str, str]]:
        for ids in self._stated:
            one, other = ids
            yield _pair(one, other)


def _compared(made: Iterable[Remarks]) -> Compared:
    """Return what documents liken to one another."""
    likening = [one for one in made if any(kept["kind"] in _LIKENED for kept in one["likenesses"])]
    return Compared(
        frozenset(one["key"] for one in likening),
        frozenset(place for one in likening for _, _, place in one["sections"] if place),
    )


def _likewise(placed: Sequence[Placed]) -> list[Placed]:
    """Return likenesses, those of a paragraph whose others are about one pair of episodes as about that pair, too.

    Who stands in whose place is told of one pair at a time, so one of the two that is known is enough; what is brought to mind is
    that of which the paragraph says that it is the same.
    """
    pairs: dict[tuple[str, int, str], set[tuple[str | None, str | None]]] = defaultdict(set)
    for one, ids in placed:
        if None not in ids:
            pairs[one.passage.key, one.kept["line"][0], one.kept["kind"]].add(ids)
    return [
        (one, _with_the_rest(one.kept, ids, pairs[one.passage.key, one.kept["line"][0], _told_beside(one.kept)]))
        for one, ids in placed
    ]


def _told_beside(kept: Mapping[str, Any]) -> str:
    """Return the kind of likeness in a paragraph that settles what another in it is about."""
    return "same" if kept["rule"] == REMINDING else "substitution"


def _with_the_rest(
    kept: Mapping[str, Any], ids: tuple[str | None, str | None], beside: Collection[tuple[str | None, str | None]]
) -> tuple[str | None, str | None]:
    """Return the pair that a likeness is about, given those that the rest of its paragraph is about."""
    if not (kept["kind"] in _LIKENED or kept["rule"] == REMINDING) or None not in ids or len(beside) != 1:
        return ids
    pair = next(iter(beside))
    is_of_it = ids == (None, None) or (kept["kind"] != "same" and not set(pair).isdisjoint(filter(None, ids)))
    return pair if is_of_it else ids


def _worth_telling(told: Iterable[Play], found: Sequence[Likeness]) -> tuple[list[Play], Sequence[Likeness]]:
    """Return the plays about something with those that a likeness of two is about, whatever they tell."""
    likened = {id for likeness in found if None not in likeness.plays for id in likeness.plays}
    kept = [play for play in told if play.id in likened or is_about_something(play)]
    known = {play.id for play in kept}
    return kept, [replace(one, plays=_known(one.plays, known)) for one in found]


def _known(ids: tuple[str | None, str | None], known: Collection[str]) -> tuple[str | None, str | None]:
    new, old = (id if id in known else None for id in ids)
    return new, old


def _looked_back(made: Iterable[Remarks], referents: Referents, told: Iterable[Play]) -> Iterator[Likeness]:
    """Yield as precedents the episodes that a text of several parts tells only within the part on another."""
    known = {play.id: play for play in told}
    for remarks in made:
        for main, id, at in referents.looked_back(remarks):
            if main not in known or id not in known:
                continue
            passages = (passage for step in known[id].steps for passage in step.evidence)
            passage = next((one for one in passages if (one.key, one.start) == (remarks["key"], at)), None)
            if passage is not None:
                yield Likeness("precedent", "likeness.looked_back", passage, ("author",), plays=(main, id))


def _against(made: Iterable[Remarks], referents: Referents) -> Iterator[Against]:
    for remarks in made:
        for kept in remarks["criticisms"]:
            passage = restored(kept["at"], remarks["documents"])
            play = referents.at(passage, kept["end"], kept["places"], remarks)
            if play is not None:
                yield Against(play, kept["entity"], restored(kept["clause"], remarks["documents"]))


def _acts(scenes: Iterable[tuple[int, Scene]]) -> Iterator[tuple[Passage, Passage]]:
    """Yield each act with its sentence."""
    for _, scene in scenes:
        for act in scene["acts"]:
            yield restored(act["at"], scene["documents"]), restored(act["clause"], scene["documents"])


def _clauses(scenes: Iterable[tuple[int, Scene]]) -> Iterator[tuple[tuple[str, int], Passage]]:
    """Yield the sentence of each filler."""
    for _, scene in scenes:
        for act in scene["acts"]:
            clause = restored(act["clause"], scene["documents"])
            for one in act["fills"]:
                passage = restored(one["at"], scene["documents"])
                yield (passage.key, passage.start), clause


def _is_of_another(likeness: Likeness) -> bool:
    """Return whether a likeness is to something that the case has no episode of, or one that a text looks back to."""
    return likeness.old is not None and likeness.plays[1] is None


def _families(pairs: Iterable[Alignment]) -> list[tuple[str, ...]]:
    """Return the plays that pairs join."""
    group: dict[str, set[str]] = {}
    for pair in pairs:
        if pair.is_same:
            both = group.get(pair.first.id, {pair.first.id}) | group.get(pair.second.id, {pair.second.id})
            for id in both:
                group[id] = both
    found = {tuple(sorted(members, key=_number)) for members in group.values()}
    return sorted(found, key=lambda family: (-len(family), _number(family[0])))


def _pair(one: str, other: str) -> tuple[str, str]:
    return (one, other) if _number(one) < _number(other) else (other, one)


def _number(id: str) -> int:
    return int(id[1:])
