"""The export for Datasette, opened by Datasette itself."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

import pytest
import yaml

from riwaya.cases import open_case
from riwaya.exports import Held, Holdings, export
from tests.exports.test_formats import SAMPLES

pytestmark = pytest.mark.filterwarnings("ignore")


def exported(folder, *names):
    """Export a case of some sample articles and return the folder."""
    with open_case(folder / "case.riwaya") as case:
        case.add(*(SAMPLES / f"{name}.txt" for name in names))

        def documents():
            for stored, record in case.records():
                yield Held(stored._asdict(), record, [met._asdict() for met in case.sightings(stored.id)])

        export(Holdings(documents, case.compare), "datasette", folder / "out")
    return folder / "out"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Give the export of five articles of which some contradict each other."""
    names = ("rankus-nibras", "rankus-barada", "rankus-mizan", "rankus-daftar", "rahad-nibras")
    return exported(tmp_path_factory.mktemp("datasette"), *names)


def pages(folder, *paths):
    """Return what Datasette answers to each path."""
    from datasette.app import Datasette

    settings = yaml.safe_load((folder / "datasette.yaml").read_text("utf8"))

    async def get():
        opened = Datasette([str(folder / "case.db")], metadata=settings)
        return [await opened.client.get(path) for path in paths]

    with ThreadPoolExecutor(1) as apart:  # a browser of other tests may keep a loop in this thread
        return apart.submit(asyncio.run, get()).result()


VIEWS = ("who_said_what", "what_is_told", "sources_over_time", "where_accounts_part")


@pytest.mark.parametrize("view", VIEWS)
def test_views_can_be_read(folder, view):
    """Each has rows, and says what it is."""
    page, listed = pages(folder, f"/case/{view}", f"/case/{view}.json?_shape=array")

    assert (page.status_code, listed.status_code) == (200, 200)
    assert len(listed.json()) > 0
    assert (
        yaml.safe_load((folder / "datasette.yaml").read_text("utf8"))["databases"]["case"]["tables"][view]["description"][:20]
        in page.text
    )


@pytest.mark.parametrize(
    "query",
    ["said_by.json?source=الخطيب", "denials.json?", "numbers.json?unit=buses", "one_document.json?document=1"],
)
def test_queries_find_something(folder, query):
    """Those that the settings bring along."""
    [answer] = pages(folder, f"/case/{query}&_shape=array")

    assert answer.status_code == 200
    assert len(answer.json()) > 0


def test_a_search_in_arabic_finds_accounts(folder):
    """In the words of the texts."""
    [answer] = pages(folder, "/case/claims.json?_search=حافلة&_shape=array")

    assert any("حافلة" in row["content"] for row in answer.json())


def test_a_claim_leads_to_its_document(folder):
    """Records refer to documents, and Datasette shows their titles."""
    [answer] = pages(folder, "/case/claims.json?_labels=on&_size=1")

    assert answer.json()["rows"][0]["document"].keys() == {"value", "label"}


def test_an_empty_case_opens_too(tmp_path):
    """With tables and views without rows."""
    answers = pages(exported(tmp_path), "/case", *(f"/case/{view}" for view in VIEWS))

    assert {answer.status_code for answer in answers} == {200}
