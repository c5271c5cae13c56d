"""Pictures: drawn without a network, with every name in them, in the direction of the language."""

import re
from xml.etree import ElementTree

import pytest

from riwaya.pictures import chains, charts, drawn
from riwaya.pictures.chains import Link
from riwaya.pictures.tellings import Told, told

LINKS = [
    Link("وكالة الجسر", "قائد ميداني", "official", 3),
    Link("صحيفة الأفق", "وكالة الجسر", "outlet", 1),
    Link("إذاعة السهل", "وكالة الجسر", "outlet", 1),
]


def texts(svg):
    """Return the words in a picture."""
    return [element.text for element in ElementTree.fromstring(svg).iter() if element.tag.endswith("text")]


def left_of(svg, name):
    """Return where a name stands from the left."""
    return float(next(e.get("x") for e in ElementTree.fromstring(svg).iter() if e.text == name))


def test_chains_hold_every_name_and_link():
    """A box for each, a line for each."""
    found = chains.draw(LINKS, is_rtl=True)

    assert set(texts(found.svg)) == {name for link in LINKS for name in link[:2]}
    assert len(re.findall("marker-end", found.svg)) == 3
    assert found.left_out == 0


@pytest.mark.parametrize("is_rtl", [True, False])
def test_chains_begin_where_reading_does(is_rtl):
    """Tellers stand to the right in Arabic, to the left in English; the origin at the other end."""
    svg = chains.draw(LINKS, is_rtl=is_rtl).svg

    assert (left_of(svg, "صحيفة الأفق") > left_of(svg, "قائد ميداني")) is is_rtl


def test_rings_and_crowds_can_be_drawn():
    """Two that cite each other end somewhere; of very many links the weightiest are drawn and the others counted."""
    ring = [Link("أ", "ب", "outlet", 1), Link("ب", "أ", "outlet", 1)]
    crowd = [Link("أ", f"مصدر {number}", "official", number) for number in range(60)]

    assert len(texts(chains.draw(ring, is_rtl=False).svg)) == 2
    assert chains.draw(crowd, is_rtl=False).left_out == 46  # a page has room for 14 beneath each other
    assert "مصدر 59" in texts(chains.draw(crowd, is_rtl=False).svg)
    assert chains.draw([], is_rtl=True) is None


def test_names_cannot_be_markup():
    """They are escaped, and cut to their boxes."""
    found = chains.draw([Link("<b>&", "كلمة " * 40, "official", 1)], is_rtl=False)

    assert "<b>&" in texts(found.svg)
    assert any(line.endswith("…") for line in texts(found.svg))


def test_a_telling_without_a_day_is_no_picture():
    """Nor does one of a document draw two."""
    assert told([Told("و1", None, None, None)], "ar", {"published": "نُشر", "told": "رُوي"}) is None


def test_a_timeline_is_drawn_here():
    """Names of documents and words of the legend stand in it."""
    chart = told([Told("D1 الأفق", "2017-11-12", "2017-11-09", "2017-11-10")], "en", {"published": "published", "told": "told"})

    assert {"D1 الأفق", "published", "told"} <= set(texts(drawn.as_svg(chart, 400)))


@pytest.mark.parametrize("is_rtl", [True, False])
def test_a_name_stands_beside_its_bar(is_rtl):
    """Beyond its end; of what is late, before its beginning, so that none runs out of the picture: right to left in Arabic."""
    long = charts.Happened("E1", "هجوم", "2017-01-01", "2017-06-01", "month", 1, False)
    late = charts.Happened("E2", "هدنة", "2017-12-01", "2017-12-02", "day", 1, False)
    titles = {"told": "told", "disputed": "disputed", "episode": "episode"}

    chart = charts.timeline([long, late], "ar" if is_rtl else "en", titles)

    assert [(row["id"], row["side"]) for row in chart["data"]["values"]] == [("E1", "after"), ("E2", "before")]
    named = {
        str(layer["encoding"]["x"]["field"]): layer["mark"]["align"] for layer in chart["layer"] if "text" in layer["encoding"]
    }
    assert named == ({"end": "right", "start": "left"} if is_rtl else {"end": "left", "start": "right"})


def test_a_map_loads_nothing():
    """The outlines stand in the chart, cut to what is seen; the name of the place beside its dot."""
    spot = charts._spot("geo-165533", "place", 2)
    titles = {name: name for name in ("place", "origin", "destination", "episodes", "outlines")}
    chart = drawn.holding_outlines(charts.world([spot], [], "en", titles, 400), 400)
    svg = drawn.as_svg(chart, 400)

    assert "url" not in str([layer["data"].keys() for layer in chart["layer"]])
    assert spot.en in texts(svg)
    assert len(svg) < 400_000


def test_a_picture_can_be_of_points():
    """For documents that take no other."""
    assert drawn.as_png(chains.draw(LINKS, is_rtl=True).svg).startswith(b"\x89PNG")
