"""Who fills which role: the likeliest candidates, each once, out of the words of the text."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riwaya import pipeline
from riwaya.documents import readers
from riwaya.learned import settle_roles
from riwaya.learned.candidates import Candidate
from riwaya.learned.roles import FLOOR, RULE, choose
from riwaya.learned.surroundings import Surroundings
from riwaya.model import Span
from riwaya.weights.logistic import load

SAMPLES = sorted((Path(pipeline.__file__).parent / "samples").glob("*.txt"))
LABELS = ("agent", "subject", "headcount", "place")


def candidates(number):
    return [Candidate(Span(at, at + 1, "x"), at, at + 1, "") for at in range(number)]


rows = st.lists(st.lists(st.floats(-4, 4), min_size=4, max_size=4), min_size=1, max_size=6)


@given(rows)
def test_nobody_fills_two_roles_that_exclude_each_other(likely):
    """A phrase may be who is freed and how many at once («سبعة أسرى»), but never the one who acts and the place."""
    chosen = choose(LABELS, candidates(len(likely)), likely, {})
    shared = [{a, b} for a in chosen for b in chosen if a < b and chosen[a] is chosen[b]]

    assert all(pair == {"subject", "headcount"} for pair in shared)


@given(rows)
def test_an_unlikely_candidate_fills_nothing(likely):
    """Absent stays absent: below the floor a role is left empty."""
    chosen = choose(LABELS, candidates(len(likely)), likely, {})

    assert all(likely[candidate.first][LABELS.index(role)] >= FLOOR for role, candidate in chosen.items())


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_role_is_filled_with_words_of_the_text(path):
    """Every filler stands in the text where it says; the rest of the event is as the rules read it."""
    records = pipeline.read_records(readers.read_path(str(path)))
    by_rules, settled = records.reading, settle_roles(*records)
    text = settled.document.text

    assert [(e.type, e.trigger, e.asserted_by) for e in settled.events] == [
        (e.type, e.trigger, e.asserted_by) for e in by_rules.events
    ]
    for event in settled.events:
        for filler in event.roles.values():
            assert text[filler.span.start : filler.span.end] == filler.span.text


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_the_time_of_an_event_is_the_value_of_its_time_role(path):
    """An event has an EDTF value only where a time fills its role."""
    reading = pipeline.read_path(path)

    assert all(event.time is None for event in reading.events if "time" not in event.roles)


def test_whoever_has_a_role_by_rule_gets_no_other():
    """A guarantor that the clause names does not become the agent as well."""
    assert choose(LABELS, candidates(1), [[4.0, -4.0, -4.0, -4.0]], {0: "guarantor"}) == {}


def test_a_role_too_rare_to_learn_is_left_to_the_rules():
    """«بضمانة روسية»: guarantors are few in the corpus, so the clause decides."""
    reading = pipeline.read_bytes("توصل الطرفان إلى اتفاق بضمانة روسية.".encode(), "a note")
    # "The two sides reached an agreement under a Russian guarantee."
    [agreement] = [event for event in reading.events if event.type == "agree"]

    assert "guarantor" not in load("roles").labels
    assert (agreement.roles["guarantor"].span.text, agreement.roles["guarantor"].rule) == ("روسية", "roles.clause")


def test_a_role_says_what_decided_on_it():
    """A filler is either the clause's own or the model's."""
    rules = {f.rule for path in SAMPLES for event in pipeline.read_path(path).events for f in event.roles.values()}

    assert rules <= {"roles.clause", RULE}


def test_a_phrase_is_told_apart_by_the_events_between_it_and_the_trigger():
    """«قصفت الطائرات البلدة قبل أن يفرج الفصيل عن الأسرى»: the bombing stands between nobody and the release."""
    text = "قصفت الطائرات بلدة السفيرة قبل أن يفرج فصيل محلي عن ستة أسرى."
    # "Aircraft bombed the town of Safira before a local faction released six prisoners."
    reading, syntax, _ = pipeline.read_records(readers.read_bytes(text.encode(), "a note"))
    around = Surroundings(reading, syntax)
    bombing, release = (syntax.tokens_of(event.trigger)[0] for event in reading.events)

    assert around.before[release] - around.before[bombing] == 1
    assert around.nearest(bombing + 1) == 1 < release - bombing - 1
    assert around.nearest(release + 1) == 1


def test_who_tells_an_event_is_known_from_whom_it_is_told_of():
    """«أعلن الجيش أن الفصيل أفرج عن أسرى»: the army tells of it, the faction did it."""
    text = "أعلن الجيش أن فصيلاً محلياً أفرج عن ستة أسرى."
    # "The army announced that a local faction had released six prisoners."
    reading, syntax, _ = pipeline.read_records(readers.read_bytes(text.encode(), "a note"))
    around = Surroundings(reading, syntax)
    [release] = reading.events
    first, _ = syntax.tokens_of(release.trigger)
    teller = syntax.tokens_of(reading.attributions[0].chain[0].span)

    assert around.tellers(first) == [teller]
    assert around.told_in(first) != around.told_in(teller[0])


def read(sentence):
    return pipeline.read_bytes(f"صحيفة «الساقية»\n\nخبر من الجبهة\n\n{sentence}\n".encode(), "page.txt")


def test_weapon_used_is_not_struck():
    """An attack by drones is not on drones, and their number counts nobody."""
    (event,) = [e for e in read("هاجم العدو المدينة بغارات مكثفة بثلاثين طائرة مسيّرة.").events if e.type == "attack"]

    assert not event.roles.keys() & {"counterparty", "headcount"}


@pytest.mark.parametrize(
    ("sentence", "bystander"),
    [
        # the army, in coordination with the mission, carried out an operation against the gunmen
        ("نفذ الجيش بالتنسيق مع بعثة الاتحاد الأفريقي عملية عسكرية استهدفت المسلحين في البلدة.", "بعثة الاتحاد الأفريقي"),
        # the network condemned the attack on a hospital
        ("دانت شبكة الأطباء استهداف مستشفى في البلدة.", "شبكة الأطباء"),
        # the army shelled the camp of the faction that belongs to the ministry
        ("قصفت الطائرات معسكر الفصيل التابع لوزارة الدفاع.", "وزارة الدفاع"),
    ],
)
def test_bystander_is_no_party(sentence, bystander):
    """Who stands beside the doer, condemns the deed or only tells whose another is neither strikes nor is struck."""
    found = [f.span.text for e in read(sentence).events if e.type == "attack" for f in e.roles.values()]

    assert found
    assert bystander not in found


def test_distance_in_brackets_counts_nobody():
    """«(60 كيلومترا)» tells how far a place lies, not how many fell."""
    (event,) = [e for e in read("هاجموا موقعا في منطقة السدرة التي تبعد (60 كيلومترا) شمال البلدة.").events if e.type == "attack"]

    assert "headcount" not in event.roles


def test_nobody_is_both_sides_of_an_attack():
    """«ضربة جوية للتحالف» is by the coalition and not on it."""
    text = "أعلن التحالف الدولي مقتل عنصرين بضربة جوية للتحالف الدولي في البلدة."  # two were killed by a raid of the coalition
    (event,) = [e for e in read(text).events if e.type == "attack"]

    assert "counterparty" not in event.roles


def test_whose_attack_an_adjective_tells_is_certain():
    """«هجوم صاروخي روسي» is by Russia however unlikely a model finds it."""
    (event,) = [e for e in read("أدى هجوم صاروخي روسي إلى مقتل ستة أشخاص في البلدة.").events if e.type == "attack"]

    assert event.roles["agent"].span.text == "روسي"


@pytest.mark.parametrize(
    "sentence",
    [
        "أعلنت الوزارة، اليوم الأحد، أن القوات قصفت مواقع المسلحين.",  # the ministry announced on Sunday
        "قصفت القوات مواقع المسلحين، بحسب ما أعلنه مسؤولون، اليوم الأحد.",  # according to officials on Sunday
    ],
)
def test_day_of_telling_dates_no_event(sentence):
    """When a statement was made is not when what it tells happened."""
    (event,) = [e for e in read(sentence).events if e.type == "attack"]

    assert "time" not in event.roles


def test_who_fell_in_an_attack_is_certain():
    """The dead stand before the wounded, duals as well, and who was hurt hurt nobody."""
    (event,) = [e for e in read("أعلن مصدر مقتل جنديين وإصابة ثلاثة في هجوم على حاجز.").events if e.type == "attack"]
    # "A source announced that two soldiers had been killed and three wounded in an attack on a checkpoint."

    assert event.roles["headcount"].span.text == "جنديين"
    assert "agent" not in event.roles


def test_whom_the_attackers_took_fell_in_no_attack():
    """«قصفت … وخطفت ست نساء» (shelled, and kidnapped six women) tells of no dead."""
    for taken in ("ست نساء", "ست نساء وطفلين من المخيم"):
        (event,) = [e for e in read(f"قصفت القوات بلدة الرحبة وخطفت {taken}.").events if e.type == "attack"]

        assert "headcount" not in event.roles


def test_whose_dead_a_number_counts_past_a_day():
    """«… المواجهات، قُتل 30 شخصاً، اليوم، في هجوم»: a day set off by commas parts nobody from what he fell in."""
    text = "فيما تتواصل المواجهات بين الجيش والحركة، قُتل 30 شخصاً على الأقل، اليوم السبت، في هجوم بطائرة مسيّرة على مخيم."
    clashes, raid = [e for e in read(text).events if e.type == "attack"]

    assert "headcount" not in clashes.roles
    assert raid.roles["headcount"].span.text.startswith("30 شخصاً")


def test_border_is_shared_with_no_enemy():
    """«على الحدود مع تشاد» names no party of what happens there."""
    events = [e for e in read("نفذ الجيش عملية عسكرية على الحدود مع تشاد.").events if e.type == "attack"]

    assert all("counterparty" not in event.roles for event in events)


def test_what_dates_an_event_keeps_its_own_day_and_place():
    """«منذ استيلاء … في كابول عام 2021» tells when and where that was, and nothing of the clashes dated from it."""
    (event,) = [
        e for e in read("هذه أسوأ اشتباكات بين الجارتين منذ استيلاء الحركة على كابول عام 2021.").events if e.type == "attack"
    ]

    assert not event.roles.keys() & {"time", "place"}


def test_what_talks_aim_at_is_not_dated_from_them():
    """«المحادثات الرامية إلى … بدأت أمس في النورة» (the talks aimed at … began yesterday): that is when and where they began."""
    text = "موقع «الساقية»\nعنوان الخبر هنا\n\nالمحادثات الرامية إلى تحرير الرهائن بدأت أمس الأحد في مدينة النورة.\n"
    settled = settle_roles(*pipeline.read_records(readers.read_bytes(text.encode(), "x.txt")))
    freed = next(event for event in settled.events if event.type == "release")

    assert not freed.roles.keys() & {"time", "place"}


def test_shells_are_no_people():
    """«329 قذيفة» (329 shells) counts nobody."""
    events = read("قصفت القوات البلدة بما معدله 329 قذيفة يومياً.").events  # "at a rate of 329 shells a day"

    assert all("headcount" not in event.roles for event in events)


def test_villages_are_no_people():
    """«سكان ثلاث قرى» (those who live in three villages) counts the villages and nobody."""
    (event,) = [e for e in read("أخلت السلطات سكان ثلاث قرى قرب النهر.").events if e.type == "evacuate"]

    assert "headcount" not in event.roles


def test_place_that_saw_it_is_certain():
    """«تشهد مدن …، بما فيها …، اقتحامات» (the towns, among them …, see raids): there they are."""
    (event,) = [e for e in read("وتشهد مدن الساحل، بما فيها الميناء، اقتحامات شبه يومية للقوات.").events if e.type == "attack"]

    assert event.roles["place"].span.text == "مدن الساحل"


def test_who_only_tells_of_an_attack_made_none():
    """«قال المرصد إن ضربات جوية أسفرت عن …» (air strikes led to …, the observatory said): whose they were is open."""
    (event,) = [e for e in read("قال مرصد المدينة إن ضربات جوية أسفرت عن مقتل 24 مدنياً.").events if e.type == "attack"]

    assert "agent" not in event.roles


def test_all_his_forces_are_pulled_out_by_him():
    """«إعلان الحزب سحب جميع قواته» (the party's announcing the withdrawal of all its forces): it pulls them out."""
    (event,) = [e for e in read("رحب الوزير بإعلان الحزب سحب جميع قواته من الجبل.").events if e.type == "withdraw"]

    assert event.roles["agent"].span.text == "الحزب"


def test_who_vows_will_do_it():
    """«تعهد متحدث باسم القوات بأنهم سيحررون كل المدن» (they will free all towns): so who vows is to do it."""
    (event,) = [e for e in read("تعهد متحدث باسم قوات الجبهة بأنهم سيحررون كل المدن.").events if e.type == "capture"]

    assert event.roles["agent"].span.text == "متحدث باسم قوات الجبهة"


def test_lorries_that_are_brought_in_carry():
    """«إدخال 14 شاحنة إغاثة» (bringing in 14 lorries of relief) names what came and in what."""
    (event,) = [e for e in read("أعلن المجلس إدخال 14 شاحنة إغاثة إلى البلدة.").events if e.type == "aid"]

    assert event.roles["vehicle"].span.text.startswith("14 شاحنة")


def test_through_whose_mediation_is_certain():
    """«تم تبادلهم عبر الوساطة القطرية» (exchanged through the Qatari mediation): Qatar went between."""
    (event,) = [e for e in read("تم تبادل الأسرى عبر الوساطة القطرية أمس.").events if e.type == "exchange"]

    assert event.roles["mediator"].span.text == "القطرية"


def test_who_supervises_is_no_party():
    """«جرت … بإشراف الهلال الأحمر» (under the Red Crescent's supervision) names no side of an exchange."""
    (event,) = [e for e in read("جرت عملية التبادل عند المعبر بإشراف الهلال الأحمر.").events if e.type == "exchange"]

    assert "counterparty" not in event.roles


def test_a_place_that_is_only_likened_fills_no_role():
    """«كما جرى في دوما قبل شهر، خرج …»: they did not leave Doma."""
    text = "كما جرى في دوما قبل شهر، خرج مقاتلو الضمير يوم السبت في ثلاثين حافلة إلى جرابلس بضمانة تركيا."
    # "As happened in Doma a month ago, the fighters of Damir left on Saturday in thirty buses for Jarablus …"
    [leaving] = [event for event in pipeline.read_bytes(text.encode(), "a note").events if event.type == "evacuate"]

    assert leaving.roles["destination"].span.text == "جرابلس"
    assert all("دوما" not in filler.span.text for filler in leaving.roles.values())
