"""Hostile and broken files are refused with a reason, and what comes with them is read."""

import gzip
import io
import json
import os
import time
import zipfile

import pytest

from riwaya.formats import Piece, Refusal, cell, limits, pieces_of
from riwaya.formats import take as taking
from tests.formats.article import TEXT, TITLE
from tests.formats.builders import bytes_of, pieces, refusals, told

DAMAGED = "given: the archive is damaged; download or copy it again"


def zipped(*members, level=9):
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED, compresslevel=level) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return raw.getvalue()


ARTICLE = ("خبر.txt", TEXT)
REFUSED = {
    "empty": (b"", "given: the file is empty; give a file with an article in it"),
    "no Arabic": (b"The ferry returned.", "given: no Arabic letters; Riwaya reads Arabic articles only"),
    "RTF": (b"{\\rtf1 x}", "given: a Rich Text file; save it as .docx"),
    "old Word": (
        b"\xd0\xcf\x11\xe0\xa1\xb1",
        "given: an old Word, Excel or Outlook file; save it as .docx, .csv or .eml",
    ),
    "RAR": (b"Rar!\x1a\x07", "given: a RAR archive; unpack it and give the folder"),
    "recording": (b"ID3\x04\x00", "given: a recording; Riwaya reads text, so add its transcript"),
    "video": (b"\x00\x00\x00\x18ftypmp42", "given: a recording; Riwaya reads text, so add its transcript"),
    "spreadsheet": (zipped(("xl/workbook.xml", "<x/>")), "given: a spreadsheet; save it as .csv"),
    "cut zip": (zipped(ARTICLE)[:-30], DAMAGED),
    "empty zip": (zipped(), "given: the archive holds no files; check that it was made whole"),
    "cut gzip": (gzip.compress(TEXT.encode())[:-9], DAMAGED),
    "damaged PDF": (b"%PDF-1.7\n%%EOF", "given: a damaged PDF; download it again, or print it to PDF anew"),
    "feed without entries": (b"<rss><channel/></rss>", "given: a feed without entries; fetch it again"),
    "deep JSON": (b'[{"text": ' + b"[" * 100_000, "given: JSON nested too deep; left out"),
    "cut JSON": (b'{"text": "\xd9\x82', "given: damaged JSON; export it again"),
    "no rows": (b"text,title\n", "given: there is nothing in it to read; check that it was saved whole"),
    "no records": (b"[{}]", "given > record 1: no JSON object; give one object for each document"),
    "numbers": (b'[{"text": 1}]', "given > record 1: the column «text» is empty here; nothing to read"),
}


@pytest.mark.parametrize("case", REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_read_is_refused_in_one_line(case):
    """The line names the file, says what is wrong and what to do."""
    raw, reason = case

    assert refusals(raw) == [reason]


LAUGHS = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 9))
ENTITIES = {
    "billion laughs": f'<!DOCTYPE rss [<!ENTITY a0 "ha">{LAUGHS}]><rss><channel><item><title>&a8;</title></item></channel></rss>',
    "external entity": (
        '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&x;</title></item></channel></rss>'
    ),
}


@pytest.mark.parametrize("attack", ENTITIES.values(), ids=ENTITIES)
def test_entities_are_refused(attack):
    """A feed that declares entities is read by no parser."""
    assert refusals(attack.encode()) == ["given: XML that declares entities, as only an attack does; left out"]


@pytest.mark.parametrize("attack", ENTITIES.values(), ids=ENTITIES)
def test_entities_in_a_word_file_are_refused(attack):
    """The XML within a Word file is held to the same."""
    word = zipped(("word/document.xml", attack.replace("rss", "w")), ("[Content_Types].xml", "<x/>"))

    assert refusals(word) == ["given: XML that declares entities, as only an attack does; left out"]


def test_a_zip_bomb_is_left_out_and_the_rest_read():
    """Zeros that unpack to a thousand times their size are refused; the article beside them is read."""
    found = told(zipped(("a.txt", b"0" * 30_000_000), ARTICLE))

    assert [one.reason for one in found if isinstance(one, Refusal)] == [
        "given > a.txt: unpacks to more than 200 times its size, as only an attack does; left out"
    ]
    assert [one.locator for one in found if isinstance(one, Piece)] == ["خبر.txt"]


def test_a_gzip_bomb_is_refused():
    """The same for a single packed file."""
    assert refusals(gzip.compress(b"0" * 30_000_000)) == [
        "given: unpacks to more than 200 times its size, as only an attack does; left out"
    ]


