"""`riwaya doctor`: what is there, what is not, and that it never fails to say so."""

import json
import re
import tomllib
from pathlib import Path

import pytest

from riwaya import cli
from riwaya.equipment import EXTRAS, parts
from riwaya.formats.pictures import tesseract

ROOT = Path(__file__).parents[2]


@pytest.fixture
def bare(monkeypatch, tmp_path):
    """A machine with no programs, and no endpoint configured."""
    monkeypatch.setenv("PATH", str(tmp_path))
    monkeypatch.setenv("RIWAYA_READERS", str(tmp_path / "readers.toml"))
    monkeypatch.delenv("RIWAYA_ENDPOINT_URL", raising=False)
    tesseract.cache_clear()
    yield tmp_path
    tesseract.cache_clear()


def test_every_extra_is_known():
    """The table has the extras of pyproject.toml with all that each brings."""
    declared = tomllib.loads((ROOT / "pyproject.toml").read_text("utf8"))["project"]["optional-dependencies"]

    expected = {extra: tuple(re.split(r"[\[>=;]", need)[0] for need in needs) for extra, needs in declared.items()}
    assert {extra: brought for extra, (brought, _) in EXTRAS.items()} == expected


def test_a_bare_machine_is_told_what_it_could_have(bare, capsys):
    """Nothing there is no fault: the command says what each part would add and how to have it."""
    assert cli.run(["doctor"]) == 0

    out = capsys.readouterr().out
    assert "– tesseract" in out
    assert "apt install tesseract-ocr tesseract-ocr-ara" in out
    assert f"describe one in {bare / 'readers.toml'}" in out


def test_what_is_there_is_named(capsys):
    """As JSON each part tells its kind, name, where or which version, what it adds and how it is had."""
    assert cli.run(["doctor", "--json"]) == 0

    told = json.loads(capsys.readouterr().out)
    web = next(part for part in told["parts"] if part["name"] == "web")
    assert web["kind"] == "extra"
    assert "fastapi" in web["found"]
    assert {key for part in told["parts"] for key in part} == {"kind", "name", "found", "adds", "how"}


def test_endpoints_are_named_without_their_keys(bare, monkeypatch):
    """A configured reader tells its model and address; nobody sees the key."""
    monkeypatch.setenv("LLAMA_KEY", "k-verysecret")
    told = '[llama]\nurl = "http://127.0.0.1:11434/v1"\nmodel = "example-7b"\nkey_variable = "LLAMA_KEY"\n'
    (bare / "readers.toml").write_text(told, "utf8")

    [llama] = [part for part in parts() if part.kind == "reader"]

    assert (llama.name, llama.found) == ("llama", "example-7b at http://127.0.0.1:11434/v1")
    assert "k-verysecret" not in repr(llama)


def test_a_broken_configuration_is_told_and_no_fault(bare, capsys):
    """The command that people turn to when something is wrong does not end on it."""
    (bare / "readers.toml").write_text("[llama", "utf8")

    assert cli.run(["doctor"]) == 0

    assert "mend the configuration" in capsys.readouterr().out
