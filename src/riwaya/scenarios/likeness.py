"""What texts themselves say of likeness: who took whose place, that the scene was played again, that this was otherwise."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from itertools import pairwise
from typing import NamedTuple

from riwaya.arabic.letters import fold
from riwaya.arabic.particles import CONJUNCTIONS, DEMONSTRATIVES, NEGATIONS, PREPOSITIONS, RELATIVES
from riwaya.corroboration.telling import Telling
from riwaya.lexicon.load import entries
from riwaya.scenarios.acts import clause_of, passage_of, sentence
from riwaya.scenarios.kinds import role_of_noun
from riwaya.scenarios.lines import Line, lines
from riwaya.scenarios.patterns import Pattern, forms_of_verb, pattern, role_verbs
from riwaya.scenarios.slots import MOST, bare_words, named
from riwaya.scenarios.values import Likeness, Passage
from riwaya.scenarios.words import folded, is_set_apart

_TELLING_IN = ("في", "من")  # «في التفاوض», «ما أدّاه الشيوخ من وساطة»
_OPPOSED = frozenset({"same", "difference"})
_COMMON = frozenset({",", ":", *map(fold, PREPOSITIONS | RELATIVES | DEMONSTRATIVES | CONJUNCTIONS | NEGATIONS)})


_TITLED = re.compile(r"[وف]?(?P<role>ال\w{3,})\s+(?P<name>\S.*)", re.S)


class _Rule(NamedTuple):
    """An entry of the lexicon made ready."""

    rule: str
    kind: str
    towns: int
    patterns: tuple[Pattern, ...]
    again: tuple[Pattern, ...]


@cache
def _rules() -> tuple[_Rule, ...]:
    return tuple(
        _Rule(
            entry["rule"],
            entry["kind"],
            int(entry.get("towns", 0)),
            tuple(pattern(written) for written in entry["like"]),
            tuple(pattern(written, is_anchored=True) for written in entry.get("again", ())),
        )
        for entry in entries("likeness")
    )


def likenesses(telling: Telling) -> list[Likeness]:
    """Return what a document says of likeness, in its order; which episodes are meant is left open."""
    found = [one for line in lines(telling.text) for one in _in_line(telling, line)]
    told = {_said_by(one): one for one in reversed(found)}  # headings come again at the foot
    return sorted(told.values(), key=lambda one: (one.passage.start, one.passage.end, one.rule, one.role or ""))


def _said_by(one: Likeness) -> tuple[str, ...]:
    """Return what tells a likeness from others: who is put in whose place, else its words."""
    if one.kind == "substitution" and one.new and one.old:
        return one.rule, one.role or "", bare_words(one.new.text), bare_words(one.old.text)
    return one.rule, one.role or "", bare_words(one.passage.text)


@lru_cache(maxsize=512)
def compares(text: str) -> bool:
    """Return whether a text likens happenings to one another, by any rule but those for a single shared thing."""
    return any(
        True for line in lines(text) for rule, one in _worth_trying(line) if rule.kind != "shared" for _ in one.matches(line)
    )


def _worth_trying(line: Line) -> list[tuple[_Rule, Pattern]]:
    """Return the patterns of which a line has what they need, in the order of the lexicon, each with its rule."""
    listed, by_word, always = _by_need()
    found = {at for word in line.words & by_word.keys() for at in by_word[word]}
    return [listed[at] for at in sorted(found.union(always)) if listed[at][1].may_match(line)]


@cache
def _by_need() -> tuple[list[tuple[_Rule, Pattern]], dict[str, list[int]], list[int]]:
    """Return all patterns; the places of those that need a word, the rarest kind of it, by the word; those that need none."""
    listed = [(rule, one) for rule in _rules() for one in rule.patterns]
    by_word: dict[str, list[int]] = {}
    for at, (_, one) in enumerate(listed):
        for word in min(one.needs, key=lambda need: (not need.isdisjoint(_COMMON), len(need)), default=()):
            by_word.setdefault(word, []).append(at)
    return listed, by_word, [at for at, (_, one) in enumerate(listed) if not one.needs]


def _in_line(telling: Telling, line: Line) -> Iterator[Likeness]:
    """Yield the likenesses of a line; where patterns of one kind overlap, the one that stands first in the lexicon counts."""
    taken: list[tuple[str, int, int]] = []
    for rule, one in _worth_trying(line):
        for match in one.matches(line):
            if any(_is_taken(kind, rule.kind) and match.start() < end and start < match.end() for kind, start, end in taken):
                continue
            made = list(_all(telling, line, rule, match))
            if made:
                taken.append((rule.kind, match.start(), match.end()))
                yield from made


def _is_taken(kind: str, other: str) -> bool:
    """Return whether words read as one kind cannot be of another too: «لا تختلف عن» is no «تختلف عن»."""
    return kind == other or {kind, other} == _OPPOSED


def _all(telling: Telling, line: Line, rule: _Rule, match: re.Match[str]) -> Iterator[Likeness]:
    """Yield the likeness of a match, and those that go on from it with the verb left out."""
    yield from _likeness(telling, line, rule, match)
    end = match.start("old") if rule.again and "old" in match.re.groupindex else len(line.text)
    stop = line.text.find(" . ", end)
    while end < (len(line.text) if stop < 0 else stop):
        following = next((found for one in rule.again if (found := one.expression.search(line.text, end))), None)
        if following is None or (0 <= stop < following.start()):
            return
        if not _goes_on(rule, line, following):
            return
        yield from _likeness(telling, line, rule, following)
        end = following.start("old")


def _goes_on(rule: _Rule, line: Line, following: re.Match[str]) -> bool:
    """Return whether the verb is left out: where one is told, that is another match."""
    first = following.group().split()[0 if following.group().split()[0] != "," else 1]
    if first[1:] in verbs():
        return False
    stretch = line.text[following.start() : following.end()]
    return not any(one.expression.search(stretch) for one in rule.patterns)


@cache
def verbs() -> frozenset[str]:
    """Return the forms of the verbs that tell likeness."""
    written = {word for entry in entries("likeness") for one in entry["like"] for word in re.findall(r"v:([^|\s]+)", one)}
    return frozenset(form for word in written for form in forms_of_verb(word))


def _likeness(telling: Telling, line: Line, rule: _Rule, match: re.Match[str]) -> Iterator[Likeness]:
    """Yield what a match says, once for each role that it names: «في رعاية الاتفاق وتوفير الحماية»."""
    groups = {name: match.start(name) for name in match.re.groupindex if match.start(name) >= 0}
    new = named(telling, line, match, "new") if "new" in groups else None
    old = named(telling, line, match, "old") if "old" in groups else None
    filled = _roles(line, match)
    if rule.kind == "substitution" and new is not None and (titled := _titled(telling, new)) is not None:
        new, filled = titled[0], [titled[1]]
    if rule.kind == "substitution" and (new is None or old is None or bare_words(new.text) == bare_words(old.text)):
        return
    if not filled and (rule.kind == "shared" or "role" in groups):
        return
    start, end = line.span(match.start(), match.end())
    if rule.kind == "same" and is_set_apart(telling.text[sentence(telling.text, start)[0] : start]):
        return
    if rule.towns > sum(start <= m["start"] < end for m in telling.record["mentions"] if m["kind"] == "place" and m["entity"]):
        return
    claim = telling.claim_of(start, end)
    passage = passage_of(telling, start, end, str(claim["id"]) if claim else None)
    voice = tuple(str(link["name"] or link["text"]) for link in claim["chain"]) if claim else ("author",)
    for role in filled or (None,):
        yield Likeness(rule.kind, rule.rule, passage, voice, new, old, role, clause=clause_of(telling, passage))


def _titled(telling: Telling, new: Passage) -> tuple[Passage, str] | None:
    """Return a name without the role that is told before it, and that: «الراعي الهلال الأحمر», «والوسطاء أعيان الوادي»."""
    found = _TITLED.fullmatch(new.text)
    role = role_of_noun(found["role"]) if found else None
    if found is None or role is None or bare_words(found["name"]) in folded("no name"):
        return None
    return passage_of(telling, new.start + found.start("name"), new.end, new.claim), role


def _roles(line: Line, match: re.Match[str]) -> list[str]:
    """Return the roles that the words of a match name: by a verb whose subject has it, a noun after «في», what is the same."""
    for name in match.re.groupindex:
        if name.startswith("verb") and match[name] in role_verbs():
            return [role_verbs()[match[name]]]
    for name in ("role", "thing"):
        if name in match.re.groupindex and match[name]:
            return _nouns(match[name].split())[:1]
    if "new" in match.re.groupindex and match["new"]:
        first = match["new"].split()[0]
        role = role_of_noun(first) if first.startswith("ب") else None
        if role is not None:
            return [role]
    rest = line.text[match.start("old") :].split(" . ")[0].split(" , ")[0].split() if "old" in match.re.groupindex else []
    at = next(
        (at for at, (word, noun) in enumerate(pairwise(rest[: MOST + 3]), 1) if word in _TELLING_IN and role_of_noun(noun)), 0
    )
    return _nouns(rest[at : at + MOST]) if at else []


def _nouns(words: Sequence[str]) -> list[str]:
    """Return the roles that nouns name; what stands right after one is its genitive: «رعاية الاتفاق»."""
    found: list[str] = []
    last = -2
    for at, word in enumerate(words):
        role = role_of_noun(word)
        if role is not None and at != last + 1:
            found.append(role)
            last = at
    return list(dict.fromkeys(found))
