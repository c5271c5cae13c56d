"""Sources as they are one and the same across documents: outlets, names, and for those without a name their kind."""

import re
from collections.abc import Mapping, Set
from typing import NamedTuple

from riwaya.arabic.stems import key
from riwaya.corroboration.telling import Record, Telling, outlet_key

# «موقع «النهر»» names an outlet, «موقع معارض» and «قناة على «تلغرام»» do not.
_QUOTED = re.compile(r"\S+\s+[«\"“(]+\w")


class Voice(NamedTuple):
    """A source: its id in the case, the name to show (None when it has none) and its kind."""

    id: str
    name: str | None
    kind: str


def voice_of(link: Mapping[str, str], publishers: Set[str]) -> Voice:
    """Return the source that a link of a chain names; all unnamed ones of a kind are one, for nobody can tell them apart.

    Args:
        publishers: the outlets of the case as `outlet_key` has them; what is called by the name of one is that one.
    """
    kind, name = link["kind"], link["name"]
    if outlet_key(name or link["text"]) in publishers or (kind == "outlet" and (name or _QUOTED.match(link["text"]))):
        return _outlet(name or link["text"])
    if link["entity"]:
        return Voice(link["entity"], name or link["text"], kind)
    if name:
        return Voice(f"name:{key(name)}", name, kind)
    return Voice(f"unnamed:{kind}", None, kind)


def publisher_of(telling: Telling) -> Voice:
    """Return who publishes a document: its outlet, or the document itself when it names none."""
    outlet = telling.record["document"]["outlet"]
    return _outlet(outlet) if outlet else Voice(f"document:{telling.key[:12]}", telling.source, "document")


def chain_of(claim: Record, publishers: Set[str]) -> list[Voice]:
    """Return the sources of a claim from the one that the document cites back to the origin, none twice in a row."""
    found: list[Voice] = []
    for link in claim["chain"]:
        voice = voice_of(link, publishers)
        if not found or found[-1].id != voice.id:
            found.append(voice)
    return found


def _outlet(name: str) -> Voice:
    return Voice(f"outlet:{outlet_key(name)}", name, "outlet")
