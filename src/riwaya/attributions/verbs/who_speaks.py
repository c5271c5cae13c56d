"""Who speaks, where it is not told after the verb: before it, in the text it tells of, by «من قبل», or as one carried over."""

from riwaya.arabic.letters import fold
from riwaya.arabic.particles import WITH_PRONOUN
from riwaya.arabic.words import Hit
from riwaya.attributions.agreement import can_mean, of_source
from riwaya.attributions.contents.bounds import is_concessive
from riwaya.attributions.cues import Cue, CueForm, cue_forms
from riwaya.attributions.passage import Passage, Range, Report
from riwaya.attributions.sources.issuers import before_clause, expand, is_somebody, named_after_comma, unglued
from riwaya.attributions.sources.occasions import given_by, medium_of, note_medium
from riwaya.attributions.sources.outlets import first_outlet, heads_outlet, outlet_nouns, spokesman_at
from riwaya.attributions.sources.phrases import (
    can_head,
    is_bare_name,
    is_noun_of_text,
    is_source,
    make_link,
    read_phrase,
    source_noun,
    without_conjunction,
)
from riwaya.attributions.speakers.authors import told_in_text
from riwaya.attributions.speakers.own_voice import own_voice, tells_of_himself
from riwaya.attributions.speakers.recordings import heard_in
from riwaya.attributions.speakers.subjects import (
    antecedent_in_sentence,
    aside_before,
    described_by,
    is_pronoun,
    main_subject,
    may_follow_subject,
    opens_after_adjuncts,
    perceived,
    subject_before,
    told_apart,
)
from riwaya.attributions.verbs.relatives import antecedent
from riwaya.attributions.wording import words_of
from riwaya.model import Link
from riwaya.phrases import Syntax
from riwaya.phrases.nouns import is_occasion
from riwaya.phrases.tags import (
    ADVERB,
    AUXILIARY,
    COLON,
    COMMA,
    COMPLEMENTISER,
    CONJUNCTION,
    DEFINITE,
    MAYBE_VERB,
    NEGATION,
    NUMBER,
    OPENER,
    OPENING,
    POSSESSED,
    PREFIXED,
    PREPOSITION,
    RELATIVE,
    STOP,
    TIME,
    VERB,
)

PRONOUN_OPENERS = {"لكنه", "لكنها", "لكنهم", "لكنهما", "لانه", "لانها", "لانهم"}  # carry the subject themselves
JOINED_PRONOUNS = ("وهو", "وهي", "وهم", "فهو", "فهي", "فهم")
_FARTHEST_ISSUER = 16  # tokens from «صدر عن» to what was issued
_NEAR_QUOTATION = 4  # tokens from a verb to what is quoted, where nobody stands between them


def find_speaker(passage: Passage, report: Report, hit: Hit[CueForm]) -> bool:
    """Note the source before the verb, or that it is carried over; False when there is nobody to speak."""
    syntax = passage.syntax
    at = report.cue[0]
    if (speaks := _speaks_apart(passage, report, hit)) is not None:
        return speaks
    is_passive = hit.entry.is_passive or (_is_marked_passive(passage, at, report.sense) and hit.entry.can_be_passive)
    is_passive = is_passive or _is_feared(passage, report) or is_suspected(passage, report.cue) or _is_learnt(passage, report)
    if is_passive or report.sense.impersonal or _is_called(passage, report):
        return _note_agent(passage, report)
    if syntax.form(at - 1) == "وقت" and syntax.form(at + 1) in words_of("in_it"):  # «في وقت أشار فيه إلى»
        report.carries, report.clause = True, at - 1 - syntax.has(at - 2, PREPOSITION)
        return True
    if (told := heard_in(passage, at) or told_in_text(passage, report) or _given(passage, report)) is not None:
        report.source, report.sources = told
        report.clause = clause_of(passage, at)
        return True
    if _is_said_of(passage, report):  # «طالبت المنظمة بإطلاق 40 رجلاً | قالت إنهم فُقدوا»
        teller = main_subject(passage, at)
        report.source, report.sources = teller, [make_link(syntax, *teller)] if teller is not None else []
        report.carries, report.clause = teller is None, at
        return True
    subject = perceived(passage, at) or _subject(passage, report, hit) or _told_farther(passage, report)
    if subject is not None:
        report.source = subject
        report.sources = _links_of(passage, subject, at)
        report.sources[0] = unglued(syntax, subject[0], report.sources[0])
        spoken_by = next((s for i in range(subject[1], at) if (s := spokesman_at(syntax, i))), None)
        report.spokesman = make_link(syntax, *spoken_by) if spoken_by else report.spokesman
        report.clause = clause_of(passage, subject[0])
        return True
    if (passage.colloquial or not hit.entry.inflections) and _is_hearsay(passage, report):
        report.stance, report.clause = "alleges", clause_of(passage, at)
        return True
    if (body := _body_beside(passage, report)) is not None:
        report.source, report.sources = body, [make_link(syntax, *body)]
        report.clause = clause_of(passage, at)
        return True
    if (acting := _acting_before(passage, report)) is not None:
        report.source, report.sources = acting, [make_link(syntax, *acting)]
        report.clause = clause_of(passage, acting[0] - 1)
        return True
    report.carries = True
    report.clause = clause_of(passage, at)
    if not report.sense.weak or syntax.has(at, CONJUNCTION) or _turns(passage, at):
        return True
    report.goes_on = _may_go_on(passage, report, hit)
    return report.goes_on


def _speaks_apart(passage: Passage, report: Report, hit: Hit[CueForm]) -> bool | None:
    """Note who speaks where that is the author, one of whom he tells, or whoever says so; None where it is none of them."""
    at = report.cue[0]
    if (own := own_voice(passage, at, hit)) is not None:
        report.sources, report.clause = [own], clause_of(passage, at)
        return True
    if tells_of_himself(passage, at, hit):
        report.clause = clause_of(passage, at)
        return True
    if (whoever := _whoever(passage, at)) is not None:
        report.sources, report.clause = [whoever], clause_of(passage, at)
        return not report.is_noun  # «من يتحدث عن صفقات يريد عرقلتها»: nothing is told
    return None


