"""What is asked of a word many times is made once."""

import pytest

from riwaya import remembering
from riwaya.remembering import remembered


def test_an_answer_is_made_once() -> None:
    """A word asked about again is looked up."""
    asked: list[str] = []
    look_up = remembered(lambda word: asked.append(word) or len(word))

    answers = look_up("خبر"), look_up("خبر"), look_up("نبأ")

    assert (answers, asked) == ((3, 3, 3), ["خبر", "نبأ"])  # news, tidings


def test_memory_does_not_grow_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """Past its limit everything is forgotten and made anew."""
    asked: list[int] = []
    monkeypatch.setattr(remembering, "_MOST", 2)
    look_up = remembered(lambda number: asked.append(number) or number)

    answers = [look_up(number) for number in (1, 2, 3, 1)]

    assert (answers, asked) == ([1, 2, 3, 1], [1, 2, 3, 1])
