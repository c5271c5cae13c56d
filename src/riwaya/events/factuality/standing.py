"""Whether an event told by a noun is said to have happened: what negates, governs or conditions the noun."""

from riwaya.events.classes import ACTORS, classes_of, words_of
from riwaya.events.factuality.conditions import is_term
from riwaya.events.factuality.governance import VERB_NEGATIONS, governing, is_after, is_background, is_provided
from riwaya.events.governors import effects_at
from riwaya.events.scene import Draft
from riwaya.phrases import Syntax
from riwaya.phrases.tags import (
    ADVERB,
    COLON,
    COMMA,
    COMPLEMENTISER,
    CONJUNCTION,
    DEFINITE,
    NEGATION,
    OPENER,
    PREFIXED,
    PREPOSITION,
    RELATIVE,
    STOP,
    TIME,
    VERB,
)

_DEALS = {"agree", "ceasefire", "negotiate"}
_TRUCES = {"agree", "ceasefire", "exchange"}
_TRIED = _DEALS | {"attack"}
_TO_AGREE = {"للاتفاق", "للتوافق", "للتفاهم"}
_MOVED = {"evacuate", "withdraw", "aid", "airlift"}
_ERRANDS = _MOVED | {"surrender_position"}
_BOUND = {"عليكم", "عليهم", "عليكن", "عليك"}
_STALLED = {"تعثر", "تعثرت", "يتعثر", "تتعثر"}
_KEPT_WITHIN = 3  # tokens between «التزم» and a deal
_DESCRIBED_WITHIN = 4  # tokens between a deal and «الذي»
_AGREED_WITHIN = 4  # tokens between «اتفاق» and what it is on
_RULED_WITHIN = 9  # tokens between «القاضي» and what is decided
_ANY = {"اي", "باي", "لاي"}
_PASSED = _ANY | {"وجود", "هناك", "ثمه", "فيها", "من", "عن"}  # what stands between a denial and the noun
_REFUSED_WITHIN = 5  # tokens between «لن» and «أي»
_PREVENTED_WITHIN = 6  # tokens between «لم يحل» and «دون»
_PROPOSED_WITHIN = 24  # tokens between «مبادرة» and what it brings
_TALKED_WITHIN = 9  # tokens between «مفاوضات» and «حول»
_LISTED_WITHIN = 4  # tokens between «دون» and «أو»
_PREDICATE_WITHIN = 14  # tokens between a noun and the verb that says that it takes place
_SENT_WITHIN = 7  # tokens between «أوفد» and what for
_TO_BE_NOT = {"يكن", "تكن", "ليس", "ليست", "وليس", "وليست", "فليس"}
NOUN_NEGATIONS = {
    "عدم",
    "دون",
    "بدون",
    "بلا",
    "لا",
    "ولا",
    "ليس",
    "ليست",
    "مش",
    "مو",
    "غياب",
    "انعدام",
    "ودون",
    "موش",
    "مفيش",
    "مافيش",
    "مافي",
    "ماكو",
    "محد",
}


def judge_noun(syntax: Syntax, draft: Draft, first: int) -> None:
    """Set the polarity and the modality of an event told by a noun; `first` is where its sentence begins."""
    _judge_by_what_governs(syntax, draft, first)
    if draft.sense.type in ("ceasefire", "agree") and _is_in_force(syntax, draft):
        draft.modality = "actual"
    if draft.polarity == draft.sense.polarity and draft.modality in ("actual", "possible"):
        _judge_by_predicate(syntax, draft, first)


def _is_in_force(syntax: Syntax, draft: Draft) -> bool:
    """Return whether a relative clause tells that it has come into force: «الهدنة التي دخلت حيز التنفيذ»."""
    at = draft.arguments.last
    at += syntax.has(at, COMMA)
    is_told = syntax.has(at, RELATIVE) and syntax.form(at + 1) in ("دخل", "دخلت", "بدا", "بدات", "سري", "سرت")
    return is_told and (syntax.form(at + 1)[:3] != "دخل" or syntax.form(at + 2) in ("حيز", "حيّز", "طور", "موضع"))


