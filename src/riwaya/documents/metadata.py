"""What a page's metadata say: JSON-LD of the news types, Open Graph and other meta tags, rel=author, time, title."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from resiliparse.parse.html import ElementNode, HTMLTree

from riwaya.documents.frontmatter import is_in, is_outlet, key, words

_ARTICLES = re.compile("Article|Report|Posting|Analysis|Opinion|Review", re.IGNORECASE)
_ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2}))?")
_SITE = re.compile(r"\s+[|–—»•:-]+\s+")
_FIRST_YEAR = 1990  # no page is older; an earlier year is a default that nobody filled in
_LONGEST = 400  # characters of a title or name
_NOBODY = frozenset(("admin", "administrator", "editor", "webmaster", "root", "user", "author", "news", "desk"))


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What the metadata say; None for what they do not."""

    title: str | None = None
    outlet: str | None = None
    byline: str | None = None
    published: date | None = None
    published_at: str | None = None


def page_facts(tree: HTMLTree) -> PageFacts:
    """Return what the metadata say: JSON-LD first, then meta tags, then the title element."""
    article = next(_articles(tree), {})
    metas = _metas(tree)
    outlet = _plain(_name(article.get("publisher"))) or _first(metas, "og:site_name", "application-name", "publisher")
    title = _plain(article.get("headline")) or _first(metas, "og:title", "twitter:title", "title") or _plain(tree.title)
    byline = _plain(_name(article.get("author"))) or _first(metas, "author", "article:author", "dc.creator", "sailthru.author")
    day, moment = _moment(article, metas, tree)
    return PageFacts(_without_site(title, outlet), outlet, _person(byline or _linked_author(tree), outlet), day, moment)


def select(tree: HTMLTree, selector: str) -> list[ElementNode]:
    """Return the elements that a CSS selector finds, in order."""
    return list(tree.document.query_selector_all(selector)) if tree.document else []


def _articles(tree: HTMLTree) -> Iterator[dict[str, Any]]:
    """Yield the JSON-LD objects that are articles; broken JSON is passed over."""
    for script in select(tree, 'script[type="application/ld+json"]')[:20]:
        try:
            found = json.loads(script.text or "", strict=False)
        except (ValueError, RecursionError):
            continue
        for item in _items(found):
            if _ARTICLES.search(str(item.get("@type", ""))):
                yield item


def _items(found: Any) -> Iterator[dict[str, Any]]:
    for item in found if isinstance(found, list) else [found]:
        if isinstance(item, dict):
            yield item
            graph = item.get("@graph")
            if isinstance(graph, list):
                yield from (part for part in graph if isinstance(part, dict))


def _metas(tree: HTMLTree) -> dict[str, str]:
    """Return the meta tags by name, property or itemprop, in lower case; the first of each."""
    found: dict[str, str] = {}
    for node in select(tree, "meta[content]")[:300]:
        name = node.getattr("property") or node.getattr("name") or node.getattr("itemprop")
        value = _plain(node.getattr("content"))
        if name and value:
            found.setdefault(name.lower(), value)
    return found


def _first(metas: dict[str, str], *names: str) -> str | None:
    return next((metas[name] for name in names if name in metas), None)


def _name(value: Any) -> Any:
    """Return the name in a JSON-LD person or organisation, the first of several."""
    while isinstance(value, list) and value:
        value = value[0]
    return value.get("name") if isinstance(value, dict) else value


def _plain(value: Any) -> str | None:
    text = " ".join(value.split()) if isinstance(value, str) else ""
    return text if text and len(text) <= _LONGEST else None


def _moment(article: dict[str, Any], metas: dict[str, str], tree: HTMLTree) -> tuple[date | None, str | None]:
    names = ("article:published_time", "datepublished", "pubdate", "publishdate", "dc.date", "dc.date.issued", "date")
    shown = next(iter(select(tree, "time[datetime]")), None)
    stated = (
        article.get("datePublished"),
        *(metas.get(name) for name in names),
        shown.getattr("datetime") if shown else None,
    )
    return next((found for value in stated if (found := _parsed(value))[0]), (None, None))


def _parsed(value: Any) -> tuple[date | None, str | None]:
    match = _ISO.match(value) if isinstance(value, str) else None
    if match is None:
        return None, None
    year, month, day, hour, minute = (int(part) if part else 0 for part in match.groups())
    try:
        moment = datetime(year, month, day, hour, minute)
    except ValueError:
        return None, None
    if year < _FIRST_YEAR:
        return None, None
    return moment.date(), moment.strftime("%Y-%m-%dT%H:%M") if match.group(4) else None


def _without_site(title: str | None, outlet: str | None) -> str | None:
    """Return the title without the site's name behind or before it («هدنة في المرسى | صحيفة المرفأ»)."""
    if title is None:
        return None
    parts = _SITE.split(title)
    while len(parts) > 1 and _is_site(parts[-1], outlet):
        title = title[: title.rindex(parts.pop())].rstrip(" |–—»•:-")
    if len(parts) > 1 and _is_site(parts[0], outlet):
        title = title[len(parts[0]) :].lstrip(" |–—»•:-")
    return title or None


def _is_site(part: str, outlet: str | None) -> bool:
    name, wanted = key(part), key(outlet or "")
    first = name.partition(" ")[0]
    return bool(wanted and (wanted in name or name in wanted) and len(name.split()) <= 6) or (
        len(name.split()) <= 5 and (first in words("outlet_type") or is_outlet(name) or is_in("section", name))
    )


def _linked_author(tree: HTMLTree) -> str | None:
    found = select(tree, "a[rel~=author], [itemprop=author] [itemprop=name], .author-name")
    return _plain(found[0].text) if found else None


def _person(name: str | None, outlet: str | None) -> str | None:
    """Return the author's name unless it is an address, the outlet itself, or nobody («admin», «التحرير»)."""
    if name is None or "/" in name or "@" in name or not 1 <= len(name.split()) <= 6:
        return None
    phrase = key(name)
    if phrase in _NOBODY or is_in("wire", phrase) or is_in("section", phrase) or phrase == key(outlet or ""):
        return None
    return name
