"""The words that a slot of a pattern picks out, cut to a name or a noun phrase."""

import re
from collections.abc import Sequence

from riwaya.arabic.letters import fold
from riwaya.arabic.words import TOKEN
from riwaya.corroboration.telling import Telling
from riwaya.scenarios.acts import passage_of
from riwaya.scenarios.lines import Line
from riwaya.scenarios.values import Passage
from riwaya.scenarios.words import folded

_PREPOSITIONS = frozenset(fold(word) for word in ("في", "من", "إلى", "على", "عن", "مع"))
_STEAD = re.compile(r"\s+(?:محل|مكان|موضع)$")
_PREFIXES = re.compile(r"^(?:بال|كال|[بلك](?=ال))")
MOST = 5  # words of a name
_HEADS = re.compile(
    r"^[وف]?(?:اما|كذلك|ايضا|فقد|قد|هم|هي|هو|جري|جرت|حدث|حدثت|حصل|حصلت|تم|وقع|وقعت|كان|كانت|شهدته|شهده|جاء|جاءت|جاووا|حضر|حضرت|حضروا|صار|صارت|اصبح|اصبحت)$"
)


def named(telling: Telling, line: Line, match: re.Match[str], group: str) -> Passage | None:
    """Return the words of a slot that are a name or a noun phrase: up to where a clause begins."""
    words = [
        (found.group(), match.start(group) + found.start(), match.start(group) + found.end())
        for found in re.finditer(r"\S+", match[group] or "")
    ]
    if group == "new" and match.start(group) == match.start():
        words = _clause(words)
    words = _head(words)
    if not words:
        return None
    start, end = line.span(words[0][1] - 1, words[-1][2])
    end = max(end, _closing(telling, start, end))
    if stead := _STEAD.search(telling.text[start:end]):  # a name read on into «حلّ X محل Y»
        end -= len(stead.group())
    start += len(
        _prefix(words[0][0], is_after_and=line.text[match.start() :].lstrip(" ,").startswith(words[0][0]) and group == "new")
    )
    return passage_of(telling, start, end, None)


def _prefix(word: str, *, is_after_and: bool) -> str:
    """Return the preposition or, where a match goes on with one, the conjunction written with the first word of a name."""
    if is_after_and and word[0] in "وف" and word not in folded("and") and len(word) > 3:
        return word[0]
    found = _PREFIXES.match(word)
    return found.group().replace("ال", "") if found else ""


def _head(words: Sequence[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    """Return the words up to a preposition, a particle or an «and»."""
    kept: list[tuple[str, int, int]] = []
    for word in words:
        if kept and (
            word[0] in folded("slot end") or (word[0].startswith("و") and word[0] not in folded("and") and len(word[0]) > 3)
        ):
            break
        if not kept and (word[0] in folded("slot end") or _HEADS.match(word[0])):
            continue
        kept.append(word)
    return kept[:MOST]


def _clause(words: list[tuple[str, int, int]]) -> list[tuple[str, int, int]]:
    """Return the last words of what stands before a verb, back to where a clause begins: «… أن القوات في سرت حلت محل»."""
    begins = [
        at
        for at, word in enumerate(words)
        if (word[0] in folded("slot end") and word[0] not in _PREPOSITIONS) or _HEADS.match(word[0])
    ]
    return words[begins[-1] + 1 :] if begins else words


def _closing(telling: Telling, start: int, end: int) -> int:
    """Return where a known name that begins in a stretch ends, if it goes on past it or has brackets after it."""
    ends = [m["end"] for m in telling.record["mentions"] if start <= m["start"] < end < m["end"] and m["kind"] != "place"]
    return max(ends, default=end)


def bare_words(text: str) -> str:
    """Return the folded words of a text, without punctuation."""
    return " ".join(fold(found.group()) for found in TOKEN.finditer(text) if found.lastgroup != "punct")
