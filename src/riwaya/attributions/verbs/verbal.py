"""Reports by a verb: «قال X إن», «X قال», «وأضاف أن», «نقلت X عن Y قوله», «وهو ما نفاه X»."""

from riwaya.arabic.words import Hit
from riwaya.attributions.adjuncts.parted import stands_between_commas, told_earlier
from riwaya.attributions.agreement import UNKNOWN, of_verb
from riwaya.attributions.contents.markers import Marker, carriers, has_object, is_noun_content, is_owned_act
from riwaya.attributions.contents.quoting import read_after_quotation
from riwaya.attributions.cues import Cue, CueForm, cue_forms
from riwaya.attributions.passage import Passage, Range, Report
from riwaya.attributions.sources.issuers import unglued
from riwaya.attributions.sources.phrases import is_bare_name, is_source, make_link, read_phrase, source_noun
from riwaya.attributions.speakers.own_voice import is_author
from riwaya.attributions.speakers.recordings import recorded_before
from riwaya.attributions.speakers.subjects import (
    aside_before,
    described_by,
    main_subject,
    may_follow_subject,
    opens_after_adjuncts,
    perceived,
    subject_before,
)
from riwaya.attributions.verbs.colloquial import bare_content
from riwaya.attributions.verbs.judgements import is_called_so, read_judgement
from riwaya.attributions.verbs.other_uses import OF_RUMOURS, is_other_sense, is_supposed, is_untold
from riwaya.attributions.verbs.relatives import (
    antecedent,
    before_cue,
    read_carried,
    read_resumptive,
    read_said_of,
    resumes,
    returns_by_preposition,
    sums_up,
    who_tells,
)
from riwaya.attributions.verbs.renewed import call_renewed, charge_levelled, is_noun_of_saying
from riwaya.attributions.verbs.walk import walk
from riwaya.attributions.verbs.who_speaks import (
    JOINED_PRONOUNS,
    PRONOUN_OPENERS,
    clause_of,
    find_speaker,
    is_answer_to_question,
    is_suspected,
)
from riwaya.attributions.wording import is_among, words_of
from riwaya.phrases import Syntax
from riwaya.phrases.tags import (
    ADVERB,
    AUXILIARY,
    BRACKET,
    COLON,
    COMMA,
    COMPLEMENTISER,
    CONJUNCTION,
    DEFINITE,
    KNOWN_NOUN,
    MASDAR,
    MAYBE_VERB,
    NEGATION,
    NUMBER,
    OPENER,
    OPENING,
    POSSESSED,
    PREPOSITION,
    RELATIVE,
    SIGN,
    STOP,
    TIME,
    VERB,
    masdars,
)

_FARTHEST_ANSWER = 10
_SHADDA = "\u0651"
_LONGEST_CLAUSE = 8  # tokens of a clause that tells who an indefinite source is
_SAYS = ("document", "outlet")  # kinds of source that say and are no speaker
_PROCLITICS = (frozenset[str](), {"و"}, {"ف"}, {"س"}, {"و", "س"}, {"ف", "س"}, {"ل"})


def read_verb(passage: Passage, at: int, hits: tuple[Hit[CueForm], ...]) -> Report | None:
    """Return the report that a verb form at `at` makes; None when it reports nothing here."""
    # توعد is «he threatened» before «she is promised», تحدث «he spoke» before «she tells him»
    we = passage.syntax.form(at).endswith("ينا") and any(
        not h.split.enclitic and any(i.person == 1 for i in h.entry.inflections) for h in hits
    )
    hits = tuple(h for h in hits if not (we and h.split.enclitic == "نا"))  # «أحصينا» is "we counted"
    raw = passage.syntax.text.tokens[at].word.raw
    says_again = raw.endswith("تردّد")  # the present of ردّد, by its shadda
    doubles = _SHADDA in raw  # «تذكّر» reminds and «تذكر» mentions

    def rank(hit: Hit[CueForm]) -> tuple[bool, ...]:
        is_plain = doubles and _SHADDA not in hit.entry.cue.id
        return is_plain, hit.entry.is_passive, hit.entry.cue.weak, says_again == _is_past(hit)

    for hit in sorted(hits, key=rank):
        if hit.entry.shape == "verb" and set(hit.split.proclitics) in _PROCLITICS:
            report = _read(passage, at, hit)
            if report is not None:
                return report
    return None


def _is_by_us(report: Report, hit: Hit[CueForm]) -> bool:
    """Return whether the author says whom he heard it from, noted as the only source: «وعلمنا من مصدر أمني أن»."""
    if hit.split.enclitic or not hit.entry.is_first_person:
        return False
    report.sources, report.relayed, report.carries = report.relayed, [], False
    return True


def _told_by_nobody(passage: Passage, report: Report, hit: Hit[CueForm], marker: Marker) -> bool:
    """Return whether a verb has a text or a thing for its subject, which the report then has for no speaker.

    «ينتشر خبر مفاده أن», «وُصفت | الغارة بأنها الأعنف».
    """
    found, syntax = report.source, passage.syntax
    if found is None:
        return False
    is_rumour = hit.entry.cue.id in OF_RUMOURS and syntax.core(found[0]) in carriers()
    is_called = report.sense.id == "وصف" and hit.entry.can_be_passive and marker.kind in ("that", "ب")
    is_thing = found[0] == report.cue[1] and bool(syntax.has(found[0], DEFINITE | KNOWN_NOUN | MASDAR | POSSESSED))
    is_called = is_called and is_thing and not hit.split.enclitic and is_called_so(syntax, *found)
    if not (is_rumour or is_called):
        return False
    report.sources, report.source = [], None
    report.clause, report.rule = clause_of(passage, report.cue[0]), f"passive.{report.sense.id}"
    report.start, report.is_noun = (found[0], True) if is_called else (marker.start, report.is_noun)
    return True


def _is_past(hit: Hit[CueForm]) -> bool:
    return any(i.tense == "past" for i in hit.entry.inflections)


