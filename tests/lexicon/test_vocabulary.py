"""The vocabulary: the stems of words that news uses, by which a name that no list has is told."""

import sys

from riwaya.lexicon.load import vocabulary
from tests.corpus.files import ROOT


def test_the_file_is_what_the_script_makes(monkeypatch):
    """Whoever adds articles to the train part builds the file again: python scripts/build_vocabulary.py."""
    monkeypatch.syspath_prepend(str(ROOT / "scripts"))
    monkeypatch.setattr(sys, "argv", ["build_vocabulary.py", "--check"])
    import build_vocabulary

    assert build_vocabulary.main() == 0


def test_common_words_are_known_and_a_made_up_village_is_not():
    """«هجوم» and «مصدر» are words of the news, «زغرماطة» is none."""
    assert {"هجوم", "مصدر"} <= vocabulary()
    assert "زغرماط" not in vocabulary()
