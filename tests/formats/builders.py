"""What the tests of the formats share: the files, and short ways to ask for what comes out."""

from pathlib import Path

from riwaya.formats import Container, Piece, Refusal, pieces_in, pieces_of

FILES = Path(__file__).with_name("files")


def bytes_of(name):
    return (FILES / name).read_bytes()


def told(raw, source="given", **options):
    """Return what bytes, or a file by its name, are taken apart into."""
    if isinstance(raw, str):
        return list(pieces_of(str(FILES / raw), **options))
    return list(pieces_in(raw, source, **options))


def pieces(raw, **options):
    return [one for one in told(raw, **options) if isinstance(one, Piece)]


def containers(raw, **options):
    return [one for one in told(raw, **options) if isinstance(one, Container)]


def refusals(raw, **options):
    return [one.reason for one in told(raw, **options) if isinstance(one, Refusal)]
