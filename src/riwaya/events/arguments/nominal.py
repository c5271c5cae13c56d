"""The arguments of a verbal noun, a noun or a participle that names an event."""

import re

from riwaya.arabic.words import Split
from riwaya.events.arguments.ambushes import of_ambush
from riwaya.events.arguments.anaphora import antecedent, freed, of_whom, places_taken_up, whom
from riwaya.events.arguments.sharing import (
    WITNESSING,
    is_state,
    place_of_witness,
    place_under,
    subject_of_governor,
    take_tail,
    take_what_befell,
)
from riwaya.events.arguments.subjects import is_indefinite, past_deed, said_subject, spoken_of
from riwaya.events.classes import ACTORS, PEOPLE, PLACES, classes_of, glued_preposition, words_of
from riwaya.events.clauses import inserted, left_bound, rest_of, right_bound
from riwaya.events.governors import effects_at
from riwaya.events.nouns.heads import Phrase, counts, head_classes, is_unknown
from riwaya.events.nouns.phrasing import phrases
from riwaya.events.scene import Arguments
from riwaya.events.triggers import Form
from riwaya.events.triggers import find as find_trigger
from riwaya.mentions.lexical import adjectives
from riwaya.phrases import Syntax
from riwaya.phrases.tags import (
    AUXILIARY,
    CLOSING,
    COMMA,
    CONJUNCTION,
    DEFINITE,
    KNOWN_NOUN,
    MASDAR,
    NEGATION,
    NUMBER,
    OPENING,
    POSSESSED,
    PREFIXED,
    PREPOSITION,
    RELATIVE,
    STOP,
    TIME,
    VERB,
)

# a word of the shape of متقطع، مكثف، مركز that no lexicon knows is an adjective and hardly a place
_MOVERS = ACTORS | PEOPLE | {"vehicle"}
_NOT_QUITE = {"غير", "شبه", "وغير"}  # before an adjective
_ANY_OR_ABOUT = {"اي", "ايه", "نحو", "حوالي", "قرابه", "زهاء"}
_ARRANGING = {"تامين", "تسهيل", "تيسير", "تنظيم", "ضمان"}
_HANDS = {"قبضه", "بقبضه", "يد", "بيد", "ايدي", "بايدي"}
_RANGE_WITHIN = 5  # tokens between «خروج» and the upper bound of how many
_ACTS = {"accuse", "deny", "admit", "promise"}
_DONE_BY_STATES = {"attack", "besiege"}
_AGAINST_THEM = {p + pronoun for p in ("علي", "ضد") for pronoun in ("ه", "ها", "هم", "هن", "هما", "نا")}
_SEVERAL = {"عده", "اخر"}
_DESCRIBED_WITHIN = 12  # tokens before an auxiliary
_DUAL = ("ين", "ان")
_ADJECTIVE = re.compile(r"م\w{3,4}[هاة]?")

# relational adjectives that tell a quality and not whose: «ضمانات خارجية» against «رعاية روسية»


