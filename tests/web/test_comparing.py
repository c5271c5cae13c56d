"""The pages on which accounts stand side by side: episodes with their matrix, sources with the grades people give them."""

import re
from html import unescape
from urllib.parse import parse_qs, quote, urlsplit

import pytest

import riwaya
from riwaya.web.drawing import drawing
from riwaya.web.matrix import heading
from tests.web.conftest import serving

PAIR = r'href="/scenarios/([^/"]+)/([^/"]+)"'

# "First: on 12 March 2018 200 fighters left Zabadani for Idlib by bus, sponsored by Russia, after talks with Hezbollah.
# Second: the scene was repeated on 20 May 2018 in Daraya. Qatar took Russia's place as sponsor, and 200 fighters, the same
# number, left for Jarabulus by bus."
TWICE = (
    "مجلة الميزان / 2 آب 2019\n\nقافلتان\n"
    "المثال الأول: في 12 آذار 2018 خرج 200 مقاتل من الزبداني الى إدلب في حافلات برعاية روسيا، بعد مفاوضات مع حزب الله.\n"
    "المثال الثاني: تكرر المشهد في 20 أيار 2018 في داريا. حلت قطر محل روسيا في الرعاية، وغادر 200 مقاتل، وهو العدد نفسه، "
    "الى جرابلس في حافلات.\n"
)


@pytest.fixture(scope="module")
def play_bench(tmp_path_factory):
    """A workbench over an essay that tells one play twice."""
    place = tmp_path_factory.mktemp("plays")
    (place / "essay.txt").write_text(TWICE, "utf8")
    with riwaya.open(place / "plays.riwaya") as case:
        case.add(place / "essay.txt", collector="أمل")
    with serving(place / "plays.riwaya") as found:
        yield found


def episode_of(bench, document):
    """Return the episode that most documents tell, of those that this one tells."""
    told = [one for one in bench.app.state.desk.comparison()["episodes"] if document in one["documents"]]
    return max(told, key=lambda one: len(one["documents"]))


def number_of(bench, name):
    """Return the number of a document."""
    return next(one.id for one in bench.app.state.desk.case.documents() if one.source.endswith(name))


def source_of(bench, name):
    """Return the id of a source."""
    return next(one["id"] for one in bench.app.state.desk.network()["sources"] if one["name"] and name in one["name"])


def test_episodes_that_several_tell_come_first_and_all_on_demand(bench):
    """The withdrawal that three outlets tell is listed; the aid that one tells only when all are asked for."""
    withdrawal, aid = episode_of(bench, "majlis.txt"), episode_of(bench, "hilal.txt")
    with bench.visitor() as visitor:
        several, every = visitor.get("/episodes").text, visitor.get("/episodes?every=true").text

    assert f'href="/episodes/{withdrawal["key"]}"' in several
    assert f'href="/episodes/{aid["key"]}"' not in several
    assert f'href="/episodes/{aid["key"]}"' in every


def test_every_words_of_the_matrix_lead_to_their_sentence(bench):
    """Each link names a document and the place in its text where exactly these words stand."""
    with bench.visitor() as visitor:
        page = visitor.get(f"/episodes/{episode_of(bench, 'majlis.txt')['id']}").text
    found = re.findall(r'class="words" href="([^"]+)">(?:<bdi[^>]*>)([^<]*)<', page)

    assert len(found) > 5
    for address, words in found:
        parts = urlsplit(unescape(address))
        number, asked = parts.path.rpartition("/")[2], parse_qs(parts.query)
        text = bench.app.state.desk.case.record(number)["document"]["text"]
        assert text[int(asked["start"][0]) : int(asked["end"][0])] == unescape(words)


def test_the_sentence_stands_out_on_the_page_of_its_document(bench):
    """The words that a cell leads to are marked and can be scrolled to."""
    number = number_of(bench, "majlis.txt")
    start = bench.app.state.desk.case.record(number)["document"]["text"].index("120 مقاتلاً")
    with bench.visitor() as visitor:
        page = visitor.get(f"/documents/{number}?start={start}&end={start + 11}#here").text

    assert 'id="here"' in page
    assert "is-here" in page


