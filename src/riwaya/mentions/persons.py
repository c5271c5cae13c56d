"""Persons: by their title, rank or office, by a first name, and by the lexicon."""

from dataclasses import replace
from functools import cache
from typing import NamedTuple

from riwaya.arabic.inflection import decline
from riwaya.arabic.letters import fold
from riwaya.arabic.particles import INITIAL_WAW_OR_FA
from riwaya.lexicon.load import Entry
from riwaya.mentions.found import Found, Line
from riwaya.mentions.lexical import Sense, adjectives, known, optional, peoples, word_class
from riwaya.mentions.name_words import ends_office, given_names, is_first_name
from riwaya.mentions.personal_names import canonical_name, name_until
from riwaya.mentions.phrase_index import PhraseIndex
from riwaya.mentions.spellings import known_person

_LONGEST_OFFICE = 14  # tokens between a title and the name it belongs to
_LONGEST_START = 3  # words of an office that may stand before its first articled one: مدير مركز أبحاث الشرق
_LINKS = frozenset({"باسم", "في", "لدي", "من"})
_COMMAS = frozenset({"،", ",", "-", "–"})
_COMPLEMENTED = ("office", "profession")  # they may have a complement before the name; other titles stand next to it
_OWNED = ("office", "profession", "rank")  # they may carry a pronoun: «مبعوثها»
_PREFIXES = ("و", "ف", "ب", "ل", "ك")
_PRONOUNS = ("ه", "ها", "هم", "نا")


class Title(NamedTuple):
    """A title: «الشيخ», «العميد», «وزير الخارجية»; `is_owned` when it carries a pronoun («مبعوثها»)."""

    kind: str
    is_owned: bool = False


@cache
def titles() -> PhraseIndex[Title]:
    """Return the titles of `lexicon/titles.yaml` in the singular, with and without the article."""
    found: dict[str, list[Title]] = {}
    for entry in optional("titles"):
        for base in (entry["title"], *_feminines(entry)):
            for form, title in _title_forms(base, entry["kind"]):
                found.setdefault(form, []).append(title)
    return PhraseIndex(found)


def _feminines(entry: Entry) -> tuple[str, ...]:
    feminine = entry.get("feminine") or ()
    return (feminine,) if isinstance(feminine, str) else tuple(feminine)


def _title_forms(base: str, kind: str) -> list[tuple[str, Title]]:
    folded = fold(base)
    forms = [folded] if folded.startswith("ال") else [folded, "ال" + folded]
    if " " in folded:
        return [(form, Title(kind)) for form in forms]
    forms += [form for form in decline(folded) if form == folded + "ا"]
    stem = folded[:-1] + "ت" if base.endswith("ة") else folded
    owned = [stem + pronoun for pronoun in _PRONOUNS] if kind in _OWNED else []
    return [(form, Title(kind)) for form in forms] + [(form, Title(kind, is_owned=True)) for form in owned]


def titled(line: Line, at: int) -> Found | None:
    """Return the person whose title begins here, title included, or the office of a state when no name follows it."""
    match = titles().find(line.tokens, at, line.stop)
    if match is None or (match.entries[0].is_owned and line.word(at).text.endswith("ة")):
        return None
    if line.form(at).endswith("امر") and not line.word(at).text.endswith("آمر"):
        return None  # «أمر الجيش السكان بالمغادرة» is no commander
    last, kind = _run(line, match.last, match.entries[0].kind)
    name = _named(line, last, is_sure=_is_defined(line, at, match.cut) or kind != "office")
    if name and name.last == last + 1 and line.form(last) in given_names() and line.form(last - 1) in word_class("private"):
        name = name._replace(sense=None)  # «الشهيد صالح» is no head of state
    if name is None and kind not in _COMPLEMENTED:
        name = _named(line, _past_articled(line, last), is_sure=True)
    if name is None and kind in _COMPLEMENTED:
        name = _after_office(line, last, _is_defined(line, at, match.cut))
        return _person(line, at, match.cut, name) if name else _office(line, at, last, match.cut)
    return _person(line, at, match.cut, name) if name else None


def _run(line: Line, last: int, kind: str) -> tuple[int, str]:
    """Return where a row of titles ends and the kind of its last: «الرئيس الدكتور»."""
    while last < line.stop:
        more = titles().find(line.tokens, last, line.stop)
        if more is None or more.cut:
            break
        last, kind = more.last, more.entries[0].kind
    return last, kind


def _past_articled(line: Line, at: int) -> int:
    """Return the token after what describes a rank: «العميد الركن المتقاعد»."""
    last = at
    while last < min(at + 3, line.stop) and line.form(last).startswith("ال") and not ends_office(line.word(last)):
        last += 1
    return last


class _Name(NamedTuple):
    first: int
    last: int
    sense: Sense | None


def _person(line: Line, first: int, cut: int, name: _Name) -> Found:
    if name.sense:
        sense = name.sense
        return Found(first, name.last, cut, "person", sense.entity, sense.name, "names.titled", "", "", sense.country)
    ar = canonical_name(line.words(name.first, name.last, cut if name.first == first else 0))
    known_one = known_person(ar, line.words(first, name.first))
    if known_one:
        entity, ar, country = known_one.entity, known_one.name, known_one.country
        return Found(first, name.last, cut, "person", entity, ar, "names.misspelt", "", "", country)
    return Found(first, name.last, cut, "person", None, ar, "names.titled")


