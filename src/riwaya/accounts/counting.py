"""The figures of one episode set side by side: which count the same thing and differ, which only round, grow or are bounded.

A text that corrects a number, or gives two sources' numbers beside each other, shows itself that they part; across documents
figures are the same thing when what they count, the act, the parties and the words around them meet.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import pairwise
from typing import NamedTuple

from riwaya.accounts.account import Account, Question
from riwaya.accounts.comparison import Comparison, side
from riwaya.accounts.figures import Figure
from riwaya.accounts.growth import has_grown
from riwaya.accounts.tallies import ENOUGH, Tallies, amounts, certainly_two, components, given_by, is_few, is_taken
from riwaya.corroboration.judgement import Feature, Judgement
from riwaya.corroboration.numbers import (
    FATES,
    Count,
    as_unit,
    can_both_hold,
    is_alike,
    is_one_unit,
    judge,
    least_unit,
    relation,
    sort_of,
)

_BESIDE = 420  # characters between two numbers that a text sets against each other
_FAR = 160  # characters between two that are far from each other
_MOST = 80  # figures of a unit that are compared: the earliest
_AGAINST = re.compile(
    r"(?<!\w)و?(?:في\s+(?:المقابل|حين)|بالمقابل|بينما|فيما|أم|غير\s+[أا]ن|لكن|بيد\s+أن|إلا\s+أن|خلافاً|بل|أما|[يت]?خالف(?:ت|وا)?ه?ا?|[يت]?ناقض\w{0,3}|ي?ت?كذ[ّ]?بت?|نفى|نفت|صحح|أقر[ّ]?ت?|مقارنة)(?!\w)"
)
_REPLIES = re.compile(  # «تكبدوا 11 قتيلاً … من جهته، رد القيادي: شهيدان فقط»
    r"(?<!\w)[وف]?(?:رد[ّ]?(?:ت|وا)?|(?:من\s+)?(?:جهت|جانب|ناحيت|طرف)(?:ه|ها|هم|هما)|بدور(?:ه|ها|هم))(?!\w)"
)
_GROWN = re.compile(  # «خمسة قتلى، قبل أن ترفع الوزارة الحصيلة إلى ستة»
    r"(?<!\w)[وفل]?(?:[يت]?رتفع|ارتفعت?|ارتفاع|[يت]?رفع(?:ت|وا)?)\s+(?:\S+\s+){0,4}?[بل]?(?:ال)?(?:حصيلة|عدد|عداد)"
    r"|(?:حصيلة|عدد)\w{0,3}\s+(?:\S+\s+){0,4}?[وفل]?(?:[يت]رتفع|ارتفعت?)(?!\w)"
)
_OF_NUMBER = re.compile(
    r"(?<!\w)[وفب]?(?:هذا\s+|هذه\s+)?(?:ال)?(?:رقم|أرقام|ارقام|عدد|حصيلة|إحصاء|احصاء)\w{0,2}(?!\w)"
    r"|(?<!\w)(?:لا|لم)\s+[يت](?:تجاوز|تعد|زيد|زد|قل)\w{0,3}|سوى|فقط|لا غير|لا أكثر"
)
_OF_BOTH = re.compile(
    r"(?<!\w)(?:من|بين|لدى|لكلا)\s+(?:كلا\s+)?(?:الطرفين|الجانبين|الفريقين)|(?<!\w)[بو]?(?:ال)?(?:[إا]جمالي|مجموع)"
)
_TOTAL = re.compile(r"(?<!\w)[وفبل]?(?:ال)?(?:[إا]جمالي|مجموع|حصيلة)(?!\w)")  # «فيكون مجموع القتلى 31»
_LISTED = re.compile(r"\s+من\s+(?:\S+\s+){1,3}?و")
_ANSWERED = 12.0  # times as many as another a text may tell of one thing
_APART = 90  # characters after a number in which it is told apart
_NEAR = 40  # characters around a number in which it is told to be of both sides
_AS_MANY = 1.5  # log-odds that two figures count one thing when they are as many
_TOLD = 3.0  # that a text itself sets one right by the other
_FIRST = 3  # figures that say the same in the same words


def compared(figures: Iterable[Figure], every: Iterable[Figure] = ()) -> list[Comparison]:
    """Return the figures of one episode set side by side, those that differ first.

    Args:
        every: all figures of its documents: of which one voice gives both numbers, these count two things.
    """
    listed = sorted(figures, key=lambda one: one.order)
    given: dict[str, list[Figure]] = defaultdict(list)
    for one in {*listed, *every}:
        given[one.telling.key].append(one)
    whole, parts = ([one for one in listed if one.is_part is is_part] for is_part in (False, True))
    return [*_differing(whole, given), *_differing(parts, given), *_agreeing(listed)]


def without_numbers(said: Iterable[Comparison], counted: Sequence[Comparison]) -> list[Comparison]:
    """Return contradictions without those that are only about a number, where the numbers themselves are set side by side."""
    figures = [
        one
        for comparison in counted
        if comparison.judgement is Judgement.CONTRADICTS
        for part in comparison.sides
        for one in part.accounts
    ]
    return [one for one in said if not _is_of_number(one, figures)]


def _is_of_number(one: Comparison, figures: Sequence[Account]) -> bool:
    """Return whether what is told holds a disputed number, and the denial is of a number: «هذا الرقم», «لا يتعدون …»."""
    if one.question.word != "denied":
        return False
    told, denying = one.sides[0].accounts, one.sides[-1].accounts
    is_told = all(any(_holds(account, figure) for figure in figures) for account in told)
    return is_told and all(bool(_OF_NUMBER.search(account.words)) for account in denying)


def _holds(account: Account, figure: Account) -> bool:
    return account.telling.key == figure.telling.key and account.start <= figure.start and figure.end <= account.end


# Figures that differ


def _differing(listed: Sequence[Figure], given: Mapping[str, Sequence[Figure]]) -> Iterator[Comparison]:
    kept = _earliest(_without_sums(listed))
    tallies = Tallies(kept, listed)
    set_against = dict(_within(kept, tallies))
    taken = {figure for pair in set_against for figure in pair}
    across = {pair: table for pair, table in _across(kept, given, tallies) if not all(is_taken(one, taken) for one in pair)}
    tables = {**set_against, **across}
    for pairs in components(list(tables)):
        figures = {figure for pair in pairs for figure in pair}
        units = {figure.amount.unit for figure in figures if figure.amount.unit} or _unit_elsewhere(figures, listed)
        sides = {one for one in listed if one in figures or any(_says_same(one, other, units, tallies) for other in figures)}
        features = [*dict.fromkeys(feature for pair in pairs for feature in tables[pair])]
        yield _comparison(sorted(sides, key=lambda one: one.order), "differs", Judgement.CONTRADICTS, features)


def _unit_elsewhere(figures: Set[Figure], listed: Sequence[Figure]) -> Set[str]:
    """Return what other documents count of whom a text only gives the numbers: «الموتى 6 مش 5» after «مقتل خمسة أشخاص»."""
    own = {one.telling.key for one in figures}
    wrong = {one.amount.value for one in figures if one.is_denied} or {one.amount.value for one in figures}
    units = {
        value: {one.amount.unit for one in listed if one.amount.value == value and one.telling.key not in own} - {""}
        for value in wrong
    }
    return frozenset.intersection(*map(frozenset, units.values()))


def _says_same(one: Figure, other: Figure, units: Set[str], tallies: Tallies) -> bool:
    """Return whether a figure is the same number of the same thing as one that is disputed, of one of some units."""
    if one.amount.unit in FATES - units or (
        one.amount.unit and units and not any(is_one_unit(one.amount, one.amount._replace(unit=unit)) for unit in units)
    ):
        return False
    if one.amount.value != other.amount.value or one.noun != other.noun or not is_one_unit(one.amount, other.amount):
        return False
    if other.is_denied and one.amount.unit == other.amount.unit != "":  # «سبعة لا ثلاثة» answers whoever counts three
        return True
    return not is_few(one, other) or bool(_alike(one, other, tallies))


def _alike(one: Figure, other: Figure, tallies: Tallies) -> list[str]:
    """Return what is weighed of two figures that may count one thing; nothing of others."""
    signs = tallies.signs(one, other)
    return signs if signs and not certainly_two(one, other) and tallies.odds(signs) >= ENOUGH else []


def _without_sums(listed: Sequence[Figure]) -> list[Figure]:
    """Return the figures without those that a text gives as the sum of two others: the whole is no rival of its parts.

    Of a whole that is told as such («فيكون مجموع القتلى 11») the parts are left out instead.
    """
    given = given_by(listed)
    pairs = {at: {(a, b): a + b for a in values for b in values if a != b and a + b in values} for at, values in given.items()}
    parts: set[tuple[tuple[str, str], float]] = set()
    sums: list[Figure] = []
    for one in listed:
        at = one.telling.key, sort_of(one.amount.unit)
        if one.amount.value in pairs[at].values():
            if _TOTAL.search(one.telling.text, max(0, one.start - _NEAR), one.start):
                parts.update((at, part) for two, whole in pairs[at].items() if whole == one.amount.value for part in two)
            else:
                sums.append(one)
    left_out = {(one.telling.key, one.start) for one in sums}
    kept = [
        one
        for one in listed
        if (one.telling.key, one.start) not in left_out
        and ((one.telling.key, sort_of(one.amount.unit)), one.amount.value) not in parts
    ]
    return [one for one in kept if not _is_told_apart(one, kept)]


def _is_told_apart(one: Figure, listed: Sequence[Figure]) -> bool:
    """Return whether right after a number the two are told that it is the sum of: «شملت 25 محتجزاً: 14 … و11 …»."""
    after = [
        other.amount.value
        for other in listed
        if other.telling.key == one.telling.key and 0 < other.start - one.end < _APART and is_one_unit(other.amount, one.amount)
    ]
    return any(a + b == one.amount.value for a, b in pairwise(after))


def _earliest(listed: Sequence[Figure]) -> list[Figure]:
    """Return figures to compare: of those that say the same in the same words the first few, so that echoes cost nothing."""
    kept: dict[tuple[Count, str | None], list[Figure]] = defaultdict(list)
    for one in listed:
        if len(kept[one.amount, one.type]) < _FIRST or one.is_denied:
            kept[one.amount, one.type].append(one)
    return sorted((one for few in kept.values() for one in few), key=lambda one: one.order)[:_MOST]


class Rivals(NamedTuple):
    """Two figures that may count the same thing differently, and what the model weighs of them."""

    one: Figure
    other: Figure
    signs: Sequence[str]


def rivals(figures: Iterable[Figure]) -> Iterator[Rivals]:
    """Yield all pairs of an episode's figures that are weighed, in one text and across texts."""
    listed = sorted(figures, key=lambda one: one.order)
    for is_part in (False, True):
        told = [one for one in listed if one.is_part is is_part]
        kept = _earliest(_without_sums(told))
        tallies, by_document = Tallies(kept, told), _by_document(kept)
        for at, these in enumerate(by_document):
            yield from _side_by_side(these, tallies)
            for those in by_document[at + 1 :]:
                yield from _told_of_one(these, those, tallies)


