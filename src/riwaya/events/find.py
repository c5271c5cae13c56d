"""Find the events of a document, sentence by sentence."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from functools import partial

from riwaya.arabic.number_words import number_word
from riwaya.arabic.words import Hit
from riwaya.documents.sentences import Sentence
from riwaya.encoder import Contexts
from riwaya.events.arguments import backing, moves, outcomes
from riwaya.events.arguments.anaphora import of_whom
from riwaya.events.arguments.roles import fill
from riwaya.events.classes import classes_of, domain_of, words_of
from riwaya.events.factuality import presupposed, reality
from riwaya.events.factuality.conditions import share_return, share_terms
from riwaya.events.governors import effects_at
from riwaya.events.nouns.heads import counts, head_classes
from riwaya.events.scene import Arguments, Draft, Scene, survey
from riwaya.events.senses import convoys, custody, departures
from riwaya.events.senses.again import strikes_again
from riwaya.events.senses.errands import is_errand
from riwaya.events.senses.naming import trigger_of
from riwaya.events.senses.needs.warfare import is_for_show
from riwaya.events.senses.sense import read, read_as
from riwaya.events.triggers import Form, Sense
from riwaya.events.triggers import find as find_triggers
from riwaya.model import Event, Filler, Quantity, Span, Time, ZoneKind
from riwaya.phrases import Syntax
from riwaya.phrases.tags import (
    CONJUNCTION,
    DEFINITE,
    NEGATION,
    OPENING,
    PREFIXED,
    RELATIVE,
    TIME,
    VERB,
)

ACTS = frozenset({"accuse", "deny", "admit", "promise"})
_TOLD_ONCE = frozenset({"capture", "release", "detain", "visit", "exchange"})
_PERSONS = frozenset({"people", "fighter", "captive", "person", "official"})
LIKELY = 2.5  # the log-odds above which a word that may be a trigger tells an event that no rule reads (a probability of .92)
UNLIKELY = -3.0  # and below which an event that a rule reads is none (.05)
_SURE = 0.9  # the probability from which on the encoder tells how real an event is
_NO_COMMENT = 14  # tokens between confirming nothing and denying nothing
_WHOEVER = {"من", "لمن", "ممن", "كل"}
_COUNTED_WITHIN = 5  # tokens between «قبل» and the deed from which it is counted
_FEW = 3  # words of a peaceful subject that do not yet make it one


def find_events(
    syntax: Syntax, times: Iterable[Time] = (), quantities: Iterable[Quantity] = (), contexts: Contexts | None = None
) -> tuple[Event, ...]:
    """Return every event that the body of the document tells, in text order; who tells it is left to `riwaya.claims`.

    Args:
        contexts: how likely words are to tell events; without it the rules alone read.
    """
    scene = survey(syntax, times, quantities)
    named = _named_tokens(syntax)
    sentences = list(syntax.text.sentences_in(ZoneKind.BODY))
    counts = [_count(syntax, s) for s in sentences]
    is_war, is_story = _subject(counts)
    told: set[str] = set()
    found: list[Event] = []
    for sentence, count in zip(sentences, counts, strict=True):
        if is_story:
            continue
        is_peaceful = _is_peaceful(count, is_war)
        is_warlike = is_war or count.get("conflict", 0) > 1
        drafts = _Telling(scene, sentence, named, is_warlike, is_peaceful, told, contexts).read()
        for draft in backing.attach(syntax, drafts):
            if draft.is_adjunct and (draft.sense.type in told or _only_objects(syntax, draft)) and _is_bare(draft):
                continue
            if presupposed.only_names(syntax, draft, told):
                continue
            told.add(draft.sense.type)
            found.append(_event(syntax, draft, contexts))
    return tuple(found)


def _is_bare(draft: Draft) -> bool:
    """Return whether a mention tells nothing of its own: no role save a time, or only a pronoun's («قبل خروجهم»)."""
    told = draft.roles.keys() - {"time"}
    return draft.polarity == "positive" and (not told or (bool(draft.arguments.pronoun) and len(told) == 1))


def _only_objects(syntax: Syntax, draft: Draft) -> bool:
    """Return whether a mention only tells what a description is about («الرافضون للتسوية»)."""
    at = draft.arguments.first
    return syntax.form(at)[:2] == "لل" and syntax.has(at - 1, DEFINITE)


