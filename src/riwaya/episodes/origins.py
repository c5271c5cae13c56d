"""From whom a document has what it tells, so that ten outlets with one agency behind them count once."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from riwaya.arabic.stems import key
from riwaya.corroboration.echoes import Echo, carriers
from riwaya.corroboration.telling import Telling
from riwaya.episodes.episode import Told


class Origin(NamedTuple):
    """Who stands behind an account: a name to compare by, one to show, and a kind of source, "document" for an author."""

    id: str
    name: str
    kind: str


class Origins:
    """The origins of what is told, over all documents of a case."""

    def __init__(self, tellings: Iterable[Telling], echoes: Sequence[Echo]) -> None:
        listed = list(tellings)
        self._by_key = {telling.key: telling for telling in listed}
        self._by_outlet = {telling.outlet: telling.key for telling in listed if telling.outlet}
        self._copied: Mapping[str, str] = {e.copy.key: e.origin.key for e in echoes if e.kind == "copied"}
        self._named = {(e.copy.key, e.origin.key) for e in echoes}

    def of(self, told: Told) -> str:
        """Return the origin of an event as told: a named source, the outlet a chain goes through, or the document itself."""
        return self.behind(told.telling, told.claim).id

    def behind(self, telling: Telling, claim: str | None) -> Origin:
        """Return the origin of a claim, or of what the author tells: a named source, an outlet of the case, or the document."""
        known = telling.claims.get(claim or "")
        document = self._root(telling.key)
        if known is None or not known["chain"]:
            return self._document(document)
        for outlet in carriers(known):
            if outlet in self._by_outlet:
                return self._document(self._root(self._by_outlet[outlet]))
        last = known["chain"][-1]
        if last["entity"] or last["name"]:
            return Origin(str(last["entity"] or key(last["name"])), last["name"] or last["text"], last["kind"])
        return self._document(document)

    def is_echo(self, telling: Telling, claim: str | None) -> bool:
        """Return whether a document only repeats: a copy, or a claim that goes through an outlet of the case."""
        known = telling.claims.get(claim or "")
        through = known is not None and any(outlet in self._by_outlet for outlet in carriers(known))
        return through or telling.key in self._copied

    def count(self, told: Iterable[Told]) -> int:
        """Return how many origins there are; the anonymous voices of one document count once, with its author."""
        return len({self.of(one) for one in told})

    def _document(self, document: str) -> Origin:
        known = self._by_key[document]
        return Origin(document, known.record["document"]["outlet"] or known.source, "document")

    def _root(self, document: str) -> str:
        seen = {document}
        while (document := self._copied.get(document, document)) not in seen:
            seen.add(document)
        return document
