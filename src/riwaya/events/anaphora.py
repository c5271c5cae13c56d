"""What a pronoun or an unsaid subject stands for: the nearest phrase before it that fits."""

from riwaya.events.classes import ACTORS, PEOPLE, PLACES
from riwaya.events.clauses import Phrase, head_classes, phrases
from riwaya.events.triggers import find as find_trigger
from riwaya.phrases import Syntax

_REACH = 40  # tokens

_FITTING = {
    "هم": PEOPLE | {"force", "body", "actor"},
    "هن": PEOPLE,
    "هما": PEOPLE | ACTORS,
    "ها": PLACES | {"vehicle", "force", "actor", "body"},
    "ه": PLACES | {"person", "people", "captive", "fighter", "force", "actor"},
}


def antecedent(syntax: Syntax, pronoun: str, at: int, first: int, wanted: frozenset[str] = frozenset()) -> Phrase | None:
    """Return the phrase before `at` that the pronoun takes up, none before token `first`.

    Args:
        wanted: the classes that the role allows; all that fit the pronoun when empty.
    """
    fitting = _FITTING.get(pronoun)
    if fitting is None:
        return None
    if wanted:
        fitting = fitting & wanted
    best: Phrase | None = None
    for phrase in phrases(syntax, max(first, at - _REACH), at):
        if head_classes(syntax, phrase) & fitting and _agrees(syntax, phrase, pronoun):
            best = Phrase("", phrase.first, phrase.last, phrase.cut)
    return best


def unsaid_subject(syntax: Syntax, at: int, first: int, is_plural: bool, gender: str) -> Phrase | None:
    """Return the people or body before `at` that a verb without a subject speaks of."""
    pronoun = "هم" if is_plural else ("ها" if gender == "f" else "ه")
    return antecedent(syntax, pronoun, at, first, PEOPLE | ACTORS)


def _agrees(syntax: Syntax, phrase: Phrase, pronoun: str) -> bool:
    form = syntax.form(phrase.first)
    if pronoun == "ه":
        return not form.endswith("ه") and not form.endswith("ات")
    if pronoun == "ها" and head_classes(syntax, phrase) & {"person"}:
        return False
    return True


def deal_before(syntax: Syntax, at: int, first: int) -> bool:
    """Return whether a deal, a truce or talks are named shortly before the token."""
    return any(
        hit.entry.sense.type in ("agree", "ceasefire", "negotiate", "exchange") and hit.entry.shape != "verb"
        for i in range(max(first, at - 12), at)
        for hit in find_trigger(syntax.text.tokens[i].word)
    )
