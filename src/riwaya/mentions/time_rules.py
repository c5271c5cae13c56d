"""Single times, as a table: a name, a pattern over the calendar's letters, and what it means in its scene.

At each word that can begin a time the longest pattern that makes sense wins; a reader that returns None gives way to the
next. What the grammar of `riwaya.dates` has already found stands in the line as one letter (`@no_year_day`, `@found_year`).
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from riwaya.arabic.particles import PREPOSITIONS
from riwaya.dates import periods
from riwaya.dates.calendar import WEEKDAYS, alphabet
from riwaya.dates.explicit import CalendarDate
from riwaya.dates.periods import Period
from riwaya.mentions.time_scene import (
    Found,
    Scene,
    choose,
    day_near,
    hijri_near,
    letters_of,
    month_near,
    weekday,
)

_WHICH = ("past", "twice_past", "next", "twice_next", "present")
_GREGORIAN = ("month", "weak_month")
_CUT_SHORT = ("half", "quarter", "early", "middle", "late_in", "season", "end_of", "decade")
_BARE_FROM = 1900  # an earlier number without عام is rather a count

Reader = Callable[["Match"], Found | None]


class Rule(NamedTuple):
    """A kind of time: its identifier, its pattern, and the reader of what the pattern matches."""

    name: str
    pattern: "re.Pattern[str]"
    read: Reader


class Match(NamedTuple):
    """A pattern matched in a scene; `dates` holds the dates written out, by their position."""

    scene: Scene
    match: "re.Match[str]"
    dates: Mapping[int, CalendarDate]
    rule: str

    def at(self, group: str) -> int | None:
        """Return where a group begins; None when it took no part."""
        start = self.match.start(group) if group in self.match.re.groupindex else -1
        return start if start >= 0 else None

    def value(self, group: str, *kinds: str) -> int | None:
        """Return the value of the word in a group in the first of the classes it has; None when there is none."""
        at = self.at(group)
        found: int | None = None if at is None else self.scene.line.value(at, *kinds)
        return found

    def which(self, group: str = "which") -> str:
        """Return which one the words mean (past, present, next ...); "" when they do not say."""
        at = self.at(group)
        reading = self.scene.line.readings.get(at) if at is not None else None
        return next((w for w in _WHICH if w in reading.values), "") if reading else ""

    def number(self, group: str = "number") -> int | None:
        """Return the number in a group, in digits or words (خمسة عشر); None when there is none."""
        at = self.at(group)
        if at is None:
            return None
        values = [self.scene.line.value(i, "count", "number_word") for i in range(at, self.match.end(group))]
        return sum(v for v in values if v is not None)

    @property
    def is_ahead(self) -> bool:
        """Return whether the sentence announces rather than reports."""
        return self.scene.is_ahead(self.match.start())

    def found(self, kind: str, period: Period | None, anchor: str = "published", **more: str | None) -> Found:
        """Return what was found, over the whole match."""
        return Found(self.match.start(), self.match.end(), kind, period, anchor, self.rule, **more)


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
        at = found.end


def _longest(rules: tuple[Rule, ...], scene: Scene, dates: Mapping[int, CalendarDate], at: int) -> Found | None:
    letters = scene.line.letters
    matches = [(rule, m) for rule in rules if (m := rule.pattern.match(letters, at))]
    matches.sort(key=lambda found: -found[1].end())
    return next((f for rule, m in matches if (f := rule.read(Match(scene, m, dates, rule.name)))), None)


class _Grammar(NamedTuple):
    rules: tuple[Rule, ...]
    starts: "re.Pattern[str]"


_SOME = "(?P<which>@(past|twice_past|next|twice_next|present))"
_NUMBER = "(?P<number>@count | @number_word @number_word? @number_word?)"
_OF_YEAR = (
    "(?: @of? @the_year (?P<year_which>@(past|twice_past|next|present)) | @of? (?P<same>@same_year)"
    " | @of? (?P<after>@next_year) | @of? @this (?P<this>@the_year) )"
)


def _no_year_day(m: Match) -> Found | None:
    written = m.dates[m.match.start("date")]
    at, base = m.match.start(), m.scene.base()
    if m.scene.letter_before(at, "date_name") or written.month is None or written.day is None:
        return None
    if base is None or written.calendar == "hijri":
        return _partial_day(m, written, base)
    year = _year_meant(m)
    if year:
        period = _whole_day(year, written.month, written.day)
        return m.found("found_day", period, conflict=_weekday_conflict(period, written.weekday))
    near = day_near(base, written.month, written.day, m.which(), written.weekday, m.is_ahead)
    period = periods.day(near, written.time) if near else None
    return m.found("found_day", period, conflict=written.conflict or _weekday_conflict(period, written.weekday))


def _partial_day(m: Match, written: CalendarDate, base: date | None) -> Found | None:
    if base is None:
        partial = f"XXXX-{written.month:02}-{written.day:02}" if written.calendar == "gregorian" else None
        return m.found("found_day", None, "text", partial=partial)
    whole = hijri_near(base, written.month or 1, m.which(), m.is_ahead)
    period = periods.day(min(whole.start + timedelta((written.day or 1) - 1), whole.end)) if whole else None
    return m.found("found_day", period)


def _no_year_month(m: Match) -> Found | None:
    written, base = m.dates[m.match.start("date")], m.scene.base()
    if written.month is None or m.scene.letter_before(m.match.start(), "date_name"):
        return None
    return _month_meant(m, written.month, written.calendar == "hijri", base)


def _weak_month(m: Match) -> Found | None:
    """Read مارس, رمضان and their like where something beside them says that a month is meant."""
    is_said = m.which() or m.at("year_which") or m.at("same")
    if not (is_said or m.scene.letter_before(m.match.start(), "within", "middle_third", "late_in", "end_of")):
        return None
    gregorian = m.value("month", "weak_month")
    number = gregorian if gregorian is not None else m.value("month", "weak_hijri")
    return _month_meant(m, number, gregorian is None, m.scene.base()) if number else None


def _month_meant(m: Match, number: int, is_hijri: bool, base: date | None) -> Found | None:
    if base is None:
        return m.found("found_month", None, "text", partial=None if is_hijri else f"XXXX-{number:02}")
    if is_hijri:
        return m.found("found_month", hijri_near(base, number, m.which(), m.is_ahead))
    year = _year_meant(m)
    if year:
        return m.found("found_month", periods.month(year, number))
    is_due = m.scene.letter_before(m.match.start(), "end_of") and m.scene.letter_before(
        m.scene.before(m.match.start()), "deadline"
    )
    return m.found("found_month", month_near(base, number, m.which(), m.is_ahead or is_due))


def _hijri_in_year(m: Match) -> Found | None:
    """Read a Hijri month with a Gregorian year, «رمضان 2019»."""
    number, year = m.value("month", "hijri", "weak_hijri"), m.value("year", "year")
    if number is None or year is None:
        return None
    months = periods.hijri_months_near(date(year, 7, 1), number)
    return m.found("found_month", next((p for p in months if p.start.year == year), None), "text")


def _year_meant(m: Match) -> int | None:
    """Return the year that «من العام الماضي», «من العام نفسه» add to a month or day; None when nothing is added."""
    at = m.scene.base()
    if at is None:
        return None
    shifts = {"past": -1, "twice_past": -2, "next": 1, "present": 0}
    if m.at("year_which") is not None:
        return at.year + shifts.get(m.which("year_which"), 0)
    if m.at("this") is not None:
        return at.year
    last = m.scene.last_period()
    if last and m.at("same") is not None:
        return last.start.year
    return last.start.year + 1 if last and m.at("after") is not None else None


def _whole_day(year: int, month: int, day: int) -> Period | None:
    try:
        return periods.day(date(year, month, day))
    except ValueError:
        return None


def _weekday_conflict(period: Period | None, named: int | None) -> str | None:
    if period is None or named is None or period.start.weekday() == named:
        return None
    return f"{period.start.isoformat()} is a {WEEKDAYS[period.start.weekday()]}, not a {WEEKDAYS[named]}"


def _weekday(m: Match) -> Found | None:
    """Read a day of the week: السبت, يوم السبت الماضي, هذا الخميس."""
    at, number = m.match.start(), m.value("weekday", "weekday")
    is_named = m.at("day_word") is not None or m.which() or m.at("this") is not None
    if number is None or (not is_named and m.scene.letter_before(at, "day_name_place")):
        return None
    if m.scene.published is None:
        return m.found("found_day", None)
    which = m.which() or ("present" if m.at("this") is not None else "")
    return m.found("found_day", periods.day(weekday(m.scene.published, number, which, m.is_ahead)))


def _relative_day(m: Match) -> Found | None:
    """Read أمس, غدا, اليوم الأربعاء; a day of the week beside it must be that day's name."""
    if m.at("today") is not None and m.at("weekday") is None and not _is_today(m):
        return None
    if m.scene.published is None:
        return m.found("found_day", None)
    shift = m.value("day", "relative_day", "the_day") or 0
    period = periods.day(m.scene.published + timedelta(shift))
    return m.found("found_day", period, conflict=_weekday_conflict(period, m.value("weekday", "weekday")))