def _judge_by_predicate(syntax: Syntax, draft: Draft, first: int) -> None:
    """Read the verb that says of the noun that it takes place: «لقاء قد يُعقد», «أي انسحاب لم يحدث», «عملية التبادل ستجري»."""
    arguments = draft.arguments
    before = arguments.first - 1 - (syntax.form(arguments.first - 1) in _ANY)
    if syntax.has(arguments.first, PREFIXED) or (
        before >= first and not syntax.has(before, COMPLEMENTISER | STOP | COMMA | OPENER)
    ):
        return
    for at in range(arguments.last, min(arguments.last + _PREDICATE_WITHIN, len(syntax.tags))):
        if syntax.has(at, COMMA | STOP | COLON | COMPLEMENTISER | RELATIVE | OPENER):
            return
        form = syntax.form(at)
        bare = form[1:] if form[:2] in ("سي", "ست") else form
        if bare not in words_of("taking_place"):
            if syntax.has(at, VERB):
                return
            continue
        word = syntax.form(at - 1)
        if word in ("لم", "لن"):
            negate(draft)
            draft.modality = "planned" if word == "لن" else "actual"
        elif bare != form or word == "سوف":
            draft.modality = "planned"
        elif word == "قد" and form[:1] in ("ي", "ت"):
            draft.modality = "possible"
        return


def _judge_by_what_governs(syntax: Syntax, draft: Draft, first: int) -> None:
    at = draft.arguments.first
    before = at - 1
    if draft.sense.type == "visit" and syntax.form(at).startswith("طريق"):
        draft.modality = "planned"  # «في طريقه إلى المكان»
    denied, before = _before_any(syntax, draft, before, first)
    if denied:
        return
    if plain(syntax.form(at - 1)) in _ANY:
        effects = governing(syntax, at - 1, first)
        apply(draft, effects if effects & {"negative", "asked"} else frozenset({"possible"}))
        return  # «قبل أي صفقة», «أي هجوم سيؤدي إلى …»; but «رفضت أي توغل»
    word = syntax.form(before) if before >= first else ""
    if plain(word) == "في" and syntax.form(before - 1) in ("ما", "وما"):
        negate(draft)  # «ما في قصف»
        return
    is_plain = draft.sense.type in ("sponsor", "guarantee") and (word == "تحت" or syntax.form(at)[:1] == "ب")
    if is_plain or (word in _TO_BE_NOT and before == at - 1 and _is_qualified(syntax, draft)):
        return
    if word in ("في", "فى") and syntax.form(before - 1) in words_of("shares") and denied_before(syntax, before - 1, first):
        negate(draft)
    elif _is_case(syntax, before):
        draft.modality = "possible"  # «في حال انسحاب القوات»
    elif is_term(syntax, at, first):
        draft.modality = "asked"
    elif word in ("تكون", "يكون", "تكن", "يكن") and syntax.form(before - 1) in VERB_NEGATIONS:
        negate(draft)
        draft.modality = "planned" if syntax.form(before - 1).endswith("لن") else draft.modality  # «لن تكون هناك هدنة»
    elif plain(word) in NOUN_NEGATIONS or (word == "او" and (before := _denied_in_list(syntax, before, first)) >= first):
        _negate_noun(syntax, draft, before, first)
    else:
        apply(draft, _governed(syntax, draft, first))
        if _is_case(syntax, before - 1) and draft.modality == "actual":
            draft.modality = "possible"  # «في حال فشل المفاوضات»


