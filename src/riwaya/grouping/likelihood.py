"""Two happenings set side by side: what speaks for their being one, and what against."""

from functools import lru_cache

from riwaya.arabic.stems import key
from riwaya.corroboration.gist import Happening
from riwaya.corroboration.names import (
    is_city,
    names_of_place,
    places_in,
    unread_places,
    weight_of,
    word_of_place,
    words_of_place,
    words_of_war,
)
from riwaya.corroboration.places import UNKNOWN, is_fine, is_near, is_same
from riwaya.corroboration.wording import MOST_BY_WORDS, OF_A_WORD
from riwaya.lexicon import gazetteer

ENOUGH = 3.0
DAY, DAYS_APART, SEASON = 1, 3, 60
_WEEK, _WEEKS = 7, 21
_NEVER = -9.0
_ONE_OF_A_WAR = -1.5  # whom a war is between, and where, every one of its reports tells
_SOON = 3  # days from report to report
_SOME, _SEVERAL = 5, 4  # killed; rare words in common
_SOME_UNDATED, _SEVERAL_UNDATED = 10, 6
_TELLING = 1.0  # what a name weighs that few reports of a war have
_ANOTHER_DAY = -1.0  # acts of force come day after day
_MANY, _NEARLY, _OF_NEAR = 20, 0.1, 0.4  # 82 girls and 83: of so many, so near, what it tells
_IN_CITY, _TALKS_IN_CITY = 0.6, 0.2
_UNREAD = 0.5  # a place that no list knows, which one names as such and the other as a mere word
_ONE_SORT = 0.6  # of floods there are fewer than of attacks
_ANOTHER_SORT = -2.0  # a flood drove people out here, a siege there
_OF_CAPTIVES = frozenset({"detain", "release", "exchange"})
_MANY_NOUNS = (
    "جندي جنود مسلح مسلحون مسلحين عنصر عناصر مقاتل مقاتلون مدني مدنيون شخص أشخاص قوات أسير أسرى سجين سجناء معتقل معتقلون محتجز "
    "محتجزون رهينة رهائن مخطوف عدد طرف جهة مجموعة جثة جثث شاب شبان رجل رجال امرأة نساء طفل أطفال مواطن قيادي ضابط"
)
_FIT_MANY = frozenset(map(key, _MANY_NOUNS.split(" ")))


def likelihood(one: Happening, other: Happening, *, is_echo: bool) -> float:
    """Return what speaks for two happenings being one less what speaks against: from `ENOUGH` on they may be."""
    if not may_meet(one, other):
        return 0.0
    time = _time(one, other)
    if time <= _NEVER:  # most pairs part by their days, which are compared sooner than their places
        return time
    place = _place(one, other)
    if place <= _NEVER:
        return place + time
    table = [place, time, 0.0 if one.types.isdisjoint(other.types) else 1.0, _parties(one, other), _numbers(one, other)]
    table += [_names(one, other), _words(one, other)]
    if one.is_force and not is_echo and not _has_sign(one, other):
        table.append(_ONE_OF_A_WAR)
    if one.is_disaster and other.is_disaster:
        table.append(_ONE_SORT)
    elif one.is_disaster or other.is_disaster:
        table.append(_ANOTHER_SORT)
    if one.is_head or other.is_head:  # told by words alone
        table.append(-0.5)
    if is_echo:
        table.append(1.0)
    return round(sum(table), 6)


def _has_sign(one: Happening, other: Happening) -> bool:
    """Return whether something tells two acts of force apart from others of their war: days, counts, a village, rare words."""
    if one.days and other.days:
        return True
    is_dated = one.published is not None and other.published is not None
    if one.published and other.published and one.published.gap(other.published) <= _SOON:
        return True
    counts = one.counts & other.counts
    if len(counts) > 1 or any(value >= (_SOME if is_dated else _SOME_UNDATED) for value, _ in counts):
        return True
    if len((one.words & other.words) - words_of_war()) >= (_SEVERAL if is_dated else _SEVERAL_UNDATED):
        return True
    return _is_small_place_of_both(one, other) or any(weight_of(name) >= _TELLING for name in one.names & other.names)


def _is_small_place_of_both(one: Happening, other: Happening) -> bool:
    """Return whether both are told of one place that is no city and no region, or name it in their own sentences."""
    if one.place and one.place == other.place and _is_small(one.place):
        return True
    words = one.words & other.words
    named = {one.place, other.place, *places_in(one.names & other.names)}
    return any(place and _is_small(place) and not words_of_place(place).isdisjoint(words) for place in named)


def _is_small(place: str) -> bool:
    """Return whether a place is a village, a quarter or a site."""
    known = gazetteer.by_id().get(place)
    return known is None or (known.kind not in ("city", "region") and is_fine(place))


def may_meet(one: Happening, other: Happening) -> bool:
    """Return whether two happenings can be compared: of one sort, of two documents that do not only look back."""
    if one.is_force != other.is_force or one.is_planned != other.is_planned or one.document == other.document:
        return False
    return bool(one.types and other.types) and not (one.is_recalled or other.is_recalled)