def _is_today(m: Match) -> bool:
    """Return whether اليوم is today: not «في اليوم» (a day), «لليوم الثاني», «روسيا اليوم» or the title of a paper."""
    at, end = m.match.start("today"), m.match.end()
    reading = m.scene.line.readings[at]
    if reading.clitic.endswith(("ل", "ب")) or m.scene.letter_before(at, "today_paper"):
        return False
    after = m.scene.token(end)
    before = m.scene.token(at - 1)
    if m.scene.letter_at(end, "ordinal", "number_word", "close") or (before and before.word.form in ("في", "فى")):
        return False
    return not ((after and after.word.raw in ("»", "”", '"', "))", "’")) or (after and after.word.form in ("الذي", "التي")))


def _beside_named(m: Match) -> Found | None:
    """Read «في اليوم نفسه», «اليوم التالي»: the last day named, or the one beside it."""
    after = m.scene.token(m.match.end())
    is_counting = after is not None and after.word.form in ("من", "علي", "ل")
    if m.value("day", "next_day") is not None and (is_counting or m.scene.line.readings[m.match.start()].clitic[-1:] == "ل"):
        return None  # «اليوم الثاني من المعارك», «لليوم الثاني على التوالي» count the days of an event
    shift = m.value("day", "next_day", "previous_day") or 0
    last = m.scene.last_day() if not shift else next((p.end for p in reversed(m.scene.named) if p.unit == "day"), None)
    period = periods.day(last + timedelta(shift)) if last else None
    return m.found("found_day", period)


