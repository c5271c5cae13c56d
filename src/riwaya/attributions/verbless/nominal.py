"""Reports without a finite verb of their own: «مشيراً إلى», «هناك من يقول», «شهود: …», «شكوكه في»."""

from functools import cache

from riwaya.arabic.particles import PRONOUNS
from riwaya.arabic.words import Hit
from riwaya.attributions.agreement import of_participle
from riwaya.attributions.contents.markers import can_be_object, has_object, is_noun_content, is_seat, marker_at, names_noun
from riwaya.attributions.cues import SAYING, SPEECH, Cue, CueForm, cue_forms, phrases, said_with
from riwaya.attributions.passage import Passage, Range, Report
from riwaya.attributions.sources.issuers import expand, named_after_comma
from riwaya.attributions.sources.outlets import outlet_after
from riwaya.attributions.sources.phrases import is_described, is_source, make_link, read_phrase, source_noun, spoken_by
from riwaya.attributions.speakers.extent import before_marker
from riwaya.attributions.speakers.subjects import main_subject, subject_before
from riwaya.attributions.verbless.given import past_adjectives, read_given
from riwaya.attributions.verbs.colloquial import bare_content
from riwaya.attributions.verbs.relatives import antecedent
from riwaya.attributions.verbs.renewed import note_renewer
from riwaya.attributions.verbs.walk_passing import ACCUSING, THREATENING, tells_which
from riwaya.attributions.wording import words_of
from riwaya.phrases import Syntax, noun_phrase
from riwaya.phrases.tags import (
    ADVERB,
    AUXILIARY,
    CLOSING,
    COLON,
    COMMA,
    COMPLEMENTISER,
    CONJUNCTION,
    DEFINITE,
    KNOWN_NOUN,
    NEGATION,
    NUMBER,
    OPENING,
    POSSESSED,
    PREFIXED,
    PREPOSITION,
    RELATIVE,
    STOP,
    TIME,
    VERB,
    is_masdar,
)

_NEED_NO_CLAUSE = {"accuses", "promises", "admits"}  # «اتهامات X لـY بتعذيب …»
_THINGS = ("اقترح", "طلب")  # their participles name things besides: a proposal, a demand
_NEAR = 8  # tokens between a participle or a noun and its content


def read_participle(passage: Passage, at: int, hits: tuple[Hit[CueForm], ...]) -> Report | None:
    """Return the report of a circumstantial participle («مشيراً إلى أن»); its source is the sentence's last one."""
    word = passage.syntax.text.tokens[at].word
    for hit in hits:
        form = hit.entry
        if form.shape != "participle" or set(hit.split.proclitics) - {"و", "ف"} or hit.split.enclitic:
            continue
        if not word.form.endswith(("ا", "ه", "ين")) or passage.syntax.has(at - 1, PREPOSITION | COMPLEMENTISER):
            continue  # «أن مرجعاً رفع سماعة الهاتف»: a noun
        if word.form.endswith("ا") and _strengthens(passage.syntax, at):
            continue  # «ونفت نفياً قاطعاً ما أشيع»
        if passage.syntax.has(at - 1, NUMBER) or (passage.syntax.has(at - 1, CLOSING) and passage.syntax.has(at - 2, NUMBER)):
            continue  # «القبض على (4) متهمين بالإرهاب»: who is counted
        if _is_thing(passage.syntax, at, form.cue):
            continue
        if not word.form.endswith("ا") and not _may_be_circumstance(passage, at):
            continue  # a feminine or plural participle after a noun is its adjective: «معلومات مؤكدة»
        if form.cue.stance == "asks" and _is_renewed(passage, at, hits):
            continue  # «جدد الأمين العام، خوان سانتوس، مطالبة الجيش بـ»: the noun
        report = Report((at, at + 1), form.cue, f"participle.{form.cue.id}", at, carries=True, agreement=of_participle(word.form))
        if form.cue.weak and form.cue.objects and not _has_object_near(passage, form.cue, at):
            continue  # «ملقياً عدداً من الصواريخ»
        if _content_near(passage, report, at + 1):
            return report
    return None


_FARTHEST_ORIGIN = 12  # tokens from «ناقلاً» to «عن»


