"""Where a walk from a verb of saying to its content stands, and what the words there are signs of."""

from dataclasses import dataclass

from riwaya.arabic.particles import PARENTHETICAL
from riwaya.arabic.words import Word
from riwaya.attributions.contents.markers import Marker, can_be_object, is_participle, marker_at, names_noun
from riwaya.attributions.cues import cue_forms
from riwaya.attributions.passage import Passage, Report
from riwaya.attributions.sources.outlets import (
    is_our_outlet,
    spokesman_at,
)
from riwaya.attributions.sources.phrases import bearer, can_head, is_source, make_link, source_noun
from riwaya.attributions.speakers.subjects import main_subject
from riwaya.attributions.wording import is_among, words_of
from riwaya.mentions.name_words import is_first_name
from riwaya.phrases.nouns import is_occasion
from riwaya.phrases.tags import (
    AUXILIARY,
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
    OPENING,
    POSSESSED,
    PREFIXED,
    PREPOSITION,
    STOP,
    TIME,
    VERB,
    is_adverbial,
    is_masdar,
)

_FARTHEST_NUMBER = 6  # tokens from an act to the number of those it befell
_SHORTEST_HIS = 6  # letters of ل with a plural and its pronoun: «لمرافقيه», «لجنودها» is told by another sign
_LONGEST_BODY = 6  # tokens from the opening mark of a body's name to the closing one
_AT_FIRST = (("اول", "الامر"), ("بادي", "الامر"), ("باديء", "الامر"), ("بدايه", "الامر"))