def _read(passage: Passage, at: int, hit: Hit[CueForm]) -> Report | None:
    syntax = passage.syntax
    if not _can_report(passage, at, hit):
        return None
    cue_range = _cue_range(passage, at, hit)
    if cue_range is None:
        return None
    before = before_cue(passage, cue_range[0])
    if sums_up(passage, before, cue_range, hit):
        return read_resumptive(passage, before, cue_range, hit)
    returns = hit.split.enclitic or syntax.form(cue_range[1]) in _TO_IT  # «لا صحة لما تروج له صفحات عن»
    is_what = syntax.form(before) in ("ما", "مما", "بما") or (returns and syntax.form(before) in ("لما", "عما", "فيما"))
    is_what = is_what and syntax.form(before - 1).removeprefix("و") not in words_of("often")
    is_what = is_what and not syntax.has(before, AUXILIARY)  # «الجزائر ما زالت تدعو إلى»
    if syntax.has(before, RELATIVE) or (is_what and not _is_negated(syntax, at)):
        return _relative(passage, before, cue_range, hit)
    report = Report(cue_range, hit.entry.cue, f"verbal.{hit.entry.cue.id}", cue_range[0], agreement=of_verb(hit))
    quoted = read_after_quotation(passage, report)
    if quoted is not None:
        return quoted
    if stands_between_commas(passage, report) and (told := told_earlier(passage, report, hit)) is not None:
        return told
    is_its = hit.entry.cue.addressee != "object" and syntax.form(at + 1) in words_of("publisher")  # «فيديو يزعم ناشروه أنه»
    told_before = (not is_its and _subject_told_before(passage, at, hit)) or _is_done_to(passage, at, hit)
    marker = read_judgement(passage, report, has_subject=told_before)
    if marker is None and hit.entry.cue.takes != {"viewed"}:
        marker = walk(passage, report, has_subject=told_before)
    if marker is None:
        marker = bare_content(passage, report, hit) or _object_alone(passage, report)
    if marker is None or _is_past_joint(passage, report, marker):
        return told_earlier(passage, report, hit) or _said_bare(passage, report, hit) or _of_pronoun(passage, report, hit)
    if _told_by_nobody(passage, report, hit, marker):
        return report
    noun_at, charge = marker.at, charge_levelled(passage, report, marker)
    marker = charge or call_renewed(passage, report, marker) or marker
    report.start = marker.start if report.content is None else None
    report.is_speech = marker.kind in ("colon", "quote")
    report.is_noun = marker.kind not in ("that", "colon", "quote")
    report.clause = clause_of(passage, min(cue_range[0], report.source[0] if report.source else cue_range[0]))
    is_carried_relay = report.carries and bool(report.relayed) and not _is_by_us(report, hit)
    if not report.sources and not is_carried_relay and not find_speaker(passage, report, hit):
        return None
    report.according_to += recorded_before(passage, at, report)
    _note_told_by(passage, report, marker)
    return _levelled(report, noun_at, charge) if _is_fit(passage, at, hit, report, marker) else None


_DENYING = ("نفى", "أنكر", "كذب", "فند", "دحض")


def _object_alone(passage: Passage, report: Report) -> Marker | None:
    """Return the content where a verb of denying has one noun after it, which is nobody: «اتصلنا بالضابط فأنكر | الواقعة»."""
    syntax, at = passage.syntax, report.cue[1]
    if report.sense.id not in _DENYING or not syntax.has(at, DEFINITE):
        return None
    found = read_phrase(syntax, at, passage.last)
    if found is None or is_source(syntax, *found) or not (found[1] == passage.last or syntax.has(found[1], COMMA | STOP)):
        return None
    report.source, report.sources = None, []
    return Marker("noun", at, at)


_TOLD_BY = ("person", "official", "witness", "local", "activist", "expert")
_SPEAKS_FOR = ("ممثل", "نايب", "مندوب", "ناطق", "متحدث", "مسوول", "مدافع", "مشرف")


def _note_told_by(passage: Passage, report: Report, marker: Marker) -> None:
    """Note from whom a source has it where both are named as one phrase: «حدثني سفير | عن ضابط | أن», «حكى شيخ عن جار له أن»."""
    syntax, found = passage.syntax, report.source
    if found is None or len(report.sources) != 1 or marker.kind != "that" or syntax.core(found[0]) in _SPEAKS_FOR:
        return
    about = next((i for i in range(found[0] + 1, found[1] - 1) if syntax.form(i) == "عن"), None)
    if about is None or not is_source(syntax, about + 1, found[1]):
        return
    who, origin = make_link(syntax, found[0], about), make_link(syntax, about + 1, found[1])
    if {who.kind, origin.kind} <= set(_TOLD_BY):
        report.source, report.sources = (found[0], about), [who, origin]


def _levelled(report: Report, noun: int, charge: Marker | None) -> Report:
    """Return the report; where a charge is levelled the noun of it is the cue: «وجّه الوزير | اتهامات للجيش بـ»."""
    if charge is not None:
        report.cue, report.resume = (noun, noun + 1), charge.start
    return report


