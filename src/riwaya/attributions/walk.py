"""From a verb of saying to its content: the source, whom it spoke to, where and when are taken in on the way."""

from collections.abc import Iterator
from dataclasses import dataclass

from riwaya.arabic.particles import PARENTHETICAL, WITH_PRONOUN
from riwaya.arabic.words import Hit, Word
from riwaya.attributions.adjuncts import read_adjunct
from riwaya.attributions.cues import CueForm, cue_forms
from riwaya.attributions.extent import before_marker
from riwaya.attributions.issuers import expand
from riwaya.attributions.markers import Marker, can_be_object, is_noun_content, is_participle, marker_at, past_carrier
from riwaya.attributions.occasions import author_of, medium_of, note_medium
from riwaya.attributions.outlets import (
    is_our_outlet,
    is_our_person,
    is_outlet_by_lam,
    outlet_after,
    outlet_in_brackets,
    outlet_link,
    outlet_nouns,
    relay_after,
    spokesman_at,
)
from riwaya.attributions.passage import Passage, Range, Report
from riwaya.attributions.relays import read_relay
from riwaya.attributions.sources import can_head, head_of, is_source, make_link, read_phrase, source_noun
from riwaya.attributions.subjects import main_subject
from riwaya.attributions.wording import is_among, words_of
from riwaya.mentions.name_words import is_first_name
from riwaya.model import Link
from riwaya.phrases import Syntax, noun_phrase
from riwaya.phrases.nouns import is_occasion
from riwaya.phrases.tags import (
    ADDRESSED,
    ADVERB,
    AUXILIARY,
    BRACKET,
    CLOSING,
    COLON,
    COMMA,
    COMPLEMENTISER,
    CONJUNCTION,
    DEFINITE,
    DEMONSTRATIVE,
    KNOWN_NOUN,
    MASDAR,
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
    is_adverbial,
    is_masdar,
    masdars,
)

ACCUSING = ("اتهم",)
THREATENING = ("توعد", "هدد")
_AT_FIRST = (("اول", "الامر"), ("بادي", "الامر"), ("باديء", "الامر"), ("بدايه", "الامر"))
_HEARERS = {"local", "witness", "activist", "anonymous"}
_FARTHEST = 45  # tokens between a cue and its content; a longer gap is another sentence run on


def tells_which(syntax: Syntax, first: int, last: int) -> bool:
    """Return whether a phrase tells by a clause whom somebody threatens: «كل شاحنة تخرق المنع», «من يقترب»."""
    opens = syntax.form(first) in ("كل", "كلا", "اي", "ايا", "من", "جميع")
    return opens or syntax.has(last, VERB | RELATIVE)


def walk(passage: Passage, report: Report, *, has_subject: bool) -> Marker | None:
    """Return where the content of the report begins; None when nothing is reported.

    Sources, the outlet spoke to and the one addressed are noted in the report.

    Args:
        has_subject: whether the source cannot follow, because the verb's form says that it stands before.
    """
    return _Walk(passage, report, has_subject).content()


