"""Whether anybody was hurt: «لم يُصب أحد», «الأضرار مادية» against the dead and wounded whom others count."""

import re
from collections.abc import Iterable, Iterator, Sequence

from riwaya.accounts.account import Account, Question
from riwaya.accounts.comparison import Comparison, side
from riwaya.accounts.denials import line, unnumbered
from riwaya.accounts.figures import Figure
from riwaya.accounts.passages import Passage, is_by_cue
from riwaya.arabic.letters import fold, normalise
from riwaya.corroboration.judgement import Feature, Judgement
from riwaya.corroboration.numbers import FATES
from riwaya.corroboration.telling import Telling

_HURT = r"(?:اصابات|اصابه|ضحايا|قتلي|جرحي|خساير\s+بشريه|خساير\s+في\s+الارواح)"
_UNHURT = re.compile(
    r"(?<!\w)[وف]?(?:لم|لن|ما|دون ان|من دون ان|بدون ان)\s+"
    r"[يتن]?(?:صب|صاب|صيب|قتل|جرح|تاذي)\w{0,3}\s+(?:اي\s+)?(?:احد|مدنيا?|مدنيين|شخص)(?!\w)"
    rf"|(?<!\w)[وف]?(?:لم|لن)\s+[يتن](?:سقط|قع|وقع|سجل|سفر|تسبب|خلف)\w{{0,3}}\s+(?:عن\s+|اي\s+|وقوع\s+|سقوط\s+|في\s+)*{_HURT}(?!\w)"
    rf"|(?<!\w)و?(?:من\s+)?(?:دون|بدون|بلا|لا)\s+(?:وقوع\s+|تسجيل\s+|سقوط\s+|اي\s+|وجود\s+)*{_HURT}(?!\w)"
    rf"|(?<!\w)[وف]?(?:لا|ليس|ليست|لم)\s+(?:\w+\s+){{0,3}}?(?:معلومات|موشرات|موشر|ادله|دليل|تقارير|ما\s+يشير)\s+(?:\w+\s+){{0,2}}?"
    rf"(?:سقوط|وقوع|مقتل|وجود|اصابه)\s+(?:اي\s+)?(?:مدنيين|المدنيين|{_HURT})(?!\w)"
    r"|(?<!\w)(?:(?:وصل|عاد|خرج|غادر|نج)\w{0,4}\s+(?:\w+\s+){0,3}?)(?:سالمين|سالمون|سالما|سالمه|بسلام|بسلامه)(?!\w)"
    r"|(?<!\w)[وف]?(?:لم)\s+[يتن](?:ستقبل|عالج|نقل|صل)\w{0,3}\s+(?:\w+\s+)?(?:اي\s+)(?:جريح|جرحي|قتيل|مصاب|اصابه|اصابات)(?!\w)"
    r"|(?<!\w)(?:ال)?(?:اضرار|خساير)\s+ماديه\s+(?:فقط|فحسب)|(?<!\w)(?:ال)?اضرار\s+(?:علي\s+)?(?:ال)?ماديات"
)
_FALLEN = re.compile(
    r"(?<!\w)(?:ب)?(?:سقوط|وقوع|مقتل|اصابه|وجود|استهداف)\s+(?:اي\s+)?"
    rf"(?:مدني|مدنيين|المدنيين|شخص|احد|{_HURT})(?!\w)"
)
_OF_THINGS = re.compile(
    r"(?<!\w)و?(?:ال)?(?:طايره|طايرات|مسيره|مسيرات|طوافه|طوافات|مروحيه|مروحيات|سفينه|سفن|زورق|زوارق|اليات)(?!\w)"
)
_OF_SOLDIERS = re.compile(
    r"(?<!\w)(?:ال)?(?:جندي|جنود|جنديا|جنديين|عسكري|عسكريا|عسكريين|مقاتل|مقاتلا|مقاتلين|عناصر|عنصر|عنصرا|مسلح|مسلحا|مسلحين|ضابط|ضباط)"
)
_NEXT = 24  # characters around a number in which stands what they were, and before words in which stands of what they are said
_SENTENCE_END = re.compile(r"[.؟?!؛\n]")
_ALIKE = 2  # words in common with figures of what is no attack
_BESIDE = 240  # characters to the figures that it answers in its own text
_OF_CIVILIANS = re.compile(r"(?<!\w)(?:مدني|مدنيا|مدنيين|المدنيين)(?!\w)")


