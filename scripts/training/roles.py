"""The model of roles: which candidate fills which role of an event that the rules found rightly."""

from collections.abc import Sequence
from itertools import chain

from riwaya.evaluation.pairing import pair_events
from riwaya.evaluation.words import overlap
from riwaya.learned.candidates import Candidates
from riwaya.learned.logistic import Logistic
from riwaya.learned.role_features import Groups, RoleFeatures
from riwaya.model.event import ROLES
from training.articles import Article
from training.fitting import Fitter, assemble

_SAME_WORDS = 0.5
_STRENGTH = 0.5  # with an L1 penalty, which keeps some hundred of thousands of features: small, quick, and best on dev
_ENOUGH = 50  # examples of a role; one with fewer is left to the rules


def train_roles(articles: Sequence[Article]) -> Logistic:
    """Return the model of roles trained on some articles."""
    features: list[list[str]] = []
    answers: list[set[str]] = []
    for article in articles:
        for names, roles in _examples(article):
            features.append(names)
            answers.append(roles)
    fitter = Fitter(features, _STRENGTH, is_sparse=True)
    fits = {}
    for role in ROLES:
        answer = [role in roles for roles in answers]
        if sum(answer) >= _ENOUGH:
            bias, weights = fitter.fit(answer)
            fits[role] = bias, dict(zip(fitter.names, map(float, weights), strict=True))
    return assemble(fits)


def _examples(article: Article) -> list[tuple[list[str], set[str]]]:
    reading = article.reading
    candidates, features = Candidates(reading, article.syntax), RoleFeatures(article.syntax, Groups(list))
    number_of = {id(event): number for number, event in enumerate(reading.events)}
    found = []
    for gold, event in pair_events(article.gold.events, reading.events).pairs:
        those = candidates.of(number_of[id(event)])
        for candidate, groups in zip(those, features.of(event, those), strict=True):
            fills = {role for role, words in gold.roles.items() if overlap(words, candidate.span.text) >= _SAME_WORDS}
            found.append((list(chain.from_iterable(groups)), fills))
    return found
