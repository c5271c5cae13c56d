"""Figures of one episode side by side: what differs, what only rounds, grows or is bounded."""

import pytest

from riwaya.episodes import compare
from tests.comparing import record_of

HEAD = {"a": "وكالة السهل | 3 أيار 2019\nخروج من الزبداني\n\n", "b": "يومية النهر | 4 أيار 2019\nالزبداني بعد الخروج\n\n"}


def compared(one, other=None):
    """Return the comparison of one text, or of two from two papers of two days."""
    records = [record_of("a.txt", HEAD["a"] + one)] + ([record_of("b.txt", HEAD["b"] + other)] if other else [])
    return compare(records)


def values(contradiction):
    return {side["value"].split()[0]: sorted(side["documents"]) for side in contradiction["sides"]}


def numbers(found, key="contradictions"):
    return [one for one in found[key] if one["question"].startswith("number")]


def test_a_text_that_corrects_a_number_sets_it_against_the_one_it_gives():
    """«Eight left, not fourteen»: the number told to be wrong is a side of its own, with the paper that told it."""
    # "The council said 14 fighters left yesterday for Idlib." / "A commander said 8 fighters left for Idlib, not 14."
    found = compared(
        "أعلن المجلس أن أربعة عشر مقاتلاً خرجوا أمس من الزبداني إلى إدلب.",
        "قال قائد إن ثمانية مقاتلين خرجوا أول أمس من الزبداني إلى إدلب، لا أربعة عشر.",
    )

    [number] = numbers(found)
    assert values(number) == {"14": ["a.txt", "b.txt"], "8": ["b.txt"]}
    assert any(feature["name"] == "one is told to be wrong" for feature in number["features"])


def test_the_sum_of_two_numbers_is_no_rival_of_its_parts():
    """«49 detainees: 31 from here, 18 from there» is one count."""
    # "49 detainees left: 31 freed by the battalion, and in return 18 freed by the council."
    found = compared(
        "خرج 49 موقوفاً أمس من الزبداني في عملية تبادل: أفرج الفصيل عن 31 موقوفاً، وقال المجلس إنه أفرج عن 18 موقوفاً في المقابل."
    )

    assert numbers(found) == []


def test_figures_far_apart_part_where_much_tells_that_they_count_the_same():
    """«Thirty rockets» and «eight rockets» on one base on one day are rivals whatever their size; a few are not."""
    # "30 rockets fell on the airfield of Zabadani on Thursday, the council said." / "8 rockets fell on the airfield ..."
    found = compared(
        "أعلن المجلس المحلي أن القوات أطلقت 30 صاروخاً الخميس على مطار الزبداني العسكري، فقُتل 35 جندياً.",
        "أكد ضابط أن القوات أطلقت ثمانية صواريخ الخميس على مطار الزبداني العسكري، وأن 35 جندياً قُتلوا.",
    )

    assert [sorted(values(one)) for one in numbers(found)] == [["30", "8"]]


def test_how_much_and_how_long_is_compared_where_much_around_it_meets():
    """A ransom of ten millions against three, a fight of nine hours against three: the sentences meet in many words."""
    # "The clashes between the army and the gunmen in the town lasted nine hours on Thursday." / "... than three ..."
    found = compared(
        "استمرت الاشتباكات بين الجيش ومسلحين في بلدة الزبداني تسع ساعات الخميس، كما ذكر مصدر عسكري.",
        "قال رئيس البلدية إن الاشتباكات بين الجيش والمسلحين في بلدة الزبداني الخميس لم تدم سوى ثلاث ساعات.",
    )

    assert [sorted(values(one)) for one in numbers(found)] == [["3", "9"]]


def test_what_each_side_tells_of_its_own_is_of_two_things():
    """«105 of its soldiers», says one army, «71 of its soldiers», says the other: no rivals."""
    # "Armenia said 105 of its soldiers were killed near Zabadani." / "Azerbaijan said 71 of its soldiers were killed there."
    found = compared(
        "قالت أرمينيا إن 105 من جنودها قتلوا الخميس في اشتباكات قرب الزبداني.",
        "أعلنت أذربيجان مقتل 71 من جنودها الخميس في الاشتباكات قرب الزبداني.",
    )

    assert numbers(found) == []


