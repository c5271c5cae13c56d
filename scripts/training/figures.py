"""The model of figures: which two of an episode count the same thing, as annotators set them against each other."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from riwaya.accounts.counting import rivals
from riwaya.accounts.figures import Figure
from riwaya.accounts.tallies import LABEL, certainly_two
from riwaya.episodes.compare import counted
from riwaya.evaluation import load_links, text_files
from riwaya.evaluation.links import GoldContradiction, stem
from riwaya.pipeline import read_path
from riwaya.reports import as_record
from riwaya.weights.logistic import Logistic
from training.fitting import fit_one

Example = tuple[list[str], bool]
Number = tuple[float, str]

_STRENGTH = 1 / 6  # with an L2 penalty, which keeps all features and none of them large: best with one set left out
_BEFORE = 3  # characters before the words of a gold value in which its number may begin


def train_figures(sets: Iterable[Path]) -> Logistic:
    """Return the model trained on sets of `corpus/crossdoc`, each given by its JSON file."""
    examples = [example for path in sets for example in _examples(path)]
    return fit_one(LABEL, examples, _STRENGTH)


def _examples(path: Path) -> Iterator[Example]:
    """Yield for each pair of different figures what is weighed of it, and whether gold sets such numbers against each other."""
    links = load_links(path)
    records = [as_record(read_path(text)) for text in text_files(path, links)]
    episodes = list(counted(records))
    disputes = [_numbers(gold, records, episodes) for gold in links.contradictions]
    for figures in episodes:
        for one, other, signs in rivals(figures):
            if one.amount.value != other.amount.value and not certainly_two(one, other):
                yield list(signs), any({_number(one), _number(other)} <= numbers for numbers in disputes)


def _numbers(gold: GoldContradiction, records: Sequence[Mapping[str, Any]], episodes: Iterable[Sequence[Figure]]) -> set[Number]:
    """Return the numbers that the words of a gold contradiction hold, each with its unit."""
    texts = {stem(record["document"]["source"]): record["document"]["text"] for record in records}
    spans: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for said in gold.says:
        at = texts.get(said.document, "").find(said.words)
        if at >= 0:
            spans[said.document].append((at - _BEFORE, at + len(said.words)))
    return {
        _number(one)
        for figures in episodes
        for one in figures
        if any(first <= one.start <= last for first, last in spans[stem(one.telling.source)])
    }


def _number(one: Figure) -> Number:
    return one.amount.value, one.amount.unit