def _named_tokens(syntax: Syntax) -> set[int]:
    """Return the tokens that only name: in a mention after its first word, or in short quotation marks."""
    named = {i for first, last in syntax.name_ends.items() for i in range(first, last)}
    for quotation in syntax.text.quotations:
        inside = range(quotation.opening + 1, quotation.closing)
        if quotation.is_closed and not quotation.is_bracket and len(inside) <= 3 and _is_title(syntax, inside):
            named.update(inside)
    return named


def _is_title(syntax: Syntax, inside: range) -> bool:
    """Return whether a few words in marks are a title: definite, or called a film, a song or the like."""
    if any(syntax.has(i, VERB) for i in inside):
        return False
    if syntax.form(inside.start - 2) in ("ب", "ل", "ك", "وب", "ول"):
        return False  # «اتهمه بـ"التحضير لعدوان"»
    return syntax.has(inside.start, DEFINITE) or domain_of(syntax.text.tokens[inside.start - 2].word) == "culture"


def _count(syntax: Syntax, sentence: Sentence) -> Counter[str]:
    """Return how many words of each subject a sentence holds."""
    first, names = sentence.first, syntax.names
    domains = [domain_of(token.word) for token in syntax.text.tokens[first : sentence.last]]
    for at in range(first, sentence.last):
        if at in names and names[at].kind == "actor":
            domains[at - first] = "conflict"
    return Counter(filter(None, domains))


def _subject(counts: list[Counter[str]]) -> tuple[bool, bool]:
    """Return whether a document speaks of conflict, and whether it speaks of works of art, whose stories are no events."""
    total: dict[str, int] = {}
    for count in counts:
        for domain, number in count.items():
            total[domain] = total.get(domain, 0) + number
    conflict = total.pop("conflict", 0)
    most = max(total.values(), default=0)
    is_war = conflict >= most or most < _FEW
    return is_war, not is_war and total.get("culture", 0) > 2 * max(conflict, 1)


def _is_peaceful(count: dict[str, int], is_war: bool) -> bool:
    """Return whether a sentence speaks of trade, sport or the like and only borrows the words of war."""
    conflict = count.get("conflict", 0)
    peaceful = max((n for domain, n in count.items() if domain != "conflict"), default=0)
    return conflict <= peaceful if not is_war else conflict == 0 and peaceful >= 3


