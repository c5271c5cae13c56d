"""A document as passages: what one voice says in one place, and whether it tells that something is so or that it is not."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from riwaya.accounts.account import stretch
from riwaya.arabic.letters import fold, normalise
from riwaya.arabic.particles import CONJUNCTIONS, DEMONSTRATIVES, NEGATIONS, PREPOSITIONS, RELATIVES
from riwaya.arabic.stems import key, stem, stems
from riwaya.corroboration.telling import Record, Telling
from riwaya.grouping.episode import Told, voice_of
from riwaya.grouping.happenings import SPEECH
from riwaya.lexicon.load import forms_of

_SENTENCE = re.compile(r"[^.؟?!؛\n]+(?:\.(?=\d)[^.؟?!؛\n]+)*")
_WITHOUT = re.compile(r"(?<!\w)(?:و?(?:ب?دون|بلا|من\s+غير|من\s+دون|بغير))\s+(?:أي\s+)?$")
_PERSON = re.compile(r"^[يتن](?=\w{3})|(?<=\w{3})ي$")
_NEGATED = re.compile(r"(?:\W*\w+\W+){0,3}?[وف]?(?:لم|لا|لن|ليس|ليست|ما|مش|مو|ماكو|مفيش)\s")
_ANAPHOR = re.compile(
    r"^(?:ب|ل)?(?:ذلك|ذاك|هذا|هذه|هذي|تلك|الأمر|الامر|الادعاء|الإدعاء|الادعاءات|الاتهام|الاتهامات|النفي|الكلام|المزاعم|الخبر|الرواية"
    r"|الأنباء|الأرقام|الإعلان|جملة|هالحكي|هالشي|هالكلام|هيچ|صحة)(?!\w)(?:\s+\S+){0,3}\W*$"
    r"|^(?:ذلك|هذا|هذه|بأنه|بأنها|بأنهم|بانه|بانها)(?!\w)"
    r"|^\w{3,}(?:ه|ها|هم|هما|هن)(?:\s+\S+){0,2}\W*$"
)
_INSTEAD = re.compile(r"[,،]?\s+و(?:ليس|ليست|لا)\s+")
_AND_THAT = re.compile(r"[،,]\s+و(?=[أإا]ن\w{0,2}\s)")
_NOT = re.compile(r"(?<!\w)[وف]?(?:لم|لن|لا|ليس|ليست|ما|مش|مو|أي|عدم|بدون|دون)\s+(?:\w+\s+)?$")
_ENDED = re.compile(r"(?<!\w)[وف]?(?:ب|ل)?(?:ال)?(?:رفع|رُفع|يرفع|فك|يفك|انته[ىت]|انتهاء|إنهاء|أنهى|ينهي|كسر)\w{0,2}\s")
_FORCE = frozenset({"attack", "capture"})
_NEGATING = 16  # characters before an act in which it is negated
_NOT_SO = re.compile(r"(?:\W*\w+\W+){0,3}?[وف]?(?:لم|لن|ليس|ليست|لا)\s(?!ي?ت?زال)")
AGAINST = re.compile(
    r"(?<!\w)[وف]?(?:في\s+المقابل|بالمقابل|في\s+حين|غير\s+[أا]ن|لكن|بيد\s+[أا]ن|إلا\s+[أا]ن|بينما|خلافاً)(?!\w)[^.؟!\n]*$"
)
ABOUT = re.compile(r"(?<!\w)(?:من\s+أن|عن\s+أن|بأن|أن|حول|بشأن|بخصوص|عن)\s+|(?<!\w)(?=أن(?:ه|ها|هم)\s)")
_BEFORE, _INVENTING = 60, 6  # characters and words before a cue in which its content is said to be made up
_FEW = 3  # words that tell what talk is about, with those of the judgement
_SHORT = 6  # words of a judgement on what somebody else said
_SAYING = 2  # words that tell something, in what stands between the words of sources
_GOES_ON = re.compile(r"[\s»\"”،,]*(?=و)")
_SHORTEST = 12  # characters of a sentence that says something
_TALK = re.compile(
    r"(?<!\w)و?(?:(?:ال)?(?:كلام|حديث|خبر|أخبار|اخبار|أنباء|إشاعة|إشاعات|شائعات|حكي|رواية|ادعاء|ادعاءات|مزاعم)\w{0,3}"
    r"|(?:كل\s+)?ما\s+(?:نشر|قيل|يقال|تردد|يتردد|ذكر|تداول|يتداول|روج|أشيع|يشاع|قال|قالت)\w*)\s+(?P<matter>(?:\([^()\n]*\)|[^،,.؛\n]){6,160})"
)
_BACK = re.compile(r"و?(?:(?:ال)?(?:كلام|حكي|خبر|حديث)\s+(?:دا|ده|هذا|هاد|هادا|هاذا)|هال(?:كلام|حكي|خبر))(?!\w)")
_SIGNS = " \t«»\"“”'()،,:"
_NOT_SO_SENTENCE = re.compile(
    r"(?:و|ف|لكن\s+|غير\s+ان\s+)?(?:(?:كل\s+)?(?:هذا|ذلك|هذه|دا|ده|هاد|هادا|هيدا|الامر|الكلام|الخبر)\s+){0,2}"
    r"(?:(?:الامر|الكلام|الخبر|الشيء|كله)\s+)?"
    r"(?:(?:لم|ما)\s+(?:يحدث|يحصل|يقع|يجر|يتم|حدث|حصل|صار|جري)(?:\s+(?:اطلاقا|ابدا|قط|اصلا|نهاييا|بتاتا|شيء\s+من\s+(?:هذا|ذلك)))*"
    r"|(?:غير|ليس|ليست|مش|مو|ما\s+هو|ماهو|موش)\s+(?:صحيح|صحيحه|صحيحا|دقيق|دقيقا|صح)(?:\s+(?:اطلاقا|ابدا|بتاتا|علي\s+الاطلاق))?"
    r"|(?:كذب|كضب|هراء|افتراء|محض\s+\w+|مجرد\s+(?:شايعات|اشاعات|كذب|اكاذيب|دعايه)|عار[يه]?\s+(?:عن|من)\s+الصحه|لا\s+(?:اساس|صحه)\s+له(?:ا)?(?:\s+من\s+الصحه)?))"
)
_WE_DENY = re.compile(r"(?<!\w)[وف]?ب?(?:ننفي|نفي|أنفي|نكذب|نكذّب|ننكر|أنكر)\s+(?:نفي\w*\s+قاطع\w*\s+|بشدة\s+|تماما\s+)?(?=\w)")
_BACKED = {"guarantor": "guarantee", "sponsor": "sponsor"}
_UNTOLD = re.compile(r"(?<!\w)[وف]?(?:لم|لن|لا)\s+[يُت]{1,2}(?:علن|ذكر|كشف|حدد|وضح|صدر|تضح|عرف)\w{0,3}\s")
_DENYING = re.compile(r"(?<!\w)[وف]?[يتن]?ا?(?:نف|كذب|نكر|فند|دحض|استبعد)")
_CONTRARY_TO = re.compile(
    r"(?<!\w)و?(?:خلافاً?|بخلاف|على\s+(?:عكس|خلاف|نقيض)|عكس|نقيض)\s+(?:ما|لما|لِما)\s+(?:كان\s+|كانت\s+|قد\s+)?$"
)
_WHAT = re.compile(r"(?<!\w)و?ما\s+(?:قد\s+|كانت\s+|كان\s+)?$")
KNOWLEDGE = "(?:رقم|أرقام|معلومات|معلومة|علم|تفاصيل|حصيلة|إحصاء|تقرير|تقارير|بلاغ|بلاغات|إفادة|إفادات|إخطار)"
_KNOWS_NOT = re.compile(  # «ليس لدينا رقم عن», «لم أتلق أي تقارير حول»: what is not known is neither told nor denied
    r"\W*(?:[وف]?ب?[أإا]ن\w{0,3}\s+)?"
    r"(?:(?:ليس\w*|لا\s+توجد|لا\s+تتوفر|لا\s+تتوافر)\s+لد\w*|لا\s+[نيأت]?ملك\w*|لا\s+(?=علم)"
    r"|لم\s+(?:[نيأت]?تلق\w*|[يت]صل\w*(?:\s+إلي\w+)?|[يت]رد\w*(?:\s+إلي\w+)?|[يت]بلغ\w*))\s+"
    rf"(?:(?:أي|أية|بأي)\s+|\w+\s+)?{KNOWLEDGE}"
    r"(?!\s+(?:عن|حول|بشأن|تفيد\s+ب)\s*(?:سقوط|وقوع|ضحايا|قتلى|جرحى|إصابات|خسائر\s+بشرية))"  # that is for `unhurt`
)
_SAYS_NOTHING = frozenset({"asks", "doubts"})


class Passage(NamedTuple):
    """What one voice says in one place.

    Attributes:
        claim: the claim whose content it is; None for the author's own sentence.
        stems: the words it is compared by.
        events: the events told in it.
        is_denial: whether it says that something is not so.
    """

    telling: Telling
    claim: str | None
    start: int
    end: int
    stems: frozenset[str]
    events: tuple[Told, ...]
    is_denial: bool

    @property
    def voice(self) -> tuple[str, str]:
        """Whose word it is: the document, and in it the author or the source."""
        return self.telling.key, voice_of(self.telling, self.claim)

    @property
    def text(self) -> str:
        """Its words."""
        return self.telling.text[self.start : self.end]

    @property
    def record(self) -> Record | None:
        """The claim's record."""
        return self.telling.claims.get(self.claim or "")

    @property
    def is_whole(self) -> bool:
        """Whether it is all that a claim says, and no part of it."""
        record = self.record
        return record is not None and (record["content"]["start"], record["content"]["end"]) == (self.start, self.end)

    @property
    def points_back(self) -> bool:
        """Whether it is all about what was said before it, and says little of its own: «ذلك», «هذه الأنباء», «بأنه هراء»."""
        is_fronted = self.record is not None and self.is_whole and self.end <= self.record["cue"]["start"]
        return is_fronted or bool(_ANAPHOR.match(self.text)) or is_judged_false(self.text)

    @property
    def order(self) -> tuple[tuple[int, str], int, int, str]:
        """Where it stands when passages are listed."""
        return self.telling.order, self.start, self.end, self.claim or ""


