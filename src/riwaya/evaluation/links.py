"""What several documents tell together, as an annotator has it: one JSON file for a set of texts.

The fields are those of `corpus/GUIDELINES.md`, «Comparing documents». Documents are named without their endings.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from riwaya.errors import GoldError
from riwaya.evaluation.gold import annotations


@dataclass(frozen=True, slots=True)
class GoldEcho:
    """A copy and its origin; a partial one counts neither way."""

    copy: str
    origin: str
    is_partial: bool


class Saying(NamedTuple):
    """The words of a document that have one of the values."""

    document: str
    words: str


@dataclass(frozen=True, slots=True)
class GoldContradiction:
    """Values that cannot both hold, and who has them, some in which words; missing a soft one is no fault."""

    about: str
    documents: tuple[str, ...]
    echoed_by: tuple[str, ...]
    values: tuple[str, ...]
    is_soft: bool
    says: tuple[Saying, ...] = ()


@dataclass(frozen=True, slots=True)
class GoldScenario:
    """Two episodes of one shape, and who stands in whose place."""

    episodes: tuple[str, str]
    substitutions: tuple[tuple[str, str], ...]
    is_core: bool


@dataclass(frozen=True, slots=True)
class GoldLinks:
    """The links of a set.

    `episodes` holds the documents that are about each, `passing` those that tell an episode in passing.
    """

    documents: tuple[str, ...]
    episodes: Mapping[str, tuple[str, ...]]
    passing: Mapping[str, tuple[str, ...]]
    distractors: tuple[str, ...]
    echoes: tuple[GoldEcho, ...]
    contradictions: tuple[GoldContradiction, ...]
    scenarios: tuple[GoldScenario, ...]
    apart: tuple[tuple[str, str], ...]

    @property
    def compared(self) -> frozenset[str]:
        """Return the documents of which the annotator says what they are about."""
        return frozenset([*(name for names in self.episodes.values() for name in names), *self.distractors])


def stem(source: str) -> str:
    """Return what names a document, whatever its folder and ending."""
    return Path(source).name.split(".")[0]


def load_links(path: Path) -> GoldLinks:
    """Return the links of one set.

    Raises:
        GoldError: the file cannot be read, is not JSON or lacks a field; the message names the field.
    """
    raw = annotations(path)
    try:
        return _links(raw)
    except KeyError as error:
        raise GoldError(f"{path} lacks the field {error}; add it, or see docs/evaluation.md for the fields") from error
    except (TypeError, ValueError, AttributeError) as error:
        raise GoldError(f"{path} is malformed ({error}); mend it, or see docs/evaluation.md for the fields") from error


def text_files(path: Path, links: GoldLinks) -> list[Path]:
    """Return the texts of a set, beside it or in the folder `articles` next to its own.

    Raises:
        GoldError: a text is in neither.
    """
    return [_text_file(path, name) for name in links.documents]


def _text_file(path: Path, name: str) -> Path:
    folders = (path.parent, path.parent.parent / "articles")
    for file in (folder / f"{name}{ending}" for folder in folders for ending in (".txt", ".rewrite.txt")):
        if file.exists():
            return file
    raise GoldError(f"{path} names {name}, but there is no {name}.txt beside it or in {folders[1]}; put it there")


def _links(raw: Any) -> GoldLinks:
    episodes = {name: _names(entry.get("core", entry["documents"])) for name, entry in raw["episodes"].items()}
    told = {name: _names(entry["documents"]) for name, entry in raw["episodes"].items()}
    passing = {
        name: _names(document for document, _ in entry["members"]) for name, entry in raw.get("minor_episodes", {}).items()
    }
    distractors = _names(raw.get("distractors", []))
    every = {*distractors, *(name for group in (*told.values(), *passing.values()) for name in group)}
    return GoldLinks(
        documents=_names(raw.get("articles", sorted(every))),
        episodes=episodes,
        passing=passing,
        distractors=distractors,
        echoes=tuple(GoldEcho(stem(e["copy"]), stem(e["origin"]), bool(e.get("partial"))) for e in raw["echoes"]),
        contradictions=tuple(map(_contradiction, raw["contradictions"])),
        scenarios=tuple(map(_scenario, raw.get("same_scenario", []))),
        apart=tuple(_pair(pair) for pair in raw.get("not_same", [])),
    )


def _contradiction(entry: Mapping[str, Any]) -> GoldContradiction:
    return GoldContradiction(
        about=entry["about"],
        documents=_names(entry["documents"]),
        echoed_by=_names(entry.get("also_echoed_by", [])),
        values=tuple(map(str, entry["values"])),
        is_soft=bool(entry.get("soft")),
        says=tuple(Saying(stem(said["document"]), str(said["words"])) for said in entry.get("says", [])),
    )


def _scenario(entry: Mapping[str, Any]) -> GoldScenario:
    return GoldScenario(_pair(entry["episodes"]), tuple(_fillers(entry["substitutions"].values())), bool(entry.get("core", True)))


def _fillers(pairs: Iterable[Any]) -> Iterator[tuple[str, str]]:
    yield from (_pair(pair) for pair in pairs)


def _pair(pair: Any) -> tuple[str, str]:
    one, other = pair
    return str(one), str(other)


def _names(documents: Iterable[str]) -> tuple[str, ...]:
    return tuple(map(stem, documents))
