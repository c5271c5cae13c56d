"""Hostile input: seeded mutations of a real file of each format, all of which must be read or refused.

`./run bench formats` makes 10,000 of each format (`--variants N` for another number) and prints a table. A variant counts as
read when at least one document came out of it, else as refused. "stopped" are those over which a parser died: they are among
the read or refused, for the parser's death is a refusal. Crashed (an exception reached the caller, or what came out breaks a
promise) and hung (no answer for three minutes) must be 0, else the exit code is 1. Pictures and scans take seconds each
where tesseract is installed: one in a hundred of their number is tried then, and the other formats go without it.
"""

import argparse
import contextlib
import hashlib
import os
import random
import shutil
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import groupby
from pathlib import Path

from riwaya.formats import Container, Piece, Refusal, pieces_in
from riwaya.formats.pictures import tesseract

SAMPLES = Path(__file__).parents[1] / "tests" / "formats" / "files"
SCANS = ("scan.pdf", "scan.png")
HUNG = 180  # seconds
COLUMNS = ("read", "refused", "stopped", "crashed", "hung")
BATCH = 50  # variants handed to a process at a time

# what parsers stumble over: ends of numbers, signs of structure, the beginnings of other formats
PIECES = (
    b"\x00", b"\xff", b"\xff\xff\xff\xff", b"\x7f\xff\xff\xff", b"\x80\x00\x00\x00", b"-1", b"99999999999999999999", b"%s%n",
    b"\r\n\r\n", b"<", b">", b"]]>", b"<!DOCTYPE x [<!ENTITY a 'b'>]>", b"&#x110000;", b'"', b"{", b"[" * 64, b"}", b"\\ud800",
    b"endstream", b"endobj", b"/Length 2147483647", b"<<" * 32, b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06",
    b"%PDF-1.7", b"\x1f\x8b\x08",    b"WARC/1.1\r\n", b"Content-Length: 99999999\r\n",
    b"Content-Type: multipart/mixed; boundary=x\r\n",
    b"--x\r\n", b"=?utf-8?B?", b"\xd8",
)  # fmt: skip


def mutated(raw: bytes, rng: random.Random) -> bytes:
    """Return the bytes with one to eight changes of the kinds that transmission, disks and attackers make."""
    changed = bytearray(raw)
    for _ in range(rng.choice((1, 1, 1, 2, 3, 5, 8))):
        rng.choice(CHANGES)(changed, rng)
    return bytes(changed)


def flip(raw: bytearray, rng: random.Random) -> None:
    """Turn one bit."""
    if raw:
        raw[rng.randrange(len(raw))] ^= 1 << rng.randrange(8)


def overwrite(raw: bytearray, rng: random.Random) -> None:
    """Write something troublesome over what stands there."""
    piece = rng.choice(PIECES)
    at = rng.randrange(len(raw) + 1)
    raw[at : at + len(piece)] = piece


def insert(raw: bytearray, rng: random.Random) -> None:
    """Put something troublesome in between."""
    at = rng.randrange(len(raw) + 1)
    raw[at:at] = rng.choice(PIECES)


def cut(raw: bytearray, rng: random.Random) -> None:
    """Lose the end."""
    del raw[rng.randrange(len(raw) + 1) :]


def lose(raw: bytearray, rng: random.Random) -> None:
    """Lose a stretch."""
    at = rng.randrange(len(raw) + 1)
    del raw[at : at + rng.randrange(1, 256)]


def repeat(raw: bytearray, rng: random.Random) -> None:
    """Repeat a stretch, up to a thousand times."""
    at = rng.randrange(len(raw) + 1)
    stretch = raw[at : at + rng.randrange(1, 64)]
    raw[at:at] = stretch * rng.choice((1, 2, 10, 1000))


def blank(raw: bytearray, rng: random.Random) -> None:
    """Fill a stretch with zeros, as a bad disk does."""
    at = rng.randrange(len(raw) + 1)
    raw[at : at + 512] = bytes(len(raw[at : at + 512]))


def shuffle(raw: bytearray, rng: random.Random) -> None:
    """Let two stretches change places."""
    size = rng.randrange(1, 64)
    if len(raw) > 2 * size:
        one, other = sorted(rng.sample(range(len(raw) - size), 2))
        if other - one >= size:
            raw[one : one + size], raw[other : other + size] = raw[other : other + size], raw[one : one + size]


CHANGES = (flip, flip, overwrite, insert, cut, lose, repeat, blank, shuffle)


def outcome(raw: bytes, name: str) -> tuple[str, bool]:
    """Return what became of a variant and whether a parser was stopped over it."""
    started = time.monotonic()
    try:
        found = list(pieces_in(raw, name))
        problem = broken_promise(found, name)
    except Exception as error:  # what reaches the caller is what is looked for here
        print(f"{name}: {type(error).__name__}: {error}", file=sys.stderr)
        return "crashed", False
    stopped = any(isinstance(one, Refusal) and ": the parser " in one.reason and "failed" not in one.reason for one in found)
    if problem:
        print(f"{name}: {problem}", file=sys.stderr)
        return "crashed", stopped
    if time.monotonic() - started > HUNG:
        return "hung", stopped
    return ("read" if any(isinstance(one, Piece) for one in found) else "refused"), stopped