def _day_of_month(m: Match) -> Found | None:
    """Read «الثامن من الشهر الجاري», «الخامس من الجاري», «العاشر منه»."""
    day, base = m.value("day", "day", "ordinal"), m.scene.base()
    if day is None:
        return None
    if base is None:
        return m.found("found_day", None)
    whole = periods.month(base.year, base.month + {"past": -1, "next": 1}.get(m.which(), 0))
    last = m.scene.last_period()
    if (m.at("same") is not None or m.at("it") is not None) and last:
        whole = periods.month(last.start.year, last.start.month)
    return m.found("found_day", _whole_day(whole.start.year, whole.start.month, day))


def _the_week(m: Match) -> Found | None:
    return _the_period(m, "week")


def _week_of_month(m: Match) -> Found | None:
    """Read «الأسبوع الأول من آب»: seven days of the month, counted from its first."""
    at = m.at("date")
    like = None
    if at is not None:
        written = m.dates[at]
        number, like = written.day, _no_year_day(m) if written.year is None else None
        period = like.period if like else _whole_day(written.year or 0, written.month or 0, written.day or 0)
        anchor = "published" if like else "text"
    else:
        number, anchor = m.value("day", "ordinal"), "published"
        found = _day_of_month(m)
        period = found.period if found else None
    if number is None or number > 5:
        return None
    if period is None:
        return m.found("found_days", None, anchor)
    whole = periods.month(period.start.year, period.start.month)
    first = whole.start + timedelta(7 * (number - 1))
    return m.found("found_days", periods.days(first, min(first + timedelta(6), whole.end)), anchor)


