"""What kind of phrase can fill a role."""

from functools import cache

from riwaya.events.classes import ACTORS, MEASURE, PEOPLE, PLACES, classes_of, words_of
from riwaya.events.nouns.heads import Phrase, head_classes, is_unknown
from riwaya.events.nouns.prepositions import SIDES
from riwaya.events.scene import Draft
from riwaya.events.triggers import find as find_trigger
from riwaya.mentions.lexical import adjectives
from riwaya.phrases import Syntax
from riwaya.phrases.tags import CONJUNCTION, DEFINITE, MASDAR, OPENING, TIME, is_masdar

_WOUNDING = ("رصاص", "طلق", "شظي", "شظايا", "عيار", "اصيب", "اصابت", "اصابه", "قذيف", "قنبل", "سهم", "طعن")
_WOUND_WITHIN = 6  # tokens between «رصاصة» and «في الرقبة»
_THEIRS = ("ها", "هم", "هما", "هن")
_GOODS = frozenset({"aid", "arms", "vehicle", "fire", "words", "commerce"})


def fits_place(syntax: Syntax, phrase: Phrase, *, strict: bool) -> bool:
    """Return whether a phrase can name a place; when not strict, an unknown noun that is no action can."""
    classes = head_classes(syntax, phrase)
    is_single = phrase.last - phrase.first == 1 and phrase.preposition != "الي"
    if is_single and syntax.form(phrase.first).removeprefix("ال") in ("جهه", "جانب", "ناحيه"):
        return False  # «من جهة»
    if syntax.form(phrase.first) in (
        "كل",
        "المفروض",
        "المضروب",
        "كامله",
        "سالمه",
        "بعد",
        "الان",
        "اللحظه",
        "الساعه",
        "هناك",
        "هنا",
    ) or (phrase.first not in syntax.names and (_is_own_deed(syntax, phrase.first) or _opens_with_deed(syntax, phrase))):
        return False  # «على بعد 30 متراً», «عند دخولها المدينة»
    if _is_of_body(syntax, phrase):
        return False
    if syntax.core(phrase.first) in SIDES and phrase.last > phrase.first + 1:
        return True  # «وسط البندر»
    if classes & PLACES or (phrase.preposition == "في" and is_country(syntax, phrase)):
        return True
    if strict or classes & (_GOODS | PEOPLE | {"nature", "medicine", "duration"}) or "number" in classes:
        return False
    if phrase.first in syntax.names:
        return syntax.names[phrase.first].kind == "place"
    hits = find_trigger(syntax.text.tokens[phrase.first].word)
    is_whither = syntax.has(phrase.first, DEFINITE) and phrase.preposition in ("باتجاه", "نحو", "صوب", "الي")
    if any(not is_whither or h.entry.shape != "verb" for h in hits) or is_action(syntax, phrase.first):
        return False
    is_short = phrase.last - phrase.first == 1 or (phrase.last - phrase.first == 2 and is_unknown(syntax, phrase.first))
    return not syntax.has(phrase.first, TIME) and (syntax.has(phrase.first, DEFINITE) or is_short)


def _is_of_body(syntax: Syntax, phrase: Phrase) -> bool:
    """Return whether a phrase tells where in the body or the air shots went: «أصيب برصاصة في الرقبة», not «في حي القدم»."""
    if syntax.core(phrase.first).removeprefix("ب").removeprefix("ال") not in words_of("no_ground_hit"):
        return False
    near = range(max(0, phrase.first - _WOUND_WITHIN), phrase.first)
    is_wound = any(syntax.core(i).removeprefix("ب").removeprefix("ال").startswith(_WOUNDING) for i in near)
    return phrase.first not in syntax.names or is_wound


def is_harmed(syntax: Syntax, at: int) -> bool:
    """Return whether a noun after «في» tells what came to harm and no place: «خسائر في الأرواح», «أضرار كبيرة في الممتلكات»."""
    if at in syntax.names or classes_of(syntax.text.tokens[at].word) & PLACES or syntax.form(at - 1) != "في":
        return False
    return any(syntax.form(i).removeprefix("ال") in words_of("harm") for i in (at - 3, at - 2))


def is_country(syntax: Syntax, phrase: Phrase) -> bool:
    """Return whether a phrase is the name of a state and nothing more: «تشهد باكستان هجمات»."""
    mention = syntax.names.get(phrase.first)
    return mention is not None and syntax.name_ends[phrase.first] == phrase.last and mention.entity in _countries()


@cache
def _countries() -> frozenset[str]:
    return frozenset(adjectives().values())


def is_action(syntax: Syntax, at: int) -> bool:
    """Return whether a word is a verbal noun, with a pronoun or without: «بعد ساعتين من نزولهم»."""
    return syntax.has(at, MASDAR) or _is_own_deed(syntax, at)


def _opens_with_deed(syntax: Syntax, phrase: Phrase) -> bool:
    """Return whether a verbal noun opens a phrase that names a place besides: «بدأوا في | مغادرة المنطقة»."""
    at = phrase.first
    is_more = phrase.last > at + 1 and syntax.has(at, MASDAR) and not syntax.has(at, DEFINITE)
    return is_more and not classes_of(syntax.text.tokens[at].word)


def _is_own_deed(syntax: Syntax, at: int) -> bool:
    """Return whether a word is a verbal noun with a pronoun: نزولهم، دخولها."""
    splits = syntax.text.tokens[at].word.splits
    return any(s.enclitic in _THEIRS and not set(s.proclitics) - {"و"} and is_masdar(s.stem) for s in splits)


