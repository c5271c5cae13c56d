"""Chains: sources in order, from the one the author cites first back to the origin, and carried over where they recur."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import islice

from riwaya.arabic.letters import fold
from riwaya.attributions.agreement import Agreement, can_mean, of_source
from riwaya.attributions.cues import cue_forms
from riwaya.attributions.passage import Passage, Range, Report
from riwaya.attributions.sources.outlets import is_correspondent, is_our_own, outlet_nouns
from riwaya.attributions.sources.phrases import PEOPLE, head_of, is_anaphoric, is_noun_of_text, is_source, make_link
from riwaya.attributions.sources.texts import issuer_before
from riwaya.attributions.wording import is_among, words_of
from riwaya.model import Link, Span
from riwaya.phrases import Syntax
from riwaya.phrases.tags import COMMA, COMPLEMENTISER, CONJUNCTION, DEFINITE, POSSESSED

_folded = lru_cache(maxsize=4096)(fold)  # the names of a document are compared again and again
_BY_THE_WRITER = (
    "nominal.مزاعم",
    "nominal.ادعاءات",
    "carried",
    "rumour",
    "adjunct",
)  # inside another's words, but not through him
_ASIDES = ("nominal", "carried", "rumour", "relative")  # of whom the text goes on to speak less likely than of who told of them
_BODIES = ("organisation", "state", "document")  # whose «we» calls for things; a man's is only how he speaks
_PERSONS = {"رجل": "m", "شاب": "m", "مسن": "m", "كهل": "m", "سيده": "f", "مراه": "f", "شابه": "f", "فتاه": "f", "مسنه": "f"}
_PERSISTING = ("أصر", "تمسك", "تمسّك")  # acts of will where no «أن» follows
_FINDING = ("علم", "رصد", "وثق", "سجل", "أحصى")  # verbs of what one has found out oneself
_PRINTED = ("تقرير", "خبر", "تحقيق", "مقال")  # which belong to the outlet, whoever it quoted
_LONGEST_COMING = 3  # tokens of «جاء هذا الإعلان»
_NEAR_LISTENER = 10  # tokens after a cue in which whom the source told may stand
_REMEMBERED = 24  # reports back to which a source may be referred to


@dataclass(frozen=True, slots=True)
class Spoken:
    """A report whose chain is known, as later reports refer back to it.

    Attributes:
        issued: the noun of the document in which it stands, folded: «أصدرت الدائرة بياناً نفت فيه»; "" where none is told.
        cited: how many links at the end of the chain it only cites: «يشير التقرير إلى قول نازحين إن».
    """

    chain: tuple[Link, ...]
    gender: str
    is_aside: bool
    paragraph: int
    meant: Link | None = None
    is_embedded: bool = False
    is_woman: bool = False
    issued: str = ""
    cited: int = 0

    def can_be_meant(self, verb: Agreement) -> bool:
        """Return whether the unsaid subject of a verb can be who spoke; «أكدت عضو اللجنة» told that it is a woman."""
        link = self.meant or self.chain[-1]
        return can_mean(link, verb) or (self.is_woman and verb.gender == "f" and verb.number != "p")


@dataclass(slots=True)
class Memory:
    """The sources of a document so far, latest last.

    Attributes:
        voice: who speaks the whole passage, as in an interview.
        speaking: the chain of whoever says the lines below his verb, up to the token `speaks_until`.
        portrayed: the persons of whom the sentences without reports since the last report told, and their paragraphs, latest
            last: the next «يقول» is theirs.
        asked: whom the last report asks, who then answers by «فأجاب».
    """

    outlet: str
    spoken: list[Spoken] = field(default_factory=list)
    voice: Link | None = None
    speaking: tuple[Link, ...] = ()
    speaks_until: int = 0
    portrayed: list[tuple[Link, int]] = field(default_factory=list)
    asked: Link | None = None

    def remember(self, spoken: Spoken) -> None:
        """Keep a report's chain for those that carry it over."""
        self.spoken.append(spoken)
        self.portrayed = self.portrayed if spoken.is_aside else []
        del self.spoken[:-_REMEMBERED]

    def portray(self, link: Link | None, paragraph: int) -> None:
        """Note the person of whom a sentence without reports told."""
        if link is not None:
            self.portrayed = [*self.portrayed[-2:], (link, paragraph)]

    def portrayed_by(self, report: Report, paragraph: int) -> Link | None:
        """Return the person portrayed just before in the paragraph, if it is they who speak; «أضاف» goes on from a speaker."""
        agreeing = (link for link, where in reversed(self.portrayed) if where == paragraph and _can_be(link, report))
        link = next(agreeing, None)
        return None if report.sense.id in words_of("continuing") and self.spoken else link

    def latest(self, verb: Agreement) -> Spoken | None:
        """Return the latest source that a verb can mean; when none agrees in all, in gender; when none does, the latest."""
        heard = [part for s in reversed(self.spoken) if s.chain and not s.is_aside for part in _parts(s)]
        agreeing = [s for s in heard if _can_agree(s.gender, verb.gender)]
        whole = [s for s in agreeing if s.can_be_meant(verb)]
        return self._within(verb, heard[:1]) or next(iter(whole or agreeing or heard), None)

    def _within(self, verb: Agreement, last: list[Spoken]) -> Spoken | None:
        """Return who spoke last within another's words, where that one cannot be meant: «قالت المصادر إن الحزب وعد، مشدداً»."""
        told = self.spoken[-1] if self.spoken else None
        is_within = (
            told is not None and told.is_embedded and len(told.chain) > 1 and bool(last) and not last[0].can_be_meant(verb)
        )
        shown = of_source(told.meant or told.chain[-1]) if told is not None and is_within else Agreement()
        return told if is_within and verb.gender == shown.gender != "" and verb.number == shown.number == "s" else None


