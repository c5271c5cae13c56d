"""Whether two figures count the same thing: what they have in common and what not, weighed by a small model.

The model (`weights/figures.json`, made by `./run train`) has learnt from the train sets of `corpus/crossdoc` which figures of an
episode annotators set against each other. What is certain is not learnt: figures of other people, of another side, of another
batch count two things.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache

from riwaya.accounts.figures import Figure
from riwaya.accounts.whom import MORE, PARTS, are_others
from riwaya.corroboration.judgement import Feature
from riwaya.corroboration.numbers import (
    FATES,
    Count,
    as_unit,
    is_act,
    is_measure,
    is_one_unit,
    is_time,
    kinds,
    least_unit,
    sort_of,
)
from riwaya.corroboration.wording import is_ordinary
from riwaya.weights.logistic import Binary, load

MODEL, LABEL = "figures", "same"
ENOUGH = 0.0  # once `_LEAST` is taken off
_LEAST = -1.3  # log-odds from which two figures are taken for one: of any two that may be, few are
_OTHERS, _OF_ANOTHER, _OF_WHAT = "other people", "of another side", "what took so long"
_APART = frozenset({_OTHERS, _OF_ANOTHER, _OF_WHAT})  # reasons that hold for all that give the same numbers
_KIN = (
    {"evacuate", "withdraw", "airlift"},
    {"release", "exchange"},
    {"aid", "evacuate"},
    {"agree", "exchange", "evacuate", "release", "ceasefire"},
    {"evacuate", "withdraw", "surrender_position"},
)
_OF_MEN, _ARMED = frozenset({"evacuate", "withdraw", "release", "surrender_position"}), {"soldiers", "fighters"}
_OF_CAPTIVES, _CAPTIVES = frozenset({"release", "exchange"}), "detainees"
_HELD = frozenset({_CAPTIVES, "soldiers", "fighters", "people", "civilians", "residents", "nationals", "workers", "relatives"})
_CARRIERS = frozenset({"buses", "trucks", "cars"})
_MUNITIONS = frozenset({"shells", "missiles"})
_BLOWS, _BLAST = "attacks", "انف"  # «سبعة انفجارات» are heard of as many shells
_RATIOS = (1.15, 1.35, 1.6, 2.0, 3.0, 5.0, 8.0)
_RATIOS_ANSWERED = _RATIOS[:3]  # who says «no more than» answers a number of about any size
_WAYS = (2, 4, 8, 16)  # in which the figures of a unit of two texts can be paired
_COMMON = (1, 2, 3)  # words in common that are counted
_FEW, _MANY = 3, 20
_LEAD = 260  # characters at the head of a text


class Tallies:
    """The figures of an episode, of which any two may count the same thing.

    Args:
        figures: those that are compared.
        told: these, and those that are left out as sums.
    """

    def __init__(self, figures: Iterable[Figure], told: Iterable[Figure] = ()) -> None:
        self._given = given_by(told)
        self._of_unit: Mapping[tuple[str, str], list[Figure]] = defaultdict(list)
        self._tellers: Mapping[tuple[str, float], set[str]] = defaultdict(set)
        for one in figures:
            if not one.is_denied and not one.is_definite:
                self._of_unit[one.telling.key, one.amount.unit].append(one)
                self._tellers[one.amount.unit, one.amount.value].add(one.telling.key)

    def signs(self, one: Figure, other: Figure) -> list[str]:
        """Return what the model weighs of two figures; nothing of those that cannot be compared."""
        if (one.noun != other.noun and one.amount.value != other.amount.value) or not are_of_one_unit(one, other):
            return []
        return [
            *_of_units(one, other),
            *_of_whom(one, other),
            *_of_sizes(one, other),
            *self._of_rivals(one, other),
            *_of_places(one, other),
        ]

    def odds(self, signs: Iterable[str]) -> float:
        """Return the log-odds of two figures counting the same thing, above those that are enough."""
        return _model().bias - _LEAST + sum(_model().weights.get(sign, 0.0) for sign in signs)

    def table(self, one: Figure, other: Figure, signs: Iterable[str]) -> list[Feature]:
        """Return what signs add to the log-odds, each with the words that show it."""
        weights, shown = _model().weights, f"{one.text} / {other.text}"
        known = [sign for sign in signs if sign in weights]
        return [
            Feature("of any two figures", round(_model().bias - _LEAST, 3), shown),
            *(Feature(sign, weights[sign], _words_of(sign, one, other) or shown) for sign in known),
        ]

    def are_parts(self, one: Figure, other: Figure) -> bool:
        """Return whether a text gives the sum of two of its numbers as well: «49 موقوفاً: 31 من … و18 من …»."""
        sort = sort_of(one.amount.unit)
        whole = one.amount.value + other.amount.value
        return sort == sort_of(other.amount.unit) and whole in self._given.get((one.telling.key, sort), ())

    def _of_rivals(self, one: Figure, other: Figure) -> Iterator[str]:
        """Yield what the other figures of both texts tell: of one number each there is little doubt, of many much."""
        if one.amount.unit != other.amount.unit:
            return
        mine, others = (self._of_unit.get((figure.telling.key, figure.amount.unit), ()) for figure in (one, other))
        if one.amount.unit:
            ways = len(mine) * len(others)
            yield from (f"{least} ways to pair them, or more" for least in _WAYS if ways >= least)
        if _is_of_one_noun(one, other) and self._is_alone(one, mine) and self._is_alone(other, others):
            yield "the only number of it in either"
        elif _is_toll(one, mine) and _is_toll(other, others):
            yield "the toll in either"

    def _is_alone(self, one: Figure, mine: Sequence[Figure]) -> bool:
        """Return whether a text gives no other number of its own of what a figure counts.

        «سبع حافلات» and no word of other buses; of a text that has both sides of a dispute, one is another's, too.
        """
        unit = one.amount.unit
        values = {other.amount.value for other in mine} - {one.amount.value}
        return unit != "" and all(len(self._tellers[unit, value]) > 1 for value in values)


def given_by(figures: Iterable[Figure]) -> dict[tuple[str, str], set[float]]:
    """Return the numbers that each text gives of each sort."""
    given: dict[tuple[str, str], set[float]] = defaultdict(set)
    for one in figures:
        given[one.telling.key, sort_of(one.amount.unit)].add(one.amount.value)
    return given


def certainly_two(one: Figure, other: Figure) -> str:
    """Return why two figures certainly count two things; "" where that is not certain."""
    is_fate = one.amount.unit in FATES
    if one.is_ahead != other.is_ahead:
        return "one is planned"
    if is_fate and are_others(one.sort, other.sort):
        return _OTHERS
    if one.side and other.side and not one.side & other.side:
        return _OF_ANOTHER
    if one.batch != other.batch and ((one.batch and other.batch) or MORE in (one.batch, other.batch)):
        return "another batch"
    if one.course and other.course and one.course != other.course:
        return _OF_WHAT
    if is_fate and one.is_of_own != other.is_of_own and not (one.side & other.side) and not _is_all_there_were(one, other):
        return "a part of one side's"
    if is_fate and one.sort != other.sort:
        part, whole = (one, other) if one.sort else (other, one)
        if part.sort in PARTS and part.amount.value <= whole.amount.value:
            return "a part of them"
    return ""


def are_of_one_unit(one: Figure, other: Figure) -> bool:
    """Return whether two figures can be of one thing by their units."""
    return is_one_unit(one.amount, other.amount) or _are_of_one_deed(one, other)


def amounts(one: Figure, other: Figure) -> tuple[Count, Count]:
    """Return two counts in one unit: a week as seven days."""
    shortest = least_unit((one.amount.unit, other.amount.unit))
    return (as_unit(one.amount, shortest), as_unit(other.amount, shortest)) if shortest else (one.amount, other.amount)


def is_few(one: Figure, other: Figure) -> bool:
    """Return whether one of two figures is so small that many things are as many."""
    return min(one.amount.value, other.amount.value) <= _FEW


@cache
def _model() -> Binary:
    return load(MODEL).only(LABEL, "")


def _words_of(sign: str, one: Figure, other: Figure) -> str:
    """Return the words that show a sign; "" where the figures do it themselves."""
    if sign.startswith("words around"):
        return "، ".join(sorted(one.context & other.context))
    if sign.startswith("acts"):
        return f"{one.type} / {other.type}"
    shown = {
        "words of one kin": one.kin & other.kin,
        "parties in common": one.parties & other.parties,
        "other parties": one.parties | other.parties,
        "of one side": one.side & other.side,
        "the words after": one.after & other.after,
    }
    return "، ".join(sorted(shown.get(sign, ())))


def _of_units(one: Figure, other: Figure) -> Iterator[str]:
    """Yield what is counted, by its unit and its noun."""
    units = one.amount.unit, other.amount.unit
    unit = units[0] or units[1]
    yield f"unit: {'none' if not unit else 'one' if units[0] == units[1] else 'two' if all(units) else 'told of one'}"
    yield f"counted: {'fate' if not FATES.isdisjoint(units) else kinds().get(unit, 'something')}"
    if one.after & other.after:
        yield "the words after"
    if one.head and other.head:
        yield "called the same" if one.head == other.head else "called otherwise"
    if _are_other_things(one, other):
        yield "things called otherwise"
    if is_act(unit):
        yield "acts, told of any length of time"
    if is_time(unit) or is_measure(unit):
        yield "how long or how much, told of many things"
    if is_time(unit):
        yield from _told_of("last", one.is_lasting, other.is_lasting)
    if one.course and one.course == other.course:
        yield "of one course"


def _are_other_things(one: Figure, other: Figure) -> bool:
    """Return whether things of one unit go by two names: «سيارات» and «آليات»."""
    return bool(one.head and other.head) and one.head != other.head and kinds().get(one.amount.unit) == "thing"


def _of_whom(one: Figure, other: Figure) -> Iterator[str]:
    """Yield whom or what the figures count, as far as their words tell."""
    if one.sort and other.sort:
        yield "people of one sort" if one.sort == other.sort else "people of two sorts"
    elif one.sort != other.sort and not FATES.isdisjoint((one.amount.unit, other.amount.unit)):
        yield "people of a sort told of one"
    yield from _told_of("carry", one.is_carrier, other.is_carrier)
    if one.side & other.side:
        yield "of one side"
    if one.is_of_own and other.is_of_own:
        yield "of each one's own"
    if one.is_part and other.is_part:
        yield "some of them"


def _told_of(what: str, *told: bool) -> Iterator[str]:
    """Yield whether something is told of both figures, or of one."""
    if any(told):
        yield f"both {what}" if all(told) else f"one to {what}"


def _of_sizes(one: Figure, other: Figure) -> Iterator[str]:
    """Yield what the two numbers tell."""
    mine, others = amounts(one, other)
    low, high = sorted((mine.value, others.value))
    is_no_more = _is_no_more(one, other)
    ratios = _RATIOS_ANSWERED if is_no_more else _RATIOS
    yield from (f"{ratio:g} times as many, or more" for ratio in ratios if high >= ratio * low)
    if low <= _FEW:
        yield "few"
    if low <= 1:
        yield "one"
    if low >= _MANY:
        yield "many"
    if is_no_more:
        yield "told to be no more"
    if one.amount.modifier != "exact" or other.amount.modifier != "exact":
        yield "about or bounded"


def _of_places(one: Figure, other: Figure) -> Iterator[str]:
    """Yield where the figures stand: by which acts and parties, among which words, in whose."""
    yield f"roles filled: {one.is_filler + other.is_filler}"
    yield f"in a source's words: {(one.claim is not None) + (other.claim is not None)}"
    yield f"at the head: {(one.start < _LEAD) + (other.start < _LEAD)}"
    if one.type and other.type:
        how = "one" if _is_of_one_act(one, other) else "two" if one.is_filler and other.is_filler else "two, near them"
        yield f"acts: {how}"
    if one.parties and other.parties:
        yield "parties in common" if one.parties & other.parties else "other parties"
    shared = one.context & other.context
    telling = sum(not is_ordinary(word) for word in shared)
    yield from (f"words around in common: {least}" for least in _COMMON if telling >= least)
    yield from (f"words around in common, ordinary: {least}" for least in _COMMON if len(shared) - telling >= least)
    if one.kin & other.kin:
        yield "words of one kin"


def _are_of_one_deed(one: Figure, other: Figure) -> bool:
    """Return whether two figures count the same under two names: those set free, armed men who left, what carried them."""
    units = {one.amount.unit, other.amount.unit}
    if one.is_carrier and other.is_carrier and units <= _CARRIERS:
        return True
    if units <= _MUNITIONS or (units & _MUNITIONS and _BLOWS in units and _BLAST in (one.head, other.head)):
        return True
    if one.is_lasting and other.is_lasting and all(map(is_time, units)):
        return True
    is_across = one.telling.key != other.telling.key  # in one text both sides of a swap stand beside each other
    are_people = all(kinds().get(unit) == "person" for unit in units) and units.isdisjoint(FATES)
    if is_across and are_people and not are_others(one.sort, other.sort):
        return True  # «27 سائقاً» whom another calls «24 محتجزاً»
    if not (one.is_filler and other.is_filler):
        return False
    return ({one.type, other.type} <= _OF_MEN and units == _ARMED) or (
        {one.type, other.type} <= _OF_CAPTIVES and _CAPTIVES in units and units <= _HELD
    )


def _is_of_one_act(one: Figure, other: Figure) -> bool:
    """Return whether the acts of two figures can be one: those that they fill a role of, else any of their sentences."""
    acts, others = ({figure.type} if figure.is_filler else figure.acts | {figure.type} for figure in (one, other))
    return bool(acts & others) or any(kin & acts and kin & others for kin in _KIN)


def _is_no_more(one: Figure, other: Figure) -> bool:
    """Return whether the smaller of two figures is told to be all: «جنديان فقط»."""
    small = one if one.amount.value < other.amount.value else other
    return small.is_only and (small.amount.unit != "" or one.telling.key == other.telling.key)


def _is_all_there_were(one: Figure, other: Figure) -> bool:
    """Return whether the smaller of two figures is told to be all, and not of one side's alone: «ست جثث لا غير»."""
    return _is_no_more(one, other) and not min(one, other, key=lambda figure: figure.amount.value).is_of_own


