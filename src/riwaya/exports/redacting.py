"""Names struck out: each letter of a name becomes a block, so that every offset still counts and nothing can be read.

A name is found through vowel signs, tatweel and invisible marks, presentation forms, the spellings of hamza, ya and ta marbuta,
blanks left out, clitics before it («ولعبدالسلام» for «عبد السلام»), cases («لأبي قتيبة», «محمداً») and the escapes of addresses.
Its last part is struck out alone, too, and its first with its last; other short forms need lines of their own.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple
from urllib.parse import unquote

from riwaya.arabic.letters import normalise
from riwaya.exports.forms import Trie, forms_of, ranges_in, trie_of

BLOCK = "█"
_SIGNS = "".join(map(chr, range(0x64B, 0x660)))  # vowels
_ESCAPES = re.compile(r"(?:%[0-9A-Fa-f]{2})+")
_KEPT = 200_000  # short texts that are remembered: names and values come again and again
_SHORT = 200


class Redaction:
    """Strikes names out of texts, records and whatever is made of them."""

    def __init__(self, names: Iterable[str]) -> None:
        self._trie: Trie = trie_of({form for name in names for form in forms_of(name)})
        self._known: dict[str, str] = {}

    def text(self, value: str) -> str:
        """Return a text of the same length with the names struck out."""
        if not self._trie:
            return value
        if len(value) > _SHORT:
            return self._struck(value)
        if value not in self._known and len(self._known) < _KEPT:
            self._known[value] = self._struck(value)
        return self._known[value] if value in self._known else self._struck(value)

    def _struck(self, value: str) -> str:
        plain = _unescaped(value) if "%" in value else None
        read = normalise(plain.text if plain else value)
        found = list(value)
        for first, last in ranges_in(_lower(read.text), self._trie):
            start, end = read.original(first, last)
            if plain:
                start, end = plain.starts[start], plain.stops[end - 1]
            if read.text[first:last] != "علي" or not value[start:end].rstrip(_SIGNS).endswith("ى"):  # على is a word of its own
                found[start:end] = BLOCK * (end - start)
        return "".join(found)

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


def _lower(text: str) -> str:
    """Return a text in small letters, of the same length."""
    small = text.lower()
    return small if len(small) == len(text) else "".join(one.lower() if len(one.lower()) == 1 else one for one in text)


class _Unescaped(NamedTuple):
    """An address with its escapes spelled out, and where each of its signs stood in it."""

    text: str
    starts: list[int]
    stops: list[int]


def _unescaped(value: str) -> _Unescaped:
    signs = list(_signs(value))
    return _Unescaped("".join(sign for sign, _, _ in signs), [start for _, start, _ in signs], [stop for _, _, stop in signs])


def _signs(value: str) -> Iterator[tuple[str, int, int]]:
    done = 0
    for match in _ESCAPES.finditer(value):
        yield from ((value[at], at, at + 1) for at in range(done, match.start()))
        at = match.start()
        for sign in unquote(match.group(), errors="surrogateescape"):
            size = 3 * len(sign.encode("utf8", "surrogateescape"))
            yield sign, at, at + size
            at += size
        done = match.end()
    yield from ((value[at], at, at + 1) for at in range(done, len(value)))


def _cut(value: Any, text: str) -> Any:
    if isinstance(value, list):
        return [_cut(item, text) for item in value]
    if not isinstance(value, dict):
        return value
    shown = {key: _cut(item, text) for key, item in value.items()}
    if isinstance(shown.get("start"), int) and isinstance(shown.get("end"), int) and "text" in shown:
        shown["text"] = text[shown["start"] : shown["end"]]
    return shown
