"""Other names in the same role, other days of the same act."""

import pytest

from riwaya.episodes import compare
from tests.comparing import record_of

HEAD = {"a": "وكالة السهل | 3 أيار 2019\nخروج من الزبداني\n\n", "b": "يومية النهر | 4 أيار 2019\nالزبداني بعد الخروج\n\n"}
# "200 fighters left Zabadani for Idlib yesterday, ..." / "200 fighters left Zabadani for Idlib the day before yesterday, ..."
ONE, OTHER = "خرج 200 مقاتل أمس من الزبداني إلى {}{}.", "خرج 200 مقاتل أول أمس من الزبداني إلى {}{}."


def compared(one, other):
    return compare([record_of("a.txt", HEAD["a"] + one), record_of("b.txt", HEAD["b"] + other)])


def fillers(found, key="contradictions"):
    return {
        one["question"]: [side["value"] for side in one["sides"]] for one in found[key] if one["relation"] in ("filler", "days")
    }


def test_two_guarantors_that_neither_text_shares_part():
    """Qatar guaranteed, says the one; Turkey, says the other."""
    found = compared(ONE.format("إدلب", " بضمانة قطر"), OTHER.format("إدلب", " بضمانة تركيا"))

    assert fillers(found) == {"guarantor": ["قطر", "تركيا"]}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("إدلب", ""), ("محافظة إدلب", "")),  # the town, the governorate
        (("إدلب", " برعاية روسيا"), ("إدلب", " برعاية الشرطة العسكرية الروسية")),  # Russia, its military police
    ],
)
def test_names_that_can_be_one_do_not_part(one, other):
    """A place and what it is part of, a state and its body."""
    assert fillers(compared(ONE.format(*one), OTHER.format(*other))) == {}


def test_two_towns_far_apart_as_the_end_of_one_way_part():
    """To Idlib, says the one; to Jarabulus, says the other."""
    assert fillers(compared(ONE.format("إدلب", ""), OTHER.format("جرابلس", ""))) == {"destination": ["إدلب", "جرابلس"]}


def test_a_day_between_is_unsure_two_are_not():
    """They left on the second, on the first: it may be the night; on the second and the 30th of April: not."""
    day = "خرج 200 مقاتل {} من الزبداني إلى إدلب."
    near, far = compared(day.format("أمس"), day.format("في 1 أيار")), compared(day.format("أمس"), day.format("في 30 نيسان"))

    assert fillers(near) == {}
    assert list(fillers(near, "agreements")) == ["time.evacuate"]
    assert list(fillers(far)) == ["time.evacuate"]


def test_a_name_put_in_the_place_of_another_is_set_against_who_gives_that():
    """To Idlib, says the one; «Jarabulus and not Idlib», says the other."""
    # "The way led to Jarabulus and not to Idlib, according to a driver."
    found = compared(ONE.format("إدلب", ""), "خرج 200 مقاتل أول أمس من الزبداني. والوجهة جرابلس وليس إدلب بحسب سائق.")
    [corrected] = [one for one in found["contradictions"] if one["relation"] == "filler"]

    assert corrected["about"] == "to where: جرابلس وليس إدلب"
    assert [side["documents"] for side in corrected["sides"]] == [["a.txt"], ["b.txt"]]


def test_a_name_that_one_word_takes_up_is_the_name_in_full():
    """«The council» is the council of elders told of before, and no United Nations mission."""
    # "A truce began in Misrata on Saturday. The head of the council of elders of the mountain said the council led the talks."
    council = "وقّع وفدا المدينتين السبت هدنة في مصراتة. وقال رئيس مجلس حكماء الجبل إن المجلس قاد المفاوضات بين الوفدين."
    # "A truce was signed in Misrata on Saturday. Sources said it was the United Nations mission that mediated."
    mission = "وُقّعت السبت هدنة في مصراتة. وقالت مصادر إن بعثة الأمم المتحدة هي التي توسطت بين الوفدين."
    texts = {"a": f"وكالة السهل | 4 أيار 2019\nهدنة\n\n{council}", "b": f"يومية النهر | 4 أيار 2019\nهدنة مصراتة\n\n{mission}"}
    found = compare([record_of(f"{name}.txt", text) for name, text in texts.items()])["contradictions"]

    assert [one["question"] for one in found] == ["mediator"]


