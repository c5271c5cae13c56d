"""Names struck out: each letter of a name becomes a block, so that every offset still counts and nothing can be read.

A name is found through vowel signs, tatweel, the spellings of hamza, ya and ta marbuta, blanks left out and clitics before it
(«ولعبدالسلام» for «عبد السلام»). The last word of a name of several words is struck out alone, too; other short forms need lines
of their own.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

BLOCK = "█"
_ALIKE = ("اأإآٱ", "يىئی", "هة", "وؤ", "كک")
_MARKS = "[\u064b-\u065f\u0670\u0640\u200c\u200d]*"
_BETWEEN = r"[\s_\-\u00a0]*"
_LETTER = r"[^\W\d_]"
_SHORT = 3  # letters of a last word that are struck out alone
_PERSONS = frozenset({"person", "official", "witness", "activist", "expert", "local"})


class Redaction:
    """Strikes names out of texts, records and whatever is made of them."""

    def __init__(self, names: Iterable[str]) -> None:
        forms = sorted({form for name in names for form in _forms(name)}, key=lambda form: (-len(form), form))
        self._pattern = re.compile(
            f"(?<!{_LETTER})([وفبلك]{{0,2}})({'|'.join(map(_spelled, forms))})(?!{_LETTER})" if forms else "(?!)", re.IGNORECASE
        )

    def text(self, value: str) -> str:
        """Return a text of the same length with the names struck out."""
        return self._pattern.sub(lambda found: found[1] + BLOCK * len(found[2]), value)

    def over(self, value: Any) -> Any:
        """Return a value of texts, lists and mappings with the names struck out."""
        if isinstance(value, str):
            return self.text(value)
        if isinstance(value, Mapping):
            return {self.text(str(key)): self.over(item) for key, item in value.items()}
        return [self.over(item) for item in value] if isinstance(value, list | tuple) else value

    def record(self, record: Mapping[str, Any]) -> Any:
        """Return a record whose spans are cut from the redacted text, so that no half of a name is left at an edge."""
        return _cut(self.over(record), self.text(record["document"]["text"]))


def persons(records: Iterable[Mapping[str, Any]]) -> set[str]:
    """Return the names of persons that records tell of: authors, sources, and whoever is mentioned."""
    found: set[str | None] = set()
    for record in records:
        found.add(record["document"]["byline"])
        found |= {mention[key] for mention in record["mentions"] if mention["kind"] == "person" for key in ("text", "name")}
        found |= {link["name"] for claim in record["claims"] for link in claim["chain"] if link["kind"] in _PERSONS}
    return {name for name in found if name}


def _cut(value: Any, text: str) -> Any:
    if isinstance(value, list):
        return [_cut(item, text) for item in value]
    if not isinstance(value, dict):
        return value
    shown = {key: _cut(item, text) for key, item in value.items()}
    if isinstance(shown.get("start"), int) and isinstance(shown.get("end"), int) and "text" in shown:
        shown["text"] = text[shown["start"] : shown["end"]]
    return shown


def _forms(name: str) -> Iterator[str]:
    words = name.split()
    if words:
        yield " ".join(words)
    if len(words) > 1 and len(words[-1].removeprefix("ال")) >= _SHORT:
        yield words[-1]


def _spelled(form: str) -> str:
    """Return a pattern of all spellings of a form."""
    return _BETWEEN.join(map(_word, form.split()))


def _word(word: str) -> str:
    letters = re.sub(_MARKS, "", word)
    article = ""
    if letters.startswith("ال") and len(letters) > _SHORT:
        article, letters = f"(?:[{_ALIKE[0]}]{_MARKS}ل{_MARKS}|ل{_MARKS})", letters[2:]
    return article + "".join(_letter(letter) + _MARKS for letter in letters)


def _letter(letter: str) -> str:
    alike = next((group for group in _ALIKE if letter in group), None)
    return f"[{alike}]" if alike else re.escape(letter)
