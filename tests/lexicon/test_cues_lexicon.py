"""The lexicons behind attribution are checked entry by entry: a failure names the entry and what to mend."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping
from typing import Any

import pytest

from riwaya.arabic.inflection import conjugate, decline, participles
from riwaya.arabic.letters import fold
from riwaya.lexicon.load import entries
from riwaya.model.attribution import SOURCE_KINDS, STANCES

Entry = Mapping[str, Any]

CUE_KINDS = ("verb", "preposition", "noun", "existential")
PREPOSITIONS = ("ب", "إلى", "عن", "من", "في", "على", "ل", "حول", "بشأن", "إزاء")
TAKES = ("that", "quote", "speech", "noun", "source", "verb", "number", "judged", "viewed", *PREPOSITIONS)
ADDRESSEES = ("none", "object", "ل", "ب", "من", "على")
ORIGINS = ("عن", "إلى", "من", "على لسان")
FRAMES = ("genitive", "pronoun", "relative", "مفاده", "existential", "copular")
SHARED = {"cue", "kind", "gloss", "stance", "takes", "weak", "relay", "example", "when"}
KEYS_BY_KIND = {
    "verb": SHARED
    | {"past", "present", "participle", "masdar", "addressee", "origin", "impersonal", "dialect", "passive_stance"}
    | {"negated", "negated_only", "subject", "object", "source", "also"},
    "preposition": SHARED | {"forms", "clitic", "pronoun", "verb", "chain"},
    "noun": SHARED | {"forms", "plurals", "sound", "frames"},
    "existential": SHARED | {"forms", "verb"},
}
CHOICES = {
    "stance": STANCES,
    "passive_stance": STANCES,
    "negated": STANCES,
    "addressee": ADDRESSEES,
    "origin": ORIGINS,
    "subject": ("outlet", "evidence"),
    "chain": ("source", "body", "none"),
    "clitic": ("ل",),
    "also": ("noun",),
}
HEDGE_KINDS = ("distance", "weak", "certain")
NAMES = ("cues", "sources", "verbs", "not_cues", "hedges")
LEAST = {"cues": 400, "sources": 400, "verbs": 900, "not_cues": 200, "hedges": 200}
ENCLITIC = "(?:ه|ها|هم|هن|هما|نا|ني|ك|كم)?"


def by_word(listed: tuple[Entry, ...], key: str) -> list[Any]:
    """Return one pytest case for each entry, named by its headword."""
    return [pytest.param(entry, id=str(entry.get(key))) for entry in listed]


def verb_forms(entry: Entry) -> set[str]:
    """Return every folded form of a cue's verb, colloquial forms and participles among them."""
    forms = set(conjugate(entry["past"], entry["present"])) | {fold(form) for form in entry.get("dialect", ())}
    return forms | (set(participles(entry["participle"])) if "participle" in entry else set())


def stands_in(form: str, folded: str) -> bool:
    """Return whether a form stands as a word in a folded sentence, through clitics."""
    return re.search(rf"(?<!\w)[وف]?[بلك]?(?:ال)?{re.escape(form)}{ENCLITIC}(?!\w)", folded) is not None


@pytest.mark.parametrize("name", NAMES)
def test_lexicon_is_broad(name: str) -> None:
    """A lexicon that shrinks by an accident of editing is noticed."""
    assert len(entries(name)) >= LEAST[name]


@pytest.mark.parametrize("name", NAMES)
def test_no_value_is_empty(name: str) -> None:
    """An entry leaves a key out rather than giving it nothing; flags are only ever true."""
    hollow = [entry for entry in entries(name) if any(value in (None, "", [], False) for value in entry.values())]

    assert hollow == []


@pytest.mark.parametrize("entry", by_word(entries("cues"), "cue"))
def test_cue_has_known_keys_and_values(entry: Entry) -> None:
    """A cue uses the keys of its kind and the vocabularies of the model."""
    wrong = {key: entry[key] for key, allowed in CHOICES.items() if key in entry and entry[key] not in allowed}

    assert entry["kind"] in CUE_KINDS
    assert set(entry) - KEYS_BY_KIND[entry["kind"]] == set()
    assert wrong == {}
    assert set(entry["takes"]) - set(TAKES) == set()
    assert set(entry.get("frames", ())) - set(FRAMES) == set()
    assert {"gloss", "stance", "takes", "example"} <= set(entry)


@pytest.mark.parametrize("entry", by_word(tuple(e for e in entries("cues") if e["kind"] == "verb"), "cue"))
def test_example_of_a_verb_holds_it(entry: Entry) -> None:
    """The example shows a form of the verb: نفت for نفى."""
    words = fold(entry["example"])

    assert any(stands_in(form, words) for form in verb_forms(entry))


@pytest.mark.parametrize("entry", by_word(tuple(e for e in entries("cues") if e["kind"] != "verb"), "cue"))
def test_example_of_a_fixed_cue_holds_it(entry: Entry) -> None:
    """The example shows a wording of the cue: «على حد قول»."""
    surfaces = [*entry.get("forms", ()), *entry.get("plurals", ()), *([entry["cue"]] if entry["kind"] == "noun" else [])]
    stems = {s[:-1] + "ت" for s in surfaces if s.endswith("ة")}

    assert any(stands_in(fold(surface), fold(entry["example"])) for surface in (*surfaces, *stems))


