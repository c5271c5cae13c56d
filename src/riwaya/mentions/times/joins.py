"""Times that stand together, as a table: the part of a day and the day, the part of a month, a gloss, a stretch.

The times found singly stand in the line as one letter each; a pattern over those letters makes one time of several.
Two tables run in turn: the second sees what the first has joined.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from functools import cache

from riwaya.dates.alphabet import REST, Line, Table
from riwaya.dates.calendar import alphabet
from riwaya.dates.clock import Clock
from riwaya.mentions.times import hours, spans
from riwaya.mentions.times.joint import Join
from riwaya.mentions.times.scene import Found, Scene, letters_of


def overlay(line: Line, found: Sequence[Found]) -> str:
    """Return the letters of a line with each time found as one letter of its kind."""
    if not found:
        return line.letters
    letters = list(line.letters)
    for time in found:
        letters[time.start : time.end] = [alphabet().letters(time.kind)] + [REST] * (time.end - time.start - 1)
    return "".join(letters)


def join(scene: Scene, singles: Sequence[Found], clocks: Mapping[int, Clock]) -> list[Found]:
    """Return the times of a line, in order, with those that belong together made one."""
    found = list(singles)
    for table in _tables():
        found = _joined(scene, found, clocks, table)
    return found


_Rules = Table[tuple[str, Callable[[Join], Found | None]]]


def _joined(scene: Scene, found: list[Found], clocks: Mapping[int, Clock], table: _Rules) -> list[Found]:
    letters = overlay(scene.line, found)
    by_start = {time.start: time for time in found}
    made: list[Found] = []
    at = 0
    starts = _starts()
    while start := starts.search(letters, at):
        at = start.start()
        longest = _longest(scene, letters, at, by_start, clocks, table)
        time = longest or by_start.get(at)
        if time:
            made.append(time)
        at = time.end if time else at + 1
    return made


def _longest(
    scene: Scene, letters: str, at: int, found: Mapping[int, Found], clocks: Mapping[int, Clock], table: _Rules
) -> Found | None:
    matches = table.matches(letters, at)
    return next((t for m, (name, read) in matches if (t := read(Join(scene, m, found, clocks, name)))), None)


_HOURS = "(?: @hours_of @(late|past) @of? )?"
_CLOCK = "(?P<clock>@found_clock) @zone? @comma? @of?"
_DAY_PART = "(?P<part>@(day_part|midnight))"
_ANY = "@(found_day|found_month|found_year|found_week)"
_FIRST = (
    ("time.eve", "@eve (?P<feast>@(found_days|found_day))", spans.eve),
    (
        "time.day",
        f"(?P<about>@about)? {_HOURS} (?: {_CLOCK} )? (?: {_DAY_PART} @of? )? (?P<day>@found_day)"
        " (?: @(comma|dash)? (?:"
        " (?P<clock_after>@found_clock) @comma? (?P<after>@(found_part|day_part|part_adverb))?"
        " | @found_part ) | @part_name )?",
        hours.day,
    ),
    (
        "time.day",
        "(?P<day>@found_day) (?P<after>@(found_part|part_name|part_adverb)) @comma? (?P<clock_after>@found_clock)",
        hours.day,
    ),
    ("time.day", f"{_DAY_PART} @open @found_day @close (?P<day>@found_day)", hours.day),
    (
        "time.day",
        "(?P<about>@about)? (?P<clock>@found_clock) @of? @after_when (?P<midnight>@midnight)? (?P<day>@(found_day|found_part))",
        hours.past_midnight,
    ),
    (
        "time.night",
        f"{_HOURS} (?: @found_clock @of? )? {_DAY_PART} (?P<day>@found_day) @(dash|slash|until|onto)? (?P<second>@found_day)",
        hours.day,
    ),
    (
        "time.clock",
        "(?P<about>@about)? (?P<clock>@found_clock) (?: @of? (?P<part>@(found_part|part_adverb|day_part|part_name)) )?"
        " (?: @open @found_clock @zone @close )?",
        hours.hour,
    ),
    ("time.part-of-day", "@hours_of @part_name @late? (?: (?: @comma | @of )? (?P<day>@found_day) )?", hours.part_of_day),
    ("time.part-of-day", "@hours_of @late @of? @(found_part|part_name)", hours.part_of_day),
    (
        "time.part-of-period",
        "@(early|middle|middle_third|late_in|end_of) @of?"
        " (?P<whole>@(found_month|found_week|found_year|found_season|found_decade|found_century))",
        spans.part_of_period,
    ),
    ("time.day", "(?: @prayer )? @found_part (?: @day_part | @of )? (?P<day>@found_day)", hours.day),
    ("time.part-of-period", "@hours_of @late @of (?P<whole>@(found_week|found_month|found_year))", spans.within_period),
    ("time.week", "@the_week @latest @of? (?P<whole>@found_month)", spans.last_week),
    ("time.fraction", "@(half|quarter|third) @of? (?P<whole>@(found_year|found_month))", spans.fraction),
)
_SECOND = (
    ("time.date", "(?P<first>@feast_first) (?P<whole>@found_month)", spans.first_days),
    ("time.gloss", f"(?P<named>{_ANY}) @open (?P<gloss>{_ANY}) @close", spans.gloss),
    ("time.date", "(?P<named>@found_day) (?P<comma>@comma)? @equals? (?P<day>@found_day)", spans.said_twice),
    ("time.between", "(?P<first>@found_day) @until (?P<last>@found_day)", spans.day_to_day),
    ("time.between", "(?P<first>@(found_month|found_year)) @until (?P<last>@(found_month|found_year))", spans.day_to_day),
    ("time.hours", "(?P<first>@found_day) @until (?P<last>@found_day)", spans.hours_of_day),
    ("time.about", "(?P<day>@found_day) @about_after", spans.about),
    ("time.between", f"@between @months_of? (?P<first>{_ANY}) @and? (?P<last>{_ANY})", spans.between),
    ("time.between", "@months_of (?P<first>@found_month) @and? (?P<last>@found_month)", spans.between),
    ("time.between", "@days_of (?P<first>@found_day) @and? (?: @found_day @and? )? (?P<last>@found_day)", spans.between),
    (
        "time.between",
        "(?P<led>@(between|days_of))? @(weekday|found_day)? (?P<first>@(day|ordinal)) (?: @(and|comma) @(day|ordinal) ){0,6}"
        " (?: (?P<range>@(dash|until)) | @and ) (?P<last>@found_day)",
        spans.days_of_month,
    ),
    (
        "time.between",
        "(?P<night>@day_part) (?P<first>@(day|ordinal)) (?P<range>@(dash|slash|until)) (?P<last>@found_day)",
        spans.days_of_month,
    ),
    ("time.between", "(?P<led>@(between|days_of)) (?P<first>@(day|ordinal)) (?P<last>@found_day)", spans.days_of_month),
)
_STARTS = (
    "about",
    "eve",
    "weekday",
    "hours_of",
    "found_clock",
    "day_part",
    "midnight",
    "open",
    "found_day",
    "found_part",
    "early",
    "middle",
    "middle_third",
    "late_in",
    "end_of",
    "half",
    "quarter",
    "third",
    "the_week",
    "found_century",
    "found_month",
    "found_year",
    "found_week",
    "found_season",
    "found_decade",
    "found_days",
    "between",
    "days_of",
    "months_of",
    "feast_first",
    "day",
    "ordinal",
)


@cache
def _tables() -> tuple[_Rules, ...]:
    letters = alphabet()
    return tuple(Table((letters.pattern(p), (name, read)) for name, p, read in table) for table in (_FIRST, _SECOND))


@cache
def _starts() -> "re.Pattern[str]":
    return re.compile(f"[{''.join(sorted(letters_of(tuple(_STARTS))))}]")
