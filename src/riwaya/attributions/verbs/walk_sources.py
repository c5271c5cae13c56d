"""Who speaks: what a walk from a verb of saying to its content takes for the source, its last name, its office."""

from riwaya.arabic.letters import fold
from riwaya.attributions.contents.markers import Marker, can_be_object, is_noun_content, is_participle, marker_at
from riwaya.attributions.cues import cue_forms
from riwaya.attributions.passage import Range, Report
from riwaya.attributions.sources.issuers import expand
from riwaya.attributions.sources.outlets import (
    is_our_listener,
    is_outlet_by_lam,
    is_staff,
    outlet_after,
    outlet_in_brackets,
    outlet_link,
    outlet_nouns,
    spokesman_at,
)
from riwaya.attributions.sources.phrases import (
    before_told,
    head_of,
    is_bare_name,
    is_called_in_marks,
    is_source,
    make_link,
    naming_itself,
    points_alone,
    read_phrase,
    source_noun,
)
from riwaya.attributions.speakers.extent import before_marker, leads_to_post
from riwaya.attributions.speakers.subjects import main_subject
from riwaya.attributions.verbs.judgements import is_no_speaker
from riwaya.attributions.verbs.walk_adjoined import LONGEST_HELD, Adjoined
from riwaya.attributions.wording import is_among, words_of
from riwaya.mentions.name_words import is_first_name
from riwaya.model import Link
from riwaya.phrases import Syntax, noun_phrase
from riwaya.phrases.nouns import ends_person, occasions
from riwaya.phrases.tags import (
    ADDRESSED,
    AUXILIARY,
    BRACKET,
    CLOSING,
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
    OPENING,
    POSSESSED,
    PREFIXED,
    PREPOSITION,
    RELATIVE,
    STOP,
    VERB,
    is_masdar,
    masdars,
)

_LONGEST_SUBJECT = 14  # tokens of who denies what he only points at
_MARKS = '«»"“”()'
_AMONG = ("منها", "بينها", "ومنها", "وبينها", "فيها", "ابرزها", "مثل", "ضمنها")
_OFFICES = {"official", "expert", "activist"}
_THREATENING = {"organisation", "state", "official"}  # who rather threatens than is threatened
_STRETCHES = ("نهايه", "بدايه", "ختام", "مطلع", "مستهل", "اواخر", "اوايل", "منتصف", "غضون", "اعقاب")  # of the time of saying
_HEARERS = {"local", "witness", "activist", "anonymous"}
_MASCULINE = {"لبنان", "العراق", "الاردن", "المغرب", "السودان", "اليمن", "الصومال"}


