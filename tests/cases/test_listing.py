"""The lines of the lists of a case, as they are kept."""

from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from riwaya.casefile.comparing import Line, name_of
from riwaya.cases.listing import lines_of
from riwaya.corroboration.days import Days
from riwaya.corroboration.gist import Gist, Happening, entries_of

KEYS = st.text("0123456789abcdef", min_size=15, max_size=15)
DAYS = st.none() | st.integers(700_000, 700_009).map(lambda day: Days(day, day))


def happening(key, number, day):
    """Return a happening in Zabadani."""
    return Happening(
        *(key, number, day, ("e1",), "zabadani_sy", day, False, True, frozenset({"attack"}), frozenset({"جيش"})),
        *(frozenset({(3.0, "killed")}), False, True, frozenset({"zabadani_sy", "person مراد قاسم"})),
    )


@st.composite
def gists(draw):
    """Draw gists of documents of some days."""
    keys, days = draw(st.lists(KEYS, unique=True, max_size=6)), st.lists(DAYS, min_size=1, max_size=3)
    prints = st.lists(st.integers(0, 2**32 - 1), unique=True, max_size=4).map(sorted)
    told = {key: [happening(key, number, day) for number, day in enumerate(draw(days))] for key in keys}
    return [Gist(key, "a.txt", "سهل", told[key][0].published, tuple(told[key]), draw(prints), ()) for key in keys]


@given(gists())
def test_lines_are_those_of_all_gists_in_order(listed):
    """Whatever order the gists come in, and however many marks they have."""
    ids = {gist.key: number for gist, number in zip(listed, count(1), strict=False)}
    plain = {Line(mark, e.day, name_of(e.document), e.number, ids[e.document]) for one in listed for mark, e in entries_of(one)}

    assert list(lines_of(listed, ids)) == sorted(plain)
    assert list(lines_of(listed[::-1], ids)) == sorted(plain)