def _is_thing(syntax: Syntax, at: int, cue: Cue) -> bool:
    """Return whether the form names a thing: an order («تلقى أمراً بإخلائه»), a proposal («تضمنت مقترحاً لبدء الهدنة»)."""
    if cue.id == "أمر":
        return not syntax.text.tokens[at].word.text.lstrip("وف").startswith("آ")
    if cue.id == "نقل":
        return "عن" not in syntax.forms[at + 1 : at + _FARTHEST_ORIGIN]  # «استهدفوا ناقلة النفط»
    if cue.id == "أقر":
        return is_seat(syntax, at)
    is_object = bool(syntax.has(at - 1, VERB)) and not syntax.has(at - 1, AUXILIARY)
    return cue.id in _THINGS and (is_object or _is_described(syntax, at))  # «يدرس الجيش مقترحاً أميركياً لوقف النار»


def _strengthens(syntax: Syntax, at: int) -> bool:
    """Return whether a word with tanwīn is the adjective of a verbal noun with tanwīn right before it: «نفياً | قاطعاً»."""
    raw = syntax.text.tokens[at - 1].word.raw
    return raw.endswith(("اً", "ًا")) and is_masdar(syntax.form(at - 1).removesuffix("ا"))


def _is_described(syntax: Syntax, at: int) -> bool:
    """Return whether an adjective with tanwīn follows a word with tanwīn that no comma parts from its clause."""
    follows = syntax.text.tokens[at + 1].word.raw if at + 1 < len(syntax.tags) else ""
    return follows.endswith(("اً", "ًا")) and not syntax.has(at - 1, COMMA) and not syntax.has(at, CONJUNCTION)


def _may_be_circumstance(passage: Passage, at: int) -> bool:
    """Return whether a feminine or plural participle tells how somebody acted: after a comma, a definite or a counted noun.

    «تظاهر الأهالي مطالبين بـ», «مئتا طالب مطالبين بـ», but «كتيبة «الفجر» مصنفة»: what a name in marks is.
    """
    syntax = passage.syntax
    if syntax.has(at - 1, CLOSING):
        opening = syntax.quotation_at[at - 1].opening
        return at - opening > 5 or not syntax.has(opening - 1, KNOWN_NOUN)
    if syntax.has(at - 1, COMMA | TIME):
        return True
    begins = max((i + 1 for i in range(passage.first, at) if syntax.has(i, COMMA | COMPLEMENTISER)), default=passage.first)
    if syntax.has(at - 1, DEFINITE) and at - begins <= _NEAR and syntax.has(begins, VERB):
        return True  # «وردت الخارجية | معبرة عن»
    is_whole = syntax.has(at - 1, DEFINITE | POSSESSED) or at in syntax.name_ends.values()
    if is_whole and _opens_what_is_told(syntax, at + 1):
        return True  # «بحماية المدنيين | داعية إياهم إلى», «استهداف المشافي | مشيرة إلى أن»
    is_plural = syntax.form(at).endswith("ين") and not syntax.has(at, DEFINITE)
    return is_plural and (bool(syntax.has(at - 1, DEFINITE | POSSESSED)) or bool(syntax.has(at - 2, NUMBER)))


def _opens_what_is_told(syntax: Syntax, at: int) -> bool:
    """Return whether what a participle tells, or whom it calls upon by a pronoun, begins at the token: «إلى أن», «إياهم»."""
    if syntax.form(at) in ("اياه", "اياها", "اياهم", "اياهن", "اياهما"):
        return True
    return bool(syntax.has(at + (syntax.form(at) in ("الي", "علي", "من")), COMPLEMENTISER))


def _has_object_near(passage: Passage, cue: Cue, at: int) -> bool:
    """Return whether one of the few nouns that the cue takes stands soon after it, with ب or without."""
    syntax = passage.syntax
    near = range(at + 1, min(passage.last, at + _NEAR))
    return any(has_object(cue, syntax, i) or has_object(cue, syntax, i, syntax.form(i)[1:]) for i in near)


