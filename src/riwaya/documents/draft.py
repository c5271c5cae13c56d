"""A layout in the making: the lines of a text, what each has turned out to be, and what has been learnt so far."""

from dataclasses import dataclass, field

from riwaya.documents import frontmatter
from riwaya.documents.facts import Facts
from riwaya.documents.lines import Line
from riwaya.model import ZoneKind

_LONGEST_HEAD = 12  # words: a line up to this long may be a head, which ends without a stop anywhere


@dataclass
class Draft:
    """A layout in the making: a kind for every line (None while it is open), and lines that are two things at once."""

    text: str
    lines: list[Line]
    kinds: list[ZoneKind | None] = field(default_factory=list)
    cuts: dict[int, tuple[int, ZoneKind, ZoneKind]] = field(default_factory=dict)  # where, what before, what after
    title: tuple[int, int] | None = None
    title_line: int = -1
    facts: Facts = field(default_factory=Facts)

    def open_lines(self, first: int = 0, last: int | None = None) -> list[int]:
        """Return the lines whose kind is not known yet."""
        stop = len(self.lines) if last is None else last
        return [at for at in range(first, stop) if self.kinds[at] is None]

    @property
    def is_statement(self) -> bool:
        """Return whether the title calls the text a statement of some body («بيان رقم 4», «بلاغ إلى الرأي العام»)."""
        return self.title is not None and frontmatter.key(self.text[slice(*self.title)]).partition(" ")[0] in frontmatter.words(
            "statement"
        )

    @property
    def is_formal(self) -> bool:
        """Return whether the text's paragraphs end with stops, so that a line without one says something."""
        kept = (None, ZoneKind.BODY)
        long = [line for at, line in enumerate(self.lines) if self.kinds[at] in kept and line.size > _LONGEST_HEAD]
        return sum(line.ends_sentence for line in long) >= 0.6 * len(long) if long else False