def _can_report(passage: Passage, at: int, hit: Hit[CueForm]) -> bool:
    """Return whether the form can be a verb of somebody else's saying where it stands."""
    syntax = passage.syntax
    if "ل" in hit.split.proclitics and (hit.entry.cue.relay or _is_past(hit) or hit.entry.cue.id == "أبلغ"):
        return False  # «لتنقل المدنيين», «لكشف المصير», «ليبلغ العدد عشرة»
    if is_untold(passage, at, hit) or _is_noun_after_that(syntax, at) or "تبنيها" in syntax.form(at):
        return False  # «لم تعلن أي جهة تبنيها الهجوم»
    if (syntax.form(at - 1) == "ما" and syntax.form(at - 2).lstrip("وف") in ("نادرا", "قل")) or syntax.core(at - 1) in (
        "قلما",
        "نادرا",
    ):
        return False  # «ونادراً ما تعلّق أنقرة»
    if syntax.form(at - 1) == "مما" and not hit.split.enclitic:
        return False  # «، مما يشير إلى تنامي المخاطر»: what the author concludes
    if hit.entry.cue.id == "سلم" and any(syntax.core(i) in words_of("handed") for i in range(at + 1, min(passage.last, at + 9))):
        return False  # «سلم رئيس الحكومة للمبعوث قائمة بأسماء المعتقلين»
    if syntax.form(at) == "طالب" and syntax.has(at - 1, NUMBER):
        return False  # «مئتا طالب», «200 طالب»: students
    if hit.entry.cue.id == "سأل" and _is_answered(passage, at):
        return False
    if syntax.form(at) == "عبر" and syntax.form(at + 1) not in ("عن", "عنه", "عنها"):
        return False  # «عبر منصة»: through
    if syntax.form(at) == "عقب" and at + 1 not in syntax.names and source_noun(syntax, at + 1) is None:
        return False  # «عقب المحاضرة»: after, but «عقّب الوزير»
    if (
        syntax.has(at, TIME)
        or is_author(passage, at, hit)
        or syntax.form(before_cue(passage, at)) in ("لمن", "ومن", "فمن", "بمن", "كمن", "كانه", "كانها", "كانهم")
    ):
        return False
    is_vowelled = hit.entry.can_be_passive and syntax.text.tokens[at].word.is_damma_first  # «وعلى لافتة كُتب: …»
    is_told = syntax.has(at + 1, COMPLEMENTISER) and syntax.form(at) == "زعم" and not syntax.has(at - 1, PREPOSITION)
    is_told = is_told or bool(hit.split.enclitic) or is_vowelled  # «عندما اتصلت به | زعم أن»
    is_told = is_told or (syntax.form(at + 1) in words_of("in_it") and syntax.form(at + 2) == "عن")  # «تحقيقاً | نقل فيه عن»
    if _is_spelled_like_a_noun(syntax, at) and not (is_told or _begins_clause(passage, at)):
        return False
    return not _lacks_its_particle(passage, at, hit)


def _is_noun_after_that(syntax: Syntax, at: int) -> bool:
    """Return whether «أن» makes a noun of a form that is spelled like one: «موضحاً أن | رد المجموعة كبد العدو خسائر»."""
    is_that = syntax.text.tokens[at - 1].word.text in ("أن", "بأن", "أنّ")
    is_that = is_that and syntax.form(at - 2) not in _BEFORE_VERB and syntax.form(at - 2) != "ما"
    return is_that and _is_spelled_like_a_noun(syntax, at) and bool(syntax.has(at + 1, DEFINITE))


def _is_answered(passage: Passage, at: int) -> bool:
    """Return whether the answer follows («سألت جندياً فأجاب: …»): asking is the author's, and tells nothing."""
    syntax = passage.syntax
    if syntax.form(passage.first).removeprefix("و") in words_of("subordinator") and _answer_after(passage, at) is not None:
        return True  # «ولما سألته القناة، رد: …»
    return any(
        syntax.has(i, CONJUNCTION) and syntax.form(i).startswith("ف") and any(h.entry.shape == "verb" for h in cue_forms(w))
        for i in range(at + 1, min(passage.last, at + _FARTHEST_ANSWER))
        for w in (syntax.text.tokens[i].word,)
    )


def _answer_after(passage: Passage, at: int) -> int | None:
    """Return the verb of answering that follows a question and its comma; None where none does."""
    syntax = passage.syntax
    commas = (i for i in range(at + 1, min(passage.last - 1, at + 2 * _FARTHEST_ANSWER)) if syntax.has(i, COMMA))
    return next((i + 1 for i in commas if any(h.entry.shape == "verb" for h in cue_forms(syntax.text.tokens[i + 1].word))), None)


def _is_spelled_like_a_noun(syntax: Syntax, at: int) -> bool:
    return syntax.has(at, MAYBE_VERB | POSSESSED)


_BEFORE_VERB = ("بعد", "قبل", "منذ", "الي", "حتي")  # «بعد أن طلب», but «إن طلب …» is the noun


