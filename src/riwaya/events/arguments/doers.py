"""Who does it and who is struck, where a preposition tells it outside the frame: «بيد القوات», «عبوة بسيارة»."""

from riwaya.events.arguments.fitting import fits_place, is_country, is_glued
from riwaya.events.classes import ACTORS, MEASURE, PEOPLE, PLACES, classes_of, words_of
from riwaya.events.nouns.heads import Phrase, head_classes
from riwaya.events.nouns.phrasing import phrases
from riwaya.events.scene import Draft
from riwaya.phrases import Syntax
from riwaya.phrases.tags import COMMA, COMPLEMENTISER, DEFINITE, STOP, VERB

_BOTH = {"الطرفين", "الجانبين", "الفريقين", "كليهما", "كلا"}
_GOING_OFF = ("مفخخ", "ملغوم", "ملغم", "ناسف")
_BOMBS = ("مفخخ", "ملغوم", "مسير", "ناسف", "انتحار")
IMPUTED = frozenset({"نسب", "نسبت"})  # «هجوم نُسب إلى الجماعة»
_FLYING = ("صاروخ", "صواريخ", "قذيف", "قذايف", "قصف", "رشق", "مسير", "طاير", "هاون", "مدفع", "راجم")
_FAR_OFF = {"بعد", "مسافه", "مقربه"}
_FIRED_WITHIN = 14  # tokens between a shot and what tells where it came from
_AGAINST = {"علي", "ضد"}


def is_doers(syntax: Syntax, phrase: Phrase, draft: Draft) -> bool:
    """Return whether a phrase tells who does it, whatever the frame: «بيد القوات», «مبادلة 250 موقوفاً من الطرفين»."""
    if phrase.preposition == "بيد" and not draft.sense.frame.get("بيد"):
        strikes = draft.sense.type == "attack" and bool(head_classes(syntax, phrase) & {"vehicle", "fire"})
        is_state = phrase.first in syntax.names and phrase.last == syntax.name_ends[phrase.first]  # «من قبل كييف»
        return strikes or is_state or bool(head_classes(syntax, phrase) & (ACTORS | {"people"}))  # «من قبل طائرات مسيّرة»
    if phrase.preposition == "الي" and syntax.core(phrase.first - 2) in IMPUTED:
        return bool(head_classes(syntax, phrase) & ACTORS)
    if phrase.preposition == "من" and draft.sense.type in ("exchange", "release"):
        return syntax.form(phrase.first) in _BOTH
    return _is_attackers(syntax, phrase, draft)


def _is_attackers(syntax: Syntax, phrase: Phrase, draft: Draft) -> bool:
    """Return whether ل after an indefinite noun tells whose attack it is: «قصف لقوات الدعم السريع على …», not «استهداف لـ»."""
    arguments, frame = draft.arguments, draft.sense.frame
    if phrase.preposition != "ل" or draft.sense.type != "attack" or arguments.shape == "verb" or arguments.subject is not None:
        return False
    if (
        syntax.form(arguments.first).removeprefix("و")[-4:] in ("كمين", "مكمن", "مائن")
        or frame.get("object") == "counterparty"
        or arguments.pronoun
        or (syntax.has(arguments.last - 1, DEFINITE) and not any(p.preposition in _AGAINST for p in arguments.others))
    ):
        return False
    is_hits = arguments.object is not None and arguments.object.last == phrase.first  # «استهدف حاجزاً | للجيش»
    if is_hits or any(
        arguments.first < p.first < phrase.first and p.preposition not in ("ب", "خلال") and not _is_time(syntax, p)
        for p in arguments.others
    ):
        return False  # «هجوم على معسكر لمسلحين»
    classes = head_classes(syntax, phrase)
    return bool(classes & (ACTORS | {"group"})) and not classes & (PLACES | {"people"})


def _is_time(syntax: Syntax, phrase: Phrase) -> bool:
    """Return whether a phrase tells when or how long: «الهجوم الثاني في أقل من شهر»."""
    return any("duration" in classes_of(syntax.text.tokens[at].word) for at in range(phrase.first, phrase.last + 2))


