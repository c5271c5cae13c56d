"""What a reader is: it takes a document and gives the reading that the pipeline would give."""

from typing import Protocol

from riwaya.model import Document, Reading

BUILT_IN = "built-in"


class Reader(Protocol):
    """Reads documents."""

    @property
    def name(self) -> str:
        """The name it is chosen by."""
        ...

    def read(self, document: Document) -> Reading:
        """Return everything read from a document, each span a stretch of its text.

        Raises:
            ReaderError: this document could not be read; the message says why.
            ReaderUnavailable: no document can be read; the message tells the next step.
        """
        ...


class BuiltIn:
    """Riwaya's own rules and models: nothing leaves the machine."""

    name = BUILT_IN

    def read(self, document: Document) -> Reading:
        """Return everything that the pipeline reads from a document."""
        from riwaya import pipeline  # here, because it brings in every stage

        return pipeline.read(document)
