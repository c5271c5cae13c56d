"""Reports in a relative clause: «وهو ما نفاه X», «الأمر الذي فنده X», «تصريح X الذي أكد فيه أن», «ومما قاله X أن»."""

from dataclasses import replace

from riwaya.arabic.particles import PRONOUNS
from riwaya.arabic.words import Hit
from riwaya.attributions.agreement import of_source
from riwaya.attributions.contents.bounds import trim
from riwaya.attributions.contents.markers import Marker
from riwaya.attributions.cues import SPEECH, CueForm, cue_forms
from riwaya.attributions.passage import Passage, Range, Report
from riwaya.attributions.sources.issuers import expand
from riwaya.attributions.sources.occasions import note_told
from riwaya.attributions.sources.outlets import outlet_after, relay_after
from riwaya.attributions.sources.phrases import is_noun_of_text, is_source, make_link, read_phrase, source_noun, spoken_by
from riwaya.attributions.speakers.subjects import agrees_in_tanwin, before_object, main_subject
from riwaya.attributions.verbs.relays import read_sources
from riwaya.attributions.verbs.walk import walk
from riwaya.attributions.wording import words_of
from riwaya.phrases import Syntax
from riwaya.phrases.nouns import is_occasion
from riwaya.phrases.tags import (
    ADVERB,
    AUXILIARY,
    CLOSING,
    COLON,
    COMMA,
    COMPLEMENTISER,
    CONJUNCTION,
    DEFINITE,
    MASDAR,
    PREFIXED,
    PREPOSITION,
    RELATIVE,
    STOP,
    TIME,
    VERB,
)

_FARTHEST = 14
_RUMOUR = replace(SPEECH, id="rumour", stance="alleges")
_BY_PREPOSITION = {"به", "بها", "عنه", "عنها", "اليه", "اليها", "عليه", "عليها", "منه", "منها"}
_ABOUT = ("من", "عن", "حول", "بشان", "بخصوص")  # before what was claimed: «ما زعمته القناة من أن»

_TOLD_OF = (*_ABOUT[1:], "الي")


def resumes(passage: Passage, before: int, hit: Hit[CueForm]) -> bool:
    """Return whether the verb points back at what was said: «وهو ما نفاه», «الأمر الذي أكده»."""
    syntax = passage.syntax
    points = syntax.form(before - 1) in words_of("pointer") or _is_bare_what(passage, before, hit)
    return hit.split.enclitic in ("ه", "ها") and points


def _is_bare_what(passage: Passage, before: int, hit: Hit[CueForm]) -> bool:
    """Return whether a bare «، ما» sums up the clause before it and nobody is told what it is: «، ما نفته الوزارة»."""
    syntax, cue = passage.syntax, hit.entry.cue
    judges = cue.stance in ("denies", "confirms", "admits", "doubts") or cue.id in ("عبر", "أعلن", "أوضح", "أشار")
    is_placed = before > passage.first + 3 and syntax.form(before) == "ما" and syntax.has(before - 1, COMMA)
    tells = any(syntax.has(i, VERB) for i in range(passage.first, before - 1))
    return bool(judges and is_placed and tells) and not syntax.has(before - 2, ADVERB | TIME | COMMA)


def sums_up(passage: Passage, before: int, cue: Range, hit: Hit[CueForm]) -> bool:
    """Return whether the verb tells of what «وهي رواية» sums up («وهي رواية دحضها السكان»), and nothing of its own."""
    syntax = passage.syntax
    points = hit.split.enclitic in ("ه", "ها") or syntax.form(cue[1]) in _BY_PREPOSITION | {"فيه", "فيها"}
    if not points or before < passage.first or pointer_of(syntax, before) is None:
        return False
    tells = next(
        (i for i in range(cue[1], min(passage.last, cue[1] + _FARTHEST)) if syntax.has(i, COMMA | VERB | COMPLEMENTISER)), -1
    )
    return not syntax.has(tells, COMPLEMENTISER)


