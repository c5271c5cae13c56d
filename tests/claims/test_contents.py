"""Which attribution holds a place of the text."""

from hypothesis import given
from hypothesis import strategies as st

from riwaya.claims.contents import Contents
from riwaya.model import Attribution, Span

TEXT = "x" * 60
ranges = st.tuples(st.integers(0, 50), st.integers(1, 10)).map(lambda pair: (pair[0], pair[0] + pair[1]))


def content(start, end):
    """Return an attribution with this content, all else left out."""
    return Attribution(Span(0, 1, "x"), Span(start, end, TEXT[start:end]), (), "asserts", False, "test")


@given(st.lists(ranges, max_size=30), ranges)
def test_the_innermost_content_is_the_narrowest_that_holds_the_place(contents, place):
    """What is looked up is what looking at every attribution would find."""
    attributions = tuple(content(*bounds) for bounds in contents)
    span = Span(*place, TEXT[place[0] : place[1]])
    holding = [i for i, bounds in enumerate(contents) if bounds[0] <= place[0] and place[1] <= bounds[1]]

    expected = min(holding, key=lambda i: (contents[i][1] - contents[i][0], i), default=None)

    assert Contents(attributions).innermost(span) == expected


def test_alike_are_the_others_with_the_same_content():
    """Two voices may speak of the very same words."""
    contents = Contents((content(3, 9), content(20, 30), content(3, 9)))

    assert list(contents.alike(0)) == [2]
    assert contents.innermost(Span(4, 5, "x"), but=0) == 2