def struck(syntax: Syntax, phrase: Phrase, draft: Draft) -> str:
    """Return "counterparty" where a bomb goes off among forces or at a vehicle that is no bomb: «انفجرت عبوة بسيارة ضابط»."""
    form = syntax.form(draft.arguments.first)
    if draft.sense.type != "attack" or phrase.preposition not in ("في", "ب", "علي") or not ("فجر" in form or "فجار" in form):
        return ""
    is_device = any(syntax.core(i).startswith(_BOMBS) for i in range(phrase.first, phrase.last)) or is_glued(syntax, phrase)
    return "counterparty" if not is_device and head_classes(syntax, phrase) & {"vehicle", "force", "fighter"} else ""


def is_bomb(syntax: Syntax, phrase: Phrase) -> bool:
    """Return whether a phrase names what goes off: «سيارة مفخخة», «عبوة ناسفة»."""
    return any(syntax.core(i).startswith(_GOING_OFF) for i in range(phrase.first, phrase.last))


def is_fired_from(syntax: Syntax, phrase: Phrase, draft: Draft) -> bool:
    """Return whether a place after «من» tells whence something flew: «أطلقت صاروخاً من الأراضي اللبنانية», «قُصفت من التلال».

    Not how far off it fell, or of what the words before it are a part: «على بعد كيلومترين من الجدار», «قريتين من منطقة كذا».
    """
    if draft.sense.type != "attack" or phrase.preposition != "من" or phrase.first - 1 < draft.arguments.last:
        return False
    classes = head_classes(syntax, phrase)
    if not is_country(syntax, phrase) and (not classes & PLACES or classes & (ACTORS | PEOPLE)):
        return False
    before = phrase.first - 2
    is_part = before >= draft.arguments.last and bool(classes_of(syntax.text.tokens[before].word) & (PLACES | PEOPLE | {MEASURE}))
    if is_part or any(
        syntax.has(i, COMMA) or syntax.form(i) in _FAR_OFF for i in range(max(draft.arguments.last, before - 3), before + 1)
    ):
        return False
    sent = draft.arguments.object  # «صاروخين أطلقتهما الجماعة من …»
    near = range(max(draft.arguments.first, before - _FIRED_WITHIN // 2), before + 1)
    flying = (*near, *(range(sent.first, sent.last) if sent is not None else ()))
    return fits_place(syntax, phrase, strict=False) and any(
        syntax.core(i).removeprefix("ال").removeprefix("ب").startswith(_FLYING) for i in flying
    )


def source_of_fire(syntax: Syntax, draft: Draft) -> Phrase | None:
    """Return the place that is said to be where fire came from: «سقطت قذيفتان مصدرهما الجانب الآخر على …»."""
    if draft.sense.type != "attack" or draft.arguments.shape == "participle":
        return None
    for at in range(draft.arguments.last, min(draft.arguments.last + _FIRED_WITHIN, len(syntax.tags))):
        if syntax.has(at, STOP | VERB | COMPLEMENTISER):
            return None
        if syntax.form(at) in ("مصدرها", "مصدره", "مصدرهما"):
            source = next(phrases(syntax, at + 1, min(at + _FIRED_WITHIN, len(syntax.tags))), None)
            is_next = source is not None and source.first == at + 1 and not source.preposition
            return source if source is not None and is_next and fits_place(syntax, source, strict=False) else None
    return None


def whose_fire(syntax: Syntax, source: Phrase) -> str:
    """Return "agent" where those named as the source of fire are forces, not a side or a place: "origin"."""
    is_side = syntax.core(source.first).removeprefix("ال") in ("جانب", "جهه", "طرف", "ضفه")
    return "agent" if not is_side and head_classes(syntax, source) & (ACTORS | PEOPLE) else "origin"


def wages(syntax: Syntax, verb: int | None) -> bool:
    """Return whether the verb that takes an attack is one of waging or doing it: «شنت طائرات غارة», «نفذت …»."""
    return verb is not None and syntax.core(verb) in words_of("waging") | words_of("carrying_out")


def drives_at(syntax: Syntax, phrase: Phrase, classes: frozenset[str]) -> bool:
    """Return whether «ب» tells in or on what somebody went to strike: «بسيارة مفخخة», not what flew there by itself: «بمسيّرة»."""
    if "vehicle" not in classes or "fire" in classes or classes & PLACES or phrase.preposition != "ب":
        return False
    flown = words_of("aircraft") | {"مسيره", "مسيرات", "مسيرتين"}
    return not any(syntax.core(i).removeprefix("ب").removeprefix("ال") in flown for i in range(phrase.first, phrase.last))
