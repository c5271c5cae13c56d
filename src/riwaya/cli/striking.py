"""What commands that give a case to others share: the names to be struck out."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import click

from riwaya.errors import CaseError

REDACT = click.option(
    "--redact", multiple=True, metavar="FILE", help="Strike out the names in FILE, one a line; or all `persons`."
)
_PERSONS = "persons"


def names_in(given: Sequence[str], case: Any) -> set[str]:
    """Return the names that files list, and those of all persons in a case where `persons` is asked for.

    Raises:
        CaseError: a file cannot be read as a list of names.
    """
    return {name for one in given for name in _names(one, case)}


def _names(given: str, case: Any) -> Iterator[str]:
    from riwaya.exports.people import persons

    if given == _PERSONS:
        yield from persons(record for _, record in case.records())
        return
    try:
        lines = Path(given).read_text("utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise CaseError(f"{given}: cannot be read as a list of names; give a UTF-8 file, one name a line") from error
    yield from (line.strip() for line in lines if line.strip())
