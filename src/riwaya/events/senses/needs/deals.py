"""What tells of talks and deals: who meets, agrees, consents, goes between or backs out."""

from riwaya.events.classes import ACTORS, PEOPLE, PLACES, words_of
from riwaya.events.nouns.heads import Phrase, head_classes
from riwaya.events.scene import Arguments
from riwaya.events.senses.needs.clause import has_other_side
from riwaya.events.senses.needs.near import ahead, behind, classes_at, classes_in, has_phrase, since, until
from riwaya.events.triggers import find as find_triggers
from riwaya.phrases import Syntax
from riwaya.phrases.tags import COMMA, NEGATION, PREFIXED, STOP, VERB

_DISCLAIMED_WITHIN = 7  # tokens after «تنصل»
_SPECIFIED_WITHIN = 8  # tokens after «رفضت المبادرة»
_HELD_WITHIN = 11  # tokens between «أجرى الصحفي» and «حواراً»
_AGREED_WITHIN = 8  # tokens after «قبلت», «يتفق»
_CONSENT_WITHIN = 5  # tokens between «أعطى» and «موافقته», between «تلقت» and «موافقة»
_TOLD = frozenset({"agree", "ceasefire", "exchange", "negotiate", "release", "withdraw", "evacuate", "surrender_position", "aid"})


