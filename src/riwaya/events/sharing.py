"""What a noun event shares with the verbs around it: «شنّ الجيش هجوماً», «صفقة عقدتها القيادة», «القتال اندلع بين …»."""

from riwaya.events.classes import ACTORS, MEASURE, PEOPLE
from riwaya.events.clauses import left_bound, may_be_verb, right_bound
from riwaya.events.governors import control_at, effects_at, noun_effects_at
from riwaya.events.phrasing import Phrase, head_classes, phrases
from riwaya.events.scene import Arguments
from riwaya.events.subjects import pronoun_of, unsaid_subject
from riwaya.events.triggers import find as find_trigger
from riwaya.phrases import Syntax
from riwaya.phrases.tags import (
    ADVERB,
    AUXILIARY,
    COMMA,
    COMPLEMENTISER,
    CONJUNCTION,
    DEFINITE,
    MAYBE_VERB,
    NEGATION,
    OPENER,
    PREFIXED,
    PREPOSITION,
    RELATIVE,
    STOP,
    VERB,
)

_SHARING = {"light", "planned", "negative"}
_FARTHEST_NOUN = 7
_FARTHEST_GOVERNOR = 25  # tokens before a comma
_OCCURRING = {"تم", "تمت", "جري", "جرت", "يتم", "تجري", "يجري"}


def subject_of_governor(syntax: Syntax, found: Arguments, first: int) -> Phrase | None:
    """Return the subject of the verb that takes the event («شنّ الجيش …», «ترفض الحركة …»), or whom it bids to act."""
    if owner := _subject_of_noun(syntax, found, first):
        return owner
    verb = _governor(syntax, found, first)
    if verb is None:
        return None
    between = list(phrases(syntax, verb + 1, found.first))
    control = control_at(syntax, verb)
    if control == "object":
        own = next(phrases(syntax, left_bound(syntax, verb, first), verb), None)
        nouns = [p for p in between if not p.preposition]
        bidden = [p for p in between if p.preposition == "ل"] + (nouns if own or len(nouns) > 1 else [])
        return next((p for p in reversed(bidden) if _acts(syntax, p)), None)
    effects = effects_at(syntax, verb)
    is_announced = "light" in effects and syntax.form(found.first - 1) == "عن"  # «أعلن الوزير عن تحرير …»
    if "light" in effects:
        found.governor = verb
    if control == "none" or is_announced or not (control or effects & _SHARING):
        return None
    bare = next((p for p in between if not p.preposition and _acts(syntax, p)), None)
    topic = bare or next(phrases(syntax, left_bound(syntax, verb, first), verb), None)
    if topic is None or topic.preposition or not _can_act(syntax, topic):
        topic = _goes_on(syntax, verb, first)
    if control == "receiver":
        found.receiver = topic
        return None
    return topic


def _subject_of_noun(syntax: Syntax, found: Arguments, first: int) -> Phrase | None:
    """Return who does what a noun before the event takes: «رفض القادة تسليمها», «قيام الجنود بقصف …»."""
    for at in range(found.first - 1, max(first, found.first - _FARTHEST_NOUN) - 1, -1):
        if syntax.has(at, COMMA | STOP | COMPLEMENTISER | RELATIVE):
            return None
        is_verb = syntax.has(at, MAYBE_VERB) and may_be_verb(syntax, at)
        if noun_effects_at(syntax, at) & _SHARING and not syntax.has(at, DEFINITE) and not is_verb:
            owner = next(phrases(syntax, at + 1, found.first), None)
            is_next = owner is not None and owner.first == at + 1 and found.first - owner.last <= 1
            return owner if owner is not None and is_next and not owner.preposition and _acts(syntax, owner) else None
    return None


def _governor(syntax: Syntax, found: Arguments, first: int) -> int | None:
    """Return the verb right before the clause of the event, or one that a time or the like set off by commas parts from it."""
    verb = found.start - 1
    if verb < first:
        return None
    if syntax.has(verb, VERB | MAYBE_VERB) and not syntax.has(verb, DEFINITE):
        return verb
    if not syntax.has(verb, COMMA) or not (syntax.has(found.first, PREFIXED) or _is_taken(syntax, found.first)):
        return None
    for at in range(verb - 1, max(first, verb - _FARTHEST_GOVERNOR) - 1, -1):
        if syntax.has(at, STOP | OPENER | COMPLEMENTISER | RELATIVE):
            return None
        if syntax.has(at, VERB) and not syntax.has(at, DEFINITE | AUXILIARY):
            return at
    return None


def _is_taken(syntax: Syntax, at: int) -> bool:
    """Return whether a preposition stands before the event, or a comma as where it is a parted object."""
    return syntax.has(at - 1, PREPOSITION | COMMA)


def _goes_on(syntax: Syntax, verb: int, first: int) -> Phrase | None:
    """Return the unsaid subject of a verb that goes on about the one before: «هاجموا المخفر وحاولوا …», «إنها لم تنفذ …»."""
    before = verb - 1
    while before > first and syntax.has(before, NEGATION | AUXILIARY):
        before -= 1
    is_spoken_of = syntax.has(before, COMPLEMENTISER) and syntax.form(before).removeprefix("ب") != "ان"
    if not syntax.has(verb, CONJUNCTION) and not is_spoken_of:
        return None
    return unsaid_subject(syntax, verb, first, pronoun_of(syntax, verb))


def _can_act(syntax: Syntax, phrase: Phrase) -> bool:
    if find_trigger(syntax.text.tokens[phrase.first].word):
        return False
    return not head_classes(syntax, phrase) - {MEASURE} or _acts(syntax, phrase)


def _acts(syntax: Syntax, phrase: Phrase) -> bool:
    return bool((head_classes(syntax, phrase) - {MEASURE}) & (ACTORS | PEOPLE))


def take_tail(syntax: Syntax, found: Arguments, last: int, *, with_subject: bool) -> None:
    """Take what an empty verb after the event says of it: its phrases, its time and, in a relative clause, its subject."""
    verb = found.stop
    is_relative = verb < last and syntax.has(verb, RELATIVE)
    while verb < last and syntax.has(verb, RELATIVE | AUXILIARY | ADVERB) and verb - found.stop < 4:
        if syntax.form(verb) in _OCCURRING:
            break
        verb += 1
    if verb >= last or verb - found.last > 8 or syntax.has(verb, CONJUNCTION | DEFINITE):
        return
    if syntax.form(verb) not in _OCCURRING and not (
        syntax.has(verb, VERB | MAYBE_VERB) and effects_at(syntax, verb) & {"light", "told", "hits"}
    ):
        return
    hits = "hits" in effects_at(syntax, verb)
    is_relative = is_relative or verb == found.stop
    stop = right_bound(syntax, verb, last)
    for phrase in phrases(syntax, verb + 1, stop):
        if phrase.preposition:
            found.others.append(phrase)
        elif hits and found.object is None:
            found.object = phrase  # «القصف الذي طال المطار»
        elif with_subject and is_relative and found.subject is None and not syntax.text.tokens[verb].word.is_damma_first:
            found.subject = phrase if _acts(syntax, phrase) else None
    found.stop = stop