_THERE = ("هناك", "هنالك", "ثمه", "ثمت", "وهناك", "وثمه")


def _whoever(passage: Passage, at: int) -> Link | None:
    """Return «من» where it is whoever says so: «رد على | من | يقول إن», «في السوق | من | يؤكد أن»; None elsewhere.

    Whom «هو من قال» singles out is told before it.
    """
    syntax, who = passage.syntax, at - 1
    if syntax.form(who) not in ("من", "ممن", "فمن") or syntax.form(at)[:1] not in ("ي", "ت") or is_pronoun(passage, who - 1):
        return None
    first = who - 1 if syntax.form(who - 1) in _THERE or syntax.form(who - 1) == "كل" else who
    return Link(without_conjunction(syntax, syntax.span(first, at), first), None, "anonymous")


def _acting_before(passage: Passage, report: Report) -> Range | None:
    """Return who comes up and says so, after others spoke in the sentence: «…، ثم عاد | المتحدث | وقال إن»; None elsewhere."""
    syntax, at = passage.syntax, report.cue[0]
    if not syntax.has(at, CONJUNCTION):
        return None
    comes = (i for i in range(at - 2, max(passage.first, at - _LONGEST_COMING), -1) if syntax.form(i) in words_of("coming_up"))
    found = read_phrase(syntax, comes_at + 1, at) if (comes_at := next(comes, None)) is not None else None
    is_whole = found is not None and found[1] == at and is_source(syntax, *found)
    return found if is_whole and found is not None and _agrees(syntax, found, report) else None


_BODIES = ("organisation", "state", "outlet", "official")


def _body_beside(passage: Passage, report: Report) -> Range | None:
    """Return the body in which people say so: «يعتقدون في | قيادة الشمال | أن», «فإنه يرى»: whoever the clause before names."""
    syntax, at = passage.syntax, report.cue[1]
    if syntax.form(report.cue[0] - 1) in ("فانه", "فانها", "فانهم", "فانهما"):
        return main_subject(passage, report.cue[0] - 1)  # «وإذ يدين المركز القصف، فإنه | يرى أن»
    if report.agreement.number != "p" or syntax.form(at) not in ("في", "لدي", "داخل") or report.start is None:
        return None
    found = read_phrase(syntax, at + 1, report.start)
    is_body = found is not None and is_source(syntax, *found) and make_link(syntax, *found).kind in _BODIES
    return found if is_body else None


def _may_go_on(passage: Passage, report: Report, hit: Hit[CueForm]) -> bool:
    """Return whether a verb that may be no report begins the sentence of one who spoke: «يعتقد أن», «هي أيضاً ترى أن»."""
    syntax, at, first = passage.syntax, report.cue[0], passage.first
    is_told = any(syntax.has(i, COMPLEMENTISER) for i in range(report.cue[1], (report.start or 0) + 1))
    start = report.start or at  # «ترد بسخرية: «…»»
    is_told = is_told or bool(syntax.has(start - 1, COLON) and syntax.has(start, OPENING) and start - at <= _NEAR_QUOTATION)
    is_now = any(i.tense == "present" and i.person == 3 for i in hit.entry.inflections)
    stresses = is_pronoun(passage, first) and all(syntax.has(i, ADVERB) for i in range(first + 1, at))
    return is_told and is_now and (at == first or stresses or opens_after_adjuncts(passage, at))


def _is_hearsay(passage: Passage, report: Report) -> bool:
    """Return whether a plural with which a sentence opens is what people say: «عم يقولوا إنو الطريق تسكر»."""
    syntax, at = passage.syntax, report.cue[0]
    calls = syntax.form(passage.first) == "يا"  # «يا جماعة الخير، عم يقولوا»
    first = next((i for i in range(passage.first, at) if calls and syntax.has(i, COMMA)), passage.first)
    opens = all(syntax.has(i, COMMA) or syntax.form(i) in words_of("filler") for i in range(first, at))
    is_present = syntax.form(at).lstrip("ب")[:1] in ("ي", "ك") and syntax.form(at).endswith(("و", "وا", "ون"))
    return opens and is_present and report.sense.id in ("قال", "حكى")


_SUSPECTING = ("يشتبه", "يعتقد", "يرجح", "يظن", "يتوقع", "يخشي")
_OF_MANY = ("الذين", "التي", "اللذين", "اللتين", "اللواتي", "اللاتي")


def is_suspected(passage: Passage, cue: Range) -> bool:
    """Return whether nobody is told who thinks so of the noun before: «مسلحون يُشتبه بأنهم», «تفجيرات، يُعتقد أنها»."""
    syntax, at, that = passage.syntax, cue[0], cue[1]
    if syntax.form(at) not in _SUSPECTING or not syntax.has(that, COMPLEMENTISER):
        return False
    of_them = syntax.form(that).removeprefix("ب") in ("انها", "انهم", "انهما")
    before, suspects = at - 1, syntax.form(at) == "يشتبه"
    if syntax.has(before, RELATIVE):
        return syntax.form(before) in _OF_MANY or suspects
    if syntax.has(before, COMMA):
        return of_them
    if at == passage.first or syntax.has(before, DEFINITE | VERB | COMPLEMENTISER | OPENER | CONJUNCTION | AUXILIARY | STOP):
        return False
    noun = source_noun(syntax, before)
    is_one = noun is not None and noun.split.stem == fold(noun.entry.noun)
    return of_them or suspects or not (is_one or before in syntax.names)


