"""Who is accused and to whom something is promised, read from the clause of the word that says so."""

from bisect import bisect_right

from riwaya.arabic.letters import fold
from riwaya.arabic.words import ENCLITICS
from riwaya.attributions.cues import cue_forms
from riwaya.events.arguments.anaphora import FITTING, antecedent
from riwaya.events.arguments.fitting import is_glued
from riwaya.events.arguments.subjects import carried_subject, pronoun_of, said_subject, topic
from riwaya.events.classes import ACTORS, PEOPLE, classes_of, words_of
from riwaya.events.clauses import is_who, left_bound, may_be_verb, right_bound
from riwaya.events.nouns.heads import Phrase, head_classes, span_of
from riwaya.events.nouns.phrasing import phrases
from riwaya.model import Attribution, Span
from riwaya.phrases import Syntax
from riwaya.phrases.tags import (
    CLOSING,
    COMMA,
    COMPLEMENTISER,
    CONJUNCTION,
    DEFINITE,
    MASDAR,
    MAYBE_VERB,
    OPENING,
    PREFIXED,
    STOP,
    VERB,
)

_FARTHEST = 24  # tokens between a cue and whom it names
_SELVES = {"اياه": "ه", "اياها": "ها", "اياهم": "هم", "اياهما": "هما"}
_QUOTED_WITHIN = 5  # tokens, the mark among them
_BEFORE = 60  # tokens in which a pronoun's noun is looked for


def addressee(attribution: Attribution, kind: str, syntax: Syntax) -> Span | None:
    """Return who is accused or to whom something is promised; None when the clause does not say.

    Args:
        kind: accuse or promise.
    """
    first, last = syntax.tokens_of(attribution.cue)
    limit = _limit(attribution, syntax, first, last)
    if pronoun := _pronoun(syntax, first, last, limit):
        return _taken_up(attribution, syntax, first, pronoun)
    if kind == "promise" and (given := _given(syntax, last, limit)):
        return given
    if kind == "promise" and not _addresses(syntax, first):
        return _helped(attribution, syntax)
    if who := _whoever(syntax, last, limit):
        return who
    named = _named(attribution, syntax, last, limit) or (_quoted(syntax, last) if kind == "accuse" and limit <= last else None)
    return named or (_helped(attribution, syntax) if kind == "promise" else None)


def is_self(words: str) -> bool:
    """Return whether the words are a pronoun that stands by itself as an object: إياه."""
    return fold(words) in _SELVES


def named_speaker(attribution: Attribution, syntax: Syntax) -> Span | None:
    """Return who speaks by the clause of the cue itself, when the chain was carried from beyond it; None when it agrees."""
    at, _ = syntax.tokens_of(attribution.cue)
    if not syntax.has(at, VERB | MAYBE_VERB) or not attribution.chain:
        return None
    place = bisect_right([s.first for s in syntax.text.sentences], at) - 1
    first = syntax.text.sentences[place].first if place >= 0 else 0
    start, stop = left_bound(syntax, at, first), right_bound(syntax, at, len(syntax.tags))
    source, _ = syntax.tokens_of(attribution.chain[-1].span)
    if start - 2 <= source <= stop + 1:
        return None
    said = said_subject(syntax, at, first)
    if said is None or not at < said.first < stop or not head_classes(syntax, said) & (ACTORS | PEOPLE):
        return None
    span = span_of(syntax, said)
    return None if span.text in attribution.chain[-1].span.text else span


def only_accused(attribution: Attribution, syntax: Syntax) -> Phrase | None:
    """Return who accuses when the only noun after the verb, read as who speaks, is the accused: «واتهم الجيش بقصف …»."""
    first, last = syntax.tokens_of(attribution.cue)
    limit = _limit(attribution, syntax, first, last)
    speaker = _speaker(attribution, syntax)
    is_as_well = syntax.form(first) == "كما" and first + 1 < last
    first += is_as_well
    goes_on = is_as_well or syntax.has(first, CONJUNCTION) or syntax.form(first)[:1] == "ل"
    if speaker is None or not last <= speaker.first < limit or not goes_on or not syntax.has(first, VERB | MAYBE_VERB):
        return None
    listed = [p for p in phrases(syntax, last, limit) if not p.preposition]
    if len(listed) != 1 or listed[0].last < limit - 1 or any(h.split.enclitic for h in cue_forms(syntax.text.tokens[first].word)):
        return None
    pronoun = pronoun_of(syntax, first)
    start = max(0, first - _BEFORE)
    own = topic(syntax, left_bound(syntax, first, start), first) if syntax.form(first)[:1] == "ل" else None
    return own or carried_subject(syntax, first, start, pronoun)