def unhurt(passages: Iterable[Passage], figures: Sequence[Figure]) -> Iterator[Comparison]:
    """Yield the words by which somebody says that nobody was hurt, against the figures of others.

    Who counts the hurt himself speaks of some of them alone, save where it is civilians who were spared.
    """
    hurt = [one for one in figures if one.amount.unit in FATES and one.amount.value > 0 and not one.is_denied]
    asked = Question("number", "casualties")
    seen: set[tuple[str, int]] = set()
    for one in passages if hurt else ():
        found = _said(one)
        if found is None or (one.telling.key, one.start) in seen:
            continue
        seen.add((one.telling.key, one.start))
        others = (
            []
            if _OF_THINGS.search(found.string[max(0, found.start() - _NEXT) : found.end()])
            else _answered(one, _of_kind(found.group(), hurt))
        )
        counts_himself = any(figure.voice == one.voice for figure in hurt)
        if not others or (counts_himself and not _OF_CIVILIANS.search(found.group())):
            continue
        told = [figure.account() for figure in others]
        words = Account(asked, "0", one.telling, one.start, max(one.end, _end(one)), one.claim, True)
        sides = (side(line(told[0].words), told), side(f"نفي: {unnumbered(words.words)}", [words]))
        is_within = all(account.telling.key == one.telling.key for account in told)
        shown = Feature("nobody is said to be hurt", -1.0, f"«{line(found.group())}»")
        relation = "answer" if is_within else "denial"
        yield Comparison(asked, line(words.words), relation, Judgement.CONTRADICTS, sides, (shown,))


def _said(one: Passage) -> re.Match[str] | None:
    """Return the words that say so, sought once: a document is told of in many episodes."""
    known = one.telling.once("unhurt", _none_yet)
    if one[1:4] not in known:
        known[one[1:4]] = _sought(one)
    return known[one[1:4]]


def _none_yet(_: Telling) -> dict[tuple[object, ...], re.Match[str] | None]:
    """Return where what the passages of a document say is put down, by their claim and where they stand."""
    return {}


def _sought(one: Passage) -> re.Match[str] | None:
    """Return the words that say so; they may go on where the passage ends in the midst of a sentence."""
    found = _words(one).search(fold(one.telling.text[one.start : _last(one)]))
    return found if found and found.start() < one.end - one.start else None


def _words(one: Passage) -> re.Pattern[str]:
    """Return what finds the words: after a verb of denial those of what befell people («نفت سقوط أي مدني»)."""
    return _FALLEN if one.is_denial and one.is_whole and is_by_cue(one) else _UNHURT


def _last(one: Passage) -> int:
    """Return where the sentence of a passage ends, or what of it is near enough."""
    rest = _SENTENCE_END.search(one.telling.text, one.end)
    return min(one.end + _BESIDE, rest.start() if rest else len(one.telling.text))


def _end(one: Passage) -> int:
    """Return where the words end by which it says so."""
    plain = normalise(one.telling.text[one.start : _last(one)])
    found = _words(one).search(plain.text)
    return one.start + plain.stops[found.end() - 1] if found else one.end


def _of_kind(said: str, hurt: Sequence[Figure]) -> list[Figure]:
    """Return the figures that words can answer: who says that no civilian was hurt says nothing of soldiers."""
    if not _OF_CIVILIANS.search(said):
        return list(hurt)
    return [one for one in hurt if not _OF_SOLDIERS.search(fold(one.telling.text[max(0, one.start - _NEXT) : one.end + _NEXT]))]


def _answered(one: Passage, hurt: Sequence[Figure]) -> list[Figure]:
    """Return the figures that it answers: those of others right before it in its text, else those of acts of force elsewhere."""
    own = [
        figure
        for figure in hurt
        if figure.telling.key == one.telling.key and figure.voice != one.voice and 0 <= one.start - figure.end < _BESIDE
    ]
    elsewhere = [figure for figure in hurt if figure.telling.key != one.telling.key]
    return own or [figure for figure in elsewhere if figure.type == "attack" or len(figure.context & one.stems) >= _ALIKE]
