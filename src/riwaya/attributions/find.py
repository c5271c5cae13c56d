"""Find the attributions of a document, sentence by sentence."""

from collections.abc import Iterator
from dataclasses import replace

from riwaya.arabic.letters import fold
from riwaya.attributions.adjuncts.according import read_adjunct
from riwaya.attributions.adjuncts.gist import read_opening, read_summed
from riwaya.attributions.agreement import can_mean
from riwaya.attributions.contents.below import told_below
from riwaya.attributions.contents.bounds import PERCENT, bound, trim
from riwaya.attributions.contents.embedding import mark_embedded
from riwaya.attributions.contents.quoting import is_direct
from riwaya.attributions.cue_words import cues_at
from riwaya.attributions.cues import background, cue_forms, may_open
from riwaya.attributions.hedges import hedges_of
from riwaya.attributions.likely import CueOdds, revised
from riwaya.attributions.passage import Passage, Range, Report
from riwaya.attributions.sources.chains import Memory, resolve
from riwaya.attributions.sources.issuers import expand
from riwaya.attributions.sources.occasions import note_medium, note_met, note_occasion, told_before
from riwaya.attributions.sources.outlets import spokesman_at
from riwaya.attributions.sources.phrases import is_source, make_link, read_phrase, spoken_by, without_conjunction
from riwaya.attributions.speakers.coordination import share_subjects, without_objects
from riwaya.attributions.speakers.discourse import subject_of_saying, unsaid_subject
from riwaya.attributions.speakers.interviews import Answer, questions_of, read_interview
from riwaya.attributions.speakers.portraits import portrayed
from riwaya.attributions.speakers.subjects import main_subject, subject_before
from riwaya.attributions.stance import stance_of, stance_of_answer
from riwaya.attributions.verbless.actions import read_action
from riwaya.attributions.verbless.colons import read_colon, with_added_quotations
from riwaya.attributions.verbless.gapping import with_gapped
from riwaya.attributions.verbless.gestures import with_clause_colons
from riwaya.attributions.verbless.given import read_made
from riwaya.attributions.verbless.labels import past_label
from riwaya.attributions.verbless.nominal import read_existential, read_nominal, read_participle, read_speaking
from riwaya.attributions.verbless.predicates import read_predicate, read_state_of_mind
from riwaya.attributions.verbs.colloquial import is_colloquial, is_colloquial_text
from riwaya.attributions.verbs.own_demands import with_own_demands
from riwaya.attributions.verbs.relatives import read_circulating, read_rumour
from riwaya.attributions.verbs.verbal import read_verb
from riwaya.attributions.wording import words_of
from riwaya.documents.sentences import Sentence
from riwaya.model import Attribution, Link, Span, ZoneKind
from riwaya.phrases import Syntax
from riwaya.phrases.tags import (
    ADVERB,
    CLOSING,
    COLON,
    COMMA,
    MAYBE_VERB,
    OPENING,
    SIGN,
    STOP,
    VERB,
)


def find_attributions(syntax: Syntax, weighed: CueOdds | None = None) -> tuple[Attribution, ...]:
    """Return every attribution in the body of the document, in the order of their cues.

    Args:
        weighed: how likely words are to be cues; without it the rules alone read.
    """
    memory = Memory(fold(syntax.text.document.outlet or ""))
    found: list[Attribution] = []
    previous: tuple[Range, Range] | None = None
    interview = read_interview(syntax)
    asked = questions_of(syntax, interview)
    colloquial = is_colloquial_text(syntax)
    sentences = list(syntax.text.sentences_in(ZoneKind.BODY))
    for place, sentence in enumerate(sentences):
        if sentence.paragraph in asked or _asks(syntax, sentence):
            continue
        memory.speaking = memory.speaking if sentence.first < memory.speaks_until else ()
        passage = _passage(syntax, sentence, memory.outlet, colloquial=colloquial)
        answer = interview.get(sentence.paragraph)
        memory.voice = answer.speaker if answer else None
        if answer and sentence.first <= answer.start < sentence.last:
            found += [_answer(passage, answer, answer.speaker, sentence)] if answer.speaker else []
            passage = replace(passage, first=answer.start)
        passage = replace(passage, answers=True) if memory.voice is not None else passage
        reports = with_clause_colons(passage, list(_reports(passage)))
        reports = with_gapped(passage, reports)
        reports = with_added_quotations(passage, [r for r in reports if not _is_own_hedge(r, reports)])
        reports = revised(passage, reports, weighed) if weighed is not None else reports
        mark_embedded(passage, reports)
        reports = with_own_demands(passage, reports)
        for report in reports:
            without_objects(passage, report)
        share_subjects(passage, reports)
        bound(passage, reports)
        for report in reports:
            note_met(passage, report)
            note_occasion(passage, report)
        _repeat_contents(passage, reports, previous)
        _tell_through(syntax, reports)
        below = told_below(passage, reports, sentences, place)
        for report, chain, carried in resolve(passage, _speakers_first(reports), memory, sentence.paragraph):
            if report.content is not None and report.content[0] < report.content[1]:
                found.append(_attribution(passage, report, chain, carried, found[-1].stance if found else ""))
            if below is not None and report is reports[-1]:
                found += [replace(found[-1], content=syntax.span(*point)) for point in below.more]
                memory.speaking, memory.speaks_until = chain, below.last
        if not reports:
            memory.portray(portrayed(passage), sentence.paragraph)
        whole = trim(syntax, passage.first, passage.last)
        previous = whole, next((r.content for r in reversed(reports) if r.content is not None), whole)
    return tuple(sorted(found, key=lambda a: (a.cue.start, a.content.start)))


