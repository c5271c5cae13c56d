"""What prepositions bring on a walk from a verb of saying: occasions, outlets, those visited, who speaks for another."""

from riwaya.attributions.contents.markers import is_noun_content, marker_at
from riwaya.attributions.sources.issuers import expand
from riwaya.attributions.sources.occasions import author_of, medium_of, note_medium
from riwaya.attributions.sources.outlets import (
    is_our_outlet,
    outlet_after,
    spokesman_at,
)
from riwaya.attributions.sources.phrases import (
    can_head,
    make_link,
    read_phrase,
    source_noun,
)
from riwaya.attributions.sources.told_more import is_out
from riwaya.attributions.speakers.extent import before_marker
from riwaya.attributions.verbs.walk_bodies import Bodies
from riwaya.attributions.wording import words_of
from riwaya.phrases import Syntax, noun_phrase
from riwaya.phrases.nouns import is_occasion
from riwaya.phrases.tags import (
    AUXILIARY,
    CLOSING,
    COLON,
    COMMA,
    COMPLEMENTISER,
    CONJUNCTION,
    DEFINITE,
    NEGATION,
    PREFIXED,
    PREPOSITION,
    RELATIVE,
    STOP,
    TIME,
    VERB,
)

LONGEST_HELD = 12  # tokens of an aside on when and where it was said


