"""What a pronoun or an unsaid subject stands for: the nearest phrase before it that fits."""

from typing import cast

from riwaya.events.classes import ACTORS, PEOPLE, PLACES, classes_of, is_masculine, is_pair, is_plural, words_of
from riwaya.events.nouns.heads import Phrase, head_classes
from riwaya.events.nouns.phrasing import phrases
from riwaya.events.scene import Arguments
from riwaya.events.triggers import find as find_trigger
from riwaya.model import ZoneKind
from riwaya.phrases import Syntax
from riwaya.phrases.tags import ADVERB, COMPLEMENTISER, DEFINITE, MASDAR, PREPOSITION, STOP

_REACH = 40  # tokens
_TITLED = PEOPLE | {"official", "person"}
_FREED = PEOPLE | {"person", "official"}
_SOURCES = {"وفق", "بحسب", "حسب"}
_SIDES = {"جهه", "جهات", "جانب", "ناحيه"}
_LOCATING = {"في", "ب", "شرق", "غرب", "شمال", "جنوب", "شرقي", "غربي", "شمالي", "جنوبي", "قرب", "وسط"}
_COMPLETING = {
    "سراح",
    "سبيل",
    "عدد",
    "اعداد",
    "خلفيه",
    "وفاه",
    "مقتل",
    "مصير",
    "قضيه",
    "ملف",
}  # after a deed or instead of one, before people

FITTING = {
    "هم": PEOPLE | {"force", "body", "organisation", "actor"},
    "هن": PEOPLE,
    "هما": PEOPLE | ACTORS,
    "ها": PLACES | {"vehicle", "aid", "force", "actor", "body", "organisation", "group"},
    "ه": PLACES | {"person", "official", "people", "captive", "fighter", "force", "actor", "body", "organisation"},
}


def antecedent(
    syntax: Syntax, pronoun: str, at: int, first: int, wanted: frozenset[str] = frozenset(), but: Phrase | None = None
) -> Phrase | None:
    """Return the phrase before `at` that the pronoun takes up, none before token `first`.

    Args:
        wanted: the classes that the role allows; all that fit the pronoun when empty.
        but: a phrase that it cannot stand for, the subject of the same verb.
    """
    fitting = FITTING.get(pronoun)
    if fitting is None:
        return None
    if wanted:
        fitting = fitting & wanted
    best: Phrase | None = None
    pair: Phrase | None = None
    beside = -1
    for phrase in phrases(syntax, max(first, at - _REACH), at):
        if but is not None and phrase.first < but.last and but.first < phrase.last:
            continue
        if phrase.preposition == "ل" and syntax.has(phrase.last, COMPLEMENTISER):
            continue  # whom somebody spoke to
        if phrase.preposition in _SOURCES or syntax.form(phrase.first).removeprefix("ال") in _SIDES:
            continue
        if not (head_classes(syntax, phrase) & fitting and stands_for(syntax, phrase, pronoun)):
            phrase = _person_in(syntax, phrase, pronoun, fitting) or phrase
        is_next = beside >= 0 and phrase.first - beside <= 1 and best is not None
        if is_next and phrase.preposition in _LOCATING and head_classes(syntax, phrase) & PLACES:
            beside = phrase.last
            continue  # «بلدة … شرق المدينة … منها»: the town
        if head_classes(syntax, phrase) & fitting and stands_for(syntax, phrase, pronoun):
            beside = phrase.last if head_classes(syntax, phrase) & PLACES else -1
            best = _without_deed(syntax, phrase, fitting)
            pair = best if is_pair(syntax.text.tokens[phrase.first].word) else pair
    return pair if pronoun == "هما" and pair is not None else best


def _without_deed(syntax: Syntax, phrase: Phrase, fitting: frozenset[str]) -> Phrase:
    """Return the people of a phrase without the deed before them: «إطلاق سراح | رهينة», «إجلاء | 234 عائلة»."""
    in_marks = syntax.closing(phrase.first) == phrase.last - 1 > phrase.first + 1  # «استعادة ثلاثة من أبنائها»
    at = phrase.first + in_marks
    while at < phrase.last - 1 and _is_deed(syntax, at, fitting):
        at += 1
    inner = Phrase("", at, phrase.last - in_marks)
    if at == phrase.first + in_marks or syntax.has(at, PREPOSITION) or not head_classes(syntax, inner) & fitting:
        return Phrase("", phrase.first, phrase.last, phrase.cut)
    return inner


def _is_deed(syntax: Syntax, at: int, fitting: frozenset[str]) -> bool:
    if at in syntax.names or classes_of(syntax.text.tokens[at].word) & fitting:
        return False
    hits = find_trigger(syntax.text.tokens[at].word)
    return syntax.has(at, MASDAR) or syntax.form(at) in _COMPLETING or any(h.entry.shape == "masdar" for h in hits)


def _person_in(syntax: Syntax, phrase: Phrase, pronoun: str, fitting: frozenset[str]) -> Phrase | None:
    """Return the people at the end of a phrase about another thing: «أسماء الأسرى الذين ستفرج عنهم …», «عائلة الناشط»."""
    if named := _named_in(syntax, phrase, pronoun, fitting):
        return named
    at = phrase.last - 1
    is_plural = syntax.form(at).endswith(("ين", "ون", "ات"))
    if (
        at <= phrase.first
        or pronoun == "ها"
        or (is_plural and pronoun == "ه")
        or not syntax.has(at, DEFINITE)
        or syntax.has(at - 1, DEFINITE)
    ):
        return None
    inner = Phrase("", at, phrase.last)
    return inner if classes_of(syntax.text.tokens[at].word) & fitting & PEOPLE and agrees(syntax, inner, pronoun) else None