def _can_be(link: Link, report: Report) -> bool:
    return can_mean(link, report.agreement) and (link.kind not in ("organisation", "state") or _shows(link, report))


def _shows(link: Link, report: Report) -> bool:
    """Return whether a body shows the gender of the verb, as one that only acted speaks less likely: «وتشن الحكومة …. وتقول»."""
    return report.rule.startswith("verbal") and of_source(link).gender == report.agreement.gender != ""


def _is_no_statement(passage: Passage, report: Report) -> bool:
    """Return whether a verb without its own subject tells what somebody does, and reports nothing."""
    form = passage.syntax.form(report.cue[0])
    if report.sense.id == "حرض" and form.startswith("وت"):
        return True  # «صور تمجد التنظيم وتحرض على الإرهاب»: no one's word
    if not report.is_embedded:
        return report.rule.startswith("unnamed")  # «تلقى الأهالي وعداً بـ»: a promise of nobody, that nobody tells
    if form.startswith("س"):
        return True  # «قال إنه سيطالب»: what he will do is no second statement
    # «قالوا إنهم يصرون على البقاء», «أكدت أنها وثّقت أسماءهم»: what they did, and no second statement
    return report.is_noun and (report.sense.id in _PERSISTING or bool(report.sense.takes & {"number"}))


def resolve(
    passage: Passage, reports: list[Report], memory: Memory, paragraph: int
) -> Iterator[tuple[Report, tuple[Link, ...], bool]]:
    """Yield each report with its chain and whether the chain is carried over; reports that nobody speaks are left out."""
    outer: list[tuple[Report, tuple[Link, ...]]] = []
    for report in reports:
        if report.carries and _is_no_statement(passage, report):
            continue
        if report.sense.id in ("رفض", "تحفظ") and report.content and _keeps_silent(passage, report):
            continue
        if report.sense.id in ("طلب", "اشترط", "اعتذر", "تمنى") and _hides_a_name(passage, report):
            continue
        chain, carried = _chain(passage, report, memory, paragraph)
        if chain is not None and report.rule.startswith("own.") and not any(link.kind in _BODIES for link in chain):
            continue  # «وأضافت: «نطالب بهدنة»» of a woman
        if memory.voice is not None and report.carries and _is_mine_or_theirs(passage, report):
            chain, carried = (), False
        if memory.voice is not None and chain is None:
            chain = ()
        if chain is None or (len(chain) == 1 and report.sense.id in _FINDING and _is_own(chain[0], memory.outlet)):
            continue  # «علمت الصحيفة أن» in the newspaper itself is its own word
        if memory.voice is not None and not any(_same(link, memory.voice) for link in chain):
            chain = (memory.voice, *chain)
        if report.is_embedded and (report.rule == "adjunct.بدعوى" or not report.rule.startswith(_BY_THE_WRITER)):
            around = _around(passage, report, outer)
            is_whole = not carried or report.carries or chain[0].kind == "document"
            inner = chain if is_whole else chain[-len(report.sources) :]
            is_around = bool(around) and report.rule.startswith(("retold", "unnamed"))
            chain = around if is_around else chain if carried and report.carries else _through(around, inner)
        chain = _through(memory.speaking, chain) if memory.speaking else chain
        outer.append((report, chain))
        is_asked = report.sense.id in ("سأل", "استجوب") and report.target is not None and bool(report.sources)
        memory.asked = make_link(passage.syntax, *report.target) if is_asked and report.target is not None else None
        asks_him = report.sense.id == "سأل" and passage.syntax.form(report.cue[0]).endswith(("ه", "ها", "هم"))
        in_it = passage.syntax.form(report.cue[1]) in words_of("in_it")
        issued = _issued(passage, report.cue) if in_it else _issued_beside(passage, report)
        spoken = _spoken(report, chain, paragraph, is_asker=asks_him and bool(memory.spoken))
        memory.remember(replace(spoken, issued=issued) if issued else spoken)
        if not _tells_nothing(passage.syntax, report):
            yield report, chain, carried


