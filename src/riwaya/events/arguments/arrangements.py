"""The signs that people who go are taken out or let go: what carries and escorts them, who lets them, what they leave."""

from collections.abc import Iterator
from itertools import takewhile
from typing import NamedTuple

from riwaya.events.classes import ACTORS, PEOPLE, PLACES, classes_of, words_of
from riwaya.events.nouns.genitives import ends_in_pronoun
from riwaya.events.nouns.heads import Phrase, head_classes
from riwaya.events.scene import Arguments
from riwaya.phrases import Syntax
from riwaya.phrases.tags import COMPLEMENTISER, STOP

_BY = {"برعايه", "بضمانه", "بوساطه", "باشراف"}
_PASSENGERS = {"people", "captive", "fighter"}
_TOWARDS = {"الي", "نحو", "صوب", "باتجاه", "ل"}
_WITHIN = 14  # tokens on either side of the verb
_CALLED_WITHIN = 4  # tokens of a phrase in which a crew is named
_LED = 2  # what the signs must weigh


class Sign(NamedTuple):
    """A set of `lexicon/event_words.yaml` whose words near a departure weigh for an arrangement, or against it."""

    words: str
    weight: int


SIGNS = (
    Sign("escorting", 2),
    Sign("ways_out", 2),
    Sign("coaches", 2),
    Sign("let_go", 1),
    Sign("bargained", 1),
    Sign("in_batches", 1),
    Sign("shut_in", 1),
    Sign("in_fear", -2),
)