class Sources(Adjoined):
    """A walk that notes who speaks."""

    __slots__ = ()

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

    def _noun(self) -> Marker | None:
        syntax, report = self.passage.syntax, self.report
        cue = report.sense
        if (past := self._past_own() or self._past_pointer() or self._past_said()) is not None:
            self._go(past)
            return None
        if syntax.form(self.at) in words_of("speaking") and syntax.has(
            self.at + 1 + syntax.has(self.at + 1, COMMA), COMPLEMENTISER
        ):
            self._go(self.at + 1)  # «أكد الناطق قوله، إن»
            return None
        takes_noun = can_be_object(cue, syntax, self.at) and not self._reminds()
        is_action = syntax.form(self.at) in masdars()
        noun = source_noun(syntax, self.at)
        is_body = noun is not None and self.at + 1 in syntax.names  # «إعلام الحشد»
        is_body = is_body or (noun is not None and noun.entry.kind == "document" and self._is_made_by())
        is_content = (
            is_noun_content(syntax, self.at)
            and not is_body
            and not self._counts_speakers()
            and (is_action or not source_noun(syntax, self.at))
        )
        if takes_noun and is_content and self.at not in syntax.names and not self._tells_that():
            return self._before_subject() or Marker("noun", self.at, self.at)
        if takes_noun and (self._is_pronoun_content() or self._is_claim_pointed_at()):
            return self._before_subject() or Marker("noun", self.at, self.at)
        if takes_noun and syntax.form(self.at).removeprefix("ال") in words_of("summed") and (before := self._before_subject()):
            return before  # «نفى الخبر | المتحدث باسم الجيش»
        phrase_end = before_told(syntax, self.at, noun_phrase(syntax, self.at, self.limit))
        end = before_marker(self.passage, cue, self.at, self._past_post(phrase_end))
        end = self.at + 1 if takes_noun and self._is_strange_name(end) else self._before_shown(end) if takes_noun else end
        if (takes_noun and (self._is_asked_for(end) or self._is_ascribed(end))) or self._is_asked_of_somebody(end):
            return Marker("noun", self.at, self.at)
        if end <= self.at:
            self._go(-1)
        elif self.has_subject and is_among(cue.id, "informing") and (told := self._told_outlet(end)) is not None:
            report.addressee_outlet = report.addressee_outlet or told
            self._go(end)
        elif not self.has_subject and self._can_speak(end):
            self._note_source((self.at, end))
        elif (cue.addressee == "object" or self._reminds()) and report.target is None and not self.after_comma:
            report.target = (self.at, end)
            self.has_subject = True
            self._go(end)
        elif takes_noun and (not self.after_comma or self._is_shown(end) or self._is_told_at_last(end)):
            return Marker("noun", self.at, self.at)
        else:
            self._go(end)
        return None

    def _past_said(self) -> int | None:
        """Return the token after an occasion, a moment or those spoken to: «يقول | لجنوده | إن»; None where none stands there."""
        syntax, at = self.passage.syntax, self.at
        if (past := self._past_occasion() or self._past_moment()) is not None:
            return past
        noun = source_noun(syntax, at)
        is_told = noun is not None and noun.split.preposition == "ل" and noun.split.enclitic and at not in syntax.names
        return noun_phrase(syntax, at, self.limit) if is_told else None

    def _can_speak(self, end: int) -> bool:
        """Return whether a noun after a verb can be who speaks, which a written tanwīn rules out: «وعدّتها | خرقاً للاتفاق»."""
        is_object = self.passage.syntax.text.tokens[self.at].word.raw.endswith(("اً", "ًا"))
        return not is_object and (self.report.sense.addressee != "object" or self._can_be_subject(end))

    def _is_asked_of_somebody(self, end: int) -> bool:
        """Return whether a noun tells what one named with «من» shall do: «تطلب من النازحين | متابعة السير»."""
        report = self.report
        is_asked = report.target is not None and report.sense.addressee == "من" and report.sense.stance == "asks"
        is_act = is_masdar(self.passage.syntax.form(self.at)) and not self.passage.syntax.has(self.at, DEFINITE)
        return is_asked and (is_act or not is_source(self.passage.syntax, self.at, end))

    def _that_alone(self) -> Marker | None:
        """Return the «ذلك» that is all that is denied after a long subject, noted: «نفى اللواء قائد القوات في الجنوب | ذلك»."""
        syntax, at, sense = self.passage.syntax, self.at, self.report.sense
        if self.has_subject or "noun" not in sense.takes or sense.objects or sense.stance not in ("denies", "confirms", "doubts"):
            return None
        walls = VERB | COMMA | STOP | COLON | COMPLEMENTISER | RELATIVE | CONJUNCTION | MASDAR
        near = range(at + 1, min(self.limit, at + _LONGEST_SUBJECT))
        that = next((i for i in near if syntax.form(i) == "ذلك" or syntax.has(i, walls)), at)
        ends = that + 1 >= self.limit or bool(syntax.has(that + 1, COMMA | STOP)) or is_participle(syntax, that + 1)
        if syntax.form(that) != "ذلك" or not ends or that <= at + 2 or not is_source(syntax, at, that):
            return None
        self._note_source((at, that))
        return Marker("noun", that, that)

    def _past_post(self, end: int) -> int:
        """Return the end of a phrase past where an envoy is sent: «المبعوثة الأممية | إلى السودان»; the end elsewhere."""
        syntax = self.passage.syntax
        if self.has_subject or not leads_to_post(self.passage, self.report.sense, self.at, end):
            return end
        past = syntax.name_ends[end + 1]
        return max(past, syntax.name_ends.get(self.at, 0), syntax.name_ends.get(past, 0))

    def _past_some_of_them(self) -> int | None:
        """Return the token after «41 منهم», who speak, noted; None elsewhere."""
        syntax, at = self.passage.syntax, self.at
        if self.has_subject or at != self.report.cue[1] or syntax.form(at + 1) not in ("منهم", "منهن", "منهما"):
            return None
        if not (syntax.has(at, NUMBER) or syntax.form(at) in words_of("partitive")) or at + 2 >= self.limit:
            return None
        self.report.source, self.report.sources = (at, at + 2), [make_link(syntax, at, at + 2)]
        self.has_subject = True
        return at + 2

    def _before_shown(self, end: int) -> int:
        """Return where an act begins that a text or picture shows: «أظهرت صور متداولة | رفع العلم»; the end elsewhere."""
        syntax, head = self.passage.syntax, source_noun(self.passage.syntax, self.at)
        is_text = head is not None and head.entry.kind == "document" and not syntax.has(self.at, DEFINITE)
        if not is_text or self.has_subject or self.report.sense.subject != "evidence":
            return end
        shown = (
            i
            for i in range(self.at + 2, end)
            if syntax.form(i) in masdars()
            and not syntax.has(i, DEFINITE | CONJUNCTION)
            and syntax.form(i - 1).endswith("ه")
            and not syntax.has(i - 1, DEFINITE | MASDAR)
        )
        return next(shown, end)

    def _is_strange_name(self, end: int) -> bool:
        """Return whether a word that is in no lexicon is who tells the act after it: «ونفى | كورنيكو | وجود أسرى»."""
        syntax, at = self.passage.syntax, self.at
        is_next = at == self.report.cue[1] and not self.has_subject and end > at + 1
        return is_next and is_bare_name(syntax, at, at + 1) and is_noun_content(syntax, at + 1) and at + 1 not in syntax.names

    def _past_pointer(self) -> int | None:
        """Return the source after a demonstrative that means what was told: «وأكد هذا | رئيس اللجنة»; None elsewhere."""
        return self.at + 1 if points_alone(self.passage.syntax, self.at, self.limit) else None

    def _tells_that(self) -> bool:
        """Return whether a body called by a verbal noun speaks, as أن follows it: «أعلنت | الإغاثة الطبية | أن»."""
        syntax = self.passage.syntax
        is_next = not self.has_subject and self.at == self.report.cue[1] and syntax.has(self.at, DEFINITE)
        return is_next and bool(syntax.has(noun_phrase(syntax, self.at, self.limit), COMPLEMENTISER))

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
            is_after = syntax.has(at - 1, DEFINITE | POSSESSED | CLOSING) or syntax.form(at - 1) in words_of("same")
            if is_after and self._may_tell(at, may_be_definite=may_be_definite):
                found = read_phrase(syntax, at, self.limit)
                told = outlet_after(syntax, found[1], self.limit) if found is not None else None
                if found is not None and (told is not None or self._closes(found[1])):
                    self.report.addressee_outlet = self.report.addressee_outlet or (told[0] if told else None)
                    self._note_source(found)
                    self.report.stop = at
                    return True
        return False

    def _told_outlet(self, end: int) -> Link | None:
        """Return the outlet that somebody named before tells something: «كان مصدر قد أفاد | قناة X | بأن»; None for others."""
        if is_our_listener(self.passage.syntax, self.at) or self.passage.syntax.form(self.at - 1) in _AMONG:
            return None  # «وسائل إعلام، منها وكالة X، بأن»
        if self.after_comma and self.passage.syntax.form(self.at).startswith(("مراسل", "موفد", "مندوب", "مبعوث")):
            return None  # «أفاد يوسف حمدان، مراسل القناة، بأن»: he himself
        link = make_link(self.passage.syntax, self.at, end)
        return link if link.kind == "outlet" else None

    def _bears_object(self) -> bool:
        """Return whether whom the verb addresses is its pronoun."""
        hits = cue_forms(self.passage.syntax.text.tokens[self.report.cue[0]].word)
        return any(h.entry.shape == "verb" and h.split.enclitic in ("ه", "ها", "هم", "هما") for h in hits)

    def _can_be_subject(self, end: int) -> bool:
        """Return whether the phrase after a verb with an addressee speaks, rather than being addressed.

        «بارك المجلس العملية، ودعا القبائل إلى» shares its subject with the verb before it; one phrase alone is addressed.
        """
        syntax, report = self.passage.syntax, self.report
        if self.at == report.cue[1] and self._bears_object() and is_source(syntax, self.at, end):
            return True  # «، وتتهمها | كييف بـ»
        if not _agrees(syntax, self.at, end, report) or (
            syntax.has(self.at, OPENING) and syntax.form(self.at + 1).endswith("ين")
        ):
            return False  # «وحمّلت «خارجين عن القانون» المسؤولية»
        noun = source_noun(syntax, self.at)
        calls = report.sense.id == "وصف" and self._is_joined() and marker_at(self.passage, report.sense, end) is not None
        if calls and is_no_speaker(syntax, self.at, end):
            return False  # «، ووصف قرار المحكمة بالجائر»
        if syntax.has(self.at, POSSESSED) and noun is not None and noun.entry.kind == "official":
            return True  # «حذرت الأمم المتحدة، ودعا أمينها العام الأطراف إلى»
        joined = self._is_joined()
        if joined and report.sense.id == "هدد" and noun is not None and noun.entry.kind in _THREATENING:
            return True  # «قال شاهد إن القافلة دخلت، وهدد الجيش باقتحام البلدة»
        shown = "f" if syntax.text.tokens[self.at].word.text.endswith("ة") else "m"
        if joined and report.sense.id == "حذر" and noun is not None and noun.entry.kind in _THREATENING:
            return report.agreement.gender == shown or not syntax.has(self.at, DEFINITE)  # «وحذرت بعثة الأمم المتحدة من»
        if (
            joined
            and syntax.form(self.at) in ("كل", "جميع")
            and syntax.form(end) == "من"
            and main_subject(self.passage, report.cue[0]) is not None
        ):
            return False  # «ويذهب الكاتب إلى أبعد، فيصف كل من ينتقد القصف بأنه»
        verb = cue_forms(syntax.text.tokens[report.cue[0]].word)  # «يتهمكم» has its object
        is_object_needed = is_among(report.sense.id, "needs_object") and not any(h.split.enclitic for h in verb)
        if (joined or is_object_needed) and self.at == report.cue[1] and self._is_rather_addressed(end):
            return False
        if not joined or report.cue[0] == self.passage.first or self.at != report.cue[1]:
            return True
        if self._is_told_apart(end):
            return main_subject(self.passage, report.cue[0]) is None  # «، واتهمت فصائل | كانت تدير المعبر | بالتهريب»
        marker = marker_at(self.passage, report.sense, end) if end < self.limit else None
        if report.sense.objects and end < self.limit and can_be_object(report.sense, syntax, end):
            return main_subject(self.passage, report.cue[0]) is None  # «، وحمّلت الحكومة | مسؤولية ما جرى»
        return marker is None or marker.kind in ("that", "colon", "quote") or main_subject(self.passage, report.cue[0]) is None

    def _is_told_apart(self, end: int) -> bool:
        """Return whether a clause tells which ones the phrase means, and what they are accused of comes right after it."""
        syntax, sense = self.passage.syntax, self.report.sense
        told = syntax.has(end, RELATIVE) or (
            syntax.has(end, AUXILIARY | VERB | NEGATION) and not syntax.has(end - 1, DEFINITE | POSSESSED | CLOSING)
        )
        if not told or end >= self.limit or syntax.form(self.at).endswith("ون") or sense.stance != "accuses":
            return False
        walls = (i for i in range(end + 1, self.limit) if syntax.has(i, COMMA | COMPLEMENTISER | COLON))
        told_of = range(end + 2, next(walls, self.limit))
        if sense.objects:
            return any(can_be_object(sense, syntax, i) for i in told_of)
        return any(marker_at(self.passage, sense, i) for i in told_of)

    def _is_joined(self) -> bool:
        """Return whether the verb goes on from another whose subject it may share: «ودعا», «، كما دعا»."""
        syntax, at = self.passage.syntax, self.report.cue[0]
        return bool(syntax.has(at, CONJUNCTION)) or (syntax.form(at - 1) == "كما" and at - 2 > self.passage.first)

    def _is_rather_addressed(self, end: int) -> bool:
        """Return whether the phrase is one that is called upon rather than calls: «ودعا المجتمع الدولي إلى»."""
        form = self.passage.syntax.form(self.at)
        syntax, cue = self.passage.syntax, self.report.sense
        asks_act = "noun" in cue.takes and not cue.objects and is_noun_content(syntax, end)  # «كما ناشد المجتمع الدولي | التدخل»
        if end >= self.limit or self._holds_two(end) or not (asks_act or marker_at(self.passage, cue, end)):
            return False
        if self.report.sense.id in words_of("needs_object") and self._is_named_once(end):
            return True  # «واتهم الجانب الأرميني بتجنيد»: it is accused
        if self.report.sense.stance != "asks":
            return False  # «وحذرت الأمم المتحدة من كارثة»
        is_body = form == "المجلس"  # told of before, while «مجلس الأمن» is called upon
        return form in words_of("addressed") or (not is_body and form.removeprefix("ال") in words_of("addressed"))

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
        found = found[0], self._past_its_outlet(*found)
        if (own := self._before_own_outlet(found)) is not None:
            self._note_source((found[0], own))
            self._go(found[1])
            return
        cited = next((i for i in range(found[0] + 1, found[1]) if self.passage.syntax.form(i) == "بقول"), None)
        if cited is not None and cited + 1 < found[1]:  # «تستشهد الباحثة | بقول مهرب سابق إن»
            self.report.source = (found[0], cited)
            self.report.sources = [make_link(self.passage.syntax, found[0], cited)]
            self.report.relayed.append(make_link(self.passage.syntax, cited + 1, found[1]))
            self.has_subject = True
            self._go(found[1])
            return
        if (heard := self._heard_by_outlet(found)) is not None:
            self.report.relayed.append(make_link(self.passage.syntax, heard + 1, found[1]))  # «ذكرت صحيفة X | من مصادر مطلعة أن»
            self._note_source((found[0], heard))
            self._go(found[1])
            return
        if (moment := self._before_moment(found) or self._before_ground(found)) is not None:
            found = found[0], moment
        found = self._past_accused((found[0], self._with_last_name((found[0], self._told_person(found)))))
        found = found[0], self._with_office(found)
        self.report.source = found
        counts = "number" in self.report.sense.takes and self.passage.syntax.has(found[1], NUMBER)
        counts = counts or (self.report.sense.subject == "evidence" and self.passage.syntax.form(found[1]) in masdars())
        stop = found[1] if counts else self.limit  # «ويحصي تقرير المنظمة | 340 حالة», «أظهرت صور متداولة | رفع العلم»
        self.report.sources, end = expand(self.passage.syntax, found, stop)
        if self.report.sense.addressee == "object" and end == found[1] and len(self.report.sources) == 1:
            self.report.sources = [make_link(self.passage.syntax, *found)]  # «اتهم سكان التقيناهم | الحزب»: no clause with it
        self.has_subject = True
        self._go(self._past_name_between_commas(found, end))
        if naming_itself(self.passage.syntax, found[1], end) is not None:
            self.clause_end = self.at  # «تبنت جماعة تسمي نفسها «X»، | هجمات»
        if self.report.sense.addressee == "object" or is_among(self.report.sense.id, "informing") or self._reminds():
            self._split_two_bodies(found)

    def _past_its_outlet(self, first: int, last: int) -> int:
        """Return the end of an outlet's page past the outlet itself: «الموقع الإلكتروني | لصحيفة «الراية»»; `last` elsewhere."""
        syntax = self.passage.syntax
        is_page = syntax.core(first).removeprefix("ال") in ("موقع", "صفحه", "حساب", "منصه", "نسخه", "طبعه")
        told = outlet_after(syntax, last, self.limit) if is_page and syntax.form(last).startswith("ل") else None
        return told[1] if told is not None else last

    def _before_own_outlet(self, found: Range) -> int | None:
        """Return where the article's own outlet begins that the source told: «قال المصدر | للحدباء اليوم إن»; None without it."""
        return next((i for i in range(found[0] + 1, found[1]) if self._after_own_outlet(i) is not None), None)

    def _past_own(self) -> int | None:
        """Return the token after the article's own outlet right behind the verb: «وقال | لأفق اليوم | إن»; None elsewhere."""
        return self._after_own_outlet(self.at) if self.at == self.report.cue[1] and not self.has_subject else None

    def _after_own_outlet(self, at: int) -> int | None:
        """Return the token after the article's own outlet by a glued ل; None where it does not stand at the token."""
        syntax, outlet = self.passage.syntax, self.passage.outlet.split()
        name = [word for w in outlet if (word := w.strip(_MARKS)).removeprefix("ال") not in outlet_nouns()]
        if not name or syntax.form(at)[:1] != "ل":
            return None
        begins = {"ل" + name[0], "لل" + name[0].removeprefix("ال")} if name[0].startswith("ال") else {"ل" + name[0]}
        length = next((n for n in range(len(name), 0, -1) if syntax.reads(at + 1, name[1:n])), 0)
        is_whole = length == len(name) or (length > 1 and name[length].startswith("لل"))  # «أفق آسيا» of «أفق آسيا للأنباء»
        return at + length if syntax.form(at) in begins and is_whole else None

    def _heard_by_outlet(self, found: Range) -> int | None:
        """Return where «من مصادر» or «عن مسؤولين» begins after an outlet, which has it from them; None elsewhere."""
        syntax = self.passage.syntax
        at = next((i for i in range(found[0] + 1, found[1] - 1) if syntax.form(i) in ("من", "عن")), None)
        if at is None or make_link(syntax, found[0], at).kind != "outlet":
            return None
        is_from = syntax.form(at + 1) in ("مصدر", "مصادر", "مصدرين", "مصادرها", "مصادره")
        return at if is_from or (syntax.form(at) == "عن" and is_source(syntax, at + 1, found[1])) else None

    def _before_moment(self, found: Range) -> int | None:
        """Return where a moment remembered begins after who remembers it: «يتذكر الممرض رامي | ليلة القصف»; None without one."""
        syntax = self.passage.syntax
        moments = (i for i in range(found[0] + 1, found[1]) if syntax.form(i) in ("ليله", "يوم", "لحظه", "ايام"))
        at = next(moments, None)
        stretch = (i for i in range(found[0] + 1, found[1] - 1) if syntax.form(i) == "في" and syntax.form(i + 1) in _STRETCHES)
        if (end := next(stretch, None)) is not None:
            return end  # «أعلنت وزارة الداخلية | في نهاية اليوم أن»
        return at if at is not None and not syntax.has(at - 1, PREPOSITION) else None

    def _before_ground(self, found: Range) -> int | None:
        """Return where begins from what one infers («استنتج الخبراء | من شكل الحفرة أن») or «لفت التقرير | النظر»; else None."""
        syntax, sense = self.passage.syntax, self.report.sense
        if "الي" in sense.takes:
            drawn = (i for i in range(found[0] + 1, found[1]) if syntax.form(i) in words_of("attention"))
            return next(drawn, None)
        if not is_among(sense.id, "inferring"):
            return None
        grounds = (i for i in range(found[0] + 1, found[1]) if syntax.form(i) == "من" and syntax.has(i - 1, DEFINITE))
        return next(grounds, None)

    def _with_last_name(self, found: Range) -> int:
        """Return the end of a person's name with a last word spelled like a verb: «القائد عبد الله | أدان لوكالة X إن»."""
        syntax, at = self.passage.syntax, found[1]
        if at + 1 < self.limit and _is_office_before(syntax, found, at):  # «وزير العدل | أشرف ريفي أن»
            walls = COMPLEMENTISER | COLON | COMMA | ADDRESSED | PREPOSITION | OPENING
            return next((i for i in range(at + 1, min(self.limit, at + 4)) if syntax.has(i, walls)), at)
        is_verb = (
            at + 1 < self.limit and syntax.has(at, VERB | KNOWN_NOUN) and not syntax.has(at, CONJUNCTION | AUXILIARY | MASDAR)
        )
        is_verb = is_verb and not syntax.text.tokens[at].word.text.endswith(("ة", "ه", "ها", "هم"))  # «عبد الفتاح عمر | حلان أن»
        follows = is_verb and syntax.has(at + 1, COMPLEMENTISER | COLON | ADDRESSED)
        return at + 1 if follows and ends_person(syntax, found[0], at) and "that" in self.report.sense.takes else at

    def _with_office(self, found: Range) -> int:
        """Return the end of the office that follows a name with no comma: «أكد اللواء سالم الحداد | رئيس اللجنة، الأحد، أن»."""
        syntax, at = self.passage.syntax, found[1]
        ends_name = ends_person(syntax, found[0], at) or is_first_name(syntax.text.tokens[found[0]].word)
        ends_name = ends_name or is_called_in_marks(syntax, *found)  # «أفاد «حسام الزين» | عضو اللجنة أن»
        noun = source_noun(syntax, at) if ends_name and at < self.limit else None
        is_office = noun is not None and (noun.entry.kind in _OFFICES or is_staff(syntax, at))
        is_office = is_office and not syntax.has(at, CONJUNCTION | PREFIXED)
        if not is_office or "that" not in self.report.sense.takes or self.report.sense.addressee == "object":
            return at
        end = noun_phrase(syntax, at, self.limit)
        walls = COMPLEMENTISER | COLON | OPENING | STOP | VERB | RELATIVE
        wall = next((i for i in range(end, min(self.limit, end + LONGEST_HELD)) if syntax.has(i, walls)), None)
        return end if wall is not None and syntax.has(wall, COMPLEMENTISER | COLON) else at

    def _past_accused(self, found: Range) -> Range:
        """Return who does it in «اتُهم الجيش من قبل | منظمات حقوقية بـ», having noted the one it is done to; else the phrase."""
        syntax = self.passage.syntax
        by = next((i for i in range(*found) if syntax.form(i) == "من" and syntax.form(i + 1) in words_of("agent")), None)
        if by is None or by == found[0] or by + 2 >= found[1] or self.report.sense.addressee != "object":
            return found
        self.report.target = (found[0], by)
        return by + 2, found[1]

    def _past_name_between_commas(self, found: Range, end: int) -> int:
        """Return the token after a name between commas, and an office after them: «المتحدث، سامر الخطيب، عضو اللجنة، | أن»."""
        syntax = self.passage.syntax
        first = found[0] if syntax.name_ends.get(found[0]) == end else found[1]
        if not syntax.has(end, COMMA) or not any(syntax.has(i, COMMA) for i in range(first, end)):
            return end
        noun, office = source_noun(syntax, end + 1), read_phrase(syntax, end + 1, self.limit)
        is_office = noun is not None and noun.entry.kind == "official" and office is not None
        return office[1] + 1 if is_office and office is not None and syntax.has(office[1], COMMA) else end + 1

    def _told_person(self, found: Range) -> int:
        """Return where the one spoken to begins after a definite source: «قال أحد الجنود العائدين | لقريب له»; else its end."""
        syntax = self.passage.syntax
        for at in range(found[0] + 1, found[1]):
            noun = source_noun(syntax, at)
            is_person = noun is not None and noun.split.preposition == "ل" and noun.entry.kind in _HEARERS
            if syntax.form(at) in words_of("listener"):
                return at  # «تحلف أم خالد | لنا»
            if syntax.form(at) == "من" and ends_person(syntax, found[0], at) and self._speaks_from(found[0], at + 1):
                return at  # «توعد قائد الجيش سالم البدري | من أم درمان بالرد»
            if (
                noun is not None
                and noun.split.preposition == "ل"
                and noun.split.enclitic
                and syntax.has(at - 1, DEFINITE | CLOSING)
            ):
                return at  # «يقول ضابط من الحماية الرئاسية | لجنوده إن»
            if syntax.form(at) == "في" and syntax.form(at + 1).removeprefix("ال") in occasions() and syntax.has(at + 1, DEFINITE):
                return at  # «يتهم الرجل | في المقابلة ذاتها الحكومة بأنها»
            is_named = at in syntax.name_ends.values() and syntax.has(at, PREFIXED) and syntax.form(at)[:1] == "ل"
            if is_named and noun is not None and noun.split.preposition == "ل" and not syntax.has(at, DEFINITE):
                return at  # «قال سالم الحداد | لجنود تجمعوا حوله»
            is_person = is_person or syntax.form(at) in ("لقريب", "لقريبه", "لجار", "لجاره", "لابن")
            if is_person and syntax.has(at - 1, DEFINITE | CLOSING) and not syntax.has(at, DEFINITE):
                return at
        return found[1]

    def _speaks_from(self, first: int, place: int) -> bool:
        """Return whether one who holds an office is told to speak from a place, of which he is no native."""
        syntax = self.passage.syntax
        noun = source_noun(syntax, head_of(syntax, first, place))
        is_place = place in syntax.names and syntax.names[place].kind == "place"
        return is_place and noun is not None and noun.entry.kind == "official"