def _is_mine_or_theirs(passage: Passage, report: Report) -> bool:
    """Return whether the one asked speaks of his own word («لا أنكر أن») or of one that nobody is named for («وعدونا بـ»)."""
    hits = [h for h in cue_forms(passage.syntax.text.tokens[report.cue[1] - 1].word) if h.entry.inflections]
    told = [i for h in hits for i in h.entry.inflections if not h.split.enclitic]
    if passage.syntax.form(report.cue[0]) in ("لا", "لن", "لم"):
        told = [i for i in told if i.tense != "past"]  # «لا أنكر أن»
    word = passage.syntax.text.tokens[report.cue[1] - 1].word.text.removeprefix("و")
    if word.startswith("أ") and report.sense.id.startswith("ا"):
        told = [i for i in told if i.tense != "past"]  # «أعترف», whose past is «اعترف»
    is_mine = bool(told) and all(i.person == 1 for i in told)
    is_mine = is_mine or passage.syntax.form(report.cue[0] - 1) in words_of("myself")
    is_ours = passage.syntax.form(report.cue[0]).endswith(("ونا", "وني")) and not report.sources
    return is_ours or is_mine


def _tells_nothing(syntax: Syntax, report: Report) -> bool:
    """Return whether nothing is told: a feeling («أعرب عن قلقه، وقال»), thanks, «الآخر», «جاء ذلك على لسان»."""
    if report.content is None:
        return False
    first, last = report.content
    if report.sense.id == "اتهم" and last - first == 1:
        return syntax.form(first) in ("الاخر", "بعضا", "بعضها", "بعضهم", "بعضهما")
    if report.rule == "adjunct.على لسان" and last - first <= _LONGEST_COMING:
        return syntax.form(first).removeprefix("و").removesuffix("ت") in ("جاء", "ورد", "صدر", "اتي", "ات")
    is_thanks = syntax.form(first).startswith(("شكر", "امتنان", "تعازي", "مواسا"))
    return (is_among(report.sense.id, "feeling") or report.sense.id == "أخفى") and (is_thanks or last - first == 1)


def _around(passage: Passage, report: Report, outer: list[tuple[Report, tuple[Link, ...]]]) -> tuple[Link, ...]:
    """Return the chain through which a statement inside others is told: that of the innermost whose words hold it.

    «إن رئيس الجهاز أبلغ الوزراء بأن القطري أكد أن»: the chain goes through both; a joined «وإن» goes back to the outermost.
    """
    syntax, at = passage.syntax, report.cue[0]
    for told, chain in reversed(outer):
        first, last = told.content or (at, at)
        goes_back = any(syntax.has(i, COMPLEMENTISER) and syntax.has(i, CONJUNCTION) for i in range(first, at))
        holds = told.is_embedded and told.rule.startswith(("verbal", "relative")) and not told.is_noun and first < at < last
        if not told.is_embedded or _is_in_claim(told, report) or (holds and not goes_back):
            return chain
    return ()


def _is_in_claim(outer: Report, inner: Report) -> bool:
    """Return whether a statement stands in what another is said to claim: «نفت ما زعمته القناة من أن طهران وعدت»."""
    holds = outer.content is not None and outer.content[0] <= inner.cue[0] < outer.content[1]
    return holds and outer.rule.startswith(("carried", "rumour"))


def _keeps_silent(passage: Passage, report: Report) -> bool:
    """Return whether it is a comment that is refused: «رفضت الوزارة التعليق على الأنباء»."""
    places = (report.content[0] if report.content else -1, report.source[1] if report.source else report.cue[1])
    return any(passage.syntax.form(i) in words_of("silence") for i in places)


def _hides_a_name(passage: Passage, report: Report) -> bool:
    """Return whether all that is asked is that a name stay out of print: «طلب أن نكتفي بلقبه»."""
    first, last = report.content or (0, 0)
    return any(passage.syntax.form(i) in words_of("nameless") for i in range(first, min(last, first + 4)))


def _chain(passage: Passage, report: Report, memory: Memory, paragraph: int) -> tuple[tuple[Link, ...] | None, bool]:
    carried = False
    links = list(report.sources)
    if report.carries and not links:
        portrayed = memory.portrayed_by(report, paragraph)
        if portrayed is not None:
            return (portrayed, *report.relayed), True
        before = _carried_over(passage.syntax, report, memory, paragraph)
        if before is None:
            return (tuple(report.relayed), False) if report.relayed else (None, False)
        links, carried = before
    elif links and report.source is not None:
        links, carried = _referred(passage.syntax, report, links, memory, paragraph)
        links += _body_of(report, memory, passage.syntax)
    if report.origin is not None:
        whose = _whose(passage.syntax, report, report.origin)
        links = [*links, whose] if whose is not None else _with_origin(links, report.origin, memory)
    if report.spokesman is not None:
        links.insert(_place_of_spokesman(links, report.spokesman), report.spokesman)
    links += report.relayed
    links = _without_own(report, links, memory, paragraph, carried=carried)
    told = _told_reporter(passage, report, links, memory)
    if told is not None and not any(_same(told, k) for k in links[:-1]):
        links = [told, *links]
    if (heard := _heard_by(passage, report, links, memory, paragraph)) and not carried:
        links = [*(k for k in heard if not any(_same(k, link) for link in links)), *links]
    spoken_to = _outlet_meant(report.addressee_outlet, memory)
    if spoken_to is not None and not _is_own(spoken_to, memory.outlet) and not any(_same(spoken_to, k) for k in links):
        links.insert(0, spoken_to)
    return (*(k for k in report.according_to if not any(_same(k, link) for link in links)), *links), carried


