"""A dossier as a file: HTML, PDF, Word, or a zip with all three, the originals, their texts and their sums."""

import hashlib
import zipfile
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from riwaya.cases import Case
from riwaya.dossiers.annexes import number_of, original_name
from riwaya.dossiers.build import Made
from riwaya.dossiers.content import Dossier
from riwaya.dossiers.html import as_html
from riwaya.dossiers.pdf import as_pdf
from riwaya.dossiers.word import as_word
from riwaya.errors import CaseError

WRITERS: Mapping[str, Callable[[Dossier], bytes]] = {
    ".html": lambda dossier: as_html(dossier).encode(),
    ".pdf": as_pdf,
    ".docx": as_word,
}
ENDINGS = (*WRITERS, ".zip")
_SUMS = "SHA256SUMS"
_EPOCH = (1980, 1, 1, 0, 0, 0)


def checked(out: Path) -> None:
    """Raise CaseError where a dossier cannot be written to a path: its ending tells no format, or something is there."""
    if out.suffix.lower() not in ENDINGS:
        raise CaseError(f"{out}: a dossier is written as {', '.join(ENDINGS)}; give its name one of these endings")
    if out.exists():
        raise CaseError(f"{out}: is there already; name another file or take it away")
    if not out.parent.is_dir():
        raise CaseError(f"{out}: there is no folder {out.parent}; make it first")


def write(made: Made, case: Case, out: Path) -> None:
    """Write a dossier in the format that the ending of its name tells.

    Raises:
        CaseError: the place cannot be written, or something is there already.
    """
    checked(out)
    ending = out.suffix.lower()
    try:
        if ending == ".zip":
            _archive(made, case, out)
        else:
            out.write_bytes(WRITERS[ending](made.dossier))
    except OSError as error:
        raise CaseError(f"{out}: cannot be written ({error.strerror or error}); name another place") from error


def _archive(made: Made, case: Case, out: Path) -> None:
    """Write everything that a stranger needs; what is half written when something goes wrong is taken away."""
    beside = out.with_name(out.name + ".part")
    try:
        with zipfile.ZipFile(beside, "w", zipfile.ZIP_DEFLATED) as archive:
            sums = []
            for name, content in _contents(made, case):
                archive.writestr(zipfile.ZipInfo(name, _EPOCH), content, zipfile.ZIP_DEFLATED)
                sums.append(f"{hashlib.sha256(content).hexdigest()}  {name}\n")
            archive.writestr(zipfile.ZipInfo(_SUMS, _EPOCH), "".join(sums), zipfile.ZIP_DEFLATED)
        beside.replace(out)
    finally:
        beside.unlink(missing_ok=True)


def _contents(made: Made, case: Case) -> Iterator[tuple[str, bytes]]:
    """Yield the files of the archive; originals hold every name, so they stay away where names are struck out."""
    for ending, writer in WRITERS.items():
        yield f"dossier{ending}", writer(made.dossier)
    sources = made.sources
    for sha256 in sources.cited:
        if not made.is_redacted:
            yield original_name(sources, sha256), case.original(sha256)
        yield f"texts/{number_of(sources, sha256)}.txt", sources.text(sha256).encode()
