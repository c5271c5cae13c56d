"""Where a personal name ends: «إدريس ود الزين»، «عبد الرحمن بن خالد»، «ستانيسلاف تاراسوف»."""

from dataclasses import dataclass

from riwaya.mentions.found import Line
from riwaya.mentions.lexical import adjectives, known, word_class
from riwaya.mentions.name_words import ends_name, given_names, is_family, is_first_name, is_surname, name_particles

_LONGEST_NAME = 6
_KUNYA = frozenset({"ابو", "ابي", "ابا", "ابن", "بن", "عبد"})


@dataclass(slots=True)
class _Parts:
    """What of a name has been read: first names, other words, and whether something shows it to be a name."""

    given: int = 0
    others: int = 0
    is_strong: bool = False


def name_until(line: Line, at: int, *, is_sure: bool, is_joined: bool = False) -> int:
    """Return the token after the personal name that begins at `at`; 0 when none does.

    A sure name follows a title; another must begin with a first name and go on, or it is a word of the text.

    Args:
        is_joined: whether the word at `at` is a first name with و before it.
    """
    parts = _Parts(given=1, is_strong=not given_names().get(line.form(at)[1:], True)) if is_joined else _Parts()
    i = at + is_joined
    while i < min(line.stop, at + _LONGEST_NAME):
        step = _step(line, at, i, parts, is_sure)
        if not step:
            break
        i += step
    if i == at:
        return 0
    if is_sure:
        return i if parts.given or (parts.others and not _is_description(line, at, i)) else 0
    return i if parts.given and i > at + 1 and parts.is_strong else 0


def _step(line: Line, at: int, i: int, parts: _Parts, is_sure: bool) -> int:
    """Return how many tokens of the name stand at `i`; 0 when the name has ended."""
    word, form = line.word(i), line.form(i)
    if word.kind == "latin":
        return int(is_sure)
    if word.kind != "word" or word.text.startswith("فإن"):  # «بحسب المدير فإن» names no van
        return 0
    compound = {"الدين": "before الدين", "الله": "before الله"}.get(line.form(i + 1))
    if compound and form in word_class(compound):
        parts.is_strong = True
        parts.given += 1
        return 2
    if form in name_particles():
        return _after_particle(line, at, i, parts)
    if i == at and form in ("بيان", "لقاء") and line.form(at - 1) in _IN:
        return 0  # «في بيان ورد لوكالة X», which are women's names as well
    if is_first_name(word):
        parts.is_strong = parts.is_strong or parts.given > 0 or not given_names().get(form, True)
        parts.given += 1
        return 1
    if i > at and form == "الله":
        return 1
    if form.startswith("ال") and len(form) > 4:
        return _after_article(line, at, i, parts)
    if form.startswith("ل") and any(s.kind == "outlet" for s in known().exact(form[1:])):
        return 0  # «محمود | لرويترز»
    if parts.given + parts.others > 1 and any(s.kind == "actor" for s in known().exact(form)):
        return 0  # «اتهم أسامة حمدان | إسرائيل بالمماطلة»
    return _other(line, at, i, parts, is_sure)


_IN = ("في", "وفي", "عبر", "خلال", "ضمن", "اصدر", "اصدرت", "صدر", "نشر", "نشرت", "حسب", "بحسب", "وفق")


def _after_particle(line: Line, at: int, i: int, parts: _Parts) -> int:
    following = i + 1
    if i == at and line.form(i) in ("لا", "لو"):
        return 0  # «لا للحكم الفردي»: no
    if following >= line.stop or line.word(following).kind != "word":
        return 0
    if i > at and ends_name(line.word(following)) and (line.form(i) not in _OF_DESCENT or not parts.given):
        return 0
    parts.is_strong = parts.is_strong or line.form(i) in _KUNYA or i > at or _is_mother(line, i)
    parts.given += 1
    return 2


_OF_DESCENT = ("بن", "ولد", "بنت")  # a name follows whatever it means besides: «فتيحة بن عودة»


def _is_mother(line: Line, at: int) -> bool:
    """Return whether «أم سليم» names a woman by her son: أم may be "or", and the name a word."""
    following, before = line.form(at + 1), line.form(at - 1)
    is_sure = following in given_names() and (not given_names()[following] or before not in given_names())
    return line.word(at).text == "أم" and is_sure


def _after_article(line: Line, at: int, i: int, parts: _Parts) -> int:
    is_families = is_family(line.form(i)) and parts.given > 0 and not parts.others
    is_no_name = ends_name(line.word(i)) or line.form(i) in word_class("no surname")
    if i == at or parts.others >= 2 or (is_no_name and not is_families):
        return 0
    parts.is_strong = parts.is_strong or line.form(i).endswith("ي")
    parts.others += 1
    return 1


def _other(line: Line, at: int, i: int, parts: _Parts, is_sure: bool) -> int:
    """Return 1 for a surname without an article; a word that is an ordinary one too only after title and first name."""
    if i == at and not is_sure:
        return 0
    word = line.word(i)
    is_place = _is_place(word.form) and not (is_sure and parts.given)
    if ends_name(word) or parts.others >= 2 or is_place:
        is_next = is_sure and parts.given == 1 and not parts.others and i == at + 1
        if not is_next or not is_surname(word):
            return 0
    parts.others += 1
    return 1


def _is_place(form: str) -> bool:
    return any(s.kind == "place" and not s.is_open for s in known().exact(form))


def _is_description(line: Line, at: int, last: int) -> bool:
    """Return whether the one word after a title describes and names nobody: «الشيخ مصابة»، «القائد سوري»."""
    form = line.form(at)
    return last == at + 1 and (form.endswith(("ه", "ات", "ين", "ون")) or form.removeprefix("ال") in adjectives())


def canonical_name(name: str) -> str:
    """Return a personal name with عبد apart from the word it belongs to: عبدالرحمن is عبد الرحمن."""
    return " ".join("عبد ال" + w[5:] if w.startswith("عبدال") and len(w) > 6 else w for w in name.split())
