"""The corpus in order: grid, parts and annotations agree with the texts."""

import re
from collections import Counter
from pathlib import Path

import pytest
import yaml

from riwaya.arabic.letters import fold
from riwaya.evaluation import load_gold
from riwaya.model.attribution import SOURCE_KINDS, STANCES
from riwaya.model.event import EVENT_TYPES, ROLES
from tests.corpus.files import ARTICLES, CORPUS, annotated, annotations, grid, parts, text_of

GOLDS = [path for folder in ("articles", "first", "second") for path in annotations(folder)]
FIELDS = ["id", "outlet", "kind", "press", "dialect", "register", "war", "subject", "country", "topic", "episode"]
FORMS = ["date", "numbers", "chains", "constructions", "events"]
TASKS = ("attributions", "times", "quantities", "events")


def golds(function):
    """Run a test once for each annotation file."""
    return pytest.mark.parametrize("path", GOLDS, ids=lambda path: f"{path.parent.name}-{path.name[:3]}")(function)


def strings(gold):
    """Yield where each quoted string of an annotation stands in it, and the string."""
    for field in ("title", "byline", "outlet"):
        yield field, gold["document"][field]
    for claim in gold["attributions"]:
        yield from (
            (claim["id"], words) for words in (claim["cue"], claim["content"], *(link["text"] for link in claim["chain"]))
        )
    for task in ("times", "quantities"):
        yield from ((task, item["text"]) for item in gold[task])
    for event in gold["events"]:
        yield from ((event["id"], words) for words in (event["trigger"], *event["roles"].values()))


def test_the_grid_lists_every_article_once_in_order():
    """One entry for each text, one text for each entry."""
    assert [entry["id"] for entry in grid()] == sorted(path.stem for path in ARTICLES.glob("*.txt"))


@pytest.mark.parametrize("entry", grid(), ids=lambda entry: entry["id"])
def test_an_entry_says_who_what_which_episode_and_how(entry):
    """Every field is there, and the outlet is the one that the text names."""
    assert [*entry] == [*FIELDS, *(["ties"] if "ties" in entry else []), *FORMS]
    assert entry["outlet"] in text_of(entry["id"])


@pytest.mark.parametrize("field", ["kind", "press", "war", "subject"])
def test_the_grid_has_few_words_and_keeps_to_them(field):
    """A value of the crossed fields never differs from another by its spelling alone."""
    values = {entry[field] for entry in grid()}

    assert len(values) <= 40
    assert len({re.sub(r"\W", "", value.lower()) for value in values}) == len(values)


def test_thirty_episodes_are_told_by_several_outlets():
    """The articles that are not alone tell thirty happenings, three outlets each."""
    told = Counter(entry["episode"] for entry in grid() if entry["episode"] != "alone")

    assert len(told) == 30
    assert set(told.values()) == {3}


def test_every_article_is_in_one_part():
    """train, dev and test hold each article once."""
    assert sorted(number for numbers in parts().values() for number in numbers) == [entry["id"] for entry in grid()]


@pytest.mark.parametrize("field", ["outlet", "episode"])
def test_no_outlet_and_no_episode_is_in_two_parts(field):
    """What is learnt from one part is of no help by heart in another."""
    part_of = {number: part for part, numbers in parts().items() for number in numbers}
    seen = {(fold(entry[field]), part_of[entry["id"]]) for entry in grid() if entry[field] != "alone"}

    assert [value for value, count in Counter(value for value, _ in seen).items() if count > 1] == []


@golds
def test_annotations_load(path):
    """`riwaya evaluate` reads every annotation file, and it belongs to an article."""
    assert load_gold(path)
    assert annotated(path)["id"] == path.name.removesuffix(".gold.json")
    assert (ARTICLES / f"{path.name[:3]}.txt").exists()


@golds
def test_every_quoted_string_stands_in_the_text(path):
    """Strings are copied character for character."""
    text = text_of(path.name[:3])

    assert [(place, words) for place, words in strings(annotated(path)) if words is not None and words not in text] == []


@golds
def test_spans_are_where_they_say(path):
    """An offset pair beside a string cuts that string out of the text."""
    text = text_of(path.name[:3])
    items = [item for task in TASKS for item in annotated(path)[task]]
    spans = [(item[field.removesuffix("_span")], item[field]) for item in items for field in item if field.endswith("_span")]

    assert [(words, at) for words, at in spans if text[slice(*at)] != words] == []


@golds
def test_identifiers_are_unique_and_references_lead_somewhere(path):
    """Events name attributions that exist, and the time of an event is one of the times."""
    gold = annotated(path)
    claims, events = ([item["id"] for item in gold[task]] for task in ("attributions", "events"))
    tellers = {event["asserted_by"] for event in gold["events"]}
    times = {event["roles"]["time"] for event in gold["events"] if "time" in event["roles"]}

    assert [name for name, count in Counter(claims + events).items() if count > 1] == []
    assert tellers <= {"author", *claims}
    assert times <= {time["text"] for time in gold["times"]}


@golds
def test_closed_fields_hold_known_words(path):
    """Stances, kinds, event types, roles, polarity and modality are those of the contract."""
    gold = annotated(path)

    assert {claim["stance"] for claim in gold["attributions"]} <= {*STANCES}
    assert {link["kind"] for claim in gold["attributions"] for link in claim["chain"]} <= {*SOURCE_KINDS}
    assert {event["type"] for event in gold["events"]} <= {*EVENT_TYPES}
    assert {role for event in gold["events"] for role in event["roles"]} <= {*ROLES}
    assert {event["polarity"] for event in gold["events"]} <= {"positive", "negative"}
    assert {event["modality"] for event in gold["events"]} <= {"actual", "planned", "possible", "asked"}
    assert {item["modifier"] for item in gold["quantities"]} <= {"exact", "approx", "min", "max"}


@golds
def test_the_day_of_publication_is_a_day(path):
    """A month alone is no day: it is a time of the text, and `published` stays open."""
    assert re.fullmatch(r"\d{4}-\d\d-\d\d", annotated(path)["document"]["published"] or "2000-01-01")


@golds
def test_nothing_is_listed_twice(path):
    """A time or quantity that the text repeats is one item; a range is two, min and max."""
    gold = annotated(path)
    seen = [(task, item["text"], item["value"]) for task in ("times", "quantities") for item in gold[task]]

    assert [item for item, count in Counter(seen).items() if count > 1] == []


def test_the_corpus_has_its_papers():
    """A datasheet, a guideline and a licence stand beside the texts."""
    assert [name for name in ("README.md", "GUIDELINES.md", "LICENSE") if not (CORPUS / name).exists()] == []


def test_the_grid_and_the_parts_are_plain_yaml():
    """Both files open with a comment that says what they hold."""
    for name in ("grid.yaml", "splits.yaml"):
        page = Path(CORPUS / name).read_text("utf8")

        assert page.startswith("#")
        assert yaml.safe_load(page)
