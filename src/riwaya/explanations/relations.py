"""Evidential relations: where a text says that one thing shows, explains, refutes or brings about another."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import islice
from typing import Any, NamedTuple

from riwaya.arabic.letters import fold
from riwaya.explanations.prose import Bounds, Prose
from riwaya.lexicon.load import entries

_BEFORE = r"(?<!\w)[وف]?"
_THAT = r"(?:ذلك|هذا|هذه|تلك)(?:\s+(?:الحقيقه|الفرضيه|الراي|الاحتمال|الشكوك|الروايه|الاتهام|الاستنتاج|الكلام|الامر))?"
_WHICH = rf"{_BEFORE}(?:(?:هو|هي|هذا|ذلك|هذه|تلك)\s+(?:ايضا\s+)?(?:ما|امر|امور)|الامر\s+الذي|الشيء\s+الذي|كما|(?<=[،,]\s)م?ما)"
_MOST = 500  # relations of one kind in a document; more are no argument
_POINTING = 5  # words of a phrase that points to something told before
_DEMONSTRATIVES = frozenset({"هذا", "هذه", "ذلك", "تلك", "هذان", "هاتان", "هولاء"})
_CHAINED = re.compile(rf"{_BEFORE}كما\s")


class Link(NamedTuple):
    """A relation found: what supports (or explains, or refutes), what is supported, and by which words."""

    relation: str
    cue: Bounds
    claim: Bounds
    evidence: Bounds
    rule: str


@dataclass(frozen=True, slots=True)
class _Entry:
    frame: str
    relation: str
    pattern: str


def relations(prose: Prose) -> list[Link]:
    """Return the relations of a text in the order of their words; of several at one place the first rule's."""
    found: list[Link] = []
    for rule in _RULES:
        for link in islice(rule(prose), _MOST):
            if (
                link.evidence != link.claim
                and not _is_idle(prose, link)
                and not any(_meet(link.cue, other.cue) for other in found)
            ):
                found.append(link)
    return _rejoined(prose, sorted(found, key=lambda link: link.cue))


_NAMELESS = re.compile(r"(?:ذكر|كشف|نشر|افصاح|اعلان)\s+(?:عن\s+)?(?:اسم|هوي)|عدم\s+ذكر")
_NOT_THERE = re.compile(r"(?<!\w)[وف]?(?:لا|لم|ليس|ليست|دون|بدون|بلا|لن|اي)(?!\w)(?:\s+\w+){0,3}\s*$")


def _is_idle(prose: Prose, link: Link) -> bool:
    """Return whether a relation ties nothing: why a source stays nameless, or evidence that is told not to exist."""
    if link.relation == "because" and _NAMELESS.search(fold(prose.text[slice(*link.claim)])):
        return True
    before = fold(prose.text[max(0, link.cue[0] - 40) : link.cue[0]])
    return link.rule == "noun" and bool(_NOT_THERE.search(before))


def _meet(one: Bounds, other: Bounds) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _rejoined(prose: Prose, found: Sequence[Link]) -> list[Link]:
    """Return links with those that go on («كما يؤكده ...») about the claim of the one before, in the same paragraph."""
    joined: list[Link] = []
    for link in found:
        before = joined[-1] if joined else None
        cue = prose.text[link.cue[0] : link.cue[1]]
        if (
            before
            and link.rule == "which"
            and _CHAINED.match(fold(cue) + " ")
            and "\n" not in prose.text[before.cue[1] : link.cue[0]]
        ):
            link = link._replace(claim=before.claim)
        elif before and before.relation == "leads to" and link.claim[0] <= before.claim[0] and before.claim[1] <= link.claim[1]:
            link = link._replace(claim=before.claim)  # of a sentence that ends in what came of it, that
        joined.append(link)
    return joined


def _which(prose: Prose) -> Iterator[Link]:
    """«وهو ما يؤكده X»: X shows what was said before; «الأمر الذي يفسر Y», «ما يؤكد أن Y»: it is the other way round."""
    for entry in _entries("verb"):
        for found in _finditer(rf"{_WHICH}\s+{entry.pattern}", prose):
            cue = prose.original(*found.span())
            told = prose.antecedent(cue[0])
            after = _object(prose, cue[1])
            if told is None or after is None or (_CHAINED.match(found.group()) and not _has_pronoun(found)):
                continue  # «كما أكدت المصادر» is also, not as
            if _has_pronoun(found) or entry.relation == "explains":
                yield Link(entry.relation, cue, told, after, "which")
            elif entry.relation != "admits":
                yield Link(entry.relation, cue, after, told, "which")