def noun_arguments(
    syntax: Syntax, at: int, form: Form, split: Split, bounds: tuple[int, int], then: tuple[int, int] | None
) -> Arguments:
    """Return the arguments of the noun at `at`, in the sentence `bounds`."""
    is_parted = then is not None and not form.sense.is_named_after and not syntax.has(then[0], PREFIXED)
    is_parted = is_parted and then is not None and any(not counts(syntax, i) for i in range(at + 1, then[0]))
    last = then[1] if then and not form.sense.is_apart and not is_parted else at + 1
    start, stop = left_bound(syntax, at, bounds[0]), right_bound(syntax, then[1] - 1 if then else at, bounds[1])
    found = Arguments(at, last, start, stop, form.shape)
    found.pronoun = split.enclitic
    found.then = then
    after = _after_adjectives(syntax, found, stop)
    aside = inserted(syntax, after, stop)
    following = [p for p in phrases(syntax, after, stop) if not any(p.first in a for a in aside)]
    found.others = [p for p in following if p.preposition]
    if is_parted and then:
        _take_parted(syntax, found, then, stop, is_held=form.sense.type == "detain")
        return found
    if form.sense.is_named_after and then and then[0] > at + 1:  # «تعرض إحدى الحافلات لإطلاق نار»
        between = next(phrases(syntax, at + 1, then[0]), None)
        found.object = between if between is not None and not between.preposition else None
    if form.shape == "participle" and syntax.has(at, DEFINITE) and form.sense.type == "guarantee":
        found.subject = _told_by_copula(syntax, found, bounds)
        return found
    if form.shape == "participle":
        described = _described(syntax, found, bounds[0])
        does = "object" not in form.sense.frame or form.sense.type in _ACTS  # «دعا الوزير …، واعداً …»
        found.subject, found.object = (described, None) if does else (None, described)
        return found
    if "عن" in form.sense.frame and (pronoun := of_whom(syntax.form(after))):
        found.object = (whom if form.sense.type == "release" else antecedent)(syntax, pronoun, at, bounds[0])  # «الإفراج عنهم»
    genitives = _genitives(found, after, following, syntax)
    if genitives and found.object is not None and syntax.form(last - 1) in _HANDS:
        found.others.append(genitives.pop(0)._replace(preposition="بيد"))  # «وقوع مقاتلين في قبضة القوات»
    if split.enclitic:
        own = _whose_move(syntax, found, form, split.enclitic, bounds[0])
        genitives = [p for p in (own, *genitives[:1]) if p]
    if not genitives:
        found.object = found.object or _reached(syntax, found, following, after)
        found.subject = _whose(syntax, last, after, form)
    _assign(syntax, found, form, genitives)
    if then and found.object is None:
        found.object = freed(syntax, found, then, bounds[0])
    if found.subject is None and form.sense.frame.get("بين") == "agent":
        found.subject = _between_them(syntax, found, bounds[0])
    found.object = found.object or _whom_it_moves(syntax, found, form, after)
    if found.subject is None:
        found.subject = _for_whom(syntax, found, form, after) or _who_takes(syntax, found, form, bounds[0])
    found.others += places_taken_up(syntax, found, bounds[0])
    found.others += place_of_witness(syntax, found, bounds[0]) or place_under(syntax, found, bounds[0])
    _take_rest(syntax, found, form, bounds)
    return found


def _take_rest(syntax: Syntax, found: Arguments, form: Form, bounds: tuple[int, int]) -> None:
    """Take what the verbs after an event say of it, or of what somebody suffered: «تعرضهم | لقصف نفذه مسلحون»."""
    if found.then and form.sense.is_named_after:
        take_what_befell(syntax, found, found.then, bounds)
    else:
        take_tail(syntax, found, *bounds, with_subject=found.then is None or form.shape == "noun")


def _who_takes(syntax: Syntax, found: Arguments, form: Form, first: int) -> Phrase | None:
    """Return the subject of the verb that takes the event; of those attacked only as whom it is against: «صدّ الجيش هجوماً»."""
    if form.sense.type == "attack" and (ambush := of_ambush(syntax, found, first)) is not None:
        found.object = ambush[1] or found.object
        return ambush[0]
    if "hurt" in form.sense.needs:
        return None  # «أعلن الجيش مقتل جندي | بعبوة»
    taker = subject_of_governor(syntax, found, first)
    is_struck = syntax.core(found.start - 1) in words_of("withstanding") and syntax.core(found.start - 1) not in WITNESSING
    if form.sense.type == "attack" and taker is None and is_struck:
        taker = said_subject(syntax, found.start - 1, first)
        taker = taker if taker is not None and head_classes(syntax, taker) & ACTORS else None
    if taker is None or form.sense.type != "attack":
        return taker
    if syntax.core(found.first - 1) in words_of("defences") and taker.last <= found.first - 1:
        return None  # «أعلنت الأركان صد هجوم»: who tells of it
    verbs = range(found.start - 1, found.first) if found.governor is None else (found.governor,)
    deed = syntax.core(taker.first - 1).removeprefix("ب").removeprefix("ل")  # «إحباط | القوات هجوماً»
    if deed not in words_of("defences") and not any(syntax.core(i) in words_of("withstanding") for i in verbs):
        return taker
    found.others.append(taker._replace(preposition="ضد"))
    return None