def pointer_of(syntax: Syntax, before: int) -> int | None:
    """Return «وهي» where it sums up what was said in a noun before a verb: «وهي الرواية ذاتها التي», «وهو نبأ»; else None."""
    noun = before - syntax.has(before, RELATIVE)
    noun -= syntax.form(noun) in words_of("same")
    for at in (noun, noun - 1):  # with or without an adjective: «وهي الرواية الرسمية التي»
        if syntax.form(at).removeprefix("ال") in words_of("summed") and syntax.form(at - 1) in ("وهو", "وهي", "هو", "هي"):
            return at - 1
    return None


def returns_by_preposition(passage: Passage, before: int, cue: Range, hit: Hit[CueForm]) -> bool:
    """Return whether the verb points back through its preposition: «وهو ما اعترفت به القوات», «، ما عبّر عنه المدير»."""
    syntax = passage.syntax
    points = syntax.form(before - 1) in words_of("pointer") or _is_bare_what(passage, before, hit)
    return points and syntax.form(cue[1]) in _BY_PREPOSITION


def before_cue(passage: Passage, at: int) -> int:
    """Return the token before a cue, past auxiliaries and negation: «ما | كانت الحركة قد نفته», «ما | سبق أن زعمته»."""
    syntax, before = passage.syntax, at - 1
    while before >= passage.first and syntax.has(before, AUXILIARY) and not syntax.has(before, RELATIVE):
        before -= 1
    if syntax.has(before, COMPLEMENTISER) and syntax.form(before - 1) == "سبق" and syntax.form(before - 2) == "ما":
        return before - 2
    was = _was(passage, before, at)
    before = was if was is not None else before
    return before if before >= passage.first else -1


def _was(passage: Passage, before: int, at: int) -> int | None:
    """Return the «ما» of «وهو ما كانت الحركة قد نفته», whose subject stands between two auxiliaries; None for another clause."""
    syntax = passage.syntax
    begin = next((i for i in range(before, max(passage.first, before - _LONGEST_SUBJECT), -1) if syntax.has(i, AUXILIARY)), None)
    if before == at - 1 or begin is None or syntax.form(begin - 1) != "ما" or syntax.form(begin - 2) not in words_of("pointer"):
        return None
    found = read_phrase(syntax, begin + 1, at)
    return begin - 1 if found is not None and found[1] == before + 1 else None


_LONGEST_SUBJECT = 7  # tokens of who speaks between «كانت» and «قد»


def read_resumptive(passage: Passage, before: int, cue: Range, hit: Hit[CueForm]) -> Report | None:
    """Return the report whose content stands before it; None when nobody is named."""
    syntax = passage.syntax
    report = Report(cue, hit.entry.cue, f"resumptive.{hit.entry.cue.id}", before - 1, repeats_content=True)
    pointer = pointer_of(syntax, before)
    report.clause = before - 1 if pointer is None else pointer
    begin = cue[1]
    if hit.entry.cue.id in _NAMING and syntax.form(begin)[:1] == "ب":
        return None  # «هو ما وصفه بضعف المنظمة»: what he calls so
    if hit.entry.cue.id in ("شهد", "أشهد"):
        return None  # «هو ما شهدته المدينة»: what it went through
    if hit.entry.cue.id == "سخر":
        return None  # «وهو ما يسخر منه»: mockery tells nothing
    if hit.entry.cue.relay and read_sources(passage, report, begin):
        return report
    if syntax.has(before + 1, AUXILIARY) and syntax.has(cue[0] - 1, AUXILIARY) and before + 2 < cue[0] - 1:
        spoken_by(syntax, report, read_phrase(syntax, before + 2, cue[0]))  # «وهو ما كانت الحركة قد نفته»
        return report
    if syntax.has(begin, PREPOSITION | ADVERB | PREFIXED) and begin + 1 < passage.last:  # «اعترفت به بشكل غير رسمي القوات»
        spoken_to = outlet_after(syntax, begin, passage.last)
        if spoken_to is not None:  # «وهو ما أكدته للصحيفة مسؤولة في المكتب»
            report.addressee_outlet, begin = spoken_to
        while begin < passage.last and not source_noun(syntax, begin) and begin not in syntax.names:
            begin += 1
    found = read_phrase(syntax, begin, passage.last)
    if found is None:
        report.carries = True
        return report
    if not is_source(syntax, *found):
        return None  # «وهذا ما تؤكده الوقائع»: nobody speaks
    report.source = found
    report.sources = expand(syntax, found, passage.last)[0]
    note_told(syntax, report, found[1], passage.last)  # «هذا ما أكده قائد الشرطة لإذاعة X»
    return report


