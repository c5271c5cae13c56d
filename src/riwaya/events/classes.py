"""What kind of thing a noun names, and what a passage speaks of."""

import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from riwaya.arabic.inflection import decline
from riwaya.arabic.letters import fold
from riwaya.arabic.number_words import number_word
from riwaya.arabic.words import Split, Vocabulary, Word
from riwaya.lexicon.load import entries
from riwaya.mentions.lexical import adjectives
from riwaya.remembering import remembered

PEOPLE = frozenset({"people", "fighter", "captive", "group"})
ACTORS = frozenset({"force", "fighter", "official", "body", "actor", "person", "organisation", "outlet"})
PLACES = frozenset({"place", "position"})
MEASURE = "measure"
_THINGS = frozenset({"vehicle", "fire", "arms", "place", "position"})
_THESE = frozenset({"هولاء", "هذا", "هذه", "هذين", "اوليك", "تلك", "ذلك"})
# a plural that can only be of people: المنقبين، المهربون; not of a word listed or a dual of one
_DOERS = re.compile(
    r"و?(?:ال|لل|بال)?م(?!لايين|ضامين|يادين|وازين|خازين|نفصلين|تزامنين|تتاليين|تعاقبين|ماثلين|ختلفين|تفرقين|تبادلين|نسقين|ستقلين|تتابعين)\w{3,}(?:ين|ون)"
)
# and of those named after what they belong to: الإسلاميين، الكويتيون
_OF_THEM = re.compile(r"و?(?:ال|لل|بال)(?!تلفز|ملا|مل|بل)\w{3,}ي(?:ين|ون)")
_COMMANDER = re.compile(r"[وفبل]{0,2}(?:ال)?آمر(?:ي|ا|ين)?$")
_OF_MENTIONS = {
    "place": frozenset({"place"}),
    "person": frozenset({"person", "official"}),
    "office": frozenset({"official"}),
    "actor": frozenset({"actor", "force"}),
    "organisation": frozenset({"organisation", "body"}),
    "outlet": frozenset({"outlet", "body"}),
}


@cache
def _nouns() -> Vocabulary[str]:
    found: dict[str, list[str]] = {}
    for entry in entries("event_nouns"):
        for noun in entry["nouns"]:
            for form in decline(noun["one"], noun.get("many", ())):
                known = found.setdefault(form, [])
                if entry["class"] not in known:
                    known.append(entry["class"])
    return Vocabulary(found)


@cache
def _pairs() -> frozenset[str]:
    """Return the duals of people's nouns that are no plural of them: رجلين، شابان."""
    people = [n for e in entries("event_nouns") if e["class"] in ("people", "fighter", "captive") for n in e["nouns"]]
    ones = {fold(noun["one"]) for noun in people}
    listed = {fold(many) for noun in people for many in noun.get("many", ())} | ones
    stems = {one[:-1] + "ت" if one.endswith("ه") else one for one in ones if not one.endswith(("ين", "ون", "ان"))}
    pairs = frozenset(stem + ending for stem in stems for ending in ("ين", "ان")) - listed
    return pairs | _pairs_with_pronoun(people)


def _pairs_with_pronoun(people: list[Mapping[str, Any]]) -> frozenset[str]:
    """Return the duals with a pronoun of nouns whose plural is no sound one, which would be spelled the same: زميليه، ولديه."""
    broken = [n["one"] for n in people if n.get("many") and not any(fold(m).endswith(("ين", "ون")) for m in n["many"])]
    stems = {fold(one)[:-1] + "ت" if fold(one).endswith("ه") else fold(one) for one in broken}
    return frozenset(stem + "ي" + pronoun for stem in stems if len(stem) > 2 for pronoun in ("ه", "ها", "هم", "هما"))


@cache
def _plurals() -> tuple[Vocabulary[bool], Vocabulary[bool]]:
    """Return the plurals and the singulars of people's nouns."""
    people = [n for e in entries("event_nouns") if e["class"] in ("people", "fighter", "captive") for n in e["nouns"]]
    many = {fold(form): (True,) for noun in people for form in noun.get("many", ())}
    ones = {fold(noun["one"]): (True,) for noun in people}
    return Vocabulary(many), Vocabulary(ones)


@remembered
def is_plural(word: Word) -> bool:
    """Return whether a word is the plural of people and no singular: المهاجمين، السكان is both and not told."""
    many, ones = _plurals()
    if any(not h.split.enclitic for h in ones.find(word)):
        return False
    return word.form.endswith(("ين", "ون")) and any(not h.split.enclitic for h in many.find(word))


@cache
def _thing_pairs() -> Vocabulary[bool]:
    """Return the duals of nouns of things: صاروخين، سيارتان."""
    things = [n for e in entries("event_nouns") if e["class"] in _THINGS for n in e["nouns"]]
    listed = {fold(form) for noun in things for form in (noun["one"], *noun.get("many", ()))}
    ones = {fold(noun["one"]) for noun in things}
    stems = {one[:-1] + "ت" if one.endswith("ه") else one for one in ones if len(one) > 2}
    return Vocabulary({stem + ending: (True,) for stem in stems for ending in ("ين", "ان") if stem + ending not in listed})


