"""Agreement: what gender and number a source shows, and whom an unsaid subject of a verb can therefore mean."""

from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from riwaya.arabic.inflection import decline
from riwaya.arabic.letters import fold
from riwaya.arabic.words import Hit
from riwaya.attributions.cues import CueForm
from riwaya.attributions.wording import words_of
from riwaya.lexicon.load import entries
from riwaya.model import Link
from riwaya.remembering import remembered

_THINGS = {"outlet", "document", "organisation", "state"}  # whose plurals take a feminine singular
_PEOPLE = {fold(n) for n in ("أهالي", "ذوو", "ناس")}
_PLURAL_IN_TA = ("بحار", "مرتزق", "قناص", "جلاب")  # whose form in ة is many: بحارة
_PLURAL_HEADS = _PEOPLE | {fold(n) for n in ("أوساط", "دوائر", "وسائل", "أنباء", "أخبار", "أرقام", "مزاعم")}
_THING_NOUNS = ("مصدر", "جهة", "صفحة", "حساب", "طرف")  # people, spoken of as things in the plural
_COLLECTIVE = {"organisation", "state", "outlet"}  # «أصدر الحزب بياناً أنكروا فيه»
_MARKS = "«»\"“”()،.:'"


class Agreement(NamedTuple):
    """Gender (m, f) and number (s, p; t of things in the plural) as far as a form shows them; "" where it does not."""

    gender: str = ""
    number: str = ""


UNKNOWN = Agreement()


def of_verb(hit: Hit[CueForm]) -> Agreement:
    """Return what a finite verb says of its subject."""
    third = [i for i in hit.entry.inflections if i.person == 3]
    genders, numbers = {i.gender for i in third}, {"s" if i.number == "s" else "p" for i in third}
    return Agreement(genders.pop() if len(genders) == 1 else "", numbers.pop() if len(numbers) == 1 else "")


def of_participle(form: str) -> Agreement:
    """Return what a circumstantial participle says of its subject: مشيرا, مشيرة, مشيرين."""
    if form.endswith("ين"):
        return Agreement("", "p")
    return Agreement("f" if form.endswith("ه") else "m" if form.endswith("ا") else "", "s")


def of_pronoun(form: str) -> Agreement:
    """Return what a pronoun at the end of a form says of whom it means: «برأيه», «بحسبها», «ووفقاً لهم»."""
    if form.endswith("ها"):
        return Agreement("f")
    return Agreement("", "p") if form.endswith(("هم", "هن", "هما")) else Agreement("m", "s" if form.endswith("ه") else "")


def of_source(link: Link) -> Agreement:
    """Return what the head of a source shows."""
    return _of_words(link.span.text)


@remembered
def _of_words(text: str) -> Agreement:
    words = [fold(w).strip(_MARKS) for w in text.split()[:3]]
    partitives = words_of("partitive")
    if words and words[0] in ("احد", "واحد", "احدي", "واحده"):
        return Agreement("f" if words[0] in ("احدي", "واحده") else "m", "s")
    if len(words) > 1 and (words[0] in words_of("counting") or words[0].isdigit()):
        known = _nouns().get(words[1])
        return known if known is not None and known.number == "t" else Agreement("", "p")  # «ثلاثة مصادر», «أربعة مدنيين»
    if not words or words[0].removeprefix("ال") in partitives:
        return UNKNOWN
    first = words[1] if len(words) > 1 and words[0] in ("هذا", "هذه", "هولاء", "ذلك", "تلك") else words[0]
    bare = first.removeprefix("ال")
    if bare in words_of("masculine"):
        return Agreement("m", "s")
    known = _nouns().get(bare) or _nouns().get(bare.removesuffix("ها").removesuffix("هم"))
    if known is not None:
        return known
    raw = text.split()[0].strip(_MARKS)
    return Agreement("f" if raw.endswith(("ة", "ات")) or first in ("ام", "الام") else "")


def can_mean(link: Link, verb: Agreement) -> bool:
    """Return whether the unsaid subject of a verb can be the source."""
    source = of_source(link)
    if source.number == "t":  # «المصادر أضافت»
        return verb.number != "p" and verb.gender != "m"
    if source.number == "p":
        return verb.number != "s"
    if source.gender and verb.gender and source.gender != verb.gender:
        return False
    return not (source.number == "s" and verb.number == "p") or link.kind in _COLLECTIVE


@cache
def _nouns() -> dict[str, Agreement]:
    """Return the gender and number of each form of the source nouns; a form of two numbers tells none."""
    found: dict[str, Agreement] = {}
    for entry in entries("sources"):
        for form, shown in _forms(entry):
            found[form] = shown if found.get(form, shown) == shown else UNKNOWN
    return found


def _forms(entry: Any) -> Iterator[tuple[str, Agreement]]:
    """Yield the forms of a noun, its singular first, with what each shows."""
    noun = fold(entry["noun"])
    if entry.get("fixed"):
        return
    if noun.endswith("ات") or noun in _PLURAL_HEADS:
        yield noun, Agreement("", "p" if noun in _PEOPLE else "t")
        return
    plural = Agreement("", "t" if entry["kind"] in _THINGS or entry["noun"] in _THING_NOUNS else "p")
    broken = {fold(p) for p in entry.get("plurals", ())} - {noun + "ي", noun + "يه"}
    broken -= {noun + "ه"} if noun not in _PLURAL_IN_TA else set()  # كاتبة is a woman
    for form in decline(entry["noun"], entry.get("plurals", ()), entry.get("sound", "")):
        is_sound = form.startswith(noun.removesuffix("ه")) and form.removeprefix(noun.removesuffix("ه")) in (
            "ون",
            "ين",
            "ات",
            "و",
        )
        if form in broken or is_sound or form.removesuffix("ا") in broken:
            yield form, Agreement("", "p") if form.endswith(("اء", "ون", "ين")) else plural  # شركاء, مسلحون are people
        elif form.startswith("ال"):
            continue
        else:
            is_masculine = form == noun and not entry["noun"].endswith("ة")  # وجيه, فقيه
            yield form, Agreement("f" if form.endswith("ه") and not is_masculine else "m", "s")
