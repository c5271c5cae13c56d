"""Cases as people use them: what goes in is read, found, shown, and given back as it was."""

import pytest

import riwaya
from riwaya.errors import CaseError
from tests.cases.conftest import ARTICLES


def by_name(case):
    return {document.source.rpartition("/")[2]: document for document in case.documents()}


def test_what_was_added_is_there_with_what_it_says_of_itself(case):
    """Each article is a document with its outlet, title and day."""
    document = by_name(case)["ufuq.txt"]

    assert (document.title, document.outlet, document.published) == ("حافلات تغادر معبر النسر", "يومية الميدان", "2017-10-14")
    assert case.original(document.id) == ARTICLES["ufuq.txt"].encode()
    assert [met.collector for met in case.sightings(document.id)] == ["Amal"]


def test_adding_the_same_again_changes_nothing(case, folder):
    """What the case has is not read twice."""
    added = case.add(folder)

    assert (added.new, added.again, added.unchanged, added.refused) == (0, 0, 3, [])


def test_a_copy_is_seen_again_elsewhere(case, folder):
    """The same bytes under another name are one document, met twice."""
    (folder / "copy.txt").write_bytes(ARTICLES["ufuq.txt"].encode())

    added = case.add(folder)

    assert (added.new, added.again, added.unchanged) == (0, 1, 3)


def test_what_cannot_be_read_is_refused_and_the_rest_goes_on(case, folder):
    """An empty file costs one line and nothing else; the refusal is in the log."""
    (folder / "empty.txt").write_bytes(b"")
    (folder / "new.txt").write_text("أعلن الجيش وقف النار.", "utf8")  # "The army announced a ceasefire."

    added = case.add(folder)

    assert added.new == 1
    [reason] = added.refused
    assert "empty.txt" in reason
    assert [entry.action for entry in case.history()].count("refuse") == 1


def test_claims_and_events_of_all_documents_can_be_gone_through(case):
    """The claims come in the order of the documents, each with its document."""
    chains = {tuple(link["text"] for link in claim.record["chain"]) for claim in case.claims()}

    assert ("صحيفة الأفق", "قائد ميداني") in chains
    assert {event.record["type"] for event in case.events()} >= {"withdraw", "deny"}


def test_a_case_tells_how_much_it_holds(case):
    """The counts of the contract."""
    info = case.info()

    assert info["documents"] == 3
    assert info["claims"] == len(list(case.claims()))
    assert set(info) == {"documents", "claims", "events", "episodes", "decisions"}


def test_an_untouched_case_holds(case):
    """Verifying finds nothing."""
    assert case.verify() is None


def test_a_case_that_is_none_is_refused_in_one_line(tmp_path):
    """A file that is no case, a folder and a missing case each say so."""
    other = tmp_path / "notes.txt"
    other.write_text("notes")

    for name, words in ((other, "not a case of Riwaya"), (tmp_path, "a folder, not a case")):
        with pytest.raises(CaseError, match=words):
            riwaya.open(name)
    with pytest.raises(CaseError, match="no such case"):
        riwaya.open(tmp_path / "nowhere", create=False)


@pytest.mark.parametrize(
    ("words", "filters", "found"),
    [
        ("حافلة", {}, {"ufuq.txt", "hilal.txt"}),  # a bus: in the plural, with a preposition and the article
        ("«معبر النسر»", {}, {"ufuq.txt"}),  # side by side
        ("المعبر", {}, {"ufuq.txt", "majlis.txt"}),
        ("انسحاب", {"stance": "denies"}, {"majlis.txt"}),
        ("", {"outlet": "وكالة السهل"}, {"majlis.txt", "hilal.txt"}),
        ("", {"type": "withdraw"}, {"ufuq.txt", "majlis.txt"}),
        ("", {"source": "قائد ميداني"}, {"ufuq.txt"}),
        ("", {"place": "حلب"}, {"ufuq.txt"}),
        ("", {"since": "2018"}, {"hilal.txt"}),
        ("", {"since": "2017-10", "until": "2017-10"}, {"ufuq.txt", "majlis.txt"}),
        ("المعبر", {"until": "2017-10-14"}, {"ufuq.txt"}),
    ],
)
def test_search_finds_through_the_forms_of_words_and_by_what_was_read(case, words, filters, found):
    """Clitics, number and hamza do not hide a word; filters ask for what was read."""
    names = {hit.document.source.rpartition("/")[2] for hit in case.search(words, **filters).hits}

    assert names == found


@pytest.mark.parametrize("word", ["أسير", "جندي", "«تسعين أسير»"])
def test_the_accusative_does_not_hide_a_word(case, folder, word):
    """«ninety captives» and «a soldier» end in an alif after their verb."""
    (folder / "new.txt").write_text("أطلقت الحركة تسعين أسيراً. وأعادت الشرطة جندياً.", "utf8")
    case.add(folder)

    [hit] = case.search(word).hits

    assert hit.document.source.endswith("new.txt")
    assert hit.passages[0].hits


def test_a_passage_shows_where_it_fits(case):
    """The words found are marked in the text as it is."""
    [hit, *_] = case.search("قائد").hits
    passage = hit.passages[0]
    start, end = passage.hits[0]

    assert passage.text[start - passage.start : end - passage.start] == "قائد"


def test_an_unknown_filter_names_those_there_are(case):
    """A slip in the name of a filter is told."""
    with pytest.raises(CaseError) as refused:
        case.search(colour="red")

    assert str(refused.value) == "colour: no such filter; there are outlet, source, party, place, type, stance"


def test_what_is_known_is_not_taken_apart_again(case_name, tmp_path, monkeypatch):
    """The same command a second time only looks at the bytes of files that are one document; copies are noted as such."""
    (tmp_path / "a.txt").write_text("قال مدير المرفأ إن الطريق فتح صباح الخميس.", "utf8")  # the road was opened on Thursday
    with riwaya.open(case_name) as case:
        case.add(tmp_path / "a.txt")
        (tmp_path / "b.txt").write_bytes((tmp_path / "a.txt").read_bytes())
        monkeypatch.setattr("riwaya.formats.cell.run", None)  # nothing is parsed

        again, copied = case.add(tmp_path / "a.txt"), case.add(tmp_path / "b.txt")

        assert (again.new, again.unchanged, copied.again) == (0, 1, 1)
        assert case.verify() is None
