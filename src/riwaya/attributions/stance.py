"""Stance: how a source stands to what it is made to say."""

from riwaya.arabic.letters import fold
from riwaya.attributions.agreement import of_pronoun
from riwaya.attributions.cues import cue_forms
from riwaya.attributions.passage import Passage, Range, Report
from riwaya.attributions.sources.phrases import head_of, is_source, read_phrase, source_noun
from riwaya.attributions.wording import phrases_of, words_of
from riwaya.mentions.name_words import is_first_name
from riwaya.phrases import Syntax
from riwaya.phrases.tags import (
    ADVERB,
    COMMA,
    COMPLEMENTISER,
    CONJUNCTION,
    DEFINITE,
    MASDAR,
    OPENING,
    POSSESSED,
    PREPOSITION,
    STOP,
    VERB,
    verbs,
)

_NEUTRAL = {"asserts", "confirms"}
_SWEARING = ("جزم", "حلف", "أقسم", "شدد")  # stay confirms whatever is sworn
_PAST_NEGATIONS = {"لم", "ما", "ولم", "وما"}
_NEGATIONS = {"لم", "لا", "لن", "ما", "ولم", "ولا"}
_CONDITIONS = {"ما", "اذا", "واذا", "فاذا", "لو", "طالما"}  # «ما لم تحصل حكومته على دعم» is no denial
_BEING = ("يكن", "تكن", "نكن", "يكونوا", "اكن")
_HAVE_NOT = {(no, ours) for no in ("ليس", "ليست") for ours in ("لدينا", "عندنا")}
_HAVE_NOT |= {("ما", "عندنا"), ("ما", "في"), ("ما", "فيه")}  # of the dialects
_NEAR = 20  # tokens of a content in which it shows itself a denial
_OWN = {"organisation", "state"}  # what speaks for itself when it says that it did not


def stance_of(passage: Passage, report: Report, earlier: str) -> str:
    """Return the stance: the cue's own, unless a neutral cue carries a denial, a promise or a question.

    Args:
        earlier: the stance of the report before: who corrects himself admits something after a denial only.
    """
    stance = report.stance or report.sense.stance
    if report.rule.startswith("carried") and earlier in ("denies", "doubts") and stance in _NEUTRAL:
        return "alleges"  # «نفى ما أوردته القناة عن»
    if report.sense.id == "سارع" and report.start is not None:
        told = cue_forms(passage.syntax.text.tokens[report.start].word)  # «سارع إلى نفي الخبر»
        stance = next((h.entry.cue.stance for h in told if h.entry.shape == "masdar"), stance)
    if report.sense.id == "استدرك" and not report.stance:
        stance = "admits" if earlier == "denies" else "asserts"
    if _is_negated(passage, report):
        return report.sense.negated or stance
    if stance not in _NEUTRAL or report.content is None:
        return stance
    if _says_it_is_false(passage, report.content) or _says_there_is_none(passage.syntax, report.content[0]):
        return "denies"
    shows = report.sense.subject == "evidence" and report.source is not None  # «صورة تُظهر حفرة لم يكن لها أثر»
    if (
        report.sense.id not in _SWEARING
        and not shows
        and (_denies_own_part(passage, report.content) or _denies_habit(passage, report.content))
    ):
        return "denies"
    wording = _of_wording(passage, report.content)
    if wording is None and report.sense.id not in _INSISTING and _undertakes(passage, report, report.content):
        return "promises"
    return wording or stance


def stance_of_answer(passage: Passage, content: Range) -> str:
    """Return the stance of an answer in an interview: that of its first words where they deny or undertake, else it asserts."""
    first, last = content
    if _says_it_is_false(passage, (first, min(last, first + _OPENING))):
        return "denies"
    return "promises" if _of_wording(passage, content) == "promises" else "asserts"


_OPENING = 3  # tokens of an answer that denies: «كذب», «هذا غير صحيح»


def _is_negated(passage: Passage, report: Report) -> bool:
    if report.sense.negated and ".likely." in report.rule and passage.syntax.form(report.cue[0] - 1) in _NEGATIONS:
        return True
    return report.cue[1] - report.cue[0] == 2 and passage.syntax.form(report.cue[0]) in _NEGATIONS