def _reached(syntax: Syntax, found: Arguments, following: list[Phrase], after: int) -> Phrase | None:
    """Return whom an event as the subject of a verb struck or comprised: «طالت الاعتقالات مئة شاب», «شمل العفو 50 سجيناً».

    Of one without the article, past its adjective, what it shook: «هزّ انفجار قوي | حي المزة».
    """
    verb = found.first - 1
    if syntax.has(found.first, PREFIXED) or not following or verb < 0:
        return None
    one, is_definite = following[0], syntax.has(found.first, DEFINITE)
    if not is_definite and (syntax.core(verb) not in words_of("shaking") or one.first == found.last):
        return None
    if syntax.core(verb) not in words_of("containing") | words_of("shaking") and "hits" not in effects_at(syntax, verb):
        return None
    return one if not one.preposition and one.first == after else None


def _for_whom(syntax: Syntax, found: Arguments, form: Form, after: int) -> Phrase | None:
    """Return who moves by «ل» right after the noun: «خروج آمن للمدنيين», «انسحاب للقوات»."""
    if form.sense.frame.get("subject") != "subject" or found.object is not None or not found.others:
        return None
    return _next_for(syntax, found, after)


def _whom_it_moves(syntax: Syntax, found: Arguments, form: Form, after: int) -> Phrase | None:
    """Return who is moved by «ل» right after the noun: «تهجير قسري لسكان الحي»."""
    is_moved = form.sense.type in ("evacuate", "detain") and form.sense.frame.get("object") == "subject"
    return _next_for(syntax, found, after) if is_moved and found.others else None


def _next_for(syntax: Syntax, found: Arguments, after: int) -> Phrase | None:
    one = found.others[0]
    is_next = one.preposition == "ل" and one.first <= after + 1
    classes = head_classes(syntax, one) if is_next else frozenset()
    if not classes & (_MOVERS | {"aid"}) or classes & PLACES:
        return None
    found.others.remove(one)
    return one


def _whose_move(syntax: Syntax, found: Arguments, form: Form, pronoun: str, first: int) -> Phrase | None:
    """Return whom the pronoun of a verbal noun stands for, not who helps them: «قامت القوات بتأمين خروجهم»."""
    at = found.first
    own = antecedent(syntax, pronoun, at, first, _MOVERS if form.sense.type == "withdraw" else frozenset())
    if own is None or syntax.core(at - 1).removeprefix("ب").removeprefix("ل") not in _ARRANGING:
        return own
    helper = subject_of_governor(syntax, found, first)
    return antecedent(syntax, pronoun, at, first, but=own) if helper == own else own


def _between_them(syntax: Syntax, found: Arguments, first: int) -> Phrase | None:
    """Return between whom by a pronoun: «منذ وقف إطلاق النار بينهما»."""
    near = range(found.last, min(found.last + 3, found.stop))
    pronoun = next((syntax.form(i)[3:] for i in near if syntax.form(i) in ("بينهما", "بينهم")), "")
    return antecedent(syntax, pronoun, found.first, first, ACTORS | PEOPLE) if pronoun else None


def _take_parted(syntax: Syntax, found: Arguments, then: tuple[int, int], stop: int, *, is_held: bool) -> None:
    """Take who does it from before the words that complete a verbal noun: «إطلاق السلطات، أمس، سراح طيار»."""
    where = [p for p in phrases(syntax, found.last, then[0]) if p.preposition]
    between = next(phrases(syntax, found.last, then[0]), None)
    is_party = between is not None and not between.preposition and syntax.form(between.first) not in _NOT_QUITE
    found.subject = between if is_party else None
    after = list(phrases(syntax, then[1], stop))
    found.object = next((p for p in after if not p.preposition and p.first == then[1]), None)
    if is_held and syntax.form(then[0]) != "علي":  # else «القبض في البلدة على ثلاثة»
        found.subject, found.object = None, found.subject  # «إيداع الوزير السجن»
    found.others = [*where, *(p for p in after if p.preposition)]
    found.stop = max(stop, then[1])