def _is_fit(passage: Passage, at: int, hit: Hit[CueForm], report: Report, marker: Marker) -> bool:
    """Return whether what was found is a report and not another use of the verb."""
    syntax, cue = passage.syntax, hit.entry.cue
    has_speaker = report.source is not None and is_source(syntax, *report.source)
    if is_other_sense(syntax, at, hit, marker) or _only_portends(syntax, report, marker):
        return False
    is_thing = report.source is not None and not has_speaker and not syntax.has(report.source[0], OPENING)
    if is_thing and syntax.form(at + 1) in words_of("in_it") and marker.kind != "that":
        return False  # «في وقت أعلن فيه الحداد 3 أيام»
    if report.source is None and is_supposed(passage, at, hit, marker):
        return False  # «اتفاق يتوقع أن يكون الأكبر», «الوسيط يفترض أن يصل»
    if is_thing and ((cue.id == "أكد" and marker.kind == "noun") or (cue.id == "هدد" and _names_thing(syntax, report))):
        return False  # «المشهد يؤكد ما نراه», «أزمة الوقود تهدد بتوقف المشافي»
    if cue.objects and marker.kind == "that" and not _names_object(syntax, cue, at + 1, marker.start):
        return False  # «تلقى وعداً بأن»: another noun than those that make it a report
    passes_on = cue.relay and len(report.sources) > 1  # «نقلت عن الخاطفين مطالبتهم بـ»
    if marker.kind == "noun" and not passes_on and is_noun_of_saying(passage, cue, marker.at):
        return False  # «أبدى شكوكه في», «تجدد وعدها بأن»: the noun is the cue
    follows_that = syntax.has(at - 1, COMPLEMENTISER) and (
        (syntax.form(at - 2) in _BEFORE_VERB and not _is_of_a_cue(syntax, at - 2)) or not _is_spelled_like_a_noun(syntax, at)
    )
    is_joined = syntax.has(at, CONJUNCTION) or follows_that or syntax.has(at - 1, AUXILIARY)
    is_joined = (
        is_joined
        or is_answer_to_question(passage, at)
        or (syntax.form(at - 1) in _WITH_PRONOUN and cue.stance in ("promises", "asks", "accuses", "admits"))
    )  # «أنه توعد بـ»
    opens_content = report.target is not None or (marker.kind != "noun" and marker.at == at + 1)
    is_joined = is_joined or (opens_content and syntax.form(at - 1) == "كما")  # «، كما حث المنظمات على», «، كما كشف عن»
    is_joined = is_joined or syntax.text.tokens[at].word.is_damma_first  # «، فيما نُقل عن قائد أن»
    is_spelled_so = _is_spelled_like_a_noun(syntax, at) and not report.rule.startswith("passive")
    of_whom = syntax.form(at - 1) in ("من", "ممن") and marker.kind == "that" and marker.at == at + 1  # «مع من وصفهم بأنهم»
    is_heard = marker.kind == "that" and bool(
        report.relayed or (report.source is None and report.sources)
    )  # «إلى ذلك علمنا من مصادر أن»
    if is_spelled_so and not (has_speaker or of_whom or is_heard) and (hit.split.enclitic or not is_joined):
        return False  # «عددهم» and «عدد» may be verbs, but nobody speaks
    has_origin = bool(report.relayed) or report.origin is not None or (report.source is not None and len(report.sources) > 1)
    is_told = _airs_act(syntax, report, marker) or _spreads(syntax, report, marker)
    if cue.relay and not has_origin and marker.kind in ("noun", "ل", "ب", "عن") and not is_told:
        return False  # «نقل الجرحى» moves people
    if cue.id == "عبر" and syntax.has(at, PREPOSITION) and syntax.form(marker.at) != "عن":
        return False  # «عبر مطار المدينة»
    opens = (at == passage.first and marker.at == at + 1) or syntax.form(at + 1) == "عن"  # «وبيّن أن», «، وعبر عن أمله في»
    if syntax.has(at, PREPOSITION) and ((report.source is None and not opens) or marker.kind not in ("that", "عن")):
        return False  # بين is a preposition unless somebody makes clear that …
    begin = report.source[1] if report.source else marker.at
    begin = marker.at if syntax.has(begin, COMMA) else begin  # «وبيّن المصدر، الذي اشترط …، أن»
    if syntax.has(at, PREPOSITION) and any(syntax.has(i, VERB) for i in range(begin, marker.at)):
        return False  # «بين مجموعات تصفها الحكومة بأنها»
    return report.source is None or _is_of_its_kind(syntax, report, marker.kind)


def _names_object(syntax: Syntax, cue: Cue, first: int, last: int) -> bool:
    """Return whether one of the nouns that make the verb a report stands in the range, with ب or without: «استشهد | بقوله»."""
    return any(
        has_object(cue, syntax, i) or has_object(cue, syntax, i, syntax.form(i).removeprefix("ب")) for i in range(first, last)
    )


def _reports_somebody(syntax: Syntax, report: Report, marker: Marker) -> bool:
    """Return whether somebody is reported to the police and nothing is told: «أبلغ الأهالي | عن المتسللين»."""
    is_whom = syntax.has(marker.start, DEFINITE) and not is_noun_content(syntax, marker.start)
    return report.sense.id == "أبلغ" and marker.kind == "عن" and bool(is_whom)


def _airs_act(syntax: Syntax, report: Report, marker: Marker) -> bool:
    """Return whether an outlet tells of an act and names nobody behind it: «نقلت وسائل الإعلام | نشوب اشتباكات»."""
    is_act = marker.kind == "noun" and report.sense.id == "نقل" and syntax.form(marker.at) in masdars()
    return is_act and source_noun(syntax, marker.at) is None and bool(report.sources) and report.sources[0].kind == "outlet"


def _spreads(syntax: Syntax, report: Report, marker: Marker) -> bool:
    """Return whether news is passed round by who is named: «تداول ناشطون أنباء عن | مقتله», «تداولت صفحات | خبر مقتله»."""
    is_named = report.source is not None and is_source(syntax, *report.source)
    if not is_named or not is_among(report.sense.id, "spreading") or marker.kind != "noun":
        return False
    return syntax.form(marker.at) in words_of("of_news") or syntax.form(marker.at).removeprefix("ال") in carriers()


def _only_portends(syntax: Syntax, report: Report, marker: Marker) -> bool:
    """Return whether a thing or a place is told of: «تحركات تنذر بمواجهات», «شهدت العاصمة اشتباكات بالأسلحة»."""
    if report.sense.id == "جاء":
        return syntax.form(report.cue[0]).endswith("وا")
    if _reports_somebody(syntax, report, marker):
        return True
    of_place = report.source is not None and report.sources[0].kind == "state"
    is_unaddressed = report.sense.id == "أنذر" and report.target is None
    return marker.kind == "ب" and (is_unaddressed or (report.sense.id == "شهد" and of_place))


def _names_thing(syntax: Syntax, report: Report) -> bool:
    return report.source is not None and not is_bare_name(syntax, *report.source) and report.sources[0].kind not in _SAYS


def _is_of_a_cue(syntax: Syntax, at: int) -> bool:
    """Return whether «إلى» before أن belongs to a verb that takes it: «أشارت الوكالة إلى أن طلب الاستجواب», not «إلى أن طلب»."""
    near = range(max(0, at - 12), at) if syntax.form(at) == "الي" else ()
    return any("الي" in h.entry.cue.prepositions for i in near for h in cue_forms(syntax.text.tokens[i].word))


def _is_of_its_kind(syntax: Syntax, report: Report, marker_kind: str) -> bool:
    """Return whether the source is what the cue needs: «كشفت العملية» reports nothing, «كشف الوزير», «رأى هوراماني أن» may."""
    assert report.source is not None
    if marker_kind == "that" and is_bare_name(syntax, *report.source):
        return True
    if syntax.form(report.source[0]) in ("اكثر", "اقل") and report.source[1] == report.source[0] + 1:
        return False  # «يخشاه أكثر من أي وقت»
    is_noun = marker_kind == "noun"
    if report.sense.subject and is_noun:
        wanted = {"outlet", "anonymous", "activist"} if report.sense.subject == "outlet" else {"document", "outlet"}
        if report.sources[0].kind not in wanted:
            return False
    passes_on = report.sense.relay and len(report.sources) > 1 and not is_noun  # «وينقل مورفان عن ضابط أن»
    return not report.sense.weak or passes_on or is_source(syntax, *report.source) or syntax.has(report.source[0], OPENING)


