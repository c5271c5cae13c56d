"""Every page has a context that says what it shows, and shows it."""

import dataclasses
import importlib
import inspect
import pkgutil
import re

import pytest

from riwaya.errors import EXIT_CODES
from riwaya.web import pages
from riwaya.web.app import STATUS, ErrorPage
from riwaya.web.pages import NAVIGATION


def contexts():
    """Yield the context class of every page."""
    for found in pkgutil.iter_modules(pages.__path__, "riwaya.web.pages."):
        module = importlib.import_module(found.name)
        for name, thing in vars(module).items():
            if name.endswith("Page") and inspect.isclass(thing) and thing.__module__ == found.name:
                yield thing
    yield ErrorPage


@pytest.mark.parametrize("context", list(contexts()), ids=lambda one: one.__name__)
def test_every_field_of_a_page_explains_itself(context):
    """Contexts are frozen, and their docstrings tell each field."""
    lines = re.findall(r"^ {4,8}(\w+(?:, \w+)*): ", inspect.getdoc(context) or "", re.MULTILINE)
    told = [name for line in lines for name in line.split(", ")]

    assert context.__dataclass_params__.frozen
    assert told == [field.name for field in dataclasses.fields(context)]


def test_every_error_has_an_answer():
    """Each error of Riwaya becomes some HTTP status."""
    assert all(any(kind in STATUS for kind in error.__mro__) for error in EXIT_CODES)


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("address", [address for _, address in NAVIGATION])
def test_every_part_opens_in_both_languages(bench, address, language):
    """The pages at the head of every page open, each in the language chosen and its direction."""
    with bench.visitor() as visitor:
        visitor.cookies.set("riwaya-language", language)
        answer = visitor.get(address)

    assert answer.status_code == 200
    assert f'<html lang="{language}" dir="{"rtl" if language == "ar" else "ltr"}">' in answer.text


def test_a_page_that_is_not_there_says_so(bench):
    """A wrong address gives a page with a way back."""
    with bench.visitor() as visitor:
        answer = visitor.get("/nowhere")

    assert answer.status_code == 404
    assert 'href="/"' in answer.text


def test_the_case_page_shows_what_came_last(bench):
    """The last document stands first."""
    with bench.visitor() as visitor:
        text = visitor.get("/").text

    assert "حافلات تغادر معبر النسر" in text
