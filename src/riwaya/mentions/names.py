"""Names in a text: who and what is named, what each name stands for, and where the text leaves it open."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from riwaya.arabic.words import Word
from riwaya.documents.sentences import Text
from riwaya.mentions import persons, resolve
from riwaya.mentions.found import Found, Line, mention
from riwaya.mentions.groups import group
from riwaya.mentions.heads import name_heads
from riwaya.mentions.lexical import known, peoples, state_bodies, word_class
from riwaya.mentions.name_words import given_names, is_first_name, name_particles
from riwaya.mentions.outlet_names import outlet
from riwaya.mentions.phrase_index import CLOSING, OPENING, cores
from riwaya.mentions.place_names import place
from riwaya.mentions.pointers import people, pointer
from riwaya.mentions.resolve import Memory
from riwaya.mentions.senses import known_name
from riwaya.mentions.spellings import merge_spellings
from riwaya.mentions.state_bodies import state_body
from riwaya.model import Mention, ZoneKind
from riwaya.remembering import remembered

_UNREAD = {ZoneKind.BOILERPLATE, ZoneKind.FOOTER, ZoneKind.BYLINE}
_HEADED = {"group": group, "outlet": outlet, "place": place}


def find_names(text: Text) -> tuple[Mention, ...]:
    """Return the names of a text in order, the longest where several begin or overlap; headlines are read, footers not."""
    memory = Memory()
    found: list[Found] = []
    for sentence in text.sentences:
        if sentence.zone not in _UNREAD:
            memory.begin(sentence.first)
            found.extend(_in_line(Line(text.tokens, sentence.first, sentence.last), memory))
    found = merge_spellings(resolve.without_strays(resolve.settled(found, memory)))
    return tuple(mention(text, one) for one in found)


def _in_line(line: Line, memory: Memory) -> Iterator[Found]:
    at = line.first
    while at < line.stop:
        signs = _signs(line.tokens[at].word)
        names = _at(line, at, signs, memory) if signs else []
        if not names and (pointed := pointer(line, at, memory)) is not None:
            names = [pointed]
        if not names:
            at += 1
            continue
        for name in names:
            name = _with_gloss(line, name)
            for body in _bodies_within(line, name):
                memory.keep(body)
            memory.note(name)
            yield name
            at = max(at, name.last)


def _bodies_within(line: Line, name: Found) -> Iterator[Found]:
    """Yield the bodies that the office of a person names: «المتحدث باسم | وزارة الدفاع الروسية»."""
    inside = line.until(name.last)
    at = name.first + 1 if name.kind in ("person", "office") else name.last
    while at < name.last:
        body = state_body(inside, at) if state_bodies().opens(line.tokens[at].word) else None
        if body:
            yield body
        at = body.last if body else at + 1


class Signs(NamedTuple):
    """What a spelling can begin."""

    phrase: bool
    title: bool
    body: bool
    head: bool
    first_name: bool
    people: bool


@remembered
def _signs(word: Word) -> Signs | None:
    if word.kind in ("punct", "number"):
        return None
    signs = Signs(
        phrase=known().opens(word),
        title=persons.titles().opens(word),
        body=state_bodies().opens(word),
        head=name_heads().opens(word),
        first_name=_begins_name(word),
        people=any(core.form in peoples() for core in cores(word)),
    )
    return signs if any(signs) else None


def _begins_name(word: Word) -> bool:
    """Return whether a word can be a first name, with و before it or not, or begin one."""
    form = word.form
    is_joined = form[0] == "و" and not given_names().get(form[1:], True)
    return is_first_name(word) or is_joined or form in name_particles() or form in word_class("before الدين")


def _at(line: Line, at: int, signs: Signs, memory: Memory) -> list[Found]:
    """Return the longest name that begins at a token; of equally long ones the surest, in this order."""
    titled = persons.titled(line, at) if signs.title else None
    if titled and titled.kind == "person":
        return [titled]
    best = [titled] if titled else []
    if signs.phrase:
        best = _longer(best, known_name(line, at, memory))
    if signs.body:
        best = _longer(best, state_body(line, at))
    if signs.head:
        best = _longer(best, *_headed(line, at, memory))
    if signs.first_name and not (best and best[0].last > at + 1):
        best = _longer(best, persons.by_first_name(line, at))
    if signs.people and not best:
        best = _longer(best, people(line, at))
    return best


def _longer(best: list[Found], *others: Found | None) -> list[Found]:
    listed = [one for one in others if one]
    return listed if listed and (not best or listed[-1].last > best[-1].last) else best


def _headed(line: Line, at: int, memory: Memory) -> list[Found]:
    """Return the names that the head at `at` opens, one or, after «مدينتي» or «بلدات», several."""
    match = name_heads().find(line.tokens, at, line.stop)
    if match is None or match.last >= line.stop:
        return []
    behind = known().find(line.tokens, match.last, line.stop)
    if behind is not None and behind.cut and line.form(match.last).startswith("ل") and match.entries[0].opens == "place":
        return []  # «إذاعة محلية لوكالة X»
    for head in match.entries:
        found = _HEADED[head.opens](line, at, match, head)
        if found:
            return [resolve.in_full(one, memory) for one in found if not _is_count(line, one, memory)]
    return []


def _is_count(line: Line, found: Found, memory: Memory) -> bool:
    """Return whether a number counts something and is no unit's: «سلّمت السرية 18» once a company has been named."""
    return line.word(found.last - 1).kind == "number" and found.head in memory.by_head


def _with_gloss(line: Line, found: Found) -> Found:
    """Return a name with the short name that follows it in brackets: «القوات الكردية (قسد)»."""
    at = found.last
    if found.kind not in ("actor", "organisation", "outlet") or at + 2 >= line.stop or line.form(at) not in OPENING:
        return found
    match = known().find(line.tokens, at + 1, line.stop)
    if match is None or line.form(match.last) not in CLOSING:
        return found
    wanted = "outlet" if found.kind == "outlet" else "actor"
    sense = next((s for s in match.entries if s.kind == wanted), None)
    if sense is None or (wanted == "outlet" and found.entity not in (None, sense.entity)):
        return found
    return replace(found, last=match.last + 1, entity=sense.entity, name=sense.name, group=sense.group)