def _by_document(listed: Iterable[Figure]) -> list[list[Figure]]:
    """Return the figures of each document that tell a number themselves, and do not deny one."""
    found: dict[str, list[Figure]] = defaultdict(list)
    for one in listed:
        if not one.is_denied and not one.is_definite:
            found[one.telling.key].append(one)
    return list(found.values())


def _within(listed: Sequence[Figure], tallies: Tallies) -> Iterator[tuple[tuple[Figure, Figure], list[Feature]]]:
    """Yield what a text itself sets against each other: a number corrected, or two voices' numbers side by side."""
    by_document: dict[str, list[Figure]] = defaultdict(list)
    for one in listed:
        if not one.is_definite:
            by_document[one.telling.key].append(one)
    for mine in by_document.values():
        yield from _corrected(mine, tallies)
    for mine in _by_document(listed):
        best: dict[Figure, tuple[float, Rivals]] = {}
        for pair in _side_by_side(mine, tallies):
            odds = tallies.odds(pair.signs)
            if odds >= ENOUGH and not certainly_two(pair.one, pair.other) and (pair.one not in best or odds > best[pair.one][0]):
                best[pair.one] = odds, pair
        for _, (one, other, signs) in best.values():
            if not can_both_hold(*amounts(one, other)):
                yield (one, other), tallies.table(one, other, signs)


