"""The second of two bodies that a walk from a verb of saying comes upon: who is accused, reminded, told, beside who speaks."""

from riwaya.attributions.contents.markers import is_noun_content, marker_at
from riwaya.attributions.passage import Range
from riwaya.attributions.sources.issuers import expand
from riwaya.attributions.sources.outlets import (
    is_our_listener,
    is_outlet_in_marks,
    is_staff,
    outlet_link,
    outlet_nouns,
)
from riwaya.attributions.sources.phrases import (
    make_link,
    source_noun,
    source_nouns,
)
from riwaya.attributions.verbs.walk_passing import Passing
from riwaya.attributions.wording import words_of
from riwaya.phrases import Syntax
from riwaya.phrases.nouns import ends_person
from riwaya.phrases.tags import (
    BRACKET,
    CLOSING,
    COMMA,
    COMPLEMENTISER,
    CONJUNCTION,
    DEFINITE,
    DEMONSTRATIVE,
    KNOWN_NOUN,
    OPENING,
    PREFIXED,
    PREPOSITION,
    is_outlet_noun,
)

_OF_BODIES = ("المفاوض", "المفاوضه", "المسلح", "المقاتل", "المقاتله", "المراقب", "المشرف", "المشرفه", "المرافق", "الحاكم")


class Bodies(Passing):
    """A walk that tells two bodies apart."""

    __slots__ = ()

    def _split_two_bodies(self, found: Range) -> None:
        """Divide «المصدر التحالف»: of two definite nouns that can speak, the second is spoken to or accused."""
        syntax, report = self.passage.syntax, self.report
        told = next((i for i in range(found[0] + 1, found[1]) if self._is_told_outlet(found[0], i)), None)
        told = told - bool(syntax.has(told - 1, OPENING) and told - 1 > found[0]) if told is not None else None
        is_of_two = report.sense.addressee == "object" or self._reminds()
        at = told or ((self._second_body(found) or self._last_accused(found)) if is_of_two else None)
        if at is None:
            return
        report.source, report.sources = (found[0], at), [make_link(syntax, found[0], at)]
        if report.sources[0].kind == "document":
            report.sources, _ = expand(syntax, (found[0], at), at)  # «حمّل بيان للنقابة | الوزارة مسؤولية»
        if told is not None:  # «أبلغ مسؤول أمني وكالة X»; «أبلغ مراسلنا» tells the article's own outlet
            report.addressee_outlet = None if is_our_listener(syntax, at) else outlet_link(syntax, at, found[1])
            return
        end = self._wanted_noun(at, found[1])
        report.target = (at, end)
        self._go(end)

    def _reminds(self) -> bool:
        """Return whether «بأن» tells the verb of reminding, which has an object, from that of mentioning: «ذكّر الأطراف بأن»."""
        ends = (i for i in range(self.at, self.limit) if self.passage.syntax.has(i, COMPLEMENTISER | COMMA))
        return self.report.sense.id == "ذكر" and self.passage.syntax.form(next(ends, self.at)).startswith("بان")

    def _second_body(self, found: Range) -> int | None:
        """Return where the second of two definite nouns that can speak begins in a phrase; None when there is one."""
        syntax = self.passage.syntax
        for at in range(found[0] + 1, found[1]):
            if self._is_blamed_in_marks(at, found[1]):
                return at
            if syntax.is_in_name(found[0], at) or _is_in_person(syntax, found[0], at):
                continue
            if at > found[0] + 1 and syntax.has(at, DEMONSTRATIVE) and not syntax.has(at - 1, PREPOSITION):
                return at  # «وصف مسؤولون محليون | هذا العمل بأنه»
            text = syntax.text.tokens[at].word.text
            if text.endswith(("يه", "يها", "يهم")) and syntax.form(at - 1).startswith("ال") and at not in syntax.names:
                return at  # «وتدعو النقابة | منتسبيها إلى»: no genitive after the article
            is_named = at in syntax.names and syntax.names[at].kind != "person"
            is_named = is_named and not (
                syntax.form(at) == "سوريه" and _is_adjective_of(syntax, found[0], at - 1)
            )  # «منظمة حقوقية سورية»
            if at > found[0] + 1 and self._begins_office(found[0], at):
                return at  # «أبلغ الجناح العسكري لحزب الله | رئيس المجلس رفضه»
            is_body = is_named or source_noun(syntax, at) or syntax.form(at) in words_of("addressed")
            is_adjective = syntax.form(at).endswith(("ي", "يه")) and syntax.form(at) not in words_of("addressed")  # but «الأهالي»
            is_adjective = is_adjective or syntax.form(at) in _OF_BODIES
            if at == found[0] + 1 and is_adjective and not is_named:
                continue  # «المكتب السياسي للحزب», «الوفد المفاوض»: of what kind it is
            if syntax.form(at)[:1] == "ل" and (syntax.form(at)[:2] == "لل" or syntax.has(at, PREFIXED) or syntax.is_glued(at)):
                continue  # «الجناح العسكري | للحزب»: whose it is
            if at > found[0] + 1 and syntax.form(at).endswith("ي") and self._begins_oblique(at):
                return at  # «أوصى الأمين العام للكتائب | مجاهدي الكتائب بـ»
            is_whole = syntax.has(at - 1, DEFINITE | CLOSING) or any(
                e == at for f, e in syntax.name_ends.items() if found[0] <= f < at
            )
            is_whole = is_whole or (is_named and at >= found[0] + 2 and _is_adjective_of(syntax, found[0], at - 1))
            is_title = syntax.form(at - 1) in words_of("title") and syntax.form(at) not in words_of("addressed")
            is_title = is_title or self._is_titled(at)
            definite = is_named or syntax.has(at, DEFINITE)
            if is_body and definite and is_whole and not is_title and not syntax.has(at, CONJUNCTION):
                return at
        return None

    def _begins_office(self, first: int, at: int) -> bool:
        """Return whether an office with its genitive stands after a body told in full, which it can be no part of."""
        syntax = self.passage.syntax
        head, noun = source_noun(syntax, first), source_noun(syntax, at)
        is_office = noun is not None and noun.entry.kind == "official" and not noun.split.preposition and not noun.split.enclitic
        is_of = is_office and syntax.has(at + 1, DEFINITE | KNOWN_NOUN) and not syntax.has(at, DEFINITE | CONJUNCTION)
        is_body = head is None or head.entry.kind == "organisation"
        ends = syntax.has(at - 1, DEFINITE) or any(e == at for f, e in syntax.name_ends.items() if first <= f < at)
        return bool(is_of and is_body and ends and syntax.has(first, DEFINITE))

    def _begins_oblique(self, at: int) -> bool:
        """Return whether a plural of people in ي, which no subject has, stands before its genitive: «مجاهدي الكتائب»."""
        syntax = self.passage.syntax
        is_plural = syntax.form(at) + "ن" in source_nouns().entries and at not in syntax.names
        return is_plural and bool(syntax.has(at + 1, DEFINITE)) and not syntax.has(at, DEFINITE | CONJUNCTION | PREFIXED)

    def _last_accused(self, found: Range) -> int | None:
        """Return the unknown name at the end of a phrase that takes no genitive: «تتهم أطراف حكومية | مرعي بـ»; else None."""
        syntax, at = self.passage.syntax, found[1] - 1
        word = syntax.text.tokens[at].word
        named = syntax.names.get(at)
        is_name = not syntax.tags[at] and word.kind == "word" and len(word.form) > 2 and not word.text.endswith(("ة", "ه", "ي"))
        is_name = is_name and (named is None or named.kind == "person")
        is_charged = marker_at(self.passage, self.report.sense, found[1]) is not None if found[1] < self.limit else False
        is_whole = at > found[0] + 1 and syntax.text.tokens[at - 1].word.text.endswith("ية")
        return at if is_name and is_charged and is_whole and _is_adjective_of(syntax, found[0], at - 1) else None

    def _is_titled(self, at: int) -> bool:
        """Return whether a title stands at the token, and after it the name of who holds the office before: «القاضي أوموندي»."""
        syntax, after = self.passage.syntax, at + 1
        is_name = after < self.limit and not syntax.tags[after] and syntax.text.tokens[after].word.kind == "word"
        return is_name and syntax.form(at) in words_of("titled") and syntax.form(after)[:1] not in ("ب", "ل")

    def _is_blamed_in_marks(self, at: int, end: int) -> bool:
        """Return whether marks at the end of a definite phrase hold whom it accuses: «حمّل الحاكم | «المتفرجين» جزءاً»."""
        syntax = self.passage.syntax
        is_last = syntax.has(at, OPENING) and not syntax.has(at, BRACKET) and syntax.closing(at) == end - 1
        return bool(is_last and self.report.sense.objects and syntax.has(at - 1, DEFINITE | CLOSING))

    def _wanted_noun(self, at: int, end: int) -> int:
        """Return where what is asked begins in «الجهات التركية | الإسراع في»; the end of the phrase when it is not there."""
        if "noun" not in self.report.sense.takes or self.report.sense.objects:
            return end
        syntax = self.passage.syntax
        is_adjective = ("يه", "ي")
        asked = (
            i
            for i in range(at + 1, end)
            if (is_noun_content(syntax, i) or self._is_of_other_number(i)) and not syntax.form(i).endswith(is_adjective)
        )
        return next(asked, end)

    def _is_of_other_number(self, at: int) -> bool:
        """Return whether a feminine singular stands after a plural of men, whose adjective it cannot be: «الخاطفين | الرأفة»."""
        syntax = self.passage.syntax
        definite = syntax.has(at, DEFINITE) and syntax.has(at - 1, DEFINITE) and not syntax.has(at, PREFIXED | CONJUNCTION)
        return bool(definite) and syntax.form(at - 1).endswith("ين") and syntax.text.tokens[at].word.text.endswith("ة")

    def _is_told_outlet(self, first: int, at: int) -> bool:
        """Return whether an outlet that is no genitive begins at the token of a phrase: after an adjective or a name."""
        syntax = self.passage.syntax
        if at == first + 1 and syntax.has(first, OPENING):
            return False  # «أفادت «فرانس برس» بأن»
        if self.report.sense.addressee != "object" and is_staff(syntax, at) and ends_person(syntax, first, at):
            return False  # «أفاد سليم الأحمد مراسل قناة X بأن»: he himself
        named, is_called_in_marks = syntax.names.get(at), is_outlet_in_marks(syntax, at)
        is_of_outlet = is_outlet_noun(syntax.core(at - 1).removeprefix("ال"))  # «الصحيفة «الحياة»»
        if is_called_in_marks and syntax.has(at - 1, DEFINITE) and not is_of_outlet:
            return True  # «أبلغ مسؤول في مجلس المحافظة «الحياة» أن»
        in_marks = syntax.has(at, OPENING) and not syntax.has(at, BRACKET)
        is_outlet = is_called_in_marks or (named is not None and named.kind == "outlet") or syntax.form(at) in outlet_nouns()
        is_outlet = is_outlet or (in_marks and at in syntax.name_ends.values())  # «ناشط من العريش «الديرة» أن»
        employs = source_noun(syntax, at - 1) is not None or syntax.has(at - 1, PREPOSITION) or not self._tells()
        return is_outlet and not employs and make_link(syntax, first, at).kind not in ("outlet", "document")


def _is_adjective_of(syntax: Syntax, first: int, at: int) -> bool:
    """Return whether an indefinite phrase ends in an adjective of origin: «اتهمت منظمة حقوقية دولية | دمشق»."""
    is_of_kind = syntax.form(at).endswith(("ي", "يه")) and len(syntax.form(at)) > 3
    return is_of_kind and not syntax.has(at, DEFINITE | PREPOSITION) and not syntax.has(first, DEFINITE)


def _is_in_person(syntax: Syntax, first: int, at: int) -> bool:
    """Return whether a token goes on with the office or the name of a person told between the two."""
    return any(syntax.names[i].kind == "person" and syntax.name_ends[i] > at for i in range(first, at) if i in syntax.names)
