"""The model of cues: which words of the lexicon of cues hand a statement to somebody where they stand."""

from collections.abc import Iterator, Sequence
from itertools import chain

from riwaya.attributions.cue_features import SIGNS, CueFeatures, Groups, may_be_cue
from riwaya.attributions.likely import LABEL
from riwaya.evaluation import Gold
from riwaya.model import Span
from riwaya.phrases import Syntax
from riwaya.phrases.tags import COMPLEMENTISER, PREPOSITION
from riwaya.weights.logistic import Logistic
from training.fitting import Fitter, assemble
from training.places import nearest, places

_SPARSE, _DENSE = 0.5, 0.1  # strengths of the two fits: so weak that a rare cue is rather left alone


def train_cues(articles: Sequence[tuple[Gold, Syntax]]) -> Logistic:
    """Return the model of cues trained on some articles, of which only annotations and syntax are known to it.

    It is the mean of a fit with an L1 penalty, which trusts few features, and one with an L2 penalty, which trusts many.
    """
    examples = [example for gold, syntax in articles for example in _examples(gold, syntax)]
    features, answers = [names for names, _ in examples], [answer for _, answer in examples]
    fitters = Fitter(features, _SPARSE, is_sparse=True), Fitter(features, _DENSE, is_sparse=False)
    fits = [fitter.fit(answers) for fitter in fitters]
    weights = sum(weights for _, weights in fits) / len(fits)
    bias = sum(bias for bias, _ in fits) / len(fits)
    return assemble({LABEL: (bias, dict(zip(fitters[0].names, map(float, weights), strict=True)))})


def _examples(gold: Gold, syntax: Syntax) -> Iterator[tuple[list[str], bool]]:
    answers = _cues(gold, syntax)
    features = CueFeatures(syntax, Groups(list))
    for at in range(len(syntax.tags)):
        if may_be_cue(syntax, at) and answers.get(at, True):
            yield list(chain.from_iterable(features.of(at))), at in answers


def _cues(gold: Gold, syntax: Syntax) -> dict[int, bool]:
    """Return the tokens of annotated cues, and whether each is agreed on; what is not teaches nothing."""
    text = syntax.text.document.text
    found: dict[int, bool] = {}
    after = 0
    for claim in gold.claims:
        content = nearest(text, claim.content, (claim.cue,), after)
        if content is None:
            continue
        after = content
        end = content + len(claim.content)
        cues = places(text, claim.cue)
        start = min(cues, key=lambda at: (min(abs(content - at), abs(at - end)), at), default=None)
        if start is None:
            continue
        for at in range(*syntax.tokens_of(Span(start, start + len(claim.cue), claim.cue))):
            if not syntax.tags[at] & (SIGNS | PREPOSITION | COMPLEMENTISER):
                found[at] = claim.is_core
    return found
