"""Texts with their marks as XMI, a file for each, and the type system beside them."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from riwaya.arabic.words import TOKEN as WORD
from riwaya.cas import types
from riwaya.cas.marks import Mark, Part, marks_of
from riwaya.explanations.prose import Prose

Record = Mapping[str, Any]
UNFIT = re.compile("[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff\ud800-\udfff]")  # what XML cannot hold
_ACCEPTED = "accept"


def write_cas(documents: Iterable[tuple[str, Record]], out: Path) -> None:
    """Write the records of documents into a folder, each under its name, and `TypeSystem.xml`."""
    system = types.typesystem()
    system.to_xml(out / "TypeSystem.xml")
    for name, record in documents:
        write_one(record["document"]["text"], list(marks_of(record)), record, out / f"{name}.xmi", system)


def write_one(text: str, marks: Iterable[Mark], record: Record, path: Path, system: Any) -> None:
    """Write a text with its marks; `record` gives its title, its id and the names in it."""
    cas = types.cassis().Cas(typesystem=system)
    cas.sofa_string = UNFIT.sub("\ufffd", text)
    cas.sofa_mime = "text/plain"
    about, document = system.get_type(types.ABOUT), record["document"]
    cas.add(about(begin=0, end=len(text), language="ar", documentId=document["id"], documentTitle=path.name))
    _divide(cas, system, record)
    for mention in record.get("mentions", ()):
        named = system.get_type(types.NAME)
        cas.add(named(begin=mention["start"], end=mention["end"], kind=mention["kind"], entity=mention["entity"]))
    listed = list(marks)
    seen = system.get_type(types.SEEN)
    cas.add(seen(begin=0, end=min(1, len(text)), records=" ".join(f"{mark.id}@{mark.anchor}" for mark in listed)))
    for mark in listed:
        _add(cas, system, mark)
    cas.to_xmi(path, pretty_print=True)


def _divide(cas: Any, system: Any, record: Record) -> None:
    """Add sentences and tokens, which annotation tools will not do without."""
    sentence, token = system.get_type(types.SENTENCE), system.get_type(types.TOKEN)
    prose = Prose(record)
    for start, end in prose.sentences:
        cas.add(sentence(begin=start, end=end))
    for found in WORD.finditer(prose.text):
        if found.group().strip():
            cas.add(token(begin=found.start(), end=found.end()))


def _add(cas: Any, system: Any, mark: Mark) -> None:
    decided = _ACCEPTED if mark.is_accepted else None
    values = {types.feature_of(name): value for name, value in mark.values.items()}
    made = system.get_type(types.LAYERS[mark.kind])(
        begin=mark.start, end=mark.end, id=mark.id, anchor=mark.anchor, decision=decided, **values
    )
    if mark.kind in types.LINKED:
        link = system.get_type(types.link_of(mark.kind))
        linked = [link(role=part.role, target=_part(cas, system, part)) for part in mark.parts]
        made.parts = system.get_type("uima.cas.FSArray")(elements=linked)
    cas.add(made)


def _part(cas: Any, system: Any, part: Part) -> Any:
    """Return the annotation of a part; records that share words do not share it, or one correction would change both."""
    made = system.get_type(types.PART)(begin=part.start, end=part.end, **part.values)
    cas.add(made)
    return made
