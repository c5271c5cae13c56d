"""Patterns of words from the lexicon, made into regular expressions over the lines of a text.

The notation is that of `lexicon/likeness.yaml`: words with single spaces, alternatives, verbs in any form, slots in braces.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from riwaya.arabic.inflection import conjugate
from riwaya.arabic.letters import fold
from riwaya.lexicon.load import entries
from riwaya.scenarios.lines import Line

_WORD = r"(?: [^\s,.:]+)"
_ANY = r"(?: [^\s.]+)"
_ANY_VERB = "@"
_ONE_VERB = "&"
_OF_SPEECH = "قال|ذكر|اعلن|صرح|نشر|اكد|زعم|نقل|بث|روا|قرر"
_ENDED = r"(?:ت|وا|ا)?(?:ه|ها|هم)(?= )"
_FIRST = rf" (?!{_OF_SPEECH})(?P<verb_of_both>(?P<deed>[^\s,.:]{{2,}}?){_ENDED})"
_AGAIN = rf" [وف]?(?P=deed){_ENDED}"
_LETTERS = frozenset("بلك")
_GAPS = {"~": rf"{_WORD}{{0,4}}?", "~~": rf"{_ANY}{{0,12}}?", "…": rf"{_WORD}{{1,2}}?"}
_SLOT_WORDS = 7
_FEW = {"thing": 1, "role": 5, "where": 2}  # slots of fewer words


class Pattern(NamedTuple):
    """A pattern: what must stand in a line for it to be worth trying, and the source of its expression."""

    needs: tuple[frozenset[str], ...]
    source: str

    @property
    def expression(self) -> re.Pattern[str]:
        """The expression, made when it is first tried: verbs in all their forms take long to make ready."""
        return _compiled(self.source)

    def may_match(self, line: Line) -> bool:
        """Return whether a line has what must stand in it."""
        return not any(map(line.words.isdisjoint, self.needs))

    def matches(self, line: Line) -> Iterator[re.Match[str]]:
        """Return the matches in a line."""
        return self.expression.finditer(line.text) if self.may_match(line) else iter(())


@cache
def _compiled(source: str) -> re.Pattern[str]:
    return re.compile(source)


@cache
def pattern(written: str, *, is_anchored: bool = False) -> Pattern:
    """Return the pattern that a line of the lexicon tells; an anchored one begins where it is tried, after an «and»."""
    needs: list[frozenset[str]] = []
    parts: list[str] = []
    elements = written.split(" ")
    for at, element in enumerate(elements):
        is_first, is_last = _may_follow_and(elements, at), at == len(elements) - 1
        if element.startswith("{"):
            parts.append(_slot(element.strip("{}"), is_last))
        elif element in _GAPS:
            parts.append(_GAPS[element])
        elif element == _ONE_VERB:
            parts.append(_AGAIN if _FIRST in parts else _FIRST)
        else:
            is_optional = element.startswith("?")
            forms = _forms(element.removeprefix("?"))
            expression = _choice(element.removeprefix("?"), forms, at, has_conjunction=is_first)
            parts.append(f"(?:{expression})?" if is_optional else expression)
            if not is_optional and not _letters(element):
                needs.append(
                    frozenset(form for word in forms for form in ((word, "و" + word, "ف" + word) if is_first else (word,)))
                )
    joined = "".join(parts)
    start = r"(?: ,)?(?= [وف])" if is_anchored else ""
    return Pattern(tuple(needs), start + joined + r"(?= |$)")


def _may_follow_and(elements: Sequence[str], at: int) -> bool:
    """Return whether an «and» may stand before an element: at the beginning or after a comma."""
    before = next((element for element in reversed(elements[:at]) if not element.startswith("?")), ",")
    return before == ","


def _slot(name: str, is_last: bool) -> str:
    """Return the expression of a slot: as few words as may be, or at the end of a pattern as many."""
    return rf"(?P<{name}>{_WORD}{{1,{_FEW.get(name, _SLOT_WORDS)}}}{'' if is_last else '?'})"


def _letters(element: str) -> frozenset[str]:
    """Return the prepositions of one letter among the alternatives of an element: they are written with the next word."""
    return frozenset(word.rstrip("ـ") for word in element.removeprefix("?").split("|")) & _LETTERS


def _choice(element: str, forms: frozenset[str], at: int, *, has_conjunction: bool) -> str:
    letters = _letters(element)
    words = "|".join(sorted(map(re.escape, forms - letters), key=lambda form: (-len(form), form)))
    conjunction = "[وف]?" if has_conjunction else ""
    whole = rf" {conjunction}(?:{words})(?= )" if words else ""
    if element == _ANY_VERB:
        whole = rf" {conjunction}(?P<verb{at}>{words})(?= )"
    glued = rf"(?= [{''.join(sorted(letters))}])" if letters else ""
    return f"(?:{whole}|{glued})" if whole and glued else whole or glued


@cache
def _forms(element: str) -> frozenset[str]:
    """Return the folded forms that an element stands for."""
    if element == _ANY_VERB:
        return frozenset(role_verbs())
    found: set[str] = set()
    for word in element.split("|"):
        kind, _, rest = word.partition(":")
        if kind == "v":
            found |= forms_of_verb(rest)
        elif word:
            found.add(fold(word.rstrip("ـ")))
    return frozenset(found)


def forms_of_verb(written: str) -> set[str]:
    """Return the forms of a verb written as its past and present: حل/يحل."""
    past, _, present = written.partition("/")
    return {form for form in conjugate(past, present) if len(form) > 1}


@cache
def role_verbs() -> Mapping[str, str]:
    """Return the forms of verbs whose subject has a role of the scenario, with and without a pronoun, each with the role."""
    found: dict[str, str] = {}
    for entry in entries("scenario_roles"):
        for past, present in entry.get("verbs", ()):
            for form in conjugate(past, present):
                if len(form) > 2:
                    for ending in ("", "ه", "ها", "هم", "هما"):
                        stem = form[:-1] + "ا" if ending and form.endswith("ي") else form
                        found.setdefault(stem + ending, entry["role"])
    return found
