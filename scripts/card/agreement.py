"""How well the second annotator finds what the first has, and the first what the second has.

Neither of the two is the truth, and both mark what they find debatable. So each is scored as a reading of the other:
recall is how much of the first's core the second has, precision how much of the second's core the first has.
"""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from card.files import annotations, articles
from riwaya.evaluation import TASKS, Gold, Scores, load_gold, score
from riwaya.evaluation.tally import Figures
from riwaya.model import Attribution, Document, Event, Filler, Link, Quantity, Reading, Span, Time


def passes() -> tuple[dict[str, Path], dict[str, Path]]:
    """Return the files of the first and of the second annotator, each as it was before anybody compared the two."""
    return annotations() | annotations("first"), annotations("second")


def numbers_annotated_twice() -> list[str]:
    """Return the articles that both annotators have."""
    first, second = passes()
    return sorted(first.keys() & second.keys())


def agreement(numbers: Iterable[str]) -> tuple[dict[str, Figures], Scores]:
    """Return the figures of each task, and the scores with the first annotator as gold, which hold the counts."""
    there, back = Scores(), Scores()
    firsts, seconds = passes()
    for number in numbers:
        text = articles()[number].read_text("utf8")
        first, second = load_gold(firsts[number]), load_gold(seconds[number])
        score(first, as_reading(second, text), there)
        score(second, as_reading(first, text), back)
    return {task: _both(back.tasks[task].figures.recall, there.tasks[task].figures.recall) for task in TASKS}, there


def _both(precision: float, recall: float) -> Figures:
    total = precision + recall
    return Figures(precision, recall, 2 * precision * recall / total if total else 0.0)


def as_reading(gold: Gold, text: str) -> Reading:
    """Return annotations in the form that a reading has."""

    def span(words: str) -> Span:
        start = text.find(words)
        if start < 0:
            raise SystemExit(f"«{words}» is annotated but does not stand in its text")
        return Span(start, start + len(words), words)

    published = gold.metadata.get("published", "")
    document = Document(
        id="0" * 64,
        source="annotations",
        text=text,
        title=gold.metadata.get("title"),
        byline=gold.metadata.get("byline"),
        outlet=gold.metadata.get("outlet"),
        published=date.fromisoformat(published) if len(published) == len("2019-05-14") else None,
    )
    return Reading(
        document=document,
        times=tuple(
            Time(span(time.text), None if time.value is None else str(time.value), "text", "annotator") for time in gold.times
        ),
        quantities=tuple(
            Quantity(span(item.text), float(item.value or 0), None, "exact", span(item.text), "annotator")
            for item in gold.quantities
        ),
        mentions=(),
        events=tuple(
            Event(
                type=event.type,
                trigger=span(event.trigger),
                polarity=event.polarity,
                modality=event.modality,
                rule="annotator",
                roles={role: Filler(span(words)) for role, words in event.roles.items()},
                asserted_by=None if event.is_by_author else 0,
            )
            for event in gold.events
        ),
        attributions=tuple(
            Attribution(
                cue=span(claim.cue),
                content=span(claim.content),
                chain=tuple(Link(span(link.text), link.name, "anonymous") for link in claim.chain),
                stance=claim.stance,
                direct_quote=False,
                rule="annotator",
            )
            for claim in gold.claims
        ),
    )
