"""Which sense of a trigger is meant: its shape in the clause and the company it keeps."""

from collections.abc import Iterator
from typing import NamedTuple

from riwaya.arabic.words import Hit, Split
from riwaya.events.classes import ACTORS, MEASURE, PEOPLE, classes_of, words_of
from riwaya.events.clauses import is_finite, is_who, left_bound, may_be_verb
from riwaya.events.needs import has_needed
from riwaya.events.nominal import noun_arguments
from riwaya.events.phrasing import counts, head_classes
from riwaya.events.scene import Arguments
from riwaya.events.triggers import Form, Sense
from riwaya.events.triggers import find as find_triggers
from riwaya.events.verbal import arrangements, find_then, verb_arguments
from riwaya.phrases import Syntax
from riwaya.phrases.tags import (
    AUXILIARY,
    CLOSING,
    COMMA,
    COMPLEMENTISER,
    CONJUNCTION,
    DEFINITE,
    KNOWN_NOUN,
    MAYBE_VERB,
    NEGATION,
    NUMBER,
    POSSESSED,
    PREFIXED,
    PREPOSITION,
    VERB,
)

_ON_IT = {"عليها", "عليه", "عليهما"}
_PEOPLE_PRONOUNS = {"هم", "هن", "هما"}
_OUR_PRONOUNS = {"نا", "ني", "كم"}
_HOLDERS = {"لدي", "عند", "لديهم", "لديها", "لديه", "عندهم", "بايدي", "بيد", "منذ"}
_COPULAS = {"هو", "هي", "هم", "انا", "اني", "نحن", "انه", "انها", "انهم", "اننا", "وهو", "وهي", "وهم", "واني", "وانا"}
_OWN_READING = {"guarantee", "sponsor", "negotiate"}  # types whose nouns take whose they are as an adjective
_FARTHEST_THEN = 7  # tokens between a verb and the word that must follow it, its subject among them
_STRONG = PEOPLE | ACTORS | {"place", "position"}


def read(
    syntax: Syntax, at: int, hits: tuple[Hit[Form], ...], bounds: tuple[int, int], is_war: bool
) -> tuple[Sense, Arguments] | None:
    """Return the sense of the trigger at `at` and its arguments; None when the word names no event here."""
    parsed: dict[object, _Readings] = {}
    open_to_others: list[tuple[Sense, _Readings]] = []
    for hit in hits:
        form, split = hit.entry, hit.split
        sense = form.sense
        if not _fits_shape(syntax, at, hit) or _is_followed(syntax, at + 1, sense):
            continue
        then = _then(syntax, at, form, bounds[1])
        if sense.then and then is None:
            continue
        key = (split, then, form.inflections, _opened(form))
        if key not in parsed:
            reader = verb_arguments if form.shape == "verb" else noun_arguments
            parsed[key] = _Readings(syntax, arrangements(syntax, reader(syntax, at, form, split, bounds, then), bounds[0]))
        first = next(iter(parsed[key]))
        if _keeps_company(syntax, sense, first, is_war):
            return sense, first.arguments
        open_to_others.append((sense, parsed[key]))
    # the clause as it stands comes first for every sense, then its nouns in other places
    for sense, readings in open_to_others:
        for reading in readings:
            if _keeps_company(syntax, sense, reading, is_war):
                return sense, reading.arguments
    return None


def _opened(form: Form) -> tuple[object, ...]:
    """Return what of a frame decides how its clause is read, so that senses that agree in it share the reading."""
    frame = form.sense.frame
    return (
        form.shape,
        frame.get("subject"),
        frame.get("object"),
        "عن" in frame,
        form.sense.type in _OWN_READING and form.sense.type,
    )


class _Reading(NamedTuple):
    """A reading of a clause, with the classes of its subject, its object and what stands near."""

    arguments: Arguments
    subject: frozenset[str]
    held: frozenset[str]
    near: frozenset[str]


class _Readings:
    """The readings of a clause, each made when first asked for and kept for the next sense."""

    def __init__(self, syntax: Syntax, source: Iterator[Arguments]) -> None:
        self._syntax = syntax
        self._made: list[_Reading] = []
        self._source = source

    def __iter__(self) -> Iterator[_Reading]:
        yield from self._made
        for arguments in self._source:
            made = _Reading(arguments, *_heads(self._syntax, arguments), _near(self._syntax, arguments))
            self._made.append(made)
            yield made


def _then(syntax: Syntax, at: int, form: Form, last: int) -> tuple[int, int] | None:
    """Return where the words that the sense demands stand; right after a noun, save for a number («إطلاق أربع قذائف»)."""
    sense = form.sense
    if not sense.then:
        return None
    if form.shape == "verb":
        return find_then(syntax, at + 1, last, sense.then, _FARTHEST_THEN)
    found = find_then(syntax, at + 1, last, sense.then, 6)
    if found is None or found[0] == at + 1:
        return found
    between = range(at + 1, found[0])
    if syntax.form(found[0]) == "لاطلاق":  # «وقفاً «فورياً» لإطلاق النار»
        return None if any(syntax.has(i, VERB | COMMA | PREPOSITION) for i in between) else found
    return None if found[0] > at + 3 or any(not counts(syntax, i) for i in between) else found


