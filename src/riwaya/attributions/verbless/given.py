"""Promises, threats, charges and calls by their nouns, with whoever they come from: «وعود تلقتها البلدية من الوزارة بـ»."""

from riwaya.arabic.words import Hit
from riwaya.attributions.contents.markers import Marker, is_noun_content, marker_at
from riwaya.attributions.cues import Cue, CueForm
from riwaya.attributions.passage import Passage, Range, Report
from riwaya.attributions.sources.phrases import is_source, make_link, read_phrase
from riwaya.attributions.speakers.extent import before_marker
from riwaya.attributions.wording import words_of
from riwaya.mentions.lexical import adjectives
from riwaya.phrases import Syntax
from riwaya.phrases.tags import (
    COLON,
    COMMA,
    COMPLEMENTISER,
    CONJUNCTION,
    DEFINITE,
    MAYBE_VERB,
    NEGATION,
    OPENER,
    OPENING,
    PREFIXED,
    PREPOSITION,
    RELATIVE,
    STOP,
    VERB,
    masdars,
)

_STANCES = {"promises", "accuses", "admits", "asks"}
_NEAR = 10  # tokens from the noun to what is promised
_MOST_ADJECTIVES = 4  # after the noun
_NO_ADJECTIVE = COMMA | STOP | COLON | COMPLEMENTISER | NEGATION | PREPOSITION | PREFIXED | VERB | DEFINITE | RELATIVE
_WALLS = COMMA | STOP | COLON | COMPLEMENTISER | NEGATION


def read_made(passage: Passage, at: int, hits: tuple[Hit[CueForm], ...]) -> Report | None:
    """Return the report of such a noun that is spelled like a verb («بعد | تعهد | قطري بـ», «رسالة | وعد»); None for a verb."""
    if not passage.syntax.has(at, MAYBE_VERB) or passage.syntax.has(at, CONJUNCTION):
        return None
    nouns = (h for h in hits if h.entry.shape == "masdar" and h.entry.cue.kind == "noun" and not h.entry.cue.weak)
    found = (report for hit in nouns if (report := read_given(passage, at, hit)) is not None)
    return next((report for report in found if not report.carries), None)


def read_given(passage: Passage, at: int, hit: Hit[CueForm]) -> Report | None:
    """Return the report of a noun of promising, threatening, charging or calling whose giver is told after it; None elsewhere.

    «تعهدات من الوسطاء بـ», «تعهد قطري بـ», «دعوات أطلقتها لجان المقاومة لـ», and of nobody «حصل على وعد بـ» in another's words.
    """
    cue = hit.entry.cue
    if cue.stance not in _STANCES or hit.split.enclitic:
        return None
    found = _from(passage, at, cue) or _of_nation(passage.syntax, at) or _by_clause(passage, at, cue)
    if found is None:
        return _of_nobody(passage, at, cue)
    giver, end = found
    report = Report((at, at + 1), cue, f"nominal.{cue.id}", at, source=giver, sources=[make_link(passage.syntax, *giver)])
    if not _told(passage, report, end):
        return None
    report.stop = _main_verb(passage, report) if report.is_noun else None
    return report


def _main_verb(passage: Passage, report: Report) -> int | None:
    """Return the verb of the clause in which a promise is told first: «رغم الوعود بإعادة الكهرباء | بقيت البلدة»; else None."""
    syntax = passage.syntax
    for at in range((report.start or 0) + 1, passage.last):
        if syntax.has(at, COMMA | STOP | RELATIVE | COMPLEMENTISER | OPENER | NEGATION):
            return None
        if syntax.has(at, VERB) and not syntax.has(at, CONJUNCTION) and syntax.has(at - 1, DEFINITE):
            return at
    return None


def _from(passage: Passage, at: int, cue: Cue) -> tuple[Range, int] | None:
    """Return who is named by «من», and where that ends: «وعداً خطياً | من قيادات | بـ», «اتهامات | بين الطرفين | بـ»; else None."""
    syntax = passage.syntax
    begin = past_adjectives(syntax, at + 1)
    if syntax.form(begin) != "من" and not (cue.stance == "accuses" and syntax.form(begin) == "بين"):
        return None
    begin += 1 + (syntax.form(begin + 1) in ("قبل", "جانب", "طرف", "جهه"))
    found = read_phrase(syntax, begin, passage.last)
    if found is None or (begin > at + 2 and not is_source(syntax, *found)):
        return None
    found = found[0], before_marker(passage, cue, *found)
    return (found, found[1]) if cue.stance != "asks" or is_source(syntax, *found) else None


def past_adjectives(syntax: Syntax, at: int) -> int:
    """Return the token after the adjectives of an indefinite noun: «وعداً | خطياً», «وعود | شفهية كثيرة»."""
    for here in range(at, at + _MOST_ADJECTIVES):
        is_negated = syntax.form(here) == "غير"
        if not (is_negated or syntax.form(here).endswith(("ا", "ه", "ي"))) or (
            syntax.has(here, _NO_ADJECTIVE) and not is_negated
        ):
            return here
    return at


