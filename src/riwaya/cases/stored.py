"""What is kept of a comparison in its case, read as it is: the whole, an episode by itself, those that a document is in."""

import hashlib
import json
from collections.abc import Callable, Iterator
from functools import cache, partial
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any, NamedTuple

from riwaya.casefile import CaseFile
from riwaya.casefile.comparing import Comparing
from riwaya.casefile.connecting import reading
from riwaya.corroboration.echoes import echo_from
from riwaya.episodes.compare import Repeated, whole
from riwaya.grouping.episode import key_of

_CODE = ("accounts", "arabic", "corroboration", "episodes", "grouping", "lexicon", "scenarios", "weights")


class Part(NamedTuple):
    """An episode by itself: its number, its record, its documents in order, and what these repeat of each other."""

    number: int
    record: dict[str, Any]
    documents: list[str]
    echoes: list[Repeated]


class Findings(NamedTuple):
    """What a comparison found.

    Attributes:
        parts: gives the records of its parts, in order.
        echoes: gives the echoes, in order.
        episodes: how many parts are episodes.
        alone: gives an episode, by its id or key, without reading the others; None when there is none.
    """

    parts: Callable[[], Iterator[dict[str, Any]]]
    echoes: Callable[[], Iterator[Repeated]]
    episodes: int
    alone: Callable[[str], Part | None]

    def whole(self) -> dict[str, Any]:
        """Return it as `riwaya compare --json` prints it."""
        return whole(self.parts(), self.echoes())


def stored(casefile: CaseFile) -> Findings:
    """Return what is kept, read as it is asked for."""

    def parts() -> Iterator[dict[str, Any]]:
        with reading(casefile.engine, casefile.name) as connection:
            yield from map(json.loads, Comparing(connection).parts())

    def echoes() -> Iterator[Repeated]:
        with reading(casefile.engine, casefile.name) as connection:
            for echo, copy, origin in Comparing(connection).told_echoes():
                yield Repeated(echo_from(json.loads(echo)), copy, origin)

    with reading(casefile.engine, casefile.name) as connection:
        return Findings(parts, echoes, Comparing(connection).episodes(), partial(_alone, casefile))


def _alone(casefile: CaseFile, name: str) -> Part | None:
    """Return an episode as it is kept, by its id or key."""
    with reading(casefile.engine, casefile.name) as connection:
        kept = Comparing(connection)
        for number, (part, first, at) in enumerate(kept.first_told(), 1):
            if name in (f"E{number}", key_of(first, at)):
                record, documents = kept.part(part)
                keys = kept.keys(documents)
                told = kept.told_echoes(documents)
                echoes = [Repeated(echo_from(json.loads(echo)), copy, origin) for echo, copy, origin in told]
                return Part(number, json.loads(record), [keys[one] for one in documents], echoes)
    return None


def is_compared(casefile: CaseFile) -> bool:
    """Return whether what is kept of a comparison is this Riwaya's own; it may lag behind what was done since."""
    with reading(casefile.engine, casefile.name) as connection:
        return _is_ours(Comparing(connection))


def noted(casefile: CaseFile) -> int | None:
    """Return the entry of the log that a comparison was brought up to last; None when there is none of this Riwaya's."""
    with reading(casefile.engine, casefile.name) as connection:
        state = Comparing(connection).state()
    return state["log"] if state is not None and state["code"] == code() else None


def _is_ours(kept: Comparing) -> bool:
    state = kept.state()
    return state is not None and state["code"] == code()


def about(casefile: CaseFile, document: int) -> dict[str, Any]:
    """Return what is kept of the episodes that a document is in, as `riwaya compare --json` prints it, without scenarios."""
    with reading(casefile.engine, casefile.name) as connection:
        kept = Comparing(connection)
        found = [_without_plot(part) for _, part in (kept.parts_with(document) if _is_ours(kept) else ())]
    return whole(found, ())


def number_of(casefile: CaseFile, document: int, key: str) -> int | None:
    """Return the number, in the whole comparison, of the episode with a key that a document is in; None when there is none."""
    with reading(casefile.engine, casefile.name) as connection:
        kept = Comparing(connection)
        keys = {id: (json.loads(part)["episode"] or {}).get("key") for id, part in kept.parts_with(document)}
        part = next((id for id, found in keys.items() if found == key), None)
        return None if part is None or not _is_ours(kept) else kept.episode_parts().index(part) + 1


def numbered(casefile: CaseFile, number: int) -> dict[str, Any]:
    """Return what is kept of the episode with a number, as `riwaya compare --json` prints it, without scenarios."""
    with reading(casefile.engine, casefile.name) as connection:
        kept = Comparing(connection)
        parts = kept.episode_parts()[number - 1 : number] if number > 0 and _is_ours(kept) else []
        found = [_without_plot(part) for part in kept.records_of_parts(parts).values()]
    return whole(found, ())


def latest(casefile: CaseFile, most: int, after: int = 0) -> dict[str, Any]:
    """Return what is kept of the latest parts as `riwaya compare --json` prints it, without scenarios; `looked`: how many."""
    with reading(casefile.engine, casefile.name) as connection:
        kept = Comparing(connection)
        found = [_without_plot(part) for part in (kept.newest_parts(most, after) if _is_ours(kept) else ())]
    return {**whole(found, ()), "looked": len(found)}


def _without_plot(part: str) -> dict[str, Any]:
    return {**json.loads(part), "plot": None}


@cache
def code() -> str:
    """Return a name for everything that a comparison depends on beside the readings: words, rules and models."""
    found = hashlib.sha256()
    for package in _CODE:
        for file in _sources(files("riwaya") / package):
            found.update(file.name.encode() + file.read_bytes())
    return found.hexdigest()


def _sources(folder: Traversable) -> Iterator[Traversable]:
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        if file.is_dir():
            yield from _sources(file)
        elif file.name.endswith((".json", ".py", ".tsv", ".yaml")):
            yield file