@dataclass(slots=True)
class _Telling:
    """What is told by the sentence being read, and what was before.

    Attributes:
        named: the tokens that only name.
        told: the types told in the sentences before.
        types: those told in this one.
        taken: the tokens that belong to the trigger of a draft.
    """

    scene: Scene
    sentence: Sentence
    named: set[int]
    is_war: bool
    is_peaceful: bool
    told: set[str]
    contexts: Contexts | None
    drafts: list[Draft] = field(default_factory=list)
    types: set[str] = field(default_factory=set)
    taken: set[int] = field(default_factory=set)

    def read(self) -> list[Draft]:
        """Return the events of the sentence."""
        syntax = self.scene.syntax
        at = self.sentence.first
        while at < self.sentence.last:
            hits = () if at in self.taken else find_triggers(syntax.text.tokens[at].word)
            draft = self._in_context(at, hits, self._draft(at, hits)) if hits else None
            if draft is None:
                at += 1
                continue
            self.drafts.append(draft)
            self.types.add(draft.sense.type)
            if draft.arguments.then and (
                draft.sense.type in _TOLD_ONCE or _is_stopped_apart(draft) or _ends_siege(syntax, draft)
            ):
                self.taken.update(range(*draft.arguments.then))  # «بسطت القوات سيطرتها», «ألقت الشرطة القبض على …» are one event
            at = _after(syntax, draft, at)
        return self.drafts

    def _draft(self, at: int, hits: tuple[Hit[Form], ...]) -> Draft | None:
        syntax, sentence = self.scene.syntax, self.sentence
        if (
            at in self.named
            or (syntax.form(at) in words_of("no_triggers") and not syntax.text.tokens[at].word.is_damma_first)
            or (syntax.has(at, TIME | RELATIVE | NEGATION) and not _dates(syntax, at))
            or _belongs_to_body(syntax, at, sentence.first)
            or number_word(syntax.text.tokens[at].word) is not None  # «نصف المليون»
            or (syntax.form(at) == "فجر" and syntax.form(at - 1) in words_of("before_dawn"))
        ):
            return None
        bounds = (sentence.first, sentence.last)
        is_due = partial(_is_due, syntax, self.drafts, bounds, at, self.told)
        result = read(syntax, at, hits, bounds, self.is_war, is_due)
        if result is None or (self.is_peaceful and not _holds_everywhere(syntax, *result)):
            return None
        draft = Draft(result[0], result[1], sentence.first)
        if strikes_again(syntax, draft, self.drafts) or convoys.only_carries(syntax, draft, self.drafts):
            if draft.sense.type == "ceasefire":
                self.taken.update(range(draft.arguments.first, draft.arguments.last))  # «هدنة لوقف المعارك»
            return None
        if not self._complete(draft) or presupposed.only_counts(syntax, draft, self.drafts):
            return None
        if custody.leads_on(syntax, draft, self.drafts) or departures.goes_on(syntax, draft, self.drafts):
            return None
        if custody.is_kept_on(syntax, draft, self.drafts):
            draft.sense = replace(draft.sense, type="detain")
        if departures.is_of_freed(syntax, draft, self.drafts, self.told | self.types):
            return None
        if outcomes.is_outcome(syntax, draft, self.drafts):
            outcomes.give(draft, self.drafts[-1])
            return None
        return draft

    def _in_context(self, at: int, hits: tuple[Hit[Form], ...], draft: Draft | None) -> Draft | None:
        """Return a draft unless its context makes it unlikely; else what the context makes likely all the same."""
        contexts = self.contexts
        if contexts is None:
            return draft
        if draft is not None and self._is_kept(draft, {hit.entry.sense.type for hit in hits}):
            return draft
        kind = max({hit.entry.sense.type for hit in hits}, key=lambda kind: (contexts.event(at, kind), kind))
        if contexts.event(at, kind) < LIKELY or at in self.named or self._is_told(at, kind):
            return None
        result = read_as(self.scene.syntax, at, hits, (self.sentence.first, self.sentence.last), kind)
        if result is None:
            return None
        draft = Draft(result[0], result[1], self.sentence.first, is_likely=True)
        _fill(self.scene, draft, self.sentence, self.drafts)
        return draft

    def _is_kept(self, draft: Draft, kinds: set[str]) -> bool:
        """Return whether a draft is not most unlikely; one that is likelier of another type that its word tells becomes that."""
        contexts, begin = self.contexts, draft.arguments.first
        assert contexts is not None
        tokens = {*range(begin, max(draft.arguments.last, begin + 1)), *range(*draft.arguments.then or (0, 0))}
        if max(contexts.event(at, draft.sense.type) for at in tokens) > UNLIKELY:
            return True
        odds = {kind: max(contexts.event(at, kind) for at in tokens) for kind in kinds}
        other = max(sorted(kinds), key=odds.__getitem__)
        if odds[other] < 0:
            return False
        draft.sense = replace(draft.sense, type=other)
        return True

    def _is_told(self, at: int, kind: str) -> bool:
        """Return whether the token belongs to an event of the type."""
        return any(d.sense.type == kind and d.arguments.first <= at < d.arguments.last for d in self.drafts)

    def _complete(self, draft: Draft) -> bool:
        """Fill a draft's roles and judge it; False when it turns out to be no event."""
        syntax, sentence = self.scene.syntax, self.sentence
        told = self.told | self.types
        convoys.settle(syntax, draft, sentence, self.told)
        moves.read_as_release(syntax, draft, self.told)
        if (
            moves.is_no_evacuation(syntax, draft, self.types)
            or is_errand(syntax, draft, self.told, self.types)
            or (draft.sense.type == "attack" and is_for_show(syntax, draft.arguments))
            or moves.is_no_release(syntax, draft, told)
            or departures.goes_alone(syntax, draft, told, self.types)
        ):
            return False
        _fill(self.scene, draft, sentence, self.drafts)
        if _is_the_exchange(syntax, draft, told):
            return False
        draft.is_adjunct = draft.arguments.shape != "verb" and _is_circumstance(syntax, draft.arguments.first, sentence.first)
        if draft.arguments.shape == "participle" and _is_attribute(syntax, draft.arguments.first):
            _only_mention(draft)
        return draft.sense.type not in ACTS or _acts_at_all(syntax, draft)


