"""The arguments of a verb: who does it to whom, in either order of words, in relative clauses and in the passive."""

from collections.abc import Iterator
from functools import cache

from riwaya.arabic import particles
from riwaya.arabic.words import ENCLITICS, Split
from riwaya.events.arguments.anaphora import agrees, antecedent, freed, freed_pronoun, of_whom, places_taken_up, whom
from riwaya.events.arguments.sharing import take_what_befell, tells_whose
from riwaya.events.arguments.subjects import carried_subject, pronoun_of, relative_head, topic, topic_of_auxiliary, unsaid_subject
from riwaya.events.arguments.voice import is_passive, read_as_passive
from riwaya.events.classes import ACTORS, PEOPLE, PLACES, words_of
from riwaya.events.clauses import (
    inserted,
    is_across_comma,
    is_finite,
    is_said_of,
    is_who,
    left_bound,
    past_adjective,
    right_bound,
)
from riwaya.events.nouns.heads import Phrase, counts, head_classes, is_accusative
from riwaya.events.nouns.phrasing import phrases
from riwaya.events.scene import Arguments
from riwaya.events.triggers import Form, Words
from riwaya.model import changed
from riwaya.phrases import Syntax
from riwaya.phrases.tags import (
    ADVERB,
    AUXILIARY,
    COMMA,
    COMPLEMENTISER,
    CONJUNCTION,
    DEFINITE,
    NEGATION,
    OPENER,
    OPENING,
    RELATIVE,
    TIME,
)

_HELD_AS = {"رهينه", "رهاين", "اسيرا", "اسيره", "اسري"}  # «احتجزوه رهينة»
_AFTER = {"بعد", "عقب", "جراء"}
_OURSELVES = {"نفسي", "انفسنا", "حالي", "حالنا", "روحي", "ارواحنا"}
_HANDS = {"قبضه", "بقبضه", "يد", "بيد", "ايدي", "بايدي", "اسر"}
_CARRIED = {"people", "captive"}
_CARRIERS = frozenset({"vehicle", "group", "aid"})
_OF_PERSONS = {"detain", "release"}
_WHEN = {"قبل", "بعد", "دون"}
_SIDES = {"شرق", "غرب", "شمال", "جنوب", "شرقي", "غربي", "شمالي", "جنوبي", "وسط", "محيط"}
_JOINING = {"ثم", "كما", "او", "بل"}


def find_then(syntax: Syntax, after: int, stop: int, then: tuple[Words, ...], reach: int) -> tuple[int, int] | None:
    """Return where one of the words that must follow a trigger stands, the nearest first; None when none does."""
    heads = _heads(then)
    for at in range(after, min(stop, after + reach)):
        if not syntax.form(at).removeprefix("ال").startswith(heads):
            continue
        for words in then:
            if at + len(words) <= stop and all(_same(syntax.form(at + i), word) for i, word in enumerate(words)):
                return at, at + len(words)
    return None


@cache
def _heads(then: tuple[Words, ...]) -> tuple[str, ...]:
    return tuple({words[0].removeprefix("ال") for words in then})


def _same(form: str, word: str) -> bool:
    """Return whether a form is the word, with or without the article, a pronoun (تموضعها) or the alif of tanwīn (أمنياً)."""
    if form.removeprefix("ال") == word.removeprefix("ال"):
        return True
    return form.startswith(word) and (form[len(word) :] in ENCLITICS or form[len(word) :] == "ا")