def _is_feared(passage: Passage, report: Report) -> bool:
    """Return whether nobody is told who fears or expects something: «، ويُخشى أن», «ويُتوقع أن» right before the clause."""
    syntax, at = passage.syntax, report.cue[0]
    is_told = syntax.form(at).lstrip("وف") in ("يخشي", "يتوقع", "يعتقد", "يرجح", "ينتظر")
    is_told = is_told and (syntax.has(at, CONJUNCTION) or syntax.form(at - 1) in ("لكن", "ولكن", "كما"))
    return is_told and report.start is not None and syntax.has(at + 1, COMPLEMENTISER) and not _is_his(passage, at)


def _is_learnt(passage: Passage, report: Report) -> bool:
    """Return whether nobody is told who learnt it, with which a sentence opens: «وعُلم أن», «وعلم لاحقاً أن»."""
    syntax, at = passage.syntax, report.cue[0]
    opens = at == passage.first and syntax.form(at).lstrip("و") == "علم" and report.start is not None
    between = range(at + 1, report.start or at)
    return opens and (bool(report.relayed) or all(syntax.has(i, COMPLEMENTISER | ADVERB | TIME | COMMA) for i in between))


def _is_his(passage: Passage, at: int) -> bool:
    """Return whether a man spoke before in the sentence, who may be the one who expects it."""
    found = main_subject(passage, at)
    return found is not None and make_link(passage.syntax, *found).kind in ("person", "official", "expert", "witness")


def _note_agent(passage: Passage, report: Report) -> bool:
    """Note by whom a passive is said, where that is told; False when it hands over a noun and nobody is told."""
    at = report.cue[0]
    report.clause = clause_of(passage, at)
    report.rule = f"passive.{report.sense.id}"
    report.stance = report.sense.passive_stance or ""
    report.sources = list(report.relayed) or _agent(passage, report) or _written_on(passage, at)
    report.relayed = []
    return not report.is_noun or bool(report.stance or report.sources) or report.sense.impersonal


def _subject(passage: Passage, report: Report, hit: Hit[CueForm]) -> Range | None:
    """Return the subject before the verb in its own clause; None when there is none or it is another verb's."""
    syntax, at = passage.syntax, report.cue[0]
    if (found := _answering(passage, report) or _having_done(passage, at)) is not None:
        return found
    subject = subject_before(passage, at) if may_follow_subject(passage, at) else None
    subject = _within_relative(passage, report) or _shown_by(passage, at, hit) or subject
    if subject is not None and report.agreement.number == "p" and _is_by_last(syntax, subject, at):
        subject = at - 1, at  # «حصيلة اشتباكات بين | متظاهرين | يطالبون بـ»
    if subject is not None and syntax.form(at - 1) in ("حيث", "اذ") and not is_source(syntax, *subject):
        return None  # «أكد أن المشفى متوقف، حيث قال إن»
    if subject is not None and syntax.has(subject[1] - 1, NUMBER) and syntax.has(subject[1] - 2, DEFINITE):
        return None  # «بينما قدّرت اللجنة أن الجرحى 50 | رأى طبيب أن»
    if subject is not None and hit.split.enclitic and not _agrees(syntax, subject, report):
        return None  # «أن الجهاز قتل سبعة | وصفتهم بـ»
    if subject is None or _is_of_opening(passage, subject, at):
        return None  # «وفيما لفت إلى أن الخبر قديم، أكد أن»
    is_anothers = syntax.form(at - 1) in PRONOUN_OPENERS and syntax.has(subject[0] - 1, COMPLEMENTISER)
    return None if is_anothers else subject  # «ينكر أن السائق يعمل معه، لكنه قال»: who denies, and not the driver


def _is_by_last(syntax: Syntax, subject: Range, at: int) -> bool:
    """Return whether a plural verb belongs to the indefinite plural right before it and not to the thing told of."""
    first, last = subject
    is_many = last == at and at - 1 > first and syntax.form(at - 1).endswith(("ين", "ون")) and not syntax.has(at - 1, DEFINITE)
    head = source_noun(syntax, first)
    is_thing = head is None or head.entry.kind == "document"
    return is_many and is_thing and source_noun(syntax, at - 1) is not None


def _having_done(passage: Passage, at: int) -> Range | None:
    """Return who has done so before: «الوزير | سبق أن أكد أن», «بينهم تقني | سبق له أن أفاد بأن»; None elsewhere."""
    syntax = passage.syntax
    had = at - 2 - (syntax.form(at - 2) in ("له", "لها", "لهم"))
    if syntax.form(at - 1) != "ان" or syntax.form(had) != "سبق" or had <= passage.first:
        return None
    found = subject_before(passage, had - (syntax.form(had - 1) == "قد")) or described_by(passage, had)
    return found if found is not None and is_source(syntax, *found) else None


_LONGEST_ANSWERING = 8  # tokens of a verb with its pronoun and of who speaks


def _answering(passage: Passage, report: Report) -> Range | None:
    """Return who speaks on after a comma, having answered what was told: «وهو ما نفته | مصادر ميدانية |، أكدت أن»; else None."""
    syntax, comma = passage.syntax, report.cue[0] - 1
    if not syntax.has(comma, COMMA) or syntax.has(report.cue[0], CONJUNCTION):
        return None
    for verb in range(comma - 2, max(passage.first, comma - _LONGEST_ANSWERING), -1):
        answers = any(h.entry.shape == "verb" and h.split.enclitic for h in cue_forms(syntax.text.tokens[verb].word))
        if answers and (syntax.form(verb - 1) == "ما" or syntax.has(verb - 1, RELATIVE)):
            found = read_phrase(syntax, verb + 1, comma)
            is_whole = found is not None and found[1] == comma and is_source(syntax, *found)
            return found if is_whole and found is not None and can_mean(make_link(syntax, *found), report.agreement) else None
    return None


def _is_told_what(syntax: Syntax, at: int) -> bool:
    """Return whether a noun only tells what somebody is: «نفتها «الرابطة»، وهي | صفحة محلية، إذ ذكرت أن»."""
    return syntax.form(at - 1) in JOINED_PRONOUNS and bool(syntax.has(at - 2, COMMA))


