"""Files and bytes become documents, or are refused in one line that names file, reason and next step."""

import hashlib

import pytest

from riwaya.documents import readers
from riwaya.documents.readers import read_bytes, read_path
from riwaya.errors import DocumentUnreadable

# Port Voice / Aden – 7 September 2023 / The ferry returns to the port / The harbour master said that the ferry ...
ARTICLE = (
    "صوت الميناء – عدن – 7 سبتمبر 2023\r\n"
    "العبّارة تعود إلى المرسى\r\n"
    "قال مدير المرفأ إن العبّارة عادت من الجزيرة وعلى متنها 40 راكبا.\r\n"
)
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "windows-1256")


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_an_article_is_read_in_the_encodings_in_use(encoding):
    """The text is the same whatever the bytes, and its line endings are kept."""
    document = read_bytes(ARTICLE.encode(encoding), "article.txt")

    assert document.text == ARTICLE
    assert document.title == "العبّارة تعود إلى المرسى"


def test_an_old_unix_encoding_is_told_from_the_windows_one():
    """ISO-8859-6 shares its letters' order with Windows-1256 but not their places."""
    plain = ARTICLE.replace("–", "-")

    assert read_bytes(plain.encode("iso-8859-6"), "article.txt").text == plain


def test_a_document_is_known_by_its_bytes(tmp_path):
    """The id is the SHA-256 of the file as it lies on the disk, and the source is the path as given."""
    path = tmp_path / "article.txt"
    path.write_bytes(ARTICLE.encode())

    document = read_path(path)

    assert document.id == hashlib.sha256(ARTICLE.encode()).hexdigest()
    assert document.source == str(path)


ADDABLE = "`riwaya add` takes it into a case; for `riwaya read`, save its text as .txt"
REFUSED = {
    "empty": (b"", "a: the file is empty; give a file with an article in it"),
    "blanks": (b" \n\t\r\n ", "a: only blanks; give a file with an article in it"),
    "blanks and a mark": ("\ufeff \u00a0\n".encode(), "a: only blanks; give a file with an article in it"),
    "NUL bytes": (b"\x01\x00\x02\x00\xff\x00", "a: a binary file; save its text as .txt"),
    "PDF": (b"%PDF-1.7 ...", f"a: a PDF file; {ADDABLE}"),
    "Word": (b"PK\x03\x04....", f"a: a zip, Word or EPUB file; {ADDABLE}"),
    "picture": (b"\x89PNG\r\n....", f"a: a picture; {ADDABLE}"),
    "no Arabic": (b"The ferry returned.", "a: no Arabic letters; Riwaya reads Arabic articles only"),
    "no Arabic page": (
        "<html><body><script>قارب</script><p>The ferry returned.</p></body></html>".encode(),
        "a: the page shows no Arabic text; save the article's own page",
    ),
    "unknown encoding": (bytes(range(128, 256)), "a: text in an encoding that could not be told; save it as UTF-8"),
    "damaged UTF-8": (
        ARTICLE.encode()[:100] + b"\xff" + ARTICLE.encode()[100:],
        "a: damaged UTF-8 at byte 99; save or download it again",
    ),
    "cut UTF-16": (ARTICLE.encode("utf-16")[:-1], "a: damaged UTF-16 at byte 254; save or download it again"),
}


@pytest.mark.parametrize("case", REFUSED.values(), ids=REFUSED)
def test_what_is_no_arabic_text_is_refused_in_one_line(case):
    """The message says what the file is and what to do."""
    raw, message = case

    with pytest.raises(DocumentUnreadable) as refusal:
        read_bytes(raw, "a")

    assert str(refusal.value) == message


def refusal_of(path):
    with pytest.raises(DocumentUnreadable) as refusal:
        read_path(path)
    return str(refusal.value)


def test_a_missing_file_is_refused(tmp_path):
    """A path that leads nowhere is named."""
    path = tmp_path / "gone.txt"

    assert refusal_of(path) == f"{path}: no such file; check the path"


def test_a_folder_is_refused(tmp_path):
    """A folder is no document."""
    assert refusal_of(tmp_path) == f"{tmp_path}: a folder; name the files in it"


def test_a_file_one_may_not_read_is_refused(tmp_path, monkeypatch):
    """Rights are the user's to change."""

    def forbid(*args, **kwargs):
        raise PermissionError

    path = tmp_path / "secret.txt"
    path.write_bytes(ARTICLE.encode())
    monkeypatch.setattr(readers.Path, "open", forbid)

    assert refusal_of(path) == f"{path}: no permission to read it; change the file's rights"


def test_a_path_that_is_none_is_refused():
    """A name the system cannot look up is refused like one that leads nowhere."""
    assert refusal_of("a\0b") == "a\0b: cannot be read (embedded null byte); check the path"


def test_a_huge_file_is_refused_before_it_is_read(tmp_path):
    """A hundred megabytes are refused by their size alone."""
    path = tmp_path / "huge.txt"
    with path.open("wb") as file:
        file.truncate(100 * 1024 * 1024)

    message = "100 MB, more than the 32 MB a document may have; split it into its articles"
    assert refusal_of(path) == f"{path}: {message}"


def test_huge_bytes_are_refused():
    """The limit holds for bytes that come from elsewhere too."""
    with pytest.raises(DocumentUnreadable, match="more than the 32 MB"):
        read_bytes(b"a" * (readers.LARGEST + 1), "stdin")
