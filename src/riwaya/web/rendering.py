"""Pages from templates: everything escaped, nothing undefined, every label in the visitor's language."""

import dataclasses
import hashlib
from collections.abc import Mapping
from functools import cache, partial
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

from fastapi import Request
from fastapi.responses import HTMLResponse
from jinja2 import Environment, PackageLoader, StrictUndefined, select_autoescape
from markupsafe import Markup

from riwaya import labels
from riwaya.labels import plain
from riwaya.web import addresses, matrix, wording
from riwaya.web.sessions import Visitor

STATIC = Path(str(files("riwaya.web") / "static"))
LANGUAGE = "riwaya-language"  # the cookie


@cache
def environment() -> Environment:
    """Return the one environment of all templates."""
    found = Environment(
        loader=PackageLoader("riwaya.web", "templates"),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found.filters.update(name=wording.name, passage=wording.passage, highlighted=wording.highlighted, value_of=wording.value_of)
    found.globals.update(static=static, sentence=addresses.sentence, source_address=addresses.source)
    return found


@cache
def static(path: str) -> str:
    """Return the address of a file of `static/`, with a mark of its content: it can be kept for ever."""
    mark = hashlib.sha256((STATIC / path).read_bytes()).hexdigest()[:12]
    return f"/static/{path}?{mark}"


def language_of(request: Request) -> str:
    """Return the language that a visitor has chosen, Arabic until they have."""
    chosen = request.cookies.get(LANGUAGE)
    return chosen if chosen in labels.LANGUAGES else labels.LANGUAGES[0]


def visitor_of(request: Request) -> Visitor | None:
    """Return who has logged in; None on the pages before that."""
    found: Visitor | None = request.state.visitor
    return found


def page(request: Request, template: str, context: Any, status: int = 200) -> HTMLResponse:
    """Return a page: a template filled with the fields of its context, a frozen dataclass."""
    return HTMLResponse(text(request, template, context), status)


def text(request: Request, template: str, context: Any) -> str:
    """Return what a template makes of a context."""
    own = {field.name: getattr(context, field.name) for field in dataclasses.fields(context)}
    return environment().get_template(template).render(**shared(request), **own)


def fragment(request: Request, template: str, macro: str, *values: Any) -> Markup:
    """Return what a macro of a partial makes of values; it may go by nothing of the request but the language."""
    module = environment().get_template(template).make_module(dict(shared(request)))
    return Markup(getattr(module, macro)(*values))


def shared(request: Request) -> Mapping[str, Any]:
    """Return what every template has beside its own context."""
    language = language_of(request)
    kept = [(name, value) for name, value in request.query_params.multi_items() if name != "decided"]
    asked = request.url.path + (f"?{urlencode(kept)}" if kept else "")
    decided = request.query_params.get("decided", "")
    return {
        "language": language,
        "direction": labels.DIRECTION[language],
        "other_language": next(one for one in labels.LANGUAGES if one != language),
        "t": partial(wording.say, language),
        "plain": partial(plain.say_plainly, language),
        "number": lambda value: plain.number(value, language),
        "day": lambda value: plain.moment(value, language),
        "has_label": labels.has,
        "asked_of": lambda question, about: matrix.heading(question, about, language),
        "visitor": visitor_of(request),
        "here": asked,
        "decided": int(decided) if decided.isascii() and decided.isdecimal() and len(decided) < 10 else None,
        "path": request.url.path,
        "navigation": request.app.state.navigation,
        "case_name": request.app.state.desk.name,
    }
