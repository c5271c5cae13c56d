"""What somebody holds a thing to be: «اعتبر القيادي القرار «إعلان حرب»», «عدّ الخطوة تصعيداً», «قدّم العملية على أنها دفاع»."""

from riwaya.attributions.agreement import of_source
from riwaya.attributions.contents.markers import Marker
from riwaya.attributions.cues import cue_forms
from riwaya.attributions.passage import Passage, Report
from riwaya.attributions.sources.issuers import expand
from riwaya.attributions.sources.phrases import head_of, is_source, make_link, read_phrase, source_noun
from riwaya.attributions.wording import words_of
from riwaya.phrases import Syntax, noun_phrase
from riwaya.phrases.tags import (
    ADVERB,
    BRACKET,
    CLOSING,
    COLON,
    COMMA,
    COMPLEMENTISER,
    CONJUNCTION,
    DEFINITE,
    DEMONSTRATIVE,
    NUMBER,
    OPENING,
    POSSESSED,
    PREPOSITION,
    STOP,
    TIME,
    VERB,
    is_masdar,
    is_noun,
)

_LONGEST = 14  # tokens from the verb to the judgement


def read_judgement(passage: Passage, report: Report, *, has_subject: bool) -> Marker | None:
    """Return where the thing judged begins, having noted who judges it after the verb; None when nothing is judged so."""
    begin, syntax = report.cue[1], passage.syntax
    quoted = None
    if "judged" in report.sense.takes:
        quoted = _judgement(passage, begin, is_plain=report.sense.id in _HOLDING)
    if quoted is None and "viewed" in report.sense.takes:
        quoted = _view(passage, begin)
        if quoted == begin and syntax.has(begin - 1, POSSESSED):
            return Marker("noun", begin, begin) if has_subject else None  # «تصوّرها على أنها»
    if "judged" in report.sense.takes and "noun" not in report.sense.takes and _judges_so(passage, begin):
        return Marker("noun", begin, begin)  # «ندد بالاقتحامات، وعدّها | خرقاً»
    if not has_subject and quoted is None and "judged" in report.sense.takes and (plain := _held_by_many(passage, report)):
        return plain
    if quoted == begin and _bears_thing(passage, begin - 1):
        return Marker("quote", begin, begin)  # «ندد بالهجوم، واعتبره «جريمة حرب»»
    if quoted is not None and not has_subject and _is_judged_by(passage, begin, quoted):
        report.source, report.stop = (begin, quoted), syntax.closing(quoted) + 1
        report.sources, _ = expand(syntax, report.source, quoted)
        return Marker("quote", quoted, quoted)  # «اتفاق اعتبره محللون | «هشاً» في ظل»
    if quoted is None or quoted == begin:
        return _seen_in(passage, report, has_subject=has_subject) if report.sense.id in _SEEING else None
    begins = begin + (has_subject and syntax.form(begin) in _TOWARDS and "viewed" in report.sense.takes)
    thing = begins if has_subject else _thing(passage, begin, quoted)
    if thing is None or not _is_thing(passage, thing):
        return None
    if not has_subject and syntax.form(thing - 1) in _TOWARDS and thing - 1 > begin:  # «تنظر الحكومة إلى | الحادثة على أنها»
        report.source = (begin, thing - 1)
        report.sources, _ = expand(syntax, report.source, thing - 1)
        return Marker("noun", thing, thing)
    if thing > begin:
        report.source = (begin, thing)
        report.sources, _ = expand(syntax, report.source, thing)
    return Marker("noun", thing, thing)


def _is_judged_by(passage: Passage, begin: int, quoted: int) -> bool:
    """Return whether a source stands between a verb with the thing's pronoun and marks: «اتفاق اعتبره | محللون | «هشاً»»."""
    syntax = passage.syntax
    is_its = syntax.has(quoted, OPENING) and _bears_thing(passage, begin - 1)
    return bool(is_its) and read_phrase(syntax, begin, quoted) == (begin, quoted) and is_source(syntax, begin, quoted)


def _judges_so(passage: Passage, at: int) -> bool:
    """Return whether what a thing is held to be stands right after a verb with its pronoun: «وعدّتها | خرقاً», «وعدّه | جريمة»."""
    syntax = passage.syntax
    if at >= passage.last or not _bears_thing(passage, at - 1) or not syntax.has(at - 1, CONJUNCTION):
        return False
    word = syntax.text.tokens[at].word
    is_indefinite = not syntax.has(at, DEFINITE | CONJUNCTION | PREPOSITION | COMMA) and at not in syntax.names
    return is_indefinite and word.raw.endswith(("اً", "ًا", "ةً", "ة"))


