"""What the head of a document tells, by its words: by them documents meet of which no event was read, or little else."""

import re
from collections.abc import Iterable, Sequence
from functools import cache

from riwaya.arabic.stems import stems
from riwaya.corroboration.days import Days, days_of
from riwaya.corroboration.gist import Happening
from riwaya.corroboration.names import title_at
from riwaya.corroboration.places import is_near, is_site
from riwaya.corroboration.telling import Record, Telling
from riwaya.corroboration.wording import sentence_at, telling_words
from riwaya.lexicon.load import entries

FORCE = frozenset({"attack", "capture"})
_TOLL = "attack"  # what costs lives is looked up as one kind, whoever or whatever took them
_LEAD = 160  # characters after a title: with the sentence in which they end they tell what a document is about
_DATELINE = 40  # characters beside a day in a line that only tells when something was published
_FRESH, _LONG_AGO = 30, 200  # days that news is new, and that a report of a happening may come after it
_HEADING, _HEADING_LINE = 200, 90  # characters of a head and of a heading in it
_OF_AN_ACT = 3  # days that an act of force may take
_BY = re.compile(r"^[بل](?=\w{2,3}$)")  # «بفض الاعتصام»: stems keep it before short words
_ITEM = re.compile(
    r"\s*(?:[•●▪*\-–—■◆]|\d{1,2}\s*[.)\-–]|(?:أول|ثاني|ثالث|رابع|خامس|سادس|سابع|ثامن|تاسع|عاشر)(?:اً|ًا|ا)\s*[:.–-])"
)
LETTERHEAD = re.compile(r"[^.!؟?؛]{1,140}\s[–—|\-]\s[^.!؟?؛]{1,60}")  # «تجمع الأفق – باريس – ملف رقم 7 – 2 مارس 2025»
_DISASTER = re.compile(
    r"(?<!\w)[وبلف]?(?:ال|لل)?(?:فيضان|فيضانات|سيول|سيل|زلزال|زلازل|هزة أرضية|إعصار|اعصار|أعاصير|عاصفة|تسونامي|انهيار أرضي|"
    r"انزلاق أرضي|حرائق الغابات|بركان(?! الغضب)|أمطار غزيرة|انهيار\s+(?:سد|سدين|سدود|مبنى|بناية|عمارة)|"
    r"(?:غرق|انقلاب)\s+(?:مركب|قارب|زورق|سفينة|عبارة)|(?:مركب|قارب|زورق)\w{0,2}\s+(?:\S+\s+){0,3}?(?:غرق|انقلب))(?!\w)"
)


def bare_happening(telling: Telling, place: str | None, names: frozenset[str]) -> Happening:
    """Return the happening that a document without events is about, as far as the words of its head tell."""
    start, end = head_of(telling)
    said = telling.text[start:end]
    is_disaster = bool(_DISASTER.search(said))
    types = deeds_in(said) | ({_TOLL} if is_disaster else frozenset[str]())
    return Happening(
        document=telling.key,
        number=0,
        published=telling.published,
        events=(),
        place=_finest(telling, start, end, place) if types else None,
        days=_days(telling, start, end, is_force=bool(types & FORCE)) if types else None,
        is_planned=False,
        is_force=bool(types & FORCE),
        types=types & FORCE or types,
        parties=frozenset(),
        counts=_counts(telling, start, end) if types else frozenset(),
        is_disaster=is_disaster,
        is_placed=not types,
        names=names,
        words=telling_words(telling.stems(start, end)) if types else frozenset(),
    )


def head_of(telling: Telling) -> tuple[int, int]:
    """Return the bounds of a title and of the sentences right after it."""
    start = title_at(telling.record)
    after = start + len(str(telling.record["document"]["title"] or "")) + _LEAD
    return start, sentence_at(telling.text, min(after, len(telling.text) - 1))[1]


def words_of(telling: Telling, ats: Iterable[int]) -> frozenset[str]:
    """Return the words that tell what sentences are about, and those of the title for what stands in the head.

    Args:
        ats: a place in each sentence.
    """
    bounds = {sentence_at(telling.text, at) for at in ats}
    end = head_of(telling)[1]
    title = str(telling.record["document"]["title"] or "")
    heading = telling_words(stems(title)) if any(begin < end for begin, _ in bounds) else frozenset[str]()
    return heading.union(*(telling_words(telling.stems(*stretch)) for stretch in bounds))


