"""Files of every format, made by the programs that make them, come apart into documents with their custody."""

import gzip
import hashlib
import io
import json
import zipfile
from datetime import date
from pathlib import Path

import pytest

from riwaya.formats import Container, Piece, cell, kinds, limits, pieces_in, pieces_of
from riwaya.formats.pictures import tesseract
from tests.formats.article import BODY, BYLINE, OUTLET, PARAGRAPHS, TEXT, TITLE
from tests.formats.builders import FILES, bytes_of, containers, pieces, refusals, told
from tests.formats.make_files import ADDRESS

DAY = date(2023, 9, 7)
WHOLE = ("article.txt", "page.html", "article.pdf", "article.docx", "letter.eml")
RECORDS = ("articles.csv", "articles.jsonl", "result.json", "feed.rss", "feed.atom", "crawl.warc.gz", "crawl.wacz")
FORMATS = {
    "article.txt": "text",
    "page.html": "html",
    "article.pdf": "pdf",
    "article.docx": "docx",
    "letter.eml": "eml",
    "articles.csv": "csv",
    "articles.jsonl": "json",
    "result.json": "telegram",
    "feed.rss": "feed",
    "feed.atom": "feed",
    "crawl.warc.gz": "warc",
    "crawl.wacz": "warc",
}
needs_ocr = pytest.mark.skipif(tesseract() is None, reason="tesseract with its Arabic model is not installed")


@pytest.mark.parametrize("format", kinds.FORMATS)
def test_every_format_is_documented(format):
    """docs/formats.md says of each format what becomes a document."""
    assert f"`{format}`" in (Path(__file__).parents[2] / "docs" / "formats.md").read_text("utf-8")


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_gives_the_same_article(name):
    """Each paragraph comes out whole and in order, whatever file it was in."""
    piece = pieces(name)[0]

    assert piece.format == FORMATS[name]
    assert " ".join(BODY.split()) in " ".join(piece.document.text.split())


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_gives_title_and_day(name):
    """What the text does not say is taken from the format: headers, properties, the feed's or channel's words."""
    document = pieces(name)[0].document

    assert (document.title, document.published) == (TITLE, DAY)


@pytest.mark.parametrize("name", sorted(set(FORMATS) - {"article.docx", "letter.eml"}))
def test_formats_that_know_the_outlet_tell_it(name):
    """A channel's, feed's or site's name is the outlet."""
    assert pieces(name)[0].document.outlet == OUTLET


@pytest.mark.parametrize("name", sorted(set(FORMATS) - {"article.txt", "article.pdf", "result.json"}))
def test_formats_that_know_the_author_tell_the_name(name):
    """The sender of a letter, the creator of a Word file, the author of an entry is the byline."""
    assert pieces(name)[0].document.byline == BYLINE


@pytest.mark.parametrize("name", WHOLE)
def test_a_whole_file_is_kept_byte_for_byte(name):
    """The original is the file, its hash the document's id, and no container comes with it."""
    piece = pieces(name)[0]

    assert piece.original == bytes_of(name)
    assert piece.document.id == hashlib.sha256(bytes_of(name)).hexdigest()
    assert (piece.locator, piece.container) == ("", None)
    assert piece.source == str(FILES / name)


@pytest.mark.parametrize("name", RECORDS)
def test_a_record_names_the_file_that_holds_it(name):
    """The file itself is told once, before the first of its records."""
    first, *_ = told(name)
    piece = pieces(name)[0]

    assert first == Container(hashlib.sha256(bytes_of(name)).hexdigest(), bytes_of(name), str(FILES / name))
    assert piece.container == first.sha256
    assert piece.document.id == hashlib.sha256(piece.original).hexdigest() != first.sha256
    assert piece.locator
    assert len(containers(name)) == 1


@pytest.mark.parametrize("name", ["articles.csv", "articles.jsonl", "feed.rss", "feed.atom", "crawl.warc.gz", "crawl.wacz"])
def test_published_records_tell_their_address(name):
    """The address that a table, feed or web archive gives is the document's source."""
    piece = pieces(name)[0]

    assert piece.url == piece.document.source == ADDRESS


def test_a_message_tells_whom_it_was_forwarded_from():
    """A Telegram post forwarded from another channel keeps that channel as part of its chain."""
    piece = pieces("result.json")[0]

    assert (piece.locator, piece.forwarded_from) == ("message 12", "مرصد الوادي")  # the valley observatory
    assert piece.document.published_at == "2023-09-07T09:30"
    assert json.loads(piece.original)["id"] == 12


def test_messages_without_text_are_counted():
    """Pictures and recordings in a channel are not lost silently."""
    assert refusals("result.json") == [
        f"{FILES / 'result.json'} > messages without text: 1 of them hold only pictures, recordings or files;"
        " add those by themselves"
    ]


def test_a_page_in_a_web_archive_is_kept_as_the_site_sent_it():
    """The original of a captured page is the page itself, without the archive's headers."""
    assert pieces("crawl.warc.gz")[0].original == bytes_of("page.html")


