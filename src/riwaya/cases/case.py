"""A case: the Python face of everything the commands do."""

import json
import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from types import TracebackType
from typing import Any, Self

from riwaya.casefile import CaseFile, deciding, open_casefile
from riwaya.casefile.deciding import Decision
from riwaya.casefile.ledger import Entry, user
from riwaya.casefile.store import Sighting, Stored
from riwaya.casefile.verifying import verify
from riwaya.cases import adding, comparing, explaining, grading, overlay, printing, rereading, searching, verdicts
from riwaya.cases.adding import Added
from riwaya.cases.alone import Alone, alone, each
from riwaya.cases.grading import Grade
from riwaya.cases.making import Crew
from riwaya.cases.searching import Results
from riwaya.cases.tables import Rows
from riwaya.checks import check, growing
from riwaya.episodes.compare import in_lists, staged
from riwaya.errors import CaseError, NotInCase
from riwaya.explanations import explain
from riwaya.model import Document
from riwaya.readers import BUILT_IN, Reader, reader
from riwaya.scenarios import Stage
from riwaya.scenarios.named import Fit, Named, cases_of, of_family, scenario
from riwaya.scenarios.values import Alignment, Play, Scenarios
from riwaya.sources import Network, network

Record = Mapping[str, Any]
_MANY = 1000  # documents of a case that is large
_LISTED = 12  # episodes named in an error


@dataclass(frozen=True, slots=True)
class Claim:
    """A claim of the case: the document that has it, and the contract's record of it."""

    document: int
    record: Record


@dataclass(frozen=True, slots=True)
class Event:
    """An event of the case: the document that tells it, and the contract's record of it."""

    document: int
    record: Record


def open_case(case: str | os.PathLike[str], *, create: bool = True) -> "Case":
    """Open a case, a path or a `postgresql://` URL; a file that is not there yet is made.

    Raises:
        CaseError: the case cannot be opened; with `create` False, also when there is none.
    """
    return Case(open_casefile(os.fspath(case), is_new=create))


