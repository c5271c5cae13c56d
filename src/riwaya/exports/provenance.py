"""Where everything in a case comes from, as PROV-O in Turtle: originals, who collected them when, readings, echoes."""

import json
from collections.abc import Iterator
from pathlib import Path

from riwaya.exports.holdings import Held, Holdings, base

_HEAD = """\
@prefix prov: <http://www.w3.org/ns/prov#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .

<urn:riwaya:reader> a prov:SoftwareAgent ; rdfs:label "Riwaya" .
"""


def write_prov(holdings: Holdings, out: Path) -> None:
    """Write originals and readings as entities, collecting and reading as activities, collectors and Riwaya as agents."""
    collectors: dict[str, str] = {}
    names: dict[str, str] = {}
    with out.open("w", encoding="utf-8") as file:
        file.write(_HEAD)
        for held in holdings:
            names[base(held.noted["source"])] = _original(held)
            file.writelines(_statements(held, collectors))
        for collector, urn in collectors.items():
            file.write(f"<{urn}> a prov:Person ; rdfs:label {_text(collector)} .\n")
        for echo in holdings.comparison["echoes"]:
            if echo["copy"] in names and echo["origin"] in names:
                file.write(f"<{names[echo['copy']]}> prov:wasDerivedFrom <{names[echo['origin']]}> .\n")


def _statements(held: Held, collectors: dict[str, str]) -> Iterator[str]:
    original, noted = _original(held), held.noted
    yield f"\n<{original}> a prov:Entity ; dct:identifier {_text('SHA-256 ' + noted['sha256'])}"
    for term, key in (("dct:title", "title"), ("dct:publisher", "outlet"), ("dct:creator", "byline"), ("dct:date", "published")):
        if noted[key]:
            yield f" ; {term} {_text(noted[key])}"
    yield " .\n"
    for number, met in enumerate(held.met, 1):
        collector = collectors.setdefault(met["collector"], f"urn:riwaya:collector:{len(collectors) + 1}")
        activity = f"{original}:collected:{number}"
        yield f"<{activity}> a prov:Activity ; prov:endedAtTime {_text(met['at'])}^^xsd:dateTime"
        yield f" ; prov:wasAssociatedWith <{collector}>"
        yield f" ; dct:source {_text(met['source'] + (' ' + met['locator'] if met['locator'] else ''))} .\n"
        yield f"<{original}> prov:wasGeneratedBy <{activity}> .\n"
        if met["container"]:
            yield f"<{original}> prov:wasDerivedFrom <urn:sha256:{met['container']}> .\n"
    yield f"<{original}:reading> a prov:Entity ; prov:wasDerivedFrom <{original}> ; prov:wasAttributedTo <urn:riwaya:reader> .\n"


def _original(held: Held) -> str:
    return f"urn:sha256:{held.noted['sha256']}"


def _text(value: str) -> str:
    """Return a Turtle string; JSON's escapes are among Turtle's, when what JSON leaves bare is bare there, too."""
    return json.dumps(value, ensure_ascii=False)