def test_a_lying_size_does_not_deceive():
    """A member whose directory says that it is small is measured as it unpacks."""
    raw = bytearray(zipped(("a.txt", b"0" * 30_000_000)))
    at = raw.rindex(b"PK\x01\x02")
    raw[at + 24 : at + 28] = (10).to_bytes(4, "little")

    (reason,) = refusals(bytes(raw))

    assert reason.startswith("given > a.txt: ")


def test_archives_in_archives_end():
    """A zip within a zip within a zip is opened, but not without end."""
    nested = zipped(ARTICLE)
    for _ in range(limits.DEPTH + 2):
        nested = zipped(("inner.zip", nested), ARTICLE)

    reason = "archives within archives within archives; unpack them and give the folder"
    assert [line.rsplit(": ", 1)[1] for line in refusals(nested)] == [reason]
    assert len(pieces(nested)) == limits.DEPTH


def test_a_file_that_unpacks_without_end_is_given_up(monkeypatch):
    """All members of a file together have a measure."""
    monkeypatch.setattr(limits, "UNPACKED", 3 * len(TEXT.encode()))

    found = told(zipped(*((f"{number}.txt", TEXT + str(number)) for number in range(9)), level=0))

    assert sum(isinstance(one, Piece) for one in found) == 2
    assert found[-1] == Refusal("given", "", "given: unpacks to more than anyone can read; give it in parts")


def test_an_encrypted_member_says_so():
    """A password is the user's to give."""
    raw = bytearray(zipped(ARTICLE))
    raw[6] |= 1
    raw[raw.rindex(b"PK\x01\x02") + 8] |= 1

    assert refusals(bytes(raw)) == ["given > خبر.txt: encrypted; unpack it with its password and give the folder"]


def test_names_cannot_forge_the_lines_of_a_summary():
    """Line feeds and marks of direction in a member's name are not shown as such."""
    (piece,) = pieces(zipped(("a\n\u202eb.txt", TEXT)))

    assert piece.locator == "a\ufffd\ufffdb.txt"


def test_enormous_headers_are_refused():
    """A letter whose headers are larger than any letter's is left out."""
    letter = (
        b"From: a@b.example\nSubject: x\nDate: Thu, 7 Sep 2023 09:30:00 +0300\n"
        + b"X-A: "
        + b"a" * 300_000
        + b"\n\n"
        + TEXT.encode()
    )

    assert refusals(letter) == ["given: headers of more than 200 KB, as no letter has; left out"]


def test_a_million_small_headers_are_headers_too():
    """A letter is known as one however many headers it has."""
    letter = (
        b"From: a@b.example\nSubject: x\nDate: Thu, 7 Sep 2023 09:30:00 +0300\n" + b"X-A: a\n" * 100_000 + b"\n" + TEXT.encode()
    )

    assert refusals(letter) == ["given: headers of more than 200 KB, as no letter has; left out"]


def test_an_enormous_header_of_a_web_archive_is_refused():
    """A record whose headers have no end is damage."""
    archive = b"WARC/1.1\r\nWARC-Type: response\r\n" + b"X: " + b"a" * 3_000_000 + b"\r\n\r\n"

    (reason,) = refusals(archive)

    assert reason.startswith("given")


def test_deep_nesting_in_word_is_read():
    """A Word file may nest its elements as deep as it likes without exhausting anything."""
    deep = "<p><t>" + TITLE + "</t></p>"
    word = zipped(("word/document.xml", "<w>" + "<a>" * 50_000 + deep + "</a>" * 50_000 + "</w>"))

    (piece,) = pieces(word)

    assert piece.document.text == TITLE


def die_on(monkeypatch, tmp_path, code):
    """Put Python code into the parser of text, by way of the interpreter's own start-up hook."""
    hook = (
        "import riwaya.formats.drafts as drafts, os, signal, time\n"
        "old = drafts._read\n"
        "def _read(draft):\n"
        "    if 'هنا' in str(draft.body):\n"
        f"        {code}\n"
        "    return old(draft)\n"
        "drafts._read = _read\n"
    )
    (tmp_path / "sitecustomize.py").write_text(hook, "utf-8")
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([str(tmp_path), os.environ.get("PYTHONPATH", "")]))
    nursery = cell._Nursery()
    monkeypatch.setattr(cell, "_NURSERY", nursery)
    return nursery


HERE = json.dumps({"text": "هنا", "title": TITLE}, ensure_ascii=False).encode()
DEATHS = {
    "crash": ("os.kill(os.getpid(), signal.SIGSEGV)", "the parser crashed (SIGSEGV)"),
    "loop": (
        "import riwaya.formats.worker as w; w._rest(1); exec('while True: pass')",
        "the parser took more than 20 seconds of processor time",
    ),
    "memory": ("bytearray(1 << 31)", "the parser asked for more than 1024 MB of memory"),
    "exit": ("os._exit(3)", "the parser ended with code 3"),
}


