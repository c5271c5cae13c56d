"""How far a source reaches when what it says follows without a comma."""

from riwaya.attributions.cues import Cue
from riwaya.attributions.markers import carriers, marker_at, measures
from riwaya.attributions.passage import Passage
from riwaya.attributions.sources import head_of, source_noun
from riwaya.phrases import Syntax
from riwaya.phrases.tags import CONJUNCTION, MASDAR, PREPOSITION


def before_marker(passage: Passage, cue: Cue, at: int, end: int) -> int:
    """Return the end of a source phrase cut where the content begins: «حذر الخبير | من موجة», «اتهم X الجيش | بإطلاق».

    A source noun may open a phrase with the same preposition («شكك قيادي في الحركة | في صحة»); then the second one counts.
    """
    syntax = passage.syntax
    found = ((i, marker_at(passage, cue, i)) for i in range(at + 1, end))
    markers = [i for i, marker in found if marker is not None and marker.kind not in ("quote", "colon")]
    if "noun" in cue.takes:
        markers = sorted({*markers, *(i for i in range(at + 1, end) if _is_reported_noun(syntax, at, i))})
    if not markers:
        return end
    first = markers[0]
    is_own = first == head_of(syntax, at, end) + 1 and syntax.has(first, PREPOSITION) and source_noun(syntax, first - 1)
    if is_own and syntax.form(first) != "عن":
        return markers[1] if len(markers) > 1 else end
    return first


def _is_reported_noun(syntax: Syntax, head: int, at: int) -> bool:
    """Return whether an indefinite verbal or carrying noun cannot be a genitive of the speaker: «أعلن متحدث | مقتل»."""
    noun = source_noun(syntax, head)
    if noun is None or noun.entry.kind in ("document", "organisation", "state") or syntax.has(at, CONJUNCTION):
        return False
    return syntax.form(at) in carriers() or syntax.form(at) in measures() or (syntax.has(at, MASDAR) and at == head + 1)
