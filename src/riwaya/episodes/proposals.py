"""Contents of claims in one episode that may not both hold, where no event says so: proposals with reasons, no verdicts."""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations
from typing import Any, NamedTuple

from riwaya.arabic.stems import key
from riwaya.corroboration.telling import Record, Telling
from riwaya.grouping.episode import Episode, voice_of
from riwaya.statements import Opinion, Reason, judge, may_part
from riwaya.statements.clauses import clauses
from riwaya.statements.words import roots

_SURE, _MOST_SURE = 0.7, 0.99  # that two statements exclude each other
_SHARED, _SHARE = 2, 0.4  # words that both say, and how much of the statement that says less they are
_COMMON, _COMMON_SHARE = 2, 0.4  # words in common that make a pair worth comparing
_MOST = 400  # pairs compared in one episode, those with most words in common first
_WIDELY = 60  # clauses with a word that are held against each other for it
_SHOWN = 90  # characters of a heading
_DENIED = "denied"
_MUTE = frozenset({"asks", "doubts"})


@dataclass(frozen=True)
class Piece:
    """A clause of what a claim says, at its place in the document."""

    telling: Telling = field(repr=False)
    claim: Record = field(repr=False)
    start: int
    end: int

    @property
    def text(self) -> str:
        """Its words."""
        return self.telling.text[self.start : self.end]

    @cached_property
    def roots(self) -> frozenset[str]:
        """The consonants of its words of content."""
        return roots(self.text)

    @cached_property
    def voice(self) -> tuple[str, str]:
        """Whose word it is."""
        return self.telling.key, voice_of(self.telling, self.claim["id"])

    @property
    def place(self) -> tuple[tuple[int, str], int, str]:
        """Where it stands when pieces are listed."""
        return self.telling.order, self.start, self.claim["id"]

    @property
    def name(self) -> str:
        """The claim as comparisons name it."""
        return f"{self.telling.source}#{self.claim['id']}"


class Proposal(NamedTuple):
    """Two pieces that may exclude each other."""

    first: Piece
    second: Piece
    probability: float
    reasons: tuple[Reason, ...]


def proposals(episode: Episode, compared: Iterable[Mapping[str, Any]]) -> list[dict[str, Any]]:
    """Return the proposals of an episode as the contract has them, by the lexical model.

    Args:
        compared: contradictions and agreements found already; a pair of claims in one of them is not proposed again.
    """
    known = {frozenset(pair) for one in compared for sides in combinations(one["sides"], 2) for pair in _across(*sides)}
    return [_record(one, episode) for one in _of_episode(episode, known)]


def by_meaning(comparison: Mapping[str, Any]) -> dict[str, Any]:
    """Return a comparison with its proposals weighed by the semantic model; those that it does not share are left out.

    Raises:
        MissingExtra: without the extra `[semantic]`.
    """
    found = []
    for one in comparison["proposals"]:
        first, second = (side["spans"][0]["text"] for side in one["sides"])
        opinion = judge(first, second, is_semantic=True)
        is_denial = any(why["kind"] == _DENIED for why in one["why"])
        probability = min(round(opinion.probabilities["agree" if is_denial else "disagree"], 3), _MOST_SURE)
        if probability >= _SURE:
            found.append({**one, "probability": probability, "model": "semantic"})
    return {**comparison, "proposals": found}


