"""Interviews: whose voice the answers are in, when a text alternates questions and answers."""

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from riwaya.attributions.passage import Range
from riwaya.attributions.sources import make_link, read_phrase, source_noun
from riwaya.documents.sentences import Sentence
from riwaya.model import Link, ZoneKind
from riwaya.phrases import Syntax
from riwaya.phrases.tags import COLON

_FEWEST = 2  # pairs of question and answer; a single dash after a question may be anything
_DASHES = {"-", "–", "—", "ـ"}
_BULLETS = {"•", "*", "▪", "■", "●", "□", "○", "◆", "◇", "_", "#", "+", "▫", "►", "★", "☆"}


@dataclass(frozen=True, slots=True)
class Interview:
    """Answers by paragraph: the token range of the mark that opens each; `speaker` gives them."""

    speaker: Link
    answers: dict[int, Range]


def read_interview(syntax: Syntax) -> Interview | None:
    """Return the interview that the body is; None when it is none, or nobody can be made out who answers."""
    paragraphs = _paragraphs(syntax)
    numbers = sorted(paragraphs)
    pairs = [
        (number, mark)
        for before, number in pairwise(numbers)
        if _asks(syntax, paragraphs[before]) and (mark := _answer_mark(syntax, paragraphs[number]))
    ]
    pairs = pairs if len(pairs) >= _FEWEST else _alternating(syntax, paragraphs)
    if len(pairs) < _FEWEST:
        return None
    speaker = _speaker(syntax, [p for n in numbers if n < pairs[0][0] - 1 for p in paragraphs[n]])
    return Interview(speaker, dict(pairs)) if speaker else None


def _alternating(syntax: Syntax, paragraphs: dict[int, list[Sentence]]) -> list[tuple[int, Range]]:
    """Return the answers where questions bear one bullet and answers another («■ …؟», «□ …»)."""
    opening = {n: syntax.text.tokens[p[0].first].word.raw for n, p in paragraphs.items()}
    marks = [(b, a) for b, a in pairwise(sorted(opening)) if opening[b] in _BULLETS and opening[a] in _BULLETS]
    turns = Counter(
        (opening[b], opening[a]) for b, a in marks if opening[b] != opening[a] and _is_question(syntax, paragraphs[b])
    )
    if not turns or turns.most_common(1)[0][1] < _FEWEST:
        return []
    answer = turns.most_common(1)[0][0][1]
    found = [n for n in sorted(opening) if opening[n] == answer and paragraphs[n][0].first + 1 < paragraphs[n][-1].last]
    return [(n, (paragraphs[n][0].first, paragraphs[n][0].first + 1)) for n in found]


def _paragraphs(syntax: Syntax) -> dict[int, list[Sentence]]:
    found: dict[int, list[Sentence]] = {}
    for sentence in syntax.text.sentences_in(ZoneKind.BODY, ZoneKind.HEADLINE):
        found.setdefault(sentence.paragraph, []).append(sentence)
    return found


def _asks(syntax: Syntax, paragraph: list[Sentence]) -> bool:
    first = paragraph[0].first
    opens = syntax.form(first) == "س" or syntax.text.tokens[first].word.raw in _BULLETS
    return opens or _is_question(syntax, paragraph)


def _is_question(syntax: Syntax, paragraph: list[Sentence]) -> bool:
    return syntax.text.tokens[paragraph[-1].last - 1].word.raw in ("؟", "?")


def _answer_mark(syntax: Syntax, paragraph: list[Sentence]) -> Range | None:
    first = paragraph[0].first
    if first + 1 >= paragraph[-1].last:
        return None
    if syntax.text.tokens[first].word.raw in _DASHES:
        return first, first + 1
    return (first + 1, first + 2) if syntax.form(first) == "ج" and syntax.has(first + 1, COLON) else None


def _speaker(syntax: Syntax, introduction: list[Sentence]) -> Link | None:
    """Return who is introduced before the first question: a named person, else the first source."""
    tokens = [at for sentence in introduction for at in range(sentence.first, sentence.last)]
    named = [at for at in tokens if at in syntax.names and syntax.names[at].kind == "person"]
    for at in named or [at for at in tokens if source_noun(syntax, at)]:
        end = syntax.name_ends[at] if at in syntax.names else 0
        found = (at, end) if end else read_phrase(syntax, at, len(syntax.tags))
        if found is not None:
            return make_link(syntax, *found)
    return None