def test_what_befell_people_tells_what_a_number_counts():
    """«Killed 180 mercenaries» rivals «35 people killed», however they are called."""
    # "60 mercenaries were eliminated Thursday in the strike on the base." / "35 people were killed in the strike."
    found = compared(
        "أعلنت الوزارة القضاء على 60 مرتزقاً الخميس في قصف استهدف قاعدة الزبداني.",
        "قالت السلطات المحلية إن 35 شخصاً قتلوا الخميس في قصف استهدف قاعدة الزبداني.",
    )

    assert [sorted(values(one)) for one in numbers(found)] == [["35", "60"]]


def test_a_bound_that_is_met_agrees():
    """«More than 200» and 240 hold together, and the output says that it is by the bound."""
    # "More than 200 fighters left yesterday for Idlib." / "240 fighters left the day before yesterday for Idlib."
    found = compared(
        "أعلن المجلس أن أكثر من 200 مقاتل خرجوا أمس من الزبداني إلى إدلب.",
        "قال قائد إن 240 مقاتلاً خرجوا أول أمس من الزبداني إلى إدلب.",
    )

    assert numbers(found) == []
    assert [one["relation"] for one in numbers(found, "agreements")] == ["bounds"]


def test_a_round_number_may_stand_for_one_beside_it():
    """297 and 300."""
    # "297 fighters left yesterday for Idlib." / "300 fighters left the day before yesterday for Idlib."
    found = compared(
        "أعلن المجلس أن 297 مقاتلاً خرجوا أمس من الزبداني إلى إدلب.",
        "قال قائد إن 300 مقاتل خرجوا أول أمس من الزبداني إلى إدلب.",
    )

    assert numbers(found) == []
    assert [one["relation"] for one in numbers(found, "agreements")] == ["rounding"]


def test_a_toll_that_rises_has_grown():
    """Seven killed, a toll risen to eleven a day later: growth, not a contradiction."""
    # "Seven people were killed yesterday in shelling of Zabadani." / "The killed in the shelling … rose to eleven."
    found = compared(
        "قال المسعفون إن سبعة أشخاص قتلوا أمس في قصف على الزبداني.",
        "قال المسعفون إن أحد عشر شخصاً قتلوا أول أمس في القصف على الزبداني، بعدما ارتفع العدد ليلاً.",
    )

    assert numbers(found) == []
    assert [one["relation"] for one in numbers(found, "agreements")] == ["growth"]


def test_a_contradiction_keeps_its_name_when_others_tell_it_too():
    """A third paper that repeats a number joins its side; the contradiction is the same one."""
    # "120 fighters left." / "200 fighters left." / "200 fighters left, says the committee."
    one = record_of("a.txt", HEAD["a"] + "أعلن المجلس أن 120 مقاتلاً خرجوا أمس من الزبداني إلى إدلب.")
    other = record_of("b.txt", HEAD["b"] + "قال قائد إن 200 مقاتل خرجوا أول أمس من الزبداني إلى إدلب.")
    late = "صوت الغد | 6 أيار 2019\nحصيلة\n\nقالت اللجنة إن 200 مقاتل خرجوا يوم 2 أيار من الزبداني إلى إدلب."

    [before], [after] = numbers(compare([one, other])), numbers(compare([one, other, record_of("c.txt", late)]))

    assert before["id"] == after["id"]
    assert len(after["sides"][1]["documents"]) == 2


def test_a_relay_that_changes_a_number_altered_it():
    """A paper takes over another's source and has 120 where that had 200: no second origin, but an altered echo."""
    # "The head of the committee, Salim al-Hadidi, said that 200 fighters left." / "Al-Sahl quoted the head, S., that 120 left."
    found = compared(
        "قال رئيس اللجنة سليم الحديدي إن 200 مقاتل خرجوا أمس من الزبداني إلى إدلب.",
        "نقلت وكالة السهل عن رئيس اللجنة سليم الحديدي قوله إن 120 مقاتلاً خرجوا أول أمس من الزبداني إلى إدلب.",
    )

    [number] = numbers(found)
    assert number["relation"] == "altered"
    assert [side["origins"] for side in number["sides"]] == [["سليم الحديدي"], ["سليم الحديدي"]]