def _the_month(m: Match) -> Found | None:
    return _the_period(m, "month")


def _the_year(m: Match) -> Found | None:
    before = m.scene.token(m.match.start() - 1)
    if m.at("this") is None and before and before.word.form.startswith("ال") and before.word.kind == "word":
        if not m.scene.letter_before(m.match.start(), "month", "hijri", "weak_hijri", "the_season"):
            return None  # «الأمين العام الحالي» is an office
    return _the_period(m, "year")


def _the_period(m: Match, unit: str) -> Found | None:
    """Read the last, this or the next week, month or year; alone only after a word for a part of it."""
    at, base = m.match.start(), m.scene.published
    is_said = m.which() or m.at("this") is not None
    if not is_said and not m.scene.letter_before(at, "early", "middle", "middle_third", "late_in", "end_of", "half"):
        return None
    kind = {"week": "found_week", "month": "found_month", "year": "found_year"}[unit]
    if base is None:
        return m.found(kind, None)
    shift = {"past": -1, "twice_past": -2, "next": 1, "twice_next": 2}.get(m.which(), 0)
    return m.found(kind, _stretch(base, unit, shift))


def _stretch(at: date, unit: str, shift: int) -> Period | None:
    if unit == "week":
        return periods.week(at, shift)
    return periods.shifted(at, unit, shift)


def _same_period(m: Match) -> Found | None:
    """Read «الشهر نفسه», «العام ذاته», «العام التالي»: the month, year or week of the last time named."""
    last = m.scene.last_period()
    kind = next(k for k in ("week", "month", "year") if m.at(k) is not None)
    shift = m.value(kind, "next_year", "next_month") or 0
    period = _stretch(last.start, kind, shift) if last else None
    return m.found(f"found_{kind}", period)


def _weekend(m: Match) -> Found | None:
    base = m.scene.published
    shift = {"past": -1, "next": 1}.get(m.which(), 0)
    return m.found("found_days", periods.weekend(base, shift) if base else None)


def _ago(m: Match) -> Found | None:
    """Read «قبل نحو شهرين»; not what is counted back from an event («قبل يومين من الحفل»)."""
    end = m.match.end()
    if m.scene.letter_at(end, "of") and not m.scene.letter_at(end + 1, "now"):
        return None
    unit, count = _counted(m)
    if unit is None:
        return None
    base = m.scene.published
    if base is None or count is None:
        return m.found("found_days", None)
    months = 12 * count if unit == "year" else count
    if m.at("half") is not None and unit in ("year", "month"):
        period = periods.shifted(base, "month", -(months + 6)) if unit == "year" else periods.shifted(base, "month", -count)
    else:
        period = periods.shifted(base, unit, -count)
    about = m.at("about") is not None
    return m.found("found_days", replace(period, is_about=about) if period else None)


def _in(m: Match) -> Found | None:
    """Read «بعد ثلاثة أيام» where the sentence announces and nothing else is the starting point."""
    if m.scene.letter_at(m.match.end(), "of") or not m.is_ahead:
        return None
    after = m.scene.token(m.match.end())
    if after and after.word.form in PREPOSITIONS:
        return None
    unit, count = _counted(m)
    if unit is None or count is None:
        return None
    base = m.scene.published
    return m.found("found_days", periods.shifted(base, unit, count) if base else None)