def _without_own(report: Report, links: list[Link], memory: Memory, paragraph: int, *, carried: bool) -> list[Link]:
    """Return the links without the article's own outlet, a bare «الوكالة» as the outlet that it means."""
    if not links:
        return links
    first, *rest = links
    just_cited = _just_cited(first, memory, paragraph)
    is_named = bool(_naming_words(first.span.text) or _is_by_kind(first, memory.outlet))
    if just_cited is not None:
        links = [just_cited, *rest]  # «ونقلت الوكالة عن مسؤول», right after another's telling
    elif rest and is_named and _is_own(first, memory.outlet) and not is_correspondent(_folded(first.span.text)):
        links = rest  # «أفادت الوكالة نقلاً عن …» on the agency's own page
    elif rest and not carried and _is_bare_outlet(report, first):
        meant = _outlet_meant(first, memory)  # «مصدر تحدث للموقع»: an earlier outlet, else the article's own
        links = [meant, *rest] if meant is not None and meant is not first else rest
    others = [k for k in links[1:] if k.kind != "outlet" or not _is_own(k, memory.outlet)]
    return [*links[:1], *others]  # «شهادات جمعتها «الراية»», on its page


def _is_bare_outlet(report: Report, link: Link) -> bool:
    """Return whether a link is an outlet without a name: «للموقع», «علمت | الصحيفة | من مصدر»."""
    heard = report.sense.id in _FINDING  # who learns something is the outlet itself; «كشفت الصحيفة» may be of another
    return (_bare if heard else _folded)(link.span.text) in outlet_nouns() and _points(link)


_FARTHEST_TEXT = 14  # tokens from a verb back to the text in which it stands


def _issued(passage: Passage, cue: Range) -> str:
    """Return the noun of the text told before a verb, bare: «بياناً | أكد فيه» gives بيان; "" where none is told."""
    syntax = passage.syntax
    for at in range(cue[0] - 1, max(passage.first, cue[0] - _FARTHEST_TEXT) - 1, -1):
        if syntax.has(at, COMPLEMENTISER):
            return ""
        bare = syntax.form(at).removesuffix("ا")
        if is_noun_of_text(bare) and not syntax.has(at, DEFINITE):
            return bare
    return ""


def _issued_beside(passage: Passage, report: Report) -> str:
    """Return the noun of the text in which one speaks, bare: «أعلنت المنظمة عبر | تقرير لها أن» gives تقرير; "" without one."""
    syntax, (_, first) = passage.syntax, report.cue
    for at in range(first, min(report.start or first, first + _FARTHEST_TEXT)):
        if syntax.form(at) in ("في", "عبر", "ضمن") and is_noun_of_text(syntax.form(at + 1)) and syntax.form(at + 1) in _REPORTS:
            return syntax.form(at + 1)
    return ""


_REPORTS = ("تقرير", "بيان", "بلاغ", "مذكره", "رساله", "دراسه", "نشره", "تحقيق", "منشور")
_OFFICES = ("official", "state", "organisation")


def _cannot_relay(syntax: Syntax, report: Report, earlier: Spoken, paragraph: int, memory: Memory) -> bool:
    """Return whether who spoke in another paragraph passes nothing on: «قال الناطق …. ونُقل عن سكان قولهم إن», in the passive."""
    is_office = syntax.core(report.cue[0]) == "نقل" and len(earlier.chain) == 1 and earlier.chain[0].kind in _OFFICES
    return is_office and memory.spoken[-1].paragraph != paragraph


def _carried_over(syntax: Syntax, report: Report, memory: Memory, paragraph: int) -> tuple[list[Link], bool] | None:
    """Return the links of whoever goes on speaking, or of whom only seemed called upon; None where nobody can be meant."""
    if memory.asked is not None and syntax.form(report.cue[0]).startswith("ف"):
        return [memory.asked], False  # «وسأل الادعاء الشاهد عن الحادثة، | فأجاب بأنه»
    caller = _calls_itself(syntax, report, memory)
    if caller is not None:
        report.target = None
        return [caller], False  # «ودعت الأمم المتحدة | إلى ضبط النفس»
    earlier = memory.latest(report.agreement)
    if earlier is None or (report.goes_on and not _goes_on(earlier, report, paragraph)):
        return None
    if _are_others(syntax, report, earlier):
        return None
    if report.relayed and _cannot_relay(syntax, report, earlier, paragraph, memory):
        return None
    is_apart = earlier.paragraph != paragraph
    return [_in_full(link, memory) if is_apart else link for link in earlier.chain], True


def _in_full(link: Link, memory: Memory) -> Link:
    """Return the fullest earlier mention of whom a bare «المصدر» of another paragraph means; other links as they are."""
    word = _folded(link.span.text)
    if link.name or " " in word or not word.startswith("ال"):
        return link
    told = (k for s in memory.spoken for k in s.chain if k.span.start < link.span.start and _same_head(word, k))
    return max(told, key=lambda k: (len(k.span.text.split()), k.span.start), default=link)


