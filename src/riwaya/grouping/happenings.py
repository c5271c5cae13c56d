"""What one document tells, as happenings: its events by place, kind and time."""

import re
from collections.abc import Sequence, Set
from dataclasses import replace

from riwaya.arabic.stems import key
from riwaya.corroboration.days import Days, days_of
from riwaya.corroboration.gist import Happening
from riwaya.corroboration.names import names_in
from riwaya.corroboration.places import is_near, is_same
from riwaya.corroboration.telling import Record, Telling
from riwaya.corroboration.unlisted import unlisted
from riwaya.grouping.leads import bare_happening, day_of_heading, head_of, is_of_disaster, words_of
from riwaya.grouping.likened import likened
from riwaya.grouping.whereabouts import Whereabouts

SPEECH = frozenset({"accuse", "deny", "admit", "promise"})
_FORCE = frozenset({"attack", "capture"})
_STATES = frozenset({"besiege"})  # told by when they began, not by when they were
_DEALS = frozenset({"exchange", "release", "agree", "ceasefire", "guarantee", "sponsor"})
_SINCE = re.compile(r"(?<!\w)منذ\s+(?:\S+\s+)?$")  # «محتجزين منذ 2017»: likewise, whatever it is
_FRACTION = r"(?:\s+(?:و|إلا\s+|الا\s+)(?:ال)?(?:نصف|ربع|ثلث|خمس|عشر|\d+)\S*(?:\s+(?:دقائق|دقيقة))?)*"
_HOUR_ALONE = re.compile(
    r"(?:(?:عند|في|قرابة|نحو|قبيل|بعيد|حوالي)\s+)*"
    r"(?:(?:ال)?(?:منتصف الليل|ساعة\s+\S+|\d{1,2}[:.]\d\d)"
    r"|ال(?:واحدة|ثانية|ثالثة|رابعة|خامسة|سادسة|سابعة|ثامنة|تاسعة|عاشرة|حادية عشرة|ثانية عشرة))"
    rf"{_FRACTION}(?:\s+(?:صباحا|مساء|ليلا|ظهرا|عصرا|فجرا)ً?)?"
)
_PART_OF_DAY = re.compile(r"(?:(?:عند|في|مع|قبيل|بعيد|قبل)\s+)*(?:ال)?(?:فجر|صباح|ضحى|ظهر|عصر|مغرب|مساء|ليل)(?:اً|ًا|ا|ً)?")
_INTERVIEW = re.compile(
    r"(?<!\w)[وفل]?(?:ال)?(?:حوار|حاوره|حاورها|حاورته|حاورتها|أجرى الحوار|أجرت الحوار|مقابلة|شهادة|[يت]روي|[يت]ستذكر)(?!\w)"
)
_HEAD = 400  # characters in which an interview is told as one
_ENDED = re.compile(  # «انتهت فجر اليوم هدنة …»: the day of its end is not its own
    r"(?<!\w)[وف]?(?:انتهت|تنتهي|ستنتهي|انتهاء|نهاية|انقضت|انقضاء|انهارت|تنهار|انهيار|خرقت?|خُرقت|يخرق|تخرق|خرق|خروقات?|"
    r"انتهكت?|انتهاك|انتهاكات|نقضت?|نقض|سقطت|سقوط)\s+(?:[^\s،.؛]+\s+){0,3}$"
)
_DIED = re.compile(r"(?<!\w)[وف]?(?:توفي|تُوفي|توفيت|توفيا|توفوا|يتوفى|فارق|فارقت|فارقا|فارقوا|متأثرا|متأثراً|متأثرين)(?!\w)")
_REACTION = re.compile(  # «أدانت اللجنة اليوم الأربعاء القصف», «تحل اليوم الذكرى الخامسة للمجزرة»
    r"(?<!\w)[وف]?[يت]?(?:[أا]دان|دين|استنكر|ستنكر|ندد|شجب|عز[ّ]?ى)(?:ت|وا)?(?!\w)"
    r"|(?<!\w)[وفبل]?(?:ال)?(?:ذكرى|ذكرا|مرور\s+(?:\S+\s+){1,3}على)(?!\w)"
)
_TRUCES = frozenset({"ceasefire", "agree"})
_FRESH = 30  # days that news is new
_APART = 3  # days between two happenings of one kind in one place
_APART_BY_FORCE = 1
_BEFORE = 16  # characters before a time
_BEFORE_ITS_END = 40
_PARTY_ROLES = ("agent", "counterparty", "subject", "mediator", "guarantor", "sponsor")