_ASKING = ("ماذا", "كيف", "لماذا", "هل", "متي", "اين")


def _asks(syntax: Syntax, sentence: Sentence) -> bool:
    """Return whether a whole sentence is the writer's own question: «ماذا أعلن المندوب عن الصفقة؟»."""
    if syntax.form(sentence.first) not in _ASKING or syntax.text.tokens[sentence.last - 1].word.raw not in ("؟", "?"):
        return False
    return not any(syntax.has(i, OPENING | CLOSING | COLON) for i in range(sentence.first, sentence.last))


def _speakers_first(reports: list[Report]) -> list[Report]:
    """Return the reports, each told after its quotation before those that the quotation holds: «"أبلغنا القائد أن …"، | يقول»."""
    ordered = list(reports)
    for report in reports:
        if report.content is None or not report.rule.startswith("after-quotation"):
            continue
        first, last = report.content
        held = [r for r in ordered if first <= r.cue[0] < last and r.cue[0] < report.cue[0]]
        if held:
            ordered.remove(report)
            ordered.insert(ordered.index(held[0]), report)
        for inner in held:
            inner.is_embedded = True
    return ordered


def _is_own_hedge(report: Report, reports: list[Report]) -> bool:
    """Return whether «على حد علمها» only hedges what somebody is already told to say."""
    says = (r for r in reports if r.start is not None and r.start <= report.cue[0] and not r.rule.startswith("adjunct"))
    return report.rule == "adjunct.على حد علم" and report.carries and any(says)


def _answer(passage: Passage, answer: Answer, speaker: Link, sentence: Sentence) -> Attribution:
    """Return the attribution of a whole answer in an interview, which begins in the sentence."""
    syntax = passage.syntax
    last = max(s.last for s in syntax.text.sentences if s.paragraph == sentence.paragraph)
    content = syntax.span(*trim(syntax, answer.start, last))
    stance = stance_of_answer(passage, (answer.start, sentence.last))
    return Attribution(answer.mark, content, (speaker,), stance, direct_quote=True, rule="interview.answer")


def _passage(syntax: Syntax, sentence: Sentence, outlet: str, *, colloquial: bool) -> Passage:
    last = sentence.last
    while last > sentence.first and _is_end_sign(syntax, last - 1):
        last -= 1
    return Passage(syntax, past_label(syntax, sentence), last, outlet, colloquial or is_colloquial(syntax, sentence.first, last))


def _is_end_sign(syntax: Syntax, at: int) -> bool:
    return syntax.has(at, STOP | SIGN) and not syntax.has(at, COMMA) and syntax.text.tokens[at].word.raw not in PERCENT