def _of_nation(syntax: Syntax, at: int) -> tuple[Range, int] | None:
    """Return the adjectives of whose it is, and where all adjectives end: «التهديدات | التركية | المستمرة | بـ»; else None."""
    is_definite = bool(syntax.has(at, DEFINITE))
    last = at + 1
    while last <= at + _MOST_ADJECTIVES and _is_adjective(syntax, last, is_definite=is_definite):
        last += 1
    whose = [i for i in range(at + 1, last) if _is_of_people(syntax, i)]
    if not whose or whose != list(range(whose[0], whose[-1] + 1)):
        return None
    return (whose[0], whose[-1] + 1), last


def _is_adjective(syntax: Syntax, at: int, *, is_definite: bool) -> bool:
    core = syntax.core(at)
    if core.startswith("ال") != is_definite or syntax.has(at, _WALLS | PREPOSITION | PREFIXED | OPENING):
        return False
    return core.endswith(("ه", "ي")) or _is_of_people(syntax, at)


def _is_of_people(syntax: Syntax, at: int) -> bool:
    """Return whether an adjective of a nation or a kind of body stands at the token, which «إثيوبيا» by itself is not."""
    form = syntax.core(at).removeprefix("ال")
    if syntax.text.tokens[at].word.raw.endswith(("اً", "ًا")):
        form = form.removesuffix("ا")
    return not form.endswith("يا") and (form in adjectives() or form in words_of("whose_kind"))


def _by_clause(passage: Passage, at: int, cue: Cue) -> tuple[Range, int] | None:
    """Return who gave it in its relative clause, and where that ends: «دعوات | أطلقتها لجان المقاومة | لـ»; None without one."""
    syntax = passage.syntax
    verb = past_adjectives(syntax, at + 1)
    verb += syntax.form(verb) in ("التي", "الذي")
    form = syntax.form(verb)
    if form in words_of("gave_it") and syntax.form(verb + 1) != "من":
        found = read_phrase(syntax, verb + 1, passage.last)
        found = (found[0], _before_listener(syntax, found[0], before_marker(passage, cue, *found))) if found is not None else None
        is_called = syntax.form(verb + 1) == "ما" and syntax.form(verb + 2) in words_of("so_called")
        if is_called and syntax.has(verb + 3, OPENING):  # «أطلقتها ما تسمى «جماعات الجبل»»
            found = verb + 3, syntax.closing(verb + 3) + 1
        return (found, found[1]) if found is not None and (is_called or is_source(syntax, *found)) else None
    if form not in words_of("received_it") | words_of("gave_it"):
        return None
    for here in range(verb + 1, min(passage.last - 1, verb + _NEAR)):
        if syntax.has(here, _WALLS):
            return None
        if syntax.form(here) in ("من", "عبر") or (syntax.form(here - 1), syntax.form(here)) == ("عن", "طريق"):
            found = read_phrase(syntax, here + 1, passage.last)
            end = before_marker(passage, cue, *found) if found is not None else here
            found = (found[0], _before_listener(syntax, found[0], end)) if found is not None else None
            return (found, found[1]) if found is not None and is_source(syntax, *found) else None
    return None


def _before_listener(syntax: Syntax, first: int, last: int) -> int:
    """Return where who promises ends, before to whom: «الوعود التي قدمتها الرياض | لهم»."""
    return next((i for i in range(first + 1, last) if syntax.form(i) in ("له", "لها", "لهم", "لنا", "لي", "اليه", "اليهم")), last)


def _told(passage: Passage, report: Report, at: int) -> bool:
    """Note what is promised, charged or called for, after whoever is addressed («إلى الجيش»); False where it is untold."""
    syntax, cue = passage.syntax, report.sense
    for here in range(at, min(passage.last, at + _NEAR)):
        marker = marker_at(passage, cue, here)
        if marker is not None and _is_act(passage, cue, marker):
            report.start, report.is_noun = marker.start, marker.kind != "that"
            return True
        if syntax.has(here, VERB | STOP | COMMA | CONJUNCTION):
            return False
    return False


def _is_act(passage: Passage, cue: Cue, marker: Marker) -> bool:
    """Return whether what is called for begins there, and not who is called upon: «نداء إلى الجيش | لفتح الطريق»."""
    if cue.stance != "asks" or marker.kind in ("that", "ب"):
        return True
    if marker.kind in ("الي", "إلى"):
        return is_noun_content(passage.syntax, marker.start)
    form = passage.syntax.form(marker.at)
    return marker.kind == "ل" and (not form.startswith("لل") or form[2:] in masdars())  # «دعوات للتظاهر», not «للجيش»


def _of_nobody(passage: Passage, at: int, cue: Cue) -> Report | None:
    """Return the report of a promise that nobody is named for, in another's words: «قال إن هناك | وعداً | بـ»; None elsewhere."""
    syntax = passage.syntax
    is_there = syntax.core(at - 1) in words_of("there_is") or (syntax.form(at - 1) == "علي" and syntax.core(at - 2) in _GOT)
    if cue.stance != "promises" or syntax.has(at, DEFINITE) or not is_there:
        return None
    report = Report((at, at + 1), cue, f"unnamed.{cue.id}", at, carries=True)
    return report if _told(passage, report, past_adjectives(syntax, at + 1)) else None


_GOT = ("حصل", "حصلت", "حصلوا", "حصلنا", "الحصول", "حصوله", "حصولها", "حصولهم")
