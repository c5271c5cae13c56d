"""What a noun event shares with the verbs around it: «شنّ الجيش هجوماً», «صفقة عقدتها القيادة», «القتال اندلع بين …»."""

from riwaya.arabic import particles
from riwaya.events.arguments.anaphora import antecedent
from riwaya.events.arguments.doers import IMPUTED
from riwaya.events.arguments.fitting import is_country
from riwaya.events.arguments.subjects import carried_subject, pronoun_of, said_subject, topic, topic_of_auxiliary, unsaid_subject
from riwaya.events.classes import ACTORS, MEASURE, PEOPLE, PLACES, classes_of, words_of
from riwaya.events.clauses import before_insertion, left_bound, may_be_verb, right_bound
from riwaya.events.factuality.governance import is_replied_to
from riwaya.events.governors import control_at, control_of_noun, effects_at, noun_effects_at, takes_in
from riwaya.events.nouns.heads import Phrase, head_classes
from riwaya.events.nouns.phrasing import phrases
from riwaya.events.scene import Arguments
from riwaya.events.triggers import find as find_trigger
from riwaya.mentions.lexical import adjectives
from riwaya.phrases import Syntax
from riwaya.phrases.tags import (
    ADVERB,
    AUXILIARY,
    COMMA,
    COMPLEMENTISER,
    CONJUNCTION,
    DEFINITE,
    MASDAR,
    MAYBE_VERB,
    OPENER,
    OPENING,
    PREFIXED,
    PREPOSITION,
    RELATIVE,
    STOP,
    VERB,
    verbs,
)

_WILLED = {"planned", "asked", "negative"}
_SHARING = {"light", "planned", "negative"}
_FARTHEST_NOUN = 7
_FARTHEST_GOVERNOR = 25  # tokens before a comma
_TO_THEM = {"لهم", "لهما", "له", "لها"}
_IS_NOT = {"ليس", "ليست", "ليسا", "ليسوا", "وليس", "وليست"}
_SELVES = {"اياه": "ه", "اياها": "ها", "اياهم": "هم", "اياهما": "هما"}
_TAIL_WITHIN = 30  # tokens after the event
_WHEREABOUTS = {"في", "شرق", "غرب", "شمال", "جنوب", "شرقي", "غربي", "شمالي", "جنوبي", "قرب", "وسط", "داخل"}
_HOLDING = {"يجري", "تجري", "يجريان", "تجريان", "يجرون"}  # of أجرى, spelled like those of جرى
WITNESSING = {"شهد", "شهدت", "يشهد", "تشهد"}
_ENTERING = {p + noun for p in ("", "ال", "لل", "بال") for noun in ("دخول", "انخراط", "مشاركه", "شروع", "بدء")}
_PURPOSES = {"ل" + noun for noun in ("اجراء", "عقد", "خوض", "استيناف", "بدء", "استكمال", "مواصله", "شن", "تنفيذ")}
_OCCURRING = {"تم", "تمت", "جري", "جرت", "يتم", "تجري", "يجري"}


def subject_of_governor(syntax: Syntax, found: Arguments, first: int) -> Phrase | None:
    """Return the subject of the verb that takes the event («شنّ الجيش …», «ترفض الحركة …»), or whom it bids to act."""
    known = _known_by(syntax, found.first, first) or _subject_of_noun(syntax, found, first)
    if owner := known or _claimant(syntax, found.first, first) or _issuer(syntax, found.first, first):
        return owner
    verb = None if is_replied_to(syntax, found.first) else _governor(syntax, found, first)
    if verb is None:
        return _willing(syntax, found, first)
    control, effects = control_at(syntax, verb), effects_at(syntax, verb)
    asked = _asked(syntax, verb, found)
    if asked is not None or control == "object":
        found.bidder = verb
        return asked or _bidden(syntax, verb, found, first) or _court(syntax, verb, first)
    if "light" in effects:
        found.governor = verb
        if syntax.form(verb + 1) in _TO_THEM:  # «سهّلت لهم المغادرة»
            return antecedent(
                syntax, syntax.form(verb + 1)[1:], verb, first, ACTORS | PEOPLE, but=said_subject(syntax, verb, first)
            )
    is_announced = "light" in effects and syntax.form(found.first - 1) == "عن"  # «أعلن الوزير عن تحرير …»
    is_no_deed = syntax.core(verb) in words_of("containing") or syntax.core(verb) in WITNESSING
    is_no_deed = is_no_deed or syntax.core(verb) in words_of("condemning")  # «تابعت المنظمة اختطاف المحامي»
    does = control or effects & _SHARING or ("told" not in effects and is_purpose(syntax, found.first))
    if control == "none" or is_announced or is_no_deed or not does:
        return None
    if not _takes(syntax, verb, found):
        return _willing(syntax, found, first)
    said = said_subject(syntax, verb, first)
    if said is None or said.preposition or said.last > found.first:
        return None
    if not _can_act(syntax, said) and not is_state(syntax, said):
        return None
    if control == "receiver":
        found.receiver = said
        return None
    if syntax.core(verb) in words_of("announcing") and _is_only_told(syntax, verb, found, said):
        return None
    return said