def _content_near(passage: Passage, report: Report, at: int) -> bool:
    """Note the content that begins at once or after a few adverbials; False when none does."""
    syntax = passage.syntax
    begin = at
    limit = min(passage.last, at + _NEAR)
    while at < limit:
        at = syntax.closing(at) + 1 if at > begin and names_noun(syntax, at) else at  # «قائلاً عبر «فيسبوك»: …»
        marker = marker_at(passage, report.sense, at)
        if marker is not None:
            report.start, report.is_speech = marker.start, marker.kind in ("colon", "quote")
            return True
        noun = at + bool(syntax.has(at, OPENING) and report.target is not None)  # «محملاً رئيس الحكومة «مسؤولية الانهيار»»
        if "noun" in report.sense.takes and (is_noun_content(syntax, noun) or syntax.form(at) == "عدم"):
            report.start = at
            return True
        if at == begin and syntax.form(at) == "ما" and syntax.has(at + 1, VERB):  # «نافياً ما أوردته القناة من أن»
            report.start, report.resume = at, at + 1
            return True
        if report.sense.addressee == "object" and report.target is None and at == begin:
            found = read_phrase(syntax, at, limit)
            if found is not None:
                report.target = found = (found[0], before_marker(passage, report.sense, *found))
                at = found[1]
                continue
        if syntax.has(at - 1, COMMA) and syntax.has(at, CONJUNCTION) and syntax.has(at, POSSESSED) and report.target is not None:
            at = next((i + 1 for i in range(at, min(passage.last, at + _NEAR)) if syntax.has(i, COMMA)), at)  # «، وعددهم 900،»
            limit = min(passage.last, at + _NEAR)
        if report.target is not None and (_past_clause(passage, report, at) or _is_blamed_for(passage, report, at)):
            return True
        spoken_to = outlet_after(syntax, at, limit)
        if spoken_to is not None:  # «اكتفى بالقول لـ«الراية» إنه»
            report.addressee_outlet, at = spoken_to
        elif syntax.form(at) in ("بشكل", "بصوره", "بنحو"):  # «نافيا بشكل قاطع»
            at += 2
        elif syntax.has(at, COMMA | TIME | ADVERB | PREPOSITION) or syntax.has(at - 1, PREPOSITION) or _is_passed(syntax, at):
            at += 1
        else:
            break
    return _is_bare_object(passage, report, begin)


def _past_aside(passage: Passage, comma: int) -> int | None:
    """Return the token after an aside between commas, before what is told: «بالقول، في رد مقتضب، | إن»; None without one."""
    syntax = passage.syntax
    closing = next((i for i in range(comma + 1, min(passage.last - 1, comma + 2 * _NEAR)) if syntax.has(i, COMMA)), None)
    is_told = closing is not None and syntax.has(closing + 1, COMPLEMENTISER | COLON)
    return closing + 1 if closing is not None and is_told else None


def _is_bare_object(passage: Passage, report: Report, at: int) -> bool:
    """Note as content whom somebody accuses, when no more is said, or the plain noun right after the cue; False without one."""
    if report.sense.id in ACCUSING and report.target is not None:
        report.start, report.stop = report.target  # «متهماً الحرس»
        return True
    if report.sense.id in THREATENING and report.target is not None and tells_which(passage.syntax, *report.target):
        report.start, report.is_noun = report.target[0], True  # «متوعدة كل شاحنة تخرق المنع»
        return True
    takes_noun = "noun" in report.sense.takes and at < passage.last and report.target is None
    if takes_noun and _is_plain_noun(passage.syntax, at):
        report.start = at
        return True
    return False


def _is_blamed_for(passage: Passage, report: Report, at: int) -> bool:
    """Note what somebody is made to answer for: «يحمّل شركة الكهرباء | المسؤولية»; False when something else stands there."""
    cue = report.sense
    if not cue.objects or not can_be_object(cue, passage.syntax, at):
        return False
    report.start = at
    return True


def _past_clause(passage: Passage, report: Report, at: int) -> bool:
    """Note the content after a clause on the one accused: «متهماً جنوداً أُرسلوا إلى هناك بالقتل», «منظمات لم يسمها»; else False."""
    if not passage.syntax.has(at, VERB | RELATIVE | NEGATION):
        return False
    for here in range(at + 1, min(passage.last, at + _NEAR)):
        marker = marker_at(passage, report.sense, here)
        if marker is not None and marker.kind in ("ب", "that"):
            report.start = marker.start
            return True
    return False