def test_no_more_than_so_many_stands_against_a_number_of_any_size():
    """«No more than 46 came»: whoever says «سوى» sets his number against the one before it, far apart as they are."""
    # "The council said 300 trucks came yesterday from Zabadani. But a storeman told the agency that only 46 came in."
    found = compared(
        "أعلن المجلس وصول 300 شاحنة أمس من الزبداني إلى إدلب. لكن موظفاً في المستودع قال للوكالة إنه لم يصل سوى ستة وأربعين."
    )

    [number] = numbers(found)
    assert values(number) == {"300": ["a.txt"], "46": ["a.txt"]}
    assert [one for one in found["contradictions"] if one["question"] == "denied"] == []


def test_a_number_called_wrong_is_told_to_be_wrong():
    """«The talk of nine is not right» corrects nine."""
    # "Nine were killed yesterday in shelling, said the council." / "Twelve bodies came in; talk of nine killed is not right."
    found = compared(
        "أعلن المجلس أن تسعة قتلى سقطوا أمس في قصف الزبداني.",
        "استقبل المستشفى 12 جثة بعد قصف الزبداني أول أمس، وكلام تسعة قتلى غير صحيح.",
    )

    [number] = numbers(found)
    assert values(number) == {"9": ["a.txt", "b.txt"], "12": ["b.txt"]}


def test_the_dead_of_one_side_are_no_rival_of_all_the_dead():
    """«Seven of its men» is a part."""
    # "Nine were killed yesterday in the clashes, said the council." / "The battalion said seven of its men were killed in them."
    found = compared(
        "أعلن المجلس أن تسعة قتلى سقطوا أمس في اشتباكات الزبداني.",
        "قالت الكتيبة إن سبعة من عناصرها قتلوا أول أمس في اشتباكات الزبداني.",
    )

    assert numbers(found) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # nine people killed / four children killed: a part of them
        ("قُتل تسعة أشخاص في قصف على سوق الزبداني الخميس.", "قُتل أربعة أطفال في قصف على سوق الزبداني الخميس."),
        # seven soldiers killed / twelve armed men killed: other people
        ("قُتل سبعة جنود في هجوم على حاجز الزبداني الخميس.", "قُتل 12 مسلحاً في هجوم على حاجز الزبداني الخميس."),
        # fourteen prisoners set free for eight / 22 of both sides: the sum
        (
            "أفرجت الكتيبة عن 14 أسيراً مقابل ثمانية أسرى في الزبداني الخميس.",
            "شمل تبادل الأسرى في الزبداني الخميس 22 أسيراً من الطرفين.",
        ),
        # the second batch held 900 / 1320 left in two batches
        (
            "خرجت الدفعة الثانية من الزبداني إلى إدلب الخميس وضمت 900 شخص.",
            "خرج 1320 شخصاً في دفعتين من الزبداني إلى إدلب حتى الخميس.",
        ),
        # 12 of the one tribe and eight of the other / 20 in all
        (
            "قُتل 12 من الرزيقات وثمانية من المعاليا في اشتباكات في الضعين الخميس.",
            "قُتل 20 شخصاً في اشتباكات بين الرزيقات والمعاليا في الضعين الخميس.",
        ),
    ],
    ids=["children", "the other side's dead", "both sides", "batch", "each tribe's"],
)
def test_numbers_of_other_people_do_not_part(one, other):
    """A part, the other side's, both sides together, one batch of all: each counts something else."""
    assert numbers(compared(one, other)) == []


def test_the_crew_of_a_ship_is_counted_as_people_whatever_befell_them():
    """«A crew of 24 sailors» and «its crew of 17»: no dead and no wounded."""
    # "The tanker was struck off Ras Isa on Thursday; its crew is of 24 sailors." / "Nobody of its crew of 17 was hurt."
    found = compared(
        "أصاب لغم الناقلة «رحلة» قبالة رأس عيسى في هجوم الخميس، وطاقم الناقلة يتألف من 24 بحاراً.",
        "أصاب لغم الناقلة «رحلة» قبالة رأس عيسى في هجوم الخميس، ولم يُصب أحد من طاقم الناقلة المؤلف من 17 بحاراً.",
    )

    [number] = numbers(found)
    assert (number["question"], values(number)) == ("number.people", {"24": ["a.txt"], "17": ["b.txt"]})