def is_purpose(syntax: Syntax, at: int) -> bool:
    """Return whether an event is what somebody came for: «وصل المبعوث إلى صنعاء | لإجراء محادثات»."""
    before = at - 1 - (syntax.form(at - 1) in words_of("rounds"))
    return syntax.form(before) in _PURPOSES


def _known_by(syntax: Syntax, at: int, first: int) -> Phrase | None:
    """Return those known by the deed, who did it: «ثلاثة مدانين بخطف نساء», «المتهمين في قصف السوق»."""
    before = at - 1 - (syntax.form(at - 1) in ("في", "عن"))
    if syntax.core(before) not in words_of("doers") or (before == at - 1 and not syntax.has(at, PREFIXED)):
        return None
    begin = left_bound(syntax, before, first)
    return next((p._replace(preposition="") for p in phrases(syntax, begin, before + 1) if p.last == before + 1), None)


def place_of_witness(syntax: Syntax, found: Arguments, first: int) -> list[Phrase]:
    """Return the place that saw what the noun names: «شهد المخيم قصفاً», «تشهد الفاشر معارك»."""
    verb = _governor(syntax, found, first)
    if verb is None or syntax.core(verb) not in words_of("witnessing") or syntax.has(found.first, PREFIXED):
        return []
    said = said_subject(syntax, verb, first)
    if said is None or said.preposition or not (head_classes(syntax, said) & PLACES or is_country(syntax, said)):
        return []
    return [said._replace(preposition="في")]


def place_under(syntax: Syntax, found: Arguments, first: int) -> list[Phrase]:
    """Return the place that is said to be under it: «ظلت المدينة تحت الحصار», «تعيش البلدة تحت القصف»."""
    at = found.first - 1
    if syntax.form(at) != "تحت":
        return []
    start = left_bound(syntax, at, first)
    said = next((p for p in phrases(syntax, start, at) if not p.preposition), None)
    if said is None or not head_classes(syntax, said) & PLACES:
        return []
    return [said._replace(preposition="في")]


def _claimant(syntax: Syntax, at: int, first: int) -> Phrase | None:
    """Return who says that a deed was theirs: «أعلنت الحركة مسؤوليتها عن الهجوم», «تبنى مسؤولية التفجير»."""
    duty = at - 2 if syntax.form(at - 1) == "عن" else at - 1
    if not syntax.form(duty).removeprefix("ال").startswith("مسوولي"):
        return None
    near = range(duty - 1, max(first, duty - _FARTHEST_GOVERNOR) - 1, -1)
    verb = next((i for i in near if syntax.has(i, VERB) and syntax.core(i) in words_of("claiming")), None)
    if verb is None or any(syntax.has(i, COMPLEMENTISER | STOP) for i in range(verb, duty)):
        return None
    said = said_subject(syntax, verb, first)
    return said if said is not None and not said.preposition and said.last <= duty and _can_act(syntax, said) else None


