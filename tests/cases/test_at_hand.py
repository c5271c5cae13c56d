"""Tellings kept at hand while a case is compared."""

import json

from riwaya import pipeline, reports
from riwaya.casefile.packing import pack
from riwaya.cases.making import _Tellings
from tests.cases.conftest import ARTICLES


def packed(name):
    """Return the record of an article as a case keeps it."""
    return pack(json.dumps(json.loads(reports.as_json_line(pipeline.read_bytes(ARTICLES[name].encode(), name)))).encode())


def test_what_was_made_of_a_telling_goes_with_it():
    """The telling asked for last stays as it is; one that gives way leaves nothing behind."""
    tellings, first, second = _Tellings(1), packed("ufuq.txt"), packed("majlis.txt")
    one = tellings(first)
    one.once("name", lambda telling: telling.source)

    assert tellings(first) is one
    assert one.memo == {"name": "ufuq.txt"}
    tellings(second)
    assert one.memo == {}