def _described(syntax: Syntax, found: Arguments, first: int) -> Phrase | None:
    """Return whom a participle describes: the subject of its clause, before an auxiliary too, else the people named last."""
    if syntax.form(found.first - 1) == "من" and syntax.has(found.first, DEFINITE):
        return None  # «مئة من المحاصرين»: some of them
    if syntax.has(found.first, DEFINITE) and _is_genitive(syntax, found.first):
        return Phrase("", found.first, found.last)  # «مصير المحتجزين»
    if not syntax.has(found.first, DEFINITE) and counts(syntax, found.first - 1):
        glue = len(glued_preposition(syntax.text.tokens[found.first - 1].word))
        return Phrase("", found.first - 1, found.last, glue)  # «استلم 3 محتجزين», «تبادل لسبعة محتجزين»
    whole = list(phrases(syntax, max(first, found.first - 12), found.last))
    if len(whole) > 1 and whole[-1].first == found.first and whole[-2].last == found.first and syntax.has(found.first, DEFINITE):
        return Phrase("", whole[-2].first, found.first, whole[-2].cut)  # «البناية | المحاصرة»
    if whole and whole[-1].first < found.first and not syntax.has(found.first - 1, AUXILIARY):
        noun = whole[-1]
        if syntax.core(noun.first) in words_of("unknowns") and noun.first + 1 < found.first:
            noun = Phrase("", noun.first + 1, noun.last)  # «مصير | الصحفي المختطف»
        return _noun_of_adjective(syntax, noun, found.first)
    begin = found.start
    if syntax.has(found.first - 1, AUXILIARY) and (held := _indefinite_before(syntax, found.first - 1, first)):
        return held
    if syntax.has(begin - 2, RELATIVE) and syntax.has(begin - 1, AUXILIARY):
        head = list(phrases(syntax, max(first, begin - 16), begin - 2))
        if head and head[-1].last >= begin - 3:
            return Phrase("", head[-1].first, head[-1].last, head[-1].cut)  # «السيدة، التي كانت محتجزة»
    while begin > first and syntax.has(begin - 1, AUXILIARY | NEGATION):
        begin = left_bound(syntax, begin - 1, first)
    topic = next((p for p in phrases(syntax, begin, found.first) if not _is_bare_deed(syntax, p)), None)
    if topic is not None and not topic.preposition:
        return past_deed(syntax, topic)
    return spoken_of(syntax, found.first, first, "هم" if syntax.form(found.first).endswith(("ين", "ون")) else "ه")


def _indefinite_before(syntax: Syntax, auxiliary: int, first: int) -> Phrase | None:
    """Return the indefinite noun that the clause of an auxiliary describes: «عن خمسة جنود | كانوا محتجزين»."""
    before = list(phrases(syntax, max(first, auxiliary - _DESCRIBED_WITHIN), auxiliary))
    is_next = bool(before) and before[-1].last == auxiliary and not syntax.has(auxiliary, CONJUNCTION)
    is_next = is_next and is_indefinite(syntax, before[-1]) and not syntax.has(auxiliary - 1, POSSESSED)
    return past_deed(syntax, before[-1]._replace(preposition="")) if is_next else None


def _is_bare_deed(syntax: Syntax, phrase: Phrase) -> bool:
    """Return whether a phrase is a verbal noun alone, before whom it befell: «تمت إعادة | ثمانية مواطنين كانوا محتجزين»."""
    return phrase.last == phrase.first + 1 and syntax.has(phrase.first, MASDAR) and not head_classes(syntax, phrase)


def _is_genitive(syntax: Syntax, at: int) -> bool:
    """Return whether a definite participle completes the noun before it and describes none: «عدد المعتقلين», «ملف المحتجزين»."""
    before = at - 1
    if before < 0 or before in syntax.names or syntax.has(before, DEFINITE | PREPOSITION | VERB | COMMA | STOP | NUMBER):
        return False
    word = syntax.text.tokens[before].word
    classes = classes_of(word)
    is_noun = bool(classes) or syntax.has(before, KNOWN_NOUN)
    return is_noun and not classes & (PEOPLE | {"measure"}) and not any(s.enclitic for s in word.splits if s.stem == word.form)


