"""The FollowTheMoney model as its own YAML tells it, and what in an entity it would not take."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import yaml

MODEL = Path(__file__).parent / "followthemoney"
_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01])(T\d\d:\d\d(:\d\d)?Z?)?)?)?")
_LANGUAGE = re.compile("[a-z]{3}")


@cache
def schemata() -> dict[str, Any]:
    """Return the schemata by their names."""
    return {path.stem: yaml.safe_load(path.read_text("utf8"))[path.stem] for path in sorted(MODEL.glob("*.yaml"))}


def lineage(name: str) -> list[str]:
    """Return a schema and all that it extends."""
    return [name, *(older for parent in schemata()[name].get("extends", ()) for older in lineage(parent))]


def properties(name: str) -> dict[str, Any]:
    """Return the properties of a schema, those that it inherits among them."""
    found: dict[str, Any] = {}
    for one in reversed(lineage(name)):
        found |= schemata()[one].get("properties", {})
    return found


def faults(entities: Iterable[dict[str, Any]]) -> Iterator[str]:
    """Yield what the model does not know: a schema, a property, a value of its type, an entity that another refers to."""
    listed = list(entities)
    by_id = {one["id"]: one["schema"] for one in listed}
    for entity in listed:
        name = entity["schema"]
        if name not in schemata() or schemata()[name].get("abstract"):
            yield f"{name} is no schema of entities"
            continue
        required = {key for one in lineage(name) for key in schemata()[one].get("required", ())}
        yield from (f"{name} has no {key}" for key in required - entity["properties"].keys())
        for key, values in entity["properties"].items():
            known = properties(name).get(key)
            yield from _values(f"{name}.{key}", known, values, by_id) if known else [f"{name} knows no {key}"]


def _values(place: str, known: dict[str, Any], values: Any, by_id: dict[str, str]) -> Iterator[str]:
    if not isinstance(values, list) or not all(isinstance(one, str) and one for one in values):
        yield f"{place} is no list of texts"
        return
    kind = known.get("type", "string")
    for value in values:
        if kind == "date" and not _DATE.fullmatch(value):
            yield f"{place}: {value} is no date"
        if kind == "language" and not _LANGUAGE.fullmatch(value):
            yield f"{place}: {value} is no language"
        if kind == "entity" and known.get("range", "Thing") not in lineage(by_id.get(value, "Thing")):
            yield f"{place}: {value} is no {known['range']}"
