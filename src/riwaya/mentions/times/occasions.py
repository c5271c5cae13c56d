"""Feasts, the parts of a day that stand alone, and midnight."""

from collections.abc import Iterator
from datetime import date, timedelta

from riwaya.dates import periods
from riwaya.dates.nearest import choose, day_near
from riwaya.dates.periods import Period
from riwaya.mentions.times.match import Match, year_meant
from riwaya.mentions.times.scene import Found, letters_of

_NEAR = 4  # tokens between two parts of one day
_OTHER_PARTS = frozenset(("نهارا", "نهار", "ليلا", "صباح", "صباحا", "مساء", "ليل"))


def feast(m: Match) -> Found | None:
    """Read a feast: three or four days of a Hijri one, one day of it, or a day of the Gregorian year."""
    base, at = m.scene.published, m.match.start()
    year = m.value("year", "year") or (m.dates[m.match.start("year")].year if m.at("year") in m.dates else None)
    year = year or year_meant(m)
    if year:
        base = date(year, 7, 1)
    if base is None:
        return m.found("found_days", None)
    fixed = m.at("fixed")
    if fixed is not None:
        month, day = (int(part) for part in m.scene.line.value(fixed, "feast").split("-"))
        near = date(year, month, day) if year else day_near(base, month, day, m.which(), None, m.is_ahead)
        return m.found("found_day", periods.day(near) if near else None)
    hijri = m.at("hijri")
    if hijri is None and not (m.at("of_feast") is not None or m.which() or m.scene.letter_before(at, "within", "time_before")):
        return None
    names = [m.scene.line.value(hijri, "hijri_feast")] if hijri is not None else ["10-01/3", "12-10/4"]
    feasts = sorted((p for name in names for p in _feasts(base, name)), key=lambda p: p.start)
    which = m.which()
    nearest = min(feasts, key=lambda p: abs((p.start - base).days), default=None)
    whole = choose(feasts, base, which, False) if which else nearest
    whole = next((p for p in feasts if p.start.year == year), None) if year else whole
    first = m.value("of_feast", "feast_first")
    first = first or (1 if m.scene.letter_before(at, "deadline") and m.at("of_feast") is None else None)  # «قبل العيد»
    if whole and first:
        return m.found("found_day", periods.day(whole.start + timedelta(first - 1)))
    return m.found("found_days", whole)


def feast_prayer(m: Match) -> Found | None:
    """Read «صلاة عيد الأضحى»: the morning of the first day of the feast."""
    found = feast(m)
    if found is None or found.period is None:
        return found
    return m.found("found_day", periods.day(found.period.start))


def _feasts(base: date, name: str) -> Iterator[Period]:
    start, _, length = name.partition("/")
    month, day = (int(part) for part in start.split("-"))
    for whole in periods.hijri_months_near(base, month):
        first = whole.start + timedelta(day - 1)
        yield periods.days(first, first + timedelta(int(length) - 1)) if length != "1" else periods.day(first)


def part(m: Match) -> Found | None:
    """Read a part of a day that stands alone: ليلا, منذ الفجر, قبل المغرب."""
    at = m.match.start()
    if m.at("adverb") is not None:
        if _is_habit(m):
            return None
        day = m.scene.told_day() if m.scene.published else None
        return m.found("found_part", periods.day(day) if day else None)
    is_prayed = m.at("name") != at
    if _ends_whole_day(m):
        return None
    if not (m.scene.letter_before(at, "time_before") or _goes_on(m)) or not (is_prayed or _is_hour(m)):
        return None
    is_today = m.scene.letter_before(at, "since_when", "of") and not _is_told_apart(m)  # «منذ الفجر» has lasted until now
    day = (m.scene.published if is_today else m.scene.told_day()) if m.scene.published else None
    if day and not is_today and _is_morning_after(m):
        day = min(day + timedelta(1), m.scene.published or day)
    return m.found("found_part", periods.day(day) if day else None)


def _is_told_apart(m: Match) -> bool:
    """Return whether the clause tells of another day before («أخبرها ليلة الخميس أنها تحوم منذ العصر»)."""
    last = m.scene.latest
    if last is None or last.period is None or last.period.unit != "day":
        return False
    return letters_of(("comma", "stop")).isdisjoint(m.scene.line.letters[last.end : m.match.start()])


_IN = ("في", "فى")


