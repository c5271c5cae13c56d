"""How an episode came to be told: first seen, from whom, through whom."""

from riwaya.episodes import compare
from tests.comparing import record_of

# "Barid al-Wadi quoted a field commander ... that 200 fighters left Zabadani for Idlib, guaranteed by Qatar."
RELAY = "نقلت صحيفة «بريد الوادي» عن قائد ميداني أن 200 مقاتل خرجوا من الزبداني إلى إدلب بضمانة قطر."


def episode_of(compared, source):
    return next(episode for episode in compared["episodes"] if source in episode["documents"])


def test_an_episode_tells_where_and_when_it_was_first_seen(records):
    """The earliest telling with a date."""
    assert episode_of(compare(records), "wadi.txt")["first_seen"] == {
        "document": "wadi.txt",
        "outlet": "بريد الوادي",
        "published": "2017-10-14",
    }


def test_the_link_that_most_accounts_pass_through_is_the_common_link(records):
    """Two papers take it from a third: whoever counts three papers counts one voice thrice."""
    other = record_of("bahr.txt", f"منبر البحر | 17 تشرين الأول 2017\nمقاتلون يغادرون\n\n{RELAY}")

    common = episode_of(compare([*records, other]), "bahr.txt")["common_link"]

    assert (common["name"], set(common["documents"])) == ("بريد الوادي", {"nahr.txt", "bahr.txt"})


def test_chains_are_joined_into_steps(records):
    """The relay's chain leads from the paper over the one it names to the commander."""
    steps = {
        (s["teller"], s["source"]) for s in episode_of(compare(records), "nahr.txt")["chains"] if s["documents"] == ["nahr.txt"]
    }

    assert ("يومية النهر", "بريد الوادي") in steps


def test_a_partial_copy_leaves_what_is_its_own():
    """Two papers have one paragraph in common; what each has from a source of its own are two origins."""
    # "Buses stopped for long hours at the town's edge, waiting for the road to be cleared of mines and earth mounds..."
    passage = (
        "توقفت الحافلات ساعات طويلة عند طرف البلدة بانتظار فتح الطريق وإزالة الألغام والسواتر الترابية "
        "فيما وزع متطوعون الماء والخبز على العائلات التي أمضت ليلتها في العراء."
    )
    # "The local council / a field commander announced that ... fighters left Zabadani for Idlib yesterday."
    first = (
        f"وكالة السهل | 14 تشرين الأول 2017\nانتظار\n\nأعلن المجلس المحلي أن 200 مقاتل خرجوا أمس من الزبداني إلى إدلب. {passage}"
    )
    copy = (
        f"يومية النهر | 15 تشرين الأول 2017\nليلة\n\nأعلن قائد ميداني أن 120 مقاتلاً خرجوا الجمعة من الزبداني إلى إدلب. {passage}"
    )

    compared = compare([record_of("first.txt", first), record_of("copy.txt", copy)])

    [echo] = compared["echoes"]
    assert (echo["copy"], echo["kind"], echo["partial"]) == ("copy.txt", "copied", True)
    assert all(span["origin"]["end"] > span["origin"]["start"] for span in echo["evidence"])
    assert {c["value"]: c["independent_origins"] for c in compared["corroborations"]}["إجلاء"] == 2