def _denied_in_list(syntax: Syntax, joint: int, first: int) -> int:
    """Return the negation under which «أو» goes on: «دون وقوع إصابات أو | اشتباكات»; -1 without one."""
    for at in range(joint - 1, max(first, joint - _LISTED_WITHIN) - 1, -1):
        if plain(syntax.form(at)) in NOUN_NEGATIONS:
            return at
        if syntax.has(at, VERB | COMMA | STOP | COMPLEMENTISER):
            break
    return -1


def _is_qualified(syntax: Syntax, draft: Draft) -> bool:
    """Return whether only what is said of an event is denied, and the event a fact: «لم يكن سقوط المدينة نهاية الحرب»."""
    arguments = draft.arguments
    whose = [p for p in (arguments.subject, arguments.object) if p is not None and p.first == arguments.last]
    at = max([p.last for p in whose], default=arguments.last)
    if not (whose or syntax.has(arguments.first, DEFINITE)):
        return False
    while syntax.has(at, COMMA | TIME):
        at += 1
    closed = PREPOSITION | STOP | VERB | CONJUNCTION | OPENER | COMPLEMENTISER | RELATIVE | ADVERB | PREFIXED
    return at < len(syntax.tags) and not syntax.has(at, closed) and not syntax.form(at).startswith("ال")


def _before_any(syntax: Syntax, draft: Draft, before: int, first: int) -> tuple[bool, int]:
    """Negate what is denied with أي, and return whether it is and what is before: «لن نقبل بأي اتفاق», «أي توقيف أو احتجاز»."""
    if syntax.form(before) == "او" and syntax.form(before - 2) in _ANY and denied_before(syntax, before - 2, first):
        negate(draft)
        return True, before
    while before > first and syntax.form(before) in _PASSED:
        if syntax.form(before) in _ANY and denied_before(syntax, before, first):
            negate(draft)
            is_to_come = any(syntax.form(i).endswith("لن") for i in range(max(first, before - _REFUSED_WITHIN), before))
            draft.modality = "planned" if is_to_come else draft.modality
            return True, before
        before -= 1
    return False, before


def _negate_noun(syntax: Syntax, draft: Draft, negation: int, first: int) -> None:
    if _did_not_prevent(syntax, negation):
        return
    negate(draft)
    if _is_case(syntax, negation - 1):
        draft.modality = "possible"  # «في حال عدم انسحاب القوات»
    elif plain(syntax.form(negation)) == "عدم":
        apply(draft, governing(syntax, negation, first) - {"negative"})


def _did_not_prevent(syntax: Syntax, at: int) -> bool:
    """Return whether nothing stood in the way: «لم يحل الاتفاق دون اغتياله»."""
    if plain(syntax.form(at)) != "دون":
        return False
    near = range(max(1, at - _PREVENTED_WITHIN), at)
    return any(syntax.core(i) in ("يحل", "تحل", "يحولا", "يحولوا") and syntax.has(i - 1, NEGATION) for i in near)


def _governed(syntax: Syntax, draft: Draft, first: int) -> frozenset[str]:
    """Return what the words over a noun do to it; with ل and nothing over it, it is a purpose."""
    at = draft.arguments.first
    if draft.sense.type in _DEALS and (_is_told_on(syntax, draft) or _is_kept(syntax, draft)):
        return frozenset()
    if described := _described_as(syntax, draft):
        return frozenset({"possible"}) if "possible" in governing(syntax, at, first) else described  # «حذر من هجوم وشيك»
    if syntax.form(at - 1) in words_of("under_way") and syntax.form(at)[:1] == "ل":
        return frozenset()  # «عملية جارية لإجلاء …»
    if draft.sense.type == "exchange" and "صفق" in syntax.form(at) and syntax.form(at + 1) in words_of("its_terms"):
        return frozenset({"planned"})  # «كانت الصفقة تقوم على أن …»
    effects = _of_subject(syntax, at) if _is_subject(syntax, draft) else governing(syntax, at, first)
    verb = draft.arguments.governor if draft.arguments.governor is not None else draft.arguments.bidder
    is_fact = is_background(syntax, at) or is_after(syntax, at)
    if not effects and verb is not None and not is_fact and any(syntax.has(i, COMMA) for i in range(verb, at)):
        effects = governing(syntax, verb + 1, first)  # «ستباشران، في القاهرة، مفاوضات»
    if "negative" in effects and draft.sense.type in _TRIED and _failed_itself(syntax, at):
        effects -= {"negative"}
    if (own := _by_kind(syntax, draft, effects, first)) is not None:
        return own
    if _is_only_talk(syntax, draft, effects, first):
        return frozenset({"possible"})
    if effects - {"light", "told", "hits"}:
        return effects
    if _is_demand(syntax, at, first):
        return frozenset({"asked"})
    if (
        is_provided(syntax, at, first)
        or _is_clause_of(syntax, at, first)
        or (draft.sense.type not in _DEALS and _is_agreed_on(syntax, at))
    ):
        return frozenset({"planned"})
    return _as_purpose(syntax, draft, effects)


