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


INNER = (
    "/documents/1",
    "/documents/1?account=c1",
    "/documents/1/names",
    "/documents/1/records/c1",
    "/search?words=حافلة",
    "/review/disputes",
    "/decisions",
    "/log",
    "/people",
    "/nowhere",
)


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_pages_within_fit_and_are_accessible(bench, chromium, language, width):
    """So are a document with an account, its forms opened, its names and history, what a search finds, and an error."""
    from axe_playwright_python.sync_playwright import Axe

    context = chromium.new_context(viewport={"width": width, "height": 900})
    context.add_cookies([{"name": "riwaya-language", "value": language, "url": bench.url}])
    page = context.new_page()
    page.goto(bench.link())
    for address in INNER:
        page.goto(bench.url + address)
        page.evaluate("document.querySelectorAll('details').forEach((one) => (one.open = true))")
        found = [v for v in Axe().run(page).response["violations"] if v["impact"] in ("serious", "critical")]

        assert page.evaluate("document.documentElement.scrollWidth") <= width, address
        assert [(v["id"], [node["html"] for node in v["nodes"]]) for v in found] == [], address
    context.close()


def test_the_keyboard_alone_suffices(own_bench, open_page):
    """From the first page to a document, to one of its accounts, and to its acceptance, without a mouse."""
    page = open_page(own_bench, "/documents")
    page.locator(".documents a").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(".accounts")
    page.locator(".accounts a").first.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(".chain")
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('button.accept')"):
            break
    page.keyboard.press("Enter")
    page.wait_for_selector(".flash")

    assert [one.action for one in own_bench.app.state.desk.case.decisions()] == ["accept"]