def _subject_told_before(passage: Passage, at: int, hit: Hit[CueForm]) -> bool:
    """Return whether no subject can follow: the verb is plural, or «X قد» stands before it."""
    syntax = passage.syntax
    if syntax.form(at - 1) in _WITH_PRONOUN and hit.entry.cue.addressee == "object" and not hit.split.enclitic:
        return True  # «قالت الحركة إنها أبلغت الوسطاء برفض»
    before = main_subject(passage, at) if syntax.form(at + 1) in words_of("in_it") and syntax.form(at - 1) != "وقت" else None
    if before is not None and syntax.form(before[0]).removeprefix("ال") not in words_of(
        "gathering"
    ):  # «عُقدت قمة اتهمت خلالها الحكومة»
        follows = read_phrase(syntax, at + 2, passage.last)
        speaks = follows is not None and is_source(syntax, *follows) and make_link(syntax, *follows).kind != "document"
        if hit.entry.cue.addressee == "object" or not speaks:
            return True  # «أصدرت المليشيا بياناً تتهم فيه القوات بقصف», «… نفى فيه الخبر»
    if "ل" in hit.split.proclitics and hit.entry.cue.addressee == "object":
        return True  # «ثم عاد متحدث ليتهم السودان»
    if hit.split.enclitic in ("ه", "ها", "هم", "هن", "هما") and _is_its_own_object(passage, at):
        return False  # «مجموعات محلية تصفها الحكومة بأنها»
    described = described_by(passage, at) if hit.entry.cue.addressee == "object" and not syntax.has(at, CONJUNCTION) else None
    if described is not None and not syntax.has(described[0], POSSESSED | PREPOSITION):
        return True  # «وزعت الكتيبة بياناً يتهم الجيش بـ», but «من جهته وصف المتحدث»
    if (
        hit.entry.is_passive
        or not (passage.colloquial or _takes_subject_after(hit))
        or _follows_pronoun(syntax, at)
        or perceived(passage, at) is not None
    ):
        return True
    subject = subject_before(passage, at) if may_follow_subject(passage, at) else None
    if subject is None:
        return False
    if syntax.has(at, CONJUNCTION) and is_source(syntax, *subject):
        return not _is_its_man(passage, at)  # «أما العضو السابق، وهو من الحزب، فحمّل الهيئة مسؤولية»
    if hit.entry.cue.subject == "evidence" and make_link(syntax, *subject).kind == "document":
        return True  # «صور التقطها قمر صناعي تُظهر»
    follows_that = syntax.has(subject[0] - 1, COMPLEMENTISER) and subject[0] > passage.first
    between = range(subject[1], at)
    parted = any(syntax.has(i, COMMA | VERB | MAYBE_VERB | RELATIVE | OPENER) for i in between)
    is_aside = bool(syntax.has(at - 1, COMMA)) and (
        aside_before(passage, at - 1) == subject[1] or _is_relative_aside(syntax, subject[1], at - 1)
    )
    parted = parted and not is_aside
    is_beside = not parted or syntax.has(at - 1, AUXILIARY)
    if follows_that and hit.entry.cue.addressee == "object" and all(syntax.has(i, COMMA) for i in between):
        is_beside = True  # «أن الوفد، أبلغ الحركة أن»
    return is_beside and (follows_that or is_source(syntax, *subject))


def _is_relative_aside(syntax: Syntax, first: int, last: int) -> bool:
    """Return whether a relative clause stands between two commas: «القائد | ، الذي زار الموقع أمس، | نفى الرواية»."""
    opens = syntax.has(first, COMMA) and syntax.has(first + 1, RELATIVE)
    return bool(opens) and not any(syntax.has(i, COMMA) for i in range(first + 1, last))


def _is_done_to(passage: Passage, at: int, hit: Hit[CueForm]) -> bool:
    """Return whether a written ḍamma makes whoever follows the one who is told: «أُبلغ | ذوو المفقودين | أن»."""
    is_marked = passage.syntax.text.tokens[at].word.is_damma_first and hit.entry.can_be_passive
    is_past = any(i.tense == "past" for i in hit.entry.inflections)
    is_telling = hit.entry.cue.addressee == "object" and is_among(hit.entry.cue.id, "telling_whom")
    return is_marked and is_past and is_telling and not hit.split.enclitic


def _is_its_man(passage: Passage, at: int) -> bool:
    """Return whether a man of the body named before follows the verb: «أما الحلف فقال | مدير عملياته سالم الحداد | إن»."""
    syntax = passage.syntax
    found = read_phrase(syntax, at + 1, min(passage.last, at + _LONGEST_MAN))
    noun = source_noun(syntax, at + 1) if found is not None else None
    is_man = noun is not None and noun.entry.kind == "official" and not syntax.has(at + 1, DEFINITE)
    return is_man and found is not None and any(syntax.has(i, POSSESSED) for i in range(*found))


_LONGEST_MAN = 8  # tokens of who speaks for a body
_WITH_PRONOUN = ("انه", "انها", "انهم", "انهما")


def _follows_pronoun(syntax: Syntax, at: int) -> bool:
    """Return whether a pronoun before the verb is its subject: «لكنها», «غير أنها أكدت القضاء على», «وهي تتحدى»."""
    before = syntax.form(at - 1)
    with_that = before in _WITH_PRONOUN and syntax.form(at - 2) in ("غير", "الا", "بيد", "رغم", "مع")
    is_joined = before in JOINED_PRONOUNS and not syntax.has(at, MAYBE_VERB)
    return with_that or is_joined or before.removeprefix("و") in PRONOUN_OPENERS


