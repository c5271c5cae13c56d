"""The contract's object of a comparison: what `riwaya compare --json` prints. Keys may be added within a version."""

from typing import Annotated, TypedDict

from riwaya.reports.contract import OneOf


class Filler(TypedDict):
    """Who or what fills a role in an episode, and who says so."""

    value: str
    documents: list[str]
    claims: list[str]


class Seen(TypedDict):
    """The first telling of an episode that has a date."""

    document: str | None
    outlet: str | None
    published: str | None


class CommonLink(TypedDict):
    """The link of their chains that most documents pass through."""

    name: str
    kind: str
    documents: list[str]


class Step(TypedDict):
    """A step of the joined chains: who has what is told from whom."""

    teller: str
    source: str
    kind: str
    documents: list[str]
    claims: list[str]


class ComparedEpisode(TypedDict):
    """What several documents tell as one happening; `in_passing`: those that only mention it, being about another."""

    id: str
    label: str
    documents: list[str]
    in_passing: list[str]
    date: str | None
    place: str | None
    roles: dict[str, list[Filler]]
    first_seen: Seen
    common_link: CommonLink | None
    chains: list[Step]


class Bounds(TypedDict):
    """Where words begin and end in the text of a document."""

    start: int
    end: int


class Shown(TypedDict):
    """Words of a copy, and the words of the origin that they repeat; null where only the outlet is named."""

    copy: Bounds
    origin: Bounds | None


class EchoRecord(TypedDict):
    """A document that repeats another."""

    copy: str
    origin: str
    why: str
    kind: Annotated[str, OneOf(("named", "copied"))]
    partial: bool
    claims: list[str]
    evidence: list[Shown]


class Corroboration(TypedDict):
    """What several documents tell, and how many origins stand behind them."""

    about: str
    value: str
    documents: list[str]
    independent_origins: int
    episode: str


class SideRecord(TypedDict):
    """What some voices say alike."""

    value: str
    documents: list[str]
    claims: list[str]


class Disagreement(TypedDict):
    """Sides that cannot both hold, or that were held against each other."""

    about: str
    sides: list[SideRecord]
    episode: str | None


class ScenarioRecord(TypedDict):
    """Two episodes with one plot, and who stands for whom."""

    episodes: list[str]
    same: bool
    score: float
    substitutions: dict[str, list[str]]


class ComparisonRecord(TypedDict):
    """What the documents of a case tell together."""

    episodes: list[ComparedEpisode]
    echoes: list[EchoRecord]
    corroborations: list[Corroboration]
    contradictions: list[Disagreement]
    agreements: list[Disagreement]
    scenarios: list[ScenarioRecord]
