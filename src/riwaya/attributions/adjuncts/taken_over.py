"""Phrases spelt like an adjunct of attribution that belong to a word before them: «لم يعلق أحد على ما ورد في التقرير»."""

from riwaya.attributions.cues import cue_forms
from riwaya.attributions.passage import Passage
from riwaya.attributions.wording import words_of
from riwaya.phrases.tags import COLON, COMMA, COMPLEMENTISER, STOP

_FARTHEST = 8  # tokens from the word that takes the phrase to it


def is_taken_over(passage: Passage, at: int) -> bool:
    """Return whether على belongs to a word before it: «رداً | على ما نسبته الوكالة إليه», «لم يعلق أحد | على ما ورد فيه»."""
    return any(passage.syntax.form(i).lstrip("وف").removeprefix("ال") in words_of("upon") for i in _before(passage, at))


def is_judged(passage: Passage, at: int) -> bool:
    """Return whether a text ascribed to somebody is what another denies or doubts: «نفى صحة تصريحات | منسوبة إلى القائد»."""
    if not passage.syntax.core(at).startswith("منسوب"):
        return False
    hits = (h for i in _before(passage, at) for h in cue_forms(passage.syntax.text.tokens[i].word))
    return any(h.entry.cue.stance in ("denies", "doubts") for h in hits)


def _before(passage: Passage, at: int) -> list[int]:
    """Return the tokens of the same clause that stand near before one."""
    syntax, found = passage.syntax, []
    for here in range(at - 1, max(passage.first - 1, at - _FARTHEST), -1):
        if syntax.has(here, COMMA | STOP | COLON | COMPLEMENTISER):
            break
        found.append(here)
    return found
