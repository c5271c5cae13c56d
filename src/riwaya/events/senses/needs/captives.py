"""What tells that somebody is seized, kept or let go: a way into a prison, time spent as a captive, a ransom."""

from riwaya.events.classes import PEOPLE, classes_of, words_of
from riwaya.events.nouns.heads import Phrase, counts, head_classes
from riwaya.events.scene import Arguments
from riwaya.events.senses.needs.near import ahead, behind, classes_at, classes_in, has_phrase, since, takes, until
from riwaya.events.triggers import find as find_triggers
from riwaya.phrases import Syntax
from riwaya.phrases.tags import COMMA, DEFINITE, MASDAR, NEGATION, NUMBER, POSSESSED, PREFIXED, STOP, TIME

_INTO = {"في", "ب", "الي", "داخل", "ل"}
_WITH = {"لدي", "لديه", "لديها", "لديهم", "عند", "بيد", "بايدي"}
_WERE_WITHIN = 4  # tokens between «كان» and «أسرى»
_SOMEWHERE = {"جهه", "وجهه", "مكان", "اماكن", "منطقه"}
_UNKNOWN = {"مجهوله", "مجهول", "مجهولين", "غير"}
_KEPT_WITHIN = 6  # tokens between «لدينا» and «أسرى»
_SEIZED_WITHIN = 9  # tokens between «سلمت» and «خُطفا»
_FREED_WITHIN = 16  # tokens between «مبادلة» and «عودة»
_SPENT_WITHIN = 16  # tokens between a verb like أمضى and «أسيراً»
_NONE_WITHIN = 6  # tokens before «أسرى»
_LED_WITHIN = 16  # tokens after «أنزل»
_LED = {"اقتاد", "واقتا", "اعتقل", "احتجز", "اختطف", "خطفو", "اوقفو"}
_HALTED_WITHIN = 16  # tokens after «أوقف»
_SWAPPED_WITHIN = 32  # tokens after «صفقة»
_PRICED_WITHIN = 6  # tokens after «خرج»