def _place(one: Happening, other: Happening) -> float:
    if one.place is None or other.place is None:
        is_named = _is_in_words(one, other) or any(name.startswith(UNKNOWN) for name in one.names & other.names)
        is_unread = unread_places(one.names, other.names, other.words) or unread_places(other.names, one.names, one.words)
        return 1.0 if is_named else _UNREAD if is_unread else 0.0
    if not (one.is_placed and other.is_placed):
        return _inferred_place(one, other)
    is_one = is_same(one.place, other.place)
    if not is_one and _is_in_words(one, other):
        return 0.5
    if one.place.startswith(UNKNOWN) != other.place.startswith(UNKNOWN):
        return 0.0
    if is_one:
        return 2.0 - _less_in_city(one, other)
    is_named = one.place in other.names or other.place in one.names
    if is_named and one.place.startswith(UNKNOWN):  # a site may be told for the village by it
        return 0.0
    return 0.5 if is_named and is_near(one.place, other.place) else _NEVER


def _is_in_words(one: Happening, other: Happening) -> bool:
    """Return whether one names the place of the other in its own sentences, where no place was read or one of the same name."""
    return not (words_of_place(one.place).isdisjoint(other.words) and words_of_place(other.place).isdisjoint(one.words))


def _inferred_place(one: Happening, other: Happening) -> float:
    """Compare places of which one at least is only that of the words around: the document may be about another that it names."""
    if one.place and other.place and is_same(one.place, other.place):
        return 1.5 - _less_in_city(one, other)
    if _is_named(one, other) or _is_named(other, one):
        return 1.0
    return 0.5 if _is_in_words(one, other) else 0.0


def _is_named(one: Happening, other: Happening) -> bool:
    """Return whether the document of another names the place of one, and that is no worse known than the other's."""
    are_unknown = str(one.place).startswith(UNKNOWN) and str(other.place).startswith(UNKNOWN)  # one may be part of the other
    is_known = one.is_placed or not other.is_placed or are_unknown
    return bool(one.place and is_known and _name_place(other.names, one.place))


@lru_cache(maxsize=200_000)
def _name_place(names: frozenset[str], place: str) -> bool:
    """Return whether any of a document's names can be a place, or part of it; asked again with each of its neighbours.

    A place that no list has may be but a word of a title there.
    """
    return any(is_same(name, place) for name in places_in(names)) or word_of_place(place) in names


def _less_in_city(one: Happening, other: Happening) -> float:
    """Return how much less a city in common tells: one at war sees several acts of force a day, and talks of many matters."""
    if (one.is_disaster and other.is_disaster) or not (is_city(str(one.place)) and is_city(str(other.place))):
        return 0.0
    return _IN_CITY if one.is_force else _TALKS_IN_CITY


def _names(one: Happening, other: Happening) -> float:
    """Compare what the documents name, but for the place that is compared already."""
    shared = {
        *(one.names & other.names),
        *unread_places(one.names, other.names, other.words),
        *unread_places(other.names, one.names, one.words),
    }
    for place in (one.place, other.place) if one.place and other.place else ():
        shared -= names_of_place(shared, place)
    return min(2.0, sum(map(weight_of, shared)))


def _numbers(one: Happening, other: Happening) -> float:
    """Compare what is counted: the same, or nearly the same where there are many."""
    if not (one.counts and other.counts):
        return 0.0
    same = one.counts & other.counts
    near = {
        (value, unit)
        for value, unit in one.counts - same
        for count, of in other.counts - same
        if unit == of and min(value, count) >= _MANY and abs(value - count) <= _NEARLY * max(value, count)
    }
    return min(1.0, 0.5 * len(same) + _OF_NEAR * len(near))


def _words(one: Happening, other: Happening) -> float:
    """Compare the words of their sentences that few reports have."""
    shared = one.words & other.words
    if one.is_force and one.place and other.place:  # the town's own name is compared already
        shared -= words_of_place(one.place) | words_of_place(other.place)
    return min(MOST_BY_WORDS, OF_A_WORD * len(shared))


def _parties(one: Happening, other: Happening) -> float:
    """Compare who takes part: a bare noun («قوات») tells little, who was held or freed («الطبيبان الكوبيان») much."""
    shared = one.parties & other.parties
    known = sum(party.isascii() or " " in party for party in shared)
    described = sum(_is_described(party) for party in shared) if one.types & other.types & _OF_CAPTIVES else 0
    return min(1.0, 0.5 * (known + described) + 0.1 * (len(shared) - known))


def _is_described(party: str) -> bool:
    """Return whether a party is told by what they are, in words that fit few: not «جنود النظام»."""
    head, _, rest = party.partition(" ")
    return bool(rest) and not party.isascii() and head not in _FIT_MANY and not head.isdigit()


def _time(one: Happening, other: Happening) -> float:
    if one.days and other.days:
        gap, most = one.days.gap(other.days), DAY if one.is_force else DAYS_APART
        is_vague = max(days.last - days.first for days in (one.days, other.days)) > SEASON
        near = 0.3 if is_vague else 1.0
        apart = 0.0 if gap <= most else _ANOTHER_DAY if gap <= DAYS_APART else _NEVER
        return near if gap <= DAY else apart
    if one.days or other.days:
        return _time_told(one, other) if one.days else _time_told(other, one)
    if one.published and other.published:
        gap = one.published.gap(other.published)
        return 0.5 if gap <= _WEEK else 0.0 if gap <= SEASON else -3.0
    return -0.5


def _time_told(dated: Happening, other: Happening) -> float:
    """Compare a happening with its days to one that only has the day it was published on."""
    if dated.days is None or other.published is None:
        return -0.5
    if dated.days.first > other.published.last + DAY:
        return _NEVER
    gap = dated.days.gap(other.published)
    return 0.5 if gap <= _WEEK else 0.0 if gap <= _WEEKS else -1.0 if gap <= SEASON else -3.0
