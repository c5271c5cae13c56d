"""Lists too long for one page, the last that came first."""

from collections.abc import Callable, Sequence
from operator import attrgetter
from typing import TypeVar

T = TypeVar("T")
_ID: Callable[[object], int] = attrgetter("id")


def page_of(
    ask: Callable[[int, int | None], Sequence[T]], size: int, before: int | None, number: Callable[[T], int] = _ID
) -> tuple[Sequence[T], int | None]:
    """Return what stands on one page, and the number to ask the next page before; None on the last.

    Args:
        ask: gives so many of the list, those before a number on demand.
        number: the number of one of them.
    """
    found = ask(size + 1, before)
    return found[:size], number(found[size - 1]) if len(found) > size else None
