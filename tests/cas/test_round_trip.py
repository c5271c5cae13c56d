"""What goes out as UIMA CAS, is corrected there and comes back: decisions in a case, annotations of an article."""

import json
import shutil
import zipfile
from importlib.resources import files
from pathlib import Path

import cassis
import pytest

from riwaya.cas import bring, bring_gold, write_cas, write_gold
from riwaya.cas import types as layers
from riwaya.cas.gold import gold_marks
from riwaya.cas.marks import marks_of
from riwaya.cases import open_case
from riwaya.errors import CaseError, GoldError
from riwaya.evaluation.gold import load_gold
from tests import command

SAMPLES = files("riwaya") / "samples"
# "News 📰. The Horizon newspaper quoted a field commander as saying that the truce had held. He added: 12 buses left the town."
HEAD = "بريد الوادي | 14 تشرين الأول 2017\nخبر 📰\n\n"
TEXT = HEAD + "نقلت صحيفة الأفق عن قائد ميداني قوله إن الهدنة صمدت. وأضاف أن 12 حافلة غادرت البلدة.\n"


@pytest.fixture
def case(tmp_path):
    """Give a case of one short article with a sign outside the basic plane, which UIMA counts as two."""
    (tmp_path / "a.txt").write_text(TEXT, "utf8")
    with open_case(tmp_path / "case.riwaya") as opened:
        opened.add(tmp_path / "a.txt")
        yield opened


def out_of(case, folder):
    """Export a case of one document and return its file."""
    folder.mkdir()
    write_cas(((f"1-{stored.sha256[:16]}", record) for stored, record in case.records()), folder)
    [path] = folder.glob("*.xmi")
    return path


class Annotator:
    """Changes an exported file as an annotation tool would."""

    def __init__(self, path):
        self.path = path
        self.system = cassis.load_typesystem(path.with_name("TypeSystem.xml"))
        self.cas = cassis.load_cas_from_xmi(path, typesystem=self.system)

    def one(self, kind, id):
        [found] = [one for one in self.cas.select(layers.LAYERS[kind]) if one.id == id]
        return found

    def place(self, words):
        start = self.cas.sofa_string.index(words)
        return {"begin": start, "end": start + len(words)}

    def new(self, name, words, **values):
        made = self.system.get_type(name)(**self.place(words), **values)
        self.cas.add(made)
        return made

    def keep(self):
        self.cas.to_xmi(self.path)


def decided(case):
    return [(one.kind, one.action, one.author) for one in case.decisions()]


def test_what_goes_out_is_a_cas(case, tmp_path):
    """The library finds every mark on its words, sentences and tokens among them; nothing of a wrong type."""
    path = out_of(case, tmp_path / "out")
    cas = Annotator(path).cas

    assert cas.typecheck() == []
    assert cas.sofa_string == case.record(1)["document"]["text"]
    [claim, *_] = cas.select(layers.LAYERS["claim"])
    assert claim.get_covered_text() == "نقلت"
    assert [(link.role, link.target.get_covered_text()) for link in claim.parts.elements] == [
        ("content", "الهدنة صمدت"),
        ("source 1", "صحيفة الأفق"),
        ("source 2", "قائد ميداني"),
    ]
    assert len(cas.select(layers.SENTENCE)) == 4


def test_what_comes_back_untouched_changes_nothing(case, tmp_path):
    """Every mark is as it was."""
    path = out_of(case, tmp_path / "out")

    [brought] = bring(case, path)

    assert (dict(brought.made), brought.lost) == ({}, 0)
    assert brought.unchanged == len(list(marks_of(case.record(1))))
    assert decided(case) == []


