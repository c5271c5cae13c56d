"""What people decide on the records of a case: every decision is kept, and can be taken back."""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from riwaya.casefile import deciding
from riwaya.casefile.deciding import Decision
from riwaya.casefile.ledger import user
from riwaya.cases import explaining, grading, overlay, rereading
from riwaya.cases.gathered import Gathered
from riwaya.cases.grading import Grade
from riwaya.errors import CaseError
from riwaya.explanations import explain
from riwaya.readers import BUILT_IN, Reader, reader


class Decided(Gathered):
    """A case with people's decisions: on records, names, sources and explanations."""

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
