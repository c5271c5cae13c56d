"""A workbench served on this machine, over a case of invented articles; a client that has come in; a real browser."""

import shutil
import socket
import threading
import time
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest
import uvicorn
from fastapi import FastAPI

import riwaya
from riwaya.web.app import create_app
from riwaya.web.settings import Settings
from tests.web.articles import ARTICLES

BROWSERS = ("chromium", "chromium-browser", "google-chrome")


@dataclass(frozen=True)
class Bench:
    """A workbench that answers.

    Attributes:
        url: where.
        app: the application, with its desk in `app.state.desk`.
        case: the path of its case.
    """

    url: str
    app: FastAPI
    case: Path

    def link(self, next="/"):
        """Return the one-time link."""
        return f"{self.url}/enter?secret={self.app.state.desk.link.secret}&next={next}"

    def visitor(self, role="owner", name="أمل"):
        """Return a client of somebody who has come in, with the form token in its headers."""
        desk = self.app.state.desk
        secret = desk.sessions.begin(name, role)
        token = desk.sessions.find(secret).form_token
        return httpx.Client(base_url=self.url, cookies={desk.cookie: secret}, headers={"x-form-token": token}, timeout=30)

    def stranger(self):
        """Return a client that has not come in."""
        return httpx.Client(base_url=self.url, timeout=30)


@contextmanager
def serving(case, **settings):
    """Serve a case on a free port until the block ends."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    app = create_app(Settings(str(case), port=port, **settings))
    server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=port, log_level="warning", lifespan="on"))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        assert thread.is_alive()
        time.sleep(0.02)
    try:
        yield Bench(f"http://127.0.0.1:{port}", app, Path(case))
    finally:
        server.should_exit = True
        thread.join(10)


@pytest.fixture(scope="session")
def made_case(tmp_path_factory):
    """Make the case once; tests that change it work on a copy."""
    place = tmp_path_factory.mktemp("workbench")
    articles = place / "articles"
    articles.mkdir()
    for name, text in ARTICLES.items():
        (articles / name).write_text(text, "utf8")
    with riwaya.open(place / "made.riwaya") as case:
        case.add(articles, collector="أمل")
    return place / "made.riwaya"


@pytest.fixture(scope="session")
def bench(made_case):
    """A workbench for tests that only look."""
    with serving(made_case) as found:
        yield found


@pytest.fixture
def own_bench(made_case, tmp_path):
    """A workbench for one test alone."""
    case = tmp_path / "own.riwaya"
    shutil.copy(made_case, case)
    with serving(case) as found:
        yield found


@pytest.fixture(scope="session")
def chromium():
    """Start the machine's own browser; skip where there is none."""
    found = next((path for name in BROWSERS if (path := shutil.which(name))), None)
    if found is None:
        pytest.skip("no Chromium on this machine: `apt-get install chromium` lets the tests in a browser run")
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield browser
        browser.close()


class Watched:
    """A browser's page that notes everything that should not be: errors, and requests to anywhere else."""

    def __init__(self, page, url):
        self.page, self.troubles = page, []
        page.on("console", lambda message: message.type in ("error", "warning") and self.troubles.append(message.text))
        page.on("pageerror", lambda error: self.troubles.append(str(error)))
        page.on("request", lambda request: self._look(request.url, url))

    def _look(self, asked, url):
        if not asked.startswith((url, "data:", "blob:")):
            self.troubles.append(f"asked for {asked}")


@pytest.fixture
def open_page(chromium):
    """Return a function that opens the one-time link of a workbench in a browser of its own and gives the page."""
    contexts, watched = [], []

    def opening(bench, path="/", language="ar", width=1440):
        context = chromium.new_context(viewport={"width": width, "height": 900}, accept_downloads=True)
        context.add_cookies([{"name": "riwaya-language", "value": language, "url": bench.url}])
        contexts.append(context)
        page = context.new_page()
        watched.append(Watched(page, bench.url))
        page.goto(bench.link())
        page.goto(bench.url + path)
        return page

    yield opening
    for context in contexts:
        context.close()
    assert [trouble for one in watched for trouble in one.troubles] == []
