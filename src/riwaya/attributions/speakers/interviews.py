"""Interviews: whose voice the answers are in, when a text alternates questions and answers."""

from collections import Counter
from itertools import pairwise
from typing import NamedTuple

from riwaya.arabic.letters import fold
from riwaya.arabic.words import TOKENS
from riwaya.attributions.passage import Range
from riwaya.attributions.sources.phrases import make_link, read_phrase, source_noun
from riwaya.attributions.wording import words_of
from riwaya.documents.sentences import Sentence
from riwaya.mentions.name_words import is_first_name
from riwaya.model import Link, Span, ZoneKind
from riwaya.phrases import Syntax
from riwaya.phrases.tags import COLON, PREPOSITION, TYPED_DASHES

_FEWEST = 2  # pairs of question and answer; a single dash after a question may be anything
_LONGEST_LABEL = 3  # words of a name before its colon
_QUESTION, _ANSWER = ("س", "سوال", "السوال"), ("ج", "جواب", "الجواب")  # folded
_BULLETS = {"•", "*", "▪", "■", "●", "□", "○", "◆", "◇", "_", "#", "+", "▫", "►", "★", "☆"}


class Answer(NamedTuple):
    """The mark of an answer, or of the question above it, the first token of what is answered, and who answers.

    Nobody answers in a question that bears the name of who asks («المجلة: متى بدأ الحصار؟»), whose mark is no cue.
    """

    mark: Span
    start: int
    speaker: Link | None = None


def read_interview(syntax: Syntax) -> dict[int, Answer]:
    """Return the answers by paragraph, each with its speaker; none when the body is no interview or nobody can be made out."""
    paragraphs = _paragraphs(syntax)
    labelled = _labelled(syntax, paragraphs)
    if labelled:
        return labelled
    numbers = sorted(paragraphs)
    pairs = _pairs(syntax, paragraphs)
    pairs += _after_unmarked(syntax, paragraphs, {number for number, _ in pairs}) if len(pairs) >= _FEWEST else []
    pairs = pairs if len(pairs) >= _FEWEST else _alternating(syntax, paragraphs) or _under_questions(syntax, paragraphs)
    if len(pairs) < _FEWEST:
        return {}
    speaker = _speaker(syntax, [p for n in numbers if n < pairs[0][0] - 1 for p in paragraphs[n]])
    return {number: answer._replace(speaker=speaker) for number, answer in pairs} if speaker else {}


def questions_of(syntax: Syntax, answers: dict[int, Answer]) -> frozenset[int]:
    """Return the paragraphs that ask, right above an answer and opened by another mark than that: what they tell is no claim."""
    paragraphs = _paragraphs(syntax)
    above = {number: paragraphs[number - 1] for number, answer in answers.items() if answer.speaker and number - 1 in paragraphs}
    return frozenset(
        number - 1
        for number, paragraph in above.items()
        if number - 1 not in answers and syntax.text.tokens[paragraph[0].first].word.raw in _BULLETS
    )


def _pairs(syntax: Syntax, paragraphs: dict[int, list[Sentence]]) -> list[tuple[int, Answer]]:
    """Return what stands with a mark of answer below a question; what asks in its turn below an answer is the next question."""
    found: dict[int, Answer] = {}
    for before, number in pairwise(sorted(paragraphs)):
        mark = _answer_mark(syntax, paragraphs[number]) if _asks(syntax, paragraphs[before]) else None
        if mark is not None and not (before in found and _is_question(syntax, paragraphs[number])):
            found[number] = Answer(syntax.span(*mark), mark[1])
    return list(found.items())


