"""A comparison kept in the case: new documents cost what they touch, and what comes out is what comparing anew would give."""

import json
import random
import uuid
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import riwaya
from riwaya.casefile.comparing import Comparing
from riwaya.casefile.connecting import writing
from riwaya.casefile.findings import parts
from riwaya.cases import anew as anew_
from riwaya.cases import comparing, materials, renewed
from riwaya.cases.adding import arrival_of
from riwaya.cases.making import done
from riwaya.cli.crew import Crew
from riwaya.episodes import compare
from riwaya.errors import CaseError
from riwaya.formats import Piece
from riwaya.grouping import group, shifting
from riwaya.pipeline import read_bytes
from riwaya.reports import as_json_line
from riwaya.scenarios import alignment_record

# "Two hundred fighters left ... for ..., guaranteed by ..." and the like, told by invented outlets of invented towns' deals.
PLACES = ["الزبداني", "مضايا", "داريا", "عرسال", "نصاب"]
OUTLETS = ["بريد الوادي", "وكالة السهل", "يومية النهر", "وكالة التل", "منبر الساحل"]
TELLINGS = [
    "قال قائد ميداني إن {count} مقاتل خرجوا أمس من {place} إلى إدلب بضمانة قطر.",
    "أعلن المجلس المحلي أن {count} مدنياً غادروا {place} بالحافلات. ونفى المجلس وجود أي ضمانة.",
    "نقلت صحيفة «{other}» عن قائد ميداني أن {count} مقاتل خرجوا من {place} إلى إدلب بضمانة قطر.",
    "توقفت الحافلات ساعات طويلة عند طرف {place} بانتظار فتح الطريق وإزالة الألغام والسواتر الترابية فيما وزع متطوعون الماء.",
    "من المقرر أن تخرج دفعة ثانية من {place} يوم الأحد المقبل. وقُتل {count} مدنيين في قصف على {place} أمس.",
]


def article(chance):
    """Return an article of one or two sentences about one or two of a few towns, and the name of its file."""
    place = chance.choice(PLACES)
    told = [
        chance.choice(TELLINGS).format(count=chance.choice([90, 120, 200]), place=place, other=chance.choice(OUTLETS))
        for _ in range(chance.choice([1, 1, 2]))
    ]
    day = f" | {chance.randint(10, 18)} تشرين الأول 2017" if chance.random() < 0.8 else ""
    return f"{chance.choice(OUTLETS)}{day}\nأخبار {place}\n\n{' '.join(told)}\n"


def read(name, text):
    """Return an article as it arrives in a case, and the record of reading it."""
    reading = read_bytes(text.encode(), name)
    record = as_json_line(reading)
    return arrival_of(Piece(text.encode(), name, "", None, "text", reading.document), record), json.loads(record)


@pytest.fixture(scope="module")
def articles():
    """Give forty articles as they arrive, with the records of reading them."""
    chance = random.Random(5)
    return [read(f"{at:02}.txt", article(chance)) for at in range(40)]


def compared(case_name, articles, cuts):
    """Return what a case comes to that is compared each time some of the articles have come in."""
    with riwaya.open(case_name) as case:
        for first, last in pairwise([0, *sorted(cuts), len(articles)]):
            case.casefile.keep([arrival for arrival, _ in articles[first:last]], "Amal")
            whole = case.compare()
        assert case.info()["episodes"] == len(whole["episodes"])
        assert case.verify() is None
    return json.dumps(whole)


def anew(articles):
    return json.dumps(compare([record for _, record in articles]))


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(order=st.permutations(range(40)), cuts=st.sets(st.integers(0, 40), max_size=5))
def test_what_comes_later_changes_what_it_touches_and_nothing_else(tmp_path, articles, order, cuts):
    """In whatever order and in however many batches documents come, a case comes to what comparing all at once gives."""
    shuffled = [articles[at] for at in order]

    assert compared(tmp_path / f"{uuid.uuid4()}.riwaya", shuffled, cuts) == anew(articles)


@pytest.mark.parametrize("seed", range(2))
def test_on_each_database_it_is_the_same(case_name, articles, seed):
    """SQLite and PostgreSQL keep the same comparison."""
    shuffled = random.Random(seed).sample(articles, 40)

    assert compared(case_name, shuffled, [7, 8, 30]) == anew(articles)


def test_comparing_twice_gives_the_same_bytes(case_name, articles):
    """Nothing is compared again, and what was kept comes out as it went in."""
    with riwaya.open(case_name) as case:
        case.casefile.keep([arrival for arrival, _ in articles], "Amal")

        assert json.dumps(case.compare()) == json.dumps(case.compare())


def test_what_is_decided_is_compared_again(case_name, articles):
    """A rejected claim tells nothing any more, and an undone decision does not count."""
    with riwaya.open(case_name) as case:
        case.casefile.keep([arrival for arrival, _ in articles], "Amal")
        before = json.dumps(case.compare())
        [document] = [d for d in case.documents() if d.source == "03.txt"]
        number = case.decide(document.id, "e1", "reject", author="Amal")
        decided = json.dumps(case.compare())

        assert decided == json.dumps(compare(case._standing()))
        case.undo(number, author="Amal")
        assert json.dumps(case.compare()) == before != decided