_AIMED = {"بهدف", "بغيه", "سبيل", "اجل", "قصد"}
_AIMING = {"اجل", "بهدف", "بغيه", "بغرض", "بقصد", "لاجل"}  # «من أجل إطلاق سراحهم»


def _as_purpose(syntax: Syntax, draft: Draft, effects: frozenset[str]) -> frozenset[str]:
    """Return what is planned where ل tells what for, save what an operation or those on an errand do: «عملية لتبادل الأسرى»."""
    at = draft.arguments.first
    is_aim = syntax.form(at)[:1] == "ل" and (syntax.has(at, PREFIXED) or _is_bound_to(syntax, at))
    is_aim = is_aim or syntax.form(at - 1) in _AIMING
    if draft.arguments.shape != "masdar" or not is_aim:
        return effects
    is_operation = syntax.form(at - 1).removeprefix("ال") in ("عمليه", "عمليات")
    if draft.sense.type not in _ERRANDS:
        return effects if is_operation else effects or frozenset({"planned"})
    return (effects if is_operation else effects - {"light"}) or frozenset({"planned"})  # «دخلت الحافلات لنقل الجرحى»


def _is_only_talk(syntax: Syntax, draft: Draft, effects: frozenset[str], first: int) -> bool:
    """Return whether it is only proposed, talked of or sought, whatever plainly governs it."""
    at = draft.arguments.first
    if draft.sense.type in _TRUCES and _is_named_open(syntax, at):
        return True
    if effects <= {"planned", "light"} and _is_proposed(syntax, at, first):
        return True
    if effects - {"light", "told", "hits"}:
        return False
    return _is_talked_of(syntax, at, first) or (draft.sense.type in _DEALS - {"negotiate"} and _is_sought(syntax, at))


def _is_named_open(syntax: Syntax, at: int) -> bool:
    """Return whether what is only put forward or spoken of is named right before: «مقترح هدنة», «شروطها لوقف النار»."""
    before = at - 1 - (syntax.form(at - 1) == "عن")
    if before < at - 1:
        return syntax.core(before).removeprefix("ال") in ("حديث", "كلام")  # «الحديث عن تهدئة سابق لأوانه»
    if syntax.form(at)[:1] == "ل" and syntax.core(before).startswith("شروط"):
        return True
    is_bare = not syntax.has(at, PREFIXED | DEFINITE) and not syntax.has(before, DEFINITE)
    return is_bare and syntax.core(before).removeprefix("ب").removeprefix("ل") in words_of("open_names")


