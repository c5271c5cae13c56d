"""The commands of a case from one end to the other, as a user types them."""

import contextlib
import json
import shutil
import zipfile

import pytest

from riwaya import cli
from tests.formats.article import TEXT
from tests.formats.builders import FILES

TABLE = "heading,day,story\nهدنة,2023-09-07,قال مدير المرفأ إن الطريق فتح صباح الخميس.\n"  # "the port's director said …"


@pytest.fixture
def riwaya(capsys):
    """Run a command line and return its exit code, its lines on standard output and on standard error."""

    def run(*arguments):
        code = cli.run([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return code, out.splitlines(), err.splitlines()

    return run


@pytest.fixture
def case(riwaya, tmp_path):
    """Add a folder with an archive, a letter and an export."""
    folder = tmp_path / "found"
    folder.mkdir()
    for name in ("bundle.zip", "letter.eml", "result.json"):
        shutil.copy(FILES / name, folder)
    # the archive within an archive is read again as everything else is
    with zipfile.ZipFile(folder / "nested.zip", "w") as archive:
        archive.write(FILES / "articles.csv", "inner/articles.csv")
        archive.write(FILES / "bundle.zip", "bundle.zip")
    riwaya("add", "--jobs", "1", tmp_path / "case.riwaya", folder)
    return tmp_path / "case.riwaya"


def test_a_case_from_adding_to_reading_again(riwaya, case, tmp_path):
    """Each command does its part, and everything holds in the end."""
    code, listed, _ = riwaya("list", case, "--json")
    documents = [json.loads(line) for line in listed]
    formats = {document["format"] for document in documents}
    first = documents[0]["id"]

    assert code == 0
    assert formats >= {"text", "eml", "telegram", "csv"}

    code, [found], _ = riwaya("search", case, "المرفأ", "--json")
    assert (code, json.loads(found)["total"] > 0) == (0, True)

    code, [shown], _ = riwaya("show", case, first, "--json")
    claim = json.loads(shown)["claims"][0]
    code, made, _ = riwaya("decide", case, first, "c1", "correct", "stance=denies", "--author", "Amal", "--reason", "heard it")
    assert (code, made) == (0, ["decision 1"])
    corrected = json.loads(riwaya("show", case, first, "--json")[1][0])["claims"][0]
    assert (corrected["stance"], corrected["machine"]["stance"]) == ("denies", claim["stance"])

    code, again, _ = riwaya("reread", case)
    assert (code, again) == (0, [f"{len(documents)} read again, 0 changed, 0 decisions need a look"])

    assert riwaya("undo", case, 1)[:2] == (0, ["decision 1 undone"])
    code, history, _ = riwaya("history", case, "--json")
    actions = [json.loads(line)["action"] for line in history]
    assert (actions[0], actions[-2:]) == ("make", ["decide", "undo"])

    code, [info], _ = riwaya("info", case, "--json")
    counts = json.loads(info)
    assert set(counts) == {"documents", "claims", "events", "episodes", "decisions", "version"}
    assert (counts["documents"], counts["decisions"]) == (len(documents), 0)
    assert riwaya("verify", case) == (0, [f"{case}: everything holds ({len(documents)} documents, 0 decisions)"], [])


def test_the_same_command_again_adds_nothing(riwaya, case, tmp_path):
    """What is known is counted as known."""
    _, [summary], _ = riwaya("add", "--jobs", "1", case, tmp_path / "found")

    assert summary.startswith("0 new, 0 seen again elsewhere, ")


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["list", "nowhere.riwaya"], (1, "no such case; make it with")),
        (["verify", "."], (1, "a folder, not a case")),
        (["info", str(FILES / "article.txt")], (1, "not a case of Riwaya")),
        (["show", "CASE", "999"], (1, "999: no such document in the case; `riwaya list CASE` gives their numbers")),
        (["decide", "CASE", "1", "c1", "correct", "colour=red"], (1, "colour: a claim has no such field")),
        (["decide", "CASE", "1", "c1", "shout"], (2, "Invalid value for '{accept|reject|correct}'")),
        (["search", "CASE", "--since", "yesterday"], (1, "yesterday: not a day; write it as 2017-10-14, 2017-10 or 2017")),
        (["search", "CASE", "--stance", "shouts"], (2, "Invalid value for '--stance'")),
        (["undo", "CASE", "7"], (1, "decision 7 does not exist")),
        (["undo", "CASE", "9" * 30], (2, "is not in the range")),
        (["add", "CASE"], (2, "Missing argument 'PATH...'")),
        (["add", "CASE", "--column", "colour=red", "."], (2, "--column colour=red: not FIELD=NAME")),
        (["add", "CASE", "nothing-there.txt"], (1, "nothing-there.txt: no such file; check the path")),
    ],
)
def test_what_goes_wrong_is_one_line(riwaya, tmp_path, arguments, expected):
    """It names what is wrong and the next step, and the exit code tells whose fault it is."""
    (tmp_path / "a.txt").write_text(TEXT, "utf8")
    case = str(tmp_path / "case.riwaya")
    riwaya("add", case, tmp_path / "a.txt")
    code, words = expected

    found, _, errors = riwaya(*(case if argument == "CASE" else argument for argument in arguments))

    assert found == code
    [line] = errors
    assert line.startswith("riwaya: ")
    assert words.replace("CASE", case) in line


