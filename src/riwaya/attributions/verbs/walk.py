"""From a verb of saying to its content: the source, whom it spoke to, where and when are taken in on the way."""

from riwaya.attributions.contents.markers import Marker, carriers, is_participle, marker_at, past_carrier
from riwaya.attributions.cues import SPEECH, cue_forms
from riwaya.attributions.passage import Passage, Report
from riwaya.attributions.sources.occasions import medium_of, note_medium
from riwaya.attributions.sources.outlets import (
    outlet_after,
)
from riwaya.attributions.sources.phrases import can_head, is_source, make_link, read_phrase
from riwaya.attributions.verbs.judgements import is_called_so
from riwaya.attributions.verbs.relays import read_relay
from riwaya.attributions.verbs.walk_sources import Sources
from riwaya.attributions.wording import is_among, words_of
from riwaya.model import Link
from riwaya.phrases.nouns import after_manner, is_occasion
from riwaya.phrases.tags import (
    ADVERB,
    AUXILIARY,
    BRACKET,
    CLOSING,
    COLON,
    COMMA,
    COMPLEMENTISER,
    CONJUNCTION,
    DEMONSTRATIVE,
    NEGATION,
    OPENER,
    OPENING,
    PREFIXED,
    PREPOSITION,
    RELATIVE,
    STOP,
    TIME,
    VERB,
)

_END = COMMA | STOP | COLON | COMPLEMENTISER
_FARTHEST_CLAIM = 8  # tokens of who calls a claim something, up to the claim
_AS_IT = ("بانه", "بانها", "بانهم")
_FARTHEST = 45  # tokens between a cue and its content; a longer gap is another sentence run on


def walk(passage: Passage, report: Report, *, has_subject: bool) -> Marker | None:
    """Return where the content of the report begins; None when nothing is reported.

    Sources, the outlet spoke to and the one addressed are noted in the report.

    Args:
        has_subject: whether the source cannot follow, because the verb's form says that it stands before.
    """
    return _Walk(passage, report, has_subject).content()


