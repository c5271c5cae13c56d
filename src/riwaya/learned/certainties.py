"""What grammar settles about the roles of an event, whatever a model finds likely."""

from collections.abc import Collection, Iterator, Sequence

from riwaya.events.arguments import tolls
from riwaya.events.arguments.fitting import is_harmed
from riwaya.events.arguments.sharing import WITNESSING, is_purpose
from riwaya.events.classes import ACTORS, PEOPLE, PLACES, classes_of, words_of
from riwaya.events.nouns.heads import counts
from riwaya.events.nouns.prepositions import SIDES, before_sides
from riwaya.learned.candidates import Candidate
from riwaya.mentions.lexical import adjectives
from riwaya.model import Attribution, Event, Filler
from riwaya.phrases import Syntax
from riwaya.phrases.tags import COMMA, COMPLEMENTISER, MASDAR, PREPOSITION, STOP, VERB

_UNCOUNTED = frozenset({"place", "position", "aid", "words"})
_ARMS = frozenset({"vehicle", "fire", "arms"})
_COUNTABLE = _ARMS | {"place"}
_GOODS = frozenset({"aid", "words", "commerce"})
_SOMEWHERE = PLACES | ACTORS | PEOPLE
TAKING = frozenset({"detain", "release", "exchange"})
_OF_PLACES = {"besiege", "ceasefire", "capture"}
_DONE_BY_STATES = {"attack", "besiege"}
_WHERE = ("place", "origin", "destination", "vehicle")
_TELLING = {"asserts", "alleges", "confirms"}
_ALL = {"جميع", "كل", "كافه", "معظم", "بعض", "باقي", "بقيه"}
_ATTENDING = {"باشراف", "بحضور", "بمراقبه", "بمواكبه", "برفقه", "اشراف", "حضور", "مراقبه", "مواكبه", "رفقه"}
_BY = {"قبل", "طرف", "جانب"}
_HANDS = {"يد", "ايدي", "بيد", "بايدي"}
_DUAL = ("ين", "ان")
_DATING = {"منذ", "بعد", "عقب", "قبل"}
_WHEN_AND_WHERE = ("time", "place")
_PARTIES = ("agent", "counterparty", "mediator")
_BORDERS = {"حدود", "شريط", "جبهه", "تماس"}
_TAKEN_UP = ("ته", "تها", "ذه", "ذها", "نه", "نها")  # شنته، نفذها
_NAMED_WITHIN = 5  # words of a name
_BESIDE = 3  # tokens between who withstood an attack and the attack
_DIED_WITHIN = 2  # tokens between a number and «قُتلوا»
_AIMED_WITHIN = 9  # tokens between «الرامية إلى» and what is aimed at
_WHOSE_WITHIN = 3  # tokens between «غارات» and «باكستانية»