def test_a_changed_case_is_exit_1(riwaya, case):
    """The first thing that does not hold is named."""
    import sqlite3

    with sqlite3.connect(case) as connection:
        connection.execute("UPDATE readings SET claims = claims + 1 WHERE document = 1")
    connection.close()

    assert riwaya("verify", case) == (
        1, [], [f"riwaya: {case}: the reading of document 1 was changed; restore the case from a copy that holds"]
    )  # fmt: skip


def test_columns_are_named_and_remembered(riwaya, tmp_path):
    """A table whose columns nobody could guess is read by the names that were given, and read again by them."""
    case, table = tmp_path / "case.riwaya", tmp_path / "table.csv"
    table.write_text(TABLE.replace("story", "c3").replace("heading", "c1"), "utf8")

    assert riwaya("add", case, table)[0] == 1
    assert riwaya("add", case, table, "--column", "text=c3", "--column", "published=day", "--column", "title=c1")[0] == 0
    assert [json.loads(line)["published"] for line in riwaya("list", case, "--json")[1]] == ["2023-09-07"]
    assert riwaya("reread", case)[1] == ["1 read again, 0 changed, 0 decisions need a look"]
    assert riwaya("verify", case)[0] == 0


def test_what_is_hostile_is_refused_and_the_rest_is_kept(riwaya, tmp_path):
    """Bombs, entities, broken files, names that climb and letters no database would hold: the good article is there."""
    folder = tmp_path / "hostile"
    folder.mkdir()
    (folder / "good.txt").write_text(TEXT, "utf8")
    with zipfile.ZipFile(folder / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("zeros.txt", b"0" * 30_000_000)
        archive.writestr("../../../climbing.txt", TEXT + "\nب")
    entity = (
        '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&x;</title></item></channel></rss>'
    )
    (folder / "feed.rss").write_text(entity)
    (folder / "broken.pdf").write_bytes(b"%PDF-1.7\n%%EOF")
    letter = b"From: a@b.example\nSubject: x\nDate: Thu, 7 Sep 2023 09:30:00 +0300\nX-A: " + b"a" * 300_000 + b"\n\n"
    (folder / "letter.eml").write_bytes(letter + TEXT.encode())
    (folder / "surrogate.jsonl").write_text(json.dumps({"title": "\ud800", "text": TEXT + "\ud800"}))
    with contextlib.suppress(OSError, UnicodeError):  # a file system that holds no such name
        (folder / b"\xff\xfe.txt".decode("utf8", "surrogateescape")).write_text(TEXT + "\nت", "utf8")
    case = folder / "case.riwaya"  # a case may lie among what is added

    code, _, errors = riwaya("add", "--jobs", "1", case, folder)

    assert code == 1
    refused = " ".join(errors)
    for name in ("zeros.txt", "feed.rss", "broken.pdf", "letter.eml"):
        assert name in refused
    assert "case.riwaya" not in refused.replace(f"`riwaya history {case}`", "")
    assert not any("Traceback" in line or "internal fault" in line for line in errors)
    assert not list(tmp_path.parent.glob("climbing.txt"))
    sources = [json.loads(line)["source"] for line in riwaya("list", case, "--json")[1]]
    assert f"{folder}/good.txt" in sources
    assert riwaya("verify", case)[0] == 0
