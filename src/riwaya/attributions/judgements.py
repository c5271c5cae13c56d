"""What somebody holds a thing to be, in marks: «اعتبر القيادي القرار «إعلان حرب»», «عدّ الورقة «حبراً»»."""

from riwaya.attributions.issuers import expand
from riwaya.attributions.markers import Marker
from riwaya.attributions.passage import Passage, Report
from riwaya.attributions.sources import is_source, read_phrase
from riwaya.phrases.tags import (
    BRACKET,
    CLOSING,
    COLON,
    COMMA,
    COMPLEMENTISER,
    CONJUNCTION,
    DEFINITE,
    DEMONSTRATIVE,
    OPENING,
    POSSESSED,
    PREPOSITION,
    STOP,
    VERB,
    is_masdar,
    is_noun,
)

_LONGEST = 14  # tokens from the verb to the judgement


def read_judgement(passage: Passage, report: Report, *, has_subject: bool) -> Marker | None:
    """Return where the thing judged begins, having noted who judges it after the verb; None when nothing is judged so."""
    if "judged" not in report.sense.takes:
        return None
    begin, syntax = report.cue[1], passage.syntax
    quoted = _judgement(passage, begin)
    if quoted is None or quoted == begin:
        return None
    thing = begin if has_subject else _thing(passage, begin, quoted)
    if thing is None or not _is_thing(passage, thing):
        return None
    if thing > begin:
        report.source = (begin, thing)
        report.sources, _ = expand(syntax, report.source, thing)
    return Marker("noun", thing, thing)


def _judgement(passage: Passage, begin: int) -> int | None:
    """Return the mark that opens the judgement, in the clause of the verb and with no clause after it that it would name."""
    syntax = passage.syntax
    for at in range(begin, min(passage.last, begin + _LONGEST)):
        if syntax.has(at, OPENING) and not syntax.has(at, BRACKET):
            after = syntax.closing(at) + 1
            return None if at in syntax.names or syntax.has(after, COMPLEMENTISER) else at
        is_free = syntax.form(at - 1) == "ما"  # «سمّى ما جرى «إعادة انتشار»»
        if syntax.has(at, COMMA | COMPLEMENTISER | COLON | STOP) or (syntax.has(at, VERB) and not is_free and at > begin):
            return None
    return None


def _thing(passage: Passage, begin: int, quoted: int) -> int | None:
    """Return where the thing begins after who judges it, or at once where a speaker goes on («وعدّ الورقة «حبراً»»)."""
    syntax = passage.syntax
    found = read_phrase(syntax, begin, quoted)
    if found is not None and is_source(syntax, *found):
        places = [i for i in range(begin + 1, quoted) if _is_apart(passage, i) and is_source(syntax, begin, i)]
        acts = [i for i in places if not syntax.has(i, DEFINITE) or is_masdar(syntax.form(i).removeprefix("ال"))]
        if places:
            return (*acts, *places)[0]
    is_his = syntax.has(begin - 2, COMPLEMENTISER) and syntax.form(begin - 2).endswith(("ه", "ها", "هم"))  # «إلا أنه عدّ»
    return begin if is_his or syntax.has(begin - 1, CONJUNCTION) else None


def _is_thing(passage: Passage, at: int) -> bool:
    """Return whether a definite noun that is no name begins here: «القرار», «ما جرى», «هذه الخطوة», «تصريحاته»."""
    syntax = passage.syntax
    if syntax.form(at) == "ما" or syntax.has(at, DEMONSTRATIVE):
        return True
    return syntax.has(at, DEFINITE | POSSESSED) and at not in syntax.names and not syntax.has(at, CONJUNCTION | PREPOSITION)


def _is_apart(passage: Passage, at: int) -> bool:
    """Return whether a thing begins here that is no part of the definite phrase before it."""
    syntax = passage.syntax
    is_whole = syntax.has(at - 1, DEFINITE | POSSESSED | CLOSING) or at in syntax.name_ends.values()
    return is_whole and _is_thing(passage, at) and (not syntax.has(at, DEFINITE) or is_noun(syntax.form(at)))
