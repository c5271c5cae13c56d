"""What a noun event shares with the verbs around it: «شنّ الجيش هجوماً», «صفقة عقدتها القيادة», «القتال اندلع بين …»."""

from riwaya.events.anaphora import antecedent
from riwaya.events.classes import ACTORS, MEASURE, PEOPLE, PLACES, words_of
from riwaya.events.clauses import left_bound, may_be_verb, right_bound
from riwaya.events.governors import control_at, effects_at, noun_effects_at, takes_in
from riwaya.events.phrasing import Phrase, head_classes, phrases
from riwaya.events.scene import Arguments
from riwaya.events.subjects import carried_subject, pronoun_of, said_subject, topic, topic_of_auxiliary, unsaid_subject
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
    OPENER,
    PREFIXED,
    PREPOSITION,
    RELATIVE,
    STOP,
    VERB,
    verbs,
)

_SHARING = {"light", "planned", "negative"}
_FARTHEST_NOUN = 7
_FARTHEST_GOVERNOR = 25  # tokens before a comma
_TO_THEM = {"لهم", "لهما", "له", "لها"}
_IS_NOT = {"ليس", "ليست", "ليسا", "ليسوا", "وليس", "وليست"}
_OCCURRING = {"تم", "تمت", "جري", "جرت", "يتم", "تجري", "يجري"}


def subject_of_governor(syntax: Syntax, found: Arguments, first: int) -> Phrase | None:
    """Return the subject of the verb that takes the event («شنّ الجيش …», «ترفض الحركة …»), or whom it bids to act."""
    if owner := _subject_of_noun(syntax, found, first) or _claimant(syntax, found.first, first):
        return owner
    verb = _governor(syntax, found, first)
    if verb is None:
        return _willing(syntax, found, first)
    control, effects = control_at(syntax, verb), effects_at(syntax, verb)
    if control == "object":
        return _bidden(syntax, verb, found, first)
    if "light" in effects:
        found.governor = verb
        if syntax.form(verb + 1) in _TO_THEM:  # «سهّلت لهم المغادرة»
            return antecedent(
                syntax, syntax.form(verb + 1)[1:], verb, first, ACTORS | PEOPLE, but=said_subject(syntax, verb, first)
            )
    is_announced = "light" in effects and syntax.form(found.first - 1) == "عن"  # «أعلن الوزير عن تحرير …»
    if control == "none" or is_announced or not (control or effects & _SHARING):
        return None
    if not _takes(syntax, verb, found):
        return _willing(syntax, found, first)
    said = said_subject(syntax, verb, first)
    if said is None or said.preposition or said.last > found.first:
        return None
    if not _can_act(syntax, said) and not _is_state(syntax, said):
        return None
    if control == "receiver":
        found.receiver = said
        return None
    if syntax.core(verb) in words_of("announcing") and head_classes(syntax, said) & {"official", "person"}:
        return None  # an official tells of it
    return said


def place_of_witness(syntax: Syntax, found: Arguments, first: int) -> list[Phrase]:
    """Return the place that saw what the noun names: «شهد المخيم قصفاً», «تشهد الفاشر معارك»."""
    verb = _governor(syntax, found, first)
    if verb is None or syntax.core(verb) not in words_of("witnessing") or syntax.has(found.first, PREFIXED):
        return []
    said = said_subject(syntax, verb, first)
    if said is None or said.preposition or not head_classes(syntax, said) & PLACES:
        return []
    return [said._replace(preposition="في")]


def _claimant(syntax: Syntax, at: int, first: int) -> Phrase | None:
    """Return who says that a deed was theirs: «أعلنت الحركة مسؤوليتها عن الهجوم», «تبنى مسؤولية التفجير»."""
    duty = at - 2 if syntax.form(at - 1) == "عن" else at - 1
    if not syntax.form(duty).removeprefix("ال").startswith("مسوولي"):
        return None
    verb = next((i for i in range(duty - 1, max(first, duty - _FARTHEST_GOVERNOR) - 1, -1) if syntax.has(i, VERB)), None)
    if verb is None or syntax.core(verb) not in words_of("claiming"):
        return None
    said = said_subject(syntax, verb, first)
    return said if said is not None and not said.preposition and said.last <= duty and _can_act(syntax, said) else None


