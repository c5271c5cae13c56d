"""Weeks, months, seasons, years and decades: named, relative, or the one just named."""

from datetime import date, timedelta

from riwaya.arabic.letters import fold
from riwaya.arabic.particles import PREPOSITIONS
from riwaya.dates import periods
from riwaya.dates.calendar import FIRST_YEAR, LAST_YEAR
from riwaya.dates.explicit import CalendarDate
from riwaya.dates.nearest import choose, hijri_near, month_near
from riwaya.dates.periods import Period
from riwaya.mentions.times import days
from riwaya.mentions.times.match import Match, stretch, told_year, whole_day, year_meant
from riwaya.mentions.times.scene import Found
from riwaya.mentions.units import counted_nouns

_CUT_SHORT = ("half", "quarter", "third", "early", "middle", "late_in", "season", "end_of", "decade")
_CUT_FROM = ("early", "middle", "middle_third", "late_in", "end_of", "half", "quarter", "third")
_BARE_FROM = 1900  # an earlier number without عام is rather a count
_OF_TIME = frozenset(  # said of no office, nor of people: «الأمين العام», «العرب السنة»
    map(fold, ("الماضي", "الفائت", "المنصرم", "الجاري", "الماضية", "الفائتة", "المنصرمة", "الجارية", "الحالية", "المقبلة"))
)
_NO_DATE = CalendarDate(0, 0)


def no_year_month(m: Match) -> Found | None:
    """Read a month without a year («في آذار»): the one nearest to the publication that the words allow."""
    written, base = m.dates[m.match.start("date")], m.scene.base()
    if written.month is None or m.scene.letter_before(m.match.start(), "date_name", "every"):
        return None
    return _month_meant(m, written.month, written.calendar == "hijri", base)


def weak_month(m: Match) -> Found | None:
    """Read مارس, رمضان and their like where something beside them says that a month is meant."""
    token = m.scene.token(m.match.start())
    if token is not None and token.word.form == "باب":
        return None  # «في باب الخير»: a gate
    is_said = m.which() or m.at("year_which") or m.at("same")
    if not (
        is_said
        or m.scene.letter_before(m.match.start(), "within", "middle_third", "late_in", "end_of", "feast_first", "deadline")
    ):
        return None
    gregorian = m.value("month", "weak_month")
    number = gregorian if gregorian is not None else m.value("month", "weak_hijri")
    return _month_meant(m, number, gregorian is None, m.scene.base()) if number else None


def _month_meant(m: Match, number: int, is_hijri: bool, base: date | None) -> Found | None:
    if base is None:
        return m.found("found_month", None, "text", partial=None if is_hijri else f"XXXX-{number:02}")
    year = year_meant(m)
    if is_hijri:
        of_year = [p for p in periods.hijri_months_near(date(year, 7, 1), number) if p.start.year == year] if year else []
        is_coming = m.is_ahead or _is_by(m)
        return m.found("found_month", of_year[0] if of_year else hijri_near(base, number, m.which(), is_coming))
    if year:
        return m.found("found_month", periods.month(year, number))
    told = told_year(m, number)
    if told:
        return m.found("found_month", periods.month(told, number), "text")
    is_due = _is_due(m, "early", "middle", "middle_third", "late_in", "end_of")
    return m.found("found_month", month_near(base, number, m.which(), m.is_ahead or is_due))


def _is_by(m: Match) -> bool:
    """Return whether a month is a term, «قبل حلول رمضان», «بحلول رمضان»."""
    before = m.scene.token(m.match.start() - 1)
    return before is not None and before.word.form in ("حلول", "بحلول") and m.scene.letter_before(m.match.start(), "deadline")


def _is_due(m: Match, *parts: str) -> bool:
    """Return whether the time is a term not yet over, «قبل منتصف حزيران», «حتى نهاية الصيف»."""
    at = m.match.start()
    if not m.scene.letter_before(at, *parts):
        return False
    part = m.scene.before(at)
    lead = m.scene.token(m.scene.before(part))
    is_term = m.scene.letter_before(part, "deadline")
    return is_term and (m.scene.letter_before(at, "end_of") or (lead is not None and lead.word.form in ("قبل", "بحلول")))


def hijri_in_year(m: Match) -> Found | None:
    """Read a Hijri month with a Gregorian year, «رمضان 2019»."""
    number, year = m.value("month", "hijri", "weak_hijri"), m.value("year", "year")
    if number is None or year is None:
        return None
    months = periods.hijri_months_near(date(year, 7, 1), number)
    return m.found("found_month", next((p for p in months if p.start.year == year), None), "text")


def the_week(m: Match) -> Found | None:
    """Read «الأسبوع الماضي» and its like."""
    return _the_period(m, "week")