def _fits_shape(syntax: Syntax, at: int, hit: Hit[Form]) -> bool:
    form, split = hit.entry, hit.split
    if syntax.form(at - 1) in form.sense.not_after:
        return False
    if form.shape == "verb":
        return _fits_clitics(hit) and _fits_verb(syntax, at, hit)
    if split.enclitic[:1] == "ه" and split.stem.endswith("ي"):
        return False  # قتالية is an adjective
    if is_finite(syntax, at) and not _stands_as_noun(syntax, at) and not _is_object(syntax, at, split):
        return False
    if form.shape == "participle":
        return _is_state(syntax, at, form.sense)
    return not syntax.has(at, MAYBE_VERB) or not may_be_verb(syntax, at) or _stands_as_noun(syntax, at)


def _fits_clitics(hit: Hit[Form]) -> bool:
    """Return whether a verb takes the letters glued before it, and its tense those of the future and of purpose."""
    tenses = {i.tense for i in hit.entry.inflections}
    proclitics = hit.split.proclitics
    if hit.entry.sense.is_past_only and "س" not in proclitics and "past" not in tenses:
        return False
    if any(p not in ("و", "ف", "س", "ل") for p in proclitics):
        return False
    return ("ل" not in proclitics or bool(tenses - {"past"})) and ("س" not in proclitics or "present" in tenses)


def _fits_verb(syntax: Syntax, at: int, hit: Hit[Form]) -> bool:
    form, split = hit.entry, hit.split
    if not form.inflections:
        return not split.enclitic or not classes_of(syntax.text.tokens[at].word)  # not أسرته, his family
    if syntax.has(at, MAYBE_VERB):
        return may_be_verb(syntax, at)
    if _stands_as_noun(syntax, at) or (split.enclitic and _is_object(syntax, at, split) and _has_masdar(syntax, at)):
        return False
    return (
        is_finite(syntax, at)
        or _is_we(syntax, at, hit)
        or "ل" in split.proclitics
        or _is_guarantee(syntax, at)
        or _is_negated(syntax, at, split)
    )


def _is_we(syntax: Syntax, at: int, hit: Hit[Form]) -> bool:
    """Return whether a form that `riwaya.phrases.tags` leaves out is a present in «we»: «لم ننسحب», «سنفاوض»."""
    if any(i.person != 1 or i.number != "p" for i in hit.entry.inflections) or syntax.has(at, DEFINITE | KNOWN_NOUN):
        return False
    return len(hit.split.stem) > 4 or bool(hit.split.proclitics) or syntax.has(at - 1, NEGATION | COMPLEMENTISER)


def _is_negated(syntax: Syntax, at: int, split: Split) -> bool:
    """Return whether a form with a pronoun that could be something else follows a negation («ولا نرعاه»)."""
    return bool(split.enclitic) and syntax.has(at - 1, NEGATION)


def _is_guarantee(syntax: Syntax, at: int) -> bool:
    """Return whether ضمن is the verb and not the preposition: after its subject, before what it guarantees."""
    if syntax.form(at) != "ضمن" or at == 0 or syntax.has(at - 1, PREPOSITION | VERB | COMMA | CLOSING):
        return False
    return (not syntax.has(at + 1, DEFINITE) and syntax.has(at - 1, DEFINITE)) or any(
        syntax.name_ends.get(i) == at for i in range(max(0, at - 5), at)
    )


def _stands_as_noun(syntax: Syntax, at: int) -> bool:
    if at == 0 or is_who(syntax, at - 1):
        return False
    return syntax.has(at - 1, PREPOSITION) or syntax.form(at - 1) in ("عدم", "دون", "بدون", "بلا", "وعدم")


def _has_masdar(syntax: Syntax, at: int) -> bool:
    return any(h.entry.shape == "masdar" and h.split.enclitic for h in find_triggers(syntax.text.tokens[at].word))


def _is_object(syntax: Syntax, at: int, split: Split) -> bool:
    """Return whether a form with a pronoun is the object of a verb right before its clause («منعت الطائرات نقلهم»)."""
    if not split.enclitic or syntax.has(at, CONJUNCTION):
        return False
    start = left_bound(syntax, at, max(0, at - 12))
    return start > 0 and is_finite(syntax, start - 1) and not syntax.has(start - 1, AUXILIARY)


def _is_state(syntax: Syntax, at: int, sense: Sense) -> bool:
    """Return whether a participle tells of an event: said of somebody («كان محبوساً»), or the besieged as such."""
    before = syntax.form(at - 1)
    if sense.type == "detain" and _is_held(syntax, at):
        return True
    if syntax.has(at, DEFINITE):
        if sense.type == "guarantee":
            return _is_predicate(syntax, at)
        return sense.type == "besiege" or (sense.type in ("evacuate", "release") and before in ("عدد", "اعداد"))
    if sense.type in ("guarantee", "sponsor"):
        return (
            syntax.has(at - 1, NEGATION)
            or syntax.form(at)[:2] == "ول"
            or before in ("اي", "باي", "الا", "يكن", "تكن", "طرفا")
            or _is_accusative(syntax, at)
        )
    if before in words_of("before_state") or syntax.has(at - 1, AUXILIARY):
        return True
    return _is_accusative_form(syntax, at) and syntax.has(left_bound(syntax, at, max(0, at - 10)) - 1, AUXILIARY)


