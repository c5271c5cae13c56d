"""A real browser walks the pages."""

import pytest

from riwaya.web.pages import NAVIGATION


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_part_fits_the_screen_and_is_accessible(bench, open_page, language, width):
    """No page is wider than the screen; axe-core finds nothing serious."""
    from axe_playwright_python.sync_playwright import Axe

    page = open_page(bench, language=language, width=width)
    for _, address in NAVIGATION:
        page.goto(bench.url + address)
        found = [v for v in Axe().run(page).response["violations"] if v["impact"] in ("serious", "critical")]

        assert page.evaluate("document.documentElement.scrollWidth") <= width, address
        assert [(v["id"], [node["html"] for node in v["nodes"]]) for v in found] == [], address


def test_one_click_changes_the_language(bench, open_page):
    """The other language is one click away and stays on the page."""
    page = open_page(bench, "/documents")
    page.get_by_role("link", name="English").click()

    assert page.locator("html").get_attribute("dir") == "ltr"
    assert page.url.endswith("/documents")
    page.get_by_role("link", name="العربية").click()
    assert page.locator("html").get_attribute("dir") == "rtl"
