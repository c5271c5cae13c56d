"""The pages, one module each: its routes and the frozen context that its template is filled with."""

from fastapi import APIRouter

from riwaya.web.pages import (
    adding,
    api,
    article,
    case,
    charts,
    checks,
    deciding,
    documents,
    dossiers,
    entering,
    episodes,
    explanations,
    log,
    names,
    people,
    review,
    scenarios,
    search,
    sources,
)

PAGES: tuple[APIRouter, ...] = (
    entering.router,
    case.router,
    charts.router,
    adding.router,
    documents.router,
    article.router,
    search.router,
    episodes.router,
    sources.router,
    review.router,
    deciding.router,
    names.router,
    log.router,
    people.router,
    scenarios.router,
    api.router,
    explanations.router,
    checks.router,
    dossiers.router,
)

# The label and address of what stands at the head of every page, in order.
NAVIGATION: tuple[tuple[str, str], ...] = (
    ("nav.case", "/"),
    ("nav.documents", "/documents"),
    ("nav.search", "/search"),
    ("nav.episodes", "/episodes"),
    ("nav.scenarios", "/scenarios"),
    ("nav.sources", "/sources"),
    ("nav.explanations", "/explanations"),
    ("nav.checks", "/checks"),
    ("nav.review", "/review"),
)
