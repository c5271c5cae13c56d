"""Gists made from what was read in documents."""

from array import array

from riwaya.corroboration.echoes import carriers
from riwaya.corroboration.gist import Gist, Naming
from riwaya.corroboration.prints import prints_of
from riwaya.corroboration.telling import Telling
from riwaya.grouping.happenings import happenings


def gist_of(telling: Telling) -> Gist:
    """Return the gist of a document."""
    namings = tuple(
        Naming(outlet, claim["id"])
        for claim in telling.claims.values()
        for outlet in dict.fromkeys(carriers(claim))
        if outlet and outlet != telling.outlet
    )
    return Gist(
        key=telling.key,
        source=telling.source,
        outlet=telling.outlet,
        published=telling.published,
        happenings=happenings(telling),
        prints=array("I", prints_of(telling.stemmed)),
        namings=namings,
    )