def _are_others(syntax: Syntax, report: Report, earlier: Spoken) -> bool:
    """Return whether several speak right after a comma where one man spoke before: «20 أجنبياً، زعموا أنهم صيادون»."""
    at = report.cue[0]
    is_loose = report.agreement.number == "p" and syntax.has(at - 1, COMMA) and not syntax.has(at, CONJUNCTION)
    link = earlier.meant or earlier.chain[-1]
    return is_loose and (link.kind == "person" or (link.kind == "official" and of_source(link).number == "s"))


def _calls_itself(syntax: Syntax, report: Report, memory: Memory) -> Link | None:
    """Return whom a verb of asking seemed to address, where nobody who spoke before agrees with it and he does."""
    calls = report.sense.stance in ("asks", "accuses") and report.rule.startswith("verbal")
    if report.target is None or not calls or not report.agreement.gender or report.agreement.number == "p":
        return None  # «وطالبوا | الجيش بحمايتهم»: before its subject a verb stands in the singular
    earlier = memory.latest(report.agreement)
    if earlier is not None and _can_agree(earlier.gender, report.agreement.gender):
        return None
    link = make_link(syntax, *report.target)
    words = link.span.text.split()
    shown = "f" if any(w.endswith("ة") for w in words[:2]) else "m"
    is_oblique = words[0].endswith("ين")
    return link if shown == report.agreement.gender and not is_oblique else None


def _goes_on(earlier: Spoken, report: Report, paragraph: int) -> bool:
    """Return whether it is a person who spoke in this paragraph who must be meant by a verb that nobody stands beside."""
    link = earlier.chain[-1]
    return earlier.paragraph == paragraph and link.kind in PEOPLE and can_mean(link, report.agreement)


_HEARD = ("witness", "local", "activist", "anonymous")


def _place_of_spokesman(links: list[Link], spokesman: Link) -> int:
    """Return where «على لسان X» stands: before the body that X speaks for, behind whoever only quotes X («على لسان جيرانه»)."""
    first = links[0].kind if links else ""
    is_body = bool(links) and links[-1].kind in ("organisation", "state")
    return len(links) if first == "document" or (spokesman.kind in _HEARD and not is_body) else int(first == "outlet")


def _told_reporter(passage: Passage, report: Report, links: list[Link], memory: Memory) -> Link | None:
    """Return the reporter through whom an earlier chain went and whom the source told this: «أقسم حارس لمورفان أن».

    Where «لمورفان» was taken for a part of the source, the source is cut before it.
    """
    syntax = passage.syntax
    stop = report.start if report.start is not None else report.cue[1]
    for at in range(report.cue[1], min(stop, report.cue[1] + _NEAR_LISTENER)):
        form = syntax.form(at)
        known = _reporter_called(form[1:], memory) if form.startswith("ل") and len(form) > 3 else None
        if known is None:
            continue
        whole = syntax.span(at, at + 1)
        if links and links[-1].span.start < whole.start < links[-1].span.end:
            kept, last = syntax.text.document.text[links[-1].span.start : whole.start].rstrip(), links[-1]
            links[-1] = Link(Span(last.span.start, last.span.start + len(kept), kept), None, last.kind, last.entity)
        return Link(Span(whole.start + 1, whole.end, whole.text[1:]), known.name, known.kind, known.entity)
    return None


_TO_HIM = {"له": "m", "لها": "f", "اليه": "m", "اليها": "f"}


def _heard_by(passage: Passage, report: Report, links: list[Link], memory: Memory, paragraph: int) -> tuple[Link, ...]:
    """Return the chain of whoever was told this and tells of it: «قال الشيخ إن …. وحكى له ابنه أن»; none where nobody fits."""
    syntax = passage.syntax
    gender = _TO_HIM.get(syntax.form(report.cue[1]), "")
    is_kin = bool(links) and links[0].span.text.split()[0].endswith(("ه", "ها"))
    if not gender or report.is_embedded or not is_kin or len(links) != 1 or not memory.spoken:
        return ()
    last = memory.latest(Agreement(gender, "s"))
    is_near = last is not None and last.paragraph == paragraph
    return last.chain if last is not None and is_near and last.chain[-1].kind not in ("outlet", "document") else ()


def _reporter_called(form: str, memory: Memory) -> Link | None:
    """Return the person in the middle of an earlier chain, or behind an outlet, whose name ends in the word."""
    for spoken in reversed(memory.spoken):
        through = spoken.chain[1:] if spoken.chain and spoken.chain[0].kind == "outlet" else spoken.chain[:-1]
        for known in through:
            is_person = known.kind in ("person", "anonymous", "organisation") and len(known.span.text.split()) > 1
            if is_person and _folded(known.span.text.split()[-1]) == form:
                return known
    return None