def read_said_of(passage: Passage, before: int, cue: Range, hit: Hit[CueForm]) -> Report | None:
    """Return the report of what is said of all before: «وهو ما قال المحافظ إنه يخشاه», «وهو ما ترى الحركة أنه»; else None."""
    syntax = passage.syntax
    says = "that" in hit.entry.cue.takes and not hit.split.enclitic and not hit.entry.is_passive
    if not says or syntax.form(before - 1) not in words_of("pointer"):
        return None
    report = Report(cue, hit.entry.cue, f"verbal.{hit.entry.cue.id}", before - 1)
    marker = walk(passage, report, has_subject=False)
    if marker is None or marker.kind != "that" or not report.sources:
        return None
    report.start = marker.start
    return report


_NAMING = {"سمى", "وصف"}
_MOMENTS = ("يوم", "ليله", "عام", "لحظه", "ساعه", "صباح", "مساء")  # when it was said: «ما قالته جدتي | يوم سقطت المدينة»


def read_carried(passage: Passage, cue: Range, hit: Hit[CueForm]) -> Report | None:
    """Return the report in «ما زعمته وكالة X من أن …», «ما روجت له القناة عن …»; None when the clause says nothing of its own."""
    syntax = passage.syntax
    if hit.entry.cue.id in _NAMING | {"شهد", "أشهد"}:
        return None  # «ما سماه العدوان»: what he calls so
    returns = syntax.form(cue[1]) in ("له", "لها", "به", "بها", "عنه")  # «ما روجت له القناة»
    found = read_phrase(syntax, cue[1] + returns, passage.last)
    if not (returns or hit.split.enclitic in ("ه", "ها")) or found is None or not is_source(syntax, *found):
        return None
    end = next((i for i in range(*found) if syntax.form(i) in _ABOUT or syntax.form(i) in _MOMENTS), found[1])
    for at in range(end, min(passage.last - 1, end + _FARTHEST)):
        if syntax.form(at) in _ABOUT and syntax.form(at - 1) != "نقلا" and syntax.form(at + 1) not in words_of("agent"):
            told = syntax.has(at + 1, COMPLEMENTISER)
            report = Report(cue, hit.entry.cue, f"carried.{hit.entry.cue.id}", cue[0], start=at + 1 + told, source=found)
            report.sources, report.is_noun = [make_link(syntax, found[0], end)], not told
            if syntax.core(cue[0] - 2) in ("خلافا", "عكس", "بعكس", "رغم", "ردا", "تعليقا", "بخلاف", "مقابل") and report.source:
                report.stop = next((i for i in range(at, passage.last) if syntax.has(i, COMMA)), None)
            spoken_to = outlet_after(syntax, end, at)
            report.addressee_outlet = spoken_to[0] if spoken_to is not None else None  # «ما قاله مساعده للتلفزيون من أن»
            return report
        if syntax.has(at, COLON):  # «ما قالته جدتي يوم سقطت حماة: لا تسألوا»
            report = Report(cue, hit.entry.cue, f"carried.{hit.entry.cue.id}", cue[0], start=at + 1, source=found)
            report.sources, report.is_speech = [make_link(syntax, found[0], end)], True
            return report
        if syntax.has(at, COMMA) and (inner := relay_after(syntax, at + 1, passage.last)) is not None:
            return _carried_from(passage, cue, hit, (found[0], end), inner)
        inner = relay_after(syntax, at, passage.last) if syntax.form(at) == "نقلا" else None
        if inner is not None and (relayed := _carried_from(passage, cue, hit, (found[0], end), inner)) is not None:
            return relayed
        goes_on = syntax.has(at, COMMA) and syntax.form(at + 1) in _ABOUT[2:]  # «ما نشرته الوكالة، بشأن | القيادة»
        if syntax.has(at, COMMA | STOP | RELATIVE) and not goes_on:
            return None
    return None


