"""What the readers of events share: the text with its times and quantities at their tokens."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from riwaya.events.nouns.heads import Phrase
from riwaya.events.triggers import Sense
from riwaya.model import Quantity, Span, Time
from riwaya.phrases import Syntax


@dataclass(frozen=True, slots=True)
class Scene:
    """A text with its times and quantities by every token that they cover.

    Attributes:
        times, quantities: what covers a token, with the token at which it begins and the one after its last.
    """

    syntax: Syntax
    times: dict[int, tuple[Time, int, int]]
    quantities: dict[int, tuple[Quantity, int, int]]


@dataclass(slots=True)
class Arguments:
    """A trigger in its clause with the phrases around it.

    Attributes:
        first, last: the tokens of the trigger.
        then: the tokens of the words that complete it, which may stand apart («أطلقت السلطات سراح …»).
        start, stop: the tokens of its clause.
        subject, object: the phrases that stand in these places, of a passive verb the object alone.
        others: the phrases with a preposition.
        shape: verb, masdar, participle or noun.
        bare: the phrases after a verb without one, from which subject and object were taken.
        governor: the empty verb that takes the event («أنهى الجيش، أمس، إخلاء …»).
        bidder: the verb that bids somebody to do it («أمر الجيش السكان بالإخلاء»).
        receiver: who gets what the noun names («حصل الوفد على ضمانات»).
        pronoun: the pronoun glued to the trigger.
        is_relative: whether its subject or object is the noun that the clause describes.
        is_we: whether the form itself says that the speakers did it (سلّمنا).
        is_plural: whether the form itself says that several did it (خرجوا).
    """

    first: int
    last: int
    start: int
    stop: int
    shape: str
    subject: Phrase | None = None
    object: Phrase | None = None
    others: list[Phrase] = field(default_factory=list)
    bare: list[Phrase] = field(default_factory=list)
    governor: int | None = None
    bidder: int | None = None
    receiver: Phrase | None = None
    is_passive: bool = False
    is_present: bool = False
    pronoun: str = ""
    is_plural: bool = False
    is_relative: bool = False
    is_we: bool = False
    then: tuple[int, int] | None = None


@dataclass(slots=True)
class Draft:
    """An event as it is being put together; `roles` hold what is to be shown.

    Attributes:
        is_adjunct: whether it stands as a circumstance of something else («خلال الهدنة»).
        is_mention: whether it only describes somebody or something («البلدة المحاصرة»).
        is_stamped: whether its time is the stamp of an entry, which dates only what happened then.
        is_likely: whether no rule read it and it is likely in its context all the same.
    """

    sense: Sense
    arguments: Arguments
    sentence: int
    roles: dict[str, Span] = field(default_factory=dict)
    time: str | None = None
    polarity: str = "positive"
    modality: str = "actual"
    is_adjunct: bool = False
    is_mention: bool = False
    is_stamped: bool = False
    is_likely: bool = False


def survey(syntax: Syntax, times: Iterable[Time], quantities: Iterable[Quantity]) -> Scene:
    """Return the scene of a text."""
    scene = Scene(syntax, {}, {})
    for time in times:
        first, last = syntax.tokens_of(time.span)
        for at in range(first, last):
            scene.times.setdefault(at, (time, first, last))
    for quantity in quantities:
        first, last = syntax.tokens_of(quantity.span)
        for at in range(first, last):
            scene.quantities.setdefault(at, (quantity, first, last))
    return scene