def _issuer(syntax: Syntax, at: int, first: int) -> Phrase | None:
    """Return who gives the orders that people are to leave: «أصدر الجيش أوامر إخلاء», «إنذارات بالإخلاء وجهها الجيش»."""
    notice = at - 1 - syntax.has(at - 1, OPENING)
    if syntax.form(notice).removeprefix("و").removeprefix("ب").removeprefix("ال") not in words_of("orders_out"):
        return None
    verb = left_bound(syntax, notice - syntax.has(notice - 1, OPENING), first) - 1
    if verb < first or syntax.core(verb) not in words_of("issuing"):
        return None
    said = said_subject(syntax, verb, first)
    return said if said is not None and not said.preposition and said.last <= notice and _can_act(syntax, said) else None


def _takes(syntax: Syntax, verb: int, found: Arguments) -> bool:
    """Return whether the event is what the verb takes, and no circumstance («وافقت عليه في مشاورات …») or purpose of it."""
    if _has_own_object(syntax, verb) and not syntax.has(found.first, PREFIXED):
        return False  # «وساطة تقودها قطر لإجراء صفقة تبادل»
    if syntax.form(found.first - 1) in ("في", "خلال", "بعد", "قبل", "منذ", "رغم", "عقب"):
        return syntax.form(found.first - 1) == "في" and takes_in(syntax, verb)
    if not syntax.form(found.first).removeprefix("و").startswith("ل") or not syntax.has(found.first, PREFIXED):
        return True
    between = [p for p in phrases(syntax, verb + 1, found.first) if not p.preposition and not _acts(syntax, p)]
    return not between  # «عرض استضافة لقاء لمبادلة الأسرى»


def _asked(syntax: Syntax, verb: int, found: Arguments) -> Phrase | None:
    """Return of whom something is requested: «طلبت البعثة من الجيش | وقف القصف»."""
    if syntax.core(verb) not in words_of("requesting"):
        return None
    whole = phrases(syntax, verb + 1, found.first)
    between = (p for p in whole if p.preposition == "من" and _acts(syntax, p) and found.first - p.last <= 1)
    return next((p._replace(preposition="") for p in between), None)


def _bidden(syntax: Syntax, verb: int, found: Arguments, first: int) -> Phrase | None:
    """Return who is to act by a verb like «طالب» and «سمح»: its object, or after ل."""
    pronoun = next((p for p in ("هما", "هم", "ها", "ه") if syntax.form(verb).endswith(p) and _has_object(syntax, verb, p)), "")
    if pronoun:
        return antecedent(syntax, pronoun, verb, first, ACTORS | PEOPLE, but=said_subject(syntax, verb, first))
    if stands := _SELVES.get(syntax.form(found.first - 1)):  # «متهماً إياه بقصف السوق»
        return antecedent(syntax, stands, verb, first, ACTORS | PEOPLE, but=said_subject(syntax, verb, first))
    between = list(phrases(syntax, verb + 1, found.first))
    own = next(phrases(syntax, left_bound(syntax, verb, first), verb), None)
    nouns = [p for p in between if not p.preposition]
    is_passive = syntax.text.tokens[verb].word.is_damma_first  # «مُنع المراقبون من زيارة …»
    bidden = [p for p in between if p.preposition in ("ل", "علي")]
    if not any(p.preposition == "ل" and _acts(syntax, p) for p in bidden):  # else «سمح الجيش لمسلحين في التنظيم بالخروج»
        bidden += nouns if own or len(nouns) > 1 or is_passive else []
    return next((p for p in reversed(bidden) if _acts(syntax, p) and not _is_will(syntax, p)), None)


def _is_will(syntax: Syntax, phrase: Phrase) -> bool:
    """Return whether a phrase opens with a noun of asking or doing, and not with a body so called: «القيادة»."""
    is_body = syntax.has(phrase.first, DEFINITE) and "force" in head_classes(syntax, phrase)
    return bool(noun_effects_at(syntax, phrase.first)) and not is_body