_INSISTING = (*_SWEARING, "حذر", "توقع", "رجح", "نبه")  # keep their stance, whatever is to come
_BODIES_OF = {"محافظ": "محافظه", "والي": "ولايه", "وزير": "وزاره", "رييس": "حكومه", "قايد": "قياده"}
_MEN = ("رجال", "شباب", "مقاتل", "عناصر", "جنود", "مسلح")  # who do as the one who speaks for them says
_LONGEST_SUBJECT = 4  # tokens of who is to do it


def _undertakes(passage: Passage, report: Report, content: Range) -> bool:
    """Return whether the source or its side is to do a thing: «إنه سيوقف القصف», «رجاله لن يدخلوا», «لن نقف»."""
    syntax, first = passage.syntax, content[0]
    near = range(first, min(content[1] - 1, first + _LONGEST_SUBJECT + 1))
    at = next((i for i in near if _is_of_future(syntax, i)), None)
    if at is None:
        return False
    verb = syntax.form(at + 1) if syntax.form(at).lstrip("وف") in ("لن", "سوف") else syntax.form(at)
    if verb in words_of("never_done"):
        return False
    if verb == syntax.form(at) and verb.startswith("سن") and syntax.form(first) in ("من", "كل"):
        return True  # «من يرفع الراية سنعامله معاملة الأسير»
    end = at - bool(syntax.has(at - 1, OPENING)) if at > first else at
    if all(syntax.form(i) in ("اما", "انا", "نحن", "احنا", "اننا", "انني") for i in range(first, end)):
        return verb.startswith(("سن", "سا") if verb == syntax.form(at) else ("ن", "ا"))
    if verb.startswith(("سيعامل", "ستعامل")):
        return True  # «الأسرى سيعاملون معاملة حسنة»
    if end == first + 1 and syntax.has(first, COMPLEMENTISER):
        pronoun, said = of_pronoun(syntax.form(first)), report.agreement
        return syntax.form(first).endswith(("ه", "ها", "هم")) and (not pronoun.gender or said.gender in ("", pronoun.gender))
    noun = source_noun(syntax, first)
    is_kin = noun is not None and noun.entry.kind == "local" and not syntax.form(first).startswith(_MEN)
    if noun is None or is_kin or noun.entry.kind in ("document", "outlet"):
        return False
    if end == first + 1 and syntax.has(first, POSSESSED):
        return True
    if end > first + 1 and _speaks_for(passage, first, end, report):
        return True
    return syntax.has(first, DEFINITE) > 0 and _is_of_source(syntax.form(first).removeprefix("ال"), report)


_TREATED = ("يعامل", "تعامل", "نعامل")  # after س, how captives are to be treated


def _is_of_future(syntax: Syntax, at: int) -> bool:
    """Return whether a verb of what is to come stands at the token: «سيوقف», «سوف», «لن»."""
    form = syntax.form(at).removeprefix("ف") if syntax.form(at)[:2] in ("فل", "فس") else syntax.form(at)
    if form in ("لن", "سوف") or form[1:].startswith(_TREATED):
        return True
    if not form.startswith(("سي", "ست", "سن", "سا")) or at in syntax.names or form in _ASKED or form.endswith("وا"):
        return False  # «ساروا ستة أيام»
    if form in verbs().entries or is_first_name(syntax.text.tokens[at].word):
        return False  # a past that begins so: «أعلنت أنها سيطرت على المدينة»; «سامر»
    bare = form.removesuffix("ه").removesuffix("ها").removesuffix("هم")
    return bool(syntax.has(at, VERB)) or any("ي" + f[2:] in verbs().entries for f in (form, bare, bare.removesuffix("ون")))


def _is_of_source(body: str, report: Report) -> bool:
    """Return whether a body is that of who speaks: «الوزارة» of «وزير الصحة», of «المتحدث باسم الوزارة»."""
    speakers = report.relayed[-1:] or report.sources[-1:]
    words = [fold(w).removeprefix("ال") for link in speakers for w in link.span.text.split()]
    return body in words or any(_BODIES_OF.get(w) == body for w in words)