def _is_saying(syntax: Syntax, at: int) -> bool:
    """Return whether «بالقول» follows a participle: «مردفاً بالقول: …»."""
    return syntax.form(at) in SAYING


def _is_passed(syntax: Syntax, at: int) -> bool:
    """Return whether the word tells nothing between a participle and its content: «بالقول», «في الوقت نفسه»."""
    return _is_saying(syntax, at) or syntax.form(at) in words_of("same") | words_of("attention")


def _is_plain_noun(syntax: Syntax, at: int) -> bool:
    """Return whether the word right after a participle can be its object: «مؤكدة وقوف بلادها», «معتبرا إياها»."""
    closed = PREPOSITION | COMMA | STOP | CONJUNCTION | NEGATION | RELATIVE | VERB | AUXILIARY | PREFIXED | OPENING | NUMBER
    if syntax.form(at).startswith("ايا"):
        return True
    is_claim = syntax.form(at).removeprefix("ال") in words_of("summed")  # «مفنداً مزاعم بعض القنوات»
    return not syntax.has(at, closed) and (is_claim or not source_noun(syntax, at)) and at not in syntax.names


def read_speaking(passage: Passage, at: int) -> Report | None:
    """Return the report of «اكتفى بالقول إن», «رد بقوله إن», «مع التشديد على أن»: the verb's subject says it."""
    syntax = passage.syntax
    sense = SPEECH if _is_saying(syntax, at) else _said_with(passage, at)
    if sense is None or at + 1 >= passage.last:
        return None
    report = Report((at, at + 1), sense, "nominal.speaking", at, carries=True)
    begin = _past_aside(passage, at + 1) if syntax.has(at + 1, COMMA) else None
    return report if _content_near(passage, report, begin or at + 1) else None


def _said_with(passage: Passage, at: int) -> Cue | None:
    """Return the cue of «بالإقرار بأن», «مع التشديد على أن»; None where no clause follows at once."""
    syntax = passage.syntax
    cue = said_with(syntax.text.tokens[at].word) if syntax.form(at)[:1] == "ب" or syntax.core(at - 1) == "مع" else None
    follows = at + 1 + (syntax.form(at + 1) in ("علي", "الي", "من"))
    return cue if cue is not None and syntax.has(follows, COMPLEMENTISER) else None


@cache
def _existentials() -> dict[str, list[tuple[tuple[str, ...], Cue]]]:
    """Return the existential phrases among the cues by their first word."""
    return {first: kept for first, found in phrases().items() if (kept := [f for f in found if f[1].kind == "existential"])}


def read_existential(passage: Passage, at: int) -> tuple[Report, int] | None:
    """Return the report of «هناك من يقول إن» or «ترددت أنباء عن» and the token to go on from; None when none begins."""
    syntax = passage.syntax
    for words, cue in _existentials().get(syntax.core(at), ()):
        end = at + len(words)
        if words == ("هناك", "من") and syntax.form(at + 1) in ("في", "بين", "لدي", "داخل", "علي"):  # «هناك في المخا من يقول»
            end = noun_phrase(syntax, at + 2, passage.last) + 1
            if syntax.form(end - 1) == "من" and (found := _who_says(passage, at, end, cue)) is not None:
                return found
            continue
        end = end if syntax.reads(at + 1, words[1:]) else _past_described(syntax, at, words)
        if end <= at:
            continue
        denied = (
            syntax.has(at - 1, NEGATION)
            or syntax.form(at - 1) in ("اي", "ايه")
            or _is_without(syntax, at)
            or _has_none(syntax, at)
            or (syntax.has(at - 1, VERB) and syntax.has(at - 2, NEGATION))
        )
        if denied or _is_active(syntax, at, words):
            continue
        if cue.followed_by_verb:
            found = _who_says(passage, at, end, cue)
        else:
            report = Report((at, end), cue, f"existential.{cue.id}", at)
            end = past_adjectives(syntax, end) if len(words) > 1 and words[-1] in words_of("news") else end
            after = _note_sender(passage, report, end) if cue.id == "وردت أنباء" else end
            is_near = _content_near(passage, report, after) or (after > end and _content_near(passage, report, end))
            found = (report, report.start) if is_near and report.start else None
            if at == passage.first and words[0] in ("وسط", "مع"):  # «وسط حديث عن هدنة، | توقفت الغارات»
                report.stop = next((i for i in range(end, passage.last) if syntax.has(i, COMMA)), None)
        if found is not None:
            return found
    return None


