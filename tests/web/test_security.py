"""What was tried to get through, and does not: script in every field, addresses that climb, guessed tokens, another's rights,
requests that no page sends.
"""

import json
import re
from contextlib import suppress
from urllib.parse import quote

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from playwright.sync_api import Error
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import response_schema_conformance, status_code_conformance

import riwaya
from riwaya.web.pages import NAVIGATION
from tests.web.conftest import serving

SCRIPT = "<img src=x onerror=\"window.pwned=1\"><script>window.pwned=1</script><svg onload='window.pwned=1'>"
BREAKOUT = "\"'><script>window.pwned=1</script>{{7*7}}{% raw %}\u202e"
HOSTILE = (
    f"نقلت صحيفة الأفق عن قائد ميداني قوله إن 200 مقاتل {SCRIPT} انسحبوا أمس من حلب إلى إدلب {BREAKOUT}. "
    f"ونفى المجلس المحلي {SCRIPT} حدوث أي انسحاب من حلب. وقال «{SCRIPT}» إن الهدنة صمدت {BREAKOUT}."
)


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    """A case in which every field that a document controls holds script."""
    place = tmp_path_factory.mktemp("hostile")
    records = [
        {
            "text": f"{HOSTILE} {number}",
            "title": f"{SCRIPT} {number}",
            "outlet": BREAKOUT,
            "author": SCRIPT,
            "published": "2017-10-14",
            "url": "javascript:alert(1)",
        }
        for number in range(2)
    ]
    (place / "table.json").write_text(json.dumps(records, ensure_ascii=False), "utf8")
    (place / "<script>window.pwned=1[script].txt").write_text(HOSTILE, "utf8")
    (place / "a\u202etxt.<b>.html").write_text(f"<title>{SCRIPT}</title><script>window.pwned=1</script><p>{HOSTILE}</p>", "utf8")
    with riwaya.open(place / "case.riwaya") as case:
        case.add(*place.glob("*.json"), *place.glob("*.txt"), *place.glob("*.html"), collector=SCRIPT)
        case.decide(1, "c1", "accept", author=SCRIPT, reason=BREAKOUT)
        mention = case.record(1)["mentions"][0]
        case.split(1, mention["start"], SCRIPT, author=BREAKOUT)
    with serving(place / "case.riwaya") as found:
        found.app.state.desk.catch_up()
        yield found


def addresses(bench):
    """Yield the addresses of all pages of a case."""
    yield from (address for _, address in NAVIGATION)
    yield from ("/decisions", "/log", "/people", "/review/disputes", "/search?words=مقاتل&outlet=" + "%3Cscript%3E")
    desk = bench.app.state.desk
    yield from (f"/episodes/{one['key']}" for one in desk.comparison()["episodes"])
    yield from (f"/sources/{quote(one['id'], safe='')}" for one in desk.network()["sources"])
    yield from (f"/scenarios/{pair.first.id}/{pair.second.id}" for pair in desk.scenarios().pairs)
    for document in desk.case.documents():
        yield f"/explanations/{document.id}"
        yield from (f"/documents/{document.id}{more}" for more in ("", "?account=c1", "/records/c1", "/names", "/original"))


@pytest.mark.parametrize("language", ["ar", "en"])
def test_no_script_of_a_document_runs(hostile, chromium, language):
    """A real browser walks every page and every link of a hostile case: nothing runs, nothing is asked of another machine."""
    context = chromium.new_context()
    context.add_cookies([{"name": "riwaya-language", "value": language, "url": hostile.url}])
    page = context.new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: asked.append("a dialog"))
    page.goto(hostile.link())
    for address in addresses(hostile):
        with suppress(Error):  # what is sent to be saved is no page
            page.goto(hostile.url + address, wait_until="load")
        assert page.evaluate("window.pwned") is None, address
        assert page.locator("main [onerror], main [onload], main script").count() == 0, address
    context.close()

    assert [url for url in asked if not url.startswith((hostile.url, "data:"))] == []


def test_what_a_document_holds_is_escaped(hostile):
    """Neither markup nor a template's braces nor a turn of direction survive in a page."""
    with hostile.visitor(name="أمل") as visitor:
        for address in addresses(hostile):
            if address.endswith("/original"):
                continue
            text = visitor.get(address).text
            assert "<img src=x" not in text, address
            assert "<script>window" not in text, address
            assert "onload='" not in text, address
            heads = re.findall(r'<bdi class="name">(.*?)</bdi>', text)
            assert not any("\u202e" in name for name in heads), address


