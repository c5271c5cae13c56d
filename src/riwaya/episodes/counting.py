"""The figures of one episode set side by side: which count the same thing and differ, which only round, grow or are bounded.

A text that corrects a number, or gives two sources' numbers beside each other, shows itself that they part; across documents
figures are the same thing when what they count, the act, the parties and the words around them meet.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set

from riwaya.corroboration.judgement import Feature, Judgement, score_of
from riwaya.corroboration.numbers import FATES, Count, is_act, is_alike, is_one_unit, judge, relation
from riwaya.episodes.accounts import Question
from riwaya.episodes.comparison import Comparison, side
from riwaya.episodes.figures import Figure

_GROWS = frozenset({"killed", "wounded", "displaced", "missing", "bodies", "casualties"})
_KIN = (
    {"evacuate", "withdraw", "airlift"},
    {"release", "exchange"},
    {"aid", "evacuate"},
    {"agree", "exchange", "evacuate", "release", "ceasefire"},
)
_ENOUGH, _BESIDE_ENOUGH = 1.1, 1.5
_BESIDE = 320  # characters between two numbers that a text sets against each other
_MOST = 80  # figures of a unit that are compared: the earliest
_AGAINST = re.compile(
    r"(?<!\w)و?(?:في\s+(?:المقابل|حين)|بالمقابل|بينما|فيما|أم|غير\s+[أا]ن|لكن|بيد\s+أن|إلا\s+أن|خلافاً|بل|كذ[ّ]?ب|نفى|نفت|صحح|أقر[ّ]?ت?|مقارنة)(?!\w)"
)
_FEW = 3  # so few are met with everywhere


def compared(figures: Iterable[Figure]) -> list[Comparison]:
    """Return the figures of one episode set side by side, those that differ first."""
    listed = sorted(figures, key=lambda one: one.order)
    return [*_differing(listed), *_agreeing(listed)]


# Figures that differ


def _differing(listed: Sequence[Figure]) -> Iterator[Comparison]:
    kept = _earliest(_without_sums(listed))
    set_against = dict(_within(kept))
    taken = {figure for pair in set_against for figure in pair}
    across = {pair: table for pair, table in _across(kept) if not any(_is_taken(one, taken) for one in pair)}
    tables = {**set_against, **across}
    for pairs in _components(list(tables)):
        figures = {figure for pair in pairs for figure in pair}
        units = {figure.amount.unit for figure in figures if figure.amount.unit}
        sides = {one for one in listed if one in figures or any(_says_same(one, other, units) for other in figures)}
        features = [*dict.fromkeys(feature for pair in pairs for feature in tables[pair])]
        yield _comparison(sorted(sides, key=lambda one: one.order), "differs", Judgement.CONTRADICTS, features)


def _without_sums(listed: Sequence[Figure]) -> list[Figure]:
    """Return the figures without those that a text gives as the sum of two others: the whole is no rival of its parts."""
    given: dict[tuple[str, str], set[float]] = defaultdict(set)
    for one in listed:
        given[one.telling.key, one.amount.unit].add(one.amount.value)
    sums = {at: {a + b for a in values for b in values if a != b} & values for at, values in given.items()}
    return [one for one in listed if one.amount.value not in sums[one.telling.key, one.amount.unit]]


def _earliest(listed: Sequence[Figure]) -> list[Figure]:
    """Return figures to compare: of those that say the same in the same words the first few, so that echoes cost nothing."""
    kept: dict[tuple[Count, str | None], list[Figure]] = defaultdict(list)
    for one in listed:
        if len(kept[one.amount, one.type]) < _FEW or one.is_denied:
            kept[one.amount, one.type].append(one)
    return sorted((one for few in kept.values() for one in few), key=lambda one: one.order)[:_MOST]


def _within(listed: Sequence[Figure]) -> Iterator[tuple[tuple[Figure, Figure], list[Feature]]]:
    """Yield what a text itself sets against each other: a number corrected, or two voices' numbers side by side."""
    by_document: dict[str, list[Figure]] = defaultdict(list)
    for one in listed:
        if not one.is_definite:
            by_document[one.telling.key].append(one)
    for mine in by_document.values():
        yield from _corrected(mine)
        for at, one in enumerate(mine):
            tables = ((other, _beside(one, other)) for other in mine[at + 1 :])
            rival = next((found for found in tables if score_of(found[1]) >= _BESIDE_ENOUGH), None)
            if rival is not None and judge(one.amount, rival[0].amount) is not Judgement.SUPPORTS:
                yield (one, rival[0]), rival[1]


