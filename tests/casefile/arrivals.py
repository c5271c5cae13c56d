"""Arrivals with sane defaults, for tests that care about one thing."""

from riwaya.casefile.keeping import Arrival


def make_arrival(original=b"a truce held", source="a.txt", words="truce held", **other):
    """Return a document on its way into a case."""
    defaults = {
        "locator": "",
        "format": "text",
        "container": None,
        "facts": {"title": "A truce", "outlet": "The Plain", "published": "2019-05-14"},
        "record": '{"claims": []}',
        "text": "a truce held",
        "claims": 2,
        "events": 3,
        "version": "0.1.0",
    }
    return Arrival(original=original, source=source, words=words, **(defaults | other))