def _after_unmarked(syntax: Syntax, paragraphs: dict[int, list[Sentence]], answers: set[int]) -> list[tuple[int, Answer]]:
    """Return the answers to questions without their mark, where both bear a dash: «- هناك من يرى أنكم تسيسون الملف.»."""
    numbers = [n for n in sorted(paragraphs) if _answer_mark(syntax, paragraphs[n]) is not None]
    asked = [b for b, a in pairwise(sorted(paragraphs)) if a in answers]
    found: list[tuple[int, Answer]] = []
    for before, asks, number in zip(numbers, numbers[1:], numbers[2:], strict=False):
        is_turn = before in answers and asks not in answers and number not in answers and number - asks == asks - before == 1
        mark = _answer_mark(syntax, paragraphs[number])
        if is_turn and mark is not None and not _is_question(syntax, paragraphs[number]) and set(asked) <= set(numbers):
            found.append((number, Answer(syntax.span(*mark), mark[1])))
            answers.add(number)
    return found


def _labelled(syntax: Syntax, paragraphs: dict[int, list[Sentence]]) -> dict[int, Answer]:
    """Return the answers that bear the name of who gives them («سالم: …»), whether the questions bear one or none."""
    labels = {n: label for n, p in paragraphs.items() if (label := _label(syntax, p[0])) is not None}
    names = {n: tuple(syntax.forms[slice(*label)]) for n, label in labels.items()}
    turns = [a for b, a in pairwise(sorted(paragraphs)) if a in labels and _is_question(syntax, paragraphs[b])]
    asking = Counter(name for n, name in names.items() if _is_question(syntax, paragraphs[n]))
    bearing, answering = Counter(names.values()), Counter(names[n] for n in turns)
    speakers = {name for name, count in answering.items() if count >= _FEWEST and 2 * asking[name] < bearing[name]}
    if not speakers and (two := _taking_turns(names, asking)):
        speakers, asking = {two[1]}, Counter({two[0]: _FEWEST})
    askers = {name for name in asking if asking[name] >= _FEWEST and name not in speakers}
    return {
        n: Answer(syntax.span(label[1], label[1] + 1), label[1] + 1, _introduced(syntax, label) if names[n] in speakers else None)
        for n, label in labels.items()
        if speakers and names[n] in speakers | askers
    }