def _is_its_own_object(passage: Passage, at: int) -> bool:
    """Return whether the pronoun on a verb means the indefinite noun right before it, and who speaks follows the verb."""
    syntax = passage.syntax
    after = read_phrase(syntax, at + 1, passage.last)
    other = COMMA | DEFINITE | VERB | COMPLEMENTISER | AUXILIARY | OPENER | RELATIVE | NEGATION | STOP | CONJUNCTION | PREPOSITION
    named = any(end == at for end in syntax.name_ends.values())
    is_beside = at - 1 >= passage.first and not named and not syntax.has(at - 1, other | SIGN | OPENING)
    return is_beside and after is not None and is_source(syntax, *after)


def _of_pronoun(passage: Passage, report: Report, hit: Hit[CueForm]) -> Report | None:
    """Return the report whose content is a pronoun on the verb: «ينكرها مصدر» denies what was said before it."""
    if report.sense.id in _BARE_DENIALS and not hit.split.enclitic:
        return _without_content(passage, report, hit)
    begins = passage.syntax.has(report.cue[0] - 1, COMMA | OPENER | RELATIVE) or passage.syntax.has(report.cue[0], CONJUNCTION)
    if hit.split.stem in masdars() and not begins:
        return None  # «إعلان مجموعات رفضها مساعي الحكومة»: the noun
    if hit.split.enclitic not in ("ه", "ها") or report.sense.stance not in ("denies", "confirms", "doubts", "admits"):
        return None
    if report.source is None or not is_source(passage.syntax, *report.source) or "noun" not in report.sense.takes:
        return None
    report.clause = clause_of(passage, report.cue[0])
    report.repeats_content = True
    report.rule = f"pronoun.{report.sense.id}"
    return report


_LONGEST_BARE = 6  # tokens of what is said without any sign


def _is_past_joint(passage: Passage, report: Report, marker: Marker) -> bool:
    """Return whether «أن» comes in a further clause, so that what is told stands before: «…، يشدد المدير، | ولا يفوته أن»."""
    syntax, end = passage.syntax, report.source[1] if report.source is not None else -1
    is_between = syntax.has(report.cue[0] - 1, COMMA) and syntax.has(end, COMMA) and report.cue[0] < end < marker.at
    return marker.kind == "that" and is_between and bool(syntax.has(end + 1, CONJUNCTION))


def _said_bare(passage: Passage, report: Report, hit: Hit[CueForm]) -> Report | None:
    """Return the report of «قيل لنا ليبيا، وقيل قطر»: what nobody is named for, in a few words up to a comma."""
    syntax = passage.syntax
    if report.sense.id != "قال":
        return None
    if not hit.entry.is_passive:
        return _said_to_us(passage, report)
    begin = report.cue[1] + (syntax.form(report.cue[1]) in words_of("listener"))
    end = next((i for i in range(begin, passage.last) if syntax.has(i, COMMA | STOP)), passage.last)
    if not begin < end <= begin + _LONGEST_BARE or syntax.has(begin, VERB | COLON):
        return None
    report.start, report.stop, report.sources, report.source = begin, end, [], None
    report.clause, report.rule = clause_of(passage, report.cue[0]), f"passive.{report.sense.id}"
    report.stance = report.sense.passive_stance or ""
    return report


_LONGEST_RETOLD = 16  # tokens of what others said, as one who is quoted tells it


def _said_to_us(passage: Passage, report: Report) -> Report | None:
    """Return the report of what others said, without a sign, in the words of one who is quoted: «قالوا لنا ساعة واحدة»."""
    syntax, at = passage.syntax, report.cue[0]
    quotation = syntax.quotation_around(at)
    is_by_them = syntax.form(at).removeprefix("و").removeprefix("ف") in words_of("they_said")
    if quotation is None or not is_by_them or syntax.has(quotation.opening, BRACKET):
        return None
    begin = report.cue[1]
    while begin < passage.last - 1 and (syntax.form(begin) in words_of("listener") or syntax.has(begin, TIME | ADVERB)):
        begin += 1
    last = min(passage.last, quotation.closing)
    end = next((i for i in range(begin, last) if syntax.has(i, COMMA | STOP)), last)
    if not begin < end <= begin + _LONGEST_RETOLD or syntax.has(begin, COLON | PREPOSITION):
        return None
    report.start, report.stop, report.sources, report.source, report.carries = begin, end, [], None, True
    report.clause, report.rule, report.agreement = clause_of(passage, at), "retold.قال", UNKNOWN
    return report


_BARE_DENIALS = ("نفى", "أنكر", "كذّب")  # say that something is not so without saying again what: «والحوثيون ينفون»


def _without_content(passage: Passage, report: Report, hit: Hit[CueForm]) -> Report | None:
    """Return the denial of what was told before it, where its clause ends at once; None where it goes on."""
    syntax, at = passage.syntax, report.cue[0]
    if hit.entry.is_passive or report.cue[1] - at > 1 or any(i.tense == "jussive" for i in hit.entry.inflections):
        return None
    end = report.cue[1] if report.source is None else _after_source(passage, report)
    if end < passage.last and not syntax.has(end, COMMA | STOP):
        return None
    if report.source is None and not find_speaker(passage, report, hit):
        return None
    if report.source is not None and not is_source(syntax, *report.source):
        return None
    if report.sense.id == "كذّب" and report.source is not None and make_link(syntax, *report.source).kind == "document":
        return None  # «إن الخبر كذب», «لم يعرفوا كذب الخبر»: a lie
    report.clause = clause_of(passage, report.source[0] if report.source and report.source[0] < at else at)
    report.repeats_content, report.rule = True, f"bare.{report.sense.id}"
    return report


def _after_source(passage: Passage, report: Report) -> int:
    assert report.source is not None
    return max(report.source[1], report.cue[1])


_TO_IT = ("له", "لها", "اليه", "اليها", "عنه", "عنها", "به", "بها")