class Adjoined(Bodies):
    """A walk that passes what prepositions bring, and notes who speaks there."""

    __slots__ = ()

    def _after_preposition(self) -> int:
        """Return the end of a prepositional phrase, having noted the outlet or spokesman in it."""
        syntax, report = self.passage.syntax, self.report
        if syntax.form(self.at) in ("مع", "رغم") and syntax.form(self.at + 1) in ("ذلك", "هذا"):
            return self.at + 2  # «لا يستبعد الوزير مع ذلك | اندلاع مواجهات»
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
        if is_bare and self._points_back(begin):
            return begin + 1  # «ورد على ذلك | المتحدث باسم الهيئة بأن»
        is_told = self.has_subject and syntax.form(begin) in words_of("platform")  # «في بيان للوزارة | على فيسبوك»
        if is_bare and syntax.form(self.at) in report.sense.sources_by and can_head(syntax, begin) and not is_told:
            return self._source_by_preposition(begin)
        return self._past_phrase(begin)

    def _past_occasion(self) -> int | None:
        """Return the token after an occasion with «خلال», once it is known who speaks: «، خلال | مؤتمر عقده أمس»; else None."""
        syntax = self.passage.syntax
        is_during = self.has_subject and syntax.form(self.at - 1) in ("خلال", "اثناء") and is_occasion(syntax, self.at)
        return self._past_phrase(self.at) if is_during else None

    def _past_phrase(self, begin: int) -> int:
        """Return the end of a phrase with its preposition, having noted the outlet or author that an occasion of speech names."""
        syntax, report = self.passage.syntax, self.report
        if (visited := self._past_visited(begin)) is not None:
            return visited
        end = max(begin + 1, before_marker(self.passage, report.sense, begin, noun_phrase(syntax, begin, self.limit)))
        if is_occasion(syntax, begin) and (past_copy := self._past_copy(end)) is not None:
            return past_copy
        if is_occasion(syntax, begin) and self.has_subject and (held := self._past_held(begin)) is not None:
            return held
        if is_occasion(syntax, begin) and not self.in_aside and self._is_held(begin, end):  # «خلال مؤتمر عقده في البرلمان | ان»
            return next((i for i in range(end, self.limit) if syntax.has(i, COMMA | COLON | COMPLEMENTISER)), end)
        end = end if self.has_subject else self._before_person(begin, end)
        if begin > self.at and syntax.form(self.at) == report.sense.addressee and report.target is None:
            report.target = (begin, end)
        author = author_of(syntax, begin, self.limit) if is_occasion(syntax, begin) else None
        if author is not None:  # «كتبت صحيفة X، في تقرير لمراسلها Y، أن»
            report.relayed.append(author[0])
            return author[1]
        medium = medium_of(syntax, begin, self.passage.last) if is_occasion(syntax, begin) else None
        note_medium(report, medium)
        end = max(end, medium.end) if medium is not None else end
        if is_occasion(syntax, begin) and not self.in_aside and _is_issued(syntax, end):  # «في بيان نشرته على صفحتها: …»
            ends = COLON | COMPLEMENTISER | COMMA
            told = (i for i in range(end + 1, self.limit) if syntax.has(i, ends) or self._begins_told(i))
            end = next(told, end)  # «في بيان نشرته الوزارة | على ضرورة»
        is_apart = self.in_aside or syntax.has(self.at - 1, COMMA)
        closing = self._end_of_occasion(end) if is_apart and is_occasion(syntax, begin) else None
        return end if closing is None else closing  # «، في بيان ما زلت أحتفظ به،»

    def _past_visited(self, begin: int) -> int | None:
        """Return the token after whom or what one met or saw when he spoke: «لدى تفقده أمس مركز الإيواء | إلى أن»; else None."""
        syntax = self.passage.syntax
        splits = syntax.text.tokens[begin].word.splits if begin < self.limit else ()
        met = {s.stem for s in splits if s.enclitic in ("ه", "ها", "هم", "هما")}
        if (met | {stem.removesuffix("ت") + "ه" for stem in met}).isdisjoint(words_of("meeting")):
            return None
        at = begin + 1
        while at < self.limit and syntax.has(at, TIME):
            at += 1
        found = read_phrase(syntax, at, self.limit)
        return before_marker(self.passage, self.report.sense, *found) if found is not None else None

    def _begins_told(self, at: int) -> bool:
        """Return whether what is told begins after where a text came out: «نُشر على صفحتها | مقتل القائد», «| على ضرورة»."""
        syntax = self.passage.syntax
        is_act = "noun" in self.report.sense.takes and is_noun_content(syntax, at) and not syntax.has(at - 1, PREPOSITION)
        return is_act or marker_at(self.passage, self.report.sense, at) is not None

    def _end_of_occasion(self, at: int) -> int | None:
        """Return the comma that closes an aside on when or where it was said: «، خلال مؤتمر عقده أمس | ، انطلاق»; else None."""
        syntax = self.passage.syntax
        tells_more = syntax.has(at, NEGATION | VERB | AUXILIARY | RELATIVE)
        walls = COMMA if tells_more else COMMA | COMPLEMENTISER | COLON | STOP
        here = at
        while here < self.limit and not syntax.has(here, walls):
            here = max(here, syntax.closing(here)) + 1  # past an outlet's name: «، في اتصال أجرته معه «الراية»، أن»
        is_closed = here < self.limit and bool(syntax.has(here, COMMA))
        is_told = is_noun_content(syntax, here + 1) or (here - at < LONGEST_HELD and bool(syntax.has(here + 1, COMPLEMENTISER)))
        return here if is_closed and (tells_more or is_told) else None

    def _past_copy(self, at: int) -> int | None:
        """Return the token after «وصلنا نسخة منه», «حصلت X على نسخة منه»: «قال بتسجيل وصلنا نسخة منه | إن»; else None."""
        syntax = self.passage.syntax
        copy = next((i for i in range(at, min(self.limit, at + 6)) if syntax.form(i) == "نسخه"), None)
        is_its = copy is not None and syntax.form(copy + 1) in ("منه", "منها", "عنه", "عنها")
        return copy + 2 if copy is not None and is_its and syntax.has(copy + 2, COMPLEMENTISER | COLON) else None

    def _past_held(self, begin: int) -> int | None:
        """Return the token after a verb that tells who held an occasion: «في مؤتمر صحفي عقده | أمس | توقيف»; else None."""
        syntax = self.passage.syntax
        near = range(begin + 1, min(self.limit, begin + 4))
        held = next(
            (i for i in near if syntax.form(i) in words_of("holding") or syntax.has(i, COMMA | COLON | COMPLEMENTISER)), begin
        )
        is_held = held > begin and syntax.form(held) in words_of("holding") and bool(syntax.has(held + 1, PREPOSITION | TIME))
        return held + 1 if is_held and not self.in_aside else None

    def _is_held(self, begin: int, end: int) -> bool:
        """Return whether it is told of an occasion where or when it was held, by whoever speaks: «مؤتمر عقده في البرلمان»."""
        syntax = self.passage.syntax
        held = next((i for i in range(begin + 1, end + 1) if syntax.form(i) in words_of("holding")), None)
        return held is not None and not self.has_subject and bool(syntax.has(held + 1, PREPOSITION | TIME))

    def _points_back(self, at: int) -> bool:
        """Return whether «ذلك» after a preposition stands alone before who speaks."""
        syntax = self.passage.syntax
        noun = source_noun(syntax, at + 1)
        is_alone = syntax.form(at) in ("ذلك", "هذا") and syntax.has(at + 1, DEFINITE)
        return is_alone and not self.has_subject and noun is not None and noun.entry.kind in ("official", "person", "expert")

    def _before_person(self, begin: int, end: int) -> int:
        """Return where the speaker begins after a place or those spoken to: «من غاو | القيادي موسى أغ حمادي»; else the end."""
        syntax = self.passage.syntax
        for at in range(begin + 1, end):
            is_person = at in syntax.names and syntax.names[at].kind == "person" and not syntax.has(at, PREFIXED | CONJUNCTION)
            if is_person and (at in syntax.name_ends.values() or syntax.has(at - 1, DEFINITE | CLOSING)):
                return at
        return end

    def _source_by_preposition(self, begin: int) -> int:
        """Note the source of «جاء في بيان X»."""
        found = read_phrase(self.passage.syntax, begin, self.limit)
        if found is None:
            return begin + 1
        found = found[0], before_marker(self.passage, self.report.sense, *found)  # «جاء في البيان | "أن الجيش تقدم"»
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


def _is_issued(syntax: Syntax, at: int) -> bool:
    """Return whether a verb of issuing what was said stands at the token: «نشرته», «بثها», «نُشر على موقعها»."""
    if is_out(syntax, at):
        return True
    splits = syntax.text.tokens[at].word.splits if at < len(syntax.tags) else ()
    return any(s.enclitic in ("ه", "ها") and s.stem.removesuffix("ت") in words_of("issuing") for s in splits)