def _has_pronoun(found: re.Match[str]) -> bool:
    """Return whether the verb takes the clause before as its object: «يؤكده», «اعترفت به»."""
    return any(found.groupdict().get(name) for name in ("pronoun", "governed"))


def _object(prose: Prose, at: int) -> Bounds | None:
    """Return what follows a cue, without a leading أن."""
    after = prose.clause_after(prose.past_complementiser(at))
    if after is None or len(prose.text[after[0] : after[1]].split()) < 2:
        return None
    return after


def _proof(prose: Prose) -> Iterator[Link]:
    """«والدليل على ذلك أن X», «وما يثبت هذه الحقيقة أن X»: X shows what the sentence before told."""
    for entry in _entries("proof"):
        for found in _finditer(
            rf"{_BEFORE}(?:ال|م)?(?:ما\s+)?{entry.pattern}\s*(?:هو\s+)?(?=ان\s|انه|انها|انهم|هو\s|ما\s)", prose
        ):
            cue = prose.original(*found.span())
            told, after = prose.antecedent(cue[0]), _object(prose, cue[1])
            if told and after and (_WHAT.match(found.group()) or not _is_spoken(prose, cue)):
                claim, evidence = (after, told) if entry.relation == "explains" else (told, after)
                yield Link(entry.relation, cue, claim, evidence, "proof")


def _that(prose: Prose) -> Iterator[Link]:
    """«وما جرى في المدينة يؤكد ذلك»: the subject before the verb shows what the sentence before told."""
    for entry in _entries("verb"):
        if entry.relation not in ("confirms", "refutes"):
            continue
        for found in _finditer(rf"(?<!\w){entry.pattern}\s+{_THAT}(?=\s*(?:[.!؟،,\n]|$))", prose):
            cue = prose.original(*found.span())
            number = prose.sentence_at(cue[0])
            subject = prose.clause_before(cue[0])
            if number and subject and _is_thing(prose, subject, cue):
                yield Link(entry.relation, cue, prose.told_in(*prose.sentences[number - 1]), subject, "that")


_WHAT = re.compile(r"[وف]?م?ما\s")  # «ومما يرجح هذه الفرضية أن …»: what does it, and not who says so
_WHATEVER = re.compile(r"^\s*[وف]?(?:لعل\s+|كل\s+)?ما\s")


def _is_thing(prose: Prose, subject: Bounds, cue: Bounds) -> bool:
    """Return whether a subject is something that happened and not somebody who speaks: «ما جرى», «هذا الصمت»."""
    words = prose.text[slice(*subject)]
    return len(words.split()) > 1 and (bool(_WHATEVER.match(words)) or not _is_spoken(prose, cue))


def _is_spoken(prose: Prose, cue: Bounds) -> bool:
    """Return whether the words of a cue attribute what somebody says: «ونفى المتحدث ذلك»."""
    return any(_meet(cue, (claim["cue"]["start"], claim["cue"]["end"])) for claim in prose.claims)


def _because(prose: Prose) -> Iterator[Link]:
    """«X، لأن Y»: Y is the reason given for X."""
    for entry in _entries("because"):
        for found in _finditer(rf"{_BEFORE}{entry.pattern}(?!\w)", prose):
            cue = prose.original(*found.span())
            told, after = _told_before(prose, cue[0]), prose.clause_after(cue[1])
            if told and after and len(prose.text[slice(*after)].split()) > 1:
                yield Link(entry.relation, cue, told, after, "because")


def _told_before(prose: Prose, at: int) -> Bounds | None:
    start, _ = prose.sentences[prose.sentence_at(at)]
    before = prose.clause_before(at) if prose.text[start:at].strip() else None
    return prose.reported(before) if before else None


def _noun(prose: Prose) -> Iterator[Link]:
    """«وجاءت X تأكيداً لـ Y»: X is told as evidence for Y."""
    for entry in _entries("noun"):
        for found in _finditer(rf"(?<!\w){entry.pattern}", prose):
            cue = prose.original(*found.span())
            told, before = prose.phrase_after(cue[1]), _told_before(prose, cue[0])
            if told and before and prose.text[cue[0] : cue[1]].strip():
                yield Link(entry.relation, cue, told, before, "noun")


def _meets(prose: Prose) -> Iterator[Link]:
    """«X يتقاطع مع Y»: two accounts are told to fit, or not to."""
    for entry in _entries("meets"):
        for found in _finditer(rf"{_BEFORE}(?:(?:هو|هي|هذا)\s+ما\s+)?{entry.pattern}\s+(?:هذه?\s+|ذلك\s+)?مع(?!\w)", prose):
            cue = prose.original(*found.span())
            is_clause = "ما " in found.group()
            told = prose.antecedent(cue[0]) if is_clause else prose.clause_before(cue[0])
            after = prose.phrase_after(cue[1])
            if told and after:
                yield Link(entry.relation, cue, told, after, "meets")