def test_how_long_a_siege_lasted_is_compared_and_when_it_ended_is_not():
    """«A siege that lasted four months» against «nine months»; «three days ago» counts nothing."""
    # "The army's siege of Zabadani lasted four months before fighters left for Idlib" / "... lasted nine months ..."
    lasted = "غادر المقاتلون الزبداني الخميس إلى إدلب بعد أن دام حصار الجيش للبلدة {} أشهر كاملة."

    [number] = numbers(compared(lasted.format("أربعة"), lasted.format("تسعة")))
    assert (number["question"], values(number)) == ("number.months", {"4": ["a.txt"], "9": ["b.txt"]})
    ago = "غادر المقاتلون الزبداني إلى إدلب قبل {} أيام من انهيار الهدنة في البلدة."
    assert numbers(compared(ago.format("أربعة"), ago.format("تسعة"))) == []


def test_a_higher_toll_by_the_word_of_who_did_it_has_not_grown():
    """What the attackers claim a day later is another count, no later state of the first.

    "Five soldiers were killed in an ambush near Zabadani on Thursday." / "A spokesman of the Battalions of the Plain said that
    fighters of the Battalions killed eleven soldiers in the ambush near Zabadani on Thursday."
    """
    first = "قُتل خمسة جنود في كمين نصبه مسلحون لدورية قرب الزبداني الخميس."
    claimed = "قال متحدث باسم كتائب السهل إن مقاتلي كتائب السهل قتلوا 11 جندياً في كمين نصبوه لدورية قرب الزبداني الخميس."

    [number] = numbers(compared(first, claimed))
    assert set(values(number)) == {"5", "11"}


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        # "A plane dropped four bombs on the market of Zabadani on Thursday." - "... three bombs ..."
        ("ألقت طائرة أربع قنابل الخميس على سوق الزبداني.", "ألقت طائرة ثلاث قنابل الخميس على سوق الزبداني.", ["3", "4"]),
        # "The fighters killed 17 soldiers in the battle of Zabadani." - "Two soldiers only fell in the battle of Zabadani."
        ("قتل المسلحون 17 جندياً الخميس في معركة الزبداني.", "قُتل جنديان فقط الخميس في معركة الزبداني.", ["17", "2"]),
    ],
)
def test_what_one_strike_or_battle_cost_parts_whatever_its_size(one, other, apart):
    """A few bombs are of one strike, and of the same people's dead a small number may stand against a large one."""
    assert [sorted(values(found)) for found in numbers(compared(one, other))] == [apart]


def test_what_is_planned_is_no_rival():
    """Who will leave is not who left."""
    # "14 prisoners left on Thursday." - "A second batch of 30 prisoners will leave Zabadani on Sunday."
    left = "خرج 14 أسيراً الخميس من الزبداني."
    planned = "ستخرج دفعة ثانية تضم 30 أسيراً الأحد من الزبداني."
    assert numbers(compared(left, planned)) == []


def test_by_how_much_a_truce_is_longer_is_no_rival_of_how_long_it_is():
    """«Extend the truce by four days» tells nothing of the six days it has."""
    # "The sides in Zabadani agreed on Thursday on a truce of six days." - "The battalion asked on Thursday to extend the truce in
    # Zabadani by four days."
    agreed = "اتفق الطرفان في الزبداني الخميس على هدنة مدتها ستة أيام."
    longer = "طلب الفصيل الخميس تمديد الهدنة في الزبداني أربعة أيام."
    assert numbers(compared(agreed, longer)) == []
    # "The battalion asked on Thursday for a truce of four days in Zabadani."
    assert numbers(compared(agreed, "طلب الفصيل الخميس هدنة في الزبداني مدتها أربعة أيام."))


def test_a_toll_that_an_office_raised_is_no_rival_within_a_text():
    """ "The network spoke of five dead in the clashes before the ministry raised the toll to six"."""
    found = compared(
        "وقعت اشتباكات في الزبداني الخميس. وكانت الشبكة قد تحدثت عن خمسة قتلى، قبل أن ترفع الوزارة الحصيلة إلى ستة قتلى."
    )
    assert numbers(found) == []


