"""XMI taken apart into a text and its marks, whoever annotated it; what is no CAS of ours is refused in one line."""

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from riwaya.cas import types
from riwaya.cas.marks import OF_SOURCE, VALUES, Mark, Part
from riwaya.errors import CaseError

_LARGEST = 200_000_000  # bytes of one file
_SYSTEM = "TypeSystem.xml"
# What is meant by a value that an annotator leaves open.
_DEFAULTS = {
    "stance": "asserts",
    "direct_quote": "false",
    "polarity": "positive",
    "modality": "actual",
    "asserted_by": "author",
    "modifier": "exact",
}


class Annotated(NamedTuple):
    """A text as it came back.

    Attributes:
        name: of its file.
        marks: what is annotated in it.
        seen: the records that went out, as "c3@120-124"; None where the file does not tell any more.
        about: what may tell which document it is: an id and a title.
    """

    name: str
    text: str
    marks: tuple[Mark, ...]
    seen: frozenset[str] | None
    about: tuple[str, ...]


def annotated(path: Path) -> Iterator[Annotated]:
    """Yield the texts of an XMI file, of a zip of such files or of a folder.

    Raises:
        CaseError: nothing of the kind is there, or it cannot be read.
    """
    found = False
    for name, content, system in _files(path):
        found = True
        yield _one(name, content, system)
    if not found:
        raise CaseError(f"{path}: holds no .xmi; export from INCEpTION as UIMA CAS XMI, or name the file")


def _files(path: Path) -> Iterator[tuple[str, bytes, bytes | None]]:
    """Yield the name and bytes of each XMI, and of the type system beside it."""
    try:
        if path.is_dir():
            yield from _in_folder(path)
        elif zipfile.is_zipfile(path):
            yield from _in_zip(path)
        else:
            yield path.name, _bounded(path.name, path.stat().st_size, path.read_bytes), _beside(path.parent)
    except (OSError, zipfile.BadZipFile, RuntimeError, NotImplementedError) as error:
        raise CaseError(
            f"{path}: cannot be read ({getattr(error, 'strerror', None) or error}); name an .xmi, a zip or a folder"
        ) from error


def _in_folder(folder: Path) -> Iterator[tuple[str, bytes, bytes | None]]:
    for one in sorted(folder.rglob("*.xmi")):
        yield one.name, _bounded(one.name, one.stat().st_size, one.read_bytes), _beside(one.parent)


def _in_zip(path: Path) -> Iterator[tuple[str, bytes, bytes | None]]:
    with zipfile.ZipFile(path) as archive:
        names = archive.namelist()
        system = next((name for name in names if name.endswith(_SYSTEM)), None)
        types_xml = _member(archive, system) if system else None
        for name in sorted(name for name in names if name.endswith(".xmi")):
            yield name, _member(archive, name), types_xml


def _member(archive: zipfile.ZipFile, name: str) -> bytes:
    return _bounded(name, archive.getinfo(name).file_size, lambda: archive.read(name))


def _bounded(name: str, size: int, read: Any) -> bytes:
    if size > _LARGEST:
        raise CaseError(f"{name}: has {size:,} bytes, more than any annotated text; export documents one by one")
    content: bytes = read()
    return content


def _beside(folder: Path) -> bytes | None:
    path = folder / _SYSTEM
    return _bounded(path.name, path.stat().st_size, path.read_bytes) if path.is_file() else None


def _one(name: str, content: bytes, system: bytes | None) -> Annotated:
    """Return a text with its marks; the libraries beneath raise whatever they like at files that are none."""
    cassis = types.cassis()
    if any(b"<!DOCTYPE" in one[:4096] or b"<!ENTITY" in one[:4096] for one in (content, system or b"")):
        raise CaseError(f"{name}: declares a document type, which no UIMA CAS does; export it anew as UIMA CAS XMI")
    try:
        known = cassis.load_typesystem(io.BytesIO(system)) if system else types.typesystem()
        cas = cassis.load_cas_from_xmi(io.BytesIO(content), typesystem=known, lenient=True)
        text = cas.sofa_string
    except Exception as error:
        raise CaseError(
            f"{name}: cannot be read as UIMA CAS XMI ({' '.join(str(error).split())[:120]}); export it anew"
        ) from error
    if not isinstance(text, str):
        raise CaseError(f"{name}: has no text; export it anew as UIMA CAS XMI")
    if not any(known.contains_type(layer) for layer in types.LAYERS.values()):
        raise CaseError(f"{name}: has none of Riwaya's layers; take in {_SYSTEM} of `riwaya export --format cas` first")
    return Annotated(name, text, tuple(_marks(cas, known)), _seen(cas, known), tuple(_about(cas, known)))


def _marks(cas: Any, known: Any) -> Iterator[Mark]:
    for kind, layer in types.LAYERS.items():
        for one in cas.select(layer) if known.contains_type(layer) else ():
            values = {name: _text(getattr(one, types.feature_of(name), None)) or _DEFAULTS.get(name) for name in VALUES[kind]}
            parts = tuple(_parts(one)) if kind in types.LINKED else ()
            is_accepted = (_text(one.decision) or "").lower() == "accept"
            yield Mark(kind, _text(one.id), _text(one.anchor), one.begin, one.end, values, parts, is_accepted)


def _parts(one: Any) -> Iterator[Part]:
    linked = getattr(one, "parts", None)
    for link in (linked.elements or ()) if linked is not None else ():
        if link is not None and link.target is not None and _text(link.role):
            values = {name: _text(getattr(link.target, name, None)) for name in OF_SOURCE}
            yield Part(str(link.role).strip(), link.target.begin, link.target.end, values)


def _seen(cas: Any, known: Any) -> frozenset[str] | None:
    found = [one.records for one in cas.select(types.SEEN)] if known.contains_type(types.SEEN) else []
    return frozenset((found[0] or "").split()) if found else None


def _about(cas: Any, known: Any) -> Iterator[str]:
    for one in cas.select(types.ABOUT) if known.contains_type(types.ABOUT) else ():
        yield from (str(value) for value in (one.documentId, one.documentTitle) if value)


def _text(value: Any) -> str | None:
    return None if value is None or not str(value).strip() else str(value).strip()
