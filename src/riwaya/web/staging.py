"""Scenarios made ready for their pages: two episodes role by role and step by step, every filler with its places."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from riwaya.scenarios import Stage
from riwaya.scenarios.kinds import roles, step_kinds
from riwaya.scenarios.values import Alignment, Filler, Likeness, Mirror, Passage, Play, Row, Scenarios
from riwaya.web.matrix import Place, Weaver

_SHOWN = 2  # places of a filler that are shown before the rest is folded
_AUTHOR = ("author",)


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the scenarios' own vocabulary in both languages."""

    ar: str
    en: str


@dataclass(frozen=True, slots=True)
class Title:
    """What an episode is called: what it is about (a kind of step, and its name), where, when, how many documents tell it."""

    id: str
    about: str
    what: Term
    place: str
    date: str | None
    documents: int


@dataclass(frozen=True, slots=True)
class Stood:
    """What fills a role.

    Attributes:
        value: as one of the texts writes it.
        places: where the texts give it, the first of them.
        more: the places beyond those.
        denials: where a text denies it.
        is_compared: whether it is told only by comparison.
    """

    value: str
    places: Sequence[Place]
    more: Sequence[Place]
    denials: Sequence[Place]
    is_compared: bool


@dataclass(frozen=True, slots=True)
class Role:
    """A role of both episodes: kind is substitution, invariant, first (the first alone fills it) or second."""

    name: str
    term: Term
    kind: str
    first: Sequence[Stood]
    second: Sequence[Stood]


@dataclass(frozen=True, slots=True)
class Tread:
    """A step of an episode, in its order, and whether the other has it, too."""

    term: Term
    is_shared: bool
    date: str | None
    places: Sequence[Place]


@dataclass(frozen=True, slots=True)
class Remark:
    """What a text says of likeness.

    Attributes:
        kind: substitution, same, shared, precedent or difference.
        place: its sentence.
        voice: who says it; None of an author.
        titles: the episodes it speaks of; None for one that the case does not have.
        role: which role it is about; None where it is about none.
    """

    kind: str
    place: Place
    voice: str | None
    titles: Sequence[Title | None]
    role: Term | None


@dataclass(frozen=True, slots=True)
class Facing:
    """Who stands against one episode and within its counterpart.

    Attributes:
        critic_in: the episode that they speak against.
        role_in: the one in which they hold the roles.
        through: how the two names are one party, where they differ.
    """

    name: str
    critic_in: Title
    role_in: Title
    roles: Sequence[Term]
    through: str | None
    criticism: Place
    holdings: Sequence[Place]


@dataclass(frozen=True, slots=True)
class Share:
    """One part of a score: its value and weight from 0 to 1, and the steps or roles that it rests on."""

    name: str
    value: float
    weight: float
    why: Sequence[Term]


@dataclass(frozen=True, slots=True)
class Pair:
    """Two episodes in a list."""

    first: Title
    second: Title
    score: float
    is_same: bool
    is_stated: bool
    steps: Sequence[Term]
    swapped: int


def pair_of(found: Alignment) -> Pair:
    """Return a pair as it is listed."""
    return Pair(
        title_of(found.first),
        title_of(found.second),
        found.score,
        found.is_same,
        any(one.kind != "difference" for one in found.stated),
        [step_term(kind) for kind in found.steps[0]],
        sum(row.kind == "substitution" for row in found.rows),
    )


def title_of(play: Play) -> Title:
    """Return what an episode is called."""
    date = play.days.edtf() if play.days else None
    return Title(play.id, play.family, step_term(play.family), play.place or "", date, len(play.documents))


def step_term(kind: str) -> Term:
    """Return what a step is called."""
    found = step_kinds().get(kind)
    return Term(found.ar, found.gloss) if found else Term(kind, kind)


def role_term(name: str) -> Term:
    """Return what a role is called."""
    found = roles().get(name)
    return Term(found.ar, found.gloss) if found else Term(name, name)


class Staging:
    """Makes ready what belongs to scenarios; a weaver knows the documents."""

    def __init__(self, weaver: Weaver) -> None:
        self._weaver = weaver

    def roles(self, rows: Iterable[Row]) -> list[Role]:
        """Return the roles side by side."""
        return [self._role(row) for row in rows]

    def _role(self, row: Row) -> Role:
        first, second = (self._stood(fillers, said) for fillers, said in zip((row.first, row.second), row.said, strict=True))
        return Role(row.role, role_term(row.role), row.kind, first, second)

    def steps(self, play: Play, shared: Sequence[str]) -> list[Tread]:
        """Return the steps of an episode in order."""
        return [
            Tread(
                step_term(step.kind),
                step.kind in shared,
                step.days.edtf() if step.days else None,
                self._places(step.evidence)[:_SHOWN],
            )
            for step in play.steps
        ]

    def remarks(self, likenesses: Iterable[Likeness], plays: Mapping[str, Play]) -> list[Remark]:
        """Return what texts say of likeness."""
        return [
            Remark(
                one.kind,
                self._weaver.passage(one.clause or one.passage),
                None if one.voice == _AUTHOR else " ← ".join(one.voice),
                [title_of(plays[id]) if id is not None and id in plays else None for id in one.plays],
                role_term(one.role) if one.role else None,
            )
            for one in likenesses
        ]

    def mirrors(self, found: Iterable[Mirror], plays: Mapping[str, Play]) -> list[Facing]:
        """Return mirror positions."""
        return [
            Facing(
                one.name,
                title_of(plays[one.critic_in]),
                title_of(plays[one.role_in]),
                [role_term(role) for role in one.roles],
                one.through,
                self._weaver.passage(one.criticism),
                self._places(one.holdings),
            )
            for one in found
        ]

    def shares(self, found: Alignment) -> list[Share]:
        """Return the parts of the score."""
        return [
            Share(part.name, part.value, part.weight, [_term(word) for word in part.why.split()] if part.why else [])
            for part in found.parts
        ]

    def _stood(self, fillers: Sequence[Filler], said: str | None) -> list[Stood]:
        """Return fillers, the one that best stands for the side first."""
        ordered = sorted(fillers, key=lambda filler: filler.value != said)
        return [self._one(filler) for filler in ordered]

    def _one(self, filler: Filler) -> Stood:
        places = self._places(filler.evidence)
        return Stood(filler.value, places[:_SHOWN], places[_SHOWN:], self._places(filler.denials), filler.stated is not None)

    def _places(self, passages: Iterable[Passage]) -> list[Place]:
        return [self._weaver.passage(passage) for passage in passages]


def plays_of(scenarios: Scenarios | Stage) -> dict[str, Play]:
    """Return the episodes by all the ids that they go by."""
    return {id: play for play in scenarios.plays for id in (play.id, *play.episodes)}


def _term(word: str) -> Term:
    """Return what a word of a score's grounds is called: a step, a role, two roles in one hand, or a thing."""
    if "=" in word:
        both = [role_term(name) for name in word.split("=")]
        return Term(" = ".join(one.ar for one in both), " = ".join(one.en for one in both))
    return step_term(word) if word in step_kinds() else role_term(word)
