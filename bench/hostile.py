"""`./run bench hostile`: files made to harm a reader, each given to `riwaya.formats`, then all of them to `riwaya add`.

What must hold: each is read or refused within three minutes, nothing is written outside the case, and the articles that lie
beside them in the folder are all in the case, which verifies. The exit code is 1 when something does not.
"""

import argparse
import gzip
import io
import os
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

from riwaya.formats import Piece, Refusal, pieces_of

COMMAND = (sys.executable, "-c", "from riwaya.cli import main; main()")
TEXT = "قال مدير المرفأ إن الطريق فتح صباح الخميس أمام ثلاث شاحنات."
HUNG = 180  # seconds
MEGABYTE = 1024 * 1024


def zipped(*members: tuple[str, bytes]) -> bytes:
    """Return a zip file of these members."""
    raw = io.BytesIO()
    with zipfile.ZipFile(raw, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return raw.getvalue()


def nested(depth: int) -> bytes:
    """Return a zip in a zip, and so on."""
    raw = zipped(("a.txt", TEXT.encode()))
    for _ in range(depth):
        raw = zipped(("inner.zip", raw))
    return raw


def lying() -> bytes:
    """Return a zip whose directory says that a large member is small."""
    raw = bytearray(zipped(("a.txt", bytes(30 * MEGABYTE))))
    at = raw.rindex(b"PK\x01\x02")
    raw[at + 24 : at + 28] = (10).to_bytes(4, "little")
    return bytes(raw)


def linked() -> bytes:
    """Return a zip with a symbolic link to a file of the system."""
    raw, link = io.BytesIO(), zipfile.ZipInfo("link.txt")
    link.create_system, link.external_attr = 3, 0o120777 << 16
    with zipfile.ZipFile(raw, "w") as archive:
        archive.writestr(link, "/etc/passwd")
    return raw.getvalue()


def pdf(*objects: str, trailer: str = "/Root 1 0 R") -> bytes:
    """Return a PDF of these objects, numbered from 1, without a table of where they are."""
    body = "".join(f"{number} 0 obj\n{content}\nendobj\n" for number, content in enumerate(objects, 1))
    return f"%PDF-1.7\n{body}trailer\n<< {trailer} /Size {len(objects) + 1} >>\n%%EOF\n".encode()


CATALOG = "<< /Type /Catalog /Pages 2 0 R >>"
LAUGHS = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
BOMB = f'<!DOCTYPE rss [<!ENTITY a0 "ha">{LAUGHS}]><rss><channel><item><title>&a9;</title></item></channel></rss>'
OUTSIDE = '<!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><title>&x;</title></item></channel></rss>'
REMOTE = OUTSIDE.replace("file:///etc/passwd", "http://127.0.0.1:9/x")
WARC = "WARC/1.1\r\nWARC-Type: response\r\nContent-Type: application/http\r\n"
MAIL = "From: a@b.example\nSubject: x\nDate: Thu, 7 Sep 2023 09:30:00 +0300\n"
PARTS = "".join(f"Content-Type: multipart/mixed; boundary=b{n}\n\n--b{n}\n" for n in range(3000))

Attack = tuple[str, str, Callable[[], bytes]]
ATTACKS: tuple[Attack, ...] = (
    ("zip bomb, a thousand to one", "bomb.zip", lambda: zipped(("a.txt", bytes(300 * MEGABYTE)))),
    ("zip bomb, bombs in a bomb", "bombs.zip", lambda: zipped(("a.zip", zipped(("a", bytes(99_999_999)))))),
    ("gzip bomb", "bomb.gz", lambda: gzip.compress(bytes(300 * MEGABYTE))),
    ("zip that lies about sizes", "lying.zip", lying),
    ("archives in archives", "nested.zip", lambda: nested(30)),
    ("path traversal, ../../", "traversal.zip", lambda: zipped(("../../../../tmp/riwaya-was-here.txt", TEXT.encode()))),
    ("path traversal, absolute", "absolute.zip", lambda: zipped(("/tmp/riwaya-was-here.txt", TEXT.encode()))),
    ("symbolic link in a zip", "link.zip", linked),
    ("entities: a billion laughs", "laughs.rss", BOMB.encode),
    ("entities: a local file (XXE)", "outside.rss", OUTSIDE.encode),
    ("entities: another host (XXE)", "remote.rss", REMOTE.encode),
    ("entities in a Word file", "laughs.docx", lambda: zipped(("word/document.xml", BOMB.encode()))),
    ("elements nested 200,000 deep", "deep.docx", lambda: zipped(("word/document.xml", b"<a>" * 200_000))),
    ("HTML nested 200,000 deep", "deep.html", lambda: b"<html><body>" + b"<div>" * 200_000 + TEXT.encode()),
    ("JSON nested 200,000 deep", "deep.json", lambda: b'[{"text": ' + b"[" * 200_000),
    ("halves of letters in JSON", "halves.jsonl", lambda: b'{"text": "\\ud800\\udfff\\ud800"}\n'),
    ("mail: headers of 50 MB", "headers.eml", lambda: (MAIL + "X-A: " + "a" * (50 * MEGABYTE) + "\n\n" + TEXT).encode()),
    ("mail: a million headers", "many.eml", lambda: (MAIL + "X-A: a\n" * 1_000_000 + "\n" + TEXT).encode()),
    ("mail: parts in parts, 3,000 deep", "parts.eml", lambda: (MAIL + PARTS).encode()),
    ("web archive: a header of 50 MB", "header.warc", lambda: (WARC + "X: " + "a" * (50 * MEGABYTE) + "\r\n\r\n").encode()),
    ("web archive: lying length", "length.warc", (WARC + "Content-Length: 99999999999\r\n\r\nHTTP/1.1 200 OK\r\n\r\n").encode),
    ("PDF: pages that hold themselves", "loop.pdf", lambda: pdf(CATALOG, "<< /Type /Pages /Kids [2 0 R] /Count 1 >>")),
    ("PDF: two nodes, each the other's page", "ring.pdf", lambda: pdf(
        CATALOG, "<< /Type /Pages /Kids [3 0 R] /Count 9 >>", "<< /Type /Pages /Kids [2 0 R] /Parent 2 0 R /Count 9 >>")),
    ("PDF: tables that point at each other", "prev.pdf", lambda: pdf(CATALOG, trailer="/Root 1 0 R /Prev 9")),
    ("PDF: two billion pages", "many.pdf", lambda: pdf(CATALOG, "<< /Type /Pages /Kids [] /Count 2147483647 >>")),
    ("PDF: a form that draws itself", "form.pdf", lambda: pdf(
        CATALOG, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << /XObject << /F 4 0 R >> >> >>",
        "<< /Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F 4 0 R >> >> >>\nstream\n/F Do")),
    ("PDF: a stream of 2 GB that is not there", "length.pdf", lambda: pdf(
        CATALOG, "<< /Type /Pages /Kids [3 0 R] /Count 1 >>", "<< /Type /Page /Parent 2 0 R /Contents 4 0 R >>",
        "<< /Length 2147483647 >>\nstream\nBT\nendstream")),
    ("picture of 65,000 by 65,000 points", "huge.png", lambda: (
        b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\xfd\xe8\x00\x00\xfd\xe8\x08\x02\x00\x00\x00" + bytes(64))),
    ("table with one cell of 30,000 words", "cell.csv", lambda: b"text,title\n\"" + "قال ".encode() * 30_000 + b'",x\n'),
    ("text of 30,000 words without a stop", "endless.txt", lambda: "قال ".encode() * 30_000),
    ("text of marks of direction", "marks.txt", lambda: ("\u202e\u2066" * 100_000 + TEXT).encode()),
    ("zeros", "zeros.txt", lambda: bytes(10 * MEGABYTE)),
)  # fmt: skip


def tried(path: Path) -> tuple[str, float, str]:
    """Return what became of a file, after how many seconds, and the first reason given."""
    began = time.monotonic()
    try:
        found = list(pieces_of(str(path)))
    except Exception as error:  # what reaches the caller is what is looked for here
        return "crashed", time.monotonic() - began, f"{type(error).__name__}: {error}"
    took = time.monotonic() - began
    reasons = [one.reason.removeprefix(str(path)).lstrip(" :>") for one in found if isinstance(one, Refusal)]
    read = any(isinstance(one, Piece) for one in found)
    return "hung" if took > HUNG else "read" if read else "refused", took, reasons[0] if reasons else ""


def rows(folder: Path) -> Iterator[dict[str, object]]:
    """Make each file and yield what became of it, printed as it comes."""
    for name, file, made in ATTACKS:
        path = folder / file
        path.write_bytes(made())
        outcome, seconds, reason = tried(path)
        print(f"{outcome:<8} {seconds:6.1f} s  {name:<40} {reason}", flush=True)
        yield {"name": name, "outcome": outcome, "seconds": round(seconds, 1), "reason": reason}


def survived(folder: Path, articles: int) -> str:
    """Add the folder, with as many articles in it, to a case; return what does not hold afterwards, "" when all does."""
    for number in range(articles):
        (folder / f"{number:03}.txt").write_text(f"{TEXT} {number}\n", "utf8")
    os.mkfifo(folder / "pipe")
    (folder / "endless").symlink_to("/dev/zero")
    case = folder.parent / "case.riwaya"
    added = subprocess.run([*COMMAND, "add", str(case), str(folder)], capture_output=True, encoding="utf8")
    print(added.stdout.strip())
    if added.returncode != 1 or "Traceback" in added.stderr:
        return f"riwaya add ended with {added.returncode}: {added.stderr[-300:]}"
    listed = subprocess.run([*COMMAND, "list", str(case)], capture_output=True, encoding="utf8").stdout
    if any(f"{number:03}.txt" not in listed for number in range(articles)):
        return "an article that lay beside them is not in the case"
    verified = subprocess.run([*COMMAND, "verify", str(case)], capture_output=True, encoding="utf8")
    if verified.returncode:
        return verified.stderr
    return "a file was written outside" if Path("/tmp/riwaya-was-here.txt").exists() else ""


def main() -> int:
    """Try them all and return 1 when something does not hold."""
    parser = argparse.ArgumentParser(prog="./run bench hostile", description=__doc__)
    parser.add_argument("--articles", type=int, default=40, help="good articles that lie beside them")
    parser.add_argument("--write", action="store_true", help="keep the outcomes in bench/results and write docs/reliability.md")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "hostile"
        folder.mkdir()
        found = list(rows(folder))
        fault = survived(folder, chosen.articles)
    print(fault or f"{len(found)} hostile files, {chosen.articles} articles beside them: all kept, and the case holds")
    if chosen.write:
        import results

        results.keep("hostile", {"attacks": found, "articles": chosen.articles, "holds": not fault})
        results.write_page()
    return int(bool(fault) or any(one["outcome"] in ("crashed", "hung") for one in found))


if __name__ == "__main__":
    sys.exit(main())
