"""`./run bench negations`: clauses that negate what others tell, against what readers judged of them.

The judgements are in `corpus/crossdoc/negations.jsonl`; a pair that nobody judged counts as wrong. Train is weighed by models
that have not seen the set in question, dev by the model that ships.
"""

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "scripts"))

from card.files import CORPUS, crossdoc  # noqa: E402
from training.negations import Example, fitted, judged, rebuttals_of  # noqa: E402

from riwaya.accounts.rebuttals import LABEL, LEAST, MODEL  # noqa: E402
from riwaya.weights.logistic import Binary, load  # noqa: E402


def main() -> None:
    """Print the table."""
    known = judged(CORPUS / "crossdoc")
    trained, held = (
        {path.stem: list(rebuttals_of(path, known.get(path.stem, []))) for path in crossdoc(part)} for part in ("train", "dev")
    )
    apart = {name: _model([one for other, listed in trained.items() if other != name for one in listed]) for name in trained}
    print(f"{'':8}{'pairs':>8}{'told':>8}{'taken':>8}{'precision':>12}{'recall':>9}")
    _row("train", [pair for name, listed in trained.items() for pair in _answers(listed, apart[name])])
    shipped = load(MODEL).only(LABEL, "")
    _row("dev", [pair for listed in held.values() for pair in _answers(listed, shipped)])


def _model(examples: Sequence[Example]) -> Binary:
    return fitted(examples).only(LABEL, "")


def _answers(examples: Iterable[Example], model: Binary) -> list[tuple[bool, bool]]:
    """Return of each pair whether the model takes it, and whether readers do."""
    return [(model.odds(signs) >= LEAST, answer) for signs, answer in examples]


def _row(name: str, answers: Sequence[tuple[bool, bool]]) -> None:
    told, taken = sum(answer for _, answer in answers), sum(found for found, _ in answers)
    right = sum(found and answer for found, answer in answers)
    print(f"{name:8}{len(answers):8}{told:8}{taken:8}{right / max(taken, 1):12.3f}{right / max(told, 1):9.3f}")


if __name__ == "__main__":
    main()