def passages(telling: Telling) -> Sequence[Passage]:
    """Return the passages of a document in the order of its text; a denial inside a longer one is a passage of its own."""
    return telling.once("passages", _passages)


def _passages(telling: Telling) -> Sequence[Passage]:
    return sorted((*_of_claims(telling), *_of_author(telling)), key=lambda one: one.order)


def _of_claims(telling: Telling) -> Iterator[Passage]:
    for claim in telling.claims.values():
        told = _told(telling, claim["id"])
        if claim["stance"] in _SAYS_NOTHING or _KNOWS_NOT.match(claim["content"]["text"]):
            continue
        content = claim["content"]
        if (said := _judged(telling, claim)) is not None:  # the outlet tells it; whoever calls it untrue is another
            yield _passage(telling, claim["id"], content["start"], said, told)
            continue
        is_denial = claim["stance"] == "denies" or is_judged_false(content["text"]) or _is_countered(telling, claim)
        told = _denied(content["text"], told) if is_denial else told
        right = _set_right(telling, claim)
        start, end = right[1] if right else content["start"], content["end"] if is_denial else _before_denial(telling, claim)
        if end > start:
            yield _passage(telling, claim["id"], start, end, told, is_denial=is_denial)
        if not is_denial:
            yield from _denials(telling, claim["id"], told)
            yield from _called_false(telling, claim["id"], content["start"], content["end"], told)
        yield from _author_denies(telling, claim)