def _held_by_many(passage: Passage, report: Report) -> Marker | None:
    """Return where a judgement begins after several who hold it: «اعتبره نواب | خيانة», «اعتبرها مراقبون | خطوة مهمة»."""
    syntax, begin = passage.syntax, report.cue[1]
    judged = begin + 1
    if judged >= passage.last or not _bears_thing(passage, begin - 1) or syntax.has(begin, DEFINITE):
        return None
    word = syntax.text.tokens[judged].word
    is_plain = word.text.endswith("ة") and not syntax.has(judged, DEFINITE | CONJUNCTION | PREPOSITION)  # no adjective of people
    link = make_link(syntax, begin, judged)
    if not is_plain or not is_source(syntax, begin, judged) or of_source(link).number != "p":
        return None
    report.source, report.sources = (begin, judged), [link]
    return Marker("noun", judged, judged)


def _bears_thing(passage: Passage, at: int) -> bool:
    """Return whether the verb of judging has what is judged for its pronoun: «اعتبره», «عدّها»."""
    hits = cue_forms(passage.syntax.text.tokens[at].word)
    return any(h.entry.shape == "verb" and h.split.enclitic in ("ه", "ها", "هم") for h in hits)


_TOWARDS = ("الي", "مع")
_SEEING = ("رأى",)


def _seen_in(passage: Passage, report: Report, *, has_subject: bool) -> Marker | None:
    """Return where «في القرار «مكافأة»», «فيه تصعيداً» begins, what somebody sees in a thing; None where he only looks on."""
    syntax, begin = passage.syntax, report.cue[1]
    for at in range(begin, min(passage.last - 2, begin + _LONGEST)):
        if syntax.form(at) in ("فيه", "فيها", "فيهم"):
            judged = at + 1
        elif syntax.form(at) == "في" and _is_judgeable(passage, at + 1):
            end = noun_phrase(syntax, at + 1, passage.last, with_prepositions=False)
            seen = (i for i in range(at + 2, end) if syntax.has(i, OPENING) or syntax.form(i) in words_of("seen_as"))
            judged = next(seen, end)
        elif syntax.has(at, COMMA | COMPLEMENTISER | COLON | STOP | VERB | PREPOSITION):
            return None
        else:
            continue
        is_held = syntax.has(judged, OPENING) and not syntax.has(judged, BRACKET)
        is_held = is_held or syntax.form(judged) in words_of("seen_as")  # «ترى في التهدئة فرصة»
        if not is_held and not (is_masdar(syntax.form(judged)) or is_masdar(syntax.form(judged).removesuffix("ا"))):
            return None
        source = (begin, at) if at > begin else None
        if source is not None and (has_subject or not is_source(syntax, *source)):
            return None
        if source is not None:
            report.source = source
            report.sources, _ = expand(syntax, source, at)
        return Marker("noun", at, at)
    return None


def _is_judgeable(passage: Passage, at: int) -> bool:
    """Return whether an act or a word begins here, and no place where something is seen: «القرار», «ما جرى», «هذه الخطوة»."""
    syntax = passage.syntax
    noun = syntax.form(at + 1 if syntax.has(at, DEMONSTRATIVE) else at).removeprefix("ال")
    is_whose = noun in words_of("judgeable") and not syntax.has(at + 1, OPENING)  # «في كلام سميرة»
    return syntax.form(at) == "ما" or is_whose or (_is_thing(passage, at) and (is_masdar(noun) or noun in words_of("judgeable")))


def _view(passage: Passage, begin: int) -> int | None:
    """Return where it is told as what a thing is shown: «على أنها دفاع عن النفس», «في خانة الخطأ»; None where it is not."""
    syntax = passage.syntax
    for at in range(begin, min(passage.last - 1, begin + _LONGEST)):
        form, following = syntax.form(at), syntax.form(at + 1)
        if (form == "علي" and following in _AS_IF) or (form in ("في", "ضمن", "الي") and following in _PIGEONHOLES):
            return at
        if syntax.has(at, COMMA | COLON | STOP | COMPLEMENTISER):
            return None
    return None


_AS_IF = ("انه", "انها", "انهم", "انهما")
_PIGEONHOLES = ("خانه", "باب", "خانات", "مصاف")
_HOLDING = ("اعتبر", "عد")  # may hold something without marks: «عدّت الخطوة تصعيداً»


