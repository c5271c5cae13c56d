"""The documentation as a site: built without a warning, complete, and loading nothing from elsewhere."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import html

from riwaya.cli import riwaya

ROOT = Path(__file__).parents[2]
sys.path.append(str(ROOT / "scripts"))

from pages.arabic import NAVIGATION  # noqa: E402


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """Build the site strictly: a link that leads nowhere, or a page that nothing leads to, is a fault."""
    folder = tmp_path_factory.mktemp("site")
    command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(folder)]
    environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "PYTHONPATH": str(ROOT / "src")}
    built = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, encoding="utf8")
    assert (built.returncode, built.stderr) == (0, "")
    return folder


def test_nothing_is_loaded_from_elsewhere(site):
    """No font, script, style or picture comes over the network; links may lead there."""
    loading = re.compile(r'<(?:script|img|iframe)[^>]+src="(?:https?:)?//|<link[^>]+rel="(?:stylesheet|preconnect)"[^>]+//')

    assert [page.name for page in site.rglob("*.html") if loading.search(page.read_text("utf8"))] == []


def test_arabic_pages_run_from_right_to_left(site):
    """A page with `lang: ar` says so to the browser; the others do not."""
    english, arabic = ((site / name).read_text("utf8") for name in ("tutorial.html", "tutorial.ar.html"))

    assert '<html lang="ar"' in arabic
    assert '<body dir="rtl"' in arabic
    assert '<body dir="ltr"' in english
    assert '<html lang="en"' in english


def test_arabic_pages_are_surrounded_by_arabic(site):
    """Every title of the navigation, the search, the contents and the footer, whatever language the page has that it leads to."""
    page = html.fromstring((site / "tutorial.ar.html").read_text("utf8"))
    titles = {" ".join(one.text_content().split()) for one in page.xpath("//*[contains(@class, 'md-ellipsis')]")}
    labels = set(page.xpath("//@aria-label | //@placeholder | //nav//@title"))

    assert {"المنهج", "الأخلاقيات والسلامة", "كيف"} <= titles
    assert sorted(one for one in titles if re.search("[A-Za-z]{4}", one)) == []
    assert sorted(one for one in labels if re.search("[A-Za-z]{4}", one)) == []


def test_every_title_of_the_navigation_has_its_arabic():
    """Those of mkdocs.yml, sections and pages; and none that is there no longer."""
    text = (ROOT / "mkdocs.yml").read_text("utf8")
    listed = set(re.findall(r"^ +- ([^:]+):", text[text.index("\nnav:") :], re.MULTILINE))

    assert {one for one in listed if re.search("[A-Za-z]", one)} | {"Riwaya"} == NAVIGATION.keys()


def test_the_reference_has_every_command(site):
    """It is generated from the commands themselves, with their options."""
    page = (site / "reference" / "commands.html").read_text("utf8")

    assert [name for name in riwaya.commands if f"riwaya {name}" not in page] == []
    assert "--reader NAME" in page


def test_the_reference_has_every_word_list(site):
    """It is generated from the lexicon, with what each list says of itself."""
    page = (site / "reference" / "lexicon.html").read_text("utf8")
    lexicon = ROOT / "src" / "riwaya" / "lexicon"

    assert [path.name for path in lexicon.rglob("*.yaml") if path.relative_to(lexicon).as_posix() not in page] == []