def verb_arguments(
    syntax: Syntax, at: int, form: Form, split: Split, bounds: tuple[int, int], then: tuple[int, int] | None
) -> Arguments:
    """Return the arguments of the verb at `at`, in the sentence `bounds`."""
    start, stop = left_bound(syntax, at, bounds[0]), right_bound(syntax, at, bounds[1])
    last = then[1] if then and then[0] == at + 1 and not form.sense.is_apart else at + 1
    if then and then[0] >= stop:  # «أطلق مسلحون يُعتقد أنهم متشددون سراح 12 فتاة»
        stop_after = right_bound(syntax, then[1] - 1, bounds[1])
    else:
        stop_after = stop
    found = Arguments(at, last, start, max(stop_after, last), "verb")
    found.is_passive = is_passive(syntax, at, form)
    found.is_present = _is_present(syntax, at, form)
    found.pronoun = split.enclitic
    found.then = then
    found.is_we = bool(form.inflections) and all(i.person == 1 for i in form.inflections)
    found.is_we = found.is_we or (then is not None and syntax.form(then[1] - 1) in _OURSELVES)  # «سلمت نفسي»
    found.is_plural = _is_plural(form, split.stem)
    aside = inserted(syntax, at + 1, stop)
    before = [p for p in phrases(syntax, at + 1, min(then[0], stop) if then else stop) if not any(p.first in a for a in aside)]
    if (
        stop < bounds[1]
        and before
        and (rides := _riding(syntax, stop, before))
        and (past := _past_riding(syntax, rides, bounds[1]))
    ):
        found.stop, ridden = past
        before += ridden
    after = list(phrases(syntax, past_adjective(syntax, then[1]), stop_after)) if then else []
    found.others = [p for p in (*before, *after) if p.preposition]
    bare = [p for p in before if not p.preposition and not _is_apart(syntax, at, p) and not _is_aside(syntax, p)]
    bare = bare[_is_manner(syntax, bare) :]
    if (side := _side_struck(syntax, at, form, before, bare)) is not None:
        found.others.remove(side)
        bare.append(Phrase("", side.first - 1, side.last))
    found.bare = bare = _joined_object(syntax, bare)
    own_object = next((p for p in after if not p.preposition and not _is_aside(syntax, p)), None)
    _assign(syntax, found, form, bare, bounds[0])
    if "عن" in form.sense.frame and (pronoun := of_whom(syntax.form(at + 1))):
        freed = whom if form.sense.type == "release" else antecedent
        found.object = freed(syntax, pronoun, at, bounds[0], but=found.subject)  # «أفرجت عنهم السلطات»
    _part(syntax, found)
    read_as_passive(syntax, found, form)
    found.others += places_taken_up(syntax, found, bounds[0])
    if then and own_object and form.sense.type == "detain" and syntax.form(then[1] - 1) in _HANDS:
        found.others.append(own_object._replace(preposition="بيد"))  # «وقعوا في قبضة القوات»
        own_object = None
    if then and form.sense.is_named_after:
        take_what_befell(syntax, found, then, bounds)
        own_object = None if tells_whose(syntax, then[1]) else own_object
    if then and own_object and own_object.first == then[1] and freed_pronoun(syntax, then):
        found.subject = found.subject or own_object  # «أطلقت سراحهم الكتائب»
        own_object = None
    if then:
        found.object = (
            own_object
            if own_object and own_object.first <= then[1] + 1 and not _describes(syntax, own_object)
            else _freed(syntax, found, form, then, bounds[0])
        )
    return found


def _part(syntax: Syntax, found: Arguments) -> None:
    """Leave a phrase that was read as both subject and object in one place: «اعترضت البحرية زورقهم واقتادتهم», the navy, them."""
    if found.subject is None or found.object is None or found.subject[1:] != found.object[1:]:
        return
    if found.pronoun == "هم" and syntax.has(found.first, CONJUNCTION) and not found.is_plural:
        found.object = None
    else:
        found.subject = None


def _is_apart(syntax: Syntax, at: int, phrase: Phrase) -> bool:
    """Return whether a comma parts a noun from its verb, save one whose ending shows the object: «أوقفت مفرزة، إرهابياً …»."""
    if not is_across_comma(syntax, at, phrase.first):
        return False
    raw = syntax.text.tokens[phrase.first].word.raw
    is_object = raw.endswith(("اً", "ًا")) and syntax.has(phrase.first - 1, COMMA)
    return not is_object or not head_classes(syntax, phrase) & (PEOPLE | PLACES | {"vehicle"})


def _is_manner(syntax: Syntax, bare: list[Phrase]) -> bool:
    """Return whether the first of several nouns after a verb only tells how or why: «نقلت | احتياطاً | نحو عشرين أسرة»."""
    if len(bare) < 2 or bare[0].last - bare[0].first != 1 or bare[0].first in syntax.names:
        return False
    ends = syntax.text.tokens[bare[0].first].word.raw.endswith(("اً", "ًا", "ا"))
    return ends and not head_classes(syntax, bare[0]) and not syntax.has(bare[0].first, CONJUNCTION | DEFINITE)


