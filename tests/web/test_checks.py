"""The page of checks: what in the documents does not fit itself, each finding with its words."""

import csv
import io

import pytest

import riwaya
from tests.web.conftest import serving

# "The attack was on Saturday 17 October 2017; 20 persons were killed, among them 25 women."
ODD = (
    "بريد الوادي | 30 تشرين الأول 2017\nهجوم على البلدة\n\n"
    "وقع الهجوم يوم السبت 17 تشرين الأول 2017، وقتل 20 شخصاً بينهم 25 امرأة.\n"
)
PLAIN = "وكالة السهل | 3 أيار 2019\n\nأعلن الهلال الأحمر وصول المساعدات إلى البلدة."


@pytest.fixture
def checked(tmp_path):
    """A workbench over one article that does not fit itself and one that does."""
    (tmp_path / "odd.txt").write_text(ODD, "utf8")
    (tmp_path / "plain.txt").write_text(PLAIN, "utf8")
    with riwaya.open(tmp_path / "checked.riwaya") as case:
        case.add(tmp_path / "odd.txt", tmp_path / "plain.txt", collector="أمل")
    with serving(tmp_path / "checked.riwaya") as found:
        yield found


def test_findings_stand_in_arabic_and_lead_to_their_words(checked):
    """The weekday and the part larger than its whole are told with their arithmetic; the plain report is not on the page."""
    with checked.visitor() as visitor:
        page = visitor.get("/checks").text

    assert "2017-10-17 يوافق الثلاثاء، لا السبت" in page
    assert "25 من 20: الجزء أكبر من الكل" in page
    at = ODD.index("20 شخصاً")
    assert f"start={at}&amp;end={at + len('20 شخصاً')}#here" in page
    assert "وكالة السهل" not in page


def test_findings_are_told_in_english_to_those_who_read_english(checked):
    """The same two, in the visitor's language."""
    with checked.visitor() as visitor:
        visitor.get("/language/en?next=/checks")
        page = visitor.get("/checks").text

    assert "2017-10-17 is a Tuesday, not a Saturday" in page
    assert "25 among 20: the part is larger than the whole" in page


def test_findings_can_be_saved_as_a_table(checked):
    """A row for each finding, with the document and the words."""
    with checked.visitor() as visitor:
        rows = list(csv.DictReader(io.StringIO(visitor.get("/checks.csv").text.removeprefix("\ufeff"))))

    assert [row["kind"] for row in rows] == ["weekday", "sum"]
    assert rows[1]["words"] == "20 شخصاً | 25 امرأة"


def test_figures_that_grow_are_told_of_the_documents_together(tmp_path):
    """Two dispatches of one bombing, the later with more killed: each figure leads to its document."""
    for name, day, killed in (("early", 3, 12), ("late", 5, 20)):
        text = (
            f"وكالة السهل | {day} أيار 2019\n\nقال مصدر طبي إن {killed} مدنياً قتلوا في قصف على سوق بلدة كفرنبل في 2 أيار 2019.\n"
        )
        (tmp_path / f"{name}.txt").write_text(text, "utf8")
    with riwaya.open(tmp_path / "grown.riwaya") as case:
        case.add(tmp_path / "early.txt", tmp_path / "late.txt", collector="أمل")
    with serving(tmp_path / "grown.riwaya") as bench, bench.visitor() as visitor:
        page = visitor.get("/checks").text

    assert "في الوثائق معاً" in page
    assert "12 → 20" in page


def test_an_empty_case_has_an_empty_page(tmp_path):
    """Nothing stands out where there is nothing."""
    riwaya.open(tmp_path / "empty.riwaya").close()
    with serving(tmp_path / "empty.riwaya") as bench, bench.visitor() as visitor:
        assert "لا شيء يستوقف" in visitor.get("/checks").text