def _is_only_told(syntax: Syntax, verb: int, found: Arguments, said: Phrase) -> bool:
    """Return whether who announces only tells: sources, an official, a ministry of what was reached («… التوصل إلى اتفاق»)."""
    classes = head_classes(syntax, said)
    if syntax.core(said.first).removeprefix("ال") in words_of("only_telling"):
        return True  # «أعلنت قناة X نجاح وساطة»
    is_ministry = syntax.core(said.first).startswith(("وزار", "رياس", "الخارجي", "خارجي"))
    is_reached = any(syntax.core(i).removeprefix("ال").startswith("توصل") for i in range(verb + 1, found.first))
    return bool(classes & {"official", "person"}) or (is_reached and (is_ministry or not classes & {"force", "fighter"}))


def _court(syntax: Syntax, verb: int, first: int) -> Phrase | None:
    """Return the court or judge that orders it, whose order is the deed: «أمرت المحكمة بحبس …»."""
    if syntax.core(verb) not in words_of("ruling"):
        return None
    said = said_subject(syntax, verb, first)
    is_court = said is not None and syntax.core(said.first).removeprefix("ال") in words_of("justice")
    return said if is_court else None


def _has_object(syntax: Syntax, verb: int, pronoun: str) -> bool:
    """Return whether the verb ends in this pronoun and not in letters of its own."""
    return any(h.split.enclitic == pronoun for h in verbs().find(syntax.text.tokens[verb].word))


def _has_own_object(syntax: Syntax, verb: int) -> bool:
    """Return whether a pronoun that ends the verb is what it takes."""
    return bool(verbs().find(syntax.text.tokens[verb].word)) and all(
        h.split.enclitic in ("ه", "ها", "هم") for h in verbs().find(syntax.text.tokens[verb].word)
    )


def _entered(syntax: Syntax, at: int) -> int:
    """Return where the words begin by which somebody enters into an event: «مستعدة | للدخول في مفاوضات»; else where it begins."""
    before = at - 1 - (syntax.form(at - 1) in words_of("rounds"))
    is_entry = syntax.form(before) == "في" and syntax.form(before - 1) in _ENTERING
    return before - 1 if is_entry else at


def _willing(syntax: Syntax, found: Arguments, first: int) -> Phrase | None:
    """Return who is ready or has a part in what the noun names: «الحركة مستعدة لتبادل …», «لم تكن طرفاً في …»."""
    at = _entered(syntax, found.first) - 1
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
    event = _entered(syntax, found.first)
    for at in range(event - 1, max(first, event - _FARTHEST_NOUN) - 1, -1):
        if syntax.has(at, COMMA | STOP | COMPLEMENTISER | RELATIVE):
            return None
        is_verb = syntax.has(at, VERB) or (syntax.has(at, MAYBE_VERB) and may_be_verb(syntax, at))
        is_verb = is_verb and not (event - at <= 2 and _is_owned_will(syntax, at, event))
        if not is_verb and (given := _given_orders(syntax, at, found, first)):
            return given
        if not is_verb and (own := _own_will(syntax, at, first)):
            return own
        is_body = bool(classes_of(syntax.text.tokens[at].word) & ACTORS)  # تنظيم is a group, seldom «organising»
        if noun_effects_at(syntax, at) & _SHARING and not syntax.has(at, DEFINITE) and not is_verb and not is_body:
            owner = next(phrases(syntax, at + 1, event), None)
            is_next = owner is not None and owner.first == at + 1 and event - owner.last <= 1
            return owner if owner is not None and is_next and not owner.preposition and _acts(syntax, owner) else None
    return None


def _given_orders(syntax: Syntax, at: int, found: Arguments, first: int) -> Phrase | None:
    """Return who is told to act by a noun: «أوامر للعناصر بوقف …», «لإقناع المجلس العسكري بإطلاق …», «للضغط على شقيقها»."""
    is_order = syntax.form(at).removeprefix("ب") in words_of("orders")
    if not is_order and control_of_noun(syntax, at) != "object":
        return None
    near = list(phrases(syntax, at + 1, found.first))
    wanted = ("ل", "الي", "علي", "من") if is_order else ("", "ل", "علي")
    them = next((syntax.form(i)[1:] for i in range(at + 1, found.first) if syntax.form(i) in _TO_THEM), "")
    if them and not is_order:
        return antecedent(syntax, them, at, first, ACTORS | PEOPLE)  # «سماح الجيش لهم بالخروج»
    allowed = next((p for p in near if p.preposition == "ل" and _acts(syntax, p)), None)
    if allowed is not None and not is_order:
        return allowed._replace(preposition="")  # «سماح الجيش للمقاتلين بالخروج»
    told = next((p for p in near if p.preposition in wanted and _acts(syntax, p)), None)
    return told._replace(preposition="") if told is not None and told.first - at <= 2 else None


