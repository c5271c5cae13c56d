"""What tells that somebody is kept: a way into a prison, time spent as a captive."""

from itertools import takewhile

from riwaya.events.classes import classes_of, words_of
from riwaya.events.nouns.heads import Phrase, counts, head_classes
from riwaya.events.scene import Arguments, Draft
from riwaya.events.triggers import find as find_triggers
from riwaya.phrases import Syntax
from riwaya.phrases.tags import COMMA, DEFINITE, PREFIXED, STOP

_INTO = {"في", "ب", "الي", "داخل", "ل"}
_WITH = {"لدي", "لديه", "لديها", "لديهم", "عند", "بيد", "بايدي"}
_WERE_WITHIN = 4  # tokens between «كان» and «أسرى»
_SOMEWHERE = {"جهه", "وجهه", "مكان", "اماكن", "منطقه"}
_UNKNOWN = {"مجهوله", "مجهول", "مجهولين", "غير"}
_KEPT_WITHIN = 6  # tokens between «لدينا» and «أسرى»
_SEIZED_WITHIN = 9  # tokens between «سلمت» and «خُطفا»
_FREED_WITHIN = 16  # tokens between «مبادلة» and «عودة»
_SPENT_WITHIN = 16  # tokens between a verb like أمضى and «أسيراً»