def test_cues_are_named_once() -> None:
    """A cue's name is its key."""
    counts = Counter(entry["cue"] for entry in entries("cues"))

    assert [cue for cue, count in counts.items() if count > 1] == []


def test_two_senses_of_one_spelling_say_what_separates_them() -> None:
    """Verbs that are written alike (ذكر، ذكّر) each carry `when`."""
    senses = defaultdict(list)
    for entry in entries("cues"):
        if entry["kind"] == "verb":
            senses[fold(entry["past"])].append(entry)
    unexplained = {past: listed for past, listed in senses.items() if len(listed) > 1 and not all("when" in e for e in listed)}

    assert unexplained == {}


def test_fixed_wordings_stand_under_one_cue() -> None:
    """No preposition or existential wording belongs to two entries."""
    counts = Counter(fold(f) for e in entries("cues") if e["kind"] != "noun" for f in e.get("forms", ()))

    assert [form for form, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("entry", by_word(entries("sources"), "noun"))
def test_source_noun_makes_a_known_kind(entry: Entry) -> None:
    """A source noun and each of its `<kind>_if` lists name kinds of the model."""
    conditions = [key for key in entry if key.endswith("_if")]

    assert entry["kind"] in SOURCE_KINDS
    assert {key.removesuffix("_if") for key in conditions} - set(SOURCE_KINDS) == set()
    assert set(entry) - {"noun", "plurals", "sound", "kind", "gloss", "fixed", *conditions} == set()
    assert entry.get("sound", "") in ("", "m", "f", "mf")
    assert decline(entry["noun"], entry.get("plurals", ()), entry.get("sound", ""))


@pytest.mark.parametrize(("name", "key"), [("sources", "noun"), ("not_cues", "phrase"), ("hedges", "hedge")])
def test_headwords_stand_once(name: str, key: str) -> None:
    """A headword is entered once, compared folded."""
    counts = Counter(fold(entry[key]) for entry in entries(name))

    assert [word for word, count in counts.items() if count > 1] == []


def test_plain_verbs_are_no_cues() -> None:
    """verbs.yaml holds past and present of verbs that cues.yaml does not have, each once."""
    cues = {fold(entry["past"]) for entry in entries("cues") if entry["kind"] == "verb"}
    pairs = Counter((fold(entry["past"]), fold(entry["present"])) for entry in entries("verbs"))

    assert [pair for pair, count in pairs.items() if count > 1] == []
    assert sorted(past for past, _ in pairs if past in cues) == []
    assert all(set(entry) <= {"past", "present", "also"} for entry in entries("verbs"))
    assert all(entry["present"].startswith("ي") for entry in entries("verbs"))


@pytest.mark.parametrize("entry", by_word(entries("not_cues"), "phrase"))
def test_look_alike_is_shown_in_its_example(entry: Entry) -> None:
    """The example of a look-alike holds its first word, and the entry says why it is no account."""
    first = fold(entry["phrase"]).split()[0]

    assert set(entry) <= {"phrase", "reason", "place", "example"}
    assert entry.get("place", "opening") == "opening"
    assert entry["reason"]
    assert first[:3] in fold(entry["example"])


def test_hedges_have_a_kind() -> None:
    """A hedge keeps distance, leaves open or insists."""
    assert all(set(entry) == {"hedge", "kind"} and entry["kind"] in HEDGE_KINDS for entry in entries("hedges"))


@pytest.mark.parametrize(
    ("past", "present", "held", "absent"),
    [
        pytest.param("بين", "يبين", "بينت", "بنت", id="a consonantal ي stays"),
        pytest.param("فاوض", "يفاوض", "فووض", "فضت", id="a consonantal و stays"),
        pytest.param("قال", "يقول", "قيل", "قول", id="a hollow verb shortens"),
        pytest.param("نادى", "ينادي", "نودي", "نادوت", id="the passive of a third form"),
        pytest.param("وصف", "يصف", "يوصف", "يصفى", id="the passive brings و back"),
        pytest.param("سأل", "يسأل", "سئل", "سول", id="the passive of a middle hamza"),
        pytest.param("جاء", "يجيء", "جئت", "جءت", id="a final hamza finds its seat"),
        pytest.param("أقرّ", "يقر", "أقررت", "أقررر", id="a doubled verb comes apart"),
    ],
)
def test_conjugation(past: str, present: str, held: str, absent: str) -> None:
    """A verb yields the forms that are written and none that belong to another word."""
    forms = {fold(form) for form in conjugate(past, present)}

    assert fold(held) in forms
    assert fold(absent) not in forms


def test_defective_participle_loses_its_ending() -> None:
    """نافٍ and نافون are participles of نفى as much as نافياً is."""
    assert {"ناف", "نافيا", "نافيه", "نافون", "نافين"} <= participles("نافي")
