"""Speech whose only sign is a colon after a clause: «يهز السائق رأسه: «…»», «ثم التفتت إلينا: «…»», «اكتفت ببيان: …»."""

from riwaya.attributions.agreement import Agreement
from riwaya.attributions.passage import Passage, Range, Report
from riwaya.attributions.sources.phrases import is_source, make_link, read_phrase
from riwaya.attributions.speakers.portraits import is_lone_name, person_link
from riwaya.attributions.speakers.subjects import main_subject
from riwaya.attributions.verbless.colons import COLON_SENSE, is_clock, is_quotation
from riwaya.attributions.wording import words_of
from riwaya.mentions.name_words import given_names
from riwaya.model import Link, Span
from riwaya.phrases import Syntax
from riwaya.phrases.tags import AUXILIARY, COLON, COMMA, NEGATION

_DOCUMENTS = ("بيان", "بيانا", "بلاغ", "بلاغا", "ببيان", "ببلاغ")
_WHO_THEY_ARE = ("هم", "هما", "هن")
_FEW = 6  # tokens before a colon in which «بيان من سطرين» may stand


def with_clause_colons(passage: Passage, reports: list[Report]) -> list[Report]:
    """Return the reports with those of colons after clauses that nothing else reports: «يهز السائق رأسه: «الطريق طويل»»."""
    syntax = passage.syntax
    tags = syntax.tags
    colons = [i for i in range(passage.first + 1, passage.last - 1) if tags[i] & COLON and not is_clock(syntax, i)]
    added = [found for at in colons if (found := _at_colon(passage, reports, at, is_first=at == colons[0])) is not None]
    return sorted([*reports, *added], key=lambda r: r.cue[0]) if added else reports


def _at_colon(passage: Passage, reports: list[Report], colon: int, *, is_first: bool) -> Report | None:
    """Return the report of a colon; None where another report stands in its clause, or where nobody is seen to speak."""
    syntax = passage.syntax
    if syntax.form(colon - 1).removeprefix("و") in _WHO_THEY_ARE:
        return None  # «وأفرجت الحركة عن ثلاثة، وهم: «سامر …»»: their names
    is_alone = is_first and not any(r.cue[0] <= colon for r in reports)
    few = next((i for i in range(max(passage.first + 1, colon - _FEW), colon) if syntax.form(i) in words_of("utterance")), None)
    if not is_quotation(passage, colon + 1) and (few is None or not is_alone):
        return None
    begin = passage.first if is_alone else _clause_before(passage, colon)
    if begin is None or any(begin <= r.cue[0] <= colon for r in reports) or syntax.quotation_around(colon) is not None:
        return None
    found = _who(passage, begin, colon) if is_alone else None
    moves = _moves(passage, begin, colon)
    if found is None and moves is None:
        return None
    report = Report((colon, colon + 1), COLON_SENSE, "colon.clause", begin, start=colon + 1, is_speech=True)
    report.source, report.sources = found, [person_link(syntax, *found)] if found is not None else []
    report.carries = found is None  # «ثم هز كتفيه: «…»»
    report.agreement = moves or report.agreement
    if few is not None and syntax.form(few) in _DOCUMENTS:
        report.sources.insert(0, _document(syntax, few, colon))
    return report


def _clause_before(passage: Passage, colon: int) -> int | None:
    """Return where the clause before a colon begins, after a comma; None where no comma stands before it."""
    comma = next((i for i in range(colon - 1, passage.first, -1) if passage.syntax.has(i, COMMA)), None)
    return comma + 1 if comma is not None else None


def _moves(passage: Passage, begin: int, colon: int) -> Agreement | None:
    """Return what the verb of a gesture says of who makes it: «ثم هزت رأسها», «التفتت إلينا»; None where none is made."""
    syntax = passage.syntax
    last = next((i for i in range(colon - 1, begin, -1) if syntax.has(i, COMMA)), begin - 1) + 1
    verb = last + (syntax.form(last) in ("ثم", "وثم", "قبل", "لكنها", "لكنه"))
    verb += bool(syntax.has(verb, NEGATION))
    form = syntax.core(verb)
    if form not in words_of("facing") and not any(syntax.form(i) in words_of("gesture") for i in range(passage.first + 1, colon)):
        return None
    if form.endswith(("وا", "ون")):
        return Agreement("", "p")
    return Agreement("f" if form.startswith("ت") or form.endswith("ت") else "m", "s")


def _who(passage: Passage, first: int, colon: int) -> Range | None:
    """Return the subject of the clause before the colon, also of a verb that the lexicon does not know («يهز السائق رأسه»)."""
    syntax = passage.syntax
    if syntax.core(first) == "اما":  # «أما جارها نبيل، وهو حلاق، فلا يوافقها الرأي: «…»»
        named = read_phrase(syntax, first + 1, colon)
        return named if named is not None and (is_source(syntax, *named) or _holds_name(syntax, *named)) else None
    opens = read_phrase(syntax, first, colon)
    if opens is not None and syntax.has(opens[1], COMMA | AUXILIARY) and is_source(syntax, *opens):
        return opens  # «قائد الحاجز نفسه، المعروف بالوردة، كان أكثر انفتاحاً: «…»»
    found = main_subject(passage, colon)
    if found is not None:
        own = next((i for i in range(found[0] + 1, found[1]) if syntax.form(i) in words_of("gesture")), found[1])
        return found[0], own  # «يمسح العجوز | عينيه»
    form = syntax.core(first)
    moves = form in words_of("facing")
    after = read_phrase(syntax, first + 1, colon) if moves or form[:1] in ("ي", "ت") else None
    if after is not None and is_lone_name(syntax, after[0]):
        return after[0], after[0] + 1
    return after if after is not None and is_source(syntax, *after) else None


def _holds_name(syntax: Syntax, first: int, last: int) -> bool:
    return any(given_names().get(syntax.form(i)) is not None for i in range(first + 1, last))


def _document(syntax: Syntax, at: int, colon: int) -> Link:
    """Return the link of «بيان من سطرين» without the ب before it."""
    last = next((i for i in range(at + 1, colon) if syntax.has(i, COMMA)), colon)
    link = make_link(syntax, at, last)
    cut = int(syntax.form(at).startswith("بب"))
    span = Span(link.span.start + cut, link.span.end, link.span.text[cut:])
    return Link(span, link.name, "document", link.entity)