def _side_by_side(mine: Sequence[Figure], tallies: Tallies) -> Iterator[Rivals]:
    """Yield the different numbers of two voices of a text that stand near each other."""
    for at, one in enumerate(mine):
        for other in mine[at + 1 :]:
            if _gap(one, other) > _BESIDE or one.voice == other.voice or one.amount.value == other.amount.value:
                continue
            if tallies.are_parts(one, other):
                continue
            between = one.telling.text[one.end : other.start]
            if not (is_alike(one.amount.value, other.amount.value, _ANSWERED) or one.is_only or other.is_only):
                continue  # «187 قتيلاً … وانفجرت عبوة في حي آخر فسقط 6 قتلى»
            how = _against(one, other, between)
            signs = tallies.signs(one, _taking_up(one, other)) if how else []
            if signs and not _GROWN.search(between):
                yield Rivals(one, other, [*signs, how, *_between(between)])


def _against(one: Figure, other: Figure, words: str) -> str:
    """Return how a text sets two numbers against each other, by the words between them; "" where it does not."""
    if _AGAINST.search(words):
        return "set against each other"
    if _REPLIES.search(words) and _has_noun(one) and _has_noun(other):
        return "one is a reply"
    return "two sources, not set against each other" if one.claim and other.claim else ""


def _between(words: str) -> Iterator[str]:
    """Yield what the words between two figures of one text tell."""
    yield "in one text"
    if "\n" in words:
        yield "in two paragraphs"
    if len(words) > _FAR:
        yield "far from each other"


