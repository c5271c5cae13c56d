"""Which Riwaya did the work: results of two are not mixed."""

import hashlib
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

_LEFT_OUT = frozenset({"cli", "web", "exports", "evaluation", "samples"})  # packages that reading and comparing do without


@cache
def code() -> str:
    """Return a name for everything that reading and comparing depend on."""
    found = hashlib.sha256()
    for file in _sources(files("riwaya")):
        found.update(file.name.encode() + file.read_bytes())
    return found.hexdigest()[:16]


def _sources(folder: Traversable) -> list[Traversable]:
    listed: list[Traversable] = []
    for one in sorted(folder.iterdir(), key=lambda one: one.name):
        if one.is_dir():
            listed += _sources(one) if one.name not in _LEFT_OUT else []
        elif one.name.endswith((".py", ".yaml", ".tsv", ".json")):
            listed.append(one)
    return listed
