"""Every export of the sample case opens in its own tool, or holds to its own standard."""

import csv
import json
import re
import sys
from importlib.resources import files

import pytest
import yaml

from riwaya.cases import open_case
from riwaya.errors import CaseError, MissingExtra
from riwaya.exports import FORMATS, Held, Holdings, export
from riwaya.reports import schema
from tests.exports import ftm

SAMPLES = files("riwaya") / "samples" / "case"
PLOVER = {
    *("CONSULT", "AGREE", "SUPPORT", "RETREAT", "COERCE", "ASSAULT", "ACCUSE", "REJECT", "CONCEDE", "AID", "REQUEST"),
    *("COOPERATE", "PROTEST", "MOBILIZE", "SANCTION", "THREATEN"),
}


@pytest.fixture(scope="module")
def holdings(tmp_path_factory):
    """Give the sample case as exports see it, with a claim that somebody corrected."""
    with open_case(tmp_path_factory.mktemp("exports") / "case.riwaya") as case:
        case.add(*(SAMPLES / f"{name}.txt" for name in ("rankus-nibras", "rankus-mizan", "dhale-mizan", "rahad-nibras")))
        case.decide(1, "c1", "correct", {"stance": "confirms"}, author="Amal", reason="heard it")

        def documents():
            for stored, record in case.records():
                yield Held(stored._asdict(), record, [met._asdict() for met in case.sightings(stored.id)])

        yield Holdings(documents, case.compare)


@pytest.fixture
def written(holdings, tmp_path):
    """Give a function that exports in a format and returns where."""

    def write(format):
        export(holdings, format, tmp_path / format)
        return tmp_path / format

    return write


def lines(path):
    return [json.loads(line) for line in path.read_text("utf8").splitlines()]


