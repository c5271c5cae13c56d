"""The first page: what is in the case, when and where it happened, and how files are added."""

import re
import time

import pytest

from riwaya.pictures.charts import extent, happened, spots
from riwaya.web.uploads import safe_name


def wait_for(visitor, address):
    """Follow an upload to its end and return what became of it."""
    for _ in range(300):
        found = visitor.get(address, headers={"accept": "application/json"}).json()
        if found["is_done"]:
            return found
        time.sleep(0.2)
    raise AssertionError("the upload did not end")


@pytest.mark.parametrize(
    ("edtf", "bounds"),
    [
        ("2017-10-14", ("2017-10-14", "2017-10-14", "day")),
        ("2017-10-14T14:20", ("2017-10-14", "2017-10-14", "day")),
        ("2017-12", ("2017-12-01", "2017-12-31", "month")),
        ("2017~", ("2017-01-01", "2017-12-31", "year")),
        ("2017-10-01/2017-11", ("2017-10-01", "2017-11-30", "month")),
        ("2017-13-45", None),
        ("XXXX", None),
        ("9999-12", None),
        (None, None),
    ],
)
def test_a_date_covers_what_it_may_mean(edtf, bounds):
    """A month is a bar of a month, and paler than a day."""
    found = extent(edtf)

    assert (found and (found[0].isoformat(), found[1].isoformat(), found[2])) == bounds


def test_the_charts_show_the_latest_episodes(own_bench):
    """The withdrawal is on the timeline, its way from Al-Nasr crossing to Aleppo on the map."""
    desk = own_bench.app.state.desk
    desk.catch_up()
    latest = desk.case.compare_latest(50)

    assert any(one.disputed and one.documents > 1 for one in happened(latest))
    assert "حلب" in {spot.ar for spot in spots(latest)[0]}
    with own_bench.visitor() as visitor:
        for chart in ("timeline", "map"):
            assert visitor.get(f"/charts/{chart}.json").json()["$schema"].startswith("https://vega.github.io/schema/vega-lite/")


def test_charts_are_drawn_in_the_browser(own_bench, open_page):
    """Without inline script, without any other machine; the labels are in the language of the page."""
    own_bench.app.state.desk.catch_up()
    page = open_page(own_bench)
    page.wait_for_selector('figure.is-drawn[data-chart*="timeline"] svg')
    page.wait_for_selector('figure.is-drawn[data-chart*="map"] svg')

    assert page.locator("figure svg text", has_text="حلب").count() > 0
    assert page.evaluate("document.documentElement.scrollWidth") <= 1440


def test_files_are_added(own_bench):
    """What is uploaded is read, kept under its name, and who added it stands beside it."""
    with own_bench.visitor("reviewer", "سامي") as visitor:
        files = {"files": ("خبر.txt", "أعلن المجلس المحلي وصول ثلاث شاحنات إلى بلدة وادي النخيل.".encode())}
        answer = visitor.post("/uploads", files=files, headers={"accept": "application/json"})
        found = wait_for(visitor, answer.json()["address"])
        page = visitor.get(answer.json()["address"]).text

    case = own_bench.app.state.desk.case
    added = case.newest(1)[0]
    assert (found["kept"], found["refused"]) == (1, [])
    assert added.source == "خبر.txt"
    assert case.sightings(added.id)[0].collector == "سامي"
    assert "خبر.txt" in page


def test_what_cannot_be_read_is_told(own_bench):
    """A broken file is refused in one line, and the page is well."""
    with own_bench.visitor() as visitor:
        answer = visitor.post(
            "/uploads", files={"files": ("broken.pdf", b"%PDF-1.4 broken")}, headers={"accept": "application/json"}
        )
        found = wait_for(visitor, answer.json()["address"])

    assert len(found["refused"]) == 1
    assert "Traceback" not in found["refused"][0]


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("../../etc/passwd", "passwd"),
        ("C:\\windows\\system.ini", "system.ini"),
        ("--collector", "collector"),
        (".hidden", "hidden"),
        ("a\u202egpj.exe", "agpj.exe"),
        ("a\x00b\n.txt", "ab.txt"),
        ("", "file"),
        ("...", "file"),
        ("خبر.txt", "خبر.txt"),
    ],
)
def test_names_of_files_are_made_safe(given, kept):
    """No folder, no option, no trick of direction."""
    assert safe_name(given) == kept


def test_a_long_name_is_cut(own_bench):
    """The ending stays."""
    assert len(safe_name("خبر" * 200 + ".txt").encode()) <= 120
    assert safe_name("خبر" * 200 + ".txt").endswith(".txt")


def test_a_reader_adds_nothing(own_bench):
    """Whoever may only read has no place to drop files, and sends them in vain."""
    with own_bench.visitor("reader") as reader:
        assert 'class="adding"' not in reader.get("/").text
        assert reader.post("/uploads", files={"files": ("a.txt", b"x")}).status_code == 403


def test_files_are_dropped_in_the_browser(own_bench, open_page, tmp_path):
    """Chosen files are sent, followed with progress, and the page tells what became of them."""
    file = tmp_path / "note.txt"
    file.write_text("نفى المجلس المحلي وصول أي شاحنة إلى بلدة وادي النخيل.", "utf8")
    page = open_page(own_bench)
    page.set_input_files("input[type=file]", str(file))
    page.wait_for_url("**/uploads/*", timeout=60_000)
    page.wait_for_selector("text=note.txt")

    assert re.search("حُفظت", page.content())
    assert own_bench.app.state.desk.case.newest(1)[0].source == "note.txt"
