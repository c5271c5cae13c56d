"""An episode in the texts' own words: the sentences that answer most questions between them, each with who says it."""

from collections.abc import Iterator, Mapping
from typing import Any

from riwaya.dossiers.content import Block, Paragraph, Plain, Quotation, Quote, plain
from riwaya.dossiers.sources import Sources
from riwaya.dossiers.words import Words

Record = Mapping[str, Any]
Place = tuple[str, int, int]  # a sentence: the document's hash, where it begins and ends
_MOST = 7
_OF_ONE = 2  # sentences of one document
_LONGEST = 700  # characters: a longer sentence is a list that nobody put a full stop in


def summary(episode: Record, sources: Sources, words: Words) -> Iterator[Block]:
    """Yield the quotations that sum an episode up, by the day they were published."""
    chosen = _chosen(_sentences(episode, sources))
    if not chosen:
        yield Paragraph(plain(words.say("dossier.no-summary")), is_quiet=True)
        return
    yield Paragraph(plain(words.say("dossier.summary-note")), is_quiet=True)
    for (sha256, start, end), claim in sorted(chosen.items(), key=lambda one: _order(one[0], sources)):
        day = words.day(sources.stored(sha256).published)
        said = (Plain("— "), *sources.title(sha256), Plain(f"{words.comma}{day}" if day else ""))
        voice = (Plain(words.comma), *sources.voice(sha256, claim)) if claim else ()
        yield Quotation((Quote(f"«{sources.words(sha256, start, end)}»"), sources.note(sha256, start, end)), (*said, *voice))


def _order(place: Place, sources: Sources) -> tuple[str, Place]:
    return sources.stored(place[0]).published or "~", place


class _Sentence:
    """A sentence while it is weighed: the questions that it answers, and the claims that its answers stand in."""

    def __init__(self) -> None:
        self.questions: dict[str, float] = {}
        self.claims: list[str | None] = []

    def claim(self) -> str | None:
        """Return the claim in which most of its answers stand; None of the author's own words."""
        return max(dict.fromkeys(self.claims), key=self.claims.count)


def _sentences(episode: Record, sources: Sources) -> dict[Place, _Sentence]:
    found: dict[Place, _Sentence] = {}
    for row in episode["matrix"]["rows"]:
        weight = 1.0 + (row["judgement"] == "contradicts") + row["question"].startswith("happened")
        for span in spans_of(row):
            if span["is_echo"]:
                continue
            start, end = sources.sentence(span["document_id"], span["start"], span["end"])
            if end - start > _LONGEST:
                start, end = span["start"], span["end"]
            one = found.setdefault((span["document_id"], start, end), _Sentence())
            one.questions[row["question"]] = weight
            one.claims.append(span["claim"])
    return found


def _chosen(found: Mapping[Place, _Sentence]) -> dict[Place, str | None]:
    """Return the sentences that add most to what those before them answer, with the claim that each stands in."""
    told: dict[str, int] = {}
    by_document: dict[str, int] = {}
    chosen: dict[Place, str | None] = {}

    def gain(place: Place) -> float:
        new = sum(weight / (1 + told.get(question, 0)) for question, weight in found[place].questions.items())
        return new / (1 + by_document.get(place[0], 0))

    left = set(found)
    while left and len(chosen) < _MOST:
        best = max(left, key=lambda place: (gain(place), place[1:], place[0]))
        left.discard(best)
        if gain(best) < 1 and chosen:
            break
        if by_document.get(best[0], 0) >= _OF_ONE or _overlaps(best, chosen):
            continue
        chosen[best] = found[best].claim()
        by_document[best[0]] = by_document.get(best[0], 0) + 1
        for question in found[best].questions:
            told[question] = told.get(question, 0) + 1
    return chosen


def _overlaps(place: Place, chosen: Mapping[Place, str | None]) -> bool:
    return any(place[0] == one[0] and place[1] < one[2] and one[1] < place[2] for one in chosen)


def spans_of(row: Record) -> Iterator[Record]:
    """Yield the places of all answers to a question."""
    yield from (span for cell in row["cells"] for answer in cell["answers"] for span in answer["spans"])