@pytest.mark.parametrize("place", ["start=5&end=2", "start=-3&end=4", "start=1&end=999999"])
def test_a_place_that_is_none_is_passed_over(bench, place):
    """Offsets outside the text mark nothing and break nothing."""
    with bench.visitor() as visitor:
        answer = visitor.get(f"/documents/{number_of(bench, 'majlis.txt')}?{place}")

    assert answer.status_code == 200
    assert 'id="here"' not in answer.text


def test_the_matrix_is_a_table_that_can_be_heard(bench):
    """Rows and columns have headers, and what the sides of a disagreement look like is said in words, too."""
    with bench.visitor() as visitor:
        page = visitor.get(f"/episodes/{episode_of(bench, 'majlis.txt')['id']}").text

    assert page.count('scope="row"') > 3
    assert page.count('scope="col"') > 2
    assert "تفترق الروايات" in page
    assert "الجانب" in page


def test_an_episode_that_is_not_there_is_a_page_not_found(bench):
    """A wrong id is told so."""
    with bench.visitor() as visitor:
        assert visitor.get("/episodes/E999").status_code == 404
        assert visitor.get("/sources/nobody").status_code == 404


def test_the_matrix_is_given_as_a_file(bench):
    """What the page shows is what the file holds: each place with its question, origin and words."""
    key = episode_of(bench, "majlis.txt")["key"]
    with bench.visitor() as visitor:
        rows, table = visitor.get(f"/episodes/{key}/matrix.json").json(), visitor.get(f"/episodes/{key}/matrix.csv").text

        assert {row["document"] for row in rows} >= {"majlis.txt"}
        assert all(row["words"] in table for row in rows if '"' not in row["words"])
        assert visitor.get(f"/episodes/{key}/matrix.xml").status_code == 404


def test_a_dossier_is_given_as_a_file(bench, play_bench):
    """Of an episode and of two side by side, in the language of the page, from links on it."""
    key = episode_of(bench, "majlis.txt")["key"]
    with bench.visitor() as visitor:
        page = visitor.get(f"/episodes/{key}").text
        given = {format: visitor.get(f"/episodes/{key}/dossier.{format}") for format in ("pdf", "docx", "html")}

        assert f'href="/episodes/{key}/dossier.pdf"' in page
        assert {format: one.content[:4] for format, one in given.items()} == {
            "pdf": b"%PDF",
            "docx": b"PK\x03\x04",
            "html": b"<!do",
        }
        assert 'dir="rtl"' in given["html"].text
        assert visitor.get(f"/episodes/{key}/dossier.xml").status_code == 404
    with play_bench.visitor() as visitor:
        [(first, second), *_] = re.findall(PAIR, visitor.get("/scenarios").text)
        assert visitor.get(f"/scenarios/{first}/{second}/dossier.html").status_code == 200


def test_a_large_case_gives_the_dossier_of_an_episode_without_the_others(own_bench, monkeypatch):
    """It is made of that episode alone, once the case has been compared."""
    desk = own_bench.app.state.desk
    episode = episode_of(own_bench, "majlis.txt")
    address = f"/episodes/{episode['key']}/dossier.html"
    desk.catch_up()
    teller = episode["matrix"]["rows"][0]["cells"][0]["answers"][0]["spans"][0]["document_id"]
    monkeypatch.setattr(desk, "is_large", lambda: True)
    for one, name in ((desk, "comparison"), (desk.case, "compare")):
        monkeypatch.setattr(one, name, lambda: pytest.fail("the whole case was looked through"))
    with own_bench.visitor() as visitor:
        assert "SHA-256" in visitor.get(f"{address}?told_in={teller}").text
        monkeypatch.setattr(desk.case, "is_compared", lambda: False)
        refused = visitor.get(f"{address}?told_in={teller}")

        assert (refused.status_code >= 400, "has not been compared yet" in refused.text) == (True, True)