def is_led(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether the signs of an arrangement outweigh those of flight: «مرّ عبر الممر الآمن ألف مدني بمعية الشرطة»."""
    near = {plain(syntax, at) for at in about(syntax, arguments)}
    return sum(sign.weight for sign in SIGNS if near & words_of(sign.words)) >= _LED


def is_peopled(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether people are told to be in what leaves: «أبحرت سفينة وعلى متنها 600 شخص», «القافلة، وفيها جرحى»."""
    moved = arguments.subject
    first = moved.first if moved is not None else arguments.first
    near = range(first, min(max(arguments.last, first) + 2 * _WITHIN, len(syntax.tags)))
    own = takewhile(lambda i: not syntax.has(i, STOP), near)
    return any(classes_of(syntax.text.tokens[i].word) & _PASSENGERS for i in own)


def has_people_aboard(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a word of carrying says that people are in what passes: «مرت حافلات على متنها جرحى»."""
    near = range(arguments.last, min(arguments.last + 2 * _WITHIN, len(syntax.tags)))
    own = list(takewhile(lambda i: not syntax.has(i, STOP), near))
    carrying = next((i for i in own if syntax.form(i) in words_of("carrying")), None)
    ahead = (i for i in own if carrying is not None and 0 < i - carrying < _CALLED_WITHIN)
    return any(classes_of(syntax.text.tokens[i].word) & _PASSENGERS for i in ahead)


def is_from_camp(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether people come out of a camp, which nobody leaves of himself: «وصول 168 عائلة من مخيم الهول»."""
    left = (p for p in arguments.others if p.preposition == "من")
    return any(plain(syntax, p.first) in words_of("camps") for p in left)


def is_from_or_aboard(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether those let in are told by where from or in what they come: «دخل 90 جريحاً بسيارات الإسعاف»."""
    is_aboard = any("vehicle" in head_classes(syntax, p) for p in arguments.others)
    return is_aboard or any(p.preposition == "من" and head_classes(syntax, p) & PLACES for p in arguments.others)


def is_of_hurt(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether those let in are wounded or sick: «أُدخل 20 جريحاً إلى الأراضي التركية»."""
    who = arguments.object
    return who is not None and any(plain(syntax, i) in words_of("patients") for i in range(who.first, who.last))


def is_of_staff(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a body brings out its own people: «سحبت السفارة دبلوماسييها», «سحبت المنظمة موظفيها»."""
    who = arguments.object
    return who is not None and plain(syntax, who.first) in words_of("staff")


def is_escorted(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether an escort or somebody in charge is named: «بإشراف الأمن العام»."""
    return any(plain(syntax, at) in words_of("escorting") for at in about(syntax, arguments))


def is_told_first(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a verb stands before its vehicle and does not describe it: «تقلّ باصات الوزارة العائلات»."""
    by = arguments.subject
    return by is not None and by.first >= arguments.last and not arguments.is_relative


def is_of_coaches(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether what is boarded carries many and is no ambulance: «ركوب الحافلات»."""
    ridden = [p for p in (arguments.object, arguments.subject) if p is not None]
    words = [plain(syntax, i) for p in ridden for i in range(p.first, p.last)]
    is_bidden = any(plain(syntax, i) in words_of("let_go") | words_of("own_will") for i in about(syntax, arguments))
    return is_bidden and any(word in words_of("coaches") for word in words) and "اسعاف" not in words


def is_of_posts(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether what is vacated are posts of an armed force, of which nobody is taken out: «إخلاء ثلاثة كهوف»."""
    left = arguments.object or arguments.subject
    if left is None or any(p.preposition == "من" and head_classes(syntax, p) & PEOPLE for p in arguments.others):
        return False
    words = [plain(syntax, i) for i in range(left.first, min(left.last, left.first + 2))]
    return any(word in words_of("posts") for word in words) and not head_classes(syntax, left) & (PEOPLE - {"fighter"})


def is_unpeopled(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether what is vacated is a place and not people cleared from it: «أخلوا سوليدار», not «تخلي جنوده»."""
    left = arguments.object
    return left is not None and not head_classes(syntax, left) & (PEOPLE | ACTORS)


def is_sent_on(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether those driven out are taken somewhere: «تهجير المقاتلين نحو الشمال», not «أُبعد عن عمله»."""
    if arguments.shape != "verb":
        return True
    return any(p.preposition in _TOWARDS for p in arguments.others) or is_led(syntax, arguments)


def is_no_crew(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether it is no crew or council that clears a place: not «أخلت فرق الإطفاء البرج»."""
    who = arguments.subject
    words = [] if who is None else [plain(syntax, i) for i in range(who.first, min(who.last, who.first + _CALLED_WITHIN))]
    return not any(word in words_of("crews") for word in words)


def is_of_army(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether soldiers leave as their army does: «غادر آخر جندي فرنسي», «رحل جنودها», not «مئة جندي خرجوا من المصنع»."""
    who = arguments.subject
    if who is None or is_led(syntax, arguments):
        return False
    words = [plain(syntax, i) for i in range(who.first, min(who.last, who.first + 2))]
    is_soldier = any(word.startswith(("جندي", "جنود", "عسكري")) for word in words)
    return is_soldier and (words[0] == "اخر" or ends_in_pronoun(syntax, who.first))


def is_of_an_army(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether it is troops of a state that are to be brought out: «إخراج القوات الأجنبية من البلاد»."""
    led = arguments.object
    return led is not None and plain(syntax, led.first) in ("قوات", "جيش", "جيوش", "قواعد")


def is_for_other(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether a post is given up to somebody: «تخلت الميليشيا عن الحاجز لصالح الجيش»."""
    ahead = range(arguments.last, min(arguments.last + _WITHIN, len(syntax.tags)))
    return any(syntax.form(i) == "لصالح" for i in takewhile(lambda i: not syntax.has(i, STOP), ahead))


def is_of_running(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether what passes to somebody is the running of a post: «انتقلت إدارة السجن إلى القوات»."""
    what = arguments.subject or arguments.object
    if what is None or plain(syntax, what.first) not in words_of("running"):
        return False
    return any(classes_of(syntax.text.tokens[i].word) & (PLACES | {"prison"}) for i in range(what.first + 1, what.last))


def is_of_keys(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether keys that are handed over are those of a post: «سلّمت القوات مفاتيح القاعدة إلى الجيش»."""
    then = arguments.then
    ahead = range(then[1], min(then[1] + _CALLED_WITHIN, len(syntax.tags))) if then else range(0)
    return any(classes_of(syntax.text.tokens[i].word) & {"position"} for i in ahead)


def is_ones_own(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether those brought out are the forces of who brings them out: «تعهد بإخراج ألويته من المدينة»."""
    led = arguments.object
    return led is not None and any(ends_in_pronoun(syntax, i) for i in range(led.first, min(led.first + 2, led.last)))


def is_agreed_to(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether «الخروج» is what somebody with arms agrees to, is told or wants to do: «وافقوا على إلقاء السلاح والخروج»."""
    first = arguments.first
    before = takewhile(lambda i: not syntax.has(i, STOP | COMPLEMENTISER), range(first - 1, max(-1, first - _WITHIN - 1), -1))
    near = list(before)
    is_willed = any(syntax.core(at) in words_of("consenting") for at in near)
    return is_willed and any(classes_of(syntax.text.tokens[at].word) & {"fighter", "force", "people"} for at in near)


def is_arranged(syntax: Syntax, arguments: Arguments, within: int = _WITHIN) -> bool:
    """Return whether the sentence tells of a vehicle, an escort, a leave or a bargain by which people go."""
    if any(_carries(syntax, p) for p in (*arguments.others, *arguments.bare)):
        return True
    return is_led(syntax, arguments) or any(_tells(syntax, at) for at in about(syntax, arguments, within))


def about(syntax: Syntax, arguments: Arguments, within: int = _WITHIN) -> Iterator[int]:
    """Yield the tokens about a trigger, as far as its sentence goes."""
    first, last = arguments.first, arguments.last
    for near in (range(first - 1, max(-1, first - within - 1), -1), range(last, min(last + within, len(syntax.tags)))):
        yield from takewhile(lambda i: not syntax.has(i, STOP), near)


def _carries(syntax: Syntax, phrase: Phrase) -> bool:
    classes = head_classes(syntax, phrase)
    return "vehicle" in classes or (phrase.preposition in _BY and bool(classes & ACTORS))


def _tells(syntax: Syntax, at: int) -> bool:
    form = syntax.core(at)
    bare = plain(syntax, at)
    return form in words_of("arranged") or bare in words_of("arranged") or bare.removesuffix("ات") + "ه" in words_of("arranged")


def plain(syntax: Syntax, at: int) -> str:
    """Return the folded word without its clitics and article: «بالحافلات» → حافلات."""
    return syntax.core(at).removeprefix("ب").removeprefix("ل").removeprefix("ل").removeprefix("ال")