def _spoken_of(passage: Passage, comma: int) -> Range | None:
    """Return the source that ends at a comma after which is told what it is: «نفتها | «الرابطة» |، وهي صفحة»; else None."""
    syntax = passage.syntax
    marked = next((i for i in range(comma - 2, max(passage.first, comma - 7), -1) if syntax.closing(i) == comma - 1), None)
    if marked is not None and syntax.has(marked, OPENING):
        return marked, comma
    for here in range(comma - 1, max(passage.first - 1, comma - 7), -1):
        found = read_phrase(syntax, here, comma)
        if found is not None and found[1] == comma and is_source(syntax, *found):
            return found
    return None


def _agrees(syntax: Syntax, subject: Range, report: Report) -> bool:
    """Return whether a source before the verb can be its subject by gender."""
    shown = of_source(make_link(syntax, *subject))
    return shown.number != "s" or report.agreement.number != "s" or shown.gender == report.agreement.gender


_LONGEST_WITHIN = 6  # tokens of who speaks inside a relative clause, before its verb


def _within_relative(passage: Passage, report: Report) -> Range | None:
    """Return who speaks between «الذي كان» and a verb: «القائد الذي كان | محاميه | قد نفى أن»; None elsewhere."""
    syntax, at = passage.syntax, report.cue[0]
    end = at - (syntax.form(at - 1) == "قد")
    for here in range(end - 1, max(passage.first, end - _LONGEST_WITHIN), -1):
        if syntax.has(here, AUXILIARY) and syntax.has(here - 1, RELATIVE):
            found = read_phrase(syntax, here + 1 + (syntax.form(here + 1) in words_of("in_it")), end)
            is_whole = found is not None and found[1] == end
            if is_whole and report.start is not None and syntax.has(here - 2, COMMA):
                report.stop = _end_of_aside(passage, report.start)
            return found if is_whole and found is not None and is_source(syntax, *found) else None
        if syntax.has(here, COMMA | STOP | VERB | COMPLEMENTISER):
            return None
    return None


def _end_of_aside(passage: Passage, at: int) -> int | None:
    """Return the comma behind which the clause before a relative goes on: «القائد، الذي كان محاميه قد نفى كذا، | غادر»."""
    syntax = passage.syntax
    commas = (i for i in range(at + 1, passage.last - 1) if syntax.has(i, COMMA))
    return next((i for i in commas if syntax.has(i + 1, VERB) and not syntax.has(i + 1, CONJUNCTION)), None)


def _told_farther(passage: Passage, report: Report) -> Range | None:
    """Return who speaks where no subject stands in the verb's clause: an antecedent, a guest, a pronoun's person."""
    syntax, at = passage.syntax, report.cue[0]
    subject = antecedent(passage, at - 1) if syntax.form(at - 1) in words_of("subordinator") else None
    if subject is not None and _is_told_what(syntax, subject[0]):
        subject = _spoken_of(passage, subject[0] - 2)
    subject = subject or _of_circumstance(passage, at)
    if subject is None and report.sense.weak and syntax.form(at - 1) in ("اذ", "حيث") and syntax.has(at - 2, COMMA | STOP):
        subject = main_subject(passage, at)  # «ويوافقه العميد سامر، إذ يعتقد أن»
    subject = subject or _last_acting(passage, report)
    if syntax.form(at - 1) in ("فانه", "فانها", "فانهم") and syntax.core(passage.first) == "ان":
        named = read_phrase(syntax, passage.first + 1, at)  # «إن الوزارة إذ تعلن ذلك فإنها تؤكد أن»
        subject = named if named is not None and is_source(syntax, *named) else subject
    if subject is None and syntax.core(passage.first) == "بسوال":  # «وبسؤال القائد عن الأسرى، أجاب بأنهم بخير»
        about = next((i for i in range(passage.first + 2, at) if syntax.form(i) in ("عن", "حول", "بشان")), at)
        subject = read_phrase(syntax, passage.first + 1, about)
    if subject is None and syntax.form(at - 1) in ("وهو", "وهي") and syntax.has(at - 2, COMMA):
        subject = _acting(passage)
    if subject is None:
        subject = _text_seen(passage, report) if syntax.has(at, CONJUNCTION) else _describing(passage, report)
        subject = subject or _text_issued(passage, at)
    if subject is None and is_pronoun(passage, at - 1):
        subject = antecedent_in_sentence(passage, at - 1)
        spoken_to = first_outlet(syntax, passage.first, at) if subject else None
        report.addressee_outlet = spoken_to[0] if spoken_to else report.addressee_outlet
    if subject is None and syntax.has(at - 1, COMMA) and syntax.core(passage.first) == "في":
        by = given_by(syntax, passage.first, at)  # «وفي بيان للفرقة، | أفادت بأن»
        subject = by if by is not None and by[1] == at - 1 else None
    if subject is None and syntax.core(passage.first) == "في" and not syntax.has(at, CONJUNCTION):
        subject = _talked_with(passage, at)
    if subject is None and syntax.form(report.cue[1]) in words_of("in_it"):
        subject = _coming_with(passage, report) or _interviewed(passage, report) or _favouring(passage, report)
    if subject is None and syntax.has(at, CONJUNCTION) and syntax.core(passage.first) in words_of("hosting"):
        subject = _hosted(passage, report)
    return subject


_LAST_ACTING = 14  # tokens from «إذ» back to the verb of who speaks


def _last_acting(passage: Passage, report: Report) -> Range | None:
    """Return who did what the words before «إذ» tell, after a verb: «كلام سخرت منه | والدة أحدهم | حين زرناها، إذ قالت»."""
    syntax, comma = passage.syntax, report.cue[0] - 2
    if syntax.form(comma + 1) != "اذ" or not syntax.has(comma, COMMA):
        return None
    for here in range(comma - 1, max(passage.first - 1, comma - _LAST_ACTING), -1):
        if syntax.has(here, COMPLEMENTISER | STOP):
            return None
        if syntax.has(here, VERB | MAYBE_VERB) and not syntax.has(here, AUXILIARY):
            after = here + 1 + (syntax.form(here + 1) in WITH_PRONOUN)
            found = read_phrase(syntax, after, comma)
            if found is not None and is_source(syntax, *found) and can_mean(make_link(syntax, *found), report.agreement):
                return found
    return None