def test_a_bare_number_called_wrong_is_of_what_others_count_with_it():
    """«الموتى 6 مش 5» answers who counts five dead, although it says of whom only by the way.

    "Five people were killed in clashes in Zabadani." - "The dead of Zabadani's clashes are 6, not 5."
    """
    [found] = numbers(
        compared("قُتل خمسة أشخاص الخميس في اشتباكات الزبداني.", "اشتباكات الخميس في الزبداني: الموتى 6 مش 5 الله يرحمهم.")
    )
    assert values(found) == {"5": ["a.txt", "b.txt"], "6": ["b.txt"]}


def test_parts_of_one_sort_are_compared_with_each_other():
    """«Among them five children», «among them four»: no rivals of the whole, but of each other."""
    # "A raid on Zabadani yesterday killed 16 people, among them five children." / "The raid killed 16, among them four children."
    found = compared(
        "قتلت غارة على الزبداني أمس 16 شخصاً بينهم خمسة أطفال.",
        "قتلت الغارة على الزبداني الخميس 16 شخصاً، منهم أربعة أطفال.",
    )

    assert [sorted(values(one)) for one in numbers(found)] == [["4", "5"]]


def test_who_counts_no_more_than_so_many_is_not_outgrown():
    """A higher toll of a later day grows, save where the lower one was told to be all."""
    # "A raid on Zabadani killed only six people, a source said." / "The killed of the raid on Zabadani rose to nine people."
    first = "قال مصدر إن غارة على الزبداني أمس قتلت ستة أشخاص لا غير."
    later = "قتلت الغارة على الزبداني الخميس تسعة أشخاص، في حصيلة ارتفعت ليلاً."

    assert [sorted(values(one)) for one in numbers(compared(first, later))] == [["6", "9"]]
    assert not numbers(compared(first.replace(" لا غير", ""), later))


def test_men_of_the_other_side_are_counted_under_other_names():
    """Whom one calls soldiers and the other rebels, both of whom left, are the same men."""
    # "210 soldiers left Zabadani for Idlib yesterday." / "140 of the rebel elements left Zabadani for Idlib on Thursday."
    found = compared("خرج 210 من الجنود أمس من الزبداني إلى إدلب.", "خرج 140 من عناصر التمرد الخميس من الزبداني إلى إدلب.")

    assert [sorted(values(one)) for one in numbers(found)] == [["140", "210"]]


def test_the_only_numbers_of_a_thing_in_two_texts_are_of_the_same():
    """Each text counts buses once, in sentences that have no other word in common."""
    # "Fighters left Zabadani yesterday for Idlib. ... A resident: the buses were nine." / "... in five buses"
    found = compared(
        "غادر مقاتلون أمس الزبداني إلى إدلب. وروت بائعة خضار أنها عدّت تسع حافلات عند المنعطف.",
        "غادر مقاتلون الجمعة الزبداني إلى إدلب. وصوّر هاو خمس حافلات من سطح بيته.",
    )

    assert [sorted(values(one)) for one in numbers(found)] == [["5", "9"]]


def test_words_of_one_kin_tell_that_two_numbers_are_of_the_same():
    """«Forty houses were burnt», «nine houses burnt down»: burning is told by two words."""
    # "The force attacked Zabadani and burnt forty houses and nine shops." / "Nine houses caught fire ... "
    found = compared(
        "هاجمت القوة أمس بلدة الزبداني. وقال المختار إن المهاجمين أحرقوا أربعين منزلاً.",
        "هاجمت القوة الجمعة بلدة الزبداني. وأحصت لجنة إغاثة 18 منزلاً احترقت.",
    )

    assert [sorted(values(one)) for one in numbers(found)] == [["18", "40"]]


def test_parts_that_are_named_are_compared_with_parts():
    """«140 lorries, twelve tankers among them» and «96 lorries, of them seven tankers»: the tankers part as well."""
    # "140 lorries entered Zabadani yesterday, among them 12 tankers." / "96 lorries entered Zabadani, of them 7 tankers."
    found = compared(
        "دخلت أمس 140 شاحنة إلى الزبداني، من بينها 12 صهريجاً للوقود.",
        "دخلت الجمعة 96 شاحنة إلى الزبداني، منها سبعة صهاريج وقود.",
    )

    assert sorted(sorted(values(one)) for one in numbers(found)) == [["12", "7"], ["140", "96"]]


