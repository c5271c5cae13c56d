"""The arguments of a verbal noun, a noun or a participle that names an event."""

from riwaya.arabic.words import Split
from riwaya.events.anaphora import antecedent
from riwaya.events.classes import ACTORS, PLACES, classes_of
from riwaya.events.clauses import Phrase, head_classes, is_finite, left_bound, phrases, right_bound
from riwaya.events.governors import effects_at
from riwaya.events.scene import Arguments
from riwaya.events.triggers import Form
from riwaya.phrases import Syntax
from riwaya.phrases.tags import COMMA, CONJUNCTION, DEFINITE, PREFIXED, PREPOSITION, RELATIVE, STOP, TIME, VERB

# relational adjectives that tell a quality and not whose: «ضمانات خارجية» against «رعاية روسية»
_QUALITIES = {
    "انسانيه", "خارجيه", "شخصيه", "رسميه", "شفهيه", "كتابيه", "خطيه", "عسكريه", "امنيه", "سياسيه", "محليه", "حقيقيه", "كافيه", "قويه",
    "نهائيه", "جزئيه", "كليه", "مباشره", "داخليه", "اضافيه", "قانونيه", "ماليه", "سريه", "علنيه", "جديه", "ثنائيه", "ثلاثيه", "انساني",
    "رسمي", "شفهي", "عسكري", "امني", "سياسي", "محلي", "نهائي", "جزئي", "قانوني", "سري", "ثنائي", "ثلاثي", "مالي", "جوي", "بري", "بحري",
    "جويه", "بريه", "بحريه", "مدفعي", "مدفعيه", "صاروخي", "صاروخيه", "ميداني", "ميدانيه", "يومي", "يوميه", "ليلي", "ليليه",
}  # fmt: skip


def noun_arguments(
    syntax: Syntax, at: int, form: Form, split: Split, bounds: tuple[int, int], then: tuple[int, int] | None
) -> Arguments:
    """Return the arguments of the noun at `at`, in the sentence `bounds`."""
    last = then[1] if then else at + 1
    start, stop = left_bound(syntax, at, bounds[0]), right_bound(syntax, last - 1, bounds[1])
    found = Arguments(at, last, start, stop, form.shape)
    found.pronoun = split.enclitic
    after = _after_adjectives(syntax, found, stop)
    following = list(phrases(syntax, after, stop))
    found.others = [p for p in following if p.preposition]
    genitives = _genitives(found, after, following, syntax)
    if split.enclitic:
        own = antecedent(syntax, split.enclitic, at, bounds[0])
        genitives = [own, *genitives] if own and genitives and genitives[0].first == last else [own] if own else genitives[:1]
    _assign(syntax, found, form, genitives)
    _share_with_verbs(syntax, found, bounds)
    return found


def _after_adjectives(syntax: Syntax, found: Arguments, stop: int) -> int:
    """Return the token after the adjectives of the trigger."""
    at = found.last
    is_definite = syntax.has(found.last - 1, DEFINITE)
    while at < stop:
        if is_definite:
            if not syntax.has(at, DEFINITE) or syntax.has(at, CONJUNCTION) or syntax.form(at).startswith(("بال", "لل")):
                break
        elif not _is_quality(syntax, at):
            break
        at += 1
    return at


def _is_quality(syntax: Syntax, at: int) -> bool:
    form = syntax.form(at)
    if syntax.has(at, DEFINITE | PREPOSITION | PREFIXED | COMMA | STOP | TIME | VERB) or at in syntax.names:
        return False
    if classes_of(syntax.text.tokens[at].word):
        return False
    return form in _QUALITIES or syntax.text.tokens[at].word.text.endswith(("اً", "ًا"))


def _genitives(found: Arguments, after: int, following: list[Phrase], syntax: Syntax) -> list[Phrase]:
    """Return the noun that completes the trigger and, right after it, its object; none after the article."""
    if syntax.has(found.last - 1, DEFINITE) or after > found.last or not following:
        return []
    one = following[0]
    if one.preposition or one.first != found.last:
        return []
    two = following[1] if len(following) > 1 else None
    return [one, two] if two and not two.preposition and two.first == one.last else [one]


def _assign(syntax: Syntax, found: Arguments, form: Form, genitives: list[Phrase]) -> None:
    if not genitives:
        return
    frame = form.sense.frame
    one = genitives[0]
    if len(genitives) > 1:
        found.subject, found.object = one, genitives[1]
        return
    classes = head_classes(syntax, one)
    with_object = next((p for p in found.others if p.preposition == "ل"), None)
    is_actor = bool(classes & ACTORS) and not classes & PLACES
    if frame.get("object") == frame.get("subject") or "object" not in frame:
        found.subject = one
    elif with_object is not None and is_actor and with_object.first - one.last <= 1:
        found.subject, found.object = one, with_object
        found.others.remove(with_object)
    elif is_actor and frame["object"] in ("place", "destination"):
        found.subject = one
    else:
        found.object = one


def _share_with_verbs(syntax: Syntax, found: Arguments, bounds: tuple[int, int]) -> None:
    """Give the event the subject of an empty verb that takes it: «شنّ الجيش هجوماً», «صفقة عقدتها القيادة»."""
    if found.subject is None:
        found.subject = _subject_of_verb_before(syntax, found, bounds[0])
    _take_relative(syntax, found, bounds[1])


def _subject_of_verb_before(syntax: Syntax, found: Arguments, first: int) -> Phrase | None:
    verb = found.start - 1
    if verb < first or not is_finite(syntax, verb) or "light" not in effects_at(syntax, verb):
        return None
    for phrase in phrases(syntax, verb + 1, found.first):
        if not phrase.preposition:
            return phrase
    begin = left_bound(syntax, verb, first)
    topic = next(phrases(syntax, begin, verb), None)
    return topic if topic and not topic.preposition else None


def _take_relative(syntax: Syntax, found: Arguments, last: int) -> None:
    """Take the subject and the phrases of an empty verb that follows the trigger and takes it up again."""
    verb = found.stop
    if verb < last and syntax.has(verb, RELATIVE):
        verb += 1
    if verb >= last or verb - found.last > 8 or not syntax.has(verb, VERB) or syntax.has(verb, CONJUNCTION):
        return
    if "light" not in effects_at(syntax, verb):
        return
    stop = right_bound(syntax, verb, last)
    for phrase in phrases(syntax, verb + 1, stop):
        if phrase.preposition:
            found.others.append(phrase)
        elif found.subject is None and not syntax.text.tokens[verb].word.is_damma_first:
            found.subject = phrase
    found.stop = stop
