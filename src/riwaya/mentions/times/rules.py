"""Single times, as a table: a name, a pattern over the calendar's letters, and who reads what it matches.

At each word that can begin a time the longest pattern that makes sense wins; a reader that returns None gives way to the
next. What the grammar of `riwaya.dates` has already found stands in the line as one letter (`@no_year_day`, `@found_year`).
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from typing import NamedTuple

from riwaya.dates.alphabet import Table
from riwaya.dates.calendar import alphabet
from riwaya.dates.explicit import CalendarDate
from riwaya.mentions.times import counts, days, occasions, stretches
from riwaya.mentions.times.match import Match, Reader
from riwaya.mentions.times.scene import Found, Scene, letters_of


class Rule(NamedTuple):
    """A kind of time: its identifier, and the reader of what its pattern matches."""

    name: str
    read: Reader


class _Grammar(NamedTuple):
    rules: Table[Rule]
    starts: "re.Pattern[str]"


_SOME = "(?P<which>@(past|twice_past|next|twice_next|present))"
_LATEST = "(?P<which>@(past|next|latest))"
_NUMBER = "(?P<number>@count | @number_word @number_word? @number_word?)"
_OF_YEAR = (
    "(?: @of? @the_year (?P<year_which>@(past|twice_past|next|present)) | @of? (?P<same>@same_year)"
    " | @of? (?P<after>@next_year) | @of? @this (?P<this>@the_year) )"
)

_TABLE = (
    ("time.date", f"(?P<date>@no_year_day) {_SOME}", days.no_year_day),
    ("time.date", f"(?P<date>@no_year_day) {_OF_YEAR}?", days.no_year_day),
    ("time.month", f"@this? (?P<date>@no_year_month) {_SOME}", stretches.no_year_month),
    ("time.month", f"(?P<date>@no_year_month) {_OF_YEAR}?", stretches.no_year_month),
    ("time.month", f"@month_word? (?P<month>@(weak_month|weak_hijri)) {_SOME}?", stretches.weak_month),
    ("time.month", f"@month_word? (?P<month>@(weak_month|weak_hijri)) {_OF_YEAR}", stretches.weak_month),
    ("time.month", "@month_word? (?P<month>@(hijri|weak_hijri)) @of? @year_word? (?P<year>@year)", stretches.hijri_in_year),
    ("time.weekday", f"(?P<day_word>@day_word)? (?P<weekday>@weekday) {_SOME}?", days.weekday),
    ("time.weekday", "(?P<this>@this) (?P<weekday>@weekday)", days.weekday),
    ("time.weekday", f"@(day_word|days_of)? (?P<weekday>@weekday) (?P<second>@weekday) {_SOME}", days.weekdays),
    ("time.prayer", "(?P<prayer>@prayer) (?P<hijri>@hijri_feast)", occasions.feast_prayer),
    ("time.prayer", f"(?P<prayer>@prayer) (?P<weekday>@weekday) {_SOME}?", days.prayer),
    ("time.weekday", "@between (?P<weekday>@weekday) (?P<second>@weekday)", days.weekdays),
    ("time.date", "@day_word? (?P<day>@day) (?P<month>@persian) (?P<year>@hijri_year)", days.persian_day),
    ("time.relative-day", f"@the_day {_OF_YEAR}", days.day_of_year),
    (
        "time.relative-day",
        "(?P<day>@relative_day | (?P<today>@the_day))"
        " (?: @comma? (?P<weekday>@weekday) @present? | @open (?P<bracketed>@weekday) @close )?",
        days.relative_day,
    ),
    ("time.relative-day", "(?P<weekday>@weekday) @comma? (?P<day>@relative_day)", days.relative_day),
    ("time.same-day", "(?P<day>@(same_day|next_day|previous_day))", days.beside_named),
    ("time.same-day", "@that_day", days.that_day),
    ("time.day-of-month", f"@day_word? (?P<day>@(day|ordinal)) @of? @the_month {_SOME}", days.day_of_month),
    ("time.day-of-month", "@day_word? (?P<day>@(day|ordinal)) @of? @this @the_month", days.day_of_month),
    ("time.day-of-month", "@day_word? (?P<day>@ordinal) @of @the_month", days.day_of_month),
    ("time.day-of-month", "@day_word? (?P<day>@day) @of (?P<told>@the_month)", days.day_of_month),
    (
        "time.day-of-month",
        "(?P<day>@ordinal) (?! @(of|month|weak_month|hijri|weak_hijri|the_month|jari|of_it|slash|dash) )",
        days.bare_ordinal,
    ),
    ("time.day-of-month", "@day_word? (?P<day>@(day|ordinal)) @of? (?P<same>@same_month)", days.day_of_month),
    ("time.day-of-month", "@day_word? (?P<day>@(day|ordinal)) @of? (?P<which>@jari)", days.day_of_month),
    ("time.day-of-month", "@day_word? (?P<day>@(day|ordinal)) (?P<it>@of_it)", days.day_of_month),
    (
        "time.day-of-month",
        "(?P<word>@day_word) (?P<day>@day) (?! @(unit|units|month|weak_month|slash|dash|hijri|weak_hijri) )",
        days.bare_day,
    ),
    ("time.week", f"(?P<this>@this)? @the_week {_SOME}?", stretches.the_week),
    ("time.week", "(?P<this>@this_week)", stretches.the_week),
    ("time.week", f"@the_week (?P<date>@(no_year_day|found_day)) {_SOME}?", stretches.week_of_month),
    ("time.week", f"@the_week (?P<day>@ordinal) @of? @the_month {_SOME}", stretches.week_of_month),
    ("time.week", f"@weekend {_SOME}?", stretches.weekend),
    ("time.month", f"@this? @the_month {_OF_YEAR}", stretches.month_of_year),
    ("time.month", f"(?P<this>@this)? @the_month {_SOME}?", stretches.the_month),
    ("time.year", f"(?P<this>@this)? @the_year {_SOME}?", stretches.the_year),
    ("time.same-period", "(?P<week>@same_week)", stretches.same_period),
    ("time.same-period", "(?P<month>@(same_month|next_month))", stretches.same_period),
    ("time.same-period", "(?P<year>@(same_year|next_year))", stretches.same_period),
    (
        "time.ago",
        f"@ago (?P<about>@about)? (?: (?P<dual>@dual) | {_NUMBER}? (?P<unit>@unit) @single? | (?P<years>@span_years) )"
        " (?: (?P<and_dual>@dual) | (?: @and? (?P<and_number>@(count|number_word)) )? (?P<and_unit>@unit) )?"
        " (?P<half>@and_half)? (?: @of @now )?"
        " (?! @(weekday|found_day|no_year_day|no_year_month|found_month|found_year|past|next) )",
        counts.ago,
    ),
    (
        "time.before-that",
        f"(?P<side>@before_that) @about? (?: (?P<dual>@dual) | {_NUMBER}? (?P<unit>@unit) ) (?P<half>@and_half)?",
        counts.beside_told,
    ),
    ("time.beside-event", "(?P<dual>@dual)", counts.beside_event),
    ("time.beside-event", f"{_NUMBER}? (?P<unit>@unit) @number_word?", counts.beside_event),
    ("time.after", f"@after_when (?P<about>@about)? (?: (?P<dual>@dual) | {_NUMBER} (?P<unit>@unit) )", counts.after),
    ("time.after", "@after_when (?P<unit>@unit)", counts.after),
    ("time.window", f"(?P<unit>@units) @article? {_NUMBER} {_LATEST}", counts.window),
    ("time.window", f"(?P<unit>@units) {_LATEST} @article? {_NUMBER}", counts.window),
    ("time.window", f"@article? {_NUMBER} (?P<unit>@unit) {_LATEST}", counts.window),
    ("time.window", f"(?P<dual>@dual) {_LATEST}", counts.window),
    ("time.window", "(?P<one>@(the_week|the_month)) @latest (?! @of )", counts.latest_one),
    (
        "time.window",
        f"(?: (?P<unit>@units) @article? {_NUMBER} | (?P<dual>@dual) ) @first_ones @of?"
        f" (?: @the_month {_SOME}? | (?P<date>@(no_year_month|found_month)) )",
        stretches.first_of_month,
    ),
    (
        "time.window",
        f"(?P<unit>@units) @article? {_NUMBER} @first_ones @of? (?: @this? @the_year {_SOME}? | (?P<date>@found_year) )",
        stretches.first_of_year,
    ),
    (
        "time.relative-day",
        f"(?P<like>@(the_day|these_days)) @ago @about? (?: (?P<dual>@dual) | {_NUMBER}? (?P<unit>@unit) )",
        counts.like_now,
    ),
    ("time.relative-day", f"(?P<like>@these_days) {_OF_YEAR}", counts.like_now),
    (
        "time.season",
        "(?P<season>@(season|the_season)) @of? @year_word? (?P<year>@(year|found_year)) (?: @(dash|slash) @year )?",
        stretches.season,
    ),
    ("time.season", f"(?P<season>@(season|the_season)) {_OF_YEAR}", stretches.season),
    ("time.season", f"(?P<season>@the_season) {_SOME}?", stretches.the_season),
    ("time.season", "(?P<this>@this) (?P<season>@the_season)", stretches.the_season),
    ("time.century", "@century_word (?P<which>@(ordinal|past|present))", stretches.century),
    ("time.century", "(?P<last>@last_century)", stretches.century),
    ("time.year", "@year_word (?P<number>@thousand_word (?: @(hundred_word|number_word) ){0,4})", stretches.year_in_words),
    (
        "time.year",
        "@year_word (?P<short>@short_year) (?! @(slash|dash|unit|month|stop) @(day|sixty|short_year|year) )",
        stretches.year_in_figures,
    ),
    ("time.year", "@year_word (?P<units>@number_word)? (?P<tens>@number_word) (?! @(and|unit|dual) )", stretches.short_year),
    (
        "time.month",
        "(?P<date>@no_year_month) @of? @year_word? (?P<number>@thousand_word (?: @(hundred_word|number_word) ){0,4})",
        stretches.month_in_words,
    ),
    ("time.decade", "(?P<decade>@decade) (?: @of? (?P<century>@last_century) )?", stretches.decade),
    (
        "time.years",
        "@between? @years_word? @between? (?P<first>@(year|found_year)) (?: @(and|comma) @and? @year ){0,9}"
        " @(and|until|dash|slash) @year_word?"
        " (?P<last>@(year|found_year))",
        stretches.years,
    ),
    ("time.year", "(?P<year>@year)", stretches.bare_year),
    ("time.feast", f"(?P<of_feast>@(feast_first|feast_days))? (?P<hijri>@hijri_feast) {_SOME}?", occasions.feast),
    ("time.feast", f"(?P<of_feast>@(feast_first|feast_days))? (?P<feast>@the_feast) {_SOME}?", occasions.feast),
    ("time.feast", f"@feast_days? (?P<fixed>@feast) {_SOME}?", occasions.feast),
    (
        "time.feast",
        "(?P<of_feast>@(feast_first|feast_days))? (?P<hijri>@hijri_feast) @of? @year_word? (?P<year>@(year|found_year))",
        occasions.feast,
    ),
    ("time.feast", "(?P<fixed>@feast) @of? @year_word? (?P<year>@(year|found_year))", occasions.feast),
    ("time.feast", f"(?P<of_feast>@(feast_first|feast_days))? (?P<hijri>@hijri_feast) {_OF_YEAR}", occasions.feast),
    (
        "time.part-of-day",
        "(?P<adverb>@part_adverb) (?! @(relative_day|the_day|weekday|found_day|no_year_day|same_day|next_day|previous_day)"
        " | @day_word @weekday )",
        occasions.part,
    ),
    ("time.part-of-day", "@prayer? (?P<name>@part_name)", occasions.part),
    ("time.part-of-day", "@part_moment", occasions.moment),
    ("time.midday", "@midday", occasions.midday),
    ("time.midnight", "@(the_midnight|after_midnight) | (?P<last>@last_midnight) | (?P<next>@next_midnight)", occasions.midnight),
)
_STARTS = (
    "prayer",
    "days_of",
    "no_year_day",
    "no_year_month",
    "weak_month",
    "weak_hijri",
    "hijri",
    "month_word",
    "weekday",
    "day_word",
    "this",
    "relative_day",
    "the_day",
    "same_day",
    "that_day",
    "next_day",
    "previous_day",
    "day",
    "ordinal",
    "the_week",
    "this_week",
    "weekend",
    "the_month",
    "the_year",
    "same_week",
    "same_month",
    "next_month",
    "same_year",
    "next_year",
    "ago",
    "before_that",
    "after_when",
    "units",
    "unit",
    "article",
    "count",
    "number_word",
    "dual",
    "season",
    "the_season",
    "decade",
    "century_word",
    "last_century",
    "year_word",
    "these_days",
    "between",
    "years_word",
    "year",
    "found_year",
    "feast_first",
    "feast_days",
    "hijri_feast",
    "the_feast",
    "feast",
    "part_adverb",
    "part_name",
    "part_moment",
    "midday",
    "after_midnight",
    "the_midnight",
    "last_midnight",
    "next_midnight",
    "found_day",
    "found_month",
    "found_clock",
)


def find_single(scene: Scene, taken: Mapping[int, Found], dates: Mapping[int, CalendarDate]) -> Iterator[Found]:
    """Yield the times of a line in order, those in `taken` (by position) among them; each is added to `scene.named`."""
    grammar, at = _grammar(), 0
    letters = scene.line.letters
    while start := grammar.starts.search(letters, at):
        at = start.start()
        found = _longest(grammar.rules, scene, dates, at)
        written = taken.get(at)
        if written and (found is None or written.end >= found.end):
            found = written
        if found is None:
            at += 1
            continue
        yield found
        if found.period:
            scene.named.append(found.period)
            scene.latest = found
        at = found.end


def _longest(rules: Table[Rule], scene: Scene, dates: Mapping[int, CalendarDate], at: int) -> Found | None:
    letters = scene.line.letters
    matches = rules.matches(letters, at)
    return next((f for m, rule in matches if (f := rule.read(Match(scene, m, dates, rule.name)))), None)


@cache
def _grammar() -> _Grammar:
    letters = alphabet()
    rules = Table((letters.pattern(source), Rule(name, read)) for name, source, read in _TABLE)
    return _Grammar(rules, re.compile(f"[{''.join(sorted(letters_of(tuple(_STARTS))))}]"))