def _reports(passage: Passage) -> Iterator[Report]:
    at = passage.first
    syntax = passage.syntax
    before: Report | None = None
    last: Report | None = None
    colon = read_colon(passage) or read_opening(passage)
    if colon is not None and colon.start is not None:
        yield colon
        before = colon
        at = colon.start
    tokens = syntax.text.tokens
    while at < passage.last:
        leant = _leans_on(passage, at) if last is not None else None
        if last is not None and leant is not None:
            last.relayed += leant[0]  # «، مستنداً إلى مصادر استخبارية»
            at = leant[1]
            continue
        if not may_open(tokens[at].word):
            at += 1
            continue
        spoken = spokesman_at(syntax, at) if last is not None and _awaits_spokesman(last) else None
        if last is not None and spoken is not None and not _is_what_came(syntax, at):
            last.spokesman, last.stop, at = make_link(syntax, *spoken), at, spoken[1]  # «نفت طهران ذلك على لسان ناطقها»
            continue
        began = at
        found, at = _reports_at(passage, at, before)
        for report in found:
            if last is not None and _passes_before(syntax, last, report):
                report.relayed, last.start = list(last.sources), None  # «ونقلاً عن مسؤولين، قالت صحيفة X إن»
            if last is not None and last.sense.id == "وصف" and report.start is not None and report.start == last.start:
                continue  # «ووصف الوزير ما أوردته الوكالة | بأنه كذب»
            if last is not None and report.rule == "nominal.speaking" and _only_describes(syntax, last, report):
                last.start = None  # «تصف الصحيفة وصولهم | بالقول: «…»»: what it says of it is told by «بالقول»
            if last is not None and _passes_on(last, report):
                last.relayed, last.stop = report.sources, began  # «أفادت القناة بإصابة شخصين، نقلاً عن الإسعاف»
                continue
            last = report
            before = before if report.rule.startswith("nominal") else report
            yield report


def _only_describes(syntax: Syntax, before: Report, report: Report) -> bool:
    """Return whether a verb of describing has only a noun for what it describes, up to «بالقول»."""
    describes = before.sense.id == "وصف" and before.is_noun and before.start is not None and before.start < report.cue[0]
    return describes and not any(syntax.has(i, COMMA) for i in range(before.start or 0, report.cue[0]))


def _leans_on(passage: Passage, at: int) -> tuple[list[Link], int] | None:
    """Return on whom the speaker says to rely, and the token after it: «، مستندة إلى شهادات العائدين»; None elsewhere."""
    syntax = passage.syntax
    if syntax.form(at) not in words_of("leaning") or not syntax.has(at - 1, COMMA):
        return None
    begin = at + 1 + (syntax.form(at + 1) in ("الي", "علي", "ب"))
    found = read_phrase(syntax, begin, passage.last)
    is_by = begin > at + 1 or syntax.form(begin).startswith("ب")
    if found is None or not is_by or syntax.has(found[1], VERB) or not (is_source(syntax, *found) or syntax.has(begin, OPENING)):
        return None
    links, end = expand(syntax, found, passage.last)
    return links[:1], end


def _is_what_came(syntax: Syntax, at: int) -> bool:
    """Return whether it is told what came from somebody's mouth, and not who speaks: «ورد (سهواً) | على لسان المحامي»."""
    return syntax.core(at - 1) in words_of("came") or (
        (bool(syntax.has(at - 1, ADVERB)) or syntax.form(at - 1).endswith("ا")) and (syntax.core(at - 2) in words_of("came"))
    )


def _awaits_spokesman(report: Report) -> bool:
    is_told = report.start is not None or report.repeats_content  # «وهو ما نفته القيادة | على لسان ناطقها»
    return is_told and report.spokesman is None and report.stop is None


def _passes_on(outer: Report, report: Report) -> bool:
    """Return whether «نقلاً عن Y» ends the report of an outlet that named nobody behind it."""
    is_relay = report.rule == "adjunct.نقلا عن" and report.start is None
    is_outlets = len(outer.sources) == 1 and outer.sources[0].kind == "outlet"
    return is_relay and is_outlets and not outer.relayed and outer.start is not None


def _note_whose(passage: Passage, report: Report, before: Report | None) -> None:
    """Note whom the pronoun of an adjunct means in a sentence that reports nothing else: «ندد الأمين بالقرار، وفق تعبيره»."""
    told = main_subject(passage, report.cue[0]) if report.carries and before is None else None
    if told is not None and can_mean(make_link(passage.syntax, *told), report.agreement):
        spoken_by(passage.syntax, report, told)