def _counted(m: Match) -> tuple[str | None, int | None]:
    """Return the unit and how many; None as number for a plural without one (قبل أيام)."""
    at = m.at("dual")
    if at is not None:
        return m.scene.line.value(at, "dual"), 2
    at = m.at("unit")
    if at is None:
        return None, None
    number = m.number()
    unit: str = m.scene.line.value(at, "unit")
    form = m.scene.line.tokens[m.scene.line.first + at].word.form
    is_plural = form in (
        "ايام",
        "اسابيع",
        "اشهر",
        "شهور",
        "اعوام",
        "سنوات",
        "سنين",
        "ساعات",
        "دقائق",
        "دقايق",
        "عقود",
        "ليال",
        "ليالي",
    )
    return unit, number if number is not None else (None if is_plural else 1)


def _window(m: Match) -> Found | None:
    """Read «الأيام العشرة الماضية», «الـ24 ساعة المقبلة»: so many units up to yesterday, or from tomorrow on."""
    unit, count = _counted(m)
    base, which = m.scene.published, m.which()
    if unit is None or count is None or which not in ("past", "next"):
        return None
    if base is None:
        return m.found("found_days", None)
    return m.found("found_days", _stretch_beside(base, unit, count, which))


def _stretch_beside(at: date, unit: str, count: int, which: str) -> Period | None:
    sign = -1 if which == "past" else 1
    if unit in ("month", "year", "decade"):
        far, near = periods.shifted(at, unit, sign * count), periods.shifted(at, unit, 0)
        if far is None or near is None:
            return None
        first, last = (far, near) if sign < 0 else (near, far)
        return Period(first.start, last.end, unit)
    if unit in ("hour", "minute"):
        whole_days = (count + 23) // 24 if unit == "hour" else 0
        far_day = at + timedelta(sign * whole_days)
        return periods.days(min(at, far_day), max(at, far_day))
    length = count * (7 if unit == "week" else 1)
    near_day, far_day = at + timedelta(sign), at + timedelta(sign * length)
    return periods.days(min(near_day, far_day), max(near_day, far_day))


def _season(m: Match) -> Found | None:
    """Read «صيف العام الماضي», «ربيع 2015», «خريف العام نفسه»."""
    first = m.value("season", "season", "the_season")
    if first is None:
        return None
    written = m.value("year", "year") or _written_year(m)
    year = written or _year_meant(m)
    if year is None:
        return m.found("found_season", None) if m.scene.base() is None else None
    return m.found("found_season", periods.season(year, first), "text" if written else "published")


def _written_year(m: Match) -> int | None:
    at = m.at("year")
    return m.dates[at].year if at is not None and at in m.dates else None


def _the_season(m: Match) -> Found | None:
    """Read «الصيف الماضي», «حتى الربيع»; not «الربيع العربي»."""
    first, base, which = m.value("season", "the_season"), m.scene.published, m.which()
    after = m.scene.token(m.match.end())
    if not which:
        is_qualified = after is not None and after.word.form.startswith("ال")
        if is_qualified or not m.scene.letter_before(m.match.start(), "within", "time_before"):
            return None
    if first is None or base is None:
        return m.found("found_season", None) if first else None
    is_due = m.scene.letter_before(m.match.start(), "deadline") and not which
    seasons = [periods.season(y, first) for y in range(base.year - 3, base.year + 3)]
    return m.found("found_season", choose(seasons, base, which, m.is_ahead or is_due))


def _decade(m: Match) -> Found | None:
    """Read «ثمانينيات القرن الماضي»; not an age («في الثلاثينيات من عمره»)."""
    first = m.value("decade", "decade")
    of, age = m.scene.token(m.match.end()), m.scene.token(m.match.end() + 1)
    if first is None or (of and age and of.word.form == "من" and age.word.form.lstrip("ال").startswith("عمر")):
        return None
    if m.at("century") is None and first < 1950:
        return None
    return m.found("found_decade", Period(date(first, 1, 1), date(first + 9, 12, 31), "decade"), "text")