@pytest.mark.parametrize("case", DEATHS.values(), ids=DEATHS)
def test_a_parser_that_dies_takes_one_record_with_it(case, monkeypatch, tmp_path):
    """Of three records the second kills its parser («هنا», here): it is refused, and the others are read."""
    code, reason = case
    nursery = die_on(monkeypatch, tmp_path, code)
    lines = [json.dumps({"text": text, "title": TITLE}, ensure_ascii=False) for text in (TEXT, "هنا", TEXT)]

    found = told("\n".join(lines).encode())
    nursery.end()

    assert [one.locator for one in found if isinstance(one, Piece)] == ["record 1", "record 3"]
    (refused,) = [one for one in found if isinstance(one, Refusal)]
    assert refused.reason == f"given > record 2: {reason}; the file is damaged or hostile, so open it by other means"


def test_a_parser_writes_no_file(monkeypatch, tmp_path):
    """The kernel lets a parser write to nothing but its caller."""
    path = tmp_path / "written"
    nursery = die_on(monkeypatch, tmp_path, f"open({str(path)!r}, 'wb', 0).write(b'x')")

    reasons = refusals(HERE)
    nursery.end()

    assert reasons == ["given > record 1: the parser failed (OSError); the file is damaged, so save or download it again"]
    assert path.read_bytes() == b""


def test_a_parser_that_waits_for_ever_is_stopped(monkeypatch, tmp_path):
    """One that uses no processor time is stopped by the clock."""
    nursery = die_on(monkeypatch, tmp_path, "time.sleep(600)")
    pieces(TEXT.encode())  # starting the nursery takes longer than the wait that follows
    monkeypatch.setattr(limits, "SECONDS_WAITING", 0.5)

    before = time.monotonic()
    (reason,) = refusals(HERE)
    nursery.end()

    assert "said nothing for" in reason
    assert time.monotonic() - before < 60


def test_a_file_that_always_kills_is_given_up(monkeypatch, tmp_path):
    """After so many deaths the rest of a file is left."""
    nursery = die_on(monkeypatch, tmp_path, "os._exit(3)")
    lines = [json.dumps({"text": "هنا", "title": str(number)}, ensure_ascii=False) for number in range(20)]

    reasons = refusals("\n".join(lines).encode())
    nursery.end()

    assert len(reasons) == limits.DEATHS + 1
    assert reasons[-1] == "given: the parser died 5 times, and the rest was not read; give it in parts"


def test_who_stops_listening_stops_the_parser():
    """A caller that takes only the first piece leaves no process behind."""
    first = next(iter(pieces_of_many()))

    assert isinstance(first, Piece | taking.Container)
    assert pieces(TEXT.encode())


def pieces_of_many():
    record = json.dumps({"text": TEXT, "title": TITLE}, ensure_ascii=False)
    return taking.pieces_in("\n".join([record] * 2000).encode(), "given")


def test_the_nursery_comes_back_when_it_was_ended():
    """A nursery that someone killed is started anew for the next file."""
    assert len(pieces(bytes_of("articles.csv"))) == 1  # running text alone would start none
    assert cell._NURSERY._process
    cell._NURSERY._process.kill()
    cell._NURSERY._process.wait()

    assert len(pieces(bytes_of("articles.csv"))) == 1


def test_systems_without_fork_start_an_interpreter(monkeypatch):
    """Where processes cannot be forked the same comes out, more slowly."""
    monkeypatch.setattr(cell, "_CAN_FORK", False)

    assert len(pieces(bytes_of("articles.csv"))) == 1
    assert len(pieces(TEXT.encode())) == 1


def test_a_pipe_is_not_opened(tmp_path):
    """A named pipe in a folder would hang whoever opens it."""
    path = tmp_path / "pipe"
    os.mkfifo(path)

    (refusal,) = pieces_of(str(tmp_path))

    assert refusal.reason == f"{path}: no plain file; copy its content into one"


def test_a_missing_file_is_refused(tmp_path):
    """A path that leads nowhere is named."""
    (refusal,) = pieces_of(str(tmp_path / "gone.txt"))

    assert refusal.reason == f"{tmp_path / 'gone.txt'}: no such file; check the path"


def test_a_large_file_is_refused_by_its_size_where_it_must_be_read_whole(tmp_path):
    """A hundred megabytes of nothing are no article."""
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(100 * 1024 * 1024)

    (refusal,) = pieces_of(str(path))

    assert refusal.reason.startswith(f"{path}: 100 MB, more than the 32 MB such a file may have; ")