def _joined_object(syntax: Syntax, bare: list[Phrase]) -> list[Phrase]:
    """Return the nouns after a verb, of objects joined by و one whole: «استهدفت | مدنيين ورعاة من السكان»."""
    if len(bare) != 2 or not is_accusative(syntax, bare[0]):
        return bare
    one, two = bare
    is_joined = one.last == two.first and syntax.has(two.first, CONJUNCTION) and two.cut > 0
    return [one._replace(last=two.last)] if is_joined and head_classes(syntax, two) & PEOPLE else bare


def _side_struck(syntax: Syntax, at: int, form: Form, before: list[Phrase], bare: list[Phrase]) -> Phrase | None:
    """Return the side of a place that stands as object right after who struck it: «هاجمت القوات | شرق المدينة»."""
    if form.sense.type not in ("attack", "capture") or "object" not in form.sense.frame or not before or len(bare) > 1:
        return None
    if not bare and before[0].preposition in _SIDES and before[0].first == at + 2:
        return before[0]  # «القوات استعادت | وسط المدينة»
    if len(bare) != 1 or len(before) < 2:
        return None
    one, two = before[0], before[1]
    is_side = one is bare[0] and two.preposition in _SIDES and bool(head_classes(syntax, one) & ACTORS)
    between = range(one.last, two.first - 1)
    return two if is_side and all(syntax.has(i, TIME) for i in between) else None


def _describes(syntax: Syntax, phrase: Phrase) -> bool:
    """Return whether a phrase is only an adjective of the words before: «قضت بسنتين سجناً | نافذاً»."""
    return syntax.text.tokens[phrase.first].word.raw.endswith(("اً", "ًا")) and not head_classes(syntax, phrase)


def _riding(syntax: Syntax, stop: int, before: list[Phrase]) -> int:
    """Return the verb that only says what men ride or vehicles carry: «القافلة التي | تضم عشر حافلات»; 0 without one."""
    if syntax.core(stop) in words_of("riding"):
        return stop
    carries = stop + syntax.has(stop, RELATIVE)
    is_carrying = syntax.form(carries) in words_of("carrying") and not syntax.has(carries, CONJUNCTION)
    return carries if is_carrying and head_classes(syntax, before[-1]) & {"vehicle", "group"} else 0


def _past_riding(syntax: Syntax, verb: int, last: int) -> tuple[int, list[Phrase]] | None:
    """Return where the clause ends after what unnamed men rode or wore, and its phrases: «اختطف مسلحون يستقلون سيارة | …»."""
    stop = right_bound(syntax, verb, last)
    listed = list(phrases(syntax, verb + 1, stop))
    ridden = next((i for i, p in enumerate(listed) if not p.preposition), None)
    if ridden is None:
        return None
    after = [p for p in listed[ridden + 1 :] if syntax.form(p.first) not in ("الدفع", "العسكري", "العسكريه")]
    return (stop, after) if after else None


def _is_present(syntax: Syntax, at: int, form: Form) -> bool:
    """Return whether the form is certainly a present; of a colloquial one its first letters tell (يطلعوا، بيطلعوا)."""
    if form.inflections:
        return all(i.tense in ("present", "jussive") for i in form.inflections)  # «أن ينسحبوا»
    return syntax.form(at).startswith(("ي", "بي", "بت", "هي", "حي", "نط", "تط"))


def _freed(syntax: Syntax, found: Arguments, form: Form, then: tuple[int, int], first: int) -> Phrase | None:
    pronoun = freed_pronoun(syntax, then)
    goes_on = syntax.has(found.first, CONJUNCTION) or syntax.form(found.first - 1) == "ثم"
    if found.is_passive and pronoun:
        before = topic(syntax, found.start, found.first)
        before = before or (carried_subject(syntax, found.first, first, pronoun) if goes_on else None)
        if before is not None:
            return before  # «احتُجز الأربعة ثم أُطلق سراحهم»
    return freed(syntax, found, then, first) or (found.object if form.sense.type == "detain" else None)


