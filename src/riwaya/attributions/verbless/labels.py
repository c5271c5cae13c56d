"""Labels of bulletin lines: «◾ ذيبان – مصدر محلي: …»: what stands before the sign says where, and tells nothing."""

from riwaya.attributions.cues import cue_forms
from riwaya.attributions.sources.phrases import source_noun
from riwaya.documents.sentences import Sentence
from riwaya.phrases import Syntax
from riwaya.phrases.tags import COMPLEMENTISER, OPENING, VERB

_BULLETS = frozenset("◾▪•◼■●○◆◇▫►▶◄◀🔴🔵🔹🔸🔻🔺⚫⚪✅📍📌⭕❗⚡🔲🔳*")
_SIGNS = frozenset(("–", "—", "-", "|", "/", "ـ", "−"))
_LONGEST = 4  # words of a label
_FEWEST_AFTER = 3  # tokens of what is told behind it


def past_label(syntax: Syntax, sentence: Sentence) -> int:
    """Return the first token behind a label with its sign; the sentence's own first token where it has no label.

    Without a bullet the label must be the name of a place, with one it may be any words that tell nothing.
    """
    first, last = sentence.first, sentence.last
    begin = first
    while begin < last and syntax.text.tokens[begin].word.kind == "punct" and not syntax.has(begin, OPENING):
        begin += 1
    is_bullet = begin > first and syntax.text.tokens[first].word.raw[0] in _BULLETS
    named = syntax.names.get(begin)
    is_place = named is not None and named.kind == "place"
    if not (is_bullet or (is_place and begin == first)):
        return first
    end = next((i for i in range(begin + 1, min(last, begin + _LONGEST + 1)) if syntax.text.tokens[i].word.raw in _SIGNS), None)
    if end is None or last - end <= _FEWEST_AFTER or not _stands_apart(syntax, end):
        return first
    if not is_place and any(_tells(syntax, i) for i in range(begin, end)):
        return first
    return end + 1 if syntax.name_ends.get(begin, end) <= end else first


def _stands_apart(syntax: Syntax, at: int) -> bool:
    """Return whether a space stands on both sides of the sign."""
    before, sign, after = syntax.text.tokens[at - 1 : at + 2]
    return before.end < sign.start and sign.end < after.start


def _tells(syntax: Syntax, at: int) -> bool:
    """Return whether a word of a label could begin a statement: who speaks, or a verb."""
    is_saying = any(h.entry.shape == "verb" for h in cue_forms(syntax.text.tokens[at].word)) and bool(syntax.has(at, VERB))
    return is_saying or bool(syntax.has(at, VERB | COMPLEMENTISER)) or source_noun(syntax, at) is not None
