"""Which part of a text is what."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from riwaya.documents.layout import lay_out
from riwaya.documents.readers import read_text
from riwaya.documents.sentences import divide
from riwaya.model import Document

TITLE = "من يحرس الجسر القديم؟"  # Who guards the old bridge?
FIRST = "قال عضو في لجنة الصلح إن المسلحين انسحبوا من الجسر القديم فجرا وسلّموه لمديرية الأمن من دون قتال."
SECOND = "ونفى سكان الحي ذلك، وقالوا إن المسلحين ما زالوا يفتشون السيارات عند الجهة الشرقية من الجسر."
THIRD = "وكانت اللجنة قد أعلنت الأسبوع الماضي التوصل إلى اتفاق من ثلاثة بنود برعاية وجهاء المدينة."


def kinds(text):
    """Return the kind and text of every zone."""
    return [(zone.kind.value, text[zone.start : zone.end]) for zone in lay_out(text).zones]


def kind_of(line, before=(TITLE, FIRST), after=(SECOND, THIRD)):
    """Return the kind of a line in the middle of an article."""
    text = "\n".join((*before, line, *after))
    return next(kind for kind, words in reversed(kinds(text)) if words == line)


MIDDLE = {
    "section head": ("أسرار ما جرى عند الجسر", "headline"),
    "question as a head": ("ما تفسير ذلك..؟", "headline"),
    "caption by its words": ("صورة أرشيفية للجسر القديم", "caption"),
    "caption by its credit": ("الجسر القديم كما بدا أمس (رويترز)", "caption"),
    "read also": ("اقرأ أيضاً: أسعار السمك ترتفع في الميناء", "footer"),
    "share bar": ("شارك على فيسبوك", "boilerplate"),
    "short link": ("رابط مختصر: https://example.org/1", "boilerplate"),
    "title again": (TITLE, "boilerplate"),
    "item of a list": ("- انسحاب المسلحين من الجسر", "body"),
    "short sentence": ("ولم يعلّق الأمن على ذلك.", "body"),
    "speaker and colon": ("وجاء في بيان اللجنة:", "body"),
}


@pytest.mark.parametrize("case", MIDDLE.values(), ids=MIDDLE)
def test_lines_between_paragraphs_are_told_apart(case):
    """Heads, captions and furniture are not read as the author's sentences, and sentences are."""
    line, kind = case

    assert kind_of(line) == kind


ENDS = {
    "initials": ("(ه. ب) – صوت الميناء", "footer"),
    "copyright": ("جميع الحقوق محفوظة لـ«صوت الميناء»", "footer"),
    "source": ("المصدر: وكالات", "footer"),
    "slogan": ("صوت الميناء.. نسمع ما لا يُقال", "footer"),
    "plea": ("شيروا المنشور ليصل إلى الجميع", "boilerplate"),
    "comment form": ("Leave a Reply", "boilerplate"),
    "author's note": ("* كاتب وباحث من السودان", "footer"),
    "a last sentence": ("ولم يعلّق الأمن.", "body"),
}


@pytest.mark.parametrize("case", ENDS.values(), ids=ENDS)
def test_the_end_of_an_article_is_found(case):
    """What follows the last sentence is left out of reading."""
    line, kind = case

    assert kind_of(line, (TITLE, FIRST, SECOND), ()) == kind


def test_readers_comments_end_the_article():
    """Nothing after the heading of the comments is read."""
    text = "\n".join((TITLE, FIRST, SECOND, "التعليقات", "أبو سالم: هذا الكلام غير صحيح، أنا من سكان الحي وأعرف الحقيقة."))

    assert [kind for kind, _ in kinds(text)] == ["title", "body", "body", "boilerplate", "boilerplate"]


def test_a_list_of_other_stories_is_left_out():
    """The headlines under «مقالات ذات صلة» are other articles'."""
    text = "\n".join((TITLE, FIRST, SECOND, "مقالات ذات صلة", "أسعار السمك ترتفع", "هدوء حذر في الجبهة الشمالية"))

    assert [kind for kind, _ in kinds(text)] == ["title", "body", "body", "footer", "boilerplate", "boilerplate"]


def test_starred_headlines_stand_under_the_title():
    """A magazine's headlines before the article are headlines, not sentences."""
    text = "\n".join((TITLE, "*الجسر بلا حراس!", "*الوسيط الذي اختفى", FIRST, SECOND))

    assert [kind for kind, _ in kinds(text)] == ["title", "headline", "headline", "body", "body"]


def test_a_ticker_before_the_title_is_left_out():
    """Headlines of other stories in one line, wide blanks between them, are navigation."""
    ticker = "    ".join(("أسعار السمك ترتفع", "هدوء حذر في الشمال", "وفاة شاعر", "مباراة اليوم", "طقس الغد", "سوق الذهب"))
    text = "\n".join((ticker, TITLE, FIRST, SECOND))

    assert [kind for kind, _ in kinds(text)] == ["boilerplate", "title", "body", "body"]


def test_the_title_is_picked_from_a_list_by_its_words():
    """Of many headlines before the body, the title is the one whose words the body takes up."""
    others = ("أسعار السمك ترتفع في الميناء", "هدوء حذر في الجبهة الشمالية", "وفاة شاعر معروف في المهجر")
    text = "\n".join((*others, "المسلحون ينسحبون من الجسر القديم", "طقس الغد غائم جزئيا", FIRST, SECOND))

    assert lay_out(text).title == "المسلحون ينسحبون من الجسر القديم"


