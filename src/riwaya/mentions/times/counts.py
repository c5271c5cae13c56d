"""Times counted from the day of publication: X ago, in X, the last or next so many."""

from dataclasses import replace
from datetime import date, timedelta

from riwaya.arabic.letters import fold
from riwaya.arabic.particles import PREPOSITIONS
from riwaya.dates import periods
from riwaya.dates.periods import Period
from riwaya.documents.frontmatter import is_place, past_verbs
from riwaya.mentions.times.match import Match, whole_day, year_meant
from riwaya.mentions.times.scene import Found
from riwaya.mentions.uncounted import is_term
from riwaya.mentions.units import counted_nouns


def ago(m: Match) -> Found | None:
    """Read «قبل نحو شهرين»; not what is counted back from an event («قبل يومين من الحفل»)."""
    end = m.match.end()
    if m.scene.letter_at(end, "number_word") and m.scene.line.value(end, "number_word") == 1:
        end += 1  # «قبل يوم واحد من الغارة»
    if m.scene.letter_at(end, "of") and not m.scene.letter_at(end + 1, "now") and not _is_from_place(m, end + 1):
        return None
    if _is_to_end(m, end):
        return None
    line, at = m.scene.line, m.match.start()
    if is_term(line.tokens, line.first + at, line.first):
        return None
    unit, count = _counted(m)
    if unit is None:
        return None
    base = m.scene.published
    if base is None or count is None:
        return m.found("found_days", None)
    months = 12 * count if unit == "year" else count
    more = _months_more(m) if unit == "year" else 0
    if more is None:
        return None
    if more:
        period = periods.shifted(base, "month", -(months + more))
        return m.found("found_days", replace(period, is_about=m.at("about") is not None) if period else None)
    if m.at("half") is not None and unit in ("year", "month"):
        period = periods.shifted(base, "month", -(months + 6)) if unit == "year" else periods.shifted(base, "month", -count)
    else:
        period = periods.shifted(base, unit, -count)
    about = m.at("about") is not None
    return m.found("found_days", replace(period, is_about=about) if period else None)


def _is_to_end(m: Match, at: int) -> bool:
    """Return whether «على» says before what it is («قبل أقل من أسبوعين على انتهاء المهلة», not «قبل شهرين على الأقل»)."""
    token, after = m.scene.token(at), m.scene.token(at + 1)
    return token is not None and token.word.form == "علي" and after is not None and after.word.form in _ENDS


_ENDS = frozenset(map(fold, (
    "انتهاء", "انقضاء", "نهاية", "بدء", "بداية", "انطلاق", "موعد", "الموعد", "حلول", "نفاد", "استحقاق", "الاستحقاق", "إجراء",
    "الانتخابات", "عقد", "انعقاد", "تنفيذ", "دخول", "سريان", "خروج", "انسحاب", "وصول", "رحيل", "اكتمال", "إتمام", "ختام",
)))  # fmt: skip


def _is_from_place(m: Match, at: int) -> bool:
    """Return whether a place stands at a position, from which somebody left («خرج قبل أسبوعين من سجن البلدة»)."""
    token = m.scene.token(at)
    if token is None or token.word.kind != "word":
        return False
    nouns = counted_nouns().find(token.word)
    return is_place(token.word.form) or any(h.entry.kind == "place" and h.entry.number == "one" for h in nouns)


def _months_more(m: Match) -> int | None:
    """Return the months of «قبل سنتين وشهرين»; None when what follows the years is not joined to them."""
    at = m.at("and_dual") if m.at("and_dual") is not None else m.at("and_unit")
    if at is None:
        return 0
    unit = m.scene.line.value(at, "dual") or m.scene.line.value(at, "unit")
    number = m.at("and_number")
    first = at if number is None else number
    is_joined = m.scene.line.readings[first].clitic == "و" or m.scene.letter_before(first, "and")
    if unit != "month" or not is_joined:
        return None
    if m.at("and_dual") is not None:
        return 2
    return m.value("and_number", "count", "number_word") or 1


def latest_one(m: Match) -> Found:
    """Read «خلال الشهر الأخير», «الأسبوع الأخير»: the month or the week up to publication."""
    base = m.scene.published
    is_month = m.scene.letter_at(m.match.start("one"), "the_month")
    if base is None:
        return m.found("found_days", None)
    back = periods.shifted(base, "month", -1) if is_month else None
    start = whole_day(back.start.year, back.start.month, base.day) if back else periods.day(base - timedelta(_WEEK - 1))
    return m.found("found_days", periods.days(start.start if start else base - timedelta(_MONTH), base))


_WEEK, _MONTH = 7, 30  # days


