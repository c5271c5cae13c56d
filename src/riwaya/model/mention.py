"""Names, times and quantities as the text writes them."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from riwaya.model.span import Span


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in the text.

    Attributes:
        kind: actor, person, place, outlet, organisation or office.
        entity: the lexicon or gazetteer key the name resolves to; None while it stays open.
        name: the canonical Arabic name of that entity; None while it stays open.
        rule: the identifier of the rule that found it.
    """

    span: Span
    kind: str
    entity: str | None
    name: str | None
    rule: str


@dataclass(frozen=True, slots=True)
class Time:
    """A time expression and its EDTF value.

    Attributes:
        value: EDTF ("2017-10-14", "2017-08", "2015/2016", "2017-10~"); None when it cannot be resolved.
        anchor: "text" when the expression carries its own year, "published" when the publication date gave it.
        rule: the identifier of the rule that found it.
        conflict: what the expression says against itself ("السبت ... 28"), in words; None when it is consistent.
        probability: that a careful annotator has the same; None while nobody has weighed it.
    """

    span: Span
    value: str | None
    anchor: str
    rule: str
    conflict: str | None = None
    probability: float | None = None


@dataclass(frozen=True, slots=True)
class Quantity:
    """A counted quantity.

    Attributes:
        span: modifier, number and counted noun.
        value: the number; a range is two quantities, min and max.
        unit: what is counted (killed, wounded, detainees, fighters, trucks, days, km ...); None when not known.
        modifier: exact, approx, min or max.
        number: the number alone, inside `span`.
        rule: the identifier of the rule that found it.
        probability: that a careful annotator has the same; None while nobody has weighed it.
    """

    span: Span
    value: float
    unit: str | None
    modifier: str
    number: Span
    rule: str
    probability: float | None = None


T = TypeVar("T", Time, Quantity)


def told_once(found: Iterable[T]) -> tuple[T, ...]:
    """Return the first of each string with its value: what a text names, however often it names it."""
    first: dict[tuple[str, str | float | None, str], T] = {}
    for item in found:
        modifier = item.modifier if isinstance(item, Quantity) else ""
        first.setdefault((item.span.text, item.value, modifier), item)
    return tuple(first.values())