def _is_owned_will(syntax: Syntax, at: int, event: int) -> bool:
    """Return whether a form before a definite event is a refusal with its owner and no verb: «أعلنت، أمس، رفضها الإفراج …»."""
    own = syntax.form(at).endswith(("ها", "هم", "ه")) and not syntax.text.tokens[at].word.text.endswith("ة")
    return own and syntax.has(event, DEFINITE | MASDAR) and "negative" in noun_effects_at(syntax, at)


def _own_will(syntax: Syntax, at: int, first: int) -> Phrase | None:
    """Return whose will or refusal a noun with a pronoun tells of: «عزمها على إطلاق …», «استعدادها للتفاوض»."""
    word = syntax.text.tokens[at].word
    if not noun_effects_at(syntax, at) & _WILLED or syntax.has(at, DEFINITE) or word.text.endswith("ة"):
        return None
    pronoun = next((s.enclitic for s in word.splits if s.enclitic in ("ها", "ه", "هم")), "")
    return unsaid_subject(syntax, at, first, pronoun) if pronoun else None


def _governor(syntax: Syntax, found: Arguments, first: int) -> int | None:
    """Return the verb right before the clause of the event, or one that a time or the like set off by commas parts from it."""
    begin = found.first - (syntax.form(found.first - 1) in words_of("rounds"))  # «شنت القوات، أمس، حملة اعتقالات»
    closing = begin - 1 - syntax.has(begin - 1, PREPOSITION)
    opening = before_insertion(syntax, closing, first) if closing > first and syntax.has(closing, COMMA) else None
    verb = found.start - 1 if opening is None or found.start <= opening else opening
    if verb < first:
        return None
    if syntax.has(verb, VERB | MAYBE_VERB) and not syntax.has(verb, DEFINITE):
        return verb
    if syntax.has(verb, AUXILIARY) and syntax.form(verb).removeprefix("س") in _HOLDING:
        return verb  # «تجري قطر وساطة»
    is_prefixed = syntax.has(begin, PREFIXED) or syntax.form(begin)[:3] == "بال"
    if not syntax.has(verb, COMMA) or not (is_prefixed or _is_taken(syntax, begin)):
        return None
    for at in range(verb - 1, max(first, verb - _FARTHEST_GOVERNOR) - 1, -1):
        if syntax.has(at, STOP | OPENER | COMPLEMENTISER | RELATIVE):
            return None
        if syntax.has(at, AUXILIARY | DEFINITE):
            continue
        if syntax.has(at, VERB) or (syntax.has(at, MAYBE_VERB) and opening is not None and may_be_verb(syntax, at)):
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


def is_state(syntax: Syntax, phrase: Phrase) -> bool:
    """Return whether a phrase is names of places alone, which as a subject stand for their states: «تقود مسقط وساطة»."""
    mention = syntax.names.get(phrase.first)
    if mention is None or mention.kind != "place":
        return False
    end = syntax.name_ends[phrase.first]
    while end < phrase.last and syntax.has(end, CONJUNCTION) and end in syntax.name_ends:
        end = syntax.name_ends[end]  # «قطر ومصر والولايات المتحدة»
    return end == phrase.last


def _acts(syntax: Syntax, phrase: Phrase) -> bool:
    return bool((head_classes(syntax, phrase) - {MEASURE}) & (ACTORS | PEOPLE))