def _speaks_for(passage: Passage, first: int, end: int, report: Report) -> bool:
    """Return whether the phrase is the body for which the source speaks, named whole: «الناطق باسم جيش الشرق: «جيش الشرق لن»»."""
    syntax = passage.syntax
    words = [fold(w) for link in report.relayed[-1:] or report.sources[-1:] for w in link.span.text.split()]
    named = [syntax.form(i) for i in range(first, end)]
    return any(words[i : i + len(named)] == named for i in range(len(words)))


def _says_it_is_false(passage: Passage, content: Range) -> bool:
    first, last = content
    denying = phrases_of("denying")
    near = range(first, min(last, first + _NEAR))
    joined = (i for i in near if i > first and passage.syntax.has(i, COMPLEMENTISER) and passage.syntax.has(i, CONJUNCTION))
    forms = [passage.syntax.core(i) for i in range(first, next(joined, near.stop))]  # up to «، وأن»
    said = (i for i, form in enumerate(forms) if i == 0 or form != "غير" or forms[i - 1] not in _FALSE_NEWS)
    return any(forms[i : i + len(words)] == words for i in said for words in denying.get(forms[i], ()))


_FALSE_NEWS = (
    "اخبارا",
    "خبرا",
    "انباء",
    "معلومات",
    "اخبار",
    "شايعات",
    "اشاعات",
    "ادعاءات",
    "تقارير",
    "روايات",
)  # «بث أنباء غير صحيحة»


def _of_wording(passage: Passage, content: Range) -> str | None:
    """Return the stance of a first person's future, a threat, a command, a question («من كفل المرة الماضية؟»); else None."""
    syntax = passage.syntax
    first, last = content
    if _is_obliged(syntax, first, last):
        return "asks"
    is_fired = syntax.form(first + 1) in _FIRED  # «أطلقوا | النار على رأسه»
    if (
        (syntax.form(first) in words_of("command") and not is_fired)
        or _forbids(syntax, first)
        or _commands_with_pronoun(syntax.form(first))
    ):
        return "asks"
    if syntax.form(first).startswith("ن") and any(syntax.form(i) == "والا" for i in range(first, last)):
        return "promises"  # «نمهلهم حتى الغد وإلا …»
    if (own := _of_own_verb(syntax, first)) is not None:
        return own
    if (
        syntax.form(first).startswith(("سن", "سا"))
        and syntax.form(first) not in _ASKED
        and "ي" + syntax.form(first)[2:] in verbs().entries
        and not (first in syntax.names or is_first_name(syntax.text.tokens[first].word))  # «سالم الغيثي استشهد»
    ):
        return "promises"
    if syntax.form(first).startswith("التزام") and syntax.has(first, POSSESSED):
        return "promises"  # «أكدت التزامها بـ»
    opens = any(syntax.form(i) in words_of("question") for i in range(first, min(last, first + 3)))
    stop = next((i for i in range(first, min(last + 2, passage.last + 2)) if syntax.has(i, STOP)), None)
    return "asks" if opens and stop is not None and syntax.form(stop) in ("؟", "?") else None


def _of_own_verb(syntax: Syntax, first: int) -> str | None:
    """Return the stance of a first person's own verb of asking or promising that opens what is said: «نطالب بهدنة»; else None."""
    first += syntax.form(first) in ("نحن", "انا", "اننا", "انني", "احنا")
    for hit in cue_forms(syntax.text.tokens[first].word):
        cue = hit.entry.cue
        is_mine = hit.entry.is_first_person and all(i.tense == "present" for i in hit.entry.inflections)
        if is_mine and cue.stance in ("asks", "promises") and not cue.weak and not syntax.has(first, DEFINITE):
            return cue.stance
    return None


_FIRED = (
    *("النار", "النيران", "الرصاص", "الرصاصات", "رصاصه", "رصاصا", "رصاصات", "القذايف", "الصواريخ"),
    *("علينا", "عليه", "عليها", "عليهم"),
)
_ASKED = frozenset("سال" + end for end in ("ه", "ها", "هم", "نا", "ني", "ت", "ته", "تهم", "تني", "تنا", "وا", "وه", "ونا"))