def test_a_large_case_lists_the_latest_and_finds_an_episode_by_a_document_of_it(own_bench, monkeypatch):
    """Nothing looks through the whole case: the list is a window on the latest, a page what one document is in."""
    desk = own_bench.app.state.desk
    episode = episode_of(own_bench, "majlis.txt")
    desk.catch_up()
    monkeypatch.setattr(desk, "is_large", lambda: True)
    monkeypatch.setattr(desk, "comparison", lambda: pytest.fail("the whole case was looked through"))
    with own_bench.visitor() as visitor:
        listed = visitor.get("/episodes").text
        [address] = re.findall(rf'href="(/episodes/{episode["key"]}\?told_in=\w+)"', listed)

        assert visitor.get(address).text.count('class="words"') > 5


def test_a_large_case_tells_sources_of_its_latest_documents(own_bench, monkeypatch):
    """The page says so, and nothing looks through the whole case; pairs are listed for one episode only."""
    desk = own_bench.app.state.desk
    desk.catch_up()
    monkeypatch.setattr(desk, "is_large", lambda: True)
    for name in ("comparison", "stage", "scenarios"):
        monkeypatch.setattr(desk, name, lambda: pytest.fail("the whole case was looked through"))
    with own_bench.visitor() as visitor:
        page = visitor.get("/sources").text

        assert "القضية كبيرة" in page
        assert "وكالة السهل" in page
        assert visitor.get(f"/sources/{quote(source_of(own_bench, 'وكالة السهل'), safe='')}").status_code == 200
        assert "riwaya scenarios" in visitor.get("/scenarios").text


def test_a_verdict_is_given_where_accounts_part(own_bench):
    """Somebody who finds two sides compatible says so beside them, and the disagreement is gone from the page."""
    address = f"/episodes/{episode_of(own_bench, 'majlis.txt')['key']}"
    with own_bench.visitor() as visitor:
        disputes = re.findall(r'action="/disputes/(\w+)"', visitor.get(address).text)
        visitor.post(f"/disputes/{disputes[0]}", data={"action": "reject", "next": address})

        assert disputes[0] not in re.findall(r'action="/disputes/(\w+)"', visitor.get(address).text)


def test_sources_are_sorted_by_what_they_are(bench):
    """Outlets, persons and bodies, and the unnamed by their kinds, none of them graded."""
    with bench.visitor() as visitor:
        page = visitor.get("/sources").text

    assert page.index("وكالة السهل") < page.index('id="unnamed"')
    assert quote("unnamed:official", safe="") in page
    assert 'class="grade"' not in page


def test_a_grade_is_given_kept_and_taken_back(own_bench):
    """Amal grades an agency B2 with a reason; it stands on its page, in the list and in the log; later she leaves it open."""
    id = source_of(own_bench, "وكالة السهل")
    address = f"/sources/{quote(id, safe='')}"
    with own_bench.visitor(role="reviewer") as visitor:
        given = {"reliability": "B", "credibility": "2", "reason": "مراسلون في المكان"}
        assert visitor.post(address, data=given).status_code == 303
        page, listed = visitor.get(address).text, visitor.get("/sources").text
        entry = [*own_bench.app.state.desk.case.history()][-1]

        assert "مراسلون في المكان" in page
        assert '<span class="grade">B2</span>' in listed
        assert (entry.actor, entry.action) == ("أمل", "decide")
        visitor.post(address, data={})
        assert 'class="grade"' not in visitor.get("/sources").text


def test_a_reader_gives_no_grades(own_bench):
    """The form is not shown to a reader, and what they send all the same is refused."""
    address = f"/sources/{quote(source_of(own_bench, 'وكالة السهل'), safe='')}"
    with own_bench.visitor(role="reader") as reader:
        assert 'name="reliability"' not in reader.get(address).text
        assert reader.post(address, data={"reliability": "A"}).status_code == 403
    assert own_bench.app.state.desk.case.grades() == {}


@pytest.mark.parametrize("code", [{"reliability": "G"}, {"credibility": "7"}, {"reliability": "<script>"}])
def test_a_grade_that_is_none_is_refused(own_bench, code):
    """Only the letters and digits of the code are kept."""
    address = f"/sources/{quote(source_of(own_bench, 'وكالة السهل'), safe='')}"
    with own_bench.visitor() as visitor:
        assert visitor.post(address, data=code).status_code == 422