def certain_roles(event: Event, syntax: Syntax, begins: Collection[int] = ()) -> frozenset[str]:
    """Return the roles in which the rules cannot be wrong.

    The adjective of a state tells whose an attack is («غارات باكستانية»), a verb with its pronoun who made it («هجوم شنته كييف»),
    a second «بين» who is on the other side («بين الأمن من جهة، وبين العشائر»), a word of killing how many fell.

    Args:
        begins: where the events of the text begin, of which one that kills has its own dead.
    """
    agent, other = event.roles.get("agent"), event.roles.get("counterparty")
    fallen = frozenset({"headcount"} if _fell_in(event, syntax, begins) else ())
    if event.type == "attack":
        fallen |= event.roles.keys() & {"vehicle", "origin"}  # «هجوم بسيارة مفخخة», «صاروخان من الأراضي اللبنانية»
        place = event.roles.get("place")
        is_seen = place is not None and syntax.core(syntax.tokens_of(place.span)[0] - 1) in WITNESSING
        fallen |= {"place"} if is_seen else frozenset()  # «شهد العراق هجمات»
    if agent is not None and _did_it(event, agent, syntax):
        fallen |= {"agent"}
    between = event.roles.get("mediator")
    if between is not None and _is_through(syntax, syntax.tokens_of(between.span)[0]):
        fallen |= {"mediator"}
    if other is not None and _withstood(event, other, syntax):
        return fallen | {"counterparty"}
    if agent is None:
        return fallen
    if event.type == "withdraw" and _pulls_out_own(event, syntax):
        return frozenset({"agent"})
    if other is not None and syntax.form(syntax.tokens_of(other.span)[0] - 1) == "وبين":
        return fallen | {"agent", "counterparty"}
    first, last = syntax.tokens_of(agent.span)
    after = syntax.tokens_of(event.trigger)[1]
    is_whose = last - first == 1 and 0 <= first - after <= _WHOSE_WITHIN and syntax.form(first).removeprefix("ال") in adjectives()
    before = syntax.form(first - 1)
    is_taken_up = after <= first - 1 and syntax.has(first - 1, VERB) and before.endswith(_TAKEN_UP)
    is_for = (
        0 <= first - after <= _WHOSE_WITHIN and agent.span.start > syntax.starts[first] and syntax.form(first)[:1] == "ل"
    )  # «هجوم عنيف لقوات …»
    is_certain = event.type in _DONE_BY_STATES and (is_whose or is_taken_up or (is_for and not event.rule.endswith(".verb")))
    return fallen | {"agent"} if is_certain else fallen


def _is_through(syntax: Syntax, at: int) -> bool:
    """Return whether what begins at a token is told as through whom a deal came: «عبر الهلال الأحمر», «عبر الوساطة القطرية»."""
    return syntax.form(at - 1 - ("وساط" in syntax.form(at - 1))) == "عبر"


def _did_it(event: Event, agent: Filler, syntax: Syntax) -> bool:
    """Return whether grammar tells who did it: «من قبل مسلحين», or who came for it: «وصل المبعوث لإجراء محادثات»."""
    is_purpose_of_talks = event.type == "negotiate" and is_purpose(syntax, syntax.tokens_of(event.trigger)[0])
    return is_purpose_of_talks or _is_by_hand(syntax, syntax.tokens_of(agent.span)[0])


def _is_by_hand(syntax: Syntax, at: int) -> bool:
    """Return whether what begins at a token is told as who did it: «من قبل كييف», «على أيدي مسلحين»."""
    before = syntax.form(at - 1)
    return (before in _BY and syntax.form(at - 2) == "من") or before in _HANDS


def _pulls_out_own(event: Event, syntax: Syntax) -> bool:
    """Return whether somebody is said to pull out forces, by a verb or as his own: «سحبت الحركة رتلاً», «سحب آلياتها»."""
    moved = event.roles.get("subject")
    if moved is None:
        return False
    first, last = syntax.tokens_of(moved.span)
    owned = syntax.text.tokens[min(first + (syntax.form(first) in _ALL), last - 1)].word.text  # «سحب جميع | قواته»
    is_own = owned.endswith(("ها", "هم", "ه"))
    return event.rule.endswith(".verb") or (is_own and not syntax.core(syntax.tokens_of(event.trigger)[0]).endswith("انسحاب"))


def _withstood(event: Event, other: Filler, syntax: Syntax) -> bool:
    """Return whether an attack is what somebody is said to have withstood: «كسر المقاتلون هجوماً»."""
    at, (first, last) = syntax.tokens_of(event.trigger)[0], syntax.tokens_of(other.span)
    is_next = first - 1 >= 0 and 0 <= at - last <= _BESIDE and syntax.core(first - 1) in words_of("withstanding")
    near = range(max(0, at - _BESIDE), at)  # «دحرت فجر أمس هجوماً»
    return event.type == "attack" and (is_next or any(syntax.core(i) in words_of("withstanding") for i in near))


