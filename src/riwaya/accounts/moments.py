"""When an act was, as a text tells it: its day, and where that is told the hour or the part of the day, as minutes of it."""

import re
from collections.abc import Mapping
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from riwaya.accounts.account import Account
from riwaya.arabic.letters import fold
from riwaya.corroboration.days import days_of
from riwaya.documents.frontmatter import weekdays
from riwaya.lexicon.load import entries

HOUR, DAY = 60, 24 * 60  # minutes
_AROUND = 14  # characters around a day in which the part of it stands
_DAY_OF = re.compile(r"(\d{4}-\d\d-\d\d)(?:T(\d\d):(\d\d))?")
_WORD = re.compile(r"\w+")
_OF_24 = re.compile(r"(?<!\d)(?:0\d|1[3-9]|2[0-4])\s*[:.]\s*\d\d|ليل")  # «14:20», «منتصف الليل»
_HALF = 30  # minutes: an hour told in halves may be rounded
_ABOUT = 45  # minutes by which an hour may be off that is told as «نحو السابعة»
_HOURS = {  # of its day, in which a part of it lies in any season
    "dawn": (3, 7),
    "morning": (6, 12),
    "noon": (11, 15),
    "afternoon": (13, 18),
    "evening": (16, 23),
    "night": (19, 30),
}
_PARTS = ("day_part", "part_adverb", "part_name")  # kinds of words in `calendar.yaml`


class Moment(NamedTuple):
    """When something was.

    Attributes:
        day: as an ordinal.
        first, last: the minutes of that day between which it was, past its end for a night.
        how: "minute" («السادسة وعشرون دقيقة»), "hour" (about that, or a half of it), "part" or "day": what is told.
    """

    day: int
    first: int
    last: int
    how: str

    @property
    def clock(self) -> str:
        """The hour as a clock shows it, of a stretch the middle; "" where no hour is told."""
        minutes = (self.first + self.last) // 2
        return f"{minutes // HOUR:02}:{minutes % HOUR:02}" if self.how in ("minute", "hour") else ""

    def apart(self, other: "Moment") -> int:
        """Return how many minutes at least lie between two moments; of days without hours, those from day to day."""
        if "day" in (self.how, other.how):
            return abs(self.day - other.day) * DAY
        first, last = self.day * DAY, other.day * DAY
        return max(0, first + self.first - last - other.last, last + other.first - first - self.last)


def moment(account: Account) -> Moment | None:
    """Return when the words of an account say that something was; None where they tell more than a day.

    Args:
        account: one whose value is an EDTF time.
    """
    found = [(day, _minutes(hour, minute)) for day, hour, minute in _DAY_OF.findall(account.value)]
    days = {day for day, _ in found}
    if len(days) != 1:
        return None
    day = days_of(days.pop())
    if day is None:
        return None
    hours = [minutes for _, minutes in found if minutes is not None]
    part = _part(account)
    if hours and (part or _OF_24.search(account.words)):  # «الخامسة والنصف» may be of either half of the day
        off = _ABOUT if "~" in account.value else 0
        return Moment(day.first, min(hours) - off, max(hours) + off, "minute" if not off and hours[0] % _HALF else "hour")
    if part:
        first, last = _HOURS[part]
        return Moment(day.first, HOUR * first, HOUR * last, "part")
    return Moment(day.first, 0, DAY, "day")


def names_day(account: Account) -> bool:
    """Return whether the words of an account name the day itself, and not only how long ago it was."""
    return any(char.isdigit() for char in account.words) or not weekdays().keys().isdisjoint(fold(account.words).split())


def weekday(day: int) -> str:
    """Return the name of a day, given as an ordinal."""
    return _weekdays()[(day - 1) % 7]


def _minutes(hour: str, minute: str) -> int | None:
    return HOUR * int(hour) + int(minute) if hour else None


def _part(account: Account) -> str | None:
    """Return the part of the day that the words of an account tell, or those right beside them."""
    text = account.telling.text
    said = fold(text[max(0, account.start - _AROUND) : account.end + _AROUND])
    words = _WORD.findall(said)
    pairs = [f"{one} {other}" for one, other in pairwise(words)]
    return next((_parts()[form] for form in (*pairs, *words) if form in _parts()), None)


@cache
def _parts() -> Mapping[str, str]:
    """Return the parts of the day by their words, with the article and without."""
    told = {
        form: entry["value"] for entry in entries("calendar") if entry["kind"] in _PARTS for form in map(fold, entry["forms"])
    }
    return {written: part for form, part in told.items() for written in (form, f"ال{form}")}


@cache
def _weekdays() -> Mapping[int, str]:
    return {entry["value"]: entry["forms"][0] for entry in entries("calendar") if entry["kind"] == "weekday"}
