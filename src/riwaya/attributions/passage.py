"""The sentence being read, and a report as it is being put together."""

from dataclasses import dataclass, field

from riwaya.attributions.agreement import UNKNOWN, Agreement
from riwaya.attributions.cues import Cue
from riwaya.model import Link
from riwaya.phrases import Syntax

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Passage:
    """One sentence: tokens `first` to `last`, final stops left out; `outlet` is the article's own, folded.

    `colloquial` tells that it, or the whole text, is in dialect; `answers` that somebody speaks all of it, as in an interview.
    """

    syntax: Syntax
    first: int
    last: int
    outlet: str
    colloquial: bool = False
    answers: bool = False


@dataclass(slots=True)
class Report:
    """A reporting cue with what has been found of it so far.

    Attributes:
        cue: token range of the reporting words.
        clause: the token at which its clause begins, which is where a report before it ends.
        start: where the content begins; None when the content stands before the cue.
        content: token range of the content once it is bounded.
        sources: links that the clause itself names, nearest first.
        source: token range of the first source, for those who refer back to it.
        carries: whether the source has to be looked for earlier in the text.
        goes_on: whether nothing but an earlier speaker's going on makes a report of it: «… قال السائق. يعتقد أن».
        is_embedded: whether the report stands inside the content of another.
        inside: the reports of that adjunct, which tells both halves of the clause.
        according_to: links of an adjunct inside the clause («اتهمته، بحسب شاهد، بأنه»), through whom all of it is told.
        resume: where to go on looking for cues; None when that is where the content begins.
        stop: the token before which the content must end; None when only what follows bounds it.
        is_noun: whether the content is a noun phrase and no clause.
        agreement: what the verb says of its source.
        origin: what «عنه» says of whom it was heard from; None when no pronoun stands for the origin.
    """

    cue: Range
    sense: Cue
    rule: str
    clause: int
    start: int | None = None
    content: Range | None = None
    sources: list[Link] = field(default_factory=list)
    source: Range | None = None
    carries: bool = False
    goes_on: bool = False
    is_embedded: bool = False
    is_speech: bool = False
    is_noun: bool = False
    agreement: Agreement = UNKNOWN
    origin: Agreement | None = None
    stance: str = ""
    target: Range | None = None
    repeats_content: bool = False
    addressee_outlet: Link | None = None
    relayed: list[Link] = field(default_factory=list)
    spokesman: Link | None = None
    inside: tuple["Report", ...] = ()
    according_to: list[Link] = field(default_factory=list)
    stop: int | None = None
    resume: int | None = None
