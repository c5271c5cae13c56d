"""Whether lorries and convoys on the move bring relief or take people out: what they carry tells, else what was told before."""

from dataclasses import replace

from riwaya.documents.sentences import Sentence
from riwaya.events.classes import PEOPLE, classes_of, words_of
from riwaya.events.phrasing import Phrase, head_classes
from riwaya.events.scene import Draft
from riwaya.phrases import Syntax

_MOVES = {"evacuate", "aid"}


def settle(syntax: Syntax, draft: Draft, sentence: Sentence, told: set[str]) -> None:
    """Set the type of a draft in which vehicles move and nobody else."""
    if draft.sense.type not in _MOVES or not _is_convoy(syntax, draft):
        return
    kind = _by_load(syntax, sentence) or _by_story(told)
    if kind and kind != draft.sense.type:
        draft.sense = replace(draft.sense, type=kind)


def _is_convoy(syntax: Syntax, draft: Draft) -> bool:
    moved: Phrase | None = draft.arguments.object if draft.arguments.is_passive else draft.arguments.subject
    if draft.sense.frame.get("object") == "subject":
        moved = draft.arguments.object
    if moved is None:
        return False
    classes = head_classes(syntax, moved)
    return "vehicle" in classes and not classes & (PEOPLE - {"group"})


def _by_load(syntax: Syntax, sentence: Sentence) -> str:
    """Return what the sentence says that is carried, people before goods; "" when it does not tell."""
    is_relief = False
    for at in range(sentence.first, sentence.last):
        if syntax.form(at) in words_of("carrying") and classes_of(syntax.text.tokens[at + 1].word) & PEOPLE:
            return "evacuate"
        form = syntax.form(at)
        is_relief = is_relief or "aid" in classes_of(syntax.text.tokens[at].word) or form in words_of("relief")
    return "aid" if is_relief else ""


def _by_story(told: set[str]) -> str:
    """Return the one of the two that alone was told before."""
    before = told & _MOVES
    return next(iter(before)) if len(before) == 1 else ""