def _is_proposed(syntax: Syntax, at: int, first: int) -> bool:
    """Return whether it is only what a proposal is for: «مقترح لوقف …», «مبادرة: هدنة، وانسحاب …».

    What the text of one provides for is planned, as the clauses of a deal are («ورقة تقضي بهدنة»).
    """
    is_aim = syntax.form(at)[:1] == "ل"
    for i in range(at - 1, max(first, at - _PROPOSED_WITHIN) - 1, -1):
        form = syntax.core(i).removeprefix("ب").removeprefix("ل").removeprefix("ال").removesuffix("ا")
        if form in words_of("proposals") and "planned" in effects_at(syntax, i - 1):
            return False  # «تهدف المبادرة إلى …»
        if form in words_of("proposals"):
            return (is_aim or any(syntax.has(j, COLON) for j in range(i, at))) and not any(
                syntax.form(j).startswith(("وافق", "قبل")) for j in range(max(first, i - 4), i)
            )
        is_wall = syntax.has(i, STOP | COMPLEMENTISER) or (syntax.has(i, COMMA) and syntax.has(at, PREFIXED))
        if is_wall or (syntax.has(i, VERB) and syntax.core(i) not in words_of("providing")):
            return False
    return False


def _is_demand(syntax: Syntax, at: int, first: int) -> bool:
    """Return whether it is one of several demands: «ستة مطالب في مقدمتها رفع الحصار والإفراج عن الأسرى»."""
    for i in range(at - 1, max(first, at - _PROPOSED_WITHIN) - 1, -1):
        if syntax.has(i, STOP | COMPLEMENTISER | VERB):
            return False
        if syntax.core(i) in ("ابرزها", "اهمها", "اولها", "مقدمتها", "راسها"):
            near = range(max(first, i - _AGREED_WITHIN), i)
            return any(syntax.core(j).removeprefix("ب").removeprefix("ال") in words_of("demands") for j in near)
    return False


def _is_clause_of(syntax: Syntax, at: int, first: int) -> bool:
    """Return whether it is one of the clauses of a deal: «اتفاق من عشرة بنود، أبرزها وقف القتال وعودة الفصيل إلى مقراته»."""
    for i in range(at - 1, max(first, at - _PROPOSED_WITHIN) - 1, -1):
        if syntax.has(i, STOP | COMPLEMENTISER):
            return False
        if syntax.core(i) in ("ابرزها", "اهمها", "اولها", "بنوده", "بنودها"):
            near = range(max(first, i - _AGREED_WITHIN * 2), i + 1)
            return any(
                syntax.form(j).removeprefix("ب").removeprefix("ال") in words_of("agreed") or "بنود" in syntax.form(j)
                for j in near
            )
    return False


def _is_sought(syntax: Syntax, at: int) -> bool:
    """Return whether talks or efforts only seek a deal: «المحادثات للتوصل إلى هدنة», «جهود للوصول إلى اتفاق»."""
    if syntax.form(at) in _TO_AGREE:
        return True  # «المفاوضات مستمرة للاتفاق على …»
    reaching = at - 2 if syntax.form(at - 1) == "الي" else at - 1
    if reaching == at - 1 and not (syntax.form(at)[:1] == "ل" and syntax.has(at, PREFIXED)):
        return False
    if syntax.form(reaching) in ("التوصل", "الوصول"):
        before = reaching - 1 - (syntax.form(reaching - 1) == "الي")
        return syntax.form(before) in _AIMED if before == reaching - 1 else syntax.core(before) in words_of("aiming")
    return syntax.form(reaching) in ("للتوصل", "للوصول", "بالتوصل")


def _is_talked_of(syntax: Syntax, at: int, first: int) -> bool:
    """Return whether talks are on it: «الوساطة بشأن الإفراج عنهم», «مفاوضات حول انسحاب القوات»."""
    if syntax.form(at - 1) not in ("بشان", "حول", "بخصوص", "لاجل"):
        return False
    near = range(at - 2, max(first, at - _TALKED_WITHIN) - 1, -1)
    until = next((i for i in near if syntax.has(i, STOP | COMMA | COMPLEMENTISER)), first - 1)
    return any(syntax.core(i).removeprefix("ال") in words_of("talks") for i in range(at - 2, until, -1))