def happenings(telling: Telling) -> tuple[Happening, ...]:
    """Return the happenings of a document, in the order of their first words; of one that tells nothing one without events."""
    where = Whereabouts(telling)
    names = names_in(telling) | {one.place for one in unlisted(telling)} | ({where.focus} if where.focus else set())
    groups: dict[tuple[str | None, bool, Days | None, int | None], list[Record]] = {}
    for event in telling.record["events"]:
        if event["type"] in SPEECH or event["modality"] == "asked":
            continue
        place = where.of(event)
        section = where.section_of(event, place)
        known = next(
            (
                p
                for (p, *_, other), told in groups.items()
                if other == section and (_is_there(p, place, told, event) or where.may_lie_in(p, place))
            ),
            place,
        )
        groups.setdefault((known, event["type"] in _FORCE, _round(event), section), []).append(event)
    parts = [
        (part, where.finest(place, part), planned or days, planned is not None, is_force, where.is_recalled(section))
        for (place, is_force, planned, section), events in groups.items()
        for part, days in _parts(telling, events, None if section is None else where.lead_of(section))
    ]
    parts.sort(key=lambda part: part[0][0]["trigger"]["start"])
    if not parts:
        return (bare_happening(telling, where.focus, names),)
    done = {event["type"] for part, _, _, is_planned, *_ in parts if not is_planned for event in part}
    parts = [
        (part, place, days, is_planned and _is_next(part, done), is_force, is_recalled)
        for part, place, days, is_planned, is_force, is_recalled in parts
    ]
    told = [_happening(telling, number, where, names, *part) for number, part in enumerate(parts)]
    start, end = head_of(telling)
    first = [event["type"] in _FORCE for part, *_ in parts for event in part if start <= event["trigger"]["start"] < end]
    head = bare_happening(telling, where.focus, names) if not any(first) else None
    if head is not None and head.types and (not first or head.is_force):
        told.append(replace(head, number=len(told)))
    return (*told, *likened(telling, told))


def _is_there(one: str | None, other: str | None, told: Sequence[Record], event: Record) -> bool:
    """Return whether an event is where others are: in the same place, or on the same day at a site near it."""
    if not one or not other:
        return False
    return is_same(one, other) or (is_near(one, other) and bool(event["time"]) and event["time"] == told[-1]["time"])


def _happening(
    telling: Telling,
    number: int,
    where: Whereabouts,
    names: frozenset[str],
    events: Sequence[Record],
    place: str | None,
    days: Days | None,
    is_planned: bool,
    is_force: bool,
    is_recalled: bool,
) -> Happening:
    fillers = [event["roles"][role] for event in events for role in _PARTY_ROLES if role in event["roles"]]
    return Happening(
        document=telling.key,
        number=number,
        published=telling.published,
        events=tuple(event["id"] for event in events),
        place=place,
        days=days,
        is_planned=is_planned,
        is_force=is_force,
        types=frozenset(event["type"] for event in events),
        parties=frozenset(filler["entity"] or key(filler["text"]) for filler in fillers),
        counts=_counts(telling, events),
        is_disaster=is_of_disaster(telling, events),
        is_placed=2 * sum(where.is_own(event) for event in events) >= len(events),
        names=names,
        is_recalled=is_recalled,
        words=words_of(telling, [event["trigger"]["start"] for event in events]),
    )


def _counts(telling: Telling, events: Sequence[Record]) -> frozenset[tuple[float, str]]:
    """Return what is counted in the fillers of events."""
    spans = [filler for event in events for filler in event["roles"].values()]
    return frozenset(
        (quantity["value"], quantity["unit"] or "")
        for quantity in telling.record["quantities"]
        if any(span["start"] <= quantity["start"] < span["end"] for span in spans)
    )


def _round(event: Record) -> Days | None:
    """Return the days of a next round that is told as planned: it is a happening of its own."""
    return days_of(event["time"]) if event["modality"] in ("planned", "possible") else None


def _is_next(events: Sequence[Record], done: Set[str]) -> bool:
    """Return whether what is planned is a next round: its document tells as well what was done of its kind."""
    return any(event["type"] in done for event in events)


def _parts(telling: Telling, events: Sequence[Record], lead: Days | None) -> list[tuple[list[Record], Days | None]]:
    """Return the events apart by days; what has no day goes with the news of a report, or with its own paragraph.

    Args:
        lead: the days that the numbered part of the text names at its head, where what has no day belongs.
    """
    is_deal = any(event["type"] in _DEALS for event in events)
    is_told = any(event["polarity"] == "positive" for event in events)
    timed = sorted(
        (days, number)
        for number, event in enumerate(events)
        if (days := days_of(event["time"])) is not None and not _is_since(telling, event, days)
        if not (event["modality"] == "actual" and _is_to_come(telling, days))  # «في شباط» of no year, read as the next
        if not _is_hour_alone(telling, event) and not _is_of_its_end(telling, event) and not _is_of_a_death(telling, event)
        if not is_of_a_reaction(telling, event)
        if not (is_deal and event["type"] == "negotiate")  # talks go on for weeks before what comes of them
        if not (event["polarity"] == "negative" and is_told)  # what was not tells no day of what was
    )
    parts: list[tuple[list[int], Days]] = []
    for days, number in timed:
        if parts and parts[-1][1].gap(days) <= (_APART_BY_FORCE if events[number]["type"] in _FORCE else _APART):
            parts[-1] = ([*parts[-1][0], number], parts[-1][1].hull(days))
        else:
            parts.append(([number], days))
    if lead is None and not parts and (headed := day_of_heading(telling)) is not None:
        return [(list(events), headed)]
    if lead is not None:
        return _led(events, parts, {number for _, number in timed}, lead)
    free: list[int] = []
    lines = [telling.text.count("\n", 0, event["trigger"]["start"]) for event in events]
    for number in sorted(set(range(len(events))) - {number for _, number in timed}):
        home = _home(telling, parts, lines, number)
        (free if home is None else parts[home][0]).append(number)
    found: list[tuple[list[int], Days | None]] = [*parts, *([(free, None)] if free else [])]
    return [([events[number] for number in sorted(numbers)], days) for numbers, days in found]