def _takes(syntax: Syntax, verb: int, found: Arguments) -> bool:
    """Return whether the event is what the verb takes, and no circumstance («وافقت عليه في مشاورات …») or purpose of it."""
    if syntax.form(found.first - 1) in ("في", "خلال", "بعد", "قبل", "منذ", "رغم", "عقب"):
        return syntax.form(found.first - 1) == "في" and takes_in(syntax, verb)
    if not syntax.form(found.first).removeprefix("و").startswith("ل") or not syntax.has(found.first, PREFIXED):
        return True
    between = [p for p in phrases(syntax, verb + 1, found.first) if not p.preposition and not _acts(syntax, p)]
    return not between  # «عرض استضافة لقاء لمبادلة الأسرى»


def _bidden(syntax: Syntax, verb: int, found: Arguments, first: int) -> Phrase | None:
    """Return who is to act by a verb like «طالب» and «سمح»: its object, or after ل."""
    pronoun = next((p for p in ("هما", "هم", "ها", "ه") if syntax.form(verb).endswith(p) and _has_object(syntax, verb, p)), "")
    if pronoun:
        return antecedent(syntax, pronoun, verb, first, ACTORS | PEOPLE, but=said_subject(syntax, verb, first))
    between = list(phrases(syntax, verb + 1, found.first))
    own = next(phrases(syntax, left_bound(syntax, verb, first), verb), None)
    nouns = [p for p in between if not p.preposition]
    bidden = [p for p in between if p.preposition in ("ل", "علي")] + (nouns if own or len(nouns) > 1 else [])
    return next((p for p in reversed(bidden) if _acts(syntax, p)), None)


def _has_object(syntax: Syntax, verb: int, pronoun: str) -> bool:
    """Return whether the verb ends in this pronoun and not in letters of its own."""
    return any(h.split.enclitic == pronoun for h in verbs().find(syntax.text.tokens[verb].word))


def _willing(syntax: Syntax, found: Arguments, first: int) -> Phrase | None:
    """Return who is ready or has a part in what the noun names: «الحركة مستعدة لتبادل …», «لم تكن طرفاً في …»."""
    at = found.first - 1
    while at > first and (syntax.has(at, PREPOSITION) or syntax.form(at) in ("اي", "ايه", "ول", "ولا")):
        at -= 1
    word = syntax.form(at)
    if word not in words_of("shares") and word not in words_of("ready"):
        return None
    start = left_bound(syntax, at, first)
    denied = next((i for i in range(at - 1, max(first, at - 3) - 1, -1) if syntax.form(i) in _IS_NOT), None)
    if denied is not None:
        return topic(syntax, left_bound(syntax, denied, first), denied)
    listed = [p for p in phrases(syntax, start, at) if p.last <= at]
    said = next((p for p in listed if p.preposition in ("", "ل")), None)
    if said is None and syntax.has(start - 1, AUXILIARY):
        said = topic_of_auxiliary(syntax, start, first)
        said = said or carried_subject(syntax, start - 1, first, pronoun_of(syntax, start - 1))
    elif said is None:
        said = unsaid_subject(syntax, at, first, "هم" if word.endswith(("ون", "ين")) else "ها" if word.endswith("ه") else "ه")
    return said if said is not None and _can_act(syntax, said) else None


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


def _can_act(syntax: Syntax, phrase: Phrase) -> bool:
    if _acts(syntax, phrase) or "vehicle" in head_classes(syntax, phrase):
        return True
    if find_trigger(syntax.text.tokens[phrase.first].word):
        return False
    return not head_classes(syntax, phrase) - {MEASURE}


def _is_state(syntax: Syntax, phrase: Phrase) -> bool:
    """Return whether a phrase is the name of a place alone, which as a subject stands for its state: «تقود مسقط وساطة»."""
    mention = syntax.names.get(phrase.first)
    return mention is not None and mention.kind == "place" and syntax.name_ends[phrase.first] == phrase.last


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
