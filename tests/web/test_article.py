"""The page of a document: its text, its accounts, and what others tell of the same thing."""

import re

import pytest

from riwaya.labels import labels


def article(visitor, bench, source):
    """Return the number of a document by the name of its file."""
    return next(one.id for one in bench.app.state.desk.case.documents() if one.source.endswith(source))


@pytest.fixture
def visitor(bench):
    """A visitor of the workbench."""
    with bench.visitor() as found:
        yield found


def test_the_text_stands_as_published(bench, visitor):
    """All words of the document are on its page, from right to left."""
    number = article(visitor, bench, "ufuq.txt")
    page = visitor.get(f"/documents/{number}").text

    assert '<div class="text" lang="ar" dir="rtl">' in page
    assert "حافلات تغادر معبر النسر" in re.sub(r"<[^>]*>", "", page)


def test_an_account_shows_its_chain(bench, visitor):
    """From the page through the newspaper to the commander."""
    number = article(visitor, bench, "ufuq.txt")
    page = visitor.get(f"/documents/{number}?account=c1").text
    chain = re.search(r'<ol class="chain".*?</ol>', page, re.DOTALL).group()

    assert [re.sub(r"<[^>]*>", "", name) for name in re.findall(r'class="link-name">(.*?)</span>', chain)] == [
        "يومية الميدان",
        "صحيفة الأفق",
        "قائد ميداني",
    ]


def test_an_account_shows_who_contradicts_it(bench, visitor):
    """Beside the 200 fighters of one stand the 120 of the other."""
    bench.app.state.desk.catch_up()
    number = article(visitor, bench, "majlis.txt")
    page = visitor.get(f"/documents/{number}?account=c1").text
    others = page[page.index('<section class="others">') :]

    assert "relation-contradicts" in others
    assert "200 مقاتل" in re.sub(r"<[^>]*>", "", others)


def test_an_account_that_is_not_there(bench, visitor):
    """Its page says so."""
    number = article(visitor, bench, "ufuq.txt")

    assert visitor.get(f"/documents/{number}?account=c99").status_code == 404
    assert visitor.get("/documents/99999").status_code == 404
    assert visitor.get("/documents/word").status_code == 422


def test_the_original_comes_in_a_box(bench, visitor):
    """Bytes as they were given, without rights in the browser."""
    number = article(visitor, bench, "ufuq.txt")
    answer = visitor.get(f"/documents/{number}/original")

    assert answer.content == bench.app.state.desk.case.original(number)
    assert answer.headers["content-security-policy"].startswith("sandbox;")
    assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize("family", ["stance", "kind", "type", "role", "modality", "polarity", "unit"])
def test_every_word_of_the_contract_has_labels(family):
    """Each value that a record can hold is said in both languages."""
    from riwaya.lexicon.load import entries
    from riwaya.model.attribution import SOURCE_KINDS, STANCES
    from riwaya.model.event import EVENT_TYPES, ROLES

    units = {unit["unit"].replace(" ", "-") for unit in entries("units") if "unit" in unit}
    words = {"stance": STANCES, "kind": SOURCE_KINDS, "type": EVENT_TYPES, "role": ROLES, "unit": units}
    words |= {"modality": ("actual", "planned", "possible", "asked"), "polarity": ("positive", "negative")}

    assert [word for word in words[family] if f"{family}.{word}" not in labels()] == []


def test_keys_go_from_account_to_account(bench, open_page):
    """J goes to the next account, K back, Escape to all of them; the chosen one is marked in the text."""
    number = next(one.id for one in bench.app.state.desk.case.documents() if one.source.endswith("ufuq.txt"))
    page = open_page(bench, f"/documents/{number}")
    page.keyboard.press("j")
    page.wait_for_url("**account=c1*")
    assert page.locator(".text .is-chosen").first.is_visible()
    page.keyboard.press("j")
    page.wait_for_url("**account=c2*")
    page.keyboard.press("k")
    page.wait_for_url("**account=c1*")
    page.keyboard.press("Escape")
    page.wait_for_selector(".accounts")


def test_a_click_into_the_text_chooses_the_account(bench, open_page):
    """What somebody says leads to who says it."""
    number = next(one.id for one in bench.app.state.desk.case.documents() if one.source.endswith("ufuq.txt"))
    page = open_page(bench, f"/documents/{number}")
    page.locator(".text .content").first.click()
    page.wait_for_url("**account=c1*")


def test_layers_stay_as_they_were_chosen(bench, open_page):
    """Times, once switched on, are marked on the next page, too."""
    number = next(one.id for one in bench.app.state.desk.case.documents() if one.source.endswith("ufuq.txt"))
    page = open_page(bench, f"/documents/{number}")
    page.locator("[name=times]").check()
    page.reload()

    assert page.locator("[name=times]").is_checked()
    assert page.locator(".text .when").first.evaluate("node => getComputedStyle(node).backgroundColor") != "rgba(0, 0, 0, 0)"