def _is_aside(syntax: Syntax, phrase: Phrase) -> bool:
    """Return whether a phrase only says how long («حاصرونا سبعة أشهر») or after what («حررت البلدة بعد معركة»)."""
    verb = phrase.first - 1
    if is_said_of(syntax, verb):
        return True  # «مجهولون يشتبه في أنهم | مهربون»
    is_state = syntax.form(phrase.first) in _HELD_AS and is_finite(syntax, verb) and syntax.form(verb).endswith(("ه", "ها", "هم"))
    return is_state or "duration" in head_classes(syntax, phrase) or syntax.form(verb) in _AFTER


def _described(syntax: Syntax, found: Arguments, bare: list[Phrase], first: int, *, takes_up: bool) -> Phrase | None:
    """Return the noun that the clause of a verb describes, where it can be what acts or is acted upon."""
    at = found.first
    head = relative_head(syntax, at, found.start, first, takes_up=takes_up)
    if head is None or takes_up:
        return None if head is not None and _is_no_people(syntax, found, head) else head
    if _is_where(syntax, head, bare):
        return None  # «المعبر الذي تحاصر الجماعة المدينة منه»
    if found.is_plural and not found.is_passive and not _are_people(syntax, at, head):
        return None  # «مسلحون يستقلون سيارة بدون لوحات خطفوا الناشط»
    return head


def _is_no_people(syntax: Syntax, found: Arguments, head: Phrase) -> bool:
    """Return whether «هم» cannot stand for the plural of things before the verb: «سيارة بلا لوحات أوقفتهم»."""
    is_of_things = syntax.text.tokens[head.first].word.text.endswith(("ات", "ة")) and "number" not in head_classes(syntax, head)
    return found.pronoun == "هم" and is_of_things and not head_classes(syntax, head) & (PEOPLE | ACTORS)


def _assign(syntax: Syntax, found: Arguments, form: Form, bare: list[Phrase], first: int) -> None:
    at = found.first
    takes_up = bool(found.pronoun) or (found.then is not None and bool(freed_pronoun(syntax, found.then)))
    head = _described(syntax, found, bare, first, takes_up=takes_up)
    takes_up = takes_up and not _does_it_itself(syntax, found, head)
    found.is_relative = head is not None
    before = None if head else topic(syntax, found.start, at)
    if before is not None and found.is_plural and not found.is_passive and not _are_people(syntax, at, before):
        before = None
    is_plural = found.is_plural
    is_third = not form.inflections or any(i.person == 3 for i in form.inflections)
    if found.is_passive:
        found.object = _undergoer(syntax, found, form, head or before, first)
    elif head is not None and takes_up:
        found.object, found.subject = head, bare[0] if bare else _other_than(head, syntax, at, first, is_plural)
    elif head is not None or before is not None:
        found.subject = head or before
        found.object = bare[0] if bare else None
    elif found.start == at and is_who(syntax, at - 1) and syntax.form(at + 1) not in particles.WITH_PRONOUN:
        found.object = bare[0] if bare else None  # «لا تنفي من استسلموا»
    elif bare and (own := _held_subject(syntax, found, first, bare[0]) or _told_subject(syntax, found, form, first)):
        found.subject, found.object = own, bare[0]
    elif is_plural or not is_third:
        _assign_plural(syntax, found, form, bare, first, is_third=is_third)
    elif len(bare) == 1 and (_are_counted(syntax, form, bare[0]) or _is_undergoer(syntax, found, form, bare[0])):
        found.subject = unsaid_subject(syntax, at, first, pronoun_of(syntax, at))
        found.object = bare[0]
    elif len(bare) == 1 and (shared := _shared_subject(syntax, found, form, bare[0], first)):
        found.subject, found.object = shared, bare[0]
    else:
        found.subject = bare[0] if bare else None
        found.object = bare[1] if len(bare) > 1 else None
    if found.pronoun and head is None and not found.is_passive:
        _by_pronoun(syntax, found, form, first)
    if found.subject is None and not found.is_passive and is_third:
        found.subject = _unsaid(syntax, found, form, head, first)


