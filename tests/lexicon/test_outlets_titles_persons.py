"""The lexicons of outlets, titles and persons are checked entry by entry: a failure names the entry and what to mend."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

import pytest

from riwaya.arabic.letters import fold
from riwaya.arabic.words import TOKEN
from riwaya.lexicon.load import entries

Entry = Mapping[str, Any]

NAMED = {"id", "ar", "en", "country", "forms", "ambiguous"}
KEYS = {
    "outlets": (NAMED | {"kind"}, {"id", "ar", "en", "kind", "country"}),
    "persons": (NAMED | {"office"}, {"id", "ar", "en", "office", "country"}),
    "titles": ({"title", "plurals", "feminine", "kind"}, {"title", "kind"}),
}
KINDS = {
    "outlets": {"agency", "newspaper", "channel", "radio", "site", "magazine", "social"},
    "titles": {"office", "rank", "honorific", "religious", "profession", "kin"},
}
LEAST = {"outlets": 350, "titles": 300, "persons": 300}
WRITTEN = re.compile(r"[\u0621-\u0652\u0660-\u0669\u0671-\u06d3A-Za-z0-9 .+/-]+")


def spaced(form: str) -> str:
    """Return a form folded, its tokens one space apart: «أ.ف.ب» is «ا . ف . ب»."""
    return " ".join(match.group() for match in TOKEN.finditer(fold(form)))


def all_entries() -> list[Any]:
    """Return one pytest case for each entry of the three files, named by file and headword."""
    return [
        pytest.param(name, entry, id=f"{name}-{entry.get('id', entry.get('title'))}") for name in KEYS for entry in entries(name)
    ]


def listed(entry: Entry) -> Iterator[str]:
    """Yield every Arabic word or phrase of an entry."""
    for key in ("ar", "title", "feminine", "forms", "ambiguous", "plurals"):
        value = entry.get(key, ())
        yield from [value] if isinstance(value, str) else value


@pytest.mark.parametrize("name", KEYS)
def test_breadth(name: str) -> None:
    """Each lexicon is as broad as the region asks."""
    assert len(entries(name)) >= LEAST[name]


@pytest.mark.parametrize(("name", "entry"), all_entries())
def test_entry_keeps_to_its_format(name: str, entry: Entry) -> None:
    """An entry has the keys of its file, nothing empty, a kind that the file knows and a country as a code."""
    known, needed = KEYS[name]

    assert set(entry) <= known, f"unknown key; known are {sorted(known)}"
    assert needed <= set(entry), f"missing key; needed are {sorted(needed)}"
    assert all(value not in ("", [], ()) for value in entry.values()), "leave an empty key out"
    assert all(isinstance(form, str) and form.strip() == form and form for form in listed(entry)), "quote or trim a form"
    if name in KINDS:
        assert entry["kind"] in KINDS[name]
    if "country" in entry:
        assert entry["country"] is None or re.fullmatch("[A-Z]{2}", entry["country"]), "write the country as ISO 3166"


@pytest.mark.parametrize(("name", "entry"), all_entries())
def test_entry_lists_a_form_once(name: str, entry: Entry) -> None:
    """No form is listed twice, nor where folding makes it another; the name may return as ambiguous."""
    forms = [spaced(form) for form in (*entry.get("forms", ()), *entry.get("ambiguous", ()))]
    repeated = [form for form, times in Counter(forms).items() if times > 1]
    repeated += [form for form in map(spaced, entry.get("forms", ())) if form == spaced(entry["ar"])]

    assert not repeated


@pytest.mark.parametrize("name", ["outlets", "persons"])
def test_ids_are_unique(name: str) -> None:
    """An id names one entry of its file and is written in Latin letters."""
    ids = [entry["id"] for entry in entries(name)]

    assert not [id_ for id_, times in Counter(ids).items() if times > 1]
    assert not [id_ for id_ in ids if not re.fullmatch("[a-z][a-z0-9_]*", id_)]


def test_titles_are_unique() -> None:
    """A title stands once."""
    titles = Counter(spaced(entry["title"]) for entry in entries("titles"))

    assert not [title for title, times in titles.items() if times > 1]


@pytest.mark.parametrize("name", ["outlets", "persons"])
def test_shared_form_is_ambiguous_in_every_entry(name: str) -> None:
    """A form of two entries is ambiguous in both: «الوطن» is the name of newspapers in several countries."""
    closed: dict[str, set[str]] = defaultdict(set)
    opened: dict[str, set[str]] = defaultdict(set)
    for entry in entries(name):
        ambiguous = set(map(spaced, entry.get("ambiguous", ())))
        for form in ambiguous:
            opened[form].add(entry["id"])
        for form in set(map(spaced, (entry["ar"], *entry.get("forms", ())))) - ambiguous:
            closed[form].add(entry["id"])

    clashes = {form: ids | opened[form] for form, ids in closed.items() if len(ids | opened[form]) > 1}
    assert not clashes, "list the form under `ambiguous` in each of them"


ORDINARY = (
    "الأخبار الوطن الحياة الشرق الغد الرأي الثورة النهار المنار السفير العربية الحدث العالم الميادين المسيرة بلقيس معا"
    " تشرين فارس اللواء الديار المستقبل الصباح الحرة المدى الشروق الأهرام الدستور نواة شام"
)


@pytest.mark.parametrize("word", ORDINARY.split())
def test_ordinary_word_is_no_outlet_by_itself(word: str) -> None:
    """A word of the language, a place or a person's name that is an outlet's too is open: «الثورة»، «بلقيس»."""
    bearers = [entry for entry in entries("outlets") if spaced(word) in map(spaced, listed(entry))]

    assert bearers
    assert all(spaced(word) in map(spaced, entry.get("ambiguous", ())) for entry in bearers)


@pytest.mark.parametrize("name", KEYS)
def test_forms_are_arabic_or_initials(name: str) -> None:
    """A form is in Arabic letters and figures, or holds the initials by which Arabic texts call an outlet (AFP)."""
    strange = [form for entry in entries(name) for form in listed(entry) if not WRITTEN.fullmatch(form)]

    assert not strange
