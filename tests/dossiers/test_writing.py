"""A dossier as a file: each opens in its own tool, loads nothing from anywhere, and holds no name that was struck out."""

import hashlib
import io
import re
import subprocess
import sys
import zipfile
from base64 import b64decode
from dataclasses import replace
from urllib.parse import unquote

import pypdfium2
import pytest
from docx import Document
from lxml import etree
from lxml import html as parser

from riwaya.arabic.letters import fold
from riwaya.cases import open_case
from riwaya.dossiers import build, checked, write
from riwaya.dossiers.content import Paragraph, Quote
from riwaya.dossiers.html import as_html
from riwaya.dossiers.pdf import as_pdf
from riwaya.dossiers.schema import is_in_order
from riwaya.dossiers.word import as_word
from riwaya.errors import CaseError
from tests import command
from tests.dossiers.conftest import SAMPLES
from tests.exports.test_redacting import LAST, NAME, TEXT


@pytest.fixture(scope="module")
def arabic(case):
    """Give the dossier of the most told episode, in Arabic."""
    return build(case, episode="E1", language="ar").dossier


def read(pdf):
    """Return the text of each page of a PDF."""
    document = pypdfium2.PdfDocument(pdf)
    return [document[number].get_textpage().get_text_bounded() for number in range(len(document))]


def test_a_page_needs_nothing_else(arabic):
    """Everything is in it: no script, no address that it loads from; every mark of a note has its note."""
    tree = parser.fromstring(as_html(arabic))

    assert tree.get("dir") == "rtl"
    assert tree.xpath("//script") == []
    assert [value for value in tree.xpath("//@src") if not value.startswith("data:")] == []
    assert [value for value in tree.xpath("//@href") if not value.startswith("#")] == []
    notes = {f"#{id}" for id in tree.xpath("//section[@class='notes']//li/@id")}
    assert set(tree.xpath("//sup/a/@href")) == notes
    assert all(tree.xpath("//img/@alt"))


def test_text_can_be_no_markup(case, made):
    """What a document says is escaped."""
    found = as_html(made.dossier)

    assert "<script" not in found
    assert "default-src 'none'" in found


def test_a_pdf_has_numbered_pages_and_shaped_arabic(arabic):
    """Its fonts stand in it, Arabic among them, and its notes on the pages that cite them."""
    pdf = as_pdf(arabic)
    pages = read(pdf)

    assert re.search(rf"1\D+{len(pages)}", pages[0].splitlines()[-1])
    assert b"NotoNaskhArabic" in pdf
    assert "256" in pages[0]


def test_pictograms_are_printed_as_squares(arabic):
    """Rather than as the empty boxes of a font that has none."""
    blocks = (Paragraph((Quote("🔴🔴 عاجل"),)),)

    assert "▪" in read(as_pdf(replace(arabic, blocks=blocks, notes=())))[0]


def test_a_pdf_is_the_same_whenever_it_is_made(arabic):
    """So that its hash says something."""
    assert as_pdf(arabic) == as_pdf(arabic)


def test_word_opens_right_to_left_with_footnotes(arabic):
    """Real footnotes, tables whose heads are repeated, paragraphs from right to left."""
    made = as_word(arabic)
    document = Document(io.BytesIO(made))
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        notes = etree.fromstring(archive.read("word/footnotes.xml"))
    space = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}

    assert document.core_properties.title == arabic.title
    assert document.element.xpath("count(//w:bidi)") > 50
    assert is_in_order(document.element)
    assert is_in_order(document.styles.element)
    assert len(document.element.xpath("//w:tbl/w:tblPr/w:bidiVisual")) == len(document.tables)
    ids = document.element.xpath("//w:footnoteReference/@w:id")
    assert ids == [str(number) for number in range(1, len(arabic.notes) + 1)]
    assert set(ids) <= set(notes.xpath("//w:footnote/@w:id", namespaces=space))


def test_an_archive_is_checked_by_sha256sum(case, made, tmp_path):
    """Dossier, originals and texts, each with its sum; the words of a note stand in the text where it says."""
    write(made, case, tmp_path / "dossier.zip")
    with zipfile.ZipFile(tmp_path / "dossier.zip") as archive:
        archive.extractall(tmp_path)
    checking = subprocess.run(["sha256sum", "--check", "--quiet", "SHA256SUMS"], cwd=tmp_path, capture_output=True, text=True)

    assert (checking.returncode, checking.stdout) == (0, "")
    listed = (tmp_path / "SHA256SUMS").read_text().splitlines()
    assert sum("originals/" in line for line in listed) == len(made.sources.cited)
    assert f"{made.sources.cited[0]}  originals/D1.txt" in listed
    assert (tmp_path / "texts" / "D1.txt").read_bytes().decode() == case.record(made.sources.cited[0])["document"]["text"]