def is_jailed(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether the way leads into a prison: «إيداعهم في سجن …», «نُقلوا إلى المعتقل»."""
    into = [p for p in arguments.others if p.preposition in _INTO]
    towards = [p for p in into if p.preposition in ("الي", "ل")]  # «رُحّل إلى بلاده بعد عامين في السجن»
    who = arguments.object or arguments.subject
    if who is not None and "captive" in head_classes(syntax, who) and any(_names_prison(syntax, p) for p in towards):
        return True  # «نقل 11 أسيراً إلى عيادة سجن …»
    return any("prison" in head_classes(syntax, p) or _is_held_at(syntax, p, arguments) for p in towards or into)


def _names_prison(syntax: Syntax, phrase: Phrase) -> bool:
    """Return whether a prison is named among the first nouns of a phrase: «عيادة سجن …»."""
    return any("prison" in classes_at(syntax, i) for i in range(phrase.first, min(phrase.first + 3, phrase.last)))


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
    classes = classes_in(syntax, kept)
    return bool(classes & {"people", "fighter", "captive"}) and "force" not in classes


def were_seized(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether those handed over are told to have been seized: «سلمت الجبهة ضابطين خُطفا في …»."""
    return any(syntax.form(i) in words_of("seized_since") for i in until(syntax, arguments, _SEIZED_WITHIN, STOP | COMMA))


def is_from_custody(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether somebody comes out of the hands of others: «عادوا من الأسر», «أُعيد من سجون الجماعة»."""
    left = (i for p in arguments.others if p.preposition == "من" for i in range(p.first, p.last))
    return any(syntax.form(i).removeprefix("ال") in words_of("custody") for i in left)


def has_spent(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a word for a captive says as what somebody spent his time: «أمضى سنتين أسيراً», «عاد بعد عام رهينة»."""
    at = arguments.first
    if counts(syntax, at - 1) or syntax.has(at, DEFINITE | PREFIXED):
        return False
    if not syntax.form(at).endswith(("ا", "ه", "ين", "اسري", "رهاين")):
        return False
    if (syntax.form(at + 1) in _WITH or syntax.form(at + 1) in ("منذ", "في", "داخل")) and _were(syntax, at):
        return True  # «كانوا أسرى لدى القوات»
    near = since(syntax, arguments, _SPENT_WITHIN)
    return any(syntax.form(i).removeprefix("و").removeprefix("ف") in words_of("spending") for i in near)


def _were(syntax: Syntax, at: int) -> bool:
    """Return whether some were prisoners, nobody but them between: «كان الضباط أسرى», not «كانوا رهينة» of circumstances."""
    for i in range(at - 1, max(-1, at - _WERE_WITHIN), -1):
        if syntax.form(i).removeprefix("و").startswith("كان"):
            return syntax.form(at).startswith("اس")
        if not syntax.has(i, DEFINITE):
            return False
    return False


def has_no_freeing(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether no exchange or release is told before in the sentence, by which captives go home: «مبادلة شملت عودة …»."""
    hits = (h for i in since(syntax, arguments, _FREED_WITHIN) for h in find_triggers(syntax.words[i]))
    return not any(h.entry.sense.type in ("exchange", "release") for h in hits)


def is_out_of_prison(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether somebody comes out of a prison: «خرج من المعتقل»."""
    return has_phrase(syntax, arguments, ("من",), {"prison"})


def is_seizure(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether people are taken by several or by a force: «أخذوا زوجها», not «أخذ الأب أطفاله»."""
    by_force = classes_in(syntax, arguments.subject) & {"force", "fighter"}
    return arguments.is_plural or arguments.is_passive or bool(by_force)


def are_not_led_away(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether those taken off a vehicle are not said to be led away or held as well, which tells it better."""
    near = ahead(syntax, arguments, _LED_WITHIN)
    return not any(syntax.form(i).removeprefix("و").removeprefix("ثم")[:5] in _LED for i in near)


def is_ship(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether what is taken is a ship: «احتجزوا ناقلة نفط»."""
    taken = [p for p in (arguments.object, *arguments.others) if p is not None and p.preposition in ("", "علي")]
    return any(syntax.core(i).removeprefix("ال") in words_of("vessels") for p in taken for i in range(p.first, p.last))


def stops_people(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether «أوقف» arrests people and does not halt them on the road, or a work, or somebody from it."""
    if any(syntax.form(i) in words_of("halting") for i in ahead(syntax, arguments, _HALTED_WITHIN)):
        return False
    if takes(arguments, "عن"):
        return False  # «أُوقف عن العمل»
    return not any(_is_work(syntax, p) or _is_thing(syntax, p) for p in arguments.bare[:2])


def _is_thing(syntax: Syntax, phrase: Phrase) -> bool:
    """Return whether a phrase is about what moves or is carried and not about people: «الشاحنات», «القافلة»."""
    classes = head_classes(syntax, phrase)
    is_thing = bool(classes & {"vehicle", "aid", "fire"}) or syntax.form(phrase.first).removeprefix("ال").startswith("قافل")
    return is_thing and not classes & (PEOPLE - {"group"})


def _is_work(syntax: Syntax, phrase: Phrase) -> bool:
    """Return whether a phrase begins with a thing done and not with people: «عملها», «تقدم المسلحين»."""
    at = phrase.first
    if at in syntax.names or classes_at(syntax, at) or syntax.has(at, NUMBER | TIME):
        return False
    return syntax.has(at, MASDAR | POSSESSED)


def are_none_left(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether none is said to be left or there: «لم يبق في سجونه أسير واحد»."""
    near = behind(arguments, _NONE_WITHIN)
    return any(syntax.form(i) in ("يبق", "يبقي", "يوجد", "يعد") and syntax.has(i - 1, NEGATION) for i in near)


def is_for_price(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether somebody comes out for a ransom, on bail or for somebody else: «خرج بعد أن دفع أهله …», «مقابل جثة»."""
    return any(syntax.form(i) in words_of("prices") for i in ahead(syntax, arguments, _PRICED_WITHIN))


def is_set_free(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a passive says of nobody but a person told of before that he was let go: «كيف أُطلق؟»."""
    is_bare = not arguments.bare and syntax.words[arguments.first].is_damma_first
    return is_bare and not syntax.form(arguments.last).startswith(("علي", "من", "في"))


def is_swap(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a deal is the exchange of captives itself: carried out, or with its terms and their return."""
    words = [syntax.words[i] for i in ahead(syntax, arguments, _SWAPPED_WITHIN)]
    if not any(classes_of(word) & {"captive", "remains"} for word in words):
        return False
    if syntax.form(arguments.first - 1).removeprefix("و") in words_of("carried_on"):
        return True
    has_terms = any(word.form in words_of("its_terms") for word in words[:3])
    return has_terms and any(word.form == "مقابل" for word in words)


def names_somebody(_: Syntax, arguments: Arguments) -> bool:
    """Return whether a warrant says who issues it or against whom: not «أوامر القبض لا تخص الجهة»."""
    return arguments.subject is not None or takes(arguments, "ضد", "من", "عن")