def test_pairs_of_one_play_are_listed_with_what_texts_say_of_them(play_bench):
    """The essay's two convoys are a pair, and its own words on their likeness stand above."""
    with play_bench.visitor() as visitor:
        page = visitor.get("/scenarios").text

    assert re.search(PAIR, page)
    assert "تكرر المشهد" in page


def test_two_episodes_stand_side_by_side_role_by_role(play_bench):
    """Qatar stands in for Russia as sponsor, and the number is the same."""
    with play_bench.visitor() as visitor:
        first, second = re.search(PAIR, visitor.get("/scenarios").text).groups()
        page = visitor.get(f"/scenarios/{first}/{second}").text
    rows = {
        kind: re.findall(rf'<tr role="row" class="{kind}">(.*?)</tr>', page, re.DOTALL) for kind in ("substitution", "invariant")
    }

    assert any("روسيا" in row and "قطر" in row for row in rows["substitution"])
    assert any("200 مقاتل" in row for row in rows["invariant"])


def test_more_like_an_episode_is_found(play_bench):
    """From either of a pair one comes to what is like it; what is no episode is not found."""
    with play_bench.visitor() as visitor:
        first, second = re.search(PAIR, visitor.get("/scenarios").text).groups()
        found = visitor.get("/scenarios", params={"of": second}).text

        assert f'href="/scenarios/{first}/{second}"' in found
        assert visitor.get("/scenarios", params={"of": "E99"}).status_code == 404
        assert visitor.get(f"/scenarios/{first}/E99").status_code == 404


def test_in_a_large_case_one_episode_stands_beside_what_is_like_it(play_bench, monkeypatch):
    """From the episode's page to those like it, and on to both side by side: the same pair as in a small case, and no page looks
    through the whole case.
    """
    desk = play_bench.app.state.desk
    with play_bench.visitor() as visitor:
        first, second = re.search(PAIR, visitor.get("/scenarios").text).groups()
        small = visitor.get(f"/scenarios/{first}/{second}/roles.json").json()
        desk.catch_up()
        monkeypatch.setattr(desk, "is_large", lambda: True)
        monkeypatch.setattr("riwaya.cases.case._MANY", 0)
        for name in ("comparison", "stage", "scenarios"):
            monkeypatch.setattr(desk, name, lambda: pytest.fail("the whole case was looked through"))
        [like] = re.findall(r'href="(/scenarios\?of=[^"]+)"', visitor.get(f"/episodes/{first}").text)
        found = visitor.get(unescape(like)).text

        assert f'href="/scenarios/{first}/{second}"' in found
        assert visitor.get(f"/scenarios/{first}/{second}").status_code == 200
        assert visitor.get(f"/scenarios/{first}/{second}/roles.json").json() == small
        assert visitor.get("/scenarios?of=E99").status_code == 200
        assert visitor.get("/scenarios/E1/E99").status_code == 404
        assert visitor.get("/episodes/E99").status_code == 404


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_scenario_fits_the_screen_and_is_accessible(play_bench, open_page, language, width):
    """The list and the pair are no wider than the screen; axe-core finds nothing serious."""
    from axe_playwright_python.sync_playwright import Axe

    page = open_page(play_bench, "/scenarios", language=language, width=width)
    for click in (False, True):
        if click:
            page.locator(".pair a").first.click()
            page.wait_for_url("**/scenarios/*/*")
        found = [v for v in Axe().run(page).response["violations"] if v["impact"] in ("serious", "critical")]

        assert page.evaluate("document.documentElement.scrollWidth") <= width
        assert [(v["id"], [node["html"] for node in v["nodes"]]) for v in found] == []


def test_sources_and_roles_are_given_as_files(bench, play_bench):
    """The list of sources and the table of roles hold what their pages show."""
    with bench.visitor() as visitor:
        assert source_of(bench, "وكالة السهل") in {row["id"] for row in visitor.get("/sources.json").json()}
    with play_bench.visitor() as visitor:
        first, second = re.search(PAIR, visitor.get("/scenarios").text).groups()
        roles = {row["role"]: row for row in visitor.get(f"/scenarios/{first}/{second}/roles.json").json()}

        assert visitor.get(f"/scenarios/{first}/{first}").headers["location"] == f"/scenarios?of={first}"
    assert (roles["sponsor"]["kind"], roles["sponsor"]["first"], roles["sponsor"]["second"]) == (
        "substitution",
        ["روسيا"],
        ["قطر"],
    )


