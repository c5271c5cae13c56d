"""What a time expression is read against: the day of publication, the times named before, and whether it lies ahead."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from typing import NamedTuple

from riwaya.arabic.letters import fold
from riwaya.arabic.particles import RELATIVES
from riwaya.arabic.words import Token
from riwaya.dates import periods
from riwaya.dates.alphabet import REST, Line
from riwaya.dates.calendar import alphabet
from riwaya.dates.periods import Period
from riwaya.documents.frontmatter import given_names, is_place
from riwaya.lexicon.load import entries

_REMEMBERED = 40  # times named; no reader goes further back for what «في اليوم نفسه» means
_PLANNED = 6  # tokens between كان and what was planned
_DONE = ("قد", "وقد")
_NEAREST, _NEWS = 6, 3  # times told before, days: which of them the news may be of
_DENIED = 6  # tokens between «لا» and the term before which nothing is
_LOOK_BACK = 16  # tokens; an announcement rarely stands further from the day it announces
_LOOK_FURTHER = 24  # ... unless «أن» parts them


class Found(NamedTuple):
    """A time found in a line, at positions `start` to `end` (exclusive).

    Attributes:
        kind: the class under which later patterns see it (found_day, found_month ...).
        period: None when it cannot be resolved.
        anchor: "text" when it carries its own year, "published" otherwise.
        partial: the EDTF value of a date whose year is not known (XXXX-12-15); None otherwise.
        conflict: what it says against itself; None when it is consistent.
    """

    start: int
    end: int
    kind: str
    period: Period | None
    anchor: str
    rule: str
    partial: str | None = None
    conflict: str | None = None


@dataclass(slots=True)
class Scene:
    """One line of a document, and what has been named in the lines before it.

    Attributes:
        line: the line as letters of the calendar.
        published: None when the document does not say.
        named: the times found so far, in text order, latest last.
        earlier: how many of them were named before this line.
        latest: the time found last in this line.
        told: the times of the paragraphs before, latest last, that are no mere beginnings («منذ …»).
        issued: the end of the month or year that a publication line without a day names; None where there is none.
        heading: the day that stands alone over this line, «الأحد 3 أيلول:» in a bulletin of several days; None for none.
        lead: the first day that the text itself names; None while it has named none.
    """

    line: Line
    published: date | None
    named: list[Period] = field(default_factory=list)
    earlier: int = 0
    latest: Found | None = None
    issued: date | None = None
    told: list[Found] = field(default_factory=list)
    heading: date | None = None
    lead: date | None = None

    def story(self, distance: int) -> Found | None:
        """Return the last time told in the paragraphs before, where all that they tell lies so many days back; else None."""
        today = self.published
        if today is None or not self.told:
            return None
        is_past = all(f.period is not None and (today - f.period.end).days >= distance for f in self.told[-_REMEMBERED:])
        dated = (f for f in reversed(self.told) if f.kind in ("found_season", "found_month", "found_day"))
        return next(dated, None) if is_past else None

    def letter_before(self, at: int, *kinds: str) -> bool:
        """Return whether the word before a position belongs to one of the classes."""
        before = self.before(at)
        return before >= 0 and self.line.letters[before] in letters_of(kinds)

    def before(self, at: int) -> int:
        """Return where the word or phrase before a position begins; -1 at the beginning of the line."""
        letters, at = self.line.letters, at - 1
        while at > 0 and letters[at] == REST:
            at -= 1
        return at

    def letter_at(self, at: int, *kinds: str) -> bool:
        """Return whether the word at a position belongs to one of the classes."""
        here = self.line.letters[at : at + 1]
        return bool(here) and here in letters_of(kinds)

    def token(self, at: int) -> Token | None:
        """Return the token at a position of the line; None beyond its ends."""
        return self.line.tokens[self.line.first + at] if 0 <= at < len(self.line.letters) else None

    def is_ahead(self, at: int) -> bool:
        """Return whether what the expression at a position dates is announced, not reported."""
        return looks_ahead(self.line, at)

    def last_day(self) -> date | None:
        """Return the last day named that is not after publication; None when no day was named."""
        for period in reversed(self.named[-_REMEMBERED:]):
            if period.unit in ("day", "days") and (self.published is None or period.start <= self.published):
                return period.end
        return self.published

    def told_day(self) -> date | None:
        """Return the day that the line tells of: the last named in it, else the one that the news is of, else the last named."""
        here = (p.end for p in reversed(self.named[self.earlier :]) if p.unit in ("day", "days"))
        today = self.published
        if today is None:
            return self.last_day()
        before = (t.period.end for t in reversed(self.told[-_NEAREST:]) if t.period and t.period.unit == "day")
        found = next((day for day in here if day <= today), None) or self.heading
        if found is None and self.lead is not None and 0 <= (today - self.lead).days <= 1:
            return self.lead  # what has begun with today, or with yesterday, goes on with it
        return found or next((day for day in before if 0 <= (today - day).days <= _NEWS), None) or self.last_day()

    def told_last(self) -> date | None:
        """Return the last day that the text itself has told of, publication line aside; None when it has told of none."""
        here = (p.end for p in reversed(self.named[self.earlier :]) if p.unit == "day")
        before = (t.period.end for t in reversed(self.told) if t.period and t.period.unit == "day")
        return next(here, None) or next(before, None)

    def last_period(self) -> Period | None:
        """Return the last time named that is not after publication, else the day of publication."""
        for period in reversed(self.named[-_REMEMBERED:]):
            if self.published is None or period.start <= self.published:
                return period
        return periods.day(self.published) if self.published else None

    def last_past(self) -> Period | None:
        """Return the last time named before the day of publication: what «العام نفسه» goes back to; else the last named."""
        before = (p for p in reversed(self.named[-_REMEMBERED:]) if self.published is None or p.start < self.published)
        return next(before, None) or self.last_period()

    def base(self) -> date | None:
        """Return the day from which a year that is not written is told: publication, else the last year of a date written out."""
        return self.published or self.issued or max((p.end for p in self.named[-_REMEMBERED:] if p.unit != "year"), default=None)


@cache
def letters_of(kinds: tuple[str, ...]) -> frozenset[str]:
    """Return the letters of the words that belong to at least one of the classes."""
    return frozenset(alphabet().letters(*kinds))


def looks_ahead(line: Line, at: int) -> bool:
    """Return whether a word of the future stands before a position with no report or past between them."""
    if _lasts_until(line, at) or _is_set_after(line, at):
        return True
    ahead, stops = letters_of(("ahead",)), letters_of(("speaking", "was", "stop"))
    since, after = letters_of(("since_when",)), line.tokens[line.first + at + 1 : line.first + at + 2]
    before = [t.word.form for t in line.tokens[max(line.first, line.first + at - _DENIED) : line.first + at]]
    if before[-1:] == ["قبل"] and not {"لا", "ولا", "لن", "ولن"}.isdisjoint(before):
        return True  # «لا استقالات قبل الاثنين»
    is_complement = any(t.word.form in ("ان", "بان") for t in after)  # «وعد الشيخ السبت بأن …»
    if (at and line.letters[at - 1] in since) or is_complement or _is_promised(line, at, before):
        return False
    happened, if_words = letters_of(("happened",)), letters_of(("if_word",))
    is_clause, commas = True, letters_of(("comma",))  # «وعد الوزير الذي زار القرية الأحد»
    foreseeing, is_hoped = letters_of(("foreseeing",)), False
    for back in range(at - 1, max(-1, at - 1 - _LOOK_FURTHER), -1):
        letter, token = line.letters[back], line.tokens[line.first + back]
        if back < at - _LOOK_BACK:
            if not is_hoped or letter in stops or letter in foreseeing:
                return is_hoped and letter in foreseeing
            continue
        if letter in ahead or _PLURAL_TO_COME.fullmatch(token.word.form):
            return not _is_over(line, back)
        if token.word.form in _DONE:
            return line.tokens[line.first + back + 1].word.form.startswith("ي")
        if _is_future_verb(token) or (is_hoped and letter in foreseeing):
            return True
        if letter in stops or (is_clause and token.word.form in RELATIVES) or _was_held(token):
            return False
        if letter in happened and (back == 0 or line.letters[back - 1] not in if_words):
            return False
        is_clause = is_clause and letter not in commas
        is_hoped = is_hoped or (token.word.text.endswith("أن") and line.tokens[line.first + back + 1].word.form[:1] in "يتن")
    return False


def _was_held(token: Token) -> bool:
    """Return whether a written ḍamma tells that something was held, and is not to be: «في اجتماع عُقد في 21 أيار»."""
    return token.word.form == "عقد" and token.word.is_damma_first


_PROMISED = re.compile("[وف]?(?:وعد|تعهد|توعد|هدد|لوح|متعهد|متوعد|مهدد|ملوح)(?:ت|وا|ا|ه)?")


def _is_promised(line: Line, at: int, before: Sequence[str]) -> bool:
    """Return whether the day is that of a promise or threat, what it is of told only then: «توعد الوزير الاثنين بملاحقتهم»."""
    behind = at + 1 + (line.tokens[line.first + at].word.form == "يوم")
    if behind >= len(line.letters) or line.tokens[line.first + behind].word.form[:1] != "ب":
        return False
    last = next((n for n in range(len(before) - 1, -1, -1) if _PROMISED.fullmatch(before[n])), None)
    return last is not None and not any(form[:1] == "ب" and len(form) > _SHORTEST_OF for form in before[last + 1 :])


_SHORTEST_OF = 4  # letters of «بـ» and a noun


def _is_set_after(line: Line, at: int) -> bool:
    """Return whether the time is one that is set or hoped for, told right behind it: «السبت موعداً», «الأحد إن شاء الله»."""
    after = [t.word.form for t in line.tokens[line.first + at + 1 : line.first + at + 4]]
    return "موعدا" in after[:2] or " ".join(after).startswith(("ان شاء الله", "انشالله", "ان شاءالله"))


def _is_over(line: Line, back: int) -> bool:
    """Return whether a word of the future stands in the past: «كان من المقرر أن يصل الثلاثاء», «لم يصل الثلاثاء»."""
    before = [t.word.form for t in line.tokens[max(0, line.first + back - 2) : line.first + back]]
    is_denied = before[-1:] in (["لم"], ["ولم"], ["فلم"]) and before[0] not in ("ان", "ما", "اذا")  # «إن لم يُفرج عنهم»
    return is_denied or not letters_of(("was",)).isdisjoint(line.letters[max(0, back - _PLANNED) : back])


def _lasts_until(line: Line, at: int) -> bool:
    """Return whether the time at a position ends something that is in force, «الهدنة سارية حتى مساء الأحد»."""
    while at and line.letters[at - 1] in letters_of(
        ("day_part", "midnight", "day_word", "end_of", "early", "middle", "late_in")
    ) | {REST}:
        at -= 1
    if not at or line.letters[at - 1] not in letters_of(("until", "deadline")):
        return False
    begin = max(0, at - _LOOK_BACK)
    before = line.letters[begin:at]
    is_done = any(t.word.form in _DONE for t in line.tokens[line.first + begin : line.first + at])
    return not letters_of(("lasting",)).isdisjoint(before) and letters_of(("lasted",)).isdisjoint(before) and not is_done


_PLURAL_TO_COME = re.compile("[وف]?[بحهغم]?ي\\w{2,}وا")  # «على أن يتسلموا», «حيطلعوا»: a past begins with ي only in يئسوا


_ASKED = re.compile("سال(?:ت|نا|وا|تم)?(?:ه|ها|هم|هما|ك|كم|ني|نا)?$")  # «سألها المراسل», but «سألتقي»


def _is_future_verb(token: Token) -> bool:
    form = token.word.form.lstrip("وف")
    if len(form) < 4 or form[0] != "س" or form[1] not in "يتنا" or token.word.kind != "word":
        return False
    if form[1] == "ا":
        return "سأ" in token.word.text[:3] and _ASKED.match(form) is None
    is_word = form.startswith(_not_ahead("not_ahead")) or form in _not_ahead("not_ahead_word")
    return not (is_word or is_place(form) or form in given_names())


@cache
def _not_ahead(kind: str) -> tuple[str, ...]:
    return tuple(fold(f) for entry in entries("calendar") if entry["kind"] == kind for f in entry["forms"])
