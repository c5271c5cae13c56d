"""What the scenarios of a case are made of: frozen values, each with the places in the documents that it rests on."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from riwaya.corroboration.days import Days


@dataclass(frozen=True, slots=True)
class Passage:
    """Where something stands: `text` is the document's text from `start` to `end`.

    Attributes:
        document: the base name of the document's source.
        claim: the id of the claim that says it; None when the author does.
        published: EDTF; None when the document gives no day.
        key: the hash of the document, by which documents of one name are kept apart.
    """

    document: str
    start: int
    end: int
    text: str
    claim: str | None = None
    published: str | None = None
    key: str = field(default="", repr=False)

    @property
    def order(self) -> tuple[str, str, int, int, str]:
        """Where it stands when passages are listed."""
        return self.document, self.key, self.start, self.end, self.claim or ""


def in_order(passages: Iterable[Passage]) -> tuple[Passage, ...]:
    """Return passages by document and place, each once."""
    return tuple(sorted(set(passages), key=lambda passage: passage.order))


@dataclass(frozen=True, slots=True)
class Filler:
    """What fills a role in an episode.

    Attributes:
        value: as one of the texts writes it; a count is in digits.
        name: by which fillers are the same: the entity, the number, or the stems of the words.
        evidence: where the texts give it.
        denials: where a text denies it: a filler that has some is disputed.
        stated: "likeness" when it is only told by comparison («حلت قسد محل حزب الله في التفاوض»); None else.
        sort: what kind of thing it is, where that can be told: buses, open desert.
        entities: the known parties that its wordings name.
        party: of people, the name of the party in the wording: «داعش» of «زهاء 300 مقاتل من داعش».
    """

    value: str
    name: str
    evidence: tuple[Passage, ...]
    denials: tuple[Passage, ...] = ()
    stated: str | None = None
    sort: str | None = None
    entities: frozenset[str] = frozenset()
    party: str | None = None

    @property
    def is_disputed(self) -> bool:
        """Whether a text denies it."""
        return bool(self.denials)


@dataclass(frozen=True, slots=True)
class Step:
    """One step of an episode: a kind of act, told by one text or many.

    Attributes:
        kind: siege, talks, departure, truce, …: see `lexicon/scenario_steps.yaml`.
        share: how many of the episode's documents tell it, 0 to 1.
        roles: who fills which role in this step.
        evidence: the triggers of the events that tell it.
        days: when, by the texts that give a day.
    """

    kind: str
    ar: str
    share: float
    roles: Mapping[str, tuple[Filler, ...]]
    evidence: tuple[Passage, ...]
    days: Days | None = None


@dataclass(frozen=True, slots=True)
class Play:
    """An episode as a structure: its steps in order and who fills which role in it.

    Attributes:
        id: of the episode in `riwaya compare` that it is, or whose greater part it is.
        episodes: all of them that tell it: the siege before a deal may be one of its own there.
        place_id: the gazetteer's key of the place, or "~" and the name of one that it does not know.
        family: the step that it is about.
        roles: over all steps, each filler once; what the texts leave out has no key.
        before: pairs of steps of which the texts tell the first to have come first, by days or by words («بعد مفاوضات»).
        likened: the hashes of documents that tell it only by likening it to another.
    """

    id: str
    episodes: tuple[str, ...]
    label: str
    place: str | None
    place_id: str | None
    days: Days | None
    documents: tuple[str, ...]
    family: str
    steps: tuple[Step, ...]
    roles: Mapping[str, tuple[Filler, ...]] = field(repr=False)
    before: frozenset[tuple[str, str]] = field(default=frozenset(), repr=False)
    likened: frozenset[str] = field(default=frozenset(), repr=False)

    def kinds(self) -> frozenset[str]:
        """Return the kinds of its steps."""
        return frozenset(step.kind for step in self.steps)


@dataclass(frozen=True, slots=True)
class Likeness:
    """A claim that one episode is like another, or unlike it, as a text has it.

    Attributes:
        kind: substitution, same, shared, precedent or difference.
        passage: the words that say so.
        voice: who says it: the links of a chain from the source named first, or "author".
        new, old: what is likened and what it is likened to, as written; None when the text leaves it to the context.
        clause: the sentence that the words stand in.
        role: which role of the scenario a substitution or a shared filler is about.
        plays: the ids of the episodes likened, the newer first; None for one that cannot be told.
    """

    kind: str
    rule: str
    passage: Passage
    voice: tuple[str, ...]
    new: Passage | None = None
    old: Passage | None = None
    role: str | None = None
    plays: tuple[str | None, str | None] = (None, None)
    clause: Passage | None = None


@dataclass(frozen=True, slots=True)
class Part:
    """One part of a score: what it measures, its value from 0 to 1, its weight, and what it rests on."""

    name: str
    value: float
    weight: float
    why: str


@dataclass(frozen=True, slots=True)
class Row:
    """One role of two episodes side by side.

    Attributes:
        kind: substitution (both filled, by others), invariant (by the same), first or second (one alone has it).
        shared: the fillers' names or sorts that both have.
        said: how the filler of each is best put: in the words of a comparison of the two, else as most texts have it.
    """

    role: str
    kind: str
    first: tuple[Filler, ...]
    second: tuple[Filler, ...]
    shared: tuple[str, ...] = ()
    said: tuple[str | None, str | None] = (None, None)


@dataclass(frozen=True, slots=True)
class Mirror:
    """Who criticised, denied or threatened in one episode and holds a role of trust in its counterpart.

    Attributes:
        name: who, as the second text writes it.
        critic_in, role_in: the ids of the two episodes.
        roles: those held: sponsor, guarantor, negotiator, mediator, protector, party.
        criticism: what is said against the one episode.
        holdings: what gives the roles in the other.
        through: how the two names are one party, where they differ: a body led by it, its army.
    """

    name: str
    critic_in: str
    role_in: str
    roles: tuple[str, ...]
    criticism: Passage
    holdings: tuple[Passage, ...]
    through: str | None = None


@dataclass(frozen=True, slots=True)
class Alignment:
    """Two episodes side by side.

    Attributes:
        score: 0 to 1, from its `parts`.
        is_same: whether they count as one scenario.
        rows: role by role.
        steps: the kinds of steps of both, of the first alone, of the second alone.
        swapped_order: pairs of steps that the texts tell in one order in the first and in the other in the second.
        stated: what the texts say of their likeness or difference.
    """

    first: Play
    second: Play
    score: float
    is_same: bool
    parts: tuple[Part, ...]
    rows: tuple[Row, ...]
    steps: tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]
    swapped_order: tuple[tuple[str, str], ...] = ()
    stated: tuple[Likeness, ...] = ()
    mirrors: tuple[Mirror, ...] = ()


@dataclass(frozen=True, slots=True)
class Scenarios:
    """The scenarios of a case.

    Attributes:
        plays: the episodes that are about something of theirs, as structures.
        pairs: alignments worth a reader's look, likeliest first.
        families: ids of episodes that pairs join, the largest family first.
        likenesses: what the texts say of likeness, in the order of the documents.
        precedents: those that speak of earlier cases.
    """

    plays: tuple[Play, ...]
    pairs: tuple[Alignment, ...]
    families: tuple[tuple[str, ...], ...]
    likenesses: tuple[Likeness, ...]
    precedents: tuple[Likeness, ...] = ()

    def play(self, id: str) -> Play | None:
        """Return the play that an episode is, or is part of."""
        return next((play for play in self.plays if id == play.id or id in play.episodes), None)
