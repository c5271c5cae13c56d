"""Who comes in, and how: the one-time link, sessions that end, hosts and origins, the form token."""

import pytest

from riwaya.web.sessions import IDLE, LONGEST, Brake, OneTimeLink, Sessions
from riwaya.web.settings import Settings


class Clock:
    """A clock that tests turn."""

    def __init__(self):
        self.now = 1000.0

    def __call__(self):
        """Return the time."""
        return self.now


def test_the_link_opens_one_session(own_bench):
    """The link that was printed lets one browser in; used again it lets nobody in."""
    link = own_bench.link()
    with own_bench.stranger() as first, own_bench.stranger() as second:
        assert first.get(link).status_code == 303
        assert first.get("/").status_code == 200
        assert second.get(link).status_code == 403
        assert second.get("/").status_code == 303


def test_the_next_link_is_told():
    """When a link has been used, the terminal shows the next one."""
    told = []
    link = OneTimeLink(told.append)

    assert link.take(link.secret)
    assert told == [link.secret]


@pytest.mark.parametrize("path", ["/", "/documents", "/api/openapi.json", "/no-such-page"])
def test_nothing_is_shown_to_strangers(bench, path):
    """Without a session every address leads to the log-in, those that do not exist, too."""
    with bench.stranger() as stranger:
        answer = stranger.get(path)

    assert answer.status_code == (401 if path.startswith("/api/") else 303)
    assert answer.text == "" or answer.json() == {"error": "log in first"}


def test_guessing_a_session_opens_nothing(bench):
    """A made-up cookie is nobody's."""
    with bench.stranger() as stranger:
        stranger.cookies.set(bench.app.state.desk.cookie, "x" * 43)

        assert stranger.get("/").status_code == 303


def test_sessions_end():
    """A session ends when nobody has used it for a while, and after a day in any case."""
    clock = Clock()
    sessions = Sessions(clock)
    idle, busy = sessions.begin("أمل", "owner"), sessions.begin("سامي", "reader")
    for _ in range(8):
        clock.now += IDLE * 0.75
        seen = sessions.find(busy)

    assert sessions.find(idle) is None
    assert seen is None
    assert 8 * IDLE * 0.75 >= LONGEST


def test_the_brake_makes_guessing_slow():
    """After five failures one waits, each time twice as long."""
    clock = Clock()
    brake = Brake(clock)
    waits = []
    for _ in range(8):
        brake.fail("أمل")
        waits.append(brake.wait("أمل"))

    assert waits == [0, 0, 0, 0, 10, 20, 40, 80]
    assert brake.wait("سامي") == 0


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1", "localhost.evil.example", ""])
def test_another_host_is_not_answered(bench, host):
    """A page that reaches us by a name of its own (DNS rebinding) gets nothing."""
    with bench.visitor() as visitor:
        assert visitor.get("/", headers={"host": host}).status_code == 421


@pytest.mark.parametrize(
    "headers",
    [
        {"origin": "https://evil.example"},
        {"origin": "null"},
        {"referer": "https://evil.example/page"},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
    ],
    ids=str,
)
def test_a_change_from_another_site_is_refused(bench, headers):
    """Another site cannot make the browser change anything, even with the right token."""
    with bench.visitor() as visitor:
        assert visitor.post("/logout", headers=headers).status_code == 403


@pytest.mark.parametrize("token", ["", "x" * 43])
def test_a_change_needs_the_token_of_the_session(bench, token):
    """A form that is not of this session changes nothing."""
    with bench.visitor() as visitor:
        assert visitor.post("/logout", headers={"x-form-token": token}).status_code == 403
        assert visitor.get("/").status_code == 200


def test_logging_out_ends_the_session(bench):
    """After the log-out the cookie opens nothing."""
    with bench.visitor() as visitor:
        assert visitor.post("/logout", headers={"origin": bench.url}).headers["location"] == "/login"
        assert visitor.get("/").status_code == 303


@pytest.mark.parametrize("next", ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:alert(1)", "/\n/x"])
def test_coming_in_never_leads_elsewhere(bench, next):
    """The address to go on to is one of ours."""
    with bench.visitor() as visitor:
        assert visitor.get("/language/en", params={"next": next}).headers["location"] == "/"


def test_too_much_is_refused(made_case, bench):
    """A body that is larger than it may be is not read."""
    with bench.visitor() as visitor:
        assert visitor.post("/logout", content=b"x" * (3 * 1024 * 1024)).status_code == 413


def test_every_answer_binds_the_browser(bench):
    """No inline script, no framing, no sniffing, no other origin."""
    with bench.visitor() as visitor:
        headers = visitor.get("/").headers

    assert "script-src 'self'" in headers["content-security-policy"]
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"


def test_settings_know_what_is_local():
    """Another address, or a URL of its own, is no longer this machine's alone."""
    assert Settings("a.riwaya").is_local
    assert Settings("a.riwaya", host="::1").url == "http://[::1]:8321"
    assert not Settings("a.riwaya", host="0.0.0.0").is_local
    assert not Settings("a.riwaya", address="https://riwaya.example/").is_local
    assert Settings("a.riwaya", address="https://riwaya.example/").hosts == {"riwaya.example"}
