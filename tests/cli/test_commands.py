"""The command line as a user meets it: what is printed where, and how it ends."""

import io
import json
import os
import re
import subprocess
import sys

import pytest

from riwaya import cli, pipeline
from riwaya.errors import DocumentUnreadable, LexiconError
from riwaya.reports import schema
from tests.builders import make_document, make_reading

EMPTY_GOLD = {"document": {}, "attributions": [], "times": [], "quantities": [], "events": []}


@pytest.fixture
def reads(monkeypatch):
    """Let every path read as the builders' article, except those named for their fault."""

    def read_path(path):
        path = str(path)
        if "refused" in path:
            raise DocumentUnreadable(f"{path}: the file is empty; give a file with an article in it")
        if "faulty" in path:
            raise KeyError("verb")
        return make_reading(make_document(source=path))

    monkeypatch.setattr(pipeline, "read_path", read_path)


def test_json_is_one_object_per_document(reads, capsys):
    """Two documents, two lines, in the order given."""
    code = cli.run(["read", "b.txt", "a.txt", "--json"])

    records = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert code == 0
    assert [record["document"]["source"] for record in records] == ["b.txt", "a.txt"]


def test_the_plain_view_is_for_reading(reads, capsys):
    """Without --json the accounts are told, without a rule unless --why asks."""
    cli.run(["read", "a.txt"])
    plain = capsys.readouterr().out
    cli.run(["read", "a.txt", "--why"])
    explained = capsys.readouterr().out

    assert "denies:" in plain
    assert "rule test.claim" not in plain
    assert "rule test.claim" in explained


@pytest.mark.parametrize(
    ("bad", "expected"),
    [
        ("refused.txt", r"riwaya: refused\.txt: the file is empty; give a file with an article in it\n"),
        (
            "faulty.txt",
            r"riwaya: faulty\.txt: internal fault \(KeyError: 'verb' at test_commands\.py:\d+\); please .*\n",
        ),
    ],
)
def test_one_bad_file_leaves_the_others_read(reads, capsys, bad, expected):
    """The bad file is one line on standard error and exit code 1; the others are printed."""
    code = cli.run(["read", "a.txt", bad, "b.txt", "--json"])

    out, err = capsys.readouterr()
    assert code == 1
    assert len(out.splitlines()) == 2
    assert re.fullmatch(expected, err)


@pytest.mark.parametrize("command", ["read", "evaluate"])
def test_a_broken_lexicon_is_told_once(tmp_path, monkeypatch, capsys, command):
    """It is no article's fault, so it ends the command."""

    def read_path(path):
        raise LexiconError("cues.yaml:41 repeats «أفاد» from line 12; merge the senses")

    monkeypatch.setattr(pipeline, "read_path", read_path)
    for name in ("1", "2"):
        (tmp_path / f"{name}.txt").write_text("نص", "utf8")
        (tmp_path / f"{name}.json").write_text(json.dumps(EMPTY_GOLD), "utf8")

    assert cli.run([command, str(tmp_path)]) == 2
    assert capsys.readouterr().err == "riwaya: cues.yaml:41 repeats «أفاد» from line 12; merge the senses\n"


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["reed"], "riwaya: No such command 'reed'. (Did you mean one of: 'read', 'reread'?); see `riwaya --help`\n"),
        (["read"], "riwaya: Missing argument 'PATH...'; see `riwaya read --help`\n"),
        (["read", "--fast", "a.txt"], "riwaya: No such option '--fast'; see `riwaya read --help`\n"),
        (["read", "--jobs", "0", "a.txt"], "riwaya: Invalid value for '--jobs': 0 is not in the range x>=1; see"),
    ],
)
def test_wrong_usage_is_exit_2_and_one_line(capsys, arguments, expected):
    """The line says what is wrong and where to look."""
    code = cli.run(arguments)

    err = capsys.readouterr().err
    assert code == 2
    assert err.startswith(expected)
    assert err.count("\n") == 1


def test_no_command_shows_the_commands(capsys):
    """`riwaya` alone is wrong usage, answered with help."""
    assert cli.run([]) == 2
    assert re.search(r"^  read +Read articles", capsys.readouterr().err, re.MULTILINE)


def test_schema_prints_the_contract(capsys):
    """`riwaya schema` prints what the contract derives."""
    assert cli.run(["schema"]) == 0
    assert json.loads(capsys.readouterr().out) == schema()


