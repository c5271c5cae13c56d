"""What settles a head once it is read: today's weekday a day in figures, a stamp the outlet, an outlet's name no author."""

import re
from datetime import date

from riwaya.documents.draft import Draft
from riwaya.documents.frontmatter import is_in, is_outlet, is_place, key, weekdays, words
from riwaya.documents.masthead import day_at, first_day
from riwaya.documents.persons import is_person

_WITHIN = 700  # characters of the text in which today is called by its weekday
_PARAGRAPHS = 4  # lines of prose that a stamp may close
_MONTHS = 12
_NUMBERS = re.compile(r"(?<!\d)(?P<a>\d{1,2})\s?[/.-]\s?(?P<b>\d{1,2})\s?[/.-]\s?(?P<year>(?:19|20)\d\d)(?!\d)")
_TODAY = re.compile(r"(?<!\w)اليوم\s*[،(]?\s*(?P<weekday>ال\w+)")
_DAY_OF_TODAY = re.compile(r"(?<!\w)اليوم\s*[،(]?\s*(?=ال\w|[\d٠-٩])")
_NAMED_DAY = re.compile(r"(?P<weekday>ال\w+)\s*[،,(]?\s*")
_LONGEST_DAY = 45  # characters
_TO_SIGN = re.compile(r"[^:،؛.()|–—]*[^:،؛.()|–—\s]")
_STAMP = re.compile(
    r"[.…\s](?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<year>20\d\d),\s(?P<name>[^\W\d_]{3,}(?:\s[^\W\d_]+){0,2})\s*$"
)


def settle_day(draft: Draft) -> None:
    """Take the month for the day in «8/9/2024» where the text calls today by a weekday that only the other reading has."""
    told = draft.facts.published
    if told is None or told.day > _MONTHS or told.day == told.month:
        return
    text = draft.text
    printed = next((m for m in _NUMBERS.finditer(text) if _reads(m) == (told.year, told.month, told.day)), None)
    today = _TODAY.search(text, printed.end() if printed else 0, (printed.end() if printed else 0) + _WITHIN)
    weekday = weekdays().get(key(today.group("weekday"))) if printed and today else None
    other = date(told.year, told.day, told.month)
    if weekday is not None and told.weekday() != weekday == other.weekday():
        draft.facts.published = other


def _reads(match: "re.Match[str]") -> tuple[int, int, int]:
    """Return year, month and day of numbers with the day first."""
    return int(match.group("year")), int(match.group("b")), int(match.group("a"))


def take_today(draft: Draft) -> None:
    """Take the day from the lead where it calls a whole date today: «أعلنت الهيئة اليوم الخميس 26 تشرين الأول 2017 أن …»."""
    if draft.facts.published is not None:
        return
    lead = next((line for line in draft.lines if line.is_prose), None)
    today = _DAY_OF_TODAY.search(draft.text, lead.start, lead.end) if lead else None
    if today is None or lead is None:
        return
    end = min(lead.end, today.end() + _LONGEST_DAY)
    named = _NAMED_DAY.match(draft.text, today.end(), end)
    for start in (today.end(), named.end() if named and key(named.group("weekday")) in weekdays() else today.end()):
        if day_at(draft.text, start, end):
            draft.facts.published = first_day(draft.text, start, end)
            return


def settle_author(draft: Draft) -> None:
    """Take for the outlet what is printed as the author and is the name of one: «كتب: شفق نيوز»."""
    facts = draft.facts
    name = key(draft.text[slice(*facts.byline)]) if facts.byline is not None else ""
    if is_outlet(name) and not is_in("agency_letters", name):
        facts.outlet, facts.byline = facts.outlet or facts.byline, None
    elif facts.byline is not None and _names_body(name.split()):
        line = next(line for line in draft.lines if line.start <= facts.byline[0] < line.end)
        whole = _TO_SIGN.match(draft.text, facts.byline[0], line.end)
        facts.outlet = facts.outlet if facts.is_outlet_certain or whole is None else whole.span()
        facts.byline = None


def _names_body(parts: list[str]) -> bool:
    """Return whether words are the name of a body («إعداد: لجنة العمل الأهلية»), which is no author."""
    return len(parts) > 1 and parts[0] in words("issuer") and not is_person(parts)


def take_stamp(draft: Draft) -> None:
    """Take day and outlet from the stamp that closes a summary: «… من المدينة 17.01.2026, شبكة الوادي»."""
    facts = draft.facts
    if facts.published is not None and facts.outlet is not None:
        return
    prose = [line for line in draft.lines if line.is_prose][:_PARAGRAPHS]
    for line in prose:
        match = _STAMP.search(line.text)
        if match is None or is_place(key(match.group("name"))):
            continue
        try:
            day = date(int(match.group("year")), int(match.group("month")), int(match.group("day")))
        except ValueError:
            continue
        facts.published = facts.published or day
        facts.outlet = facts.outlet or (line.start + match.start("name"), line.start + match.end("name"))
        return