def test_corrections_come_back_as_decisions(case, tmp_path):
    """A stance corrected, a source given a kind, a record rejected by being taken away, one accepted, one added."""
    editing = Annotator(out_of(case, tmp_path / "out"))
    claim = editing.one("claim", "c1")
    claim.stance = "confirms"
    claim.parts.elements[2].target.kind = "witness"
    editing.one("claim", "c2").decision = "accept"
    quantity = editing.one("quantity", "q1")
    editing.cas.remove(quantity)
    content = editing.new(layers.PART, "البلدة")
    link = editing.system.get_type(layers.link_of("claim"))(role="content", target=content)
    added = editing.new(layers.LAYERS["claim"], "صمدت")
    added.parts = editing.system.get_type("uima.cas.FSArray")(elements=[link])
    editing.keep()

    [brought] = bring(case, editing.path, author="Amal")

    assert dict(brought.made) == {"correct": 1, "accept": 1, "add": 1, "reject": 1}
    assert {author for _, _, author in decided(case)} == {"Amal"}
    record = case.record(1)
    first = record["claims"][0]
    assert (first["stance"], first["chain"][1]["kind"], first["machine"]["stance"]) == ("confirms", "witness", "asserts")
    assert record["claims"][-1]["content"]["text"] == "البلدة"
    assert record["quantities"][0]["decision"]["action"] == "reject"
    assert next(case.decisions()).reason.startswith("annotated in 1-")


def test_coming_back_twice_is_once(case, tmp_path):
    """The same file decides nothing more."""
    editing = Annotator(out_of(case, tmp_path / "out"))
    editing.one("claim", "c1").stance = "doubts"
    editing.cas.remove(editing.one("claim", "c2"))
    content = editing.new(layers.PART, "البلدة")
    link = editing.system.get_type(layers.link_of("claim"))(role="content", target=content)
    editing.new(layers.LAYERS["claim"], "صمدت").parts = editing.system.get_type("uima.cas.FSArray")(elements=[link])
    editing.keep()
    bring(case, editing.path)
    before = decided(case)

    [again] = bring(case, editing.path)

    assert (dict(again.made), decided(case)) == ({}, before)


def test_what_somebody_added_can_be_changed_there(case, tmp_path):
    """It is taken back and added as it is now; the history keeps both."""
    start = TEXT.index("البلدة")
    case.add_record(1, "time", {"start": start, "end": start + 6, "value": "2017-10-14"}, author="Nour")
    editing = Annotator(out_of(case, tmp_path / "out"))
    [added] = [one for one in editing.cas.select(layers.LAYERS["time"]) if one.id.startswith("d")]
    added.value = "2017-10-13"
    editing.keep()

    [brought] = bring(case, editing.path)

    assert dict(brought.made) == {"undo": 1, "add": 1}
    assert [one["value"] for one in case.record(1)["times"]][-1] == "2017-10-13"


def test_a_zip_of_a_project_is_taken(case, tmp_path):
    """As INCEpTION writes it: files in folders, the type system beside them."""
    editing = Annotator(out_of(case, tmp_path / "out"))
    editing.one("claim", "c1").stance = "denies"
    editing.keep()
    with zipfile.ZipFile(tmp_path / "project.zip", "w") as archive:
        archive.write(editing.path, "annotation/a.txt/amal.xmi")
        archive.write(editing.path.with_name("TypeSystem.xml"), "annotation/a.txt/TypeSystem.xml")

    code, said, err = command.run("import", case.casefile.name, tmp_path / "project.zip", "--author", "Amal")

    assert (code, err) == (0, "")
    assert said.startswith("annotation/a.txt/amal.xmi: 1 corrected, ")


