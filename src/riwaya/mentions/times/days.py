"""Days: dates without their year, days of the week, days by their distance from today or from a day just named."""

from datetime import date, timedelta

from riwaya.arabic.particles import PREPOSITIONS
from riwaya.dates import periods
from riwaya.dates.calendar import persian_to_gregorian
from riwaya.dates.explicit import CalendarDate
from riwaya.dates.nearest import day_near, hijri_near, weekday_near
from riwaya.documents.frontmatter import past_verbs
from riwaya.mentions.times.match import Match, told_year, weekday_conflict, whole_day, year_meant
from riwaya.mentions.times.scene import Found, letters_of


def no_year_day(m: Match) -> Found | None:
    """Read a day and month without a year («15 أبريل»): the one nearest to the publication that the words allow."""
    written = m.dates[m.match.start("date")]
    at, base = m.match.start(), m.scene.base()
    if m.scene.letter_before(at, "date_name") or _is_marked_name(m) or written.month is None or written.day is None:
        return None
    if base is None or written.calendar == "hijri":
        return _partial_day(m, written, base)
    year = year_meant(m)
    if year:
        period = whole_day(year, written.month, written.day)
        return m.found("found_day", period, conflict=weekday_conflict(period, written.weekday))
    is_over = not m.is_ahead and _is_over(m)
    near = day_near(base, written.month, written.day, m.which(), written.weekday, m.is_ahead, is_over)
    told = told_year(m, written.month) if written.weekday is None and not _is_news(m, near, base) else None
    if told:
        return m.found("found_day", whole_day(told, written.month, written.day), "text")
    period = periods.day(near, written.time) if near else None
    return m.found("found_day", period, conflict=written.conflict or weekday_conflict(period, written.weekday))


def _is_marked_name(m: Match) -> bool:
    """Return whether a day of a month is the name of something, in marks («حركة «23 مارس»», «نائب من «8 آذار»»)."""
    before, after = m.scene.token(m.match.start() - 1), m.scene.token(m.match.end())
    if before is None or after is None or before.word.raw not in _OPENING or after.word.raw not in _CLOSING:
        return False
    return before.word.raw != "(" or m.scene.letter_before(m.match.start() - 1, "date_name")


_OPENING, _CLOSING = ("«", '"', "“", "("), ("»", '"', "”", ")")
_REACH_OF_DEED = 8  # tokens


def _is_over(m: Match) -> bool:
    """Return whether a verb close before a day tells what has happened: «خطفه مسلحون من بيته في 7 أكتوبر»."""
    at = m.match.start()
    if m.scene.letter_before(at, "deadline"):
        return False  # «وعد بحلّ قبل 30 يونيو»
    for back in range(at - 1, max(-1, at - 1 - _REACH_OF_DEED), -1):
        token = m.scene.token(back)
        if token is None or m.scene.line.letters[back] in letters_of(("stop",)):
            return False
        if any(split.stem in past_verbs() for split in token.word.splits if split.proclitics in ((), ("و",), ("ف",))):
            return True
    return False


_LATEST_NEWS = 31  # days


def _is_news(m: Match, near: date | None, base: date) -> bool:
    """Return whether a day lies so near before publication that it is of the news, in a sentence after that of an old date."""
    last = m.scene.latest
    if near is None or last is None or not 0 <= (base - near).days <= _LATEST_NEWS:
        return False
    return not letters_of(("stop",)).isdisjoint(m.scene.line.letters[last.end : m.match.start()])


def _partial_day(m: Match, written: CalendarDate, base: date | None) -> Found | None:
    if base is None:
        partial = f"XXXX-{written.month:02}-{written.day:02}" if written.calendar == "gregorian" else None
        return m.found("found_day", None, "text", partial=partial)
    whole = hijri_near(base, written.month or 1, m.which(), m.is_ahead)
    period = periods.day(min(whole.start + timedelta((written.day or 1) - 1), whole.end)) if whole else None
    return m.found("found_day", period)


def weekday(m: Match) -> Found | None:
    """Read a day of the week: السبت, يوم السبت الماضي, هذا الخميس."""
    at, number = m.match.start(), m.value("weekday", "weekday")
    is_named = m.at("day_word") is not None or m.which() or m.at("this") is not None
    is_placed = m.scene.letter_before(at, "day_name_place") and not (_opens_row(m) or _opens_stretch(m))
    if number is None or (not is_named and is_placed):
        return None
    after = m.scene.token(m.match.end())
    if m.scene.letter_at(m.match.end(), "day_epithet") or (after is not None and after.word.form in ("عشر", "عشره")):
        return None  # «الأحد الدامي», «المقاطع الأحد عشر»
    if number == 0 and after is not None and after.word.form == "معا" and not is_named:
        return None  # «بعودة الاثنين معاً» is two
    if m.scene.published is None:
        return m.found("found_day", None)
    which = m.which() or ("present" if m.at("this") is not None else "")
    last = m.scene.latest
    if m.is_ahead and not which and last and last.period and last.period.unit == "day" and last.period.start > m.scene.published:
        return m.found("found_day", periods.day(weekday_near(last.period.start, number, "next", False)))  # «الأحد … ثم الأربعاء»
    story = m.scene.story(_PAST_NEWS) if not (which or m.is_ahead or last) and len(m.scene.told) > 1 else None
    if story and story.period and story.period.unit == "day":
        return m.found("found_day", periods.day(weekday_near(story.period.end, number, "", True)))  # of a story, not of the news
    return m.found("found_day", periods.day(weekday_near(m.scene.published, number, which, m.is_ahead)))


