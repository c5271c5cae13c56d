"""Words that tell whether what they govern happened (`lexicon/governors.yaml`)."""

from collections.abc import Mapping
from functools import cache
from typing import Any

from riwaya.arabic.inflection import conjugate, decline, participles
from riwaya.arabic.letters import fold
from riwaya.arabic.words import Vocabulary, Word
from riwaya.lexicon.load import entries
from riwaya.phrases import Syntax
from riwaya.remembering import remembered


@cache
def _vocabulary() -> Vocabulary[tuple[str, str]]:
    found: dict[str, list[tuple[str, str]]] = {}

    def add(forms: object, effect: str, shape: str) -> None:
        for form in forms:  # type: ignore[attr-defined]
            known = found.setdefault(form, [])
            if (effect, shape) not in known:
                known.append((effect, shape))

    for entry in entries("governors"):
        effect = entry["effect"]
        if "past" in entry:
            add(_told_forms(entry), effect, "verb")
        if "masdar" in entry:
            add(decline(entry["masdar"], sound="f"), effect, "noun")
        if "participle" in entry:
            add(participles(entry["participle"]), effect, "noun")
        if "noun" in entry:
            add(decline(entry["noun"], entry.get("plurals", ())), effect, "noun")
    return Vocabulary(found)


def _told_forms(entry: Mapping[str, Any]) -> list[str]:
    """Return the forms of a verb, save those barred and the shortened presents, spelled like too many words (أكد، تسعه).

    The plural in وا, which أن and لم take as well, is spelled like nothing else: يتوصلوا.
    """
    barred = {fold(form) for form in entry.get("except", ())}
    forms = conjugate(entry["past"], entry["present"]).items()
    kept = (form for form, found in forms if form.endswith("وا") or any(i.tense != "jussive" for i in found))
    return [form for form in kept if form not in barred]


@remembered
def _effects(word: Word) -> tuple[frozenset[str], frozenset[str]]:
    """Return the effects that the word has as a verb and those that it has as a noun."""
    hits = [h for h in _vocabulary().find(word) if not h.split.preposition or h.entry[1] == "noun"]
    if word.text.endswith("ة"):
        hits = [h for h in hits if not h.split.enclitic or h.entry[1] == "noun"]  # «عطلة» is a holiday, «عطله» hindered him
    by_shape = {shape: frozenset(h.entry[0] for h in hits if h.entry[1] == shape) for shape in ("verb", "noun")}
    return by_shape["verb"], by_shape["noun"]


def effects_at(syntax: Syntax, at: int) -> frozenset[str]:
    """Return what the verb at a token does to what it governs: asked, planned, possible, negative or light."""
    if not 0 <= at < len(syntax.tags) or _only_calls(syntax, at):
        return frozenset()
    found = _effects(syntax.text.tokens[at].word)[0]
    return frozenset({"light"}) if "light" in found else found  # تمكن is «managed» far more often than «makes possible»


def _only_calls(syntax: Syntax, at: int) -> bool:
    """Return whether a word is a name or says how somebody is called: «العقيد سامر», «ويُدعى خلف»; no name speaks."""
    if syntax.core(at) in ("يدعي", "تدعي", "المدعو") and at + 1 in syntax.names:
        return True
    mention = syntax.names.get(at)
    return mention is not None and mention.kind == "person"


def control_at(syntax: Syntax, at: int) -> str:
    """Return who is to act by the verb at a token: object, subject, none; "" where the effect decides."""
    return next((h.entry for h in _controllers().find(syntax.text.tokens[at].word)), "")


@cache
def _controlling_nouns() -> Vocabulary[str]:
    listed = [e for e in entries("governors") if "control" in e and "masdar" in e]
    return Vocabulary({form: (e["control"],) for e in listed for form in decline(e["masdar"], sound="f")})


def control_of_noun(syntax: Syntax, at: int) -> str:
    """Return who is to act by the verbal noun at a token, as `control_at` does of its verb: «إقناع المجلس بالإفراج عن …»."""
    return _control_of_noun(syntax.text.tokens[at].word)


@remembered
def _control_of_noun(word: Word) -> str:
    return next((h.entry for h in _controlling_nouns().find(word)), "")


@cache
def _controllers() -> Vocabulary[str]:
    listed = [e for e in entries("governors") if "control" in e]
    return Vocabulary({form: (e["control"],) for e in listed for form in _told_forms(e)})


def takes_in(syntax: Syntax, at: int) -> bool:
    """Return whether the verb at a token takes what is done with في («شارك في …»)."""
    return bool(_with_in().find(syntax.text.tokens[at].word))


@cache
def _with_in() -> Vocabulary[bool]:
    listed = [e for e in entries("governors") if e.get("in")]
    return Vocabulary({form: (True,) for e in listed for form in _told_forms(e)})


def noun_effects_at(syntax: Syntax, at: int) -> frozenset[str]:
    """Return the same of a noun."""
    return _effects(syntax.text.tokens[at].word)[1] if 0 <= at < len(syntax.tags) else frozenset()
