"""The reporting words of `lexicon/cues.yaml`, found by any of their forms."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from riwaya.arabic.inflection import Inflection, conjugate, decline, participles
from riwaya.arabic.letters import fold
from riwaya.arabic.particles import NEVER_VERBS
from riwaya.arabic.words import Hit, Vocabulary, Word
from riwaya.attributions.wording import words_of
from riwaya.lexicon.load import entries
from riwaya.phrases.tags import is_commander
from riwaya.remembering import remembered

OWN_VIEW = ("براي", "بحسب", "حسب", "باعتقاد", "بتقدير", "بزعم", "بنظر")  # may bear the source as a pronoun: «برأيه»
_OWN_VIEWS = frozenset(word + pronoun for word in OWN_VIEW for pronoun in ("ه", "ها", "هم"))
SAYING = ("بالقول", "بقوله", "بقولها", "بقولهم", "بالاشاره", "بالتلميح", "بالتنويه", "بالتاكيد", "بتاكيد")  # «اكتفى بالقول إن»
_COUNTS = ("عدد", "وعدد")  # hardly ever the verb عدّد without its sign
_SAID_WITH = frozenset(map(fold, (
    "إقرار", "تذكير", "تشديد", "تحذير", "اعتراف", "إعلان", "كشف", "تعهد", "تهديد", "وعد", "ادعاء", "زعم", "توضيح", "إيضاح",
    "تأكيد", "إشارة", "تنبيه", "جزم", "إصرار", "تصريح", "نفي", "إيحاء", "شهادة", "إفادة",
)))  # fmt: skip


@dataclass(frozen=True, slots=True)
class Cue:
    """One sense of a reporting word; see the head of `lexicon/cues.yaml` for the fields."""

    id: str
    kind: str
    stance: str
    takes: frozenset[str]
    addressee: str
    relay: bool
    origin: str
    weak: bool
    impersonal: bool
    negated: str | None
    passive_stance: str | None
    negated_only: bool
    objects: frozenset[str]
    subject: str
    sources_by: frozenset[str]
    followed_by_verb: bool

    @property
    def prepositions(self) -> frozenset[str]:
        """Return the prepositions that introduce the content (folded)."""
        return self.takes - {"that", "quote", "speech", "noun", "source", "number", "judged", "viewed"}


SPEECH = Cue(
    id="قول",
    kind="noun",
    stance="asserts",
    takes=frozenset({"that", "quote", "speech"}),
    addressee="none",
    relay=False,
    origin="عن",
    weak=False,
    impersonal=False,
    negated=None,
    passive_stance=None,
    negated_only=False,
    objects=frozenset(),
    subject="",
    sources_by=frozenset(),
    followed_by_verb=False,
)


class CueForm(NamedTuple):
    """A form of a cue.

    Attributes:
        shape: verb, participle, masdar or word.
        inflections: the grammar of a verb form; empty for the other shapes.
    """

    cue: Cue
    shape: str
    inflections: tuple[Inflection, ...]

    @property
    def is_passive(self) -> bool:
        """Return whether every reading of the form is passive (قيل، يقال)."""
        return bool(self.inflections) and all(i.voice == "passive" for i in self.inflections)

    @property
    def can_be_passive(self) -> bool:
        """Return whether a reading of the form may be passive (ذكر for ذُكر)."""
        return any(i.voice != "active" for i in self.inflections)

    @property
    def is_first_person(self) -> bool:
        """Return whether every reading of the form is in the first person (نقول، قلنا)."""
        return bool(self.inflections) and all(i.person == 1 for i in self.inflections)

    @property
    def is_we_now(self) -> bool:
        """Return whether every reading of the form says «we» in the present (نطالب)."""
        return self.is_first_person and all(i.number == "p" and i.tense == "present" for i in self.inflections)


@cache
def vocabulary() -> Vocabulary[CueForm]:
    """Return every one-word form of every cue."""
    forms: dict[str, list[CueForm]] = {}
    for entry in entries("cues"):
        cue = _cue(entry)
        for form, cue_form in _forms(entry, cue):
            forms.setdefault(form, []).append(cue_form)
    return Vocabulary(forms)


@cache
def phrases() -> dict[str, tuple[tuple[tuple[str, ...], Cue], ...]]:
    """Return the cues of several or fixed words («على حد قول», «وفق ما»), by their first folded word, longest first."""
    found: dict[str, list[tuple[tuple[str, ...], Cue]]] = {}
    for entry in entries("cues"):
        if entry["kind"] in ("preposition", "existential", "noun", "adverb"):
            cue = _cue(entry)
            for surface in entry.get("forms", ()):
                words = tuple(fold(surface).split())
                found.setdefault(words[0], []).append((words, cue))
    return {first: tuple(sorted(listed, key=lambda p: -len(p[0]))) for first, listed in found.items()}


@cache
def adjunct_words() -> frozenset[str]:
    """Return the folded first words of the prepositional cues: بحسب، وفق، نقلا."""
    return frozenset(first for first, listed in phrases().items() if any(cue.kind == "preposition" for _, cue in listed))


@cache
def background() -> dict[str, tuple[tuple[tuple[str, ...], bool], ...]]:
    """Return the formulas of `lexicon/not_cues.yaml` by their first folded word: the author's, not a source's.

    Each comes with whether it is one only where it opens its clause («يذكر أن», but not «X يذكر أن»).
    """
    found: dict[str, list[tuple[tuple[str, ...], bool]]] = {}
    for entry in entries("not_cues"):
        words = tuple(fold(entry["phrase"]).split())
        found.setdefault(words[0], []).append((words, entry.get("place") == "opening"))
    return {first: tuple(listed) for first, listed in found.items()}


@remembered
def cue_forms(word: Word) -> tuple[Hit[CueForm], ...]:
    """Return the cue forms that the word may be, through و, ف, س and an object pronoun."""
    hits = vocabulary().find(word)
    if hits and (is_commander(word) or (word.form in _COUNTS and "\u0651" not in word.raw)):
        return ()
    if hits and (word.text[-1:] in "ةأ" or word.raw[-1:] == "ً" or word.form in NEVER_VERBS):
        return tuple(h for h in hits if h.entry.shape != "verb" or not _is_misspelled(word, h))
    return hits


def _is_misspelled(word: Word, hit: Hit[CueForm]) -> bool:
    """Return whether the word is spelled as no verb is (لجنةً), or a dual with the hamza of another verb (اقرأ for أقرا)."""
    return word.text[-1:] != "أ" or all(i.number == "d" for i in hit.entry.inflections)


@remembered
def said_with(word: Word) -> Cue | None:
    """Return the cue of «بالإقرار بأن», «(مع) التشديد على أن»: a definite verbal noun of saying, with ب or without."""
    for hit in vocabulary().find(word):
        is_definite = hit.split.has_article and not hit.split.enclitic and hit.split.preposition in ("", "ب")
        if hit.entry.shape == "masdar" and is_definite and hit.split.stem in _SAID_WITH and hit.entry.cue.kind == "verb":
            return hit.entry.cue
    return None


@remembered
def may_open(word: Word) -> bool:
    """Return whether a report can begin with the word: a cue, the first word of a phrase that is one, «بالقول»."""
    return (
        word.form in phrases()
        or word.form[1:] in phrases()
        or word.form.removeprefix("و") in _OWN_VIEWS
        or word.form in SAYING
        or word.form in words_of("rumour")
        or word.form in words_of("sure")
        or word.form.removeprefix("و") in words_of("gist")
        or word.form in words_of("uttered_his")
        or bool(cue_forms(word))
    )


@cache
def cue_named(name: str) -> Cue:
    """Return a cue by its name in the lexicon."""
    return next(_cue(entry) for entry in entries("cues") if entry["cue"] == name)


def _cue(entry: Any) -> Cue:
    return Cue(
        id=entry["cue"],
        kind=entry["kind"],
        stance=entry["stance"],
        takes=frozenset(t if t.isascii() else fold(t) for t in entry.get("takes", ())),
        addressee=fold(entry.get("addressee") or "none"),
        relay=bool(entry.get("relay")),
        origin=fold(entry.get("origin") or "عن"),
        weak=bool(entry.get("weak")),
        impersonal=bool(entry.get("impersonal")),
        negated=entry.get("negated"),
        passive_stance=entry.get("passive_stance"),
        negated_only=bool(entry.get("negated_only")),
        objects=frozenset(fold(o) for o in entry.get("object", ())),
        subject=entry.get("subject") or "",
        sources_by=frozenset(fold(w) for p in entry.get("source", ()) for w in p.split()),
        followed_by_verb=bool(entry.get("verb")),
    )


def _forms(entry: Any, cue: Cue) -> Iterable[tuple[str, CueForm]]:
    if "past" in entry and "present" in entry:
        yield from _verb_forms(entry, cue)
    for form in entry.get("dialect", ()):
        yield fold(form), CueForm(cue, "verb", ())
    for participle in _listed(entry.get("participle")):
        for form in participles(participle):
            yield form, CueForm(cue, "participle", ())
    for masdar in _listed(entry.get("masdar")):
        for form in decline(masdar):
            yield form, CueForm(cue, "masdar", ())
    if cue.kind == "noun":
        for form in decline(entry["cue"], entry.get("plurals", ()), entry.get("sound", "f")):
            yield form, CueForm(cue, "masdar", ())


def _verb_forms(entry: Any, cue: Cue) -> Iterable[tuple[str, CueForm]]:
    """Return the forms of a verb, and those that the dialects make of it: «بيقول», «الدفاع المدني يگدر»."""
    listed = conjugate(entry["past"], entry["present"])
    for form, inflections in listed.items():
        yield form, CueForm(cue, "verb", inflections)
    spoken = [*_colloquial(entry["present"])]
    spoken += [form.replace("ق", "گ") for form in (*listed, *spoken) if "ق" in form]
    for form in spoken:
        yield form, CueForm(cue, "verb", ())


def _colloquial(present: str) -> Iterable[str]:
    """Return the folded presents with the prefix that most dialects use: بيقول، بتقول، بيقولوا، حيقول."""
    base = fold(present)[1:]
    for form in ("ي" + base, "ت" + base, "ي" + base + "وا", "ي" + base + "و"):
        yield "ب" + form
    yield "ح" + "ي" + base
    yield "ه" + "ي" + base


def _listed(value: Any) -> list[str]:
    if value is None:
        return []
    return [value] if isinstance(value, str) else list(value)