def _is_office_before(syntax: Syntax, found: Range, at: int) -> bool:
    """Return whether a given name spelled like a verb stands right after an office that has no name yet."""
    noun = source_noun(syntax, head_of(syntax, *found))
    is_given = (
        is_first_name(syntax.text.tokens[at].word) and syntax.has(at, VERB | MAYBE_VERB) and not syntax.has(at, CONJUNCTION)
    )
    named = any(syntax.names[i].kind == "person" for i in range(*found) if i in syntax.names)
    return is_given and noun is not None and noun.entry.kind == "official" and syntax.has(at - 1, DEFINITE) and not named


def _is_oblique(syntax: Syntax, at: int) -> bool:
    """Return whether a dual or plural in ين stands at the token, which no verb has for its subject: «كما طالب | الطرفين بـ»."""
    noun, form = source_noun(syntax, at), syntax.form(at)
    is_plural = form in words_of("addressed") or (noun is not None and noun.split.stem != fold(noun.entry.noun))
    return form.startswith("ال") and form.endswith("ين") and is_plural


def _is_town(syntax: Syntax, first: int, last: int) -> bool:
    """Return whether the phrase is a town or a state, feminine all but a few: «، ودعا واشنطن إلى أن»."""
    is_named = syntax.name_ends.get(first) == last and source_noun(syntax, first) is None
    is_place = is_named and syntax.names[first].rule in ("names.capital", "names.country", "names.place")
    return is_place and syntax.form(first) not in _MASCULINE


