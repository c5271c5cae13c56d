"""The search: words in any form, filters, what is found as a file."""

import csv
import io

import pytest

from riwaya.web.exporting import as_csv


@pytest.fixture
def visitor(bench):
    """A visitor of the workbench."""
    with bench.visitor() as found:
        yield found


def test_words_are_found_in_any_form(visitor):
    """«حافلة» (bus) finds «بالحافلات» (by the buses), and marks it."""
    page = visitor.get("/search", params={"words": "حافلة"}).text

    assert "<mark>بالحافلات</mark>" in page


def test_filters_narrow_down(visitor):
    """Denials alone, of one outlet."""
    page = visitor.get("/search", params={"stance": "denies", "outlet": "وكالة السهل"}).text

    assert "المجلس المحلي ينفي" in page
    assert "مساعدات إلى" not in page


def test_a_day_that_is_none_is_explained(visitor):
    """What cannot be searched for is one line on the page, not a failure."""
    answer = visitor.get("/search", params={"since": "yesterday"})

    assert answer.status_code == 200
    assert "not a day" in answer.text


def test_what_is_found_is_what_is_exported(visitor):
    """The file has the documents of the page."""
    found = visitor.get("/search.csv", params={"words": "حافلة"})
    rows = list(csv.DictReader(io.StringIO(found.content.decode("utf-8-sig"))))
    listed = visitor.get("/search.json", params={"words": "حافلة"}).json()

    assert [row["title"] for row in rows] == [row["title"] for row in listed]
    assert len(rows) == 3
    assert visitor.get("/search.exe").status_code == 404


def test_every_list_is_exported(visitor):
    """Documents, and the accounts of one of them with their chains."""
    assert len(visitor.get("/documents.json").json()) == 4
    number = visitor.get("/search.json", params={"words": "النسر", "stance": "denies"}).json()[0]["document"]
    accounts = visitor.get(f"/documents/{number}/accounts.json").json()

    assert {account["stance"] for account in accounts} == {"asserts", "denies"}
    assert "المجلس المحلي" in visitor.get(f"/documents/{number}/accounts.csv").text


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r", "  =", "|", "%"])
def test_no_cell_becomes_a_formula(start):
    """A title such as =HYPERLINK(…) stays text in a spreadsheet."""
    [_, [cell]] = csv.reader(io.StringIO(as_csv(["title"], [{"title": f"{start}cmd|' /C calc'!A0"}])))

    assert cell.startswith("'")


def test_numbers_stay_numbers():
    """A negative number is no formula."""
    assert as_csv(["n"], [{"n": -1}]).splitlines()[1] == "-1"