def _carried_from(passage: Passage, cue: Range, hit: Hit[CueForm], found: Range, inner: Range) -> Report | None:
    """Return the report of «ما كشفته صحيفة X، نقلاً عن الربان، من أن»; None where «من أن» does not follow."""
    syntax = passage.syntax
    at = inner[1] + syntax.has(inner[1], COMMA)
    if syntax.form(at) not in _ABOUT or not syntax.has(at + 1, COMPLEMENTISER):
        return None
    report = Report(cue, hit.entry.cue, f"carried.{hit.entry.cue.id}", cue[0], start=at + 2, source=found)
    report.sources = [*expand(syntax, found, found[1])[0], make_link(syntax, *inner)]
    return report


def read_rumour(passage: Passage, at: int) -> Report | None:
    """Return the report of what nobody is named for: «ما أشيع عن …», «ما تردد من أن …», or before it «…، كما قيل»."""
    syntax = passage.syntax
    if syntax.form(at) not in words_of("rumour") or at == passage.first:
        return None
    first = at - (syntax.form(at - 1) in _PASSED)  # «ما | تم تداوله | عن»
    if (first < at) != (syntax.form(at) in words_of("rumoured_act")):
        return None
    report = Report((first, at + 1), _RUMOUR, "rumour", first - 1, stance="alleges")
    if syntax.form(at - 1) in ("كما", "حسبما") and (at + 1 >= passage.last or syntax.has(at + 1, COMMA)):
        begin = next((i + 1 for i in range(at - 2, passage.first, -1) if syntax.has(i, COMMA | COMPLEMENTISER)), passage.first)
        report.content = trim(syntax, begin, at - 1)
        return report
    if syntax.form(first - 1).removeprefix("و") not in ("ما", "مما", "عما", "بما", "لما"):
        return None
    whose = read_phrase(syntax, at + 2, passage.last) if syntax.form(at) == "نسب" and syntax.form(at + 1) == "الي" else None
    for here in range(whose[1] if whose is not None else at + 1, min(passage.last - 1, at + _FARTHEST)):
        if syntax.form(here) in _ABOUT[1:] or (syntax.form(here) == "من" and syntax.has(here + 1, COMPLEMENTISER | MASDAR)):
            if (that := _that_soon(passage, here)) is not None:
                here = that - 1  # «ما يُروى عن تلك الليلة أن»
            told = syntax.has(here + 1, COMPLEMENTISER)
            report.start, report.is_noun = here + 1 + told, not told
            spoken_by(syntax, report, _spread_by(syntax, at + 1, here))
            return report
        if syntax.has(here - 1, PREPOSITION) or syntax.has(here - 2, PREPOSITION):
            continue  # «ما راج على | بعض | صفحات التواصل»
        if here in syntax.names or source_noun(syntax, here):
            return None  # «ما ذكر الوزير عن»: somebody says it
        if syntax.has(here, COMPLEMENTISER):
            report.start = here + (syntax.form(here) in ("ان", "بان"))
            return report
        if syntax.has(here, COMMA | STOP):
            return None
    return None


_PASSED = ("تم", "يتم", "جري", "يجري", "سبق")  # «ما تم تداوله»


def read_circulating(passage: Passage, at: int) -> Report | None:
    """Return the report of news that go round: «الأنباء المتداولة حول …», «الشائعات التي انتشرت عن …»; None for other news."""
    syntax = passage.syntax
    if not syntax.has(at, DEFINITE) or syntax.core(at).removeprefix("ال") not in words_of("hearsay"):
        return None
    verb = at + 2 if syntax.has(at + 1, RELATIVE) else None
    goes_round = syntax.form(verb) in words_of("goes_round") if verb else syntax.form(at + 1) in words_of("circulating")
    if not goes_round and not (syntax.form(at + 1) in _TOLD_OF and _is_denied(passage, at)):
        return None
    if verb and syntax.form(verb + 1)[:1] == "ب" and syntax.has(verb + 1, PREFIXED):  # «الأخبار التي أفادت | بوقف الرحلات»
        return Report((verb, verb + 1), _RUMOUR, "rumour", at, start=verb + 1, stance="alleges", is_noun=True)
    for here in range(at + 1 + goes_round, min(passage.last - 1, at + _FARTHEST)):
        if syntax.form(here) in _TOLD_OF or syntax.has(here, COMPLEMENTISER):
            told = here + bool(not syntax.has(here, COMPLEMENTISER) and syntax.has(here + 1, COMPLEMENTISER))
            is_clause = bool(syntax.has(told, COMPLEMENTISER))
            report = Report(
                (verb, verb + 1) if verb else (at, at + 1 + goes_round), _RUMOUR, "rumour", at, start=told + 1, stance="alleges"
            )
            report.is_noun, report.stop = (
                not is_clause,
                next((i for i in range(told, passage.last) if syntax.has(i, COMMA)), None),
            )
            return report
        if syntax.has(here, COMMA | STOP) or (here != verb and syntax.has(here, VERB)):
            return None
    return None


