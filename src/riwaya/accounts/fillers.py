"""Who brokered, who guaranteed, from where, to where, by whom, on which day: where the texts of an episode name others.

Two texts part when neither names what the other does: several may have brokered, so that one who names both agrees with either.
Names that can be one (a place and what it is part of, a body under two names) do not part.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from typing import TypeAlias

from riwaya.accounts.account import Account, Question, questions
from riwaya.accounts.clauses import can_be_one_act, kin_of
from riwaya.accounts.comparison import Comparison, side, sides_by
from riwaya.accounts.moments import DAY, HOUR, moment, names_day, weekday
from riwaya.arabic.letters import fold
from riwaya.arabic.stems import key, stem
from riwaya.corroboration.days import days_of
from riwaya.corroboration.judgement import Feature, Judgement
from riwaya.corroboration.places import is_same
from riwaya.corroboration.telling import Record
from riwaya.grouping.episode import Episode, Told, nouns, role_in_episode
from riwaya.grouping.happenings import is_of_a_reaction
from riwaya.lexicon import gazetteer
from riwaya.lexicon.load import entries

_Given: TypeAlias = tuple[Account, Told | None]  # an answer, and the event in which it stands

_BACKING = frozenset({"mediator", "guarantor", "sponsor"})
_MOVES = frozenset({"evacuate", "withdraw", "airlift"})
_ENDS = frozenset({"origin", "destination"})
_ARRIVING = frozenset({"visited", "entered"})  # kin of words for coming to a place
_ONCE = frozenset({"attack", "capture", "evacuate", "withdraw", "release", "exchange", "ceasefire", "surrender_position"})
_FORCE = frozenset({"attack", "capture"})
_TARGETS = ("counterparty", "subject")
_DONE_AT = (*_TARGETS, "place")
_PERSONS = frozenset({"person", "actor", "organisation"})
_APART_KM = 15.0  # towns nearer to each other are named for one another
_SURE_DAYS = 2  # a night and a day, the hour of leaving and of coming, part by one
_SURE_HOURS = 2  # between parts of two days
_SURE_MINUTES, _SURE_ROUNDED = 10, 31  # between two hours of one day, told to the minute by one at least, and rounded by both
_OF_HOUR = 12  # characters before a day in which is told that it is the one since when
_SINCE = re.compile(r"(?<!\w)منذ\s+(?:يوم\s+)?$")
_TAKEN_UP = re.compile(r"[وفبل]?ال(\w{3,})")  # «المجلس»: told in full before
_FULL, _WORDS = 34, 3  # characters and words of a name in full
_MOST = 40  # documents of an episode that are set beside each other


def parted(episode: Episode, also: Iterable[Account] = ()) -> list[Comparison]:
    """Return where documents name other fillers of a role, and other days of one act.

    Args:
        also: answers that stand in no role of an act.
    """
    given: dict[Question, dict[str, list[_Given]]] = defaultdict(lambda: defaultdict(list))
    for account in also:
        given[account.question][account.telling.key].append((account, None))
    for told in episode.told():
        if (told.event["polarity"], told.event["modality"]) == ("positive", "actual"):
            for account in _answers(told):
                given[account.question][told.telling.key].append((account, told))
    return [one for question, by_document in given.items() if (one := _compared(question, by_document)) is not None]


def _answers(told: Told) -> Iterator[Account]:
    """Yield the fillers of an event that another text could contradict."""
    for role, filler in told.event["roles"].items():
        word = role_in_episode(told.event["type"], role)
        value = _day(told) if word == "time" else filler["entity"] or key(_in_full(told, filler))
        if value and _is_asked(word, told, filler) and not (word == "time" and _is_of_another(told, filler)):
            question = Question(word, told.event["type"]) if word in ("agent", "time") else Question(word)
            yield Account(question, value, told.telling, filler["start"], filler["end"], told.claim)


def _is_asked(word: str, told: Told, filler: Record) -> bool:
    """Return whether a filler is worth comparing: of a kind that can be told apart from another."""
    if word in _BACKING:
        return bool(filler["entity"]) or _is_named(told, filler) or _in_full(told, filler) != filler["text"]
    if word in _ENDS:
        return told.event["type"] in _MOVES and filler["entity"] in gazetteer.by_id()
    return word == "time" or (word == "agent" and told.event["type"] in _FORCE and bool(filler["entity"]))


def _in_full(told: Told, filler: Record) -> str:
    """Return the name in full that one word of it takes up: «المجلس» after «رئيس مجلس حكماء الجبل»; else the filler's words."""
    head = _TAKEN_UP.fullmatch(filler["text"].strip())
    if head is None:
        return str(filler["text"])
    named = rf"(?<!\w)[وفبل]?{re.escape(head[1])}\s+[^،,.؛:\n]{{3,{_FULL}}}"
    before = list(re.finditer(named, told.telling.text[: filler["start"]]))
    return " ".join(before[-1].group().split()[:_WORDS]) if before else str(filler["text"])


