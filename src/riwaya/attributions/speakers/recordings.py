"""Voices that are only heard in a recording: «وفي تسجيل مصور وصلنا، يُسمع صوت يقول إن» gives the recording, then the voice."""

from bisect import bisect_left

from riwaya.arabic.letters import fold
from riwaya.attributions.passage import Passage, Range, Report
from riwaya.attributions.sources.phrases import make_link, read_phrase, source_noun
from riwaya.attributions.speakers.subjects import described_by
from riwaya.attributions.wording import words_of
from riwaya.model import Link
from riwaya.phrases import Syntax
from riwaya.phrases.tags import COMMA, COMPLEMENTISER, MAYBE_VERB, OPENING, POSSESSED, PREFIXED, PREPOSITION, STOP, VERB

_WALLS = COMMA | STOP | VERB | MAYBE_VERB | POSSESSED | PREFIXED
_OTHER = ("اخر", "اخري", "ثان", "ثانيه")  # spelled like verbs
_LONGEST_NAME = 8  # tokens of who is heard, a clause on his name included


def heard_in(passage: Passage, at: int) -> tuple[Range, list[Link]] | None:
    """Return who is heard before the verb at `at` and the links of the recording and the voice; None where nobody is."""
    syntax = passage.syntax
    places = _hearing(syntax)
    place = bisect_left(places, passage.first)
    if place == len(places) or places[place] >= at or any(syntax.has(i, COMPLEMENTISER) for i in range(places[place], at)):
        return None
    hears = places[place]
    hears += syntax.form(hears + 1) in words_of("in_it")
    found = read_phrase(syntax, hears + 1, min(at, hears + 1 + _LONGEST_NAME))
    document = _recording(passage, hears) or _shown_before(passage, places[place])
    if found is None or document is None or syntax.has(found[0], OPENING):
        return None
    return found, [make_link(syntax, *document), _named(passage, found, at)]


def _hearing(syntax: Syntax) -> list[int]:
    """Return where the text says that somebody is heard; it is looked through once."""
    found: list[int] | None = syntax.memo.get("hearing")
    if found is None:
        heard = words_of("heard")
        found = syntax.memo["hearing"] = [at for at, form in enumerate(syntax.forms) if form.removeprefix("و") in heard]
    return found


def _named(passage: Passage, found: Range, at: int) -> Link:
    """Return the link of the voice, with its name where a clause gives it: «رجل يُدعى أبا هشام»."""
    syntax = passage.syntax
    link = make_link(syntax, *found)
    if syntax.form(found[1]) not in words_of("called"):
        return link
    name = read_phrase(syntax, found[1] + 1, at)
    return make_link(syntax, *name) if name is not None else link


def recorded_before(passage: Passage, at: int, report: Report) -> list[Link]:
    """Return the recording right before the verb in which the source is heard, if any: «شريطاً مصوراً | يقول فيه أحد الأسرى»."""
    syntax = passage.syntax
    if syntax.form(at + 1) not in words_of("in_it") or report.source is None or report.source[0] < at:
        return []
    found = described_by(passage, at)
    noun = source_noun(syntax, found[0]) if found is not None else None
    is_recorded = noun is not None and fold(noun.entry.noun) in words_of("recorded")
    return [make_link(syntax, *found)] if found is not None and is_recorded else []


def _shown_before(passage: Passage, hears: int) -> Range | None:
    """Return the recording told of before «ويُسمع فيه»: «مقطع متداول يُظهر دخاناً، | ويُسمع فيه رجل يقول»; None elsewhere."""
    syntax = passage.syntax
    if syntax.form(hears + 1) not in words_of("in_it"):
        return None
    for here in range(hears - 1, passage.first - 1, -1):
        noun = source_noun(syntax, here)
        if noun is not None and noun.entry.kind == "document":
            return _document_at(syntax, here, hears)
    return None


def _recording(passage: Passage, stop: int) -> Range | None:
    """Return the first document that a preposition names before the verb of hearing."""
    syntax = passage.syntax
    for here in range(passage.first, stop):
        noun = source_noun(syntax, here)
        is_placed = syntax.has(here - 1, PREPOSITION) or syntax.has(here, PREFIXED)
        if noun is not None and noun.entry.kind == "document" and is_placed:
            return _document_at(syntax, here, stop)
    return None


def _document_at(syntax: Syntax, first: int, stop: int) -> Range:
    """Return the phrase of a document, cut before what is told of it."""
    found = read_phrase(syntax, first, stop)
    ends = (i for i in range(first + 1, stop) if syntax.has(i, _WALLS) and syntax.form(i) not in _OTHER)
    return (first, min(found[1], next(ends, stop))) if found is not None else (first, first + 1)
