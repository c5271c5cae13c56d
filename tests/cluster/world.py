"""What the tests of the cluster read: the sample articles as files of every kind, and a text that kills."""

import gzip
import json
import os
from pathlib import Path

import riwaya

SAMPLES = Path(riwaya.__file__).parent / "samples"
SOURCE = SAMPLES.parents[1]
DEADLY = "هذا النص يقتل من يقرؤه، وهو مجرد تجربة."  # "This text kills whoever reads it; it is a mere trial."
_PATCH = f"""
import os, sys
if "riwaya.cluster.child" in " ".join(sys.orig_argv):
    from riwaya import pipeline
    read = pipeline.read
    def deadly(document):
        if {DEADLY!r} in document.text:
            os.kill(os.getpid(), 9)
        return read(document)
    pipeline.read = deadly
"""


def texts():
    """Return the articles of the sample case, and the single ones."""
    return [path.read_text("utf8") for path in sorted([*SAMPLES.glob("case/*.txt"), *SAMPLES.glob("*.txt")])]


def as_lines(listed):
    """Return articles as JSON, one on each line."""
    rows = [{"text": text, "date": f"2017-10-{1 + at:02}"} for at, text in enumerate(listed)]
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def as_warc(listed):
    """Return articles as pages in a WARC, compressed record by record as crawlers do."""
    return b"".join(gzip.compress(_record(at, text), mtime=0) for at, text in enumerate(listed))


def _record(at, text):
    paragraphs = "".join(f"<p>{line}</p>" for line in text.splitlines())
    page = f"<html><head><title>{at}</title></head><body><article>{paragraphs}</article></body></html>".encode()
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:{at:032}>\r\nWARC-Date: 2017-10-20T10:00:00Z\r\n"
        f"WARC-Target-URI: https://al-marsad.example/{at}\r\nContent-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(answer)}\r\n\r\n"
    )
    return head.encode() + answer + b"\r\n\r\n"


def environment(tmp_path):
    """Return an environment in which the deadly text kills the process that reads it, on whatever machine of the cluster."""
    folder = tmp_path / "patched"
    folder.mkdir()
    (folder / "sitecustomize.py").write_text(_PATCH, "utf8")
    return {**os.environ, "PYTHONPATH": f"{folder}{os.pathsep}{SOURCE}"}


def contents(out, *kinds):
    """Return the bytes of all tables of some kinds in a folder."""
    return {str(path.relative_to(out)): path.read_bytes() for kind in kinds for path in sorted((Path(out) / kind).iterdir())}
