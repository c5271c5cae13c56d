"""From whom a document has what it tells, so that ten outlets with one agency behind them count once."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from riwaya.arabic.stems import key
from riwaya.corroboration.echoes import Echo, carriers
from riwaya.corroboration.telling import Telling
from riwaya.grouping.episode import Episode, Told


class Origin(NamedTuple):
    """Who stands behind an account: a name to compare by, one to show, and a kind of source, "document" for an author."""

    id: str
    name: str
    kind: str


class Origins:
    """The origins of what is told in an episode.

    Args:
        sources: what its documents repeat, for those that do.
        root_of: gives the telling from which passages of a document come in the end: its own where it copies nothing.
    """

    def __init__(self, episode: Episode, sources: Mapping[str, Sequence[Echo]], root_of: Callable[[str], Telling]) -> None:
        self._by_outlet = {telling.outlet: telling.key for telling in episode.tellings() if telling.outlet}
        self._sources = sources
        self._named = {
            (echo.copy, claim): echo.origin
            for echoes in sources.values()
            for echo in echoes
            if echo.kind == "named"
            for claim in echo.claims
        }
        self._root_of = root_of

    def of(self, told: Told) -> str:
        """Return the origin of an event as told: a named source, the outlet a chain goes through, or the document itself."""
        return self.behind(told.telling, told.claim, told.event["trigger"]["start"]).id

    def telling_of(self, document: str) -> Telling:
        """Return the telling from which the passages of a document come in the end."""
        return self._root_of(document)

    def behind(self, telling: Telling, claim: str | None, at: int | None = None) -> Origin:
        """Return the origin of a claim, or of what the author tells: a named source, another document, or the document.

        What stands in a copied passage is the other document's; of a document that copies only a part, the rest is its own.

        Whoever is named last in a chain is the origin, through however many papers; whom nobody names is the first paper's.
        """
        known = telling.claims.get(claim or "")
        if known is None or not known["chain"]:
            return self._written(telling, claim, at)
        last = known["chain"][-1]
        is_named = bool(last["entity"] or last["name"])
        through = self._through(telling, claim)
        if through is not None and not (is_named and last["kind"] != "outlet"):
            return self._document(self._root_of(through))
        if is_named:
            return Origin(str(last["entity"] or key(last["name"])), last["name"] or last["text"], last["kind"])
        return self._written(telling, claim, at)

    def is_echo(self, telling: Telling, claim: str | None, at: int | None = None) -> bool:
        """Return whether a document only repeats: what it copied, or a claim that goes through another document."""
        return self._through(telling, claim) is not None or self._is_copied(telling, claim, at)

    def _through(self, telling: Telling, claim: str | None) -> str | None:
        """Return the document that a claim comes from: one it names, or one of the episode by an outlet that it names."""
        if claim is None or claim not in telling.claims:
            return None
        outlets = (self._by_outlet.get(outlet) for outlet in carriers(telling.claims[claim]))
        return self._named.get((telling.key, claim)) or next((one for one in outlets if one and one != telling.key), None)

    def count(self, told: Iterable[Told]) -> int:
        """Return how many origins there are; the anonymous voices of one document count once, with its author."""
        return len({self.of(one) for one in told})

    def _written(self, telling: Telling, claim: str | None, at: int | None) -> Origin:
        return self._document(self._root_of(telling.key) if self._is_copied(telling, claim, at) else telling)

    def _is_copied(self, telling: Telling, claim: str | None, at: int | None) -> bool:
        """Return whether a claim, or a place in the text where the author speaks, stands in what was copied."""
        copied = [echo for echo in self._sources.get(telling.key, ()) if echo.kind == "copied"]
        if at is not None and any(one.start <= at < one.end for echo in copied for one in echo.evidence):
            return True
        return any(not echo.is_partial or (claim is not None and claim in echo.claims) for echo in copied)

    @staticmethod
    def _document(telling: Telling) -> Origin:
        return Origin(telling.key, telling.record["document"]["outlet"] or telling.source, "document")
