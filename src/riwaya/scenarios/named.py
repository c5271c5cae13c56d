"""Scenarios with a name: steps and roles, some of them optional, in YAML that people read and write."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from riwaya.errors import LexiconError
from riwaya.scenarios.kinds import roles, step_kinds
from riwaya.scenarios.values import Filler, Play

_OPTIONAL = 0.5  # what an optional step or role weighs beside a wanted one
_FEW = 0.5  # of the episodes of a family that have an optional step or role


@dataclass(frozen=True, slots=True)
class Wanted:
    """A step or a role that a scenario wants.

    Attributes:
        sort: of the thing that fills a role, where only that sort will do: buses, hostages.
    """

    name: str
    is_optional: bool = False
    sort: str | None = None


@dataclass(frozen=True, slots=True)
class Named:
    """A scenario with a name.

    Attributes:
        about: the steps one of which an episode must have to be a case of it.
    """

    name: str
    ar: str
    gloss: str
    about: tuple[str, ...]
    steps: tuple[Wanted, ...]
    roles: tuple[Wanted, ...]


@dataclass(frozen=True, slots=True)
class Fit:
    """How an episode fits a scenario: what of it is there, with the fillers of its roles, and what is not."""

    play: Play
    score: float
    steps: tuple[str, ...]
    missing_steps: tuple[str, ...]
    roles: Mapping[str, tuple[Filler, ...]]
    missing_roles: tuple[str, ...]


def library() -> Mapping[str, Named]:
    """Return the scenarios that Riwaya knows, by name."""
    return _library()


@cache
def _library() -> dict[str, Named]:
    folder = files("riwaya.scenarios") / "library"
    names = sorted(file.name for file in folder.iterdir() if file.name.endswith(".yaml"))
    found = (parsed((folder / name).read_text("utf8"), name) for name in names)
    return {named.name: named for named in found}


def scenario(name: str) -> Named:
    """Return the scenario of a name in the library, or that of a YAML file.

    Raises:
        LexiconError: there is no such scenario, or the file breaks the rules.
    """
    if name in library():
        return library()[name]
    try:
        return parsed(Path(name).read_text("utf8"), name)
    except (OSError, UnicodeDecodeError) as error:
        raise LexiconError(f"{name}: neither a YAML file nor a scenario known by name ({', '.join(library())})") from error


def parsed(text: str, source: str) -> Named:
    """Return the scenario of a YAML text.

    Raises:
        LexiconError: naming the source and what to mend.
    """
    import yaml

    try:
        found = yaml.safe_load(text)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise LexiconError(f"{source}:{mark.line + 1 if mark else 1}: not YAML; mend that line") from error
    if not isinstance(found, dict) or not isinstance(found.get("scenario"), str):
        raise LexiconError(f"{source}: no scenario; it begins with «scenario: NAME», then about, steps and roles")
    about = found.get("about", [])
    steps = tuple(_wanted(found, "steps", "step", step_kinds(), source))
    unknown = [kind for kind in about if kind not in step_kinds()] if isinstance(about, list) else [about]
    if unknown or not about:
        raise LexiconError(f"{source}: «about» names the steps it is about, of {', '.join(step_kinds())}")
    return Named(
        found["scenario"],
        str(found.get("ar", "")),
        str(found.get("gloss", "")),
        tuple(about),
        steps,
        tuple(_wanted(found, "roles", "role", roles(), source)),
    )


def _wanted(found: Mapping[str, Any], part: str, field: str, known: Mapping[str, Any], source: str) -> Iterator[Wanted]:
    for entry in found.get(part) or ():
        name = entry.get(field) if isinstance(entry, dict) else entry
        if name not in known:
            raise LexiconError(f"{source}: {part}: «{name}» is no {field}; it is one of {', '.join(known)}")
        options = entry if isinstance(entry, dict) else {}
        yield Wanted(str(name), bool(options.get("optional")), options.get("sort"))


def written(named: Named) -> str:
    """Return a scenario as YAML that `parsed` reads."""
    lines = [f"scenario: {named.name}", f"ar: {named.ar}", f"gloss: {named.gloss}", f"about: [{', '.join(named.about)}]"]
    for part, field, listed in (("steps", "step", named.steps), ("roles", "role", named.roles)):
        lines.append(f"{part}:")
        for one in listed:
            sort = f", sort: {one.sort}" if one.sort else ""
            lines.append(f"  - {{{field}: {one.name}{sort}{', optional: true' if one.is_optional else ''}}}")
    return "\n".join(lines) + "\n"


def of_family(name: str, plays: Sequence[Play]) -> Named:
    """Return the scenario that a family of episodes has in common: what all have is wanted, what half of them have optional."""
    kinds = [kind for kind in step_kinds() if _share(kind in play.kinds() for play in plays) >= _FEW]
    filled = [role for role in roles() if role not in ("place", "time") and _share(role in play.roles for play in plays) >= _FEW]
    about = tuple(dict.fromkeys(play.family for play in plays))
    return Named(
        name,
        " / ".join(step_kinds()[kind].ar for kind in about),
        f"made of {len(plays)} episodes",
        about,
        tuple(Wanted(kind, not all(kind in play.kinds() for play in plays)) for kind in kinds),
        tuple(_role(role, plays) for role in filled),
    )


def _role(role: str, plays: Sequence[Play]) -> Wanted:
    sorts = [{filler.sort for filler in play.roles.get(role, ()) if filler.sort} for play in plays if role in play.roles]
    shared = sorted(set.intersection(*sorts)) if sorts else []
    return Wanted(role, not all(role in play.roles for play in plays), shared[0] if shared else None)


def _share(told: Iterable[bool]) -> float:
    listed = list(told)
    return sum(listed) / len(listed) if listed else 0.0


def cases_of(named: Named, plays: Iterable[Play]) -> list[Fit]:
    """Return the episodes that a scenario can be told of, those that fit best first."""
    found = [fit(named, play) for play in plays if play.family in named.about]
    return sorted(found, key=lambda fit: (-fit.score, int(fit.play.id[1:])))


def fit(named: Named, play: Play) -> Fit:
    """Return how an episode fits a scenario."""
    steps = [(step, step.name in play.kinds(), step_kinds()[step.name].weight) for step in named.steps]
    filled = {role.name: _fillers(role, play) for role in named.roles}
    parts = [(role, bool(filled[role.name]), roles()[role.name].weight) for role in named.roles]
    weighed = [(is_there, weight * (_OPTIONAL if one.is_optional else 1)) for one, is_there, weight in (*steps, *parts)]
    whole = sum(weight for _, weight in weighed)
    return Fit(
        play,
        round(sum(weight for is_there, weight in weighed if is_there) / whole, 3) if whole else 0.0,
        tuple(step.name for step, is_there, _ in steps if is_there),
        tuple(step.name for step, is_there, _ in steps if not is_there and not step.is_optional),
        {name: fillers for name, fillers in filled.items() if fillers},
        tuple(role.name for role, is_there, _ in parts if not is_there and not role.is_optional),
    )


def _fillers(role: Wanted, play: Play) -> tuple[Filler, ...]:
    return tuple(filler for filler in play.roles.get(role.name, ()) if role.sort is None or filler.sort == role.sort)