def is_thing(syntax: Syntax, phrase: Phrase) -> bool:
    """Return whether a phrase is known to name neither people, nor a body, nor a place."""
    classes = head_classes(syntax, phrase) - {MEASURE, "number"}
    return bool(classes) and not classes & (ACTORS | PEOPLE | PLACES)


def is_named(syntax: Syntax, phrase: Phrase) -> bool:
    """Return whether a phrase holds a name or something definite."""
    return any(at in syntax.names or syntax.has(at, OPENING | DEFINITE) for at in range(phrase.first, phrase.last))


def is_vouched_for(syntax: Syntax, phrase: Phrase, draft: Draft) -> bool:
    """Return whether a phrase is what is guaranteed and not who guarantees it: «ضمان سلامة المقاتلين»."""
    return draft.sense.type == "guarantee" and syntax.form(phrase.first) in words_of("guaranteed")


def only_measures(syntax: Syntax, phrase: Phrase) -> bool:
    """Return whether a phrase is nothing but a measure («عدد الذين رحلوا»)."""
    return phrase.last - phrase.first == 1 and classes_of(syntax.text.tokens[phrase.first].word) == {MEASURE}


def is_glued(syntax: Syntax, phrase: Phrase) -> bool:
    """Return whether an unknown word begins with ب, which then is a preposition («ضمان بعودتها»)."""
    if phrase.cut or phrase.first in syntax.names or head_classes(syntax, phrase) or syntax.form(phrase.first) in adjectives():
        return False  # «غارات | بريطانية»
    return syntax.form(phrase.first)[:1] == "ب" and syntax.form(phrase.first).endswith(("ها", "هم", "ه"))


def coordinates(syntax: Syntax, phrase: Phrase) -> tuple[Phrase, Phrase | None]:
    """Return the halves of «س وص»; the phrase and None when it is not a pair."""
    at = phrase.first + 1
    while at < phrase.last:
        if at - 1 in syntax.names and syntax.name_ends[at - 1] > at:
            at = syntax.name_ends[at - 1]
            continue
        if syntax.form(at) == "و" and at + 1 < phrase.last and syntax.has(at + 1, OPENING):
            return phrase._replace(last=at), Phrase("", at + 1, phrase.last)
        if syntax.has(at, CONJUNCTION) and syntax.form(at).startswith("و"):
            if later := _later_side(syntax, at, phrase.last):
                at = later  # «بين مجلس الحيين الشرقي والغربي | والحكومة»
            two = at + 1 if syntax.form(at) == "وبين" and at + 1 < phrase.last else at
            return phrase._replace(last=at), Phrase("", two, phrase.last, 0 if two > at else 1)
        at += 1
    return phrase, None


def _later_side(syntax: Syntax, at: int, last: int) -> int:
    """Return where a body is joined that acts, past a place or a quality joined before it; 0 where none is."""
    if classes_of(syntax.text.tokens[at].word) & (ACTORS | PEOPLE) or (at in syntax.names and syntax.names[at].kind != "place"):
        return 0
    joined = (i for i in range(at + 1, last) if syntax.has(i, CONJUNCTION) and syntax.form(i).startswith("و"))
    return next((i for i in joined if classes_of(syntax.text.tokens[i].word) & {"force", "body", "actor"}), 0)


def tells_side(syntax: Syntax, phrase: Phrase) -> bool:
    """Return whether a phrase only sets one side apart from the other: «من جهة», «من جهة ثانية»."""
    if phrase.preposition != "من" or syntax.form(phrase.first) not in ("جهه", "جانب", "طرف", "ناحيه"):
        return False
    after = phrase.first + 1
    is_told_apart = syntax.form(after) in ("اخري", "اخر", "ثانيه", "ثان", "ثالثه", "اولي")
    return after == phrase.last or is_told_apart or syntax.has(after, CONJUNCTION)


def stands_between(draft: Draft) -> bool:
    """Return whether who brought about a deal did so between two others: «توصل الوجهاء إلى هدنة بين …»."""
    arguments = draft.arguments
    if arguments.shape == "verb" or draft.sense.frame.get("بين") != "agent" or draft.sense.type == "attack":
        return False
    return any(p.preposition in ("بين", "بينهما", "بينهم") for p in arguments.others) and arguments.governor is not None


def may_act(classes: frozenset[str]) -> bool:
    """Return whether what a noun of these classes names can do something."""
    return not classes & {"vehicle", "aid", "fire", "arms", "words"} and classes != {"place"}


def is_deed(syntax: Syntax, phrase: Phrase, classes: frozenset[str]) -> bool:
    """Return whether a phrase is about a deed, by whomever, and about nobody who acts."""
    if (is_named(syntax, phrase) and phrase.first in syntax.names) or not names_deed(syntax, phrase.first):
        return False
    return not classes & (ACTORS | PEOPLE) or not classes_of(syntax.text.tokens[phrase.first].word)


def names_deed(syntax: Syntax, at: int) -> bool:
    """Return whether a word names an event itself, which acts in none; «تركي» is no leaving of mine."""
    return syntax.form(at) not in adjectives() and any(
        h.entry.shape in ("noun", "masdar") for h in find_trigger(syntax.text.tokens[at].word)
    )
