"""Text as PDF programs give it back: letters in their ordinary forms, and whether it is text at all."""

import re
import unicodedata

from riwaya.arabic import particles
from riwaya.arabic.letters import fold

ARABIC = re.compile("[\u0610-\u061a\u0621-\u065f\u0670-\u06d3\u06d6-\u06ed\ufb50-\ufdff\ufe70-\ufefc]+")

_FORMS = re.compile("[\ufb50-\ufdff\ufe70-\ufefc]+")  # letters as drawn at the start, middle or end of a word
_DIRECTION = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\x00]")
_COMMON = particles.PREPOSITIONS | particles.COMPLEMENTISERS | particles.RELATIVES | particles.DEMONSTRATIVES
_ENOUGH = 40  # words from which on the share of common ones tells
_LEAST = 0.04  # share of common words; in running text it is a sixth, in jumbled letters next to none


def cleaned(text: str) -> str:
    """Return the text with ordinary letters and without marks of direction."""
    text = _FORMS.sub(lambda match: unicodedata.normalize("NFKC", match.group()), text)
    return _DIRECTION.sub("", text).replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n")


def is_jumbled(text: str) -> bool:
    """Return whether a text cannot be Arabic as it stands: hardly any of the words without which no sentence is made."""
    words = [fold(match.group()) for match in ARABIC.finditer(text)]
    return len(words) >= _ENOUGH and sum(word in _COMMON for word in words) < _LEAST * len(words)
