"""What a noun event shares with the verbs around it: «شنّ الجيش هجوماً», «صفقة عقدتها القيادة», «القتال اندلع بين …»."""

from riwaya.events.classes import ACTORS, MEASURE, PEOPLE
from riwaya.events.clauses import left_bound, right_bound
from riwaya.events.governors import controls_object, effects_at
from riwaya.events.phrasing import Phrase, head_classes, phrases
from riwaya.events.scene import Arguments
from riwaya.events.triggers import find as find_trigger
from riwaya.phrases import Syntax
from riwaya.phrases.tags import ADVERB, AUXILIARY, CONJUNCTION, DEFINITE, MAYBE_VERB, RELATIVE, VERB

_SHARING = {"light", "planned", "negative"}
_OCCURRING = {"تم", "تمت", "جري", "جرت", "يتم", "تجري", "يجري"}


def subject_of_governor(syntax: Syntax, found: Arguments, first: int) -> Phrase | None:
    """Return the subject of the verb that takes the event («شنّ الجيش …», «ترفض الحركة …»), or whom it bids to act."""
    verb = found.start - 1
    if verb < first or not syntax.has(verb, VERB | MAYBE_VERB) or syntax.has(verb, DEFINITE):
        return None
    between = list(phrases(syntax, verb + 1, found.first))
    if controls_object(syntax, verb):
        own = next(phrases(syntax, left_bound(syntax, verb, first), verb), None)
        nouns = [p for p in between if not p.preposition]
        bidden = [p for p in between if p.preposition == "ل"] + (nouns if own or len(nouns) > 1 else [])
        return next((p for p in reversed(bidden) if _acts(syntax, p)), None)
    if not effects_at(syntax, verb) & _SHARING:
        return None
    bare = next((p for p in between if not p.preposition), None)
    topic = bare or next(phrases(syntax, left_bound(syntax, verb, first), verb), None)
    return topic if topic and not topic.preposition and _can_act(syntax, topic) else None


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
        syntax.has(verb, VERB | MAYBE_VERB) and effects_at(syntax, verb) & {"light", "told"}
    ):
        return
    is_relative = is_relative or verb == found.stop
    stop = right_bound(syntax, verb, last)
    for phrase in phrases(syntax, verb + 1, stop):
        if phrase.preposition:
            found.others.append(phrase)
        elif with_subject and is_relative and found.subject is None and not syntax.text.tokens[verb].word.is_damma_first:
            found.subject = phrase if _acts(syntax, phrase) else None
    found.stop = stop
