"""Groups of features are spelled once and then looked up."""

from riwaya.weights.groups import Group, Seen


def test_a_group_is_spelled_once() -> None:
    """What is made of a group comes from its names the first time, and from memory after that."""
    spelled: list[str] = []

    def spell(word: str, step: int) -> Group:
        spelled.append(word)
        return (f"w{step}={word}",)

    seen = Seen(spell, lambda names: list(names))
    assert [seen["قال", 1], seen["قال", 1], seen["قال", 2]] == [["w1=قال"], ["w1=قال"], ["w2=قال"]]
    assert spelled == ["قال", "قال"]
