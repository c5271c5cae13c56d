"""What each part of the reader is worth: F1 without it."""

from collections.abc import Callable, Sequence
from dataclasses import replace

from quality.measured import PARTS, Measured
from riwaya import pipeline
from riwaya.evaluation import Scores, score
from riwaya.learned import settle_roles
from riwaya.model import Reading

_FAMILIES = ("verbal", "adjunct", "participle", "nominal", "relative", "colon")


def table(articles: Sequence[Measured]) -> list[list[str]]:
    """Return F1 of claims, events and roles in each part, whole and without one part of the reader at a time."""
    without: dict[str, Callable[[Measured], Reading]] = {
        "everything": lambda one: one.reading,
        "without the model of cues": lambda one: settle_roles(*pipeline.read_by_rules(one.article.reading.document)),
        "without the model of roles": lambda one: one.article.reading,
        "rules alone": lambda one: pipeline.read_by_rules(one.article.reading.document)[0],
        "without carried-over sources": lambda one: _claims(one.reading, lambda claim: not claim.carried),
    }
    for family in _FAMILIES:
        without[f"without {family} rules"] = lambda one, family=family: _claims(
            one.reading, lambda claim: claim.rule.partition(".")[0] != family
        )
    tasks = ("attribution", "events", "roles")
    rows = [["reader", *(f"{part}: {task}" for part in PARTS for task in tasks)]]
    for name, reading_of in without.items():
        row = [name]
        for part in PARTS:
            scores = Scores()
            for one in articles:
                if one.part == part:
                    score(one.article.gold, reading_of(one), scores)
            row += [f"{scores.tasks[task].figures.f1:.3f}" for task in tasks]
        rows.append(row)
    return rows


def _without_odds(one: Measured) -> Reading:
    return settle_roles(*pipeline.read_by_rules(one.article.reading.document))


def _claims(reading: Reading, is_kept: Callable[..., bool]) -> Reading:
    return replace(reading, attributions=tuple(claim for claim in reading.attributions if is_kept(claim)))