def _through(around: tuple[Link, ...], inner: tuple[Link, ...]) -> tuple[Link, ...]:
    """Return the chain of a statement told inside another's."""
    return (*around, *(link for link in inner if not any(_same(link, a) for a in around)))


def _outlet_meant(link: Link | None, memory: Memory) -> Link | None:
    """Return the outlet that a bare «للوكالة» means: the latest one named; other links as they are."""
    if link is None or link.name or len(link.span.text.split()) > 1:
        return link
    head = _folded(link.span.text).removeprefix("لل").removeprefix("ل").removeprefix("ال")
    is_own_kind = _is_by_kind(link, memory.outlet)  # «في اتصال مع الإذاعة», of a radio that told of «إذاعة تابعة للحركة»
    for spoken in reversed(memory.spoken):
        for known in spoken.chain:
            is_named = known.name or (len(known.span.text.split()) > 1 and not is_own_kind)
            if known.kind == "outlet" and is_named and _same_head(head, known):
                return known
    return link


def _just_cited(link: Link, memory: Memory, paragraph: int) -> Link | None:
    """Return the agency cited last in the paragraph where «الوكالة» means it rather than the article's own; else None."""
    last = memory.spoken[-1] if memory.spoken else None
    if last is None or not last.chain or last.paragraph != paragraph or not _is_by_kind(link, memory.outlet):
        return None
    cited = last.chain[0]
    is_other = cited.kind == "outlet" and bool(cited.name) and not _is_own(cited, memory.outlet)
    is_meant = is_other and _same_head(_bare(link.span.text), cited)
    return Link(link.span, cited.name, cited.kind, cited.entity) if is_meant else None


def _is_own(link: Link, outlet: str) -> bool:
    """Return whether the outlet is the article's own, whose chain begins with the speaker."""
    if is_our_own(_folded(link.span.text)):
        return True
    if not outlet:
        return False
    mine, spoken_to = _naming_words(outlet), _naming_words(link.span.text) or _naming_words(link.name or "")
    if _solid(outlet) == _solid(link.span.text):
        return True  # «الراية 24» and «الراية24»
    if _is_by_kind(link, outlet):
        return True
    if not mine:
        return not spoken_to  # an outlet called «المراسلون» or «الوكالة» has no name that others could share
    return spoken_to <= mine or mine <= spoken_to  # a bare «للشبكة» that nothing earlier explains is the article's own


def _points(link: Link) -> bool:
    """Return whether a noun of an outlet may mean one told of before, as the indefinite «وكالات», «صحف» does not."""
    return not link.span.text.endswith(("ات", "حف", "اقع", "ئل")) or link.span.text.startswith("ال")


def _is_by_kind(link: Link, outlet: str) -> bool:
    """Return whether a link of one word is the first of the article's own outlet: «المنصة» of «منصة الوادي»."""
    return bool(outlet) and " " not in link.span.text and _bare(link.span.text) == _bare(outlet.split()[0])


def _bare(name: str) -> str:
    """Return a name of one word, folded, without its article and ل."""
    folded = _folded(name)
    return folded.removeprefix("لل").removeprefix("ل").removeprefix("ال") if " " not in folded else folded


def _solid(name: str) -> str:
    return "".join(c for c in _folded(name) if c.isalnum())


_MARKS = "«»\"“”()،.:'"


def _naming_words(name: str) -> frozenset[str]:
    """Return the folded words of an outlet's name without marks, glued ل and the word for its kind (صحيفة، موقع)."""
    words = (w.strip(_MARKS) for w in _folded(name).split())
    kept = [w for w in words if w and w.removeprefix("ل").removeprefix("ل").removeprefix("ال") not in outlet_nouns()]
    return frozenset(w.removeprefix("لل").removeprefix("ال") for w in kept)


def _referred(syntax: Syntax, report: Report, links: list[Link], memory: Memory, paragraph: int) -> tuple[list[Link], bool]:
    """Return the links with what an earlier mention of the first source adds: its name, the outlet it spoke to."""
    assert report.source is not None
    link, first, last = links[0], *report.source
    anaphoric = is_anaphoric(syntax, first, last)
    is_issued = head_word(link) not in words_of("proof") and head_word(link) not in words_of("figures")
    is_issued = is_issued and head_word(link) != "تقارير"  # «ووفقاً للتقارير»: those of nobody before
    is_issued = is_issued and not report.rule.startswith("relative")  # «نفى الوزير التقارير التي تحدثت عن»: not his
    cites = len(links) > 1 and report.sense.relay and links[1].kind in PEOPLE  # «نقل التقرير عن راهبة»
    if link.kind == "document" and (len(links) == 1 or cites) and is_issued and (anaphoric or _is_possessed(syntax, first)):
        told, carried = _document_of(syntax, link, first, memory)
        return [*told, *links[1:]], carried and not cites
    if _is_issued_by_speaker(syntax, report, link, memory, paragraph):
        return _document_of(syntax, link, first, memory)
    earlier = _earlier(syntax, link, first, last, anaphoric, memory)
    if earlier is None:
        return links, False
    chain, place = earlier
    latest = memory.spoken[-1]  # one named anew elsewhere stands without the outlet that quoted him
    goes_on = latest.chain is chain and latest.paragraph == paragraph and not latest.is_aside
    known = chain[place]
    named = Link(link.span, link.name or known.name, known.kind if anaphoric else link.kind, link.entity or known.entity)
    is_whole = len(links) == 1 or (report.sense.relay and anaphoric)  # «ونقل المصدر عن القيادة», whom an outlet quoted
    prefix = (
        [k for k in chain[:place] if k.kind == "outlet" and not k.span.text.endswith("نا")]
        if link.kind != "outlet" and is_whole and (anaphoric or goes_on) and not _is_told_elsewhere(syntax, report, memory)
        else []
    )
    return [*prefix, named, *links[1:]], True