def _across(one: Mapping[str, Any], other: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    yield from ((a, b) for a in one["claims"] for b in other["claims"])


def _of_episode(episode: Episode, known: set[frozenset[str]]) -> Iterator[Proposal]:
    pieces = sorted(_pieces(episode), key=lambda piece: piece.place)
    taken: set[frozenset[str]] = set()
    for first, second in _pairs(pieces):
        names = frozenset((first.name, second.name))
        if names in known or names in taken:
            continue
        proposal = _weighed(first, second)
        if proposal is not None:
            taken.add(names)
            yield proposal


def _pieces(episode: Episode) -> Iterator[Piece]:
    """Yield the clauses of the claims that tell something of an episode, or stand in a paragraph with its events."""
    by_document: dict[str, list[Record]] = defaultdict(list)
    for one in episode.told():
        by_document[one.telling.key].append(one.event)
    for telling in episode.tellings():
        told = by_document[telling.key]
        claims = {event["asserted_by"] for event in told}
        lines = {_line(telling, event["trigger"]["start"]) for event in told}
        busy = {event["asserted_by"] for event in telling.record["events"]} - claims
        for claim in telling.claims.values():
            is_near = claim["id"] not in busy and _line(telling, claim["content"]["start"]) in lines
            if claim["stance"] not in _MUTE and (claim["id"] in claims or is_near):
                start, end = claim["content"]["start"], claim["content"]["end"]
                yield from (Piece(telling, claim, *bounds) for bounds in clauses(telling.text, start, end))


def _line(telling: Telling, at: int) -> int:
    return telling.text.count("\n", 0, at)


def _pairs(pieces: Sequence[Piece]) -> list[tuple[Piece, Piece]]:
    """Return the pairs of different voices with enough words in common, those with most first."""
    if len({piece.voice for piece in pieces}) < 2:
        return []
    holding: dict[str, list[int]] = defaultdict(list)
    for place, piece in enumerate(pieces):
        for root in piece.roots:
            holding[root].append(place)
    common: Counter[tuple[int, int]] = Counter()
    for places in holding.values():
        common.update(combinations(places[:_WIDELY], 2))
    found, roots_of = [], [len(piece.roots) for piece in pieces]
    for (i, j), count in common.items():
        share = count / min(roots_of[i], roots_of[j])
        if count >= _COMMON and share >= _COMMON_SHARE and _are_two(pieces[i], pieces[j]):
            found.append((-share, i, j))
    return [(pieces[i], pieces[j]) for _, i, j in sorted(found)[:_MOST]]


def _are_two(a: Piece, b: Piece) -> bool:
    """Return whether two pieces are of two voices, in other words, and neither holds the other."""
    is_apart = a.telling is not b.telling or a.end <= b.start or b.end <= a.start
    return is_apart and a.voice != b.voice and key(a.text) != key(b.text)


def _weighed(first: Piece, second: Piece) -> Proposal | None:
    """Return the proposal that two pieces come to; none without words that exclude each other."""
    denying = [piece.claim["stance"] == "denies" for piece in (first, second)]
    if denying[0] == denying[1] and not may_part(first.text, second.text):
        return None
    opinion = judge(first.text, second.text)
    if opinion.shared < _SHARED or opinion.share < _SHARE:
        return None
    if denying[0] != denying[1]:
        return _denied(first, second, opinion)
    reasons = tuple(reason for reason in opinion.reasons if reason.kind != "other number")  # figures are compared as figures
    if not reasons or opinion.probabilities["disagree"] < _SURE:
        return None
    return Proposal(first, second, opinion.probabilities["disagree"], reasons)


def _denied(first: Piece, second: Piece, opinion: Opinion) -> Proposal | None:
    """Return the proposal where one denies what the other says: they exclude each other when the contents agree."""
    if opinion.reasons or opinion.probabilities["agree"] < _SURE:
        return None
    return Proposal(first, second, opinion.probabilities["agree"], (Reason(_DENIED, None, None),))


def _shown(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _SHOWN else flat[: _SHOWN - 1].rstrip() + "…"


def _record(one: Proposal, episode: Episode) -> dict[str, Any]:
    names = sorted((piece.telling.key, piece.start, piece.end) for piece in (one.first, one.second))
    return {
        "id": "p" + hashlib.sha256(repr(names).encode()).hexdigest()[:10],
        "about": _shown(one.first.text),
        "probability": min(round(one.probability, 3), _MOST_SURE),
        "model": "lexical",
        "why": [_why(one, reason) for reason in one.reasons],
        "sides": [_side(one.first), _side(one.second)],
        "episode": episode.id,
    }


def _why(one: Proposal, reason: Reason) -> dict[str, Any]:
    spans = [_span(piece, *at) for piece, at in ((one.first, reason.first), (one.second, reason.second)) if at]
    if reason.kind == _DENIED:
        piece = one.first if one.first.claim["stance"] == "denies" else one.second
        cue = piece.claim["cue"]
        spans = [_span(piece, cue["start"] - piece.start, cue["end"] - piece.start)]
    return {"kind": reason.kind, "spans": spans}


def _span(piece: Piece, start: int, end: int) -> dict[str, Any]:
    first, last = piece.start + start, piece.start + end
    place = {"document": piece.telling.source, "document_id": piece.telling.key, "start": first, "end": last}
    return {**place, "text": piece.telling.text[first:last]}


def _side(piece: Piece) -> dict[str, Any]:
    value = ("نفي: " if piece.claim["stance"] == "denies" else "") + _shown(piece.text)
    return {
        "value": value,
        "documents": [piece.telling.source],
        "claims": [piece.name],
        "spans": [_span(piece, 0, piece.end - piece.start)],
    }