def _corrected(mine: Sequence[Figure], tallies: Tallies) -> Iterator[tuple[tuple[Figure, Figure], list[Feature]]]:
    """Yield each number that is told to be wrong, with the nearest that stands in its place: «ثمانية لا أربعة عشر»."""
    for wrong in mine:
        near = [
            (_gap(wrong, one), at)
            for at, one in enumerate(mine)
            if wrong.is_denied and not one.is_denied and _gap(wrong, one) < _BESIDE and tallies.signs(wrong, one)
        ]
        if near:
            right = mine[min(near)[1]]
            first, last = sorted((wrong, right), key=lambda one: one.start)
            if is_alike(wrong.amount.value, right.amount.value) and wrong.amount.value != right.amount.value:
                said = first.telling.text[first.start : last.end]
                yield (first, last), [Feature("one is told to be wrong", _TOLD, f"«{said}»")]


def _gap(one: Figure, other: Figure) -> int:
    return max(one.start - other.end, other.start - one.end, 0)


def _has_noun(one: Figure) -> bool:
    """Return whether the words of a figure tell what it counts."""
    return bool(one.head or one.sort)


def _taking_up(one: Figure, other: Figure) -> Figure:
    """Return a number without a noun of its own as one of those that the number before it in its sentence counts."""
    if other.head or other.sort or "." in one.telling.text[one.end : other.start]:
        return other
    return other._replace(sort=one.sort, side=one.side or other.side, is_of_own=one.is_of_own)


def _across(
    listed: Sequence[Figure], given: Mapping[str, Sequence[Figure]], tallies: Tallies
) -> Iterator[tuple[tuple[Figure, Figure], list[Feature]]]:
    """Yield pairs of two documents that count the same thing differently: of two with several numbers, those most alike."""
    documents = _by_document(listed)
    for at, these in enumerate(documents):
        for those in documents[at + 1 :]:
            yield from _matched(these, those, [*given[these[0].telling.key], *given[those[0].telling.key]], tallies)


def _told_of_one(these: Sequence[Figure], those: Sequence[Figure], tallies: Tallies) -> Iterator[Rivals]:
    """Yield the figures of two documents that may count one thing."""
    wholes = _sums_of(these, those) | _sums_of(those, these)
    for one in these:
        for other in those:
            if one not in wholes and other not in wholes and (signs := tallies.signs(one, other)):
                yield Rivals(one, other, signs)


def _matched(
    these: Sequence[Figure], those: Sequence[Figure], every: Sequence[Figure], tallies: Tallies
) -> Iterator[tuple[tuple[Figure, Figure], list[Feature]]]:
    """Yield the pairs of two documents that count the same thing differently, the most alike first.

    Args:
        every: all figures of the two.
    """
    ranked = sorted(
        (-tallies.odds(signs) - _AS_MANY * (one.amount.value == other.amount.value), one.order, other.order, one, other, signs)
        for one, other, signs in _told_of_one(these, those, tallies)
        if not certainly_two(one, other)
    )
    used: set[Figure] = set()
    for negative, _, _, one, other, signs in ranked:
        if one in used or other in used or -negative < ENOUGH:
            continue
        used |= {one, other}
        if not (can_both_hold(*amounts(one, other)) or has_grown(one, other) or _tells_both(one, other, every)):
            yield (one, other), tallies.table(one, other, signs)