def _past_described(syntax: Syntax, at: int, words: tuple[str, ...]) -> int:
    """Return the token after «أنباء | غير مؤكدة | عن», where adjectives part the words of a phrase; `at` elsewhere."""
    if len(words) != 2 or words[0] not in words_of("news"):
        return at
    after = past_adjectives(syntax, at + 1)
    return after + 1 if after > at + 1 and syntax.form(after) == words[1] else at


def _note_sender(passage: Passage, report: Report, at: int) -> int:
    """Return the token after whom news came from, noted: «وصل خبر من | ديوان القائممقام | أن»; `at` where nobody is told."""
    syntax = passage.syntax
    stop = next((i for i in range(at, passage.last) if syntax.form(i) in ("عن", "حول", "بشان")), passage.last)
    found = read_phrase(syntax, at + 1, stop) if syntax.form(at) == "من" else None
    if found is None or not (is_source(syntax, *found) or syntax.has(found[1], COMPLEMENTISER)):
        return at
    report.stance = "asserts" if is_source(syntax, *found) else ""
    spoken_by(syntax, report, found if report.stance else None)
    return found[1]


def _is_without(syntax: Syntax, at: int) -> bool:
    """Return whether there is no news: «دون ورود | معلومات عن», «مع غياب | معلومات عن», «عدم توفر | معلومات»."""
    return syntax.form(at - 1) in _LACKING or syntax.form(at - 2) in _LACKING


def _has_none(syntax: Syntax, at: int) -> bool:
    """Return whether somebody is told to have no news: «ليست لديها | معلومات عن», «ليس لدى القيادة | معلومات عن»."""
    after = next((i + 1 for i in range(at - 2, max(at - 5, 0), -1) if syntax.has(i, NEGATION)), at)
    return after < at and syntax.form(after).startswith(_WITH)


_WITH = ("لدي", "عند", "بحوز")
_LACKING = {"دون", "بدون", "عدم", "غياب", "انعدام", "لعدم", "وغياب", "وعدم", "انتظار", "بانتظار"}


def _is_active(syntax: Syntax, at: int, words: tuple[str, ...]) -> bool:
    """Return whether a lone verb is somebody's («يحكي») and not the passive of rumour («يحكى»)."""
    if words == ("العامه",) and syntax.has(at - 1, DEFINITE):
        return True  # «القيادة العامة»
    return len(words) == 1 and words[0].endswith("ي") and syntax.text.tokens[at].word.raw.endswith("ي")


def _who_says(passage: Passage, at: int, end: int, cue: Cue) -> tuple[Report, int] | None:
    syntax = passage.syntax
    if end >= passage.last:
        return None
    for hit in cue_forms(syntax.text.tokens[end].word):
        if hit.entry.shape != "verb" or not ("that" in hit.entry.cue.takes or hit.entry.cue.stance == "accuses"):
            continue
        stance = "" if hit.entry.cue.stance == "accuses" else cue.stance
        report = Report((end, end + 1), hit.entry.cue, f"existential.{cue.id}", at, stance=stance)
        if not _content_near(passage, report, end + 1) and (marker := bare_content(passage, report, hit, has_subject=True)):
            report.start = marker.start
        if report.start:
            report.sources = [make_link(syntax, at, end)]
            report.source = (at, end)
            return report, report.start
    return None


def _is_wanted(syntax: Syntax, at: int, cue: Cue) -> bool:
    """Return whether a promise is wanted, and not made: «شريطة | التزام الطرفين بالهدنة»."""
    before = syntax.form(at - 1)
    is_wanted = before in words_of("conditional") or before[1:] in words_of("conditional")  # «بوجوب | التزامهم»
    is_kept = syntax.core(at - 1) in _DESPITE and not syntax.core(at).removeprefix("ال").startswith("التزام")
    return cue.stance == "promises" and is_wanted and not is_kept