def test_what_is_in_a_zip_is_taken_apart_in_its_turn():
    """A letter in a zip and what is attached to it name the way to them; hidden files are left out."""
    found = {piece.locator: piece for piece in pieces("bundle.zip")}

    assert list(found) == [
        "../../outside.txt",
        "letters/letter.eml",
        "letters/letter.eml > attachment 1: بيان.txt",
        "خبر.txt",
    ]
    outer, letter = containers("bundle.zip")
    assert found["خبر.txt"].original == TEXT.encode()
    assert found["letters/letter.eml"].container == letter.container == outer.sha256
    assert found["letters/letter.eml > attachment 1: بيان.txt"].container == letter.sha256


def test_names_in_archives_write_nothing(tmp_path, monkeypatch):
    """A member named after a path outside is told by that name and read in memory."""
    monkeypatch.chdir(tmp_path)

    pieces("bundle.zip")

    assert list(tmp_path.rglob("*")) == []
    assert not (tmp_path.parent / "outside.txt").exists()


@needs_ocr
@pytest.mark.parametrize(("name", "format"), [("scan.png", "image-ocr"), ("scan.pdf", "pdf-ocr")])
def test_scans_are_recognised(name, format):
    """Most words of a picture of the article come out, and the format says that they were recognised."""
    piece = pieces(name)[0]
    words = BODY.split()

    assert piece.format == format
    assert sum(word in piece.document.text for word in words) > 0.8 * len(words)
    assert piece.document.published is None


@pytest.mark.skipif(tesseract() is not None, reason="tesseract is installed")
@pytest.mark.parametrize("name", ["scan.png", "scan.pdf"])
def test_scans_say_what_they_need(name):
    """Without tesseract a scan is refused with the command that installs it."""
    (reason,) = refusals(name)

    assert "apt install tesseract-ocr tesseract-ocr-ara" in reason


def test_a_folder_is_searched_in_order(tmp_path):
    """Files come in the order of their names, folders within, and hidden ones are left out."""
    for name in ("ب.txt", "أ.txt", ".hidden.txt", "folder/ج.txt", ".git/د.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(TEXT, "utf-8")

    found = [piece.source for piece in pieces_of(str(tmp_path)) if isinstance(piece, Piece)]

    assert found == [str(tmp_path / name) for name in ("أ.txt", "ب.txt", "folder/ج.txt")]


def test_content_tells_the_format_and_not_the_name(tmp_path):
    """A Word file called .txt and a page called .pdf are read as what they are."""
    (tmp_path / "a.txt").write_bytes(bytes_of("article.docx"))
    (tmp_path / "b.pdf").write_bytes(bytes_of("page.html"))

    assert [piece.format for piece in pieces_of(str(tmp_path))] == ["docx", "html"]


def test_the_user_names_the_columns():
    """Columns that nobody could guess are said: here the text stands under «c2» and the day under «c1»."""
    table = f"c1;c2\n7/9/2023;{PARAGRAPHS[0]}\n".encode()

    (piece,) = pieces(table, columns={"text": "c2", "published": "c1"})

    assert (piece.document.text, piece.document.published) == (PARAGRAPHS[0], DAY)


def test_a_table_without_a_column_for_the_text_says_what_to_do(tmp_path):
    """The refusal lists the columns that are there."""
    path = tmp_path / "table.csv"
    path.write_text(f"c1,c2\nx,{TITLE}\n", "utf-8")

    (refusal,) = pieces_of(str(path))

    assert refusal.reason == f"{path}: no column is named for the text among «c1», «c2»; say which, with --column text=NAME"


def test_a_compressed_file_is_unpacked():
    """A gzip file that is no web archive holds one file."""
    (piece,) = pieces(gzip.compress(TEXT.encode()), source="خبر.txt.gz")

    assert (piece.locator, piece.original) == ("خبر.txt", TEXT.encode())


def test_a_saved_page_in_one_file_is_read():
    """Chromium's MHTML names the page's address and the moment it was saved; its pictures are not taken for attachments."""
    saved = (
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://port-voice.example/news/road\r\nSubject: x\r\n"
        "Date: Fri, 8 Sep 2023 06:00:00 -0000\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="----x"\r\n\r\n'
        "------x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"
        + bytes_of("page.html").decode()
        + "\r\n------x\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0K\r\n------x--\r\n"
    ).encode()

    (piece,) = told(saved)

    assert (piece.format, piece.url) == ("mhtml", ADDRESS)
    assert (piece.document.title, piece.document.published) == (TITLE, DAY)


def test_an_account_of_many_chats_names_the_chat():
    """An export of a whole account has chats within; each message is told with its chat."""
    chat = json.loads(bytes_of("result.json"))
    export = {"about": "Here is the data you requested. Telegram", "chats": {"list": [chat, chat | {"name": "الوادي"}]}}

    found = pieces(json.dumps(export).encode())

    assert [piece.locator for piece in found] == [f"{OUTLET}, message 12", "الوادي, message 12"]
    assert [piece.document.outlet for piece in found] == [OUTLET, "الوادي"]


def test_word_keeps_tables_and_leaves_out_what_was_struck():
    """The cells of a table are lines; deletions of tracked changes are not in the text."""
    document = pieces("article.docx")[0].document

    assert document.text.endswith("المحتجزون\n40")


def test_tracked_changes_are_taken_as_accepted():
    """What was struck out is not in the text, what was put in is, and links and breaks are kept."""
    body = (
        "<p><r><t>قال مدير </t></r><del><r><delText>السجن</delText></r></del><ins><r><t>المرفأ</t></r></ins>"  # prison > port
        "<hyperlink><r><t> إن الطريق فتح</t></r></hyperlink><r><br/><t>صباح الخميس.</t></r></p>"
    )
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w") as archive:
        archive.writestr("word/document.xml", f'<w:document xmlns:w="w" xmlns="w"><body>{body}</body></w:document>')

    (piece,) = pieces(raw.getvalue())

    assert piece.document.text == "قال مدير المرفأ إن الطريق فتح\nصباح الخميس."


@pytest.mark.parametrize("coding", ["gzip", "chunked"])
def test_pages_are_decoded_as_the_browser_did(coding):
    """A recorder keeps pages as they were transferred: compressed, or in lumps."""
    page = bytes_of("page.html")
    body = gzip.compress(page) if coding == "gzip" else b"%x\r\n%b\r\n0\r\n\r\n" % (len(page), page)
    head = "Content-Encoding: gzip" if coding == "gzip" else "Transfer-Encoding: chunked"
    http = f"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n{head}\r\n\r\n".encode() + body
    record = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {ADDRESS}\r\nWARC-Date: 2023-09-08T06:00:00Z\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    ).encode()

    (piece,) = pieces(record + http + b"\r\n\r\n")

    assert piece.original == page


