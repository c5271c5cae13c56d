"""Readers by name, as a file and the environment describe them, and the commands that take one."""

import json

import pytest

from riwaya import cli
from riwaya.errors import ReaderUnavailable
from riwaya.readers import names, reader
from riwaya.readers.reader import OWN, QUICK
from riwaya.readers.settings import configured
from tests.readers.conftest import ARTICLE
from tests.readers.server import Raw, says
from tests.readers.test_endpoint import COMMANDER, COUNCIL, GOOD


@pytest.fixture
def settings(monkeypatch, tmp_path):
    """Write the file of endpoints."""
    file = tmp_path / "readers.toml"
    monkeypatch.setenv("RIWAYA_READERS", str(file))
    monkeypatch.delenv("RIWAYA_ENDPOINT_URL", raising=False)
    return file


@pytest.fixture
def text(tmp_path):
    """The article as a file."""
    path = tmp_path / "article.txt"
    path.write_text(ARTICLE, "utf8")
    return path


def test_without_configuration_there_are_only_riwaya_s_own_readers(settings):
    """No file, no variable: nothing can leave the machine."""
    assert names() == list(OWN)
    with pytest.raises(
        ReaderUnavailable, match=r"^llama: no reader of this name \(built-in, quick\); describe it in .*readers\.toml"
    ):
        reader("llama")


def test_the_quick_reader_says_that_it_read(settings, text, capsys):
    """It reads the same claims here without its encoder, and the record tells who read."""
    assert cli.run(["read", str(text), "--json", "--reader", QUICK]) == 0
    quick = json.loads(capsys.readouterr().out)
    assert cli.run(["read", str(text), "--json"]) == 0
    whole = json.loads(capsys.readouterr().out)

    assert quick["reader"]["name"] == QUICK
    assert "reader" not in whole
    assert [claim["cue"] for claim in quick["claims"]] == [claim["cue"] for claim in whole["claims"]]


def test_the_environment_describes_one(settings, monkeypatch):
    """A container needs no file."""
    monkeypatch.setenv("RIWAYA_ENDPOINT_URL", "https://models.example.org/v1")
    monkeypatch.setenv("RIWAYA_ENDPOINT_MODEL", "example-7b")
    monkeypatch.setenv("RIWAYA_ENDPOINT_KEY", "k-verysecret")

    [endpoint] = configured().values()

    assert (endpoint.name, endpoint.host, endpoint.key, endpoint.is_here) == (
        "endpoint",
        "models.example.org",
        "k-verysecret",
        False,
    )


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        ("[llama", "cannot be read as TOML"),
        ("llama = 3", "llama: not a table"),
        ('[built-in]\nurl = "https://a"', "built-in: not a table"),
        ('["../x"]\nurl = "https://a"', "not a table"),
        ('[llama]\nurl = "https://a/v1"', r"\[llama\]: no model"),
        ('[llama]\nmodel = "m"', r"\[llama\]: no url"),
        ('[llama]\nurl = "https://a/v1"\nmodel = "m"\nkey = "k-verysecret"', r"\[llama\]: key: no such setting"),
        ('[llama]\nurl = "ftp://a/v1"\nmodel = "m"', "not a URL"),
        ('[llama]\nurl = "https://[a/v1"\nmodel = "m"', "not a URL"),
        ('[llama]\nurl = "https://u:p@a/v1"\nmodel = "m"', "holds a name, a password or a query"),
        ('[llama]\nurl = "http://10.0.0.7/v1"\nmodel = "m"', "texts would go to 10.0.0.7 unencrypted"),
        ('[llama]\nurl = "https://a/v1"\nmodel = "m"\ntimeout = "long"', "timeout: 'long' is not a number"),
        ('[llama]\nurl = "https://a/v1"\nmodel = "m"\ntries = 99', "tries: 99 is not between 1 and 10"),
        ('[llama]\nurl = "https://a/v1"\nmodel = "m"\ntries = true', "tries: True is not a whole number"),
        ('[llama]\nurl = "https://a/v1"\nmodel = "m"\nformat = "xml"', "format: xml: none of"),
    ],
)
def test_a_wrong_description_is_told(settings, table, expected):
    """The message names the file, the table and the mend, and never a key."""
    settings.write_text(table, "utf8")

    with pytest.raises(ReaderUnavailable, match=expected) as raised:
        configured()

    assert str(settings) in str(raised.value)
    assert "k-verysecret" not in str(raised.value)


def test_plain_http_within_a_network_is_said_on_purpose(settings):
    """A server in the next room can be reached unencrypted when somebody says so."""
    settings.write_text('[room]\nurl = "http://10.0.0.7:8000/v1"\nmodel = "m"\nplain_http = true\n', "utf8")

    assert configured()["room"].plain_http


def test_read_takes_a_reader(configured, text, capsys):
    """`riwaya read --reader` prints what the model told; what was dropped is one line on standard error."""
    configured.answers = [says({"accounts": [COMMANDER, COUNCIL | {"stance": "lies"}]})]

    code = cli.run(["read", str(text), "--json", "--reader", "llama"])

    out, err = capsys.readouterr()
    record = json.loads(out)
    assert (code, [claim["rule"] for claim in record["claims"]]) == (0, ["model:example-7b"])
    assert err == f"riwaya: {text}: 1 dropped (1 a value that is none of the contract's)\n"


def test_the_plain_view_names_the_model(configured, text, capsys):
    """`--why` tells the model where it tells the rule otherwise; nobody has weighed how sure it is."""
    configured.answers = [says(GOOD)]

    assert cli.run(["read", str(text), "--why", "--reader", "llama"]) == 0

    out = capsys.readouterr().out
    assert "rule model:example-7b" in out
    assert "% sure" not in out.partition("Times")[0]