def _opens_row(m: Match) -> bool:
    """Return whether «أيام» stands before the first of several days of the week: «أيام الجمعة والسبت والأحد»."""
    before, after = m.scene.token(m.match.start() - 1), m.scene.line.readings.get(m.match.end())
    return before is not None and before.word.form.lstrip("و") == "ايام" and after is not None and "weekday" in after.values


def _opens_stretch(m: Match) -> bool:
    """Return whether «بين» stands before a day from which a stretch goes to another: «بين الأحد وظهر الثلاثاء»."""
    before, after = m.scene.token(m.match.start() - 1), m.scene.line.readings.get(m.match.end())
    is_joined = after is not None and after.clitic == "و" and not _IN_DAY.isdisjoint(after.values)
    return before is not None and before.word.form in ("بين", "وبين") and is_joined


_IN_DAY = frozenset(("day_part", "midnight", "day_word", "relative_day", "the_day"))
_PAST_NEWS = 14  # days: a text that tells of nothing nearer is no news


def weekdays(m: Match) -> Found | None:
    """Read two days of the week said together, «الأحد والاثنين الماضيين»."""
    first, second = m.value("weekday", "weekday"), m.value("second", "weekday")
    at = m.at("second")
    if first is None or second is None or at is None or m.scene.line.readings[at].clitic != "و":
        return None
    if m.scene.published is None:
        return m.found("found_days", None)
    last = weekday_near(m.scene.published, second, m.which(), m.is_ahead)
    start = last - timedelta((last.weekday() - first) % 7)
    return m.found("found_days", periods.days(start, last))


def prayer(m: Match) -> Found | None:
    """Read «بعد صلاة الجمعة» as the day; the prayer itself, «يؤدون صلاة الجمعة», is none."""
    number = m.value("weekday", "weekday")
    if number is None or not m.scene.letter_before(m.match.start(), "time_before"):
        return None
    if m.scene.published is None:
        return m.found("found_day", None)
    return m.found("found_day", periods.day(weekday_near(m.scene.published, number, m.which(), m.is_ahead)))


def persian_day(m: Match) -> Found | None:
    """Read «27 خرداد 1404», a day of the solar calendar of Iran."""
    day, month, year = m.value("day", "day"), m.value("month", "persian"), m.value("year", "hijri_year")
    if day is None or month is None or year is None:
        return None
    return m.found("found_day", periods.day(persian_to_gregorian(year, month, day)), "text")


def day_of_year(m: Match) -> Found | None:
    """Read «مثل هذا اليوم من العام الماضي»: the day of publication in another year."""
    base, year = m.scene.published, year_meant(m)
    if base is None or year is None:
        return m.found("found_day", None) if base is None else None
    return m.found("found_day", whole_day(year, base.month, base.day))


def relative_day(m: Match) -> Found | None:
    """Read أمس, غدا, اليوم الأربعاء; a day of the week beside it must be that day's name.

    Where it names the day before, the text was written a day before it was published.
    """
    weekday = m.value("weekday", "weekday") if m.at("weekday") is not None else m.value("bracketed", "weekday")
    if m.scene.token(m.match.start()) and _is_numbered_night(m):
        return None
    if m.scene.letter_before(m.match.start(), "as_if"):
        return None  # «كأنه أمس»
    if m.at("today") is not None and weekday is None and not _is_today(m):
        return None
    if m.scene.published is None:
        return m.found("found_day", None)
    shift = m.value("day", "relative_day", "the_day") or 0
    day = m.scene.published + timedelta(shift)
    if weekday is not None and (day - timedelta(1)).weekday() == weekday:
        day -= timedelta(1)
    period = periods.day(day)
    return m.found("found_day", period, conflict=weekday_conflict(period, weekday))


def _is_numbered_night(m: Match) -> bool:
    """Return whether الليلة is one of several or another: «الليلة الثانية من العروض», «تلك الليلة»."""
    token, before = m.scene.token(m.match.end() - 1), m.scene.token(m.match.start() - 1)
    if token is None or token.word.form != "الليله":
        return False
    return m.scene.letter_at(m.match.end(), "hour") or (before is not None and before.word.form.endswith("تلك"))


