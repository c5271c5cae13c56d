"""Review: the queue, decisions and their undoing, corrections by selecting words, names, history, the log."""

import re

import pytest

from riwaya.errors import CaseError
from riwaya.web.fields import correction, stretch


def number_of(bench, source):
    """Return the number of a document by the name of its file."""
    return next(one.id for one in bench.app.state.desk.case.documents() if one.source.endswith(source))


def plain(page):
    """Return the words of a page."""
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", "", page))


@pytest.fixture
def visitor(own_bench):
    """Somebody who may review."""
    with own_bench.visitor("reviewer", "سامي") as found:
        yield found


def test_a_decision_is_kept_and_undone(own_bench, visitor):
    """Accepted, the account says by whom; undone, the history tells both."""
    number = number_of(own_bench, "ufuq.txt")
    kept = visitor.post(f"/documents/{number}/records/c1", data={"action": "accept", "next": f"/documents/{number}?account=c1"})
    page = visitor.get(kept.headers["location"]).text

    assert kept.status_code == 303
    assert "decided-accept" in page
    assert "سامي" in page

    visitor.post("/decisions/1/undo", data={"next": "/decisions"})
    history = visitor.get(f"/documents/{number}/records/c1").text
    assert "is-undone" in history
    assert "decided-accept" not in visitor.get(f"/documents/{number}?account=c1").text


def test_a_correction_changes_only_what_differs(own_bench, visitor):
    """The form sends all fields; the decision holds the stance alone, and the machine's stays to be seen."""
    number = number_of(own_bench, "ufuq.txt")
    case = own_bench.app.state.desk.case
    claim = case.record(number)["claims"][0]
    sent = {
        "action": "correct",
        "stance": "confirms",
        "content": f"{claim['content']['start']}-{claim['content']['end']}",
        "cue": f"{claim['cue']['start']}-{claim['cue']['end']}",
        "chain_sent": "1",
        "chain": [f"{link['start']}-{link['end']}:{link['kind']}" for link in claim["chain"]],
        "direct_sent": "1",
    }
    visitor.post(f"/documents/{number}/records/c1", data=sent)
    [decision] = case.decisions()
    corrected = case.record(number)["claims"][0]

    assert dict(decision.value) == {"stance": "confirms"}
    assert corrected["machine"] == {"stance": claim["stance"]}


def test_what_the_machine_missed_is_added(own_bench, visitor):
    """A new account stands among the others and can be undone."""
    number = number_of(own_bench, "hilal.txt")
    text = own_bench.app.state.desk.case.record(number)["document"]["text"]
    cue, content = text.index("أعلن"), text.index("وصول")
    sent = {"kind": "claim", "stance": "asserts", "cue": f"{cue}-{cue + 4}", "content": f"{content}-{len(text)}"}
    answer = visitor.post(f"/documents/{number}/records", data=sent)

    assert answer.status_code == 303
    assert own_bench.app.state.desk.case.record(number)["claims"][-1]["id"] == "d1"
    assert visitor.get(f"/documents/{number}?account=d1").status_code == 200


@pytest.mark.parametrize(
    "sent",
    [
        {"action": "correct", "stance": "shouts"},
        {"action": "correct", "content": "9-2"},
        {"action": "correct", "content": "0-99999999"},
        {"action": "correct", "content": "x"},
        {"action": "explode"},
        {"action": "correct"},
    ],
    ids=str,
)
def test_what_is_not_right_is_refused(own_bench, visitor, sent):
    """A wrong form is one line of explanation, and nothing is kept."""
    number = number_of(own_bench, "ufuq.txt")

    assert visitor.post(f"/documents/{number}/records/c1", data=sent).status_code == 422
    assert list(own_bench.app.state.desk.case.decisions()) == []


def test_a_reader_decides_nothing(own_bench):
    """Whoever may only read sees no buttons, and what they send is refused."""
    number = number_of(own_bench, "ufuq.txt")
    with own_bench.visitor("reader") as reader:
        assert "/records/c1" in reader.get(f"/documents/{number}?account=c1").text
        assert 'value="accept"' not in reader.get(f"/documents/{number}?account=c1").text
        for path in (f"/documents/{number}/records/c1", f"/documents/{number}/records", "/decisions/1/undo", "/disputes/x"):
            assert reader.post(path, data={"action": "accept"}).status_code == 403
        assert reader.post(f"/documents/{number}/names/1", data={"into": "x"}).status_code == 403

    assert list(own_bench.app.state.desk.case.decisions()) == []


