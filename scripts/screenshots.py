"""Make the pictures of docs/workbench.md anew: the workbench on the sample case, in a browser of this machine."""

import shutil
import sys
import tempfile
import threading
import time
from collections.abc import Mapping
from importlib.resources import files
from pathlib import Path

import uvicorn
from playwright.sync_api import sync_playwright

import riwaya
from riwaya.web.app import create_app
from riwaya.web.settings import Settings

PICTURES = Path(__file__).parents[1] / "docs" / "pictures"
PORT = 18321
# The picture, the page, the language, the width and height, and what to press first.
SHOTS = (
    ("case-ar", "/", "ar", 1440, 1180, ""),
    ("article-ar", "/documents/{article}?account=c2#c2", "ar", 1440, 900, ""),
    ("review-en", "/review", "en", 1440, 900, ""),
    ("correct-en", "/documents/{article}?account=c2#c2", "en", 1440, 900, ".correct > summary"),
    ("episode-ar", "/episodes/{episode}#matrix", "ar", 1440, 1000, ""),
    ("scenario-en", "/scenarios/{pair}", "en", 1440, 1000, ""),
    ("sources-ar", "/sources#network", "ar", 1440, 1000, ""),
    ("episode-narrow-ar", "/episodes/{episode}#matrix", "ar", 390, 844, ""),
    ("case-narrow-ar", "/", "ar", 390, 844, ""),
    ("article-narrow-en", "/documents/{article}?account=c2#c2", "en", 390, 844, ""),
)


def main() -> int:
    browser = next((path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), None)
    if browser is None:
        print("screenshots: no Chromium on this machine; install it with apt-get install chromium", file=sys.stderr)
        return 1
    with tempfile.TemporaryDirectory() as folder:
        case = Path(folder) / "sample.riwaya"
        with riwaya.open(case) as made:
            made.add(str(files("riwaya.samples") / "case"))
            article = next(one.id for one in made.documents() if "rankus-nibras" in one.source)
            episode = max(made.compare()["episodes"], key=lambda one: len(one["documents"]))["key"]
            pair = "{0.first.id}/{0.second.id}".format(made.scenarios().pairs[0])
        app = create_app(Settings(str(case), port=PORT))
        server = uvicorn.Server(uvicorn.Config(app, host="127.0.0.1", port=PORT, log_level="warning"))
        threading.Thread(target=server.run, daemon=True).start()
        while not server.started:
            time.sleep(0.05)
        app.state.desk.catch_up()
        take(app, browser, {"article": article, "episode": episode, "pair": pair})
        server.should_exit = True
        time.sleep(0.5)
    return 0


def take(app: object, browser: str, shown: Mapping[str, object]) -> None:
    """Take all pictures."""
    PICTURES.mkdir(exist_ok=True)
    url = f"http://127.0.0.1:{PORT}"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=browser, args=["--no-sandbox"])
        for name, path, language, width, height, press in SHOTS:
            page = chromium.new_page(viewport={"width": width, "height": height})
            page.goto(f"{url}/enter?secret={app.state.desk.link.secret}")  # type: ignore[attr-defined]
            page.goto(f"{url}/language/{language}")
            page.goto(url + path.format_map(shown))
            page.wait_for_timeout(3000)
            if press:
                page.click(press)
            page.screenshot(path=str(PICTURES / f"{name}.png"))
            page.close()
        chromium.close()


if __name__ == "__main__":
    sys.exit(main())
