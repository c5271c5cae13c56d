"""Who asserts an event, and what the stance of that voice makes of it."""

from collections.abc import Iterable

from riwaya.claims.contents import Contents
from riwaya.claims.echoes import without_echoes
from riwaya.claims.parties import addressee, is_self
from riwaya.claims.speech import ACTS, ADDRESSED, speech_acts
from riwaya.claims.stances import cue_names, cue_stances
from riwaya.events.classes import words_of
from riwaya.events.factuality.governance import is_after, is_background, is_during
from riwaya.model import Attribution, Event, Filler, changed
from riwaya.phrases import Syntax
from riwaya.phrases.tags import COMMA, COMPLEMENTISER, CONJUNCTION, NEGATION, RELATIVE, STOP, VERB

_FORECASTS = {"توقع", "حذر", "رجح", "استبعد", "خشي", "تنبأ", "قدر", "تخوف", "احتمل", "لم يستبعد", "يستشف"}
_GOING_ON = {"مستمر", "مستمره", "متواصل", "متواصله", "جاري", "جاريه", "داير", "دايره", "حالي", "حاليه"}
_WARNINGS = {"حذر", "خشي", "تخوف"}
_AT_ONCE = 12  # characters of the denied content before the cue of whose statement it denies
_BELIED_WITHIN = 3  # tokens between «لا صحة» and the cue of the claim that it denies
_CLAIMS = {"alleges", "asserts"}
_OWN_DEED = 4  # characters of a denied content before the deed
_BESIDE = 12  # characters between a verb of speech and whom its clause names
_VOWED_WITHIN = 12  # characters of a promise before the deed: «أنهم س»
_OBJECTLESS = {"deny", "admit"}
_HANDS_OVER = {"سلم", "تكفل", "كفل", "ضمن"}  # cues that are events first: hand over, vouch for
_DONE_TO = {"attack": "counterparty", "detain": "subject", "release": "subject", "besiege": "place", "capture": "place"}
_THREATS = {"توعد", "هدد"}
_RINGS = ("حصار", "حاصر", "طوق", "طويق", "خنق", "خناق")  # in the word of a siege that is not lifted


def join(attributions: Iterable[Attribution], events: Iterable[Event], syntax: Syntax) -> tuple[Event, ...]:
    """Return the events with the voice that asserts each, and the speech acts that attributions are, in text order.

    An event that two attributions tell, one of which denies it, is given twice: told by the one, negative by the other.
    """
    listed = tuple(attributions)
    contents = Contents(listed)
    listed_events = tuple(events)
    told = {(event.type, event.trigger.end): event for event in listed_events if event.type in ACTS}
    acts = tuple(
        _with_clause(act, told.get((act.type, act.trigger.end)), syntax) for act in speech_acts(listed, contents, syntax)
    )
    cues = {at for a in listed if not _HANDS_OVER & cue_names(a) for at in range(*syntax.tokens_of(a.cue))}
    found: list[Event] = []
    for event in listed_events:
        if (event.type in ACTS or event.rule.endswith((".verb", ".we")) or _reports(event, syntax)) and _meets(
            cues, event, syntax
        ):
            continue  # the words open an attribution, which tells it better («نقل عن مصدر»)
        told_by = _affirming(listed, contents, contents.innermost(event.trigger))
        found.append(_as_told(listed, told_by, event, syntax))
        if told_by is not None:
            found.extend(_twins(listed, contents.alike(told_by), event))
            found.extend(_twins(listed, _around(listed, contents, told_by, syntax), event))
            found.extend(_belied(listed, contents, told_by, event, syntax))
    found = without_echoes(found, syntax)
    found.extend(acts)
    return tuple(sorted(found, key=lambda e: (e.trigger.start, e.trigger.end)))


def _with_clause(act: Event, told: Event | None, syntax: Syntax) -> Event:
    """Return a speech act with what the clause of its verb says: who is addressed or accused, and who speaks.

    A speaker carried over from before gives way to one named right beside a denial or an admission, which take no object
    that could be mistaken for one.
    """
    if told is None:
        return act
    roles = dict(act.roles)
    speaker, named = roles.get("agent"), told.roles.get("agent")
    is_carried = speaker is not None and speaker.span.end < act.trigger.start - _BESIDE
    is_carried = is_carried and not syntax.has(syntax.tokens_of(act.trigger)[0], CONJUNCTION)
    if named is not None and act.type in _OBJECTLESS and (speaker is None or is_carried) and _is_beside(named, act):
        roles["agent"] = named
    addressee = told.roles.get("counterparty")
    if act.type not in ADDRESSED or "counterparty" in roles or addressee is None:
        return changed(act, roles=roles)
    if "agent" not in roles or not roles["agent"].span.meets(addressee.span):
        roles["counterparty"] = addressee
    return changed(act, roles=roles)