_FARTHEST_DENIAL = 12  # tokens from a denial to the news that it denies


def _is_denied(passage: Passage, at: int) -> bool:
    """Return whether news is named only to be denied: «نفى القائممقام، في تصريح، صحة | الأنباء | عن», «لا صحة | للأخبار | عن»."""
    syntax = passage.syntax
    if syntax.form(at - 1) in ("صحه", "صدقيه", "دقه", "كل", "جميع"):
        return True
    for here in range(at - 1, max(passage.first - 1, at - _FARTHEST_DENIAL), -1):
        if syntax.has(here, STOP | COMPLEMENTISER | MASDAR):
            return False
        if any(h.entry.cue.stance == "denies" for h in cue_forms(syntax.text.tokens[here].word)):
            return True
    return False


def _that_soon(passage: Passage, at: int) -> int | None:
    """Return the «أن» after what a rumour is about: «عن تلك الليلة | أن»; None where a wall stands before it."""
    syntax = passage.syntax
    ends = (i for i in range(at + 2, min(passage.last - 1, at + 6)) if syntax.has(i, COMPLEMENTISER | COMMA | VERB | STOP))
    here = next(ends, at)
    return here if syntax.has(here, COMPLEMENTISER) and not syntax.has(here, CONJUNCTION) else None


def _spread_by(syntax: Syntax, first: int, stop: int) -> Range | None:
    """Return where a rumour goes round, or whose it is: «ما راج على مواقع التواصل عن», «ما نُسب إلى المدير من أن»."""
    for at in range(first, min(stop, first + 3)):
        if syntax.form(at) in ("علي", "عبر", "في", "بين", "لدي", "الي", "ل"):
            found = read_phrase(syntax, at + 1, stop)
            is_whose = syntax.form(at) in ("الي", "ل")
            return found if found is not None and (is_whose or is_source(syntax, *found)) else None
    return None


_SOURCES = ("مصادر", "اوساط", "جهات")


def _head_of_sources(passage: Passage, at: int, relative: int) -> int:
    """Return where «مصادر في الوزارة، التي» begins, of which the relative speaks rather than of the ministry; else `at`."""
    syntax = passage.syntax
    if syntax.form(relative) != "التي" or syntax.form(at - 1) not in ("في", "من", "داخل", "لدي"):
        return at
    heads = (i for i in (at - 2, at - 3) if i >= passage.first and syntax.core(i).removeprefix("ال") in _SOURCES)
    return next(heads, at)


def _head_elsewhere(passage: Passage, at: int, relative: int) -> int:
    """Return where the source begins that a place, or another that a relative cannot mean, only tells more of; else `at`.

    «لجنة الأسرى في عدن، التي قالت»: the committee; «مصدر في بلدية الزاوية، الذي أكد»: the source.
    """
    syntax = passage.syntax
    gender = _GENDERS.get(syntax.form(relative), "")
    if not gender or syntax.form(at - 1) not in _AMID or not syntax.has(relative - 1, COMMA):
        return at
    is_place = at in syntax.names and syntax.names[at].kind == "place" and source_noun(syntax, at) is None
    if not is_place and of_source(make_link(syntax, at, relative - 1)).gender in ("", gender):
        return at
    for head in range(at - 2, max(passage.first - 1, relative - _FARTHEST), -1):
        if syntax.has(head, STOP | VERB | COMMA | COMPLEMENTISER):
            break
        found = read_phrase(syntax, head, relative) if source_noun(syntax, head) is not None else None
        if found is not None and found[1] == relative - 1 and of_source(make_link(syntax, *found)).gender == gender:
            return head
    return at


