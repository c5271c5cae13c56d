"""Contents of claims that may exclude each other where no event says so."""

from riwaya.episodes import compare
from tests.comparing import record_of

# Both tell of 200 fighters who left; the council has the road open to lorries, drivers have it closed.
OPEN = (
    "بريد الوادي | 14 تشرين الأول 2017\nحافلات تغادر الزبداني\n\n"
    "خرج 200 مقاتل أمس من الزبداني إلى إدلب. وقال المجلس المحلي إن الطريق بين المدينتين مفتوح أمام الشاحنات."
)
CLOSED = (
    "وكالة السهل | 14 تشرين الأول 2017\nخروج المسلحين من الزبداني\n\n"
    "خرج 200 مقاتل أمس من الزبداني إلى إدلب. وقال سائقون إن الطريق بين المدينتين مغلق أمام الشاحنات."
)
AGAIN = CLOSED.replace("وكالة السهل", "يومية النهر").replace("مغلق", "مفتوح")


def proposed(*texts):
    """Return the proposals of a case of texts."""
    return compare([record_of(f"{n}.txt", text) for n, text in enumerate(texts)])["proposals"]


def test_two_contents_that_exclude_each_other_are_proposed_with_their_words():
    """The road is open in one account and closed in the other: proposed, and among the contradictions nowhere."""
    [proposal] = proposed(OPEN, CLOSED)

    assert [[span["text"] for span in why["spans"]] for why in proposal["why"]] == [["مفتوح", "مغلق"]]
    assert [side["documents"] for side in proposal["sides"]] == [["0.txt"], ["1.txt"]]
    assert 0.5 < proposal["probability"] <= 1


def test_spans_of_a_proposal_index_the_documents():
    """Every span shows the words that stand there."""
    [proposal] = proposed(OPEN, CLOSED)
    texts = {f"{n}.txt": record_of(f"{n}.txt", text)["document"]["text"] for n, text in enumerate((OPEN, CLOSED))}
    spans = [span for part in (*proposal["why"], *proposal["sides"]) for span in part["spans"]]

    assert all(texts[span["document"]][span["start"] : span["end"]] == span["text"] for span in spans)


def test_what_agrees_is_not_proposed():
    """Both have the road open."""
    assert proposed(OPEN, AGAIN) == []


def test_order_of_documents_changes_no_proposal():
    """The same proposal comes out either way."""
    assert proposed(OPEN, CLOSED)[0]["probability"] == proposed(CLOSED, OPEN)[0]["probability"]
