"""A comparison as JSON text, written piece by piece, so that the parts of a large case need not be in memory together.

Each list of it is gathered in a file of its own until those before it have been written.
"""

import json
from collections.abc import Iterable, Iterator
from contextlib import ExitStack
from functools import partial
from tempfile import TemporaryFile
from typing import IO, Any

from riwaya.casefile.deciding import Decision
from riwaya.cases.stored import Findings
from riwaya.cases.verdicts import LISTS as JUDGED
from riwaya.cases.verdicts import Verdicts
from riwaya.episodes.compare import LISTS, Staging, in_lists

_AT_ONCE = 1 << 16  # characters read again at a time
_BETWEEN = ", "


def pieces(found: Findings, decisions: Iterable[Decision]) -> Iterator[str]:
    """Yield the text of the JSON object that a comparison is, people's verdicts laid over it; joined, they are one line."""
    verdicts, staging = Verdicts(decisions), Staging()
    with ExitStack() as stack:
        sheets = _Sheets(stack)
        for told in in_lists(found.parts(), staging):
            for name in JUDGED:
                for place, record in verdicts.over(told[name]):
                    sheets.write(place, record, name)
            for record in told["corroborations"]:
                sheets.write("corroborations", record)
            for episode in told["episodes"]:
                sheets.write("episodes", verdicts.on_matrix(episode))
        for echo in found.echoes():
            sheets.write("echoes", echo.record())
        for pair in staging.records():
            sheets.write("scenarios", pair)
        yield "{"
        for name in LISTS:
            yield f'{_BETWEEN if name != LISTS[0] else ""}"{name}": ['
            yield from sheets.read(name)
            yield "]"
        yield "}"


class _Sheets:
    """The lists of a comparison as they grow, each in files that go with the stack."""

    def __init__(self, stack: ExitStack) -> None:
        self._stack = stack
        self._files: dict[tuple[str, str], IO[str]] = {}

    def write(self, name: str, record: Any, source: str = "") -> None:
        """Write a record at the end of a list; what comes from another list stands in the order of these."""
        file = self._files.get((name, source))
        if file is None:  # the stack closes it
            made = TemporaryFile("w+", encoding="utf8")  # noqa: SIM115
            file = self._files[name, source] = self._stack.enter_context(made)
        else:
            file.write(_BETWEEN)
        file.write(json.dumps(record, ensure_ascii=False))

    def read(self, name: str) -> Iterator[str]:
        """Yield the text of a list, in pieces."""
        is_first = True
        for source in ("", *JUDGED):
            file = self._files.get((name, source))
            if file is not None:
                yield "" if is_first else _BETWEEN
                file.seek(0)
                yield from iter(partial(file.read, _AT_ONCE), "")
                is_first = False