def _passes_before(syntax: Syntax, before: Report, report: Report) -> bool:
    """Return whether «نقلاً عن Y،» stands before the outlet that tells it, which the verb right after it names."""
    is_relay = before.rule == "adjunct.نقلا عن" and before.start == report.cue[0]
    if not is_relay or len(report.sources) != 1 or report.relayed:
        return False
    stands_before = report.source is not None and report.source[1] <= before.cue[0]  # «المنتدى، نقلاً عن مصادره، أكد أن»
    return report.sources[0].kind == "outlet" or stands_before


def _reports_at(passage: Passage, at: int, last: Report | None) -> tuple[tuple[Report, ...], int]:
    """Return the reports whose cue stands at the token, none or one or, of an adjunct inside its clause, two; and where to go on.

    Args:
        last: the report before it in the sentence, if any, whose speaker may go on.
    """
    syntax = passage.syntax
    existential = read_existential(passage, at)
    is_carried = last is not None and last.start == at and last.rule.startswith("carried")  # «ما بثته قنوات من | أنباء عن»
    if existential is not None and not is_carried:
        return (existential[0],), existential[1]
    is_doubted = syntax.form(at) == "في" and _is_of_verb(syntax, at, last)  # «شكك النائب | في رواية الجيش»
    adjunct = None if is_doubted else read_adjunct(passage, at)
    if adjunct is not None:
        _note_whose(passage, adjunct.report, last)
        return (adjunct.before, adjunct.report) if adjunct.before else (adjunct.report,), max(at + 1, adjunct.end)
    speaking = read_speaking(passage, at)
    if speaking is not None and speaking.start is not None:
        spoken_by(syntax, speaking, subject_of_saying(passage, speaking))
        return (speaking,), speaking.start
    summed = read_rumour(passage, at) or read_circulating(passage, at) or read_summed(passage, at)
    if summed is not None:
        return (summed,), max(at + 1, summed.start or 0)
    hits = cues_at(syntax, at)
    if not hits or (_is_background(passage, at) and not _is_of_text(passage, at)):
        sure = read_state_of_mind(passage, at)
        return ((sure,), sure.start or at + 1) if sure is not None else ((), at + 1)
    report = read_made(passage, at, hits)
    if report is None and (syntax.has(at, VERB | MAYBE_VERB) or any(h.entry.shape == "verb" for h in hits)):
        report = read_verb(passage, at, hits)
    if report is None:
        report = read_participle(passage, at, hits) or read_predicate(passage, at, hits)
        report = report or read_nominal(passage, at, hits) or read_action(passage, at, hits)
    if report is not None and report.carries:
        spoken_by(syntax, report, unsaid_subject(passage, report, last))
    if report is None:
        return (), at + 1
    if last is None and report.addressee_outlet is None:
        note_medium(report, told_before(passage, passage.first, report.cue[0]))
    if report.is_noun and report.start is not None:
        report.resume = report.resume or _past_own_noun(syntax, report.start)
    return (report, *_inside(report)), max(at + 1, report.resume or report.start or report.cue[1])


def _past_own_noun(syntax: Syntax, start: int) -> int | None:
    """Return the token after a noun of saying that is what is told and no cue of its own; None where none stands there.

    «أعلن | التزامه بـ», «رفض | وصف ما حدث بالانسحاب», «أعربت عن | بالغ قلقها».
    """
    if syntax.form(start) in words_of("degree"):
        return start + 2
    is_own = syntax.form(start).startswith(("التزام", "تعهد")) or syntax.has(start, MAYBE_VERB)
    return start + 1 if is_own else None


def _is_of_verb(syntax: Syntax, at: int, last: Report | None) -> bool:
    """Return whether «في» belongs to the verb before it, or before who doubts: «شكك», «طعن», «يشك»."""
    if last is not None and last.start == at:
        return True
    return any("في" in h.entry.cue.prepositions for h in cue_forms(syntax.text.tokens[at - 1].word))


def _inside(report: Report) -> tuple[Report, ...]:
    """Return the reports of an adjunct between a cue and what it tells, where both halves are told by it too."""
    apart = [r for r in report.inside if r.cue != report.cue]
    if any(r.content is not None and report.source is not None and r.content[1] <= report.source[1] for r in apart):
        return ()  # «وأضاف المصدر، بحسب X: …»: the verb and who speaks are no content
    is_between = report.start is not None and all(r.cue[0] < report.start and not r.sense.weak for r in report.inside)
    return report.inside if is_between else ()