class Case:
    """Documents gathered, read, found again and decided on. Close it when done, or use it in a `with` block.

    Attributes:
        crew: who shares the work of comparing a large case; None: this process does it alone.
    """

    def __init__(self, casefile: CaseFile) -> None:
        self.casefile = casefile
        self.crew: Crew | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the case."""
        if self.crew:
            self.crew.close()
        self.casefile.close()

    def add(
        self,
        *paths: str | os.PathLike[str],
        collector: str | None = None,
        columns: Mapping[str, str] | None = None,
        reader: Reader | None = None,
    ) -> Added:
        """Take in files and folders of any format that Riwaya knows, and return what became of them.

        Args:
            collector: who gathered them; without one, the name you are logged in by.
            columns: which column or key of tables holds what, where their names do not tell: {"text": "body"}.
            reader: who reads them; without one, the built-in reader.
        """
        read = partial(map, partial(adding.read_with, reader)) if reader else None
        *_, added = self.adding(*paths, collector=collector, read=read, columns=columns)
        return added

    def adding(
        self,
        *paths: str | os.PathLike[str],
        collector: str | None = None,
        read: adding.Read | None = None,
        columns: Mapping[str, str] | None = None,
    ) -> Iterator[Added]:
        """Do as `add` does and yield the count so far whenever a batch is safely kept; `read` may use several processes."""
        yield from adding.add(self.casefile, [os.fspath(path) for path in paths], read or _read_here, collector, columns)

    def documents(self) -> Rows[Stored]:
        """Return the documents, in the order they came."""
        return Rows(self.casefile.documents, lambda document: document._asdict())

    def newest(self, most: int, before: int | None = None) -> list[Stored]:
        """Return the documents that came last, the last one first; those before a number on demand."""
        return self.casefile.newest(most, before)

    def claims(self) -> Rows[Claim]:
        """Return the claims of all documents, people's decisions applied, in the order of the documents and of their texts."""
        return Rows(self._claims, _claim_row)

    def events(self) -> Rows[Event]:
        """Return the events of all documents, people's decisions applied, in the order of the documents and of their texts."""
        return Rows(self._events, _event_row)

    def records(self) -> Iterator[tuple[Stored, dict[str, Any]]]:
        """Yield every document with its record, people's decisions applied and what they rejected left out."""
        yield from zip(self.documents(), self._standing(), strict=False)

    def document(self, name: str | int) -> Stored:
        """Return the document that a number, a SHA-256 (or its beginning) or a source names.

        Raises:
            CaseError: none or several are named so.
        """
        return self.casefile.find_document(str(name))

    def record(self, name: str | int) -> dict[str, Any]:
        """Return the contract's record of a document, people's decisions applied."""
        id = name if isinstance(name, int) else self.document(name).id
        return overlay.Standing(deciding.decisions_of(self.casefile, id)).over(id, json.loads(self.casefile.record(id)))

    def machine_record(self, name: str | int) -> dict[str, Any]:
        """Return the contract's record of a document as the machine read it, without people's decisions."""
        found: dict[str, Any] = json.loads(self.casefile.record(self.document(name).id))
        return found

    def records_of(self, ids: Sequence[int]) -> Iterator[tuple[int, dict[str, Any]]]:
        """Yield the number and the record of some documents, people's decisions applied, the last that came first."""
        standing = overlay.Standing(deciding.decisions_in(self.casefile, ids))
        for document, text in self.casefile.records_of(ids):
            yield document, standing.over(document, json.loads(text))

    def original(self, name: str | int) -> bytes:
        """Return the bytes that a document was read from, as they were given."""
        return self.casefile.original(self.document(name).sha256)

    def sightings(self, name: str | int) -> list[Sighting]:
        """Return where a document was met, first sighting first."""
        return self.casefile.sightings_of(self.document(name).id)

    def search(
        self,
        words: str = "",
        *,
        since: str | None = None,
        until: str | None = None,
        most: int = 20,
        after: int = 0,
        **filters: str | Sequence[str],
    ) -> Results:
        """Return a page of the documents that fit, best first, with the passages that fit.

        Args:
            words: all must be there, in any form («حافلات» finds «بالحافلات»); those in quotation marks side by side.
            since, until: first and last day of publication: 2017-10-14, 2017-10 or 2017.
            filters: outlet, source, party, place, type (of an event) or stance, one value or several that must all be there.
        """
        listed = {name: [value] if isinstance(value, str) else list(value) for name, value in filters.items()}
        return searching.search(self.casefile, searching.query_of(words, listed, since, until), most, after)

    # People's decisions

    def decide(
        self,
        name: str | int,
        record: str,
        action: str,
        value: Mapping[str, Any] | None = None,
        *,
        author: str | None = None,
        reason: str | None = None,
    ) -> int:
        """Accept, reject or correct a record of a document and return the number of the decision.

        Args:
            record: "c3" a claim, "e2" an event, "t1" a time, "q4" a quantity, counted as `riwaya show` does.
            action: accept, reject or correct.
            value: the fields of a correction; spans as {"start": …, "end": …}, a chain as a list of such, roles by name.

        Raises:
            CaseError: there is no such document, record, action or field.
        """
        id = self.document(name).id
        read = json.loads(self.casefile.record(id))
        kind = overlay.kind_of(record)
        anchor = overlay.anchor_of(read, kind, record)
        fields = overlay.checked(kind, value or {}, read["document"]["text"])
        if (action == "correct") != bool(fields):
            raise CaseError(f"{action} {record}: a correction needs fields, and only a correction has them")
        return self._decide(kind, action, id, anchor, fields, author, reason)

    def add_record(
        self, name: str | int, kind: str, value: Mapping[str, Any], *, author: str | None = None, reason: str | None = None
    ) -> int:
        """Add a claim, event, time or quantity that the machine missed and return the number of the decision.

        Args:
            value: its fields as in `decide`; a claim has at least cue and content, an event trigger and type.
        """
        id = self.document(name).id
        text = json.loads(self.casefile.record(id))["document"]["text"]
        return self._decide(kind, "add", id, None, overlay.complete(kind, value, text), author, reason)

    def merge(
        self, entity: str, into: str, *, name: str | None = None, author: str | None = None, reason: str | None = None
    ) -> int:
        """Take one entity for another in the whole case and return the number of the decision."""
        value = {"entity": entity, "into": into, "name": name}
        return self._decide("entity", "merge", None, None, value, author, reason)

    def split(self, name: str | int, start: int, into: str, *, author: str | None = None, reason: str | None = None) -> int:
        """Give the name that begins at a character of a document an entity of its own and return the number of the decision."""
        id = self.document(name).id
        mention = next((m for m in json.loads(self.casefile.record(id))["mentions"] if m["start"] == start), None)
        if mention is None:
            raise CaseError(f"{start}: no name begins there in document {id}; `riwaya show --json` lists its mentions")
        anchor = deciding.Anchor(mention["start"], mention["end"], mention["text"])
        value = {"entity": mention["entity"], "text": mention["text"], "into": into, "name": None}
        return self._decide("entity", "split", id, anchor, value, author, reason)

    def grade(self, source: str, code: str, *, author: str | None = None, reason: str | None = None) -> int:
        """Give a source a grade of the Admiralty code and return the number of the decision.

        Args:
            source: its id, as `sources()` has it.
            code: a letter A-F, a digit 1-6 or both, as in "B2"; "none" leaves it without a grade.
        """
        return self._decide(grading.KIND, "grade", None, None, grading.value_of(source, code), author, reason)

    def grades(self) -> Mapping[str, Grade]:
        """Return the grades that people have given, by the ids of sources."""
        return grading.grades(deciding.of_kind(self.casefile, grading.KIND))

    def undo(self, decision: int, *, author: str | None = None, reason: str | None = None) -> None:
        """Take a decision back; it stays in the history.

        Raises:
            CaseError: there is no such decision, or it is undone already.
        """
        deciding.undo(self.casefile, author or user(), decision, reason)

    def decisions(self, name: str | int | None = None, *, undone: bool = False) -> Iterator[Decision]:
        """Return the decisions of the case or of one document, oldest first; those that were undone on demand."""
        id = None if name is None else self.document(name).id
        return deciding.decisions_of(self.casefile, id, undone=undone)

    def newest_decisions(self, most: int, before: int | None = None) -> list[Decision]:
        """Return the decisions that were made last, the last first, undone ones, too; those before a number on demand."""
        return deciding.newest(self.casefile, most, before)

    def waiting_decisions(self, most: int) -> list[Decision]:
        """Return standing decisions that fit nothing in the present reading, oldest first."""
        return deciding.waiting(self.casefile, most)

    def read_again(self, by: Reader | None = None) -> rereading.Reread:
        """Read every document again with this version of Riwaya, or by another reader; decisions are laid over it, or flagged."""
        return rereading.read_again(self.casefile, by or reader(BUILT_IN))

    def _decide(
        self,
        kind: str,
        action: str,
        document: int | None,
        anchor: deciding.Anchor | None,
        value: Mapping[str, Any],
        author: str | None,
        reason: str | None,
    ) -> int:
        return deciding.decide(
            self.casefile, author or user(), kind, action, document=document, anchor=anchor, value=value, reason=reason
        )

    def history(self) -> Iterator[Entry]:
        """Return all that was done to the case, oldest first."""
        return self.casefile.history()

    def verify(self) -> str | None:
        """Return the first thing in the case that does not hold, in one line; None when everything holds."""
        return verify(self.casefile)

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
        return verdicts.judged(comparing.about(self.casefile, self.document(name).id), self._verdicts())

    def compare_numbered(self, episode: str) -> dict[str, Any]:
        """Return what was found of one episode, named as `compare` names them (E3), when the case was last compared."""
        number = int(episode[1:]) if episode[1:].isdecimal() else 0
        return verdicts.judged(comparing.numbered(self.casefile, number), self._verdicts())

    def episode_of(self, key: str, name: str | int) -> str | None:
        """Return the name (E3), as `compare` gives it, of the episode with a key that a document tells; None without one."""
        number = comparing.number_of(self.casefile, self.document(name).id, key)
        return None if number is None else f"E{number}"

    def compare_latest(self, most: int, after: int = 0) -> dict[str, Any]:
        """Return what was found of the latest episodes when the case was last compared, at most so many after so many."""
        return verdicts.judged(comparing.latest(self.casefile, most, after), self._verdicts())

    def is_compared(self) -> bool:
        """Return whether the case keeps a comparison made by this Riwaya; it may lag behind what was done since."""
        return comparing.is_compared(self.casefile)

    def compared_state(self) -> tuple[int | None, tuple[int, int]]:
        """Return what stays the same while what was found last, and people's verdicts on it, do."""
        return comparing.noted(self.casefile), deciding.mark_of_kind(self.casefile, verdicts.KIND)

    def renew(self) -> bool:
        """Bring what is kept of the comparison up to date; return whether the case can keep it."""
        comparing.findings(self.casefile, self.crew)
        return comparing.is_compared(self.casefile)

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

    def explanations(self, name: str | int | None = None) -> Iterator[dict[str, Any]]:
        """Yield what documents give as evidence and as explanation, with the matrix of both; of all documents or of one.

        People's decisions on cells stand in it. Documents that explain nothing are left out, unless one is named.
        """
        chosen = None if name is None else self.document(name).id
        made = list(self.decisions(name))
        for document, record in self._records() if chosen is None else [(chosen, self.record(chosen))]:
            found = explain(overlay.standing(record), explaining.verdicts(made, document))
            if chosen is not None or found["relations"] or found["hypotheses"]:
                yield {**found, "id": document}

    def checks(self) -> Iterator[dict[str, Any]]:
        """Yield what is worth a look in each document, and at last, without a document, in all of them together."""
        for document, record in self._records():
            findings = [one.record() for one in check(overlay.standing(record))]
            yield {"document": record["document"]["source"], "id": document, "findings": findings}
        yield {"document": None, "id": None, "findings": [one.record() for one in growing(self.compare())]}

    def weigh(
        self,
        name: str | int,
        hypothesis: str,
        evidence: str,
        bearing: str,
        *,
        author: str | None = None,
        reason: str | None = None,
    ) -> int:
        """Say how a piece of evidence bears on a hypothesis and return the number of the decision.

        Args:
            hypothesis: its id in `explanations(name)`; so is `evidence`.
            bearing: consistent, inconsistent or neutral.
        """
        [explained] = self.explanations(name)
        value = explaining.value_of(explained, hypothesis, evidence, bearing)
        return self._decide(explaining.KIND, "weigh", explained["id"], None, value, author, reason)

    def _verdicts(self) -> Iterator[Decision]:
        return deciding.of_kind(self.casefile, verdicts.KIND)

    def _standing(self) -> Iterator[dict[str, Any]]:
        return (overlay.standing(record) for _, record in self._records())

    def _claims(self) -> Iterator[Claim]:
        for document, record in self._records():
            yield from (Claim(document, claim) for claim in record["claims"] if not overlay.is_rejected(claim))

    def _events(self) -> Iterator[Event]:
        for document, record in self._records():
            yield from (Event(document, event) for event in record["events"] if not overlay.is_rejected(event))

    def _records(self) -> Iterator[tuple[int, dict[str, Any]]]:
        standing = overlay.Standing(deciding.decisions_of(self.casefile))
        for document, text in self.casefile.records():
            yield document, standing.over(document, json.loads(text))


