"""The stages in order: the table of contents of the code."""

import os
from typing import NamedTuple

from riwaya.attributions import find_attributions
from riwaya.attributions.in_context import mended
from riwaya.attributions.likely import CueOdds
from riwaya.claims import join
from riwaya.documents import readers
from riwaya.documents.sentences import Text, divide
from riwaya.documents.unstick import unstick
from riwaya.encoder import Contexts
from riwaya.events import find_events
from riwaya.learned import settle_roles, weigh
from riwaya.mentions.names import find_names
from riwaya.mentions.quantities import find_quantities
from riwaya.mentions.times import find_times
from riwaya.model import Attribution, Document, Mention, Quantity, Reading, Time
from riwaya.phrases import Syntax, analyse

_Mentions = tuple[tuple[Time, ...], tuple[Quantity, ...], tuple[Mention, ...]]


class Records(NamedTuple):
    """What is read in a document before its roles are settled, its syntax, and what the encoder makes of its words, if asked."""

    reading: Reading
    syntax: Syntax
    contexts: Contexts | None = None


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
    """Return everything read from a document: by rules and by the models trained on the corpus."""
    return weigh(settle_roles(*read_records(document)))


def read_records(document: Document) -> Records:
    """Return what the rules, the model of cues and the encoder read, no role settled, nothing weighed."""
    syntax, found = syntax_of(document)
    contexts = Contexts(syntax.text)
    attributions = mended(syntax, find_attributions(syntax, CueOdds(syntax, contexts)), contexts)
    return _records(syntax, found, attributions, contexts)


def read_quickly(document: Document) -> Reading:
    """Return what is read without the encoder, which finds less and takes a third of the time."""
    syntax, found = syntax_of(document)
    return weigh(settle_roles(*_records(syntax, found, find_attributions(syntax, CueOdds(syntax)))))


def read_by_rules(document: Document) -> Records:
    """Return what the rules alone read; nothing in it is weighed."""
    syntax, found = syntax_of(document)
    return _records(syntax, found, find_attributions(syntax))


def _records(
    syntax: Syntax, found: _Mentions, attributions: tuple[Attribution, ...], contexts: Contexts | None = None
) -> Records:
    times, quantities, mentions = found
    events = join(attributions, find_events(syntax, times, quantities, contexts), syntax)
    return Records(Reading(syntax.text.document, times, quantities, mentions, events, attributions), syntax, contexts)


def syntax_of(document: Document) -> tuple[Syntax, _Mentions]:
    """Return the syntax of a document, and the times, quantities and names it rests on."""
    text = text_of(document)
    found = find_mentions(text)
    times, _, mentions = found
    return analyse(text, times, mentions), found


def text_of(document: Document) -> Text:
    """Return a document as tokens, sentences and quotations."""
    return divide(document, unstick)


def find_mentions(text: Text) -> _Mentions:
    """Return the times, quantities and names of a text."""
    times = find_times(text)
    return times, find_quantities(text, [time.span for time in times]), find_names(text)
