"""The dossier's own words, in its language."""

import re
from dataclasses import dataclass

from riwaya import labels
from riwaya.labels.plain import moment, number, say_plainly


@dataclass(frozen=True, slots=True)
class Words:
    """Labels, days and numbers in one language."""

    language: str

    @property
    def is_rtl(self) -> bool:
        """Whether the language is written from right to left."""
        return labels.DIRECTION[self.language] == "rtl"

    @property
    def comma(self) -> str:
        """The comma between two parts of a line."""
        return "، " if self.is_rtl else ", "

    def say(self, key: str, **values: object) -> str:
        """Return a label, its values filled in."""
        return say_plainly(self.language, key, **values)

    def term(self, family: str, word: str) -> str:
        """Return a word of a closed vocabulary as people read it; the word itself where it has no label."""
        key = f"{family}.{word.replace(' ', '-')}"
        return self.say(key) if labels.has(key) else word

    def day(self, edtf: str | None) -> str:
        """Return a day, month, year or moment as people write it; "" for none."""
        return moment(edtf, self.language)

    def number(self, value: float) -> str:
        """Return a number with its thousands set apart."""
        return number(value, self.language)

    def around_pages(self) -> list[str]:
        """Return what stands before, between and after the numbers at the foot of a page."""
        return re.split("1|2", re.sub("[\u2066-\u2069]", "", self.say("dossier.page", page=1, pages=2)))

    def between(self, ar: str, en: str) -> str:
        """Return whichever of two wordings is in the language."""
        return ar if self.language == "ar" else en