def test_standard_input_is_read(monkeypatch, capsys):
    """`-` reads an article from a pipe."""
    monkeypatch.setattr(pipeline, "read_bytes", lambda raw, source: make_reading(make_document(raw.decode(), source=source)))
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(make_document().text.encode())))

    assert cli.run(["read", "-", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["document"]["source"] == "-"


def test_a_folder_is_searched_in_order(tmp_path, reads, capsys):
    """Articles are found at any depth; annotations, hidden files and other kinds are left out."""
    (tmp_path / "b" / "deep").mkdir(parents=True)
    for name in ("b/deep/2.html", "b/1.txt", "a.md", "b/1.gold.json", ".hidden.txt", "z.pdf"):
        (tmp_path / name).touch()

    cli.run(["read", str(tmp_path), "--json"])

    sources = [json.loads(line)["document"]["source"] for line in capsys.readouterr().out.splitlines()]
    assert [os.path.relpath(source, tmp_path) for source in sources] == ["a.md", "b/1.txt", "b/deep/2.html"]


@pytest.mark.parametrize("name", ["missing.txt", "", "\x1b[2Jhostile.txt", "nul\0byte.txt"])
def test_a_path_that_is_not_there_is_one_line(capsys, name):
    """Whatever the path holds, the refusal is one line that steers no terminal."""
    code = cli.run(["read", name])

    out, err = capsys.readouterr()
    assert (code, out) == (1, "")
    assert err.startswith("riwaya: ")
    assert err.count("\n") == 1
    assert err[:-1].isprintable()


def test_an_empty_folder_is_refused(tmp_path, capsys):
    """A folder without articles is an input that cannot be read."""
    assert cli.run(["read", str(tmp_path)]) == 1
    assert str(tmp_path) in capsys.readouterr().err


def test_an_interrupt_is_one_word(monkeypatch, capsys):
    """Ctrl-C ends with 130, as shells expect, and without a traceback."""

    def interrupted(path):
        raise KeyboardInterrupt

    monkeypatch.setattr(pipeline, "read_path", interrupted)

    assert cli.run(["read", "a.txt"]) == 130
    assert capsys.readouterr().err == "\nriwaya: interrupted\n"  # the first line break ends the terminal's ^C


def test_a_closed_pipe_ends_quietly():
    """`riwaya schema | head -1` is no error."""
    command = f"{sys.executable} -c 'from riwaya.cli import main; main()' schema | true; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, timeout=60)

    assert (done.stdout, done.stderr) == ("0\n", "")


def test_help_answers_at_once():
    """`riwaya --help` loads no stage and nothing else that takes time."""
    loaded = modules_after("from riwaya.cli import run; run(['--help'])")

    assert "click" in loaded
    assert not loaded & {"riwaya.pipeline", "riwaya.documents", "riwaya.mentions", "rich", "yaml", "multiprocessing"}


def modules_after(code):
    """Return the modules that are loaded when the code has run."""
    shown = f"import sys\n{code}\nprint('\\n'.join(sys.modules))"
    done = subprocess.run([sys.executable, "-c", shown], capture_output=True, text=True, timeout=60)
    return set(done.stdout.split())


@pytest.mark.skipif(not hasattr(os, "openpty"), reason="no pseudo-terminals on this system")
def test_the_progress_bar_leaves_the_report_alone(tmp_path):
    """With a terminal on standard error and a file on standard output, the bar is on the one, the records in the other."""
    for number in range(25):
        (tmp_path / f"{number:02}.txt").write_text(make_document().text, "utf8")
    shown, terminal = os.openpty()
    command = [sys.executable, "-c", "from riwaya.cli import main; main()", "read", str(tmp_path), "--json"]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=terminal, env=os.environ | {"TERM": "xterm"}, timeout=60)
    os.close(terminal)
    bar = b""
    while chunk := _read_terminal(shown):
        bar += chunk

    assert len(done.stdout.splitlines()) == 25
    assert all(json.loads(line) for line in done.stdout.splitlines())
    assert b"25/25" in bar


def _read_terminal(descriptor):
    """Return what comes from a terminal; nothing once the other side is closed."""
    try:
        return os.read(descriptor, 4096)
    except OSError:
        return b""


def test_the_version_is_told(capsys):
    """`riwaya --version` names the program and its version."""
    assert cli.run(["--version"]) == 0
    assert re.fullmatch(r"riwaya \d+\.\d+\.\d+\n", capsys.readouterr().out)


def test_evaluate_prints_the_figures(tmp_path, reads, capsys):
    """A gold folder in, a table out; with --misses what went wrong, with --json the same figures."""
    gold = EMPTY_GOLD | {
        "document": {"outlet": "وكالة السهل"},
        "attributions": [{"cue": "زعم", "content": "أمر آخر تماماً", "chain": [], "stance": "alleges"}],
    }
    (tmp_path / "1.txt").write_text(make_document().text, "utf8")
    (tmp_path / "1.json").write_text(json.dumps(gold, ensure_ascii=False), "utf8")

    assert cli.run(["evaluate", str(tmp_path), "--misses"]) == 0
    table = capsys.readouterr().out
    assert cli.run(["evaluate", str(tmp_path), "--json"]) == 0
    figures = json.loads(capsys.readouterr().out)

    assert re.search(r"^metadata +P 1\.000  R 1\.000  F1 1\.000   gold 1$", table, re.MULTILINE)
    assert re.search(r"^   missed claim +زعم \| أمر آخر تماماً$", table, re.MULTILINE)
    assert figures["metadata"] == {"p": 1.0, "r": 1.0, "f1": 1.0, "gold": 1}


def test_evaluate_refuses_broken_gold_in_one_line(tmp_path, capsys):
    """The line names the file and the fault; nothing is scored."""
    (tmp_path / "1.txt").write_text("نص", "utf8")
    (tmp_path / "1.json").write_text("{}", "utf8")

    assert cli.run(["evaluate", str(tmp_path)]) == 1
    assert capsys.readouterr().err.startswith(f"riwaya: {tmp_path}/1.json: ")