def _unsaid(syntax: Syntax, found: Arguments, form: Form, head: Phrase | None, first: int) -> Phrase | None:
    """Return of whom a verb without a subject is said, where it goes on about somebody; of vehicles as well that set out."""
    at, is_plural = found.first, found.is_plural
    is_joined = syntax.has(at, CONJUNCTION) or syntax.form(at - 1) in ("ولم", "ولن", "ولا", "وقد")
    if not is_joined and (head is not None or not _goes_on(syntax, found)):
        return None
    said = unsaid_subject(syntax, at, first, "هم" if is_plural else pronoun_of(syntax, at))
    moves = "subject" in (form.sense.frame.get("subject"), form.sense.frame.get("object"))
    if said is None and moves and (not is_plural or syntax.form(at).endswith("تا")):
        return antecedent(syntax, pronoun_of(syntax, at), at, first, _CARRIERS)  # «15 حافلة … ثم انطلقت»
    return said


def _goes_on(syntax: Syntax, found: Arguments) -> bool:
    """Return whether a clause may be said of whom the text spoke of: «إنها …», after a comma, «فيما أغار», «قبل أن تتراجع»."""
    before = found.start - 1
    if _is_said_of_them(syntax, before) or syntax.has(found.first - 1, COMMA | OPENER):
        return True
    is_clause = found.is_present and syntax.form(before) == "ان" and syntax.form(before - 1) in _WHEN
    return is_clause or syntax.form(before) in ("بعدما", "قبلما", "عندما", "حينما", "حين")


def _are_counted(syntax: Syntax, form: Form, phrase: Phrase) -> bool:
    """Return whether people told by their number can only be those held or freed: «حين اعتقلت ثلاثة من مرافقيه»."""
    classes = head_classes(syntax, phrase)
    is_number = "number" in classes or (counts(syntax, phrase.first) and "force" not in classes)  # not «أحد الفصيلين»
    return form.sense.type in _OF_PERSONS and is_number and "object" in form.sense.frame


def _told_subject(syntax: Syntax, found: Arguments, form: Form, first: int) -> Phrase | None:
    """Return of whom «أنه» goes on, before a verb with one noun after it: «أعلن الجيش أنه اعتقل سبعة»."""
    frame = form.sense.frame
    before = found.start - 1
    own = [p for p in found.bare if not syntax.has(p.first, CONJUNCTION)]  # «أنه قتل سبعة وأسر ثلاثة»
    if len(own) != 1 or found.pronoun or before < first or frame.get("subject") != "agent" or "object" not in frame:
        return None
    if found.start != found.first and not all(syntax.has(i, ADVERB | NEGATION) for i in range(found.start, found.first)):
        return None
    pronoun = syntax.form(before).removeprefix("و").removeprefix("ب").removeprefix("ان")
    if not is_said_of(syntax, before) or pronoun not in ("ه", "ها", "هم") or (pronoun == "هم") != found.is_plural:
        return None
    return unsaid_subject(syntax, before, first, pronoun)


def _does_it_itself(syntax: Syntax, found: Arguments, head: Phrase | None) -> bool:
    """Return whether the pronoun of a verb cannot be of the noun described, who then acts: «القوات التي كانت تحتله»."""
    if head is None or found.bare or found.pronoun not in ("ه", "ها"):
        return False
    return not agrees(syntax, head, found.pronoun)


def _assign_plural(syntax: Syntax, found: Arguments, form: Form, bare: list[Phrase], first: int, *, is_third: bool) -> None:
    """Take who several are of whom a verb is said, the noun right after one without an object: «طلعوا المرضى من المشفى»."""
    at = found.first
    if bare and bare[0].first == at + 1 and "object" not in form.sense.frame and head_classes(syntax, bare[0]) & _CARRIED:
        found.subject = bare[0]
        return
    opens_speech = found.start > first and syntax.has(found.start - 1, OPENING)
    found.subject = unsaid_subject(syntax, at, first, "هم") if is_third and not opens_speech else None
    found.object = bare[0] if bare else None


def _held_subject(syntax: Syntax, found: Arguments, first: int, only: Phrase) -> Phrase | None:
    """Return who an auxiliary says goes on doing it, so that the noun after the verb is its object: «الجماعة ما زالت تحتجز …»."""
    if found.pronoun or found.is_plural or head_classes(syntax, only) & ACTORS:
        return None
    own = topic_of_auxiliary(syntax, found.start, first)
    if own is None or not head_classes(syntax, own) & ACTORS or own.first == only.first:
        return None
    return own if agrees(syntax, own, pronoun_of(syntax, found.first)) else None


