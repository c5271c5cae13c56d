"""What stands in a dossier, whatever file it becomes."""

import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from riwaya import pipeline
from riwaya.cases import open_case
from riwaya.dossiers import build
from riwaya.dossiers.content import Heading, Picture, Quotation, Quote, Ref, Row, Table, lines_of
from riwaya.dossiers.sources import tidy
from riwaya.errors import CaseError, NotInCase
from riwaya.model.reading import ReadBy
from tests.dossiers.conftest import SAMPLES

ROOT = Path(__file__).parents[2]


def pieces(dossier):
    """Yield the pieces of a dossier in the order they are read."""
    for block in dossier.blocks:
        for line in lines_of(block):
            yield from line


def headings(dossier):
    return [block.text for block in dossier.blocks if isinstance(block, Heading)]


def test_every_chapter_of_an_episode_is_there(made):
    """Summary, matrix, disputes, chains, pictures, likeness, explanations and the annexes."""
    told = headings(made.dossier)

    for title in (
        "Summary in the words of the texts",
        "Where accounts part",
        "Chains of sources",
        "When and where",
        "Mirror positions",
    ):
        assert title in told
    assert sum(title.startswith("Annex") for title in told) == 5
    assert sum(isinstance(block, Picture) for block in made.dossier.blocks) == 3


def test_every_quotation_has_a_note_to_its_place(made, case):
    """The words in quotation marks are those that stand where the note tells."""
    quotations = [block for block in made.dossier.blocks if isinstance(block, Quotation)]

    assert quotations
    for block in quotations:
        [words, *_] = [piece.text for piece in block.line if isinstance(piece, Quote)]
        [note] = [piece.number for piece in block.line if isinstance(piece, Ref)]
        told = "".join(piece.text for piece in made.dossier.notes[note - 1])
        start, end = map(int, re.search(r"characters \u2068?(\d+)\u2069?–\u2068?(\d+)", told).groups())
        sha256 = re.search(r"[0-9a-f]{16}", told)[0]
        assert words == f"«{tidy(case.record(sha256)['document']['text'][start:end])}»"


def test_notes_tell_document_place_hash_and_day(made):
    """Every note has all four."""
    for note in made.dossier.notes:
        told = "".join(piece.text for piece in note)
        assert re.search(r"^D\u2068?\d+\u2069? · .+ · characters .+ · SHA-256 [0-9a-f]{16}… · collected .+ UTC$", told), told


def test_notes_are_numbered_as_they_are_read(made):
    """The first mark is 1, and no number comes before a smaller one has been met; none is missing."""
    met = list(dict.fromkeys(piece.number for piece in pieces(made.dossier) if isinstance(piece, Ref)))

    assert met == [*range(1, len(made.dossier.notes) + 1)]


def test_decisions_of_people_stand_in_an_annex(made):
    """Who decided what, when and why."""
    told = [piece.text for piece in pieces(made.dossier) if not isinstance(piece, Ref) and hasattr(piece, "text")]

    assert {"Amal", "heard it", "Nour"} <= set(told)


def test_every_document_cited_has_its_whole_hash(made):
    """In the list that sha256sum takes."""
    [sums] = [block.text for block in made.dossier.blocks if type(block).__name__ == "Commands" and "originals/" in block.text]

    assert [line.split("  ")[0] for line in sums.splitlines()] == made.sources.cited


def test_a_scenario_sets_episodes_side_by_side(case):
    """Roles in both, and then each episode."""
    told = build(case, scenario="E1,E5", language="ar").dossier

    assert "دوراً بدور" in headings(told)
    assert [title for title in headings(told) if title.startswith(("E1 ", "E5 "))] != []


@pytest.mark.parametrize("scenario", ["E1", "negotiated-evacuation"], ids=["like one episode", "known by name"])
def test_a_scenario_is_named_in_other_ways(case, scenario):
    """By an episode whose like is looked for, or as Riwaya knows it."""
    assert "Role by role" in headings(build(case, scenario=scenario).dossier)


def test_the_whole_case_lists_its_episodes(case):
    """Without an episode or a scenario."""
    found = build(case).dossier
    [rows] = [block.rows for block in found.blocks if isinstance(block, Table) and len(block.head) == 6 and len(block.rows) > 5]

    assert len(rows) == case.info()["episodes"]


def test_an_empty_case_has_a_dossier(tmp_path):
    """It says how much is there: nothing."""
    with open_case(tmp_path / "empty.riwaya") as empty:
        found = build(empty, language="ar").dossier

    assert Row(((*found.blocks[1].rows[0].cells[0],), found.blocks[1].rows[0].cells[1])) == found.blocks[1].rows[0]
    assert found.notes == ()


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ({"episode": "E99"}, "E99: no such episode in the case; `riwaya compare` lists those there are (E1, E2, E3"),
        ({"scenario": "E99,E1"}, "E99: no episode with the steps of a scenario"),
        ({"scenario": "no-such-play"}, "no-such-play"),
    ],
    ids=["episode", "episode of a scenario", "scenario"],
)
def test_what_is_not_there_is_said_in_one_line(case, asked, message):
    """With the next step."""
    with pytest.raises(Exception, match=re.escape(message)) as refused:
        build(case, **asked)

    assert "\n" not in str(refused.value)


def test_one_dossier_is_of_one_thing(case):
    """An episode or a scenario."""
    with pytest.raises(CaseError, match="make two"):
        build(case, episode="E1", scenario="E1,E5")


def test_a_scenario_needs_two_episodes(case):
    """One alone is like nothing."""
    with pytest.raises(NotInCase, match="no two episodes"):
        build(case, scenario="E1,E1")


def test_what_was_measured_is_what_the_bench_wrote():
    """The figures of a dossier are those of docs/quality.md."""
    kept = json.loads((ROOT / "src" / "riwaya" / "dossiers" / "measured.json").read_text("utf8"))
    page = (ROOT / "docs" / "quality.md").read_text("utf8")

    for rows in kept.values():
        for row in rows:
            assert f"| {' | '.join(row)} |" in page


def test_tricks_of_direction_are_shown():
    """A mark that turns what follows it, or that XML cannot hold, becomes a sign; lines become one."""
    assert tidy("أ\u202eب\x00\nت  ث") == "أ�ب� ت ث"


class Model:
    """A reader that calls itself a model."""

    name = "model:qwen3:14b"

    def read(self, document):
        return replace(pipeline.read(document), read_by=ReadBy(self.name, {}))


def test_a_model_that_read_is_named_in_the_method(tmp_path):
    """Then nobody says that no language model was at work."""
    with open_case(tmp_path / "case.riwaya") as opened:
        opened.add(SAMPLES / "rankus-nibras.txt", reader=Model())
        opened.add(SAMPLES / "rankus-barada.txt")
        found = build(opened, episode="E1").dossier
    told = "".join(getattr(piece, "text", "") for piece in pieces(found))

    assert "A language model read some of them" in told
    assert re.search(r"\u2068?1\u2069? document was read by model:qwen3:14b", told)
    assert "without a language model" not in told
