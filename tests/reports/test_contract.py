"""The contract: what `riwaya read --json` prints, and the schema that says so."""

import json
from dataclasses import replace

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st

from riwaya.model.event import EVENT_TYPES
from riwaya.reports import as_json_line, as_printed_line, as_record, schema
from riwaya.reports.plover import plover
from tests.builders import make_claim, make_document, make_event, make_quantity, make_reading, make_time, span_in


@pytest.fixture(scope="module")
def validator():
    jsonschema.Draft202012Validator.check_schema(schema())
    return jsonschema.Draft202012Validator(schema())


def spans_of(value):
    """Yield every record that has offsets, however deep."""
    if isinstance(value, dict):
        if {"start", "end", "text"} <= value.keys():
            yield value
        for inner in value.values():
            yield from spans_of(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from spans_of(inner)


def test_output_follows_the_published_schema(validator):
    """What is printed is what the schema promises."""
    record = json.loads(as_json_line(make_reading()))

    assert list(validator.iter_errors(record)) == []


def test_the_schema_refuses_a_missing_key(validator):
    """A record without its chain is no claim."""
    record = json.loads(as_json_line(make_reading()))
    del record["claims"][0]["chain"]

    assert [error.message for error in validator.iter_errors(record)] == ["'chain' is a required property"]


def test_the_schema_refuses_a_stance_of_its_own(validator):
    """Vocabularies are closed."""
    record = json.loads(as_json_line(make_reading(attributions=(make_claim(stance="whispers"),), events=())))

    assert [error.validator for error in validator.iter_errors(record)] == ["enum"]


def test_every_key_of_the_contract_is_there():
    """Keys are named here once more, so that none can be renamed in passing."""
    record = as_record(make_reading())

    assert list(record) == ["riwaya", "document", "times", "quantities", "mentions", "events", "claims"]
    assert {"id", "source", "title", "byline", "outlet", "published", "language", "text"} <= set(record["document"])
    assert {"start", "end", "text", "value", "anchor", "conflict", "rule", "probability"} == set(record["times"][0])
    assert {"start", "end", "text", "value", "unit", "modifier"} <= set(record["quantities"][0])
    assert {"start", "end", "text", "kind", "entity"} <= set(record["mentions"][0])
    assert {
        "id",
        "type",
        "plover",
        "trigger",
        "polarity",
        "modality",
        "roles",
        "time",
        "asserted_by",
        "rule",
        "probability",
    } == set(record["events"][0])
    assert {
        "id",
        "cue",
        "content",
        "stance",
        "direct_quote",
        "hedges",
        "chain",
        "rule",
        "carried",
        "target",
        "probability",
    } == set(record["claims"][0])


def test_an_event_names_the_claim_that_tells_it():
    """«نفى المجلس المحلي انسحاب المقاتلين»: the withdrawal is told by the second claim, the author tells nothing."""
    record = as_record(make_reading(events=(make_event(asserted_by=1), make_event())))

    assert [event["asserted_by"] for event in record["events"]] == ["c2", "author"]
    assert [claim["id"] for claim in record["claims"]] == ["c1", "c2"]


def test_offsets_find_their_words():
    """Every record's offsets give back its words."""
    record = as_record(make_reading())
    text = record["document"]["text"]

    found = list(spans_of(record))

    assert len(found) >= 12
    assert all(text[span["start"] : span["end"]] == span["text"] for span in found)


@pytest.mark.parametrize(("value", "printed"), [(12.0, "12"), (1.5, "1.5"), (2_000_000.0, "2000000")])
def test_whole_numbers_print_whole(value, printed):
    """Twelve is 12 and not 12.0."""
    line = as_json_line(make_reading(quantities=(make_quantity(value=value),)))

    assert f'"value":{printed},' in line


def test_absence_is_null():
    """What the document does not say is null, never an empty string."""
    document = make_document(title=None, outlet=None, published=None)
    record = as_record(make_reading(document, times=(make_time(value=None),)))

    facts = record["document"]
    assert (facts["title"], facts["outlet"], facts["published"], record["times"][0]["value"]) == (None,) * 4


@given(st.text(st.characters(codec="utf-8"), min_size=1))
def test_a_record_is_one_line(text):
    """A record stays on one line, whatever the article's text."""
    empty = make_reading(make_document(text), times=(), quantities=(), mentions=(), events=(), attributions=())
    line = as_json_line(empty)

    assert "\n" not in line
    assert json.loads(line)["document"]["text"] == text


@pytest.mark.parametrize("type", EVENT_TYPES)
def test_every_event_type_has_a_plover_code(type):
    """No event leaves without its PLOVER category."""
    assert plover(make_event(type)).event.isupper()


@pytest.mark.parametrize(
    ("type", "modality", "roles", "expected"),
    [
        pytest.param("withdraw", "actual", {}, ("RETREAT", "withdraw"), id="carried out"),
        pytest.param("withdraw", "planned", {}, ("CONCEDE", None), id="announced"),
        pytest.param("release", "asked", {}, ("REQUEST", "yield"), id="demanded"),
        pytest.param("aid", "asked", {}, ("REQUEST", "assist"), id="aid asked for"),
        pytest.param("negotiate", "actual", {"mediator": "المجلس المحلي"}, ("CONSULT", "third-party"), id="mediated"),
    ],
)
def test_plover_tells_acts_from_announcements_and_demands(type, modality, roles, expected):
    """PLOVER codes what was done, announced and demanded apart."""
    assert plover(make_event(type, modality=modality, roles=roles)) == expected


def test_what_is_told_again_is_printed_once(validator):
    """«أمس», said twice of one day, is one time; where it stands again is told in it, and a record keeps both."""
    text = "وصلت أمس 3 شاحنات، وعادت أمس 3 شاحنات."  # 3 trucks came yesterday, and 3 trucks went back yesterday
    second = text.index("أمس", 10)
    times = (
        make_time("أمس", "2020-05-03", text=text),
        replace(make_time("أمس", "2020-05-03", text=text), span=span_in(text, "أمس", second)),
    )
    reading = make_reading(make_document(text), times=times, quantities=(), mentions=(), events=(), attributions=())

    printed = json.loads(as_printed_line(reading))

    assert [(time["start"], time["again"]) for time in printed["times"]] == [
        (5, [{"start": second, "end": second + 3, "text": "أمس"}])
    ]
    assert list(validator.iter_errors(printed)) == []
    assert len(as_record(reading)["times"]) == 2