def broken_promise(found: list[Piece | Container | Refusal], name: str) -> str | None:
    """Return which promise of `riwaya.formats` what came out breaks, if any."""
    if not found:
        return "nothing came out, not even a refusal"
    held = set()
    for one in found:
        if isinstance(one, Container):
            held.add(one.sha256)
        elif isinstance(one, Piece):
            if one.document.id != hashlib.sha256(one.original).hexdigest():
                return "the id is not the hash of the original"
            if one.container is not None and one.container not in held:
                return "the container did not come first"
            if any(not 0 <= zone.start <= zone.end <= len(one.document.text) for zone in one.document.zones):
                return "a zone lies outside the text"
        elif not one.reason.startswith(name) or "\n" in one.reason:
            return "a refusal does not name its file in one line"
    return None


def batch(order: tuple[str, int, int, int]) -> Counter[str]:
    """Return how many of the variants from one number to another came to what."""
    name, seed, start, end = order
    raw = (SAMPLES / name).read_bytes()
    counted: Counter[str] = Counter()
    for number in range(start, end):
        result, stopped = outcome(mutated(raw, random.Random(f"{seed}/{name}/{number}")), name)
        counted[result] += 1
        counted["stopped"] += stopped
    return counted


def orders(names: list[str], start: int, variants: int, seed: int) -> Iterator[tuple[str, int, int, int]]:
    """Yield the work in batches; scans are few where they are really recognised."""
    for name in names:
        share = 100 if name in SCANS and tesseract() else 1
        first, end = start // share, max((start + variants) // share, 1)
        yield from ((name, seed, at, min(at + BATCH, end)) for at in range(first, end, BATCH))


def table(work: list[tuple[str, int, int, int]], jobs: int) -> dict[str, Counter[str]]:
    """Print a line for each file as its variants are done by so many processes, and return what was counted of each."""
    whole: dict[str, Counter[str]] = {}
    with ProcessPoolExecutor(jobs) as pool:
        done = zip((name for name, *_ in work), pool.map(batch, work), strict=True)
        for name, batches in groupby(done, key=lambda result: result[0]):
            counted = sum((found for _, found in batches), Counter[str]())
            show(name, counted)
            whole[name] = counted
    return whole


@contextlib.contextmanager
def hidden_tesseract() -> Iterator[None]:
    """Let processes started here find poppler, but not tesseract: damaged PDFs would all be recognised, at seconds each."""
    path = os.environ["PATH"]
    with tempfile.TemporaryDirectory() as folder:
        for program in ("pdftotext", "pdfinfo"):
            if found := shutil.which(program):
                (Path(folder) / program).symlink_to(found)
        os.environ["PATH"] = folder
        yield
        os.environ["PATH"] = path


def show(name: str, counted: Counter[str]) -> None:
    """Print a line of the table."""
    print(f"{name:<16}" + "".join(f"{counted[column]:>10,}" for column in COLUMNS), flush=True)


def main(arguments: list[str] | None = None) -> int:
    """Try all variants, print the table, and return 1 when anything crashed or hung."""
    parser = argparse.ArgumentParser(prog="./run bench formats", description="Mutate real files, which must be read or refused.")
    parser.add_argument("--variants", type=int, default=10_000, help="how many of each format")
    parser.add_argument("--start", type=int, default=0, help="begin with this one; with --write the counts are added up")
    parser.add_argument("--seed", type=int, default=4)
    parser.add_argument("--jobs", type=int, default=os.cpu_count(), help="how many at once")
    parser.add_argument("--only", nargs="*", help="these files only")
    parser.add_argument("--write", action="store_true", help="keep the counts in bench/results and write docs/reliability.md")
    options = parser.parse_args(arguments)
    names = sorted(path.name for path in SAMPLES.iterdir() if not options.only or path.name in options.only)
    work = list(orders(names, options.start, options.variants, options.seed))
    started = time.monotonic()
    print(f"{'file':<16}" + "".join(f"{column:>10}" for column in COLUMNS))
    with hidden_tesseract():
        counted = table([order for order in work if order[0] not in SCANS], options.jobs)
    counted |= table([order for order in work if order[0] in SCANS], options.jobs)
    whole = sum(counted.values(), Counter[str]())
    show("all", whole)
    print(f"{whole['read'] + whole['refused']:,} variants in {time.monotonic() - started:.0f} s, seed {options.seed}")
    if options.write:
        keep(counted, options.start, options.seed)
    return int(bool(whole["crashed"] or whole["hung"]))


def keep(counted: dict[str, Counter[str]], start: int, seed: int) -> None:
    """Keep the counts of the files that were tried, added to those of the variants before where it went on from them."""
    import results

    told = results.kept("formats")
    for name, found in counted.items():
        before = told.get(name, {}) if start else {}
        told[name] = {column: found[column] + before.get(column, 0) for column in COLUMNS} | {"seed": seed}
    results.keep("formats", told)
    results.write_page()


if __name__ == "__main__":
    sys.exit(main())