def test_csv_opens_as_tables(written):
    """Each table has its head, and a claim names its chain."""
    with (written("csv") / "claims.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))

    assert {"id", "document", "chain", "stance", "content"} <= rows[0].keys()
    assert any(row["origin"] == "عدنان الخطيب" for row in rows)


def test_a_cell_cannot_be_a_formula(tmp_path):
    """A title that a spreadsheet would run is text in CSV and in the workbook."""
    openpyxl = pytest.importorskip("openpyxl")
    noted = {"id": 1, "title": "=cmd|' /C calc'!A0", "source": "a.txt"}
    nothing = {"document": {"text": "+1"}, "claims": [], "events": [], "times": [], "quantities": [], "mentions": []}
    empty = Holdings(lambda: iter([Held(noted, nothing, [])]), lambda: {"episodes": [], "echoes": [], "contradictions": []})

    export(empty, "csv", tmp_path / "tables")
    export(empty, "xlsx", tmp_path / "book.xlsx")

    assert "'=cmd" in (tmp_path / "tables" / "documents.csv").read_text("utf-8-sig")
    sheet = openpyxl.load_workbook(tmp_path / "book.xlsx")["documents"]
    assert [cell.data_type for cell in sheet[2] if cell.value == noted["title"]] == ["s"]


def test_xlsx_opens_in_openpyxl(written):
    """A sheet for each table, in the order of the tables."""
    openpyxl = pytest.importorskip("openpyxl")

    with written("xlsx").open("rb") as file:
        book = openpyxl.load_workbook(file)

    assert book.sheetnames[:3] == ["documents", "claims", "events"]
    assert book["documents"].max_row == 5


def test_parquet_opens_in_polars(written):
    """Offsets are numbers and stay so."""
    polars = pytest.importorskip("polars")

    claims = polars.read_parquet(written("parquet") / "claims.parquet")

    assert claims.schema["start"] == polars.Int64
    assert "عدنان الخطيب" in claims["origin"].to_list()


def test_jsonl_holds_to_the_contract(written):
    """Each line is valid by the schema that `riwaya schema` prints."""
    jsonschema = pytest.importorskip("jsonschema")

    for record in lines(written("jsonl")):
        jsonschema.validate(record, schema())


def test_geojson_has_points_within_the_world(written):
    """Every feature is a point with longitude first, and one lies at رنكوس, Rankus, north of Damascus."""
    collection = json.loads(written("geojson").read_text("utf8"))

    assert collection["type"] == "FeatureCollection"
    assert all(feature["geometry"]["type"] == "Point" for feature in collection["features"])
    longitude, latitude = next(
        feature["geometry"]["coordinates"] for feature in collection["features"] if feature["properties"]["place"] == "رنكوس"
    )
    assert (36 < longitude < 37, 33 < latitude < 34) == (True, True)


def test_plover_and_polecat_tell_the_same_events(written):
    """The flat table has those that are told as having happened."""
    coded = lines(written("plover"))
    with written("polecat").open(encoding="utf-8") as file:
        flat = list(csv.DictReader(file, delimiter="\t"))

    happened = [one["id"] for one in coded if (one["polarity"], one["modality"]) == ("positive", "actual")]
    assert [row["Event ID"] for row in flat] == happened
    assert {one["event_type"] for one in coded} <= PLOVER


def test_graphml_opens_in_networkx(written):
    """Documents cite sources, sources relay others, and the daily echoes the agency."""
    networkx = pytest.importorskip("networkx")

    graph = networkx.read_graphml(written("graphml"))

    relations = {about["relation"] for *_, about in graph.edges(data=True)}
    assert relations == {"cites", "relays", "echoes"}
    assert set(networkx.get_node_attributes(graph, "kind").values()) == {"document", "source"}


def test_obsidian_notes_link_to_notes_that_are_there(written):
    """Each [[link]] leads to a file, and front matter is YAML."""
    notes = {path.stem: path.read_text("utf8") for path in written("obsidian").rglob("*.md")}

    for text in notes.values():
        yaml.safe_load(text.split("---\n")[1])
        assert set(re.findall(r"\[\[(.*?)\]\]", text)) <= notes.keys()


def test_bibtex_opens_in_bibtexparser(written):
    """An entry for each document, none broken."""
    bibtexparser = pytest.importorskip("bibtexparser")

    library = bibtexparser.parse_file(str(written("bibtex")))

    assert (len(library.entries), library.failed_blocks) == (4, [])
    assert library.entries[0]["date"] == "2017-11-11"


def test_csl_opens_in_citeproc(written):
    """Citations can be made of it."""
    source = pytest.importorskip("citeproc.source.json")

    items = source.CiteProcJSON(json.loads(written("csl").read_text("utf8")))

    assert len(items) == 4


def test_web_annotations_point_into_the_texts(written, holdings):
    """Position and quotation of a target name the same words; each body has a purpose."""
    collection = json.loads(written("webannotation").read_text("utf8"))
    texts = {f"urn:sha256:{held.noted['sha256']}": held.record["document"]["text"] for held in holdings}

    assert (collection["type"], collection["total"]) == ("AnnotationCollection", len(collection["first"]["items"]))
    for one in collection["first"]["items"]:
        position, quote = one["target"]["selector"]
        assert texts[one["target"]["source"]][position["start"] : position["end"]] == quote["exact"]
        assert all(body["type"] == "TextualBody" and body["purpose"] for body in one["body"])


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated")
def test_claims_are_linked_data_and_people_review_them(written):
    """rdflib reads them; only the claim that somebody corrected has a review, and none has a rating."""
    rdflib = pytest.importorskip("rdflib")
    made = json.loads(written("claimreview").read_text("utf8"))
    made["@context"] = {"@vocab": "https://schema.org/"}  # the context itself is on the net

    graph = rdflib.Graph().parse(data=json.dumps(made), format="json-ld")

    vocabulary = rdflib.Namespace("https://schema.org/")
    (review,) = graph.subjects(rdflib.RDF.type, vocabulary.ClaimReview)
    assert str(graph.value(review, vocabulary.reviewBody)) == "correct heard it"
    assert len(set(graph.subjects(rdflib.RDF.type, vocabulary.Claim))) > 5


def test_provenance_is_turtle_in_prov_terms(written):
    """Every original was collected by somebody at some time, and every reading derives from its original."""
    rdflib = pytest.importorskip("rdflib")

    graph = rdflib.Graph().parse(written("prov"), format="turtle")

    prov = rdflib.Namespace("http://www.w3.org/ns/prov#")
    assert len(set(graph.subjects(prov.wasGeneratedBy))) == 4
    assert all(graph.value(activity, prov.endedAtTime) for activity in graph.objects(None, prov.wasGeneratedBy))
    assert len(set(graph.subjects(prov.wasAttributedTo))) == 4


def test_entities_hold_to_the_model_of_followthemoney(written):
    """By its own schemata: each has an id of its own, properties that its schema knows, and what it refers to is there."""
    made = lines(written("ftm"))

    assert len({one["id"] for one in made}) == len(made)
    assert {one["schema"] for one in made} >= {"Article", "Event", "Person", "Organization", "LegalEntity"}
    assert list(ftm.faults(made)) == []


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"schema": "Interval"}, "Interval is no schema of entities"),
        ({"properties": {"summary": ["x"]}}, "Event has no name"),
        ({"properties": {"name": ["x"], "vehicle": ["y"]}}, "Event knows no vehicle"),
        ({"properties": {"name": ["x"], "date": ["2017-13"]}}, "Event.date: 2017-13 is no date"),
        ({"properties": {"name": ["x"], "involved": ["gone"]}}, "Event.involved: gone is no LegalEntity"),
        ({"properties": {"name": "x"}}, "Event.name is no list of texts"),
    ],
    ids=["abstract", "required", "unknown property", "date", "reference", "list"],
)
def test_the_model_refuses_what_does_not_fit(change, fault):
    """So that the test before this one says something."""
    entity = {"id": "1", "schema": "Event", "properties": {"name": ["x"]}}

    assert list(ftm.faults([entity])) == []
    assert list(ftm.faults([entity | change])) == [fault]