def _is_where(syntax: Syntax, head: Phrase, bare: list[Phrase]) -> bool:
    """Return whether a relative clause tells of its noun where others did it: two nouns follow its verb, one of whom acts."""
    classes = head_classes(syntax, head)
    is_place = bool(classes & PLACES) and not classes & ACTORS
    return is_place and len(bare) > 1 and bool(head_classes(syntax, bare[0]) & ACTORS)


def _are_people(syntax: Syntax, verb: int, phrase: Phrase) -> bool:
    """Return whether a plural verb can be said of a phrase; of what nobody knows, when its form is one of people."""
    if not syntax.form(verb).endswith(("وا", "ون")):
        return True  # «سيارتا إسعاف عبرتا»
    classes = head_classes(syntax, phrase)
    if "vehicle" in classes and not classes & (PEOPLE | ACTORS):
        return False  # «على متن 50 دراجة نارية هاجموا …»
    return bool(classes & (PEOPLE | ACTORS | {"number"})) or (
        not classes and syntax.form(phrase.first).endswith(("ون", "ين", "وا"))
    )


def _is_said_of_them(syntax: Syntax, before: int) -> bool:
    """Return whether the clause is said of somebody named before, in marks too: «تقول الحكومة إنها «حررت» البلدة»."""
    return is_said_of(syntax, before - 1 if syntax.has(before, OPENING) else before)


def _by_pronoun(syntax: Syntax, found: Arguments, form: Form, first: int) -> None:
    """Take whom the pronoun of a verb stands for as its object, the noun after it or whoever acted before as its subject."""
    at, bare = found.first, found.bare
    if found.subject is None and bare:
        found.subject = bare[0]
    held = form.sense.type in _OF_PERSONS
    found.object = (whom if held else antecedent)(syntax, found.pronoun, at, first, but=found.subject)
    if found.subject is None and found.object is not None and syntax.has(found.start - 1, AUXILIARY | COMPLEMENTISER):
        found.subject = _other_than(found.object, syntax, at, first, found.is_plural)  # «سلّمت القوات أجانب كانت تحتجزهم»
    if found.pronoun == "نا" and bare and "number" in head_classes(syntax, bare[0]):
        found.object = bare[0]  # «حبسونا 13 نفراً»


def _undergoer(syntax: Syntax, found: Arguments, form: Form, ahead: Phrase | None, first: int) -> Phrase | None:
    """Return of whom a passive is said: what it describes or begins with, the noun after it, or whom the text goes on about."""
    if form.sense.frame.get("عن") == "subject" and any(p.preposition == "عن" for p in found.others):
        return None  # «أُفرج بموجبه عن 23 سجيناً»
    bare, pronoun = found.bare, "هم" if found.is_plural else pronoun_of(syntax, found.first)
    if ahead is not None and (not bare or agrees(syntax, ahead, pronoun)):
        return ahead  # else «التي اختُطف شقيقها»
    if found.is_plural:
        return unsaid_subject(syntax, found.first, first, "هم")
    return bare[0] if bare else None


def _other_than(head: Phrase, syntax: Syntax, at: int, first: int, is_plural: bool) -> Phrase | None:
    """Return the unsaid subject of a relative clause that is not the noun described («سلّم الحزب رجلين كان يحتجزهما»)."""
    found = carried_subject(syntax, at, first, "هم" if is_plural else pronoun_of(syntax, at))
    return found if found is not None and found.first != head.first else None


def _is_undergoer(syntax: Syntax, found: Arguments, form: Form, only: Phrase) -> bool:
    """Return whether the only noun after a verb is its object: a place, captives, or people after «و» («واعتقلت سبعة»)."""
    if "object" not in form.sense.frame or form.sense.frame.get("subject") != "agent":
        return False
    classes = head_classes(syntax, only)
    if classes == {"number"}:
        classes |= {"people"}
    if is_accusative(syntax, only):
        return True
    if found.then is not None and form.sense.frame["object"] == "weapon":
        return False  # «أطلقت بيونغ يانغ | صاروخاً»
    if _stands_after_pronoun(syntax, found, only):
        return False
    if classes & ACTORS:
        return False
    at = found.first
    is_joined = syntax.has(at, CONJUNCTION) or syntax.form(at + 1) in particles.WITH_PRONOUN
    return bool(classes & (PLACES | {"captive", "vehicle"})) or (is_joined and bool(classes & {"people"}))