def take_tail(syntax: Syntax, found: Arguments, first: int, last: int, *, with_subject: bool) -> None:
    """Take what the verbs after an event say of it: their phrases, their times and, in a relative clause, their subject.

    One such clause may follow another: «هجوم تبنته الحركة أدى إلى مقتل سبعة في كركوك».
    """
    is_open = True  # to a clause that tells who did it
    for _ in range(3):
        verb = _tail_verb(syntax, found, last)
        if verb is None:
            return
        stop = right_bound(syntax, verb, last)
        if syntax.core(verb) in words_of("lasting"):
            found.stop = stop  # «هجوم دام ثلاثين ساعة شنّه مسلحون»
            continue
        if syntax.core(verb) in words_of("falling") and "hits" not in effects_at(syntax, verb):
            found.others += [p for p in phrases(syntax, verb + 1, stop) if p.preposition]
        elif syntax.core(verb) in words_of("resulting"):
            found.others += [p for p in phrases(syntax, verb + 1, stop) if p.preposition in _WHEREABOUTS]
        elif syntax.core(verb) in words_of("containing"):
            if not _take_contents(syntax, found, verb, stop):
                return
        elif is_open or "hits" in effects_at(syntax, verb):
            _take_clause(syntax, found, verb, stop, first, with_subject=with_subject and is_open)
        else:
            return  # «وفق حصيلة أعلنها …»: of another noun
        found.stop, is_open = stop, False


def take_what_befell(syntax: Syntax, found: Arguments, then: tuple[int, int], bounds: tuple[int, int]) -> None:
    """Take who did what somebody suffered from the clause that describes it: «تعرضت لكمين نصبه مسلحون»."""
    deed = Arguments(then[0] + (syntax.form(then[0]) == "الي"), then[1], found.start, found.stop, "noun")
    take_tail(syntax, deed, *bounds, with_subject=True)
    found.others += deed.others
    if deed.subject is not None:
        found.others.append(deed.subject._replace(preposition="بيد"))
    elif tells_whose(syntax, then[1]):
        found.others.append(Phrase("بيد", then[1], then[1] + 1))  # «تعرضت لقصف | إسرائيلي»
    found.stop = max(found.stop, deed.stop)


def tells_whose(syntax: Syntax, at: int) -> bool:
    """Return whether the adjective of a people stands at the token, after what somebody suffered."""
    return at < len(syntax.tags) and syntax.form(at) in adjectives()


def _tail_verb(syntax: Syntax, found: Arguments, last: int) -> int | None:
    """Return the verb by which the text goes on about an event right where its clause ends; None without one."""
    verb = found.stop
    while (
        verb < last
        and verb - found.stop < 4
        and (syntax.has(verb, RELATIVE | AUXILIARY | ADVERB) or (syntax.has(verb, OPENING) and verb == found.stop))
    ):
        if syntax.form(verb) in _OCCURRING:
            break
        verb += 1
    if verb >= last or verb - found.last > _TAIL_WITHIN or syntax.has(verb, DEFINITE):
        return None
    goes_on = syntax.core(verb) in words_of("resulting") | words_of("containing") | words_of("lasting")
    if not syntax.has(verb, CONJUNCTION) and not syntax.has(verb - 1, RELATIVE) and syntax.core(verb) in words_of("falling"):
        goes_on = goes_on or bool(classes_of(syntax.text.tokens[found.first].word) & {"fire", "arms"})  # «قذائف سقطت داخل السوق»
    if syntax.has(verb, CONJUNCTION):
        is_said = goes_on and pronoun_of(syntax, verb) == ("ها" if _is_feminine(syntax, found.first) else "ه")
        return verb if is_said and syntax.has(verb, VERB) else None
    if syntax.form(verb) in _OCCURRING or goes_on:
        return verb
    if syntax.has(verb - 1, COMMA) and "hits" not in effects_at(syntax, verb) and not _takes_up(syntax, verb):
        return None  # «بعد هجوم على البلدة، توصلت القوات إلى …»
    is_verb = syntax.has(verb, VERB | MAYBE_VERB) and (
        effects_at(syntax, verb) & {"light", "told", "hits"} or _is_suffered(syntax, verb) or syntax.core(verb) in IMPUTED
    )
    return verb if is_verb else None


def _is_feminine(syntax: Syntax, at: int) -> bool:
    return syntax.text.tokens[at].word.text.endswith(("ة", "ات"))


