"""The model of triggers: which words of the lexicon of triggers name an event where they stand, and of which type."""

from collections.abc import Iterator, Sequence
from itertools import chain

from riwaya.evaluation import Gold
from riwaya.events.likely import ANY
from riwaya.events.trigger_features import SIGNS, Groups, TriggerFeatures
from riwaya.model import Span, ZoneKind
from riwaya.phrases import Syntax
from riwaya.weights.logistic import Logistic
from training.fitting import Fitter, assemble
from training.places import nearest

_STRENGTH = 0.3
_OF = "\t"  # between a type and a feature that weighs for it


def train_triggers(articles: Sequence[tuple[Gold, Syntax]]) -> Logistic:
    """Return the model of triggers trained on some articles, of which only annotations and syntax are known to it.

    A word is an example for each type that it may name. A feature weighs for an event of whatever type, and for one type.
    """
    examples = [example for gold, syntax in articles for example in _examples(gold, syntax)]
    fitter = Fitter([_of_type(names, kind) for names, kind, _ in examples], _STRENGTH, is_sparse=False)
    bias, weights = fitter.fit([answer for _, _, answer in examples])
    fits: dict[str, tuple[float, dict[str, float]]] = {ANY: (bias, {})}
    for name, weight in zip(fitter.names, map(float, weights), strict=True):
        kind, _, feature = name.rpartition(_OF)
        fits.setdefault(kind or ANY, (0.0, {}))[1][feature] = weight
    return assemble(fits)


def _of_type(names: Sequence[str], kind: str) -> list[str]:
    return [*names, *(f"{kind}{_OF}{name}" for name in names)]


def _examples(gold: Gold, syntax: Syntax) -> Iterator[tuple[list[str], str, bool]]:
    answers = _triggers(gold, syntax)
    features = TriggerFeatures(syntax, Groups(list))
    for sentence in syntax.text.sentences_in(ZoneKind.BODY):
        for at in range(sentence.first, sentence.last):
            types = () if syntax.tags[at] & SIGNS else features.types(at)
            named, is_core = answers.get(at, ("", True))
            own = list(chain.from_iterable(features.of(at, sentence))) if types else []
            for kind in types:
                if kind != named or is_core:
                    yield own, kind, kind == named


def _triggers(gold: Gold, syntax: Syntax) -> dict[int, tuple[str, bool]]:
    """Return the first tokens of annotated triggers, each with its type and whether it is agreed on."""
    text = syntax.text.document.text
    found: dict[int, tuple[str, bool]] = {}
    after = 0
    for event in gold.events:
        start = nearest(text, event.trigger, list(event.roles.values()), after)
        if start is not None:
            after = start
            at, _ = syntax.tokens_of(Span(start, start + len(event.trigger), event.trigger))
            found[at] = event.type, event.is_core
    return found
