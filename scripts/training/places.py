"""Where annotated words stand in their text: annotations give words, and come nearly in the order of the text."""

import re
from collections.abc import Sequence


def places(text: str, words: str) -> list[int]:
    """Return every offset at which words stand in a text."""
    return [found.start() for found in re.finditer(re.escape(words), text)] if words else []


def nearest(text: str, words: str, beside: Sequence[str], after: int) -> int | None:
    """Return where annotated words stand: of all places, the one nearest to the words beside them, from `after` on if any is.

    Args:
        beside: other words of the same annotation, such as fillers of roles; those not found tell nothing.
        after: where the annotation before it stands.
    """
    found = places(text, words)
    later = [at for at in found if at >= after] or found
    others = [places(text, other) for other in beside]
    return min(later, key=lambda at: sum(min((abs(at - o) for o in other), default=0) for other in others), default=None)