def _judgement(passage: Passage, begin: int, *, is_plain: bool) -> int | None:
    """Return where the judgement opens, in the clause of the verb and with no clause after it that it would name.

    Args:
        is_plain: whether an indefinite accusative without marks is one, too.
    """
    syntax = passage.syntax
    for at in range(begin, min(passage.last, begin + _LONGEST)):
        if is_plain and at > begin + 1 and syntax.text.tokens[at].word.raw.endswith(("اً", "ًا", "ةً")):
            is_counted = syntax.has(at, NUMBER) or syntax.form(at + 1) == syntax.form(at)  # «عدّ المفاتيح واحداً واحداً»
            return None if is_counted or syntax.has(at, ADVERB | TIME) or syntax.form(at) in words_of("manner") else at
        if syntax.has(at, OPENING) and not syntax.has(at, BRACKET):
            after = syntax.closing(at) + 1
            is_name = at in syntax.names or _opens_name(syntax, at)
            return None if is_name or syntax.has(after, COMPLEMENTISER) else at
        is_free = syntax.form(at - 1) == "ما"  # «سمّى ما جرى «إعادة انتشار»»
        if syntax.has(at, COMMA | COMPLEMENTISER | COLON | STOP) or (syntax.has(at, VERB) and not is_free and at > begin):
            return None
    return None


def _opens_name(syntax: Syntax, at: int) -> bool:
    """Return whether marks hold the name of the body before them: «اعتبر مكتب لحزب | «الراية»، في بيان، أن»."""
    noun = source_noun(syntax, at - 1)
    return noun is not None and noun.entry.kind in ("organisation", "outlet") and not syntax.has(at - 1, DEFINITE)


def _thing(passage: Passage, begin: int, quoted: int) -> int | None:
    """Return where the thing begins after who judges it, or at once where a speaker goes on («وعدّ الورقة «حبراً»»)."""
    syntax = passage.syntax
    found = read_phrase(syntax, begin, quoted)
    if found is not None and is_source(syntax, *found):
        places = [i for i in range(begin + 1, quoted) if _is_apart(passage, i) and is_source(syntax, begin, i)]
        acts = [i for i in places if not syntax.has(i, DEFINITE) or is_masdar(syntax.form(i).removeprefix("ال"))]
        if places:
            return (*acts, *places)[0]
        if (last := _last_thing(passage, begin, quoted)) is not None:
            return last
    is_his = syntax.has(begin - 2, COMPLEMENTISER) and syntax.form(begin - 2).endswith(("ه", "ها", "هم"))  # «إلا أنه عدّ»
    return begin if is_his or syntax.has(begin - 1, CONJUNCTION) else None


def _last_thing(passage: Passage, begin: int, quoted: int) -> int | None:
    """Return the definite noun right before a judgement, after who judges: «عدّت الحركة | الخطوة تصعيداً»."""
    syntax, at = passage.syntax, quoted - 1
    at -= syntax.form(at) in words_of("same")  # «إلى الحادثة نفسها على أنها»
    is_free = at > begin and syntax.has(at, DEFINITE) and not syntax.form(at).endswith(("ي", "يه"))
    is_after = syntax.has(at - 1, DEFINITE | CLOSING) or syntax.form(at - 1) in _TOWARDS or at in syntax.name_ends.values()
    return at if is_free and is_after and is_source(syntax, begin, at - (syntax.form(at - 1) in _TOWARDS)) else None


def _is_thing(passage: Passage, at: int) -> bool:
    """Return whether a definite noun that is no name begins here: «القرار», «ما جرى», «هذه الخطوة», «تصريحاته»."""
    syntax = passage.syntax
    if syntax.form(at) == "ما" or syntax.has(at, DEMONSTRATIVE):
        return True
    return syntax.has(at, DEFINITE | POSSESSED) and at not in syntax.names and not syntax.has(at, CONJUNCTION | PREPOSITION)


def is_no_speaker(syntax: Syntax, first: int, last: int) -> bool:
    """Return whether what a verb calls something is no one who could speak: «القرار», «هذه الخطوة», «الوضع»."""
    noun = source_noun(syntax, head_of(syntax, first, last))
    return not is_source(syntax, first, last) or (noun is not None and noun.entry.kind == "document")


def is_called_so(syntax: Syntax, first: int, last: int) -> bool:
    """Return whether a thing is told with what it is called: «الخطوة بالتاريخية»; a claim of others stays outside."""
    head = syntax.form(first + bool(syntax.has(first, DEMONSTRATIVE))).removeprefix("ال")
    return is_no_speaker(syntax, first, last) and head not in words_of("summed") | words_of("shown")


def _is_apart(passage: Passage, at: int) -> bool:
    """Return whether a thing begins here that is no part of the definite phrase before it."""
    syntax = passage.syntax
    is_whole = syntax.has(at - 1, DEFINITE | POSSESSED | CLOSING) or at in syntax.name_ends.values()
    return is_whole and _is_thing(passage, at) and (not syntax.has(at, DEFINITE) or is_noun(syntax.form(at)))
