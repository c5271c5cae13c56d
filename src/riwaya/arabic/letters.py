"""Letters as they are written and as they are compared.

Arabic news spells one word in many ways: hamza seats come and go (أكد، اكد), final ى and ي or ة and ه change places,
vowel signs appear on one letter, tatweel stretches a word (وكالــة), zero-width and bidirectional marks hide inside it,
and pages made from PDF use presentation forms (ﻻ). Two operations undo that:

* `strip` takes away what is never part of the spelling: vowel signs, tatweel, invisible marks, presentation forms.
* `fold` goes further and joins letters that writers confuse. It changes letters one for one, never the length.

`normalise` does both over a whole text and keeps the way back to the original offsets.
"""

import re
import unicodedata
from array import array
from bisect import bisect_left
from collections.abc import Callable
from typing import NamedTuple

VOWEL_SIGNS = "\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed\u08d3-\u08ff"
TATWEEL = "\u0640"
INVISIBLE = "\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff"
PRESENTATION = "\ufb50-\ufdff\ufe70-\ufefc"

_DROPPED = re.compile(f"[{VOWEL_SIGNS}{TATWEEL}{INVISIBLE}]+")
_UNUSUAL = re.compile(f"[{VOWEL_SIGNS}{TATWEEL}{INVISIBLE}]+|[{PRESENTATION}]")
_ANY_UNUSUAL = re.compile(f"[{VOWEL_SIGNS}{TATWEEL}{INVISIBLE}{PRESENTATION}]")  # one class: found four times as fast
_SIGN = re.compile(f"[{VOWEL_SIGNS}{TATWEEL}]")
_DAMMA_FIRST = re.compile("(?:[وف]\u064e?)?(?:س?.|ا.?ت\u0651?)\u064f")  # اعتُبر, اتُّهم carry it on the ت
_FOLDED = str.maketrans(
    "أإآٱىیېةہھەۀؤئکگچپڤۆ٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹",
    "اااايييههههه" + "وي" + "كك" + "جبفو" + "0123456789" + "0123456789",
)
_PAIRS = tuple((chr(written), chr(one)) for written, one in _FOLDED.items())
_MOST = 200_000  # words and names kept folded
_COMMON = tuple(pair for pair in _PAIRS if pair[0] in "أإآىةؤئ")
_SELDOM = tuple(pair for pair in _PAIRS if pair not in _COMMON)
_ANY_SELDOM = re.compile(f"[{''.join(written for written, _ in _SELDOM)}]")
_LONG = 24  # letters; words and names are shorter and come again, and longer text is folded faster letter by letter


def strip(text: str) -> str:
    """Return the text without vowel signs, tatweel and invisible marks, presentation forms spelled out."""
    return _UNUSUAL.sub(lambda m: _plain(m.group()), text) if _ANY_UNUSUAL.search(text) else text


class _Folded(dict[str, str]):
    """Words and names as they are folded; longer text is not kept."""

    def __missing__(self, text: str) -> str:
        if len(text) > _LONG:
            return _fold_long(strip(text))
        if len(self) >= _MOST:
            self.clear()
        folded = self[text] = strip(text).translate(_FOLDED)
        return folded


def _fold_long(text: str) -> str:
    folded = text
    for written, one in _COMMON:
        folded = folded.replace(written, one)
    if _ANY_SELDOM.search(folded):
        for written, one in _SELDOM:
            folded = folded.replace(written, one)
    return folded


fold: Callable[[str], str] = _Folded().__getitem__
"""Return stripped text with the letters that writers confuse made one: أإآ→ا, ى→ي, ة→ه, ؤ→و, ئ→ي, digits→0-9."""


def has_damma_first(raw: str) -> bool:
    """Return whether a ḍamma is written on the first letter after و or ف: the mark of a passive (ذُكر، وأُعلن، يُنقل).

    In a present form it marks the passive of a three-letter verb only: يُعلن may be active.
    """
    return _DAMMA_FIRST.match(raw) is not None


class Normalised(NamedTuple):
    """Folded text and the way back: `starts[i]` and `stops[i]` bound, in the original, what became character i."""

    text: str
    starts: "array[int]"
    stops: "array[int]"

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Return the bounds in the original text of `text[start:end]`; an empty range gives an empty range."""
        if start >= end:
            at = self.starts[start] if start < len(self.starts) else (self.stops[-1] if self.stops else 0)
            return at, at
        return self.starts[start], self.stops[end - 1]

    def position(self, offset: int) -> int:
        """Return the first position in `text` that came from the original offset or after it."""
        return bisect_left(self.starts, offset)


def normalise(text: str) -> Normalised:
    """Return the folded text with its offset map; vowel signs count as part of the letter that they follow."""
    parts: list[str] = []
    starts, stops = array("L"), array("L")
    done = 0
    for match in _UNUSUAL.finditer(text):
        _copy(text, done, match.start(), parts, starts, stops)
        plain = _plain(match.group())
        if plain:
            parts.append(plain)
            starts.extend([match.start()] * len(plain))
            stops.extend([match.end()] * len(plain))
        elif stops and stops[-1] == match.start():
            stops[-1] += _signs(match.group())
        done = match.end()
    _copy(text, done, len(text), parts, starts, stops)
    return Normalised("".join(parts).translate(_FOLDED), starts, stops)


def _copy(text: str, start: int, end: int, parts: list[str], starts: "array[int]", stops: "array[int]") -> None:
    parts.append(text[start:end])
    starts.extend(range(start, end))
    stops.extend(range(start + 1, end + 1))


def _plain(unusual: str) -> str:
    if _DROPPED.fullmatch(unusual):
        return ""
    spelled = unicodedata.normalize("NFKC", unusual)
    return _DROPPED.sub("", spelled).replace(" ", "")


def _signs(dropped: str) -> int:
    """Return how many leading characters are signs of the letter before (and not invisible marks)."""
    count = 0
    while count < len(dropped) and _SIGN.match(dropped[count]):
        count += 1
    return count