def _is_kept(syntax: Syntax, draft: Draft) -> bool:
    """Return whether somebody holds to a deal or breaks it, which then is there: «التزم بالهدنة», «طالب بتنفيذ الاتفاق»."""
    at = draft.arguments.first
    before = syntax.core(at - 1).removeprefix("ب").removeprefix("ل").removeprefix("ال")
    if before in words_of("carrying_on") and draft.sense.type != "negotiate":
        return True
    return any("لتز" in syntax.form(i) or "لتزم" in syntax.form(i) for i in range(max(0, at - _KEPT_WITHIN), at))


def _described_as(syntax: Syntax, draft: Draft) -> frozenset[str]:
    """Return what an adjective right after the noun makes of it: «اتفاق محتمل», «الزيارة المرتقبة», «بات الاتفاق وشيكاً»."""
    last = draft.arguments.last
    if any(syntax.form(i) == "وشك" and syntax.form(i - 1) == "علي" for i in range(last + 1, min(last + 4, len(syntax.tags)))):
        return frozenset({"possible"})  # «صفقة كانت على وشك الإبرام»
    for at in range(last, min(last + 2, len(syntax.tags))):
        form = syntax.form(at).removeprefix("ال").removesuffix("ه").removesuffix("ا")
        if form in words_of("to_come"):
            return frozenset({"planned"})
        if form in words_of("conjectured"):
            return frozenset({"possible"})
        if syntax.has(at, PREPOSITION | STOP | COMMA | VERB) or classes_of(syntax.text.tokens[at].word) & ACTORS:
            break  # «انسحاب الرتل القادم من …»
    return frozenset()


def _failed_itself(syntax: Syntax, at: int) -> bool:
    """Return whether what the noun names took place and failed: «فشلت المفاوضات», «فشل الهجوم», not «فشل في …»."""
    return not syntax.has(at, PREFIXED) and syntax.core(at - 1) in words_of("failing")


def _by_kind(syntax: Syntax, draft: Draft, effects: frozenset[str], first: int) -> frozenset[str] | None:
    """Return what the words over a noun do to events of its kind alone; None when they do to it as to any."""
    kind, at = draft.sense.type, draft.arguments.first
    if kind in _MOVED and {syntax.core(at - 1), syntax.core(at - 2)} & _STALLED:
        return frozenset({"negative"})  # «تعثرت عملية إجلاء …»
    if effects in ({"planned"}, {"asked"}) and kind in ("release", "detain") and _is_ruled(syntax, at, first):
        return frozenset()
    if effects == {"planned"} and kind == "surrender_position" and {syntax.core(at - 1), syntax.core(at - 2)} & {"قرر", "قررت"}:
        return frozenset()  # told of what was given up and not of what is to be
    if kind == "detain" and syntax.form(at).lstrip("ول").removeprefix("ال").startswith(("مذكر", "امر", "اوامر")):
        return frozenset({"planned"}) if not effects & {"negative", "asked"} else effects  # «مذكرة توقيف»
    if kind == "besiege" and effects == {"possible"} and syntax.has(at - 1, COMPLEMENTISER):
        return frozenset()  # «حذر من أن حصار المستشفى سيؤدي إلى …»
    if not effects and syntax.core(at - 1) in _BOUND and kind in _MOVED:
        return frozenset({"asked"})  # «عليكم إخلاء منازلكم»
    is_notice = effects == {"planned"} and kind == "evacuate" and syntax.core(at - 1) in words_of("notices")
    return frozenset({"asked"}) if is_notice else None  # «أوامر إخلاء»


def _is_ruled(syntax: Syntax, at: int, first: int) -> bool:
    """Return whether a judge or a court decides it, by which it is done: «قرر القاضي الإفراج عنهم»."""
    forms = [syntax.core(i).removeprefix("ال") for i in range(max(first, at - _RULED_WITHIN), at)]
    return any(form in words_of("ruling") for form in forms) and any(form in words_of("justice") for form in forms)


