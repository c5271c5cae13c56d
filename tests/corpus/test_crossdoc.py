"""The sets for comparing documents in order: they agree with the articles, with the grid and with each other."""

import re

import pytest

from tests.corpus.files import ARTICLES, CORPUS, annotated, grid, parts, text_of

SETS = sorted((CORPUS / "crossdoc").glob("*.json"))
KEYS = ["note", "part", "articles", "episodes", "minor_episodes", "distractors", "echoes", "contradictions", "corroborations"]
SCENARIO_KEYS = ["same_scenario", "not_same", "not_same_hard"]


def sets(function):
    """Run a test once for each set."""
    return pytest.mark.parametrize("gold", [annotated(path) for path in SETS], ids=[path.stem for path in SETS])(function)


def claims_of(number):
    """Return the contents of the annotated attributions of an article."""
    return {claim["id"]: claim["content"] for claim in annotated(ARTICLES / f"{number}.gold.json")["attributions"]}


def members(gold):
    """Return the documents that tell an episode of the set, chief matter or not."""
    told = [*gold["episodes"].values(), *gold["minor_episodes"].values()]
    return {document for episode in told for document, _ in episode["members"]}


@sets
def test_a_set_has_its_fields_and_from_fifteen_to_thirty_articles_of_train(gold):
    """What may be read is never what the corpus keeps unseen."""
    assert [*gold] == [*KEYS, *SCENARIO_KEYS]
    assert gold["part"] in {"train", "dev"}
    assert 15 <= len(gold["articles"]) <= 30
    assert set(gold["articles"]) <= set(parts()["train"])


@sets
def test_every_article_of_a_set_tells_an_episode_or_is_a_distractor(gold):
    """None is left over, none is both."""
    assert sorted(members(gold) | set(gold["distractors"])) == gold["articles"]
    assert not members(gold) & set(gold["distractors"])


@sets
def test_episodes_are_those_of_the_grid(gold):
    """The core of an episode is the articles that the grid gives it."""
    told = {name: [entry["id"] for entry in grid() if entry["episode"] == name] for name in gold["episodes"]}

    assert {name: episode["core"] for name, episode in gold["episodes"].items()} == told


def test_no_article_and_no_outlet_is_in_two_parts():
    """A set of dev holds nothing that a set of train holds."""
    outlet_of = {entry["id"]: entry["outlet"] for entry in grid()}
    held = {part: set() for part in ("train", "dev")}
    for path in SETS:
        gold = annotated(path)
        held[gold["part"]] |= {*gold["articles"], *(outlet_of[number] for number in gold["articles"])}

    assert not held["train"] & held["dev"]


def test_the_sets_of_articles_may_be_read():
    """All are train, as their articles are."""
    assert {annotated(path)["part"] for path in SETS} == {"train"}


@sets
def test_what_is_said_stands_in_the_text(gold):
    """Words are copied character for character, and each value has some."""
    said = [item for key in ("contradictions", "corroborations") for link in gold[key] for item in link["says"]]
    echoed = [(echo[side], pair[at]) for echo in gold["echoes"] for pair in echo.get("words", [])
              for at, side in enumerate(("copy", "origin"))]  # fmt: skip
    quoted = [(item["document"], item["words"]) for item in said] + echoed

    assert [(number, words) for number, words in quoted if words not in text_of(number)] == []
    for link in gold["contradictions"]:
        assert {str(item["value"]) for item in link["says"]} == {str(value) for value in link["values"]}, link["about"]


@sets
def test_links_are_between_documents_that_tell_the_episode(gold):
    """A contradiction or corroboration names an episode, and only documents that tell it; a distractor's own names none."""
    told = {**gold["episodes"], **gold["minor_episodes"]}
    for link in [*gold["contradictions"], *gold["corroborations"]]:
        if link["episode"] is None:
            assert set(link["documents"]) <= set(gold["distractors"]), link["about"]
            continue
        tellers = {document for document, _ in told[link["episode"]]["members"]}
        assert {*link["documents"], *link.get("also_echoed_by", [])} <= tellers, link["about"]
        assert sorted(link["documents"]) == sorted({item["document"] for item in link["says"]})
    for echo in gold["echoes"]:
        assert {echo["copy"], echo["origin"]} <= members(gold)
        assert echo["copy"] != echo["origin"]


@sets
def test_attributions_hold_the_words_they_are_given_for(gold):
    """Each reference leads to a claim of the article's own gold that shares words with what is said."""
    for link in [*gold["contradictions"], *gold["corroborations"]]:
        for number, claim in link["attributions"]:
            content = claims_of(number)[claim]
            said = [item["words"] for item in link["says"] if item["document"] == number]
            assert any(words in content or content in words for words in said), (link["about"], number, claim)


@sets
def test_a_number_is_contradicted_by_another_number(gold):
    """Two sides never have the same digits, and there are two sides or more."""
    for link in gold["contradictions"]:
        values = [str(value) for value in link["values"]]
        assert len(set(values)) == len(values) >= 2, link["about"]
        assert len({tuple(re.findall(r"\d+", value)) or value for value in values}) == len(values), link["about"]


@sets
def test_scenarios_join_episodes_of_the_set(gold):
    """A pair is same or not same, never both, and each substitution has two fillers that may be equal."""
    known = {*gold["episodes"], *gold["minor_episodes"]}
    same = {frozenset(pair["episodes"]) for pair in gold["same_scenario"]}
    apart = {frozenset(pair) for pair in [*gold["not_same"], *gold["not_same_hard"]]}

    assert not same & apart
    assert {episode for pair in same | apart for episode in pair} <= known
    for pair in gold["same_scenario"]:
        assert all(len(fillers) == 2 for fillers in pair["substitutions"].values())
        assert pair.get("told_in", gold["articles"][0]) in gold["articles"]
