"""What a dossier says of what it leaves out: how much it is, in a sentence where it would stand."""

from collections.abc import Iterator, Sequence

from riwaya.dossiers.content import Block, Break, Line, Paragraph, joined, plain
from riwaya.dossiers.words import Words


def left_out(count: int, words: Words, key: str = "dossier.left-out") -> Iterator[Block]:
    """Yield a remark on how much is not listed; nothing where all is."""
    if count > 0:
        yield Paragraph(plain(words.say(key, count=count)), is_quiet=True)


def beneath(lines: Sequence[Line], count: int, words: Words, key: str) -> Line:
    """Return lines beneath each other in one cell, and how many of so many are not among them."""
    more = [plain(words.say(key, count=count - len(lines)))] if count > len(lines) else []
    return joined([*lines, *more], Break())