def test_a_document_read_otherwise_is_compared_anew(case_name, articles):
    """What an older reading left in the lists goes when a newer one comes."""
    with riwaya.open(case_name) as case:
        case.casefile.keep([arrival for arrival, _ in articles], "Amal")
        case.compare()
        [document] = [d for d in case.documents() if d.source == "03.txt"]
        changed, _ = read("03.txt", article(random.Random(99)))
        changed = replace(changed, record=changed.record.replace(json.loads(changed.record)["document"]["id"], document.sha256))
        case.casefile.read_again(document.id, changed, articles[3][0].words)

        assert json.dumps(case.compare()) == json.dumps(compare(case._standing()))


def test_another_riwaya_compares_anew(case_name, articles, monkeypatch):
    """What was found by other rules is not built upon."""
    with riwaya.open(case_name) as case:
        case.casefile.keep([arrival for arrival, _ in articles], "Amal")
        case.compare()
        with writing(case.casefile.engine, case.casefile.name) as connection:
            Comparing(connection).note({**Comparing(connection).state(), "code": "another"})
            connection.execute(parts.delete())

        assert json.dumps(case.compare()) == anew(articles)


def test_a_case_that_cannot_be_written_is_compared_all_the_same(tmp_path, articles, monkeypatch):
    """Nothing is kept then."""
    with riwaya.open(tmp_path / "case.riwaya") as case:
        case.casefile.keep([arrival for arrival, _ in articles], "Amal")

        def refused(*_):
            raise CaseError("read-only")

        for module in (anew_, comparing, renewed):
            monkeypatch.setattr(module, "writing", refused)

        assert json.dumps(case.compare()) == anew(articles)


@pytest.mark.parametrize("is_judged", [False, True])
def test_what_is_printed_piece_by_piece_is_the_whole(case_name, articles, is_judged):
    """The text of a comparison is the same to the byte, with people's verdicts and without."""
    with riwaya.open(case_name) as case:
        case.casefile.keep([arrival for arrival, _ in articles], "Amal")
        whole = case.compare()
        for disputed, action in zip(whole["contradictions"][::2] if is_judged else (), ["reject", "accept"] * 20, strict=False):
            case.judge(disputed["id"], action, author="Amal")
        for agreed in whole["agreements"][:2] if is_judged else ():
            case.judge(agreed["id"], "accept", author="Amal")

        assert "".join(case.printed()) == json.dumps(case.compare(), ensure_ascii=False)


def test_by_several_processes_it_is_the_same(tmp_path, articles, monkeypatch):
    """Whoever makes gists and parts, and in whatever pieces, the same bytes come out, also of what comes in later."""
    for module in (anew_, renewed):
        monkeypatch.setattr(module, "FEW", 2)
    for module in (anew_, materials, renewed):
        monkeypatch.setattr(module, "PIECE", 3)
    with riwaya.open(tmp_path / "case.riwaya") as case:
        case.crew = Crew(done, lost=done, jobs=2)
        for some in (articles[:25], articles[25:]):
            case.casefile.keep([arrival for arrival, _ in some], "Amal")
            found = json.dumps(case.compare())

    assert found == anew(articles)


@pytest.mark.parametrize("seed", range(3))
def test_neighbours_parted_by_what_comes_between_are_looked_at_again(tmp_path, articles, monkeypatch, seed):
    """Where lists are long and few stand next to each other, happenings that come or go change the neighbours of others, too."""
    monkeypatch.setattr(group, "RARE", 4)
    for module in (group, shifting):
        monkeypatch.setattr(module, "NEXT", 1 + seed)
    shuffled = random.Random(seed).sample(articles, 40)

    assert compared(tmp_path / "case.riwaya", shuffled, [10, 20, 21, 33]) == anew(articles)


def test_a_number_that_somebody_added_is_compared_like_the_others(case_name, articles):
    """Only its whole is known, not which of its words are the number."""
    with riwaya.open(case_name) as case:
        case.casefile.keep([arrival for arrival, _ in articles], "Amal")
        document = case.document("03.txt")
        case.add_record(document.id, "quantity", {"start": 0, "end": 5, "value": 5, "unit": ""}, author="Amal")

        assert json.dumps(case.compare()) == json.dumps(compare(case._standing()))


def test_an_episode_alone_is_what_it_is_in_the_whole(case_name, articles):
    """Its record, and what its rows rest on, whichever episode that is listed with."""
    with riwaya.open(case_name) as case:
        case.casefile.keep([arrival for arrival, _ in articles], "Amal")
        whole = case.compare()
        listed = {one["id"]: one for name in ("contradictions", "agreements", "proposals") for one in whole[name]}

        for episode in whole["episodes"]:
            found, compared = case.compare_episode(episode["key"])

            assert found == episode
            assert all(compared[id] == listed[id] for row in episode["matrix"]["rows"] for id in row["comparisons"])
        assert case.compare_episode("E9999") is None


def test_two_episodes_of_a_large_case_are_laid_side_by_side_without_the_others(case_name, articles, monkeypatch):
    """What their own documents tell of them is the same."""
    with riwaya.open(case_name) as case:
        case.casefile.keep([arrival for arrival, _ in articles], "Amal")
        first, second = [play.id for play in case.stage().plays][:2]
        aligned = alignment_record(case.align(first, second))
        monkeypatch.setattr("riwaya.cases.case._MANY", 1)

        assert alignment_record(case.align(first, second)) == aligned
