"""What a walk from a verb of saying to its content passes over: times, asides, clauses, those who pass on."""

from collections.abc import Iterator

from riwaya.arabic.particles import WITH_PRONOUN
from riwaya.arabic.words import Hit
from riwaya.attributions.adjuncts.according import read_adjunct
from riwaya.attributions.contents.markers import Marker, is_noun_content, is_owned_act, marker_at, opens_with_verb
from riwaya.attributions.cues import CueForm, background, cue_forms
from riwaya.attributions.passage import Passage, Range
from riwaya.attributions.sources.issuers import expand
from riwaya.attributions.sources.occasions import medium_of, note_medium
from riwaya.attributions.sources.outlets import (
    relay_after,
    spokesman_at,
)
from riwaya.attributions.sources.phrases import is_source, make_link, read_phrase, source_noun, spoken_by
from riwaya.attributions.speakers.extent import before_marker
from riwaya.attributions.verbs.walk_signs import Signs
from riwaya.attributions.wording import is_among, words_of
from riwaya.model import Link
from riwaya.phrases import Syntax, noun_phrase
from riwaya.phrases.nouns import is_occasion, is_represented
from riwaya.phrases.tags import (
    ADVERB,
    BRACKET,
    COLON,
    COMMA,
    COMPLEMENTISER,
    CONJUNCTION,
    DEFINITE,
    DEMONSTRATIVE,
    MASDAR,
    NEGATION,
    OPENING,
    POSSESSED,
    PREFIXED,
    PREPOSITION,
    RELATIVE,
    STOP,
    TIME,
    VERB,
)

_LONGEST_WISH = 8  # tokens from its opener to the name that is kept back
_LONGEST_NAME = 6  # tokens of a name in marks, them included
ACCUSING = ("اتهم",)
THREATENING = ("توعد", "هدد")


def tells_which(syntax: Syntax, first: int, last: int) -> bool:
    """Return whether a phrase tells by a clause whom somebody threatens: «كل شاحنة تخرق المنع», «من يقترب»."""
    opens = syntax.form(first) in ("كل", "كلا", "اي", "ايا", "من", "جميع")
    return opens or syntax.has(last, VERB | RELATIVE)


_TIMES_OVER = frozenset(("مره", "لاول", "لثاني", "لثالث", "غير", "اكثر", "باكثر"))