def _years(m: Match) -> Found | None:
    """Read two years as one stretch: «2015 و2016», «بين عامي 2012 و2014», «2014-2016»."""
    first = m.value("first", "year") or m.dates.get(m.match.start("first"), _NO_DATE).year
    last = m.value("last", "year") or m.dates.get(m.match.start("last"), _NO_DATE).year
    if first is None or last is None or not first < last < first + 100 or first < _BARE_FROM:
        return None
    return m.found("found_year", Period(date(first, 1, 1), date(last, 12, 31), "year"), "text")


_NO_DATE = CalendarDate(0, 0)


def _bare_year(m: Match) -> Found | None:
    """Read a year without the word: after a preposition of time, or closing a phrase («الثورة الشعبية 2011»)."""
    year, at, end = m.value("year", "year"), m.match.start(), m.match.end()
    before, after = m.scene.token(at - 1), m.scene.token(end)
    if year is None or year < _BARE_FROM or m.scene.letter_before(at, "numbered", "dash", "slash", "open", "percent"):
        return None
    is_counting = after is not None and after.word.kind == "word" and _may_be_counted(after.word.form)
    is_part = m.scene.letter_before(at, "of") and m.scene.letter_before(m.scene.before(at), *_CUT_SHORT)
    is_led = (is_part or m.scene.letter_before(at, "within")) and not (year % 100 == 0 and is_counting)
    is_closing = before is not None and before.word.form.startswith("ال") and not is_counting
    if not (is_led or is_closing) or m.scene.letter_at(end, "percent", "dash", "slash", "unit"):
        return None
    return m.found("found_year", periods.year(year), "text")


def _may_be_counted(form: str) -> bool:
    """Return whether a word may be the indefinite noun that a number counts."""
    return not form.startswith(("ال", "لل", "وال", "بال", "فال")) and form not in PREPOSITIONS and form[0] not in "وفبل"


def _feast(m: Match) -> Found | None:
    """Read a feast: three or four days of a Hijri one, one day of it, or a day of the Gregorian year."""
    base, at = m.scene.published, m.match.start()
    if base is None:
        return m.found("found_days", None)
    fixed = m.at("fixed")
    if fixed is not None:
        month, day = (int(part) for part in m.scene.line.value(fixed, "feast").split("-"))
        near = day_near(base, month, day, m.which(), None, m.is_ahead)
        return m.found("found_day", periods.day(near) if near else None)
    hijri = m.at("hijri")
    if hijri is None and not (m.at("of_feast") is not None or m.which() or m.scene.letter_before(at, "within", "time_before")):
        return None
    names = [m.scene.line.value(hijri, "hijri_feast")] if hijri is not None else ["10-01/3", "12-10/4"]
    feasts = sorted((p for name in names for p in _feasts(base, name)), key=lambda p: p.start)
    which = m.which()
    whole = choose(feasts, base, which, False) if which else min(feasts, key=lambda p: abs((p.start - base).days), default=None)
    first = m.value("of_feast", "feast_first")
    if whole and first:
        return m.found("found_day", periods.day(whole.start + timedelta(first - 1)))
    return m.found("found_days", whole)


def _feasts(base: date, name: str) -> Iterator[Period]:
    start, _, length = name.partition("/")
    month, day = (int(part) for part in start.split("-"))
    for whole in periods.hijri_months_near(base, month):
        first = whole.start + timedelta(day - 1)
        yield periods.days(first, first + timedelta(int(length) - 1)) if length != "1" else periods.day(first)


def _part(m: Match) -> Found | None:
    """Read a part of a day that stands alone: ليلا, منذ الفجر, قبل المغرب."""
    at = m.match.start()
    if m.at("adverb") is not None:
        if _is_habit(m):
            return None
        day = m.scene.last_day() if m.scene.published else None
        return m.found("found_part", periods.day(day) if day else None)
    if not m.scene.letter_before(at, "time_before") or not _is_hour(m):
        return None
    return m.found("found_part", periods.day(m.scene.published) if m.scene.published else None)


