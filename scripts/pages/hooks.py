"""Hooks of MkDocs: pages from elsewhere in the repository, pages generated from the code, and pages in Arabic turned around."""

import posixpath
import re
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "scripts"))

from mkdocs.exceptions import PluginError  # noqa: E402
from mkdocs.structure.files import File  # noqa: E402
from pages.arabic import in_arabic  # noqa: E402
from pages.reference import REFERENCE  # noqa: E402

# files of the repository: where they stand in the site
ELSEWHERE = {
    "CHANGELOG.md": "changes.md",
    "CONTRIBUTING.md": "contributing.md",
    "SECURITY.md": "security.md",
    "corpus/README.md": "corpus/index.md",
    "corpus/GUIDELINES.md": "corpus/guidelines.md",
    "corpus/crossdoc/README.md": "corpus/crossdoc/index.md",
    "README.md": "index.md",
    "LICENSE": "licences.md",
    "NOTICE": "licences.md",
    "corpus/LICENSE": "licences.md",
}
_HERE = {place: name for name, place in ELSEWHERE.items() if name.endswith(".md") and name != "README.md"}
_LINK = re.compile(r"(?<!!)\[([^\]\[]+)\]\((?![a-z]+:|#|/)([^)\s]+)\)")  # pictures stand beside the pages anyway


def on_files(files: Any, config: Any) -> Any:
    """Add the pages that are not in docs/."""
    for name, place in ELSEWHERE.items():
        if place in _HERE:
            files.append(File.generated(config, place, content=(ROOT / name).read_text("utf8")))
    files.append(File.generated(config, "licences.md", content=_licences()))
    for place, page in REFERENCE.items():
        files.append(File.generated(config, place, content=page()))
    return files


def on_page_markdown(markdown: str, page: Any, config: Any, files: Any) -> str:
    """Turn links between files of the repository into links between pages of the site."""
    place = page.file.src_uri
    return _LINK.sub(lambda link: _linked(link[1], link[2], place), markdown)


def on_page_context(context: Any, page: Any, config: Any, nav: Any) -> Any:
    """Let the theme speak the language of the page, from its side."""
    config.theme["language"] = "ar" if page.meta.get("lang") == "ar" else "en"
    return context


def on_post_page(output: str, page: Any, config: Any) -> str:
    """Give a page that is in Arabic its navigation in Arabic."""
    return in_arabic(output) if page.meta.get("lang") == "ar" else output


def _linked(text: str, link: str, place: str) -> str:
    """Return a link as the site needs it; of what is in the repository and no page of the site the text alone."""
    if place in REFERENCE:
        return f"[{text}]({link})"
    link, sign, anchor = link.partition("#")
    name = posixpath.normpath(posixpath.join(posixpath.dirname(_HERE.get(place, f"docs/{place}")), link))
    found = ELSEWHERE.get(name, name.removeprefix("docs/") if name.startswith("docs/") else None)
    if found is not None:
        return f"[{text}]({posixpath.relpath(found, posixpath.dirname(place) or '.')}{sign}{anchor})"
    if not (ROOT / name).exists():
        raise PluginError(f"{place}: {link}: there is no {name} in the repository")
    return text


def _licences() -> str:
    notice, corpus, licence = ((ROOT / name).read_text("utf8") for name in ("NOTICE", "corpus/LICENSE", "LICENSE"))
    told = f"# Licences\n\n## What is in it\n\n{notice}\n## The corpus\n\n{corpus}\n## Apache License 2.0\n\n"
    return f"{told}```text\n{licence}```\n"
