"""A pattern with letters one of which any text that it finds something in must have: those are looked for first, and sooner."""

import re
from collections.abc import Iterator
from typing import NamedTuple


class Way(NamedTuple):
    """What finds words in a normalised text.

    Attributes:
        needs: letters one of which must stand in the text.
    """

    needs: tuple[str, ...]
    pattern: re.Pattern[str]

    def found_in(self, text: str) -> Iterator[re.Match[str]]:
        """Yield what the pattern finds."""
        if any(one in text for one in self.needs):
            yield from self.pattern.finditer(text)