def _day(told: Told) -> str | None:
    """Return the time of an event of which the day is told, as EDTF."""
    days = days_of(told.event["time"])
    return str(told.event["time"]) if days and days.first == days.last else None


def _is_since(told: Told, filler: Record) -> bool:
    """Return whether a day is only told as the one since when something was so: «الهدنة المعلنة منذ 12 يناير»."""
    return _SINCE.search(told.telling.text[max(0, filler["start"] - _OF_HOUR) : filler["start"]]) is not None


def _is_of_another(told: Told, filler: Record) -> bool:
    """Return whether a day is told that is not the one of an act: since when it was so, or when others condemned it."""
    return _is_since(told, filler) or is_of_a_reaction(told.telling, told.event)


def _is_named(told: Told, filler: Record) -> bool:
    start, end = filler["start"], filler["end"]
    return any(
        mention["kind"] in _PERSONS and mention["start"] < end and start < mention["end"]
        for mention in told.telling.record["mentions"]
    )


def _compared(question: Question, by_document: dict[str, list[_Given]]) -> Comparison | None:
    """Return the comparison of documents of which some name none that the others name; None where all can agree."""
    listed = [by_document[key] for key in sorted(by_document, key=lambda key: by_document[key][0][0].order)][:_MOST]
    features: dict[Feature, None] = {}
    apart: set[Account] = set()
    for at, these in enumerate(listed):
        for those in listed[at + 1 :]:
            found = _part(question, these, those)
            if found:
                features |= dict.fromkeys(found)
                apart |= {account for account, _ in (*these, *those)}
    if not apart:
        return None
    judgement = Judgement.CONTRADICTS if min(feature.score for feature in features) <= -1 else Judgement.UNSURE
    groups = sides_by(sorted(apart, key=lambda one: one.order), can_be_one)
    names = [_shown(question, group[0]) for group in groups]
    shown = (
        names if len({*names}) == len(names) else [f"{group[0].value} {name}" for group, name in zip(groups, names, strict=True)]
    )
    sides = [side(name, group) for name, group in zip(shown, groups, strict=True)]
    relation = "days" if question.word == "time" else "filler"
    return Comparison(question, _about(question, sides[0].value), relation, judgement, tuple(sides), tuple(features))


def _part(question: Question, these: Sequence[_Given], those: Sequence[_Given]) -> list[Feature]:
    """Return what shows that two documents name others; nothing when one of each can be one."""
    is_one = question.of in _ONCE and _is_of_one_time(these) and _is_of_one_time(those)
    pairs = [
        (one, other)
        for one in these
        for other in those
        if _is_comparable(question, one[1], other[1]) or (is_one and _can_be_one_happening(one, other))
    ]
    if not pairs or any(can_be_one(one[0], other[0]) for one, other in pairs):
        return []
    return [_feature(question, one[0], other[0]) for one, other in pairs[:1]]


def _is_of_one_time(given: Sequence[_Given]) -> bool:
    """Return whether a text tells one time of all its acts of a kind: it is the time of what it is about."""
    return all(can_be_one(given[0][0], account) for account, _ in given[1:])


def _can_be_one_happening(one: _Given, other: _Given) -> bool:
    """Return whether two acts of one kind can be one: within days of each other, both or neither of arriving, nowhere else."""
    days = [moment(account) for account, _ in (one, other)]
    told = [act for _, act in (one, other) if act]
    if len(told) < 2 or not days[0] or not days[1] or abs(days[0].day - days[1].day) > _SURE_DAYS:
        return False
    arriving = {bool(kin_of(stem(act.event["trigger"]["text"])) & _ARRIVING) for act in told}
    named = (pair for role in _DONE_AT if (pair := _entities(role, *told)))
    return len(arriving) == 1 and all(is_same(*pair) for pair in named)


def _is_comparable(question: Question, one: Told | None, other: Told | None) -> bool:
    """Return whether two events are the same deed as far as they tell: of force, done to the same."""
    if one is None or other is None:
        return True
    if question.word == "agent":
        is_one = any(_is_of_both(role, one, other) for role in _TARGETS) or (
            _is_of_both("place", one, other) and _is_one_toll(one, other)
        )
        return is_one and not _names_agent_of(one, other) and not _names_agent_of(other, one)
    if question.word != "time":
        return True
    triggers = [told.event["trigger"]["text"] for told in (one, other)]
    is_one_act = question.of in _MOVES and can_be_one_act(*triggers)
    return stem(triggers[0]) == stem(triggers[1]) or is_one_act or (question.of == "ceasefire" and _tell_hours(one, other))


