"""Of what kind each word of a text is, in one name: the kind of what it names, else the first of its tags."""

from riwaya.phrases.syntax import Syntax
from riwaya.phrases.tags import (
    ADVERB,
    AUXILIARY,
    CLOSING,
    COLON,
    COMMA,
    COMPLEMENTISER,
    DEFINITE,
    KNOWN_NOUN,
    MASDAR,
    MAYBE_VERB,
    NEGATION,
    NUMBER,
    OPENER,
    OPENING,
    POSSESSED,
    PREFIXED,
    PREPOSITION,
    RELATIVE,
    STOP,
    TIME,
    VERB,
)
from riwaya.remembering import remembered

BEYOND = "<>"  # what stands before and after a text
_BEYOND = [BEYOND] * 8  # so that looking a few words ahead, or before the first, needs no test
_KINDS = (  # the first that a word has tells its kind
    (COMPLEMENTISER, "that"),
    (COLON, ":"),
    (OPENING, "«"),
    (CLOSING, "»"),
    (COMMA, ","),
    (STOP, "."),
    (TIME, "time"),
    (NUMBER, "number"),
    (RELATIVE, "relative"),
    (NEGATION, "not"),
    (AUXILIARY, "auxiliary"),
    (OPENER, "opener"),
    (ADVERB, "adverb"),
    (VERB, "verb"),
    (MAYBE_VERB, "verb?"),
    (PREPOSITION, "to"),
    (PREFIXED, "to-"),
    (DEFINITE, "the"),
    (MASDAR, "masdar"),
    (POSSESSED, "its"),
    (KNOWN_NOUN, "noun"),
)


def kinds(syntax: Syntax) -> list[str]:
    """Return the kind of each token, and behind them some that stand beyond the text."""
    found: list[str] | None = syntax.memo.get("kinds")
    if found is None:
        found = [_kind_of(tags) for tags in syntax.tags] + _BEYOND
        for at, mention in syntax.names.items():
            found[at] = "@" + mention.kind
        syntax.memo["kinds"] = found
    return found


@remembered
def _kind_of(tags: int) -> str:
    return next((name for tag, name in _KINDS if tags & tag), "x")