def is_of_disaster(telling: Telling, events: Sequence[Record]) -> bool:
    """Return whether the lines of half of some events, and the head before them, name a flood, an earthquake or the like."""
    lines = [_line_at(telling.text, event["trigger"]["start"]) for event in events]
    named = sum(_DISASTER.search(line) is not None for line in lines)
    start, end = head_of(telling)
    return named > 0 and 2 * (named + bool(_DISASTER.search(telling.text, start, end))) >= len(events)


def is_of_head(telling: Telling, one: Happening) -> bool:
    """Return whether the head of a document tells a happening, by an event or by its words alone."""
    start, end = head_of(telling)
    return not one.events or any(start <= telling.events[id]["trigger"]["start"] < end for id in one.events)


def is_in_passing(telling: Telling, one: Happening) -> bool:
    """Return whether a document tells a happening in one sentence after its head, which is no item of a list of news."""
    ats = [telling.events[id]["trigger"]["start"] for id in one.events]
    is_one = len({sentence_at(telling.text, at)[0] for at in ats}) == 1
    return is_one and not is_of_head(telling, one) and not _ITEM.match(_line_at(telling.text, ats[0]))


def _line_at(text: str, at: int) -> str:
    end = text.find("\n", at)
    return text[text.rfind("\n", 0, at) + 1 : end if end >= 0 else len(text)]


def deeds_in(text: str) -> frozenset[str]:
    """Return the kinds of events that the words of a text are about."""
    said = f" {' '.join(_BY.sub('', one) for one in stems(text))} "
    return frozenset(type_ for words, type_ in _deeds() if words in said)


def _finest(telling: Telling, start: int, end: int, place: str | None) -> str | None:
    """Return the site in a place or by it that a stretch of the text names; the place where it names none."""
    named = (one["entity"] for one in telling.record["mentions"] if one["kind"] == "place" and start <= one["start"] < end)
    parts = (one for one in named if place and one and one != place and is_site(one) and is_near(one, place))
    return next(parts, place)


def _days(telling: Telling, start: int, end: int, *, is_force: bool) -> Days | None:
    """Return the last day that a stretch of a text names of those before it was published.

    An act of force has its day: a stretch of days is that of whoever asked about it or counted.
    """
    times = (time for time in telling.record["times"] if start <= time["start"] < end and not _is_dateline(telling.text, time))
    named = [days_of(time["value"]) for time in times]
    day = telling.published
    named = [days for days in named if days and not (is_force and days.last - days.first > _OF_AN_ACT)]
    fresh = [days for days in named if days and (day is None or 0 <= day.last - days.first <= _FRESH)]
    return max(fresh, key=lambda days: (days.first - days.last, days.last), default=None)


def day_of_heading(telling: Telling) -> Days | None:
    """Return the one day that a heading names of those before its document was published: «شنقروش: ماذا حدث في 22 مايو؟»."""
    start, day = title_at(telling.record), telling.published
    if day is None:
        return None
    near = (time for time in telling.record["times"] if start <= time["start"] < start + _HEADING)
    named = {days_of(time["value"]) for time in near if _is_of_heading(telling.text, time)}
    found = [days for days in named if days and days.first == days.last and 1 < day.first - days.last <= _LONG_AGO]
    return found[0] if len(found) == 1 else None


def _is_of_heading(text: str, time: Record) -> bool:
    """Return whether a time stands in a short line that is no sentence."""
    line = _line_at(text, time["start"]).rstrip()
    return len(line) < _HEADING_LINE and not line.endswith((".", "،", "!"))


def _is_dateline(text: str, time: Record) -> bool:
    """Return whether a day stands in a line of its own, or beside the name of an outlet: when it was published."""
    line = _line_at(text, time["start"])
    return len(line) - len(time["text"]) < _DATELINE or LETTERHEAD.fullmatch(line) is not None


def _counts(telling: Telling, start: int, end: int) -> frozenset[tuple[float, str]]:
    listed = (one for one in telling.record["quantities"] if start <= one["start"] < end and one["unit"])
    return frozenset((one["value"], one["unit"]) for one in listed)


@cache
def _deeds() -> tuple[tuple[str, str], ...]:
    return tuple((f" {' '.join(stems(words))} ", entry["type"]) for entry in entries("deed_words") for words in entry["words"])