def _noun_of_adjective(syntax: Syntax, whole: Phrase, at: int) -> Phrase:
    """Return the noun that the adjective at `at` agrees with: the people when it is plural («طاقم السفينة المحتجزين»)."""
    is_deed = _is_bare_deed(syntax, Phrase("", whole.first, whole.first + 1)) or syntax.core(whole.first) in words_of("there_is")
    if is_deed and whole.first == at - 1:
        return Phrase("", at, at + 1)  # «بوجود | مختطفات»
    is_plural = syntax.form(at).endswith(("ين", "ون"))
    for i in range(at - 1, whole.first, -1):
        classes = classes_of(syntax.text.tokens[i].word)
        if classes & PEOPLE or (classes and not is_plural):
            return Phrase("", i, at)
    return Phrase("", whole.first, at, whole.cut)


def _told_by_copula(syntax: Syntax, found: Arguments, bounds: tuple[int, int]) -> Phrase | None:
    """Return who is the guarantor in «الضامن هو …» and «العشائر هي الضامن»."""
    for i in range(found.last, min(found.last + 3, bounds[1])):
        if syntax.form(i) in ("هو", "هي", "هم"):
            return next((p for p in phrases(syntax, i + 1, bounds[1]) if not p.preposition), None)
    if syntax.form(found.first - 1) in ("هو", "هي", "هم"):
        topic = phrases(syntax, left_bound(syntax, found.first - 1, bounds[0]), found.first - 1)
        return next((p for p in topic if not p.preposition), None)
    return None


def _whose(syntax: Syntax, at: int, after: int, form: Form) -> Phrase | None:
    """Return the adjective that tells whose it is: «رعاية روسية», «الضمانة التشادية», of a deed a state's «حصار إسرائيلي»."""
    takes_any = "object" not in form.sense.frame and form.sense.type in ("sponsor", "guarantee", "negotiate")
    for i in range(at, after):
        word = syntax.form(i).removeprefix("ال")
        is_quality = not word.endswith(("ي", "يه")) or word in words_of("qualities") or word in words_of("describing")
        if not is_quality and (takes_any or (form.sense.type in _DONE_BY_STATES and word in adjectives())):
            return Phrase("", i, i + 1)
    return None


def _edge(syntax: Syntax, found: Arguments) -> int:
    """Return the token after the trigger, past the mark that closes what holds it alone: «تحييد» 50 مسلحاً."""
    return found.last + (syntax.has(found.last, CLOSING) and syntax.has(found.first - 1, OPENING))


def _after_adjectives(syntax: Syntax, found: Arguments, stop: int) -> int:
    """Return the token after the adjectives of the trigger."""
    at = _edge(syntax, found)
    is_definite = syntax.has(found.last - 1, DEFINITE) or bool(found.pronoun)
    while at < stop:
        if syntax.form(at) in _NOT_QUITE and at + 1 < stop and not syntax.has(at + 1, PREPOSITION | COMMA | STOP):
            at += 2  # «مفاوضات غير مباشرة»
            continue
        if is_definite:
            if not _is_definite_adjective(syntax, found, at):
                break
        elif not _is_quality(syntax, found, at):
            break
        at += 1
    return at


def _is_definite_adjective(syntax: Syntax, found: Arguments, at: int) -> bool:
    """Return whether the word describes the definite trigger: «الإفراج الفوري وغير المشروط», «حصارها الخانق»."""
    form = syntax.form(at)
    if form == "وغير":
        return at > found.last and syntax.has(at + 1, DEFINITE)
    if not syntax.has(at, DEFINITE) or form.startswith(("بال", "لل")):
        return False
    known = bool(classes_of(syntax.text.tokens[at].word)) or at in syntax.names
    known = known and form.removeprefix("ال") not in words_of("describing")  # «حصارها الخانق»
    return not known if found.pronoun or syntax.has(at, CONJUNCTION) else True


