"""Clock times: 21:10, الساعة الخامسة والنصف مساء, العاشرة صباحا."""

import re
from collections.abc import Callable
from functools import cache
from typing import NamedTuple

from riwaya.dates.alphabet import REST, Line, Table
from riwaya.dates.calendar import alphabet

_HALF = "@(am|pm|night)"


class Clock(NamedTuple):
    """A clock time: tokens `first` to `last` (exclusive), "HH:MM", and whether morning or afternoon is certain."""

    first: int
    last: int
    time: str
    is_certain: bool


_TURNS = {"المره", "للمره", "بالمره", "الجوله", "الدفعه", "المرحله", "والمره", "النسخه", "الليله"}


def clocks_in(line: Line) -> list[Clock]:
    """Return the clock times of a line, in order: 21:10, الساعة الخامسة والنصف مساء, العاشرة صباحا."""
    grammar = _patterns()
    found: list[Clock] = []
    at = 0
    while start := grammar.start.search(line.letters, at):
        at = start.start()
        best = next((m for m, _ in grammar.clocks.matches(line.letters, at)), None)
        clock = _clock(line, best) if best else None
        if clock:
            found.append(clock)
        at = best.end() if best and clock else at + 1
    return found


def group_value(line: Line, match: "re.Match[str]") -> "Callable[..., int | None]":
    """Return a function that gives the value of the first word of a group in the first of its classes."""

    def value(group: str, *classes: str) -> int | None:
        if match.re.groupindex.get(group) is None or match.start(group) < 0:
            return None
        found: int | None = line.value(match.start(group), *classes)
        return found

    return value


def _clock(line: Line, match: "re.Match[str]") -> Clock | None:
    value = group_value(line, match)
    hour, minute = value("hour", "hour", "hour24", "number_word", "spoken_hour"), value("minute", "sixty", "minutes") or 0
    minute = value("said", "count", "ordinal", "hour") or minute
    dotted = line.value(match.start("dotted"), "dotted_time", "undotted_time") if "dotted" in match.re.groupindex else None
    if dotted:
        hour, minute = dotted
    is_counted = match.start() > 0 and line.letters[match.start() - 1] in alphabet().letters("hours_of")
    if match.re.groupindex.get("alone") and not _is_alone(line, match):
        return None
    before = line.tokens[line.first + match.start() - 1].word.form if match.start() > 0 else ""
    if before in _TURNS:
        return None  # «للمرة الثانية صباح السبت»
    if _is_measure(line, match, hour) or minute >= _MINUTES:
        return None
    if hour is None or is_counted:  # «الساعات الأولى من فجر اليوم» names no hour
        return None
    last = match.end() - 1
    while line.letters[last] == REST:
        last -= 1
    half = line.readings[last].values if last > match.start() else {}
    if "pm" in half and hour < 12:
        hour += 12
    elif "am" in half and hour == 12:
        hour = 0
    elif "night" in half and 6 <= hour < 12:
        hour += 12
    total = hour * 60 + minute
    if not 0 <= total < 24 * 60:
        total %= 24 * 60
    is_midnight = "night" in half and hour == 12  # it opens the next day, as only who knows the day can tell
    is_certain = "am" in half or "pm" in half or ("night" in half and hour != 12) or hour > 12
    end = line.first + (last if is_midnight else match.end())
    return Clock(line.first + match.start(), end, f"{total // 60:02}:{total % 60:02}", is_certain)


def _is_measure(line: Line, match: "re.Match[str]", hour: int | None) -> bool:
    """Return whether «م» after a number beyond twelve is metres: «على بعد 23 م»."""
    forms = [t.word.form for t in line.tokens[line.first + match.start() : line.first + match.end()]]
    return hour is not None and hour > _NOON and len(forms) == 2 and forms[1] == "م"


_NOON, _MINUTES = 12, 60


def _is_alone(line: Line, match: "re.Match[str]") -> bool:
    """Return whether «الثانية والنصف» is an hour without the word: definite, with a definite part or with minutes."""
    hour = line.tokens[line.first + match.start("hour")].word.form
    rest = [t.word.form for t in line.tokens[line.first + match.start("alone") : line.first + match.end("alone")]]
    return hour.startswith("ال") and (rest[0].startswith("وال") or rest[0] == "الا" or rest[-1] == "دقايق")


class _Patterns(NamedTuple):
    clocks: Table[None]
    start: "re.Pattern[str]"


@cache
def _patterns() -> _Patterns:
    letters = alphabet()
    clocks = (
        f"@oclock? @article? (?P<hour>@hour24) @colon (?P<minute>@sixty) (?: @colon @sixty )? {_HALF}?",
        f"@oclock @article? (?P<hour>@(hour|hour24)) (?P<minute>@minutes)? {_HALF}?",
        f"@oclock @article? (?P<hour>@hour24) (?P<tight>@comma) (?P<minute>@sixty) {_HALF}?",
        f"@oclock @article? (?P<dotted>@(dotted_time|undotted_time)) {_HALF}?",
        f"@oclock? (?P<hour>@hour) @minute_word (?P<said>@(count|ordinal|hour)) {_HALF}?",
        f"@oclock @article? (?P<hour>@(hour|hour24)) @minute_word (?P<said>@(count|ordinal|hour)) {_HALF}?",
        f"@oclock @article? (?P<hour>@(hour|hour24)) @and? (?P<said>@count) @minute_unit {_HALF}?",
        f"(?P<dotted>@dotted_time) {_HALF}",
        f"(?P<hour>@(hour|hour24)) (?P<minute>@minutes)? {_HALF}",
        "(?P<hour>@hour) (?P<minute>@minutes)? (?= @of? (?: @day_part | @after_when @(midnight|last_midnight|next_midnight) ) )",
        "(?P<hour>@hour) (?P<minute>@minutes)? (?= @zone )",
        "(?P<hour>@hour) (?P<alone>(?P<minute>@minutes))",
        f"(?P<hour>@hour) (?= @until? @hour (?: {_HALF} | @of? @day_part ) )",
        f"@oclock (?P<hour>@(number_word|spoken_hour)) (?P<minute>@minutes)? {_HALF}?",
    )
    return _Patterns(Table((letters.pattern(p), None) for p in clocks), letters.pattern("@(oclock|hour|hour24|dotted_time)"))
