"""A stretch of the original text."""

from typing import NamedTuple


class Span(NamedTuple):
    """A stretch of a document: `document.text[start:end] == text`, counted in Unicode code points."""

    start: int
    end: int
    text: str

    def covers(self, other: "Span") -> bool:
        """Return whether the other span lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def meets(self, other: "Span") -> bool:
        """Return whether the two spans share at least one character."""
        return self.start < other.end and other.start < self.end
