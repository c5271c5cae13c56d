"""Names that are struck out stand nowhere in an export: not in a text, a chain, a path, an id or a note's name."""

import zipfile
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riwaya.cases import open_case
from riwaya.exports import FORMATS, Redaction
from riwaya.exports.redacting import persons
from tests import command

TEXT = (files("riwaya") / "samples" / "case" / "rankus-nibras.txt").read_text("utf8")
NAME, LAST = "عدنان الخطيب", "الخطيب"


@pytest.fixture(scope="module")
def case(tmp_path_factory):
    """Make a case of one article whose file and collector bear the name, too."""
    folder = tmp_path_factory.mktemp("redacted")
    (folder / f"{NAME}.txt").write_text(TEXT, "utf8")
    (folder / "names.txt").write_text(f"\ufeff{NAME}\n\n", "utf8")
    with open_case(folder / "case.riwaya") as opened:
        opened.add(folder / f"{NAME}.txt", collector=NAME)
        opened.decide(1, "c1", "accept", author=NAME, reason=f"قاله {NAME}")
    return folder / "case.riwaya"


def everything(path):
    """Return all that was written, names of files included, packed or not."""
    paths = [path, *path.rglob("*")] if path.is_dir() else [path]
    found = [one.name for one in paths[1:]]
    for one in paths:
        if one.is_file() and zipfile.is_zipfile(one):
            with zipfile.ZipFile(one) as archive:
                found += [archive.read(name).decode("utf8", "replace") for name in archive.namelist()]
        elif one.suffix == ".parquet":
            found.append(str(pytest.importorskip("polars").read_parquet(one).to_dicts()))
        elif one.is_file():
            found.append(one.read_bytes().decode("utf8", "replace"))
    return "\n".join(found)


@pytest.mark.parametrize("format", FORMATS)
def test_a_name_stands_in_no_format(case, tmp_path, format):
    """Neither the whole nor its last word, in the file or beside it."""
    out, names = tmp_path / "out", case.parent / "names.txt"

    code, said, err = command.run("export", case, "--format", format, "-o", out, "--redact", names, "--redact", "persons")

    assert (code, err) == (0, "")
    assert LAST not in everything(out)
    assert LAST not in said


@pytest.mark.parametrize(
    ("name", "text", "left"),
    [
        ("عبد السلام المطري", "قال عبدالسلام المطري", "قال ████████████████"),
        ("عدنان الخطيب", "وقال الخطيب", "وقال ██████"),
        ("عدنان الخطيب", "كتاب للخطيب وبعدنان الخطيب", "كتاب ل█████ وب████████████"),
        ("إبراهيم", "ابراهيم و إِبراهيـم", "███████ و █████████"),
        ("هدى", "هدي وهداية", "███ وهداية"),
        ("Nihad Sarhan", "nihad_sarhan.txt", "████████████.txt"),
    ],
    ids=["joined", "last word", "clitics", "hamza and vowels", "whole words only", "Latin"],
)
def test_spellings_are_found(name, text, left):
    """One letter, one block: offsets still count."""
    shown = Redaction([name]).text(text)

    assert len(shown) == len(text)
    assert shown == left


@given(st.text("ابيدو محسن", max_size=60), st.text("ابيدو محسن", min_size=1, max_size=12))
def test_length_is_kept_and_twice_is_once(text, name):
    """Whatever the text and the name."""
    redaction = Redaction([name])

    once = redaction.text(text)

    assert len(once) == len(text)
    assert redaction.text(once) == once


def test_persons_are_those_read_in_the_texts(case):
    """Sources with a name of their own, not offices or outlets."""
    with open_case(case) as opened:
        found = persons(record for _, record in opened.records())

    assert NAME in found
    assert not any("الهلال الأحمر" in name for name in found)


def test_a_list_that_is_none_is_refused(case, tmp_path):
    """The line names it and says what to give."""
    code, _, err = command.run("export", case, "--format", "csv", "-o", tmp_path / "x", "--redact", tmp_path / "gone.txt")

    assert code != 0
    assert err == f"riwaya: {tmp_path / 'gone.txt'}: cannot be read as a list of names; give a UTF-8 file, one name a line\n"
