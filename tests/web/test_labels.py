"""The interface is whole in both languages."""

import re
from pathlib import Path
from string import Formatter

import pytest

import riwaya.web
from riwaya.casefile.deciding import ACTIONS, KINDS
from riwaya.labels import labels
from riwaya.labels.plain import moment
from riwaya.web.wording import name, say

WEB = Path(riwaya.web.__file__).parent
TEMPLATES = sorted((WEB / "templates").glob("*.html"))
USERS = [
    *TEMPLATES,
    *(path for folder in ("web", "labels", "pictures", "dossiers", "checks") for path in (WEB.parent / folder).rglob("*.py")),
]
ARABIC = re.compile(r"[\u0600-\u06ff]")
FORMS = {"ar": {"zero", "one", "two", "few", "many", "other"}, "en": {"one", "other"}}


def fields(text):
    """Return the names of the values in a label."""
    return {field for _, field, _, _ in Formatter().parse(text) if field is not None}


@pytest.mark.parametrize("key", sorted(labels()))
def test_every_label_is_in_both_languages(key):
    """Each has words of its own script, the same values, and all plural forms or one."""
    label = labels()[key]

    assert all(ARABIC.search(text) or key == "language.other" for text in label.ar.values())
    assert not any(ARABIC.search(re.sub("«[^»]*»", "", text)) for text in label.en.values()) or key == "language.other"
    for forms, language in ((label.ar, "ar"), (label.en, "en")):
        assert set(forms) in ({"other"}, FORMS[language])
    assert {field for text in label.ar.values() for field in fields(text)} == {
        field for text in label.en.values() for field in fields(text)
    }


def used():
    """Return the keys that templates and pages name."""
    found = set()
    for path in [*USERS, *WEB.rglob("static/*.js")]:
        found |= set(re.findall(r"""["']([a-z-]+\.[a-z0-9.-]+)["']""", path.read_text("utf8"))) | {"brand", "logout"}
    return found


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_templates_name_only_labels_that_are_there(template):
    """A label that is not there would be an empty place on the page."""
    named = re.findall(r"""\b(?:t|plain)\(\s*["']([^"'%]+)["']\s*[,)]""", template.read_text("utf8"))

    assert [key for key in named if key not in labels()] == []


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda path: path.name)
def test_templates_hold_no_words_of_their_own(template):
    """All words come from the labels, so that none is missing in one language."""
    text = re.sub(r"\{%.*?%\}|\{\{.*?\}\}|\{#.*?#\}|<[^>]*>|&\w+;", " ", template.read_text("utf8"), flags=re.DOTALL)

    assert re.findall(r"[^\W\d_]{2,}", text) == []


def test_no_label_is_forgotten():
    """A label that nothing names is taken out; families such as stance.* are named by their first part."""
    code = "".join(path.read_text("utf8") for path in USERS)
    families = set(re.findall(r"""["']([a-z-]+)\.(?:%s|\{|["'] ~)""", code)) | set(
        re.findall(r"""(?:term|_counted)\(["']([a-z-]+)""", code)
    )

    assert [key for key in labels() if key not in used() and key.partition(".")[0] not in families] == []


def test_values_in_labels_are_escaped_and_isolated():
    """A name in running text can neither add markup nor turn the text around it."""
    assert str(say("en", "day.about", day="<b>\u202e")) == "about <bdi>&lt;b&gt;\ufffd</bdi>"
    assert str(name("a\u202eb<c>")) == '<bdi class="name">a\ufffdb&lt;c&gt;</bdi>'


@pytest.mark.parametrize(
    ("value", "ar", "en"),
    [
        ("2017-10-14", "14 تشرين الأول 2017", "14 October 2017"),
        ("2017-10", "تشرين الأول 2017", "October 2017"),
        ("2017", "2017", "2017"),
        ("2017-10-01/2017-10-14", "1 تشرين الأول 2017 – 14 تشرين الأول 2017", "1 October 2017 – 14 October 2017"),
        ("2017-10-14T14:20", "14 تشرين الأول 2017، 14:20", "14 October 2017, 14:20"),
        ("2017-10~", "نحو \u2068تشرين الأول 2017\u2069", "about \u2068October 2017\u2069"),
        ("../2017-10", "حتى \u2068تشرين الأول 2017\u2069", "until \u2068October 2017\u2069"),
        (None, "", ""),
        ("<x>", "<x>", "<x>"),
    ],
)
def test_days_are_written_as_people_write_them(value, ar, en):
    """Of any precision, in both languages; what is no date is shown as it stands."""
    assert (moment(value, "ar"), moment(value, "en")) == (ar, en)


@pytest.mark.parametrize("key", [*(f"record.{kind}" for kind in KINDS), *(f"action.{action}" for action in ACTIONS)])
def test_every_decision_has_its_words(key):
    """The log of decisions can show whatever people can decide."""
    assert key in labels()
