"""In a statement that a body issues, «we» is the body; on a page or in a quotation it is not."""

from datetime import date

import pytest

from riwaya import pipeline
from riwaya.model import Document, Zone, ZoneKind


def told(head: str, outlet: str, body: str) -> list[str]:
    """Return the claims of a text under a head, published by the outlet, as cue, chain, stance and content."""
    text = f"{head}\n{body}"
    zones = (Zone(ZoneKind.TITLE, 0, len(head)), Zone(ZoneKind.BODY, len(head) + 1, len(text)))
    document = Document("0" * 64, "case", text, zones, outlet=outlet, published=date(2021, 3, 3))
    claims = pipeline.read_by_rules(document)[0].attributions
    return [" | ".join((c.cue.text, " > ".join(k.span.text for k in c.chain), c.stance, c.content.text)) for c in claims]


def test_a_body_speaks_for_itself_in_its_statement() -> None:
    """«نؤكد», «نحمّل» and «نطالب» are the words of whoever issues the statement."""
    head = "بيان صادر عن لجان أحياء النيل"  # a statement issued by the Nile neighbourhoods' committees
    body = (
        "نحمّل الطرفين مسؤولية ما جرى. ونؤكد مرة أخرى أن السوق قُصف. ونطالب بفتح ممر."  # we blame both; we affirm again; we demand
    )

    expected = [
        "نحمّل | لجان أحياء النيل | accuses | مسؤولية ما جرى",
        "نؤكد | لجان أحياء النيل | confirms | السوق قُصف",
        "نطالب | لجان أحياء النيل | asks | بفتح ممر",
    ]
    assert told(head, "لجان أحياء النيل", body) == expected


def test_the_body_is_called_as_the_text_last_called_it() -> None:
    """After «الوزارة» the first person is «الوزارة»."""
    body = "تنفي الوزارة وقوع أي هجوم. ونهيب بالمواطنين البقاء في بيوتهم."  # the ministry denies; we call on citizens to stay in

    assert told("وزارة شؤون الجزر", "وزارة شؤون الجزر", body)[1] == "نهيب | الوزارة | asks | البقاء في بيوتهم"


@pytest.mark.parametrize(
    ("head", "outlet", "body"),
    [
        ("صفحة «أخبار التل»", "صفحة «أخبار التل»", "نؤكد لكم أن الطريق مقطوع."),  # a page: we assure you the road is cut
        ("بيان قناة «المدار»", "قناة «المدار»", "نؤكد أن مراسلنا بخير."),  # a channel on its own reporter
        ("بيان", "رابطة الأهالي", "كُتب على الجدار «نؤكد أننا لن نرحل»."),  # in marks: what is written on a wall
        ("بيان", "رابطة الأهالي", "ندين القصف ونشكر المسعفين."),  # condemning and thanking tell nothing
    ],
    ids=["page", "channel", "quotation", "condemning"],
)
def test_another_first_person_is_no_statement(head: str, outlet: str, body: str) -> None:
    """A page's «we» is the author, a quotation's is whoever is quoted, and condemning tells nothing."""
    assert not [claim for claim in told(head, outlet, body) if claim.startswith(("نؤكد", "ندين"))]


def test_a_body_s_office_for_the_press_speaks_for_it() -> None:
    """A media office of a body issues statements, where a media centre that calls nothing its own is an outlet."""
    body = "صدت قواتنا الهجوم. ونوضح أن الطريق مفتوح."  # our forces beat off the attack; we make clear that the road is open

    office, centre = "المكتب الإعلامي لمحور التلال", "مركز التلال الإعلامي"
    assert told(office, office, body)[-1] == f"نوضح | {office} | asserts | الطريق مفتوح"
    assert told(centre, centre, "ونوضح أن الطريق مفتوح.") == []


def test_a_call_is_renewed() -> None:
    """«نجدد الدعوة إلى» asks for what follows it, and the two words are its cue."""
    head, body = "وزارة شؤون الجزر", "نجدد الدعوة إلى وقف القتال."  # we renew the call to stop the fighting

    assert told(head, head, body) == ["نجدد الدعوة | وزارة شؤون الجزر | asks | وقف القتال"]


def test_a_body_is_named_by_a_line_above_its_report() -> None:
    """The name of a body alone on a line of the head tells whose «we» it is, whatever is taken for the outlet."""
    head, body = "هيئة التلال لشؤون المحتجزين", "ندعو الطرفين إلى نشر قوائم بأسماء المحتجزين."  # we call on both to publish lists

    assert told(head, "أولاً", body) == ["ندعو | هيئة التلال لشؤون المحتجزين | asks | نشر قوائم بأسماء المحتجزين"]


def test_who_calls_himself_by_name_issues_the_statement() -> None:
    """«نحن في X» and a name below the text tell whose «we» it is, on whatever page the statement stands."""
    body = "نحن في مجلس أعيان الضفة نؤكد أن الجسر لم يُقصف. ونطالب الحكومة، التي سحبت حرسها، بإعادته."  # we affirm; we demand

    expected = [
        "نؤكد | مجلس أعيان الضفة | confirms | الجسر لم يُقصف",
        "نطالب | مجلس أعيان الضفة | asks | بإعادته",
    ]
    assert told("الجسر باق", "موقع «مرسى»", body) == expected


def test_a_statement_printed_in_marks_is_its_body_s() -> None:
    """A paragraph in marks after «وصلنا بيان من X» is X's words, sentence by sentence."""
    lead = "وصلنا بيان موقع من رابطة أهالي المخطوفين ننشره كاملاً."  # a statement signed by the families' league reached us
    quoted = (
        "«نعلن للرأي العام أن الحافلة عادت. ونتهم الحرس بتأخيرها. ونتعهد بالصبر»."  # we declare; we accuse the guard; we pledge
    )

    expected = [
        "نعلن | رابطة أهالي المخطوفين | asserts | الحافلة عادت",
        "نتهم | رابطة أهالي المخطوفين | accuses | بتأخيرها",
        "نتعهد | رابطة أهالي المخطوفين | promises | بالصبر",
    ]
    assert told("بيان وتعقيب", "موقع «مرسى»", f"{lead}\n{quoted}") == expected
