"""A full disk, files that cannot be written, others at work on the same case: one clear line, and the case stays whole."""

import os
import resource
import shutil
import subprocess

import pytest

import riwaya
from riwaya import cli
from tests import command
from tests.cases.conftest import ARTICLES

HOLDS = "everything holds"


def put_articles(folder, number, seed):
    """Write articles that differ in a number."""
    folder.mkdir()
    for at in range(number):
        (folder / f"{at:04}.txt").write_text(f"{ARTICLES['hilal.txt']}\nرقم {seed}{at}.", "utf8")
    return folder


IS_ROOT = hasattr(os, "geteuid") and os.geteuid() == 0
READ_ONLY = "the file or its folder is read-only; change its rights or copy the case elsewhere"


def mounted(*arguments):
    """Return whether the system lets us mount something."""
    return bool(shutil.which("mount")) and subprocess.run(["mount", *arguments], capture_output=True).returncode == 0


@pytest.fixture
def protect():
    """Make a file or folder read-only by its rights, or for root, who has all rights, by a mount."""
    made = []

    def protect(path):
        if not IS_ROOT:
            path.chmod(0o555 if path.is_dir() else 0o444)
        elif not mounted("--bind", str(path), str(path)):
            pytest.skip("nothing can be mounted here")
        else:
            assert mounted("-o", "remount,ro,bind", str(path))
        made.append(path)

    yield protect
    for path in made:
        if IS_ROOT:
            subprocess.run(["umount", "-l", str(path)], check=True)
        else:
            path.chmod(0o755)


@pytest.fixture
def kept(tmp_path):
    """Make a case in a folder of its own and name it."""
    (tmp_path / "shelf").mkdir()
    path = tmp_path / "shelf" / "case.riwaya"
    with riwaya.open(path) as case:
        case.add(put_articles(tmp_path / "articles", 2, 1))
    return path


@pytest.mark.parametrize("is_folder", [False, True], ids=["file", "folder"])
def test_a_protected_case_can_be_read_and_says_why_it_cannot_be_written(kept, protect, capsys, tmp_path, is_folder):
    """A read-only file, or one on a shelf where nothing may be written, such as a disc of evidence, is shown and verified."""
    more = put_articles(tmp_path / "more", 1, 2)
    protect(kept.parent if is_folder else kept)

    assert cli.run(["verify", str(kept)]) == 0
    assert cli.run(["search", str(kept), "الهلال"]) == 0
    capsys.readouterr()
    assert cli.run(["add", "--jobs", "1", str(kept), str(more)]) == 1
    assert capsys.readouterr().err == f"riwaya: {kept}: {READ_ONLY}\n"


def test_a_new_case_in_a_read_only_folder_is_one_line(kept, protect, capsys):
    """The line says what to do about it."""
    protect(kept.parent)
    new = kept.with_name("new.riwaya")

    assert cli.run(["add", str(new), str(kept.parent)]) == 1
    reason = "the file cannot be opened or made; change the rights of its folder or copy the case elsewhere"
    assert capsys.readouterr().err == f"riwaya: {new}: {reason}\n"


def assert_whole(case, code, err, words):
    """Hold that a command ended in one line with these words, and that the case is as it was kept."""
    assert code == 1
    assert words in err.splitlines()[-1]
    assert "Traceback" not in err
    told = [int(line.split()[1]) for line in err.splitlines() if line.startswith("kept")]
    with riwaya.open(case, create=False) as opened:
        assert opened.verify() is None
        assert opened.info()["documents"] >= max(told, default=0)


@pytest.fixture
def small_disk(tmp_path):
    """Mount a disk of little more than half a megabyte, where the system lets us."""
    disk = tmp_path / "disk"
    disk.mkdir()
    if not mounted("-t", "tmpfs", "-o", "size=600k", "tmpfs", str(disk)):
        pytest.skip("no disk can be mounted here")
    yield disk
    subprocess.run(["umount", "-l", str(disk)], check=True)


def test_a_full_disk_is_one_line_and_loses_nothing(small_disk, tmp_path):
    """What was told kept is there; with more space the same command goes on."""
    case, articles = small_disk / "case.riwaya", put_articles(tmp_path / "articles", 120, 1)

    code, _, err = command.run("add", "--progress", case, articles)

    assert_whole(case, code, err, "the disk is full; free some space")
    assert mounted("-o", "remount,size=20m", str(small_disk))
    assert command.run("add", case, articles)[0] == 0
    assert command.run("verify", case)[:2] == (0, f"{case}: {HOLDS} (120 documents, 0 decisions)\n")


def test_a_file_that_may_not_grow_is_one_line_and_loses_nothing(tmp_path):
    """So is a quota that stops the file from growing."""
    case, articles = tmp_path / "case.riwaya", put_articles(tmp_path / "articles", 120, 1)
    limit = 300_000

    code, _, err = command.run(
        "add", "--progress", case, articles, preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))
    )

    assert_whole(case, code, err, "the disk ")
    assert command.run("add", case, articles)[0] == 0
    assert command.run("verify", case)[:2] == (0, f"{case}: {HOLDS} (120 documents, 0 decisions)\n")


def test_two_commands_add_at_once(case_name, tmp_path):
    """A second writer waits its turn; both find everything kept, and what both had is there once."""
    mine, theirs = put_articles(tmp_path / "mine", 60, 1), put_articles(tmp_path / "theirs", 60, 2)
    shared = put_articles(tmp_path / "shared", 30, 3)

    writers = [command.start("add", case_name, folder, shared) for folder in (mine, theirs)]
    ends = [(writer.communicate(timeout=300), writer.returncode) for writer in writers]

    assert [code for _, code in ends] == [0, 0], ends
    with riwaya.open(case_name) as case:
        assert case.info()["documents"] == 150
        assert case.verify() is None


def test_people_read_while_documents_come_in(case_name, tmp_path):
    """While a command adds, searches see what is kept so far, and the case holds at every moment."""
    writer = command.start("add", "--progress", case_name, put_articles(tmp_path / "articles", 150, 1))
    seen = []
    for line in writer.stderr:
        if line.startswith("kept"):
            with riwaya.open(case_name, create=False) as case:
                seen.append(case.search("الهلال").total)
                assert case.verify() is None
    writer.communicate()

    assert writer.returncode == 0
    assert seen == sorted(seen)
    assert seen[0] >= 50
    assert seen[-1] == 150


def test_a_database_of_another_program_is_left_alone(tmp_path):
    """A browser's history is SQLite, too, and no case."""
    import sqlite3

    other = tmp_path / "history.sqlite"
    connection = sqlite3.connect(other)
    connection.execute("CREATE TABLE visits (url)")
    connection.close()
    before = other.read_bytes()

    code, _, err = command.run("add", other, tmp_path)

    assert (code, err) == (1, f"riwaya: {other}: a database of another program, not a case of Riwaya; name another file\n")
    assert other.read_bytes() == before
