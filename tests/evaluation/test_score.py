"""Scores: what counts as found, and that our figures are those of the reference scorer."""

import json
import random
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from riwaya.evaluation import TASKS, Scores, gold_files, load_gold, score
from riwaya.evaluation.gold import Gold, GoldClaim, GoldEvent, GoldLink, GoldMeasure
from riwaya.evaluation.words import overlap
from riwaya.model import Attribution, Document, Event, Filler, Link, Quantity, Reading, Span, Time
from riwaya.reports import as_printed_line
from tests.builders import make_claim, make_document, make_event, make_link, make_reading

SHARED = Path(__file__).parents[2].parent / "shared"


def make_gold(**lists):
    """Return annotations that match the builders' article exactly; lists override."""
    defaults = {
        "metadata": {"outlet": "وكالة السهل", "published": "2019-05-14"},
        "claims": (
            GoldClaim(
                "قال",
                "المستشفى استقبل 12 جريحاً",
                (GoldLink("صحيفة الأفق", "الأفق"), GoldLink("مدير المستشفى الميداني", None)),
                "asserts",
                True,
            ),
            GoldClaim("نفى", "انسحاب المقاتلين", (GoldLink("المجلس المحلي", None),), "denies", True),
        ),
        "times": (GoldMeasure("14 أيار 2019", "2019-05-14", True),),
        "quantities": (GoldMeasure("12 جريحاً", 12.0, True),),
        "events": (GoldEvent("withdraw", "انسحاب", "negative", "actual", {"subject": "المقاتلين"}, False, True),),
    }
    return Gold(**(defaults | lists))


def f1_of(gold, reading):
    """Return the F1 of every task for one document."""
    scores = Scores()
    score(gold, reading, scores)
    return {task: tally.figures.f1 for task, tally in scores.tasks.items()}


def test_a_perfect_reading_scores_one_everywhere():
    """What equals the gold is worth 1 in every task and gives no miss."""
    scores = Scores()

    assert score(make_gold(), make_reading(), scores) == []
    assert {tally.figures.f1 for tally in scores.tasks.values()} == {1.0}


def test_an_unread_document_counts_as_all_missed():
    """A document that cannot be read has found nothing."""
    scores = Scores()
    misses = score(make_gold(), None, scores)

    assert scores.tasks["attribution"].figures.recall == 0.0
    assert [miss.fault for miss in misses].count("missed claim") == 2


def test_a_swapped_chain_is_not_whole():
    """The director told the newspaper; a chain the other way round has both ends wrong."""
    claim = make_claim(chain=(make_link("مدير المستشفى الميداني"), make_link("صحيفة الأفق")))
    figures = f1_of(make_gold(), make_reading(attributions=(claim,), events=()))

    assert (figures["first source"], figures["origin"], figures["whole chain, 2+ links"]) == (0.0, 0.0, 0.0)


def test_debatable_items_count_neither_way():
    """An item that is not core neither helps when found nor hurts when missed."""
    claims = make_gold().claims
    debatable = make_gold(claims=(claims[0], replace(claims[1], is_core=False)))
    both, one = make_reading(), make_reading(attributions=make_reading().attributions[:1], events=())

    assert f1_of(debatable, both)["attribution"] == f1_of(debatable, one)["attribution"] == 1.0


def test_a_claim_needs_a_word_of_the_cue():
    """The same content under another cue is another claim; a colon as cue has no words and is left aside."""
    content = "المستشفى استقبل 12 جريحاً"
    reading = make_reading(attributions=(make_claim("قال", content),), events=())
    under_another = make_gold(claims=(GoldClaim("زعم", content, (), "asserts", True),))
    under_colon = make_gold(claims=(GoldClaim(":", content, (), "asserts", True),))

    assert f1_of(under_another, reading)["attribution"] == 0.0
    assert f1_of(under_colon, reading)["attribution"] == 1.0


