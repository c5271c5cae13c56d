"""Where an event that names no place itself was: the place right after its noun, or the one that opens its clause or sentence."""

from riwaya.events.arguments.fitting import fits_place
from riwaya.events.classes import classes_of, words_of
from riwaya.events.governors import effects_at
from riwaya.events.nouns.heads import Phrase, is_unknown
from riwaya.events.nouns.phrasing import phrases
from riwaya.events.scene import Draft
from riwaya.lexicon.gazetteer import by_form
from riwaya.mentions.lexical import adjectives
from riwaya.phrases import Syntax
from riwaya.phrases.tags import COLON, COMMA, SIGN, TIME

_WHEREABOUTS = {"في", "شرق", "غرب", "شمال", "جنوب", "شرقي", "غربي", "شمالي", "جنوبي", "قرب", "وسط", "داخل"}
_HELD_AT = {"negotiate", "agree", "ceasefire", "attack"}
_FOUGHT = {"attack", "ceasefire"}
_OPENING_WITHIN = 9  # tokens of a place at the head of a sentence


def venue(syntax: Syntax, draft: Draft) -> Phrase | None:
    """Return the place right after a noun for talks, deals and fights: «مفاوضات الدوحة», «اتفاق داريا», «معركة عتق»."""
    arguments = draft.arguments
    if arguments.shape != "noun" or draft.sense.type not in _HELD_AT or draft.sense.frame.get("subject") == "mediator":
        return None  # «وساطة الإمارات»
    for phrase in (arguments.subject, arguments.object):
        if phrase is None or phrase.first != arguments.last or phrase.preposition:
            continue
        mention = syntax.names.get(phrase.first)
        if classes_of(syntax.text.tokens[phrase.first].word) & {"force", "body"}:
            return None  # «غارات التحالف الدولي»
        if mention is not None and syntax.name_ends[phrase.first] == phrase.last:
            return phrase if mention.kind == "place" or syntax.form(phrase.first) in by_form() else None
        if syntax.form(phrase.first).removeprefix("ال") in adjectives():
            return None  # «غارة إسرائيلية»: whose
        if mention is None and phrase.last - phrase.first == 1 and syntax.form(phrase.first) in by_form():
            return phrase  # «محادثات جدة»
        is_known = not is_unknown(syntax, phrase.first) or len(syntax.form(phrase.first)) < 3  # «آر بي جي»
        if draft.sense.type in _FOUGHT and not is_known and phrase.last - phrase.first <= 2:
            return phrase
    return None


def place_in_front(syntax: Syntax, draft: Draft) -> Phrase | None:
    """Return the place before the trigger: «في الموصل قاتل الناس», «الناصرية: أُفرج عن …»."""
    arguments = draft.arguments
    is_verb = arguments.shape == "verb" and not {"origin", "destination", "place"} & set(draft.sense.frame.values()) - {"place"}
    if is_verb or _is_held_there(syntax, draft):
        for phrase in phrases(syntax, arguments.start, arguments.first):
            if phrase.preposition in ("في", "عند", "قرب") and fits_place(syntax, phrase, strict=True):
                return phrase
    first = draft.sentence
    if syntax.has(first, SIGN):
        first += 1
    if opening := _opening_place(syntax, draft, first):
        return opening
    end = syntax.name_ends.get(first, 0)
    if end and syntax.has(end, COLON) and syntax.names[first].kind == "place" and arguments.first - end <= 3:
        return Phrase("", first, end)
    return None


def _is_held_there(syntax: Syntax, draft: Draft) -> bool:
    """Return whether talks, a deal or a fight stand after a verb that says that they come about: «انطلقت في مسقط جولة …»."""
    verb = draft.arguments.start - 1
    if draft.arguments.shape == "verb" or draft.sense.type not in _HELD_AT or verb < draft.sentence:
        return False
    return "light" in effects_at(syntax, verb) or syntax.core(verb) in words_of("arriving")


def take_front(chosen: dict[str, Phrase], front: Phrase, draft: Draft) -> None:
    """Take a place at the head as where it happened, of what arrives there as its end: «وفي المستشفى، وصلت شحنة أدوية»."""
    if "destination" in draft.sense.frame.values() and draft.sense.type in ("visit", "aid"):
        chosen.setdefault("destination", front)
    else:
        chosen["place"] = front


def _opening_place(syntax: Syntax, draft: Draft, first: int) -> Phrase | None:
    """Return the place that opens the sentence of a verb: «وفي حي الزهور قصفت الطائرات مدرسة», «وفي المستشفى، وصلت …»."""
    arguments = draft.arguments
    if arguments.shape != "verb" or arguments.start - first > _OPENING_WITHIN:
        return None
    opening = next(phrases(syntax, first, arguments.first), None)
    if opening is None or opening.preposition not in _WHEREABOUTS or opening.first - first > 1:
        return None
    is_own = arguments.start <= opening.first or (
        opening.last <= arguments.start and all(syntax.has(i, COMMA | TIME) for i in range(opening.last, arguments.start))
    )
    return opening if is_own and fits_place(syntax, opening, strict=True) else None