def _is_of_men(syntax: Syntax, at: int) -> bool:
    """Return whether a plural in ة of a noun for men stands at the token: قادة, أساقفة, مطارنة."""
    noun = source_noun(syntax, at)
    return noun is not None and not noun.entry.noun.endswith("ة") and noun.split.stem != fold(noun.entry.noun) + "ه"


def _is_man_called(syntax: Syntax, at: int, report: Report) -> bool:
    """Return whether one man of office is called upon or blamed, by a verb that is not his: «وتحمّل | قائد الفرقة مسؤولية»."""
    noun = source_noun(syntax, at) if report.sense.objects or report.sense.addressee == "object" else None
    is_one = noun is not None and noun.entry.kind == "official" and noun.split.stem == fold(noun.entry.noun)
    return is_one and not syntax.has(at, DEFINITE) and not syntax.text.tokens[at].word.text.endswith("ة")


def _agrees(syntax: Syntax, first: int, last: int, report: Report) -> bool:
    """Return whether the phrase can be the subject: no feminine after a masculine verb (دعا الدولة), nor the reverse."""
    head = head_of(syntax, first, last)
    text = syntax.text.tokens[head].word.text
    if head == first and _is_oblique(syntax, head):
        return False
    if report.agreement.gender == "m":
        return (not text.endswith(("ة", "ات")) or _is_of_men(syntax, head)) and not _is_town(syntax, first, last)
    adjective = syntax.text.tokens[head + 1].word.text if head + 1 < last else ""
    is_masculine = syntax.has(head, DEFINITE) and adjective.startswith("ال") and not adjective.endswith(("ة", "ه"))
    is_masculine = (is_masculine and syntax.form(head) not in ("الام", "الاخت", "البنت")) or _is_man_called(syntax, head, report)
    return not (report.agreement.gender == "f" and is_masculine and not text.endswith(("ة", "ه", "ات")))
