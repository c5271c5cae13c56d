"""The words round a report that are not its cue, from `lexicon/speech.yaml`."""

from riwaya.arabic.letters import fold
from riwaya.lexicon.load import entries
from riwaya.remembering import remembered


@remembered
def words_of(kind: str) -> frozenset[str]:
    """Return the folded words and phrases of a class; the head of `lexicon/speech.yaml` explains the classes."""
    return frozenset(fold(word) for entry in entries("speech") if entry["class"] == kind for word in entry["words"])


@remembered
def phrases_of(kind: str) -> dict[str, tuple[list[str], ...]]:
    """Return the same, each phrase as its words, by the first of them."""
    found: dict[str, tuple[list[str], ...]] = {}
    for phrase in sorted(words_of(kind)):
        words = phrase.split()
        found[words[0]] = (*found.get(words[0], ()), words)
    return found


def is_among(cue_id: str, kind: str) -> bool:
    """Return whether a class names the cue: «أضاف» among those by which a speaker goes on."""
    return fold(cue_id) in words_of(kind)
