"""Laws of a case: whatever people do it holds, and whatever is changed behind its back is found."""

import contextlib
import sqlite3
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from riwaya.casefile import deciding, open_casefile
from riwaya.casefile.deciding import Anchor
from riwaya.casefile.verifying import verify
from riwaya.errors import CaseError
from tests.casefile.arrivals import make_arrival

FEW = settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
STEPS = st.lists(st.tuples(st.sampled_from(["add", "see", "decide", "undo", "read"]), st.integers(1, 4)), max_size=12)


def apply(casefile, step, number):
    """Do one thing to a case; what makes no sense is refused."""
    if step == "add":
        casefile.keep([make_arrival(b"%d" % number, f"{number}.txt", words=f"word{number}")])
    elif step == "see":
        casefile.keep([make_arrival(b"%d" % number, f"copy{number}.txt", words=f"word{number}")])
    elif step == "decide":
        deciding.decide(casefile, "Amal", "claim", "reject", document=number, anchor=Anchor(0, 1, "a"), reason=None)
    elif step == "undo":
        deciding.undo(casefile, "Amal", number)
    elif casefile.find_document(str(number)):
        newer = make_arrival(words=f"word{number}", record=f'{{"claims": [{number}]}}', version="0.2.0", claims=1)
        casefile.read_again(number, newer, f"word{number}")


@FEW
@given(steps=STEPS)
def test_a_case_holds_after_anything_people_do(tmp_path_factory, steps):
    """Documents come and come again, decisions are made and undone, readings replaced, in any order."""
    with open_casefile(str(tmp_path_factory.mktemp("law") / "case.riwaya"), is_new=True) as casefile:
        for step, number in steps:
            with contextlib.suppress(CaseError):
                apply(casefile, step, number)

        assert verify(casefile) is None


@pytest.fixture(scope="module")
def settled(tmp_path_factory):
    """Make a small case with something of everything in it and name its file."""
    path = tmp_path_factory.mktemp("settled") / "case.riwaya"
    with open_casefile(str(path), is_new=True) as casefile:
        casefile.keep([make_arrival(), make_arrival(source="b.txt"), make_arrival(b"", "c.txt")], "Amal")
        casefile.keep_container(bytes(range(256)) * 40_000, "d.zip")
        apply(casefile, "decide", 1)
        apply(casefile, "read", 1)
    return path


def flipped(value, where, bit):
    """Return a value with one bit of one byte changed."""
    if isinstance(value, int):
        return value ^ (1 << (8 + bit))  # the numbers of rows nearby are taken
    raw = bytearray(value.encode() if isinstance(value, str) else value)
    raw[where % len(raw)] ^= 1 << bit
    return bytes(raw)


@pytest.mark.parametrize("table", ["originals", "stretches", "log", "readings"])
@FEW
@given(row=st.integers(0, 99), column=st.integers(0, 99), where=st.integers(0, 10**7), bit=st.integers(0, 7))
def test_one_changed_bit_is_found(settled, tmp_path_factory, table, row, column, where, bit):
    """In whichever row and column it is, of text, number or bytes."""
    path = tmp_path_factory.mktemp("flip") / "case.riwaya"
    path.write_bytes(settled.read_bytes())
    flip(path, table, row, column, where, bit)

    with open_casefile(str(path)) as casefile:
        assert verify(casefile) is not None
    path.unlink()


def flip(path: Path, table, row, column, where, bit):
    """Change one bit of a table as somebody with another program would, text kept text."""
    connection = sqlite3.connect(path)
    rows = [number for (number,) in connection.execute(f"SELECT rowid FROM {table} ORDER BY rowid")]
    names = [about[1] for about in connection.execute(f"PRAGMA table_info({table})")]
    row, name = rows[row % len(rows)], names[column % len(names)]
    kind, value = connection.execute(f"SELECT typeof({name}), {name} FROM {table} WHERE rowid = {row}").fetchone()
    changed = "CAST(? AS TEXT)" if kind == "text" else "?"
    connection.execute(f"UPDATE {table} SET {name} = {changed} WHERE rowid = {row}", (flipped(value, where, bit),))
    connection.commit()
    connection.close()
