"""What the words of a cue mean by themselves."""

from riwaya.arabic.words import word_of
from riwaya.attributions.cues import CueForm, cue_forms
from riwaya.model import Attribution
from riwaya.remembering import remembered


def cue_stances(attribution: Attribution) -> frozenset[str]:
    """Return the stances that the words of a cue have in the lexicon, negation included («لم ينكر» admits)."""
    found: set[str] = set()
    for form in _forms(attribution.cue.text):
        found.add(form.cue.stance)
        if form.cue.negated:
            found.add(form.cue.negated)
    return frozenset(found)


def cue_names(attribution: Attribution) -> frozenset[str]:
    """Return the lexicon's names of the words of a cue."""
    return frozenset(form.cue.id for form in _forms(attribution.cue.text))


@remembered
def _forms(cue: str) -> tuple[CueForm, ...]:
    return tuple([hit.entry for raw in cue.split() for hit in cue_forms(word_of(raw, "word"))])