def _take_contents(syntax: Syntax, found: Arguments, verb: int, stop: int) -> bool:
    """Take whom a deal comprises as those given: «صفقة تبادل شملت 60 أسيراً»; return whether it names any."""
    inside = next((p for p in phrases(syntax, verb + 1, stop) if not p.preposition), None)
    if inside is None or found.object is not None or not head_classes(syntax, inside) & PEOPLE:
        return False
    found.object = inside
    return True


def _take_clause(syntax: Syntax, found: Arguments, verb: int, stop: int, first: int, *, with_subject: bool) -> None:
    """Take the phrases of a verb that says of an event who did it, where, when, or whom it hit."""
    hits = "hits" in effects_at(syntax, verb) or _is_suffered(syntax, verb)
    is_relative = syntax.has(verb - 1, RELATIVE | OPENING | AUXILIARY) or verb == found.stop
    takes_up = _takes_up(syntax, verb)
    is_active = not syntax.text.tokens[verb].word.is_damma_first
    with_subject = with_subject and is_relative and is_active and not hits and not _backs(syntax, verb)
    with_subject = with_subject and syntax.core(verb) not in words_of("announcing")  # «القصف الذي أعلنت عنه الوزارة»
    with_subject = with_subject and (found.subject is None or _is_venue(syntax, found, takes_up))
    said: Phrase | None = None
    for phrase in phrases(syntax, verb + 1, stop):
        if phrase.preposition:
            found.others.append(phrase)
        elif _is_host(syntax, verb) and head_classes(syntax, phrase) & PLACES:
            found.others.append(phrase._replace(preposition="في"))  # «محادثات استضافتها مسقط»
        elif hits:
            found.object = phrase if _is_unhit(syntax, found) else found.object  # «القصف الذي طال المطار»
            hits = False
        elif with_subject and said is None:
            said = phrase
    if with_subject and said is None and takes_up and control_at(syntax, verb) != "receiver":
        said = carried_subject(syntax, verb, first, pronoun_of(syntax, verb))  # «استبعدت تركيا … من اتفاق توصلت إليه»
    if said is not None and takes_up and (is_state(syntax, said) or "vehicle" in head_classes(syntax, said)):
        found.others.append(said._replace(preposition="بيد"))  # «الهجوم الذي شنته كييف»
        return
    if said is None or not _acts(syntax, said):
        return
    if found.subject is not None:
        found.others.append(found.subject._replace(preposition="في"))
    found.subject = said


def _is_host(syntax: Syntax, verb: int) -> bool:
    return syntax.core(verb).removesuffix("ها").removesuffix("ه") in words_of("witnessing")


def _is_suffered(syntax: Syntax, verb: int) -> bool:
    """Return whether a verb says who suffered an event: «انفجارات تعرضت لها المدينة»."""
    return syntax.core(verb) in words_of("suffering") and syntax.form(verb + 1) in ("لها", "له")


def _is_unhit(syntax: Syntax, found: Arguments) -> bool:
    """Return whether nothing is known to be hit, as a car that is itself the bomb is not: «تفجير سيارة مفخخة استهدف حاجزاً»."""
    return found.object is None or not head_classes(syntax, found.object) - {"vehicle", "fire", "arms"}


def _backs(syntax: Syntax, verb: int) -> bool:
    """Return whether a verb tells who stood behind a deal, which is an event of its own: «صفقة رعتها الأمم المتحدة»."""
    return any(h.entry.sense.type in ("sponsor", "guarantee") for h in find_trigger(syntax.text.tokens[verb].word))


def _takes_up(syntax: Syntax, verb: int) -> bool:
    """Return whether the verb takes an event up by a pronoun, so that another than the event acts: «شنتها», «قامت به»."""
    return syntax.form(verb + 1) in particles.WITH_PRONOUN or any(
        h.split.enclitic in ("ه", "ها") for h in verbs().find(syntax.text.tokens[verb].word)
    )


def _is_venue(syntax: Syntax, found: Arguments, takes_up: bool) -> bool:
    """Return whether what stands as subject is only where a deal was made, as its relative clause tells whose it is."""
    place = found.subject
    return takes_up and place is not None and found.shape == "noun" and place.first == found.last and not _acts(syntax, place)