def _limit(attribution: Attribution, syntax: Syntax, first: int, last: int) -> int:
    """Return the token at which what is said begins, as far as it follows the cue."""
    begin, _ = syntax.tokens_of(attribution.content)
    limit = begin if last <= begin <= last + _FARTHEST else right_bound(syntax, first, last + _FARTHEST)
    for at in range(last, min(limit, len(syntax.tags))):
        if syntax.has(at, STOP):
            return at
        if syntax.core(at).removeprefix("ال") in words_of("blame"):
            return at  # «حمّل الوزير الشركة مسؤولية …»
    return limit


def _pronoun(syntax: Syntax, first: int, last: int, limit: int) -> str:
    """Return the pronoun that stands for whom the cue is about: «اتهمته», «متهماً إياهم»."""
    if found := next((_SELVES[syntax.form(i)] for i in range(last, min(last + 2, limit)) if syntax.form(i) in _SELVES), ""):
        return found
    if syntax.has(first, MAYBE_VERB) and not may_be_verb(syntax, first):
        return ""  # «تجدد وعدها»
    word = syntax.text.tokens[first].word
    hits = cue_forms(word)
    if any(not h.split.enclitic for h in hits):
        return ""
    return next((h.split.enclitic for h in hits if h.split.enclitic in FITTING and h.split.enclitic in ENCLITICS), "")


def _taken_up(attribution: Attribution, syntax: Syntax, at: int, pronoun: str) -> Span | None:
    first = max(0, at - _BEFORE)
    is_verb = syntax.has(at, VERB | MAYBE_VERB)
    speaker = (said_subject(syntax, at, first) if is_verb else None) or _speaker(attribution, syntax)
    found = antecedent(syntax, pronoun, at, first, ACTORS | PEOPLE, but=speaker)
    return span_of(syntax, found) if found else None


def _speaker(attribution: Attribution, syntax: Syntax) -> Phrase | None:
    return Phrase("", *syntax.tokens_of(attribution.chain[-1].span)) if attribution.chain else None


def _given(syntax: Syntax, last: int, limit: int) -> Span | None:
    """Return to whom with ل: «تعهّدت للنائب بسحب …»."""
    for phrase in phrases(syntax, last, limit):
        if phrase.preposition == "ل" and head_classes(syntax, phrase) & (ACTORS | PEOPLE) - {"outlet"}:
            return span_of(syntax, phrase)
    return None


def _addresses(syntax: Syntax, at: int) -> bool:
    """Return whether the verb takes whom it addresses as its object: «وعد», «هدد», «توعد», not «تعهد»."""
    return any(h.entry.cue.addressee == "object" for h in cue_forms(syntax.text.tokens[at].word))


def _whoever(syntax: Syntax, last: int, limit: int) -> Span | None:
    """Return a clause with من that says whom: «تتوعد من يؤويهم بأن …»."""
    for at in range(last, min(last + 3, limit)):
        if is_who(syntax, at) and limit - at > 1:
            return syntax.span(at, _without_signs(syntax, at, limit))
    return None


def _without_signs(syntax: Syntax, first: int, last: int) -> int:
    while last > first + 1 and syntax.text.tokens[last - 1].word.kind == "punct":
        last -= 1
    return last


