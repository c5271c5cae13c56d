"""What each part of the reader is worth: F1 without it."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from quality.measured import PARTS, Measured
from riwaya import pipeline
from riwaya.evaluation import Scores, score
from riwaya.learned import settle_roles
from riwaya.model import Reading

_FAMILIES = ("verbal", "adjunct", "participle", "nominal", "relative", "colon")
_TASKS = ("attribution", "events", "roles")

_Without = Callable[[Measured, Reading, Reading], Reading]  # an article, the rules alone on it, and these with roles settled


def table(articles: Sequence[Measured]) -> list[list[str]]:
    """Return F1 of claims, events and roles in each part, whole and without one part of the reader at a time."""
    without: dict[str, _Without] = {
        "everything": lambda one, rules, settled: one.reading,
        "without the encoder and the model of cues": lambda one, rules, settled: settled,
        "without the model of roles": lambda one, rules, settled: one.article.reading,
        "rules alone": lambda one, rules, settled: rules,
        "without carried-over sources": lambda one, rules, settled: _claims(one.reading, lambda claim: not claim.carried),
    }
    for family in _FAMILIES:
        without[f"without {family} rules"] = lambda one, rules, settled, family=family: _claims(
            one.reading, lambda claim: claim.rule.partition(".")[0] != family
        )
    scores = {(name, part): Scores() for name in without for part in PARTS}
    for one in articles:  # the rules read each article once, for all that is left out
        rules, syntax, _ = pipeline.read_by_rules(one.article.reading.document)
        settled = settle_roles(rules, syntax)
        for name, reading_of in without.items():
            score(one.article.gold, reading_of(one, rules, settled), scores[name, one.part])
    rows = [["reader", *(f"{part}: {task}" for part in PARTS for task in _TASKS)]]
    for name in without:
        rows.append([name, *(f"{scores[name, part].tasks[task].figures.f1:.3f}" for part in PARTS for task in _TASKS)])
    return rows


def _claims(reading: Reading, is_kept: Callable[..., bool]) -> Reading:
    return replace(reading, attributions=tuple(claim for claim in reading.attributions if is_kept(claim)))
