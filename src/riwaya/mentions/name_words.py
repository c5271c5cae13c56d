"""Which words can be part of a personal name, and which end one."""

from functools import cache

from riwaya.arabic import particles
from riwaya.arabic.inflection import conjugate, decline
from riwaya.arabic.letters import fold
from riwaya.arabic.number_words import number_word
from riwaya.arabic.words import Word
from riwaya.lexicon.load import entries
from riwaya.mentions.lexical import adjectives, optional, word_class
from riwaya.remembering import remembered

_NEVER = (
    particles.PREPOSITIONS
    | particles.COMPLEMENTISERS
    | particles.RELATIVES
    | particles.DEMONSTRATIVES
    | particles.CONJUNCTIONS
    | particles.CLAUSE_OPENERS
    | particles.NEGATIONS
    | particles.AUXILIARIES
    | particles.TEMPORAL_HEADS
    | particles.ADVERBS
) - {"علي"}
_SPELT_OUT = ("على", "إلى")  # prepositions, folded like names
_PRONOUNS = frozenset({"عما", "عمن", "مما", "ممن", "هو", "هي", "هم", "هما", "نحن", "انا", "انتم"})
_COMPLEMENTISERS = ("انه", "انها", "انهم", "بان", "بانه", "بانها", "بانهم", "وان", "لان")


@cache
def given_names() -> dict[str, bool]:
    """Return the first names, folded, and whether each is an ordinary word too."""
    found: dict[str, bool] = {}
    for entry in entries("given_names"):
        if entry["class"] != "particle":
            for name in entry["names"].split():
                form = fold(name)
                found[form] = found.get(form, False) or entry["class"] == "common"
    return {form: is_common for form, is_common in found.items() if form not in _NEVER}


@cache
def name_particles() -> frozenset[str]:
    """Return the words that bind the next word into a name: أبو، بن، عبد، آل."""
    return frozenset(fold(n) for e in entries("given_names") if e["class"] == "particle" for n in e["names"].split())


@cache
def reporting_verbs() -> frozenset[str]:
    """Return the folded forms of the verbs that report: what stands after one of them speaks."""
    return frozenset(f for e in entries("cues") if "past" in e and "present" in e for f in conjugate(e["past"], e["present"]))


@cache
def _actions() -> frozenset[str]:
    """Return the folded verbs and verbal nouns of the lexicon: after a name they begin what is told of it."""
    found: set[str] = set(reporting_verbs())
    for name in ("events", "verbs"):
        for entry in optional(name):
            if "past" in entry and "present" in entry:
                found.update(conjugate(entry["past"], entry["present"]))
    for name in ("nouns", "events", "cues"):
        for entry in optional(name):
            listed = entry.get("masdar")
            for noun in [listed] if isinstance(listed, str) else listed or ():
                found |= decline(noun)
    return frozenset(found - given_names().keys())


@cache
def _ordinary() -> frozenset[str]:
    """Return the folded forms of verbs and common nouns in the lexicon, which no name goes through."""
    found: set[str] = set(_actions())
    for name in ("nouns", "sources", "events", "cues"):
        for entry in optional(name):
            for key in ("noun", "participle"):
                listed = entry.get(key)
                for noun in [listed] if isinstance(listed, str) else listed or ():
                    found |= decline(noun, entry.get("plurals", ()), entry.get("sound", ""))
    for entry in optional("common_words"):
        found.update(map(fold, entry["words"]))
    return frozenset(found - given_names().keys())


@remembered
def is_ordinary(form: str) -> bool:
    """Return whether a folded form is a word of the language known to the lexicon, whatever else it may name."""
    return (
        form in _NEVER
        or form in _COMPLEMENTISERS
        or form in _ordinary()
        or form in word_class("calendar")
        or (form.startswith("ال") and form[2:] in _ordinary())
    )


@remembered
def is_first_name(word: Word) -> bool:
    """Return whether the word is a first name; علي only as it is spelt, for على is a preposition."""
    if word.form == "علي":
        return word.text.endswith("ي")
    return word.form in given_names()


_WITH_WHAT = frozenset(("بما", "لما", "كما", "مما", "عما", "بمن", "لمن", "ممن", "بلسان"))  # «ندد نور الطبوبي | بما لحق بهم»


@remembered
def ends_name(word: Word) -> bool:
    """Return whether a personal name cannot go on with this word."""
    form = word.form
    if word.kind != "word" or word.text in _SPELT_OUT:
        return True
    if form in given_names():
        return False
    if (
        form in _NEVER
        or form in _WITH_WHAT
        or form in _PRONOUNS
        or form in _COMPLEMENTISERS
        or form in word_class("after name")
        or "ً" in word.raw
        or len(form) < 2
        or number_word(word) is not None  # «بسجن راشد العيادي | عشرين سنة»
    ):
        return True
    if form in _ordinary() or (form.startswith("ال") and (form[2:] in _ordinary() or form[2:] in adjectives())):
        return True
    return _has_proclitic(form) or any(
        enclitic not in ("", "ي", "ك", "كم") and proclitics in _BEFORE_OWNED and (stem in _ordinary() or _is_feminine(stem))
        for proclitics, stem, enclitic in word.splits
    )


_BEFORE_OWNED = ((), ("ل",), ("ب",))  # «قال القيادي | لموقعنا»


def _is_feminine(stem: str) -> bool:
    return stem.endswith("ت") and stem[:-1] + "ه" in _ordinary()  # «لقناتنا»


def _has_proclitic(form: str) -> bool:
    """Return whether a word begins with a conjunction or preposition before something that is known by itself."""
    rest = form[1:]
    if form[0] in "وف" and len(form) > 3:
        return form not in particles.INITIAL_WAW_OR_FA or form in _ordinary() or rest in _NEVER
    if form[0] in "بلك" and len(form) > 3:
        is_glued = (rest.startswith("ال") or form.startswith("لل")) and len(form) > 4
        return (
            is_glued
            or rest in particles.DEMONSTRATIVES
            or (rest in _ordinary() and (not rest.endswith("ا") or rest.endswith("يا")))
        )
    return False


@remembered
def is_surname(word: Word) -> bool:
    """Return whether a word can be the surname of somebody whose title and first name stand before it."""
    form = word.form
    if (
        word.kind != "word"
        or word.text in _SPELT_OUT
        or form in _NEVER
        or form in _PRONOUNS
        or form in _COMPLEMENTISERS
        or form in _actions()
        or form.startswith("ال")
    ):
        return False
    return "ً" not in word.raw and not _has_proclitic(form) and form not in word_class("no surname bare")


@remembered
def is_family(form: str) -> bool:
    """Return whether an articled word beside a first name is a surname, though it is an ordinary word, too: الحداد، المصري."""
    return form in word_class("family") or (form.startswith("ال") and form.endswith("ي") and form[2:] in adjectives())


@remembered
def ends_office(word: Word) -> bool:
    """Return whether an office and its complement cannot go on with this word: a particle, a verb that reports."""
    form = word.form
    return word.kind != "word" or form in _NEVER or form in _COMPLEMENTISERS or form in reporting_verbs() or "ً" in word.raw
