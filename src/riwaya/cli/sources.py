"""Which documents a command line names: files as given, folders searched, `-` for standard input."""

import os
from collections.abc import Iterator, Sequence

STDIN = "-"
SUFFIXES = (".txt", ".html", ".htm", ".md")


def documents_in(paths: Sequence[str]) -> Iterator[str]:
    """Yield the path of every document, folders in the order of their names; hidden files are left out.

    A folder that holds none is yielded itself, for the reader to refuse.
    """
    for path in paths:
        if path != STDIN and os.path.isdir(path):
            yield from _under(path) or [path]
        else:
            yield path


def _under(folder: str) -> list[str]:
    found = []
    for place, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        found += [
            os.path.join(place, name) for name in sorted(files) if name.lower().endswith(SUFFIXES) and not name.startswith(".")
        ]
    return found