def _sums_of(these: Sequence[Figure], parts: Sequence[Figure]) -> set[Figure]:
    """Return the figures that are the sum of two of another text's, told of both sides together or beside each other there.

    «22 أسيراً من الطرفين» of 14 and 8; «20 شخصاً» of «12 من الرزيقات وثمانية من المعاليا».
    """
    found: set[Figure] = set()
    for one in these:
        same = [part for part in parts if sort_of(part.amount.unit) == sort_of(one.amount.unit)]
        pairs = [(a, b) for a in same for b in same if a.start < b.start and a.amount.value + b.amount.value == one.amount.value]
        is_told = any(one.amount.value == part.amount.value for part in same)
        if pairs and not is_told and (_is_of_both(one) or any(_is_listed(a, b) for a, b in pairs)):
            found.add(one)
    return found


def _is_of_both(one: Figure) -> bool:
    """Return whether a number is told of both sides together."""
    return bool(_OF_BOTH.search(one.telling.text, max(0, one.start - _NEAR), one.end + _NEAR))


def _is_listed(one: Figure, other: Figure) -> bool:
    """Return whether two numbers are told in one breath, each of its own people: «12 من هؤلاء وثمانية من أولئك»."""
    return _gap(one, other) <= _NEAR and bool(_LISTED.fullmatch(one.telling.text, one.end, other.start))


def _tells_both(one: Figure, other: Figure, figures: Sequence[Figure]) -> bool:
    """Return whether one voice of a document gives both numbers, or each document does: then they count two things."""
    given: dict[tuple[str, str], set[float]] = defaultdict(set)
    told: dict[str, set[float]] = {one.telling.key: set(), other.telling.key: set()}
    for figure in figures:
        if figure.is_part is not one.is_part:
            continue
        if not (figure.is_denied or figure.is_definite) and is_one_unit(figure.amount, one.amount):
            given[figure.voice].add(figure.amount.value)
        if sort_of(figure.amount.unit) in (sort_of(one.amount.unit), sort_of(other.amount.unit)):
            told[figure.telling.key].add(figure.amount.value)
    both = {one.amount.value, other.amount.value}
    return any(both <= values for values in given.values()) or all(both <= told[key] for key in told)


# Figures that agree


def _agreeing(listed: Sequence[Figure]) -> Iterator[Comparison]:
    """Yield numbers of two documents that only seem to differ, each relation of a unit once."""
    found: dict[tuple[str, str], dict[Figure, list[Feature]]] = defaultdict(dict)
    kept = [one for one in _earliest(listed) if not one.is_denied]
    tallies = Tallies(kept)
    for at, one in enumerate(kept):
        for other in kept[at + 1 :]:
            if one.telling.key == other.telling.key or one.amount.unit != other.amount.unit or one.is_part is not other.is_part:
                continue
            is_growth = has_grown(one, other) and judge(one.amount, other.amount) is Judgement.CONTRADICTS
            related = "growth" if is_growth else relation(one.amount, other.amount)
            if related in ("rounding", "bounds", "growth") and (signs := _alike(one, other, tallies)):
                table = tallies.table(one, other, signs)
                found[one.amount.unit, related] |= {one: table, other: table}
    for (_, related), figures in sorted(found.items()):
        features = list(dict.fromkeys(feature for table in figures.values() for feature in table))
        yield _comparison(sorted(figures, key=lambda one: one.order), related, Judgement.SUPPORTS, features)


def _comparison(figures: Sequence[Figure], related: str, judgement: Judgement, features: Sequence[Feature]) -> Comparison:
    shortest = least_unit(figure.amount.unit for figure in figures)
    if shortest:  # «أسبوع» against «48 ساعة»
        figures = [one._replace(amount=as_unit(one.amount, shortest)) for one in figures]
    sides: dict[float, list[Figure]] = {}
    for figure in figures:
        sides.setdefault(figure.amount.value, []).append(figure)
    unit = min((figure.amount.unit for figure in figures if figure.amount.unit), default="")
    shown = (side(f"{value:g} («{one[0].text}»)", (f.account() for f in one)) for value, one in sides.items())
    about = f"how many {unit}".strip()
    return Comparison(Question("number", unit), about, related, judgement, tuple(shown), tuple(features))