def _is_held(syntax: Syntax, at: int) -> bool:
    """Return whether a word for captives tells that they are held: as an adjective, with a holder, or as there being some.

    As a noun of its own it only names them («أفرج عن المحتجزين»).
    """
    if syntax.form(at + 1) in _HOLDERS or any(syntax.form(i) in words_of("there_is") for i in range(max(0, at - 3), at)):
        return True
    if syntax.has(at, CONJUNCTION | PREFIXED) or syntax.has(at - 1, PREPOSITION | CONJUNCTION | COMMA | VERB | NUMBER):
        return False
    if syntax.has(at, DEFINITE):
        is_noun = syntax.has(at - 1, DEFINITE | CLOSING | POSSESSED) or _ends_name(syntax, at)
        return is_noun and not syntax.form(at).startswith(("بال", "لل"))
    return bool(classes_of(syntax.text.tokens[at - 1].word) & PEOPLE) and not syntax.has(at - 1, DEFINITE)


def _ends_name(syntax: Syntax, at: int) -> bool:
    return any(syntax.name_ends.get(i) == at for i in range(max(0, at - 5), at))


def _is_predicate(syntax: Syntax, at: int) -> bool:
    """Return whether a definite participle says who it is: «الضامن هو …», «العشائر هي الضامن», «أنا الضامن»."""
    near = {syntax.form(i) for i in (at - 1, at + 1, at + 2)}
    return bool(near & _COPULAS)


def _is_accusative_form(syntax: Syntax, at: int) -> bool:
    return syntax.text.tokens[at].word.raw.endswith(("ين", "اً", "ًا", "ة"))


def _is_accusative(syntax: Syntax, at: int) -> bool:
    return syntax.text.tokens[at].word.raw.endswith(("اً", "ًا", "ا")) and syntax.has(at - 1, AUXILIARY | NEGATION)


def _is_followed(syntax: Syntax, at: int, sense: Sense) -> bool:
    """Return whether one of the words follows that make it something else («وقف إطلاق» is not «وقف» alone)."""
    return any(all(syntax.form(at + i) == w for i, w in enumerate(words)) for words in sense.before)


def _keeps_company(syntax: Syntax, sense: Sense, reading: _Reading, is_war: bool) -> bool:
    arguments, subject, held, near = reading
    if sense.by_air and not _is_by_air(syntax, arguments):
        return False
    company = subject | held | near
    if company & sense.not_with and not (subject | held) & _STRONG:
        return False
    barred = [*arguments.bare, arguments.object] if sense.never_with else ()
    if any(p and head_classes(syntax, p) & sense.never_with for p in barred):
        return False
    if arguments.shape == "participle":
        return True
    for part, wanted in sense.only_with.items():
        if part == "any":
            if not company & wanted and not ("conflict" in wanted and is_war):
                return False
        elif not (subject if part == "subject" else held) & wanted:
            return False
    return has_needed(syntax, sense.needs, arguments) and not _reaches_number(syntax, arguments)


def _reaches_number(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a verb of motion only says how many («وصل العدد إلى مئة»)."""
    return any(p.preposition == "الي" and "number" in head_classes(syntax, p) for p in arguments.others[:1])


def _heads(syntax: Syntax, arguments: Arguments) -> tuple[frozenset[str], frozenset[str]]:
    subject = head_classes(syntax, arguments.subject) if arguments.subject else frozenset()
    held = head_classes(syntax, arguments.object) if arguments.object else frozenset()
    if held == {"number"}:
        held |= {"people"}  # «أسرت سبعة»
    if arguments.pronoun:
        held |= {"pronoun", "people"} if arguments.pronoun in _PEOPLE_PRONOUNS else {"pronoun"}
        held |= {"us"} if arguments.pronoun in _OUR_PRONOUNS else frozenset()
    if arguments.is_plural and not arguments.subject:
        subject |= {"people", "fighter"}
    if arguments.shape != "verb":  # the genitive of a verbal noun may be either
        return subject | held, subject | held
    if arguments.is_passive:
        if arguments.is_plural and not arguments.object:
            held |= {"people", "fighter"}  # «من أُطلقوا»
        return held, held
    return subject, held


def _near(syntax: Syntax, arguments: Arguments) -> frozenset[str]:
    found: frozenset[str] = frozenset({"pronoun"} if syntax.form(arguments.last) in _ON_IT else ())
    for phrase in arguments.others[:2]:
        if phrase.first - arguments.last <= 8:
            found |= head_classes(syntax, phrase)
    return found - {MEASURE}


def _is_by_air(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether it is done by aircraft: named after the trigger, or as what does it."""
    own = range(arguments.subject.first, arguments.subject.last) if arguments.subject else range(0)
    return any(syntax.form(i) in words_of("air") for i in (*own, *range(arguments.last, arguments.stop)))
