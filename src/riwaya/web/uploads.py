"""Files that people add: each upload is taken in by a `riwaya add` of its own, so that the pages stay quick and nothing
that a file does to its reader touches them.
"""

import re
import secrets
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO

from riwaya.labels.plain import plain_name

_COMMAND = "from riwaya.cli import main; main()"
_LONGEST = 120  # bytes of a file's name
_KEPT = re.compile(rb"kept (\d+)")
_REMEMBERED = 200  # uploads


@dataclass(slots=True)
class Upload:
    """One upload.

    Attributes:
        id: names it; nobody can guess it.
        files: the names of its files.
        kept: how many documents are safely kept so far.
        is_done: whether it has ended.
        summary: what the command said at the end.
        refused: why files were refused, each in one line.
    """

    id: str
    files: list[str]
    kept: int = 0
    is_done: bool = False
    summary: str = ""
    refused: list[str] = field(default_factory=list)


class Uploads:
    """The uploads of one running workbench, one taken in after the other."""

    def __init__(self, case: str) -> None:
        self._case = case
        self._known: dict[str, Upload] = {}
        self._turn = threading.Lock()

    def find(self, id: str) -> Upload | None:
        """Return an upload; None when there is none such."""
        return self._known.get(id)

    def begin(self, files: Iterable[tuple[str, BinaryIO]], collector: str) -> Upload:
        """Keep files in a folder of their own and begin to take them in."""
        folder = Path(tempfile.mkdtemp(prefix="riwaya-upload-"))
        names: list[str] = []
        for given, content in files:
            name = _unused(safe_name(given), names)
            with (folder / name).open("wb") as target:
                shutil.copyfileobj(content, target)
            names.append(name)
        upload = Upload(secrets.token_urlsafe(16), names)
        self._known[upload.id] = upload
        for old in list(self._known)[:-_REMEMBERED]:
            self._known.pop(old, None)
        threading.Thread(target=self._take_in, args=(upload, folder, collector), daemon=True).start()
        return upload

    def _take_in(self, upload: Upload, folder: Path, collector: str) -> None:
        case = self._case if "://" in self._case else str(Path(self._case).absolute())
        command = [sys.executable, "-c", _COMMAND, "add", "--progress", "--collector", collector, "--", case, *upload.files]
        try:
            with self._turn, subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
                assert process.stderr is not None
                assert process.stdout is not None
                for line in process.stderr:
                    self._hear(upload, line)
                upload.summary = process.stdout.read().decode("utf8", "replace").strip()
        except OSError as error:
            upload.refused.append(f"the files could not be taken in ({error.strerror}); try again")
        finally:
            shutil.rmtree(folder, ignore_errors=True)
            upload.is_done = True

    def _hear(self, upload: Upload, line: bytes) -> None:
        found = _KEPT.match(line)
        if found:
            upload.kept = int(found[1])
        else:
            upload.refused.append(plain_name(line.decode("utf8", "replace").strip().removeprefix("riwaya: ")))


def safe_name(given: str) -> str:
    """Return the name that a file is kept under: no folder, no trick of direction, no option, of a sensible length."""
    name = plain_name(given.replace("\\", "/").rpartition("/")[2]).replace("\N{REPLACEMENT CHARACTER}", "").strip(" .-")
    stem, dot, ending = name.rpartition(".")
    if not dot or len(ending) > 10:
        stem, ending = name, ""
    room = _LONGEST - len(ending.encode()) - 1
    stem = stem.encode()[:room].decode("utf8", "ignore") or "file"
    return f"{stem}.{ending}" if ending else stem


def _unused(name: str, names: list[str]) -> str:
    stem, dot, ending = name.rpartition(".")
    tries = (f"{stem}-{number}.{ending}" if dot else f"{name}-{number}" for number in range(2, len(names) + 3))
    return name if name not in names else next(one for one in tries if one not in names)