def test_how_long_two_say_that_something_took_is_compared():
    """«A siege that lasted three weeks», «the siege went on for six weeks»."""
    # "Fighters left Zabadani yesterday for Idlib after a siege that lasted three weeks." / "... had gone on for six weeks"
    found = compared(
        "غادر مقاتلون أمس الزبداني إلى إدلب بعد حصار دام ثلاثة أسابيع.",
        "غادر مقاتلون الجمعة الزبداني إلى إدلب، وكان الحصار استمر ستة أسابيع.",
    )

    assert [sorted(values(one)) for one in numbers(found)] == [["3", "6"]]


def test_who_calls_any_other_number_a_rumour_has_told_all():
    """«Two were killed, and any other number is a rumour» is not outgrown by the five of a later paper."""
    # "The force attacked Zabadani and two were killed, and any other number is a rumour." / "five were killed"
    found = compared(
        "هاجمت القوة أمس الزبداني وقُتل شخصان، وأي رقم آخر شائعة.",
        "هاجمت القوة الخميس الزبداني وقُتل خمسة أشخاص.",
    )

    assert [sorted(values(one)) for one in numbers(found)] == [["2", "5"]]


def test_a_total_told_with_its_parts_is_held_against_the_toll_of_another():
    """«Nine civilians and two fighters, eleven in all» stands against another paper's eight, higher by none of its parts."""
    # "The force attacked Zabadani on Thursday. Eight were killed." / "9 civilians and 2 fighters, the total of the dead is 11."
    found = compared(
        "هاجمت القوة الخميس الزبداني. وأعلن المستشفى سقوط 14 قتيلاً.",
        "هاجمت القوة الخميس الزبداني. وأحصت لجنة تسعة مدنيين ومقاتلين اثنين قُتلوا، فيكون مجموع القتلى 11.",
    )

    assert [sorted(values(one)) for one in numbers(found)] == [["11", "14"]]


def test_those_told_by_a_pronoun_are_all_whom_it_befell():
    """«Young men guarded the road, and six of them were killed»: six is the number of the dead."""
    # "The force attacked the guards in Zabadani and six of them were killed." / "killed four of the guards"
    found = compared(
        "هاجمت القوة الخميس حراس القافلة في الزبداني فقُتل ستة منهم.",
        "هاجمت القوة الخميس القافلة في الزبداني، ما أدى إلى مقتل أربعة من الحراس.",
    )

    assert [sorted(values(one)) for one in numbers(found)] == [["4", "6"]]


def test_a_higher_toll_that_does_not_say_it_rose_is_another():
    """Seven killed, eleven killed a day later and no word of a rise: one of the two is wrong."""
    # "Seven civilians were killed on Thursday by the shelling of Zabadani." / "Eleven civilians were killed ..."
    found = compared(
        "قُتل سبعة مدنيين الخميس في قصف على بلدة الزبداني.",
        "قُتل أحد عشر مدنياً الخميس في قصف على بلدة الزبداني.",
    )

    assert [sorted(values(one)) for one in numbers(found)] == [["11", "7"]]


def test_a_number_without_a_noun_counts_what_its_sentence_is_about():
    """«The tents that burned are nine» stands against thirty tents."""
    # "Thirty tents burned on Thursday in the shelling of the camp of Zabadani." / "... that the tents that burned are nine."
    found = compared(
        "احترقت ثلاثون خيمة الخميس في قصف على مخيم قرب الزبداني، وقُتل سبعة مدنيين.",
        "قُتل سبعة مدنيين الخميس في قصف على مخيم قرب الزبداني. وقال حارس إن الخيام التي احترقت تسع، لا أكثر.",
    )

    assert [sorted(values(one)) for one in numbers(found)] == [["30", "9"]]


def test_shells_and_missiles_of_one_strike_are_one_thing():
    """Five shells by one paper, three missiles by the other."""
    # "Five shells fell on the market of Zabadani on Thursday ..." / "... three missiles fell on the market ..."
    found = compared(
        "سقطت خمس قذائف على سوق بلدة الزبداني الخميس، فقُتل سبعة مدنيين.",
        "سقطت ثلاثة صواريخ على سوق بلدة الزبداني الخميس، فقُتل سبعة مدنيين.",
    )

    assert [sorted(values(one)) for one in numbers(found)] == [["3", "5"]]