def _talked_with(passage: Passage, at: int) -> Range | None:
    """Return with whom the author had a talk, with which the sentence opens: «وفي حديثنا مع النقيب سامر حول القصف | قال: …»."""
    syntax, talk = passage.syntax, passage.first + 1
    stems = {s.stem for s in syntax.text.tokens[talk].word.splits if s.enclitic == "نا"}
    if syntax.form(talk + 1) != "مع" or not (syntax.form(talk) in words_of("talk") or stems & words_of("talk")):
        return None
    about = next((i for i in range(talk + 2, at) if syntax.form(i) in ("عن", "حول", "بشان") or syntax.has(i, COMMA)), at)
    found = read_phrase(syntax, talk + 2, about)
    return found if found is not None and is_source(syntax, *found) else None


def _acting(passage: Passage) -> Range | None:
    """Return the name right after the verb with which a sentence opens: «خدم | كولن | في الجبل، وهو يقر بأنه»; else None."""
    syntax, first = passage.syntax, passage.first
    if syntax.tags[first] & ~(VERB | MAYBE_VERB) or not syntax.has(first + 2, PREPOSITION | PREFIXED):
        return None
    return (first + 1, first + 2) if is_bare_name(syntax, first + 1, first + 2) else None


def _of_circumstance(passage: Passage, at: int) -> Range | None:
    """Return whom «وهم» before a verb means, right before it: «يظهر المختطفون | وهم يناشدون الحكومة»; None elsewhere."""
    syntax = passage.syntax
    if syntax.form(at - 1) not in JOINED_PRONOUNS or syntax.has(at - 2, COMMA):
        return None
    for here in range(at - 2, max(passage.first, at - 7), -1):
        found = read_phrase(syntax, here, at - 1) if syntax.has(here - 1, ~DEFINITE) or here == at - 2 else None
        if found is not None and found[1] == at - 1 and is_source(syntax, *found):
            return None if syntax.has(here - 1, PREPOSITION) else found  # «ظهر قيادي في مقطع | وهو يتوعد»
    return None


def _turns(passage: Passage, at: int) -> bool:
    """Return whether words before the verb tell that who spoke before goes on: «غير أنه قال», «وهو يؤكد», an answer."""
    syntax = passage.syntax
    with_that = syntax.has(at - 1, COMPLEMENTISER) and syntax.form(at - 2) in _WITH_THAT
    opens = syntax.form(at - 1) == "كما" and syntax.has(at - 2, COMMA)  # «، كما تحدث عن خسائر»
    opens = opens or syntax.form(at - 1) in PRONOUN_OPENERS or syntax.form(at - 1) in JOINED_PRONOUNS
    return opens or with_that or is_answer_to_question(passage, at)


def _shown_by(passage: Passage, at: int, hit: Hit[CueForm]) -> Range | None:
    """Return the document right before a verb of showing, whoever published it: «نشر الموقع مقاطع تظهر»; else None."""
    if hit.entry.cue.subject != "evidence" or hit.split.enclitic or passage.syntax.has(at, CONJUNCTION):
        return None
    found = described_by(passage, at)
    return found if found is not None and make_link(passage.syntax, *found).kind == "document" else None


def is_answer_to_question(passage: Passage, at: int) -> bool:
    """Return whether the verb answers a question with which the sentence opens: «ولما سألناه عن العدد، رد: …»."""
    syntax = passage.syntax
    asks = range(passage.first + 1, min(at, passage.first + 4))
    is_asked = any(h.entry.cue.id in ("سأل", "استفسر") for i in asks for h in cue_forms(syntax.text.tokens[i].word))
    return is_asked and syntax.has(at - 1, COMMA) > 0 and syntax.form(passage.first).removeprefix("و") in words_of("subordinator")


def _follows_occasion(passage: Passage, at: int) -> bool:
    """Return whether nothing but an occasion and its comma stands before a verb: «وفي بيان لوزارة الدفاع، | أوضحت أن»."""
    syntax, first = passage.syntax, passage.first
    opens = syntax.core(first) == "في" and is_occasion(syntax, first + 1) and syntax.has(at - 1, COMMA)
    return bool(opens) and not any(syntax.has(i, VERB | COMMA | COMPLEMENTISER) for i in range(first, at - 1))


def _given(passage: Passage, report: Report) -> tuple[Range, list[Link]] | None:
    """Return who gave what a verb tells of, the outlet that printed it noted: «في بيان للوزير نشرته X، | أكد فيه أن»."""
    syntax, at = passage.syntax, report.cue[0]
    is_fronted = _follows_occasion(passage, at)
    if not (is_fronted or syntax.form(report.cue[1]) in words_of("in_it")) or syntax.has(at, CONJUNCTION):
        return None
    by = given_by(syntax, passage.first, at)
    if by is None:
        return None
    links, end = expand(syntax, by, at)
    if is_fronted and (links[0].kind == "outlet" or not can_mean(links[0], report.agreement)):
        return None
    note_medium(report, medium_of(syntax, end, at))
    links = [unglued(syntax, by[0], links[0], is_lam=True), *links[1:]]
    if report.sense.id in ("جاء", "ورد"):  # «وفي بيان للمجلس، جاء فيه أن»: the document says it
        text = next(i for i in range(by[0] - 1, passage.first - 1, -1) if is_occasion(syntax, i))
        links.insert(0, make_link(syntax, text, by[1]))
    return by, links