class Passing(Signs):
    """A walk that passes over what is no content."""

    __slots__ = ()

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

    def _past_called(self) -> int | None:
        """Return the token after whom somebody calls so, noted as addressed: «اتهم القائد | ما سماها «مليشيات» | بقصف الحي»."""
        syntax, report = self.passage.syntax, self.report
        if not self._calls_so():
            return None
        begin = self.at + 2 + (syntax.form(self.at + 2) == "ب")
        closing = syntax.closing(begin)
        end = closing + 1 if closing > begin else max(begin + 1, noun_phrase(syntax, begin, self.limit))
        report.target, self.has_subject = (self.at, end), True
        return end

    def _past_times_over(self) -> int | None:
        """Return the token after how often it was said: «أقسموا له غير مرة | أن», «نؤكد مرة أخرى | أن»; None elsewhere."""
        if self.passage.syntax.form(self.at) not in _TIMES_OVER:
            return None
        forms = [self.passage.syntax.form(i) for i in range(self.at, self.at + 3)]
        again = forms[0] == "مره" and forms[1] in ("اخري", "ثانيه", "ثالثه", "جديده")
        first = forms[0] in ("لاول", "لثاني", "لثالث") and forms[1] == "مره"  # «أقر الوزير لأول مرة | بوجود خسائر»
        if first or again or (forms[0] == "غير" and forms[1] in ("مره", "مرات")):
            return self.at + 2
        return self.at + 3 if forms[0] in ("اكثر", "باكثر") and forms[1:] in (["من", "مره"], ["من", "مناسبه"]) else None

    def _past_turned_to(self) -> int | None:
        """Return the token after to whom or of what one speaks: «وقال مخاطباً جنوده في القاعدة | : …»; None elsewhere."""
        if not self._is_turned_to():
            return None
        ends = (i for i in range(self.at + 1, self.limit) if self.passage.syntax.has(i, COLON | COMPLEMENTISER | COMMA | STOP))
        self.has_subject = True
        return next(ends, self.limit)

    def _past_represented(self) -> int | None:
        """Return the token after who stands for a body: «زعمت الحكومة | ممثلةً بوزير دفاعها | أن»; None elsewhere."""
        syntax = self.passage.syntax
        if not is_represented(syntax, self.at):
            return None
        walls = COMPLEMENTISER | COLON | COMMA | MASDAR | STOP
        ends = (i for i in range(self.at + 2, self.limit) if syntax.has(i, walls) or is_owned_act(syntax, i))
        return next(ends, self.limit)

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

    def _past_so_called(self) -> int | None:
        """Return the token after who speaks by what they call him, noted: «أعلن ما يسمى بمجلس الإقليم | أن»; else None."""
        syntax = self.passage.syntax
        if not self._is_so_called():
            return None
        begin = self.at + 2
        while syntax.form(begin) in ("عليه", "عليها", "عليهم", "اسم", "ب", "باسم", "محليا", "اعلاميا"):
            begin += 1
        closing = syntax.closing(begin)
        end = closing + 1 if closing > begin else max(begin + 1, noun_phrase(syntax, begin, self.limit))
        found = begin, before_marker(self.passage, self.report.sense, begin, end)
        spoken_by(syntax, self.report, found)
        self.has_subject = True
        return found[1]

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
            inner = inner[0], before_marker(self.passage, self.report.sense, *inner)  # «نقلاً عن مصادر طبية | بمقتل تسعة»
            links, end = expand(syntax, inner, self.limit)
            self.report.relayed.extend(links)
            return end
        if syntax.form(self.at) == "بناء" and syntax.form(self.at + 1) == "علي":
            return max(self.at + 2, noun_phrase(syntax, self.at + 2, self.limit))  # «أكدت الوزارة بناء على طلب الأهالي | أن»
        in_turn = self._heard_in_turn()
        if in_turn is not None:
            self.report.relayed.append(make_link(syntax, *in_turn))
            return in_turn[1]
        goes_on = bool(self.report.relayed) or (
            self.after_comma and bool(self.report.sources) and self.report.sources[0].kind == "outlet"
        )
        further = read_phrase(syntax, self.at + 1, self.limit) if goes_on and syntax.form(self.at) == "عن" else None
        if further is None or not (self.report.relayed or is_source(syntax, *further)):
            return None
        self.report.relayed.append(make_link(syntax, *further))
        return further[1]

    def _heard_in_turn(self) -> Range | None:
        """Return whom the one just named has it from: «نقلاً عن صحيفة X التي نقلت بدورها عن | مسؤولين | أن»; None elsewhere."""
        syntax, verb = self.passage.syntax, self.at + 1
        if not syntax.has(self.at, RELATIVE):
            return None
        noted = [*self.report.sources, *self.report.relayed]
        if not noted or noted[-1].kind != "outlet":
            return None
        relays = any(h.entry.cue.relay and not h.split.enclitic for h in cue_forms(syntax.text.tokens[verb].word))
        at = verb + 1 + (syntax.form(verb + 1) in ("بدوره", "بدورها", "بدورهم"))
        found = read_phrase(syntax, at + 1, self.limit) if relays and syntax.form(at) == "عن" else None
        says_so = found is not None and any(
            syntax.form(i) in words_of("speaking") for i in range(*found)
        )  # «التي نقلت عن X قوله»
        return found if found is not None and is_source(syntax, *found) and not says_so else None

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
        knows_who = self.has_subject or self.report.source is not None
        is_list = knows_who and syntax.form(colon - 1) in words_of("following") and syntax.has(colon, COLON)
        return colon if is_list and self.report.sense.takes & {"that", "speech", "ب"} else None

    def _past_few_words(self) -> int | None:
        """Return the colon after «جملة واحدة» in «كتب لنا جملة واحدة: …»; None when no such words stand here."""
        syntax = self.passage.syntax
        follows = self.at + 1 + (syntax.form(self.at) in ("ما", "بما"))
        if syntax.form(follows - 1) in words_of("following") and syntax.has(follows, COLON):
            return follows  # «وأضاف البيان ما يلي | : …»
        if "speech" not in self.report.sense.takes or syntax.form(self.at) not in words_of("utterance"):
            return None
        if syntax.form(self.at) == "بيان" and not self.has_subject and self.at == self.report.cue[1]:
            return None  # «وقال بيان مشترك: …»
        colon = next((i for i in range(self.at + 1, min(self.limit, self.at + 5)) if syntax.has(i, COLON | VERB)), None)
        return colon if colon is not None and syntax.has(colon, COLON) else None

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

    def _after_clause(self) -> int:
        """Return where a clause that describes the source ends: at the next comma or where the content begins."""
        syntax = self.passage.syntax
        if syntax.has(self.at, RELATIVE) and is_occasion(syntax, self.at - 1):  # «كاتب التقرير الذي نشرته صحيفة X»
            note_medium(self.report, medium_of(syntax, self.at - 1, self.limit))
        takes_noun = "noun" in self.report.sense.takes and not self.after_comma
        if (closing := self._before_that_after_comma()) is not None:
            return closing
        if (asked := self._before_asked()) is not None:
            return asked
        nameless = self._past_namelessness()
        is_shown = self.report.sense.subject == "evidence" and not self.after_comma and nameless is None
        shown = self._after_description() if is_shown else None
        if shown is not None:
            return shown
        past_name = 0
        for here in range(nameless or self.at + 1, self.limit):
            if here < past_name:
                continue  # «تطلق على نفسها اسم | "أنصار البحر"»
            past_name = syntax.closing(here) + 1 if syntax.has(here, OPENING) and syntax.form(here - 1) == "اسم" else 0
            if takes_noun and is_noun_content(syntax, here) and not self._is_of_clause(here):
                comma = next((i for i in range(here, self.limit - 1) if syntax.has(i, COMMA | STOP)), here)
                told = syntax.has(comma, COMMA) and is_noun_content(syntax, comma + 1) and not syntax.has(comma + 1, CONJUNCTION)
                return comma if told and syntax.has(here, DEFINITE) else here
            is_quoted = syntax.form(self.at) == "وقد" and syntax.has(here, OPENING) and not syntax.has(here, BRACKET)
            if is_quoted or syntax.has(here, COMMA | STOP | COLON) or self._tells_of(here) or self._is_said_at(here):
                return here
            if syntax.has(here, COMPLEMENTISER) and (here == nameless or not _reports(self.passage, self.at, here)):
                return here
            is_glued = not self.after_comma and syntax.form(here)[:1] == "ب" and not _takes_glued(self.passage, self.at, here)
            if is_glued and marker_at(self.passage, self.report.sense, here):
                return here
        return self.limit

    def _before_asked(self) -> int | None:
        """Return the preposition of what is asked after a clause on those asked: «حث الدول التي تدعمهم | على وقف»; else None."""
        syntax, report = self.passage.syntax, self.report
        is_asked = syntax.has(self.at, RELATIVE) and report.sense.addressee == "object" and report.target is not None
        if not is_asked or self.after_comma:
            return None
        walls = COMMA | COLON | STOP | COMPLEMENTISER
        end = next((i for i in range(self.at + 1, self.limit) if syntax.has(i, walls)), self.limit)
        signs = (i for i in range(end - 1, self.at + 1, -1) if syntax.form(i) in report.sense.prepositions)
        return next(signs, None)

    def _before_that_after_comma(self) -> int | None:
        """Return the comma that ends an aside before «أن»: «تزعم، في كتاب رفعته إلى وزارة الأشغال، | أنها»; None elsewhere."""
        syntax = self.passage.syntax
        closing = next((i for i in range(self.at + 1, self.limit - 1) if syntax.has(i, COMMA | STOP)), None)
        is_aside = self.in_aside and self.has_subject and closing is not None
        return closing if is_aside and closing is not None and syntax.has(closing + 1, COMPLEMENTISER) else None

    def _past_namelessness(self) -> int | None:
        """Return the token after a wish not to be named: «الذي طلب عدم الكشف عن اسمه | أن»; None where there is none."""
        syntax = self.passage.syntax
        walls = COMMA | STOP | COLON | COMPLEMENTISER
        for at in range(self.at + 1, min(self.limit, self.at + _LONGEST_WISH)):
            if syntax.has(at, walls) and at > self.at + 1:  # «طلب أن نكتفي بلقبه»
                return None
            if syntax.form(at) in words_of("nameless"):
                return at + 1
        return None

    def _is_of_clause(self, at: int) -> bool:
        """Return whether a noun belongs to the clause itself: «الذي توجه إلى المكان», «لإنجاز هذه الصفقة أنه»."""
        return bool(self.passage.syntax.has(at - 1, PREPOSITION | VERB | RELATIVE | DEMONSTRATIVE))

    def _is_said_at(self, at: int) -> bool:
        """Return whether a quotation begins after an outlet or a definite word: «الذي يقيم هناك لوكالة X | "لن نعود"»."""
        syntax = self.passage.syntax
        is_at_last = self.has_subject and syntax.closing(at) + 1 >= self.passage.last  # «في منشور، أرفق معه مقطعاً | "…"»
        is_within = self.after_comma and not is_at_last
        if not syntax.has(at, OPENING) or syntax.has(at, BRACKET) or is_within or self.report.sense.relay:
            return False
        marker = marker_at(self.passage, self.report.sense, at)
        is_long = syntax.closing(at) - at > _LONGEST_NAME
        return marker is not None and (is_long or opens_with_verb(syntax, at) or syntax.closing(at) + 1 >= self.passage.last)

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
        is_known = self.has_subject and self.passage.syntax.form(self.at) in ("وفق", "حسب", "بحسب")
        if not (self.after_comma or is_known) or spokesman_at(self.passage.syntax, self.at):
            return None
        inside = read_adjunct(self.passage, self.at)
        if inside is None or not inside.report.sources:
            return inside.end if inside is not None and inside.report.carries and self.after_comma else None
        is_passed_on = bool(self.report.sources) and self.report.sources[0].kind == "outlet"
        is_own = inside.report.source is not None and self._is_its_own(*inside.report.source)
        if is_own or (self.report.sources and is_passed_on and inside.report.sources[0].kind != "outlet"):
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

    def _is_its_own(self, first: int, last: int) -> bool:
        """Return whether whom an adjunct names belongs to who speaks: «قالت الصحيفة، وفق مصادرها، إن», «وفق مصدر لها»."""
        syntax = self.passage.syntax
        return bool(self.has_subject and syntax.has(first, POSSESSED)) or syntax.form(last) in ("له", "لها", "لهم")


def _takes_glued(passage: Passage, first: int, last: int) -> bool:
    """Return whether a cue in the clause takes the ب after it: «الجهات التي وعدت | بالتحقيق»."""
    return any("ب" in hit.entry.cue.takes for at in range(first, last) for hit in _verbs_of_saying(passage, at))


def _verbs_of_saying(passage: Passage, at: int) -> Iterator[Hit[CueForm]]:
    syntax = passage.syntax
    sees = any(syntax.reads(at, words) for words, _ in background().get(syntax.core(at), ()))  # «رسالة اطلعت عليها الوكالة»
    if syntax.has(at, VERB) and not sees:
        yield from (h for h in cue_forms(syntax.text.tokens[at].word) if h.entry.shape == "verb" and not h.split.enclitic)


def _reports(passage: Passage, first: int, last: int) -> bool:
    """Return whether a cue of its own stands in the clause and takes the complementiser after it."""
    before = passage.syntax.form(last - 1) if passage.syntax.has(last - 1, PREPOSITION) else "that"
    return any({"that", before} <= hit.entry.cue.takes for at in range(first, last) for hit in _verbs_of_saying(passage, at))
