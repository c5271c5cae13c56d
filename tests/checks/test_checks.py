"""What in a text is worth a look, and what is not."""

import json
import subprocess
import sys
from importlib.resources import files

import pytest

from riwaya.checks import check, growing
from tests.comparing import record_of

HEAD = "بريد الوادي | 30 تشرين الأول 2017\nخروج المقاتلين من البلدة\n\n"
FILLER = "قال سكان إن الطريق إلى السوق مفتوح منذ الصباح وإن المحال فتحت أبوابها. " * 6


def findings(body, head=HEAD):
    """Return the kinds and lines of what stands out in a text."""
    return [(one.kind, one.told) for one in check(record_of("a.txt", head + body))]


@pytest.mark.parametrize(
    ("body", "kind", "told"),
    [
        # on Saturday 17 October 2017
        ("وقع الهجوم يوم السبت 17 تشرين الأول 2017.", "weekday", "2017-10-17 is a Tuesday, not a Saturday"),
        # 20 persons killed, among them 25 women
        ("قتل 20 شخصاً بينهم 25 امرأة.", "sum", "25 among 20: the part is larger than the whole"),
        # 5 civilians in the north and 7 in the south, 13 in all
        ("قتل 5 مدنيين في الشمال و7 مدنيين في الجنوب، بمجموع 13 مدنياً.", "sum", "5 + 7 = 12, told as 13 in all"),
        # al-Bab lies 120 km north-east of Aleppo
        (
            "تقع مدينة الباب على بعد 120 كم شمال شرق حلب.",
            "distance",
            "120 km told from حلب to مدينة الباب; the straight line is about 37 km",
        ),
        # the shelling lasted ten days, from the 3rd to the 20th
        (
            "استمر القصف عشرة أيام من 3 إلى 20 تشرين الأول 2017.",
            "duration",
            "10 days told; 2017-10-03/2017-10-20 is 17 to 18 days",
        ),
        # three examples, and a fourth
        (
            "وهاكم ثلاثة أمثلة. المثال الأول الشمال. المثال الثاني الجنوب. المثال الثالث السوق. المثال الرابع الجسر.",
            "count",
            "3 announced, 4 told one by one",
        ),
    ],
    ids=["weekday", "part", "total", "distance", "duration", "count"],
)
def test_what_does_not_fit_is_shown_with_its_arithmetic(body, kind, told):
    """One finding, in one line."""
    assert findings(body) == [(kind, told)]


@pytest.mark.parametrize(
    "body",
    [
        "وقع الهجوم يوم الثلاثاء 17 تشرين الأول 2017.",
        "قتل 25 شخصاً بينهم 20 امرأة.",
        "قتل 5 مدنيين في الشمال و7 مدنيين في الجنوب، بمجموع 12 مدنياً.",
        "تقع مدينة الباب على بعد 40 كم شمال شرق حلب.",
        "استمر القصف عشرة أيام من 3 إلى 13 تشرين الأول 2017.",
        "قتل نحو 20 شخصاً وأصيب 25 امرأة.",
        "سقطت سبع طائرات منها واحدة كانت تحمل 168 من الجنود.",
        # 4 soldiers fell against gunmen, of whom 6 were killed
        "قتل 4 جنود في اشتباك مع مسلحين قتل منهم 6 أشخاص.",
        "وهاكم ثلاثة أمثلة. المثال الأول في الشمال. المثال الثاني في الجنوب. المثال الثالث في السوق.",
    ],
    ids=["weekday", "part", "total", "distance", "duration", "two counts", "planes and soldiers", "the other side", "count"],
)
def test_what_fits_stays_silent(body):
    """The same texts with numbers that agree, and numbers that count other things."""
    assert findings(body) == []


def test_last_saturday_with_the_date_of_the_one_before_is_shown():
    """The article came out on Monday the 30th; «last Saturday (21 October)» is the one a week before the last."""
    [(kind, told)] = findings("نشر التقرير السبت الماضي (21 تشرين الأول الجاري).")

    assert kind == "weekday"
    assert told.endswith("that was 2017-10-28, 7 days later")


def test_one_person_in_two_spellings_is_asked_about():
    """Two last names with one given name, two letters apart."""
    body = "وقال الوزير سامر السهلاوي إن الطريق مفتوح. وأضاف الوزير سامر السبهلاوي أن القافلة تصل غداً."

    assert [kind for kind, _ in findings(body)] == ["spelling"]


def test_a_figure_of_the_headline_that_the_body_has_otherwise():
    """12 killed in the headline, 9 in the body, and no sum of what stands there makes 12."""
    head = "بريد الوادي | 30 تشرين الأول 2017\nمقتل 12 مدنياً في قصف على البلدة\n\n"

    assert [kind for kind, _ in findings(FILLER + "وقتل في القصف 9 مدنيين.", head)] == ["headline figure"]
    assert findings(FILLER + "وقتل في القصف 9 مدنيين، و3 مدنيين بعده.", head) == []
    assert findings(FILLER + "وقتل اثنا عشر مدنياً، منهم 9 مدنيين في السوق.", head) == []


def test_of_two_places_in_the_headline_the_body_tells_one():
    """Raqqa and Mosul are joined in the headline; the body has Raqqa alone."""
    head = "بريد الوادي | 30 تشرين الأول 2017\nطائرات نقلت مسلحين في الموصل والرقة\n\n"

    assert [kind for kind, _ in findings(FILLER + "حطت الطائرات قرب الرقة.", head)] == ["headline name"]


def test_growth_is_told_of_documents_together():
    """What the comparison calls growth is a finding with the words of both; a lower figure after them is left out."""
    span = {"document": "a.txt", "start": 0, "end": 2, "text": "12"}
    sides = [{"value": "12", "spans": [span]}, {"value": "20", "spans": [{**span, "document": "b.txt", "text": "20"}]}]
    told = {"relation": "growth", "question": "number.killed", "about": "how many killed"}
    [one] = growing({"agreements": [{**told, "sides": [*sides, {**sides[0], "value": "17"}]}]})

    assert (one.kind, [found["document"] for found in one.spans]) == ("growth", ["a.txt", "b.txt"])
    assert one.told == "grows in the retelling: killed: 12 → 20"


@pytest.mark.parametrize("path", sorted((files("riwaya") / "samples").rglob("*.txt")), ids=lambda path: path.stem)
def test_the_samples_raise_no_false_alarm(path):
    """Articles written without slips have nothing that stands out."""
    assert check(record_of(path.name, path.read_text("utf8"))) == []


def test_checks_need_no_extra(tmp_path):
    """A plain install has no babel, and tells every finding in both languages all the same."""
    (tmp_path / "a.txt").write_text(HEAD + "وقع الهجوم يوم السبت 17 تشرين الأول 2017.", "utf8")
    code = "import sys; sys.modules['babel'] = None; from riwaya.cli import main; main()"
    command = [sys.executable, "-c", code, "checks", str(tmp_path / "a.txt"), "--json"]
    told = json.loads(subprocess.run(command, capture_output=True, check=True).stdout)

    assert [one["told_ar"] for one in told["findings"]] == ["2017-10-17 يوافق الثلاثاء، لا السبت"]