@pytest.mark.parametrize(
    ("one", "other", "is_apart"),
    [
        ("غادر المقاتلون الزبداني فجر السبت إلى إدلب.", "خرج المقاتلون من الزبداني الجمعة مساءً إلى إدلب.", True),
        ("غادر المقاتلون الزبداني السبت إلى إدلب.", "خرج المقاتلون من الزبداني الجمعة إلى إدلب.", False),  # a night between
        (
            "غادر المقاتلون الزبداني فجر السبت إلى إدلب.",
            "وصل المقاتلون إلى إدلب من الزبداني الجمعة مساءً.",
            False,
        ),  # left, arrived
    ],
    ids=["hours", "days alone", "another act"],
)
def test_a_day_between_parts_only_with_its_hours(one, other, is_apart):
    """«At dawn on Saturday» and «on Friday evening» part; «Saturday» and «Friday» may be one night."""
    texts = {"a": f"وكالة السهل | 5 أيار 2019\nخروج\n\n{one}", "b": f"يومية النهر | 5 أيار 2019\nإلى إدلب\n\n{other}"}
    found = compare([record_of(f"{name}.txt", text) for name, text in texts.items()])["contradictions"]

    assert (["time.evacuate"] if is_apart else []) == [one["question"] for one in found]


@pytest.mark.parametrize(
    ("other", "is_apart"),
    [
        ("وكانت الناقلة «رحلة» متجهة من ينبع إلى ميناء إيلات، بحسب الجماعة.", True),  # bound for Eilat
        ("وأكد محلل أن وجهة الناقلة «رحلة» كانت مومباسا.", False),  # bound for Mombasa as well
        ("وكانت قافلة أخرى من شاحنات الدقيق متجهة إلى صنعاء.", False),  # another's way
    ],
    ids=["apart", "the same", "another"],
)
def test_where_a_ship_was_bound_is_told_by_no_act(other, is_apart):
    """«On its way from Yanbu to Mombasa» against «bound for Eilat»."""
    bound = "أصاب زورق مسيّر الناقلة «رحلة» قبالة رأس عيسى الخميس في هجوم. "
    one = bound + "وكانت الناقلة «رحلة» في طريقها من ينبع إلى مومباسا، بحسب الشركة."
    texts = {"a": f"وكالة السهل | 5 أيار 2019\nهجوم\n\n{one}", "b": f"يومية النهر | 5 أيار 2019\nالناقلة\n\n{bound}{other}"}
    found = compare([record_of(f"{name}.txt", text) for name, text in texts.items()])["contradictions"]

    assert (["destination"] if is_apart else []) == [one["question"] for one in found]


def test_two_truces_of_one_day_part_by_the_hour():
    """«عند السادسة مساء» and «الساعة الخامسة عصراً» of one truce are two hours."""
    # "The ceasefire in Zabadani came into force at six in the evening yesterday." / "... at five in the afternoon on Thursday."
    texts = (
        "وكالة السهل | 3 أيار 2019\nهدنة\n\nدخل وقف إطلاق النار في الزبداني حيز التنفيذ عند السادسة من مساء أمس.",
        "يومية النهر | 3 أيار 2019\nهدنة\n\nبدأ وقف إطلاق النار في الزبداني الخميس الساعة 5 عصراً.",
    )
    found = compare([record_of(f"{at}.txt", text) for at, text in enumerate(texts)])["contradictions"]
    assert [one["features"][0]["name"] for one in found if one["question"].startswith("time")] == ["60 minutes apart"]


