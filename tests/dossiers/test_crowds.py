"""An episode that very many documents tell: what is folded and left out, and that the dossier says so."""

import pytest

from riwaya.cases import open_case
from riwaya.dossiers import build
from riwaya.dossiers.content import Picture, Quote, Ref, Row, Table, lines_of, share_of_page
from riwaya.dossiers.pdf import as_pdf
from tests.dossiers.test_writing import read

_TELLERS = 46
_OUTLETS = ("السهل", "الجبل", "النهر", "الوادي", "المرفأ", "القلعة", "الميناء", "الساحة")
_KINDS = ("الشرقية", "الغربية", "الشمالية", "الجنوبية", "الوطنية", "الحرة")
_FIRST = ("سامر", "نزار", "وائل", "باسل", "رامي", "فادي")
_LAST = ("الحداد", "النجار", "الخياط", "الصباغ", "البيطار", "القاضي", "الشامي", "العطار")
_ENDS = ("وأغلقت المدارس أبوابها", "وعاد باعة الخضار إلى السوق", "وبقيت الأفران بلا طحين", "وانقطع التيار عن الأحياء القديمة")


def article(number):
    """Return what one of many outlets tells: 12 buses left رنكوس, Rankus, for إدلب, Idlib; every eighth counts otherwise."""
    outlet = f"وكالة {_OUTLETS[number % 8]} {_KINDS[number // 8]}"
    person = f"القائد الميداني {_FIRST[number % 6]} {_LAST[number // 6]}"
    said = f"قال {person} إن {12 if number % 8 else 20 + number} حافلة خرجت من رنكوس إلى إدلب يوم السبت"
    end = f"{_ENDS[number % 4]} {_ENDS[(number // 4 + 1) % 4]} في {number + 2} من أحيائها"
    return f"{outlet} | الأحد 12 تشرين الثاني 2017\nخروج حافلات من رنكوس\n\n{said}. {end}.\n"


@pytest.fixture(scope="module")
def crowd(tmp_path_factory):
    """Give the dossier of an episode that 46 documents tell, and the number of documents in it."""
    folder = tmp_path_factory.mktemp("crowd")
    for number in range(_TELLERS):
        (folder / f"{number:02}.txt").write_text(article(number), "utf8")
    with open_case(folder / "case.riwaya") as case:
        case.add(*sorted(folder.glob("*.txt")))
        [most] = [max(case.compare()["episodes"], key=lambda one: len(one["documents"]))]
        yield build(case, episode=most["id"]).dossier


def words(dossier):
    """Return all that a dossier says, without its notes."""
    lines = [line for block in dossier.blocks for line in lines_of(block)]
    return "\n".join("".join(getattr(piece, "text", "") for piece in line) for line in lines)


def test_what_is_left_out_is_said(crowd):
    """How many origins have no column, documents no line and links no arrow."""
    told = words(crowd)

    assert "which answer the fewest questions, have no column here" in told
    assert "more documents are not drawn" in told
    assert "more links are not drawn" in told


def test_origins_that_answer_the_same_stand_together(crowd):
    """Four are named and the others counted; what nobody else says has a row of its own."""
    rows = [row for block in crowd.blocks if isinstance(block, Table) for row in block.rows]
    at = next(at for at, row in enumerate(rows) if row.is_heading and "how many · buses" in told_in(row))
    beneath = rows[at + 1 : at + 9]

    assert "more origins" in told_in(beneath[0])
    assert sum(isinstance(piece, Quote) for piece in beneath[0].cells[0]) == 4
    assert "«12 حافلة»" in told_in(beneath[0])
    assert any("«28 حافلة»" in told_in(row) for row in beneath[1:])


def told_in(row: Row):
    return "".join(getattr(piece, "text", "") for cell in row.cells for piece in cell)


def test_notes_are_few_enough_to_be_read(crowd):
    """Less than a note for each place, and none that nothing cites."""
    cited = {piece.number for block in crowd.blocks for line in lines_of(block) for piece in line if isinstance(piece, Ref)}

    assert cited == {*range(1, len(crowd.notes) + 1)}
    assert len(crowd.notes) < 5 * _TELLERS


def test_no_picture_is_higher_than_a_page(crowd):
    """It gets narrower where it would be."""
    pictures = [block.svg for block in crowd.blocks if isinstance(block, Picture)]

    assert len(pictures) == 3
    assert share_of_page('<svg width="400" height="1600">') == pytest.approx(0.3)
    assert share_of_page('<svg width="1280" height="400">') == 1
    assert all(0.3 <= share_of_page(svg) <= 1 for svg in pictures)


def test_its_pages_can_be_leafed_through(crowd):
    """So many documents fit on two dozen pages."""
    assert len(read(as_pdf(crowd))) <= 24
