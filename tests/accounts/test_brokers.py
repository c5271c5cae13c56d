"""Who brought two sides together, in words that no act has a role for."""

import pytest

from riwaya.episodes import compare
from tests.comparing import record_of

HEAD = {"a": "وكالة السهل | 4 أيار 2019\nتبادل في الزبداني\n\n", "b": "يومية النهر | 4 أيار 2019\nالزبداني بعد التبادل\n\n"}
# "The two sides exchanged prisoners in Zabadani yesterday."
SWAP = "تبادل الطرفان أسرى في الزبداني أمس الجمعة. "


def brokers(one, other):
    """Return who is told to have brokered a swap, where two texts part on it."""
    records = [record_of(f"{name}.txt", HEAD[name] + SWAP + text) for name, text in zip("ab", (one, other), strict=True)]
    found = [one for one in compare(records)["contradictions"] if one["question"] == "mediator"]
    return [side["value"] for contradiction in found for side in contradiction["sides"]]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # "It came about by the efforts of Sheikh Naji al-Qasimi" / "it was concluded through Sheikh Said al-Tawil"
        ("وتم ذلك بجهود الشيخ ناجي القاسمي.", "وقال مصدر إن ذلك أُبرم عبر الشيخ سعيد الطويل."),
        # "The committee of the valley is the one that convinced the two sides" / "the elders of the hill alone convinced them"
        ("وقال مصدر إن لجنة الوادي هي التي أقنعت الطرفين.", "وقال مصدر إن وجهاء التل وحدهم أقنعوا الطرفين."),
    ],
)
def test_brokers_without_a_role_part(one, other):
    """Two sheikhs are not one for being sheikhs; whoever did it alone leaves no room for others."""
    assert len(brokers(one, other)) == 2


def test_a_sheikh_without_a_name_can_be_any():
    """«عبر أحد الشيوخ», «عبر شيوخ» name nobody whom another could not be."""
    # "... by the efforts of Sheikh Naji al-Qasimi" / "... through sheikhs"
    assert not brokers("وتم ذلك بجهود الشيخ ناجي القاسمي.", "وقال مصدر إن ذلك أُبرم عبر شيوخ.")
