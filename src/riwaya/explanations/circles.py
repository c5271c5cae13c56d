"""Support that goes in a circle: a claim resting on testimony that says less, on itself, or on what rests on it."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from riwaya.arabic.letters import fold
from riwaya.explanations.prose import Bounds, Prose
from riwaya.explanations.relations import Link
from riwaya.statements.words import Term, statement

_FOR = frozenset({"confirms", "supports", "corroborates", "because", "indicates", "admits", "explains"})
_COMMON = 2
_SAME = 0.75  # of the words of evidence that stand in what it is given for
_VAGUE = re.compile(
    r"(?<!\w)(?:ال)?(?:مجهول(?:ه|ين|ون|ي|و)?|مجهولي\s+الهويه|غير\s+(?:معروف(?:ه|ين)?|محدد(?:ه|ين)?|واضح(?:ه)?)|"
    r"لم\s+(?:تعرف|تحدد|يعرف|يحدد|يتسن|تتضح)|يشتبه|مشتبه|يعتقد\s+ان|يرجح\s+ان|ما\s+يشبه|شيء\s+ما|شخص\s+ما|بعض\s+الاشخاص)(?!\w)"
)


def circles(prose: Prose, links: Sequence[Link]) -> list[dict[str, Any]]:
    """Return where support says less than what it is given for, or comes back to it; each with the words that show it."""
    return [*_says_less(prose, links), *_restates(prose, links), *_mutual(prose, links)]


def _says_less(prose: Prose, links: Sequence[Link]) -> Iterator[dict[str, Any]]:
    """Yield evidence that names what the account of the same thing, told elsewhere in the text, leaves unknown."""
    for number, link in enumerate(links, 1):
        if link.relation not in _FOR or _VAGUE.search(fold(prose.text[slice(*link.evidence)])):
            continue
        for account in _accounts(prose, links, link):
            vague = _VAGUE.search(fold(prose.text[slice(*account)]))
            common = _common(prose, account, link.evidence)
            if vague and len(common) >= _COMMON:
                words = [prose.span((account[0] + a, account[0] + b)) for a, b in _places(prose, account, common)]
                yield {
                    "kind": "says less",
                    "relation": f"r{number}",
                    "evidence": prose.span(link.evidence),
                    "testimony": prose.span(account),
                    "unknown": _vague_span(prose, account),
                    "common": words,
                }


def _accounts(prose: Prose, links: Sequence[Link], link: Link) -> list[Bounds]:
    """Return what is told of what was seen or said elsewhere: contents of claims, and the evidence of other relations."""
    told = [(c["content"]["start"], c["content"]["end"]) for c in prose.claims]
    told += [other.evidence for other in links if other is not link]
    kept: list[Bounds] = []
    for one in sorted(set(told), key=lambda one: one[1] - one[0]):
        is_apart = one[1] <= link.evidence[0] or one[0] >= link.evidence[1]
        if is_apart and not any(one[0] <= k[0] and k[1] <= one[1] for k in kept):
            kept.append(one)
    return sorted(kept)


def _vague_span(prose: Prose, account: Bounds) -> dict[str, Any]:
    """Return the words that leave something unknown."""
    sentence = prose.folded
    for found in _VAGUE.finditer(sentence):
        bounds = prose.original(*found.span())
        if account[0] <= bounds[0] and bounds[1] <= account[1]:
            return prose.span(bounds)
    return prose.span(account)


def _restates(prose: Prose, links: Sequence[Link]) -> Iterator[dict[str, Any]]:
    """Yield evidence in the words of what it is given for."""
    for number, link in enumerate(links, 1):
        mine = {word for word, _ in _words(prose, link.evidence)}
        share = len(_common(prose, link.claim, link.evidence)) / max(len(mine), 1)
        if link.relation in _FOR and len(mine) > _COMMON and share >= _SAME:
            yield {
                "kind": "restates",
                "relation": f"r{number}",
                "evidence": prose.span(link.evidence),
                "claim": prose.span(link.claim),
            }


def _mutual(prose: Prose, links: Sequence[Link]) -> Iterator[dict[str, Any]]:
    """Yield pairs of relations each of which supports the other."""
    for number, one in enumerate(links, 1):
        for at, other in enumerate(links[number:], number + 1):
            is_back = _meet(one.claim, other.evidence) and _meet(other.claim, one.evidence)
            if is_back and one.relation in _FOR and other.relation in _FOR:
                yield {"kind": "mutual", "relation": f"r{number}", "back": f"r{at}", "claim": prose.span(one.claim)}


def _meet(one: Bounds, other: Bounds) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _words(prose: Prose, bounds: Bounds) -> list[tuple[str, Term]]:
    """Return the words of a stretch by what they are compared by; names do not count, for a whole text may be about them."""
    inside = statement(prose.text[slice(*bounds)]).content
    named = [(m["start"] - bounds[0], m["end"] - bounds[0]) for m in prose.record["mentions"]]
    plain = [t for t in inside if not any(start <= t.start < end for start, end in named)]
    return [(t.root if len(t.root) > 2 else t.stem, t) for t in plain if len(t.stem) > 2]


def _common(prose: Prose, one: Bounds, other: Bounds) -> set[str]:
    return {word for word, _ in _words(prose, one)} & {word for word, _ in _words(prose, other)}


def _places(prose: Prose, bounds: Bounds, common: set[str]) -> list[Bounds]:
    return [(t.start, t.end) for word, t in _words(prose, bounds) if word in common]