def _is_issued_by_speaker(syntax: Syntax, report: Report, link: Link, memory: Memory, paragraph: int) -> bool:
    """Return whether a bare «بيان» is of the body that spoke right before: «أعلن الحرس مقتل ضابط، | وجاء في بيان: …»."""
    last = memory.spoken[-1] if memory.spoken else None
    is_bare = report.sense.id in ("جاء", "ورد") and _folded(link.span.text) in _STATEMENTS
    if not is_bare or last is None or last.paragraph != paragraph or last.is_aside or not last.chain:
        return False
    return last.chain[-1].kind in ("organisation", "state", "official", "person")


_STATEMENTS = ("بيان", "بلاغ", "منشور", "تغريده", "تدوينه", "تصريح", "رساله", "بيانات")


def _whose(syntax: Syntax, report: Report, origin: Agreement) -> Link | None:
    """Return whom «عنه» means where who passes it on is told as his: «ينقل زوار | رئيس المجلس | عنه أن»; None elsewhere."""
    if report.source is None or make_link(syntax, *report.source).kind == "outlet":
        return None
    first, last = report.source
    if syntax.form(last) not in ("عنه", "عنها", "عنهم"):
        return None
    for at in range(first + 1, last):
        if is_source(syntax, at, last) and (link := make_link(syntax, at, last)).kind in ("official", "person"):
            return link if can_mean(link, origin) else None
    return None


def _with_origin(links: list[Link], origin: Agreement, memory: Memory) -> list[Link]:
    """Return the links with whom «عنه» means: the one portrayed last, else the latest source that it can mean."""
    if memory.portrayed and can_mean(memory.portrayed[-1][0], origin):
        return [*links, memory.portrayed[-1][0]]
    heard = memory.latest(origin)
    return links if heard is None or any(_same(heard.chain[-1], k) for k in links) else [*links, heard.chain[-1]]


def _is_told_elsewhere(syntax: Syntax, report: Report, memory: Memory) -> bool:
    """Return whether the clause itself says which outlet was spoken to, be it the article's own, and so no other any more."""
    return syntax.form(report.cue[1]) in ("لنا", "لي", "الينا") or _outlet_meant(report.addressee_outlet, memory) is not None


def _body_of(report: Report, memory: Memory, syntax: Syntax) -> list[Link]:
    """Return the body that «على لسان أمينها العام» speaks for: the latest that spoke."""
    if report.source is None or syntax.form(report.source[0] - 1) != "لسان" or not syntax.has(report.source[0], POSSESSED):
        return []
    latest = (s.chain[-1] for s in reversed(memory.spoken) if s.chain and s.chain[-1].kind in ("organisation", "state"))
    return list(islice(latest, 1))


def _is_possessed(syntax: Syntax, at: int) -> bool:
    return syntax.has(at, POSSESSED)


def head_word(link: Link) -> str:
    """Return the first word of a link, folded, without its article."""
    return _folded(link.span.text.split()[0]).removeprefix("ال")


def _document_of(syntax: Syntax, link: Link, first: int, memory: Memory) -> tuple[list[Link], bool]:
    """Return «البيان» or «بيانها» with whose it is: who is told to have issued it, else the body that spoke last."""
    head = head_word(link)
    for spoken in reversed(memory.spoken):  # «مذكرة رفعها المفتش …. وتضيف المذكرة»
        if spoken.issued == head and spoken.chain:  # «أصدر المكتب بياناً أكد فيه …. وأوضح البيان»
            return [link, spoken.chain[0 if spoken.chain[0].kind == "outlet" and head in _PRINTED else -1]], True
        at = next((i for i, k in enumerate(spoken.chain[:-1]) if k.kind == "document" and head_word(k) == head), None)
        if spoken.is_embedded and not (at is not None and spoken.chain[at].span.text.endswith(spoken.chain[at + 1].span.text)):
            continue  # «قال التقرير إن لجنة حمّلت …. ويذكر التقرير»: the committee issued none
        if at is not None:
            return [link, *spoken.chain[at + 1 : at + 2]], True
    issuer = issuer_before(syntax, first, head)
    if issuer is not None:
        return [link, issuer], True
    for spoken in reversed(memory.spoken):
        if spoken.issued and spoken.is_embedded and len(spoken.chain) > 1:
            return [link, spoken.chain[-1]], True  # «أفادت الوكالة بأن الدائرة أصدرت بياناً نفت فيه …. وأكد البيان»
        if spoken.chain and not spoken.is_aside:
            is_printed = head_word(link) in _PRINTED and spoken.chain[0].kind == "outlet"
            last = spoken.chain[0] if is_printed else spoken.chain[-1]
            if last.kind in ("organisation", "state", "outlet", "official", "person"):
                return [link, last], True
            return [link, *(k for k in spoken.chain[1:] if spoken.chain[0].kind == "document")], True
    return [link], False