def _before_denial(telling: Telling, claim: Record) -> int:
    """Return where a claim ends, or where in it somebody else's denial begins: «نقلت الوكالة أن الوزير نفى …» tells no more."""
    content = claim["content"]
    sentence = _SENTENCE.match(telling.text, content["start"], content["end"])
    last = sentence.end() if sentence else content["start"]
    others = [one for one in telling.claims.values() if one["stance"] == "denies" and one["chain"][-1:] != claim["chain"][-1:]]
    end = min((at for one in others if content["start"] <= (at := int(one["cue"]["start"])) < last), default=None)
    if end is None:
        return int(content["end"])
    tells = any(content["start"] <= event["trigger"]["start"] < end for event in telling.record["events"])
    return end if tells else int(content["start"])  # «نقلت الوكالة أن | الوزير نفى»: what is left names who denies


def _judged(telling: Telling, claim: Record) -> int | None:
    """Return where a claim ends that is quoted to be called untrue: «ما نشرته الوكالة عن مقتل بحارين لا أساس له»."""
    content, cue = claim["content"], claim["cue"]
    if cue["end"] > content["start"] or not _WHAT.search(telling.text[max(0, cue["start"] - _NEGATING) : cue["start"]]):
        return None
    said = content["text"][: judgement_in(content["text"])].rstrip()
    return content["start"] + len(said) if len(said) < len(content["text"]) and len(stems_of(said)) > 1 else None


