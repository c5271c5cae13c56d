"""What comparing gives keeps to the contract."""

import json
from importlib.resources import files

from jsonschema import Draft202012Validator

from riwaya.episodes import compare
from riwaya.reports.schema import comparison_schema
from tests.comparing import record_of


def samples():
    """Give the records of the twenty sample articles that tell of four happenings."""
    folder = files("riwaya") / "samples" / "case"
    return [record_of(file.name, file.read_text("utf8")) for file in folder.iterdir() if file.name.endswith(".txt")]


def test_a_comparison_is_as_its_schema_says():
    """Episodes with echoes, disputes and scenarios; and an empty case."""
    validator = Draft202012Validator(comparison_schema())

    assert list(validator.iter_errors(json.loads(json.dumps(compare(samples()))))) == []
    assert list(validator.iter_errors(compare([]))) == []
