"""Who is told to have brought two sides together, in words that no act has a role for: «بجهود الشيخ …», «هم وحدهم أقنعوا الطرفين»."""

import re
from collections.abc import Iterator

from riwaya.arabic.letters import normalise
from riwaya.arabic.stems import key
from riwaya.episodes.accounts import Account, Question
from riwaya.episodes.passages import Passage

_WHO = (
    r"(?:ال)?(?:شيخ|مشايخ|شيوخ|وجهاء|اعيان|عقلاء|وجيه|لجنه|هييه|منظمه|عمده|ناظر|نظاره|اداره\s+(?:ال)?اهليه|رجل\s+(?:ال)?اعمال|عصبه|حركه|تجمع|نايب|حاج|مختار"
    r"|مفتي|مطران|بلديه|مبعوث|قبيله|قبايل|عشاير|عشيره|ادارات\s+(?:ال)?اهليه|صليب|هلال)"
)
_NAME = rf"(?P<name>{_WHO}(?:\s+(?!(?:هو|هي|هم|هني|الذي|التي|الذين|من|في|وحد\w+|الي|علي|عن|بعد|قبل|منذ|خلال|مش|ليس|لا|بين)(?!\w))\w+){{0,4}})"
_BROUGHT = (
    r"(?:اقنع|اقنعت|اقنعوا|جمع|جمعت|جمعوا|صاغ|صاغت|صاغوا|توسط|توسطت|توسطوا|سعي|سعت|سعوا|اصلح|اصلحت|اصلحوا|رتب|رتبت|رتبوا|انجز|انجزت|انجزوا|ابرم|ابرمت"
    r"|فاوض|فاوضت|فاوضوا|قاد\s+(?:ال)?(?:وساطه|مساعي)|وفق|وفقت|وفقوا)"
)
_BETWEEN = r"بين\s+(?:ال)?(?:طرفين|جانبين|فريقين|خصمين|خندقين|خطوط|قبيلتين|معسكرين)"
_WAYS = tuple(
    re.compile(way)
    for way in (
        rf"(?<!\w)(?:ب(?:جهود|مساعي|مسعي|وساطه|واسطه|فضل|تدخل|توسط|سعي)|عبر|عن\s+طريق|علي\s+يد)\s+(?:قادها\s+|من\s+|مساعي\s+|جهود\s+|وساطه\s+)?{_NAME}",
        rf"(?<!\w)[وفبل]?{_NAME}[،,]?\s+(?:هو|هي|هم|هما)\s+(?:من|الذي|التي|الذين|اللذان)\s+(?:\w+\s+)?{_BROUGHT}(?!\w)",
        rf"(?<!\w)[وف]?(?:الذي|التي|الذين|اللي|من)\s+{_BROUGHT}(?!\w)[^.؛\n]{{0,50}}?\s(?:هني|هنن|هم|هو|هي|كانوا|كان|كانت)\s+{_NAME}",
        rf"(?<!\w)[وفبل]?{_NAME}\s+وحد(?:ه|ها|هم)(?!\w)[^.؛\n]{{0,30}}?(?<!\w){_BROUGHT}(?!\w)",
        rf"(?<!\w)[وفبل]?{_NAME}[^.؛\n]{{0,60}}?(?<!\w)(?:نقل|نقلت|نقلوا|حمل|حملوا|سعي|سعت|سعوا|مشي|مشوا|اصلح|اصلحوا|تنقل|تنقلوا|متنقلا|تنقله)"
        rf"\s[^.؛\n]{{0,50}}?{_BETWEEN}",
        rf"(?<!\w)رييس\s+لجنه\s+(?:ال)?وساطه\s+{_NAME}",
        rf"(?<!\w)[وفبل]?{_NAME}[،,]?\s+(?:الذي|التي)\s+(?:يقود|قاد|تقود|قادت)\s+(?:ال)?(?:وساطه|مسعي|مساعي|مفاوضات)",
        rf"(?<!\w)[وفبل]?{_NAME}\s+(?:توسطوا|توسطت|توسط)(?!\w)",
    )
)
_WORTH = re.compile(
    r"وساط|[إا]قنع|جهود|مساعي|مسعى|توسط|صاغ|[أا]صلح|بين\s+ال|بواسطة|عبر\s|عن\s+طريق|على\s+يد|جمع|وحدهم|وحدها|وحده|سعى|سعت|فاوض|[أا]نجز"
)


def brokers(passages: Iterator[Passage]) -> Iterator[Account]:
    """Yield who brought the sides of an episode together, as its passages tell it without a role of an act."""
    asked, seen = Question("mediator"), set[tuple[str, int]]()
    for one in passages:
        if one.is_denial or not _WORTH.search(one.text):
            continue
        plain = normalise(one.text)
        for way in _WAYS:
            for found in way.finditer(plain.text):
                start = one.start + plain.starts[found.start("name")]
                end = one.start + plain.stops[found.end("name") - 1]
                if (one.telling.key, start) not in seen:
                    seen.add((one.telling.key, start))
                    yield Account(asked, key(one.telling.text[start:end]), one.telling, start, end, one.claim)