def _sign(prose: Prose) -> Iterator[Link]:
    """«تشير القرائن إلى Y», «الأدلة تدل على Y»: something is told to point to Y, without being told itself."""
    signs = "|".join(entry.pattern for entry in _entries("sign"))
    for entry in _entries("pointing"):
        verb, _, preposition = entry.pattern.partition(r"\s+")
        tail = rf"\s+{preposition}" if preposition else ""
        describing = r"(?:\s+(?!ان\s)\w+){0,3}?"
        for shape in (rf"{verb}\s+(?P<sign>{signs}){describing}{tail}", rf"(?P<sign>{signs}){describing}\s+{verb}{tail}"):
            for found in _finditer(rf"{_BEFORE}{shape}(?!\w)", prose):
                cue = prose.original(*found.span())
                if after := _object(prose, cue[1]):
                    yield Link(entry.relation, cue, after, prose.original(*found.span("sign")), "sign")


def _there(prose: Prose) -> Iterator[Link]:
    """«هناك من الأدلة والقرائن الكثير على Y»: evidence is told to exist, not what it is."""
    signs = "|".join(entry.pattern for entry in _entries("sign"))
    opening = "|".join(entry.pattern for entry in _entries("there"))
    shape = (
        rf"{_BEFORE}(?:{opening})\s+(?:من\s+)?(?P<sign>(?:{signs})(?:\s+و(?:{signs}))?)(?:\s+\w+){{0,2}}?\s+(?:عن|علي|الي)(?!\w)"
    )
    for found in _finditer(shape, prose):
        cue = prose.original(*found.span())
        if after := _object(prose, cue[1]):
            yield Link("indicates", cue, after, prose.original(*found.span("sign")), "there")


def _aside(prose: Prose) -> Iterator[Link]:
    """«ويشار في هذا الصدد إلى X»: X is more on what the sentence before told."""
    for entry in _entries("aside"):
        for found in _finditer(rf"{_BEFORE}{entry.pattern}(?!\w)", prose):
            cue = prose.original(*found.span())
            told, after = prose.antecedent(cue[0]), _object(prose, cue[1])
            if told and after:
                yield Link(entry.relation, cue, told, after, "aside")


_RULES: tuple[Callable[[Prose], Iterator[Link]], ...] = (_which, _proof, _that, _because, _noun, _meets, _sign, _there, _aside)


@cache
def _entries(frame: str) -> tuple[_Entry, ...]:
    """Return the entries of a frame, one for each of their words, the longest first."""
    found = [
        _Entry(frame, entry.get("relation", ""), _pattern(word, frame))
        for entry in entries("evidence_words")
        if entry["frame"] == frame
        for word in entry["words"]
    ]
    return tuple(sorted(found, key=lambda entry: -len(entry.pattern)))


def _pattern(word: str, frame: str) -> str:
    parts = [re.escape(part) for part in fold(word).split()]
    if frame == "verb":
        parts[0] += r"(?P<pronoun>ه|ها)?"
        if len(parts) > 1 and len(parts[1]) == 1:  # a preposition that is written with what it governs
            return parts[0] + rf"\s+{parts[1]}(?P<governed>ه|ها)?" + r"(?:(?<=ه)(?!\w)|(?<=ها)(?!\w)|)"
        return r"\s+".join(parts) + r"(?!\w)"
    return r"\s+".join(parts) + (r"(?=\s)" if frame == "noun" and len(parts[-1]) > 1 else "")


def _finditer(pattern: str, prose: Prose) -> Iterator[re.Match[str]]:
    return _compiled(pattern).finditer(prose.folded)


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)


def record(prose: Prose, link: Link, id: str) -> dict[str, Any]:
    """Return a relation as JSON has it."""
    return {
        "id": id,
        "relation": link.relation,
        "cue": prose.span(link.cue),
        "claim": prose.span(link.claim),
        "evidence": prose.span(link.evidence),
        "antecedent": _antecedent(prose, link.claim),
        "asserted_by": prose.asserted_by(*link.cue),
        "rule": link.rule,
    }


def _antecedent(prose: Prose, claim: Bounds) -> dict[str, Any] | None:
    """Return what a claim stands for that only points to it («هذا الاتهام»): the proposition before."""
    words = fold(prose.text[slice(*claim)]).split()
    if len(words) > _POINTING or not words or words[0].lstrip("وف") not in _DEMONSTRATIVES:
        return None
    found = prose.antecedent(claim[0])
    return prose.span(found) if found else None
