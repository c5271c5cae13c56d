"""Denials as contradictions: those of one matter with all that tell it, and the words of either side."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

from riwaya.accounts.account import Account, Question, stretch
from riwaya.accounts.comparison import Comparison, side
from riwaya.accounts.denials import FAR, RARE, Match, is_overlap, line, matches, rumour, unnumbered
from riwaya.accounts.library import Library
from riwaya.accounts.passages import Passage
from riwaya.corroboration.judgement import Judgement
from riwaya.grouping.episode import nouns, role_in_episode

_DIGITS = re.compile(r"\d")
Denied: TypeAlias = tuple[Passage, list[Match]]  # a denial, and what it denies
Matter: TypeAlias = list[Denied]
Place: TypeAlias = tuple[str, int, int, str | None]  # of a passage: its document, its bounds, its claim


def contradicted(denials: Iterable[Passage], library: Library) -> list[Comparison]:
    """Return the contradictions that denials make with what is told, those of one matter as one."""
    found: Matter = []
    by_words: dict[str, Matter] = {}
    for denial in denials:
        if denial.text in by_words and not denial.points_back:
            found += _likewise(denial, by_words[denial.text])
            continue
        by_words[denial.text] = _denied(denial, library)
        found += by_words[denial.text]
    return [_comparison(group) for group in _of_one_matter(found)]


def _likewise(denial: Passage, known: Matter) -> Matter:
    """Return what a denial denies that stands in the same words in a text before."""
    return [
        (denial._replace(events=part.events), told)
        for part, listed in known
        if (told := [match for match in listed if match.passage.voice != denial.voice])
    ]


def _denied(denial: Passage, library: Library) -> Matter:
    """Return what a denial denies, act by act; as one matter where it only answers what its own text says before it."""
    found = [(part, listed) for part in _parts(denial) if (listed := matches(part, library))]
    if not found:
        told = rumour(denial)
        return [(denial._replace(events=()), [told])] if told else []
    acted = [(part, listed) for part, listed in found if part.events]
    kept = acted or found
    is_answer = all(match.passage.telling.key == denial.telling.key for _, listed in kept for match in listed)
    return kept[:1] if is_answer else kept


def _parts(denial: Passage) -> Iterator[Passage]:
    """Yield a denial once for each kind of act it denies: «لا رعاية ولا ضمانة» are two matters; and once for its words."""
    for type_ in sorted({told.event["type"] for told in denial.events}):
        yield denial._replace(events=tuple(told for told in denial.events if told.event["type"] == type_))
    yield denial._replace(events=())


def _of_one_matter(found: Sequence[Denied]) -> Iterator[Matter]:
    """Yield denials in groups: those of the same act, or of the same passage in the same words."""
    groups: list[list[_Of]] = []
    for one in map(_of, found):
        near = [at for at, group in enumerate(groups) if any(_is_one_matter(one, other) for other in group)]
        joined = [other for at in near for other in groups[at]]
        groups = [group for at, group in enumerate(groups) if at not in near] + [[*joined, one]]
    yield from ([one.denied for one in group] for group in groups)


class _Of(NamedTuple):
    """A denial with that by which it is of one matter with others: its place, the kinds of acts, the places of what it denies."""

    denied: Denied
    place: Place
    acts: frozenset[str]
    told: frozenset[Place]


def _of(denied: Denied) -> _Of:
    denial, listed = denied
    acts = frozenset(str(told.event["type"]) for told in denial.events)
    return _Of(denied, _place(denial), acts, frozenset(_place(match.passage) for match in listed))


def _place(one: Passage) -> Place:
    return one.telling.key, one.start, one.end, one.claim


def _is_one_matter(one: _Of, other: _Of) -> bool:
    if one.acts != other.acts or other.place in one.told or one.place in other.told:
        return False  # who denies a denial is not of one mind with it
    if one.acts & RARE:
        return True
    if one.told.isdisjoint(other.told):
        return False
    return bool(one.acts) or _are_worded_alike(one.denied[0], other.denied[0]) or is_overlap(one.denied[0], other.denied[0])


def _are_worded_alike(one: Passage, other: Passage) -> bool:
    words = one.stems & other.stems
    return len(words) >= 2 and 2 * len(words) >= min(len(one.stems), len(other.stems))


def _comparison(group: Sequence[Denied]) -> Comparison:
    question = _question(group)
    listed = sorted((match for _, matched in group for match in matched), key=lambda match: (-match.score, match.passage.order))
    told = {account: None for match in listed for account in [_told_account(question, match)]}
    first = min(told, key=lambda one: one.order)
    telling = side(line(next(iter(told)).words), told)
    denying = side(f"نفي: {_denying(group[0][0])}", (_account(question, one) for one, _ in group))
    is_within = {one.telling.key for one in told} == {one.telling.key for one, _ in group} and len(
        {one.telling.key for one in told}
    ) == 1
    features = dict.fromkeys(feature._replace(score=-feature.score) for match in listed for feature in match.features)
    relation = "answer" if is_within else "denial"
    sides = (telling, denying)
    return Comparison(question, _heading(question, first), relation, Judgement.CONTRADICTS, sides, tuple(features))


def _told_account(question: Question, match: Match) -> Account:
    """Return the words that tell what is denied: of an act no more than its own."""
    if match.told is None:
        return _account(question, match.passage)
    return Account(question, match.passage.claim or "author", match.passage.telling, *stretch(match.told), match.passage.claim)


def _question(group: Sequence[Denied]) -> Question:
    """Return the question whose answer is denied: of the act that most denials and what they deny share."""
    shared = Counter(
        denied.event["type"]
        for denial, listed in group
        for denied in denial.events
        for match in listed
        if any(told.event["type"] == denied.event["type"] for told in match.passage.events)
    )
    if not shared:
        return Question("denied")
    type_ = max(shared, key=lambda act: (shared[act], act))
    word = role_in_episode(type_, "agent")
    return Question("happened", type_) if word == "agent" else Question(word)


def _heading(question: Question, first: Account) -> str:
    act = nouns().get(question.of) or nouns().get({"guarantor": "guarantee", "sponsor": "sponsor"}.get(question.word, ""), "")
    return f"{act}: {line(first.words)}" if act else line(first.words)


def _account(question: Question, one: Passage) -> Account:
    start, end = one.start, one.end
    record = one.record
    if one.is_denial and record is not None and one.is_whole:
        cue = record["cue"]
        wide = min(start, cue["start"]), max(end, cue["end"])
        start, end = wide if wide[1] - wide[0] <= FAR else (start, end)
    return Account(question, one.claim or "author", one.telling, start, end, one.claim, one.is_denial)


def _denying(denial: Passage) -> str:
    """Return what is denied; who denies and how, where it only points back or where numbers would look like the dispute."""
    record = denial.record
    if record is None or not denial.is_whole:
        return unnumbered(denial.text)
    if not (denial.points_back or _DIGITS.search(denial.text)):
        return line(denial.text)
    source = record["chain"][-1]["text"] if record["chain"] else ""
    return line(f"{record['cue']['text']} {source}")