def _is_told_on(syntax: Syntax, draft: Draft) -> bool:
    """Return whether a deal or a truce is told to have come about by what describes it: «الهدنة التي بدأت أمس»."""
    for at in range(draft.arguments.last, min(draft.arguments.last + _DESCRIBED_WITHIN, len(syntax.tags) - 1)):
        if syntax.has(at, RELATIVE):
            return syntax.has(at + 1, VERB) and syntax.form(at + 1)[:1] not in "يتسن"
        if syntax.has(at, STOP | COMMA | VERB):
            return False
    return False


def _is_agreed_on(syntax: Syntax, at: int) -> bool:
    """Return whether the noun is what a deal is on: «اتفاق على تبادل الأسرى», «تفاهم لإخراج الجرحى»."""
    if syntax.form(at - 1) != "علي" and not (syntax.form(at)[:1] == "ل" and syntax.has(at, PREFIXED)):
        return False
    near = range(max(0, at - _AGREED_WITHIN), at)
    return any(syntax.form(i).removeprefix("ب").removeprefix("ال") in words_of("agreed") for i in near)


def _is_bound_to(syntax: Syntax, at: int) -> bool:
    """Return whether «لل» before a verbal noun tells the purpose of somebody's going: «أوفد مبعوثاً إلى العاصمة للتوسط»."""
    if syntax.form(at)[:2] != "لل":
        return False
    near = range(max(0, at - _SENT_WITHIN), at - 1)
    return any(syntax.form(i).removeprefix("و") in words_of("sent") for i in near)


def _is_case(syntax: Syntax, at: int) -> bool:
    """Return whether the token is that of «في حال», «في حالة»."""
    return syntax.form(at) in ("حال", "حاله") and syntax.form(at - 1) in ("في", "وفي", "ففي")


def _is_subject(syntax: Syntax, draft: Draft) -> bool:
    """Return whether a deal or a truce is the subject of the verb before it: «ينص الاتفاق على …», «ينص اتفاق الرياض على …»."""
    at = draft.arguments.first
    if draft.sense.type not in ("agree", "ceasefire") or syntax.has(at, PREFIXED):
        return False
    return (syntax.has(at, DEFINITE) and syntax.has(at - 1, VERB)) or syntax.form(at - 1).removeprefix("و") in words_of(
        "providing"
    )


def _of_subject(syntax: Syntax, at: int) -> frozenset[str]:
    """Return what the tense of its verb does to a deal or a truce: «ستدخل الهدنة حيز التنفيذ»."""
    verb = syntax.form(at - 1).removeprefix("و").removeprefix("ف")
    is_to_come = verb[:2] in ("سي", "ست") and verb[1:] not in words_of("providing")
    return frozenset({"planned"}) if is_to_come else frozenset()


def denied_before(syntax: Syntax, at: int, first: int) -> bool:
    """Return whether the clause before «أي» is negated: «ما سمعنا بأي ضامن»."""
    for i in range(at - 1, max(first, at - 6) - 1, -1):
        if syntax.has(i, STOP | COMPLEMENTISER | OPENER) and not syntax.has(i, NEGATION):
            return False
        if syntax.form(i) in VERB_NEGATIONS or plain(syntax.form(i)) in NOUN_NEGATIONS:
            return True
    return False


def apply(draft: Draft, effects: frozenset[str]) -> None:
    """Set the modality that governing words give, and negate what they negate."""
    for effect in ("asked", "planned", "possible"):
        if effect in effects:
            draft.modality = effect
            break
    if "negative" in effects:
        negate(draft)


def negate(draft: Draft) -> None:
    """Give an event the other polarity."""
    draft.polarity = flip(draft.polarity)


def flip(polarity: str) -> str:
    """Return the other polarity."""
    return "positive" if polarity == "negative" else "negative"


def plain(form: str) -> str:
    """Return a form without the conjunction و."""
    return form[1:] if form[:1] == "و" and len(form) > 2 else form
