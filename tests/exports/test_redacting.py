"""Names that are struck out stand nowhere in an export: not in a text, a chain, a path, an id or a note's name."""

import zipfile
from importlib.resources import files
from urllib.parse import quote, unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riwaya.arabic.letters import fold
from riwaya.cases import open_case
from riwaya.exports import FORMATS, Redaction
from riwaya.exports.people import persons
from tests import command

NAME, LAST = "عدنان الخطيب", "الخطيب"
# The sample article, and the name vowelled, stretched, glued, without its blank, in presentation forms and in an address.
FORMS = "وَعَدْنانَ الخَطيبِ، ولـلـخطيب، وبعدنانالخطيب، و ﻋﺪﻧﺎﻥ ﺍﻟﺨﻄﻴﺐ، https://a.org/" + quote(NAME.replace(" ", "-"))
TEXT = (files("riwaya") / "samples" / "case" / "rankus-nibras.txt").read_text("utf8") + f"\nوقال عدنان إن الاتفاق صمد: {FORMS}.\n"


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
    assert "خطيب" not in fold(unquote(everything(out)))
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
        ("عدنان الخطيب", "وَعَدْنانَ الخَطيبِ", "وَ█████████████████"),
        ("عدنان الخطيب", "ولـعدنـــان\u200c الـخطيب", "ولـ█████████████████"),
        ("عدنان الخطيب", "قال ﻋﺪﻧﺎﻥ ﺍﻟﺨﻄﻴﺐ", "قال ████████████"),
        ("لؤي الخطيب", "قال ﻟﺆﻱ", "قال ﻟﺆﻱ"),
        ("سامر الحداد", "a.org/%D8%B3%D8%A7%D9%85%D8%B1-%D8%A7%D9%84%D8%AD%D8%AF%D8%A7%D8%AF.html", f"a.org/{'█' * 61}.html"),
        ("أبو قتيبة", "لأبي قتيبة وعن أبا قتيبة", "ل█████████ وعن █████████"),
        ("ناصر بن هادي القحيم", "ناصر القحيم ثم القحيم وبن هادي", "███████████ ثم ██████ وبن هادي"),
        ("محمد عبد الله", "الله أكبر يا عبد الله", "الله أكبر يا ████████"),
        ("أحمد نور الدين", "رجال الدين ونور الدين", "رجال الدين و█████████"),
        ("محمد", "شكر محمداً ومحمدا وأحمد", "شكر ██████ و█████ وأحمد"),
        ("حسين علي", "على الطريق وعلي على حسين علي", "على الطريق و███ على ████████"),
    ],
    ids=[
        *("joined", "last word", "clitics", "hamza and vowels", "whole words only", "Latin", "vowelled", "stretched"),
        *("presentation forms", "a first name alone is not listed", "an address", "cases", "first and last", "Abdullah"),
        *("bound to a word", "accusative", "a name that is spelt like على"),
    ],
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


_SIGNS = ["", "\u064e", "\u064f", "\u0651\u064e", "\u0640", "\u200c", "\u0640\u0640", "\u2067"]


@given(
    st.sampled_from(["عدنان الخطيب", "أم سليم", "عبد السلام المطري", "هدى"]),
    st.sampled_from(["", "و", "ول", "ب", "فل", "ك"]),
    st.lists(st.sampled_from(_SIGNS), min_size=20, max_size=20),
    st.sampled_from(["", " 12", "، ", "\n"]),
)
def test_no_spelling_of_a_name_is_left(name, clitics, signs, after):
    """Whatever vowels, stretches and marks stand in it, and whatever is glued to it."""
    written = "".join(letter + sign for letter, sign in zip(clitics + name, signs, strict=False))

    shown = Redaction([name]).text(f"قال {written}{after}")

    left = set(fold(shown.removeprefix("قال "))) - set(fold(clitics))
    assert left & set(fold(name).replace(" ", "")) == set()
    assert len(shown) == len(f"قال {written}{after}")


BYLINES = [
    ("أحمد جودة", {"أحمد جودة"}),
    ("محمود السواركة وهند سلام", {"محمود السواركة", "هند سلام"}),
    ("شريف النادي ووكالات", {"شريف النادي"}),
    ("سامر وائل", {"سامر وائل"}),
    ("وكالات", set()),
    ("هيئة التحرير", set()),
    ("وكالة السهل", set()),
    ("صوت الجبل", set()),  # the outlet of the document
    ("ترجمة: سامر الحداد", {"ترجمة: سامر الحداد", "سامر الحداد"}),
    ("م.ع", {"م.ع"}),
]


@pytest.mark.parametrize(("byline", "people"), BYLINES, ids=[byline for byline, _ in BYLINES])
def test_bylines_name_persons_or_outlets(byline, people):
    """An agency, a desk or the outlet itself is nobody, and two authors are two."""
    record = {"document": {"byline": byline, "outlet": "صوت الجبل"}, "mentions": [], "claims": []}

    assert persons([record]) == people


def link(text, name, kind="person"):
    return {"start": 0, "end": len(text), "text": text, "name": name, "kind": kind, "entity": None}


def test_sources_without_a_name_of_their_own_are_no_persons():
    """A committee that «اللجنة» stands for, somebody who would not be named; the commander who is named is one."""
    chain = [
        link("اللجنة", "لجنة فتح الطرقات"),
        link("قيادي في الحركة، رفض نشر اسمه", "رفض نشر اسمه"),
        link("القائد الميداني سامر الحداد", "سامر الحداد", "official"),
        link("ناطق", None, "official"),
    ]
    record = {"document": {"byline": None, "outlet": None}, "mentions": [], "claims": [{"chain": chain}]}

    assert persons([record]) == {"سامر الحداد"}


def test_who_is_meant_by_other_words_is_struck_out_as_written():
    """A surname alone, and a spelling that the text has instead of the usual one; never a particle."""
    place = {"start": 0, "end": 9}
    mentions = [
        place | {"kind": "person", "text": "الوزير ثامر السهلان", "name": "ثامر السبهان"},
        place | {"kind": "person", "text": "على", "name": "أم علي"},
        place | {"kind": "outlet", "text": "وكالة السهل", "name": "السهل"},
    ]
    record = {"document": {"byline": None, "outlet": None}, "mentions": mentions, "claims": []}

    assert persons([record]) == {"ثامر السبهان", "الوزير ثامر السهلان", "السهلان", "أم علي"}


def test_persons_are_those_read_in_the_texts(case):
    """Sources with a name of their own, not offices or outlets."""
    with open_case(case) as opened:
        found = persons(record for _, record in opened.records())

    assert NAME in found
    assert not any("الهلال الأحمر" in name for name in found)


def test_outlets_stay_readable(case, tmp_path):
    """Striking out persons leaves the agency, its places and the bodies that it cites."""
    command.run("export", case, "--format", "csv", "-o", tmp_path / "out", "--redact", "persons")
    told = everything(tmp_path / "out")

    assert all(name in told for name in ("نبراس", "رنكوس", "إدلب", "الهلال الأحمر"))


def test_a_list_that_is_none_is_refused(case, tmp_path):
    """The line names it and says what to give."""
    code, _, err = command.run("export", case, "--format", "csv", "-o", tmp_path / "x", "--redact", tmp_path / "gone.txt")

    assert code != 0
    assert err == f"riwaya: {tmp_path / 'gone.txt'}: cannot be read as a list of names; give a UTF-8 file, one name a line\n"
