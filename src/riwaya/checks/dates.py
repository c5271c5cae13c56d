"""Dates against their weekdays, and durations against the dates beside them."""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta

from riwaya.arabic.letters import fold
from riwaya.checks.finding import Finding, placed, plain
from riwaya.checks.page import Page, Record
from riwaya.dates.calendar import WEEKDAYS
from riwaya.lexicon.load import entries

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_SPAN = re.compile(r"(\d{4}-\d{2}-\d{2})/(\d{4}-\d{2}-\d{2})|(\d{4}-\d{2})/(\d{4}-\d{2})|(\d{4})/(\d{4})")
_LAST = re.compile(r"(?:الماضي|الفائت|المنصرم)[هة]?")
_DAYS = {"days": 1.0, "weeks": 7.0, "months": 30.44, "years": 365.25, "decades": 3652.5}
_NOT_THAT_DAY = re.compile(r"(\S+) is a (\w+), not a (\w+)")
_NEAR = 3  # words between a duration and the dates it is told beside
_FROM = re.compile(r"^\W*(?:\w+\s+){0,2}?(?:من|منذ|بين|امتدت\s+من|في\s+الفتره\s+من)?\W*$")


def weekdays(page: Page) -> Iterator[Finding]:
    """Yield dates that fall on another weekday than the one told, and last weekdays that a date beside them moves."""
    for time in page.record["times"]:
        if time["conflict"] and not _is_solar(time):
            yield Finding("weekday", *_conflict(time["conflict"]), placed(page, time))
        elif finding := _last(page, time):
            yield finding


def _conflict(told: str) -> tuple[str, Mapping[str, str]]:
    """Return what the reader found a date at odds with: its weekday, or other words that date it."""
    if match := _NOT_THAT_DAY.fullmatch(told):
        return "weekday", {"date": match[1], "right": f"weekday.{match[2]}", "told": f"weekday.{match[3]}"}
    words, _, date_ = told.removeprefix("the words give ").partition(", the date ")
    return "two-dates", {"words": words, "date": date_}


def _is_solar(time: Record) -> bool:
    """Return whether a date counts in Iranian years too, which the reading takes for Hijri ones: 2019 is 1397."""
    years = [int(year) for year in re.findall(r"\d{4}", fold(time["text"]))]
    return any(one - other in (621, 622) for one in years for other in years)


def _last(page: Page, time: Record) -> Finding | None:
    """Return «السبت الماضي (21 تشرين الأول)» where the last Saturday before publication was another."""
    published = page.record["document"]["published"]
    if not (published and time["value"] and _DAY.fullmatch(time["value"]) and re.search(r"\d", time["text"])):
        return None
    day = _weekday(fold(time["text"]))
    if day is None or not _LAST.search(time["text"]):
        return None
    told, out = date.fromisoformat(time["value"]), date.fromisoformat(published)
    last = out - timedelta((out.weekday() - day - 1) % 7 + 1)
    if told == last or told.weekday() != day or told >= out:
        return None
    values = {"weekday": f"weekday.{WEEKDAYS[day]}", "date": str(told), "published": str(out), "last": str(last)}
    days = {"days": plain((last - told).days)}
    return Finding("weekday", "last-weekday", values | days, placed(page, time))


def _weekday(folded: str) -> int | None:
    for entry in entries("calendar"):
        if entry["kind"] == "weekday" and any(fold(form) in folded for form in entry["forms"]):
            return int(entry["value"])
    return None


def durations(page: Page) -> Iterator[Finding]:
    """Yield durations that the two dates right after them do not come to: «استمر عشرة أيام من 3 إلى 20 تشرين الأول»."""
    for quantity in page.record["quantities"]:
        if quantity["unit"] not in _DAYS or quantity["modifier"] != "exact":
            continue
        for time in page.record["times"]:
            days = _length(time["value"])
            between = fold(page.text[quantity["end"] : time["start"]]) if time["start"] >= quantity["end"] else None
            if days is None or between is None or len(between.split()) > _NEAR or not _FROM.match(between):
                continue
            least, most = (days(False), days(True))
            told = quantity["value"] * _DAYS[quantity["unit"]]
            slack = 1 + (_DAYS[quantity["unit"]] * 0.75 if quantity["unit"] != "days" else 0)
            if not least - slack <= told <= most + slack:
                values = {"length": plain(quantity["value"]), "unit": f"unit.{quantity['unit']}", "dates": time["value"]}
                bounds = {"least": f"{least:.0f}", "most": f"{most:.0f}"}
                yield Finding("duration", "duration", values | bounds, placed(page, quantity, time))


def _length(value: str | None) -> Callable[[bool], float] | None:
    """Return the days of an interval, with its last day or without."""
    match = _SPAN.fullmatch(value or "")
    if match is None:
        return None
    bounds = [one for one in match.groups() if one]
    if len(bounds[0]) == 10:
        days = (date.fromisoformat(bounds[1]) - date.fromisoformat(bounds[0])).days
        return lambda whole: days + whole
    step, months = (365.25, 1) if len(bounds[0]) == 4 else (30.44, 12)
    first, last = (int(one[:4]) * (12 if months == 12 else 1) + (int(one[5:7]) if months == 12 else 0) for one in bounds)
    return lambda whole: (last - first + (1 if whole else -1)) * step
