"""The happenings that a text likens to each other and of which it tells little more than where: «صار الجيش في بليلة مكان …»."""

import re
from collections.abc import Iterator, Sequence

from riwaya.corroboration.days import Days, days_of
from riwaya.corroboration.gist import Happening
from riwaya.corroboration.places import is_same
from riwaya.corroboration.telling import Telling
from riwaya.corroboration.wording import sentence_at, telling_words
from riwaya.grouping.leads import FORCE
from riwaya.scenarios.likeness import compares
from riwaya.scenarios.towns import Town, towns

_THERE = re.compile(
    r"(?<!\w)[وفبل]?(?:في|من|يوم|حصار|هدنة|صفقة|اتفاق|خروج|إخلاء|معسكر|مدينة|بلدة|قرية|مخيم|حي|أهل|أهالي|تجربة|حالة|نموذج|مشهد)\s+$"
)
_UNLIKE = re.compile(
    r"(?<!\w)[وف]?(?:لا\s+(?:[يت]ُ?قاس|[يت]شبه|علاقة|شأن|صلة)|ليس\s+(?:كذلك|من)|ليست\s+(?:كذلك|من)|يُ?ظن|بخلاف|خلافا|لا\s+أقيس)(?!\w)"
)
_BEFORE = 16  # characters before a town in which is told that it was there
_DEEDS = frozenset({"speech", "visit", "accuse", "deny"})


def likened(telling: Telling, told: Sequence[Happening]) -> Iterator[Happening]:
    """Yield what a text that compares happenings tells of towns in which it tells no event.

    Args:
        told: the happenings of which it does.
    """
    types = frozenset().union(*(one.types for one in told)) - FORCE - _DEEDS
    if not types or not compares(telling.text):
        return
    places = [one.place for one in told if one.place]
    number = len(told)
    for town in towns(telling):
        if any(is_same(place, town.place) for place in places) or not _is_likened(telling, town):
            continue
        places.append(town.place)
        start, end = sentence_at(telling.text, town.start)
        counted = (one for one in telling.record["quantities"] if start <= one["start"] < end and one["unit"])
        yield Happening(
            document=telling.key,
            number=number,
            published=telling.published,
            events=(),
            place=town.place,
            days=_days(telling, start, end),
            is_planned=False,
            is_force=False,
            types=types,
            parties=frozenset(),
            counts=frozenset((one["value"], one["unit"]) for one in counted),
            is_disaster=False,
            is_placed=True,
            names=told[0].names,
            words=telling_words(telling.stems(start, end)),
        )
        number += 1


def _is_likened(telling: Telling, town: Town) -> bool:
    """Return whether a text tells that something was in a town, and not that it is no match."""
    start, end = sentence_at(telling.text, town.start)
    is_there = _THERE.search(telling.text[max(start, town.start - _BEFORE) : town.start])
    return bool(is_there) and not _UNLIKE.search(telling.text, start, end)


def _days(telling: Telling, start: int, end: int) -> Days | None:
    """Return the day that a sentence names first, else the one before it."""
    before = sentence_at(telling.text, max(0, start - 2))[0]
    for begin, stop in ((start, end), (before, start)):
        named = (days_of(time["value"]) for time in telling.record["times"] if begin <= time["start"] < stop)
        if days := next(filter(None, named), None):
            return days
    return None
