"""Sources of a case: who is cited, who relays whom, who tells first, whom others deny."""

import pytest

from riwaya import pipeline
from riwaya.cases import overlay
from riwaya.episodes import compare
from riwaya.reports import as_record
from riwaya.sources import network

ARTICLES = {
    # "A field commander said: 200 fighters left Zabadani for Idlib yesterday, under a guarantee by Qatar."
    "wadi.txt": "بريد الوادي | 14 تشرين الأول 2017\nحافلات تغادر الزبداني\n\n"
    "قال القائد الميداني سالم العبد الله لبريد الوادي إن 200 مقاتل خرجوا أمس من الزبداني إلى إدلب بضمانة قطر.",
    # "The Valley Post quoted the commander Salem al-Abdallah as saying that 200 fighters had left Zabadani for Idlib."
    "nahr.txt": "وكالة النهر | 15 تشرين الأول 2017\nخروج من الزبداني\n\n"
    "نقلت بريد الوادي عن القائد الميداني سالم العبد الله أن 200 مقاتل خرجوا من الزبداني إلى إدلب.",
    # "The local council denied that any fighters had left Zabadani. A witness said that he had seen no buses."
    "sahl.txt": "وكالة السهل | 16 تشرين الأول 2017\nالمجلس ينفي\n\n"
    "نفى المجلس المحلي في الزبداني خروج أي مقاتلين من الزبداني إلى إدلب. وقال شاهد عيان إنه لم يرَ أي حافلة.",
}


@pytest.fixture(scope="module")
def found():
    """Return the network of the three articles, with its sources by their names."""
    records = [overlay.standing(as_record(pipeline.read_bytes(text.encode(), name))) for name, text in ARTICLES.items()]
    return network(records, compare(records))


def source(found, name):
    """Return the source of a name."""
    return next(one for one in found["sources"] if one["name"] and name in one["name"])


def test_an_outlet_has_its_documents_and_those_that_cite_it(found):
    """The Valley Post published one document and is named in another."""
    assert source(found, "بريد الوادي")["published"] == ["wadi.txt"]
    assert source(found, "بريد الوادي")["documents"] == ["nahr.txt"]


def test_a_claim_stands_on_the_authority_of_its_origin(found):
    """What the river agency has through the post from the commander is the commander's."""
    assert {claim.partition("#")[0] for claim in source(found, "سالم العبد")["claims"]} == {"wadi.txt", "nahr.txt"}


def test_relays_lead_from_publisher_to_origin(found):
    """River agency, then the post, then the commander; the post itself has him at first hand."""
    names = {one["id"]: one["name"] for one in found["sources"]}
    relays = {(names[relay["source"]], names[relay["of"]]) for relay in found["relays"]}

    assert ("وكالة النهر", source(found, "بريد الوادي")["name"]) in relays
    assert (source(found, "بريد الوادي")["name"], source(found, "سالم العبد")["name"]) in relays


def test_the_first_to_tell_is_the_outlet_of_the_earliest_day(found):
    """The post tells the departure a day before all others."""
    assert source(found, "بريد الوادي")["first"]
    assert source(found, "وكالة النهر")["first"] == []


def test_ways_meet_in_a_common_link(found):
    """Two publishers have it through the post and from the commander: that is one voice."""
    names = {one["id"]: one["name"] for one in found["sources"]}

    assert source(found, "سالم العبد")["name"] in {names[link["source"]] for link in found["common_links"]}
    assert all(len(link["publishers"]) > 1 for link in found["common_links"])


def test_who_is_denied_and_who_denies(found):
    """The council denies what the commander tells."""
    [council] = [one for one in found["sources"] if one["id"] == "unnamed:organisation"]
    denial = council["denies"]

    assert denial
    assert set(denial) <= {*source(found, "سالم العبد")["denied"]}


def test_the_unnamed_are_one_source_of_their_kind(found):
    """Nobody can tell one unnamed witness from another, so the kind stands for them."""
    [witness] = [one for one in found["sources"] if one["id"] == "unnamed:witness"]

    assert witness["name"] is None
    assert witness["documents"] == ["sahl.txt"]


def test_the_order_of_documents_changes_nothing():
    """Read in either order, the network is the same."""
    records = [overlay.standing(as_record(pipeline.read_bytes(text.encode(), name))) for name, text in ARTICLES.items()]

    assert network(records, compare(records)) == network(records[::-1], compare(records[::-1]))