def _is_called(passage: Passage, report: Report) -> bool:
    """Return whether a thing is called something by nobody who is told: «ظروفاً إنسانية | وصفت بالخطيرة»."""
    syntax, at = passage.syntax, report.cue[0]
    is_next = syntax.form(at) in ("وصف", "وصفت") and report.start == report.cue[1] and syntax.form(report.cue[1])[:1] == "ب"
    thing = range(max(passage.first, at - 2), at)
    is_thing = len(thing) > 0 and not any(syntax.has(i, DEFINITE | COMMA | VERB | CONJUNCTION | POSSESSED) for i in thing)
    return is_next and is_thing and not any(i in syntax.names or source_noun(syntax, i) is not None for i in thing)


def _is_marked_passive(passage: Passage, at: int, cue: Cue) -> bool:
    """Return whether a written ḍamma makes the verb passive; «تُظهر» after its subject is the active of أظهر."""
    word = passage.syntax.text.tokens[at].word
    is_causative = cue.id.startswith("أ") and len(cue.id) > 3 and word.form.lstrip("وف")[:1] in ("ي", "ت")
    subject = subject_before(passage, at) if is_causative and word.is_damma_first else None
    return word.is_damma_first and (subject is None or not is_source(passage.syntax, *subject))


def _interviewed(passage: Passage, report: Report) -> Range | None:
    """Return with whom a talk was had, the outlet that had it noted: «أجرت قناة X مقابلة مع القائد، قال فيها إن»."""
    syntax, at = passage.syntax, report.cue[0]
    talks = (i for i in range(passage.first, at - 2) if syntax.form(i) in words_of("talk") and syntax.form(i + 1) == "مع")
    talk = next(talks, None)
    found = read_phrase(syntax, talk + 2, at) if talk is not None else None
    if talk is None or found is None:
        return None
    if make_link(syntax, *found).kind == "outlet":
        note_medium(report, medium_of(syntax, talk, at))  # «جاء ذلك في مقابلة مع قناة X، قال فيها إن»
        return None
    by = main_subject(passage, talk)
    link = make_link(syntax, by[0], min(by[1], talk)) if by is not None else None
    report.addressee_outlet = link if link is not None and link.kind == "outlet" else report.addressee_outlet
    return found


_LONGEST_COMING = 9  # tokens from the verb of who comes out with a text to that text


def _coming_with(passage: Passage, report: Report) -> Range | None:
    """Return who comes out with a text in which it is said: «خرجت | القيادة | ببيان أكدت فيه», «اكتفى المجلس ببيان قال فيه»."""
    syntax, at = passage.syntax, report.cue[0]
    text = next((i for i in (at - 1, at - 2) if syntax.form(i)[:1] == "ب" and is_noun_of_text(syntax.form(i)[1:])), None)
    for here in range(text - 1, max(passage.first - 1, text - _LONGEST_COMING), -1) if text is not None else ():
        if syntax.has(here, COMPLEMENTISER | STOP | COMMA):
            return None
        if syntax.has(here, VERB | MAYBE_VERB) and not syntax.has(here, AUXILIARY):
            found = read_phrase(syntax, here + 1, text or at)
            is_his = found is not None and is_source(syntax, *found) and _agrees(syntax, found, report)
            return found if is_his else None
    return None


def _hosted(passage: Passage, report: Report) -> Range | None:
    """Return the guest of an outlet, noted as the one spoken to: «استضافت قناة X الوزير، فقال إن»; None where none is told."""
    syntax, at = passage.syntax, report.cue[0]
    parted = _after_outlet(syntax, passage.first + 1, at)
    guest = read_phrase(syntax, parted[1], at) if parted is not None else None
    if parted is None or guest is None or not is_source(syntax, *guest):
        return None
    report.addressee_outlet = make_link(syntax, *parted)
    return guest


def _favouring(passage: Passage, report: Report) -> Range | None:
    """Return who gave an outlet a statement, the outlet noted: «خصّ الشيخ صحيفة X بتصريح قال فيه»; None where nobody did."""
    syntax, at, first = passage.syntax, report.cue[0], passage.first
    if syntax.core(first) not in ("خص", "خصت"):
        return None
    outlet = next((i for i in range(first + 2, at) if syntax.form(i) in outlet_nouns()), None)
    parted = _after_outlet(syntax, outlet, at) if outlet is not None else None
    if outlet is None or parted is None or not is_source(syntax, first + 1, outlet):
        return None
    report.addressee_outlet = make_link(syntax, *parted)
    return first + 1, outlet


def _after_outlet(syntax: Syntax, first: int, stop: int) -> Range | None:
    """Return the range of the outlet that begins at the token, to the mark that closes its name; None where none does."""
    if not heads_outlet(syntax, first):
        return None
    marks = first + 1 if syntax.has(first + 1, OPENING) else first
    end = syntax.closing(marks) + 1 if syntax.has(marks, OPENING) else syntax.name_ends.get(first, first + 1)
    return (first, end) if end < stop else None