def _is_beside(filler: Filler, act: Event) -> bool:
    return filler.span.start - act.trigger.end < _BESIDE and act.trigger.start - filler.span.end < _BESIDE


def _reports(event: Event, syntax: Syntax) -> bool:
    """Return whether a noun that moves people is spelled like the verb that reports («ونقل المصدر عن …»)."""
    at, _ = syntax.tokens_of(event.trigger)
    return syntax.form(at).removeprefix("و") == "نقل"


def _meets(cues: set[int], event: Event, syntax: Syntax) -> bool:
    return not cues.isdisjoint(range(*syntax.tokens_of(event.trigger)))


def _affirming(attributions: tuple[Attribution, ...], contents: Contents, innermost: int | None) -> int | None:
    """Return whose statement an event is: of a claim named to be denied («نفى ما نشرته الصحف عن …») the claimant's."""
    if innermost is None or not is_denial(attributions[innermost]):
        return innermost
    return next((i for i in contents.alike(innermost) if attributions[i].stance in _CLAIMS), innermost)


def _belied(
    attributions: tuple[Attribution, ...], contents: Contents, told_by: int, event: Event, syntax: Syntax
) -> Iterable[Event]:
    """Yield the event as the voice around it denies it: «لا صحة لما يُشاع عن هدنة»."""
    cue, _ = syntax.tokens_of(attributions[told_by].cue)
    if any(syntax.form(at) == "صحه" and syntax.has(at - 1, NEGATION) for at in range(max(1, cue - _BELIED_WITHIN), cue)):
        outer = contents.innermost(attributions[told_by].cue, but=told_by)
        yield changed(event, polarity=_other(event.polarity), modality="actual", asserted_by=outer)


def _twins(attributions: tuple[Attribution, ...], alike: Iterable[int], event: Event) -> Iterable[Event]:
    """Yield the event once more for each denial with the very same content («… أنباء عن رعاية، وهو ما نفاه المصدر»)."""
    for i in alike:
        if is_denial(attributions[i]):
            yield changed(event, polarity=_other(event.polarity), modality="actual", asserted_by=i)


def _around(attributions: tuple[Attribution, ...], contents: Contents, told_by: int, syntax: Syntax) -> Iterable[int]:
    """Yield the denial whose content is another's statement: «نفى المصدر ما أثير عن وساطة»."""
    inner = attributions[told_by]
    if is_denial(inner):
        return
    outer = contents.innermost(inner.cue, but=told_by)
    if outer is not None and is_denial(attributions[outer]) and inner.cue.start - attributions[outer].content.start <= _AT_ONCE:
        yield outer


def _as_told(attributions: tuple[Attribution, ...], told_by: int | None, event: Event, syntax: Syntax) -> Event:
    if told_by is None:
        return event
    attribution = attributions[told_by]
    if event.type in ACTS and is_denial(attribution) and _is_next_act(event, syntax):
        return event  # «نفى … أي علاقة، وألقى باللائمة على …»
    event = changed(event, asserted_by=told_by)
    if _is_aside(event, attribution, syntax):
        return event
    if is_denial(attribution) and not _is_said_after(event, attribution, syntax):
        event = _with_denier(event, attribution)
        return changed(event, polarity=_denied(event, attribution, syntax), modality="actual")
    event = _with_speaker(event, attribution, syntax)
    modality = _modality(attribution)
    if modality == "possible" and event.type == "besiege" and event.trigger.start == attribution.content.start:
        return event  # «حذرت من أن حصار المستشفى سيؤدي إلى …»: the siege is there
    if modality == "possible" and _is_under_way(event, attribution, syntax):
        return event
    is_plan = event.modality == "planned" and (
        modality == "asked" or (modality == "possible" and _is_foretold(event, attribution))
    )
    if modality and (event.modality == "actual" or is_plan):
        return changed(event, modality=modality)
    return event