def _named(attribution: Attribution, syntax: Syntax, last: int, limit: int) -> Span | None:
    """Return the first noun after the cue, or after who speaks there: «اتهم المجلس القوات باعتقال …»."""
    speaker = _speaker(attribution, syntax)
    begin = last
    listed = [p for p in phrases(syntax, last, limit) if not p.preposition and not _is_action(syntax, p)]
    if speaker is not None and last <= speaker.first < limit:
        own = [p for p in listed if speaker.first <= p.first and p.last <= speaker.last]
        is_sure = any(syntax.has(i, COMMA) for i in range(speaker.first, speaker.last))  # «المتحدث باسم …، آدم صالح»
        begin = own[0].last if len(own) > 1 and not is_sure else speaker.last  # two nouns may have been read as one
        listed = [p._replace(first=max(p.first, begin)) for p in listed if p.last > begin]
    if speaker is not None and len(listed) > 1 and _is_document(syntax, listed[0]):
        listed = listed[1:]  # «واتهم البيان | دمشق»: in it somebody accuses
    while syntax.has(begin, CLOSING):
        begin += 1  # «اتهمت "الجبهة" | الجيش»
    said, begin = begin, _after_insertion(syntax, begin, limit)
    if begin > last and _is_epithet(syntax, begin):
        listed = [p._replace(first=max(p.first, begin + 1)) for p in listed if p.last > begin + 1]
    named = next((p for p in listed if p.first >= begin), None)
    named = named or next((p for p in listed if p.first == said + 1), None)  # «يتهم الفصيل، الجيش والشرطة، بقصف …»
    if named is None:
        return None
    end = named.last
    if syntax.form(end) == "من" and end < limit and not syntax.has(end + 1, COMMA):
        end = max(end, next((p.last for p in phrases(syntax, end, limit)), end))  # «أطرافاً من خارج القاعة»
    return span_of(syntax, named._replace(last=end))


def _is_document(syntax: Syntax, phrase: Phrase) -> bool:
    """Return whether a phrase names words alone and nobody."""
    classes = head_classes(syntax, phrase)
    return "words" in classes and not classes & (ACTORS | PEOPLE)


def _quoted(syntax: Syntax, last: int) -> Span | None:
    """Return the accused whom marks set off right after the cue: «متهماً "دولة إقليمية" لم يسمّها بتزويد …»."""
    closing = syntax.closing(last) if syntax.has(last, OPENING) else last
    if not last + 1 < closing <= last + _QUOTED_WITHIN or syntax.has(last + 1, VERB | MASDAR | PREFIXED | COMPLEMENTISER):
        return None
    named = next(phrases(syntax, last + 1, closing), None)
    return span_of(syntax, named) if named is not None and named.first == last + 1 and not named.preposition else None


def _is_epithet(syntax: Syntax, at: int) -> bool:
    """Return whether an adjective stands right after who speaks: «اتهمت مجموعة "محامو الجبل" الحقوقية القوات …»."""
    form = syntax.form(at)
    is_relational = syntax.has(at, DEFINITE) and form.endswith(("ي", "يه")) and not classes_of(syntax.text.tokens[at].word)
    return is_relational and syntax.has(at - 1, CLOSING) and at not in syntax.names


def _after_insertion(syntax: Syntax, at: int, limit: int) -> int:
    """Return the token after what two commas set off: «وعد الوزير، الذي زار المنطقة، بتعويض …»."""
    if not syntax.has(at, COMMA):
        return at
    return next((i + 1 for i in range(at + 1, limit + 1) if syntax.has(i, COMMA)), at)


def _is_action(syntax: Syntax, phrase: Phrase) -> bool:
    if is_glued(syntax, phrase):
        return True
    return syntax.has(phrase.first, MASDAR) and not syntax.has(phrase.first, DEFINITE) and not head_classes(syntax, phrase)


def _helped(attribution: Attribution, syntax: Syntax) -> Span | None:
    """Return whom what is promised is to help: «وعد بتعويض المزارعين»."""
    begin, end = syntax.tokens_of(attribution.content)
    core = syntax.core(begin)
    word = core[1:] if syntax.has(begin, PREFIXED) else core
    if word not in words_of("helping"):
        return None
    found = next(iter(phrases(syntax, begin + 1, end)), None)
    return span_of(syntax, found) if found is not None and not found.preposition else None