def _is_of_one_noun(one: Figure, other: Figure) -> bool:
    """Return whether two figures count people of one kind, or things by one noun: of these a text may name several kinds."""
    if one.sort != other.sort:
        return False
    kind = kinds().get(one.amount.unit)
    return kind in ("person", "group") or (kind in ("thing", "place") and one.head == other.head)


def _is_toll(one: Figure, mine: Sequence[Figure]) -> bool:
    """Return whether a figure is the highest of its text for the killed or the wounded, of whatever sort they were."""
    if one.amount.unit not in FATES or one.sort or one.is_part or one.is_of_own:
        return False
    return all(other.amount.value <= one.amount.value for other in mine)


def is_taken(one: Figure, taken: Iterable[Figure]) -> bool:
    """Return whether a figure is one of those: the same number, of the same unit or in the same text."""
    return any(
        one.amount.value == other.amount.value
        and (
            one.amount.unit == other.amount.unit != ""
            or (one.telling.key == other.telling.key and is_one_unit(one.amount, other.amount))
        )
        for other in taken
    )


def components(pairs: Sequence[tuple[Figure, Figure]]) -> list[list[tuple[Figure, Figure]]]:
    """Return the pairs in groups that hang together by a number of one unit, without any that certainly count others."""
    groups: list[list[tuple[Figure, Figure]]] = []
    for pair in pairs:
        near = [group for group in groups if _hang_together(pair, [one for two in group for one in two])]
        groups = [group for group in groups if group not in near] + [[pair, *(one for group in near for one in group)]]
    return groups


def _hang_together(pair: Iterable[Figure], group: Sequence[Figure]) -> bool:
    """Return whether a pair has a number of a group, and counts nobody else."""
    return any(is_taken(one, group) for one in pair) and not any(
        certainly_two(one, other) in _APART for one in pair for other in group
    )
