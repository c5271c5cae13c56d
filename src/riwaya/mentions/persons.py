"""Persons: by their title, rank or office, by a first name, and by the lexicon."""

from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from riwaya.arabic.inflection import decline
from riwaya.arabic.letters import fold
from riwaya.arabic.particles import INITIAL_WAW_OR_FA
from riwaya.arabic.words import Token
from riwaya.mentions.found import Found, closing, words
from riwaya.mentions.lexical import Sense, adjectives, known, optional
from riwaya.mentions.name_words import ends_name, ends_office, given_names, is_first_name, is_surname, name_particles
from riwaya.mentions.phrase_index import PhraseIndex

Tokens = Sequence[Token]
_LONGEST_OFFICE = 14  # tokens between a title and the name it belongs to
_LONGEST_NAME = 6
_POSSESSED = ("ته", "اته", "ها", "هم")
_LINKS = frozenset(map(fold, "باسم في لدى و من".split()))
_COMMAS = frozenset({"،", ",", "-", "–"})


_OWNED = ("office", "profession", "rank")


class Title(NamedTuple):
    """A title: «الشيخ», «العميد», «وزير الخارجية»; an office may have a complement, the other kinds stand before a name."""

    title: str
    kind: str
    is_owned: bool = False


@cache
def titles() -> PhraseIndex[Title]:
    """Return the titles of `lexicon/titles.yaml` in the singular, with and without the article."""
    found: dict[str, list[Title]] = {}
    for entry in optional("titles"):
        title = Title(entry["title"], entry["kind"])
        for base in (entry["title"], *_listed(entry.get("feminine"))):
            folded = fold(base)
            forms = {folded, *(() if folded.startswith("ال") else ("ال" + folded,))}
            if " " not in folded:
                forms |= {form for form in decline(folded) if form.endswith("ا") and form[:-1] == folded}
                stem = folded[:-1] + "ت" if base.endswith("ة") else folded
                for pronoun in ("ه", "ها", "هم", "نا") if entry["kind"] in _OWNED else ():
                    found.setdefault(stem + pronoun, []).append(Title(entry["title"], entry["kind"], True))
            for form in forms:
                found.setdefault(form, []).append(title)
    return PhraseIndex(found)


def _listed(value: object) -> list[str]:
    return [] if not value else [value] if isinstance(value, str) else list(value)  # type: ignore[call-overload]


def titled(tokens: Tokens, at: int, stop: int) -> Found | None:
    """Return the person whose title begins here, title included, or the office when no name follows it."""
    match = titles().find(tokens, at, stop)
    if match is None or (match.entries[0].is_owned and tokens[at].word.text.endswith("ة")):
        return None
    last, kinds = match.last, [match.entries[0].kind]
    while last < stop:
        more = titles().find(tokens, last, stop)
        if more is None or more.cut:
            break
        last = more.last
        kinds.append(more.entries[0].kind)
    name = _named(tokens, last, stop, is_sure=_is_articled(tokens, at, match.cut) or kinds[-1] != "office")
    if name is None and kinds[-1] in ("rank", "religious", "honorific"):
        name = _named(tokens, _past_articled(tokens, last, stop), stop, is_sure=True)
    if name is None and kinds[-1] in ("office", "profession"):
        return _officer(tokens, at, last, stop, match.cut)
    return _person(tokens, at, name, match.cut) if name else None


def _past_articled(tokens: Tokens, at: int, stop: int) -> int:
    """Return the token after what describes a rank: «العميد الركن المتقاعد»."""
    last = at
    while last < min(at + 3, stop) and tokens[last].word.form.startswith("ال") and not ends_office(tokens[last].word):
        last += 1
    return last


class _Name(NamedTuple):
    first: int
    last: int
    sense: Sense | None


def _person(tokens: Tokens, first: int, name: _Name, cut: int) -> Found:
    entity = name.sense.entity if name.sense else None
    ar = name.sense.name if name.sense else canonical_name(words(tokens, name.first, name.last))
    return Found(first, name.last, cut, "person", entity, ar, "names.titled")


def _is_articled(tokens: Tokens, at: int, cut: int) -> bool:
    form = tokens[at].word.form[cut:]
    return form.startswith(("ال", "لل")) or (form.endswith(("ها", "هم", "ه", "نا")) and not tokens[at].word.text.endswith("ة"))


def _officer(tokens: Tokens, at: int, first: int, stop: int, cut: int) -> Found | None:
    """Return the person after an office and its complement («رئيس الوزراء التركي X»), or the office of a state by itself."""
    i, end = first, min(stop, first + _LONGEST_OFFICE)
    is_defined = _is_articled(tokens, at, cut)
    commas = 0
    while i < end:
        if is_defined or i > first:
            name = _named(tokens, i, stop, is_sure=False)
            if name:
                return _person(tokens, at, name, cut)
        if tokens[i].word.raw in _COMMAS and not commas and i > first:
            commas += 1
            name = _named(tokens, i + 1, stop, is_sure=False)
            if name:
                return _person(tokens, at, name, cut)
            break
        step = _complement(tokens, i, stop, first)
        if not step:
            break
        i = step
        is_defined = is_defined or tokens[i - 1].word.form.startswith("ال") or tokens[i - 1].word.form.endswith(_POSSESSED)
    return _office(tokens, at, first, stop, cut)