def _is_defined(line: Line, at: int, cut: int) -> bool:
    """Return whether a word carries the article or a pronoun."""
    form = line.form(at)[cut:]
    return form.startswith(("ال", "لل")) or (form.endswith(_PRONOUNS) and not line.word(at).text.endswith("ة"))


def _after_office(line: Line, first: int, is_defined: bool) -> _Name | None:
    """Return the name after the complement of an office: «رئيس الوزراء التركي X»، «مدير المركز، X»."""
    i = first
    while i < min(line.stop, first + _LONGEST_OFFICE):
        if is_defined or i > first:
            name = _named(line, i, is_sure=False) or _after_adjective(line, i)
            if name:
                return name
        if line.form(i) in _COMMAS:
            return _named(line, i + 1, is_sure=False) if i > first else None
        step = _complement(line, i, first)
        if not step:
            return None
        is_defined = is_defined or _is_defined(line, step - 1, 0)
        i = step
    return None


def _after_adjective(line: Line, at: int) -> _Name | None:
    """Return the name of two words and more after the adjective of a state: «الوزير الفنلندي X Y», known names or not."""
    before = line.form(at - 1)
    if not before.startswith("ال") or before[2:] not in adjectives() or line.form(at)[:1] in _PREFIXES:
        return None
    name = _named(line, at, is_sure=True)
    return name if name and name.last > at + 1 else None


def _complement(line: Line, at: int, first: int) -> int:
    """Return the token after one step of an office's complement; 0 when the complement ends here."""
    close = line.closing(at)
    if close:
        return close + 1
    word, form = line.word(at), line.form(at)
    if word.kind != "word":
        return at + 1 if word.kind == "number" else 0
    named = known().find(line.tokens, at, line.stop)
    if named and named.last > at + 1 and named.entries[0].kind != "person":
        return named.last
    if form[0] == "و" and not form.startswith("وال") and form not in INITIAL_WAW_OR_FA:
        return 0
    if form in _LINKS or form.startswith(("ال", "وال", "لل", "بال", "لحقوق", "لشوون", "لدي")):
        return at + 1 if form not in word_class("ends office") else 0
    if named and not named.entries[0].is_open:
        return named.last
    return at + 1 if at <= first + _LONGEST_START and not ends_office(word) and form not in given_names() else 0


def _office(line: Line, first: int, at: int, cut: int) -> Found | None:
    """Return the office of a state that nobody is named for: «وزير الخارجية الروسي»، «الرئيس الأميركي»."""
    for i in range(at, min(at + 2, line.stop)):
        form = line.form(i)
        if form in peoples():
            break  # «اتهم الوزير الإسرائيليين»
        if form.startswith("ال") and form[2:] in adjectives():
            return Found(first, i + 1, cut, "office", None, None, "names.office")
        if not form.startswith("ال"):
            break
    return None


def _named(line: Line, at: int, *, is_sure: bool) -> _Name | None:
    """Return the personal name that begins at `at`; when not sure, only one that shows itself to be a name."""
    if at >= line.stop or (line.form(at).startswith("باسم") and not _is_basim(line, at)):
        return None
    close = line.closing(at, 4)
    if close and is_sure:
        inner = _named(line.until(close), at + 1, is_sure=True)
        return _Name(inner.first, close + 1, inner.sense) if inner and inner.last == close else None
    match = known().find(line.tokens, at, line.stop)
    sense = next((s for s in match.entries if s.kind == "person"), None) if match and not match.cut else None
    last = name_until(line, at, is_sure=is_sure)
    is_other = match is not None and match.last == at + 1 < last and is_first_name(line.word(at))  # «هادي العولقي» is not «هادي»
    if match and sense and not is_other:
        return _Name(at, match.last, sense)
    return _Name(at, last, None) if last else None


def _is_basim(line: Line, at: int) -> bool:
    """Return whether «باسم» is the first name and not «in the name of»."""
    return line.form(at) == "باسم" and line.form(at + 1) in given_names()


_LONGEST_FAMILY_IN_AT = 7  # letters: الزيات, البركات


def by_first_name(line: Line, at: int) -> Found | None:
    """Return the untitled person whose first name stands at `at`: «طلال سلو»، «أبو خالد»."""
    if line.form(at) == "باسم" and at > 0 and line.form(at - 1).removeprefix("ال").startswith(("متحدث", "ناطق")):
        return None  # «المتحدث | باسم البيشمركة سالم الحداد»
    is_joined = not is_first_name(line.word(at)) and line.form(at)[1:] in given_names()
    last = name_until(line, at, is_sure=False, is_joined=is_joined)
    if not last or (last == at + 2 and _is_plural_of_things(line.form(at + 1))):
        return None
    found = _person(line, at, int(is_joined), _Name(at, last, None))
    return found if found.entity else replace(found, rule="names.first-name")


def _is_plural_of_things(form: str) -> bool:
    """Return whether a word with the article is a plural in ات and no family's name: «وعزت الانتهاكات إلى»."""
    return form.startswith("ال") and form.endswith("ات") and len(form) > _LONGEST_FAMILY_IN_AT