def week_of_month(m: Match) -> Found | None:
    """Read «الأسبوع الأول من آب»: seven days of the month, counted from its first."""
    at = m.at("date")
    like = None
    if at is not None:
        written = m.dates[at]
        number, like = written.day, days.no_year_day(m) if written.year is None else None
        period = like.period if like else whole_day(written.year or 0, written.month or 0, written.day or 0)
        anchor = "published" if like else "text"
    else:
        number, anchor = m.value("day", "ordinal"), "published"
        found = days.day_of_month(m)
        period = found.period if found else None
    if number is None or number > 5:
        return None
    if period is None:
        return m.found("found_days", None, anchor)
    whole = periods.month(period.start.year, period.start.month)
    first = whole.start + timedelta(7 * (number - 1))
    return m.found("found_days", periods.days(first, min(first + timedelta(6), whole.end)), anchor)


def first_of_month(m: Match) -> Found | None:
    """Read «الأيام العشرة الأولى من الشهر», «الأيام الثلاثة الأولى من أيار»: days counted from the first of a month."""
    count, at = m.number(), m.at("date")
    two = m.value("dual", "dual") if m.at("dual") is not None else None
    unit = two or m.scene.line.value(m.match.start("unit"), "unit")
    count = 2 if two else count
    base = m.scene.base()
    if count is None or unit not in ("day", "week") or base is None:
        return None
    count *= 7 if unit == "week" else 1
    whole = periods.month(base.year, base.month + {"past": -1, "next": 1}.get(m.which(), 0))
    anchor = "published"
    if at is not None:
        written = m.dates[at]
        if written.month is None or written.calendar == "hijri":
            return None
        anchor = "text" if written.year else "published"
        whole = periods.month(written.year, written.month) if written.year else month_near(base, written.month, "", False)
    return m.found("found_days", periods.days(whole.start, whole.start + timedelta(count - 1)), anchor)


def the_month(m: Match) -> Found | None:
    """Read «الشهر الماضي» and its like."""
    return _the_period(m, "month")


def month_of_year(m: Match) -> Found | None:
    """Read «مثل هذا الشهر من العام الماضي»: the month of publication in another year."""
    base, year = m.scene.published, year_meant(m)
    if base is None or year is None:
        return None
    return m.found("found_month", periods.month(year, base.month))


def the_year(m: Match) -> Found | None:
    """Read «العام الجاري» and its like."""
    if m.scene.letter_at(m.match.end(), "school"):
        return None
    which = m.scene.token(m.match.end() - 1)
    is_of_time = m.at("this") is not None or (which is not None and which.word.form in _OF_TIME)
    if m.at("this") is None and _is_opinion(m):
        return None
    return None if not is_of_time and _completes_office(m) else _the_period(m, "year")  # «الأمين العام الحالي» is an office


def _is_opinion(m: Match) -> bool:
    """Return whether «العام» is of the public's opinion («نوضح للرأي العام الآتي:»)."""
    before = m.scene.token(m.match.start() - 1)
    return before is not None and before.word.form.endswith("راي")


def _completes_office(m: Match) -> bool:
    """Return whether «العام» follows a word with the article that is no month, so that it is its adjective."""
    before, year = m.scene.token(m.match.start() - 1), m.scene.token(m.match.start())
    is_adjective = before is not None and before.word.kind == "word" and before.word.form.startswith("ال")
    can_be = year is not None and year.word.form in ("العام", "السنه")
    return can_be and is_adjective and not m.scene.letter_before(m.match.start(), "month", "hijri")


def _the_period(m: Match, unit: str) -> Found | None:
    """Read the last, this or the next week, month or year; alone only after a word for a part of it."""
    at, base = m.match.start(), m.scene.published
    is_said = m.which() or m.at("this") is not None
    lead = m.scene.before(at) if m.scene.letter_before(at, "of") else at  # «الربع الثاني من العام»
    if not is_said and not m.scene.letter_before(lead, *_CUT_FROM):
        return None
    kind = {"week": "found_week", "month": "found_month", "year": "found_year"}[unit]
    if base is None:
        return m.found(kind, None)
    shift = {"past": -1, "twice_past": -2, "next": 1, "twice_next": 2}.get(m.which(), 0)
    whole = stretch(base, unit, shift)
    is_begun = not is_said and m.scene.letter_before(lead, "early") and whole is not None and periods.early(whole).end < base
    return m.found(kind, stretch(base, unit, 1) if is_begun and m.is_ahead else whole)


