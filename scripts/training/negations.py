"""The model of negations: which clauses of an episode tell what another negates, as readers of both said."""

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from riwaya.accounts.clauses import Clause
from riwaya.accounts.rebuttals import LABEL
from riwaya.episodes.compare import rebutted
from riwaya.evaluation import load_links, text_files
from riwaya.evaluation.links import stem
from riwaya.pipeline import read_path
from riwaya.reports import as_record
from riwaya.weights.logistic import Logistic
from training.fitting import fit_one

Example = tuple[list[str], bool]

PAIRS = "negations.jsonl"
_STRENGTH = 1 / 12  # with an L2 penalty, as for figures: best with one set left out
_ALIKE = 0.5  # of two stretches, what they share of what both cover: that a clause is one that was judged


class Stretch(NamedTuple):
    """Where a clause stands."""

    document: str
    start: int
    end: int

    def is_like(self, other: "Stretch") -> bool:
        """Return whether two stretches are the same words for the most part."""
        shared = min(self.end, other.end) - max(self.start, other.start)
        return self.document == other.document and shared >= _ALIKE * (max(self.end, other.end) - min(self.start, other.start))


class Judged(NamedTuple):
    """A negated clause beside one of another voice, and whether that tells what it negates; None where a reader doubted."""

    negated: Stretch
    told: Stretch
    is_told: bool | None


def judged(folder: Path) -> dict[str, list[Judged]]:
    """Return the pairs that were judged, by the name of their set.

    Args:
        folder: that of `negations.jsonl`.
    """
    found: dict[str, list[Judged]] = {}
    for line in (folder / PAIRS).read_text("utf8").splitlines():
        pair = json.loads(line)
        negated, told = (Stretch(pair[at]["document"], pair[at]["start"], pair[at]["end"]) for at in ("negated", "told"))
        found.setdefault(pair["set"], []).append(Judged(negated, told, pair["is_told"]))
    return found


def train_negations(sets: Iterable[Path], folder: Path) -> Logistic:
    """Return the model trained on sets of `corpus/crossdoc`, each given by its JSON file."""
    known = judged(folder)
    return fitted([example for path in sets for example in rebuttals_of(path, known.get(path.stem, []))])


def fitted(examples: Sequence[Example]) -> Logistic:
    """Return the model of some pairs."""
    return fit_one(LABEL, examples, _STRENGTH)


def rebuttals_of(path: Path, known: Iterable[Judged]) -> Iterator[Example]:
    """Yield what is weighed of each pair of clauses of a set, and whether the one tells what the other negates.

    Pairs that nobody judged have little in common and are taken for two matters.
    """
    records = [as_record(read_path(text)) for text in text_files(path, load_links(path))]
    answers = list(known)
    seen: set[tuple[Stretch, Stretch]] = set()
    for found in rebutted(records):
        pair = _stretch(found.negated), _stretch(found.told)
        if pair in seen:
            continue
        seen.add(pair)
        answer = next((one.is_told for one in answers if one.negated.is_like(pair[0]) and one.told.is_like(pair[1])), False)
        if answer is not None:
            yield list(found.signs), answer


def _stretch(one: Clause) -> Stretch:
    return Stretch(stem(one.passage.telling.source), one.passage.start, one.passage.end)