def _author_denies(telling: Telling, claim: Record) -> Iterator[Passage]:
    """Yield the author's word against what a claim tells: «فبركت حكاية», «خلافاً لما أشيع عن B», «A وليس B، كما زعم»."""
    cue, content = claim["cue"], claim["content"]
    words = telling.text[max(0, cue["start"] - _BEFORE) : cue["end"]].split()[-_INVENTING:]
    is_contrary = _CONTRARY_TO.search(telling.text[max(0, cue["start"] - _BEFORE) : cue["start"]]) is not None
    if is_contrary or any(_invented().match(fold(word)) for word in words):
        yield _passage(telling, None, cue["start"], content["end"], (), is_denial=True)
    elif right := _set_right(telling, claim):
        yield _passage(telling, None, right[0], content["end"], (), is_denial=True)


def _set_right(telling: Telling, claim: Record) -> tuple[int, int] | None:
    """Return where the author puts something else in the place of a claim, and where the claim begins: «A، وليس B كما زعم»."""
    cue, content = claim["cue"], claim["content"]
    if content["end"] > cue["start"] or not cue["text"].startswith("كما"):
        return None
    begun = max((found.start() for found in _SENTENCE.finditer(telling.text, 0, content["end"])), default=content["start"])
    parted = list(_INSTEAD.finditer(telling.text, begun, content["end"]))
    if not parted or parted[-1].end() < content["start"] - 1:
        return None
    begun = max((found.end() for found in _AND_THAT.finditer(telling.text, begun, parted[-1].start())), default=begun)
    return begun + len(telling.text[begun:]) - len(telling.text[begun:].lstrip()), parted[-1].end()


def _is_countered(telling: Telling, claim: Record) -> bool:
    """Return whether a claim is set against what was said before and says that something is not so: «في المقابل زعم أنه لم»."""
    cue, content = claim["cue"], claim["content"]
    before = telling.text[max(0, cue["start"] - _BEFORE) : cue["start"]]
    return cue["end"] <= content["start"] and bool(AGAINST.search(before) and _NOT_SO.match(content["text"]))


def is_by_cue(denial: Passage) -> bool:
    """Return whether it is the verb that denies, and all that stands after it is denied: «نفى أن … وأن …»."""
    record = denial.record
    return record is None or bool(_DENYING.search(fold(record["cue"]["text"])))


def is_judged_false(content: str) -> bool:
    """Return whether all that a source says of another's statement is that it is untrue: «بأنه هراء»."""
    return len(content.split()) <= _SHORT and bool(_words("judgement").search(fold(content)))


def is_of_rumour(text: str) -> bool:
    """Return whether a denial says that others told what it denies, without naming them: «ما أشيع», «ليس صحيحاً أن»."""
    return bool(_words("rumour").search(fold(text)))


def rumoured(denial: Passage) -> Passage:
    """Return what others are said to tell, from «عن», «أن» or «من أن» on where the denial has it."""
    begun = ABOUT.search(denial.text)
    start = denial.start + begun.end() if begun else denial.start
    return _passage(denial.telling, None, start, denial.end, denial.events)


@cache
def _words(kind: str) -> re.Pattern[str]:
    """Return what finds words of one kind of `falsehoods.yaml`."""
    forms = sorted({fold(form) for form in forms_of("falsehoods", kind)}, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:و|ف)?(?:ب|ك|ل)?(?:{'|'.join(map(re.escape, forms))})(?!\w)")