_DESPITE = ("رغم", "نتيجه", "مقابل")  # before a promise made: «رغم | وعود المسؤولين», but «رغم | التزامهم بالهدنة»


def read_nominal(passage: Passage, at: int, hits: tuple[Hit[CueForm], ...]) -> Report | None:
    """Return the report of a noun of saying with its speaker: «شكوكه في …», «اتهام X لـY بـ», «تصريح X بأن»."""
    syntax = passage.syntax
    for hit in hits:
        form = hit.entry
        if form.shape != "masdar" or form.cue.kind != "noun" or form.cue.weak or _is_wanted(syntax, at, form.cue):
            continue
        given = read_given(passage, at, hit)
        if given is not None:
            return given
        is_after = syntax.has(at - 1, PREPOSITION) and at > passage.first and not _is_circumstance(syntax, at, form.cue)
        if hit.split.preposition or is_after or _is_renewed(passage, at, hits):
            continue  # «في تصريح لقناة» tells where it was said; «كرر الناطق اتهام إثيوبيا بـ»: see `actions`
        report = Report((at, at + 1), form.cue, f"nominal.{form.cue.id}", at)
        if hit.split.enclitic:
            if hit.split.enclitic != "نا" and _is_owned(passage, report):  # «وعدنا»: we returned, or the speaker's own promise
                return report
            continue
        if _is_held_by(passage, report):
            return report  # «ثمة قناعة لدى الضباط بأن»
        if syntax.has(at, DEFINITE) or syntax.form(at - 1) in ("وهو", "وهي"):  # «وهي مزاعم نفاها»: told before it
            continue
        told_of = is_noun_content(syntax, at + 1) and not (form.cue.id == "أنباء" and syntax.has(at + 1, DEFINITE))
        if form.cue.stance == "alleges" and told_of and not source_noun(syntax, at + 1):
            report.start, report.is_noun = at + 1, True  # «مزاعم حصار المدينة»
            return report
        found = read_phrase(syntax, at + 1, passage.last)
        if found is None or not is_source(syntax, *found) or is_described(syntax, at):
            continue
        report.source = found = (found[0], before_marker(passage, form.cue, *found))
        if _is_called_for(passage, report, found) if _is_addressed(passage, at) else _is_told_by(passage, report, found):
            return report
    return None


_AMID = ("رغم", "برغم", "بعد", "قبل", "عقب", "وسط", "مع", "منذ", "اثر", "غداه", "بموجب", "بسبب", "نتيجه", "امام")


def _is_circumstance(syntax: Syntax, at: int, cue: Cue) -> bool:
    """Return whether a promise is told of as what went on: «رغم | وعود المسؤولين | بـ», not «في تصريح»."""
    return cue.stance == "promises" and syntax.core(at - 1) in _AMID


def _is_told_by(passage: Passage, report: Report, found: Range) -> bool:
    """Note the phrase after a noun as who says it: «تأكيد المفوض، كوفي منساه، أن»; False where no content follows."""
    syntax = passage.syntax
    named = named_after_comma(syntax, *found, passage.last, make_link(syntax, *found))
    report.sources = expand(syntax, found, found[1])[0] if named is None else [named[0]]
    return _that_near(passage, report, found[1] if named is None else named[1] + bool(syntax.has(named[1], COMMA)))


def _is_called_for(passage: Passage, report: Report, found: Range) -> bool:
    """Note the sentence's subject as who calls on the phrase: «أطلقت الجمعية مناشدة | للمنظمات بتوفير الخيام»."""
    spoken_by(passage.syntax, report, main_subject(passage, report.cue[0]))
    report.target = found
    return report.source is not None and _content_near(passage, report, found[1])


def _is_addressed(passage: Passage, at: int) -> bool:
    """Return whether somebody with ل follows a call, whom it is made to: «مناشدة للمنظمات», but «طلباً للجيش» is the army's."""
    syntax = passage.syntax
    return syntax.form(at).startswith(_CALLS) and syntax.form(at + 1).startswith("لل") and not syntax.has(at, DEFINITE)


