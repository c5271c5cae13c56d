"""Whether a probability is kept: of the records at 0.7, seven in ten should be right."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from quality.measured import PARTS, Measured
from riwaya.evaluation.judge import judge

KINDS = ("claims", "events", "times", "quantities")
_BINS = 10

Outcomes = list[tuple[float, bool]]  # the probability given, and whether the record was right


def outcomes(articles: Iterable[Measured]) -> dict[str, Outcomes]:
    """Return the outcomes of each kind of record, debatable ones left out."""
    found: dict[str, Outcomes] = defaultdict(list)
    for one in articles:
        verdicts = judge(one.article.gold, one.reading)
        records = (one.reading.attributions, one.reading.events, one.reading.times, one.reading.quantities)
        for kind, those, given in zip(KINDS, records, verdicts, strict=True):
            found[kind] += [
                (record.probability or 0.0, verdict) for record, verdict in zip(those, given, strict=True) if verdict is not None
            ]
    return found


def expected_error(found: Outcomes) -> float:
    """Return the expected calibration error over ten bins of equal width."""
    return sum(abs(sum(p for p, _ in held) - sum(right for _, right in held)) for held in _bins(found).values()) / len(found)


def table(articles: Sequence[Measured]) -> list[list[str]]:
    """Return for each kind and part: records, the share that is right, the mean probability, the expected calibration error."""
    names = ("records", "right", "mean", "error")
    rows = [["kind", *(f"{part}: {name}" for part in PARTS for name in names)]]
    by_part = {part: outcomes(one for one in articles if one.part == part) for part in PARTS}
    everything = {part: {**kinds, "all": [o for kind in KINDS for o in kinds[kind]]} for part, kinds in by_part.items()}
    for kind in (*KINDS, "all"):
        row = [kind]
        for part in PARTS:
            found = everything[part][kind]
            right, mean = sum(r for _, r in found) / len(found), sum(p for p, _ in found) / len(found)
            row += [f"{len(found):,}", f"{right:.3f}", f"{mean:.3f}", f"{expected_error(found):.3f}"]
        rows.append(row)
    return rows


def draw(articles: Sequence[Measured], target: Path) -> None:
    """Draw the reliability diagram of the test part as SVG."""
    import matplotlib

    matplotlib.use("svg")
    from matplotlib import pyplot

    matplotlib.rcParams["svg.hashsalt"] = "riwaya"
    figure, axes = pyplot.subplots(figsize=(5, 5))
    axes.plot([0, 1], [0, 1], color="#999", linewidth=1, linestyle="--", label="as it should be")
    found = outcomes(one for one in articles if one.part == "test")
    for kind, colour in zip(("claims", "events"), ("#1b6ca8", "#c1502e"), strict=True):
        bins = [held for _, held in sorted(_bins(found[kind]).items()) if len(held) >= _FEWEST]
        axes.plot(
            [sum(p for p, _ in held) / len(held) for held in bins],
            [sum(right for _, right in held) / len(held) for held in bins],
            marker="o", color=colour, label=kind,
        )  # fmt: skip
    axes.set(xlabel="probability given", ylabel="share that was right", xlim=(0, 1), ylim=(0, 1))
    axes.legend(frameon=False)
    figure.savefig(target, format="svg", metadata={"Date": None}, bbox_inches="tight")


_FEWEST = 5  # records below which a point of the diagram would only be noise


def _bins(found: Outcomes) -> dict[int, Outcomes]:
    bins: dict[int, Outcomes] = defaultdict(list)
    for probability, right in found:
        bins[min(int(probability * _BINS), _BINS - 1)].append((probability, right))
    return bins
