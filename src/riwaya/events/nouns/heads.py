"""The phrase of a noun and its preposition, and what the noun is that it is about."""

from typing import NamedTuple

from riwaya.arabic.number_words import number_word
from riwaya.arabic.words import Word
from riwaya.events.classes import ACTORS, MEASURE, PEOPLE, PLACES, classes_of, classes_of_mention, is_of_nation, words_of
from riwaya.mentions.lexical import adjectives
from riwaya.model import Span
from riwaya.phrases import Syntax
from riwaya.phrases.tags import (
    CLOSING,
    DEFINITE,
    DEMONSTRATIVE,
    KNOWN_NOUN,
    MASDAR,
    NUMBER,
    OPENING,
    POSSESSED,
    PREPOSITION,
    SIGN,
)

_PERSONAL = PEOPLE | ACTORS
_NO_CLASS: frozenset[str] = frozenset()
HUNDREDTHS = {"الميه", "المايه"}
BY_HUNDRED = {"بالميه", "بالمايه", "%", "٪"}
_THOSE = {"هولاء", "اوليك"}
_OF_THINGS = frozenset({"arms", "commerce", "culture", "nature", "sport", "words"})


class Phrase(NamedTuple):
    """A noun phrase with the preposition before it ("" for none); `cut` letters of its first word are not its own."""

    preposition: str
    first: int
    last: int
    cut: int = 0


def span_of(syntax: Syntax, phrase: Phrase) -> Span:
    """Return the words of a phrase without the prepositions and conjunctions glued to its first word."""
    span = syntax.span(phrase.first, phrase.last)
    return Span(span.start + phrase.cut, span.end, span.text[phrase.cut :])


def head_classes(syntax: Syntax, phrase: Phrase) -> frozenset[str]:
    """Return the classes of the noun that a phrase is about: after measures and numbers, the first that is known."""
    key = (phrase.first, phrase.last)
    found: frozenset[str] | None = syntax.memo.get(key)
    if found is None:
        found = syntax.memo[key] = _head_classes(syntax, phrase)
    return found


def _head_classes(syntax: Syntax, phrase: Phrase) -> frozenset[str]:
    found: frozenset[str] = frozenset()
    for at in range(phrase.first, min(phrase.last, phrase.first + 6)):
        mention, word, tags = syntax.names.get(at), syntax.words[at], syntax.tags[at]
        if _is_batch(syntax, at, phrase.last):
            return found | {"group"}
        if mention is not None:
            own = classes_of(word) - (PEOPLE | {MEASURE} if mention.kind == "place" else {MEASURE})  # «عمّان»
            own -= _OF_THINGS if mention.kind == "actor" else _NO_CLASS  # «جهاز دعم الاستقرار»
            of_kind = _NO_CLASS if own & {"fighter", "people"} else classes_of_mention(mention.kind)
            return found | of_kind | own  # «مقاتلو الحركة» are people, «الحركة» is a force
        if tags & (DEMONSTRATIVE | SIGN | OPENING | CLOSING | PREPOSITION | NUMBER):
            found |= {"number"} if tags & NUMBER else frozenset()
            continue
        classes = _classes_beside(syntax, at, word)
        if classes - {MEASURE} == {"group"} and at + 1 < phrase.last:
            if syntax.form(at + 1) in words_of("armed"):
                return found | {"group", "force"}  # «مجموعة مسلحة»
            if syntax.form(at + 1) == "من" and at + 2 < phrase.last:
                found |= classes  # «دفعة من الرهائن» are hostages
                continue
        if not classes and number_word(word) is not None:
            found |= {"number"}
            continue
        if not classes and is_of_nation(word.form, "number" in found):
            return found | {"people"}  # «1181 كويتياً»
        if classes - {MEASURE, "number"}:
            return found | (_of_place(syntax, at, phrase.last) if "place" in classes else classes - {MEASURE})
        if not classes and at > phrase.first + 1 and not tags & DEFINITE:
            break
    return found | _unnamed(syntax, phrase, is_number=found == {"number"})


def _classes_beside(syntax: Syntax, at: int, word: Word) -> frozenset[str]:
    """Return the classes of a word, which are people before the papers that they hold: «حملة الجوازات الأجنبية»."""
    if syntax.form(at + 1) in words_of("papers") and syntax.core(at).removeprefix("ال") in words_of("holders"):
        return frozenset({"people"})
    if syntax.core(at).removeprefix("ال").startswith("وجب") and _is_of_people(syntax, at):
        return frozenset({"group"})
    return classes_of(word)


