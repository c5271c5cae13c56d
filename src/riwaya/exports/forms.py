"""The forms in which a name is written, looked for in a text that may spell, vowel, stretch, join or glue it in any way.

A form is a string of folded letters; `_GAP` in it is a place where a blank may stand or be left out.
"""

import re
from collections.abc import Iterable, Iterator

from riwaya.arabic.letters import fold

_GAP = "\0"
_END = ""  # the key of a trie at which a form ends
_BLANKS = frozenset(" \t\n\r\u00a0\u202f_-–")
_CLITICS = frozenset("وفبلك")
_MOST_CLITICS = 2  # «وبالخطيب»
_BINDING = frozenset({"عبد", "ابو", "ابا", "ابي", "ام", "ابن", "بن", "بنت", "ذو", "ال", "ود", "بو"})
_BOUND = frozenset({"الدين", "الله", "الاسلام", "الحق", "الرسول"})
_FATHER = ("ابو", "ابا", "ابي")
_SHORT = 3  # letters of a last part that is looked for alone
_LONG_ENOUGH = 5  # letters of a word in which «ال» is the article

_WORD = re.compile(r"(?<![^\W\d_])(?<!█)[^\W\d_]")  # the first letter of each
Trie = dict[str, "Trie"]


def forms_of(name: str) -> Iterator[str]:
    """Yield the forms of a name: whole, its first part with its last, its last alone."""
    parts = _parts(_folded(name).split())
    if not parts:
        return
    yield from _variants(" ".join(parts))
    if len(parts) > 2:
        yield from _variants(f"{parts[0]} {parts[-1]}")
    if len(parts) > 1 and len(parts[-1].removeprefix("ال")) >= _SHORT:
        yield from _variants(parts[-1])


def _parts(words: Iterable[str]) -> list[str]:
    """Return the parts of a name: «عبد السلام», «أبو قتيبة» and «نور الدين» are one each."""
    parts: list[str] = []
    for word in words:
        if parts and (parts[-1] in _BINDING or parts[-1].rpartition(" ")[2] in _BINDING or word in _BOUND):
            parts[-1] += f" {word}"
        else:
            parts.append(word)
    return parts


def _variants(form: str) -> Iterator[str]:
    """Yield a form, with its cases («لأبي قتيبة») and without the alif of its article after ل («للخطيب»)."""
    words = form.split()
    firsts = _FATHER if words[0] in _FATHER else (words[0],)
    for first in firsts:
        yield _GAP.join([first, *words[1:]])
        if first.startswith("ال") and len(first) >= _LONG_ENOUGH:
            yield _GAP.join([first[1:], *words[1:]])


def _folded(name: str) -> str:
    return "".join(" " if sign in _BLANKS else sign for sign in fold(name).lower())


def trie_of(forms: Iterable[str]) -> Trie:
    """Return forms as a tree of their letters."""
    root: Trie = {}
    for form in forms:
        node = root
        for letter in form:
            node = node.setdefault(letter, {})
        node[_END] = {}
    return root


def ranges_in(folded: str, trie: Trie) -> Iterator[tuple[int, int]]:
    """Yield where forms stand in a folded text, clitics left out; the longest of several, from left to right."""
    done = 0
    for word in _WORD.finditer(folded):
        found = _at_word(folded, word.start(), trie) if word.start() >= done else None
        if found:
            yield found
            done = found[1]


def _at_word(folded: str, at: int, trie: Trie) -> tuple[int, int] | None:
    for start in range(at, min(at + _MOST_CLITICS, len(folded) - 1) + 1):
        if start > at and folded[start - 1] not in _CLITICS:
            return None
        end = _end_of(folded, start, trie)
        if end:
            return start, end
    return None


def _end_of(folded: str, at: int, trie: Trie) -> int:
    """Return where the longest form that begins here ends; 0 where none does."""
    best, ways = 0, [(at, trie)]
    while ways:
        at, node = ways.pop()
        sign = folded[at : at + 1]
        if _END in node:
            best = max(best, _end_at(folded, at, sign))
        if sign in node and sign not in (_GAP, _END):
            ways.append((at + 1, node[sign]))
        if _GAP in node:
            ways.append((_past_blanks(folded, at), node[_GAP]))
    return best


def _end_at(folded: str, at: int, sign: str) -> int:
    """Return where a form ends that has been read up to here: at the end of its word, or after the alif of its case."""
    if not _is_letter(sign):
        return at
    return at + 1 if sign == "ا" and not _is_letter(folded[at + 1 : at + 2]) else 0


def _past_blanks(folded: str, at: int) -> int:
    while at < len(folded) and folded[at] in _BLANKS:
        at += 1
    return at


def _is_letter(sign: str) -> bool:
    """Return whether a sign goes on with a word; so does a block, so that striking out twice strikes out no more."""
    return sign.isalpha() or sign == "█"
