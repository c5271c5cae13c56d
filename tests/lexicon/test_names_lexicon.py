"""The lexicon of actors holds to its own rules, so that one name never means two actors by accident."""

from collections import defaultdict
from collections.abc import Iterator

import pytest

from riwaya.arabic.letters import fold
from riwaya.lexicon.load import Entry, entries
from riwaya.mentions.lexical import ACTOR_FILES, spellings, word_class

KEYS = {
    "id",
    "ar",
    "en",
    "kind",
    "country",
    "plover",
    "forms",
    "labels",
    "nisba",
    "ambiguous",
    "capital",
    "also",
    "led_by",
    "army",
}
KINDS = {
    "state",
    "government",
    "army",
    "armed_group",
    "intelligence",
    "police",
    "coalition",
    "igo",
    "ngo",
    "party",
    "tribe",
    "council",
    "company",
    "people",
}
SECTORS = {
    "COP",
    "GOV",
    "JUD",
    "LEG",
    "MIL",
    "PRM",
    "PTY",
    "REB",
    "SPY",
    "UAF",
    "UNK",
    "AGR",
    "BUS",
    "CRM",
    "CVL",
    "EDU",
    "ELI",
    "JRN",
    "LAB",
    "MED",
    "REF",
    "OPP",
    "PRE",
    "REL",
    "SOC",
    "DIP",
    "UNO",
} | {""}


def listed() -> Iterator[tuple[str, Entry]]:
    for name in ACTOR_FILES:
        for entry in entries(f"actors/{name}"):
            yield f"actors/{name}.yaml", entry


def test_the_lexicon_is_broad() -> None:
    """Every conflict of the region has its actors."""
    assert sum(1 for _ in listed()) >= 500
    assert all(len(entries(f"actors/{name}")) >= 30 for name in ACTOR_FILES)


def test_entries_are_whole() -> None:
    """Every entry has an id, an Arabic and an English name, a kind and PLOVER codes, and no key that nobody reads."""
    faults = []
    for file, entry in listed():
        id_ = entry.get("id", entry)
        if set(entry) - KEYS:
            faults.append(f"{file}: {id_} has unknown keys {sorted(set(entry) - KEYS)}")
        if not all(entry.get(key) for key in ("id", "ar", "en")) or "country" not in entry:
            faults.append(f"{file}: {id_} lacks id, ar, en or country")
        if entry.get("kind") not in KINDS:
            faults.append(f"{file}: {id_} is of the unknown kind {entry.get('kind')}")
        plover = entry.get("plover", {})
        if set(plover) != {"code", "sector"} or plover["sector"] not in SECTORS or len(plover["code"]) not in (0, 3):
            faults.append(f"{file}: {id_} has the PLOVER codes {plover}")
        if entry.get("country") is not None and len(entry["country"]) != 2:
            faults.append(f"{file}: {id_} has the country {entry['country']!r}, not an ISO code of two letters")

    assert [] == faults


def test_ids_are_unique() -> None:
    """No two entries share an id, nor one entry the id that another stands for."""
    first: dict[str, str] = {}
    faults = []
    for file, entry in listed():
        for id_ in (entry["id"], *entry.get("also", ())):
            if id_ in first:
                faults.append(f"{file}: {id_} is in {first[id_]} already")
            first[id_] = file

    assert [] == faults


def test_a_form_means_one_actor() -> None:
    """A form stands under two actors only when it is ambiguous in both; the failure names both entries."""
    sure: dict[str, dict[str, str]] = defaultdict(dict)
    every: dict[str, set[str]] = defaultdict(set)
    for file, entry in listed():
        ambiguous = {fold(form) for form in entry.get("ambiguous", ())}
        for written in (entry["ar"], *entry.get("forms", ()), *entry.get("labels", ())):
            for form in spellings(fold(written)):
                every[form].add(entry["id"])
                if form not in ambiguous:
                    sure[form][entry["id"]] = file
        for form in ambiguous:
            every[form].add(entry["id"])
    faults = [
        f"«{form}» means {id_} ({file}) and {sorted(every[form] - {id_})}; make it ambiguous in all or keep one"
        for form, owners in sure.items()
        for id_, file in owners.items()
        if len(every[form]) > 1 and form != "عمان"  # Amman and Oman are spelt alike once folded
    ]

    assert [] == faults


def test_forms_are_not_repeated() -> None:
    """No entry lists one spelling twice among its forms and labels."""
    faults = []
    for file, entry in listed():
        forms = [*entry.get("forms", ()), *entry.get("labels", ())]
        repeated = {form for form in forms if forms.count(form) > 1}
        if repeated:
            faults.append(f"{file}: {entry['id']} repeats {sorted(repeated)}")

    assert [] == faults


@pytest.mark.parametrize("key", ["led_by", "also"])
def test_references_are_known(key: str) -> None:
    """A leader is an actor of the lexicon; an id that an entry also stands for is no other entry's."""
    ids = {entry["id"] for _, entry in listed()}
    named = {entry["id"]: entry[key] for _, entry in listed() if key in entry}
    if key == "led_by":
        assert {} == {id_: leader for id_, leader in named.items() if leader not in ids}
    else:
        assert {} == {id_: others for id_, others in named.items() if ids & set(others)}


def test_heads_are_known_classes() -> None:
    """Every head opens the name of a body of a state, a group, an outlet or a place, and lists its words once."""
    classes = {entry["class"] for entry in entries("name_heads")}
    assert {"state_body", "group", "outlet", "place"} == classes
    for entry in entries("name_heads"):
        assert len(set(entry["heads"])) == len(entry["heads"]), entry["heads"]


def test_word_classes_are_single() -> None:
    """Each class of words beside names is listed once and holds words."""
    classes = [entry["class"] for entry in entries("name_words")]
    assert len(set(classes)) == len(classes)
    assert all(word_class(name) for name in classes)