_AMID = ("في", "من", "داخل", "لدي")  # between who speaks and where he is or to whom he belongs


def antecedent(passage: Passage, relative: int) -> Range | None:
    """Return the source before a relative: «تصريح محافظ X, الذي» gives the governor, «المسؤول الذي» the official."""
    syntax = passage.syntax
    speech = None
    for at in range(relative - 1, max(passage.first - 1, relative - _FARTHEST), -1):
        if syntax.has(at, STOP | COMPLEMENTISER | VERB | RELATIVE):
            break
        if is_occasion(syntax, at):
            speech = at
            break
    whose = read_phrase(syntax, speech + 1, relative) if speech is not None else None
    if speech is not None and (whose is None or (is_source(syntax, *whose) and not agrees_in_tanwin(syntax, speech + 1))):
        return whose
    for at in range(relative - 1, max(passage.first - 1, relative - _FARTHEST), -1):
        if syntax.has(at, STOP | VERB | COMMA) and at < relative - 1:
            break
        if (source_noun(syntax, at) or at in syntax.names) and not (
            _disagrees(syntax, at, relative) or agrees_in_tanwin(syntax, at)
        ):
            marked = syntax.quotation_at.get(at - 1) if syntax.has(at, DEFINITE) and syntax.has(at - 1, CLOSING) else None
            if marked is not None and source_noun(syntax, marked.opening - 1) is not None:
                at = marked.opening - 1  # «منظمة «بيت الوادي» الحقوقية، التي»
            while at > passage.first and source_noun(syntax, at - 1) and not syntax.has(at, PREPOSITION | PREFIXED | CONJUNCTION):
                is_named = syntax.has(at - 1, DEFINITE) or at in syntax.name_ends.values()
                if syntax.has(at, DEFINITE) and is_named and is_noun_of_text(syntax.form(at)[2:]):
                    break  # «نفى المتحدث | التقارير التي»
                at -= 1  # «رئاسة الأركان، التي»
            at = _head_of_sources(passage, _head_elsewhere(passage, at, relative), relative)
            at -= at > passage.first and syntax.core(at - 1) in words_of("partitive") and not syntax.has(at, PREFIXED)
            is_copula = relative - 1 > at and syntax.form(relative - 1) in PRONOUNS  # «الأهالي هم من طلبوا»
            return before_object(passage, read_phrase(syntax, at, relative - is_copula))
    return None


def _disagrees(syntax: Syntax, at: int, relative: int) -> bool:
    """Return whether «التي» cannot mean the people right before it: «ظاهرة اغتيال الناشطين | التي قالت إنها»."""
    is_people = syntax.has(at, DEFINITE) and syntax.form(at).endswith(("ين", "ون"))
    return syntax.form(relative) == "التي" and is_people


def who_tells(passage: Passage, relative: int, report: Report, marker: Marker) -> Range | None:
    """Return who speaks in a relative clause where nobody is named in it: the one before it, or who speaks of that.

    «المسؤول الذي قال إن»: he does; «أدانت الوزارة الهجوم الذي قالت إنه | متعمد»: the ministry says what it is.
    """
    syntax = passage.syntax
    if syntax.form(relative).endswith("ما"):
        return None  # «ضد ما وصفوه بأنه عصابات»: nobody stands before it
    found = antecedent(passage, relative)
    tells_of_it = marker.kind == "that" and marker.at == report.cue[1] and syntax.form(marker.at).removeprefix("ب") in _OF_IT
    if not tells_of_it or syntax.form(relative) not in _GENDERS:
        return found
    agrees = report.agreement.gender in ("", _GENDERS[syntax.form(relative)])
    if agrees and found is not None and found[1] >= relative - 1 and is_source(syntax, *found):
        return found
    by = main_subject(passage, relative)
    return by if by is not None and by[1] < relative else found if agrees else None


_GENDERS = {"الذي": "m", "التي": "f"}
_OF_IT = ("انه", "انها")
