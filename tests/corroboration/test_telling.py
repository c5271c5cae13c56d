"""How names of outlets are compared."""

import pytest

from riwaya.corroboration.telling import outlet_key


@pytest.mark.parametrize(
    ("written", "named"),
    [
        ("صحيفة «بريد الوادي»", "بريد الوادي"),  # "the newspaper Barid al-Wadi"
        ("وكالة السهل للأنباء", "السهل"),  # "al-Sahl news agency"
        ("بوابة النهر الإخبارية", "بوابة النهر"),  # "the news portal al-Nahr"
        ("تلال نيوز السودانية", "تلال نيوز"),  # "the Sudanese Tilal News"
        ("وكالة الصحافة الفرنسية", "أ ف ب"),  # "Agence France-Presse", "AFP"
    ],
)
def test_an_outlet_is_one_by_all_its_names(written, named):
    """What it is and where it sits are no part of the name; the lexicon knows who has several."""
    assert outlet_key(written) == outlet_key(named)


def test_outlets_of_different_names_stay_apart():
    """Two newspapers, two keys."""
    assert outlet_key("صحيفة بريد الوادي") != outlet_key("صحيفة بريد الساحل")
