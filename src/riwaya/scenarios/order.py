"""Which step the texts tell to have come before which: by their days, or by words between them («بعد مفاوضات»، «ثم»)."""

import itertools
import re
from collections.abc import Iterator, Sequence

from riwaya.corroboration.days import days_of
from riwaya.scenarios.acts import Act, sentence

_AFTER = re.compile(r"(?:بعد|عقب|إثر|اثر|غداة|بعدما|عقبه|في أعقاب)\s+(?:أن\s+|ان\s+)?(?:\S+\s+){0,2}\S*$")
_BEFORE = re.compile(r"(?:قبل|قبيل|تمهيدا|تمهيداً|قبل أن)\s+(?:أن\s+|ان\s+)?(?:\S+\s+){0,1}\S*$")
_THEN = re.compile(r"(?:^|\s)(?:ثم|وبعدها|بعدها|وبعدئذ|تلاه|تلته|تلتها|تلاها|أعقبه|أعقبته|أعقبها|أعقبتها|فيما بعد)\s")
_NEAR = 40


def told_order(listed: Sequence[Act]) -> frozenset[tuple[str, str]]:
    """Return the pairs of steps whose order is told, the earlier first."""
    return frozenset(pair for pair in (*_by_days(listed), *_by_words(listed)) if pair[0] != pair[1])


def _by_days(listed: Sequence[Act]) -> Iterator[tuple[str, str]]:
    known = [(act.step.name, days) for act in listed if (days := days_of(act.told.event["time"])) is not None]
    spans: dict[str, list[tuple[int, int]]] = {}
    for name, days in known:
        spans.setdefault(name, []).append((days.first, days.last))
    for one, first in spans.items():
        for other, second in spans.items():
            if one != other and max(last for _, last in first) < min(start for start, _ in second):
                yield one, other


def _by_words(listed: Sequence[Act]) -> Iterator[tuple[str, str]]:
    by_document: dict[str, list[Act]] = {}
    for act in listed:
        by_document.setdefault(act.told.telling.key, []).append(act)
    for acts in by_document.values():
        text = acts[0].told.telling.text
        acts = sorted(acts, key=lambda act: act.start)
        for one, other in itertools.pairwise(acts):
            start, end = sentence(text, one.start)
            if not start <= other.start < end:
                continue
            between = text[one.told.event["trigger"]["end"] : other.start]
            if _AFTER.search(between[-_NEAR:]):
                yield other.step.name, one.step.name
            elif _BEFORE.search(between[-_NEAR:]) or _THEN.search(between):
                yield one.step.name, other.step.name