def test_wrong_mood_teller_and_role_are_listed():
    """Each fault of an event that was found is a miss of its own."""
    event = make_event(roles={"agent": "المجلس المحلي", "subject": "المقاتلين"})
    misses = score(make_gold(), make_reading(events=(event,)), Scores())

    assert [miss.fault for miss in misses] == ["role", "polarity+modality", "teller"]


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        pytest.param("المدينة", "مدينه", 1.0, id="article and ta marbuta"),
        pytest.param("وبالسلاحِ", "سلاح", 1.0, id="clitics and vowels"),
        pytest.param("٤٠ مقاتلاً", "40 مقاتلا", 1.0, id="digits"),
        pytest.param("قوات الأمن", "قوات الحدود", 0.5, id="half"),
        pytest.param("", "قوات", 0.0, id="nothing"),
    ],
)
def test_spelling_never_decides(one, other, expected):
    """Two spellings of a phrase overlap wholly."""
    assert overlap(one, other) == pytest.approx(expected)


def reference_figures(lines, folder, tmp_path):
    """Return what the reference scorer says about JSON lines."""
    out = tmp_path / "out.jsonl"
    out.write_text("\n".join(lines), "utf8")
    command = [sys.executable, str(SHARED / "score.py"), str(out), str(folder), "--json"]
    return json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)


def our_figures(scores):
    return {
        task: dict(zip(("p", "r", "f1"), tally.figures, strict=True)) | {"gold": tally.gold}
        for task, tally in scores.tasks.items()
    }


def imperfect(text, path, gold, chance):
    """Return a reading made from the gold with things left out, mended, twisted and made up."""
    words = text.split()

    def span(phrase):
        if chance.random() < 0.3:  # cut or replaced
            phrase = " ".join(phrase.split()[: chance.randint(1, 4)]) if chance.random() < 0.7 else chance.choice(words)
        start = max(text.find(phrase), 0)
        return Span(start, start + len(phrase), phrase)

    def some(items):
        return [item for item in (*items, *items[:2]) if chance.random() < 0.8]

    return Reading(
        document=Document(
            "0" * 64,
            str(path),
            text,
            title=chance.choice([gold.metadata.get("title"), words[0], None]),
            outlet=gold.metadata.get("outlet"),
            byline=chance.choice([gold.metadata.get("byline"), words[1]]),
        ),
        times=tuple(Time(span(t.text), chance.choice([t.value, "2011-01"]), "text", "test") for t in some(gold.times)),
        quantities=tuple(
            Quantity(span(q.text), chance.choice([q.value, 3.0]), None, "exact", span(q.text), "test")
            for q in some(gold.quantities)
        ),
        mentions=(),
        events=tuple(
            Event(
                chance.choice([e.type, e.type, "attack"]),
                span(e.trigger),
                chance.choice(["positive", e.polarity]),
                e.modality,
                "test",
                {role: Filler(span(filler)) for role, filler in some(list(e.roles.items()))},
                None,
                chance.choice([0, None]),
            )
            for e in some(gold.events)
        ),
        attributions=tuple(
            Attribution(
                span(c.cue),
                span(c.content),
                tuple(Link(span(link.text), link.name, "official") for link in some(c.chain)),
                chance.choice([c.stance, "asserts"]),
                False,
                "test",
            )
            for c in some(gold.claims)
        ),
    )


@pytest.mark.skipif(not SHARED.is_dir(), reason="the reference scorer is not here: ../shared stands beside the repository")
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_figures_equal_the_reference_scorer(seed, tmp_path):
    """On readings full of faults, every figure is the reference scorer's to the last bit."""
    chance, scores, lines = random.Random(seed), Scores(), []
    for path, gold_path in gold_files(SHARED / "gold"):
        gold = load_gold(gold_path)
        reading = imperfect(path.read_text("utf8"), path, gold, chance) if chance.random() < 0.95 else None
        score(gold, reading, scores)
        lines += [as_printed_line(reading)] if reading else []

    assert our_figures(scores) == reference_figures(lines, SHARED / "gold", tmp_path)
    assert list(our_figures(scores)) == list(TASKS)


def test_a_document_without_metadata_is_not_asked_for_it():
    """Only what the annotator filled in is scored."""
    reading = make_reading(make_document(outlet=None))
    scores = Scores()
    score(make_gold(metadata={"title": "هدنة في وادي النخيل تصمد ليلة واحدة"}), reading, scores)

    assert (scores.tasks["metadata"].gold, scores.tasks["metadata"].hit) == (1, 1)
