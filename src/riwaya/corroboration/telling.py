"""A document as one telling among others: the contract's record, with what comparing needs at hand."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from riwaya.arabic.letters import fold
from riwaya.arabic.stems import key
from riwaya.corroboration.days import Days, days_of

Record = Mapping[str, Any]
_HEADS = frozenset(
    [
        "صحيفه",
        "جريده",
        "موقع",
        "وكاله",
        "قناه",
        "اذاعه",
        "راديو",
        "شبكه",
        "مجله",
        "فصليه",
        "تلفزيون",
        "منصه",
        "يوميه",
        "اسبوعيه",
        "انباء",
        "الانباء",
    ]
)
_QUOTED = re.compile(r"[«\"“(]+([^»\"”)]+)[»\"”)]+")


@dataclass(frozen=True, slots=True)
class Telling:
    """A document: its key (the hash of its bytes), the base name of its source, and the record of what was read in it."""

    key: str
    source: str
    record: Record = field(compare=False)
    published: Days | None
    outlet: str | None
    claims: Mapping[str, Record] = field(repr=False, compare=False)
    events: Mapping[str, Record] = field(repr=False, compare=False)

    @property
    def text(self) -> str:
        """The text that all offsets count in."""
        return str(self.record["document"]["text"])

    @property
    def order(self) -> tuple[int, str]:
        """Where the telling stands when tellings are listed: by day, then by hash."""
        return (self.published.first if self.published else 10**7, self.key)

    def claim_of(self, start: int, end: int) -> Record | None:
        """Return the smallest claim whose content holds a stretch of the text."""
        holding = [c for c in self.claims.values() if c["content"]["start"] <= start and end <= c["content"]["end"]]
        return min(holding, key=lambda c: c["content"]["end"] - c["content"]["start"], default=None)


def telling(record: Record) -> Telling:
    """Return the telling of a record of the contract."""
    document = record["document"]
    return Telling(
        document["id"],
        base_name(str(document["source"])),
        record,
        days_of(document["published"]),
        outlet_key(document["outlet"]) if document["outlet"] else None,
        {claim["id"]: claim for claim in record["claims"]},
        {event["id"]: event for event in record["events"]},
    )


def base_name(source: str) -> str:
    """Return the name by which comparisons call a document: its source without folders or address."""
    return source.replace("\\", "/").rstrip("/").rpartition("/")[2]


def outlet_key(name: str) -> str:
    """Return an outlet's name as names are compared, without «صحيفة» and the like and without marks."""
    quoted = _QUOTED.search(name)
    bare = quoted.group(1) if quoted else name
    words = bare.split()
    while len(words) > 1 and fold(words[0]).removeprefix("ل") in _HEADS:
        words = words[1:]
    return key(" ".join(words))