def _fell_in(event: Event, syntax: Syntax, begins: Collection[int]) -> bool:
    """Return whether the number of an attack stands right after a word of killing: «مقتل جنديين وإصابة ثلاثة في اشتباكات»."""
    counted = event.roles.get("headcount")
    if event.type != "attack" or counted is None:
        return False
    before = syntax.tokens_of(counted.span)[0] - 1
    killing = syntax.core(before)
    is_own = before not in begins or before in range(*syntax.tokens_of(event.trigger))
    return is_own and killing in words_of("dying")


def barred_roles(event: Event, candidate: Candidate, told_by: Attribution | None, syntax: Syntax) -> Iterator[str]:
    """Yield the roles that words cannot fill: what counts nobody is no headcount, a weapon used is not struck.

    Args:
        told_by: the statement that tells the event; when it was made dates no event («أعلنت الوزارة، اليوم الأحد، تبادل …»).
    """
    if told_by is not None:
        yield from _roles_of_no_teller(event, candidate, told_by)
    if candidate.preposition == "مع" and syntax.core(candidate.first - 2).removeprefix("ال") in _BORDERS:
        yield "counterparty"  # «على الحدود مع تشاد»
    if _counts_no_people(candidate, syntax):
        yield "headcount"
    if not candidate.by_rule:
        yield from _roles_of_none(candidate, syntax)
    if event.type in _OF_PLACES and not candidate.by_rule:
        yield from candidate.next_to & {"subject", "headcount"}  # «رفع الحصار والإفراج عن | 54 أسيراً»
    if _is_deed(candidate, syntax):
        yield from _WHERE  # «إنهاء الحصار و | فتح ممرات آمنة»
    before = syntax.core(candidate.first - 1)
    if before in WITNESSING or before in words_of("condemning"):
        yield from _PARTIES  # «شهدت | باكستان هجوماً», «دانت | الشبكة استهداف المشفى»
    if _is_beside(candidate, syntax) or before in _ATTENDING:
        yield "counterparty"  # «نفذ الجيش بالتنسيق مع | البعثة عملية»
    if event.type == "attack":
        yield from _roles_in_no_attack(event, candidate, syntax)
    if _is_past_aim(event, candidate, syntax):
        yield from _WHEN_AND_WHERE
    if _only_describes(event, candidate, syntax):
        yield from (*_PARTIES, "place", "headcount")


def _only_describes(event: Event, candidate: Candidate, syntax: Syntax) -> bool:
    """Return whether words of which no rule told are adjectives of the event: «تفجير انتحاري مزدوج», «هجومان متزامنان»."""
    at = syntax.tokens_of(event.trigger)[1]
    if candidate.by_rule or candidate.first != at or event.rule.endswith((".verb", ".participle")):
        return False
    form, noun = syntax.form(at), syntax.form(at - 1)
    is_two = noun.endswith(_DUAL) and form.endswith(_DUAL) and syntax.form(candidate.last - 1).endswith(_DUAL)
    return is_two or form in words_of("qualities") or form in words_of("describing")


def _roles_of_no_teller(event: Event, candidate: Candidate, told_by: Attribution) -> Iterator[str]:
    """Yield the roles that words beside what is told cannot fill: when it was told, who tells it."""
    if _is_of_telling(candidate, told_by):
        yield "time"
    if _only_tells(event, candidate, told_by):
        yield "agent"  # «قال المرصد إن غارات جوية أسفرت …»


def _is_past_aim(event: Event, candidate: Candidate, syntax: Syntax) -> bool:
    """Return whether a verb parts words from an event only aimed at: «المحادثات الرامية إلى الإفراج عنهم بدأت | أمس»."""
    at, last = syntax.tokens_of(event.trigger)
    if candidate.first < last or event.rule.endswith(".verb"):
        return False
    if not any(syntax.has(i, VERB) for i in range(last, candidate.first)):
        return False
    for i in range(at - 1, max(-1, at - _AIMED_WITHIN), -1):
        if syntax.has(i, STOP | COMMA | VERB | COMPLEMENTISER):
            return False
        if syntax.form(i).removeprefix("ال") in words_of("aiming"):
            return True
    return False


