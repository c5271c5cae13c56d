"""Read the lexicon's YAML, once per process and, parsed, once per version on this machine.

Parsing YAML takes longer than reading an article, so the parsed form is kept as JSON in the user's cache directory under
the hash of the YAML. A cache that cannot be written or read is done without.
"""

import hashlib
import json
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import platformdirs

from riwaya.errors import LexiconError

Entry = Mapping[str, Any]
ACTOR_FILES = (
    "states",
    "syria",
    "lebanon",
    "iraq",
    "yemen",
    "libya",
    "sudan",
    "palestine_israel",
    "egypt_gulf",
    "maghreb_sahel",
    "iran_turkey",
    "world",
)


@cache
def entries(name: str) -> tuple[Entry, ...]:
    """Return the entries of `lexicon/<name>.yaml`, a list of mappings, in file order.

    Raises:
        LexiconError: the file is missing, is not YAML or is not a list of mappings.
    """
    source = files("riwaya.lexicon") / f"{name}.yaml"
    try:
        raw = source.read_bytes()
    except OSError as error:
        raise LexiconError(f"lexicon/{name}.yaml cannot be read ({error}); reinstall riwaya") from error
    found = _cached(name, raw)
    if not isinstance(found, list) or not all(isinstance(entry, dict) for entry in found):
        raise LexiconError(f"lexicon/{name}.yaml is not a list of entries; begin each with «- »")
    return tuple(found)


def forms_of(name: str, kind: str) -> list[str]:
    """Return the forms of all entries of one kind of `lexicon/<name>.yaml`, as they are written there."""
    return [form for entry in entries(name) if entry["kind"] == kind for form in entry["forms"]]


@cache
def vocabulary() -> frozenset[str]:
    """Return the stems of words that news uses, as `scripts/build_vocabulary.py` gathered them."""
    return frozenset((files("riwaya.lexicon") / "vocabulary.txt").read_text("utf8").split())


def _cached(name: str, raw: bytes) -> Any:
    kept = _cache_file(name, raw)
    try:
        return json.loads(kept.read_bytes())
    except (OSError, ValueError):
        parsed = parse(name, raw)
    try:
        kept.parent.mkdir(parents=True, exist_ok=True)
        beside = kept.with_suffix(f".{id(parsed)}.tmp")
        beside.write_text(json.dumps(parsed, ensure_ascii=False), "utf8")
        beside.replace(kept)
    except OSError:
        pass
    return parsed


def _cache_file(name: str, raw: bytes) -> Path:
    return platformdirs.user_cache_path("riwaya") / "lexicon" / f"{name}-{hashlib.sha256(raw).hexdigest()[:16]}.json"


def parse(name: str, raw: bytes) -> Any:
    """Return parsed YAML; dates stay strings.

    Raises:
        LexiconError: with the line where the YAML breaks.
    """
    import yaml  # here, because a cached lexicon does not need it

    try:
        return yaml.load(raw, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f":{mark.line + 1}" if mark else ""
        raise LexiconError(f"lexicon/{name}.yaml{line} is not YAML ({error}); mend that line") from error
