"""From whom a document has what it tells, so that ten outlets with one agency behind them count once."""

from collections.abc import Iterable, Mapping, Sequence

from riwaya.arabic.stems import key
from riwaya.corroboration.echoes import Echo, carriers
from riwaya.corroboration.telling import Telling
from riwaya.episodes.episode import Told


class Origins:
    """The origins of what is told, over all documents of a case."""

    def __init__(self, tellings: Iterable[Telling], echoes: Sequence[Echo]) -> None:
        self._by_outlet = {telling.outlet: telling.key for telling in tellings if telling.outlet}
        self._copied: Mapping[str, str] = {e.copy.key: e.origin.key for e in echoes if e.kind == "copied"}
        self._named = {(e.copy.key, e.origin.key) for e in echoes}

    def of(self, told: Told) -> str:
        """Return the origin of an event as told: a named source, the outlet a chain goes through, or the document itself."""
        claim = told.telling.claims.get(told.claim or "")
        document = self._root(told.telling.key)
        if claim is None or not claim["chain"]:
            return document
        for outlet in carriers(claim):
            if outlet in self._by_outlet:
                return self._root(self._by_outlet[outlet])
        last = claim["chain"][-1]
        if last["entity"] or last["name"]:
            return str(last["entity"] or key(last["name"]))
        return f"{document} {key(last['text'])}"

    def count(self, told: Iterable[Told]) -> int:
        """Return how many origins there are; the same anonymous voices of one document count once with its author."""
        return len({self.of(one).partition(" ")[0] if " " in self.of(one) else self.of(one) for one in told})

    def _root(self, document: str) -> str:
        seen = {document}
        while (document := self._copied.get(document, document)) not in seen:
            seen.add(document)
        return document