@remembered
def is_thing_pair(word: Word) -> bool:
    """Return whether a word without the article is two things of a kind: «صاروخين», «بقذيفتين»."""
    return word.form.endswith(("ين", "ان")) and any(
        not h.split.has_article and not h.split.enclitic for h in _thing_pairs().find(word)
    )


def is_pair(word: Word) -> bool:
    """Return whether a word is certainly two people (شابين); of a spelling that plurals share, when a fatḥa tells."""
    return word.form in _pairs() or word.raw.endswith(("َين", "َي", "َيْن"))


def classes_of_mention(kind: str) -> frozenset[str]:
    """Return the classes of a mention of this kind."""
    return _OF_MENTIONS.get(kind, frozenset())


@remembered
def classes_of(word: Word) -> frozenset[str]:
    """Return the classes of the nouns that a word may be, through its clitics; empty when it is not known."""
    if word.kind == "number":
        return frozenset({MEASURE, "number"})
    hits = [h for h in _nouns().find(word) if not _is_adjective(h.split) and not is_feminine_ending(word, h.split)]
    if _COMMANDER.match(word.raw):
        return frozenset({"official", "fighter"})  # folded it is an order
    if not hits:
        is_doers = _DOERS.fullmatch(word.form) or _OF_THEM.fullmatch(word.form)
        return frozenset({"people"}) if is_doers else frozenset()
    plain = [h for h in hits if not h.split.proclitics and not h.split.enclitic]
    article = [h for h in hits if h.split.has_article and not h.split.preposition]
    return frozenset(h.entry for h in plain or article or hits)


@remembered
def is_listed(word: Word) -> bool:
    """Return whether the lexicon itself lists a word as a noun, which no ending had to tell."""
    return any(not _is_adjective(h.split) and not h.split.enclitic for h in _nouns().find(word))


@remembered
def glued_preposition(word: Word) -> str:
    """Return the preposition glued to a known noun («بوسط», «لجبهة»); "" when the word may be a noun as it stands."""
    if word.form[:1] not in ("ب", "ل", "و"):
        return ""
    if word.form[1:] in _THESE or ((number := number_word(word)) and number.split.proclitics[-1:] in (("ب",), ("ل",))):
        return word.form[:1]  # «اعتقال الجماعة لسبعة آخرين»
    hits = [h for h in _nouns().find(word) if not _is_adjective(h.split) and not h.split.has_article]
    if any(not h.split.preposition for h in hits):
        return ""
    return next((h.split.preposition for h in hits if h.split.preposition in ("ب", "ل")), "")


def is_feminine_ending(word: Word, split: Split) -> bool:
    """Return whether what looks like the pronoun ه is the written ending of a feminine («عقدة» is not «عقد» + ه)."""
    return split.enclitic == "ه" and word.text.endswith("ة")


def is_of_nation(form: str, is_counted: bool) -> bool:
    """Return whether a word without the article names people by their country: counted, or women («إسرائيليات»)."""
    if form.startswith("ال"):
        return False
    if is_counted:
        return form in adjectives() or form.removesuffix("ا") in adjectives() or form.removesuffix("ان") in adjectives()
    return form.endswith("يات") and form.removesuffix("ات") in adjectives()


def _is_adjective(split: Split) -> bool:
    """Return whether what looks like a noun with a pronoun is an adjective in ية («خارجية» is not «خارجي» + ه)."""
    return split.enclitic == "ه" and split.stem.endswith("ي")


@cache
def _domains() -> Vocabulary[str]:
    found: dict[str, list[str]] = {}
    for entry in entries("domains"):
        for word in entry["words"]:
            found.setdefault(fold(word).removeprefix("ال"), []).append(entry["domain"])
    return Vocabulary(found)


@remembered
def domain_of(word: Word) -> str:
    """Return the subject that a word belongs to, "conflict" before any other; "" when it tells none."""
    domains = [h.entry for h in _domains().find(word)]
    return "conflict" if "conflict" in domains else domains[0] if domains else ""


@cache
def _masculine() -> Vocabulary[bool]:
    return Vocabulary(dict.fromkeys(words_of("masculine"), (True,)))


@remembered
def is_masculine(word: Word) -> bool:
    """Return whether a word is certainly a masculine singular, of which no feminine verb can be said."""
    return any(not h.split.enclitic for h in _masculine().find(word))


@remembered
def words_of(name: str) -> frozenset[str]:
    """Return a set of `lexicon/event_words.yaml`."""
    return next(frozenset(fold(word) for word in e["words"]) for e in entries("event_words") if e["set"] == name)