def like_now(m: Match) -> Found | None:
    """Read «مثل هذا اليوم قبل عشر سنوات», «مثل هذه الأيام من العام الماضي»: a day, or its month, of another year."""
    base, at = m.scene.published, m.match.start("like")
    is_day = m.scene.line.value(at, "the_day") is not None
    if m.at("unit") is None and m.at("dual") is None:
        year = year_meant(m)
    else:
        unit, count = _counted(m)
        if unit not in ("year", "decade") or count is None:
            return None
        year = base.year - count * (10 if unit == "decade" else 1) if base else None
    if base is None or year is None:
        return m.found("found_days", None) if base is None else None
    return (
        m.found("found_day", whole_day(year, base.month, base.day))
        if is_day
        else m.found("found_month", periods.month(year, base.month))
    )


def beside_told(m: Match) -> Found | None:
    """Read «قبلها بعامين», «بعد ذلك بيومين»: so long before or after the last time told."""
    at = m.at("dual") if m.at("dual") is not None else m.at("number") if m.at("number") is not None else m.at("unit")
    side = m.value("side", "before_that")
    if at is None or side is None or not m.scene.line.readings[at].clitic.endswith("ب"):
        return None
    unit, count = _counted(m)
    told = m.scene.last_period() if m.scene.named else None
    if unit == "hour" and count is None and told is not None and told.unit == "day":
        return m.found("found_days", periods.day(told.start))  # «قبل ذلك بساعات»
    if unit is None or count is None:
        return None
    if told is None or (told.unit not in ("day", "days") and unit not in ("month", "year")):
        return m.found("found_days", None)
    half = 1 if m.at("half") is not None and side < 0 else 0  # a day and a half before noon is two days back
    return m.found("found_days", periods.shifted(told.start, unit, side * (count + half)))


_LONGEST_EVENT = 5  # tokens
_NO_EVENT = frozenset(("ان", "ما", "الي", "حتي", "قبل", "بعد", "من", "عن", "علي"))
_SIDES = {"قبل": -1, "قبيل": -1, "بعد": 1, "بعيد": 1, "عقب": 1}


def beside_event(m: Match) -> Found | None:
    """Read «قبل سقوط المدينة بيومين»: so long before or after an event, which is of the day told last; null where none is."""
    at = m.match.start()
    reading = m.scene.line.readings.get(at)
    first = _event_before(m, at) if reading is not None and reading.clitic.endswith("ب") else None
    side = m.scene.token(first) if first is not None else None
    latest = m.scene.latest
    if first is None or side is None or (latest is not None and latest.end > first):
        return None
    unit, count = _counted(m)
    if unit is None or count is None:
        return None
    shift = _SIDES[side.word.form.lstrip("وف")] * count
    told = m.scene.told_last()
    is_short = unit in ("hour", "minute")
    period = None if told is None else periods.day(told) if is_short else periods.shifted(told, unit, shift)
    return m.found("found_days", period)._replace(start=first)


def _event_before(m: Match, at: int) -> int | None:
    """Return where «قبل» or «بعد» stands before the words of an event that end at a position; None where none does."""
    for back in range(at - 1, max(-1, at - 2 - _LONGEST_EVENT), -1):
        token = m.scene.token(back)
        if token is None or token.word.kind != "word":
            return None
        form = token.word.form.lstrip("وف")
        if form in _SIDES:
            return back if back < at - 1 else None
        if form in _NO_EVENT or (back in m.scene.line.readings and "unit" in m.scene.line.readings[back].values):
            return None
    return None


_WAS = frozenset(("كان", "كانت", "كانوا", "اخذ", "اخذت", "اخذوا", "جاء", "جاءت", "جاوا"))


def after(m: Match) -> Found | None:
    """Read «بعد ثلاثة أيام» where the sentence announces and nothing else is the starting point."""
    if m.scene.letter_at(m.match.end(), "of") or not m.is_ahead:
        return None
    after = m.scene.token(m.match.end())
    if after and (after.word.form in PREPOSITIONS or after.word.form in past_verbs() or after.word.form in _WAS):
        return None  # «وبعد أسبوع أخذت دورية …»
    unit, count = _counted(m)
    if unit is None or count is None or m.scene.letter_at(m.match.end(), "number_word"):
        return None
    base = m.scene.published
    return m.found("found_days", periods.shifted(base, unit, count) if base else None)


def _counted(m: Match) -> tuple[str | None, int | None]:
    """Return the unit and how many; None as number for a plural without one (قبل أيام)."""
    at = m.at("dual")
    if at is not None:
        return m.scene.line.value(at, "dual"), 2
    if m.at("years") is not None:
        return "year", m.value("years", "span_years")
    at = m.at("unit")
    if at is None:
        return None, None
    number = m.number()
    unit: str = m.scene.line.value(at, "unit")
    is_plural = "plural" in m.scene.line.readings[at].values
    return unit, number if number is not None else (None if is_plural else 1)


def window(m: Match) -> Found | None:
    """Read «الأيام العشرة الماضية», «الـ24 ساعة المقبلة»: so many units up to yesterday, or from tomorrow on."""
    unit, count = _counted(m)
    base, which = m.scene.published, m.which() or "past"
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
