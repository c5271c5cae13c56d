"""A document: its text as published, what is known about it, and which part of it is what."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class ZoneKind(StrEnum):
    """What a stretch of a document is; only `BODY` is read for claims and events."""

    TITLE = "title"
    MASTHEAD = "masthead"  # outlet, place, date, issue: the publication line
    BYLINE = "byline"
    HEADLINE = "headline"  # section heads and starred headlines
    BODY = "body"
    CAPTION = "caption"
    FOOTER = "footer"  # agency initials, copyright, read-also lines
    BOILERPLATE = "boilerplate"  # navigation, forms, repeated titles


@dataclass(frozen=True, slots=True)
class Zone:
    """A stretch of a document and its kind; zones are in order and do not overlap.

    Attributes:
        is_wrapped: whether its line breaks only wrap one paragraph, instead of ending one.
    """

    kind: ZoneKind
    start: int
    end: int
    is_wrapped: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """One article as it was given. Every span of a reading indexes `text`.

    Attributes:
        id: SHA-256 of the raw bytes, in hexadecimal.
        source: the path or URL as given.
        text: the text that was read, including what is left out of reading.
        zones: the parts of the text in order; what no zone covers is blank.
        title, byline, outlet: as printed; None when the document does not say.
        published: the day of publication; None when the document does not say.
        published_at: the same with its clock time ("2023-09-06T21:10") when the document gives one.
        language: ISO 639-1 code.
    """

    id: str
    source: str
    text: str
    zones: tuple[Zone, ...] = ()
    title: str | None = None
    byline: str | None = None
    outlet: str | None = None
    published: date | None = None
    published_at: str | None = None
    language: str = "ar"