def test_without_the_list_of_what_went_out_nothing_is_rejected(case, tmp_path):
    """A tool may lose it; then what is missing was perhaps never seen."""
    editing = Annotator(out_of(case, tmp_path / "out"))
    for one in (*editing.cas.select(layers.SEEN), editing.one("claim", "c2")):
        editing.cas.remove(one)
    editing.keep()

    [brought] = bring(case, editing.path)

    assert dict(brought.made) == {}


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (
            lambda editing: setattr(editing.one("claim", "c1"), "stance", "shouts"),
            "stance=shouts: not allowed; there are asserts",
        ),
        (lambda editing: setattr(editing.one("quantity", "q1"), "value", "a dozen"), "value=a dozen: not a number"),
        (lambda editing: editing.new(layers.LAYERS["event"], "صمدت"), "a event needs type"),
    ],
    ids=["stance", "number", "event without a type"],
)
def test_a_value_that_is_none_stops_everything(case, tmp_path, change, message):
    """In one line that names the file; nothing is decided, not even what is right."""
    editing = Annotator(out_of(case, tmp_path / "out"))
    editing.one("claim", "c2").decision = "accept"
    change(editing)
    editing.keep()

    with pytest.raises(CaseError, match=r"^1-[0-9a-f]{16}\.xmi: .*" + message):
        bring(case, editing.path)

    assert decided(case) == []


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"no xml", "cannot be read as UIMA CAS XMI"),
        (b"<xmi:XMI xmlns:xmi='http://www.omg.org/XMI'/>", "export it anew"),
        (b"<?xml version='1.0'?><!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>", "declares a document type"),
    ],
    ids=["text", "empty", "entities"],
)
def test_what_is_no_cas_is_refused(case, tmp_path, content, message):
    """In one line with the next step."""
    (tmp_path / "b.xmi").write_bytes(content)

    with pytest.raises(CaseError, match=message) as refused:
        bring(case, tmp_path / "b.xmi")

    assert "\n" not in str(refused.value)


def test_a_text_of_no_document_is_refused(case, tmp_path):
    """Annotations of another case are not laid over this one."""
    path = out_of(case, tmp_path / "out")
    with open_case(tmp_path / "other.riwaya") as other, pytest.raises(CaseError, match="is that of no document in the case"):
        bring(other, path)


# Annotated articles


@pytest.fixture
def gold(tmp_path):
    """Give a copy of an annotated sample and its file as CAS."""
    for ending in (".txt", ".gold.json"):
        shutil.copy(Path(str(SAMPLES)) / f"jawf{ending}", tmp_path / f"jawf{ending}")
    write_gold(tmp_path / "jawf.gold.json", tmp_path / "out")
    return tmp_path / "jawf.gold.json", tmp_path / "out" / "jawf.xmi"


@pytest.mark.parametrize("name", ["dukan", "jawf", "kalista-star", "nasiriyah", "nur-shams"])
def test_every_annotation_has_its_place(name):
    """The words of the samples' annotations all stand in their texts."""
    raw = json.loads((SAMPLES / f"{name}.gold.json").read_text("utf8"))

    assert None not in gold_marks(raw, (SAMPLES / f"{name}.txt").read_text("utf8"))


def test_gold_untouched_stays_as_it_is(gold):
    """To the letter of every field."""
    path, xmi = gold
    before = json.loads(path.read_text("utf8"))

    [brought] = bring_gold(path, xmi)

    assert dict(brought.made) == {}
    assert json.loads(path.read_text("utf8")) == before


def test_gold_is_corrected_there(gold):
    """A stance, and a claim taken away; the file still holds to its rules."""
    path, xmi = gold
    editing = Annotator(xmi)
    editing.one("claim", "c1").stance = "doubts"
    editing.cas.remove(editing.one("claim", "c2"))
    editing.keep()

    code, said, err = command.run("import", path, xmi)

    assert (code, err) == (0, "")
    assert "1 corrected, 1 rejected" in said
    assert load_gold(path).claims[0].stance == "doubts"
    assert len(load_gold(path).claims) == len(load_gold(Path(str(SAMPLES / "jawf.gold.json"))).claims) - 1


def test_gold_of_another_text_is_refused(gold, tmp_path):
    """Nothing is written then."""
    path, xmi = gold
    (tmp_path / "jawf.txt").write_text("نص آخر", "utf8")
    before = path.read_bytes()

    with pytest.raises(GoldError, match="0 texts are that of"):
        bring_gold(path, xmi)

    assert path.read_bytes() == before
