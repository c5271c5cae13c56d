"""What the documents of a case tell together, kept with it and brought up to date when it is asked for."""

from collections.abc import Iterator, Mapping
from typing import Any

from riwaya.casefile import deciding
from riwaya.casefile.deciding import Decision
from riwaya.cases import comparing, printing, stored, verdicts
from riwaya.cases.alone import Alone, alone, each
from riwaya.cases.decided import Decided
from riwaya.episodes.compare import in_lists

Record = Mapping[str, Any]


class Compared(Decided):
    """A case with its comparison: episodes, echoes, agreements and contradictions."""

    def info(self) -> dict[str, int]:
        """Return how many documents, claims, events, episodes and decisions the case has."""
        return {**self.casefile.counts(), "episodes": comparing.findings(self.casefile, self.crew).episodes}

    def compare(self) -> dict[str, Any]:
        """Return what the documents tell together, as `riwaya compare --json` prints it: episodes, echoes, disagreements.

        What somebody rejected is left out; corrections count as corrected, and people's verdicts on contradictions stand.
        """
        return verdicts.judged(comparing.findings(self.casefile, self.crew).whole(), self._verdicts())

    def printed(self) -> Iterator[str]:
        """Yield the JSON text of `compare()` in pieces; of a large case, little is in memory at a time."""
        return printing.pieces(comparing.findings(self.casefile, self.crew), self._verdicts())

    def compare_episode(self, name: str) -> tuple[Record, dict[str, Record]] | None:
        """Return an episode, by its id or key, with its contradictions and agreements by their ids; None when there is none."""
        given = verdicts.Verdicts(self._verdicts())
        found, compared, wanted = None, dict[str, Record](), set[str]()
        for _ in range(2):  # what an episode before it tells, too, stands there: then all before it is looked through again
            for told in in_lists(comparing.findings(self.casefile, self.crew).parts()):
                shown = {one["id"]: one for listed in verdicts.LISTS for _, one in given.over(told[listed])}
                episode = next((one for one in told["episodes"] if name in (one["id"], one["key"])), None)
                compared |= shown if episode else {id: one for id, one in shown.items() if id in wanted}
                if episode:
                    found = given.on_matrix(episode)
                    break
            wanted = {id for row in found["matrix"]["rows"] for id in row["comparisons"]} - compared.keys() if found else set()
            if not wanted:
                break
        return (found, compared) if found else None

    def episode(self, name: str) -> Alone | None:
        """Return an episode, by its id or key, with what is told of it alone; of a large case, no other is read."""
        found = comparing.findings(self.casefile, self.crew).alone(name)
        return alone(found, self._verdicts()) if found else None

    def episodes(self) -> Iterator[Alone]:
        """Yield the episodes with their contradictions, in order; of a large case, one at a time is in memory."""
        yield from each(comparing.findings(self.casefile, self.crew).parts(), self._verdicts())

    def compare_about(self, name: str | int) -> dict[str, Any]:
        """Return what was found of the episodes that a document is in when the case was last compared, without scenarios."""
        return verdicts.judged(stored.about(self.casefile, self.document(name).id), self._verdicts())

    def compare_numbered(self, episode: str) -> dict[str, Any]:
        """Return what was found of one episode, named as `compare` names them (E3), when the case was last compared."""
        number = int(episode[1:]) if episode[1:].isdecimal() else 0
        return verdicts.judged(stored.numbered(self.casefile, number), self._verdicts())

    def episode_of(self, key: str, name: str | int) -> str | None:
        """Return the name (E3), as `compare` gives it, of the episode with a key that a document tells; None without one."""
        number = stored.number_of(self.casefile, self.document(name).id, key)
        return None if number is None else f"E{number}"

    def compare_latest(self, most: int, after: int = 0) -> dict[str, Any]:
        """Return what was found of the latest episodes when the case was last compared, at most so many after so many."""
        return verdicts.judged(stored.latest(self.casefile, most, after), self._verdicts())

    def is_compared(self) -> bool:
        """Return whether the case keeps a comparison made by this Riwaya; it may lag behind what was done since."""
        return stored.is_compared(self.casefile)

    def compared_state(self) -> tuple[int | None, tuple[int, int]]:
        """Return what stays the same while what was found last, and people's verdicts on it, do."""
        return stored.noted(self.casefile), deciding.mark_of_kind(self.casefile, verdicts.KIND)

    def renew(self) -> bool:
        """Bring what is kept of the comparison up to date; return whether the case can keep it."""
        comparing.findings(self.casefile, self.crew)
        return stored.is_compared(self.casefile)

    def judge(self, contradiction: str, action: str, *, author: str | None = None, reason: str | None = None) -> int:
        """Accept or reject a contradiction of the comparison and return the number of the decision.

        Args:
            contradiction: its id, as `compare()` has it.
            action: accept (the sides cannot both hold) or reject (they may).

        Raises:
            CaseError: there is no such contradiction or action.
        """
        told = in_lists(comparing.findings(self.casefile, self.crew).parts())
        records = (one for found in told for name in verdicts.LISTS for one in found[name])
        value = verdicts.value_of(records, contradiction, action)
        return self._decide(verdicts.KIND, action, None, None, value, author, reason)

    def _verdicts(self) -> Iterator[Decision]:
        return deciding.of_kind(self.casefile, verdicts.KIND)
