"""The contract as JSON Schema, derived from its typed dictionaries so that the two cannot drift apart."""

from types import NoneType, UnionType
from typing import Annotated, Any, NotRequired, get_args, get_origin, get_type_hints, is_typeddict

from riwaya.reports.compared import ComparisonRecord
from riwaya.reports.contract import CONTRACT_VERSION, DocumentRecord, Keys, OneOf

Schema = dict[str, Any]

_PLAIN = {str: "string", bool: "boolean", int: "integer", float: "number", NoneType: "null"}


def schema() -> Schema:
    """Return the JSON Schema (draft 2020-12) of one line of `riwaya read --json`; unknown keys are allowed."""
    return _whole(DocumentRecord, "riwaya read --json")


def comparison_schema() -> Schema:
    """Return the JSON Schema of the object that `riwaya compare --json` prints; unknown keys are allowed."""
    return _whole(ComparisonRecord, "riwaya compare --json")


def _whole(hint: Any, command: str) -> Schema:
    definitions: dict[str, Schema] = {}
    root = _of(hint, definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"{command}, version {CONTRACT_VERSION}",
        **root,
        "$defs": definitions,
    }


def _of(hint: Any, definitions: dict[str, Schema]) -> Schema:
    origin = get_origin(hint)
    if origin is Annotated:
        return _annotated(*get_args(hint), definitions=definitions)
    if origin is NotRequired:
        return _of(get_args(hint)[0], definitions)
    if origin is list:
        return {"type": "array", "items": _of(get_args(hint)[0], definitions)}
    if origin is dict:
        return {"type": "object", "additionalProperties": _of(get_args(hint)[1], definitions)}
    if origin is UnionType:
        return {"anyOf": [_of(choice, definitions) for choice in get_args(hint)]}
    if is_typeddict(hint):
        return _record(hint, definitions)
    return {"type": _PLAIN[hint]}


def _annotated(hint: Any, *notes: Any, definitions: dict[str, Schema]) -> Schema:
    found = _of(hint, definitions)
    for note in notes:
        if isinstance(note, OneOf):
            found["enum"] = list(note.values)
        elif isinstance(note, Keys):
            found["propertyNames"] = {"enum": list(note.values)}
        else:
            found["description"] = note
    return found


def _record(hint: Any, definitions: dict[str, Schema]) -> Schema:
    name = hint.__name__
    if name not in definitions:
        definitions[name] = {}  # holds the place, should a record ever contain itself
        fields = get_type_hints(hint, include_extras=True)
        definitions[name] = {
            "type": "object",
            "description": hint.__doc__,
            "properties": {field: _of(kind, definitions) for field, kind in fields.items()},
            "required": sorted(hint.__required_keys__),
        }
    return {"$ref": f"#/$defs/{name}"}