def _is_foretold(event: Event, attribution: Attribution) -> bool:
    """Return whether a forecast makes a plan of others no more than possible; of what a warning tells only a verb is one."""
    names = cue_names(attribution)
    return not names.isdisjoint(_FORECASTS) and (names.isdisjoint(_WARNINGS) or event.rule.endswith(".verb"))


def _is_under_way(event: Event, attribution: Attribution, syntax: Syntax) -> bool:
    """Return whether a warning tells what is so already: «حذر من أن القرية تحاصرها المعارك المستمرة»."""
    if cue_names(attribution).isdisjoint(_WARNINGS):
        return False
    first, last = syntax.tokens_of(event.trigger)
    if event.rule.endswith(".verb"):
        is_present = syntax.form(first)[:1] in ("ي", "ت") and not syntax.has(first - 1, COMPLEMENTISER | NEGATION)
        return is_present and syntax.form(first - 1) not in ("قد", "سوف", "ربما")
    return syntax.form(last).removeprefix("ال") in _GOING_ON


def _is_next_act(event: Event, syntax: Syntax) -> bool:
    """Return whether a comma and و part an act of speech from the one before."""
    first, _ = syntax.tokens_of(event.trigger)
    return first > 0 and syntax.has(first, CONJUNCTION | VERB) and syntax.has(first - 1, COMMA)


def _is_said_after(event: Event, attribution: Attribution, syntax: Syntax) -> bool:
    """Return whether a denial has gone on to another sentence: «ينفي: «دعاية كاذبة. سنواصل العمل لإعادتهم»»."""
    begin, _ = syntax.tokens_of(attribution.content)
    first, _ = syntax.tokens_of(event.trigger)
    return any(syntax.has(at, STOP) for at in range(begin, first))


def _denied(event: Event, attribution: Attribution, syntax: Syntax) -> str:
    """Return the polarity of a denied event: negative, save where what is denied is itself that it did not happen."""
    begin, _ = syntax.tokens_of(attribution.content)
    first, _ = syntax.tokens_of(event.trigger)
    is_negated = any(syntax.has(at, NEGATION) for at in range(begin, first))
    if event.type == "besiege" and not is_negated:
        return "negative" if any(ring in syntax.form(first) for ring in _RINGS) else "positive"  # «نفى رفع الحصار»
    return _other(event.polarity) if is_negated else "negative"


def _with_speaker(event: Event, attribution: Attribution, syntax: Syntax) -> Event:
    """Return an event with who is to have done it by the words around it, when its own clause leaves that open.

    What somebody promises, threatens or admits is theirs («تعهّد الطرفان بعدم التعرض …»), what somebody is accused of is
    the accused's («اتهم الجيش بقصف …»), and «we» are the speaker.
    """
    role = "subject" if event.type in ("withdraw", "evacuate") else "agent"
    doer = _doer(event, attribution, syntax)
    if doer is None:
        return event
    roles = dict(event.roles)
    stated = roles.get("agent")
    if stated is not None and stated.span.meets(doer.span):
        return event
    if stated is not None and attribution.stance == "accuses" and event.type in _DONE_TO:
        roles.setdefault(_DONE_TO[event.type], stated)  # «بقصف لجنة»: of an accused's deed the genitive is the victim
    elif role in roles and event.type == "withdraw" and event.rule.endswith(".masdar") and "agent" not in roles:
        role = "agent"  # «تعهّدت القوى بسحب المسلحين»
    elif role in roles or (role == "subject" and "agent" in roles):
        return event
    return changed(event, roles={**roles, role: doer})


def _with_denier(event: Event, attribution: Attribution) -> Event:
    """Return a denied deed with the body that denies it for itself: «نفت الشرطة احتجاز الصحفي»."""
    if not event.rule.endswith(".masdar") or event.type not in _DONE_TO or not attribution.chain:
        return event
    speaker = attribution.chain[-1]
    is_own = event.trigger.start - attribution.content.start <= _OWN_DEED and speaker.kind in ("organisation", "state")
    if not is_own or event.roles.keys() & {"agent"}:
        return event
    return changed(event, roles={**event.roles, "agent": Filler(speaker.span, speaker.entity)})