def _earlier(
    syntax: Syntax, link: Link, first: int, last: int, anaphoric: bool, memory: Memory
) -> tuple[tuple[Link, ...], int] | None:
    """Return the earlier chain, and the place in it, that the phrase refers back to."""
    head = syntax.text.tokens[head_of(syntax, first, last)].word.form
    for spoken in reversed(memory.spoken):
        for place in range(len(spoken.chain) - 1, -1, -1):
            known = spoken.chain[place]
            if _same(link, known) or (anaphoric and _same_head(head, known)):
                return spoken.chain, place
    return _person_meant(head, memory) if anaphoric else None


def _person_meant(head: str, memory: Memory) -> tuple[tuple[Link, ...], int] | None:
    """Return the latest chain at whose end the person stands whom «الرجل» or «السيدة» means, and its last place."""
    gender = _PERSONS.get(head.removeprefix("ال"), "")
    last = next((s for s in reversed(memory.spoken) if s.chain and not s.is_aside), None)
    if not gender or last is None or last.chain[-1].kind not in PEOPLE:
        return None
    return (last.chain, len(last.chain) - 1) if _can_agree(last.gender, gender) else None


def _same(link: Link, known: Link) -> bool:
    """Return whether two links are one source by entity, by name or by a name's last part (عفرين)."""
    if link.entity and link.entity == known.entity:
        return (link.kind == "outlet") == (known.kind == "outlet")  # «إذاعة الجيش» is not the army
    if link.name and known.name:
        mine, theirs = _folded(link.name).split(), _folded(known.name).split()
        return mine == theirs or (len(mine) == 1 and mine[0] == theirs[-1]) or theirs[-len(mine) :] == mine
    return _folded(link.span.text) == _folded(known.span.text)


def _same_head(head: str, known: Link) -> bool:
    core = head.removeprefix("ال")
    words = [_folded(w).removeprefix("ال").strip('«»"') for w in known.span.text.split()[:3]]
    return core in words or words[0] in (core + "ه", core + "ها", core + "هم")  # «محاميه …. وتابع المحامي»


def _spoken(report: Report, chain: tuple[Link, ...], paragraph: int, *, is_asker: bool = False) -> Spoken:
    told = report.sources[-1] if report.sources and chain and _same(report.sources[-1], chain[-1]) else None
    last = told or (chain[-1] if chain else None)  # «قال الحزب: «تنفي المقاومة ذلك، وتؤكد»»: one source by another name
    shown = of_source(last).gender if last is not None else ""
    is_woman = shown == "m" and last is not None and last.kind == "official"
    is_woman = is_woman and len(report.sources) == 1 and not report.sense.relay
    is_woman = is_woman and report.rule.startswith("verbal") and report.agreement == ("f", "s")  # «أكدت عضو اللجنة أن»
    gender = "f" if is_woman else shown or (report.agreement.gender if len(chain) == 1 else "")
    is_figures = bool(chain) and chain[0].kind == "document" and head_word(chain[0]) in words_of("figures")
    is_passing = report.rule.startswith("adjunct") and bool(chain) and (chain[-1].kind == "document" or is_figures)
    is_passing = is_passing and (report.start is None or head_word(chain[-1]) in words_of("figures"))
    is_aside = (
        is_passing
        or is_asker
        or (report.rule.startswith(_ASIDES) and not (report.rule == "relative.نقل" and report.origin is not None))
    )
    cited = len(report.relayed)
    return Spoken(chain, gender, report.is_embedded or is_aside, paragraph, told, report.is_embedded, is_woman, cited=cited)


def _parts(spoken: Spoken) -> list[Spoken]:
    """Return a chain, and what stands before its origin, who may go on too: «نقلت الوكالة عن ضابط كذا، وأضافت»."""
    if len(spoken.chain) == 1:
        return [spoken]
    if 0 < spoken.cited < len(spoken.chain):  # «يشير تقرير الصحيفة إلى قول نازحين إن …، لافتاً إلى»
        citing = spoken.chain[: -spoken.cited]
        return [spoken, *_parts(Spoken(citing, of_source(citing[-1]).gender, spoken.is_aside, spoken.paragraph))]
    before = spoken.chain[:-1]
    goes_on = spoken.chain if before[-1].kind == "document" else before  # «وصف بيان الوزارة ذلك بأنه كذب، مشدداً على»
    return [spoken, Spoken(goes_on, of_source(before[-1]).gender, spoken.is_aside, spoken.paragraph, before[-1])]


def _can_agree(source: str, verb: str) -> bool:
    return not source or not verb or source == verb