def _is_attribute(syntax: Syntax, at: int) -> bool:
    """Return whether a definite participle describes the definite noun before it: «البلدة المحاصرة»."""
    return syntax.has(at, DEFINITE) and syntax.has(at - 1, DEFINITE)


def _fill(scene: Scene, draft: Draft, sentence: Sentence, drafts: list[Draft]) -> None:
    """Fill a draft's roles and judge whether it happened; what it shares with those before it is given to either."""
    syntax = scene.syntax
    fill(scene, draft)
    reality.judge(syntax, draft, sentence.first)
    if draft.is_stamped and (draft.modality != "actual" or draft.arguments.is_we):
        draft.time = None
        del draft.roles["time"]
    if drafts and drafts[-1].arguments.last > draft.arguments.first:
        draft.modality, draft.polarity = "actual", draft.sense.polarity  # «رفع الحصار الذي فرضه …»: the siege is a fact
    reality.expect(draft, str(syntax.text.document.published or ""))
    _share(syntax, draft, drafts)
    share_terms(syntax, draft, drafts)
    share_return(syntax, draft, drafts)


def _dates(syntax: Syntax, at: int) -> bool:
    """Return whether a deed is that from which a time is counted: «قبل الإفراج عنهم بيومين»."""
    return syntax.forms[at - 1] in ("قبل", "بعد", "عقب", "قبيل", "بعيد", "منذ") and not syntax.has(at, RELATIVE | NEGATION)


def _is_stopped_apart(draft: Draft) -> bool:
    """Return whether what a verb stops stands apart from it, and is no event beside its end: «يوقف الطرفان إطلاق النار»."""
    return draft.sense.type == "ceasefire" and draft.arguments.shape == "verb"


def _ends_siege(syntax: Syntax, draft: Draft) -> bool:
    """Return whether the siege that a verb ends stands apart from it, and nothing tells more of it: «كسر الجيش الحصار»."""
    then = draft.arguments.then
    is_ended = draft.sense.type == "besiege" and draft.sense.polarity == "negative" and then is not None
    return is_ended and then is not None and then[0] > draft.arguments.last and not syntax.has(then[1], RELATIVE)


def _only_mention(draft: Draft) -> None:
    """Mark what only describes somebody or something; of a siege it tells the place, and who by if it names them."""
    draft.is_mention = True
    if draft.sense.type == "besiege":
        is_told = any(p.preposition == "بيد" for p in draft.arguments.others)  # «البلدة المحاصرة من قبل الجيش»
        draft.roles = {r: s for r, s in draft.roles.items() if r == "place" or (r == "agent" and is_told)}


def _is_the_exchange(syntax: Syntax, draft: Draft, told: set[str]) -> bool:
    """Return whether «الصفقة», by itself, only takes up an exchange told before."""
    is_deal = draft.sense.type == "agree" and syntax.form(draft.arguments.first).endswith("الصفقه")
    return is_deal and "exchange" in told and not draft.roles.keys() - {"time"} and draft.polarity == "positive"


def _holds_everywhere(syntax: Syntax, sense: Sense, arguments: Arguments) -> bool:
    """Return whether a sense is an event beside peaceful words too, which are not the words of war that they borrow.

    What the police and courts do, and what people say, is told of fans and traders as well; but goods are released too.
    """
    if sense.type in ACTS or (sense.type == "surrender_position" and sense.then):
        return True
    if sense.type == "visit" and arguments.subject is not None:
        return "official" in head_classes(syntax, arguments.subject)
    return sense.type in ("detain", "release") and _is_of_persons(syntax, arguments)


def _is_of_persons(syntax: Syntax, arguments: Arguments) -> bool:
    """Return whether those held or freed are people, by their noun or a pronoun; unnamed, when a force does it."""
    freed = next((p for p in arguments.others if p.preposition == "عن"), arguments.object)
    held = head_classes(syntax, freed) if freed else frozenset()
    near = {syntax.form(at) for at in range(arguments.first, min(arguments.last + 1, len(syntax.tags)))}
    if (arguments.pronoun and arguments.shape != "participle") or any(
        of_whom(form) or form.startswith(("سبيله", "سراحه")) for form in near
    ):
        return True
    does = head_classes(syntax, arguments.subject) if arguments.subject else frozenset()
    return bool(held & _PERSONS) or held == {"number"} or (not held and "force" in does)