def relay(source, of, claims=1):
    """Return a link with so many accounts."""
    return {"source": source, "of": of, "claims": [f"a.txt#c{n}" for n in range(claims)]}


def graph(*relays):
    """Return the drawing of a network of named outlets with these links."""
    ids = sorted({id for one in relays for id in (one["source"], one["of"])})
    sources = [{"id": id, "name": id, "kind": "outlet"} for id in ids]
    return drawing({"sources": sources, "relays": [*relays], "common_links": []})


def test_the_graph_leads_from_publishers_to_origins():
    """Each source stands one column beyond those that relay it, and no two boxes overlap."""
    drawn = graph(relay("a", "b"), relay("b", "c", 4), relay("a", "c"), relay("d", "c"))
    columns = {box.id: box.x for box in drawn.boxes}

    assert columns["a"] == columns["d"] == 0 < columns["b"] < columns["c"]
    assert len({(box.x, box.y) for box in drawn.boxes}) == 4
    assert max(line.width for line in drawn.lines) == next(line.width for line in drawn.lines if line.claims == 4)


def test_outlets_that_relay_each_other_are_drawn_all_the_same():
    """A ring has no first, but it ends."""
    drawn = graph(relay("a", "b"), relay("b", "a"), relay("c", "c"))

    assert {box.id for box in drawn.boxes} == {"a", "b", "c"}


def test_an_empty_network_draws_nothing():
    """No links, no boxes."""
    assert graph().boxes == []


@pytest.mark.parametrize("width", [1440, 390])
@pytest.mark.parametrize("language", ["ar", "en"])
def test_an_episode_and_a_source_fit_the_screen_and_are_accessible(bench, open_page, language, width):
    """No page is wider than the screen; axe-core finds nothing serious."""
    from axe_playwright_python.sync_playwright import Axe

    page = open_page(bench, language=language, width=width)
    source = quote(source_of(bench, "وكالة السهل"), safe="")
    for address in (f"/episodes/{episode_of(bench, 'majlis.txt')['id']}", f"/sources/{source}"):
        page.goto(bench.url + address)
        found = [v for v in Axe().run(page).response["violations"] if v["impact"] in ("serious", "critical")]

        assert page.evaluate("document.documentElement.scrollWidth") <= width, address
        assert [(v["id"], [node["html"] for node in v["nodes"]]) for v in found] == [], address


def test_from_a_cell_to_the_sentence_by_keyboard_alone(bench, open_page):
    """Tab leads into the matrix, Enter to the sentence, which then is in view."""
    page = open_page(bench, f"/episodes/{episode_of(bench, 'majlis.txt')['id']}")
    page.locator(".matrix .words").first.focus()
    words = page.locator(".matrix .words").first.inner_text()
    page.keyboard.press("Enter")
    page.wait_for_url("**/documents/**")

    assert "".join(page.locator(".is-here").all_inner_texts()) == words
    assert page.locator("#here").is_visible()


def test_a_grade_is_given_in_the_browser(own_bench, open_page):
    """Choosing a letter and keeping it shows it at once."""
    page = open_page(own_bench, f"/sources/{quote(source_of(own_bench, 'وكالة السهل'), safe='')}", language="en")
    page.get_by_label("Reliability of the source").select_option("C")
    page.get_by_role("button", name="Keep the grade").click()

    assert page.locator(".grade").inner_text() == "C"


def test_what_a_dispute_is_about_is_asked_in_the_language_of_the_page():
    """A comparison asks in English; the Arabic page in Arabic. The words of a text stay as they are."""
    assert heading("agent.attack", "who did it · هجوم", "ar") == "من فعل · هجوم"
    assert heading("agent.attack", "who did it · هجوم", "en") == "who did it · attack"
    assert heading("denied", "قافلة المساعدات", "ar") == "قافلة المساعدات"