def _entities(role: str, one: Told, other: Told) -> tuple[str, str] | None:
    """Return the entities that fill a role of two events; None where one of them has none."""
    first, second = (told.event["roles"].get(role) for told in (one, other))
    return (first["entity"], second["entity"]) if first and second and first["entity"] and second["entity"] else None


def _is_of_both(role: str, one: Told, other: Told) -> bool:
    """Return whether a role of two events is filled by one entity."""
    pair = _entities(role, one, other)
    return pair is not None and pair[0] == pair[1]


def _is_one_toll(one: Told, other: Told) -> bool:
    """Return whether two acts are told to have hurt as many of the same: of one place and one toll there was one."""
    counts = [told.event["roles"].get("headcount") for told in (one, other)]
    return bool(counts[0] and counts[1] and key(counts[0]["text"]) == key(counts[1]["text"]))


def _tell_hours(one: Told, other: Told) -> bool:
    """Return whether two truces are told to the hour: of one day there is one."""
    return all("T" in str(told.event["time"]) for told in (one, other))


def _names_agent_of(one: Told, other: Told) -> bool:
    """Return whether the sentence of an act names who did the other: then the two fought, and each tells its own deed."""
    text, at = one.telling.text, one.event["trigger"]["start"]
    begin = max(text.rfind(mark, 0, at) for mark in (". ", "\n", "؟", "!")) + 1
    ends = [found for mark in (". ", "\n", "؟", "!") if (found := text.find(mark, at)) >= 0]
    said = set(key(text[begin : min(ends, default=len(text))]).split())
    agent = other.event["roles"]["agent"]
    return bool((set(key(agent["text"]).split()) - {"جيش", "قو", "قوات", "حرك", "طيران", "مسلح"}) & said)


def can_be_one(one: Account, other: Account) -> bool:
    """Return whether two names can be of one: the same, one part of the other, near by, or sharing a word."""
    if one.question.word == "time":
        when, other_when = moment(one), moment(other)
        return when is None or other_when is None or not when.apart(other_when)
    if one.value == other.value:
        return True
    if one.question.word in _ENDS:
        first, second = gazetteer.by_id()[one.value], gazetteer.by_id()[other.value]
        return is_same(one.value, other.value) or gazetteer.distance_km(first, second) < _APART_KM
    names, others = _names(one), _names(other)
    return not names or not others or bool(names & others)


def _names(one: Account) -> set[str]:
    """Return by what a body is named: its entity, its words, and the places that it is called after (الروسية)."""
    after = {place.id for word in one.words.split() for place in gazetteer.by_nisba().get(fold(word).removeprefix("ال"), ())}
    return {one.value, *one.value.split(), *key(one.words).split(), *after} - _titles()


@cache
def _titles() -> frozenset[str]:
    """Return words by which many brokers are called, which tell none apart."""
    words = (form for entry in entries("broker_words") if entry["kind"] == "title" for form in entry["forms"])
    return frozenset(part for word in words for part in (stem(word), key(word)))


def _feature(question: Question, one: Account, other: Account) -> Feature:
    """Return what shows that two answers part, and how surely."""
    evidence = f"«{one.words}» / «{other.words}»"
    if question.word == "time" and (first := moment(one)) and (second := moment(other)):
        minutes, days = first.apart(second), abs(first.day - second.day)
        sure_days = 1 if question.of not in _MOVES and names_day(one) and names_day(other) else _SURE_DAYS
        within = _SURE_MINUTES if "minute" in (first.how, second.how) else _SURE_ROUNDED
        least = sure_days * DAY if "day" in (first.how, second.how) else _SURE_HOURS * HOUR if days else within
        told = f"{days} days apart" if days else f"{minutes} minutes apart"
        return Feature(told, -1.0 if minutes >= least else -0.5, evidence)
    return Feature("names others", -1.0, evidence)


def _shown(question: Question, one: Account) -> str:
    told = moment(one) if question.word == "time" else None
    return " ".join(filter(None, (weekday(told.day), told.clock, f"(«{one.words}»)"))) if told else one.words


def _about(question: Question, value: str) -> str:
    asked = questions()[question.word]["en"]
    return f"{asked} · {nouns().get(question.of, question.of)}" if question.of else f"{asked}: {value}"
