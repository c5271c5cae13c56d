"""An attribution: a statement handed to somebody other than the author, with the chain it came through."""

from dataclasses import dataclass

from riwaya.model.span import Span

STANCES = ("asserts", "denies", "admits", "alleges", "confirms", "accuses", "promises", "asks", "doubts")
SOURCE_KINDS = (
    "person",
    "organisation",
    "outlet",
    "state",
    "official",
    "witness",
    "local",
    "activist",
    "expert",
    "document",
    "anonymous",
)


@dataclass(frozen=True, slots=True)
class Link:
    """One source in a chain.

    Attributes:
        name: canonical name; None for somebody the text does not name.
        kind: one of `SOURCE_KINDS`.
        entity: lexicon key of the name; None when it is not known.
    """

    span: Span
    name: str | None
    kind: str
    entity: str | None = None


@dataclass(frozen=True, slots=True)
class Attribution:
    """A statement and its sources, from the one the author cites first back to the origin.

    Attributes:
        cue: the reporting words alone.
        content: what is reported, without cue and source.
        chain: nearest source first; empty when the text names none ("ذُكر أن").
        stance: one of `STANCES`.
        direct_quote: whether content is given in the source's own words, wholly or in part.
        hedges: words by which the author keeps distance or the source limits itself.
        target: who is accused, asked or promised; None when the text does not say.
        carried: whether the chain is repeated from an earlier attribution.
        rule: the identifier of the rule that found it.
        in_context: the encoder's log-odds that the cue is one; None where it was not asked.
        probability: that a careful annotator has the same; None while nobody has weighed it.
    """

    cue: Span
    content: Span
    chain: tuple[Link, ...]
    stance: str
    direct_quote: bool
    rule: str
    hedges: tuple[Span, ...] = ()
    target: Span | None = None
    carried: bool = False
    in_context: float | None = None
    probability: float | None = None
