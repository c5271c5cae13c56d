"""Who wrote or published the text in which a verb says something: «نشرت X تقريراً لمراسلها Y | قال فيه إن»."""

from riwaya.attributions.passage import Passage, Range, Report
from riwaya.attributions.sources.issuers import expand
from riwaya.attributions.sources.occasions import author_of
from riwaya.attributions.sources.phrases import make_link, read_phrase, source_noun
from riwaya.attributions.speakers.subjects import described_by, main_subject
from riwaya.attributions.wording import words_of
from riwaya.model import Link
from riwaya.phrases.nouns import is_occasion
from riwaya.phrases.tags import COMMA, COMPLEMENTISER, CONJUNCTION, MAYBE_VERB, POSSESSED, PREFIXED, RELATIVE, STOP, VERB

_FARTHEST_TEXT = 14  # tokens between a text and the verb of what it tells
Told = tuple[Range, list[Link]]


def told_in_text(passage: Passage, report: Report) -> Told | None:
    """Return who speaks in the text before a verb that has «فيه» after it, and the links; None where no text tells it."""
    if passage.syntax.form(report.cue[1]) not in words_of("in_it") or passage.syntax.has(report.cue[0], CONJUNCTION):
        return None
    if report.sense.id in ("جاء", "ورد") and (text := _standing_in(passage, report.cue[0])) is not None:
        return text
    by_author = _authored(passage, report.cue[0])
    return by_author if by_author is not None and len(by_author[1]) > 1 else _written_by(passage, report.cue[0]) or by_author


def _standing_in(passage: Passage, at: int) -> Told | None:
    """Return the text in which something stands and who issued it: «أصدرت العشائر | بياناً جاء فيه أن»; None where none is."""
    syntax = passage.syntax
    text = described_by(passage, at - bool(syntax.has(at - 1, COMMA)))
    if text is None or syntax.has(text[0], PREFIXED) or make_link(syntax, *text).kind != "document":
        return None
    links = expand(syntax, text, at)[0]
    by = main_subject(passage, text[0]) if len(links) == 1 else None
    if by is not None and by[0] < text[0]:
        links = [*links, make_link(syntax, by[0], min(by[1], text[0]))]
    return (text, links) if len(links) > 1 else None


def publisher_of(passage: Passage, report: Report) -> Link | None:
    """Return the outlet whose text, told right before a verb, passes something on: «نشر موقع X تحقيقاً | نقل فيه عن ناجين»."""
    syntax, at = passage.syntax, report.cue[0]
    is_in_it = syntax.form(report.cue[1]) in words_of("in_it") and not syntax.has(at, CONJUNCTION)
    by = main_subject(passage, at) if is_in_it else None
    text = next((i for i in range(by[0] + 1, at) if is_occasion(syntax, i)), at) if by is not None else at
    link = make_link(syntax, by[0], min(by[1], text)) if by is not None and text < at else None
    return link if link is not None and link.kind == "outlet" else None


def _written_by(passage: Passage, at: int) -> Told | None:
    """Return a text and who wrote it, before a verb of what it tells: «رسالة بعثها القائد إلى المبعوث | يطالب فيها بـ»."""
    syntax = passage.syntax
    for here in range(at - 1, max(passage.first, at - _FARTHEST_TEXT) - 1, -1):
        if syntax.has(here, STOP | COMPLEMENTISER):
            return None
        is_written = source_noun(syntax, here) is not None and syntax.has(here + 1, VERB | MAYBE_VERB | POSSESSED | RELATIVE)
        found = read_phrase(syntax, here, at) if is_written else None
        links = expand(syntax, found, at)[0] if found is not None else []
        if len(links) > 1 and links[0].kind == "document":
            return (found or (here, here + 1)), links
    return None


def _authored(passage: Passage, at: int) -> Told | None:
    """Return who published a text and its author, before a verb of what it tells: «نشرت X تقريراً أعدّه مراسلها Y | قال فيه»."""
    syntax = passage.syntax
    for here in range(at - 2, max(passage.first, at - _FARTHEST_TEXT), -1):
        if syntax.has(here, STOP | COMPLEMENTISER | COMMA):
            return None
        author = author_of(syntax, here, at) if is_occasion(syntax, here) else None
        if author is not None:
            by = main_subject(passage, here)
            publisher = make_link(syntax, by[0], min(by[1], here)) if by is not None else None
            links = [publisher] if publisher is not None and publisher.kind == "outlet" else []
            return (here + 1, author[1]), [*links, author[0]]
    return None