def _doer(event: Event, attribution: Attribution, syntax: Syntax) -> Filler | None:
    shape = event.rule.rpartition(".")[2]
    if shape == "masdar" and attribution.stance == "accuses" and attribution.target is not None:
        named = addressee(attribution, "accuse", syntax)
        if named is not None or is_self(attribution.target.text):
            return Filler(named) if named is not None else None
        return Filler(attribution.target)
    speaks_of_self = (shape == "masdar" and attribution.stance in ("promises", "admits")) or shape == "we"
    speaks_of_self = speaks_of_self or (_vows(event, attribution) and shape == "verb")
    if not speaks_of_self or not attribution.chain:
        return None
    speaker = attribution.chain[-1]
    return Filler(speaker.span, speaker.entity)


def _vows(event: Event, attribution: Attribution) -> bool:
    """Return whether a promise begins with the deed, of which no noun is the subject: «تعهد الناطق بأنهم سيحررون المدن»."""
    is_unsaid = not event.roles.keys() & {"agent", "subject"} and event.modality == "planned"
    return attribution.stance == "promises" and is_unsaid and event.trigger.start - attribution.content.start <= _VOWED_WITHIN


def _is_aside(event: Event, attribution: Attribution, syntax: Syntax) -> bool:
    """Return whether the event stands in a relative clause or a finished past inside the content, not under its stance."""
    if event.rule.endswith((".mention", ".participle")):
        return not is_denial(attribution)  # «الإفراج عن الموظفين المحتجزين»: that they are held is no demand
    first, _ = syntax.tokens_of(event.trigger)
    begin, _ = syntax.tokens_of(attribution.content)
    if first > begin and _is_fact(syntax, first, attribution.stance):
        return True
    near = range(max(begin, first - 4), first)
    if any(syntax.has(i, RELATIVE) or (syntax.form(i) == "من" and syntax.has(i + 1, VERB)) for i in near):
        return True  # «كشف مصير من خُطفوا في الهجوم»
    if not event.rule.endswith((".verb", ".we")) or not _is_past(syntax, first):
        return False
    if attribution.stance in ("asks", "promises"):
        return first - begin > 3 or (first - begin > 1 and _describes(syntax, first))
    return not cue_names(attribution).isdisjoint(_FORECASTS)


def _describes(syntax: Syntax, verb: int) -> bool:
    """Return whether a verb stands right after the noun that it describes: «الإفراج عن محامٍ | اختطفته ميليشيا»."""
    return not syntax.has(verb, CONJUNCTION) and not syntax.has(verb - 1, COMPLEMENTISER | VERB | NEGATION | COMMA)


def _is_fact(syntax: Syntax, at: int, stance: str) -> bool:
    """Return whether the event is one amid which something is demanded or promised: «… بعد اعتقاله», «المسؤولين عن القصف»."""
    if stance == "asks" and _is_asked_about(syntax, at):
        return True
    if stance in ("asks", "denies") and is_after(syntax, at):
        return True
    if stance in ("asks", "promises") and syntax.form(at - 1).removeprefix("و") == "لم" and not _is_unless(syntax, at - 1):
        return True  # «تعهد بسحب الحاجز ولم يُسحب»
    return stance in ("asks", "promises") and (is_background(syntax, at) or is_during(syntax, at))


def _is_unless(syntax: Syntax, negation: int) -> bool:
    return syntax.form(negation - 1).removeprefix("و") in ("ما", "ان", "اذا")


def _is_asked_about(syntax: Syntax, at: int) -> bool:
    """Return whether what is demanded is to know of the event: «بالكشف عن مكان احتجاز …», «تفاصيل الضمانات»."""
    return syntax.form(at - 1).removeprefix("ب") in words_of("unknowns")


def _is_past(syntax: Syntax, at: int) -> bool:
    return syntax.form(at)[:1] not in ("ي", "ت", "س", "ن")


def is_denial(attribution: Attribution) -> bool:
    """Return whether the cue itself denies, so that its content is what is denied; not «قال إنه لم …»."""
    return attribution.stance == "denies" and "denies" in cue_stances(attribution)


def _modality(attribution: Attribution) -> str | None:
    names = cue_names(attribution)
    if attribution.stance == "asks":
        return "asked"
    if attribution.stance == "promises":
        return "possible" if names & _THREATS else "planned"
    if attribution.stance == "doubts" or names & _FORECASTS:
        return "possible"
    return None


def _other(polarity: str) -> str:
    return "positive" if polarity == "negative" else "negative"
