"""What stands beside who tells a thing after «وفق»: whom he told, where his text was published, who has a copy of it."""

from riwaya.attributions.cues import cue_forms
from riwaya.attributions.passage import Passage, Report
from riwaya.attributions.sources.occasions import verbs_at
from riwaya.attributions.sources.outlets import is_our_outlet
from riwaya.attributions.sources.phrases import make_link, read_phrase
from riwaya.attributions.wording import words_of
from riwaya.phrases import Syntax, noun_phrase
from riwaya.phrases.tags import ADVERB, COMMA, DEFINITE, MAYBE_VERB, PREPOSITION, RELATIVE, TIME, VERB

_PASSED = ("من", "ياه", "ياها", "اياه", "اياها", "به", "بها")  # «متل ما حكالنا ياه مسعف», «وفق ما أفاد به مراسل»
_LONGEST_ASIDE = 14  # tokens of what is told of a document between commas


def past_listeners(passage: Passage, at: int) -> int:
    """Return where the speaker begins after a verb: past «لنا», «به», «للصحفيين» and a time, between commas or without."""
    syntax = passage.syntax
    while at < passage.last:
        if syntax.has(at, COMMA) and syntax.has(at - 1, TIME) + syntax.has(at + 1, TIME) == 0:
            break
        if not (syntax.has(at, TIME | ADVERB | COMMA) or syntax.form(at) in words_of("listener") or _is_passed(syntax, at)):
            break
        at += 1
    return at


def _is_passed(syntax: Syntax, at: int) -> bool:
    """Return whether a word stands before who speaks, and is nobody: «وفق ما أعلنته | للصحفيين | المتحدثة»."""
    return syntax.form(at) in _PASSED or (syntax.form(at).startswith("لل") and bool(syntax.has(at + 1, DEFINITE)))


def past_own_people(passage: Passage, at: int) -> int:
    """Return the token after «لمراسلنا», the author's own outlet, whom the one told of spoke to."""
    return at + (at < passage.last and is_our_outlet(passage.syntax, at))


RESUMED = ("فان", "فانه", "فانها", "فانهم", "فقد")


def past_document(passage: Passage, report: Report, after: int) -> int:
    """Return the token after what is told of a document: to whom it went, who has a copy, whom it has it from.

    «رسالة وجهها المبعوث | إلى المجلس، وحصلت X على نسخة منها،», «تقرير نشرته مجلة X | ونقلت فيه عن ضابط،».
    """
    syntax = passage.syntax
    if not report.sources or report.sources[0].kind != "document":
        return after
    if syntax.form(after) == "الي" and len(report.sources) > 1:
        after = max(after + 1, noun_phrase(syntax, after + 1, passage.last))
    relays = any(h.entry.cue.relay for h in cue_forms(syntax.text.tokens[after].word)) if after < passage.last else False
    if relays and syntax.form(after + 1) in words_of("in_it") and syntax.form(after + 2) == "عن":
        origin = read_phrase(syntax, after + 3, passage.last)
        if origin is not None:
            report.sources.append(make_link(syntax, *origin))
            return origin[1]
    closing = next((i for i in range(after + 1, min(passage.last, after + _LONGEST_ASIDE)) if syntax.has(i, COMMA)), after)
    copy = next((i + 2 for i in range(after, min(passage.last, after + _LONGEST_COPY)) if _is_copy(syntax, i)), None)
    if copy is not None and not any(syntax.has(i, COMMA) for i in range(after, copy)):
        return copy  # «بحسب بيان | تلقت الوكالة نسخة منه | أن»
    if after < passage.last and (verbs_at(syntax, after) & words_of("issuing") or is_out(syntax, after)):
        goes_on = (i for i in range(after, passage.last - 1) if syntax.has(i, COMMA) and syntax.form(i + 1) in RESUMED)
        closing = next(goes_on, passage.last) if closing == after else closing  # «رسالة نُشرت على موقع الحركة …، | فإن»
        return closing if syntax.has(closing, COMMA) else passage.last  # «بيان لهيئة الأركان | نشره موقعها،»
    has_copy = any(syntax.form(i).removeprefix("ب") in ("نسخه", "صوره") for i in range(after, closing))
    return closing if syntax.has(after, COMMA | RELATIVE) and has_copy else after


_LONGEST_COPY = 8  # tokens of a clause that tells who has a copy


def _is_copy(syntax: Syntax, at: int) -> bool:
    return syntax.form(at).removeprefix("ب") in ("نسخه", "صوره") and syntax.form(at + 1) in ("منه", "منها", "عنه", "عنها")


_OUT = ("نشر", "صدر", "وزع", "تلي", "بث", "اذيع")


def is_out(syntax: Syntax, at: int) -> bool:
    """Return whether a verb of issuing in the passive, or صدر, tells when or where a text came out: «بيان نُشر الخميس»."""
    is_verb = at + 1 < len(syntax.tags) and bool(syntax.has(at, VERB | MAYBE_VERB))
    is_verb = is_verb and syntax.form(at).removesuffix("ت") in _OUT
    return is_verb and bool(syntax.has(at + 1, TIME | PREPOSITION | ADVERB))
