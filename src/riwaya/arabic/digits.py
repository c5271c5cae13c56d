"""Numbers in digits: thousands set off by comma, stop or space, decimals, and what only looks like a number."""

from collections.abc import Sequence
from typing import NamedTuple

from riwaya.arabic.number_words import SCALES, number_word
from riwaya.arabic.words import Token

PERCENT_SIGNS = frozenset("%٪")
PERCENT_GLUED = frozenset({"بالميه", "بالمايه", "بالميات"})
_COMMAS = (",", "،")
_LINKS = ".:/-–\\"
_MOST_GROUPS = 4  # of three digits after spaces: more is a list


class Digits(NamedTuple):
    """The value of digits, None when they are a date, a clock time or a version, and the token after them."""

    value: float | None
    last: int


def read_digits(tokens: Sequence[Token], at: int, end: int) -> Digits:
    """Return the number whose first digits are at `at`: 7,800, 7.800, 10 000, 12.500.000, 1.5, 1,5 before a million."""
    form = tokens[at].word.form
    links = _links(tokens, at, end)
    if _is_chained(tokens, at, end, links):
        return Digits(_thousands(tokens, at, links), at + 1 + 2 * len(links))
    last = at + 1
    after = tokens[last].word.form if last < end else ""
    if after in _COMMAS and _is_comma_decimal(tokens, at, end):
        return Digits(float(f"{form}.{tokens[at + 2].word.form}"), at + 3)
    value = digits_value(form)
    if value is None:
        value = float(form) if _is_scale(tokens, last, end) else float(form.replace(".", ""))
    if form.isdigit() and len(form) <= 3 and not form.startswith("0"):
        while last <= at + _MOST_GROUPS and _is_spaced_thousand(tokens, last, end):
            value, last = value * 1_000 + float(tokens[last].word.form), last + 1
    return Digits(value, last)


def digits_value(form: str) -> float | None:
    """Return the value of folded digits; None for "7.800", which a scale word after it makes 7.8 and else is 7,800."""
    whole = form.replace(",", "").replace("٬", "").replace("،", "")
    if whole.isdigit():
        return float(whole)
    head, _, tail = whole.replace("٫", ".").partition(".")
    if "." in whole and len(tail) == 3 and 1 <= len(head) <= 3 and not head.startswith("0"):
        return None
    return float(f"{head}.{tail}")


def touches(tokens: Sequence[Token], at: int) -> bool:
    """Return whether a token and the one after it stand without a space between."""
    return tokens[at].end == tokens[at + 1].start


def _is_scale(tokens: Sequence[Token], at: int, end: int) -> bool:
    found = number_word(tokens[at].word) if at < end else None
    return found is not None and found.part.kind in SCALES and not found.split.proclitics


def _is_spaced_thousand(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Return whether the token is a further group of three digits, set off by one space (10 000)."""
    if at >= end or tokens[at].word.kind != "number":
        return False
    form = tokens[at].word.form
    return len(form) == 3 and form.isdigit() and tokens[at].start == tokens[at - 1].end + 1


def _is_comma_decimal(tokens: Sequence[Token], at: int, end: int) -> bool:
    """Return whether «1,5» is one and a half: one or two digits touch the comma, and no further ones follow."""
    if at + 2 >= end or not (touches(tokens, at) and touches(tokens, at + 1)) or not tokens[at].word.form.isdigit():
        return False
    part = tokens[at + 2].word
    if part.kind != "number" or not part.form.isdigit() or len(part.form) > 2:
        return False
    return not (
        at + 3 < end and tokens[at + 3].word.form in _COMMAS and touches(tokens, at + 2) and _is_number(tokens, at + 4, end)
    )


def _is_number(tokens: Sequence[Token], at: int, end: int) -> bool:
    return at < end and tokens[at].word.kind == "number"


def _is_chained(tokens: Sequence[Token], at: int, end: int, links: Sequence[str]) -> bool:
    """Return whether further digits are tied to these by a stop, a slash, a colon, or two dashes."""
    if links and (len(links) > 1 or links[0] not in "-–"):
        return True
    is_after_link = at >= 2 and _is_link(tokens, at - 1, end) and tokens[at - 2].word.kind == "number"
    return is_after_link and tokens[at - 1].word.raw not in "-–"


def _links(tokens: Sequence[Token], at: int, end: int) -> list[str]:
    links: list[str] = []
    while at + 2 < end and _is_link(tokens, at + 1, end) and tokens[at + 2].word.kind == "number":
        links.append(tokens[at + 1].word.raw)
        at += 2
    return links


def _is_link(tokens: Sequence[Token], at: int, end: int) -> bool:
    is_inside = at > 0 and at + 1 < end
    return is_inside and tokens[at].word.raw in _LINKS and touches(tokens, at - 1) and touches(tokens, at)


def _thousands(tokens: Sequence[Token], at: int, links: Sequence[str]) -> float | None:
    """Return the value of 12.500.000; None for other chains."""
    groups = [tokens[at + 2 * i].word.form for i in range(len(links) + 1)]
    if not links or set(links) != {"."} or not 1 <= len(groups[0]) <= 3 or groups[0].startswith("0"):
        return None
    if len(groups) > _MOST_GROUPS + 1 or not all(len(g) == 3 and g.isdigit() for g in groups[1:]):
        return None
    return float("".join(groups))
