"""The text with its marks: every word where it stood, whatever overlaps."""

import html
import re

from hypothesis import given
from hypothesis import strategies as st

from riwaya.web.marking import Mark, marked, marks_of

# "The spokesman said the forces withdrew. The council denied"
TEXT = "قال الناطق إن القوات انسحبت.\n\nونفى المجلس <b>ذلك</b> & سواه."
SPANS = st.tuples(st.integers(0, len(TEXT)), st.integers(0, len(TEXT))).map(sorted).filter(lambda pair: pair[0] < pair[1])


def words_of(markup):
    """Return the text of a piece of HTML."""
    return html.unescape(re.sub(r"<[^>]*>", "", str(markup)))


@given(st.lists(SPANS, max_size=8))
def test_marks_change_no_word(spans):
    """Whatever is marked, the paragraphs hold the text as it stands, escaped."""
    found = marked(TEXT, [Mark(start, end, f"k{n}", f"c{n}") for n, (start, end) in enumerate(spans)])

    assert [words_of(line) for line in str(found).splitlines()] == [line for line in TEXT.split("\n") if line]
    assert "<b>" not in found


@given(st.lists(SPANS, min_size=1, max_size=8))
def test_every_mark_covers_its_words(spans):
    """The pieces with a mark's class make up its span, apart from line ends."""
    found = str(marked(TEXT, [Mark(start, end, f"k{n}", f"c{n}") for n, (start, end) in enumerate(spans)]))

    for n, (start, end) in enumerate(spans):
        pieces = re.findall(rf'<span class="(?:[^"]* )?k{n}(?: [^"]*)?"[^>]*>(.*?)</span>', found)
        assert html.unescape("".join(pieces)) == TEXT[start:end].replace("\n", "")


def test_paragraphs_tell_where_they_begin():
    """A selection in the page can be found in the text again."""
    starts = re.findall(r'data-start="(\d+)"', str(marked(TEXT, [])))

    assert [TEXT[int(start) :].split("\n")[0] for start in starts] == [line for line in TEXT.split("\n") if line]


def span(words):
    """Return the span of some words in the text."""
    start = TEXT.index(words)
    return {"start": start, "end": start + len(words), "text": words}


def test_a_rejected_account_is_not_marked():
    """What somebody rejected no longer colours the text."""
    claim = {"id": "c1", "cue": span("قال"), "content": span("القوات انسحبت"), "chain": [span("الناطق")], "hedges": []}
    record = {"claims": [claim], "events": [], "times": [], "quantities": [], "mentions": []}
    rejected = {**record, "claims": [{**claim, "decision": {"action": "reject"}}]}

    assert {mark.kind for mark in marks_of(record, "/documents/1", None)} == {"content", "cue", "source"}
    assert marks_of(rejected, "/documents/1", None) == []
