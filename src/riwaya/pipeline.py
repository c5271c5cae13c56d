"""The stages in order: the table of contents of the code."""

import os

from riwaya.attributions import find_attributions
from riwaya.claims import join
from riwaya.documents import readers
from riwaya.documents.sentences import Text, divide
from riwaya.documents.unstick import unstick
from riwaya.events import find_events
from riwaya.learned import settle_roles, weigh
from riwaya.mentions.names import find_names
from riwaya.mentions.quantities import find_quantities
from riwaya.mentions.times import find_times
from riwaya.model import Document, Mention, Quantity, Reading, Time
from riwaya.phrases import Syntax, analyse


def read_path(path: str | os.PathLike[str]) -> Reading:
    """Return everything read from a file, plain text or HTML.

    Raises:
        DocumentUnreadable: the file is no document; the message says why.
    """
    return read(readers.read_path(path))


def read_bytes(raw: bytes, source: str) -> Reading:
    """Return everything read from a document's bytes; `source` is where they came from.

    Raises:
        DocumentUnreadable: the bytes are no document; the message says why.
    """
    return read(readers.read_bytes(raw, source))


def read(document: Document) -> Reading:
    """Return everything read from a document: by rules, then by the models trained on the corpus."""
    return weigh(settle_roles(*read_by_rules(document)))


def read_by_rules(document: Document) -> tuple[Reading, Syntax]:
    """Return what the rules alone read, with the syntax they read it from; nothing in it is weighed."""
    text = text_of(document)
    times, quantities, mentions = find_mentions(text)
    syntax = analyse(text, times, mentions)
    attributions = find_attributions(syntax)
    events = join(attributions, find_events(syntax, times, quantities), syntax)
    return Reading(document, times, quantities, mentions, events, attributions), syntax


def text_of(document: Document) -> Text:
    """Return a document as tokens, sentences and quotations."""
    return divide(document, unstick)


def find_mentions(text: Text) -> tuple[tuple[Time, ...], tuple[Quantity, ...], tuple[Mention, ...]]:
    """Return the times, quantities and names of a text."""
    times = find_times(text)
    return times, find_quantities(text, [time.span for time in times]), find_names(text)