def _describing(passage: Passage, report: Report) -> Range | None:
    """Return the noun that a verb describes («بيان أفاد»), or who issued it («أصدر المجلس بياناً نفى فيه»)."""
    syntax, at = passage.syntax, report.cue[0]
    aside = aside_before(passage, at - 1) if syntax.has(at - 1, COMMA) else None
    subject = described_by(passage, at if aside is None else aside)  # «من رجل دين في كفريا، على الضفة الأخرى، | قال لي»
    if subject is None and _calls_thing(syntax, report):
        return main_subject(passage, at - 1)  # «علّق المجلس الهدنة في خطوة | وصفها بالمؤقتة»
    if subject is None or _says_of_it(syntax, report, subject):
        return None
    if syntax.form(report.cue[1]) in words_of("in_it"):
        by = _issuing(passage, subject[0], report) or main_subject(passage, at)
        if by is None and _issuer_before(passage, subject, make_link(syntax, *subject)):
            return subject  # «صدر عن الوزارة، السبت، بيان | جاء فيه أن»
        if syntax.form(subject[0])[:1] != "ل" or make_link(syntax, *subject).kind == "document":
            return by
        report.rule = f"relative.{report.sense.id}"
        link = make_link(syntax, *by) if by is not None else None  # «بثت القناة شهادة لسجين سابق يقول فيها»
        report.addressee_outlet = link if link is not None and link.kind == "outlet" else report.addressee_outlet
        return subject
    names = report.sense.id in ("وصف", "سمى", "اعتبر")
    if names and syntax.form(at).endswith("هم") and of_source(make_link(syntax, *subject)).number != "s":
        caller = main_subject(passage, at)  # «أعلنت الخلية أن الجهاز قتل سبعة أشخاص | وصفتهم بـ»: she calls them so
        return caller if caller is not None and _agrees(syntax, caller, report) else None
    if syntax.form(at).endswith(("ها", "ه")) and names and syntax.form(subject[0])[-1:] != "ه":
        return main_subject(passage, subject[0])  # «اعترف الجيش بإصابة آخرين بجروح | وصفها بالخطيرة», «بياناً وصفه بالهام»
    if make_link(syntax, *subject).kind != "document" and main_subject(passage, subject[0]):
        report.rule = f"relative.{report.sense.id}"  # «يستند الكاتب إلى ضابط رأى أن»: he is the one who goes on
    return subject


_LONGEST_SEEN = 6  # tokens of a clause that tells who saw a text


def _text_seen(passage: Passage, report: Report) -> Range | None:
    """Return the text that goes on to tell after who saw it: «تقرير سري | اطلعت عليه الصحيفة ويؤكد أن»; None elsewhere."""
    syntax, at = passage.syntax, report.cue[0]
    for verb in range(at - 2, max(passage.first, at - _LONGEST_SEEN), -1):
        if syntax.has(verb, COMMA | STOP | COMPLEMENTISER):
            return None
        if syntax.has(verb, VERB) and syntax.form(verb + 1) in ("عليه", "عليها"):
            found = described_by(passage, verb)
            return found if found is not None and make_link(syntax, *found).kind == "document" else None
    return None


def _text_issued(passage: Passage, at: int) -> Range | None:
    """Return the text told before a comma with who issued it: «تلقت نسخة من | بيان صادر عن الناطق |، يشير إلى أن»; else None."""
    syntax = passage.syntax
    if not syntax.has(at - 1, COMMA) or syntax.has(at, CONJUNCTION):
        return None
    for here in range(at - 2, max(passage.first, at - _FARTHEST_ISSUER), -1):
        if syntax.has(here, COMMA | COMPLEMENTISER | VERB):
            return None
        if syntax.form(here) in ("صادر", "صادره") and (noun := source_noun(syntax, here - 1)) is not None:
            return (here - 1, at - 1) if noun.entry.kind == "document" else None
    return None


def _calls_thing(syntax: Syntax, report: Report) -> bool:
    """Return whether the pronoun on a verb of calling means the indefinite noun right before it: «في خطوة | وصفها بـ»."""
    before = report.cue[0] - 1
    is_calling = report.sense.id in ("وصف", "سمى", "اعتبر") and syntax.form(report.cue[0]).endswith(("ها", "ه"))
    is_noun = syntax.text.tokens[before].word.kind == "word"
    return is_calling and is_noun and not syntax.has(before, _NO_THING)


_NO_THING = DEFINITE | POSSESSED | VERB | COMMA | COMPLEMENTISER | OPENER | RELATIVE | NEGATION | PREPOSITION | TIME | CONJUNCTION


def _issuing(passage: Passage, text: int, report: Report) -> Range | None:
    """Return who issues a text in the clause that tells of it, where the sentence has others before; else None.

    «أن | مكتب الإعلام | أصدر بياناً قال فيه», «انسحب الجيش، وأصدرت | الحركة | بياناً قالت فيه».
    """
    syntax = passage.syntax
    for here in range(report.cue[0] - 1, passage.first, -1):
        if syntax.has(here, COMPLEMENTISER):
            found = read_phrase(syntax, here + 1, text)
            is_topic = found is not None and is_source(syntax, *found) and syntax.has(found[1], VERB)
            return found if is_topic else main_subject(passage, text, here + 1)
        if here < text and syntax.has(here, CONJUNCTION) and syntax.has(here, VERB) and syntax.has(here - 1, COMMA):
            found = main_subject(passage, text, here)
            return found if found is not None and found[0] > here and _agrees(syntax, found, report) else None
    return None


def _is_said_of(passage: Passage, report: Report) -> bool:
    """Return whether the noun right before the verb is what it tells of by «إنهم», as it cannot be its subject."""
    syntax, at = passage.syntax, report.cue[0]
    if syntax.form(report.cue[1]) not in _OF_THEM or syntax.has(at, CONJUNCTION):
        return False
    described = described_by(passage, at)
    if described is None:
        return False
    shown, said = of_source(make_link(syntax, *described)), report.agreement
    is_many = shown.number == "p" or bool(syntax.has(described[0] - 1, NUMBER))
    gender = "f" if shown.number == "t" else shown.gender  # «نشر صوراً | قال إنها»
    differs = gender != said.gender and gender != "" != said.gender
    return (is_many and said.number == "s" and syntax.form(report.cue[1]) in ("انهم", "انهن", "انهما")) or (
        differs and (shown.number in ("s", "t") or is_many)
    )


_OF_THEM = ("انهم", "انهن", "انهما", "انه", "انها")
_WHILE = ("فيما", "بينما", "اذ", "عندما", "لما", "بعدما")


def _is_of_opening(passage: Passage, subject: Range, at: int) -> bool:
    """Return whether the noun belongs to a clause told by one who is named before, with which the sentence opens."""
    syntax = passage.syntax
    opens = syntax.form(passage.first).removeprefix("و") in _WHILE
    return opens and syntax.has(subject[0] - 1, COMPLEMENTISER) and syntax.has(at - 1, COMMA)


