"""The words of `lexicon/check_words.yaml` as patterns over folded text."""

import re
from collections.abc import Mapping
from functools import cache

from riwaya.arabic.letters import fold
from riwaya.lexicon.load import entries


@cache
def words(use: str) -> re.Pattern[str]:
    """Return a pattern of all words of a use, the longest first, with و or ف before them."""
    listed = [fold(word) for entry in entries("check_words") if entry["use"] == use for word in entry["words"]]
    inner = "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(listed, key=len, reverse=True))
    return re.compile(rf"(?<!\w)[وفبل]?(?:{inner})(?!\w)")


@cache
def bearings() -> Mapping[str, int]:
    """Return the degrees of each direction's words, folded."""
    return {fold(word): entry["bearing"] for entry in entries("check_words") if "bearing" in entry for word in entry["words"]}


@cache
def listed_nouns() -> Mapping[str, str]:
    """Return the singular of each noun whose number is announced, by its plural, folded."""
    pairs = (word.split() for entry in entries("check_words") if entry["use"] == "listed" for word in entry["words"])
    return {fold(plural): fold(singular) for singular, plural in pairs}