def _is_today(m: Match) -> bool:
    """Return whether اليوم is today: not «في اليوم» (a day), «لليوم الثاني», «روسيا اليوم» or the title of a paper."""
    at, end = m.match.start("today"), m.match.end()
    reading = m.scene.line.readings[at]
    if reading.clitic.endswith(("ل", "ب")) or m.scene.letter_before(at, "today_paper"):
        return False
    after = m.scene.token(end)
    before = m.scene.token(at - 1)
    if before and (before.word.form in ("لهذا", "بعد") or (before.word.raw in _OPENING and _is_titled(m, end))):
        return False  # «لا سلاح بعد اليوم», «صحيفة «اليوم الجديد»»
    is_numbered = m.scene.letter_at(end, "number_word") and m.scene.letter_at(end + 1, "of")
    if is_numbered or m.scene.letter_at(end, "ordinal", "close") or (before and before.word.form in ("في", "فى")):
        return False
    return not ((after and after.word.raw in ("»", "”", '"', "))", "’")) or (after and after.word.form in _OF_ANY_DAY))


def _is_titled(m: Match, at: int) -> bool:
    """Return whether a mark closes behind one more word with the article: «اليوم المشرقي»."""
    name, closing = m.scene.token(at), m.scene.token(at + 1)
    return name is not None and name.word.form.startswith("ال") and closing is not None and closing.word.raw in _CLOSING


_OF_ANY_DAY = ("الذي", "التي", "كله", "كاملا", "باكمله", "بكامله")  # «وجبة اليوم كله»


def beside_named(m: Match) -> Found | None:
    """Read «في اليوم نفسه», «اليوم التالي»: the last day named, or the one beside it."""
    after = m.scene.token(m.match.end())
    is_counting = after is not None and after.word.form in ("من", "علي", "ل", "عشر")
    if m.value("day", "next_day") is not None and (is_counting or m.scene.line.readings[m.match.start()].clitic[-1:] == "ل"):
        return None  # «اليوم الثاني من المعارك», «لليوم الثاني على التوالي» count the days of an event
    shift = m.value("day", "next_day", "previous_day") or 0
    last = m.scene.last_day() if not shift else next((p.end for p in reversed(m.scene.named[-40:]) if p.unit == "day"), None)
    period = periods.day(last + timedelta(shift)) if last else None
    return m.found("found_day", period)


def that_day(m: Match) -> Found | None:
    """Read «ذلك اليوم», «تلك الليلة»: the last day that the text has named before publication; None when it has named none."""
    last, base = m.scene.named[-1] if m.scene.named else None, m.scene.published
    after = m.scene.token(m.match.end())
    is_told = last is not None and last.unit == "day" and base is not None and last.start < base
    is_other = after is not None and after.word.form in ("الذي", "التي")
    return m.found("found_day", periods.day(last.start)) if last and is_told and not is_other else None


def day_of_month(m: Match) -> Found | None:
    """Read «الثامن من الشهر الجاري», «الخامس من الجاري», «العاشر منه»."""
    day, base = m.value("day", "day", "ordinal"), m.scene.base()
    if day is None or m.scene.letter_before(m.match.start(), "the_week"):
        return None
    if base is None:
        return m.found("found_day", None)
    whole = periods.month(base.year, base.month + {"past": -1, "next": 1}.get(m.which(), 0))
    last = m.scene.last_period()
    told = m.scene.latest
    is_told = told is not None and told.kind == "found_month" and not m.which() and m.match.re.groupindex.get("told")
    if is_told and told and told.period:
        whole = told.period
    elif (m.at("same") is not None or m.at("it") is not None) and last:
        whole = periods.month(last.start.year, last.start.month)
    return m.found("found_day", whole_day(whole.start.year, whole.start.month, day))


_FROM_ELEVENTH = 11  # «فجر الأول» and the like are rather names


def bare_ordinal(m: Match) -> Found | None:
    """Read «صباح الثالث والعشرين»: a day of the month that the line has told of."""
    day, last = m.value("day", "ordinal"), m.scene.latest
    if day is None or day < _FROM_ELEVENTH or last is None or last.period is None:
        return None
    if not m.scene.letter_before(m.match.start(), "day_part") or last.kind not in ("found_day", "found_days", "found_month"):
        return None
    at = last.period.end
    return m.found("found_day", whole_day(at.year, at.month, day), last.anchor)


def bare_day(m: Match) -> Found | None:
    """Read «يوم 20» in a report of some days: of the month named last, else of the month of publication."""
    day, base = m.value("day", "day"), m.scene.base()
    after = m.scene.token(m.match.end())
    is_counting = (
        after is not None
        and after.word.kind == "word"
        and after.word.form not in PREPOSITIONS
        and after.word.form[:1] not in "وف"
    )
    if day is None or base is None or is_counting or not _is_digits(m):
        return None
    last = m.scene.last_period()
    month = last.start if last is not None and last.unit in ("day", "days", "month") else base
    found = whole_day(month.year, month.month, day)
    if found is not None and found.start > base and not m.is_ahead:
        before = periods.month(base.year, base.month - 1)
        found = whole_day(before.start.year, before.start.month, day)
    return m.found("found_day", found)


def _is_digits(m: Match) -> bool:
    at = m.at("day")
    token = m.scene.token(at) if at is not None else None
    return token is not None and token.word.kind == "number"
