"""Addresses that several pages lead to."""

from urllib.parse import quote

from riwaya.web.matrix import Place


def sentence(place: Place) -> str:
    """Return the address at which the article's page shows some words in their sentence."""
    account = f"account={quote(place.claim)}&" if place.claim else ""
    return f"/documents/{place.document.id}?{account}start={place.start}&end={place.end}#here"


def episode(id: str, document: str | None = None) -> str:
    """Return the address of an episode; with the hash of a document that tells it, it is found without a look at the rest."""
    return f"/episodes/{quote(id, safe='')}" + (f"?told_in={quote(document)}" if document else "")


def source(id: str) -> str:
    """Return the address of a source."""
    return f"/sources/{quote(id, safe='')}"