@cache
def _invented() -> re.Pattern[str]:
    """Return what matches a verb by which somebody is said to have made something up."""
    forms = "|".join(map(fold, forms_of("falsehoods", "invention")))
    return re.compile(rf"[وف]?ي?ت?(?:{forms})(?:ت|وا|ون)?$")


def _denied(content: str, told: tuple[Told, ...]) -> tuple[Told, ...]:
    """Return what a denial says did not happen; its positive events only where they are what «نفى» is said of."""
    negative = tuple(one for one in told if one.is_denied)
    return negative if negative or _NEGATED.match(content) else told


def _of_author(telling: Telling) -> Iterator[Passage]:
    """Yield the sentences in which nobody else speaks; of others what the author tells between the words of sources."""
    told = _told(telling, "author")
    title = str(telling.record["document"]["title"] or "")
    parts = [claim[part] for claim in telling.claims.values() for part in ("cue", "content")]
    for found in _SENTENCE.finditer(telling.text):
        start, end = found.start() + len(found.group()) - len(found.group().lstrip()), found.end()
        inside = tuple(one for one in told if start <= one.event["trigger"]["start"] < end)
        if _NOT_SO_SENTENCE.fullmatch(fold(found.group()).strip(_SIGNS)):
            yield _passage(telling, None, start, end, (), is_denial=True)
            continue
        if end - start < _SHORTEST or (found.group().strip() in title and not inside):
            continue
        if not any(part["start"] < end and start < part["end"] for part in parts):
            yield _passage(telling, None, start, end, inside)
            yield from _called_false(telling, None, start, end, inside)
            if denied := _WE_DENY.search(telling.text, start, end):
                yield _passage(telling, None, denied.end(), end, inside, is_denial=True)
        else:
            yield from (_passage(telling, None, *stretch(one), (one,)) for one in inside if not one.is_denied)
            yield from _between(telling, start, end)
    yield from _denials(telling, None, told)


def _between(telling: Telling, start: int, end: int) -> Iterator[Passage]:
    """Yield what a sentence says beside the words of its sources; by whom it goes on from, where it goes on: «…، ولم يُصب أحد»."""
    parts = [part for one in telling.claims.values() for part in (one["cue"], one["content"], *one["chain"])]
    at = start
    for part in sorted((one for one in parts if one["start"] < end and start < one["end"]), key=lambda one: int(one["start"])):
        yield from _gap(telling, at, part["start"])
        at = max(at, part["end"])
    yield from _gap(telling, at, end)


def _gap(telling: Telling, start: int, end: int) -> Iterator[Passage]:
    if len(_telling_of(telling.stems(start, end))) < _SAYING:
        return
    goes_on = _GOES_ON.match(telling.text, start, end)
    before = (one["id"] for one in telling.claims.values() if one["content"]["end"] == start and goes_on)
    begun = goes_on.end() if goes_on else start
    yield _passage(telling, next(before, None), begun, end, ())


def _denials(telling: Telling, claim: str | None, told: tuple[Told, ...]) -> Iterator[Passage]:
    """Yield what is told not to have happened, each act with the word that negates it."""
    for one in told:
        if one.is_denied and not _is_circumstance(one):
            start, end = stretch(one)
            before = _NOT.search(telling.text[max(0, start - _NEGATING) : start])
            if _UNTOLD.search(telling.text[max(0, start - _NEGATING) : start + 1]):  # «لم يُعلن أي اتفاق» denies none
                continue
            if before is None and one.event["type"] in _FORCE:  # «منعت قصف المواقع»: of one attack, while others go on
                continue
            yield _passage(telling, claim, start - len(before.group()) if before else start, end, (one,), is_denial=True)


def _called_false(telling: Telling, claim: str | None, start: int, end: int, told: tuple[Told, ...]) -> Iterator[Passage]:
    """Yield talk that a voice calls untrue without a verb of denial: «وكلام تسليمه مش صحيح», «ما نشرته المواقع كذب وزور»."""
    for found in _TALK.finditer(telling.text, start, end):
        if is_called_false(found.group()) and (is_back(found.group()) or len(stems_of(found["matter"])) > _FEW):
            inside = tuple(one for one in told if found.start() <= one.event["trigger"]["start"] < found.end())
            yield _passage(telling, claim, found.start(), found.end(), inside, is_denial=True)