def _commands_with_pronoun(form: str) -> bool:
    """Return whether the word is a command with its object: «اسألوهم», «أعيدوها»."""
    stems = (form.removesuffix(p) for p in ("هم", "ها", "ه") if form.endswith("و" + p))
    return any(stem + "ا" in words_of("command") for stem in stems)


def _forbids(syntax: Syntax, first: int) -> bool:
    """Return whether a prohibition to those spoken to opens the content: «لا تلتفتوا», «لا تفتحي», but «لا تكفي»."""
    verb = syntax.form(first + 1)
    if syntax.form(first) != "لا" or not verb.startswith("ت"):
        return False
    return verb.endswith("وا") or (len(verb) > 4 and verb.endswith("ي") and verb[:-1].replace("ت", "ي", 1) in verbs().entries)


def _is_obliged(syntax: Syntax, first: int, last: int) -> bool:
    """Return whether it is told who has to do a thing: «على الحكومة أن تفتح المعبر»."""
    if syntax.form(first) != "علي":
        return False
    found = read_phrase(syntax, first + 1, last)
    is_act = found is not None and bool(syntax.has(found[1], MASDAR)) and not syntax.has(found[1], DEFINITE | CONJUNCTION)
    is_whole = found is not None and syntax.form(found[1]) == "ان" and bool(syntax.has(found[1], COMPLEMENTISER))
    is_whole = is_whole or is_act  # «على الحكومة فتح تحقيق»
    return is_whole and found is not None and is_source(syntax, *found)


_THERE_IS_NO = ("ماكو", "مفيش", "مافيش", "مافي", "مفي", "ماحد", "محد", "محدش", "ماكاين", "ماكاينش", "مكاينش", "ماكانش")


def _says_there_is_none(syntax: Syntax, first: int) -> bool:
    """Return whether the content opens by saying that a thing is not: «لا هدنة», «لا أحد غادر», «لا نتفاوض», «ليس لدينا»."""
    first += syntax.form(first) in ("نحن", "اننا", "انا", "احنا")  # «نحن لا نتفاوض»
    form, following = syntax.form(first), syntax.form(first + 1)
    if form in ("لسنا", "لست") and following in ("من", "الذين", "طرفا", "نحن"):
        return True  # «لسنا من أطلق النار»
    if (form, following) in _HAVE_NOT or form in _THERE_IS_NO or (form == "ما" and following in ("حدا", "حد", "كاين", "فيش")):
        return not words_of("exception").intersection(syntax.forms[first + 1 : first + 9])
    if form != "لا" or not following or following in words_of("undenied"):
        return False
    is_noun = not syntax.has(first + 1, VERB | PREPOSITION | DEFINITE | ADVERB) and following[:1] not in "يتن"
    return is_noun or following in words_of("own_act") or following == "احد"


def _denies_own_part(passage: Passage, content: Range) -> bool:
    """Return whether the source says of itself or its own side that it did not: «بلاده لم تضمن», «ما سمعنا»."""
    syntax = passage.syntax
    first, last = content
    for at in range(first, min(last - 1, first + 8)):
        if syntax.has(at, STOP) or (syntax.has(at, VERB) and not syntax.has(first, POSSESSED)):
            return False
        if (
            syntax.form(at) in _PAST_NEGATIONS
            and syntax.form(at - 1) not in _CONDITIONS
            and not syntax.has(at - 1, PREPOSITION)
            and _is_negated_verb(syntax, at)
        ):
            return _speaks_of_itself(passage, content, at)
    return False