def _is_since(telling: Telling, event: Record, days: Days) -> bool:
    """Return whether an event is told by when it began, which is no news."""
    if event["type"] in _STATES:
        return True
    at = event["roles"]["time"]["start"] if "time" in event["roles"] else 0
    is_since = _SINCE.search(telling.text[max(0, at - _BEFORE) : at]) is not None
    return is_since and (telling.published is None or telling.published.last - days.last > _FRESH)


def _is_hour_alone(telling: Telling, event: Record) -> bool:
    """Return whether an event is told by its hour alone, days before its document may have been published: «قبيل منتصف الليل»."""
    told = event["roles"].get("time")
    if told is None or event["time"] is None:
        return False
    is_hour = "T" in str(event["time"]) and _HOUR_ALONE.fullmatch(told["text"]) is not None
    return is_hour or (_PART_OF_DAY.fullmatch(told["text"]) is not None and telling.once("is an interview", _is_interview))


def _is_interview(telling: Telling) -> bool:
    """Return whether somebody is asked to tell what he lived through: «عند الفجر» is not the dawn of the day of printing."""
    return _INTERVIEW.search(telling.text, 0, _HEAD) is not None


def _is_of_its_end(telling: Telling, event: Record) -> bool:
    """Return whether the day told with a truce is that of its end or of a breach."""
    at = event["trigger"]["start"]
    return event["type"] in _TRUCES and _ENDED.search(telling.text, max(0, at - _BEFORE_ITS_END), at) is not None


def _is_of_a_death(telling: Telling, event: Record) -> bool:
    """Return whether the day told with an attack is that on which the wounded died: «مصابون بالرصاص، توفي منهم اثنان الخميس»."""
    if event["type"] not in _FORCE or "time" not in event["roles"]:
        return False
    return _DIED.search(telling.text, event["trigger"]["end"], event["roles"]["time"]["start"]) is not None


def is_of_a_reaction(telling: Telling, event: Record) -> bool:
    """Return whether the day told before an attack is that of a condemnation or an anniversary of it: «أدانت اليوم القصف»."""
    told, at = event["roles"].get("time"), event["trigger"]["start"]
    if event["type"] not in _FORCE or told is None or told["start"] > at:
        return False
    begin = max(telling.text.rfind(mark, 0, told["start"]) for mark in (". ", "\n", "،")) + 1
    return _REACTION.search(telling.text, begin, at) is not None


def _is_to_come(telling: Telling, days: Days) -> bool:
    """Return whether days lie well after a document was published."""
    return telling.published is not None and days.first - telling.published.last > _FRESH


def _led(
    events: Sequence[Record], parts: Sequence[tuple[list[int], Days]], timed: Set[int], lead: Days
) -> list[tuple[list[Record], Days | None]]:
    """Return the parts by days, with all that has no day in the part of the lead."""
    near = [numbers for numbers, days in parts if days.gap(lead) <= _APART]
    mine = sorted(
        {*(number for numbers in near for number in numbers), *range(len(events))} - (timed - {n for p in near for n in p})
    )
    others = [(numbers, days) for numbers, days in parts if days.gap(lead) > _APART]
    return [([events[number] for number in numbers], days) for numbers, days in [*others, *([(mine, lead)] if mine else [])]]


def _home(telling: Telling, parts: Sequence[tuple[list[int], Days]], lines: Sequence[int], number: int) -> int | None:
    """Return which of the dated parts an event without a day goes with."""
    if telling.published is None:
        return len(parts) - 1 if parts else None
    fresh = [at for at, (_, days) in enumerate(parts) if 0 <= telling.published.last - days.first <= _FRESH]
    if fresh:
        return fresh[-1]
    beside = [at for at, (numbers, _) in enumerate(parts) if any(lines[other] == lines[number] for other in numbers)]
    return beside[0] if beside else None
