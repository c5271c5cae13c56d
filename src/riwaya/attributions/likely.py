"""Cues that no rule reads, where a model finds them likely; and reports of rules that it finds unlikely.

The model (`riwaya.weights`, `cues.json`) weighs every word of the lexicon of cues by its form and its surroundings. It was
trained on annotated articles and knows nothing of the rules, so the two err in different places.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from riwaya.arabic.letters import fold
from riwaya.arabic.words import Hit
from riwaya.attributions.agreement import UNKNOWN, of_participle, of_verb
from riwaya.attributions.contents.markers import has_object, is_seat, names_noun
from riwaya.attributions.cue_features import CueFeatures, Groups, may_be_cue
from riwaya.attributions.cue_words import cues_at
from riwaya.attributions.cues import SPEECH, Cue, CueForm, background, may_open
from riwaya.attributions.passage import Passage, Range, Report
from riwaya.attributions.sources.phrases import can_head, is_source, read_phrase, spoken_by
from riwaya.attributions.speakers.discourse import unsaid_subject
from riwaya.attributions.verbs.other_uses import says_nothing
from riwaya.attributions.verbs.walk import walk
from riwaya.attributions.verbs.who_speaks import clause_of, find_speaker
from riwaya.encoder import Contexts
from riwaya.lexicon.load import forms_of
from riwaya.phrases import Syntax, noun_phrase
from riwaya.phrases.nouns import is_occasion
from riwaya.phrases.tags import (
    BRACKET,
    COLON,
    COMMA,
    COMPLEMENTISER,
    DEFINITE,
    DEMONSTRATIVE,
    KNOWN_NOUN,
    MASDAR,
    NEGATION,
    OPENING,
    POSSESSED,
    PREFIXED,
    PREPOSITION,
    RELATIVE,
    STOP,
)
from riwaya.weights.logistic import load

MODEL = "cues"
LABEL = "cue"
LIKELY = 2.5  # the log-odds above which a word is read as a cue that no rule reads (a probability of .92)
UNLIKELY = -5.0  # and below which what a rule reads there is dropped (.007)
HARDLY_EVER = -4.0  # log-odds of a word by itself below which it is weighed only where a rule reads it, which saves time
_OWN, _IN_CONTEXT = 0.5, 0.5  # how much the model's own log-odds weigh, and the encoder's
_FARTHEST_MAKER = 4  # tokens from who made a tale up to the tale
_FARTHEST_MARK = 25  # tokens from a cue to the mark that opens its content
_RULES = {"verb": "verbal", "participle": "participle", "masdar": "nominal", "word": "nominal"}  # whose ways bound a content
_SHAPES = list(_RULES)
_BARE_THAT = ("ان", "بان")


class CueOdds:
    """The log-odds of each word of a text to be a cue, asked for as they are needed."""

    def __init__(self, syntax: Syntax, contexts: Contexts | None = None) -> None:
        self._syntax = syntax
        self._contexts = contexts
        self._bias, groups = _model()
        self._features = CueFeatures(syntax, groups)
        self._known: dict[int, float | None] = {}

    def may_be_likely(self, at: int) -> bool:
        """Return whether the word may be a likely cue, as those that are hardly ever one anywhere are not."""
        return may_be_cue(self._syntax, at) and self._bias + self._features.own(at) > HARDLY_EVER

    def of(self, at: int) -> float | None:
        """Return the log-odds of a word to be a cue; None where the lexicon of cues does not have it."""
        if at not in self._known:
            self._known[at] = self._weighed(at) if may_be_cue(self._syntax, at) else None
        return self._known[at]

    def _weighed(self, at: int) -> float:
        odds = self._bias + sum(self._features.of(at))
        return odds if self._contexts is None else _OWN * odds + _IN_CONTEXT * self._contexts.cue(at)


@cache
def _model() -> tuple[float, Groups[float]]:
    model = load(MODEL).only(LABEL, "")
    return model.bias, Groups(lambda names: sum(model.weights.get(name, 0.0) for name in names))


def revised(passage: Passage, reports: Sequence[Report], weighed: CueOdds) -> list[Report]:
    """Return the reports of a sentence without those that are unlikely, and with the likely ones that no rule read."""
    kept = [report for report in reports if not _is_unlikely(passage.syntax, weighed, report)]
    rivals = {report.start: report for report in reversed(kept) if report.start is not None}
    taken = {at for report in reports for at in range(report.cue[0], _end_of_frame(report))}
    places = [report.cue[0] for report in kept]
    added: list[Report] = []
    for at in _likely(passage, taken, weighed):
        if added and at < added[-1].cue[1]:
            continue
        place = bisect_left(places, at)
        before = max(kept[place - 1 : place] + added[-1:], key=lambda report: report.cue[0], default=None)
        report = _read(passage, at, before)
        rival = rivals.get(report.start) if report is not None and report.start is not None else None
        if report is None or (rival is not None and _odds(weighed, rival) > 0):
            continue  # «وأكد ذلك أمس، ثم زاد الناطق أن الطريق مفتوح»: one content has one cue
        added.append(report)
    if not added:
        return kept
    starts = {report.start for report in added if report.start is not None}
    return sorted([*(r for r in kept if r.start not in starts), *added], key=lambda report: report.cue[0])


def _end_of_frame(report: Report) -> int:
    """Return the token after a cue, or after those of a relay up to its content: «نقلت الوكالة عمن | وصفته بالمطلع | أن»."""
    if report.start is None or not report.sense.relay or len(report.sources) < 2:
        return report.cue[1]
    return max(report.cue[1], report.start)


def _likely(passage: Passage, taken: set[int], weighed: CueOdds) -> Iterator[int]:
    """Yield the words of a sentence that no report takes and that are likely cues."""
    tokens = passage.syntax.text.tokens
    for at in [at for at in range(passage.first, passage.last) if may_open(tokens[at].word) and at not in taken]:
        told = background().get(passage.syntax.core(at))
        if told and any(passage.syntax.reads(at + 1, words[1:]) for words, _ in told):
            continue  # «، ومقرّه في الساحل،»
        odds = weighed.of(at) if weighed.may_be_likely(at) else None
        if odds is not None and odds > LIKELY:
            yield at


def _odds(weighed: CueOdds, report: Report) -> float:
    """Return the log-odds of the likeliest word of a cue; even where the lexicon has none of them."""
    return max((odds for at in range(*report.cue) if (odds := weighed.of(at)) is not None), default=0.0)


def _is_unlikely(syntax: Syntax, weighed: CueOdds, report: Report) -> bool:
    """Return whether no word of the cue is likely to be one.

    What the model knows less well is left alone: prepositions, and the tale that somebody made up.
    """
    is_known = not report.rule.startswith("adjunct") and not (_is_made_up(syntax, report.cue[0]) or _is_rare(syntax, report))
    return is_known and _odds(weighed, report) < UNLIKELY


def _is_rare(syntax: Syntax, report: Report) -> bool:
    """Return whether a construction too rare for the model tells it, which is nothing else: «لم ينكر», «وعن شاهد أن»."""
    first, last = report.cue
    return report.rule == "gist.view" or (
        report.sense.stance == "denies" and last == first + 2 and syntax.has(first, NEGATION) > 0
    )


def _is_made_up(syntax: Syntax, at: int) -> bool:
    """Return whether a verb of making up stands shortly before the token: «فبركت الأطراف | حكاية»."""
    near = syntax.text.tokens[max(0, at - _FARTHEST_MAKER) : at]
    return any(split.stem.removesuffix("ت") in _inventing() for token in near for split in token.word.splits)


@cache
def _inventing() -> frozenset[str]:
    """Return the folded stems of the verbs by which something is made up."""
    return frozenset(map(fold, forms_of("falsehoods", "invention")))


def _read(passage: Passage, at: int, before: Report | None) -> Report | None:
    """Return what a likely cue reports: its content opens at the next mark, and whoever stands beside it speaks.

    Args:
        before: the report before it in the sentence.
    """
    syntax = passage.syntax
    hits = sorted(cues_at(syntax, at), key=lambda hit: _SHAPES.index(hit.entry.shape))
    if not hits:
        return _adjunct(passage, at)
    hit = hits[0]
    if says_nothing(syntax, at, hit.entry.cue) or (not hit.split.enclitic and _lacks_object(passage, at, hit.entry.cue)):
        return None
    if hit.entry.shape == "participle" and (hit.split.enclitic or is_seat(syntax, at) or syntax.has(at, DEFINITE)):
        return None  # «، ومقره القاهرة،», «الحكومة، المعترف بها دولياً،»
    is_inside = before is not None and before.start is not None
    if is_inside and (hit.entry.is_first_person or (syntax.has(at - 1, RELATIVE) and syntax.form(at - 1) not in ("ما", "مما"))):
        return None  # «تقول: سمعنا هدير المحركات فظننا أنهم ذاهبون», «يشهدون أن القوافل التي وعد بها النظام لم تصل»
    shape = hit.entry.shape
    report = Report((at, at + 1), _open(hit.entry.cue), f"{_RULES[shape]}.likely.{hit.entry.cue.id}", at)
    report.agreement = of_verb(hit) if shape == "verb" else of_participle(syntax.form(at)) if shape == "participle" else UNKNOWN
    report.clause = clause_of(passage, at)
    report.start = _start(passage, report)
    if report.start >= passage.last:
        return None
    _find_source(passage, report, hit, before)
    return report


_FARTHEST_OBJECT = 8  # tokens from a verb to the noun without which it tells nothing


def _lacks_object(passage: Passage, at: int, cue: Cue) -> bool:
    """Return whether none of the few nouns stands near that make the verb one of saying: «أثار المقال | جدلاً»."""
    syntax, near = passage.syntax, range(at + 1, min(passage.last, at + _FARTHEST_OBJECT))
    if not cue.objects or any(syntax.has(i, COMPLEMENTISER) for i in near):
        return False  # «عرضت اللجنة أن يغادروا»
    return not any(has_object(cue, syntax, at, syntax.form(i).removeprefix("ب")) for i in near)


def _open(cue: Cue) -> Cue:
    """Return a sense that takes any content, since the word was found to be a cue already."""
    return replace(cue, takes=cue.takes | {"that", "quote", "speech"}, weak=False, objects=frozenset(), subject="")


def _start(passage: Passage, report: Report) -> int:
    """Return where the content begins: where a walk over the clause finds it, else at the next mark, else after the source."""
    marker = walk(passage, report, has_subject=False)
    if marker is not None:
        report.is_speech = marker.kind in ("colon", "quote")
        report.is_noun = marker.kind not in ("that", "colon", "quote")
        return marker.start
    syntax, at = passage.syntax, report.cue[0]
    for here in range(at + 1, min(passage.last, at + _FARTHEST_MARK)):
        if syntax.has(here, STOP):
            break
        if syntax.has(here, OPENING) and not syntax.has(here, BRACKET) and here > at + 1 and names_noun(syntax, here):
            continue
        if syntax.has(here, COMPLEMENTISER | COLON) or (syntax.has(here, OPENING) and not syntax.has(here, BRACKET)):
            report.is_speech = syntax.has(here, COLON | OPENING)
            return here + (syntax.has(here, COLON) or syntax.form(here) in _BARE_THAT)
    report.is_noun = True
    start = report.source[1] if report.source else report.cue[1]
    if syntax.has(start, PREPOSITION) and is_occasion(syntax, start + 1):  # «وأضافت الجبهة في بيانها | مسؤوليتها عن الكمين»
        return noun_phrase(syntax, start + 1, passage.last)
    is_told = syntax.form(start) in _TO_WHOM or (syntax.form(start).startswith("لل") and syntax.has(start + 1, OPENING))
    return start + (
        is_told and start + 1 < passage.last
    )  # «أكدوا له | تعمد القصف», «أعلن للصحافيين | "عادت 50 تلميذة" من أصل 90»


_TO_WHOM = ("له", "لها", "لهم", "لنا", "لي")


def _find_source(passage: Passage, report: Report, hit: Hit[CueForm], before: Report | None) -> None:
    """Note who speaks: a phrase beside the verb, else whom the clause goes on with, else whoever spoke before."""
    syntax, at = passage.syntax, report.cue[0]
    is_verb = hit.entry.shape == "verb"
    if report.source is not None and (not is_verb or not _may_speak(syntax, *report.source)):
        report.sources, report.source = [], None  # «مضيفاً بالدارجة», «مؤكداً للقاضية»
    if report.sources or (is_verb and _has_speaker(passage, report, hit)):
        return
    if (report.rule.startswith("passive") and at == passage.first) or syntax.form(at) in _ACCUSED:
        report.rule = f"passive.likely.{report.sense.id}"
        return  # «أُعلن في المرسى عن هدنة», «الجهاز متهم باعتقالهم»: nobody is told
    beside = _after(passage, at + 1, report.start or at + 1) if is_verb else None
    found = beside or unsaid_subject(passage, report, before)
    spoken_by(syntax, report, found)
    report.carries = found is None


_ACCUSED = ("متهم", "متهمون", "متهمان")  # where he who accuses would be متهماً


def _has_speaker(passage: Passage, report: Report, hit: Hit[CueForm]) -> bool:
    """Note who speaks, or that somebody goes on to, as the ways of verbs tell it; False where they tell nobody who can."""
    if not find_speaker(passage, report, hit):
        return False
    if report.source is not None and not _may_speak(passage.syntax, *report.source):
        report.sources, report.source = [], None
    return bool(report.sources) or report.carries


def _after(passage: Passage, first: int, stop: int) -> Range | None:
    """Return the phrase right after a verb, if it can speak."""
    syntax = passage.syntax
    found = read_phrase(syntax, first, stop) if first < stop and can_head(syntax, first) else None
    return found if found is not None and _may_speak(syntax, *found) else None


def _may_speak(syntax: Syntax, first: int, last: int) -> bool:
    """Return whether a phrase can be who speaks: a source, or a word that no lexicon has and that may be a name."""
    if syntax.has(first, PREFIXED | DEMONSTRATIVE):
        return False
    return is_source(syntax, first, last) or not syntax.has(first, MASDAR | KNOWN_NOUN | POSSESSED | DEFINITE)


def _may_be_name(passage: Passage, first: int, last: int) -> bool:
    """Return whether a phrase that ends its clause may name somebody: «وفق كورنيكو،», not «وفقاً للمرحلة الأولى»."""
    is_end = passage.syntax.has(last, COMMA | STOP) or last == passage.last
    return bool(is_end) and not passage.syntax.has(first, KNOWN_NOUN | MASDAR | DEFINITE)


def _adjunct(passage: Passage, at: int) -> Report | None:
    """Return the report of «بحسب X»: of what follows where it opens the sentence, else of what stands before it."""
    syntax = passage.syntax
    begin = next((i for i in range(at + 1, min(passage.last, at + 3)) if can_head(syntax, i)), passage.last)
    found = read_phrase(syntax, begin, passage.last)
    if found is None or not (is_source(syntax, *found) or _may_be_name(passage, *found)):
        return None
    report = Report((at, begin), SPEECH, f"adjunct.likely.{syntax.core(at)}", at)
    spoken_by(syntax, report, found)
    if at > passage.first + 2:
        report.content = (passage.first, at - syntax.has(at - 1, COMMA))
        return report
    start = found[1] + syntax.has(found[1], COMMA)
    report.start = start + (syntax.form(start) in ("فان", "فقد"))
    return report if report.start < passage.last else None
