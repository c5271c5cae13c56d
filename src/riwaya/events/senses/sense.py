"""Which sense of a trigger is meant: its shape in the clause and the company it keeps."""

from collections.abc import Callable, Iterator
from typing import NamedTuple

from riwaya.arabic.words import Hit
from riwaya.events.arguments.fitting import only_measures
from riwaya.events.arguments.nominal import noun_arguments
from riwaya.events.arguments.verbal import arrangements, find_then, verb_arguments
from riwaya.events.classes import ACTORS, MEASURE, PEOPLE, PLACES, classes_of, words_of
from riwaya.events.clauses import belongs
from riwaya.events.nouns.heads import Phrase, counts, head_classes
from riwaya.events.nouns.prepositions import SIDES
from riwaya.events.scene import Arguments
from riwaya.events.senses.needs.ammunition import is_launched_it
from riwaya.events.senses.needs.registry import has_needed
from riwaya.events.senses.shapes import fits_shape
from riwaya.events.triggers import Form, Sense
from riwaya.phrases import Syntax
from riwaya.phrases.tags import (
    AUXILIARY,
    COMMA,
    COMPLEMENTISER,
    CONJUNCTION,
    DEFINITE,
    PREFIXED,
    PREPOSITION,
    TIME,
    VERB,
)

_ON_IT = {"عليها", "عليه", "عليهما"}
_THINGS = PLACES | {"fire", "vehicle"}
_PEOPLE_PRONOUNS = {"هم", "هن", "هما"}
_ABOARD = {"متن", "متنها", "متنهما", "عبر", "بواسطه", "طريق", "في", "من", "داخل", "ب"}
_ABOARD_WITHIN = 3  # tokens between «متن» and «طائرات»
_OUR_PRONOUNS = {"نا", "ني", "كم"}
_OWN_READING = {"guarantee", "sponsor", "negotiate"}  # types whose nouns take whose they are as an adjective
_ARRESTED_WITHIN = 8  # tokens between «القبض» and «على»
_NEAR_THEN = 6  # within which a word that looks like a verb is no bar
_FARTHEST_THEN = 10  # tokens between a verb and the word that must follow it, its subject among them
_PARTING = VERB | PREPOSITION | PREFIXED | CONJUNCTION  # what no subject between a verbal noun and its object holds
_CIRCUMSTANTIAL = {"تحت", "بعد", "قبل", "خلال", "منذ", "وفق", "رغم", "حسب"}  # what follows tells no company
_DOERS = PEOPLE | ACTORS
_PEACEFUL = {"commerce", "culture", "sport", "medicine", "politics", "nature"}
_BESIDE = {"قرب", "امام", "خلف", "قباله", "جوار", "بجوار", "محيط", "بمحيط", "بمحاذاه", "مقابل"}
_FARTHEST_APART = 16  # where subject and object stand between («حمّل الوزير … قيادة … مسؤولية …»)
_STRONG = PEOPLE | ACTORS | {"place", "position"}


def read(
    syntax: Syntax, at: int, hits: tuple[Hit[Form], ...], bounds: tuple[int, int], is_war: bool, is_due: Callable[[Sense], bool]
) -> tuple[Sense, Arguments] | None:
    """Return the sense of the trigger at `at` and its arguments; None when the word names no event here.

    `is_due` tells of a sense that is an event only in some surroundings whether it is in these.
    """
    parsed: dict[object, _Readings] = {}
    open_to_others: list[tuple[Sense, _Readings]] = []
    for hit in hits:
        form, split = hit.entry, hit.split
        sense = form.sense
        if not fits_shape(syntax, at, hit) or _is_followed(syntax, at + 1, sense) or (sense.only_if and not is_due(sense)):
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


def read_as(
    syntax: Syntax, at: int, hits: tuple[Hit[Form], ...], bounds: tuple[int, int], kind: str
) -> tuple[Sense, Arguments] | None:
    """Return the sense of a type that the trigger at `at` has, whatever its company, and its arguments as the clause stands."""
    for strict in (True, False):
        for hit in hits:
            form, split = hit.entry, hit.split
            if form.sense.type != kind or (strict and not fits_shape(syntax, at, hit)):
                continue
            then = _then(syntax, at, form, bounds[1])
            if strict and form.sense.then and then is None:
                continue
            reader = verb_arguments if form.shape == "verb" else noun_arguments
            readings = _Readings(syntax, arrangements(syntax, reader(syntax, at, form, split, bounds, then), bounds[0]))
            return form.sense, next(iter(readings)).arguments
    return None