def _links_of(passage: Passage, subject: Range, at: int) -> list[Link]:
    """Return the links of a subject before its verb; a document brings whose it is («بلاغ لقيادة الجيش قد ذكر»)."""
    subject = before_clause(passage.syntax, *subject)
    link = make_link(passage.syntax, *subject)
    if link.kind != "document":
        named = named_after_comma(passage.syntax, *subject, passage.last, link)
        return [named[0] if named is not None else _told_apart(passage, subject, at, link)]
    return _issuer_before(passage, subject, link) or expand(passage.syntax, subject, at)[0]


def _told_apart(passage: Passage, subject: Range, at: int, link: Link) -> Link:
    """Return a source with the clause that alone tells who is meant («الضابط الذي سلّم الموقع قال»), not that he spoke."""
    if link.kind == "person" or passage.syntax.form(subject[1]) in words_of("talking_to"):
        return link
    if not passage.syntax.has(subject[1], RELATIVE) and not is_somebody(passage.syntax, *subject):
        return link  # «ضابط | شارك في العملية | قال»
    whole = told_apart(passage, subject, at)
    if whole == subject:
        return link
    span = without_conjunction(passage.syntax, passage.syntax.span(*whole), whole[0])
    return Link(span, link.name, link.kind, link.entity)


def _issuer_before(passage: Passage, subject: Range, link: Link) -> list[Link]:
    """Return the body in «صدر عن القيادة بيان أفاد بأن», whose document speaks."""
    syntax = passage.syntax
    for at in range(max(passage.first, subject[0] - _FARTHEST_ISSUER), subject[0] - 1):
        if syntax.form(at).removeprefix("و") in ("صدر", "صدرت") and syntax.form(at + 1) == "عن":
            found = read_phrase(syntax, at + 2, subject[0])
            return [link, make_link(syntax, *found)] if found is not None else []
    issues = any(_issues(syntax, at) for at in range(max(passage.first, subject[0] - 8), subject[0]))
    issuer = main_subject(passage, subject[0]) if issues else None  # «وزعت الكتيبة بياناً ثانياً يتهم»
    if issuer is None or issuer[0] >= subject[0]:
        return []
    return [link, make_link(syntax, issuer[0], min(issuer[1], subject[0]))]


def _issues(syntax: Syntax, at: int) -> bool:
    """Return whether a verb of issuing, in the past, stands at the token: «أصدرت», «وزع»."""
    stems = {syntax.core(at), syntax.core(at).removesuffix("ت"), syntax.core(at).removesuffix("وا")}
    return bool(syntax.has(at, VERB | MAYBE_VERB)) and not stems.isdisjoint(words_of("issuing"))


def _agent(passage: Passage, report: Report) -> list[Link]:
    """Return whom «من قبل» names as the one who says it: «وُصف من قبل الوزارة بأنه»."""
    syntax = passage.syntax
    for at in range(report.cue[1], min(passage.last - 2, report.start or report.cue[1])):
        if syntax.form(at) in ("بين", "لدي") and can_head(syntax, at + 1):  # «ويُشاع بين التجار أن»
            found = read_phrase(syntax, at + 1, report.start or passage.last)
            return [make_link(syntax, *found)] if found is not None and is_source(syntax, *found) else []
        if syntax.form(at) == "من" and syntax.form(at + 1) in ("قبل", "جانب", "طرف"):
            found = read_phrase(syntax, at + 2, report.start or passage.last)
            return [make_link(syntax, *found)] if found is not None and is_source(syntax, *found) else []
    return []


def _written_on(passage: Passage, at: int) -> list[Link]:
    """Return the document with which the sentence opens, before a passive: «وعلى لافتة رفعها المحتجون كُتب: …»."""
    syntax, first = passage.syntax, passage.first
    if syntax.core(first) not in ("علي", "في") or first + 1 >= at:
        return []
    found = read_phrase(syntax, first + 1, at)
    if found is None or make_link(syntax, *found).kind != "document":
        return []
    return expand(syntax, found, at)[0]


_BY_PEOPLE = ("قال", "زعم", "ادعى", "اعتبر", "رأى")  # what a recording or a text does not do


def _says_of_it(syntax: Syntax, report: Report, subject: Range) -> bool:
    """Return whether the noun is what the content speaks of: «تسجيل قال إنه …» is not said by the recording."""
    told = report.start is not None and syntax.has(report.start, COMPLEMENTISER) and report.sense.id in _BY_PEOPLE
    return told and make_link(syntax, *subject).kind == "document"


_WITH_THAT = {"غير", "بيد", "الا", "كما", "علما", "سيما"}  # openers that take أن: «غير أن»، «إلا أنه»


def clause_of(passage: Passage, at: int) -> int:
    """Return where the clause of a source or a verb begins: the opener, auxiliary or phrase («من جهته») before it."""
    syntax = passage.syntax
    while at - 1 >= passage.first and not syntax.has(at - 1, COMMA):
        is_before = syntax.form(at - 2) == "قبل" and syntax.has(at - 3, COMMA)
        if syntax.has(at - 1, COMPLEMENTISER) and (syntax.form(at - 2) in _WITH_THAT or is_before):
            at -= 2  # «غير أنه لم يستبعد» begins at غير, «، قبل أن يقر» at قبل
        elif (
            (syntax.form(at) in ("حين", "وقت") and syntax.form(at - 1) == "في")
            or (syntax.form(at - 1) == "وقت" and syntax.form(at - 2) == "في")
            or syntax.has(at - 1, OPENER | AUXILIARY | NEGATION)
            or syntax.form(at - 1) == "و"
            or is_concessive(syntax, at - 1)
            or (syntax.form(at - 1) in words_of("often") and syntax.form(at - 2) in ("اذ", "حيث"))  # «، إذ دائماً يطالب»
        ):
            at -= 1
        else:
            break
    return at
