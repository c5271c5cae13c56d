"""Which attributions have given words in their content, found without looking at all of them."""

from bisect import bisect_right
from collections.abc import Iterator

from riwaya.model import Attribution, Span

_FARTHEST = 64  # contents looked at before a place: reports are not nested deeper, and time stays in step with length
_COMPLEMENTISER = 4  # characters of «أن » before a content


class Contents:
    """The contents of a document's attributions; an attribution is told by its index."""

    def __init__(self, attributions: tuple[Attribution, ...]) -> None:
        self._attributions = attributions
        self._order = sorted(range(len(attributions)), key=lambda i: attributions[i].content.start)
        self._starts = [attributions[i].content.start for i in self._order]
        self._ends = [attribution.content.end for attribution in attributions]
        self._alike: dict[int, list[int]] = {}
        for i, attribution in enumerate(attributions):
            self._alike.setdefault(attribution.content.end, []).append(i)

    def innermost(self, span: Span, but: int | None = None) -> int | None:
        """Return the attribution, other than `but`, with the narrowest content that holds the span; None without one."""
        return min((i for i in self.holding(span) if i != but), key=lambda i: (self._width(i), i), default=None)

    def holding(self, span: Span) -> Iterator[int]:
        """Yield the attributions whose content holds the span."""
        last = bisect_right(self._starts, span.start)
        near = self._order[max(0, last - _FARTHEST) : last]
        return (i for i in near if self._ends[i] >= span.end)  # which begin before it or with it

    def alike(self, index: int) -> Iterator[int]:
        """Yield the other attributions with the same content, save for an أن before it."""
        content = self._attributions[index].content
        return (i for i in self._alike[content.end] if i != index and abs(self._start(i) - content.start) <= _COMPLEMENTISER)

    def _start(self, index: int) -> int:
        return self._attributions[index].content.start

    def _width(self, index: int) -> int:
        content = self._attributions[index].content
        return content.end - content.start
