"""`riwaya checks` as a user meets it."""

import json

from riwaya import cli

TEXT = "بريد الوادي | 30 تشرين الأول 2017\nخروج المقاتلين\n\nوقع الهجوم يوم السبت 17 تشرين الأول 2017.\n"


def test_files_and_cases_show_the_same(tmp_path, capsys):
    """A Tuesday told as a Saturday, in a file and in a case of it."""
    (tmp_path / "a.txt").write_text(TEXT, "utf8")
    case = str(tmp_path / "case.riwaya")
    assert cli.run(["add", case, str(tmp_path / "a.txt")]) == 0
    capsys.readouterr()

    shown = []
    for path in (str(tmp_path / "a.txt"), case):
        assert cli.run(["checks", path, "--json"]) == 0
        shown.append(json.loads(capsys.readouterr().out.splitlines()[0])["findings"])
    assert shown[0] == shown[1]
    assert [one["kind"] for one in shown[0]] == ["weekday"]


def test_nothing_to_look_at_is_said(tmp_path, capsys):
    """A text without oddities."""
    (tmp_path / "a.txt").write_text(TEXT.replace("السبت", "الثلاثاء"), "utf8")

    assert cli.run(["checks", str(tmp_path / "a.txt")]) == 0
    assert "nothing stands out" in capsys.readouterr().out


def test_what_cannot_be_read_is_told_and_the_rest_is_done(tmp_path, capsys):
    """An empty file among others: one line, exit code 1."""
    (tmp_path / "a.txt").write_text(TEXT, "utf8")
    (tmp_path / "b.txt").write_bytes(b"")

    assert cli.run(["checks", str(tmp_path)]) == 1
    caught = capsys.readouterr()
    assert "b.txt" in caught.err
    assert "weekday" in caught.out