def test_the_queue_leaves_out_what_is_decided(own_bench, visitor):
    """What was decided no longer awaits a look."""
    page = visitor.get("/review").text
    first = re.search(r'action="(/documents/\d+/records/\w+)"', page).group(1)
    visitor.post(first, data={"action": "accept"})

    assert f'action="{first}"' not in visitor.get("/review").text


def test_a_dispute_is_judged(own_bench, visitor):
    """Two figures that cannot both hold stand side by side; judged, they leave the queue."""
    own_bench.app.state.desk.catch_up()
    page = visitor.get("/review").text
    dispute = re.search(r'action="(/disputes/\w+)"', page).group(1)
    answer = visitor.post(dispute, data={"action": "accept", "next": "/review"})

    assert "200" in plain(page)
    assert answer.headers["location"].startswith("/review?decided=")
    assert f'action="{dispute}"' not in visitor.get("/review").text


def test_a_name_is_taken_for_another(own_bench, visitor):
    """Here only, or in the whole case; both stand among the decisions."""
    number = number_of(own_bench, "ufuq.txt")
    case = own_bench.app.state.desk.case
    mention = next(one for one in case.record(number)["mentions"] if one["entity"])
    page = f"/documents/{number}/names"
    visitor.post(f"{page}/{mention['start']}", data={"into": "somebody", "where": "here"})
    visitor.post(f"{page}/{mention['start']}", data={"into": "everybody", "where": "everywhere"})

    assert [one.action for one in case.decisions()] == ["split", "merge"]
    assert "somebody" in visitor.get(page).text
    assert visitor.post(f"{page}/{mention['start']}", data={"into": " "}).status_code == 422


def test_a_permanent_address_leads_to_the_record(own_bench, visitor):
    """It names the document by its hash and the record by its place."""
    number = number_of(own_bench, "ufuq.txt")
    page = visitor.get(f"/documents/{number}/records/c1").text
    address = re.search(r'href="(/records/[^"]+)"', page).group(1)

    assert visitor.get(address).headers["location"] == f"/documents/{number}/records/c1"


def test_the_log_tells_all_that_was_done(own_bench, visitor):
    """A decision is an entry, with its author; the file has the same."""
    number = number_of(own_bench, "ufuq.txt")
    visitor.post(f"/documents/{number}/records/c1", data={"action": "reject", "reason": "لا يقول هذا"})

    assert "سامي" in visitor.get("/log").text
    assert visitor.get("/log.json").json()[0]["action"] == "decide"
    assert visitor.get("/decisions.json").json()[0]["reason"] == "لا يقول هذا"


def test_stretches_are_read_as_they_are_written():
    """START-END, and nothing else."""
    assert stretch("3-9") == {"start": 3, "end": 9}
    for wrong in ("", "3", "-9", "3-9-12", "٣-٩x", "3–9"):
        with pytest.raises(CaseError):
            stretch(wrong)


def test_a_filled_role_is_a_field():
    """A role that was chosen with words from the text."""
    assert correction("event", {"role": ["agent"], "filler": ["3-9"]}) == {"roles": {"agent": {"start": 3, "end": 9}}}


def test_words_are_taken_by_selecting_them(own_bench, open_page):
    """A reader selects what was really said and saves it; the decision holds these words."""
    number = number_of(own_bench, "ufuq.txt")
    page = open_page(own_bench, f"/documents/{number}?account=c1")
    page.locator(".correct > summary").click()
    page.evaluate(
        """() => {
            const piece = [...document.querySelectorAll('.text .content')].find((one) => one.textContent.includes('انسحبوا'));
            const range = document.createRange();
            range.selectNodeContents(piece);
            getSelection().removeAllRanges();
            getSelection().addRange(range);
        }"""
    )
    page.wait_for_timeout(100)
    page.locator(".span-field", has=page.locator("[name=content]")).locator("[data-take]").click()
    page.get_by_role("button", name="احفظ التصحيح").click()
    page.wait_for_selector(".flash")
    [decision] = own_bench.app.state.desk.case.decisions()

    assert "انسحبوا" in decision.value["content"]["text"]
    page.locator(".flash button").click()
    page.wait_for_load_state()
    assert list(own_bench.app.state.desk.case.decisions()) == []


def test_the_queue_is_gone_through_by_keys(own_bench, open_page):
    """J to the first, A to accept it."""
    page = open_page(own_bench, "/review")
    page.keyboard.press("j")
    page.keyboard.press("a")
    page.wait_for_selector(".flash")

    assert [one.action for one in own_bench.app.state.desk.case.decisions()] == ["accept"]