def _play(stage: Stage, id: str) -> Play:
    found = stage.play(id.upper())
    if found is None:
        known = ", ".join(play.id for play in stage.plays[:_LISTED])
        told = f" ({known})" if known else ""
        raise NotInCase(f"{id}: no episode with the steps of a scenario; `riwaya scenarios` lists those there are{told}")
    return found


def _read_here(documents: Sequence[Document]) -> Iterable[adding.Record]:
    return map(adding.read_one, documents)


def _claim_row(claim: Claim) -> dict[str, Any]:
    record = claim.record
    return {
        "document": claim.document,
        "id": record["id"],
        "chain": " → ".join(link["text"] for link in record["chain"]),
        "stance": record["stance"],
        "content": record["content"]["text"],
        "cue": record["cue"]["text"],
        "start": record["content"]["start"],
        "end": record["content"]["end"],
        "direct_quote": record["direct_quote"],
        "probability": record["probability"],
        "rule": record["rule"],
    }


def _event_row(event: Event) -> dict[str, Any]:
    record = event.record
    return {
        "document": event.document,
        "id": record["id"],
        "type": record["type"],
        "trigger": record["trigger"]["text"],
        "polarity": record["polarity"],
        "modality": record["modality"],
        "time": record["time"],
        "asserted_by": record["asserted_by"],
        "roles": {role: filler["text"] for role, filler in record["roles"].items()},
        "probability": record["probability"],
        "rule": record["rule"],
    }