def _taking_turns(names: dict[int, tuple[str, ...]], asking: Counter[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Return who asks and who answers where two names take turns line by line and only one of them ever asks; else nothing."""
    lines = [names[n] for n in sorted(names)]
    is_in_turn = len(lines) >= 2 * _FEWEST and all(a != b for a, b in pairwise(lines)) and len(set(lines)) == _FEWEST
    asks = [name for name in dict.fromkeys(lines) if asking[name]]
    if not is_in_turn or len(asks) != 1:
        return []
    return [asks[0], next(name for name in lines if name != asks[0])]


def _label(syntax: Syntax, sentence: Sentence) -> Range | None:
    """Return the words before the colon with which a line begins, three at most after a bullet; None when none stand there."""
    first = sentence.first + (syntax.text.tokens[sentence.first].word.kind == "punct")
    colon = next((i for i in range(first, min(sentence.last - 1, first + _LONGEST_LABEL + 1)) if syntax.has(i, COLON)), first)
    is_plain = all(syntax.text.tokens[i].word.kind == "word" and not syntax.has(i, PREPOSITION) for i in range(first, colon))
    return (first, colon) if colon > first and is_plain and syntax.form(first) not in _QUESTION + _ANSWER else None


def _introduced(syntax: Syntax, label: Range) -> Link:
    """Return the link of a label, with the whole name of the person whom the text introduces by more of it."""
    link, words = make_link(syntax, *label), syntax.forms[slice(*label)]
    for at in sorted(syntax.names):
        if (
            at < label[0]
            and syntax.names[at].kind == "person"
            and syntax.forms[at : syntax.name_ends[at]][-len(words) :] == words
        ):
            named = syntax.names[at]
            return Link(link.span, named.name or named.span.text, "person", named.entity)
    return link


def _alternating(syntax: Syntax, paragraphs: dict[int, list[Sentence]]) -> list[tuple[int, Answer]]:
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
    return [(n, Answer(syntax.span(first, first + 1), first + 1)) for n in found for first in (paragraphs[n][0].first,)]


def _under_questions(syntax: Syntax, paragraphs: dict[int, list[Sentence]]) -> list[tuple[int, Answer]]:
    """Return the answers where only the questions bear a bullet, most of them with their mark («● …؟», then a bare line)."""
    bullets = {n: _bullet(syntax, p[0].first) for n, p in paragraphs.items()}
    turns = [(b, a, mark) for b, a in pairwise(sorted(bullets)) if (mark := bullets[b]) is not None and bullets[a] is None]
    asked = [b for b, _, _ in turns if _is_question(syntax, paragraphs[b])]
    if len(asked) < _FEWEST or 2 * len(asked) < len(turns) or len({mark.text for _, _, mark in turns}) > 1:
        return []
    if not _tells_of_asking(syntax, paragraphs[turns[0][0]][0].first):
        return []  # «• من يقاتل هناك؟»: the writer explains
    return [(a, Answer(mark, paragraphs[a][0].first)) for _, a, mark in turns]


def _tells_of_asking(syntax: Syntax, first: int) -> bool:
    """Return whether what stands above the first question tells that somebody was asked: «حاوره …», «أجرت المقابلة»."""
    above = syntax.text.document.text[: syntax.text.tokens[first].start]
    return any(fold(word) in words_of("interviewing") for word in TOKENS.findall(above))


def _bullet(syntax: Syntax, first: int) -> Span | None:
    """Return the bullet with which a line begins, a token of it or a sign before its first; None when it has none."""
    token = syntax.text.tokens[first]
    if token.word.raw in _BULLETS:
        return syntax.span(first, first + 1)
    before = syntax.text.document.text[: token.start].rstrip(" \t")
    return Span(len(before) - 1, len(before), before[-1]) if before[-1:] in _BULLETS else None


def _paragraphs(syntax: Syntax) -> dict[int, list[Sentence]]:
    found: dict[int, list[Sentence]] = {}
    for sentence in syntax.text.sentences_in(ZoneKind.BODY, ZoneKind.HEADLINE):
        found.setdefault(sentence.paragraph, []).append(sentence)
    return found


def _asks(syntax: Syntax, paragraph: list[Sentence]) -> bool:
    first = paragraph[0].first
    opens = syntax.form(first) in _QUESTION or syntax.text.tokens[first].word.raw in _BULLETS
    return opens or _is_question(syntax, paragraph)


def _is_question(syntax: Syntax, paragraph: list[Sentence]) -> bool:
    return syntax.text.tokens[paragraph[-1].last - 1].word.raw in ("؟", "?")


def _answer_mark(syntax: Syntax, paragraph: list[Sentence]) -> Range | None:
    first = paragraph[0].first
    if first + 1 >= paragraph[-1].last:
        return None
    if syntax.text.tokens[first].word.raw in TYPED_DASHES:
        return first, first + 1
    return (first + 1, first + 2) if syntax.form(first) in _ANSWER and syntax.has(first + 1, COLON) else None


def _bare_name(syntax: Syntax, at: int) -> Range | None:
    """Return the range of a first name with two words that are in no lexicon after it: «عزيز باشا أوغلو»; None elsewhere."""
    end = at + 1
    while (
        end < min(len(syntax.tags), at + _LONGEST_LABEL) and not syntax.tags[end] and syntax.text.tokens[end].word.kind == "word"
    ):
        end += 1
    return (at, end) if end - at == _LONGEST_LABEL and is_first_name(syntax.text.tokens[at].word) else None


def _speaker(syntax: Syntax, introduction: list[Sentence]) -> Link | None:
    """Return who is introduced before the first question: a named person, else the first source."""
    tokens = [at for sentence in introduction for at in range(sentence.first, sentence.last)]
    named = [at for at in tokens if at in syntax.names and syntax.names[at].kind == "person"]
    if not named and (bare := next((found for at in tokens if (found := _bare_name(syntax, at)) is not None), None)) is not None:
        return Link(syntax.span(*bare), syntax.span(*bare).text, "person", None)
    for at in named or [at for at in tokens if source_noun(syntax, at)]:
        end = syntax.name_ends[at] if at in syntax.names else 0
        found = (at, end) if end else read_phrase(syntax, at, len(syntax.tags))
        if found is not None:
            return make_link(syntax, *found)
    return None