def _stands_after_pronoun(syntax: Syntax, found: Arguments, only: Phrase) -> bool:
    """Return whether those who do it follow what a pronoun takes up: «فتصدى لهم الحراس», not «اعتقلت منهم سبعة»."""
    at = found.first
    is_next = syntax.form(at + 1) in particles.WITH_PRONOUN and only.first == at + 2
    return is_next and syntax.has(only.first, DEFINITE) and bool(head_classes(syntax, only) & (PEOPLE | ACTORS))


def _shared_subject(syntax: Syntax, found: Arguments, form: Form, only: Phrase, first: int) -> Phrase | None:
    """Return the subject of the verb before, when the only noun after a verb joined to it is no subject («ثم نصبت كميناً»)."""
    at = found.first
    is_joined = syntax.has(at, CONJUNCTION) or syntax.form(at - 1) in _JOINING
    if not is_joined or form.sense.frame.get("subject") != "agent" or _stands_after_pronoun(syntax, found, only):
        return None
    pronoun = pronoun_of(syntax, at)
    can_act = head_classes(syntax, only) & ACTORS and "number" not in head_classes(syntax, only)
    if can_act and agrees(syntax, only, pronoun) and not is_accusative(syntax, only):
        return None
    return carried_subject(syntax, at, first, pronoun)


def arrangements(syntax: Syntax, found: Arguments, first: int) -> Iterator[Arguments]:
    """Yield the arguments as read, then with the nouns after the verb in the other places that its grammar allows.

    Which noun is the subject often only the sense of the verb tells: «دخلت المدينة عشر شاحنات», «وسلّم المدينة».
    """
    yield found
    bare = found.bare
    if found.shape != "verb" or not bare:
        return
    if found.is_passive:
        if found.object is not bare[0]:
            yield changed(found, object=bare[0])
        return
    form = syntax.form(found.first).removeprefix("و")
    one = "ها" if form[:1] == "ت" or form[-1:] == "ت" else "ه"
    if found.pronoun in ("ه", "ها") and head_classes(syntax, bare[0]) & (PEOPLE | ACTORS):
        return  # «سلّمه إلينا موظف»: who did it to whom the pronoun stands for
    if found.is_relative:
        return
    if found.subject is bare[0] and len(bare) == 1:
        yield changed(found, subject=_going_on(syntax, found, one, first), object=bare[0])
    elif found.subject is not bare[0] and not found.is_plural and not found.is_relative:
        yield changed(
            found, subject=bare[0], object=bare[1] if len(bare) > 1 else None if found.object is bare[0] else found.object
        )
    if len(bare) > 1:
        yield changed(found, subject=bare[1], object=bare[0])
        yield changed(found, subject=_going_on(syntax, found, one, first), object=bare[0])
    if len(bare) > 1 and found.object is not None and bare[-1] is not found.object:
        yield changed(found, object=bare[-1])  # whom, then what: «سلّمت القبيلة الوسيط أسيرين»
    for later in bare[1:3]:
        yield changed(found, subject=later, object=None)


def _going_on(syntax: Syntax, found: Arguments, pronoun: str, first: int) -> Phrase | None:
    """Return of whom a verb is said that may have no noun for its subject, of one with this pronoun or of many."""
    unsaid = unsaid_subject(syntax, found.first, first, "هم" if found.is_plural else pronoun)
    if unsaid is None and syntax.has(found.first, CONJUNCTION) and not found.is_plural:
        return antecedent(syntax, pronoun, found.first, first, _CARRIERS)  # «جاءت بواخر وحملت أربعة آلاف مقاتل»
    return unsaid


def _is_plural(form: Form, stem: str) -> bool:
    if not form.inflections:
        return stem.endswith(("وا", "ون", "و"))
    return all(i.number in "dp" for i in form.inflections)