def _is_habit(m: Match) -> bool:
    """Return whether the part of the day is one of several («ليلا ونهارا», «صباح مساء»)."""
    beside = (m.scene.token(m.match.start() - 1), m.scene.token(m.match.end()))
    return any(t is not None and t.word.form.lstrip("و") in _OTHER_PARTS for t in beside)


_OTHER_PARTS = frozenset(("نهارا", "نهار", "ليلا", "صباح", "صباحا", "مساء", "ليل"))


def _is_hour(m: Match) -> bool:
    """Return whether المغرب, العصر and the like are hours here, not the country or the age."""
    at, end = m.match.start(), m.match.end()
    before, after = m.scene.token(at - 1), m.scene.token(end)
    if after and after.word.kind == "word" and after.word.form.startswith(("ال", "وال")):
        return False
    is_land = "today_paper" in m.scene.line.readings[at].values
    return not (is_land and before and before.word.form in ("من", "الي", "مع", "حتي", "ل", "وقت", "منذ"))


def _midnight(m: Match) -> Found | None:
    """Read midnight: the one that opened today, or the one to come after «حتى» and in announcements."""
    base, at = m.scene.published, m.match.start()
    if base is None:
        return m.found("found_part", None)
    is_coming = m.at("next") is not None or m.is_ahead or m.scene.letter_before(at, "until", "deadline")
    is_past = m.at("last") is not None
    return m.found("found_part", periods.day(base + timedelta(1 if is_coming and not is_past else 0), "00:00"))