def _corrected(mine: Sequence[Figure]) -> Iterator[tuple[tuple[Figure, Figure], list[Feature]]]:
    """Yield each number that is told to be wrong, with the nearest that stands in its place: «ثمانية لا أربعة عشر»."""
    for wrong in mine:
        near = [
            (_gap(wrong, one), at)
            for at, one in enumerate(mine)
            if wrong.is_denied and not one.is_denied and _gap(wrong, one) < _BESIDE and alike(wrong, one)
        ]
        if near:
            right = mine[min(near)[1]]
            first, last = sorted((wrong, right), key=lambda one: one.start)
            if is_alike(wrong.amount.value, right.amount.value) and wrong.amount.value != right.amount.value:
                said = first.telling.text[first.start : last.end]
                yield (first, last), [*alike(first, last), Feature("one is told to be wrong", 1.3, f"«{said}»")]


def _gap(one: Figure, other: Figure) -> int:
    return max(one.start - other.end, other.start - one.end, 0)


def _beside(one: Figure, other: Figure) -> list[Feature]:
    """Return what speaks for two voices of one text giving rival numbers, as a table; none when they do not."""
    table = alike(one, other)
    if not table or one.is_denied or other.is_denied or one.voice == other.voice or _gap(one, other) > _BESIDE:
        return []
    if one.amount.value == other.amount.value or not is_alike(one.amount.value, other.amount.value):
        return []
    between = one.telling.text[one.end : other.start]
    marked = _AGAINST.search(between)
    if marked:
        table.append(Feature("set against each other", 0.5, marked.group()))
    elif "\n" in between or not (one.claim and other.claim):
        return []
    return [*table, Feature("two voices side by side", 0.3, f"{one.voice[1]} / {other.voice[1]}")]


def _across(listed: Sequence[Figure]) -> Iterator[tuple[tuple[Figure, Figure], list[Feature]]]:
    """Yield pairs of two documents that count the same thing differently: of two with several numbers, those most alike."""
    by_document: dict[str, list[Figure]] = defaultdict(list)
    for one in listed:
        if not one.is_denied and not one.is_definite:
            by_document[one.telling.key].append(one)
    documents = list(by_document.values())
    for at, these in enumerate(documents):
        for those in documents[at + 1 :]:
            yield from _matched(these, those)


def _matched(these: Sequence[Figure], those: Sequence[Figure]) -> Iterator[tuple[tuple[Figure, Figure], list[Feature]]]:
    tables = {(one, other): alike(one, other) for one in these for other in those}
    ranked = sorted(
        (
            (-score_of(table) - (one.amount.value == other.amount.value), one.order, other.order, one, other)
            for (one, other), table in tables.items()
            if table
        )
    )
    used: set[Figure] = set()
    for negative, _, _, one, other in ranked:
        if one in used or other in used or -negative < _ENOUGH:
            continue
        used |= {one, other}
        is_told_by_one = _tells_both(one, other, these) or _tells_both(one, other, those)
        if judge(one.amount, other.amount) is Judgement.CONTRADICTS and not is_told_by_one and not _has_grown(one, other):
            yield (one, other), tables[one, other]


def _tells_both(one: Figure, other: Figure, figures: Sequence[Figure]) -> bool:
    """Return whether one voice of a document gives both numbers: then they count two things."""
    given: dict[tuple[str, str], set[float]] = defaultdict(set)
    for figure in figures:
        if not figure.is_denied and is_one_unit(figure.amount, one.amount):
            given[figure.voice].add(figure.amount.value)
    return any({one.amount.value, other.amount.value} <= values for values in given.values())