def test_what_is_exported_is_no_formula_and_no_page(hostile):
    """Files are sent to be saved, as what they are."""
    with hostile.visitor() as visitor:
        for address in ("/search.csv?words=مقاتل", "/log.json", "/decisions.csv"):
            answer = visitor.get(address)
            assert answer.headers["content-disposition"].startswith("attachment")
            assert answer.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(
    "address",
    [
        "/static/../app.py",
        "/static/%2e%2e/app.py",
        "/static/..%2f..%2fsettings.py",
        "/static//etc/passwd",
        "/static/%00",
        "/documents/../../etc/passwd",
        "/documents/%2e%2e%2fetc%2fpasswd/original",
        "/uploads/..%2f..%2fetc%2fpasswd",
        "/records/..%2f..%2f/claim/1-2",
        "/charts/..%2f..%2fapp.py",
    ],
)
def test_no_address_climbs_out(bench, address):
    """What is not a page is not there, however it is written."""
    with bench.visitor() as visitor:
        answer = visitor.get(address)

    assert answer.status_code in (404, 422)
    assert "root:" not in answer.text
    assert "def " not in answer.text


@pytest.mark.parametrize("number", [2**31, 2**63, 10**30, -1])
def test_numbers_too_large_are_refused(bench, number):
    """A number that no database counts to is a wrong address, not a fault."""
    with bench.visitor() as visitor:
        for address in (
            f"/documents/{number}",
            f"/documents?before={number}",
            f"/log?before={number}",
            f"/api/documents/{number}",
        ):
            assert visitor.get(address).status_code == 422


@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE"])
@pytest.mark.parametrize("address", ["/", "/documents/1", "/documents/1/records/c1", "/uploads", "/people", "/decisions/1/undo"])
def test_strangers_change_nothing(bench, method, address):
    """Without a session nothing is done, by any method."""
    with bench.stranger() as stranger:
        assert stranger.request(method, address, data={"action": "accept"}).status_code == 401


def test_another_sessions_token_is_worth_nothing(bench):
    """The form token of one session does not fit another."""
    with bench.visitor() as one, bench.visitor() as other:
        answer = one.post(
            "/documents/1/records/c1", data={"action": "accept"}, headers={"x-form-token": other.headers["x-form-token"]}
        )

    assert answer.status_code == 403


def test_tokens_are_long_and_never_the_same(bench):
    """43 characters of chance, kept only as their hash."""
    sessions = bench.app.state.desk.sessions
    secrets = {sessions.begin("أمل", "reader") for _ in range(50)}

    assert len(secrets) == 50
    assert min(map(len, secrets)) >= 43
    assert not any(secret in str(vars(sessions)) for secret in secrets)


def test_a_slow_flood_without_length_is_cut(bench):
    """A body that does not say how long it is ends where it becomes too long."""

    def flood():
        for _ in range(64):
            yield b"x" * 65536

    with bench.visitor() as visitor:
        try:
            form = {"content-type": "application/x-www-form-urlencoded"}
            status = visitor.post("/documents/1/records/c1", content=flood(), headers=form).status_code
        except Exception as error:
            status = type(error).__name__

    assert status in (400, 413, "ReadError", "RemoteProtocolError", "WriteError")


def test_an_unforeseen_fault_shows_no_traceback(own_bench, monkeypatch, capsys):
    """Whoever asked sees a line, whoever serves another, with the place."""
    monkeypatch.setattr(own_bench.app.state.desk.case, "newest", lambda *_: 1 / 0)
    with own_bench.visitor() as visitor:
        answer = visitor.get("/documents")

    assert answer.status_code == 500
    assert "Traceback" not in answer.text
    assert "internal fault (ZeroDivisionError" in capsys.readouterr().err


OPERATIONS = [
    ("/api/case", "GET"),
    ("/api/documents", "GET"),
    ("/api/documents/{number}", "GET"),
    ("/api/search", "GET"),
    ("/api/documents/{number}/records/{id}", "POST"),
    ("/api/decisions/{decision}/undo", "POST"),
]


def test_all_of_the_json_side_is_tried(bench):
    """The list above is whole."""
    described = bench.app.openapi()["paths"]

    assert OPERATIONS == [(path, method.upper()) for path, methods in described.items() for method in methods]


@pytest.mark.parametrize(("path", "method"), OPERATIONS)
def test_the_json_side_keeps_its_word(own_bench, path, method):
    """Whatever schemathesis sends, the answer is one that the description names, and never a fault."""
    operation = schemathesis.openapi.from_dict(own_bench.app.openapi())[path][method]
    with own_bench.visitor() as visitor:
        token, cookies = visitor.headers["x-form-token"], dict(visitor.cookies)

        @settings(max_examples=40, suppress_health_check=list(HealthCheck), database=None)
        @given(case=operation.as_strategy())
        def keeps_it(case):
            answer = case.call(base_url=own_bench.url, headers={"x-form-token": token}, cookies=cookies)
            case.validate_response(answer, checks=[not_a_server_error, status_code_conformance, response_schema_conformance])

        keeps_it()