def _denies_habit(passage: Passage, content: Range) -> bool:
    """Return whether a body says of itself that it never does a thing: «فرنسا «لا تفاوض الخاطفين»», «إنها لا تحتجز أحداً»."""
    syntax = passage.syntax
    first, last = content
    negation = next((i for i in range(first, min(last - 1, first + 5)) if syntax.form(i) == "لا"), None)
    if negation is None or any(syntax.has(i, VERB | COMMA) for i in range(first, negation)):
        return False
    verb = syntax.form(negation + 1)
    acts = verb[:1] in ("ت", "ي") and "ن" + verb[1:] in words_of("own_act") and verb[1:] not in ("ملك", "متلك")
    near = range(negation + 2, min(last, negation + 12))
    if negation == first or any(_excepts(syntax, i, last) or syntax.form(i) in ("بل", "مجرد") for i in near):
        return False
    end = negation - bool(syntax.has(negation - 1, OPENING))
    named = syntax.names.get(first)
    noun = source_noun(syntax, first)
    is_body = (noun is not None and noun.entry.kind in _OWN) or (named is not None and named.kind in ("place", "actor"))
    is_told = syntax.has(first, COMPLEMENTISER) or (is_body and read_phrase(syntax, first, end) == (first, end))
    return acts and bool(is_told)


def _is_negated_verb(syntax: Syntax, negation: int) -> bool:
    verb = syntax.form(negation + 1)
    if "ي" + verb[1:] in words_of("undergone"):
        return False  # «لم نسمع شيئاً», «إنهم لم يجدوا بيوتهم», «لم نذق الخبز»
    is_ours = (syntax.form(negation) in ("لم", "ولم") and verb.startswith("ن")) or verb.endswith("ناش")
    goes_on = verb.startswith(_STILL) and syntax.form(negation) == "ما"  # «ما زالوا», «ما عدنا نستطيع» deny nothing
    return (is_ours or syntax.has(negation + 1, VERB) or verb in _BEING) and not goes_on and verb[1:] not in _ABLE


_ABLE = ("تمكن", "تمكنوا", "ستطع", "ستطيعوا", "نجح", "نجحوا", "فلح", "فلحوا", "تسن")  # «لم تتمكن من الانسحاب»
_STILL = ("زال", "زلنا", "زلت", "دام", "دمنا", "دمت", "عاد", "عدنا", "عدت")


def _excepts(syntax: Syntax, at: int, last: int) -> bool:
    """Return whether a word makes a telling of what is denied: «إلا», «فقط», «بعد» for "yet" and not for "after"."""
    is_after = syntax.form(at) == "بعد" and at + 1 < last and syntax.has(at + 1, ~COMMA)
    return syntax.form(at) in words_of("exception") and not is_after


def _speaks_of_itself(passage: Passage, content: Range, negation: int) -> bool:
    """Return whether the clause's subject is the source or its side: a pronoun, a first person, a possessive, a body."""
    syntax, first = passage.syntax, content[0]
    if any(_excepts(syntax, i, content[1]) for i in range(negation + 1, min(content[1], negation + 6))):
        return False  # «لم يحصل إلا على ثلاثين»
    verb = syntax.form(negation + 1)
    if negation == first:
        if syntax.form(negation) in ("لم", "ولم"):
            is_ours = bool(syntax.has(negation + 2, POSSESSED)) and syntax.form(negation + 2).endswith("نا")
            is_to_us = verb[1:] in ("صلنا", "بلغنا", "ردنا", "اتنا")  # «لم يصلنا عرض»
            return (verb.startswith("ن") and verb != "نكن") or is_ours or is_to_us  # «لم تُستخدم أجواؤنا»
        return verb.endswith(("نا", "ناش", "ت", "تش")) and not verb.endswith("ونا")  # «ما سألونا» is done to us
    if syntax.has(first, COMPLEMENTISER) or syntax.form(first) in words_of("nobody") or syntax.form(first) == "نحن":
        return True
    if verb in _BEING and syntax.form(negation + 2) in words_of("own_part"):
        return True
    end = negation - syntax.has(negation - 1, OPENING)
    found = read_phrase(syntax, first, end)
    noun = source_noun(syntax, head_of(syntax, *found)) if found is not None and found[1] == end else None
    if noun is not None:
        return noun.entry.kind in _OWN or (syntax.has(first, POSSESSED) and noun.entry.kind != "local")
    return syntax.has(first, POSSESSED)