def _is_of_people(syntax: Syntax, at: int) -> bool:
    """Return whether «وجبة» is a batch of people and no meal: «وجبة جديدة من العراقيين», «وجبة أخرى»."""
    if syntax.form(at + 1).removeprefix("ال") in words_of("next_batch"):
        return True
    of_whom = next((i + 1 for i in (at + 1, at + 2) if syntax.form(i) == "من"), 0)
    return 0 < of_whom < len(syntax.words) and bool(classes_of(syntax.words[of_whom]) & PEOPLE)


def _is_batch(syntax: Syntax, at: int, last: int) -> bool:
    """Return whether a regiment is a batch of vehicles or people: «الفوج الأول | من الحافلات»."""
    if syntax.form(at).removeprefix("ال") not in ("فوج", "افواج") or syntax.form(last) != "من" or last + 1 >= len(syntax.tags):
        return False
    classes = classes_of(syntax.words[last + 1])
    return bool(classes & ({"vehicle", "captive", "people"})) and "force" not in classes


def _unnamed(syntax: Syntax, phrase: Phrase, *, is_number: bool) -> frozenset[str]:
    """Return the classes of what a phrase tells without a noun: «90 في المئة من الأحياء», «الأربعة», «40 آخرين»."""
    if is_number and (share := _shared(syntax, phrase.last)):
        return share
    is_single = phrase.last - phrase.first == 1
    is_those = is_number and is_single and syntax.has(phrase.first, DEFINITE)
    is_those = is_those or (is_number and syntax.forms[phrase.last - 1] in ("اخرون", "اخرين"))  # «أربعون آخرون»
    is_those = is_those or (is_single and syntax.forms[phrase.first][phrase.cut :] in _THOSE)
    return frozenset({"people"}) if is_those else _NO_CLASS


def _of_place(syntax: Syntax, at: int, last: int) -> frozenset[str]:
    """Return the classes of a noun that may be a place, which it is before one: «أطراف البلدة» are no parties.

    «قطاع طرق» are bandits.
    """
    if at + 1 < last and syntax.form(at) == "قطاع" and syntax.core(at + 1).removeprefix("ال") == "طرق":
        return frozenset({"people", "fighter"})
    classes = classes_of(syntax.words[at]) - {MEASURE}
    is_before = bool(classes & _PERSONAL) and at + 1 < last and opens_with_place(syntax, at + 1)
    return frozenset({"place"}) if is_before else classes


def _shared(syntax: Syntax, at: int) -> frozenset[str]:
    """Return the classes of that of which a percentage is told that ends before the token; none without one."""
    after = at + (2 if syntax.form(at) == "في" and syntax.form(at + 1) in HUNDREDTHS else syntax.form(at) in BY_HUNDRED)
    if after == at or syntax.form(after) != "من" or after + 1 >= len(syntax.tags):
        return _NO_CLASS
    return classes_of(syntax.words[after + 1]) - {MEASURE}


def is_accusative(syntax: Syntax, phrase: Phrase) -> bool:
    """Return whether the ending of its noun shows that a phrase is no subject: «مسلحاً», «المهاجمين»."""
    if phrase.preposition or phrase.first in syntax.names:
        return False
    word = syntax.words[phrase.first]
    if word.raw.endswith(("اً", "ًا")):
        return True
    return word.text.endswith("ين") and bool(classes_of(word) & (PEOPLE | ACTORS)) and "number" not in classes_of(word)


def opens_with_place(syntax: Syntax, at: int) -> bool:
    """Return whether a place, a name or a noun like مدينة, stands at the token."""
    mention = syntax.names.get(at)
    if mention is not None:
        return mention.kind == "place"
    return bool(classes_of(syntax.words[at]) & PLACES) if at < len(syntax.tags) else False


def counts(syntax: Syntax, at: int) -> bool:
    """Return whether the token is a number or says how many (عشرات)."""
    if at >= len(syntax.tags):
        return False
    word = syntax.words[at]
    return syntax.has(at, NUMBER) or MEASURE in classes_of(word) or number_word(word) is not None


def is_unknown(syntax: Syntax, at: int) -> bool:
    """Return whether no lexicon knows the word, as of an unlisted place."""
    word = syntax.words[at]
    if word.kind != "word" or syntax.form(at) in words_of("no_nouns"):
        return False
    is_noun = syntax.has(at, KNOWN_NOUN | MASDAR | POSSESSED | OPENING) and syntax.form(at) not in adjectives()  # «تركي»
    return not classes_of(word) and not is_noun
