"""A text that tells several happenings one after another keeps them apart."""

from riwaya.corroboration.sections import sections
from riwaya.episodes import compare
from tests.comparing import record_of

# Three examples: Deir al-Tin in March 2018, Kafr Zayt in May, Marj al-Sultan in July; each with its buses. Then a conclusion.
THREE = """مجلة الميزان / 2 آب 2019

ثلاث قوافل متشابهة
المثال الأول: في 12 آذار 2018 خرج 200 مقاتل من الزبداني الى إدلب في حافلات.
المثال الثاني: في 20 أيار 2018 خرج 300 مقاتل من داريا الى جرابلس في حافلات. وكان الخروج بضمانة روسيا.
المثال الثالث: في 9 تموز 2018 خرج 150 مقاتلا من درعا الى إدلب.
هكذا خرج المقاتلون كل مرة."""


def test_numbered_parts_are_found_with_their_ends():
    """The last part ends where those before it would: with its paragraph."""
    found = [THREE[start:end] for start, end, *_ in sections(THREE)]

    assert [part.split(":")[0] for part in found] == ["المثال الأول", "المثال الثاني", "المثال الثالث"]
    assert "هكذا" not in found[-1]


def test_points_of_a_statement_are_no_parts():
    """«أولاً: تنفي الوزارة …» numbers what one body says, not what happened at several places."""
    # First: the ministry flatly denies what was ascribed to it. Second: it calls on the media to be careful.
    text = "أولاً: تنفي الوزارة نفياً قاطعاً ما نُسب إليها أمس.\nثانياً: تدعو الوزارة وسائل الإعلام إلى توخي الدقة في النقل."

    assert sections(text) == []


def test_what_a_part_tells_without_a_place_is_of_that_part():
    """Each part is an episode with its own day, and the Russian guarantee is that of the second."""
    episodes = {episode["place"]: episode for episode in compare([record_of("mizan.txt", THREE)])["episodes"]}

    assert [episodes[place]["date"] for place in ("الزبداني", "داريا", "درعا")] == ["2018-03-12", "2018-05-20", "2018-07-09"]
    assert [place for place, episode in episodes.items() if "guarantor" in episode["roles"]] == ["داريا"]


# "First: Shanqrush. 17 were killed in the shelling on the fourth. Second: the bridge of Darqal. A convoy was attacked on the
# eighteenth …"
MONTHLY = """شبكة الميزان – النشرة الشهرية – 2 أيار 2019
حادثتان في نيسان

أولاً: شنقروش. قُتل 17 مدنياً في القصف الذي وقع مساء 4 نيسان، وسقطت قذيفتان قرب السوق.
ثانياً: جسر درقالو. هوجمت قافلة إغاثة يوم 18 نيسان، واحترقت خمس شاحنات."""


def test_a_place_and_a_full_stop_head_a_numbered_part():
    """«أولاً: شنقروش. قُتل …» is on Shanqrush, which no list has; a clause of a statement heads nothing."""
    assert [part.place for part in sections(MONTHLY)] == ["~شنقروش", "~درقالو"]
    assert sections("أولاً: تنفي الوزارة. ولم تقل غير ذلك.\nثانياً: تدعو الوزارة. وهي تأسف.") == []


def test_an_item_of_one_sentence_is_not_told_in_passing():
    """The second part of a monthly tells the convoy as the agency does, though in one sentence after another matter."""
    # "A convoy of aid was attacked at the bridge of Darqalu yesterday; seven lorries burned." - "Two shells fell on Shanqrush."
    told = "هوجمت قافلة إغاثة أمس الخميس عند جسر درقالو، واحترقت سبع شاحنات، كما قال سائق."
    agency = f"وكالة السهل | 19 نيسان 2019\nإحراق قافلة\n\n{told}"
    shells = "وكالة السهل | 5 نيسان 2019\nقصف\n\nقُتل 14 مدنياً أمس الخميس في قصف على بلدة شنقروش. وسقطت قذيفتان قرب سوق شنقروش."
    listed = [record_of(f"{number}.txt", text) for number, text in enumerate((MONTHLY, agency, shells))]
    told = [sorted(one["documents"]) for one in compare(listed)["episodes"] if len(one["documents"]) > 1]
    assert sorted(told) == [["0.txt", "1.txt"], ["0.txt", "2.txt"]]


def test_an_essay_of_years_later_is_about_the_latest_of_what_its_title_names():
    """Both villages lie long ago; the later is what the essay is about, the earlier what it recalls."""
    # "In November 2016 the army besieged Darqalu; the elders of the valley sponsored a truce. In August 2018 things turned: the
    # truce in Shanqrush …, the elders of the hill in the place of the elders of the valley."
    essay = (
        "مجلة «الميزان» – أيار 2021 – عمود\nدرقالو ثم شنقروش\n\n"
        "في تشرين الثاني 2016 كان الجيش يحاصر قرية درقالو، ثم جاءت هدنة رعاها شيوخ الوادي وضمنتها الكويت. "
        "وفي آب 2018 دار الزمان في شنقروش: صار الجيش محاصراً، وقام شيوخ التل مقام شيوخ الوادي، وتوقف القتال بهدنة رعوها."
    )
    # "A truce began in the village of Shanqrush yesterday, sponsored by the elders of the hill." - another of 2016 in Darqalu.
    late = "وكالة السهل | 9 آب 2018\nهدنة\n\nبدأت أمس هدنة في قرية شنقروش رعاها شيوخ التل، ورُفع الحصار عن شنقروش، بحسب مصدر محلي."
    early = (
        "وكالة السهل | 9 آب 2017\nهدنة\n\nبدأت أمس هدنة في قرية درقالو رعاها شيوخ الوادي، ورُفع الحصار عن درقالو، بحسب مصدر محلي."
    )
    listed = [record_of(f"{number}.txt", text) for number, text in enumerate((essay, late, early))]
    told = [sorted(one["documents"]) for one in compare(listed)["episodes"] if len(one["documents"]) > 1]
    assert told == [["0.txt", "1.txt"]]


def test_so_long_after_tells_when_a_part_was():
    """«بعد سبعة عشر شهراً» of May 2016 is about October 2017: the essay of February is told with the report of then."""
    # "In May 2016 the army besieged fighters in Darqalu, the town hall sponsored the paper of their leaving, … Seventeen months
    # later the mirror turned: the fighters besieged a garrison in Shanqrush, the church took the place of the town hall, …"
    essay = (
        "مجلة «الميزان» – شباط 2018\nمن حاصر من؟ درقالو وشنقروش\n\n"
        "في أيار 2016 حاصر الجيش مقاتلين في قرية درقالو، ورعت البلدية ورقة الخروج، فانتهوا إلى إدلب. "
        "بعد سبعة عشر شهراً انقلبت المرآة: حاصر المقاتلون حامية في قرية شنقروش، وحلت الكنيسة محل البلدية، وخرجت الحامية من شنقروش."
    )
    # "The garrison left the village of Shanqrush yesterday on lorries, the church sponsored it."
    report = (
        "وكالة السهل | 20 تشرين الأول 2017\nخروج\n\n"
        "خرجت الحامية أمس من قرية شنقروش على متن شاحنات، ورعت الكنيسة الخروج من شنقروش."
    )
    found = compare([record_of(f"{number}.txt", text) for number, text in enumerate((essay, report))])["episodes"]
    assert [sorted(one["documents"]) for one in found if len(one["documents"]) > 1] == [["0.txt", "1.txt"]]