@pytest.mark.parametrize(
    ("one", "other", "is_apart"),
    [
        ("قصفت المدفعية الزبداني عصر الخميس", "استهدفت غارة الزبداني ليل الخميس", True),
        ("قصفت المدفعية الزبداني مساء الخميس", "استهدفت غارة الزبداني ليل الخميس", False),  # the evening may be night
        (
            "قصفت المدفعية الزبداني عند الخامسة والنصف الخميس",
            "استهدفت غارة الزبداني فجر الخميس",
            False,
        ),  # of which half of the day?
        ("قصفت المدفعية الزبداني يوم الخميس", "استهدفت غارة الزبداني يوم الأربعاء", True),
        ("قصفت المدفعية الزبداني أمس", "استهدفت غارة الزبداني يوم الأربعاء", False),  # a day between, one told by «yesterday»
        ("قصفت المدفعية الزبداني عصر الخميس ثم قصفتها ليل الخميس", "استهدفت غارة الزبداني صباح الخميس", False),  # more than once
    ],
    ids=["parts of a day", "parts that meet", "no half of the day", "days named", "days not named", "two times"],
)
def test_one_attack_told_with_one_time_in_either_text_parts_by_it(one, other, is_apart):
    """«On Thursday afternoon» against «on Thursday night», whatever the words for the attack."""
    killed = "، ما أدى إلى مقتل سبعة مدنيين وإصابة 21."  # "..., which killed seven civilians and wounded 21."
    texts = {
        "a": f"وكالة السهل | 3 أيار 2019\nالزبداني\n\n{one}{killed}",
        "b": f"يومية النهر | 3 أيار 2019\nهجوم\n\n{other}{killed}",
    }
    found = compare([record_of(f"{name}.txt", text) for name, text in texts.items()])["contradictions"]

    assert (["time.attack"] if is_apart else []) == [one["question"] for one in found if one["relation"] == "days"]


@pytest.mark.parametrize(
    ("one", "other", "shown"),
    [
        ("الخامسة وعشر دقائق", "الخامسة والنصف", ["الخميس 17:10", "الخميس 17:30"]),
        ("الخامسة", "الخامسة والنصف", []),
        ("نحو الخامسة", "الخامسة وعشر دقائق", []),
    ],
    ids=["to the minute", "rounded", "about"],
)
def test_hours_are_shown_by_the_clock_and_part_as_exactly_as_they_are_told(one, other, shown):
    """«Ten past five» against «half past five» parts; «five» and «half past five» may be one hour rounded."""
    told = "دخل وقف إطلاق النار في الزبداني حيز التنفيذ عند {} من عصر الخميس."
    found = compared(told.format(one), told.format(other))["contradictions"]

    assert [side["value"].partition(" («")[0] for apart in found for side in apart["sides"]] == shown


def test_a_day_is_shown_by_its_name():
    """«Thursday («yesterday»)»: the day of the week with the words that tell it."""
    day = "خرج 200 مقاتل {} من الزبداني إلى إدلب."
    [apart] = compared(day.format("أمس"), day.format("في 30 نيسان"))["contradictions"]

    assert [side["value"] for side in apart["sides"]] == ["الخميس («أمس»)", "الثلاثاء («30 نيسان»)"]


@pytest.mark.parametrize(("toll", "is_apart"), [("سبعة مدنيين", True), ("ثلاثة جنود", False)], ids=["one toll", "two"])
def test_who_struck_a_town_parts_two_texts_that_tell_one_toll(toll, is_apart):
    """Of one place alone two acts of force are not one: each side tells what it did there. Of one toll they are."""
    # "The Front shelled Zabadani yesterday, and seven civilians were killed." - "The Syrian army shelled it on Thursday ..."
    texts = (
        "وكالة السهل | 3 أيار 2019\nالزبداني\n\nقصفت جبهة النصرة أمس بلدة الزبداني بقذائف، ما أدى إلى مقتل سبعة مدنيين.",
        f"يومية النهر | 3 أيار 2019\nقتلى في الزبداني\n\nقصف الجيش السوري الخميس بلدة الزبداني بقذائف، ما أدى إلى مقتل {toll}.",
    )
    found = compare([record_of(f"{at}.txt", text) for at, text in enumerate(texts)])["contradictions"]
    assert ("agent.attack" in [one["question"] for one in found]) == is_apart