def _goes_on(m: Match) -> bool:
    """Return whether «في المساء» goes on with a day told in the line; without one it may be any evening."""
    before, last, name = m.scene.token(m.match.start() - 1), m.scene.latest, m.at("name")
    is_in = before is not None and before.word.form.removeprefix("و") in _IN
    is_part = name is not None and m.scene.line.value(name, "part_name") != "night"
    return is_in and is_part and last is not None and last.kind in ("found_day", "found_part")


def _ends_whole_day(m: Match) -> bool:
    """Return whether a part of the day ends one that has no day: «من الصباح إلى المساء»."""
    at = m.match.start()
    forms = [t.word.form for i in range(max(0, at - 3), at) if (t := m.scene.token(i))]
    is_until = forms[-1:] in (["الي"], ["حتي"]) and forms[:1] == ["من"] and len(forms) == 3
    return is_until and m.scene.line.value(at - 2, "part_name") is not None


def _is_morning_after(m: Match) -> bool:
    """Return whether dawn or morning follows an evening told in the line: «خرجوا مساء الاثنين ووصلوا عند الفجر»."""
    name = m.at("name")
    if name is None or m.scene.line.value(name, "part_name") not in ("dawn", "morning"):
        return False
    parts = (m.scene.line.value(at, "day_part") for at in range(m.match.start() - 1, -1, -1))
    return next((p for p in parts if p), None) in ("evening", "night")


def moment(m: Match) -> Found | None:
    """Read a moment of light or dark: «مع حلول الظلام», «بعد طلوع الشمس»."""
    day = m.scene.told_day() if m.scene.published else None
    return m.found("found_part", periods.day(day) if day else None)


def midday(m: Match) -> Found | None:
    """Read «منتصف النهار»: noon of the day of publication."""
    return m.found("found_day", periods.day(m.scene.published, "12:00") if m.scene.published else None)


def _is_habit(m: Match) -> bool:
    """Return whether the part of the day is one of several («ليلا ونهارا», «صباح مساء»)."""
    if m.scene.letter_at(m.match.end(), "greeting") or m.scene.letter_before(m.match.start(), "every") or _is_verb(m):
        return True
    if any(m.scene.letter_at(at, "every") for at in range(max(0, m.match.start() - _NEAR), m.match.start())):
        return True  # «كل يوم أحد ظهراً»
    beside = (m.scene.token(m.match.start() - 1), m.scene.token(m.match.end()))
    if beside[0] is not None and beside[0].word.form in ("ذات", "وذات"):  # «ذات مساء»
        return True
    return any(t is not None and t.word.form.lstrip("و") in _OTHER_PARTS for t in beside)


def _is_verb(m: Match) -> bool:
    """Return whether ظهرا or فجرا is the verb of two: «الرجلان اللذان ظهرا»."""
    after = m.scene.token(m.match.end())
    if after is not None and any(split.enclitic == "هما" for split in after.word.splits):
        return True  # «وفجرا نفسيهما», «فجرا حزاميهما»: the verb of two
    before = m.scene.token(m.match.start() - 1)
    return before is not None and before.word.form in ("اللذان", "اللذين", "اللتان", "اللتين")


def _is_hour(m: Match) -> bool:
    """Return whether المغرب, العصر and the like are hours here, not the country or the age."""
    at, end = m.match.start(), m.match.end()
    before, after = m.scene.token(at - 1), m.scene.token(end)
    is_land = "today_paper" in m.scene.line.readings[at].values
    is_joined = any(m.scene.line.value(back, "part_name") for back in range(max(0, at - _NEAR), at))
    if is_land and is_joined:  # «من الفجر لحد المغرب»
        return True
    if after and after.word.kind == "word" and after.word.form.startswith(("ال", "وال") if is_land else "ال"):
        return False
    return not (is_land and before and before.word.form in ("من", "الي", "مع", "حتي", "ل", "وقت", "منذ"))


def midnight(m: Match) -> Found | None:
    """Read midnight: the one that opened today, or the one to come after «حتى» and in announcements."""
    base, at = m.scene.published, m.match.start()
    if base is None:
        return m.found("found_part", None)
    is_coming = m.at("next") is not None or m.is_ahead or (m.scene.letter_before(at, "deadline") and not _is_over(m, at))
    is_past = m.at("last") is not None
    return m.found("found_part", periods.day(base + timedelta(1 if is_coming and not is_past else 0), "00:00"))


def _is_over(m: Match, at: int) -> bool:
    """Return whether «قد» tells that what went on until midnight is over: «وقد غادر منهم تسعة حتى منتصف الليل»."""
    return any((t := m.scene.token(i)) and t.word.form in ("وقد", "قد", "لقد", "فقد") for i in range(max(0, at - 12), at))
