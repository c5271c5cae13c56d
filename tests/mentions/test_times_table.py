"""Ways of telling a time, each in a sentence with the day it was published."""

import itertools
from pathlib import Path

import pytest
import yaml

from riwaya.documents.sentences import divide
from riwaya.mentions.times import find_times
from riwaya.model import Document, Zone, ZoneKind

TABLE = yaml.safe_load((Path(__file__).parent / "times.yaml").read_text("utf8"))
OPEN = [pytest.param(*row, marks=pytest.mark.xfail(strict=True)) for row in TABLE["open"]]


@pytest.mark.parametrize(("published", "text", "expected"), [*TABLE["read"], *OPEN], ids=itertools.count())
def test_a_time_is_read_as_an_annotator_counts_it(published, text, expected):
    """Every time of the sentence is found and no other, with the value that the day of publication gives it."""
    document = Document("0", "test", text, (Zone(ZoneKind.BODY, 0, len(text)),), published=published)
    found = {t.span.text: t.value for t in find_times(divide(document))}

    wanted = {str(time): None if value is None else str(value) for time, value in expected.items()}
    assert found.keys() == wanted.keys()
    assert {time: found[time] for time, value in wanted.items() if value} == {t: v for t, v in wanted.items() if v}