def test_a_mailbox_holds_letters():
    """Each letter of an mbox file is taken apart in its turn."""
    letter = bytes_of("letter.eml").replace(b"\r\n", b"\n")
    mailbox = b"".join(b"From x@b.example Thu Sep  7 09:30:00 2023\n" + letter + b"\n\n" for _ in range(2))

    found = pieces(mailbox)

    assert [piece.locator for piece in found] == [
        "letter 1",
        "letter 1 > attachment 1: بيان.txt",
        "letter 2",
        "letter 2 > attachment 1: بيان.txt",
    ]
    assert [piece.format for piece in found] == ["eml", "text", "eml", "text"]


def test_old_encodings_are_read_in_letters_and_tables():
    """A letter in Windows-1256 and a table saved by an old Excel come out in Arabic."""
    letter = (
        b"From: a@b.example\nSubject: =?windows-1256?Q?=E5=CF=E4=C9?=\nDate: Thu, 07 Sep 2023 09:30:00 +0300\n"  # هدنة
        b"Content-Type: text/plain; charset=windows-1256\nContent-Transfer-Encoding: 8bit\n\n"
    ) + BODY.encode("windows-1256")
    table = f"العنوان;النص\n{TITLE};{PARAGRAPHS[0]}\n".encode("windows-1256")

    assert pieces(letter)[0].document.text == f"هدنة\n{BODY}"
    assert pieces(table)[0].document.text == f"{TITLE}\n{PARAGRAPHS[0]}"


def test_bytes_and_files_give_the_same(tmp_path):
    """`pieces_in` is `pieces_of` for what does not lie on a disk; the source is kept as given."""
    (piece,) = pieces_in(bytes_of("article.txt"), "https://port-voice.example/a")

    assert piece.source == piece.document.source == "https://port-voice.example/a"
    assert piece.document.text == pieces("article.txt")[0].document.text


def test_a_wacz_is_told_from_a_zip_of_web_archives(tmp_path):
    """A web archive that simply lies in a zip is a member like any other."""
    path = tmp_path / "crawls.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("crawls/1.warc.gz", bytes_of("crawl.warc.gz"))

    (piece,) = [one for one in pieces_of(str(path)) if isinstance(one, Piece)]

    assert piece.locator == f"crawls/1.warc.gz > record 2: {ADDRESS}"


def files_parsed(monkeypatch):
    """Count the files for which a parser is asked."""
    asked = []
    run = cell.run
    monkeypatch.setattr(cell, "run", lambda file, name, *rest: asked.append(name) or run(file, name, *rest))
    return asked


def test_short_running_text_needs_no_parser_of_its_own(monkeypatch):
    """The document is the same that a parser makes."""
    asked = files_parsed(monkeypatch)
    (here,) = pieces_in(TEXT.encode(), "خبر.txt")
    monkeypatch.setattr(limits, "RUNNING", 0)
    (there,) = pieces_in(TEXT.encode(), "خبر.txt")

    assert (asked, here) == (["خبر.txt"], there)


@pytest.mark.parametrize(
    "raw",
    [b"<html><body><p>" + TEXT.encode() + b"</p></body></html>", TEXT.encode("cp1256"), b"\x00" + TEXT.encode(), b"{}", b""],
    ids=["page", "old encoding", "not text", "JSON", "empty"],
)
def test_everything_else_meets_a_fresh_parser(raw, monkeypatch):
    """Markup, tables, other encodings and what is no text are taken apart in a process of their own."""
    asked = files_parsed(monkeypatch)
    list(pieces_in(raw, "given"))

    assert asked
