"""Whose words a document repeats: outlets named by the first word of their name, statements of bodies, towns in common."""

from riwaya.episodes import compare
from tests.comparing import record_of

# "A drone boat struck the tanker Rihla off Aden on Sunday; two sailors died, the company said."
STRUCK = (
    "وكالة المرسى البحرية | 15 تموز 2019\nهجوم على ناقلة\n\n"
    "أصاب زورق مسيّر الناقلة «رحلة» قبالة عدن مساء الأحد وقُتل بحاران، بحسب الشركة. وقال مسؤول إن الزورق أُطلق من رأس عيسى."
)


def echoes(*texts):
    """Return who repeats whom, of texts named a, b, c."""
    compared = compare([record_of(f"{name}.txt", text) for name, text in zip("abc", texts, strict=False)])
    return [(one["copy"], one["origin"]) for one in compared["echoes"]]


def test_an_outlet_is_named_by_the_first_word_of_its_name():
    """«وكالة المرسى» is «وكالة المرسى البحرية» where what it is said to tell stands there."""
    # "Al-Marsa agency reported that a boat from Ras Isa struck the tanker and two sailors died. Salif was raided."
    named = (
        "صحيفة «الرصيف» | 18 تموز 2019\nأيام بعد الحادث\n\n"
        "ذكرت وكالة المرسى أن زورقاً مسيّراً أُطلق من رأس عيسى أصاب الناقلة وأن بحارين قُتلا. وقُصف ميناء الصليف أمس."
    )

    assert echoes(STRUCK, named) == [("b.txt", "a.txt")]


def test_a_name_that_begins_alike_is_no_echo_where_it_tells_something_else():
    """Another agency of a like name told of something else near there."""
    # "Al-Marsa economic agency reported that the price of wheat rose in Ras Isa."
    other = (
        "صحيفة «الرصيف» | 18 تموز 2019\nأسعار القمح\n\n"
        "ذكرت وكالة المرسى الاقتصادية أن سعر القمح ارتفع في أسواق رأس عيسى، وأن التجار يطلبون إعفاءات. وقُصف ميناء الصليف أمس."
    )

    assert echoes(STRUCK, other) == []


def test_whoever_repeats_the_statement_of_a_body_echoes_what_the_body_published():
    """«بيان لوزارة الصحة» repeats the page of the ministry."""
    # "The ministry of health: four wounded, treated in the hospital of Harim, of a strike on a bakery on Monday."
    published = (
        "وزارة الصحة والسكان | 3 أيار 2019\nبيان\n\nقُصف فرن في حارم الخميس، ونُقل أربعة جرحى إلى مستشفى حارم وحالتهم مستقرة."
    )
    # "A statement of the ministry of health said that four wounded were brought to the hospital of Harim after the strike."
    quoting = (
        "يومية النهر | 4 أيار 2019\nبعد القصف\n\n"
        "أفاد بيان لوزارة الصحة بأن أربعة جرحى نُقلوا إلى مستشفى حارم بعد قصف فرن فيها الخميس."
    )

    assert echoes(published, quoting) == [("b.txt", "a.txt")]
