"""The counts of a document: what they count, which act they belong to, who gives them, and which episode they are of."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from riwaya.accounts.account import Account, Question
from riwaya.accounts.clauses import kin_of
from riwaya.accounts.units import lemma_of, number_end, topic_of, unit_of
from riwaya.accounts.whom import PARTS, batch_in, course_in, side_in, sort_in
from riwaya.arabic.letters import fold, strip
from riwaya.arabic.particles import CONJUNCTIONS, DEMONSTRATIVES, NEGATIONS, PREPOSITIONS, RELATIVES
from riwaya.arabic.stems import key, stems
from riwaya.corroboration.numbers import FATES, Count, is_counted, is_measure, is_time, kinds
from riwaya.corroboration.places import is_same
from riwaya.corroboration.telling import Record, Telling
from riwaya.grouping.episode import Episode, voice_of
from riwaya.grouping.leads import FORCE

_PART = re.compile(r"(?:بينهم|بينها|بينهن|بينهما|منهم|منها|ضمنهم|فيهم|من بين(?:هم)?)\s+(?:نحو\s+|حوالي\s+)?$")
_OF_THEM = re.compile(
    r"\s(?P<pronoun>من(?:هم|ها|هن|هما))\b"
    r"|\sمن\s+(?:هؤلاء|ال(?:مصابين|جرحى|قتلى|ضحايا|أسرى|معتقلين|محتجزين|موقوفين|مختطفين|رهائن|نازحين|ركاب|مفرج|غرقى|ناجين|شهود|سائقين|عائدين|مفقودين|عاملين|موظفين)\w*)"
)
_NOT = re.compile(
    r"(?<!\w)(?:[وف]?(?:لا|ليس(?:وا|ت)?|مش|مو|مهو|ما|غير)|لم\s+(?:يكن|تكن|يكونوا)|ما\s+(?:كان|كانوا))(?:\s+(?:نحو|بس|عددهم))?\s+$"
)
_CALLED_WRONG = re.compile(
    r"[^.،؛\n]{0,24}?\s(?:(?:غير|مش|مو|مهو|ماهو|ماهوش|موش|ماشي|ليس|ليست|ما\s+هو)\s+(?:صح|صحيح|دقيق)\w{0,3}|كذب|كاذب\w?|مبالغ\s+فيه\w?|عار\w?\s+[عم]ن)(?!\w)"
)
_DENIES = re.compile(r"(?<!\w)[وف]?[يتن]?ا?(?:نف|كذب|نكر|فند|دحض)")
_ONLY_BEFORE = re.compile(r"(?<!\w)(?:سوى|إلا|الا|غير)\s+(?:على\s+|عن\s+|في\s+)?$")
_ONLY_AFTER = re.compile(r"\s*[»\")]*\s*(?:\S+\s+){0,2}?(?:فقط|لا\s+غير|لا\s+أكثر|لا\s+اكثر|فحسب|بس)(?!\w)")
_NO_OTHER = re.compile(  # «الشهداء اثنان، وأي رقم آخر كذب»
    r"[^.\n]{0,90}?[.،؛!\s]\s*(?:و|ف)?(?:أي|اي|كل)\s+(?:رقم|عدد|حصيلة|كلام|حديث)\w*\s+(?:عن\s+)?(?:آخر|اخر|أخرى|اخرى|تاني|ثاني|ثان|غير|أكبر|اكبر|أعلى|أكثر)(?!\w)"
    r"|[^.\n]{0,60}?(?:دون|بلا|لا)\s+زيادة(?!\w)"
)
_OF_OWN = re.compile(r"\s*(?:شخص\w*\s+)?من\s+(?:\S+\s+)?\w{3,}(?:ها|هم|ه|نا)(?!\w)")
_OWN_LOSSES = re.compile(  # «خسائر اللواء لم تتجاوز أربعة», «قتلانا ثلاثة»
    r"(?<!\w)(?:قتل[ىا]|شهداء?|جرح[ىا]|خسائر|ضحايا)(?:نا|ها|هم|ه)?\s+(?!ال(?:مدني|قصف|هجوم|غارة|معرك|اشتباك|تفجير|انفجار|حادث|مجزر))"
    r"(?:[^\s،.]+\s+){1,3}$"
)
_DEFINITE = re.compile(r"[وف]?[بك]?ال(?!ف\b|آلاف|فا)")
_ENDS = re.compile(r"[.؟?!؛\n]|(?<=\d)\.(?!\d)")
_SIEGE = frozenset({"besiege"})
_BESIDE = 1  # days between two happenings of one place whose figures are compared together
_APART = 7  # days between two happenings whose figures are not those of one
_AGO = re.compile(r"(?<!\w)(?:منذ|قبل|بعد|خلال|كل|الساعة|غضون|مدى|آخر|أول)\s+(?:نحو\s+|حوالي\s+|أكثر\s+من\s+)?$")
_IN_TERMS = re.compile(
    r"(?:ينص|نص[ّ]?ت?|[يت]قضي|مهل|[أي]مهل|تفاق|بند|تعهد|لتز[ا]?م|ينطي|[يت]عطي)\w*\s[^.؛\n]*$"
)  # «ينص على أن يغادروا خلال 48 ساعة»
_WITHIN = re.compile(r"(?<!\w)(?:خلال|غضون)\s+(?:نحو\s+|حوالي\s+)?$")
_LASTED = re.compile(
    r"(?<!\w)[وف]?[يتأ]?(?:دام|دوم|ستمر|ستغرق|متد|طال|طول|ظل|بق[يى]|قض[يى]|مض[يى]|استمر|استغرق|امتد|أمض[يى]|صمد)\w{0,3}\s+(?:\S+\s+){0,5}$"
    r"|(?<!\w)[وف]?[يت](?:دم|طل)\s+(?:\S+\s+){0,5}$"
    r"|(?<!\w)[وف]?[يتن]?(?:حاصر|طوق|فاوض|تفاوض|تنقل|قاوم|احتجز|عتصم|قاتل|خطف|توقف|انقطع|نقطع)\w{0,4}\s+(?:\S+\s+){0,5}$"
    r"|(?<!\w)[وفل]?(?:على\s+امتداد|لمدة|مدة|مدتها|مدته|طوال|طيلة|مدى|مدار|مهلة|حصار|بعد انتظار)\s+(?:\S+\s+){0,2}$"
)
_CARRY_BEFORE = re.compile(
    r"(?<!\w)(?:(?:على\s+)?(?:متن|ظهر)\s+"
    r"|[وف]?(?:نقل|غادر|خرج|طلع|رحل|وصل|توجه|انطلق|أجل|مش|عبر|عاد)\w*\s+(?:\S+\s+){0,3}?(?:في|ب)"
    r"|[وف]?(?:[أا]قل[ّ]?ت|نقلت|حملت|تقل|[أا]قلتهم|نقلتهم|حملتهم)\s+)"
    r"\s*(?:نحو\s+|حوالي\s+|أكثر\s+من\s+)?$"
)
_CARRY_AFTER = re.compile(
    r"\s+(?:\S+\s+)?(?:أ?قل[ّ]?ت|تقل|[تي]نقل|نقلت|حملت|تحمل|أقلت|ستقل|وعلى متنها|مر[ّ]?ت|عبرت|غادرت|خرجت|انطلقت|وصلت)\w*(?!\w)"
)
_ALSO = re.compile(
    r"(?:(?:[إا]ضاف[ةه]\s+[إا]لى|بالإضافة\s+[إا]لى|فضلا[ً]?\s+عن|[إا]لى\s+جانب|علاوة\s+على|[يت]ضاف\s+[إا]ليهم|ومعهم|زائد)\s+|بينهم\s[^،]*،\s+و)$"
)
_OTHERWISE = re.compile(  # «ومسلحان أُسرا»
    r"(?:\s+\S+){0,3}?\s+(?:[أا]ُ?صيب\w*|[أا]ُ?سر(?:ا|وا)?|[أا]ُ?ُ?عتُ?قل\w*|[أا]ُ?حتُ?جز\w*|[أا]ُ?ختُ?طف\w*|خُ?طف\w*|جُ?رح(?:ا|وا)?|[أا]ُ?وقف\w*|مصاب\w*)(?!\w)"
)
_EARLIER = re.compile(  # «وكانت حصيلة سابقة أفادت بمقتل 11», «بعد شهر من مقتل 40 جندياً في هجومين»
    r"(?<!\w)[وفب]?(?:ال)?حصيل[ةه]\s+(?:\S+\s+)?(?:ال)?(?:سابق[ةه]|أولى|ماضي[ةه])(?!\w)|(?<!\w)[وف]?في\s+وقت\s+سابق(?!\w)"
    r"|(?<!\w)[وف]?كان(?:ت|وا)?\s(?:\S+\s+){0,6}?(?:قبل\s+ذلك|سابقا[ً]?|(?:ال)?(?:حصيل[ةه]|تقرير))(?!\w)"
    r"|(?<!\w)[وف]?كان(?:ت|وا)?\s+(?:\S+\s+){0,4}?(?:قد\s+)?(?:[أا]علن|ذكر|قال|تحدث|[أا]شار|[أا]فاد|نقل)(?:ت|وا)?(?!\w)"
    r"|(?<!\w)[وف]?(?:[أا]شار(?:ت)?|[أا]فاد(?:ت)?)\s+(?:آخر|اخر)\s+(?:تقرير|حصيل[ةه])"
    r"|(?<!\w)بعد\s+(?:نحو\s+|حوالي\s+|قرابة\s+)?(?:\S+\s+)?(?:يوم|أيام|أسبوع|أسابيع|شهر|شهور|أشهر|سن[ةه]|سنوات|عام|أعوام)(?:ين|ا[ً]?)?\s+(?:\S+\s+)?من(?!\w)"
)
_NOW = re.compile(r"(?<!\w)(?:كما|فيما|بينما|لكن|ثم|قبل\s+[أا]ن)(?!\w)")  # «… في وقت سابق 11 قتيلاً، قبل أن ترتفع الحصيلة إلى 20»
_DUAL = 2
_BEFORE, _AROUND = 32, 90
_NEXT = 3  # words after a count
_HEAD = 3  # letters by which nouns in other numbers are one: «شاحنتان», «شاحنات»
_PARTIES = ("agent", "counterparty", "subject", "origin", "destination", "place")
_BARE = PREPOSITIONS | RELATIVES | DEMONSTRATIVES | CONJUNCTIONS | NEGATIONS | {"قال", "كان"}


class Figure(NamedTuple):
    """A count in a document.

    Attributes:
        start, end: where its words stand.
        claim: the claim it stands in; None when the author gives it.
        type: the type of the event whose role it fills, else of the event nearest in its sentence; None without one.
        is_filler: whether it fills a role of that event.
        parties: the entities of that event.
        context: the stems around it, in its sentence.
        is_denied: whether it is told to be wrong («لا عشرة»).
        is_definite: whether it only takes up a number told before («الثلاثة»).
        is_only: whether it is told to be no more («سوى ستة», «شهيدان فقط»).
        is_of_own: whether it counts a part of one party («سبعة من منتسبيها»).
        noun: what it counts, where that is a word that `units.yaml` lacks; "" otherwise.
        sort: what people it counts, where its words tell («جنود», «مسلحين», «أطفال»).
        batch: of which batch it is, "all" where it counts all so far, "more" by which something is made longer.
        side: of which bodies and states those are whom it counts, where its words tell.
        acts: the types of all events of its sentence.
        is_ahead: whether what it counts is told as planned.
        head: the first letters of the noun after the number; "" where none stands there.
        is_part: whether it only counts those of one sort among others («بينهم ثلاثة أطفال»).
        is_carrier: whether it counts what people were brought out on («على متن 14 حافلة»).
        is_lasting: whether it tells how long something took or may take («دام 18 يوماً», «مهلة 48 ساعة»).
        course: what took as long as it tells: siege, talks, truce …
        kin: of which kin the words around it are, by `kin_words.yaml`.
        after: the stems right after it.
        is_earlier: whether it is told as what was counted before, or of something before («وكانت حصيلة سابقة أفادت بـ»).
    """

    amount: Count
    start: int
    end: int
    telling: Telling
    claim: str | None
    type: str | None
    is_filler: bool = False
    parties: frozenset[str] = frozenset()
    context: frozenset[str] = frozenset()
    is_denied: bool = False
    is_definite: bool = False
    is_only: bool = False
    is_of_own: bool = False
    noun: str = ""
    sort: str = ""
    batch: str = ""
    side: frozenset[str] = frozenset()
    acts: frozenset[str] = frozenset()
    is_ahead: bool = False
    head: str = ""
    is_part: bool = False
    is_carrier: bool = False
    is_lasting: bool = False
    course: str = ""
    kin: frozenset[str] = frozenset()
    after: frozenset[str] = frozenset()
    is_earlier: bool = False

    def __hash__(self) -> int:
        return hash((self.telling.key, self.start, self.claim))

    @property
    def text(self) -> str:
        """The count as it is written."""
        return self.telling.text[self.start : self.end]

    @property
    def voice(self) -> tuple[str, str]:
        """Whose word it is: the document, and in it the author or the source."""
        return self.telling.key, voice_of(self.telling, self.claim)

    @property
    def order(self) -> tuple[tuple[int, str], int, Count, str]:
        """Where it stands when figures are listed."""
        return self.telling.order, self.start, self.amount, self.claim or ""

    def account(self) -> Account:
        """Return the count as an answer to «how many»."""
        question = Question("number", self.amount.unit)
        return Account(question, f"{self.amount.value:g}", self.telling, self.start, self.end, self.claim, self.is_denied)


class Placed(NamedTuple):
    """A figure with the episode it belongs to, and those it is compared in: its own and what else its document tells of one deal,
    or where its own has one document alone the one that its document is chiefly about.
    """

    figure: Figure
    own: Episode
    compared_in: tuple[Episode, ...]

    def is_in(self, episode: Episode) -> bool:
        """Return whether it is compared in an episode."""
        return any(one.id == episode.id for one in self.compared_in)


def figures_told(episode: Episode, own: Mapping[str, Sequence[Episode]]) -> list[Placed]:
    """Return the counts of all documents of an episode.

    Args:
        own: for each of its documents, all episodes that it tells, this one among them.
    """
    return [one for telling in episode.tellings() for one in figures_of(telling, own[telling.key])]


def figures_of(telling: Telling, episodes: Sequence[Episode]) -> list[Placed]:
    """Return the counts of a document, each with its episode."""
    mine = [(episode, told.event) for episode in episodes for told in episode.told() if told.telling.key == telling.key]
    is_told = any(episode.is_shared for episode, _ in mine) or not any(episode.is_shared for episode in episodes)
    main = _main_of(mine) if mine and is_told else max(episodes, key=lambda one: one.is_shared, default=None)
    return list(_figures(telling, mine, main)) if main else []


def _figures(telling: Telling, mine: Sequence[tuple[Episode, Record]], main: Episode) -> Iterator[Placed]:
    told = [one for one, _ in mine]
    deals: dict[str, tuple[Episode, ...]] = {}
    for quantity, first, last, figure in telling.once("counts", _counts):
        owner, is_filler = _owner(quantity, mine, first, last)
        own = owner[0] if owner else _of_line(telling.text, quantity["start"], mine) or main
        placed = figure._replace(
            type=str(owner[1]["type"]) if owner else None,
            is_filler=is_filler,
            parties=_parties(owner[1]) if owner else frozenset(),
            acts=frozenset(str(event["type"]) for _, event in mine if first <= event["trigger"]["start"] < last),
            is_ahead=is_filler and owner is not None and owner[1]["modality"] == "planned",
        )
        if own.id not in deals:
            is_apart = own.is_shared or _is_of_another_time(own, main)
            deals[own.id] = _of_one_deal(own, told) if is_apart else (main,)
        yield Placed(placed, own, deals[own.id])


class _Read(NamedTuple):
    """A count as its own words tell it, the bounds of its sentence, and the figure without what episodes add to it."""

    quantity: Record
    first: int
    last: int
    figure: Figure


def _counts(telling: Telling) -> tuple[_Read, ...]:
    """Return the counts of a document that are compared: read once, however many episodes it tells."""
    read = (read for quantity in telling.record["quantities"] if (read := _read(telling, quantity)) is not None)
    return tuple(_without_earlier(list(_also(read))))


def _without_earlier(found: Sequence[_Read]) -> Iterator[_Read]:
    """Yield counts without those of before in a text that tells another of now: «137 قتيلاً … وكانت حصيلة سابقة أفادت بـ20»."""
    now = {read.figure.amount.unit for read in found if not read.figure.is_earlier and not read.figure.is_part}
    return (read for read in found if not (read.figure.is_earlier and read.figure.amount.unit in now & FATES))


def _also(found: Iterable[_Read]) -> Iterator[_Read]:
    """Yield counts, those told beside the killed or hurt of their sentence as such: «13 مدنياً، إضافة إلى أربعة مسلحين»."""
    fate: Figure | None = None
    sentence = -1
    for read in found:
        one = read.figure
        if fate and sentence == read.first and _is_beside_fate(fate, one):
            one = one._replace(amount=one.amount._replace(unit=fate.amount.unit))
        if one.amount.unit in FATES:
            fate, sentence = one, read.first
        yield read._replace(figure=one)


def _is_beside_fate(fate: Figure, one: Figure) -> bool:
    """Return whether people are told beside others of what befell those, and of nothing else that befell them."""
    if one.amount.unit in FATES or one.is_part or kinds().get(one.amount.unit) != "person":
        return False
    text = one.telling.text
    return _ALSO.search(text[fate.end : one.start]) is not None and _OTHERWISE.match(text, one.end) is None


def _read(telling: Telling, quantity: Record) -> _Read | None:
    start, end = quantity["start"], quantity["end"]
    before, after = telling.text[max(0, start - _BEFORE) : start], telling.text[end : end + _BEFORE]
    is_term = (
        is_time(quantity["unit"])
        and bool(_WITHIN.search(before))
        and bool(_IN_TERMS.search(telling.text[max(0, start - _AROUND - _AROUND) : start]))
    )
    if not (is_term or _is_compared(quantity["unit"], before)):
        return None
    sort = sort_in(telling.text, start, end)
    of_them = _OF_THEM.search(quantity["text"])
    is_part = _PART.search(before) is not None or of_them is not None
    unit = sort if is_part and sort in PARTS else unit_of(quantity, telling.text)
    if is_part and not unit:
        return None
    if of_them and of_them["pronoun"] and (unit in FATES or kinds().get(unit) == "thing"):
        is_part = False  # «فقُتل ستة منهم»: those are all who were
    first, last = _sentence(telling.text, start, end)
    claim = telling.claim_of(start, end)
    is_only = quantity["modifier"] == "max" or bool(
        _ONLY_BEFORE.search(before) or _ONLY_AFTER.match(after) or _NO_OTHER.match(telling.text, end)
    )
    is_wrong = claim is not None and _is_denied(claim) and not is_only and quantity["modifier"] != "min"
    is_of_own = bool(_OF_OWN.match(telling.text, number_end(quantity)) or (is_only and _OWN_LOSSES.search(before)))
    figure = Figure(
        Count(quantity["value"], unit, quantity["modifier"]),
        start,
        end,
        telling,
        claim["id"] if claim else None,
        None,
        context=_context(telling, max(first, start - _AROUND), min(last, end + _AROUND), quantity),
        is_denied=is_wrong or bool((_NOT.search(before) and not _ONLY_BEFORE.search(before)) or _CALLED_WRONG.match(after)),
        is_definite=bool(_DEFINITE.match(quantity["text"])),
        is_only=is_only,
        is_of_own=is_of_own,
        noun="" if unit else _noun(telling.text[number_end(quantity) : end]),
        sort=sort,
        batch=batch_in(telling.text, start, end),
        side=side_in(telling, start, end, claim, is_of_own=is_of_own),
        head=_head(telling, quantity),
        is_part=is_part,
        is_carrier=bool(_CARRY_BEFORE.search(strip(before)) or _CARRY_AFTER.match(strip(after))),
        is_lasting=is_time(quantity["unit"])
        and (is_term or bool(_LASTED.search(telling.text[max(first, start - _AROUND) : start]))),
        course=course_in(telling.stems(max(first, start - _AROUND), start)) if is_time(quantity["unit"]) else "",
        kin=_kin(telling, max(first, start - _BEFORE), min(last, end + _BEFORE), quantity),
        after=frozenset(telling.stems(end, min(last, end + _BEFORE))[:_NEXT]),
        is_earlier=_is_earlier(strip(telling.text[first:start])),
    )
    return _Read(quantity, first, last, figure)


def _is_earlier(said: str) -> bool:
    """Return whether what a sentence says before a number tells that it was so before: «وكانت حصيلة سابقة أفادت بمقتل»."""
    found = [*_EARLIER.finditer(said)]
    return bool(found) and _NOW.search(said, found[-1].end()) is None


def _noun(said: str) -> str:
    """Return the noun after a number, as nouns are compared; "" for a verb of those it counts («34 ألفاً خرجوا»)."""
    return "" if said.endswith("وا") else key(said)


def _head(telling: Telling, quantity: Record) -> str:
    """Return the first letters of what a quantity counts; a dual is number and noun in one: «آليتين»."""
    is_dual = quantity["value"] == _DUAL and quantity["unit"] and " " not in quantity["text"]
    after = telling.stems(quantity["start"] if is_dual else number_end(quantity), quantity["end"])[:1]
    noun = after or [*stems(topic_of(quantity, telling.text))][:1]
    return next(((lemma_of(one) or one)[:_HEAD] for one in noun), "")


def _is_compared(unit: str | None, before: str) -> bool:
    """Return whether counts of a unit are compared: of things, measures, money, of how long it took, not «three days ago»."""
    return is_counted(unit) or is_measure(unit) or (is_time(unit) and not _AGO.search(before))


def _of_one_deal(own: Episode, told: Sequence[Episode]) -> tuple[Episode, ...]:
    """Return an episode with those of a document that tell of the same deal: a swap is told by the bridge and by the towns."""
    kinds = frozenset[str]().union(*(one.types for one in own.happenings)) - FORCE
    shared = [one for one in told if one.is_shared]
    near = {one.id: one for one in shared if any(kinds & happening.types for happening in one.happenings) or _is_beside(own, one)}
    return tuple({own.id: own, **near}.values())


def _is_beside(one: Episode, other: Episode) -> bool:
    """Return whether a document tells two happenings of one place and of one day: the clash and the truce that ended it.

    The other is told by as many documents, so that nothing is compared where fewer tell it. A siege sees attack after attack.
    """
    is_siege = all(happening.types <= _SIEGE for happening in other.happenings)
    if other.others < one.others or (is_siege and any(happening.is_force for happening in one.happenings)):
        return False
    places = [episode.happenings[0].place for episode in (one, other)]
    days = one.days(), other.days()
    is_there = bool(places[0] and places[1] and is_same(places[0], places[1])) or other.others > one.others
    return is_there and (not (days[0] and days[1]) or days[0].gap(days[1]) <= _BESIDE)


def _is_of_another_time(own: Episode, main: Episode) -> bool:
    """Return whether a happening lies days before or after the one that its document is chiefly about."""
    mine, days = own.days(), main.days()
    return bool(mine and days and mine.gap(days) > _APART)


def _is_denied(claim: Record) -> bool:
    """Return whether a verb of denial hands the claim over: «كذّب حديثهم عن 17 أسيراً»."""
    return claim["stance"] == "denies" and bool(_DENIES.search(fold(claim["cue"]["text"])))


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    begins = max((found.end() for found in _ENDS.finditer(text, max(0, start - 400), start)), default=max(0, start - 400))
    ends = _ENDS.search(text, end)
    return begins, ends.start() if ends else len(text)


def _owner(
    quantity: Record, mine: Sequence[tuple[Episode, Record]], first: int, last: int
) -> tuple[tuple[Episode, Record] | None, bool]:
    """Return the event whose role a number fills, else the nearest of its sentence, and whether it is the former."""
    near: list[tuple[int, int]] = []
    for number, (_, event) in enumerate(mine):
        if any(one["start"] <= quantity["start"] < one["end"] for one in event["roles"].values()):
            return mine[number], True
        if first <= event["trigger"]["start"] < last:
            near.append((abs(event["trigger"]["start"] - quantity["start"]), number))
    return (mine[min(near)[1]] if near else None), False


def _of_line(text: str, start: int, mine: Sequence[tuple[Episode, Record]]) -> Episode | None:
    """Return the episode of the nearest event of a paragraph."""
    first, last = text.rfind("\n", 0, start), text.find("\n", start)
    near = [
        (abs(event["trigger"]["start"] - start), number)
        for number, (_, event) in enumerate(mine)
        if first < event["trigger"]["start"] and (last < 0 or event["trigger"]["start"] < last)
    ]
    return mine[min(near)[1]][0] if near else None


def _main_of(mine: Sequence[tuple[Episode, Record]]) -> Episode:
    counts: dict[str, int] = defaultdict(int)
    for episode, _ in mine:
        counts[episode.id] += 1
    return max((episode for episode, _ in mine), key=lambda one: (one.is_shared, counts[one.id]))


def _parties(event: Record) -> frozenset[str]:
    return frozenset(
        event["roles"][role]["entity"] for role in _PARTIES if role in event["roles"] and event["roles"][role]["entity"]
    )


def _kin(telling: Telling, first: int, last: int, quantity: Record) -> frozenset[str]:
    around = (*telling.stems(first, quantity["start"]), *telling.stems(quantity["end"], last))
    return frozenset().union(*map(kin_of, around))


def _context(telling: Telling, first: int, last: int, quantity: Record) -> frozenset[str]:
    """Return the stems around a count, without those of the count itself."""
    around = (*telling.stems(first, quantity["start"]), *telling.stems(quantity["end"], last))
    return frozenset(one for one in around if len(one) > 2 and one not in _BARE and not one.isdigit())