@pytest.mark.parametrize(
    "command",
    [
        ["compare", "--json"],
        ["checks"],
        ["explanations"],
        ["sources"],
        ["export", "--format", "csv", "-o", "tables"],
        ["report", "-o", "dossier.html"],
    ],
    ids=lambda command: command[0],
)
def test_what_a_model_read_goes_where_all_records_go(configured, text, tmp_path, monkeypatch, command):
    """Comparing, checking, exporting and reporting take its records as they take any others."""
    monkeypatch.chdir(tmp_path)
    configured.answers = [says(GOOD)]
    cli.run(["add", "case.riwaya", str(text), "--reader", "llama"])

    name, *options = command
    assert cli.run([name, "case.riwaya", *options]) == 0


def test_one_unread_document_leaves_the_others(configured, text, tmp_path, capsys):
    """A document whose answer is of no use is one line; the next is read."""
    other = tmp_path / "other.txt"
    other.write_text(ARTICLE + "وعاد الهدوء.\n", "utf8")
    configured.answers = [Raw("", 500), says(GOOD)]

    code = cli.run(["read", str(text), str(other), "--json", "--reader", "llama"])

    out, err = capsys.readouterr()
    assert (code, len(out.splitlines())) == (1, 1)
    assert err == f"riwaya: {text}: llama: the server is busy or at fault (HTTP 500), 1 times\n"


def test_an_unknown_reader_ends_the_command(configured, text, capsys):
    """Nothing is read by another than was asked for."""
    assert cli.run(["read", str(text), "--reader", "gpt"]) == 1

    assert "riwaya: gpt: no reader of this name (built-in, quick, llama)" in capsys.readouterr().err


def test_a_case_remembers_who_read(configured, text, tmp_path, capsys):
    """The record and the log tell the reader; the key is nowhere in the file; reading again by rules is logged as such."""
    case = tmp_path / "case.riwaya"
    configured.answers = [says({"accounts": [COMMANDER, COUNCIL | {"stance": "lies"}]})]

    assert cli.run(["add", str(case), str(text), "--reader", "llama"]) == 0
    assert cli.run(["reread", str(case)]) == 0
    assert cli.run(["verify", str(case)]) == 0

    capsys.readouterr()
    cli.run(["history", str(case), "--json"])
    told = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    [added, read] = [entry["subject"] for entry in told if entry["action"] in ("add", "read")]
    assert added["reader"] == {"name": "model:example-7b", "dropped": {"a value that is none of the contract's": 1}}
    assert "reader" not in read
    assert b"k-verysecret" not in case.read_bytes()

    cli.run(["history", str(case)])
    assert capsys.readouterr().out.count("read by \u2068model:example-7b\u2069") == 1


def test_a_refused_document_is_not_kept(configured, text, tmp_path, capsys):
    """A document that the reader could not read is refused, noted, and taken when it is added again."""
    case = tmp_path / "case.riwaya"
    configured.answers = [Raw("", 500), says(GOOD)]

    assert cli.run(["add", str(case), str(text), "--reader", "llama"]) == 1
    assert "1 refused" in capsys.readouterr().out
    assert cli.run(["add", str(case), str(text), "--reader", "llama"]) == 0
    assert "1 new" in capsys.readouterr().out


def test_a_case_can_be_read_again_by_another(configured, text, tmp_path, capsys):
    """`riwaya reread --reader` replaces the readings; one that fails leaves the old one."""
    case = tmp_path / "case.riwaya"
    cli.run(["add", str(case), str(text)])
    configured.answers = [Raw("", 500), says(GOOD)]

    assert cli.run(["reread", str(case), "--reader", "llama"]) == 1
    assert cli.run(["reread", str(case), "--reader", "llama"]) == 0
    assert "1 read again, 1 changed" in capsys.readouterr().out


def test_evaluate_sets_a_reader_beside_the_built_in_one(configured, text, tmp_path, capsys):
    """F1 of both on the same gold, as a table and as JSON, with what was dropped."""
    gold = {"document": {}, "times": [], "quantities": [], "events": []}
    claim = {"id": "A1", "cue": "نفى", "content": COUNCIL["content"], "stance": "denies", "direct_quote": False}
    gold["attributions"] = [claim | {"chain": [{"text": "المجلس المحلي", "name": None, "kind": "organisation"}]}]
    text.rename(tmp_path / "01.txt")
    (tmp_path / "01.gold.json").write_text(json.dumps(gold), "utf8")
    configured.answers = [says({"accounts": [COUNCIL, COMMANDER | {"cue": "زعم"}]})]

    assert cli.run(["evaluate", str(tmp_path), "--reader", "llama"]) == 0
    out, err = capsys.readouterr()
    assert out.splitlines()[1].split() == ["F1", "built-in", "llama"]
    assert err == "riwaya: llama: 1 dropped (1 words that are not in the text)\n"

    cli.run(["evaluate", str(tmp_path), "--reader", "llama", "--json"])
    figures = json.loads(capsys.readouterr().out)
    assert figures["llama"]["attribution"]["f1"] == 1.0
    assert figures["dropped"] == {"words that are not in the text": 1}


def test_only_articles_are_scored_by_readers(configured, tmp_path, capsys):
    """A set of articles is compared, not read, so a reader is out of place."""
    links = tmp_path / "set.json"
    links.write_text("{}", "utf8")

    assert cli.run(["evaluate", str(links), "--reader", "llama"]) == 2
    assert "--reader scores articles, not sets of them" in capsys.readouterr().err
