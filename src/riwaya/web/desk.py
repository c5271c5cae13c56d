"""What the pages of one running workbench share: the case, its settings, who is logged in."""

import subprocess
import sys
import traceback
from collections.abc import Callable, Hashable, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar
from urllib.parse import urlsplit

from riwaya.casefile import people
from riwaya.casefile.ledger import user
from riwaya.cases import Case, open_case
from riwaya.cases.overlay import standing
from riwaya.checks import Finding, check
from riwaya.corroboration.telling import base_name
from riwaya.labels.plain import plain_name
from riwaya.scenarios import Stage
from riwaya.scenarios.values import Scenarios
from riwaya.sources import Network, network
from riwaya.web.doubts import Doubt, doubts
from riwaya.web.kept import Kept, KeptSome, Notes
from riwaya.web.related import Related
from riwaya.web.renewing import Renewer
from riwaya.web.sessions import Brake, OneTimeLink, Sessions, Visitor
from riwaya.web.settings import Settings
from riwaya.web.uploads import Uploads

T = TypeVar("T")
MANY = 1000  # documents that are compared in this process
_COMPARE = "from riwaya.cli import main; main()"
LATEST = 400  # episodes that the first page draws


class Desk:
    """One case laid out for people to work on.

    Attributes:
        case: the open case.
        name: what the case is called, without its folder or its server.
        settings: how it is served.
        sessions: who is logged in.
        link: the one-time link, where only this machine can reach the workbench.
        brake: slows whoever guesses passwords.
        cookie: the name of the session's cookie; two workbenches on one machine have two.
        uploads: files on their way in.
        owner: whose name the decisions bear of whoever opens the one-time link.
    """

    def __init__(self, settings: Settings, tell: Callable[[str], None] = lambda secret: None) -> None:
        self.settings = settings
        self.case: Case = open_case(settings.case, create=False)
        self.name = Path(urlsplit(settings.case).path).stem or settings.case
        self.sessions = Sessions()
        self.link = OneTimeLink(tell)
        self.brake = Brake()
        self.cookie = f"riwaya-{settings.port}"
        self.owner = user()
        self._comparison: Kept[dict[str, Any]] = Kept(self.case.compare)
        self._stage: Kept[Stage] = Kept(self.case.stage)
        self._scenarios: Kept[Scenarios] = Kept(lambda: self.stage().scenarios())
        self._network: Kept[Network] = Kept(self._survey)
        self._hashes: Kept[dict[str, str]] = Kept(self._hash_documents)
        self._sums: Kept[dict[str, int]] = Kept(self.case.casefile.sums)
        self._standing: Kept[int] = Kept(self.case.casefile.standing)
        self._notes = Notes()
        self._latest: Kept[dict[str, Any]] = Kept(lambda: self.case.compare_latest(LATEST))
        self._doubts: KeptSome[tuple[int, ...], list[Doubt]] = KeptSome(lambda ids: doubts(self.case.records_of(ids)))
        self._explained: KeptSome[tuple[int, ...], list[dict[str, Any]]] = KeptSome(
            lambda ids: [told for document in ids for told in self.case.explanations(document)]
        )
        self._checked: KeptSome[tuple[int, ...], dict[int, list[Finding]]] = KeptSome(
            lambda ids: {number: check(standing(record)) for number, record in self.case.records_of(ids)}
        )
        self.uploads = Uploads(settings.case)
        self._renewer = Renewer(self.state, self._renew)

    def close(self) -> None:
        """Let go of the case."""
        self._renewer.stop()
        self.case.close()

    def open(self) -> None:
        """Begin to keep the comparison up to date."""
        if self.settings.is_compared:
            self._renewer.start()

    def confirms(self, visitor: Visitor) -> bool:
        """Return whether somebody may still log in with the role they have; if not, their sessions end."""
        person = people.find(self.case.casefile, visitor.name)
        if person is not None and person.role == visitor.role:
            return True
        self.sessions.end_all_of(visitor.name)
        return False

    def complain(self, path: str, error: Exception) -> None:
        """Tell whoever serves the workbench of an error nobody foresaw, in one line."""
        frames = traceback.extract_tb(error.__traceback__)
        place = f" at {Path(frames[-1].filename).name}:{frames[-1].lineno}" if frames else ""
        said = f"riwaya: internal fault ({type(error).__name__}: {error}{place}) showing {path}; please report it"
        print(plain_name(said), file=sys.stderr)

    def _renew(self) -> None:
        """Bring the comparison up to date; the whole of a large case is compared by a process of its own."""
        if not self.case.is_compared() and self.sums()["documents"] > MANY:
            command = [sys.executable, "-c", _COMPARE, "info", self.settings.case]
            subprocess.run(command, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        else:
            self.case.renew()

    def catch_up(self) -> None:
        """Return when all that was done so far has been compared."""
        self._renewer.catch_up()

    def state(self) -> int:
        """Return the number of the log's last entry: while it is the same, so is the case."""
        return self.case.casefile.state()

    def is_large(self) -> bool:
        """Return whether the case is too large for a page to look through all that was found in it."""
        return self.sums()["documents"] > MANY

    def comparison(self) -> dict[str, Any]:
        """Return what the case's documents tell together, as `riwaya compare --json` prints it."""
        return self._comparison.at(self.state())

    def related(self, document: int) -> Related:
        """Return the accounts that a document's episodes hold, by who tells them."""
        return Related(self.case.compare_about(document))

    def stage(self) -> Stage:
        """Return the episodes as structures."""
        return self._stage.at(self.state())

    def scenarios(self) -> Scenarios:
        """Return the scenarios of the case."""
        return self._scenarios.at(self.state())

    def surveyed(self) -> dict[str, Any]:
        """Return the comparison that the sources are told from: the whole, in a large case that of the latest episodes."""
        return self.latest() if self.is_large() else self.comparison()

    def _survey(self) -> Network:
        if not self.is_large():
            return self.case.sources(self.comparison())
        latest = [document.id for document in self.case.newest(MANY)]
        return network((standing(record) for _, record in self.case.records_of(latest)), self.surveyed())

    def network(self) -> Network:
        """Return who is cited in the case and who relays whom; of a large case, as it was a little while ago."""
        return self._network.at(self.state(), is_patient=self.is_large())

    def hashes(self) -> dict[str, str]:
        """Return the hash of each document by the name that the comparison calls it by."""
        return self._hashes.at(self.state())

    def _hash_documents(self) -> dict[str, str]:
        listed = self.case.newest(MANY) if self.is_large() else self.case.documents()
        return {base_name(document.source): document.sha256 for document in listed}

    def latest(self) -> dict[str, Any]:
        """Return what was found of the latest episodes when the case was last compared."""
        return self._latest.at(self.case.compared_state())

    def found(self, name: Hashable, work_out: Callable[[], T]) -> T:
        """Return what is told from what was found last, worked out once as long as that stays.

        Args:
            name: what is told, and of what.
        """
        return self._notes.at(name, self.case.compared_state(), work_out)

    def doubts(self, documents: tuple[int, ...]) -> list[Doubt]:
        """Return what deserves a look in some documents, what matters most first."""
        return self._doubts.at(documents, self.state())

    def explained(self, documents: tuple[int, ...]) -> list[dict[str, Any]]:
        """Return what some documents give as evidence and as explanation; of a large case, as it was a little while ago."""
        return self._explained.at(documents, self.state(), is_patient=self.is_large())

    def checked(self, documents: tuple[int, ...]) -> Mapping[int, Sequence[Finding]]:
        """Return what does not fit itself in some documents; of a large case, as it was a little while ago."""
        return self._checked.at(documents, self.state(), is_patient=self.is_large())

    def counts(self) -> dict[str, int]:
        """Return how many documents, claims, events and decisions the case has."""
        return {**self.sums(), "decisions": self._standing.at(self.state())}

    def sums(self) -> dict[str, int]:
        """Return how many documents, claims and events the case has; no decision changes that."""
        return self._sums.at(self.case.casefile.read_state())
