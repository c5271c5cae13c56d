"""What more articles are worth to the model of roles: F1 on dev after training on ever more of train.

Each time it is fitted once. The model of the reader is the mean of several fits, which would take as many times as long.
"""

from collections.abc import Sequence

from training.roles import train_roles

from quality.measured import Measured
from riwaya.evaluation import Scores, score
from riwaya.learned import settle_roles
from riwaya.weights.logistic import Logistic

_SHARES = (0, 1 / 4, 1 / 2, 3 / 4, 1)


def table(articles: Sequence[Measured]) -> list[list[str]]:
    """Return how many articles were learnt from and F1 of roles on dev; the first row is the rules alone."""
    train = [one.article for one in articles if one.part == "train"]
    rows = [["articles learnt from", "roles on dev"]]
    for share in _SHARES:
        # every k-th article, so that each share holds all kinds
        some = [article for at, article in enumerate(train) if int((at + 1) * share) > int(at * share)]
        model = train_roles(some, rounds=1) if some else None
        rows.append([str(len(some)), f"{_on_dev(articles, model):.3f}"])
    return rows


def _on_dev(articles: Sequence[Measured], model: Logistic | None) -> float:
    scores = Scores()
    for one in articles:
        if one.part == "dev":
            article = one.article
            score(article.gold, settle_roles(article.reading, article.syntax, model=model) if model else article.reading, scores)
    return scores.tasks["roles"].figures.f1