def test_entities_are_taken_by_the_library_itself(written):
    """Where followthemoney is installed: nothing is invalid, and no value is lost when it cleans them."""
    model = pytest.importorskip("followthemoney").model

    for one in lines(written("ftm")):
        model.get(one["schema"]).validate({"properties": one["properties"]})
        kept = model.get_proxy(one).to_dict()["properties"]
        assert {key: sorted(values) for key, values in kept.items()} == {
            key: sorted(set(values)) for key, values in one["properties"].items()
        }


@pytest.mark.parametrize("format", FORMATS)
def test_nothing_is_written_over(holdings, tmp_path, format):
    """What is there already is named and stays."""
    out = tmp_path / "there"
    out.write_text("mine", "utf8")

    with pytest.raises(CaseError) as refused:
        export(holdings, format, out)

    assert str(refused.value) == f"{out}: is there already; name another file or take it away"
    assert out.read_text("utf8") == "mine"


@pytest.mark.parametrize(("format", "missing"), [("parquet", "polars"), ("cas", "cassis"), ("xlsx", "openpyxl")])
def test_without_the_extra_nothing_is_left_in_the_way(holdings, tmp_path, monkeypatch, format, missing):
    """The line says how it is installed, and the same command works once it is."""
    monkeypatch.setitem(sys.modules, missing, None)

    with pytest.raises(MissingExtra, match=re.escape("pip install 'riwaya[exports]'")):
        export(holdings, format, tmp_path / "out")

    assert not (tmp_path / "out").exists()


def test_an_unknown_format_names_those_there_are(holdings, tmp_path):
    """The line lists them."""
    with pytest.raises(CaseError, match="pdf: no such format; there are csv, xlsx"):
        export(holdings, "pdf", tmp_path / "x")