@dataclass(slots=True)
class Signs:
    """A walk: where it is in the sentence, how far it may go, and what the words there are signs of."""

    passage: Passage
    report: Report
    has_subject: bool
    at: int = 0
    limit: int = 0
    after_comma: bool = False
    in_aside: bool = False
    skipped_clause: bool = False
    clause_end: int = -1

    def _hopes(self, cue_id: str) -> bool:
        """Return whether a second verb tells what its subject feels: «رحب المبعوث بالعرض، | وعبّر عن أمله في أن»."""
        return is_among(cue_id, "feeling") and self.passage.syntax.form(self.at + 1) == "عن"

    def _is_quoted_name(self, marker: Marker) -> bool:
        """Return whether one or two words in marks right after the verb are who speaks: «تدعو «الراية» الأطراف إلى»."""
        syntax = self.passage.syntax
        if marker.kind != "quote" or self.has_subject or self.at != self.report.cue[1]:
            return False
        closing = syntax.closing(self.at)
        is_body = self._is_body_in_marks(closing)
        is_short = (self.at < closing <= self.at + 3 or is_body) and closing + 2 < self.limit
        is_called = is_body or any(
            i in syntax.names or is_first_name(syntax.text.tokens[i].word) for i in range(self.at + 1, closing)
        )
        parted = (
            syntax.has(closing + 1, COMMA)
            and (is_called or syntax.has(closing + 2, TIME | PREPOSITION))  # «قال «عمر»، وهو جزار، إن»
            and (_that_comes_yet(self.passage, closing) or (is_body and "noun" in self.report.sense.takes))
        )
        return is_short and (parted or not syntax.has(closing + 1, COMMA | STOP))  # «أعلن «الحزب»، الاثنين، أنه»

    def _is_body_in_marks(self, closing: int) -> bool:
        """Return whether marks of a few words hold what a body or an outlet is called: «ذكرت "شبكة الوادي الإخبارية"، أن»."""
        syntax, first = self.passage.syntax, self.at + 1
        if first < closing <= self.at + _LONGEST_BODY and all(len(syntax.form(i)) == 1 for i in range(first, closing)):
            return True  # «روى "م. ع."، وهو مجند، أن»
        noun = source_noun(syntax, first) if first < closing <= self.at + _LONGEST_BODY else None
        is_body = noun is not None and noun.entry.kind in ("organisation", "outlet") and not syntax.has(first, CONJUNCTION)
        return is_body and not any(syntax.has(i, VERB | NEGATION | PREPOSITION | COMMA) for i in range(first, closing))

    def _is_name_in_marks(self) -> bool:
        """Return whether marks on the way to the content name the noun before them: «في بيان للبعثة «X»», «عبر «فيسبوك»»."""
        begins = self.report.cue[1] if self.report.source is None else self.report.source[1]
        is_platform = self.passage.syntax.form(self.at + 1) in words_of("platform")  # «على «إكس»، «تويتر» سابقاً، أن»
        return self.at > max(begins, self.report.cue[1]) and (is_platform or names_noun(self.passage.syntax, self.at))

    def _is_wish(self) -> bool:
        """Return whether words begin here on how the source wished to speak: «، مفضلاً عدم ذكر اسمه،»."""
        syntax = self.passage.syntax
        if syntax.form(self.at) in ("غير", "ليس", "ليست", "ليسوا") and self.has_subject:
            return syntax.form(self.at + 1).removeprefix("ال") in words_of("entitled")  # «، غير مخول بالحديث إلى الصحافة،»
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
        turns_back = turns_back or syntax.form(self.at) in words_of("lives") | words_of("called")  # «، ويدعى سالم،»
        turns_back = turns_back or syntax.form(self.at) in ("ومقره", "ومقرها", "ومقرهما")
        if turns_back or syntax.form(self.at) in ("وقد", "وكان", "وكانت"):
            closing = next((i for i in range(self.at + 2, self.limit) if syntax.has(i, COMMA | COLON)), None)
            if closing is not None and syntax.has(closing, COLON):
                return True
            return (
                closing is not None
                and closing + 1 < self.limit
                and (syntax.has(closing + 1, COMPLEMENTISER | COLON | PREPOSITION | PREFIXED) or self._is_thing_told(closing + 1))
            )
        return syntax.form(self.at) in PARENTHETICAL or syntax.form(self.at + 1) in ("منها", "منهم", "منهن", "منهما")

    def _is_thing_told(self, at: int) -> bool:
        """Return whether a noun that can be told stands at the token: «شهادة سالم، واسمه الحقيقي حمد، | رواية الضابط»."""
        syntax = self.passage.syntax
        takes = "noun" in self.report.sense.takes and self.has_subject
        is_claim = syntax.form(at).removeprefix("ال") in words_of("summed")
        return takes and (is_claim or bool(syntax.has(at, MASDAR)))

    def _is_shown_count(self) -> bool:
        """Return whether a number is what evidence shows: «تظهر الصور ستين مبنى محترقاً»."""
        syntax = self.passage.syntax
        if not self.has_subject or ("number" not in self.report.sense.takes and self.report.sense.subject != "evidence"):
            return False
        acts = syntax.has(self.at, MASDAR) and self._counts()  # «سجلت الشبكة مقتل 25 مدنياً», «إفراج الحكومة عن 19 شخصاً»
        return bool(acts or syntax.has(self.at, NUMBER) or (syntax.form(self.at) == "ما" and syntax.form(self.at + 1) == "لا"))

    def _counts(self) -> bool:
        """Return whether a number tells soon how many an act befell."""
        syntax = self.passage.syntax
        ends = (i for i in range(self.at + 1, self.limit) if syntax.has(i, NUMBER | COMMA | VERB | COMPLEMENTISER | STOP))
        at = next(ends, self.limit)
        return at <= self.at + _FARTHEST_NUMBER and bool(syntax.has(at, NUMBER))

    def _is_lack(self) -> bool:
        """Return whether «عدم» or «تمكنه من» begins what is told, once it is known who tells it: «التي أكدت عدم وجود أسرى»."""
        takes = "noun" in self.report.sense.takes and not self.report.sense.objects and self.report.sense.addressee != "object"
        if not (takes and self.has_subject) or self.in_aside:
            return False
        forms = self.passage.syntax.forms
        return forms[self.at] == "عدم" or (
            forms[self.at] in ("تمكن", "تمكنه", "تمكنها", "تمكنهم") and "من" in forms[self.at + 1 : self.at + 5]
        )

    def _is_circumstance(self) -> bool:
        """Return whether a clause joined by و tells how it was said: «تحكي ودموعها تنزل: …»."""
        syntax = self.passage.syntax
        form, following = syntax.form(self.at), syntax.form(self.at + 1)
        if form in ("وهو", "وهي", "وهم", "وهما") and following != "ما":
            tells_of = self.has_subject or syntax.has(self.at + 1, VERB | MAYBE_VERB) or following[:1] in ("ي", "ت")
            if tells_of:
                return True  # «يضحك أبو سليم وهو يعدّ المقاتلين: …», «قالت سعاد وهي أم لثلاثة أطفال إن»
        if form == "وقد" and self.has_subject and syntax.has(self.at + 1, VERB):
            return True  # «تقول أم علي وقد خسرت بيتها «…»»
        begins = self.at == self.report.cue[1] and syntax.has(self.at, CONJUNCTION)
        begins = begins and bearer(syntax, self.at) is None
        return begins and not syntax.has(self.at, COMPLEMENTISER) and can_head(syntax, self.at)

    def _is_received(self) -> bool:
        """Return whether it is told who got what speaks: «وذكر بيان للوزارة | وتلقته «الراية»، أن»."""
        syntax = self.passage.syntax
        if not self.has_subject or not syntax.has(self.at, CONJUNCTION):
            return False
        stems = {s.stem.removesuffix("ت") for s in syntax.text.tokens[self.at].word.splits if s.enclitic in ("ه", "ها")}
        return not stems.isdisjoint(words_of("received"))

    def _describes_source(self) -> bool:
        """Return whether a verb here tells more of the source: «مصدر، فضّل عدم ذكر اسمه،»."""
        syntax = self.passage.syntax
        if syntax.has(self.at, VERB | NEGATION):
            return self.after_comma or self.has_subject
        if self.after_comma and self.has_subject and syntax.has(self.at, DEFINITE) and syntax.form(self.at + 2) == "ما":
            return bool(syntax.has(self.at + 1, PREPOSITION))  # «كتائب الفجر، | المنضوية ضمن ما يعرف بـ«الغرفة»، إن»
        is_act = syntax.has(self.at, MASDAR) and not syntax.has(self.at, CONJUNCTION) and not syntax.has(self.at + 1, PREPOSITION)
        if is_act and self.has_subject and can_be_object(self.report.sense, syntax, self.at):
            return False  # «نفت الخلية العراقية، | تعرّض المعسكر لقصف»
        return self.after_comma and syntax.has(self.at, MAYBE_VERB) and not syntax.has(self.at, DEFINITE)

    def _is_free_relative(self) -> bool:
        """Return whether what is reported begins with ما: «فند المصدر ما راج حول»."""
        syntax = self.passage.syntax
        if syntax.form(self.at) != "ما":
            return False
        sense = self.report.sense
        is_told = syntax.form(self.at + 1) in words_of("came") or bool(cue_forms(syntax.text.tokens[self.at + 1].word))
        is_object = not sense.objects or (sense.stance == "denies" and is_told)  # «رفضت الخارجية | ما ورد في التقرير»
        takes = "noun" in sense.takes and is_object and not self._is_so_called()
        begins = self.at == self.report.cue[1] or (self._is_cognate(self.report.cue[1]) and self.at <= self.report.cue[1] + 2)
        is_placed = (self.has_subject or begins) and not syntax.has(self.at - 1, PREPOSITION)  # «ونفت نفياً قاطعاً | ما أشيع»
        return takes and is_placed and syntax.has(self.at + 1, VERB | MAYBE_VERB | AUXILIARY)

    def _is_so_called(self) -> bool:
        """Return whether who speaks is told by what they call him: «أعلن | ما يسمى بمجلس الإقليم | أن»."""
        syntax = self.passage.syntax
        is_next = self.at == self.report.cue[1] and not self.has_subject and syntax.form(self.at) == "ما"
        return is_next and syntax.form(self.at + 1) in words_of("so_called")

    def _calls_so(self) -> bool:
        """Return whether whom somebody accuses is told by what he calls him: «ما سماها «مليشيات»», «من وصفهم بـ»."""
        syntax, report = self.passage.syntax, self.report
        is_next = report.sense.addressee == "object" and report.target is None and not self.after_comma
        return is_next and syntax.form(self.at) in ("ما", "من") and syntax.form(self.at + 1) in words_of("naming")

    def _is_accused_in_marks(self) -> bool:
        """Return whether whom somebody accuses stands in marks before the charge: «يتهم «طابوراً خامساً» | بتسريب الخطة»."""
        syntax, report = self.passage.syntax, self.report
        if report.sense.addressee != "object" or report.target is not None or not (self.has_subject or self._has_said_more()):
            return False
        closing = syntax.closing(self.at)
        return self.at < closing <= self.at + 5 and marker_at(self.passage, report.sense, closing + 1) is not None

    def _has_said_more(self) -> bool:
        """Return whether the verb goes on from another whose subject is told: «الهيئة نفت ذلك، | واتهمت «اللجان» بـ»."""
        syntax, at = self.passage.syntax, self.report.cue[0]
        is_joined = syntax.has(at, CONJUNCTION) and at > self.passage.first and self.at == self.report.cue[1]
        return bool(is_joined) and main_subject(self.passage, at) is not None

    def _is_answer(self) -> bool:
        """Return whether «رداً على سؤال» or «تعليقاً على ذلك» begins here."""
        syntax = self.passage.syntax
        if not syntax.text.tokens[self.at].word.raw.endswith(("اً", "ًا", "دا", "قا")):
            return False
        is_placed = self.after_comma or self.at == self.report.cue[1]
        is_placed = is_placed or (self.has_subject and syntax.form(self.at) in ("ردا", "تعليقا", "جوابا", "تعقيبا"))
        return is_placed and is_occasion(syntax, self.at)

    def _is_before_that(self) -> bool:
        """Return whether «قبل أن» tells when: «أقسم لي قبل أن يموت أنه», «أقر حين | واجهناه بأنه»."""
        syntax = self.passage.syntax
        form = syntax.form(self.at)
        if form in ("حين", "عندما", "لما", "حينما") and syntax.has(self.at + 1, VERB):
            return self.at > self.report.cue[1] - 1 and not syntax.has(self.at, CONJUNCTION)
        return form in ("قبل", "بعد") and syntax.has(self.at + 1, COMPLEMENTISER)

    def _go(self, at: int, *, after_comma: bool = False) -> None:
        self.at, self.after_comma = at, after_comma

    def _is_addressed(self) -> bool:
        """Return whether somebody is spoken to or speaks for the source: «قال للمسعف: …», «أكدت الحركة بلسان ناطقها أن»."""
        if spokesman_at(self.passage.syntax, self.at) or is_our_outlet(self.passage.syntax, self.at):
            return True
        if self.passage.syntax.form(self.at) in ("لينا", "ليهم", "ليهو", "ليها", "ليا", "لكم", "ليكم", "الهم", "النا", "لنه"):
            return True  # «أكد لينا إنو الطريق آمن»
        form = self.passage.syntax.form(self.at)
        text = self.passage.syntax.text.tokens[self.at].word.text
        is_his = form.startswith("ل") and text.endswith(("يه", "يها", "يهم")) and len(form) > _SHORTEST_HIS
        if form == "للراي":
            return True  # «نعلن للرأي العام أن», which is a newspaper's name as well
        return (is_his or form.startswith(("لل", "بال"))) and self.at not in self.passage.syntax.names  # «يقول لمرافقيه إن»

    def _is_manner(self) -> bool:
        """Return whether the word tells how it was said («كتابةً»، «مراراً»); right after the cue it may be its object."""
        word = self.passage.syntax.text.tokens[self.at].word
        if (word.form, self.passage.syntax.form(self.at + 1)) in _AT_FIRST or (
            word.form == "الامر" and self.passage.syntax.form(self.at - 1) in ("اول", "بداية", "بادي", "بادئ")
        ):
            return True  # «نفت أول الأمر سقوط المدينة»
        if word.form == "امامي" and self.at == self.report.cue[1]:
            return True  # «سألته أمامي»
        if "الي" in self.report.sense.takes and word.form in words_of("attention"):
            return True  # «ولفت النظر | إلى أن»
        if self._is_cognate(self.at) or (self._is_cognate(self.at - 1) and word.form.endswith("ا")):
            return True
        if self.at == self.report.cue[1] and (
            word.form in ("قايلا", "قايله", "قايلين", "يقول", "تقول", "يقولون", "بالقول") or self._is_state(word)
        ):
            return True  # «واستطرد قائلاً: …», «وأضاف ضاحكاً: …»
        is_object = self.has_subject and "noun" in self.report.sense.takes and not _tells_how(word.form)
        return (self.at > self.report.cue[1] and is_adverbial(word) and not is_object) or self._is_mood(word)

    def _is_turned_to(self) -> bool:
        """Return whether a participle tells to whom or of what one speaks: «وقال | مخاطباً جنوده: …», «معلقاً على الغارة»."""
        syntax, word = self.passage.syntax, self.passage.syntax.text.tokens[self.at].word
        is_next = self.at == self.report.cue[1] and not self.has_subject and "speech" in self.report.sense.takes
        is_next = is_next and syntax.form(self.at + 1) != "باسم"  # «قالت متحدثة باسم المنظمة»
        return (
            is_next and word.form in words_of("turning_to") and word.form.endswith(("ا", "ه")) and not syntax.has(self.at, COMMA)
        )

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

    def _may_tell(self, at: int, *, may_be_definite: bool) -> bool:
        """Return whether a noun that can speak stands at the token and belongs to nothing before it."""
        syntax = self.passage.syntax
        noun = source_noun(syntax, at)
        is_free = not syntax.has(at, CONJUNCTION | PREFIXED | VERB) and (may_be_definite or not syntax.has(at, DEFINITE))
        return noun is not None and is_free and noun.entry.kind != "document" and not noun.split.preposition

    def _counts_speakers(self) -> bool:
        """Return whether «عدد من» counts those who speak: «أكد عدد من النازحين أن»."""
        syntax, at = self.passage.syntax, self.at
        is_count = not self.has_subject and syntax.form(at) == "عدد" and syntax.form(at + 1) == "من"
        return is_count and is_source(syntax, at, at + 3) and _that_comes_yet(self.passage, at)

    def _closes(self, at: int) -> bool:
        """Return whether a clause is over at the token or only tells how it was said: «، …», «قائلاً إن», «في بيان»."""
        syntax = self.passage.syntax
        return at >= self.limit or bool(syntax.has(at, COMMA | STOP | PREPOSITION)) or is_participle(syntax, at)

    def _is_made_by(self) -> bool:
        """Return whether whoever made a document follows it, of which it then is who speaks: «كشف تحقيق أجرته القناة أن»."""
        syntax, at = self.passage.syntax, self.at + 1
        at += syntax.text.tokens[at].word.text.endswith(("ة", "ى")) and not syntax.has(at, DEFINITE)  # «شهادة أخرى رواها»
        made = any(s.enclitic and s.stem.removesuffix("ت") in words_of("issuing") for s in syntax.text.tokens[at].word.splits)
        is_about = "عن" in self.report.sense.takes and any(syntax.form(i) == "عن" for i in range(at + 1, min(self.limit, at + 8)))
        return not self.has_subject and made and (is_about or _that_comes_yet(self.passage, at))

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

    def _is_asked_for(self, end: int) -> bool:
        """Return whether an indefinite thing, and no speaker, follows a verb joined to what its subject said: «، وطلب مهلة»."""
        syntax, at = self.passage.syntax, self.at
        joined = syntax.has(self.report.cue[0], CONJUNCTION) and self.report.cue[0] > self.passage.first and not self.has_subject
        if not joined or at != self.report.cue[1] or syntax.has(at, DEFINITE | OPENING) or at in syntax.names:
            return False
        follows = marker_at(self.passage, self.report.sense, end) if end < self.limit else None
        return follows is None and not is_source(syntax, at, end) and not _that_comes(self.passage, end)

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
        if self.report.sense.stance == "denies" and syntax.form(self.at).startswith("هال") and len(syntax.form(self.at)) > 4:
            return True  # «نفى رئيس البلدية هالحكي»
        is_alone = self.at + 1 >= self.passage.last or syntax.has(self.at + 1, COMMA | STOP)
        goes_on = syntax.has(self.at + 1, CONJUNCTION) and syntax.has(self.at + 1, VERB)  # «فنفى ذلك | وقال إن»
        is_alone = (
            is_alone or goes_on or ("الي" in self.report.sense.takes and syntax.form(self.at + 1) == "الي")
        )  # «عزا ذلك إلى»
        is_alone = is_alone or (is_among(self.report.sense.id, "explaining") and syntax.form(self.at + 1).startswith("ب"))
        return is_alone and syntax.form(self.at) in ("ذلك", "هذا", "ذلك")

    def _is_claim_pointed_at(self) -> bool:
        """Return whether what is denied or confirmed is named by «هذه الرواية», which never denies itself."""
        syntax, at = self.passage.syntax, self.at
        is_claim = syntax.has(at, DEMONSTRATIVE) and syntax.form(at + 1).removeprefix("ال") in words_of("summed")
        return is_claim and self.report.sense.stance in ("denies", "doubts", "confirms") and not self.report.sense.objects

    def _tells(self) -> bool:
        """Return whether the verb's object is whom it tells something: أبلغ، أخبر."""
        return self.report.sense.stance in ("asserts", "confirms")

    def _tells_of(self, at: int) -> bool:
        """Return whether عن opens what is told after a clause on who tells it: «تحدثت معلمة فرت من القرية | عن»."""
        is_about = self.passage.syntax.form(at) == "عن" and "عن" in self.report.sense.takes and not self.after_comma
        return is_about and marker_at(self.passage, self.report.sense, at) is not None


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
