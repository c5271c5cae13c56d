"""Who opposes a deal in words: by verbs of criticism, refusal and threat, and by denials and accusations that claims have."""

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import Any, NamedTuple

from riwaya.arabic.inflection import conjugate
from riwaya.arabic.letters import fold
from riwaya.arabic.words import TOKEN
from riwaya.corroboration.telling import Telling
from riwaya.lexicon.load import entries
from riwaya.scenarios.acts import bare, clause_of, passage_of, sentence
from riwaya.scenarios.lines import lines
from riwaya.scenarios.values import Passage

_STANCES = frozenset({"denies", "accuses", "doubts"})
_DEAL = re.compile(
    r"(?<!\w)[وفبلك]?(?:ال|لل)?(?:صفقه|صفقات|اتفاق|اتفاقات|اتفاقيه|تسويه|هدنه|تفاهم|مفاوضات|انسحاب|اجلاء|اخلاء|خروج|تبادل|قافله|"
    r"ضمانه|رعايه|وساطه|دور)(?!\w)"
)
_NEAR = 30
_RELATIVE = frozenset(["التي", "الذي", "الذين"])
_JOINED = re.compile(r"[\s)»\"]*(?:قد\s+|سبق\s+أن\s+|(?:التي|الذي|الذين)\s+(?:قد\s+)?)?")
_NO_SUBJECT = re.compile(r"[.؛!؟\n]|(?<!\w)(?:على|من|إلى|الى|عن|أن|ان|بأن)(?!\w)")


class Criticism(NamedTuple):
    """Who opposes in words: the party, the name as written, the verb, the sentence and where it ends."""

    entity: str
    name: str
    passage: Passage
    clause: Passage
    end: int


def criticisms(telling: Telling) -> list[Criticism]:
    """Return who criticises, refuses, denies or threatens in sentences that speak of a deal."""
    told = {(one.entity, one.passage.start): one for one in (*_by_claims(telling), *_by_verbs(telling))}
    return [told[at] for at in sorted(told, key=lambda at: (at[1], at[0]))]


def _by_verbs(telling: Telling) -> Iterator[Criticism]:
    """Yield what verbs tell: «انتقدت واشنطن الصفقة», «أميركا التي هاجمت …»."""
    if all(_forms().isdisjoint(line.words) for line in lines(telling.text)):
        return
    words = [(word, *found.span()) for found in TOKEN.finditer(telling.text) if (word := _word(found[0])) is not None]
    parties = [m for m in telling.record["mentions"] if m["kind"] in ("actor", "person", "organisation") and m["entity"]]
    for at, (word, begin, stop) in enumerate(words):
        if word not in _verbs():
            continue
        is_relative = at > 0 and words[at - 1][0] in _RELATIVE
        party = next((one for one in parties if _does(telling.text, one, begin, stop, is_relative=is_relative)), None)
        if party is not None:
            yield from _of(telling, party["entity"], party["text"], passage_of(telling, begin, stop, None))


@lru_cache(maxsize=20_000)
def _word(token: str) -> str | None:
    """Return a word folded; None for a number or a sign, which the first character of a token tells."""
    found = TOKEN.match(token)
    return fold(token) if found and found.lastgroup == "word" else None


def _does(text: str, party: Mapping[str, Any], begin: int, stop: int, *, is_relative: bool) -> bool:
    """Return whether a party is the subject of a verb: before it («وكانت قطر قد انتقدت»، «أميركا التي هاجمت») or after."""
    before = text[party["end"] : begin]
    if party["end"] <= begin and _JOINED.fullmatch(before):
        return True
    return not is_relative and 0 <= party["start"] - stop <= _NEAR and not _NO_SUBJECT.search(text[stop : party["start"]])


def _by_claims(telling: Telling) -> Iterator[Criticism]:
    """Yield the denials, accusations and doubts that somebody known utters."""
    for claim in telling.claims.values():
        speaker = next((link for link in reversed(claim["chain"]) if link["entity"] and link["kind"] != "outlet"), None)
        if speaker is not None and claim["stance"] in _STANCES:
            passage = passage_of(telling, claim["cue"]["start"], claim["cue"]["end"], claim["id"])
            yield from _of(telling, speaker["entity"], speaker["text"], passage)


def _of(telling: Telling, entity: str, name: str, passage: Passage) -> Iterator[Criticism]:
    start, end = sentence(telling.text, passage.start)
    if _DEAL.search(fold(telling.text[start:end])):
        yield Criticism(str(entity), bare(str(name)), passage, clause_of(telling, passage), end)


@cache
def _forms() -> frozenset[str]:
    return frozenset(_verbs())


@cache
def _verbs() -> Mapping[str, str]:
    """Return the forms of the verbs of criticism, with and without a pronoun and a conjunction."""
    return {
        conjunction + form + ending: entry["kind"]
        for entry in entries("criticism")
        for form in conjugate(*entry["verb"])
        if len(form) > 2
        for conjunction in ("", "و", "ف")
        for ending in ("", "ه", "ها", "هم")
    }