def is_jailed(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether the way leads into a prison: «إيداعهم في سجن …», «نُقلوا إلى المعتقل»."""
    into = [p for p in arguments.others if p.preposition in _INTO]
    towards = [p for p in into if p.preposition in ("الي", "ل")]  # «رُحّل إلى بلاده بعد عامين في السجن»
    who = arguments.object or arguments.subject
    if who is not None and "captive" in head_classes(syntax, who) and any(_names_prison(syntax, p) for p in towards):
        return True  # «نقل 11 أسيراً إلى عيادة سجن …»
    return any("prison" in head_classes(syntax, p) or _is_held_at(syntax, p, arguments) for p in towards or into)


def is_kept_on(syntax: Syntax, draft: Draft, drafts: list[Draft]) -> bool:
    """Return whether those just arrested are moved on to be held: «أوقفوا تسعة …، ونُقل الباقون إلى مقر اللواء»."""
    arguments = draft.arguments
    if draft.sense.type != "evacuate" or "نقل" not in syntax.core(arguments.first):
        return False
    if not any(d.sense.type == "detain" and d.sentence == draft.sentence for d in drafts):
        return False
    towards = (p for p in arguments.others if p.preposition in ("الي", "ل"))
    return any(syntax.core(p.first).removeprefix("ال") in words_of("held_in") for p in towards)


def _names_prison(syntax: Syntax, phrase: Phrase) -> bool:
    return any(
        "prison" in classes_of(syntax.text.tokens[i].word) for i in range(phrase.first, min(phrase.first + 3, phrase.last))
    )


def _is_held_at(syntax: Syntax, phrase: Phrase, arguments: Arguments) -> bool:
    """Return whether people are led away by the word for where: «إلى الفرع 227», «إلى جهة مجهولة», captives «إلى معسكر»."""
    head = syntax.form(phrase.first).removeprefix("ب").removeprefix("ال")
    if head in _SOMEWHERE:
        return any(syntax.form(i) in _UNKNOWN for i in range(phrase.first + 1, phrase.first + 3) if i < len(syntax.tags))
    if head in words_of("held_at"):
        return True
    who = arguments.object or arguments.subject
    return head == "معسكر" and who is not None and "captive" in head_classes(syntax, who)


def is_no_ruling(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether somebody spends time there and no deal provides for it: not «اتفاق يقضي بالإفراج عن … في السجون»."""
    return syntax.form(arguments.last)[:1] != "ب"


def keeps_some(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether somebody is said to have so many captives: «لدينا سبعة أسرى»."""
    at = arguments.first
    if not counts(syntax, at - 1):
        return False
    near = range(at - 2, max(-1, at - _KEPT_WITHIN), -1)
    return any(syntax.form(i).removeprefix("و") in words_of("possessing") for i in near)


def keeps_people(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether those kept are people: «الاحتفاظ بستة أشخاص», not «الاحتفاظ بمقاعدهم», «يحتفظ بخلايا»."""
    kept = next((p for p in arguments.others if p.preposition == "ب"), None)
    classes = head_classes(syntax, kept) if kept is not None else frozenset()
    return bool(classes & {"people", "fighter", "captive"}) and "force" not in classes


def were_seized(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether those handed over are told to have been seized: «سلمت الجبهة ضابطين خُطفا في …»."""
    ahead = range(arguments.last, min(arguments.last + _SEIZED_WITHIN, len(syntax.tags)))
    for at in ahead:
        if syntax.has(at, STOP | COMMA):
            return False
        if syntax.form(at) in words_of("seized_since"):
            return True
    return False


def is_from_custody(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether somebody comes out of the hands of others: «عادوا من الأسر», «أُعيد من سجون الجماعة»."""
    return any(
        p.preposition == "من" and any(syntax.form(i).removeprefix("ال") in words_of("custody") for i in range(p.first, p.last))
        for p in arguments.others
    )


def has_spent(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a word for a captive says as what somebody spent his time: «أمضى سنتين أسيراً», «عاد بعد عام رهينة»."""
    at = arguments.first
    if (
        counts(syntax, at - 1)
        or syntax.has(at, DEFINITE | PREFIXED)
        or not syntax.form(at).endswith(("ا", "ه", "ين", "اسري", "رهاين"))
    ):
        return False
    if (syntax.form(at + 1) in _WITH or syntax.form(at + 1) in ("منذ", "في", "داخل")) and _were(syntax, at):
        return True  # «كانوا أسرى لدى القوات»
    far = range(at - 1, max(-1, at - _SPENT_WITHIN - 1), -1)
    near = takewhile(lambda i: not syntax.has(i, STOP), far)
    return any(syntax.form(i).removeprefix("و").removeprefix("ف") in words_of("spending") for i in near)


def _were(syntax: Syntax, at: int) -> bool:
    """Return whether some were prisoners, nobody but them between: «كان الضباط أسرى», not «كانوا رهينة» of circumstances."""
    for i in range(at - 1, max(-1, at - _WERE_WITHIN), -1):
        if syntax.form(i).removeprefix("و").startswith("كان"):
            return syntax.form(at).startswith("اس")
        if not syntax.has(i, DEFINITE):
            return False
    return False


def leads_on(syntax: Syntax, draft: Draft, drafts: list[Draft]) -> bool:
    """Return whether captives just taken are only led on, and give where to: «خطفوا سبعة عمال واقتادوهم إلى الجبل»."""
    arguments = draft.arguments
    if not drafts or draft.sense.type != "detain" or drafts[-1].sense.type != "detain" or drafts[-1].sentence != draft.sentence:
        return False
    form = syntax.form(arguments.first)
    is_led = "قتاد" in form or "قتيد" in form
    are_they = bool(arguments.pronoun) or (arguments.is_passive and not arguments.bare)
    if not is_led or not are_they or draft.polarity != drafts[-1].polarity:
        return False
    for role in ("destination", "vehicle"):
        if role in draft.roles:
            drafts[-1].roles.setdefault(role, draft.roles[role])
    return True


def has_no_freeing(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether no exchange or release is told before in the sentence, by which captives go home: «مبادلة شملت عودة …»."""
    for at in range(arguments.first - 1, max(-1, arguments.first - _FREED_WITHIN - 1), -1):
        if syntax.has(at, STOP):
            return True
        if any(h.entry.sense.type in ("exchange", "release") for h in find_triggers(syntax.text.tokens[at].word)):
            return False
    return True