def same_period(m: Match) -> Found | None:
    """Read «الشهر نفسه», «العام ذاته», «العام التالي»: the month, year or week of the last time named."""
    after = m.scene.token(m.match.end())
    if _completes_office(m) or (after is not None and after.word.form in ("الذي", "التي")):
        return None  # «الأمين العام نفسه», «في الأسبوع نفسه الذي خرجوا فيه»
    last = m.scene.last_past()
    kind = next(k for k in ("week", "month", "year") if m.at(k) is not None)
    shift = m.value(kind, "next_year", "next_month") or 0
    period = stretch(last.start, kind, shift) if last else None
    return m.found(f"found_{kind}", period)


def weekend(m: Match) -> Found | None:
    """Read «نهاية الأسبوع», its last day, and «عطلة نهاية الأسبوع», its last two; the one past where nothing lies ahead."""
    base, which, at = m.scene.published, m.which(), m.match.start()
    is_over = not which and not m.is_ahead and not m.scene.letter_before(at, "deadline")
    shift = -1 if is_over else {"past": -1, "next": 1}.get(which, 0)
    whole = periods.weekend(base, shift) if base else None
    first = m.scene.token(m.match.start())
    is_day = first is not None and first.word.form.endswith("نهايه")
    if whole and (is_day or m.scene.letter_before(m.match.start(), "deadline")):
        whole = periods.end(whole, is_deadline=True)
    return m.found("found_days", whole)


def season(m: Match) -> Found | None:
    """Read «صيف العام الماضي», «ربيع 2015», «خريف العام نفسه»."""
    first = m.value("season", "season", "the_season")
    if first is None:
        return None
    written = m.value("year", "year") or _written_year(m)
    year = written or year_meant(m)
    if year is None:
        return m.found("found_season", None) if m.scene.base() is None else None
    return m.found("found_season", periods.season(year, first), "text" if written else "published")


def _written_year(m: Match) -> int | None:
    at = m.at("year")
    return m.dates[at].year if at is not None and at in m.dates else None


def the_season(m: Match) -> Found | None:
    """Read «الصيف الماضي», «حتى الربيع»; not «الربيع العربي»."""
    first, base = m.value("season", "the_season"), m.scene.published
    which = m.which() or ("present" if m.at("this") is not None else "")
    after = m.scene.token(m.match.end())
    if not which:
        is_qualified = after is not None and after.word.form.startswith("ال")
        if is_qualified or not m.scene.letter_before(m.match.start(), "within", "time_before", "deadline"):
            return None
    if first is None or base is None:
        return m.found("found_season", None) if first else None
    is_due = not which and (
        m.scene.letter_before(m.match.start(), "deadline") or _is_due(m, "early", "middle", "late_in", "end_of")
    )
    seasons = [periods.season(y, first) for y in range(base.year - 3, base.year + 3)]
    if is_due:
        return m.found("found_season", next(s for s in seasons if s.end >= base))
    return m.found("found_season", choose(seasons, base, which, m.is_ahead))


def century(m: Match) -> Found | None:
    """Read «القرن التاسع عشر», «القرن الماضي»."""
    if m.at("last") is not None:
        return m.found("found_century", periods.century(20), "text")
    which, number = m.which(), m.value("which", "ordinal")
    if number is None:
        number = 21 if which == "present" else 20 if which == "past" else None
    first = m.scene.token(m.match.start() - 1)
    is_named = first is not None and first.word.form in ("صفقه", "جريمه", "كذبه")  # «صفقة القرن الأول»
    if number is None or is_named or not _FIRST_CENTURY <= number <= _LAST_CENTURY:
        return None
    return m.found("found_century", periods.century(number), "text")


_FIRST_CENTURY, _LAST_CENTURY = 7, 21


def year_in_words(m: Match) -> Found | None:
    """Read «عام ألفين وستة عشر», «سنة ألف وتسعمئة واثنين وثمانين»."""
    number = _in_words(m)
    return m.found("found_year", periods.year(number), "text") if number else None


_THIRTIES, _CENTURY, _LIVED = 30, 1900, 90


def short_year(m: Match) -> Found | None:
    """Read «سنة ست وتسعين», «سنة تسعين»: a year of the last century by its last two figures."""
    units, tens, at = m.value("units", "number_word") or 0, m.value("tens", "number_word") or 0, m.match.start("tens")
    first = m.at("units") if m.at("units") is not None else at
    is_led = first is not None and not m.scene.line.readings[first].clitic
    is_joined = m.at("units") is None or m.scene.line.readings[at].clitic == "و"
    after = m.scene.token(m.match.end())
    is_counting = after is not None and after.word.kind == "word" and _may_be_counted(after.word.form) and m.at("units") is None
    is_year = tens >= _THIRTIES and tens % 10 == 0 and tens < 100 and units < 10 and is_led and is_joined
    if not is_year or not m.scene.letter_before(m.match.start(), "within", "of", "since_when") or is_counting:
        return None
    return m.found("found_year", periods.year(_CENTURY + tens + units), "text")