def _complement(tokens: Tokens, at: int, stop: int, first: int) -> int:
    """Return the token after one step of an office's complement; 0 when the complement ends here."""
    close = closing(tokens, at, stop)
    if close:
        return close + 1
    word = tokens[at].word
    if word.kind == "number":
        return at + 1
    if word.kind != "word":
        return 0
    known_name = known().find(tokens, at, stop)
    if known_name and known_name.last > at + 1 and known_name.entries[0].kind != "person":
        return known_name.last
    form = word.form
    if form[0] == "و" and not form.startswith("وال") and form not in INITIAL_WAW_OR_FA:
        return 0
    if form in _LINKS or form.startswith(("ال", "وال", "لل", "بال")) or form.startswith(("لحقوق", "لشوون", "لدي")):
        return at + 1 if form not in _CLAUSES else 0
    if known_name and not known_name.entries[0].is_open:
        return known_name.last
    return at + 1 if at <= first + 3 and not ends_office(word) and form not in given_names() else 0


_CLAUSES = frozenset(map(fold, "الذي التي الذين اليوم الآن الثلاثاء الأربعاء الخميس الجمعة السبت الأحد الاثنين".split()))


def _office(tokens: Tokens, first: int, at: int, stop: int, cut: int) -> Found | None:
    """Return the office of a state that nobody is named for: «وزير الخارجية الروسي»، «الرئيس الأميركي»."""
    for i in range(at, min(at + 2, stop)):
        form = tokens[i].word.form
        if form.startswith("ال") and form[2:] in adjectives():
            return Found(first, i + 1, cut, "office", None, None, "names.office")
        if not form.startswith("ال"):
            break
    return None


def _named(tokens: Tokens, at: int, stop: int, *, is_sure: bool) -> _Name | None:
    """Return the personal name that begins at `at`; when not sure, only one that shows itself to be a name."""
    if at >= stop or tokens[at].word.form.startswith("باسم") and not _is_basim(tokens, at, stop):
        return None
    close = closing(tokens, at, stop, 4)
    if close and is_sure:
        inner = _named(tokens, at + 1, close, is_sure=True)
        return _Name(inner.first, close + 1, inner.sense) if inner and inner.last == close else None
    match = known().find(tokens, at, stop)
    if match and match.cut == 0:
        for sense in match.entries:
            if sense.kind == "person":
                return _Name(at, match.last, sense)
    last = name_end(tokens, at, stop, is_sure=is_sure)
    return _Name(at, last, None) if last else None


def _is_basim(tokens: Tokens, at: int, stop: int) -> bool:
    """Return whether «باسم» is the first name and not «in the name of»."""
    return tokens[at].word.form == "باسم" and at + 1 < stop and tokens[at + 1].word.form in given_names()


def name_end(tokens: Tokens, at: int, stop: int, *, is_sure: bool) -> int:
    """Return the token after the personal name that begins at `at`; 0 when none does.

    A sure name follows a title; another must begin with a first name and go on, or it is a word of the text.
    """
    i, loose, given = at, 0, 0
    strong = False
    while i < stop and i < at + _LONGEST_NAME:
        word = tokens[i].word
        form = word.form
        if word.kind == "latin" and is_sure:
            i += 1
            continue
        if word.kind != "word":
            break
        if form in name_particles():
            if i + 1 >= stop or tokens[i + 1].word.kind != "word" or ends_name(tokens[i + 1].word) and i + 1 > at + 1:
                break
            strong = strong or form in _KUNYA or i > at
            i += 2
            given += 1
        elif is_first_name(word):
            strong = strong or not given_names().get(form, True) or given > 0
            given += 1
            i += 1
        elif form.startswith("ال") and len(form) > 4 and form != "الله":
            if i == at or ends_name(word) or form in _NO_SURNAME:
                break
            strong = strong or form.endswith("ي")
            loose += 1
            i += 1
        elif i == at and not is_sure:
            break
        elif i > at and form == "الله":
            i += 1
        elif ends_name(word) or loose >= 2 or (_is_place(form) and not (is_sure and given)):
            if is_sure and given == 1 and not loose and i == at + 1 and is_surname(word):
                i += 1
            break
        else:
            loose += 1
            i += 1
    if i == at:
        return 0
    if is_sure:
        return i if given or loose and not _is_common(tokens, at, i) else 0
    return i if given and i > at + 1 and strong else 0


_KUNYA = frozenset({"ابو", "ابي", "ابا", "ابن", "بن"})
_NO_SURNAME = frozenset(
    map(fold, "الأراضي الأهالي المباني الضواحي المساعي الليالي التوالي الحالي الدولي العسكري المدني السياسي الأمني الإنساني الشعبي المحلي".split())
)


def _is_place(form: str) -> bool:
    return any(s.kind == "place" and not s.is_open for s in known().exact(form))


def _is_common(tokens: Tokens, at: int, last: int) -> bool:
    """Return whether the words after a title are an indefinite description: «الشيخ مصاب»؛ one word, feminine or plural."""
    form = tokens[at].word.form
    return last == at + 1 and (form.endswith(("ه", "ات", "ين", "ون")) or form.removeprefix("ال") in adjectives())


def by_first_name(tokens: Tokens, at: int, stop: int) -> Found | None:
    """Return the untitled person whose first name stands at `at`: «طلال سلو»، «أبو خالد»."""
    last = name_end(tokens, at, stop, is_sure=False)
    if not last:
        return None
    name = canonical_name(words(tokens, at, last))
    return Found(at, last, 0, "person", None, name, "names.first-name")


def canonical_name(name: str) -> str:
    """Return a personal name with عبد apart from the word it belongs to: عبدالرحمن is عبد الرحمن."""
    return " ".join("عبد ال" + w[5:] if w.startswith("عبدال") and len(w) > 6 else w for w in name.split())
