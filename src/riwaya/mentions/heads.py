"""The words that open names: «كتيبة», «صحيفة», «مدينة», with what must follow each."""

from functools import cache
from typing import NamedTuple

from riwaya.arabic.letters import fold
from riwaya.lexicon.load import entries
from riwaya.mentions.lexical import word_class
from riwaya.mentions.phrase_index import PhraseIndex


class Head(NamedTuple):
    """A word that opens names of a kind.

    Attributes:
        opens: group, outlet or place.
        kind: the kind of mention it makes.
        is_weak: whether what follows must be known, or stand in marks.
        is_articled: whether it carries the article, so that an ordinal, a number or adjectives complete it.
        takes_adjectives: whether adjectives alone complete it: «المجلس الرئاسي».
        has_many: whether it opens a list of names and is part of none: «مدينتي الباب والسفيرة».
        kinds: kinds of places it opens, the likeliest first.
        not_before: folded words before which it opens no name: «حركة السير».
        only_before: folded words before which alone it opens one; empty for any: «مديرية الأمن», not «مديرية مأرب».
    """

    opens: str
    kind: str
    is_weak: bool
    is_articled: bool
    takes_adjectives: bool
    has_many: bool
    kinds: tuple[str, ...]
    not_before: frozenset[str]
    only_before: frozenset[str]

    def suits(self, following: str) -> bool:
        """Return whether the head opens a name before this folded word."""
        return following not in self.not_before and (not self.only_before or following in self.only_before)


@cache
def name_heads() -> PhraseIndex[Head]:
    """Return the heads of groups, outlets and places."""
    found: dict[str, list[Head]] = {}
    for entry in entries("name_heads"):
        if entry["class"] == "state_body":
            continue
        weak, articled, adjectives, many = (bool(entry.get(k)) for k in ("weak", "articled", "adjectives", "many"))
        not_before, only_before = (frozenset(map(fold, entry.get(k, ()))) for k in ("not_before", "only_before"))
        opens = entry["class"]
        kinds = tuple(entry.get("kinds", ()))
        head = Head(opens, entry.get("kind", opens), weak, articled, adjectives, many, kinds, not_before, only_before)
        for word in entry["heads"]:
            found.setdefault(fold(word), []).append(head)
    return PhraseIndex(found)


@cache
def pointing() -> frozenset[str]:
    """Return the heads by which a text can go on to call what it has named («الكتيبة»، «الوزارة»), without the article."""
    listed = (e for e in entries("name_heads") if e["class"] == "outlet" or (e["class"] == "group" and not e.get("weak")))
    heads = {fold(word).removeprefix("ال") for entry in listed for word in entry["heads"] if " " not in word}
    return frozenset(heads - word_class("no pointer"))


@cache
def generic_nouns() -> frozenset[str]:
    """Return the articled nouns that point to a thing and name none: المدينة، الحي، المطار، المنظمة، الحدود."""
    singles = {fold(word) for entry in entries("name_heads") for word in entry["heads"] if " " not in word}
    return frozenset("ال" + word for word in singles if not word.startswith("ال")) | word_class("generic")
