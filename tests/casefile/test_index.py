"""Finding: all words, words side by side, marks, days; the same on both databases."""

import pytest

from riwaya.casefile.index import Query, mark
from tests.casefile.arrivals import make_arrival

WORDS = {
    "a.txt": ("truce held in the valley", "2017-10-14"),
    "b.txt": ("truce broke truce", "2017-10-15"),
    "c.txt": (f"valley {mark('stance', 'denies')}", None),
}


@pytest.fixture
def filled(casefile):
    casefile.keep(
        make_arrival(source.encode(), source, words, facts={"published": day}) for source, (words, day) in WORDS.items()
    )
    return casefile


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (Query([[["truce"]]]), {1, 2}),
        (Query([[["truce"]], [["valley"]]]), {1}),
        (Query([[["truce"], ["held"]]]), {1}),
        (Query([[["held"], ["truce"]]]), set()),
        (Query([[["held", "broke"]]]), {1, 2}),
        (Query([[["truce"], ["broke", "held"]]]), {1, 2}),
        (Query([[["valley", "truce"], ["held"]], [["broke", "valley"]]]), {1}),
        (Query([], [mark("stance", "denies")]), {3}),
        (Query([[["valley"]]], [mark("stance", "denies")]), {3}),
        (Query([[["truce"]]], since="2017-10-15"), {2}),
        (Query([[["truce"]]], until="2017-10-14"), {1}),
        (Query(since="2017-10-14", until="2017-10-15"), {1, 2}),
        (Query(), {1, 2, 3}),
    ],
)
def test_a_query_finds_what_fits_all_of_it(filled, query, found):
    """Every phrase, every mark and the days must fit."""
    assert set(filled.find(query, 10).documents) == found


def test_the_fullest_hit_comes_first(filled):
    """«truce broke truce» is more about a truce than a longer text that says it once."""
    assert filled.find(Query([[["truce"]]]), 10).documents[0] == 2


def test_pages_follow_one_another(filled):
    """Page by page, everything is shown once, and the total is the whole."""
    pages = [filled.find(Query([[["valley"]]]), 1, after) for after in (0, 1, 2)]

    assert sorted(document for page in pages for document in page.documents) == [1, 3]
    assert {page.total for page in pages} == {2}


def test_a_mark_is_no_word_of_a_text():
    """What is filtered by is letters and digits that nobody writes."""
    assert mark("stance", "denies").isalnum()
    assert mark("stance", "denies") != mark("type", "denies")
