"""What a reader is: it takes a document and gives the reading that the pipeline would give."""

from typing import Protocol

from riwaya.model import Document, ReadBy, Reading, changed

BUILT_IN = "built-in"
QUICK = "quick"
OWN = (BUILT_IN, QUICK)  # that ask nobody else


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


class Quick:
    """The built-in reader without its encoder: it finds less, in a third of the time."""

    name = QUICK

    def read(self, document: Document) -> Reading:
        """Return everything that the pipeline reads from a document without the encoder, and that it was read so."""
        from riwaya import pipeline

        return changed(pipeline.read_quickly(document), read_by=ReadBy(QUICK, {}))


class BuiltIn:
    """Riwaya's own rules and models: nothing leaves the machine."""

    name = BUILT_IN

    def read(self, document: Document) -> Reading:
        """Return everything that the pipeline reads from a document."""
        from riwaya import pipeline  # here, because it brings in every stage

        return pipeline.read(document)