def _confirms_nothing(syntax: Syntax, draft: Draft) -> bool:
    """Return whether a denial is withheld as a confirmation is («لم تؤكد ولم تنفِ», «لم يكذّبه ولم يؤكده»), which says nothing."""
    first = draft.arguments.first
    near = range(max(draft.sentence, first - _NO_COMMENT), min(first + _NO_COMMENT // 2, len(syntax.tags)))
    return any(syntax.form(at).removeprefix("و")[1:4] == "وكد" for at in near)


def _acts_at_all(syntax: Syntax, draft: Draft) -> bool:
    """Return whether words were said; not to deny is to admit («لم ينكر»), not to promise is nothing."""
    is_withheld = draft.polarity == "negative" or syntax.form(draft.arguments.first - 1) == "او"
    if is_withheld and draft.sense.type == "deny" and _confirms_nothing(syntax, draft):
        return False
    if draft.polarity == "negative" and draft.sense.type == "deny":
        draft.sense, draft.polarity = replace(draft.sense, type="admit"), "positive"
    return draft.polarity == "positive" and draft.modality == "actual"


def _after(syntax: Syntax, draft: Draft, at: int) -> int:
    """Return where to read on: inside the trigger when its last noun is described by itself («رفع الحصار الذي فرضه …»)."""
    last = draft.arguments.last
    stopped = draft.arguments.subject
    if draft.sense.type == "ceasefire" and draft.arguments.shape == "verb" and stopped is not None and stopped.first == last:
        return stopped.first + 1  # «يتوقف القتال»: the fighting is no event beside its end
    if draft.sense.is_named_after and draft.arguments.then:
        return draft.arguments.then[1]
    return last - 1 if syntax.has(last, RELATIVE) and last - 1 > at else max(at + 1, last)


def _belongs_to_body(syntax: Syntax, at: int, first: int) -> bool:
    """Return whether the word only tells what a body is for: «لجنة الصلح», «وفد التفاوض»; or whom: «رافضو التسوية»."""
    body = at - 1 if _bare(syntax, at - 1).removeprefix("ال") in words_of("purposed") else at - 2
    if syntax.form(at)[:2] == "لل" and _bare(syntax, body).removeprefix("ال") in words_of("purposed"):
        return True  # «الهيئة العليا للمصالحة»
    wishing = at - 1 - (syntax.form(at - 1) == "في")  # «الراغبين في العودة»
    if syntax.form(wishing) in words_of("refusers") and syntax.has(at, DEFINITE):
        return True
    if syntax.has(at, DEFINITE) and _bare(syntax, at - 1) in words_of("forbidding"):
        return True  # «تحظر الاعتقال التعسفي»
    if syntax.has(at, DEFINITE) and not syntax.has(at, PREFIXED) and _bare(syntax, at - 1) in words_of("places_of"):
        return True  # «مناطق القتال»
    if syntax.form(at - 1) in words_of("wanting") and (syntax.form(at - 2) in _WHOEVER or counts(syntax, at - 2)):
        return True  # «من يريد الخروج», «آلاف يحاولون المغادرة»
    if syntax.form(at - 1) in words_of("naming") and not syntax.has(at, VERB):
        return True
    if syntax.form(at - 1) in words_of("course") and any(
        syntax.form(i) in words_of("knowing") for i in range(max(0, at - 5), at)
    ):
        return True
    return (
        at > first
        and not syntax.has(at, VERB | PREFIXED)
        and _bare(syntax, at - 1) in words_of("bodies")
        and not syntax.has(at, CONJUNCTION)
    )


def _bare(syntax: Syntax, at: int) -> str:
    form = syntax.form(at)
    if syntax.has(at, CONJUNCTION):
        form = form[1:]
    return form[1:] if syntax.has(at, PREFIXED) else form


def _is_circumstance(syntax: Syntax, at: int, first: int) -> bool:
    if at == first:
        return False
    if syntax.form(at - 1) in ("بتنفيذ", "بارتكاب"):
        return False  # «اتهمت القوات بتنفيذ القصف»
    if _bare(syntax, at - 1) in words_of("circumstances") or syntax.form(at - 1) in words_of("circumstances"):
        return True
    if syntax.form(at)[:2] == "لل" or _is_counted_from(syntax, at):
        return True
    return syntax.has(at, DEFINITE) and not syntax.has(at - 1, DEFINITE | OPENING) and syntax.form(at)[:2] == "با"


def _is_counted_from(syntax: Syntax, at: int) -> bool:
    """Return whether a time is counted from the noun: «قبل يومين من | الضربة», «بعد ساعات على | التبادل»."""
    if syntax.form(at - 1) not in ("من", "علي") or not syntax.has(at, DEFINITE):
        return False
    if "duration" not in classes_of(syntax.text.tokens[at - 2].word):
        return False
    return any(syntax.form(i).removeprefix("و") in ("قبل", "بعد") for i in range(max(0, at - _COUNTED_WITHIN), at - 2))


def _is_due(syntax: Syntax, drafts: list[Draft], bounds: tuple[int, int], at: int, told: set[str], sense: Sense) -> bool:
    """Return whether the surroundings allow a sense that is an event only in some."""
    only_if = sense.only_if
    if "threat" in only_if:
        return any(
            syntax.form(i) in words_of("threats") or "possible" in effects_at(syntax, i)
            for i in range(max(bounds[0], at - 6), at)
        )
    if "negated" in only_if:
        return syntax.form(at - 1) in ("عدم", "بعدم")
    return bool(told & only_if) or any(d.sense.type in only_if for d in drafts[-8:])


def _share(syntax: Syntax, draft: Draft, drafts: list[Draft]) -> None:
    """Share the parties of an agreement with the truce agreed on, and a modality with the verbal noun joined by و."""
    if not drafts:
        return
    before = drafts[-1]
    if draft.arguments.shape == "verb":
        is_next = draft.arguments.is_present and draft.modality == "actual" and _is_joined(syntax, draft.arguments.first)
        if is_next and before.modality in ("planned", "possible") and before.arguments.shape == "verb":
            draft.modality = before.modality  # «سيخلي القلعة ويسلّمها», «ما لم ينسحب الجيش وتُفرج …»
        return
    if (
        draft.sense.type in ("ceasefire", "exchange")
        and before.sense.type == "agree"
        and draft.arguments.first < before.arguments.stop
    ):
        if "mediator" in before.roles:
            draft.roles.setdefault("mediator", before.roles["mediator"])
        if before.polarity == "negative":
            draft.polarity = "negative"  # «دون الاتفاق على وقف إطلاق النار»
        if draft.roles.get("agent", before.roles.get("agent")) == before.roles.get("agent"):
            draft.roles = {r: before.roles[r] for r in ("agent", "counterparty") if r in before.roles} | draft.roles
    if draft.sense.type == "ceasefire" and before.sense.type == "agree" and draft.modality == "planned":
        is_renewed = _bare(syntax, draft.arguments.first - 1) in words_of("renewals")
        if draft.arguments.shape == "noun" and not is_renewed:
            draft.modality = before.modality  # a truce agreed on is a truce; «اتفاق يقضي بوقف …» is still to come
    is_open = draft.modality == "actual" or (draft.modality == "planned" and before.modality == "possible")
    if before.arguments.shape != "verb" and is_open and _is_joined(syntax, draft.arguments.first):
        draft.modality = before.modality


def _is_joined(syntax: Syntax, at: int) -> bool:
    return syntax.form(at)[:1] == "و" and syntax.has(at, CONJUNCTION)


def _event(syntax: Syntax, draft: Draft, contexts: Contexts | None) -> Event:
    trigger = trigger_of(syntax, draft)
    told = range(*syntax.tokens_of(trigger))
    likely = None if contexts is None or draft.sense.type in ACTS else contexts.modality(told.start)
    return Event(
        type=draft.sense.type,
        trigger=trigger,
        polarity=draft.polarity,
        modality=likely.name if likely and likely.probability > _SURE else draft.modality,
        rule=f"events.{draft.sense.type}.{'likely.' if draft.is_likely else ''}{_shape(draft)}",
        roles={role: Filler(span, _entity(syntax, span)) for role, span in draft.roles.items()},
        time=draft.time,
        in_context=None if contexts is None else max(contexts.event(at, draft.sense.type) for at in told),
    )


def _shape(draft: Draft) -> str:
    if draft.is_mention:
        return "mention"
    return "we" if draft.arguments.is_we else draft.arguments.shape


def _entity(syntax: Syntax, span: Span) -> str | None:
    """Return the entity of the first name in a filler."""
    first, last = syntax.tokens_of(span)
    for at in range(first, last):
        mention = syntax.names.get(at)
        if mention is not None and mention.entity is not None:
            return mention.entity
    return None
