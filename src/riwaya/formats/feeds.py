"""RSS and Atom files: each entry a document, with title, author, day and address as the feed says."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element, ParseError, tostring

from riwaya.formats import limits
from riwaya.formats.drafts import text_of
from riwaya.formats.found import Draft, Facts, Found, Given, Problem, Unreadable
from riwaya.formats.moments import moment

_ROOT = re.compile(r"(?:\s|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^>\[]*(?:\[.*?\])?[^>]*>)*<(?:\w+:)?(rss|feed|RDF)[\s>]", re.DOTALL)
_PROLOGUE = 20_000  # characters before the first element
_BODIES = ("encoded", "content", "description", "summary")  # the fullest first
_DAYS = ("pubDate", "published", "date", "issued", "updated")
_MAILED = re.compile(r"\S+@\S+\s*\(([^)]+)\)")  # «desk@port.example (سلمى الحاج)»


def is_feed(text: str) -> bool:
    """Return whether a text is a feed by its first element."""
    return _ROOT.match(text[:_PROLOGUE]) is not None


def parsed(raw: bytes) -> Element:
    """Return the root of an XML file that tries nothing.

    Raises:
        Unreadable: it is damaged, or it declares entities, which feeds and Word never do and attacks do.
    """
    from defusedxml import DefusedXmlException  # here, because most files are no XML
    from defusedxml.ElementTree import fromstring

    try:
        root = fromstring(raw)
    except DefusedXmlException as error:
        raise Unreadable("XML that declares entities, as only an attack does; left out") from error
    except (ParseError, ValueError, LookupError) as error:
        raise Unreadable(f"damaged XML ({error}); save or download it again") from error
    assert isinstance(root, Element)
    return root


def read(given: Given) -> Iterator[Found]:
    """Yield a draft for each entry."""
    root = parsed(given.whole(limits.RECORDS))
    channel = next((node for node in root if local(node) == "channel"), root)
    outlet = _text(channel, "title")
    entries = [node for node in root.iter() if local(node) in ("item", "entry")]
    if not entries:
        raise Unreadable("a feed without entries; fetch it again")
    for number, entry in enumerate(entries, 1):
        yield _draft(entry, f"entry {number}", outlet)


def local(node: Element) -> str:
    """Return the name of an element without its namespace."""
    return node.tag.rpartition("}")[2] if isinstance(node.tag, str) else ""


def _child(node: Element, name: str) -> Element | None:
    return next((child for child in node if local(child) == name), None)


def _text(node: Element, name: str) -> str | None:
    """Return the text of a child, its markup taken out, in one line."""
    child = _child(node, name)
    text = "".join(child.itertext()) if child is not None else ""
    shown = text_of(text) if "<" in text or "&" in text else text
    return " ".join(shown.split()) or None


def _draft(entry: Element, locator: str, outlet: str | None) -> Found:
    title = _text(entry, "title")
    body = next((html for name in _BODIES if (html := _body(entry, name)).strip()), "")
    if not body and not title:
        return Problem(locator, "an entry without text; open its page and save that")
    day, when = next((found for name in _DAYS if (found := moment(_text(entry, name)))[0]), (None, None))
    facts = Facts(title, _author(entry), outlet, day, when, _link(entry))
    return Draft(body, "entry", "feed", locator, tostring(entry, encoding="utf-8"), facts)


def _body(entry: Element, name: str) -> str:
    """Return the HTML or text of a child; Atom may hold XHTML as elements."""
    child = _child(entry, name)
    if child is None:
        return ""
    if len(child):
        return "\n".join(" ".join("".join(part.itertext()).split()) for part in _blocks(child))
    return child.text or ""


def _blocks(node: Element) -> Iterator[Element]:
    """Yield the innermost elements that are paragraphs or more."""
    inside = [child for child in node if local(child) in ("div", "p", "h1", "h2", "h3", "ul", "li", "blockquote")]
    if not inside:
        yield node
    for child in inside:
        yield from _blocks(child)


def _author(entry: Element) -> str | None:
    author = _child(entry, "author")
    name = _text(author, "name") if author is not None and len(author) else _text(entry, "author")
    name = name or _text(entry, "creator")
    mailed = _MAILED.search(name or "")
    return mailed.group(1).strip() if mailed else name


def _link(entry: Element) -> str | None:
    link = _child(entry, "link")
    if link is None:
        return None
    return (link.get("href") or link.text or "").strip() or None
