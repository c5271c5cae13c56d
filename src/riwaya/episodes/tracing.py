"""How an episode came to be told: where it was first seen, who has it from whom, and whom most accounts pass through.

The chains of all its documents are joined into one graph; what a document copies without naming anybody is a link of it, too.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from riwaya.accounts.origins import Origins
from riwaya.arabic.stems import key
from riwaya.corroboration.echoes import Echo
from riwaya.corroboration.telling import Record, Telling, outlet_key
from riwaya.grouping.episode import Episode


class _Link(NamedTuple):
    """Somebody from whom others have what they tell: a name to compare by, one to show, and a kind of source."""

    id: str
    name: str
    kind: str


def traced(episode: Episode, origins: Origins, sources: Mapping[str, Sequence[Echo]]) -> dict[str, Any]:
    """Return where an episode was first seen, the link that most of its accounts pass through, and the steps of its chains."""
    steps: dict[tuple[str, str], dict[str, Any]] = {}
    passing: dict[_Link, dict[str, None]] = {}
    for telling in episode.tellings():
        for claim, links in _chains(episode, telling, origins, sources):
            for teller, link in pairwise(links):
                step = steps.setdefault((teller.id, link.id), _step(teller, link))
                step["documents"][telling.source] = None
                step["claims"] |= {f"{telling.source}#{claim}": None} if claim else {}
                passing.setdefault(link, {})[telling.source] = None
    listed = [{**step, "documents": list(step["documents"]), "claims": list(step["claims"])} for step in steps.values()]
    return {"first_seen": _first_seen(episode), "common_link": _common(passing), "chains": listed}


def _first_seen(episode: Episode) -> dict[str, Any]:
    """Return the first telling with a date; without one there is no telling which was first."""
    first = next((one for one in episode.tellings() if one.published), None)
    if first is None:
        return {"document": None, "outlet": None, "published": None}
    document = first.record["document"]
    return {"document": first.source, "outlet": document["outlet"], "published": document["published"]}


def _common(passing: Mapping[_Link, Mapping[str, None]]) -> dict[str, Any] | None:
    """Return the link through which most documents have what they tell; None where no two share one."""
    most = max(passing, key=lambda link: (len(passing[link]), link.kind != "anonymous", link.id), default=None)
    if most is None or len(passing[most]) < 2:
        return None
    return {"name": most.name, "kind": most.kind, "documents": list(passing[most])}


def _chains(
    episode: Episode, telling: Telling, origins: Origins, sources: Mapping[str, Sequence[Echo]]
) -> Iterator[tuple[str | None, list[_Link]]]:
    """Yield the way of each claim of an episode's events, from the document back; and of what it copies in silence."""
    own = _document(telling)
    claims = {told.claim: None for told in episode.told_by(telling.key) if told.claim in telling.claims}
    for claim in claims:
        links = [_of_chain(telling, link) for link in telling.claims[str(claim)]["chain"]]
        yield claim, [own, *(link for link in links if link.id != own.id)]
    for echo in sources.get(telling.key, ()):
        if echo.kind == "copied":
            yield None, [own, _document(origins.telling_of(echo.origin))]


def _document(telling: Telling) -> _Link:
    outlet = telling.record["document"]["outlet"]
    return _Link(telling.outlet or telling.key, outlet or telling.source, "outlet" if outlet else "document")


def _of_chain(telling: Telling, link: Record) -> _Link:
    """Return a link of a chain; whoever is not named is another in every document."""
    name = link["name"] or link["text"]
    if link["kind"] == "outlet":
        return _Link(outlet_key(name), name, "outlet")
    if link["entity"] or link["name"]:
        return _Link(link["entity"] or key(name), name, link["kind"])
    return _Link(f"{telling.key} {key(name)}", name, link["kind"])


def _step(teller: _Link, link: _Link) -> dict[str, Any]:
    return {"teller": teller.name, "source": link.name, "kind": link.kind, "documents": {}, "claims": {}}
