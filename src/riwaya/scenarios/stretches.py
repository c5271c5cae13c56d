"""The stretches of a text that compares happenings: each on one of them, by the place that it leads with or looks back to.

«في تلعفر، أواخر آب، … قبلها بعامين، في مصفى بيجي، …»; «تذكرت بليلة. هناك، في نوفمبر 2023، …»; «في آب 2020 تبادل … في الجوف».
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from riwaya.corroboration.days import Days, days_of
from riwaya.corroboration.places import is_same
from riwaya.corroboration.sections import MAIN, Section, is_led_by
from riwaya.corroboration.telling import Telling
from riwaya.scenarios.towns import DEALS, Town, towns
from riwaya.scenarios.words import is_set_apart

_SENTENCE = re.compile(r"[.!؟]+[»\")]*\s+|\n+\s*")
_HEAD = 60  # characters from the beginning of a sentence in which it tells when it happened
_BEGUN = 24  # characters from there in which it begins with a time
_LONG_AGO = 45  # days before the text itself
_NEAR = 24  # characters from words of looking back to the place
_LOOK_BACK = re.compile(
    r"(?<!\w)[وف]?(?:[يت]?(?:عيد|رجع|رد|حيل|أخذ)|أعاد|أعادت|[يتن]?عود|عاد|عادت|عدت|عدنا)(?:نا|ني)?[،,]?\s+"
    r"(?:\S+\s+){0,5}?(?:إلى|الى)\s|"
    r"(?<!\w)[وف]?(?:(?:ل|ك)?من\s+(?:يذكر|يتذكر|نسي|عرف|شهد|عاش)|[أنيت]?تذكّ?ر(?:ت|نا|وا)?|[أن]ذك[رّ]+(?:ه|هم|كم)?|"
    r"[أنيت]?ستحضر(?:ون|نا|ت)?|استحضر(?:ت|نا)?|ننسى|ننس)(?=\s)|"
    r"(?:ال|بال|لل)?مقارنة\s+(?:مع\s|ب)"
)
_AWAY = re.compile(r"^\s*(?:أن|ان|أنّ|اسم)(?!\w)")  # «يذكر أن …» looks at nothing
_OF_DEAL = re.compile(  # «وكانت هدنة الأبيض قد …», «وما جرى في ترهونة …»
    rf"^\W*[وف]?(?:أما\s+|اما\s+)?(?:كان(?:ت)?\s+)?(?:{DEALS}|(?:ما|الذي)\s+(?:جرى|حدث|حصل|وقع|شهدته|عرفته)(?:\s+(?:أمس|في))*)\s+$"
)
_SPANS = (
    r"سنة|سنوات|سنين|عام|عاما|عاماً|عامين|بعامين|بعام|أعوام|شهر|شهرا|شهراً|شهرين|بشهرين|أشهر|شهور|"
    r"أسبوع|أسبوعا|أسبوعاً|أسبوعين|أسابيع"
)
_LATER = re.compile(  # «وبعد أربعة أشهر خرج …», «بعدها بعامين»
    r"\W*[وف]?(?:بعد(?:ها|ه|هم)?|لم\s+(?:تمض|يمض))\s+(?:ذلك\s+|ب)?(?:نحو\s+|قرابة\s+|أقل من\s+|أكثر من\s+)?"
    rf"(?:\S+\s+){{0,3}}?(?:{_SPANS})(?!\w)"
)
_IN = re.compile(r"(?<!\w)[وف]?في\s+(?:مدينة\s+|بلدة\s+|قرية\s+|مخيم\s+)?$")
_NOW = re.compile(r"^\W*[وف]?(?:أما\s+|اما\s+)?(?:هنا|اليوم|الآن|هذه المرة)(?!\w)")
_THERE = re.compile(
    r"^\W*[وف]?(?:هناك|يومها|يومئذ|يومذاك|حينها|آنذاك|وقتها|عندها|بعدها|ثم|كان|كانت)(?!\w)|^[^.،\n]{0,40}\s(?:هناك|يومها|حينها|آنذاك)(?!\w)"
)


class _Head(NamedTuple):
    """Where a stretch begins, on which place, whether it looks back, and whether the place leads it, past ends of paragraphs."""

    start: int
    place: str
    is_recalled: bool
    is_led: bool = False


def stretches(telling: Telling) -> list[Section]:
    """Return the stretches of a text that compares; none where it is about one happening throughout."""
    heads = [_Head(0, MAIN, is_recalled=False), *_heads(telling)]
    if len({head.place for head in heads}) < (2 if any(head.is_recalled for head in heads) else 3):
        return []
    ends = [*(head.start for head in heads[1:]), len(telling.text)]
    return [Section(head.start, end, head.place, head.is_recalled) for head, end in zip(heads, ends, strict=True)]


def _heads(telling: Telling) -> Iterator[_Head]:
    text, last = telling.text, _Head(0, MAIN, is_recalled=False)
    starts = [0, *(found.end() for found in _SENTENCE.finditer(text))]
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        head = _head(telling, start, end, last)
        if head is not None and not _is_of(head.place, last.place):
            yield head
            last = head


def _head(telling: Telling, start: int, end: int, last: _Head) -> _Head | None:
    """Return the stretch that a sentence begins; None where it goes on with the last."""
    text = telling.text
    inside = [town for town in towns(telling) if start <= town.start < end]
    led = next((town for town in inside if is_led_by(text, start, town) or _OF_DEAL.match(text[start : town.start])), None)
    if led is not None:
        return _Head(start, led.place, _long_ago(telling, start, end, [led]) is not None, is_led=True)
    is_new_paragraph = "\n" in text[max(0, start - 2) : start]
    if is_new_paragraph and inside and is_set_apart(text[start:end]):
        return _Head(start, inside[0].place, is_recalled=True)
    if last.place != MAIN and last.is_recalled and _LATER.match(text[start:end]):
        other = next((town for town in _ahead(telling, start) if not _is_of(town.place, last.place)), None)
        return _Head(start, other.place if other else MAIN, is_recalled=False)
    if last.place != MAIN and _THERE.match(text[start:end]):
        return None
    if last.is_recalled and _is_of_now(telling, start, end):
        other = next((town for town in inside if not _is_of(town.place, last.place)), None)
        return _Head(start, other.place if other else MAIN, is_recalled=False)
    if last.is_recalled and not last.is_led and _NOW.match(text[start:end]):
        return _Head(start, MAIN, is_recalled=False)
    recalled = _looked_back(text, start, end, inside) or _long_ago(telling, start, end, inside)
    if recalled is not None:
        return _Head(start, recalled.place, is_recalled=True)
    return _Head(start, MAIN, is_recalled=False) if last.is_recalled and not last.is_led and is_new_paragraph else None


def _looked_back(text: str, start: int, end: int, inside: Sequence[Town]) -> Town | None:
    """Return the place that a sentence looks back to: «يعيدنا هذا إلى طرابلس», «تذكرت بليلة»."""
    for cue in reversed(list(_LOOK_BACK.finditer(text, start, end))):  # «من شهد خروج … تذكّر ما جرى في …»
        found = next((town for town in inside if 0 <= town.start - cue.end() <= _NEAR), None)
        if found is not None:
            return found
    return None


def _long_ago(telling: Telling, start: int, end: int, inside: Sequence[Town]) -> Town | None:
    """Return the place of a sentence that begins with a time long before the text: «في آب 2020 تبادل … في الجوف».

    It may be told only in the next: «في آب 2020 كانت الحركة من خرج. حاصرها الجيش في الجوف …».
    """
    if telling.published is None:
        return None
    times = (time for time in telling.record["times"] if start <= time["start"] < min(end, start + _HEAD))
    told = [days for time in times if (days := days_of(time["value"])) is not None]
    if not told or not all(_is_long_before(days, telling.published) for days in told):
        return None
    if inside or telling.text[end - 1] == "\n" or _LATER.match(telling.text, end):
        return next(iter(inside), None)
    following = _SENTENCE.search(telling.text, end)
    stop = following.end() if following else len(telling.text)
    named = [town for town in towns(telling) if end <= town.start < stop and _IN.search(telling.text[end : town.start])]
    is_clear = len({town.place for town in named}) == 1 and not is_led_by(telling.text, end, named[0])
    return named[0] if is_clear else None


def _is_of_now(telling: Telling, start: int, end: int) -> bool:
    """Return whether a sentence begins with a time of which the text is news: «وفي نوفمبر 2025 انعكست المرآة …»."""
    times = [time for time in telling.record["times"] if start <= time["start"] < min(end, start + _BEGUN)]
    told = [days for time in times if (days := days_of(time["value"])) is not None]
    day = telling.published
    return day is not None and bool(told) and not any(_is_long_before(days, day) for days in told)


def _ahead(telling: Telling, start: int) -> list[Town]:
    """Return the places that are named from a sentence on to the end of its paragraph."""
    end = telling.text.find("\n", start)
    return [town for town in towns(telling) if start <= town.start < (end if end >= 0 else len(telling.text))]


def _is_long_before(days: Days, published: Days) -> bool:
    return published.first - days.last > _LONG_AGO


def _is_of(place: str, last: str) -> bool:
    return place == last or (bool(place) and bool(last) and is_same(place, last))
