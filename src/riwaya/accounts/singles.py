"""Whether there was one of something or several: «في ضربة واحدة» by one voice, «في غارتين» by another."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby
from typing import NamedTuple

from riwaya.accounts.account import Account, Question
from riwaya.accounts.comparison import Comparison, side
from riwaya.accounts.passages import Passage
from riwaya.accounts.ways import Way
from riwaya.arabic.letters import fold, normalise
from riwaya.corroboration.judgement import Feature, Judgement
from riwaya.corroboration.telling import Telling
from riwaya.lexicon.load import entries

_ALONE = r"(?:\s+\w+){0,2}?\s+(?:واحد|واحده|واحدا|وحيد|وحيده|وحيدا|يتيم|يتيمه)(?!\w)"
_ALONE_WORDS = ("واحد", "وحيد", "يتيم")
_ONE, _TWO, _MOST = 1, 2, 4
_WORTH = re.compile("|".join(_ALONE_WORDS) + r"|(?:[رعةتخقيمهجد]ت|[خلربيمفن])(?:ين|ان)(?!\w)")


class _Told(NamedTuple):
    """How many of a thing one voice tells of."""

    thing: str
    value: float
    passage: Passage
    start: int
    end: int


def singles(passages: Iterable[Passage]) -> Iterator[Comparison]:
    """Yield where one document tells of one thing, and another of several.

    Args:
        passages: those of the episode.
    """
    told = sorted({(one.thing, one.passage.telling.key, one.start): one for passage in passages for one in _in(passage)}.items())
    for thing, listed in groupby((one for _, one in told), key=lambda one: one.thing):
        by_document = [list(few) for _, few in groupby(listed, key=lambda one: one.passage.telling.key)]
        clear = [few for few in by_document if len({one.value for one in few}) == 1]
        alone = [one for few in clear for one in few if one.value == _ONE]
        more = [one for few in clear for one in few if one.value > _ONE]
        if alone and more:
            yield _comparison(thing, alone, more)


def _in(one: Passage) -> Iterator[_Told]:
    if not one.is_denial:
        for thing, value, start, end in one.telling.once("single things", _found):
            if one.start <= start < one.end:
                yield _Told(thing, value, one, start, end)


def _found(telling: Telling) -> Sequence[tuple[str, float, int, int]]:
    """Return how many of each thing a document tells of, one, two or a few («ثلاث غارات»), and where."""
    listed = [
        (thing, float(quantity["value"]), int(quantity["start"]), int(quantity["end"]))
        for quantity in telling.record["quantities"]
        if _TWO < quantity["value"] <= _MOST and (thing := _of_plural(fold(quantity["text"])))
    ]
    if _WORTH.search(telling.text):
        plain = normalise(telling.text)
        for thing, alone, pair in _things():
            for value, way in ((_ONE, alone), (_TWO, pair)):
                for found in way.found_in(plain.text):
                    listed.append((thing, value, plain.starts[found.start("said")], plain.stops[found.end("said") - 1]))
    return listed


def _of_plural(text: str) -> str | None:
    return next((thing for thing, plurals in _plurals() if plurals & set(text.split())), None)


def _comparison(thing: str, alone: Sequence[_Told], more: Sequence[_Told]) -> Comparison:
    asked = Question("number", thing)
    sides = []
    for listed in (alone, more):
        accounts = [
            Account(asked, f"{one.value:g}", one.passage.telling, one.start, one.end, one.passage.claim) for one in listed
        ]
        sides.append(side(f"{listed[0].value:g} («{accounts[0].words}»)", accounts))
    shown = Feature("one, or several", -1.0, f"«{sides[0].accounts[0].words}» / «{sides[1].accounts[0].words}»")
    return Comparison(asked, f"how many {thing}", "differs", Judgement.CONTRADICTS, tuple(sides), (shown,))


@cache
def _things() -> tuple[tuple[str, Way, Way], ...]:
    """Return what finds one of each thing, told to be the only one, and two of it."""
    return tuple(
        (
            str(entry["thing"]),
            Way(_ALONE_WORDS, re.compile(rf"(?<!\w)(?:[وفبل]|ال|بال|لل)?(?P<said>(?:{_any(entry['one'])}){_ALONE})")),
            Way(tuple(map(fold, entry["two"])), re.compile(rf"(?<!\w)[وفبل]?(?P<said>{_any(entry['two'])})(?!\w)")),
        )
        for entry in entries("single_things")
    )


@cache
def _plurals() -> tuple[tuple[str, frozenset[str]], ...]:
    return tuple((str(entry["thing"]), frozenset(map(fold, entry["many"]))) for entry in entries("single_things"))


def _any(forms: Iterable[str]) -> str:
    return "|".join(sorted(map(fold, forms), key=len, reverse=True))
