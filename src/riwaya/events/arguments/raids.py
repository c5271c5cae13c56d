"""Where people were taken in a raid that the same sentence tells before: «داهمت الشرطة القرية واعتقلت ثلاثة»."""

from riwaya.events.arguments.fitting import fits_place
from riwaya.events.classes import PLACES, words_of
from riwaya.events.clauses import right_bound
from riwaya.events.nouns.heads import Phrase, head_classes
from riwaya.events.nouns.phrasing import phrases
from riwaya.events.scene import Draft
from riwaya.phrases import Syntax
from riwaya.phrases.tags import COLON, COMPLEMENTISER, CONJUNCTION, STOP

_RAIDED_WITHIN = 34  # tokens between «داهمت» and «واعتقلت»
_THERE = {"في", "ب", "داخل", "عبر", ""}


def raided(syntax: Syntax, draft: Draft) -> Phrase | None:
    """Return the place of the raid by which people were taken; None where no raid leads to it."""
    at = draft.arguments.first
    if draft.sense.type != "detain" or draft.arguments.shape != "verb" or not syntax.has(at, CONJUNCTION):
        return None
    for i in range(at - 1, max(draft.sentence, at - _RAIDED_WITHIN) - 1, -1):
        if syntax.has(i, STOP | COLON | COMPLEMENTISER):
            return None
        if syntax.core(i).removeprefix("ال") in words_of("raiding"):
            return _raided_by(syntax, i, at)
    return None


def _raided_by(syntax: Syntax, raid: int, stop: int) -> Phrase | None:
    """Return the first place after the word of a raid."""
    for phrase in phrases(syntax, raid + 1, min(right_bound(syntax, raid, stop), stop)):
        is_place = bool(head_classes(syntax, phrase) & PLACES) and fits_place(syntax, phrase, strict=True)
        if phrase.preposition in _THERE and is_place:
            return phrase._replace(preposition="")
    return None