def test_a_title_with_byline_on_its_line_is_three_things():
    """«Title / by X» gives the title alone, the byline alone, and a zone for each."""
    text = f"{TITLE} / بقلم: سالم الحداد\n{FIRST}\n{SECOND}"

    assert kinds(text)[:2] == [("title", TITLE), ("byline", "/ بقلم: سالم الحداد")]


def test_dialect_posts_keep_their_sentences():
    """Where nobody ends a line with a stop, a short line is a sentence like the others."""
    lines = ("يا جماعة الوضع هادي من الفجر", "القناصه وقفوا والشارع فاضي", "وصلت شاحنتين بس للمستشفى")
    text = "نداء الحي | تلغرام | 6/9/2023\n" + "\n".join(("عاجل من شرق المدينة", *lines))

    assert [kind for kind, _ in kinds(text)] == ["masthead", "title", "body", "body", "body"]


def test_wrapped_paragraphs_are_one_zone_each():
    """Line breaks that only wrap a paragraph do not end its sentences."""
    wrapped = (
        "صوت الميناء – 7 مارس 2024\n"
        "من يحرس الجسر القديم في المدينة؟\n\n"
        "كشف مصدر في لجنة الصلح أن المسلحين انسحبوا من الجسر القديم فجر أمس بعد\n"
        "مفاوضات طويلة قادها وجهاء الحي الشرقي وشارك فيها ضابط من مديرية الأمن في\n"
        "المدينة، وأن الجسر صار في عهدة الشرطة.\n\n"
        "ونفى سكان من الحي ذلك وقالوا إن المسلحين ما زالوا يفتشون السيارات العابرة\n"
        "عند الجهة الشرقية من الجسر ويمنعون الشاحنات الكبيرة من الوصول إلى السوق\n"
        "القديم.\n"
    )
    document = read_text(wrapped, "wrapped.txt", "id")

    bodies = [zone for zone in document.zones if zone.kind == "body"]
    assert [zone.is_wrapped for zone in bodies] == [True, True]
    assert len(list(divide(document).sentences_in(bodies[0].kind))) == 2


def test_a_paragraph_broken_in_mid_sentence_is_one_zone():
    """A line that ends in a preposition or a comma goes on in the next, as where a page sets a link on a line of its own."""
    lines = (
        "قال مصدر في لجنة الصلح إن المسلحين انسحبوا من الجسر القديم إلى",
        "مواقعهم الأولى قرب السوق بعد مفاوضات طويلة قادها وجهاء الحي،",
        "وإن الجسر صار في عهدة الشرطة منذ فجر اليوم.",
    )
    text = "صوت الميناء – 7 مارس 2024\nمن يحرس الجسر القديم في المدينة؟\n" + "\n".join(lines) + "\nولم يعلق الجيش على ذلك.\n"

    assert [kind for kind, _ in kinds(text)] == ["masthead", "title", "body", "body"]


def test_a_line_over_the_day_is_no_lead():
    """What stands between the headline and the publication line is a headline, though a verb of saying be in it."""
    told = "أفادت مصادر محلية بأن خمسة أشخاص قتلوا في قصف على بلدة حدودية، وأن عشرات العائلات نزحت عنها منذ الفجر."
    text = f"قصف مدفعي على بلدة حدودية\nشهود يتحدثون عن نزوح عشرات العائلات\nالإثنين 4 مارس 2024\n{told}\n{told}\n"

    assert [kind for kind, _ in kinds(text)] == ["title", "headline", "masthead", "body", "body"]


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r", "\u2028"])
def test_every_line_ending_ends_a_line(ending):
    """The text is not changed, and the zones are the same whatever ends its lines."""
    assert [kind for kind, _ in kinds(ending.join((TITLE, FIRST, SECOND)))] == ["title", "body", "body"]


SIGNS = ["\n", "\r\n", "\n\n", " / ", "*", "«", "((", "ـ", "•", "&", "    ", ".", "\u200f", "\u00a0"]
EDGES = ["عدن – صوت الميناء – 7 سبتمبر 2023", "كتب: سالم الحداد", "دمشق - ", "(رويترز)", "المصدر: وكالات", "م.م/ ي.أ"]
PIECES = st.sampled_from([TITLE, FIRST, SECOND, "٢٦ فبراير ٢٠١٩", "اقرأ أيضا", "التعليقات", *EDGES, *SIGNS])


@given(st.lists(PIECES | st.text(max_size=12), max_size=14).map("".join))
def test_zones_are_in_order_apart_and_cover_every_word(text):
    """Whatever the text: zones follow one another, have clean ends, and leave out no letter or digit."""
    layout = lay_out(text)

    ends = 0
    for zone in layout.zones:
        assert ends <= zone.start <= zone.end <= len(text)
        assert text[ends : zone.start].strip("\u200f\u00a0 ").isalnum() is False
        ends = zone.end
    assert not any(character.isalnum() for character in text[ends:])


@given(st.lists(PIECES | st.text(max_size=12), max_size=14).map("".join))
def test_every_token_of_a_divided_text_stands_where_it_says(text):
    """Reading and dividing never shifts an offset."""
    layout = lay_out(text)
    document = Document("id", "s", text, layout.zones)

    for token in divide(document).tokens:
        assert text[token.start : token.end] == token.word.raw