def _returns_to(syntax: Syntax, at: int, marker: Marker | None) -> bool:
    """Return whether a verb points back at what it calls for, of which marks then tell: «التجمع الذي دعت إليه | "فشل"»."""
    return marker is not None and marker.kind == "quote" and syntax.form(at) in _TO_IT and marker.at == at + 1


def _relative(passage: Passage, before: int, cue: Range, hit: Hit[CueForm]) -> Report | None:
    """Return the report of a verb in a relative clause; None when the clause only describes («التقرير الذي نشرته»)."""
    if resumes(passage, before, hit) or returns_by_preposition(passage, before, cue, hit):
        return read_resumptive(passage, before, cue, hit)
    if passage.syntax.form(before) == "ما" and _says_of_what(passage, cue, hit):
        rule = f"verbal.{hit.entry.cue.id}"  # «نشر الموقع ما قال إنها وثيقة»
        return Report(cue, hit.entry.cue, rule, before, start=cue[1], agreement=of_verb(hit), carries=True)
    if passage.syntax.form(before) == "ما" and (judged := read_said_of(passage, before, cue, hit)) is not None:
        return judged
    if passage.syntax.form(before) in ("ما", "لما", "عما"):
        carried = read_carried(passage, cue, hit)
        is_act = carried is not None and carried.start is not None and _is_act(passage, carried.start)
        if passage.syntax.form(before) != "ما" and (carried is None or (carried.is_noun and not is_act)):
            return None  # «لا صحة لما تروجه القنوات عن الهجوم»: no word of what it was, but «عن سيطرتهم على المدينة»
        if carried is not None or not hit.split.enclitic:
            return carried
    if passage.syntax.form(before - 1).removeprefix("ال") in words_of("hearsay") and hit.split.enclitic in ("ه", "ها"):
        carried = read_carried(passage, cue, hit)  # «كذّب الأخبار التي تداولتها القناة عن …»
        if carried is not None:
            return carried
    report = Report(cue, hit.entry.cue, f"relative.{hit.entry.cue.id}", before)
    is_its_subject = _is_of_antecedent(passage, before, hit)
    marker = walk(passage, report, has_subject=is_its_subject or not _takes_subject_after(hit))
    is_told = marker is not None and (marker.kind in ("that", "colon", "quote") or is_its_subject)
    is_told = is_told and not _returns_to(passage.syntax, cue[1], marker)
    is_told = is_told or (marker is not None and marker.kind in _OF_WHAT and _tells_document(passage, before, hit))
    is_named = report.target is not None or bool(report.sources)  # «دمشق التي دعا سفيرها إلى»
    asks = marker is not None and hit.entry.cue.stance in ("asks", "accuses") and is_named
    returns = marker is not None and marker.kind == "noun" and _returns_in(passage, marker.start, cue[1])
    is_other = marker is None or _is_past_main_verb(passage, cue[1], marker) or _is_said_by_nobody(passage, cue, hit)
    if marker is None or is_other or not (is_told or asks or (returns and report.sources)):
        return None
    report.is_noun = marker.kind == "noun"
    report.start = marker.start
    report.is_speech = marker.kind in ("colon", "quote")
    if hit.entry.cue.relay and report.sources and report.source is None and not hit.split.enclitic:
        _note_carrier(passage, report, before)
    if not (report.sources or is_suspected(passage, cue)):  # «الرجال الذين يُشتبه بأنهم نفذوا الهجوم»: by nobody who is told
        report.agreement = of_verb(hit)
        is_called = hit.split.enclitic == _OBJECTS.get(passage.syntax.form(before)) and report.sense.id in ("وصف", "سمى", "اعتبر")
        report.source = None if is_called else who_tells(passage, before, report, marker)  # «المقر الذي وصفه بأنه قاعدة»
        report.sources = (
            [unglued(passage.syntax, report.source[0], make_link(passage.syntax, *report.source))] if report.source else []
        )
        report.carries = report.source is None
    return report


def _is_act(passage: Passage, at: int) -> bool:
    """Return whether a verbal noun with whose act it is begins at the token, which tells what happened."""
    syntax = passage.syntax
    if is_owned_act(syntax, at):
        return True  # «لا صحة لما يروج له إعلامهم عن | سيطرته على التلة»
    return bool(syntax.has(at, MASDAR)) and not syntax.has(at, DEFINITE) and not syntax.has(at + 1, PREPOSITION | COMMA | STOP)


def _is_said_by_nobody(passage: Passage, cue: Range, hit: Hit[CueForm]) -> bool:
    """Return whether a written ḍamma makes an active form a passive: «الضربة التي يُقال إن الجيش يعدّها»."""
    is_passive = passage.syntax.text.tokens[cue[0]].word.is_damma_first and hit.entry.can_be_passive and not hit.entry.is_passive
    return is_passive and bool(passage.syntax.has(cue[1], COMPLEMENTISER)) and not is_suspected(passage, cue)


def _is_past_main_verb(passage: Passage, first: int, marker: Marker) -> bool:
    """Return whether the main verb takes the speech that follows: «رداً على الحصيلة التي أعلنتها الوزارة، | قال الناطق: …»."""
    syntax = passage.syntax
    if marker.kind == "that" and syntax.form(marker.at - 2) == "قد" and marker.at - 2 > first:
        return any(h.entry.shape == "verb" for h in cue_forms(syntax.text.tokens[marker.at - 1].word))  # «قد زعم | أنه»
    if marker.kind not in ("colon", "quote"):
        return False
    verbs = (i + 1 for i in range(first, marker.at) if syntax.has(i, COMMA) and syntax.has(i + 1, VERB))
    return any(h.entry.shape == "verb" for i in verbs for h in cue_forms(syntax.text.tokens[i].word))


_OBJECTS = {"الذي": "ه", "التي": "ها", "الذين": "هم"}  # the pronoun of the one before, to whom something is done


def _note_carrier(passage: Passage, report: Report, relative: int) -> None:
    """Note who passes on what the clause tells, before its origins: «صحيفة X التي نقلت عن مسؤولين أن»."""
    found = antecedent(passage, relative)
    if found is not None and is_source(passage.syntax, *found):
        link = make_link(passage.syntax, *found)
        report.sources[:0] = [link] if link.kind != "document" else []


