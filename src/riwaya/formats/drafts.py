"""Drafts become documents: the text laid out, and what it does not say of itself taken from the format."""

import re
from dataclasses import replace
from typing import TypeVar

from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.html import HTMLTree

from riwaya.documents.readers import read_bytes, read_plain, read_text
from riwaya.formats.found import Draft, Facts, Given
from riwaya.model import Document

_MARKUP = re.compile(r"</?(?:p|div|span|br|a|strong|b|em|i|h[1-6]|ul|ol|li|blockquote|img|table)\b[^<>]{0,500}>", re.IGNORECASE)
_SURROGATE = re.compile("[\ud800-\udfff]")  # halves of a letter, which JSON may hold and nothing can print
_SPACES = re.compile(r"[ \t\xa0]+")
T = TypeVar("T")


def finished(draft: Draft, given: Given) -> Document:
    """Return the document of a draft; its id and source are for the caller to fill in.

    Raises:
        DocumentUnreadable: there is no Arabic text in it.
    """
    return with_facts(_read(draft), draft.facts)


def _read(draft: Draft) -> Document:
    if isinstance(draft.body, bytes):
        return read_bytes(draft.body, "")
    body = _SURROGATE.sub("\ufffd", draft.body)
    if draft.way in ("page", "any"):
        return read_text(body, "", "")
    if draft.way == "plain":
        return read_plain(body, "", "")
    text = text_of(body) if _MARKUP.search(body) else body
    return read_plain(_headed(text, draft.facts.title), "", "", draft.facts.title)


def text_of(html: str) -> str:
    """Return what a piece of HTML shows, one line for each paragraph."""
    shown = extract_plain_text(HTMLTree.parse(html), preserve_formatting=True, list_bullets=False, alt_texts=False)
    lines = (_SPACES.sub(" ", line).strip() for line in shown.splitlines())
    return "\n".join(line for line in lines if line)


def _headed(text: str, title: str | None) -> str:
    """Return the text with its title over it, unless it opens with that."""
    if not title or text.lstrip().startswith(title):
        return text
    return f"{title}\n{text}"


def with_facts(document: Document, facts: Facts) -> Document:
    """Return the document with what it does not say of itself taken from its format.

    A day that the text prints is kept with its own clock time or none: the file's clock belongs to the file's day.
    """
    if document.published is None:
        document = replace(document, published=facts.published, published_at=facts.published_at)
    return replace(
        document,
        title=document.title or facts.title,
        byline=document.byline or facts.byline,
        outlet=document.outlet or facts.outlet,
    )
