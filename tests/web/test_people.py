"""Accounts: who may log in from other machines, and as what."""

import shutil
from pathlib import Path

import pytest

from riwaya.casefile import people
from riwaya.casefile.people import Person
from riwaya.cli import run
from riwaya.web.passwords import fits, hashed
from tests.web.conftest import serving

PASSWORD = "ten buses, no more"


@pytest.fixture
def shared(made_case, tmp_path):
    """A workbench that other machines reach under a name of its own, with three people."""
    case = tmp_path / "shared.riwaya"
    shutil.copy(made_case, case)
    with serving(case, address="http://riwaya.test") as found:
        kept = hashed(PASSWORD)
        for name, role in (("أمل", "owner"), ("سامي", "reviewer"), ("ليلى", "reader")):
            people.put(found.app.state.desk.case.casefile, Person(name, role, kept))
        yield found


@pytest.fixture
def logged_in():
    """Return a function that tries to log in and returns the client and the answer."""
    clients = []

    def trying(bench, name, password=PASSWORD):
        client = bench.stranger()
        clients.append(client)
        client.headers["host"] = "riwaya.test"
        return client, client.post("/login", data={"name": name, "password": password, "next": "/"})

    yield trying
    for client in clients:
        client.close()


def test_a_password_lets_in_and_the_wrong_one_does_not(shared, logged_in):
    """Right: a session; wrong, or nobody's: the same answer."""
    _, answer = logged_in(shared, "سامي")
    assert answer.status_code == 303
    assert "httponly" in answer.headers["set-cookie"].lower()

    for name, password in (("سامي", "wrong password"), ("nobody", PASSWORD), ("سامي", "x" * 5000)):
        _, answer = logged_in(shared, name, password)
        assert (answer.status_code, "set-cookie" in answer.headers) == (403, False)


def test_guessing_is_slowed_down(shared, logged_in):
    """After five wrong passwords even the right one has to wait."""
    for _ in range(6):
        logged_in(shared, "سامي", "wrong password")
    _, answer = logged_in(shared, "سامي")

    assert answer.status_code == 429


def test_the_one_time_link_opens_nothing_there(shared):
    """Where other machines reach it, only accounts do."""
    with shared.stranger() as client:
        client.headers["host"] = "riwaya.test"

        assert client.get(f"/enter?secret={shared.app.state.desk.link.secret}").status_code == 403


def test_a_role_that_was_taken_away_is_gone_at_once(shared, logged_in):
    """Whoever may log in no more is out at the next click, whatever their cookie says."""
    client, _ = logged_in(shared, "ليلى")
    assert client.get("/").status_code == 200
    people.drop(shared.app.state.desk.case.casefile, "ليلى")

    assert client.get("/").status_code == 401
    assert client.get("/").status_code == 303


def test_only_owners_say_who_may_log_in(shared):
    """A reviewer does not even see the page; the last owner stays one."""
    with shared.visitor("reviewer", "سامي") as reviewer, shared.visitor("owner", "أمل") as owner:
        for client in (reviewer, owner):
            client.headers["host"] = "riwaya.test"
        assert reviewer.get("/people").status_code == 403
        assert reviewer.post("/people", data={"name": "سامي", "role": "owner"}).status_code == 403
        assert owner.post("/people", data={"name": "ليلى", "role": "reviewer"}).status_code == 303
        assert owner.post("/people", data={"name": "أمل", "role": "reader"}).status_code == 409
        assert "ليلى" in owner.get("/people").text

    roles = {one.name: one.role for one in people.people(shared.app.state.desk.case.casefile)}
    assert roles == {"أمل": "owner", "سامي": "reviewer", "ليلى": "reviewer"}


def test_other_addresses_demand_accounts(made_case, capsys):
    """Without an owner the workbench is not served to others, and the message says how to make one."""
    assert run(["serve", str(made_case), "--host", "0.0.0.0", "--port", "18991"]) == 1
    assert "riwaya user add" in capsys.readouterr().err


def test_accounts_are_made_in_a_terminal(made_case, tmp_path, monkeypatch, capsys):
    """Added with a role, listed, removed; the log tells it, and no password is kept as it was typed."""
    import io

    case = str(tmp_path / "terminal.riwaya")
    shutil.copy(made_case, case)
    monkeypatch.setattr("sys.stdin", io.StringIO(f"{PASSWORD}\n"))
    assert run(["user", "add", case, "أمل", "--role", "owner"]) == 0
    assert run(["user", "list", case]) == 0
    assert "owner      أمل" in capsys.readouterr().out
    assert PASSWORD.encode() not in Path(case).read_bytes()
    assert run(["user", "remove", case, "أمل"]) == 0
    assert run(["user", "remove", case, "أمل"]) == 1
    monkeypatch.setattr("sys.stdin", io.StringIO("short\n"))
    assert run(["user", "add", case, "أمل"]) == 1


def test_passwords_are_compared_whole():
    """Right and wrong, and nobody's."""
    kept = hashed(PASSWORD)

    assert kept.startswith("$argon2id$")
    assert fits(PASSWORD, kept)
    assert not fits(PASSWORD[:-1], kept)
    assert not fits(PASSWORD, None)
    assert not fits(PASSWORD, "no hash")
