"""HTML pages: the article's text, and what the page and its metadata say of it."""

from datetime import date

import pytest

from riwaya.documents.readers import read_bytes

# Ferry service resumes / The harbour master said on Thursday that the ferry had returned ... / He added ...
PARAGRAPHS = (
    "قال مدير المرفأ يوم الخميس إن العبّارة عادت من الجزيرة وعلى متنها أربعون راكبا بعد توقف دام أسبوعين.",
    "وأضاف أن الرحلات ستكون يومية، وأن شرطة الموانئ ستتولى تفتيش الأمتعة قبل الصعود إلى العبّارة.",
)
TITLE = "استئناف رحلات العبّارة"
JSON_LD = """<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "WebPage"},
{"@type": "NewsArticle", "headline": "استئناف رحلات العبّارة", "datePublished": "2021-03-04T09:30:00+02:00",
"author": [{"@type": "Person", "name": "سالم الحداد"}], "publisher": {"name": "صوت الميناء"}}]}</script>"""
OPEN_GRAPH = """<meta property="og:title" content="استئناف رحلات العبّارة | صوت الميناء">
<meta property="og:site_name" content="صوت الميناء"><meta name="author" content="سالم الحداد">
<meta property="article:published_time" content="2021-03-04T09:30:00Z">"""
PLAIN = "<title>استئناف رحلات العبّارة - صحيفة صوت الميناء</title>"


def page(head="", before="", after="", shown=f"<h1>{TITLE}</h1>"):
    """Return a page with navigation, share bar, caption, related stories, comments and footer round the article."""
    body = "".join(f"<p>{p}</p>" for p in PARAGRAPHS)
    return f"""<!doctype html><html lang="ar"><head><meta charset="utf-8">{head}<style>p {{}}</style></head><body>
<nav><a href="/">الرئيسية</a> <a>سياسة</a> <a>اقتصاد</a></nav>
<main><article>{shown}{before}<div class="share"><a>شارك على فيسبوك</a></div>
<figure><img src="a.jpg" alt="صورة العبّارة"><figcaption>العبّارة عند الرصيف</figcaption></figure>{body}{after}
<aside class="related"><h3>اقرأ أيضا</h3><a>أسعار السمك ترتفع</a></aside></article></main>
<section id="comments" class="comments"><h3>التعليقات</h3><p>تعليق قارئ لا شأن له بالخبر أبدا.</p></section>
<footer>جميع الحقوق محفوظة</footer><script>var x = "نص لا يُقرأ";</script></body></html>"""


def read(html):
    return read_bytes(html.encode(), "https://example.org/ferry")


def test_the_text_of_a_page_is_what_its_reader_reads():
    """Title and paragraphs, one a line, without navigation, captions, comments, related stories and scripts."""
    assert read(page()).text == "\n".join((TITLE, *PARAGRAPHS))


@pytest.mark.parametrize("head", [JSON_LD, OPEN_GRAPH], ids=["JSON-LD", "Open Graph"])
def test_metadata_say_what_the_page_does_not_show(head):
    """Title, author, outlet, day and hour come from either kind of metadata."""
    document = read(page(head))

    assert document.title == TITLE
    assert document.byline == "سالم الحداد"
    assert document.outlet == "صوت الميناء"
    assert document.published == date(2021, 3, 4)
    assert document.published_at == "2021-03-04T09:30"


def test_the_title_element_is_used_without_the_site_in_it():
    """A page without h1 has its title in the head, and the outlet's name is cut off it."""
    document = read(page(PLAIN, shown=""))

    assert document.title == TITLE
    assert document.text.startswith(TITLE)


def test_a_printed_day_beats_a_later_one_in_the_metadata():
    """A crawler's day in the metadata does not make an old story new."""
    crawled = '<meta property="article:published_time" content="2024-05-01">'
    document = read(page(crawled, before="<p>عدن – صوت الميناء – الخميس 4 مارس 2021</p>"))

    assert document.published == date(2021, 3, 4)
    assert document.outlet == "صوت الميناء"


def test_the_visible_publication_line_is_part_of_the_text():
    """What the page prints over the article can be pointed at."""
    document = read(page(before='<time datetime="2021-03-04">4 مارس 2021</time>'))

    zone = next(zone for zone in document.zones if zone.kind == "masthead")
    assert document.text[zone.start : zone.end] == "4 مارس 2021"
    assert document.published == date(2021, 3, 4)


def test_an_agency_is_not_the_outlet_of_a_page_that_names_its_own():
    """The site's name in the metadata is the outlet; the dateline's agency is where it has the story from."""
    shown = page(OPEN_GRAPH).replace(PARAGRAPHS[0], f"عدن (رويترز) - {PARAGRAPHS[0]}")

    assert read(shown).outlet == "صوت الميناء"


def test_nobody_is_no_author():
    """«admin» and «التحرير» in the author field name nobody."""
    assert read(page('<meta name="author" content="admin">')).byline is None
    assert read(page('<meta name="author" content="هيئة التحرير">')).byline is None


BROKEN = {
    "cut in the middle": page(JSON_LD)[:-400],
    "tags left open": page(JSON_LD).replace("</p>", "").replace("</div>", ""),
    "broken JSON": page(OPEN_GRAPH + '<script type="application/ld+json">{"@type": "NewsArticle", </script>'),
    "deep nesting": page(JSON_LD, before="<div>" * 3000),
    "stray signs": page(JSON_LD, before="<<<>&&;<p <b"),
}


@pytest.mark.parametrize("html", BROKEN.values(), ids=BROKEN)
def test_a_broken_page_is_read_as_far_as_it_goes(html):
    """The article's first sentence is found."""
    assert PARAGRAPHS[0][:60] in read(html).text


def test_a_page_in_the_encoding_it_declares():
    """An old page in Windows-1256 that says so is read."""
    html = page('<meta http-equiv="Content-Type" content="text/html; charset=windows-1256">')

    assert read_bytes(html.encode("windows-1256"), "old.html").title == TITLE
