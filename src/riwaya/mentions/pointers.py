"""Words that point back to a name: a surname, «المدينة»، «الكتيبة»، «الوكالة»; and peoples who stand for their state."""

from dataclasses import replace

from riwaya.arabic.letters import fold
from riwaya.arabic.words import Word
from riwaya.mentions import resolve
from riwaya.mentions.found import Found, Line
from riwaya.mentions.heads import pointing
from riwaya.mentions.lexical import actor_by_id, peoples, word_class
from riwaya.mentions.name_words import ends_name, given_names, is_ordinary, name_particles, reporting_verbs
from riwaya.mentions.phrase_index import cores, distance
from riwaya.mentions.resolve import Memory
from riwaya.mentions.senses import is_free
from riwaya.remembering import remembered

_LONG = 6  # letters; a shorter surname one letter off is usually another word


def pointer(line: Line, at: int, memory: Memory) -> Found | None:
    """Return what a word points back to; None when it points to nothing that the text has named."""
    word = line.tokens[at].word
    if word.kind != "word":
        return None
    may_point, forms = _pointing(word)
    if may_point or not memory.aliases.keys().isdisjoint(forms):
        for cut, form in cores(word):
            if may_point or form in memory.aliases:
                found = _surname(line, at, cut, form, memory) or _thing(line, at, cut, form, memory)
                if found:
                    return found
    return _misspelt(line, at, memory) if word.form[:3] in memory.surnames else None


@remembered
def _pointing(word: Word) -> tuple[bool, frozenset[str]]:
    """Return whether a word can be an articled noun that points back, or open a surname of two words; and its cores."""
    forms = frozenset(form for _, form in cores(word))
    may_point = any(
        form in name_particles() or (form.startswith("ال") and (form[2:] in resolve.TOWNS or form[2:] in pointing()))
        for form in forms
    )
    return may_point, forms


def _misspelt(line: Line, at: int, memory: Memory) -> Found | None:
    """Return the person whose surname this is but for one letter, where one speaks: «وتابع لازريني» after لازاريني."""
    form = line.form(at)
    alike = memory.surnames[form[:3]]
    if len(form) < _LONG or is_ordinary(form) or not _is_done_by_persons(line, at - 1):
        return None
    for surname, person in alike.items():
        if distance(form, surname) <= _allowed(form, surname):
            return replace(person, first=at, last=at + 1, cut=0, rule="names.misspelt", head="")
    return None


def _is_done_by_persons(line: Line, at: int) -> bool:
    return any(core.form in reporting_verbs() or core.form in word_class("done by persons") for core in line.cores(at))


def _allowed(form: str, surname: str) -> int:
    """Return how many letters may differ: two only in a long word of the same length."""
    return 2 if len(form) == len(surname) > _LONG else 1


def _surname(line: Line, at: int, cut: int, form: str, memory: Memory) -> Found | None:
    """Return the person or place that a part of its name stands for: «ود الزين»، «الصلاحي»، «السريف»."""
    joined = memory.aliases.get(f"{form} {line.form(at + 1)}") if form in name_particles() else None
    if joined:
        return replace(joined, first=at, last=at + 2, cut=cut, rule="names.short", head="")
    before = memory.aliases.get(form)
    if before and before.kind == "person" and (line.form(at - 1) in word_class("kin") or _is_anothers(line, at, before)):
        return None
    if before and resolve.is_shared(form, memory):
        before = replace(before, entity=None, name=None, country="")
    if before and (cut == 0 or before.kind == "place" or form.startswith("ال")):
        return replace(before, first=at, last=at + 1, cut=cut, rule="names.short", head="")
    return None


def _is_anothers(line: Line, at: int, person: Found) -> bool:
    """Return whether another first name stands right before a surname: «كريم الجبوري | ورشيد الجبوري»."""
    first = {line.form(at - 1), line.form(at - 1).removeprefix("و")} & given_names().keys()
    return bool(first) and first.isdisjoint(fold(person.name or "").split())


def _thing(line: Line, at: int, cut: int, form: str, memory: Memory) -> Found | None:
    """Return the place, body or outlet that its noun with the article stands for."""
    if not form.startswith("ال"):
        return None
    pointed = resolve.pointed_place(form, memory)
    if pointed is None and form[2:] in pointing() and _can_point(line, at, form):
        pointed = resolve.pointed_body(form[2:], memory)
    return replace(pointed, first=at, last=at + 1, cut=cut, rule="names.pointed", head="", form="") if pointed else None


def _can_point(line: Line, at: int, form: str) -> bool:
    """Return whether the noun stands alone; «الموقع» is a place too, and an outlet only where one speaks."""
    following = line.form(at + 1)
    if following.startswith("ال") and not ends_name(line.word(at + 1)):
        return False
    if form != "الموقع" or following in ("ذاته", "نفسه", "المذكور"):
        return True
    before = line.cores(at - 1)
    return any(core.form in reporting_verbs() or core.form in word_class("outlet sign") for core in before)


def people(line: Line, at: int) -> Found | None:
    """Return the state that a people's name stands for, where it is no adjective: «قال الفرنسيون»، not «الخبراء الروس»."""
    for cut, form in line.cores(at):
        state = peoples().get(form)
        if state and (cut or at == line.first or is_free(line, at - 1)):
            entry = actor_by_id()[state]
            country = entry.get("country") or ""
            return Found(at, at + 1, cut, "actor", state, entry["ar"], "names.people", "", "people", country)
    return None
