"""What a case holds as exports see it: documents with their records, and what they tell together, names struck out."""

from collections.abc import Callable, Iterator, Mapping
from functools import cached_property
from typing import Any, NamedTuple

from riwaya.exports.redacting import Redaction

Record = Mapping[str, Any]


class Held(NamedTuple):
    """A document: what is noted of it (id, sha256, source, outlet …), the contract's record, and where it was met."""

    noted: Record
    record: Record
    met: list[Record]


class Holdings:
    """The documents of a case, read one after the other, and their comparison.

    Args:
        documents: gives the documents anew each time it is called.
        comparison: gives what `Case.compare` returns.
        redaction: strikes names out of everything.
    """

    def __init__(
        self,
        documents: Callable[[], Iterator[Held]],
        comparison: Callable[[], Record],
        redaction: Redaction | None = None,
    ) -> None:
        self._documents = documents
        self._comparison = comparison
        self._redaction = redaction or Redaction(())

    def __iter__(self) -> Iterator[Held]:
        for held in self._documents():
            strike = self._redaction
            yield Held(strike.over(held.noted), strike.record(held.record), strike.over(held.met))

    @cached_property
    def comparison(self) -> Record:
        """What the documents tell together."""
        found: Record = self._redaction.over(self._comparison())
        return found


def label(held: Held, id: str) -> str:
    """Return the name of a record of a document in the whole case: "12#c3"."""
    return f"{held.noted['id']}#{id}"


def sources(claim: Record) -> list[str]:
    """Return the chain of a claim as names, from the source named first back to the origin."""
    return [link["name"] or link["text"] for link in claim["chain"]]


def base(source: str) -> str:
    """Return the base name of a document's source, as comparisons name it."""
    return source.replace("\\", "/").rstrip("/").rpartition("/")[2]