def _roles_in_no_attack(event: Event, candidate: Candidate, syntax: Syntax) -> Iterator[str]:
    """Yield the roles in an attack that words cannot fill: of who fell elsewhere, who was hurt, what it was done with."""
    if _fell_elsewhere(event, candidate, syntax):
        yield "headcount"
    fallen = event.roles.get("headcount")
    if _is_fallen(candidate, syntax) or (fallen is not None and fallen.span.meets(candidate.span)):
        yield "agent"
    if _is_for_dwellers(candidate, syntax):
        yield "counterparty"
    if candidate.preposition == "ب" and candidate.classes & _ARMS and "counterparty" not in candidate.by_rule:
        yield "counterparty"  # «هجوم بسيارة مفخخة»


def _is_for_dwellers(candidate: Candidate, syntax: Syntax) -> bool:
    """Return whether words only tell for whom the place before them is: «مخيم النور | للنازحين», not «معسكر | للجيش»."""
    if candidate.preposition != "ل" or "people" not in candidate.classes or candidate.classes & (ACTORS - {"person"}):
        return False
    at = candidate.first - 1
    name = next((syntax.names[i] for i in range(max(0, at - _NAMED_WITHIN), at + 1) if syntax.name_ends.get(i) == at + 1), None)
    return name.kind == "place" if name is not None else "place" in classes_of(syntax.text.tokens[at].word)


def _is_fallen(candidate: Candidate, syntax: Syntax) -> bool:
    """Return whether words name who was hurt or died, whose fire it hardly was: «أصيب | أطفال بقصف», «مقتل | جنديين في هجوم»."""
    before = candidate.first - 1
    return syntax.core(before) in words_of("befalling") or (
        syntax.core(before) in words_of("dying") and syntax.text.tokens[before].word.is_damma_first
    )


def _fell_elsewhere(event: Event, candidate: Candidate, syntax: Syntax) -> bool:
    """Return whether a number is not of those whom an attack hit: they fell in another, or were taken in what follows."""
    if not candidate.is_number and not candidate.by_rule & {"headcount"} and not counts(syntax, candidate.first):
        return False
    near = range(candidate.first - 1, min(candidate.last + _DIED_WITHIN, len(syntax.tags)))
    if "subject" in candidate.next_to and not any(syntax.core(i) in words_of("casualties") for i in near):
        return True  # «قصفت القرية وخطفت ست نساء»
    return tolls.is_of_another(syntax, (candidate.first, candidate.last), syntax.tokens_of(event.trigger))


def is_dated_from(syntax: Syntax, at: int) -> bool:
    """Return whether another event is dated from the one at a token: «منذ استيلاء …», «بعد هجوم …»."""
    return syntax.form(at - 1) in _DATING


def roles_of_another(
    event: Event, candidate: Candidate, dated_from: Sequence[int], takes: Collection[int], syntax: Syntax
) -> tuple[str, ...]:
    """Return the roles that words cannot fill, for they are of another event.

    Behind one from which this is dated stand when and where that was, right after one that takes people those taken, who did not
    fall («قصفت القرية وخطفت | ست نساء وطفلين»).

    Args:
        dated_from: where the events stand from which others are dated.
        takes: the tokens after the triggers of those that take or free people.
    """
    last = syntax.tokens_of(event.trigger)[1]
    if event.type == "attack" and candidate.first in takes and candidate.first > last:
        return ("headcount",)
    return _WHEN_AND_WHERE if any(last <= at < candidate.first for at in dated_from) else ()


def _is_deed(candidate: Candidate, syntax: Syntax) -> bool:
    """Return whether words that no rule told of begin with a deed, which is no place: «مغادرة المنطقة»."""
    at = candidate.first
    is_deed = syntax.has(at, MASDAR) and at not in syntax.names and not classes_of(syntax.text.tokens[at].word)
    return is_deed and not candidate.by_rule


