"""Annotated articles: what a careful reader found in a text, read from the JSON beside it.

`NN.gold.json` or `NN.json` belongs to `NN.txt` or `NN.rewrite.txt`. A text without annotations is left out.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from riwaya.errors import GoldError

T = TypeVar("T")

METADATA = ("title", "byline", "outlet", "published")


@dataclass(frozen=True, slots=True)
class GoldLink:
    """One source of an annotated chain."""

    text: str
    name: str | None


@dataclass(frozen=True, slots=True)
class GoldClaim:
    """An annotated attribution; `is_core` is False where annotators may differ."""

    cue: str
    content: str
    chain: tuple[GoldLink, ...]
    stance: str
    is_core: bool


@dataclass(frozen=True, slots=True)
class GoldMeasure:
    """An annotated time, with its EDTF value, or quantity, with its number."""

    text: str
    value: str | float | None
    is_core: bool


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """An annotated event; `roles` holds the words that fill each role."""

    type: str
    trigger: str
    polarity: str
    modality: str
    roles: Mapping[str, str]
    is_by_author: bool
    is_core: bool


@dataclass(frozen=True, slots=True)
class Gold:
    """The annotations of one article; `metadata` holds only what the annotator filled in."""

    metadata: Mapping[str, str]
    claims: tuple[GoldClaim, ...]
    times: tuple[GoldMeasure, ...]
    quantities: tuple[GoldMeasure, ...]
    events: tuple[GoldEvent, ...]


def gold_files(folder: Path) -> Iterator[tuple[Path, Path]]:
    """Yield each annotated text under a folder with its annotations, in path order.

    Raises:
        GoldError: the folder does not exist or holds no annotated text.
    """
    if not folder.is_dir():
        raise GoldError(f"{folder} is not a folder; name the folder that holds the annotated texts")
    pairs = [(text, gold) for text in sorted(folder.rglob("*.txt")) if (gold := _beside(text))]
    if not pairs:
        raise GoldError(f"{folder} holds no annotated text; put NN.gold.json or NN.json beside each NN.txt")
    yield from pairs


def _beside(text: Path) -> Path | None:
    stem = text.name.removesuffix(".txt").removesuffix(".rewrite")
    choices = (text.parent / f"{stem}.gold.json", text.parent / f"{stem}.json")
    return next((gold for gold in choices if gold.exists()), None)


def annotations(path: Path) -> Any:
    """Return what the JSON of an annotated file holds.

    Raises:
        GoldError: the file cannot be read or is not JSON.
    """
    try:
        return json.loads(path.read_text("utf8"))
    except (OSError, ValueError, RecursionError) as error:
        raise GoldError(f"{path} is not readable JSON ({error}); mend or remove it") from error


def load_gold(path: Path) -> Gold:
    """Return the annotations of one file.

    Raises:
        GoldError: the file cannot be read, is not JSON or lacks a field; the message names the field.
    """
    raw = annotations(path)
    try:
        return Gold(
            metadata=_metadata(raw),
            claims=_items(raw, "attributions", _claim),
            times=_items(raw, "times", _time),
            quantities=_items(raw, "quantities", _quantity),
            events=_items(raw, "events", _event),
        )
    except ValueError as error:
        raise GoldError(f"{path}: {error}; mend it, or see docs/evaluation.md for the fields") from error


def _items(raw: Any, field: str, build: Callable[[Any], T]) -> tuple[T, ...]:
    entries = raw.get(field) if isinstance(raw, dict) else None
    if not isinstance(entries, list):
        raise ValueError(f"{field} is not a list")
    return tuple(_built(f"{field}[{number}]", entry, build) for number, entry in enumerate(entries))


def _built(place: str, entry: Any, build: Callable[[Any], T]) -> T:
    try:
        return build(entry)
    except KeyError as error:
        raise ValueError(f"{place} lacks the field {error}") from error
    except (TypeError, AttributeError) as error:
        raise ValueError(f"{place} is malformed ({error})") from error


def _metadata(raw: Any) -> Mapping[str, str]:
    def build(facts: Any) -> Mapping[str, str]:
        return {key: _text(facts[key]) for key in METADATA if facts.get(key)}

    return _built("document", raw.get("document") if isinstance(raw, dict) else None, build)


def _time(entry: Any) -> GoldMeasure:
    value = entry["value"]
    return GoldMeasure(_text(entry["text"]), None if value is None else str(value), _is_core(entry))


def _quantity(entry: Any) -> GoldMeasure:
    return GoldMeasure(_text(entry["text"]), float(entry["value"] or 0), _is_core(entry))


def _claim(entry: Any) -> GoldClaim:
    chain = tuple(GoldLink(_text(link["text"]), link.get("name")) for link in entry["chain"])
    return GoldClaim(_text(entry["cue"]), _text(entry["content"]), chain, _text(entry["stance"]), _is_core(entry))


def _event(entry: Any) -> GoldEvent:
    return GoldEvent(
        type=_text(entry["type"]),
        trigger=_text(entry["trigger"]),
        polarity=_text(entry["polarity"]),
        modality=_text(entry["modality"]),
        roles={role: _text(filler) for role, filler in entry["roles"].items()},
        is_by_author=entry["asserted_by"] == "author",
        is_core=_is_core(entry),
    )


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is no text")
    return value


def _is_core(entry: Any) -> bool:
    return bool(entry.get("core", True))