def _says_of_what(passage: Passage, cue: Range, hit: Hit[CueForm]) -> bool:
    """Return whether one tells what a thing is after «ما»: «بثت القناة ما قالت إنه تسجيل»."""
    syntax = passage.syntax
    names_it = syntax.form(cue[1]) in ("انه", "انها", "انهم", "انهما")
    return names_it and "that" in hit.entry.cue.takes and not hit.split.enclitic and not hit.entry.is_passive


def _returns_in(passage: Passage, at: int, after: int) -> bool:
    """Return whether the pronoun of the antecedent is told: «الهدنة التي أعلنت الرباعية التوصل إليها», «الذي أكدت | فيه»."""
    syntax = passage.syntax
    if syntax.form(after) in words_of("in_it"):
        return True
    nouns = (at, at + 1) if syntax.has(at, DEFINITE) else (at,)
    return any(
        syntax.has(i, POSSESSED) or syntax.form(i) in ("اليها", "اليه", "عليها", "عليه", "بها", "به", "عنها") for i in nouns
    )


def _is_of_antecedent(passage: Passage, relative: int, hit: Hit[CueForm]) -> bool:
    """Return whether the one before a relative is the verb's subject and says something: «الأركان، التي ادعت تحييد»."""
    syntax, cue = passage.syntax, hit.entry.cue
    is_plain = cue.weak and not cue.objects and cue.id not in ("قدر", "حمل", "لام")
    if hit.split.enclitic or is_plain or not syntax.has(relative, RELATIVE) or syntax.form(relative - 1) in words_of("pointer"):
        return False
    after = read_phrase(syntax, relative + 2, passage.last) if cue.stance in ("asserts", "alleges", "confirms") else None
    if after is not None and is_source(syntax, *after):
        return False  # «الاتفاق الذي أعلنت الحكومة إلغاءه»
    found = antecedent(passage, relative)
    is_whole = found is not None and found[1] >= relative - 1 and is_source(syntax, *found)
    return is_whole and found is not None and make_link(syntax, *found).kind != "document"


_OF_WHAT = ("عن", "إلى", "الي", "ب")  # before what a document speaks of or points to


def _tells_document(passage: Passage, relative: int, hit: Hit[CueForm]) -> bool:
    """Return whether a document speaks of something in its relative clause: «تقرير الطب الشرعي الذي تحدث عن حروق»."""
    found = antecedent(passage, relative)
    speaks = hit.entry.cue.id in ("تحدث", "كشف", "أعلن", "أشار", "أفاد") and not hit.split.enclitic
    return speaks and found is not None and make_link(passage.syntax, *found).kind == "document"


def _begins_clause(passage: Passage, at: int) -> bool:
    syntax = passage.syntax
    if at == passage.first or syntax.has(at, CONJUNCTION) or syntax.form(at - 1) == "و":
        return True
    if syntax.has(at - 1, COMMA | COMPLEMENTISER | OPENER | AUXILIARY | RELATIVE | STOP | NEGATION | COLON | SIGN):
        return True
    if opens_after_adjuncts(passage, at):
        return True
    described = described_by(passage, at)
    if described is not None and any(syntax.has(i, PREPOSITION) for i in range(*described)):
        return True  # «زار البلدة وفد من المجلس وعد بتعويضهم»
    subject = subject_before(passage, at)
    is_told = (at + 2 < passage.last and syntax.has(at + 1, COMPLEMENTISER)) or syntax.has(at + 2, COMPLEMENTISER)
    return (
        subject is not None
        and (
            subject[1] == at
            or is_told
            or (subject[1] == at - 1 and bool(syntax.has(at - 1, OPENING)))
            or syntax.has(subject[1], RELATIVE)
        )
        and is_source(syntax, *subject)
    )


def _lacks_its_particle(passage: Passage, at: int, hit: Hit[CueForm]) -> bool:
    """Return whether a shortened present (يقل) stands without the لم or لا that shortens it, and so is another word."""
    inflections = hit.entry.inflections
    if not inflections or any(i.tense != "jussive" for i in inflections):
        return False
    return not passage.syntax.has(at - 1, NEGATION) and all(i.number == "s" or i.person == 1 for i in inflections)


def _cue_range(passage: Passage, at: int, hit: Hit[CueForm]) -> Range | None:
    """Return the cue with its negation («لم يستبعد»); None when a negated cue hands over nothing («لم يعلق»)."""
    first = at
    while first - 1 >= passage.first and passage.syntax.has(first - 1, AUXILIARY) and passage.syntax.form(first - 1) != "كان":
        first -= 1
    negation = passage.syntax.form(at - 1) if at > passage.first else ""
    if negation in ("لم", "لا", "لن", "ولم", "ولا", "ولن", "فلم") or (
        negation in ("ما", "وما") and passage.syntax.form(at).endswith("ش")
    ):
        if hit.entry.cue.negated is None or _is_one_of_two(passage, at):
            return None
        return at - 1, at + 1
    if passage.syntax.form(at + 1) in ("الي", "في") and passage.syntax.form(at + 2) == "القول":
        return at, at + 3  # «وتمضي إلى القول إن»
    return None if hit.entry.cue.negated_only else (at, at + 1)


def _is_one_of_two(passage: Passage, at: int) -> bool:
    """Return whether a second negated cue stands beside this one: «لم يؤكد ولم ينفِ» tells nothing."""
    syntax = passage.syntax
    return syntax.form(at + 1) in ("ولم", "او") or any(
        syntax.has(i, NEGATION) and cue_forms(syntax.text.tokens[i + 1].word) for i in range(passage.first, at - 2)
    )


def _is_negated(syntax: Syntax, at: int) -> bool:
    return syntax.form(at).endswith("ش")


def _takes_subject_after(hit: Hit[CueForm]) -> bool:
    """Return whether a subject may follow: before its subject a verb stands in the singular."""
    inflections = hit.entry.inflections
    return not inflections or any(i.person == 3 and i.number == "s" for i in inflections)