def test_a_week_and_days_are_set_side_by_side():
    """Talks of eleven days by one, of one week by another; a siege is another matter."""
    # "The elders negotiated with both sides for eleven days ..." / "... the negotiations took one week ..."
    talks = "قال شيخ إن الوجهاء تفاوضوا مع الجيش أحد عشر يوماً قبل أن يخرج 90 مقاتلاً أمس من الزبداني إلى إدلب."
    other = "خرج 90 مقاتلاً أول أمس من الزبداني إلى إدلب. وقال وسيط إن المفاوضات مع الجيش استغرقت أسبوعاً واحداً."
    siege = "خرج 90 مقاتلاً أول أمس من الزبداني إلى إدلب. وقال وسيط إن حصار الجيش دام عشرين يوماً."

    assert [sorted(values(one)) for one in numbers(compared(talks, other))] == [["11", "7"]]
    assert numbers(compared(talks, siege)) == []


def test_the_killed_and_wounded_told_in_one_number_are_no_rival_of_either():
    """«Six killed and wounded» over a text that tells three of each."""
    # "Six civilians killed and wounded in Zabadani on Thursday." - "Three civilians were killed in the shelling of Zabadani on
    # Thursday and three others wounded."
    both = "مقتل وإصابة ستة مدنيين في قصف على الزبداني الخميس."
    each = "قتل ثلاثة مدنيين في القصف على الزبداني الخميس وأصيب ثلاثة آخرون."
    assert numbers(compared(both, each)) == []


def test_two_numbers_of_the_writer_alone_are_no_rivals_unless_he_sets_them_against_each_other():
    """A list of what an army did is no dispute."""
    # "The army killed ten gunmen in Zabadani on Thursday and arrested seven others. Nineteen men of a network were arrested, too,
    # and 24 hideouts destroyed."
    found = compared(
        "قتل الجيش عشرة مسلحين في الزبداني الخميس واعتقل سبعة آخرين. وتم اعتقال تسعة عشر رجلاً من شبكة وتدمير 24 مخبأ."
    )
    assert numbers(found) == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # "The civil defence said the shelling killed 30; an earlier toll of the council had told of 24 killed." - "30 killed."
        (
            "قال الدفاع المدني إن قصف السوق في الزبداني أمس أدى إلى مقتل 30 شخصاً. وكانت حصيلة سابقة أعلنها المجلس المحلي أفادت "
            "بمقتل 24 شخصاً في قصف السوق.",
            "قصفت المدفعية السوق في الزبداني أول أمس، وتحدث المجلس المحلي عن مقتل 30 شخصاً.",
        ),
        # "A doctor told of more than 60 people, dead and wounded, in the shelling of the market." - "35 people killed there."
        (
            "قصفت المدفعية السوق في الزبداني أمس. وقال طبيب إن القصف على السوق أوقع أكثر من 60 شخصاً بين قتيل وجريح.",
            "قصفت المدفعية السوق في الزبداني أول أمس. وقال طبيب إن القصف على السوق أوقع 35 شخصاً.",
        ),
        # "Between 20 and 30 killed." - "25 killed."
        (
            "قصفت المدفعية السوق في الزبداني أمس، ما أدى إلى مقتل ما بين 20 إلى 30 شخصاً.",
            "قصفت المدفعية السوق في الزبداني أول أمس، ما أدى إلى مقتل 25 شخصاً.",
        ),
    ],
)
def test_tolls_of_before_sums_of_all_hurt_and_ends_of_a_range_are_no_rivals(one, other):
    """What was counted before, the dead and wounded in one number and two bounds of one number part from no toll."""
    assert numbers(compared(one, other)) == []


def test_what_is_told_as_the_number_of_the_dead_counts_dead():
    """«The number of the dead of the shelling reached 40 people» stands against another toll."""
    # "The number of those killed by the shelling of the market reached 40 people." / "The shelling of the market killed 27."
    found = compared(
        "قصفت المدفعية السوق في الزبداني أمس. وقال المجلس إن عدد قتلى القصف الذي طال السوق بلغ 40 شخصاً.",
        "قصفت المدفعية السوق في الزبداني أول أمس، وقال مسعف إن القصف أدى إلى مقتل 27 شخصاً في السوق.",
    )

    [number] = numbers(found)
    assert values(number) == {"40": ["a.txt"], "27": ["b.txt"]}