def _opened(form: Form) -> tuple[object, ...]:
    """Return what of a frame decides how its clause is read, so that senses that agree in it share the reading."""
    frame = form.sense.frame
    return (
        form.shape,
        frame.get("subject"),
        frame.get("object"),
        "عن" in frame,
        "hurt" in form.sense.needs,
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
        return _then_of_verb(syntax, at, sense, last)
    found = find_then(syntax, at + 1, last, sense.then, _FARTHEST_THEN + 2)
    if found is None or found[0] == at + 1:
        return found
    if syntax.form(found[0] - 1).startswith("اتفاق"):
        return None
    between = range(at + 1, found[0])
    if sense.is_named_after:  # «وقوع مقاتلين سوريين في الأسر»
        return None if any(syntax.has(i, VERB | COMMA) for i in between) else found
    if syntax.form(found[0]) == "لاطلاق":  # «وقفاً «فورياً» لإطلاق النار»
        return None if any(syntax.has(i, VERB | COMMA | PREPOSITION) and syntax.form(i)[:2] != "ال" for i in between) else found
    if found[0] <= at + 3 and all(counts(syntax, i) for i in between):
        return found
    if syntax.form(found[0]) == "علي" and found[0] - at <= _ARRESTED_WITHIN and _is_whereabouts(syntax, at + 1, found[0]):
        return found  # «تم القبض في البلدة على ثلاثة أشخاص»
    is_parted = form.shape == "masdar" and sense.frame.get("subject") == "agent" and not syntax.has(at, DEFINITE)
    is_parted = is_parted and not syntax.has(found[0], PREFIXED)  # «وقف هش لإطلاق النار»
    return found if is_parted and not any(syntax.has(i, _PARTING) and not syntax.has(i, TIME) for i in between) else None


def _is_whereabouts(syntax: Syntax, first: int, last: int) -> bool:
    """Return whether nothing but where and when something was done stands there."""
    opens = syntax.has(first, TIME) or syntax.form(first) in ("في", "داخل", "قرب") or syntax.form(first)[:1] == "ب"
    return opens and not any(syntax.has(i, VERB | COMMA | CONJUNCTION | COMPLEMENTISER) for i in range(first, last))


def _then_of_verb(syntax: Syntax, at: int, sense: Sense, last: int) -> tuple[int, int] | None:
    """Return where the words stand that a verb demands; no other verb may part them («أوقفت مسلحين عبروا … من القتال»)."""
    found = find_then(syntax, at + 1, last, sense.then, _FARTHEST_APART if sense.is_apart else _FARTHEST_THEN)
    if found is not None and found[0] > at + 1 and _is_of_another(syntax, found[0]):
        return None
    if found is not None and sense.is_named_after and _is_definite_for_indefinite(syntax, found, sense):
        return None
    if found is None or sense.is_apart or found[0] - at <= _NEAR_THEN:
        return found
    between = (i for i in range(at + 1, found[0]) if syntax.has(i, VERB) and not syntax.has(i, AUXILIARY))
    return None if any(not belongs(syntax, i) for i in between) else found


def _is_definite_for_indefinite(syntax: Syntax, found: tuple[int, int], sense: Sense) -> bool:
    """Return whether a word with the article stands for one that names an event without: «وقع صفقة تبادل | الأسرى»."""
    form = syntax.form(found[0])
    return form.startswith("ال") and all(words[0] != form for words in sense.then)


def _is_of_another(syntax: Syntax, at: int) -> bool:
    """Return whether the word that is to complete a trigger belongs to another: «فارين من القتال», «في اليوم نفسه»."""
    is_self = bool(classes_of(syntax.text.tokens[at - 1].word) & (PEOPLE | {"official", "person"}))  # «سلّم الشاب | نفسه»
    is_self = is_self or syntax.form(at - 1).removeprefix("ال") in words_of("wanted")
    if (syntax.form(at)[:3] == "نفس" and syntax.has(at - 1, DEFINITE) and not is_self) or syntax.form(at - 1).startswith("اتفاق"):
        return True  # «وقعتا اتفاق هدنة»
    return syntax.has(at - 1, PREPOSITION) and not syntax.has(at, PREPOSITION)


def _is_followed(syntax: Syntax, at: int, sense: Sense) -> bool:
    """Return whether one of the words follows that make it something else («وقف إطلاق» is not «وقف» alone)."""
    return bool(sense.before) and any(all(syntax.form(at + i) == w for i, w in enumerate(words)) for words in sense.before)


def _keeps_company(syntax: Syntax, sense: Sense, reading: _Reading, is_war: bool) -> bool:
    arguments, subject, held, near = reading
    if sense.by_air and not _is_by_air(syntax, arguments):
        return False
    company = subject | held | near
    if company & sense.not_with and not (subject | held | _freed(syntax, sense, arguments)) & _STRONG:
        return False
    if sense.never_with and any(head_classes(syntax, p) & sense.never_with for p in _barred(syntax, sense, arguments)):
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


def _freed(syntax: Syntax, sense: Sense, arguments: Arguments) -> frozenset[str]:
    """Return the classes of whom «عن» names as freed: «الإفراج عن 25 معتقلاً مقابل تسليم سلاح»."""
    if sense.frame.get("عن") != "subject":
        return frozenset()
    return next((head_classes(syntax, p) for p in arguments.others if p.preposition == "عن"), frozenset())


def _barred(syntax: Syntax, sense: Sense, arguments: Arguments) -> Iterator[Phrase]:
    """Yield the nouns that can bar a sense: its object, those after a verb and what its preposition makes an object.

    What و joins to the object bars nothing: «سلّمت 20 أسيراً | ورفات 19».
    """
    yield from (p for p in arguments.bare if p is arguments.bare[0] or not syntax.has(p.first, CONJUNCTION))
    if arguments.object is not None:
        yield arguments.object
    if sense.frame.get("عن") == "subject":
        yield from (p for p in arguments.others if p.preposition == "عن")


def _reaches_number(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a verb of motion only says how many («وصل العدد إلى مئة»)."""
    reached = (
        head_classes(syntax, p)
        for p in arguments.others[:1]
        if p.preposition == "الي" and not any(syntax.has(i, VERB) for i in range(arguments.last, p.first))
    )  # not «عدد من تم إخراجهم | وصل إلى مئتين»
    is_brought = arguments.shape == "verb" and arguments.object is not None  # «أوصل البرنامج الغذاء إلى مئة ألف شخص»
    return any("number" in classes and not classes & PLACES and not (is_brought and classes & PEOPLE) for classes in reached)


def _heads(syntax: Syntax, arguments: Arguments) -> tuple[frozenset[str], frozenset[str]]:
    subject = head_classes(syntax, arguments.subject) if arguments.subject else frozenset()
    held = head_classes(syntax, arguments.object) if arguments.object else frozenset()
    if arguments.pronoun != "ها" and (
        held == {"number"} or (arguments.object is not None and _counts_unnamed(syntax, arguments.object))
    ):
        held |= {"people"}  # «أسرت سبعة», «إخفاء عدد لا يقل عن …»
    if subject == {"number"}:
        subject |= {"people"}  # «ثمانية منهم خرجوا»
    if arguments.pronoun:
        is_of_people = arguments.pronoun in _PEOPLE_PRONOUNS and not (arguments.pronoun == "هما" and held & _THINGS)
        is_of_people = is_of_people and not (arguments.pronoun == "هما" and is_launched_it(syntax, arguments))
        held |= {"pronoun", "people"} if is_of_people else {"pronoun"}
        held |= {"us"} if arguments.pronoun in _OUR_PRONOUNS else frozenset()
    if arguments.is_plural and not subject & _DOERS:
        # a plural verb speaks of people, whatever noun stands nearest
        subject |= {"people", "fighter"} if arguments.subject is None else {"people"}
    if arguments.shape != "verb":  # the genitive of a verbal noun may be either
        return subject | held, subject | held
    if arguments.is_passive:
        if arguments.is_plural and not arguments.object:
            held |= {"people", "fighter"}  # «من أُطلقوا»
        return held, held
    return subject, held


def _counts_unnamed(syntax: Syntax, phrase: Phrase) -> bool:
    """Return whether a phrase is nothing but a measure of some («عدد», «العشرات»), which «أحد» and «واحدة» are not."""
    return only_measures(syntax, phrase) and "حد" not in syntax.form(phrase.first) and syntax.form(phrase.last) != "ما"


def _near(syntax: Syntax, arguments: Arguments) -> frozenset[str]:
    found: frozenset[str] = frozenset({"pronoun"} if syntax.form(arguments.last) in _ON_IT else ())
    for phrase in arguments.others[:2]:
        if phrase.first - arguments.last <= 8 and phrase.preposition not in _CIRCUMSTANTIAL:
            classes = head_classes(syntax, phrase)
            classes -= {"commerce"} if classes & PLACES else frozenset()  # «انفجار في سوق»
            classes -= _PEACEFUL if syntax.form(phrase.first - 1) in _BESIDE else frozenset()  # «انفجار قرب المسرح»
            if not classes and syntax.core(phrase.first) in SIDES and phrase.last > phrase.first + 1:
                classes = frozenset({"place"})  # «سيطر على وسط البندر»
            found |= classes - {"force"} if phrase.first in syntax.names and _brings_relief(syntax, phrase) else classes
    return found - {MEASURE}


def _brings_relief(syntax: Syntax, phrase: Phrase) -> bool:
    """Return whether a body is one of relief: «لبرنامج الأغذية العالمي»."""
    words = (syntax.forms[at].removeprefix("و").removeprefix("ل").removeprefix("لل") for at in range(phrase.first, phrase.last))
    return any(word.removeprefix("ال") in words_of("relief_bodies") for word in words)


def _is_by_air(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether it is done by aircraft: named after the trigger, or as what does it."""
    own = range(arguments.subject.first, arguments.subject.last) if arguments.subject else range(0)
    if any(syntax.form(i) in words_of("air") for i in own):
        return True
    return any(syntax.form(i) in words_of("air") and _is_aboard(syntax, i) for i in range(arguments.last, arguments.stop))


def _is_aboard(syntax: Syntax, at: int) -> bool:
    """Return whether aircraft are what something goes by («على متن ثلاث طائرات», «بالطائرة», «جواً»), not what flies near."""
    form = syntax.form(at)
    near = {syntax.form(i) for i in range(max(0, at - _ABOARD_WITHIN), at)}
    return form == "جوا" or form.startswith("ب") or form.endswith("مظلات") or bool(near & _ABOARD)
