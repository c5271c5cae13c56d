"""A case: the Python face of everything the commands do."""

import os
from collections.abc import Iterator, Mapping
from typing import Any

from riwaya.casefile import open_casefile
from riwaya.cases import comparing, overlay
from riwaya.cases.compared import Compared
from riwaya.checks import check, growing
from riwaya.episodes.compare import staged
from riwaya.errors import NotInCase
from riwaya.scenarios import Stage
from riwaya.scenarios.named import Fit, Named, cases_of, of_family, scenario
from riwaya.scenarios.values import Alignment, Play, Scenarios
from riwaya.sources import Network, network

Record = Mapping[str, Any]
_MANY = 1000  # documents of a case that is large
_LISTED = 12  # episodes named in an error


def open_case(case: str | os.PathLike[str], *, create: bool = True) -> "Case":
    """Open a case, a path or a `postgresql://` URL; a file that is not there yet is made.

    Raises:
        CaseError: the case cannot be opened; with `create` False, also when there is none.
    """
    return Case(open_casefile(os.fspath(case), is_new=create))


class Case(Compared):
    """Documents gathered, read, found again, decided on and compared. Close it when done, or use it in a `with` block."""

    def scenarios(self) -> Scenarios:
        """Return the episodes as structures, which of them are one scenario with other parties, what the texts say of it."""
        return self.stage().scenarios()

    def align(self, first: str, second: str) -> Alignment:
        """Return two episodes, named as `compare` names them (E3), side by side: role by role, step by step.

        Raises:
            NotInCase: the case has no such episode, or it is about nothing that a scenario is about.
        """
        stage = self.stage_with(first, second)
        return stage.align(_play(stage, first), _play(stage, second))

    def like(self, episode: str) -> list[Alignment]:
        """Return an episode beside those most like it by structure, likeliest first.

        Raises:
            NotInCase: the case has no such episode, or it is about nothing that a scenario is about.
        """
        stage = self.stage_beside(episode)
        return stage.like(_play(stage, episode))

    def cases_of(self, name: str) -> list[Fit]:
        """Return the episodes that fit a scenario, best first: one that Riwaya knows by name, or a YAML file's.

        Raises:
            LexiconError: there is no such scenario, or the file breaks its rules.
        """
        return cases_of(scenario(name), self.stage().plays)

    def scenario_of(self, name: str, *episodes: str) -> Named:
        """Return what some episodes have in common as a scenario with a name; `riwaya.scenarios.named.written` makes it YAML.

        Raises:
            NotInCase: the case has no such episode, or it is about nothing that a scenario is about.
        """
        stage = self.stage_with(*episodes)
        return of_family(name, [_play(stage, episode) for episode in episodes])

    def stage(self) -> Stage:
        """Return the episodes as structures, with all that finding and aligning scenarios needs."""
        return staged(comparing.findings(self.casefile, self.crew).parts())

    def stage_beside(self, episode: str) -> Stage:
        """Return a stage on which an episode and those most like it are, without looking through the whole case."""
        number = episode[1:]
        return (comparing.stage_beside(self.casefile, int(number)) if number.isdecimal() else None) or self.stage()

    def stage_with(self, *episodes: str) -> Stage:
        """Return a stage on which some episodes are: of a large case, with nothing but what their own documents tell."""
        numbers = [int(one[1:]) for one in episodes if one[1:].isdecimal()]
        if len(numbers) < len(episodes) or self.casefile.sums()["documents"] <= _MANY:
            return self.stage()
        return comparing.stage_with(self.casefile, numbers) or self.stage()

    def sources(self, comparison: Record | None = None) -> Network:
        """Return who is cited, who relays whom, who tells first and whom others deny.

        Args:
            comparison: what `compare()` gave, where it is at hand.
        """
        return network(self._standing(), comparison or self.compare())

    def checks(self) -> Iterator[dict[str, Any]]:
        """Yield what is worth a look in each document, and at last, without a document, in all of them together."""
        for document, record in self._records():
            findings = [one.record() for one in check(overlay.standing(record))]
            yield {"document": record["document"]["source"], "id": document, "findings": findings}
        yield {"document": None, "id": None, "findings": [one.record() for one in growing(self.compare())]}


def _play(stage: Stage, id: str) -> Play:
    found = stage.play(id.upper())
    if found is None:
        known = ", ".join(play.id for play in stage.plays[:_LISTED])
        told = f" ({known})" if known else ""
        raise NotInCase(f"{id}: no episode with the steps of a scenario; `riwaya scenarios` lists those there are{told}")
    return found