def _is_quality(syntax: Syntax, found: Arguments, at: int) -> bool:
    """Return whether an indefinite word is an adjective of the indefinite trigger and not its genitive."""
    form, text = syntax.form(at), syntax.text.tokens[at].word.text
    if form in adjectives() and syntax.core(found.last - 1) in words_of("strikes") and not _is_state_itself(syntax, found, at):
        return True  # «قصف إسرائيلي على المدينة»
    if syntax.has(at, DEFINITE | PREPOSITION | PREFIXED | COMMA | STOP | TIME | VERB | NUMBER) or at in syntax.names:
        return False
    head = syntax.text.tokens[found.last - 1].word.text
    if form in _SEVERAL or (found.shape != "participle" and head.endswith(_DUAL) and text.endswith(_DUAL)):
        return _ends_phrase(
            syntax, at + 1 + syntax.form(at + 1).endswith(_DUAL)
        )  # «هجمات عدة على …», «تفجيرين انتحاريين في …», not «قصف عدة مواقع»
    is_somebody = head.endswith("ة") and not text.endswith("ة") and classes_of(syntax.text.tokens[at].word) & PEOPLE
    if is_somebody:
        return False  # «تصفية إرهابي»
    if (
        form in words_of("qualities")
        or form in words_of("describing")
        or (_ADJECTIVE.fullmatch(form) and not classes_of(syntax.text.tokens[at].word))
    ):
        return True
    agrees = (head.endswith("ة") and text.endswith("ية")) or (head.endswith("ا") and text.endswith("ا"))
    agrees = agrees or (head.endswith("ء") and syntax.text.tokens[at].word.raw.endswith(("اً", "ًا")))  # «لقاء ثانياً»
    is_proper = is_unknown(syntax, at) and not find_trigger(syntax.text.tokens[at].word)
    if is_proper and head.endswith(("ة", "ات")) and not text.endswith(("ة", "ات", "ى", "اء", "ا")):
        return False  # «معركة عتق»
    return agrees or (found.shape == "noun" and not classes_of(syntax.text.tokens[at].word))


def _ends_phrase(syntax: Syntax, at: int) -> bool:
    """Return whether the word at a token cannot complete the noun before it as its genitive."""
    if at >= len(syntax.tags) or syntax.has(at, PREPOSITION | PREFIXED | COMMA | STOP | CLOSING | VERB | TIME | RELATIVE):
        return True
    return bool(glued_preposition(syntax.text.tokens[at].word))


def _is_state_itself(syntax: Syntax, found: Arguments, at: int) -> bool:
    """Return whether a name spelled like the accusative of its adjective is the state: «قصف روسيا للمدينة», not «قصفاً روسياً»."""
    word, head = syntax.text.tokens[at].word, syntax.text.tokens[found.last - 1].word
    return word.text.endswith("يا") and not word.raw.endswith(("اً", "ًا")) and not head.form.endswith("ا")


def _genitives(found: Arguments, after: int, following: list[Phrase], syntax: Syntax) -> list[Phrase]:
    """Return the noun that completes the trigger and, right after it, its object; none after the article."""
    edge = _edge(syntax, found)
    if syntax.has(found.last - 1, DEFINITE) or after > edge or not following:
        return []
    one = following[0]
    after_any = edge + (syntax.form(edge) in _ANY_OR_ABOUT)
    if one.preposition or not (one.first in (after_any, edge + rest_of(syntax, edge)) or _is_range(syntax, edge, one.first)):
        return []
    if syntax.has(one.first, CONJUNCTION) and one.cut:
        return []  # «إنهاء الحصار | وفتح الممرات»
    if found.shape == "noun" and _is_matter(syntax, one):
        return []  # «اتفاق هدنة», «محادثات السلام», «مفاوضات الانسحاب»
    two = following[1] if len(following) > 1 else None
    is_next = two is not None and not two.preposition and not syntax.has(two.first, CONJUNCTION)
    is_next = is_next and two is not None and _is_all_aside(syntax, one.last, two.first, found.stop)
    is_next = is_next and two is not None and "duration" not in head_classes(syntax, two)  # «حبس المتهمين | 15 يوماً»
    return [one, two] if two is not None and is_next else [one]


def _is_all_aside(syntax: Syntax, first: int, last: int, stop: int) -> bool:
    """Return whether nothing but a time or what two commas set off stands between: «احتجاز القوة، التي وصلت أمس، | القائد»."""
    aside = inserted(syntax, first, stop) if syntax.has(first, COMMA) else []
    return all(syntax.has(i, TIME) or any(i in a for a in aside) for i in range(first, last))


def _is_by_force(found: Arguments, role: str, classes: frozenset[str]) -> bool:
    """Return whether a noun of killing is told by whose it is: «مجازر الاحتلال», not «مجزرة المدنيين»."""
    return found.shape == "noun" and role == "counterparty" and bool(classes & {"force", "actor"}) and not classes & PEOPLE