def strings(path):
    """Return everything that can be read in a dossier, pictures and metadata included."""
    with zipfile.ZipFile(path) as archive:
        held = {name: archive.read(name) for name in archive.namelist()}
    found = [*held, held["dossier.html"].decode(), *read(held["dossier.pdf"])]
    found += [str(pypdfium2.PdfDocument(held["dossier.pdf"]).get_metadata_dict())]
    found += [content.decode() for name, content in held.items() if name.startswith("texts/")]
    with zipfile.ZipFile(io.BytesIO(held["dossier.docx"])) as word:
        found += [re.sub("<[^>]+>", "", word.read(name).decode("utf8", "replace")) for name in word.namelist()]
    return "\n".join(found), held


def test_a_name_struck_out_stands_nowhere(tmp_path):
    """Not in words, chains, pictures, decisions, collectors or titles, in no spelling; originals, which hold it, stay away."""
    (tmp_path / f"{NAME}.txt").write_text(TEXT, "utf8")
    with open_case(tmp_path / "case.riwaya") as opened:
        opened.add(
            tmp_path / f"{NAME}.txt", *(SAMPLES / f"rankus-{one}.txt" for one in ("mizan", "asda", "barada")), collector=NAME
        )
        opened.decide(1, "c1", "accept", author=NAME, reason=f"قاله {NAME}")
    (tmp_path / "names.txt").write_text(NAME, "utf8")

    code, said, err = command.run(
        *("report", tmp_path / "case.riwaya", "--episode", "E1", "--language", "ar", "-o", tmp_path / "out.zip"),
        *("--redact", tmp_path / "names.txt", "--redact", "persons"),
    )
    told, held = strings(tmp_path / "out.zip")
    pictures = [b64decode(one).decode() for one in re.findall(r"svg\+xml;base64,([^\"]+)", held["dossier.html"].decode())]

    assert (code, err) == (0, "")
    assert "خطيب" not in fold(unquote(told + "".join(pictures)))
    assert LAST not in said
    assert "█" in told
    assert not any(name.startswith("originals/") for name in held)
    assert len(pictures) == 3


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("out.doc", "a dossier is written as .html, .pdf, .docx, .zip; give its name one of these endings"),
        ("no/out.pdf", "there is no folder"),
        ("there.pdf", "is there already; name another file or take it away"),
    ],
    ids=["ending", "folder", "there already"],
)
def test_a_bad_place_is_refused_before_work(tmp_path, name, message):
    """In one line, with the next step."""
    (tmp_path / "there.pdf").touch()

    with pytest.raises(CaseError, match=re.escape(message)):
        checked(tmp_path / name)


@pytest.mark.parametrize("missing", ["babel", "altair", "vl_convert", "typst"])
def test_without_the_extra_one_line_says_how_it_is_installed(tmp_path, missing):
    """Whichever part of it is missing."""
    run = f"import sys; sys.modules['{missing}'] = None; from riwaya.cli import main; main()"
    case, out = tmp_path / "case.riwaya", tmp_path / "out.pdf"
    with open_case(case) as opened:
        opened.add(SAMPLES / "rankus-nibras.txt")

    told = subprocess.run(
        [sys.executable, "-c", run, "report", case, "--episode", "E1", "-o", out], capture_output=True, encoding="utf8"
    )

    assert told.returncode != 0
    assert re.fullmatch(r"riwaya: .* install it with: pip install 'riwaya\[(report|web)\]'\n", told.stderr), told.stderr
    assert not out.exists()


def test_an_empty_case_can_be_written(tmp_path):
    """In every format."""
    with open_case(tmp_path / "empty.riwaya") as empty:
        write(build(empty, language="ar"), empty, tmp_path / "out.zip")

    assert zipfile.is_zipfile(tmp_path / "out.zip")


def test_an_original_keeps_its_hash(case, made):
    """What the archive holds is what was hashed when it was collected."""
    for sha256 in made.sources.cited:
        assert hashlib.sha256(case.original(sha256)).hexdigest() == sha256