def alike(one: Figure, other: Figure) -> list[Feature]:
    """Return what speaks for two figures counting the same thing and what against, as a table; none when their units part."""
    units = one.amount.unit, other.amount.unit
    if not is_one_unit(one.amount, other.amount) or (one.noun != other.noun and one.amount.value != other.amount.value):
        return []
    is_beside = one.telling.key == other.telling.key  # there a number without a noun counts what the one beside it counts
    unit = 1.0 if units[0] == units[1] and units[0] else 0.7 if all(units) or is_beside else 0.3
    table = [Feature("unit", unit, " / ".join(units))]
    if one.type and other.type:
        is_kin = one.type == other.type or any({one.type, other.type} <= kin for kin in _KIN)
        table.append(Feature("act", 0.5 if is_kin else -0.8, f"{one.type} / {other.type}"))
    shared = one.parties & other.parties
    if one.parties and other.parties:
        table.append(Feature("parties", 0.3 if shared else -0.3, "، ".join(sorted(shared or one.parties | other.parties))))
    words = sorted(one.context & other.context)
    table.append(Feature("words around", round(0.2 * min(4, len(words)), 1), "، ".join(words)))
    if is_act(units[0]):
        table.append(Feature("acts, told of any length of time", -0.4, units[0]))
    if min(one.amount.value, other.amount.value) <= _FEW:
        table.append(Feature("few", -0.5, f"{one.text} / {other.text}"))
    return table


def _has_grown(one: Figure, other: Figure) -> bool:
    """Return whether the later telling has the higher toll: what grows is no contradiction."""
    early, late = sorted((one, other), key=lambda figure: figure.telling.order)
    is_later = early.telling.published != late.telling.published
    return one.amount.unit in _GROWS and is_later and late.amount.value > early.amount.value


def _is_taken(one: Figure, taken: Iterable[Figure]) -> bool:
    """Return whether a figure is one of those: the same number, of the same unit or in the same text."""
    return any(
        one.amount.value == other.amount.value
        and (
            one.amount.unit == other.amount.unit != ""
            or (one.telling.key == other.telling.key and is_one_unit(one.amount, other.amount))
        )
        for other in taken
    )


def _says_same(one: Figure, other: Figure, units: Set[str]) -> bool:
    """Return whether a figure is the same number of the same thing as one that is disputed, of one of some units."""
    if one.amount.unit in FATES - units or (
        one.amount.unit and units and not any(is_one_unit(one.amount, one.amount._replace(unit=unit)) for unit in units)
    ):
        return False
    if one.amount.value != other.amount.value or not is_one_unit(one.amount, other.amount):
        return False
    return one.amount.value > _FEW or score_of(alike(one, other)) >= _ENOUGH


def _components(pairs: Sequence[tuple[Figure, Figure]]) -> list[list[tuple[Figure, Figure]]]:
    """Return the pairs in groups that hang together by a number of one unit."""
    groups: list[list[tuple[Figure, Figure]]] = []
    for pair in pairs:
        near = [group for group in groups if any(_is_taken(one, other) for one in pair for other in group)]
        groups = [group for group in groups if group not in near] + [[pair, *(one for group in near for one in group)]]
    return groups


# Figures that agree


def _agreeing(listed: Sequence[Figure]) -> Iterator[Comparison]:
    """Yield numbers of two documents that only seem to differ, each relation of a unit once."""
    found: dict[tuple[str, str], dict[Figure, list[Feature]]] = defaultdict(dict)
    kept = [one for one in _earliest(listed) if not one.is_denied]
    for at, one in enumerate(kept):
        for other in kept[at + 1 :]:
            if one.telling.key == other.telling.key or one.amount.unit != other.amount.unit:
                continue
            has_grown = _has_grown(one, other) and judge(one.amount, other.amount) is Judgement.CONTRADICTS
            related = "growth" if has_grown else relation(one.amount, other.amount)
            if related in ("rounding", "bounds", "growth") and score_of(table := alike(one, other)) >= _ENOUGH:
                found[one.amount.unit, related] |= {one: table, other: table}
    for (_, related), figures in sorted(found.items()):
        features = list(dict.fromkeys(feature for table in figures.values() for feature in table))
        yield _comparison(sorted(figures, key=lambda one: one.order), related, Judgement.SUPPORTS, features)


def _comparison(figures: Sequence[Figure], related: str, judgement: Judgement, features: Sequence[Feature]) -> Comparison:
    sides: dict[float, list[Figure]] = {}
    for figure in figures:
        sides.setdefault(figure.amount.value, []).append(figure)
    unit = min((figure.amount.unit for figure in figures if figure.amount.unit), default="")
    shown = (side(f"{value:g} («{one[0].text}»)", (f.account() for f in one)) for value, one in sides.items())
    about = f"how many {unit}".strip()
    return Comparison(Question("number", unit), about, related, judgement, tuple(shown), tuple(features))
