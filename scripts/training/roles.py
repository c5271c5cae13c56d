"""The model of roles: which candidate fills which role of an event that the rules found rightly."""

from collections.abc import Iterator, Sequence
from itertools import chain
from random import Random

from riwaya.evaluation.pairing import pair_events
from riwaya.evaluation.words import overlap
from riwaya.learned.candidates import Candidate, Candidates
from riwaya.learned.role_features import Groups, RoleFeatures
from riwaya.model.event import ROLES
from riwaya.weights.logistic import Logistic
from training.articles import Article
from training.fitting import Fitter, assemble

Fit = tuple[float, dict[str, float]]

_SAME_WORDS = 0.5
_STRENGTH = 0.5  # with an L1 penalty, which keeps some hundred of thousands of features: small, quick, and best on dev
_ENOUGH = 150  # examples of a role; one with fewer is left to the rules
_ROUNDS = 4  # fits whose weights are averaged
_FORGOTTEN = 0.3  # of the rules' fillers in the copies: rules know the articles of train better than any they have not met


def train_roles(articles: Sequence[Article], rounds: int = _ROUNDS) -> Logistic:
    """Return the model of roles trained on some articles: the mean of several fits.

    To each the events come twice, the second time with some of the rules' fillers forgotten, so that it does not learn to
    trust the rules as far as on articles that they were written by.
    """
    found = [_fit(articles, Random(number)) for number in range(rounds)]
    fitted = [role for role in found[0] if all(role in fits for fits in found)]
    return assemble({role: _mean([fits[role] for fits in found]) for role in fitted})


def _fit(articles: Sequence[Article], chance: Random) -> dict[str, Fit]:
    examples = [example for article in articles for example in _examples(article, chance)]
    fitter = Fitter([names for names, _ in examples], _STRENGTH, is_sparse=True)
    fits = {}
    for role in ROLES:
        answer = [role in roles for _, roles in examples]
        if sum(answer) >= _ENOUGH:
            bias, weights = fitter.fit(answer)
            fits[role] = bias, dict(zip(fitter.names, map(float, weights), strict=True))
    return fits


def _mean(fits: Sequence[Fit]) -> Fit:
    """Return the mean bias and weights of some fits; a name that one never met weighs nothing there."""
    names = sorted({name for _, named in fits for name in named})
    bias = sum(bias for bias, _ in fits) / len(fits)
    return bias, {name: sum(named.get(name, 0.0) for _, named in fits) / len(fits) for name in names}


def _examples(article: Article, chance: Random) -> Iterator[tuple[list[str], set[str]]]:
    reading = article.reading
    candidates, features = Candidates(reading, article.syntax), RoleFeatures(reading, article.syntax, Groups(list))
    number_of = {id(event): number for number, event in enumerate(reading.events)}
    for gold, event in pair_events(article.gold.events, reading.events).pairs:
        those = candidates.of(number_of[id(event)])
        for known in (those, _forgetful(those, chance)):
            for candidate, groups in zip(known, features.of(event, known) if known else (), strict=True):
                fills = {role for role, words in gold.roles.items() if overlap(words, candidate.span.text) >= _SAME_WORDS}
                yield list(chain.from_iterable(groups)), fills


def _forgetful(candidates: Sequence[Candidate], chance: Random) -> list[Candidate]:
    """Return the candidates without some of what the rules gave them; none when nothing was forgotten."""
    given = [role for candidate in candidates for role in sorted(candidate.by_rule)]
    forgotten = {role for role in given if chance.random() < _FORGOTTEN}
    return [c._replace(by_rule=c.by_rule - forgotten) for c in candidates] if forgotten else []