def _roles_of_none(candidate: Candidate, syntax: Syntax) -> Iterator[str]:
    """Yield the roles that words cannot fill of which no rule told: of what only describes another, and of no place."""
    if _locates_another(candidate, syntax):
        yield "place"
    if _is_no_spot(candidate, syntax):
        yield from _WHERE[:3]
    if _describes_another(candidate, syntax):
        yield from (*_PARTIES, "place")  # «عناصر الحركة المرتبطة بـ| القاعدة»


def _is_no_spot(candidate: Candidate, syntax: Syntax) -> bool:
    """Return whether words are known to name a thing and no place, or what was harmed: «أضرار في الممتلكات»."""
    is_goods = bool(candidate.classes & _GOODS) and not candidate.classes & (_SOMEWHERE | _ARMS)
    return is_goods or is_harmed(syntax, candidate.first)


def _locates_another(candidate: Candidate, syntax: Syntax) -> bool:
    """Return whether words only tell where the place right before them lies: «ناحية الرشاد جنوب غربي | المحافظة»."""
    if candidate.preposition not in SIDES:
        return False
    at = before_sides(syntax, candidate.first)
    if at == candidate.first:
        return False
    if syntax.form(at - 1).removeprefix("ال") in words_of("unfinished"):
        return True  # «بلدة الوادي الواقعة غرب | العاصمة»
    name = next((syntax.names[i] for i in range(max(0, at - _NAMED_WITHIN), at) if syntax.name_ends.get(i) == at), None)
    return bool(classes_of(syntax.text.tokens[at - 1].word) & PLACES) or (name is not None and name.kind == "place")


def _is_beside(candidate: Candidate, syntax: Syntax) -> bool:
    """Return whether words name who acts together with another: «بالتعاون مع التحالف», «بدعم من حلفائه»."""
    at = candidate.first - 2
    return syntax.form(at + 1) in ("مع", "من") and syntax.core(at) in words_of("together")


def _describes_another(candidate: Candidate, syntax: Syntax) -> bool:
    """Return whether words only tell of somebody to whom he belongs: «التابع لوزارة الدفاع», «المدعومة من دولة»."""
    if not candidate.preposition:
        return False
    before = candidate.first - 1
    if syntax.has(before, PREPOSITION) or syntax.form(before) in ("ل", "ب"):
        before -= 1
    form = syntax.form(before).removeprefix("ال")
    return form in words_of("attached") or form in words_of("unfinished")


def _is_of_telling(candidate: Candidate, told_by: Attribution) -> bool:
    """Return whether words stand between a cue and its content, or behind a cue that follows what it tells."""
    at, cue, content = candidate.span.start, told_by.cue, told_by.content
    return cue.end <= at < content.start or (content.end <= cue.start and cue.end <= at)


def _only_tells(event: Event, candidate: Candidate, told_by: Attribution) -> bool:
    """Return whether words of which no rule told name who says that it happened, whose deed it hardly is."""
    if event.rule.endswith(".participle"):
        return False  # «السلطات هي الضامن»
    is_speaker = any(link.span.meets(candidate.span) for link in told_by.chain)
    return is_speaker and not candidate.by_rule and told_by.stance in _TELLING


def _counts_no_people(candidate: Candidate, syntax: Syntax) -> bool:
    """Return whether words tell no number of people: no number at all, a weight or a sum, buildings, drones."""
    if candidate.is_amount or (candidate.classes & (_UNCOUNTED | _ARMS) and not candidate.classes & PEOPLE):
        return True
    if candidate.is_number or candidate.by_rule & {"headcount"}:
        counted = [classes_of(syntax.text.tokens[i].word) for i in range(candidate.first, candidate.last)]
        return any(c & _COUNTABLE for c in counted) and not any(c & (PEOPLE | ACTORS) for c in counted)  # «329 قذيفة»
    tokens = range(candidate.first, candidate.last)
    return not any(counts(syntax, i) or syntax.form(i).endswith(("ين", "ان")) for i in tokens)
