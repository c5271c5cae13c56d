"""DOCX: the text of a Word file as it would be printed, and its properties."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element
from zipfile import ZipFile

from riwaya.formats.archives import opened, unpacked
from riwaya.formats.feeds import local, parsed
from riwaya.formats.found import Draft, Facts, Found, Given, Unreadable
from riwaya.formats.moments import moment

_LEFT_OUT = frozenset(("del", "moveFrom", "instrText", "Fallback", "delText"))  # struck out, codes of fields, drawn twice
_SIGNS = {"tab": "\t", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}
_ARABIC = re.compile("[\u0621-\u064a]")


def read(given: Given) -> Iterator[Found]:
    """Yield the draft of a Word file: its paragraphs, tables and footnotes in order."""
    archive = opened(given)
    root = _part(archive, "word/document.xml")
    if root is None:
        raise Unreadable("a Word file without text; save it again in Word")
    lines = list(_lines(root))
    notes = _part(archive, "word/footnotes.xml")
    lines += _lines(notes) if notes is not None else ()
    text = "\n".join(line.strip(" \t") for line in lines if line.strip())
    yield Draft(text, "plain", "docx", facts=_facts(_part(archive, "docProps/core.xml")))


def _part(archive: ZipFile, name: str) -> Element | None:
    try:
        member = archive.getinfo(name)
    except KeyError:
        return None
    return parsed(unpacked(archive, member))


def _lines(root: Element) -> Iterator[str]:
    """Yield the text of each paragraph; a paragraph in a text box comes before the one that holds the box.

    The tree is walked without recursion: a hostile file nests as deep as it likes.
    """
    open_paragraphs: list[list[str]] = []
    steps: list[tuple[Element, bool]] = [(root, True)]
    while steps:
        node, is_opening = steps.pop()
        name = local(node)
        if not is_opening:
            yield "".join(open_paragraphs.pop())
            continue
        if name in _LEFT_OUT:
            continue
        if name == "p":
            open_paragraphs.append([])
            steps.append((node, False))
        elif open_paragraphs:
            open_paragraphs[-1].append((node.text or "") if name == "t" else _SIGNS.get(name, ""))
        steps.extend((child, True) for child in reversed(node))


def _facts(core: Element | None) -> Facts:
    """Return what the properties say; names in Latin letters are those of programs and machines («HP», «user»)."""
    if core is None:
        return Facts()
    said = {local(node): " ".join((node.text or "").split()) for node in core}
    day, when = moment(said.get("created"))
    return Facts(arabic(said.get("title")), arabic(said.get("creator")), None, day, when)


def arabic(value: str | None) -> str | None:
    """Return a property when it was written by a person in Arabic, and is no longer than a line."""
    return value if value and len(value) < 300 and _ARABIC.search(value) else None
