"""The pages of evidence and explanations: what a text gives for what, and the matrix that people edit in place."""

import pytest

import riwaya
from tests.web.conftest import serving

# "Residents said that helicopters carried unknown people away from around the bridge. The expert Samer al-Wadi thinks that the
# only explanation is that the command handed the bridge over without a fight. What happened in the next town confirms it. The
# spokesman of the faction denied that the command had handed the bridge over without a fight."
ARTICLE = (
    "بريد الوادي | 14 تشرين الأول 2017\nأسئلة الانسحاب\n\n"
    "قال سكان من البلدة إن طائرات مروحية نقلت أشخاصاً مجهولين من محيط الجسر.\n"
    "ويرى الخبير سامر الوادي أن التفسير الوحيد هو أن القيادة سلمت الجسر من دون قتال. وما جرى في البلدة المجاورة يؤكد ذلك.\n"
    "ونفى الناطق باسم الفصيل أن تكون القيادة سلمت الجسر من دون قتال.\n"
)


@pytest.fixture
def argued(tmp_path):
    """A workbench over one article that argues and one that does not."""
    (tmp_path / "argued.txt").write_text(ARTICLE, "utf8")
    (tmp_path / "plain.txt").write_text("وكالة السهل | 3 أيار 2019\n\nأعلن الهلال الأحمر وصول المساعدات إلى البلدة.", "utf8")
    with riwaya.open(tmp_path / "argued.riwaya") as case:
        case.add(tmp_path / "argued.txt", tmp_path / "plain.txt", collector="أمل")
    with serving(tmp_path / "argued.riwaya") as found:
        yield found


def number_of(bench, name):
    """Return the number of a document."""
    return next(one.id for one in bench.app.state.desk.case.documents() if one.source.endswith(name))


def bearing_of(bench, evidence="e1", hypothesis="h1"):
    """Return a cell of the matrix of the article that argues."""
    [told] = bench.app.state.desk.case.explanations(number_of(bench, "argued.txt"))
    row = next(one for one in told["matrix"]["rows"] if one["id"] == evidence)
    return next(one for one in row["cells"] if one["hypothesis"] == hypothesis)["bearing"]


def test_documents_that_explain_are_listed(argued):
    """The article that argues is there, the report of aid is not."""
    with argued.visitor() as visitor:
        page = visitor.get("/explanations").text

    assert f'href="/explanations/{number_of(argued, "argued.txt")}"' in page
    assert f'href="/explanations/{number_of(argued, "plain.txt")}"' not in page


def test_the_matrix_has_hypotheses_across_and_evidence_down(argued):
    """Every word leads to its place in the text, and what most stands against is pointed out."""
    with argued.visitor() as visitor:
        page = visitor.get(f"/explanations/{number_of(argued, 'argued.txt')}").text

    assert "القيادة سلمت الجسر من دون قتال" in page
    assert 'id="e1-h1"' in page
    assert "أكثر ما يعارضها" in page


def test_a_document_that_explains_nothing_says_so(argued):
    """There is nothing to set against anything."""
    with argued.visitor() as visitor:
        assert "لا فرضيات يواجَه بها دليل" in visitor.get(f"/explanations/{number_of(argued, 'plain.txt')}").text
        assert visitor.get("/explanations/99").status_code == 404


def test_a_cell_is_changed_kept_and_undone(argued):
    """The decision stands under the visitor's name beside what the machine had, and undoing it brings that back."""
    address, before = f"/explanations/{number_of(argued, 'argued.txt')}", bearing_of(argued)
    with argued.visitor(role="reviewer") as visitor:
        sent = {"hypothesis": "h1", "evidence": "e1", "bearing": "inconsistent", "reason": "البلدة الأخرى شأن آخر"}
        answer = visitor.post(address, data=sent)
        page = visitor.get(address).text
        [decision] = argued.app.state.desk.case.decisions()

        assert answer.headers["location"] == f"{address}#e1-h1"
        assert bearing_of(argued) == "inconsistent" != before
        assert "البلدة الأخرى شأن آخر" in page
        assert decision.author == "أمل"
        visitor.post(f"/decisions/{decision.id}/undo", data={"next": address})
    assert bearing_of(argued) == before


def test_the_matrix_is_given_as_a_file(argued):
    """A row for each cell, with the words of both."""
    with argued.visitor() as visitor:
        rows = visitor.get(f"/explanations/{number_of(argued, 'argued.txt')}/matrix.json").json()

    assert {row["bearing"] for row in rows} == {"consistent", "inconsistent"}
    assert rows[0]["evidence_text"] in ARTICLE


@pytest.mark.parametrize("sent", [{"bearing": "perhaps"}, {"hypothesis": "h99"}, {"evidence": "e99"}], ids=str)
def test_a_cell_that_is_none_is_refused(argued, sent):
    """Nothing is kept of it."""
    right = {"hypothesis": "h1", "evidence": "e1", "bearing": "neutral"}
    with argued.visitor() as visitor:
        assert visitor.post(f"/explanations/{number_of(argued, 'argued.txt')}", data=right | sent).status_code == 422
    assert list(argued.app.state.desk.case.decisions()) == []


def test_a_reader_changes_no_cell(argued):
    """A reader sees the matrix without its forms, and what they send is refused."""
    address = f"/explanations/{number_of(argued, 'argued.txt')}"
    with argued.visitor(role="reader") as reader:
        assert 'name="bearing"' not in reader.get(address).text
        assert reader.post(address, data={"hypothesis": "h1", "evidence": "e1", "bearing": "neutral"}).status_code == 403


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_matrix_fits_the_screen_and_is_accessible(argued, open_page, language, width):
    """The page is no wider than the screen; axe-core finds nothing serious."""
    from axe_playwright_python.sync_playwright import Axe

    page = open_page(argued, f"/explanations/{number_of(argued, 'argued.txt')}", language=language, width=width)
    found = [v for v in Axe().run(page).response["violations"] if v["impact"] in ("serious", "critical")]

    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert [(v["id"], [node["html"] for node in v["nodes"]]) for v in found] == []


def test_a_cell_is_edited_in_place_by_keyboard(argued, open_page):
    """Choosing another bearing keeps it at once, and the focus is still in the cell."""
    page = open_page(argued, f"/explanations/{number_of(argued, 'argued.txt')}", language="en")
    page.locator("#e1-h1 select").select_option("inconsistent")
    page.wait_for_url("**#e1-h1")

    assert page.locator("#e1-h1 select").input_value() == "inconsistent"
    page.wait_for_function("document.activeElement?.closest('#e1-h1')")
    assert "decided by" in page.locator("#e1-h1").inner_text()
