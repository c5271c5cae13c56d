"""HTML pages: the article's text as a reader sees it, and what page and metadata say of title, outlet, author and day.

What the page shows beats what its metadata say. A crawler or a redesign writes its own day into `published`, while the
line printed over the article stays: so a printed day wins, and the metadata's day is taken only when none is printed.
The outlet is the site's name in the metadata if that is Arabic: what the page prints may be the agency it quotes.
"""

import re
from dataclasses import dataclass, replace

from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.html import ElementNode, HTMLTree

from riwaya.documents.frontmatter import key
from riwaya.documents.layout import Layout, lay_out
from riwaya.documents.metadata import PageFacts, page_facts, select

_SKIP = ["figcaption", "nav", "footer", "aside", "script", "style", "form", "button", "iframe", "noscript"]
_MASTHEAD = "time, [class*=dateline], [class*=byline], [class*=author-name], [itemprop=datePublished]"
_LONGEST_MASTHEAD = 120  # characters of a publication line on the page
_DEEPEST = 400  # elements within elements; deeper pages are broken or hostile, and are flattened first
_ANY_TAG = re.compile(r"<(/?)([a-zA-Z][\w-]*)[^<>]*>")
_VOID = frozenset("area base br col embed hr img input link li meta p source track wbr".split())  # noqa: SIM905
_ARABIC = re.compile("[\u0621-\u064a]")
_SPACES = re.compile(r"[ \t\xa0]+")


@dataclass(frozen=True, slots=True)
class Page:
    """The readable text of a page and its layout."""

    text: str
    layout: Layout


def read_page(html: str) -> Page:
    """Return the article on a page; broken HTML is read as browsers read it."""
    tree = HTMLTree.parse(_flattened(html))
    facts = page_facts(tree)
    lines = _lines(extract_plain_text(
        tree, preserve_formatting=True, main_content=True, list_bullets=False, alt_texts=False, comments=False,
        post_meta=True, skip_elements=_SKIP,
    ))  # fmt: skip
    if sum(map(len, lines)) < 80:  # no main content was found: all that the page shows
        lines = _lines(extract_plain_text(tree, preserve_formatting=True, list_bullets=False, alt_texts=False))
    text = "\n".join(_with_head(tree, facts, lines))
    return Page(text, _agreed(lay_out(text, _visible_title(tree, facts)), facts))


def _lines(text: str) -> list[str]:
    return [line for raw in text.splitlines() if (line := _SPACES.sub(" ", raw).strip())]


def _with_head(tree: HTMLTree, facts: PageFacts, lines: list[str]) -> list[str]:
    """Return the lines with the title first and the publication line after it, where the extraction has lost them."""
    seen = {key(line) for line in lines}
    head = []
    title = _visible_title(tree, facts)
    if title and key(title) not in seen:
        head.append(title)
    elif title:
        at = next(i for i, line in enumerate(lines) if key(line) == key(title))
        head, lines = lines[: at + 1], lines[at + 1 :]
    for shown in _shown_masthead(tree):
        if key(shown) not in seen:
            seen.add(key(shown))
            head.append(shown)
    return [*head, *lines]


def _visible_title(tree: HTMLTree, facts: PageFacts) -> str | None:
    """Return the title as the page shows it: its only h1, or the one that the metadata's title confirms."""
    shown = [_text_of(node) for node in select(tree, "h1")[:20]]
    shown = [text for text in shown if 2 <= len(text.split()) <= 40]
    if facts.title:
        wanted = key(facts.title)
        return next((text for text in shown if key(text) in wanted or wanted in key(text)), facts.title)
    return shown[0] if shown else None


def _shown_masthead(tree: HTMLTree) -> list[str]:
    found = (_text_of(node) for node in select(tree, _MASTHEAD)[:20])
    return [text for text in found if text and len(text) <= _LONGEST_MASTHEAD][:3]


def _text_of(node: ElementNode) -> str:
    return " ".join((node.text or "").split())


def _agreed(layout: Layout, facts: PageFacts) -> Layout:
    """Return the layout with what the page itself does not print taken from its metadata."""
    if layout.published is None and facts.published is not None:
        layout = replace(layout, published=facts.published, published_at=facts.published_at)
    return replace(
        layout,
        title=layout.title or facts.title,
        byline=layout.byline or facts.byline,
        outlet=_outlet(layout, facts),
    )


def _outlet(layout: Layout, facts: PageFacts) -> str | None:
    is_arabic = facts.outlet is not None and _ARABIC.search(facts.outlet) is not None
    return facts.outlet if is_arabic or layout.outlet is None else layout.outlet


def _flattened(html: str) -> str:
    """Return the page without its tags when they are nested so deep that a parser would exhaust the stack."""
    depth = deepest = 0
    for match in _ANY_TAG.finditer(html):
        if match.group(2).lower() not in _VOID:
            depth = max(0, depth - 1) if match.group(1) else depth + 1
            deepest = max(deepest, depth)
    return html if deepest <= _DEEPEST else _ANY_TAG.sub("\n", html)