def _is_matter(syntax: Syntax, phrase: Phrase) -> bool:
    """Return whether a genitive tells what talks or a deal are on, and neither who takes part nor where."""
    classes = head_classes(syntax, phrase)
    if classes == {"deal"}:
        return True
    hits = find_trigger(syntax.text.tokens[phrase.first].word)
    is_deed = syntax.has(phrase.first, MASDAR) or any(h.entry.shape in ("noun", "masdar") for h in hits)
    return is_deed and not classes and phrase.first not in syntax.names


def _is_range(syntax: Syntax, first: int, last: int) -> bool:
    """Return whether only the lower bound of a range stands there: «خروج ما بين 800 إلى | 1000 مقاتل»."""
    if last - first < 1 or last - first > _RANGE_WITHIN:
        return False
    return all(
        syntax.has(i, NUMBER) or syntax.form(i) in ("ما", "بين", "مابين", "و", "الي", "مجموعه") for i in range(first, last)
    )


def _is_object_of(syntax: Syntax, found: Arguments, form: Form, one: Phrase, phrase: Phrase) -> bool:
    """Return whether a phrase after its preposition is the object, so that the genitive before it acts."""
    frame, between = form.sense.frame, range(max(one.last, found.last), phrase.first)
    if frame.get(phrase.preposition) != frame.get("object", ""):
        return False
    return not any(find_trigger(syntax.text.tokens[i].word) for i in between)


def _is_state_at(syntax: Syntax, found: Arguments, one: Phrase, struck: Phrase) -> bool:
    """Return whether a place strikes another, which only a state can: «قصف أوكرانيا لمصنع في المدينة»."""
    if found.then is not None or syntax.core(found.last - 1) not in words_of("strikes") or not is_state(syntax, one):
        return False
    return bool(head_classes(syntax, struck) & (PLACES | ACTORS | {"vehicle"}))


def _assign(syntax: Syntax, found: Arguments, form: Form, genitives: list[Phrase]) -> None:
    if not genitives:
        return
    frame = form.sense.frame
    one = genitives[0]
    if found.pronoun and found.shape == "noun" and frame.get("object") == "counterparty":
        found.subject = one  # «مجازرها»
        return
    if syntax.form(one.last) in _AGAINST_THEM and "علي" in frame:
        found.subject = one  # «اعتداء مستوطنين عليهم»
        return
    if len(genitives) > 1:
        is_receiver = frame.get("ل") == "counterparty" and syntax.core(found.first - 1) in words_of("carried_out")
        found.subject, found.object = None if is_receiver else one, genitives[1]
        found.others += [one._replace(preposition="ل")] if is_receiver else []  # «تم تسليم الحوثيين عشرة أسرى»
        return
    classes = head_classes(syntax, one)
    if found.shape == "noun" and classes & PEOPLE and "fire" in classes_of(syntax.text.tokens[found.last - 1].word):
        found.subject = one  # «برصاص مستوطن»
        return
    with_object = next((p for p in found.others if p.preposition == "ل"), None)
    is_actor = bool(classes & ACTORS) and not classes & PLACES
    is_some = not any(
        at in syntax.names or syntax.has(at, DEFINITE) for at in range(one.first, one.last)
    )  # «إعطاب مدرعتين للجيش»
    may_take = is_actor or (form.sense.type == "capture" and not classes & PLACES)  # «استيلاء طالبان على السلطة»
    if may_take and found.then is None and any(_is_object_of(syntax, found, form, one, p) for p in found.others):
        found.subject = one  # «إفراج السلطات عن 30 معتقلاً»
    elif frame.get("object") == frame.get("subject") or "object" not in frame:
        found.subject = one
    elif (
        with_object is not None
        and not is_some
        and (is_actor or _is_state_at(syntax, found, one, with_object))
        and with_object.first - one.last <= 1
    ):
        found.subject, found.object = one, with_object
        found.others.remove(with_object)
    elif is_actor and (frame["object"] in ("place", "destination") or _is_by_force(found, frame["object"], classes)):
        found.subject = one
    elif frame["object"] in ("destination", "origin", "place") and frame.get("subject") == "subject" and not classes & PLACES:
        found.subject = one  # «وصول الإغاثة»
    else:
        found.object = one
