"""What the corpus is made of: counts over its grid, its texts and its annotations."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from card.files import PARTS, annotated, annotations, articles, grid, part_of

_WORD = re.compile(r"\w+")
_ITEMS: dict[str, Callable[[dict[str, Any]], int]] = {
    "attributions": lambda gold: len(gold["attributions"]),
    "chains of two and more": lambda gold: sum(len(item["chain"]) > 1 for item in gold["attributions"]),
    "times": lambda gold: len(gold["times"]),
    "quantities": lambda gold: len(gold["quantities"]),
    "events": lambda gold: len(gold["events"]),
    "roles": lambda gold: sum(len(event["roles"]) for event in gold["events"]),
    "marked debatable": lambda gold: sum(
        not item.get("core", True) for task in ("attributions", "times", "quantities", "events") for item in gold[task]
    ),
}


def words(number: str) -> int:
    """Return how many words an article has."""
    return len(_WORD.findall(articles()[number].read_text("utf8")))


def sizes() -> list[list[str]]:
    """Return the table of articles, words and annotated items by part."""
    parts = part_of()
    golds = {number: annotated(path) for number, path in annotations().items()}
    rows: dict[str, Callable[[str], int]] = {"articles": lambda number: 1, "words": words}
    rows["articles annotated"] = lambda number: int(number in golds)
    for name, count in _ITEMS.items():
        rows[name] = lambda number, count=count: count(golds[number]) if number in golds else 0  # type: ignore[misc]
    table = [["", *PARTS, "all"]]
    for name, count_of in rows.items():
        totals = Counter[str]()
        for number, part in parts.items():
            totals[part] += count_of(number)
        table.append([name, *(f"{totals[part]:,}" for part in PARTS), f"{totals.total():,}"])
    return table


def shares(field: str) -> list[list[str]]:
    """Return how many articles of each part have each value of a field of the grid, commonest first."""
    parts = part_of()
    return _crossed(field, ((str(entry[field]), parts[entry["id"]]) for entry in grid()))


def values(name: str, task: str, field: str) -> list[list[str]]:
    """Return how many annotated items of each part have each value of a field, commonest first."""
    parts = part_of()
    golds = {number: annotated(path) for number, path in annotations().items()}
    pairs = ((str(item[field]), parts[number]) for number, gold in golds.items() for item in gold[task])
    return _crossed(name, pairs)


def _crossed(name: str, pairs: Iterable[tuple[str, str]]) -> list[list[str]]:
    counts = Counter(pairs)
    totals = Counter[str]()
    for (value, _), count in counts.items():
        totals[value] += count
    ranked = sorted(totals, key=lambda value: (-totals[value], value))
    return [[name, *PARTS, "all"], *(_row(value, counts) for value in ranked)]


def _row(value: str, counts: Mapping[tuple[str, str], int]) -> list[str]:
    by_part = [counts.get((value, part), 0) for part in PARTS]
    return [value, *(f"{count:,}" for count in by_part), f"{sum(by_part):,}"]