def year_in_figures(m: Match) -> Found | None:
    """Read «سنة 91», «عام 05»: a year by its last two figures, of this century up to the year of publication."""
    short, base, at = m.value("short", "short_year"), m.scene.base(), m.match.start()
    after = m.scene.token(m.match.end())
    is_counting = after is not None and (after.word.kind == "number" or bool(counted_nouns().find(after.word)))
    is_led = m.scene.letter_before(at, "within", "of", "since_when", "year_noun")
    if short is None or base is None or is_counting or not is_led or m.scene.letter_at(m.match.end(), "muslim", "percent"):
        return None
    year = _CENTURY + short + 100 * (short <= base.year % 100)
    return m.found("found_year", periods.year(year), "text") if base.year - year < _LIVED else None


def month_in_words(m: Match) -> Found | None:
    """Read «أيار الألفين»: a month with its year in words."""
    written, number = m.dates[m.match.start("date")], _in_words(m)
    if number is None or written.month is None or written.calendar == "hijri":
        return None
    return m.found("found_month", periods.month(number, written.month), "text")


def _in_words(m: Match) -> int | None:
    """Return the year that words of number give; None for what no article tells of."""
    kinds = ("thousand_word", "hundred_word", "number_word")
    values = (m.scene.line.value(at, *kinds) for at in range(m.match.start("number"), m.match.end("number")))
    number = sum(int(v) for v in values if v is not None)
    return number if FIRST_YEAR <= number <= LAST_YEAR else None


def first_of_year(m: Match) -> Found | None:
    """Read «الأشهر التسعة الأولى من العام»: months counted from the first of a year."""
    count, at, base = m.number(), m.at("date"), m.scene.base()
    unit = m.scene.line.value(m.match.start("unit"), "unit")
    if count is None or unit != "month" or not 1 <= count <= _MONTHS_OF_YEAR:
        return None
    written = m.dates[at].year if at is not None and at in m.dates else None
    if written is None and base is None:
        return m.found("found_month", None)
    year = written or (base.year if base else 0) + {"past": -1, "next": 1}.get(m.which(), 0)
    whole = Period(date(year, 1, 1), periods.month(year, count).end, "month")
    return m.found("found_days", whole, "text" if written else "published")


_MONTHS_OF_YEAR = 12


def decade(m: Match) -> Found | None:
    """Read «ثمانينيات القرن الماضي»; not an age («في الثلاثينيات من عمره»)."""
    first = m.value("decade", "decade")
    of, age = m.scene.token(m.match.end()), m.scene.token(m.match.end() + 1)
    if first is None or (of and age and of.word.form == "من" and age.word.form.lstrip("ال").startswith("عمر")):
        return None
    if m.at("century") is None and first < 1950:
        return None
    return m.found("found_decade", Period(date(first, 1, 1), date(first + 9, 12, 31), "decade"), "text")


def years(m: Match) -> Found | None:
    """Read two years as one stretch: «2015 و2016», «بين عامي 2012 و2014», «2014-2016»."""
    first = m.value("first", "year") or m.dates.get(m.match.start("first"), _NO_DATE).year
    last = m.value("last", "year") or m.dates.get(m.match.start("last"), _NO_DATE).year
    if first is None or last is None or not first < last < first + 100 or first < _BARE_FROM:
        return None
    return m.found("found_year", Period(date(first, 1, 1), date(last, 12, 31), "year"), "text")


_NO_DATE = CalendarDate(0, 0)


def bare_year(m: Match) -> Found | None:
    """Read a year without the word: after a preposition of time, or closing a phrase («الثورة الشعبية 2011»)."""
    year, at, end = m.value("year", "year"), m.match.start(), m.match.end()
    before, after = m.scene.token(at - 1), m.scene.token(end)
    if year is None or year < _BARE_FROM or m.scene.letter_before(at, "numbered", "dash", "slash", "open", "percent"):
        return None
    is_counting = after is not None and after.word.kind == "word" and _may_be_counted(after.word.form)
    is_part = m.scene.letter_before(at, "of") and m.scene.letter_before(m.scene.before(at), *_CUT_SHORT)
    is_round = year % 100 == 0 and is_counting
    is_led = (is_part or m.scene.letter_before(at, "within", "year_noun")) and not is_round  # «في 2006», «حرب 2006»
    is_closing = before is not None and before.word.form.startswith("ال") and not is_counting
    if not (is_led or is_closing) or m.scene.letter_at(end, "percent", "dash", "slash", "unit"):
        return None
    return m.found("found_year", periods.year(year), "text")


def _may_be_counted(form: str) -> bool:
    """Return whether a word may be the indefinite noun that a number counts."""
    return not form.startswith(("ال", "لل", "وال", "بال", "فال")) and form not in PREPOSITIONS and form[0] not in "وفبل"