_CALLS = ("مناشده", "نداء", "دعوه", "دعوات", "مناشدات", "نداءات")


def _is_renewed(passage: Passage, at: int, hits: tuple[Hit[CueForm], ...]) -> bool:
    """Return whether the noun is the verbal noun of a call or a charge that somebody before it makes anew."""
    calls = (h.entry.cue for h in hits if h.entry.shape == "masdar" and h.entry.cue.stance in ("asks", "accuses"))
    return any(note_renewer(passage, Report((at, at + 1), cue, "", at)) for cue in calls)


_AMONG = ("لدي", "عند", "بين", "لدا")


def _is_held_by(passage: Passage, report: Report) -> bool:
    """Note who holds a view: «قناعة راسخة لدى الضباط بأن», «يسود بين الأهالي اعتقاد بأن»; False where nobody is told to."""
    syntax, at = passage.syntax, report.cue[0]
    after = next((i for i in range(at + 1, min(passage.last - 1, at + 4)) if syntax.form(i) in _AMONG), None)
    if after is not None and not any(syntax.has(i, COMPLEMENTISER | VERB | COMMA) for i in range(at + 1, after)):
        found = read_phrase(syntax, after + 1, passage.last)
        if found is not None and is_source(syntax, *found):
            found = (found[0], before_marker(passage, report.sense, *found))
            spoken_by(syntax, report, found)
            return _that_near(passage, report, found[1])
    before = next((i for i in range(at - 2, max(passage.first - 1, at - 6), -1) if syntax.form(i) in _AMONG), None)
    if before is None or syntax.has(at, DEFINITE):
        return False
    found = read_phrase(syntax, before + 1, at)
    if found is None or found[1] != at or not is_source(syntax, *found):
        return False
    spoken_by(syntax, report, found)
    return _that_near(passage, report, at + 1)


def _is_owned(passage: Passage, report: Report) -> bool:
    """Note content and owner of a noun with its pronoun («شكوكه في»); False when no content follows."""
    at = report.cue[0]
    if not _content_near(passage, report, at + 1) or passage.syntax.has(at, TIME):
        return False
    if report.sense.stance == "alleges" and report.start == at + 1 and passage.syntax.form(at + 1).startswith("بال"):
        return False  # «تثبت مزاعمها | بالصور»
    spoken_by(passage.syntax, report, _owner(passage, at))
    report.carries = report.source is None
    return True


def _that_near(passage: Passage, report: Report, at: int) -> bool:
    """Note a content with أن or بأن after the speaker; a bare preposition is too weak a sign after a noun."""
    for here in range(at, min(passage.last, at + _NEAR)):
        if passage.syntax.form(here) in words_of("gist"):
            return False  # «خبراً لإذاعة X | مفاده أن»: see `gist`
        marker = marker_at(passage, report.sense, here)
        if marker is not None and (marker.kind == "that" or report.sense.stance in _NEED_NO_CLAUSE):
            report.start = marker.start
            return True
        if report.sense.stance == "alleges" and here == at and is_noun_content(passage.syntax, here):
            report.start, report.is_noun = here, True  # «ادعاء الجيش وجود مسلحين»
            return True
        if report.sense.stance == "alleges" and passage.syntax.form(here) in ("حول", "بشان", "عن"):
            report.start = here + 1
            return True
        is_clause = passage.syntax.form(here).removeprefix("و") in PRONOUNS  # «تهديدات تركية | ونحن نتعامل معها بجدية»
        if is_clause or passage.syntax.has(here, VERB | STOP | COMMA | CLOSING):
            return False
    return False


def _owner(passage: Passage, at: int) -> tuple[int, int] | None:
    """Return whom the pronoun of «شكوكه» means: the subject of the sentence, else the nearest source phrase before it."""
    syntax = passage.syntax
    verb = next((i for i in range(at - 1, passage.first - 1, -1) if syntax.has(i, VERB) and not syntax.has(i, AUXILIARY)), None)
    before = subject_before(passage, verb) if verb is not None else None
    if before is not None and is_source(syntax, *before):
        return before
    return main_subject(passage, at) or antecedent(passage, at)
