"""Who is told to have brought two sides together, where no act has a role for it: «بجهود الشيخ …», «هم وحدهم أقنعوا الطرفين»."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from riwaya.accounts.account import Account, Question
from riwaya.accounts.passages import Passage
from riwaya.accounts.ways import Way
from riwaya.arabic.letters import fold, normalise
from riwaya.arabic.stems import key
from riwaya.corroboration.telling import Telling
from riwaya.lexicon.load import entries

_BETWEEN = r"بين\s+(?:ال)?(?:طرفين|جانبين|فريقين|خصمين|خندقين|خطوط|قبيلتين|معسكرين)"
_WENT = "نقل|نقلت|نقلوا|حمل|حملوا|سعي|سعت|سعوا|مشي|مشوا|اصلح|اصلحوا|تنقل|تنقلوا|متنقلا"
_NO_NAME = r"هو|هي|هم|هني|الذي|التي|الذين|من|في|وحد\w+|الي|علي|عن|بعد|قبل|منذ|خلال|مش|ليس|لا|بين"
_WORTH = re.compile(
    r"وساط|[أإا]قنع|جهود|مساعي|مسعى|توسط|صاغ|[أا]صلح|بين\s+ال|بواسطة|عبر\s|عن\s+طريق|على\s+يد|جمع|وحدهم|وحدها|وحده|سعى|سعت|فاوض|[أا]نجز"
)


def brokers(passages: Iterable[Passage]) -> Iterator[Account]:
    """Yield who brought the sides of an episode together, as its passages tell it without a role of an act."""
    asked, seen = Question("mediator"), set[tuple[str, int]]()
    for one in passages:
        for start, end in () if one.is_denial else one.telling.once("brokers", _found):
            if one.start <= start < end <= one.end and (one.telling.key, start) not in seen:
                seen.add((one.telling.key, start))
                yield Account(asked, key(one.telling.text[start:end]), one.telling, start, end, one.claim)


def _found(telling: Telling) -> Sequence[tuple[int, int]]:
    """Return where the names of brokers stand in a document."""
    if not _WORTH.search(telling.text):
        return ()
    plain = normalise(telling.text)
    names = (found.span("name") for way in _ways() for found in way.found_in(plain.text))
    return [(plain.starts[start], plain.stops[end - 1]) for start, end in names]


@cache
def _ways() -> tuple[Way, ...]:
    """Return what finds the name of a broker, each by another turn of phrase."""
    name = rf"(?P<name>(?:ال)?(?:{_any('who')})(?:\s+(?!(?:{_NO_NAME})(?!\w))\w+){{0,4}})"
    brought, that = rf"(?:{_any('brought')})(?!\w)", r"(?:الذي|التي|الذين|اللذان|اللي|من)"
    by = tuple(max(form.split(), key=len) for form in _forms("through"))
    doing = tuple(max(form.split(), key=len) for form in _forms("brought"))
    ways = (
        rf"(?<!\w)(?:{_any('through')})\s+(?:قادها\s+|من\s+|مساعي\s+|جهود\s+|وساطه\s+)?{name}",
        rf"(?<!\w)[وفبل]?{name}[،,]?\s+(?:هو|هي|هم|هما)\s+{that}\s+(?:\w+\s+)?{brought}",
        rf"(?<!\w)[وف]?{that}\s+{brought}[^.؛\n]{{0,50}}?\s(?:هني|هنن|هم|هو|هي|كانوا|كان|كانت)\s+{name}",
        rf"(?<!\w)[وفبل]?{name}\s+وحد(?:ه|ها|هم)(?!\w)[^.؛\n]{{0,30}}?(?<!\w){brought}",
        rf"(?<!\w)[وفبل]?{name}[^.؛\n]{{0,60}}?(?<!\w)(?:{_WENT})\s[^.؛\n]{{0,50}}?{_BETWEEN}",
        rf"(?<!\w)رييس\s+لجنه\s+(?:ال)?وساطه\s+{name}",
        rf"(?<!\w)[وفبل]?{name}[،,]?\s+(?:الذي|التي)\s+(?:يقود|قاد|تقود|قادت)\s+(?:ال)?(?:وساطه|مسعي|مساعي|مفاوضات)",
        rf"(?<!\w)[وفبل]?{name}\s+(?:توسطوا|توسطت|توسط)(?!\w)",
    )
    needs = (by, doing, doing, doing, tuple(_WENT.split("|")), ("وساطه",), ("قاد", "قود"), ("توسط",))
    return tuple(Way(letters, re.compile(way)) for letters, way in zip(needs, ways, strict=True))


def _any(kind: str) -> str:
    return "|".join(re.escape(form).replace(r"\ ", r"\s+") for form in sorted(_forms(kind), key=len, reverse=True))


def _forms(kind: str) -> set[str]:
    return {fold(form) for entry in entries("broker_words") if entry["kind"] == kind for form in entry["forms"]}