def is_called_false(text: str) -> bool:
    """Return whether words are talk and the judgement that it is untrue."""
    found = _TALK.match(text)
    return found is not None and bool(_words("judgement").search(fold(found["matter"])))


def judgement_in(text: str) -> int:
    """Return where words begin that call something untrue; the end of the text where there are none."""
    plain = normalise(text)
    found = _words("judgement").search(plain.text)
    return plain.starts[found.start()] if found else len(text)


def is_back(text: str) -> bool:
    """Return whether what is called untrue is only pointed back to: «الكلام دا كضب», «هذا لم يحدث»."""
    return _BACK.match(text) is not None or _NOT_SO_SENTENCE.fullmatch(fold(text).strip(_SIGNS)) is not None


def _told(telling: Telling, by: str) -> tuple[Told, ...]:
    """Return what a voice tells as having happened or not happened."""
    return tuple(
        Told(telling, told)
        for event in telling.record["events"]
        if event["asserted_by"] == by and event["modality"] == "actual" and event["type"] not in SPEECH
        for told in (event, *_backings(telling, event))
    )


def _backings(telling: Telling, event: Record) -> Iterator[Record]:
    """Yield who guaranteed and who sponsored an act as acts of their own: «خرجوا بضمانة قطر»."""
    for role, act in _BACKED.items():
        filler = event["roles"].get(role)
        if filler and not any(other["type"] == act for other in telling.record["events"]):
            words = telling.text[: filler["start"]].rstrip()
            start = max(words.rfind(" "), words.rfind("\n")) + 1
            trigger = {"start": start, "end": len(words), "text": words[start:]}
            yield {**event, "type": act, "trigger": trigger, "roles": {"agent": filler}}


def _passage(
    telling: Telling, claim: str | None, start: int, end: int, told: tuple[Told, ...], *, is_denial: bool = False
) -> Passage:
    return Passage(telling, claim, start, end, _telling_of(telling.stems(start, end)), told, is_denial)


def passage_at(one: Passage, start: int, end: int, *, is_denial: bool) -> Passage:
    """Return a part of a passage as one of its own, with the events told there."""
    inside = tuple(told for told in one.events if start <= told.event["trigger"]["start"] < end)
    return _passage(one.telling, one.claim, start, end, inside, is_denial=is_denial)


def named_in(passage: Passage) -> frozenset[str]:
    """Return who is named in a passage, and who says it: entities, and the names of those who have none."""
    record = passage.record
    start = min(passage.start, record["cue"]["start"]) if record and passage.is_denial else passage.start
    mentions = [
        one for one in passage.telling.record["mentions"] if start <= one["start"] < passage.end and one["kind"] != "place"
    ]
    links = record["chain"] if record and passage.is_denial else []
    return frozenset(str(one["entity"] or key(one["name"] or one["text"])) for one in (*mentions, *links))


def stems_of(text: str) -> frozenset[str]:
    """Return the words that tell what a text is about, as stems; without the letter of a person (يحضر, حضر) or of origin."""
    return _telling_of(stems(text))


def _telling_of(stemmed: Iterable[str]) -> frozenset[str]:
    return frozenset(filter(None, map(_telling, stemmed)))


@lru_cache(maxsize=20_000)
def _telling(stemmed: str) -> str | None:
    """Return what a stem tells; None where that is nothing."""
    return _PERSON.sub("", stemmed) if len(stemmed) > 2 and stemmed not in bare_stems() else None


@cache
def bare_stems() -> frozenset[str]:
    """Return the stems of words that tell nothing of what a text is about."""
    empty = map(fold, forms_of("falsehoods", "empty"))
    words = (PREPOSITIONS | RELATIVES | DEMONSTRATIVES | CONJUNCTIONS | NEGATIONS).union(empty)
    return words | {stem(word) for word in words}


def _is_circumstance(told: Told) -> bool:
    """Return whether an event is only told not to have come along («آلت دون قتال»), or to have ended («رُفع الحصار»)."""
    before = told.telling.text[max(0, told.event["trigger"]["start"] - _NEGATING) : told.event["trigger"]["end"]]
    return bool(_WITHOUT.search(before[: len(before) - len(told.event["trigger"]["text"])]) or _ENDED.search(before))
