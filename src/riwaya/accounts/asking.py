"""A question put to the accounts of an episode, in the words of a language."""

from riwaya import labels
from riwaya.accounts.account import questions
from riwaya.labels.plain import say_plainly

_ABOUT = ("counted", "type", "unit")  # families of labels that say what a question is about


def asked(id: str, language: str) -> str:
    """Return a question by its id: "agent.attack" as «من فعل · هجوم»; "" for one that asks nothing of its own."""
    word, _, about = id.partition(".")
    entry = questions().get(word)
    if entry is None:
        return ""
    keys = (f"{family}.{about.replace(' ', '-')}" for family in _ABOUT)
    of = next((say_plainly(language, key) for key in keys if labels.has(key)), about)
    return f"{entry[language]} · {of}" if about else str(entry[language])
