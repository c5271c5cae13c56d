"""The formats a case can be exported in, and the one way into all of them."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import NamedTuple

from riwaya.errors import CaseError, MissingExtra
from riwaya.exports import (
    annotations,
    citing,
    coding,
    datasette,
    entities,
    graph,
    interchange,
    maps,
    notes,
    provenance,
    spreadsheets,
)
from riwaya.exports.holdings import Holdings


class Format(NamedTuple):
    """What writes a format, what it is, and whether it makes a folder of files."""

    write: Callable[[Holdings, Path], None]
    about: str
    is_folder: bool = False


FORMATS: Mapping[str, Format] = {
    "csv": Format(spreadsheets.write_csv, "a folder of tables, for any program", True),
    "xlsx": Format(spreadsheets.write_xlsx, "one workbook with a sheet for each table"),
    "parquet": Format(spreadsheets.write_parquet, "a folder of tables with their types, for data science", True),
    "jsonl": Format(coding.write_jsonl, "the records of the contract, one a line"),
    "geojson": Format(maps.write_geojson, "events at their places, for maps"),
    "plover": Format(coding.write_plover, "events coded in PLOVER, one JSON object a line"),
    "polecat": Format(coding.write_polecat, "the same as a flat table with the columns of POLECAT"),
    "ftm": Format(entities.write_ftm, "FollowTheMoney entities, one a line, for Aleph and its kin"),
    "webannotation": Format(annotations.write_webannotation, "W3C Web Annotations on the texts, JSON-LD"),
    "claimreview": Format(annotations.write_claimreview, "schema.org claims, and reviews where people decided, JSON-LD"),
    "graphml": Format(graph.write_graphml, "who cites and echoes whom, for Gephi"),
    "obsidian": Format(notes.write_obsidian, "a folder of linked Markdown notes", True),
    "bibtex": Format(citing.write_bibtex, "the documents as sources to cite, for LaTeX"),
    "csl": Format(citing.write_csl, "the same as CSL JSON, for Zotero and Word"),
    "cas": Format(interchange.write, "UIMA CAS XMI with its type system, for INCEpTION; `riwaya import` takes it back", True),
    "datasette": Format(datasette.write_datasette, "a SQLite file with readable views and datasette.yaml, for Datasette", True),
    "prov": Format(provenance.write_prov, "where everything comes from, PROV-O in Turtle"),
}


def export(holdings: Holdings, format: str, out: Path) -> None:
    """Write what a case holds in a format; nothing that is there already is written over.

    Raises:
        CaseError: there is no such format, something is there already, or the place cannot be written.
    """
    if format not in FORMATS:
        raise CaseError(f"{format}: no such format; there are {', '.join(FORMATS)}")
    if out.exists():
        raise CaseError(f"{out}: is there already; name another file or take it away")
    try:
        if FORMATS[format].is_folder:
            out.mkdir(parents=True)
        FORMATS[format].write(holdings, out)
    except OSError as error:
        raise CaseError(f"{out}: cannot be written ({error.strerror or error}); name another place") from error
    except MissingExtra:
        if FORMATS[format].is_folder:  # empty as yet, and in the way once the extra is there
            out.rmdir()
        raise
