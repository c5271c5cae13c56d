"""Scores part by part, and within the parts by construction, event type and kind of text."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence

from card.agreement import agreement, numbers_annotated_twice

from quality.measured import PARTS, Measured, scores_of
from riwaya.evaluation import TASKS
from riwaya.evaluation.pairing import is_same_chain, pair_claims, pair_events

Rows = list[list[str]]
_FEWEST = 10  # annotated items without which a row would only be noise


def by_part(articles: Sequence[Measured], *, agreement: bool = True) -> Rows:
    """Return F1 by task and part; where both sides must have the item already, the share that is right."""
    scores = {part: scores_of(one for one in articles if one.part == part) for part in PARTS}
    both = _agreement() if agreement else {}
    rows = [["task", *PARTS, "items in test", *(["two annotators"] if agreement else [])]]
    for task in TASKS:
        tallies = [scores[part].tasks[task] for part in PARTS]
        row = [task, *(f"{tally.figures.f1:.3f}" for tally in tallies), f"{tallies[-1].gold:,}"]
        rows.append([*row, *([f"{both[task]:.3f}"] if agreement else [])])
    return rows


def _agreement() -> dict[str, float]:
    figures, _ = agreement(numbers_annotated_twice())
    return {task: figure.f1 for task, figure in figures.items()}


def by_construction(articles: Sequence[Measured]) -> Rows:
    """Return for each family of rules how many claims it finds, how many an annotator has, and with the whole chain."""
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for one in articles:
        paired = pair_claims(one.article.gold.claims, one.reading.attributions)
        for ours, theirs in paired.pairs:
            family = theirs.rule.partition(".")[0]
            counts[family][f"{one.part} found"] += 1
            counts[family][f"{one.part} right"] += 1
            counts[family][f"{one.part} chain"] += is_same_chain(ours.chain, theirs.chain)
        for theirs in paired.extra:
            counts[theirs.rule.partition(".")[0]][f"{one.part} found"] += 1
    rows = [["construction", *(f"{part}: {name}" for part in PARTS for name in ("claims", "right", "chain whole"))]]
    for family, count in sorted(counts.items(), key=lambda item: -sum(item[1].values())):
        row = [family]
        for part in PARTS:
            found, right = count[f"{part} found"], count[f"{part} right"]
            row += [f"{found}", _share(right, found), _share(count[f"{part} chain"], right)]
        rows.append(row)
    return rows


def by_event_type(articles: Sequence[Measured]) -> Rows:
    """Return F1 of each event type in each part."""

    def counted(one: Measured) -> Iterable[tuple[str, str]]:
        paired = pair_events(one.article.gold.events, one.reading.events)
        for ours, _ in paired.pairs:
            yield ours.type, "hit"
        for event in paired.missed:
            yield event.type, "missed"
        for event in paired.extra:
            yield event.type, "extra"

    return _f1_table("event type", articles, counted)


def by_field(articles: Sequence[Measured], field: str) -> Rows:
    """Return F1 of claims by a field of the grid in each part."""

    def counted(one: Measured) -> Iterable[tuple[str, str]]:
        paired = pair_claims(one.article.gold.claims, one.reading.attributions)
        value = str(one.entry[field])
        yield from ((value, "hit") for _ in paired.pairs)
        yield from ((value, "missed") for _ in paired.missed)
        yield from ((value, "extra") for _ in paired.extra)

    return _f1_table(field, articles, counted)


def _f1_table(name: str, articles: Sequence[Measured], counted: Callable[[Measured], Iterable[tuple[str, str]]]) -> Rows:
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for one in articles:
        for value, outcome in counted(one):
            counts[value][f"{one.part} {outcome}"] += 1
    rows = [[name, *PARTS, "items"]]
    for value, count in sorted(counts.items(), key=lambda item: (-_golds(item[1]), item[0])):
        if _golds(count) >= _FEWEST:
            rows.append([value, *(_f1(count, part) for part in PARTS), f"{_golds(count)}"])
    return rows


def _golds(count: Counter[str]) -> int:
    return sum(count[f"{part} {outcome}"] for part in PARTS for outcome in ("hit", "missed"))


def _f1(count: Counter[str], part: str) -> str:
    hit, missed, extra = (count[f"{part} {outcome}"] for outcome in ("hit", "missed", "extra"))
    return f"{2 * hit / (2 * hit + missed + extra):.2f}" if hit + missed else "–"


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.2f}" if whole else "–"