def _is_background(passage: Passage, at: int) -> bool:
    """Return whether the author's own formula begins here («يُذكر أن», «تجدر الإشارة إلى أن»)."""
    syntax = passage.syntax
    opens = (
        at == passage.first or not syntax.has(at - 1, ~(COMMA | STOP | SIGN)) or syntax.text.tokens[at - 1].word.kind == "punct"
    )
    return any(
        (opens or not only_opening) and (syntax.reads(at + 1, words[1:]) or _reads_with_pronoun(syntax, at + 1, words[1:]))
        for words, only_opening in background().get(syntax.core(at), ())
    )


def _is_of_text(passage: Passage, at: int) -> bool:
    """Return whether a text stands before the comma of what else would be the author's own: «تقرير، اطلعنا عليه، | يذكر أن»."""
    found = subject_before(passage, at) if passage.syntax.has(at - 1, COMMA) and at > passage.first + 1 else None
    return found is not None and found[0] <= passage.first + 1 and make_link(passage.syntax, *found).kind == "document"


def _reads_with_pronoun(syntax: Syntax, at: int, words: tuple[str, ...]) -> bool:
    """Return whether a formula that ends with أن stands there with a pronoun: «يُذكر أنه وقعت»."""
    last = at + len(words) - 1
    return bool(words) and words[-1] == "ان" and syntax.reads(at, words[:-1]) and syntax.form(last) in ("انه", "انها", "انهم")


def _repeat_contents(passage: Passage, reports: list[Report], previous: tuple[Range, Range] | None) -> None:
    """Give a report that points back («وهو ما نفاه») the words it points to: the report before it, else the clause.

    Args:
        previous: the sentence before, whole, and what its last report told.
    """
    for place, report in enumerate(reports):
        if not report.repeats_content:
            continue
        told = [r for r in reversed(reports[:place]) if r.content is not None]
        acts = (r for r in told if not (r.is_embedded and r.is_noun))  # «أن تل أبيب أبلغت واشنطن بالغارة، | الأمر الذي نفاه»
        earlier = next(acts, told[0] if told else None)
        if earlier is not None:
            report.content = earlier.content
        elif report.clause > passage.first + 2 and not report.rule.startswith("bare"):
            report.content = trim(passage.syntax, passage.first, report.clause)
        elif previous is not None:
            report.content = previous[1]


_WORDING = ("وصف", "تعبير", "بتعبير")  # how another calls a thing


def _tell_through(syntax: Syntax, reports: list[Report]) -> None:
    """Note the outlet that an adjunct names for the whole of a sentence: «أعلن المقرر استقالته، بحسب ما أورد موقع X»."""
    for place, adjunct in enumerate(reports):
        is_after = adjunct.rule.startswith("adjunct") and adjunct.start is None and adjunct.content is not None
        is_after = is_after and syntax.form(adjunct.cue[1] - 1) not in _WORDING  # «مجموعة متفلتة، حسب وصف X»
        if not is_after or not adjunct.sources or adjunct.sources[0].kind != "outlet":
            continue
        assert adjunct.content is not None
        first = adjunct.content[0]
        told = [r for r in reports[:place] if not r.is_embedded and (r.cue[0] >= first or r.start in (first, first - 1))]
        if len([r for r in told if not r.carries]) != 1 or (told[0].sources and told[0].sources[0].kind == "outlet"):
            continue  # «أعلنت الرئاسة هدنة، داعية إلى الالتزام بها، وفق قناة X» is one report with what carries it on
        if told[0].start is not None and not told[0].according_to:
            told[0].according_to = list(adjunct.sources)


def _told(syntax: Syntax, content: Range) -> Span:
    return without_conjunction(syntax, syntax.span(*content), content[0])


def _attribution(passage: Passage, report: Report, chain: tuple[Link, ...], carried: bool, earlier: str) -> Attribution:
    syntax = passage.syntax
    assert report.content is not None
    return Attribution(
        cue=without_conjunction(syntax, syntax.span(*report.cue), report.cue[0]),
        content=syntax.span(*report.content) if report.is_speech else _told(syntax, report.content),
        chain=chain,
        stance=stance_of(passage, report, earlier),
        direct_quote=is_direct(syntax, report),
        rule=report.rule,
        hedges=hedges_of(passage, report),
        target=syntax.span(*report.target) if report.target else None,
        carried=carried,
    )
