"""Whom a sentence without reports portrays: «الحاج سالم، 67 عاماً، وجد بيته بلا سقف.»; the next «يقول» is theirs."""

from riwaya.attributions.passage import Passage, Range
from riwaya.attributions.sources.phrases import is_source, make_link, read_phrase, source_noun
from riwaya.attributions.speakers.subjects import main_subject, past_adjuncts, topic
from riwaya.mentions.name_words import given_names, is_first_name
from riwaya.model import Link
from riwaya.phrases import Syntax
from riwaya.phrases.tags import (
    ADVERB,
    AUXILIARY,
    COLON,
    COMMA,
    CONJUNCTION,
    DEFINITE,
    DEMONSTRATIVE,
    MAYBE_VERB,
    NEGATION,
    OPENER,
    POSSESSED,
    PREFIXED,
    PREPOSITION,
    SIGN,
    STOP,
    TIME,
    VERB,
)

_BODIES = {"organisation", "state"}
_PEOPLE = {"person", "official", "witness", "local", "activist", "expert"}
_LOOSE = ADVERB | SIGN | PREFIXED
_FORMER = {"person", "witness", "local"}  # of whom «لم تكن أم سالم تتوقع أن» tells, and not of who acts


def portrayed(passage: Passage) -> Link | None:
    """Return the person of whom the sentence tells; None where it tells of none."""
    syntax, first = passage.syntax, passage.first
    named = syntax.names.get(first)
    if named is not None and named.kind == "person":
        return make_link(syntax, first, syntax.name_ends[first])
    if is_lone_name(syntax, first):
        return person_link(syntax, first, first + 1)  # «رضا لا يحب الكلام»
    found = topic(passage, passage.last) if passage.colloquial else None  # «ضابط من عنا، مبارح العصر. قال: …»
    begin = _past_when(passage)
    found = found or (_beside_verb(passage, begin) if syntax.has(begin, AUXILIARY) else None)  # «كانت أم سالم في حافلة أوقفها»
    found = found or main_subject(passage, passage.last, begin) or _beside_verb(passage, begin)
    found = _past_thing(syntax, found) if found is not None else None
    link = person_link(syntax, *found) if found is not None else None
    return link if link is not None and link.kind in _PEOPLE | _BODIES else None


def _past_thing(syntax: Syntax, found: Range) -> Range:
    """Return the person after a thing that is done to him, else the phrase: «لا تقنع هذه الحجة | الناشطة رولا»."""
    if not syntax.has(found[0], DEMONSTRATIVE) or source_noun(syntax, found[0] + 1) is not None:
        return found
    people = (i for i in range(found[0] + 1, found[1]) if i in syntax.names and syntax.names[i].kind == "person")
    return next(people, found[0]), found[1]


def person_link(syntax: Syntax, first: int, last: int) -> Link:
    """Return the link of a phrase, that of a person where it is a first name alone."""
    link = make_link(syntax, first, last)
    is_person = first not in syntax.names and last <= first + 2 and is_lone_name(syntax, last - 1)
    return Link(link.span, link.span.text, "person", None) if is_person else link


def _past_when(passage: Passage) -> int:
    """Return where the clause begins after one of time: «قبل أن نودّعها، | استوقفتنا أم جورج»."""
    syntax, first = passage.syntax, passage.first
    if syntax.core(first) not in ("قبل", "بعد", "عندما", "حين", "حينما", "كلما", "بينما", "فيما", "لما", "بعدما", "منذ"):
        return first
    return next((i + 1 for i in range(first + 1, passage.last - 1) if syntax.has(i, COMMA)), first)


def _beside_verb(passage: Passage, begin: int) -> Range | None:
    """Return the person after a verb that no lexicon knows, or after one of being: «تجلس سميرة، معلمة المدرسة، على كرسي»."""
    syntax = passage.syntax
    verb = past_adjuncts(passage, begin, passage.last)
    at = verb + 1
    if verb > begin and syntax.has(verb - 1, AUXILIARY):
        at = verb
    elif syntax.has(verb, NEGATION) and syntax.has(verb + 1, AUXILIARY):
        at = verb + 2  # «لم تكن أم جورج تتوقع أن»
    elif not _may_be_verb(syntax, verb):
        return None
    found = _person_at(syntax, at, passage.last)
    if found is not None and verb == passage.first and at == verb + 1 and found[1] >= passage.last:
        return verb, passage.last  # «أبونا بولس.»
    return found


def _may_be_verb(syntax: Syntax, at: int) -> bool:
    form = syntax.form(at).lstrip("وف") if syntax.has(at, CONJUNCTION) else syntax.form(at)
    is_present = form[:1] in ("ي", "ت") and len(form) > 3 and not syntax.has(at, ~(MAYBE_VERB | VERB | CONJUNCTION))
    return bool(is_present or (syntax.has(at, VERB | MAYBE_VERB) and not syntax.has(at, POSSESSED)))


def is_lone_name(syntax: Syntax, at: int) -> bool:
    """Return whether a first name stands alone at the token: «سميرة، معلمة المدرسة»; one that is a word too before a joint."""
    is_common = given_names().get(syntax.form(at)) if is_first_name(syntax.text.tokens[at].word) else None
    ends = syntax.has(
        at + 1, COMMA | PREPOSITION | OPENER | VERB | MAYBE_VERB | NEGATION | STOP | COLON | TIME | ADVERB | SIGN | PREFIXED
    )
    return is_common is not None and bool(ends or not is_common) and not syntax.has(at, DEFINITE | CONJUNCTION)


def _person_at(syntax: Syntax, at: int, stop: int) -> Range | None:
    """Return the phrase of a person that begins at the token, be it a first name alone: «سميرة»."""
    named = syntax.names.get(at)
    if named is not None:
        return (at, syntax.name_ends[at]) if named.kind == "person" else None
    found = read_phrase(syntax, at, stop)
    if found is None:
        return None
    if is_lone_name(syntax, at):
        return at, at + 1
    is_known = is_source(syntax, *found) and bool(syntax.has(at, DEFINITE) or syntax.form(at).endswith(("ه", "ها")))
    return found if is_known and make_link(syntax, *found).kind in _FORMER else None