def disclaims(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether what somebody backs out of is a duty or a deed and no deal: «تنصل من المسؤولية», not «… من التزاماته»."""
    near = ahead(syntax, arguments, _DISCLAIMED_WITHIN)
    stems = tuple(words_of("disclaimed"))
    return any(syntax.core(i).removeprefix("ال").startswith(stems) for i in near)


def is_unspecified(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether no noun tells what is proposed, which else is what is refused: not «رفضت مقترح وقف إطلاق النار»."""
    begin = arguments.then[1] if arguments.then else arguments.last
    for at in range(begin, min(begin + _SPECIFIED_WITHIN, len(syntax.tags))):
        if syntax.has(at, STOP | COMMA | VERB):
            return True
        if any(hit.entry.sense.type in _TOLD for hit in find_triggers(syntax.words[at])):
            return False
    return True


def is_accord(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether parties come to terms and do not only see a thing alike: not «اتفق الشهود على أن …»."""
    near = range(arguments.last, min(arguments.last + _AGREED_WITHIN, arguments.stop))
    if syntax.form(arguments.first - 1) in ("لا", "ولا", "ما", "مما") or any(
        syntax.form(i) in words_of("matters_of_view") for i in near
    ):
        return False
    return not any(syntax.form(p.first).removeprefix("ال") in words_of("viewers") for p in _named(arguments))


def _named(arguments: Arguments) -> list[Phrase]:
    """Return who may be the subject, whichever noun is read as it."""
    return [p for p in (arguments.subject, *arguments.bare[:1]) if p is not None]


def agrees_to(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether somebody takes an offer or is willing to do something: «قبلت الجبهة العرض», «رضي الآمر بأن يمر الناس»."""
    if syntax.has(arguments.first - 1, NEGATION):
        return False
    for at in until(syntax, arguments, _AGREED_WITHIN):
        form = syntax.core(at)
        if form in ("ان", "بان", "بشرط", "شرط") or form.removeprefix("ب").removeprefix("ال") in words_of("offers"):
            return True
        if syntax.has(at, PREFIXED) and form[:1] == "ب":
            return any(hit.entry.shape == "masdar" for hit in find_triggers(syntax.words[at]))
    return False


def brings_parties(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether somebody goes between the sides or the sides sit down: «تنقلوا بين الطرفين», «جلس الطرفان»."""
    who = arguments.subject
    between = (p for p in arguments.others[:1] if p.preposition == "بين")
    near = [*between, *([who] if who is not None else [])]
    return any(syntax.form(i).removeprefix("ال") in words_of("sides") for p in near for i in range(p.first, p.last))


def is_with_sides(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether somebody speaks with the sides or with who goes between them: «تحدث المبعوث مع كل الأطراف»."""
    near = (i for p in arguments.others[:2] if p.preposition == "مع" for i in range(p.first, min(p.last, p.first + 4)))
    return any(syntax.form(i).removeprefix("ال") in words_of("parties") for i in near)


def is_with_fighters(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether somebody is in contact with fighters or a force, not we of the press: «تواصل وجهاء مع المجموعة»."""
    if arguments.is_we or arguments.pronoun:
        return False
    other = next((p for p in arguments.others if p.preposition in ("مع", "ب")), None)
    classes, who = classes_in(syntax, other), classes_in(syntax, arguments.subject)
    is_party = bool(classes & {"fighter", "force", "group"}) and not classes & {"official", "person", "outlet"}
    is_party = is_party and other is not None and syntax.core(other.first).removeprefix("ال") not in words_of("no_party")
    return is_party and "outlet" not in who and bool(who & (PEOPLE | ACTORS) or arguments.is_plural)


def is_between_sides(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether efforts are ones between two sides: «مساعيها بين القبيلتين»."""
    between = next((p for p in arguments.others if p.preposition == "بين"), None)
    return bool(classes_in(syntax, between) & (PEOPLE | ACTORS))


def is_carried_through(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a noun is told as what was done: «ما تم التوافق عليه»."""
    return syntax.core(arguments.first - 1) in words_of("brought_about")


def is_no_interview(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a meeting or dialogue is none of the press: not «لقاء متلفز», «أجرى الصحفي حواراً مع القائد»."""
    if any(syntax.form(i).removeprefix("ال") in words_of("press_talk") for i in range(arguments.last, arguments.last + 2)):
        return False
    for at in reversed(since(syntax, arguments, _HELD_WITHIN)):
        if syntax.form(at).removeprefix("ال") in words_of("press_people"):
            return not any(syntax.core(i) in words_of("holding") for i in range(max(0, at - 3), arguments.first))
    return True


def is_round(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a round is one of talks by its number or its town: «الجولة الأولى», «جولة مسقط», «جولة في الدوحة»."""
    after = arguments.last
    if syntax.has(arguments.first, PREFIXED) or syntax.form(arguments.first - 1) in ("موعد", "بموعد", "وعد"):
        return False
    if syntax.form(after).removeprefix("ال") in words_of("ordinals_of_rounds"):
        return True
    mention = syntax.names.get(after + (syntax.form(after) == "في"))
    return mention is not None and mention.kind == "place"


def is_asked_who(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether nobody is told to do it but whoever may: «من يفاوض؟», «من يتوسط لهم سيحاسب»."""
    return not (syntax.form(arguments.first - 1) in ("من", "ومن", "عمن", "فمن") and arguments.object is None)


def is_no_town(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether it is no place that lies between others: «تتوسط المدينة سهلاً»."""
    named = (head_classes(syntax, p) for p in _named(arguments))
    return not any(classes & PLACES and not classes & (ACTORS | PEOPLE) for classes in named)


def is_of_deal(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether the clause speaks of a deal."""
    return any("deal" in classes_at(syntax, i) for i in range(arguments.start, arguments.stop))


def gives_consent(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether somebody gives his consent: «أعطى موافقته على …»."""
    is_given = any(syntax.core(i) in words_of("giving") for i in behind(arguments, _CONSENT_WITHIN))
    return is_given and bool(arguments.pronoun)


def gets_consent(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether the consent of the sides is got: «تلقت موافقة الطرفين»."""
    return any(syntax.form(i).removeprefix("و") in words_of("getting") for i in behind(arguments, _CONSENT_WITHIN))


def is_of_sides(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a meeting is one of the warring sides: with a commander, between the parties, of three sides."""
    if syntax.form(arguments.last).removeprefix("ال") in words_of("of_sides"):
        return True
    with_commander = has_phrase(syntax, arguments, ("مع",), {"fighter"})
    return with_commander or has_phrase(syntax, arguments, ("بين",), {"force"})


def is_parley(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a meeting is one of two sides: of several, or with somebody who acts."""
    met = arguments.object
    if arguments.is_we or "captive" in classes_in(syntax, met):
        return False  # «التقيناه في بيته», «التقى المندوبون كل أسير»
    if (arguments.is_plural and met is None) or has_other_side(syntax, arguments):
        return True
    if met is not None and _is_of_equals(syntax, arguments.subject, met):
        return True
    actors = {"force", "fighter", "body"}
    return bool(classes_in(syntax, met) & actors) or has_phrase(syntax, arguments, ("ب",), actors)


def _is_of_equals(syntax: Syntax, who: Phrase | None, met: Phrase) -> bool:
    """Return whether somebody meets his counterpart, or delegates meet or are met."""
    if syntax.core(met.first).startswith(("نظير", "نظراء", "نظرائ")):
        return True  # «التقى وزير الخارجية نظيره السوري»
    if who is None:
        return False
    near = (*range(who.first, who.last), met.first)
    return any(syntax.core(i).removeprefix("ال") in words_of("delegates") for i in near)  # «التقى ممثلون للسكان مسؤولين …»