_TABLE = (
    ("time.date", f"(?P<date>@no_year_day) {_SOME}", _no_year_day),
    ("time.date", f"(?P<date>@no_year_day) {_OF_YEAR}?", _no_year_day),
    ("time.month", f"@this? (?P<date>@no_year_month) {_SOME}", _no_year_month),
    ("time.month", f"(?P<date>@no_year_month) {_OF_YEAR}?", _no_year_month),
    ("time.month", f"@month_word? (?P<month>@(weak_month|weak_hijri)) {_SOME}?", _weak_month),
    ("time.month", f"@month_word? (?P<month>@(weak_month|weak_hijri)) {_OF_YEAR}", _weak_month),
    ("time.month", "@month_word? (?P<month>@(hijri|weak_hijri)) @of? @year_word? (?P<year>@year)", _hijri_in_year),
    ("time.weekday", f"(?P<day_word>@day_word)? (?P<weekday>@weekday) {_SOME}?", _weekday),
    ("time.weekday", "(?P<this>@this) (?P<weekday>@weekday)", _weekday),
    (
        "time.relative-day",
        "(?P<day>@relative_day | (?P<today>@the_day)) (?: @(comma|open)? (?P<weekday>@weekday) @present? )?",
        _relative_day,
    ),
    ("time.relative-day", "(?P<weekday>@weekday) @comma? (?P<day>@relative_day)", _relative_day),
    ("time.same-day", "(?P<day>@(same_day|next_day|previous_day))", _beside_named),
    ("time.day-of-month", f"@day_word? (?P<day>@(day|ordinal)) @of? @the_month {_SOME}", _day_of_month),
    ("time.day-of-month", "@day_word? (?P<day>@(day|ordinal)) @of? @this @the_month", _day_of_month),
    ("time.day-of-month", "@day_word? (?P<day>@(day|ordinal)) @of? (?P<same>@same_month)", _day_of_month),
    ("time.day-of-month", "@day_word? (?P<day>@(day|ordinal)) @of? (?P<which>@jari)", _day_of_month),
    ("time.day-of-month", "@day_word? (?P<day>@(day|ordinal)) (?P<it>@of_it)", _day_of_month),
    ("time.week", f"(?P<this>@this)? @the_week {_SOME}?", _the_week),
    ("time.week", "(?P<this>@this_week)", _the_week),
    ("time.week", f"@the_week (?P<date>@(no_year_day|found_day)) {_SOME}?", _week_of_month),
    ("time.week", f"@the_week (?P<day>@ordinal) @of? @the_month {_SOME}", _week_of_month),
    ("time.week", f"@weekend {_SOME}?", _weekend),
    ("time.month", f"(?P<this>@this)? @the_month {_SOME}?", _the_month),
    ("time.year", f"(?P<this>@this)? @the_year {_SOME}?", _the_year),
    ("time.same-period", "(?P<week>@same_week)", _same_period),
    ("time.same-period", "(?P<month>@(same_month|next_month))", _same_period),
    ("time.same-period", "(?P<year>@(same_year|next_year))", _same_period),
    (
        "time.ago",
        f"@ago (?P<about>@about)? (?: (?P<dual>@dual) | {_NUMBER}? (?P<unit>@unit) )"
        " (?P<half>@and_half)? (?! @(weekday|found_day|no_year_day|no_year_month|found_month|found_year|past|next) )",
        _ago,
    ),
    ("time.after", f"@after_when (?P<about>@about)? (?: (?P<dual>@dual) | {_NUMBER} (?P<unit>@unit) )", _in),
    ("time.after", "@after_when (?P<unit>@unit)", _in),
    ("time.window", f"(?P<unit>@units) @article? {_NUMBER} {_SOME}", _window),
    ("time.window", f"(?P<unit>@units) {_SOME} @article? {_NUMBER}", _window),
    ("time.window", f"@article? {_NUMBER} (?P<unit>@unit) {_SOME}", _window),
    ("time.window", f"(?P<dual>@dual) {_SOME}", _window),
    (
        "time.season",
        "(?P<season>@(season|the_season)) @of? @year_word? (?P<year>@(year|found_year)) (?: @(dash|slash) @year )?",
        _season,
    ),
    ("time.season", f"(?P<season>@(season|the_season)) {_OF_YEAR}", _season),
    ("time.season", f"(?P<season>@the_season) {_SOME}?", _the_season),
    ("time.decade", "(?P<decade>@decade) (?: @of? (?P<century>@last_century) )?", _decade),
    (
        "time.years",
        "@between? @years_word? @between? (?P<first>@(year|found_year)) (?: @(and|comma) @and? @year )*?"
        " @(and|until|dash|slash) @year_word?"
        " (?P<last>@(year|found_year))",
        _years,
    ),
    ("time.year", "(?P<year>@year)", _bare_year),
    ("time.feast", f"(?P<of_feast>@(feast_first|feast_days))? (?P<hijri>@hijri_feast) {_SOME}?", _feast),
    ("time.feast", f"(?P<of_feast>@(feast_first|feast_days))? (?P<feast>@the_feast) {_SOME}?", _feast),
    ("time.feast", f"@feast_days? (?P<fixed>@feast) {_SOME}?", _feast),
    (
        "time.part-of-day",
        "(?P<adverb>@part_adverb) (?! @(relative_day|the_day|weekday|found_day|no_year_day|same_day|next_day) )",
        _part,
    ),
    ("time.part-of-day", "(?P<name>@part_name)", _part),
    ("time.midnight", "@the_midnight | (?P<last>@last_midnight) | (?P<next>@next_midnight)", _midnight),
)
_STARTS = (
    "no_year_day no_year_month weak_month weak_hijri hijri month_word weekday day_word this relative_day"
    " the_day same_day next_day previous_day day ordinal the_week this_week weekend the_month the_year"
    " same_week same_month next_month same_year next_year ago after_when units article count number_word"
    " dual season the_season decade between years_word year found_year feast_first feast_days hijri_feast"
    " the_feast feast part_adverb part_name the_midnight last_midnight next_midnight found_day found_month"
    " found_clock"
).split()


@cache
def _grammar() -> _Grammar:
    letters = alphabet()
    rules = tuple(Rule(name, letters.pattern(source), read) for name, source, read in _TABLE)
    return _Grammar(rules, re.compile(f"[{''.join(sorted(letters_of(tuple(_STARTS))))}]"))
