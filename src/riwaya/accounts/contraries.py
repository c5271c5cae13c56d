"""States that exclude each other: what one voice says is out of service works by another, the dead man is alive.

Two passages part when their words for the thing meet and their words for its state are of either side of one axis
(`contrary_states.yaml`); where a thing may well be one now and the other a week later, they are told of about the same days.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence, Set
from functools import cache
from typing import NamedTuple

from riwaya.accounts.account import Account, Question
from riwaya.accounts.around import plain_stems
from riwaya.accounts.comparison import Comparison, joined, side
from riwaya.accounts.denials import is_overlap, line, unnumbered
from riwaya.accounts.passages import Passage, passages
from riwaya.arabic.letters import fold, normalise
from riwaya.arabic.stems import stems
from riwaya.corroboration.judgement import Feature, Judgement
from riwaya.corroboration.telling import Telling
from riwaya.lexicon.load import entries

_BEFORE, _AFTER = 90, 70  # characters around the words for a state in which its thing is named
_SHARED = 2  # words in common that tell the thing
_COMMON = 0.5  # of the states told: a word around more of them tells no thing apart
_SOON = 2  # days within which a passing state is told by both
_LEAST = 3  # letters of a word that tells something
_MARK = re.compile(r"[،؛.؟?!\n]")
_SENTENCE = re.compile(r"[.؟?!؛\n]")
_FIRST = re.compile(r"\w+")
_BODIES = frozenset({"actor", "organisation"})
_NOT = re.compile(r"(?<!\w)[وف]?(?:لم|لن|ليس|ليست|ما|غير|لا|الا|دون)\s+$")
_MAYBE = re.compile(
    r"(?<!\w)(?:قد|ربما|لو|إذا|اذا|إن لم|حتى|بعد أن|قبل أن|كي|لكي|من أجل|إلى حين|محاولة|يحاول|تحاول|حاول|حاولت)\s+(?:\S+\s+)?$"
)


class State(NamedTuple):
    """A state that a voice tells of a thing.

    Attributes:
        axis: which states it is one of.
        is_other: on which side.
        start, end: where its words stand.
        words: those around it in its sentence, by which the thing is told.
    """

    passage: Passage
    axis: str
    is_other: bool
    start: int
    end: int
    words: frozenset[str]

    @property
    def order(self) -> tuple[str, int, str]:
        """What tells it from other states."""
        return self.passage.telling.key, self.start, self.axis


def contraries(tellings: Iterable[Telling], mine: Iterable[Passage], known: Sequence[Comparison]) -> Iterator[Comparison]:
    """Yield states of one thing that exclude each other.

    Args:
        tellings: the documents of the episode.
        mine: their passages that are of it.
        known: the contradictions found before; what these hold makes none again.
    """
    told = [state for telling in tellings for state in telling.once("states", _told)]
    own = {(one.telling.key, one.start) for one in mine}
    seen = Counter(word for one in told for word in one.words)
    common = {word for word, count in seen.items() if count > max(4, _COMMON * len(told))}
    for axis in dict.fromkeys(one.axis for one in told):
        ones = [one for one in told if one.axis == axis and not one.is_other]
        others = [one for one in told if one.axis == axis and one.is_other]
        pairs = [(one, other) for one in ones for other in others if _part(one, other, common)]
        for group in joined(pairs, lambda one: one.order):
            found = _comparison(group, common)
            is_own = any((one.passage.telling.key, one.passage.start) in own for pair in group for one in pair)
            if is_own and not any(_is_again(found, other) for other in known):
                yield found


def _is_again(one: Comparison, known: Comparison) -> bool:
    """Return whether both sides of one stand in the sides of another."""
    accounts = [account for part in known.sides for account in part.accounts]
    return all(any(is_overlap(mine, other) for mine in part.accounts for other in accounts) for part in one.sides)


def _told(telling: Telling) -> tuple[State, ...]:
    return tuple(state for one in passages(telling) if not one.is_denial for state in _states(one))


def _states(one: Passage) -> Iterator[State]:
    worth = worth_trying(one.text)
    if not worth:
        return
    plain = normalise(one.text)
    for axis, is_other, pattern in worth:
        for found in pattern.finditer(plain.text):
            before = plain.text[: found.start()]
            if _NOT.search(before) or _MAYBE.search(before[-24:]):
                continue
            start, end = one.start + plain.starts[found.start()], one.start + plain.stops[found.end() - 1]
            yield State(one, axis, is_other, start, end, _around(one, start, end))


def _around(one: Passage, start: int, end: int) -> frozenset[str]:
    text = one.telling.text
    first = max(
        (found.end() for found in _SENTENCE.finditer(text, max(0, start - _BEFORE), start)), default=max(0, start - _BEFORE)
    )
    ends = _SENTENCE.search(text, end)
    last = min(end + _AFTER, ends.start() if ends else len(text))
    said = {*one.telling.stems(first, start), *one.telling.stems(end, last)}
    return frozenset(stem for stem in said if len(stem) >= _LEAST and stem not in _plain())


def _part(one: State, other: State, common: Set[str]) -> bool:
    """Return whether two states are of one thing, told by two voices of about the same time."""
    if one.passage.voice == other.passage.voice or is_overlap(one.passage, other.passage):
        return False
    shared = (one.words & other.words) - common
    if len(shared) < _SHARED or (_axis(one.axis).get("passing") and not _is_soon(one, other)):
        return False
    return one.axis != "held" or not (_bodies(one) & _bodies(other))


def _is_soon(one: State, other: State) -> bool:
    days = one.passage.telling.published, other.passage.telling.published
    return days[0] is None or days[1] is None or days[0].gap(days[1]) <= _SOON


def _bodies(one: State) -> set[str]:
    """Return the armed bodies that are named around a state."""
    return {
        str(mention["entity"] or mention["text"])
        for mention in one.passage.telling.record["mentions"]
        if mention["kind"] in _BODIES and one.start - _BEFORE < mention["start"] < one.end + _AFTER
    }


def _comparison(group: Sequence[tuple[State, State]], common: Set[str]) -> Comparison:
    asked = Question("happened")
    ones, others = ([_account(asked, pair[at]) for pair in group] for at in (0, 1))
    sides = tuple(side(unnumbered(told[0].words), dict.fromkeys(told)) for told in (ones, others))
    shared = sorted((group[0][0].words & group[0][1].words) - common)
    features = (Feature("states that exclude each other", -1.0, f"{_axis(group[0][0].axis)['gloss']}: {'، '.join(shared)}"),)
    is_within = len({account.telling.key for account in (*ones, *others)}) == 1
    relation = "answer" if is_within else "denial"
    return Comparison(asked, line(ones[0].words), relation, Judgement.CONTRADICTS, sides, features)


def _account(asked: Question, one: State) -> Account:
    text = one.passage.telling.text
    begin = max(text.rfind(mark, 0, one.start) for mark in ("،", ".", "\n", "؛")) + 1
    start = max(begin + len(text[begin : one.start]) - len(text[begin : one.start].lstrip()), one.start - _BEFORE)
    ends = _MARK.search(text, one.end, one.end + _AFTER)
    return Account(asked, one.axis, one.passage.telling, start, ends.start() if ends else one.end, one.passage.claim)


@cache
def _axes() -> list[tuple[str, bool, re.Pattern[str]]]:
    return [
        (entry["axis"], name == "other", _pattern(entry[name]))
        for entry in entries("contrary_states")
        for name in ("one", "other")
    ]


def worth_trying(text: str) -> list[tuple[str, bool, re.Pattern[str]]]:
    """Return those axes of which a text has a word that a state begins with."""
    found = {at for word in _FIRST.findall(fold(text)) for at in _by_word().get(word, ())}
    return [_axes()[at] for at in sorted(found)]


@cache
def _by_word() -> dict[str, set[int]]:
    """Return which axes have a state that begins with a word, by the word with an «and» before it and without."""
    sides = [entry[name] for entry in entries("contrary_states") for name in ("one", "other")]
    found: dict[str, set[int]] = {}
    for at, forms in enumerate(sides):
        for word in (match[0] for form in forms if (match := _FIRST.search(fold(form)))):
            for written in (word, f"و{word}", f"ف{word}"):
                found.setdefault(written, set()).add(at)
    return found


def _pattern(forms: Iterable[str]) -> re.Pattern[str]:
    said = sorted((r"\s+".join(map(re.escape, fold(form).split())) for form in forms), key=len, reverse=True)
    return re.compile(rf"(?<!\w)[وف]?(?:{'|'.join(said)})(?!\w)")


@cache
def _axis(name: str) -> dict[str, str]:
    return next(dict(entry) for entry in entries("contrary_states") if entry["axis"] == name)


@cache
def _plain() -> frozenset[str]:
    """Return the stems of words that tell no thing apart: those of states beside those of any sentence."""
    states = " ".join(form for entry in entries("contrary_states") for name in ("one", "other") for form in entry[name])
    return plain_stems() | frozenset(stems(f"{states} ظهر قالت"))