@dataclass(slots=True)
class _Walk:
    passage: Passage
    report: Report
    has_subject: bool
    at: int = 0
    limit: int = 0
    after_comma: bool = False
    in_aside: bool = False
    skipped_clause: bool = False

    def content(self) -> Marker | None:
        self.at = self.report.cue[1]
        self.limit = min(self.passage.last, self.at + _FARTHEST)
        if self.report.sense.relay:
            relayed = read_relay(self.passage, self.report, self.at, self.limit)
            if relayed is not None or self.report.sources:
                return relayed
        if self._is_pointed_at():
            return Marker("noun", self.report.cue[1], self.report.cue[1])
        while 0 <= self.at < self.limit:
            marker = self._marker()
            if marker is not None and self._is_quoted_name(marker):
                self._note_source((self.at, self.passage.syntax.closing(self.at) + 1))
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

    def _marker(self) -> Marker | None:
        """Return the marker of the content at the token; None where none stands there or one in marks is accused."""
        colon = self._colon_of_list()
        if colon is not None:
            return Marker("colon", colon, colon + 1)
        marker = marker_at(self.passage, self.report.sense, self.at)
        return None if marker is not None and marker.kind == "quote" and self._is_accused_in_marks() else marker

    def _past_more_of_source(self, marker: Marker) -> int | None:
        """Return the comma that ends what is told of the source where the content begins after it; None elsewhere.

        «شكك قس مسن، فقد ولديه في قصف على البلدة، | في أن يكون».
        """
        syntax = self.passage.syntax
        if not self.in_aside or not self.has_subject or marker.kind not in ("في", "من", "على", "علي"):
            return None
        closing = next((i for i in range(marker.at, self.limit - 1) if syntax.has(i, COMMA | STOP)), None)
        after = marker_at(self.passage, self.report.sense, closing + 1) if closing is not None else None
        return closing if after is not None and after.kind == "that" and syntax.has(after.at, PREPOSITION) else None

    def _settled(self, marker: Marker) -> Marker | None:
        """Return where the content that a marker opens begins; None when the clause passed over is another's."""
        if marker.kind in ("عن", "ب"):
            self._note_subject_after(marker.start)  # «أعلن عن العملية | ناطق عسكري»
        if self.passage.syntax.form(marker.at) == "ما":
            self.report.resume = marker.at + 1
        is_others = marker.kind == "that" and "that" not in self.report.sense.takes and self.skipped_clause
        return None if is_others else past_carrier(self.passage, marker)

    def _heard_from(self, marker: Marker) -> int | None:
        """Return the token after whom a teller heard it from, noted: «يروي المعلم عن ابنه أن»; None when عن opens the matter."""
        syntax = self.passage.syntax
        found = read_phrase(syntax, marker.start, self.limit) if marker.kind == "عن" else None
        if not is_among(self.report.sense.id, "retelling") or found is None or not is_source(syntax, *found):
            return None
        ends = (i for i in range(found[1], self.limit) if syntax.has(i, COMPLEMENTISER | COMMA | STOP | COLON))
        end = next(ends, found[1])
        if not syntax.has(end, COMPLEMENTISER | COLON) or any(syntax.has(i, CONJUNCTION) for i in range(found[1], end)):
            return None
        self.report.relayed.append(make_link(syntax, *found))
        self.has_subject = True
        return end

    def _bare_target(self) -> Marker | None:
        """Return the one accused as all that is said, where nothing is said of what he did: «يتهم أقاربه خلايا التنظيم»."""
        report = self.report
        if report.sense.id not in ACCUSING + THREATENING or report.target is None:
            return None
        first, last = report.target
        if report.sense.id in THREATENING:
            return Marker("noun", first, first) if tells_which(self.passage.syntax, first, last) else None
        report.stop = last
        return Marker("noun", first, first)

    def _ends(self) -> bool:
        tags = self.passage.syntax.tags[self.at]
        if (
            self._is_free_relative()
            or self._is_wish()
            or self._is_shown_count()
            or self._is_circumstance()
            or self._past_times_over()
        ):
            return False
        if (
            self.after_comma
            and self.passage.syntax.form(self.at).endswith(("ا", "ه", "ين"))
            and is_participle(self.passage.syntax, self.at)
            and not self._is_cognate(self.at - 1)  # «، نفياً قاطعاً،»
        ):
            return True  # «رحب بالاتفاق، معتبراً أن»: the content is the participle's
        is_opener = bool(tags & OPENER) and not tags & (PREPOSITION | ADVERB) and not self._opens_parenthesis()
        return bool(tags & STOP) or is_opener or self._reports_anew()

    def _reports_anew(self) -> bool:
        """Return whether a second verb of saying begins here, whose the content is: «أدانت الحركة القصف | ووصفته بأنه جريمة»."""
        syntax = self.passage.syntax
        is_joined = self.has_subject and syntax.has(self.at, CONJUNCTION) and syntax.has(self.at, VERB)
        is_joined = is_joined or (self.has_subject and syntax.form(self.at) == "وعبر")  # spelt like "and through"
        is_joined = is_joined and syntax.form(self.at) not in words_of("lives")
        hits = cue_forms(syntax.text.tokens[self.at].word) if is_joined else ()
        return any(h.entry.shape == "verb" and (h.split.enclitic or self._hopes(h.entry.cue.id)) for h in hits)

    def _hopes(self, cue_id: str) -> bool:
        """Return whether a second verb tells what its subject feels: «رحب المبعوث بالعرض، | وعبّر عن أمله في أن»."""
        return is_among(cue_id, "feeling") and self.passage.syntax.form(self.at + 1) == "عن"

    def _is_quoted_name(self, marker: Marker) -> bool:
        """Return whether one or two words in marks right after the verb are who speaks: «تدعو «الراية» الأطراف إلى»."""
        syntax = self.passage.syntax
        if marker.kind != "quote" or self.has_subject or self.at != self.report.cue[1]:
            return False
        closing = syntax.closing(self.at)
        is_short = self.at < closing <= self.at + 3 and closing + 2 < self.limit
        parted = (
            syntax.has(closing + 1, COMMA)
            and syntax.has(closing + 2, TIME | PREPOSITION)
            and _that_comes_yet(self.passage, closing)
        )
        return is_short and (parted or not syntax.has(closing + 1, COMMA | STOP))  # «أعلن «الحزب»، الاثنين، أنه»

    def _is_pointed_at(self) -> bool:
        """Return whether «بذلك» with the source after it is all that is said: «صرح بذلك المتحدث»."""
        syntax = self.passage.syntax
        if self.has_subject or syntax.form(self.at) not in ("بذلك", "بهذا", "ذلك") or not can_head(syntax, self.at + 1):
            return False
        found = read_phrase(syntax, self.at + 1, self.limit)
        if found is None or not is_source(syntax, *found):
            return False
        self.report.stop = self.at + 1
        self._note_source(found)
        return True

    def _is_wish(self) -> bool:
        """Return whether words begin here on how the source wished to speak: «، مفضلاً عدم ذكر اسمه،»."""
        syntax = self.passage.syntax
        opens = syntax.form(self.at) in words_of("aside")
        return opens and any(
            syntax.form(i) in words_of("nameless") or (i < self.at + 4 and syntax.form(i) in words_of("anonymity"))
            for i in range(self.at + 1, self.at + 5)
        )

    def _opens_parenthesis(self) -> bool:
        """Return whether a clause of circumstance begins between two commas: «، وهو ضابط،», «، وقد شارك فيها،»."""
        syntax = self.passage.syntax
        if not self.after_comma:
            return False
        turns_back = syntax.has(self.at, CONJUNCTION) and syntax.has(self.at, POSSESSED)  # «، ومقرها جنيف،»
        turns_back = turns_back or syntax.form(self.at) in words_of("lives")  # «، ويدعى سالم،»
        if turns_back or syntax.form(self.at) in ("وقد", "وكان", "وكانت"):
            closing = next((i for i in range(self.at + 2, self.limit) if syntax.has(i, COMMA | COLON)), None)
            if closing is not None and syntax.has(closing, COLON):
                return True
            return (
                closing is not None
                and closing + 1 < self.limit
                and syntax.has(closing + 1, COMPLEMENTISER | COLON | PREPOSITION | PREFIXED)
            )
        return syntax.form(self.at) in PARENTHETICAL or syntax.form(self.at + 1) in ("منها", "منهم", "منهن", "منهما")

    def _is_shown_count(self) -> bool:
        """Return whether a number is what evidence shows: «تظهر الصور ستين مبنى محترقاً»."""
        syntax = self.passage.syntax
        if not self.has_subject or ("number" not in self.report.sense.takes and self.report.sense.subject != "evidence"):
            return False
        return bool(syntax.has(self.at, NUMBER) or (syntax.form(self.at) == "ما" and syntax.form(self.at + 1) == "لا"))

    def _is_lack(self) -> bool:
        """Return whether «عدم» begins what is told, once it is known who tells it: «التي أكدت عدم وجود أسرى»."""
        takes = "noun" in self.report.sense.takes and not self.report.sense.objects and self.report.sense.addressee != "object"
        return self.passage.syntax.form(self.at) == "عدم" and takes and self.has_subject and not self.in_aside

    def _is_circumstance(self) -> bool:
        """Return whether a clause joined by و tells how it was said: «تحكي ودموعها تنزل: …»."""
        syntax = self.passage.syntax
        tells_of = syntax.has(self.at + 1, VERB | MAYBE_VERB) or (
            self.has_subject and source_noun(syntax, self.at + 1) is not None
        )
        if syntax.form(self.at) in ("وهو", "وهي", "وهم") and tells_of:
            return True  # «يضحك أبو سليم وهو يعدّ المقاتلين: …»
        begins = self.at == self.report.cue[1] and syntax.has(self.at, CONJUNCTION)
        return begins and not syntax.has(self.at, COMPLEMENTISER) and can_head(syntax, self.at)

    def _describes_source(self) -> bool:
        """Return whether a verb here tells more of the source: «مصدر، فضّل عدم ذكر اسمه،»."""
        syntax = self.passage.syntax
        if syntax.has(self.at, VERB | NEGATION):
            return self.after_comma or self.has_subject
        is_act = syntax.has(self.at, MASDAR) and not syntax.has(self.at, CONJUNCTION) and not syntax.has(self.at + 1, PREPOSITION)
        if is_act and self.has_subject and can_be_object(self.report.sense, syntax, self.at):
            return False  # «نفت الخلية العراقية، | تعرّض المعسكر لقصف»
        return self.after_comma and syntax.has(self.at, MAYBE_VERB) and not syntax.has(self.at, DEFINITE)

    def _is_free_relative(self) -> bool:
        """Return whether what is reported begins with ما: «فند المصدر ما راج حول»."""
        syntax = self.passage.syntax
        takes = "noun" in self.report.sense.takes and not self.report.sense.objects
        is_placed = (self.has_subject or self.at == self.report.cue[1]) and not syntax.has(self.at - 1, PREPOSITION)
        return takes and is_placed and syntax.form(self.at) == "ما" and syntax.has(self.at + 1, VERB | MAYBE_VERB | AUXILIARY)

    def _step(self) -> Marker | None:
        """Take in one constituent; return the marker when it is the content itself."""
        syntax = self.passage.syntax
        tags = syntax.tags[self.at]
        if self._is_free_relative() or self._is_shown_count() or self._is_lack():
            return Marker("noun", self.at, self.at)
        passed = (
            None
            if self._is_answer()
            else self._past_times_over()
            or self._past_relay()
            or self._past_accusers()
            or self._past_few_words()
            or self._past_time()
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
            self.in_aside = not self.in_aside  # the second comma closes what the first opened
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

    def _past_times_over(self) -> int | None:
        """Return the token after how often it was said: «أقسموا له غير مرة | أن», «أكد أكثر من مرة | أن»; None elsewhere."""
        forms = [self.passage.syntax.form(i) for i in range(self.at, self.at + 3)]
        if forms[0] == "غير" and forms[1] in ("مره", "مرات"):
            return self.at + 2
        return self.at + 3 if forms[0] in ("اكثر", "باكثر") and forms[1:] in (["من", "مره"], ["من", "مناسبه"]) else None

    def _past_honour(self) -> int | None:
        """Return the token after «معاليه», which means whoever was told of: «ودعا معاليه | المواطنين إلى»; None elsewhere."""
        is_next = self.at == self.report.cue[1] and not self.has_subject
        if not is_next or self.passage.syntax.form(self.at) not in words_of("honour"):
            return None
        self.has_subject = True
        return self.at + 1

    def _past_whoever(self) -> int | None:
        """Return the token after a clause with «من» that tells who speaks, noted: «يقول من بقوا في البلدة إن»; else None."""
        syntax = self.passage.syntax
        is_next = self.at == self.report.cue[1] and not self.has_subject and syntax.form(self.at) == "من"
        tells = "that" in self.report.sense.takes and self.report.sense.stance in ("asserts", "confirms", "denies", "alleges")
        if not is_next or not tells or not syntax.has(self.at + 1, VERB | NEGATION):
            return None
        ends = (i for i in range(self.at + 2, self.limit) if syntax.has(i, COMMA | COMPLEMENTISER | COLON | STOP))
        end = next(ends, self.limit)
        self.report.source = (self.at, end)
        self.report.sources = [Link(make_link(syntax, self.at, end).span, None, "local", None)]
        self.has_subject = True
        return end

    def _is_accused_in_marks(self) -> bool:
        """Return whether whom somebody accuses stands in marks before the charge: «يتهم «طابوراً خامساً» | بتسريب الخطة»."""
        syntax, report = self.passage.syntax, self.report
        if not self.has_subject or report.sense.addressee != "object" or report.target is not None:
            return False
        closing = syntax.closing(self.at)
        return self.at < closing <= self.at + 5 and marker_at(self.passage, report.sense, closing + 1) is not None

    def _is_answer(self) -> bool:
        """Return whether «رداً على سؤال» or «تعليقاً على ذلك» begins here."""
        syntax = self.passage.syntax
        is_placed = self.after_comma or self.at == self.report.cue[1]
        ends = ("اً", "ًا", "دا", "قا")
        return is_placed and is_occasion(syntax, self.at) and syntax.text.tokens[self.at].word.raw.endswith(ends)

    def _is_clause(self) -> bool:
        """Return whether a clause begins here that tells of the source or of when it spoke."""
        return (
            self.passage.syntax.has(self.at, RELATIVE)
            or self._is_before_that()
            or self._is_wish()
            or self._opens_parenthesis()
            or self._describes_source()
            or self._is_circumstance()
        )

    def _is_before_that(self) -> bool:
        """Return whether «قبل أن» tells when: «أقسم لي قبل أن يموت أنه»."""
        syntax = self.passage.syntax
        return syntax.form(self.at) in ("قبل", "بعد") and syntax.has(self.at + 1, COMPLEMENTISER)

    def _skip_clause(self) -> None:
        syntax = self.passage.syntax
        if self._is_before_that():
            self.at += 2
        else:
            self.skipped_clause = True
        if syntax.form(self.at + 1) in ("عنه", "عنها", "عنهم") and (by := self._passed_on_by()) is not None:
            self.report.addressee_outlet = self.report.addressee_outlet or by  # «قال قيادي، نقلت عنه قناة X، إن»
        if syntax.form(self.at) in words_of("talking_to") and (told := outlet_after(syntax, self.at + 1, self.limit)):
            self.report.addressee_outlet = self.report.addressee_outlet or told[0]  # «ضابط، تحدث لصحيفة X شرط»
        if syntax.has(self.at, RELATIVE) and is_occasion(syntax, self.at - 1):  # «كاتب التقرير الذي نشرته صحيفة X»
            note_medium(self.report, medium_of(syntax, self.at - 1, self.limit))
        begin, end = self.at, self._after_clause()
        if not self.report.addressee_outlet and syntax.has(begin, NEGATION | VERB):
            to_whom = (outlet_after(syntax, i, end) for i in range(begin + 1, end) if syntax.form(i).startswith("ل"))
            heard = next((outlet for outlet in to_whom if outlet is not None), None)
            self.report.addressee_outlet = heard[0] if heard is not None else None  # «مصدر لم يشأ كشف هويته لوكالة X»
        self._go(end)

    def _passed_on_by(self) -> Link | None:
        """Return who passed on what the source said, after «نقل عنه»; None where another verb stands there."""
        syntax = self.passage.syntax
        found = read_phrase(syntax, self.at + 2, self.limit)
        is_relay = any(h.entry.cue.relay for h in cue_forms(syntax.text.tokens[self.at].word))
        return make_link(syntax, *found) if is_relay and found is not None and is_source(syntax, *found) else None

    def _past_relay(self) -> int | None:
        """Return the token after «نقلاً عن Y» or a further «عن Z», noted; None when none stands here."""
        syntax = self.passage.syntax
        inner = relay_after(syntax, self.at, self.limit)
        if inner is not None:
            links, end = expand(syntax, inner, self.limit)
            self.report.relayed.extend(links)
            return end
        goes_on = bool(self.report.relayed) or (
            self.after_comma and bool(self.report.sources) and self.report.sources[0].kind == "outlet"
        )
        further = read_phrase(syntax, self.at + 1, self.limit) if goes_on and syntax.form(self.at) == "عن" else None
        if further is None or not (self.report.relayed or is_source(syntax, *further)):
            return None
        self.report.relayed.append(make_link(syntax, *further))
        return further[1]

    def _past_accusers(self) -> int | None:
        """Return the token after who accuses a plural named before, noted: «يُتهمون من | بقية القبائل بـ»; None elsewhere."""
        syntax, report = self.passage.syntax, self.report
        is_next = self.at == report.cue[1] and syntax.form(self.at) == "من" and report.sense.id in ACCUSING and self.has_subject
        begin = self.at + 1 + (syntax.form(self.at + 1) in words_of("agent"))
        found = read_phrase(syntax, begin, self.limit) if is_next else None
        if found is None or not is_source(syntax, *found):
            return None
        found = found[0], before_marker(self.passage, report.sense, *found)
        report.source, report.sources = found, [make_link(syntax, *found)]
        return found[1]

    def _past_time(self) -> int | None:
        """Return the token after «، يوم الخروج نفسه،»; None when no such time stands here."""
        syntax = self.passage.syntax
        is_time = self.after_comma and syntax.form(self.at) in words_of("time_noun")
        return max(self.at + 1, noun_phrase(syntax, self.at, self.limit)) if is_time else None

    def _colon_of_list(self) -> int | None:
        """Return the colon of «ما يلي:», «التالي:» once it is known who speaks; None elsewhere."""
        syntax = self.passage.syntax
        colon = self.at + 1 + (syntax.form(self.at) in ("ما", "بما"))
        is_list = self.has_subject and syntax.form(colon - 1) in words_of("following") and syntax.has(colon, COLON)
        return colon if is_list and self.report.sense.takes & {"that", "speech", "ب"} else None

    def _past_few_words(self) -> int | None:
        """Return the colon after «جملة واحدة» in «كتب لنا جملة واحدة: …»; None when no such words stand here."""
        syntax = self.passage.syntax
        follows = self.at + 1 + (syntax.form(self.at) in ("ما", "بما"))
        if syntax.form(follows - 1) in words_of("following") and syntax.has(follows, COLON):
            return follows  # «وأضاف البيان ما يلي | : …»
        if "speech" not in self.report.sense.takes or syntax.form(self.at) not in words_of("utterance"):
            return None
        colon = next((i for i in range(self.at + 1, min(self.limit, self.at + 5)) if syntax.has(i, COLON | VERB)), None)
        return colon if colon is not None and syntax.has(colon, COLON) else None

    def _go(self, at: int, *, after_comma: bool = False) -> None:
        self.at, self.after_comma = at, after_comma

    def _is_aside(self) -> bool:
        """Return whether a bracket holds a spokesman («نفت (بلسان التحالف) أي دور») or another aside."""
        syntax = self.passage.syntax
        if not syntax.has(self.at, BRACKET) or syntax.closing(self.at) == self.at:
            return False
        if spokesman_at(syntax, self.at + 1):
            self._note_spokesman(self.at + 1)
            return True
        spoken_to = outlet_in_brackets(syntax, self.at)  # «قال (لوكالة X) المتحدث»
        self.report.addressee_outlet = self.report.addressee_outlet or spoken_to
        return spoken_to is not None

    def _is_addressed(self) -> bool:
        """Return whether somebody is spoken to or speaks for the source: «قال للمسعف: …», «أكدت الحركة بلسان ناطقها أن»."""
        if spokesman_at(self.passage.syntax, self.at) or is_our_outlet(self.passage.syntax, self.at):
            return True
        is_glued = self.passage.syntax.form(self.at).startswith(("لل", "بال"))
        return is_glued and self.at not in self.passage.syntax.names

    def _is_manner(self) -> bool:
        """Return whether the word tells how it was said («كتابةً»، «مراراً»); right after the cue it may be its object."""
        word = self.passage.syntax.text.tokens[self.at].word
        if (word.form, self.passage.syntax.form(self.at + 1)) in _AT_FIRST or (
            word.form == "الامر" and self.passage.syntax.form(self.at - 1) in ("اول", "بداية", "بادي", "بادئ")
        ):
            return True  # «نفت أول الأمر سقوط المدينة»
        if self._is_cognate(self.at) or (self._is_cognate(self.at - 1) and word.form.endswith("ا")):
            return True
        if self.at == self.report.cue[1] and (word.form in ("قايلا", "يقول", "تقول", "يقولون", "بالقول") or self._is_state(word)):
            return True  # «واستطرد قائلاً: …», «وأضاف ضاحكاً: …»
        is_object = self.has_subject and "noun" in self.report.sense.takes and not _tells_how(word.form)
        return (self.at > self.report.cue[1] and is_adverbial(word) and not is_object) or self._is_mood(word)

    def _tells_why(self) -> bool:
        """Return whether «لذلك» stands between who asks and what he asks: «اشترط المندوب لذلك | انسحاب القوات»."""
        return self.has_subject and self.passage.syntax.form(self.at) in ("لذلك", "لهذا", "لذا")

    def _is_mood(self, word: Word) -> bool:
        """Return whether a lone word with ب tells in what mood it was said: «قال بتبرّم: …»."""
        syntax, at = self.passage.syntax, self.at
        is_lone = syntax.has(at + 1, COLON) and "speech" in self.report.sense.takes
        is_with = len(word.form) > 3 and word.form.startswith("ب") and not syntax.has(at, DEFINITE | KNOWN_NOUN | VERB)
        return is_lone and is_with and at not in syntax.names and not source_noun(syntax, at) and not is_first_name(word)

    def _is_state(self, word: Word) -> bool:
        """Return whether a lone word in the accusative tells in what state it was said: «قال باكياً إن», «وأضاف ضاحكاً: …»."""
        is_accusative = word.raw.endswith(("ً", "ًا")) or word.form in words_of("manner")
        return is_accusative and self.passage.syntax.has(self.at + 1, COLON | COMPLEMENTISER) and not is_masdar(word.form)

    def _is_cognate(self, at: int) -> bool:
        """Return whether the cue's own verbal noun strengthens it: «نفى نفياً قاطعاً»."""
        word = self.passage.syntax.text.tokens[at].word
        return word.form.endswith("ا") and any(
            h.entry.shape == "masdar" and h.entry.cue.id == self.report.sense.id for h in cue_forms(word)
        )

    def _is_verblike_name(self) -> bool:
        """Return whether a verb form right after the cue must be the speaker's name: «قال يحيى»."""
        return self.at == self.report.cue[1] and not self.has_subject and self.passage.syntax.has(self.at, VERB)

    def _noun(self) -> Marker | None:
        syntax, report = self.passage.syntax, self.report
        cue = report.sense
        if (past := self._past_moment()) is not None:
            self._go(past)
            return None
        if syntax.form(self.at) in words_of("speaking") and syntax.has(
            self.at + 1 + syntax.has(self.at + 1, COMMA), COMPLEMENTISER
        ):
            self._go(self.at + 1)  # «أكد الناطق قوله، إن»
            return None
        takes_noun = can_be_object(cue, syntax, self.at)
        is_action = syntax.form(self.at) in masdars()
        noun = source_noun(syntax, self.at)
        is_body = noun is not None and self.at + 1 in syntax.names  # «إعلام الحشد»
        is_body = is_body or (noun is not None and noun.entry.kind == "document" and self._is_made_by())
        is_content = is_noun_content(syntax, self.at) and not is_body and (is_action or not source_noun(syntax, self.at))
        if takes_noun and is_content and self.at not in syntax.names:
            return self._before_subject() or Marker("noun", self.at, self.at)
        if takes_noun and (self._is_pronoun_content() or self._is_claim_pointed_at()):
            return self._before_subject() or Marker("noun", self.at, self.at)
        if takes_noun and syntax.form(self.at).removeprefix("ال") in words_of("summed") and (before := self._before_subject()):
            return before  # «نفى الخبر | المتحدث باسم الجيش»
        end = before_marker(self.passage, cue, self.at, noun_phrase(syntax, self.at, self.limit))
        if takes_noun and (self._is_asked_for(end) or self._is_ascribed(end)):
            return Marker("noun", self.at, self.at)
        if end <= self.at:
            self._go(-1)
        elif self.has_subject and is_among(cue.id, "informing") and (told := self._told_outlet(end)) is not None:
            report.addressee_outlet = report.addressee_outlet or told
            self._go(end)
        elif not self.has_subject and (cue.addressee != "object" or self._can_be_subject(end)):
            self._note_source((self.at, end))
        elif cue.addressee == "object" and report.target is None and not self.after_comma:
            report.target = (self.at, end)
            self.has_subject = True
            self._go(end)
        elif takes_noun and (not self.after_comma or self._is_shown(end) or self._is_told_at_last(end)):
            return Marker("noun", self.at, self.at)
        else:
            self._go(end)
        return None

    def _before_subject(self) -> Marker | None:
        """Return the content that stands before who tells it: «أكد وقوع الهجوم | مسؤول آخر»; None where nobody follows."""
        begin = self.at
        return Marker("noun", begin, begin) if self._note_subject_after(begin) else None

    def _note_subject_after(self, begin: int) -> bool:
        """Note who tells what begins at the token when he stands after it; False where nobody does."""
        syntax = self.passage.syntax
        if self.has_subject:
            return False
        is_claim = syntax.form(begin).removeprefix("ال") in words_of("summed") and syntax.has(begin, DEFINITE)
        for at in range(begin + 1, min(self.limit, begin + 4)):
            may_be_definite = is_claim and at == begin + 1
            if syntax.has(at - 1, DEFINITE | POSSESSED | CLOSING) and self._may_tell(at, may_be_definite=may_be_definite):
                found = read_phrase(syntax, at, self.limit)
                told = outlet_after(syntax, found[1], self.limit) if found is not None else None
                if found is not None and (told is not None or self._closes(found[1])):
                    self.report.addressee_outlet = self.report.addressee_outlet or (told[0] if told else None)
                    self._note_source(found)
                    self.report.stop = at
                    return True
        return False

    def _may_tell(self, at: int, *, may_be_definite: bool) -> bool:
        """Return whether a noun that can speak stands at the token and belongs to nothing before it."""
        syntax = self.passage.syntax
        noun = source_noun(syntax, at)
        is_free = not syntax.has(at, CONJUNCTION | PREFIXED | VERB) and (may_be_definite or not syntax.has(at, DEFINITE))
        return noun is not None and is_free and noun.entry.kind != "document" and not noun.split.preposition

    def _closes(self, at: int) -> bool:
        """Return whether a clause is over at the token or only tells how it was said: «، …», «قائلاً إن», «في بيان»."""
        syntax = self.passage.syntax
        return at >= self.limit or bool(syntax.has(at, COMMA | STOP | PREPOSITION)) or is_participle(syntax, at)

    def _past_moment(self) -> int | None:
        """Return the token after when it was said: «قال بعد | خروجه: …», «أقر بعد | يومين بأن»; None when none is here."""
        syntax, at = self.passage.syntax, self.at
        if syntax.form(at - 1) not in words_of("when"):
            return None
        end = noun_phrase(syntax, at, self.limit)
        if syntax.has(at, POSSESSED | MASDAR | DEFINITE) or end <= at:
            return end if end > at else None
        may_speak = (i for i in range(at + 1, end) if source_noun(syntax, i) is not None or i in syntax.names)
        speaker = (i for i in may_speak if not syntax.has(i - 1, PREPOSITION))
        return next(speaker, end)  # «بعد ساعات | مصدر أمني»

    def _is_made_by(self) -> bool:
        """Return whether whoever made a document follows it, of which it then is who speaks: «كشف تحقيق أجرته القناة أن»."""
        syntax, at = self.passage.syntax, self.at + 1
        made = any(s.enclitic and s.stem.removesuffix("ت") in words_of("issuing") for s in syntax.text.tokens[at].word.splits)
        return not self.has_subject and made and _that_comes_yet(self.passage, at)

    def _is_shown(self, end: int) -> bool:
        """Return whether what a document shows follows the comma after it: «أظهرت صور متداولة، | جنوداً في السوق»."""
        report = self.report
        is_document = report.sense.subject == "evidence" and bool(report.sources) and report.sources[0].kind == "document"
        return is_document and self.passage.syntax.has(self.at - 1, COMMA) and not self.passage.syntax.has(end, COMMA)

    def _is_told_at_last(self, end: int) -> bool:
        """Return whether an indefinite thing after a comma is all that is told: «روى ناجون من القصف، | مشاهد حزينة»."""
        syntax, at = self.passage.syntax, self.at
        is_thing = not syntax.has(at, DEFINITE | CONJUNCTION | POSSESSED | NUMBER) and not is_source(syntax, at, end)
        is_thing = is_thing or (source_noun(syntax, at) is not None and make_link(syntax, at, end).kind == "document")
        is_open = (
            self.has_subject
            and not self.report.sense.objects
            and at not in syntax.names
            and not _that_comes_yet(self.passage, at)
        )
        return is_thing and is_open and is_among(self.report.sense.id, "narrating")

    def _told_outlet(self, end: int) -> Link | None:
        """Return the outlet that somebody named before tells something: «كان مصدر قد أفاد | قناة X | بأن»; None for others."""
        if is_our_person(self.passage.syntax, self.at):
            return None
        link = make_link(self.passage.syntax, self.at, end)
        return link if link.kind == "outlet" else None

    def _is_asked_for(self, end: int) -> bool:
        """Return whether an indefinite thing, and no speaker, follows a verb joined to what its subject said: «، وطلب مهلة»."""
        syntax, at = self.passage.syntax, self.at
        joined = syntax.has(self.report.cue[0], CONJUNCTION) and self.report.cue[0] > self.passage.first and not self.has_subject
        if not joined or at != self.report.cue[1] or syntax.has(at, DEFINITE | OPENING) or at in syntax.names:
            return False
        follows = marker_at(self.passage, self.report.sense, end) if end < self.limit else None
        return follows is None and not is_source(syntax, at, end) and not _that_comes(self.passage, end)

    def _can_be_subject(self, end: int) -> bool:
        """Return whether the phrase after a verb with an addressee speaks, rather than being addressed.

        «بارك المجلس العملية، ودعا القبائل إلى» shares its subject with the verb before it; one phrase alone is addressed.
        """
        syntax, report = self.passage.syntax, self.report
        if not _agrees(syntax, self.at, end, report):
            return False
        noun = source_noun(syntax, self.at)
        if syntax.has(self.at, POSSESSED) and noun is not None and noun.entry.kind == "official":
            return True  # «حذرت الأمم المتحدة، ودعا أمينها العام الأطراف إلى»
        joined = syntax.has(report.cue[0], CONJUNCTION)
        if joined and self.at == report.cue[1] and self._is_rather_addressed(end):
            return False
        if not joined or report.cue[0] == self.passage.first or self.at != report.cue[1]:
            return True
        marker = marker_at(self.passage, report.sense, end) if end < self.limit else None
        if report.sense.objects and end < self.limit and can_be_object(report.sense, syntax, end):
            return main_subject(self.passage, report.cue[0]) is None  # «، وحمّلت الحكومة | مسؤولية ما جرى»
        return marker is None or marker.kind in ("that", "colon", "quote") or main_subject(self.passage, report.cue[0]) is None

    def _is_rather_addressed(self, end: int) -> bool:
        """Return whether the phrase is one that is called upon rather than calls: «ودعا المجتمع الدولي إلى»."""
        form = self.passage.syntax.form(self.at)
        if end >= self.limit or marker_at(self.passage, self.report.sense, end) is None or self._holds_two(end):
            return False
        if self.report.sense.id in words_of("needs_object") and self._is_named_once(end):
            return True  # «واتهم الجانب الأرميني بتجنيد»: it is accused
        if self.report.sense.stance != "asks":
            return False  # «وحذرت الأمم المتحدة من كارثة»
        return form in words_of("addressed") or form.removeprefix("ال") in words_of("addressed")

    def _is_named_once(self, end: int) -> bool:
        """Return whether a phrase is one definite noun, with an adjective of origin or without, and can hold no second."""
        syntax = self.passage.syntax
        if not syntax.has(self.at, DEFINITE):
            return False
        adjective = syntax.text.tokens[end - 1].word.text
        return end == self.at + 1 or (end == self.at + 2 and adjective.startswith("ال") and adjective.endswith(("ي", "ية")))

    def _holds_two(self, end: int) -> bool:
        """Return whether a second body stands in the phrase, so that the first one calls: «ودعت الأمم المتحدة | الأطراف إلى»."""
        syntax = self.passage.syntax
        begin = max(self.at + 1, syntax.name_ends.get(self.at, 0))
        return any(
            syntax.has(i, DEFINITE)
            and not syntax.has(i, CONJUNCTION)
            and syntax.has(i - 1, DEFINITE)
            and (i in syntax.names or source_noun(syntax, i) is not None)
            for i in range(begin, end)
        )

    def _is_ascribed(self, end: int) -> bool:
        """Return whether a thing, and nobody who speaks, stands before إلى: «، وعزت الانتهاكات إلى متفلتين»."""
        syntax = self.passage.syntax
        is_open = "الي" in self.report.sense.takes and not self.has_subject and self.report.cue[0] > self.passage.first
        return is_open and syntax.form(end) == "الي" and not is_source(syntax, self.at, end)

    def _is_pronoun_content(self) -> bool:
        """Return whether a lone demonstrative is what is reported («X كذّب ذلك») and not who speaks («وقالت هذه»)."""
        syntax = self.passage.syntax
        is_alone = self.at + 1 >= self.passage.last or syntax.has(self.at + 1, COMMA | STOP)
        return is_alone and syntax.form(self.at) in ("ذلك", "هذا", "ذلك")

    def _is_claim_pointed_at(self) -> bool:
        """Return whether what is denied is named by «هذه الرواية», which never denies itself."""
        syntax, at = self.passage.syntax, self.at
        is_claim = syntax.has(at, DEMONSTRATIVE) and syntax.form(at + 1).removeprefix("ال") in words_of("summed")
        return is_claim and self.report.sense.stance in ("denies", "doubts") and not self.report.sense.objects

    def _holds_no_office(self, found: Range) -> bool:
        """Return whether what «للجزيرة» follows is nobody of an office, which it would complete («المدير الفني للاتحاد»)."""
        noun = source_noun(self.passage.syntax, head_of(self.passage.syntax, *found))
        return noun is not None and noun.entry.kind in ("anonymous", "witness", "local", "activist", "expert")

    def _note_source(self, found: Range) -> None:
        last = found[1] - 1
        if last > found[0] and is_outlet_by_lam(self.passage.syntax, last) and self._holds_no_office(found):
            self.report.addressee_outlet, found = outlet_link(self.passage.syntax, last, found[1]), (found[0], last)
            self._note_source(found)  # «كشفت مصادر في الخارجية للجزيرة أن»
            self._go(last + 1)
            return
        cited = next((i for i in range(found[0] + 1, found[1]) if self.passage.syntax.form(i) == "بقول"), None)
        if cited is not None and cited + 1 < found[1]:  # «تستشهد الباحثة | بقول مهرب سابق إن»
            self.report.source = (found[0], cited)
            self.report.sources = [make_link(self.passage.syntax, found[0], cited)]
            self.report.relayed.append(make_link(self.passage.syntax, cited + 1, found[1]))
            self.has_subject = True
            self._go(found[1])
            return
        found = self._past_accused((found[0], self._with_last_name((found[0], self._told_person(found)))))
        self.report.source = found
        self.report.sources, end = expand(self.passage.syntax, found, self.limit)
        if self.report.sense.addressee == "object" and end == found[1] and len(self.report.sources) == 1:
            self.report.sources = [make_link(self.passage.syntax, *found)]  # «اتهم سكان التقيناهم | الحزب»: no clause with it
        self.has_subject = True
        self._go(
            end + self._is_named_between_commas(found, end)
        )  # «المتحدث، سامر الخطيب، | خبراً»: the name and both its commas are passed
        if self.report.sense.addressee == "object" or is_among(self.report.sense.id, "informing"):
            self._split_two_bodies(found)

    def _with_last_name(self, found: Range) -> int:
        """Return the end of a person's name with a last word spelled like a verb: «القائد عبد الله | أدان لوكالة X إن»."""
        syntax, at = self.passage.syntax, found[1]
        if at + 1 < self.limit and _is_office_before(syntax, found, at):  # «وزير العدل | أشرف ريفي أن»
            walls = COMPLEMENTISER | COLON | COMMA | ADDRESSED | PREPOSITION | OPENING
            return next((i for i in range(at + 1, min(self.limit, at + 4)) if syntax.has(i, walls)), at)
        is_verb = at + 1 < self.limit and syntax.has(at, VERB) and not syntax.has(at, CONJUNCTION | AUXILIARY)
        follows = is_verb and syntax.has(at + 1, COMPLEMENTISER | COLON | ADDRESSED)
        ends = any(
            end == at and syntax.names[first].kind == "person" for first, end in syntax.name_ends.items() if first >= found[0]
        )
        return at + 1 if follows and ends and "that" in self.report.sense.takes else at

    def _past_accused(self, found: Range) -> Range:
        """Return who does it in «اتُهم الجيش من قبل | منظمات حقوقية بـ», having noted the one it is done to; else the phrase."""
        syntax = self.passage.syntax
        by = next((i for i in range(*found) if syntax.form(i) == "من" and syntax.form(i + 1) in words_of("agent")), None)
        if by is None or by == found[0] or by + 2 >= found[1] or self.report.sense.addressee != "object":
            return found
        self.report.target = (found[0], by)
        return by + 2, found[1]

    def _is_named_between_commas(self, found: Range, end: int) -> bool:
        """Return whether a comma stands after a name that another stands before, in the mention of the person or after it."""
        syntax = self.passage.syntax
        first = found[0] if syntax.name_ends.get(found[0]) == end else found[1]
        return syntax.has(end, COMMA) and any(syntax.has(i, COMMA) for i in range(first, end))

    def _told_person(self, found: Range) -> int:
        """Return where the one spoken to begins after a definite source: «قال أحد الجنود العائدين | لقريب له»; else its end."""
        syntax = self.passage.syntax
        for at in range(found[0] + 1, found[1]):
            noun = source_noun(syntax, at)
            is_person = noun is not None and noun.split.preposition == "ل" and noun.entry.kind in _HEARERS
            if syntax.form(at) in words_of("listener"):
                return at  # «تحلف أم خالد | لنا»
            is_person = is_person or syntax.form(at) in ("لقريب", "لقريبه", "لجار", "لجاره", "لابن")
            if is_person and syntax.has(at - 1, DEFINITE | CLOSING) and not syntax.has(at, DEFINITE):
                return at
        return found[1]

    def _split_two_bodies(self, found: Range) -> None:
        """Divide «المصدر التحالف»: of two definite nouns that can speak, the second is spoken to or accused."""
        syntax, report = self.passage.syntax, self.report
        told = next((i for i in range(found[0] + 1, found[1]) if self._is_told_outlet(found[0], i)), None)
        at = told or (self._second_body(found) if report.sense.addressee == "object" else None)
        if at is None:
            return
        report.source, report.sources = (found[0], at), [make_link(syntax, found[0], at)]
        if report.sources[0].kind == "document":
            report.sources, _ = expand(syntax, (found[0], at), at)  # «حمّل بيان للنقابة | الوزارة مسؤولية»
        if told is not None:  # «أبلغ مسؤول أمني وكالة X»; «أبلغ مراسلنا» tells the article's own outlet
            report.addressee_outlet = None if is_our_person(syntax, at) else outlet_link(syntax, at, found[1])
            return
        end = self._wanted_noun(at, found[1])
        report.target = (at, end)
        self._go(end)

    def _second_body(self, found: Range) -> int | None:
        """Return where the second of two definite nouns that can speak begins in a phrase; None when there is one."""
        syntax = self.passage.syntax
        for at in range(found[0] + 1, found[1]):
            if syntax.is_in_name(found[0], at):
                continue
            is_named = at in syntax.names and syntax.names[at].kind != "person"
            is_body = is_named or source_noun(syntax, at) or syntax.form(at) in words_of("addressed")
            is_whole = syntax.has(at - 1, DEFINITE | CLOSING) or any(
                e == at for f, e in syntax.name_ends.items() if found[0] <= f < at
            )
            is_title = syntax.form(at - 1) in words_of("title")
            definite = is_named or syntax.has(at, DEFINITE)
            if is_body and definite and is_whole and not is_title and not syntax.has(at, CONJUNCTION):
                return at
        return None

    def _wanted_noun(self, at: int, end: int) -> int:
        """Return where what is asked begins in «الجهات التركية | الإسراع في»; the end of the phrase when it is not there."""
        if "noun" not in self.report.sense.takes or self.report.sense.objects:
            return end
        syntax = self.passage.syntax
        is_adjective = ("يه", "ي")
        return next(
            (i for i in range(at + 1, end) if is_noun_content(syntax, i) and not syntax.form(i).endswith(is_adjective)), end
        )

    def _is_told_outlet(self, first: int, at: int) -> bool:
        """Return whether an outlet that is no genitive begins at the token of a phrase: after an adjective or a name."""
        syntax = self.passage.syntax
        if at == first + 1 and syntax.has(first, OPENING):
            return False  # «أفادت «فرانس برس» بأن»
        named = syntax.names.get(at)
        is_outlet = (named is not None and named.kind == "outlet") or syntax.form(at) in outlet_nouns()
        is_outlet = is_outlet or (syntax.has(at, OPENING) and at in syntax.name_ends.values())  # «ناشط من العريش «الديرة» أن»
        employs = source_noun(syntax, at - 1) is not None or syntax.has(at - 1, PREPOSITION) or not self._tells()
        return is_outlet and not employs and make_link(syntax, first, at).kind not in ("outlet", "document")

    def _tells(self) -> bool:
        """Return whether the verb's object is whom it tells something: أبلغ، أخبر."""
        return self.report.sense.stance in ("asserts", "confirms")

    def _after_clause(self) -> int:
        """Return where a clause that describes the source ends: at the next comma or where the content begins."""
        syntax = self.passage.syntax
        if syntax.has(self.at, RELATIVE) and is_occasion(syntax, self.at - 1):  # «كاتب التقرير الذي نشرته صحيفة X»
            note_medium(self.report, medium_of(syntax, self.at - 1, self.limit))
        takes_noun = "noun" in self.report.sense.takes and not self.after_comma
        shown = self._after_description() if self.report.sense.subject == "evidence" and not self.after_comma else None
        if shown is not None:
            return shown
        nameless = (i + 1 for i in range(self.at + 1, self.at + 5) if syntax.form(i) in words_of("nameless"))
        for here in range(next(nameless, self.at + 1), self.limit):
            if takes_noun and is_noun_content(syntax, here) and not syntax.has(here - 1, PREPOSITION | VERB):
                comma = next((i for i in range(here, self.limit - 1) if syntax.has(i, COMMA | STOP)), here)
                told = syntax.has(comma, COMMA) and is_noun_content(syntax, comma + 1) and not syntax.has(comma + 1, CONJUNCTION)
                return comma if told and syntax.has(here, DEFINITE) else here
            if syntax.has(here, COMMA | STOP | COLON) or self._tells_of(here):
                return here
            if syntax.has(here, COMPLEMENTISER) and not _reports(self.passage, self.at, here):
                return here
            is_glued = not self.after_comma and syntax.form(here)[:1] == "ب" and not _takes_glued(self.passage, self.at, here)
            if is_glued and marker_at(self.passage, self.report.sense, here):
                return here
        return self.limit

    def _tells_of(self, at: int) -> bool:
        """Return whether عن opens what is told after a clause on who tells it: «تحدثت معلمة فرت من القرية | عن»."""
        is_about = self.passage.syntax.form(at) == "عن" and "عن" in self.report.sense.takes and not self.after_comma
        return is_about and marker_at(self.passage, self.report.sense, at) is not None

    def _after_description(self) -> int | None:
        """Return what evidence shows after a clause on how it was made: «صور حصلت عليها الوكالة | حافلة»; None without it."""
        syntax = self.passage.syntax
        at = self.at + 1
        awaits_maker = syntax.form(self.at).endswith("ها") or syntax.form(at) in ("عليها", "عليه", "عليهما")
        at += syntax.form(at) in WITH_PRONOUN
        while at < self.limit and not syntax.has(at, COMMA | STOP | COLON | VERB | COMPLEMENTISER):
            if syntax.has(at, PREPOSITION | PREFIXED | ADVERB | TIME):
                at = max(at + 1, noun_phrase(syntax, at + syntax.has(at, PREPOSITION), self.limit))
            elif awaits_maker:
                closing = syntax.closing(at)
                at = closing + 1 if closing > at else self._after_maker(at)
                awaits_maker = False
            else:
                return at
        return None

    def _after_maker(self, at: int) -> int:
        """Return the end of a phrase, cut where an indefinite noun follows a definite one: «الوكالة | حافلات»."""
        syntax = self.passage.syntax
        end = max(at + 1, noun_phrase(syntax, at, self.limit))
        return next(
            (i for i in range(at + 1, end) if syntax.has(i - 1, DEFINITE) and not syntax.has(i, DEFINITE | CONJUNCTION)), end
        )

    def _after_adjunct(self) -> int | None:
        """Return the end of an adjunct of attribution inside the clause, noted: «اتهمته، بحسب مشاركين، بأنه»; else None."""
        if not self.after_comma or spokesman_at(self.passage.syntax, self.at):
            return None
        inside = read_adjunct(self.passage, self.at)
        if inside is None or not inside.report.sources:
            return None
        is_passed_on = bool(self.report.sources) and self.report.sources[0].kind == "outlet"
        is_own = self.passage.syntax.has(inside.report.source[0], POSSESSED) if inside.report.source else False
        if self.report.sources and (is_own or (is_passed_on and inside.report.sources[0].kind != "outlet")):
            self.report.relayed.extend(inside.report.sources)  # «أوضحت الصحيفة، وفقاً لتقارير، أن»
            inside.report.according_to = list(self.report.sources)
        else:
            self.report.according_to = inside.report.sources
        told = inside.before.content if inside.before is not None else None
        is_neutral = self.report.sense.stance in ("asserts", "confirms")
        is_verb_alone = self.report.source is not None and told is not None and told[1] <= self.report.source[1]
        tells_more = told is not None and (told[0] < self.report.cue[0] or not (is_neutral or is_verb_alone))
        self.report.inside = (inside.before, inside.report) if inside.before and tells_more else (inside.report,)
        return inside.end

    def _after_preposition(self) -> int:
        """Return the end of a prepositional phrase, having noted the outlet or spokesman in it."""
        syntax, report = self.passage.syntax, self.report
        spoken_to = outlet_after(syntax, self.at, self.passage.last)
        if spoken_to is not None:
            report.addressee_outlet = report.addressee_outlet or spoken_to[0]
            return spoken_to[1]
        if spokesman_at(syntax, self.at):
            return self._note_spokesman(self.at)
        if is_our_outlet(syntax, self.at):
            after = self.at + 1
            is_named = self.has_subject and can_head(syntax, after) and syntax.has(after - 2, COMMA)
            return max(after, noun_phrase(syntax, after, self.limit)) if is_named else after  # «، لمراسلنا زهير العيادي،»
        is_bare = bool(syntax.tags[self.at] & PREPOSITION) or syntax.form(self.at) in ("ل", "ب")
        begin = self.at + 1 if is_bare else self.at
        if is_bare and syntax.form(self.at) in report.sense.sources_by and can_head(syntax, begin):
            return self._source_by_preposition(begin)
        end = max(begin + 1, before_marker(self.passage, report.sense, begin, noun_phrase(syntax, begin, self.limit)))
        if is_bare and syntax.form(self.at) == report.sense.addressee and report.target is None:
            report.target = (begin, end)
        author = author_of(syntax, begin, self.limit) if is_occasion(syntax, begin) else None
        if author is not None:  # «كتبت صحيفة X، في تقرير لمراسلها Y، أن»
            report.relayed.append(author[0])
            return author[1]
        medium = medium_of(syntax, begin, self.passage.last) if is_occasion(syntax, begin) else None
        note_medium(report, medium)
        end = max(end, medium.end) if medium is not None else end
        if is_occasion(syntax, begin) and not self.in_aside and _is_issued(syntax, end):  # «في بيان نشرته على صفحتها: …»
            end = next((i for i in range(end, self.limit) if syntax.has(i, COLON | COMPLEMENTISER | COMMA)), end)
        tells_more = self.in_aside and is_occasion(syntax, begin) and syntax.has(end, NEGATION | VERB | AUXILIARY | RELATIVE)
        closing = next((i for i in range(end, self.limit) if syntax.has(i, COMMA)), None) if tells_more else None
        return end if closing is None else closing  # «، في بيان ما زلت أحتفظ به،»

    def _source_by_preposition(self, begin: int) -> int:
        """Note the source of «جاء في بيان X»."""
        found = read_phrase(self.passage.syntax, begin, self.limit)
        if found is None:
            return begin + 1
        self.report.source = found
        self.report.sources, end = expand(self.passage.syntax, found, self.limit)
        self.has_subject = True
        return end

    def _note_spokesman(self, at: int) -> int:
        found = spokesman_at(self.passage.syntax, at)
        assert found is not None
        found = (found[0], before_marker(self.passage, self.report.sense, *found))
        self.report.spokesman = make_link(self.passage.syntax, *found)
        if "لسان" in self.report.sense.sources_by and not self.report.sources:
            self.report.source, self.report.sources = found, [self.report.spokesman]
            self.report.spokesman = None
        return found[1]


def _is_office_before(syntax: Syntax, found: Range, at: int) -> bool:
    """Return whether a given name spelled like a verb stands right after an office that has no name yet."""
    noun = source_noun(syntax, head_of(syntax, *found))
    is_given = (
        is_first_name(syntax.text.tokens[at].word) and syntax.has(at, VERB | MAYBE_VERB) and not syntax.has(at, CONJUNCTION)
    )
    named = any(syntax.names[i].kind == "person" for i in range(*found) if i in syntax.names)
    return is_given and noun is not None and noun.entry.kind == "official" and syntax.has(at - 1, DEFINITE) and not named


def _is_issued(syntax: Syntax, at: int) -> bool:
    """Return whether a verb of issuing with the pronoun of what was said stands at the token: «نشرته», «بثها»."""
    splits = syntax.text.tokens[at].word.splits if at < len(syntax.tags) else ()
    return any(s.enclitic in ("ه", "ها") and s.stem.removesuffix("ت") in words_of("issuing") for s in splits)


def _that_comes(passage: Passage, at: int) -> bool:
    """Return whether أن or a colon comes in the same clause."""
    syntax = passage.syntax
    here = next((i for i in range(at, passage.last) if syntax.has(i, COMPLEMENTISER | COLON | COMMA | STOP)), at)
    return syntax.has(here, COMPLEMENTISER | COLON)


def _that_comes_yet(passage: Passage, at: int) -> bool:
    """Return whether أن or a colon comes anywhere in the rest of the sentence."""
    return any(passage.syntax.has(i, COMPLEMENTISER | COLON) for i in range(at, passage.last))


def _tells_how(form: str) -> bool:
    """Return whether a word with tanwīn tells how or when something was said and not what: «رسمياً», «مراراً»."""
    return form.endswith("يا") or form in words_of("manner")


def _agrees(syntax: Syntax, first: int, last: int, report: Report) -> bool:
    """Return whether the phrase can be the subject: no feminine after a masculine verb (دعا الدولة), nor the reverse."""
    head = head_of(syntax, first, last)
    text = syntax.text.tokens[head].word.text
    if report.agreement.gender == "m":
        return not text.endswith(("ة", "ات"))
    adjective = syntax.text.tokens[head + 1].word.text if head + 1 < last else ""
    is_masculine = syntax.has(head, DEFINITE) and adjective.startswith("ال") and not adjective.endswith(("ة", "ه"))
    return not (report.agreement.gender == "f" and is_masculine and not text.endswith(("ة", "ه", "ات")))


def _takes_glued(passage: Passage, first: int, last: int) -> bool:
    """Return whether a cue in the clause takes the ب after it: «الجهات التي وعدت | بالتحقيق»."""
    return any("ب" in hit.entry.cue.takes for at in range(first, last) for hit in _verbs_of_saying(passage, at))


def _verbs_of_saying(passage: Passage, at: int) -> Iterator[Hit[CueForm]]:
    if passage.syntax.has(at, VERB):
        yield from (h for h in cue_forms(passage.syntax.text.tokens[at].word) if h.entry.shape == "verb" and not h.split.enclitic)


def _reports(passage: Passage, first: int, last: int) -> bool:
    """Return whether a cue of its own stands in the clause and takes the complementiser after it."""
    before = passage.syntax.form(last - 1) if passage.syntax.has(last - 1, PREPOSITION) else "that"
    return any({"that", before} <= hit.entry.cue.takes for at in range(first, last) for hit in _verbs_of_saying(passage, at))
