"""Words printed without the space between them (الولاياتالمتحدة، الشاموحركة، السودانىأن).

Pages that link a term often lose the space beside it. Two words are taken apart only where spelling gives the place away:

* after ة or ى, which stand at the end of a word alone;
* before ال, when a word known by itself stands in front of it and a known word after it;
* before a name of a place, or a known word with ب or و, when a known word stands in front of it.

A spelling that can be one word, itself known or known with its clitics, stays one.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from riwaya.arabic.letters import PRESENTATION, fold, strip
from riwaya.arabic.particles import COMPLEMENTISERS, PREPOSITIONS, RELATIVES
from riwaya.arabic.words import ENCLITICS, Word, word_of
from riwaya.documents.frontmatter import saying_verbs
from riwaya.lexicon.gazetteer import by_form
from riwaya.lexicon.load import entries
from riwaya.remembering import remembered

_LETTER = re.compile("[\u0621-\u064a\u0671-\u06d3]")
_UNUSUAL = re.compile(f"[{PRESENTATION}]")
_SHORTEST = 7  # letters of two words together
_LONGEST = 30  # letters: longer ones are no words at all
_SHORTEST_PART = 3
_SHORTEST_NAME = 4
# they join with what follows into one name: عبدالرحمن، أبوالفضل، ذوالقدر
_NAME_OPENERS = frozenset(fold(w) for w in "عبد أبو أبي أبا ابن بن بنت أم ذو ذي آل نصر سيف نور عز شمس فتح جاد خير فضل".split())  # noqa: SIM905
_NAME_ENDS = frozenset(fold(w) for w in "الله الدين الاسلام الملك الحق الرب".split())  # noqa: SIM905
_BODIES = frozenset(fold(w) for w in "حزب أنصار جند كتائب بيت رسول".split())  # noqa: SIM905 - حزب الله is two words


@remembered
def unstick(word: Word) -> int:
    """Return how many characters of `word.raw` are a first word printed without the space after it; 0 for one word."""
    text = word.text
    if word.kind != "word" or len(text) > _LONGEST or _UNUSUAL.search(word.raw):
        return 0
    at = _after_final_letter(text)
    if not at and len(text) >= _SHORTEST and not is_known(word.form):
        at = _before_article(word.form) or _before_name(word.form) or _before_conjunction(word.form)
    if not at and "ما" in word.form[:3] and not is_known(word.form):
        at = _after_what(word.form)
    return _offset(word.raw, at) if at else 0


def _after_final_letter(text: str) -> int:
    """Return the place after the first ة or ى inside a word; شىء and علىها are spellings of one word."""
    for at, letter in enumerate(text[:-1], 1):
        rest = text[at:]
        if letter == "ة" and len(rest) > 1 and at > 1:
            return at
        if letter == "ى" and at > 2 and len(rest) > 1 and not _is_ending(rest):
            return at
    return 0


def _is_ending(rest: str) -> bool:
    folded = fold(rest)
    if folded in COMPLEMENTISERS or folded in RELATIVES:
        return False
    return rest[0] in "ءئؤ" or folded in ENCLITICS or not (folded.startswith("ال") or is_known(folded))


def _before_article(form: str) -> int:
    at = form.find("ال", _SHORTEST_PART)
    while at > 0:
        first, second = form[:at], form[at:]
        if (
            (len(second) > _SHORTEST_PART + 1 or second in RELATIVES or second in _NAME_ENDS)
            and first not in _NAME_OPENERS
            and (second not in _NAME_ENDS or first in _BODIES)
            and (second in RELATIVES or second[2:] in _words() or second in _words())
            and (_stands_alone(first) or (second in RELATIVES and first.startswith("ال") and len(first) > _SHORTEST_NAME))
        ):
            return at
        at = form.find("ال", at + 1)
    return 0


def _before_name(form: str) -> int:
    """Return the place before a place name, bare or with a preposition before a known noun: ريفدرعا، طومانبريف."""
    for at in range(_SHORTEST_PART, len(form) - _SHORTEST_NAME + 1):
        second = form[at:]
        if second in by_form() and not second.startswith("ال") and form[:at] in _construct_heads():
            return at
        is_phrase = second[0] == "ب" and second[1:] in _construct_heads()
        if is_phrase and at >= _SHORTEST_NAME and form[:at] in _place_words():
            return at
    return 0


def _before_conjunction(form: str) -> int:
    """Return the place before و and a noun, after a name with its article or a place: الشاموحركة."""
    at = form.find("و", _SHORTEST_NAME)
    while at > 0:
        first, second = form[:at], form[at + 1 :]
        is_name = first in by_form() or (first.startswith("ال") and first[2:] in _words())
        if is_name and len(second) >= _SHORTEST_NAME and (second in _construct_heads() or second in _place_words()):
            return at
        at = form.find("و", at + 1)
    return 0


def _after_what(form: str) -> int:
    """Return the place after ما before a verb of saying: «وفق ماقاله مصدر», «على ماورد في»."""
    at = 2 + form.startswith("و")
    if form[at - 2 : at] != "ما":
        return 0
    said = form[at:]
    ends = ("", *(ending for ending in ("ه", "ها", "وه", "هم", "وا", "و") if len(said) > len(ending) + 2))
    return (
        at
        if said in _rumoured() or any(said.endswith(end) and said[: len(said) - len(end)] in saying_verbs() for end in ends)
        else 0
    )


@cache
def _rumoured() -> frozenset[str]:
    """Return the verbs of what goes round, of nobody: «مايشاع عن»."""
    return frozenset(fold(w) for e in entries("speech") if e["class"] == "rumour" for w in e["words"] if len(w) > _SHORTEST_PART)


def _stands_alone(first: str) -> bool:
    """Return whether the first part is a word: known bare, or known after و, ب, ل or the article."""
    return any(
        s.stem in _words() and len(s.stem) >= _SHORTEST_PART
        for s in word_of(first, "word").splits
        if not s.enclitic and "س" not in s.proclitics and "ك" not in s.proclitics
    )


def is_known(form: str) -> bool:
    """Return whether a folded spelling can be one known word, with clitics and the regular endings taken off."""
    known = _words()
    for split in word_of(form, "word").splits:
        stem = split.stem
        if stem in known or f"ال{stem}" in known:
            return True
        for ending in _ENDINGS:
            bare = stem[: -len(ending)]
            if len(bare) >= _SHORTEST_PART and stem.endswith(ending) and (bare in known or bare + "ه" in known):
                return True
    return False


_ENDINGS = ("يه", "يين", "يون", "يات", "ات", "ون", "ين", "ان", "تين", "تان", "ه", "ي", "ا", "وا", "ت", "تا", "نا", "يا")


def _offset(raw: str, letters: int) -> int:
    """Return the offset in the raw spelling after so many letters and the signs that belong to the last of them."""
    seen = 0
    for at, character in enumerate(raw):
        if _LETTER.match(character) and strip(character):
            if seen == letters:
                return at
            seen += 1
    return 0


@cache
def _words() -> frozenset[str]:
    """Return every word of the lexicon of three letters and more, folded, with and without its article."""
    texts = [text for name in _lists() for entry in entries(name) for text in _texts(entry)]
    found = set(_ARABIC.findall(fold("\n".join(texts))))
    for phrase in by_form():
        found.update(phrase.split())
    found |= PREPOSITIONS | RELATIVES
    found |= {word[2:] for word in found if word.startswith("ال") and len(word) > _SHORTEST_PART + 1}
    return frozenset(word for word in found if len(word) >= _SHORTEST_PART)


def _lists() -> list[str]:
    folder = files("riwaya.lexicon")
    names = [item.name for item in folder.iterdir() if item.name.endswith(".yaml")]
    actors = folder / "actors"
    nested = [f"actors/{item.name}" for item in actors.iterdir()] if actors.is_dir() else []
    listed = sorted(name.removesuffix(".yaml") for name in (*names, *nested) if name.endswith(".yaml"))
    return [name for name in listed if name not in ("frontmatter", "place_words")]


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for part in value.values():
            yield from _texts(part)
    elif isinstance(value, list):
        for part in value:
            yield from _texts(part)


_ARABIC = re.compile("[\u0621-\u064a]{2,}")


@cache
def _construct_heads() -> frozenset[str]:
    listed = (entry["words"] for entry in entries("common_words") if entry["class"].startswith("nouns that open"))
    heads = {fold(word) for words in listed for word in words}
    return frozenset(heads | {clitic + head for head in heads for clitic in ("و", "ب", "ل", "في")})


@cache
def _place_words() -> frozenset[str]:
    return frozenset(word for phrase in by_form() for word in phrase.split() if len(word) >= _SHORTEST_NAME)