def _named_in(syntax: Syntax, phrase: Phrase, pronoun: str, fitting: frozenset[str]) -> Phrase | None:
    """Return the person named at the end of a phrase about a place: «منزل | القيادي سعيد البكري»."""
    if pronoun != "ه" or not {"person", "official", "people"} & fitting or not head_classes(syntax, phrase) & PLACES:
        return None
    at = next((i for i in range(phrase.first + 1, phrase.last) if i in syntax.names), 0)
    if not at or syntax.names[at].kind != "person":
        return None
    begin = at - (classes_of(syntax.text.tokens[at - 1].word) & _TITLED != frozenset() and at - 1 > phrase.first)
    return Phrase("", begin, phrase.last)


def _body(syntax: Syntax) -> int:
    """Return where the body begins, before which no pronoun looks back."""
    found = syntax.memo.get("body")
    if found is None:
        found = syntax.memo["body"] = next((s.first for s in syntax.text.sentences_in(ZoneKind.BODY)), 0)
    return cast("int", found)


_TO_AND_FROM = {p + pronoun: (p, pronoun) for p in ("من", "الي", "في", "علي", "عن") for pronoun in ("ها", "ه")}


def places_taken_up(syntax: Syntax, found: Arguments, first: int) -> list[Phrase]:
    """Return the places that pronouns right after a trigger take up, with their preposition: «خرج منها», «وصلوا إليها»."""
    taken: list[Phrase] = []
    for at in range(found.last, min(found.last + 4, found.stop)):
        preposition, pronoun = _TO_AND_FROM.get(syntax.form(at), ("", ""))
        if preposition and syntax.has(at, ADVERB) and (place := place_of_pronoun(syntax, pronoun, found.first, first)):
            taken.append(place._replace(preposition=preposition))
    return taken


def place_of_pronoun(syntax: Syntax, pronoun: str, at: int, first: int) -> Phrase | None:
    """Return the place that a pronoun takes up: the nearest of its sentence, else of the one before in its paragraph."""
    if (place := antecedent(syntax, pronoun, at, first, PLACES)) is not None or first < 2:
        return place
    begin = first - 1
    while begin > max(0, first - _REACH) and not syntax.has(begin - 1, STOP):
        begin -= 1
    gap = syntax.text.document.text[syntax.text.tokens[first - 1].start : syntax.text.tokens[first].start]
    return antecedent(syntax, pronoun, first, begin, PLACES) if "\n" not in gap else None


def of_whom(form: str) -> str:
    """Return the pronoun of «عنهم» and the like; "" for any other word."""
    return form[2:] if form[:2] == "عن" and form[2:] in FITTING else ""


def freed_pronoun(syntax: Syntax, then: tuple[int, int]) -> str:
    """Return the pronoun of the word that completes a trigger («أُطلق سراحهم»); "" without one."""
    word = syntax.form(then[1] - 1)
    return next((p for p in ("هما", "هم", "هن", "ها", "ه") if word.removesuffix(p) in ("سراح", "سبيل") and word.endswith(p)), "")


def freed(syntax: Syntax, found: Arguments, then: tuple[int, int], first: int) -> Phrase | None:
    """Return whom that pronoun stands for."""
    pronoun = freed_pronoun(syntax, then)
    return whom(syntax, pronoun, found.first, first, but=found.subject) if pronoun else None


def whom(syntax: Syntax, pronoun: str, at: int, first: int, but: Phrase | None = None) -> Phrase | None:
    """Return the people whom the pronoun of those set free takes up, in the sentence before if there are none in its own."""
    found = antecedent(syntax, pronoun, at, first, _FREED, but)
    if found is not None or first <= 1 or pronoun == "ها":
        return found
    floor = max(_body(syntax), first - _REACH)
    start = next((i for i in range(first - 2, floor - 1, -1) if syntax.has(i, STOP)), floor - 1) + 1
    return antecedent(syntax, pronoun, first, start, PEOPLE, but)


def agrees(syntax: Syntax, phrase: Phrase, pronoun: str) -> bool:
    """Return whether the pronoun can stand for what the phrase names, by gender and number."""
    text, classes = syntax.text.tokens[phrase.first].word.text, head_classes(syntax, phrase)
    if pronoun in ("ه", "ها") and "number" in classes and classes & PEOPLE:
        return False  # «29 محتجزاً» are they
    if pronoun == "هم" and not classes & PEOPLE and (classes & {"organisation", "outlet"} or _is_committee(text, classes)):
        return False
    if pronoun == "ه":
        return not text.endswith(("ة", "ات"))
    if pronoun == "ها" and is_masculine(syntax.text.tokens[phrase.first].word):
        return False
    return not ("person" in classes and (pronoun == "ها" or not classes & PEOPLE))


def stands_for(syntax: Syntax, phrase: Phrase, pronoun: str) -> bool:
    """Return whether the pronoun takes up a phrase told before: as `agrees`, and «ه» no plural of people («المهاجمين»)."""
    if pronoun == "ه":
        word = syntax.text.tokens[phrase.first].word
        if is_plural(word) or syntax.core(phrase.first).removeprefix("ال") in words_of("many_people"):
            return False
    return agrees(syntax, phrase, pronoun)


def _is_committee(text: str, classes: frozenset[str]) -> bool:
    """Return whether a noun names a body of one word in ة, which is she and never they: «لجنة», «محكمة»."""
    return text.endswith("ة") and "body" in classes