class _Walk(Sources):
    """A walk to the content."""

    __slots__ = ()

    def content(self) -> Marker | None:
        self.at = self.report.cue[1]
        self.limit = min(self.passage.last, self.at + _FARTHEST)
        if self.report.sense.relay:
            relayed = read_relay(self.passage, self.report, self.at, self.limit)
            if relayed is not None or self.report.sources:
                return relayed
        if self._is_pointed_at():
            return Marker("noun", self.report.cue[1], self.report.cue[1])
        if (called := self._called_claim() or self._that_alone()) is not None:
            return called
        while 0 <= self.at < self.limit:
            marker = self._marker()
            if marker is not None and self._is_quoted_name(marker):
                self._note_source((self.at, self.passage.syntax.closing(self.at) + 1))
                continue
            if marker is not None and marker.kind == "quote" and self._is_name_in_marks():
                self._go(self.passage.syntax.closing(self.at) + 1, after_comma=self.after_comma)
                continue
            if marker is None:
                if self._ends():
                    return self._bare_target()
                marker = self._step()
            if marker is not None:
                past = self._past_more_of_source(marker) or self._heard_from(marker)
                if past is None:
                    return self._settled(marker)
                self._go(past)
        return self._bare_target()

    def _called_claim(self) -> Marker | None:
        """Return what somebody calls another's claim, which is read by itself: «يصف ما نشرته صحيفة X | بأنه خيال»; else None."""
        syntax, report = self.passage.syntax, self.report
        ends = range(report.cue[1], min(self.limit, report.cue[1] + _FARTHEST_CLAIM))
        what = next((i for i in ends if syntax.form(i) == "ما" and syntax.has(i + 1, VERB)), None)
        if report.sense.id != "وصف" or what is None or not any(s.enclitic for s in syntax.text.tokens[what + 1].word.splits):
            return None
        begin = next((i for i in range(what + 2, self.passage.last) if syntax.form(i) in _AS_IT), None)
        if begin is None or any(syntax.has(i, COMMA | STOP) for i in range(what, begin)):
            return None
        source = read_phrase(syntax, report.cue[1], what) if what > report.cue[1] and not self.has_subject else None
        if source is not None:
            self._note_source((source[0], min(source[1], what)))
        report.target, report.resume = (what, begin), what + 1
        return Marker("that", begin, begin)

    def _marker(self) -> Marker | None:
        """Return the marker of the content at the token; None where none stands there or one in marks is accused."""
        colon = self._colon_of_list()
        if colon is not None:
            return Marker("colon", colon, colon + 1)
        marker = marker_at(self.passage, self.report.sense, self.at)
        return None if marker is not None and marker.kind == "quote" and self._is_accused_in_marks() else marker

    def _settled(self, marker: Marker) -> Marker | None:
        """Return where the content that a marker opens begins; None when the clause passed over is another's."""
        if marker.kind in ("عن", "ب"):
            self._note_subject_after(marker.start)  # «أعلن عن العملية | ناطق عسكري»
        if self.passage.syntax.form(marker.at) == "ما":
            self.report.resume = marker.at + 1
        target = self.report.target
        calls = self.report.sense.id == "وصف" and marker.kind in ("ب", "that")
        if calls and target is not None and is_called_so(self.passage.syntax, *target):
            marker = Marker("noun", target[0], target[0])  # «وصف الوزير | الخطوة بالتاريخية»
        is_others = marker.kind == "that" and "that" not in self.report.sense.takes and self.skipped_clause
        if (said := self._others_saying(marker)) is not None:
            return said
        spread = self._spread(marker)
        if spread is not None:
            return spread
        told = past_carrier(self.passage, marker)
        if told is not marker and marker.kind == "noun" and self.passage.syntax.form(marker.at) not in ("ذلك", "هذا"):
            self.report.resume = marker.at  # «نفى | الأنباء المتداولة عن مقتله»: others tell it
        return None if is_others else told

    def _spread(self, marker: Marker) -> Marker | None:
        """Return where what news tells begins that is passed round: «تناقلت القنوات أنباء تفيد | بإغلاق المعبر»; else None."""
        syntax, noun = self.passage.syntax, marker.at
        if marker.kind != "noun" or not is_among(self.report.sense.id, "spreading") or syntax.core(noun) not in carriers():
            return None
        at = next((i for i in range(noun + 1, noun + 5) if syntax.form(i) in words_of("of_news") or syntax.has(i, _END)), noun)
        if syntax.form(at) not in words_of("of_news"):
            return None
        after = at + 1 + (syntax.form(at + 1) in ("عن", "الي", "حول"))
        begin = marker_at(self.passage, SPEECH, after) if syntax.has(after, COMPLEMENTISER) else None
        return Marker("noun", at, begin.start if begin is not None else after)

    def _others_saying(self, marker: Marker) -> Marker | None:
        """Return where begins what others say to whose words one points, they noted: «يشير إلى قول نازحين | إن»; else None."""
        syntax, at = self.passage.syntax, marker.start
        if marker.kind != "الي" or syntax.form(at) not in ("قول", "اقوال") or self.report.relayed:
            return None
        found = read_phrase(syntax, at + 1, self.limit)
        if found is None or not is_source(syntax, *found):
            return None
        that = next((i for i in range(found[1], self.limit) if syntax.has(i, COMPLEMENTISER | COLON | STOP)), self.limit)
        if not syntax.has(that, COMPLEMENTISER) or any(syntax.has(i, CONJUNCTION) for i in range(found[1], that)):
            return None
        self.report.relayed.append(make_link(syntax, *found))
        return marker_at(self.passage, self.report.sense, that)

    def _ends(self) -> bool:
        tags = self.passage.syntax.tags[self.at]
        if (
            self._is_free_relative()
            or self._is_so_called()
            or self._is_wish()
            or self._is_shown_count()
            or self._is_circumstance()
            or self._past_times_over()
            or self._calls_so()
            or self._is_before_that()
            or self._is_received()
        ):
            return False
        if (
            self.after_comma
            and self.passage.syntax.form(self.at).endswith(("ا", "ه", "ين"))
            and is_participle(self.passage.syntax, self.at)
            and not self._is_cognate(self.at - 1)  # «، نفياً قاطعاً،»
        ):
            return True  # «رحب بالاتفاق، معتبراً أن»: the content is the participle's
        if self.has_subject and is_participle(self.passage.syntax, self.at) and self._tells_with_that():
            return True  # «قطعت دول العلاقات معها | مضيفاً أن»: another's words
        is_opener = bool(tags & OPENER) and not tags & (PREPOSITION | ADVERB) and not self._opens_parenthesis()
        return bool(tags & STOP) or is_opener or self._reports_anew()

    def _tells_with_that(self) -> bool:
        """Return whether a participle in its accusative has its own أن right after it, or after إلى or على."""
        syntax = self.passage.syntax
        after = self.at + 1 + (syntax.form(self.at + 1) in ("الي", "علي"))
        return (
            syntax.form(self.at).endswith(("ا", "ه", "ين")) and self.at > self.report.cue[1] and syntax.has(after, COMPLEMENTISER)
        )

    def _reports_anew(self) -> bool:
        """Return whether a second verb of saying begins here, whose the content is: «أدانت الحركة القصف | ووصفته بأنه جريمة»."""
        syntax = self.passage.syntax
        is_joined = self.has_subject and syntax.has(self.at, CONJUNCTION) and syntax.has(self.at, VERB)
        is_joined = is_joined or (self.has_subject and syntax.form(self.at) == "وعبر")  # spelt like "and through"
        is_joined = is_joined and syntax.form(self.at) not in words_of("lives")
        hits = cue_forms(syntax.text.tokens[self.at].word) if is_joined else ()
        tells = syntax.has(self.at - 1, COMMA) and syntax.has(self.at + 1, COMPLEMENTISER)  # «أعلنت الحداد، | واعتبرت أن»
        return any(h.entry.shape == "verb" and (tells or h.split.enclitic or self._hopes(h.entry.cue.id)) for h in hits)

    def _is_pointed_at(self) -> bool:
        """Return whether «بذلك» with the source after it is all that is said: «صرح بذلك المتحدث»."""
        syntax = self.passage.syntax
        if self.has_subject or syntax.form(self.at) not in ("بذلك", "بهذا", "ذلك"):
            return False
        told = outlet_after(syntax, self.at + 1, self.limit)  # «صرح بذلك لوكالة X | مدير المستشفى»
        begin = told[1] if told is not None else self.at + 1
        found = read_phrase(syntax, begin, self.limit) if can_head(syntax, begin) else None
        if found is None or not is_source(syntax, *found):
            return False
        self.report.addressee_outlet = self.report.addressee_outlet or (told[0] if told is not None else None)
        self.report.stop = self.at + 1
        self._note_source(found)
        return True

    def _step(self) -> Marker | None:
        """Take in one constituent; return the marker when it is the content itself."""
        syntax = self.passage.syntax
        tags = syntax.tags[self.at]
        if self._is_free_relative() or self._is_shown_count() or self._is_lack():
            return Marker("noun", self.at, self.at)
        passed = (
            None
            if self._is_answer()
            else self._past_some_of_them()
            or self._past_times_over()
            or after_manner(syntax, self.at, self.limit)
            or self._past_so_called()
            or self._past_called()
            or self._past_relay()
            or self._past_accusers()
            or self._past_few_words()
            or self._past_time()
            or self._past_turned_to()
            or self._past_represented()
            or self._past_honour()
            or self._past_whoever()
        )
        if passed is not None:
            self._go(passed)
        elif self._is_answer():
            note_medium(self.report, medium_of(syntax, self.at, self.passage.last))  # «قال، رداً على سؤال لـ«الراية»، إن»
            ends = (i for i in range(self.at, self.limit) if syntax.has(i, COMMA | COLON | COMPLEMENTISER))
            self._go(next(ends, self.limit), after_comma=self.after_comma)
        elif tags & COMMA:
            closes = self.in_aside or self.clause_end == self.at
            self.in_aside = not closes  # the second comma closes what the first opened
            self._go(self.at + 1, after_comma=self.in_aside)
        elif (tags & (TIME | ADVERB | AUXILIARY) and not tags & OPENING) or self._is_manner() or self._tells_why():
            self.at += 1
        elif self._is_clause():
            self._skip_clause()
        elif (after := self._after_adjunct()) is not None:
            self._go(after)
        elif tags & (PREPOSITION | PREFIXED) or self._is_addressed() or outlet_after(syntax, self.at, self.passage.last):
            self._go(self._after_preposition())
        elif self._is_accused_in_marks():
            self.report.target = (self.at, syntax.closing(self.at) + 1)
            self._go(syntax.closing(self.at) + 1)
        elif (tags & OPENING and tags & BRACKET and self.has_subject) or self._is_aside():
            self._go(syntax.closing(self.at) + 1)
        elif not can_head(syntax, self.at) and not tags & DEMONSTRATIVE and not self._is_verblike_name():
            self._go(self.at + 1 if tags & (CLOSING | OPENING) else -1)
        else:
            return self._noun()
        return None

    def _is_clause(self) -> bool:
        """Return whether a clause begins here that tells of the source or of when it spoke."""
        return (
            self.passage.syntax.has(self.at, RELATIVE)
            or self._is_before_that()
            or self._is_wish()
            or self._opens_parenthesis()
            or self._describes_source()
            or self._is_circumstance()
            or self._is_received()
        )

    def _skip_clause(self) -> None:
        syntax = self.passage.syntax
        if self._is_before_that():
            self.at += 1 + bool(syntax.has(self.at + 1, COMPLEMENTISER))
        else:
            self.skipped_clause = True
        if syntax.form(self.at + 1) in ("عنه", "عنها", "عنهم") and (by := self._passed_on_by()) is not None:
            self.report.addressee_outlet = self.report.addressee_outlet or by  # «قال قيادي، نقلت عنه قناة X، إن»
        if syntax.form(self.at) in words_of("talking_to") and (told := outlet_after(syntax, self.at + 1, self.limit)):
            self.report.addressee_outlet = self.report.addressee_outlet or told[0]  # «ضابط، تحدث لصحيفة X شرط»
        if syntax.has(self.at, RELATIVE) and is_occasion(syntax, self.at - 1):  # «كاتب التقرير الذي نشرته صحيفة X»
            note_medium(self.report, medium_of(syntax, self.at - 1, self.limit))
        begin, end = self.at, self._after_clause()
        if not self.report.addressee_outlet:
            self.report.addressee_outlet = self._heard_in(begin, end)
        self._go(end)
        self.clause_end = end

    def _heard_in(self, begin: int, end: int) -> Link | None:
        """Return the outlet that a clause on the source names last: «مصدر لم يشأ كشف هويته | لوكالة X إن»; None without one."""
        syntax = self.passage.syntax
        is_open = syntax.form(begin) in words_of("aside") or syntax.has(begin, NEGATION | VERB)
        for at in range(begin + 1, end):
            told = outlet_after(syntax, at, end) if syntax.form(at).startswith("ل") else None
            if told is not None and (is_open or told[1] >= end):
                return told[0]
        return None
