"""A document as one telling among others: the contract's record, with what comparing needs at hand."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import Any, TypeVar, cast

from riwaya.arabic.letters import fold
from riwaya.arabic.stems import Stemmed, key
from riwaya.corroboration.days import Days, days_of
from riwaya.dates import periods
from riwaya.lexicon import gazetteer
from riwaya.lexicon.load import entries

Record = Mapping[str, Any]
T = TypeVar("T")
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
_TAIL = re.compile(
    r"(?:لل?|ال)?(?:انباء|اخبار|اخباري|اخباريه|اعلام|اعلامي|اعلاميه|صحافه|الكتروني|الكترونيه|رقمي|رقميه|اونلاين|نت)"
)
_MONTH = re.compile(r"\d{4}-\d\d")
_SEASON, _DECEMBER = re.compile(r"(?<!\w)(?P<name>\w+)\s+(?:عام\s+|سنة\s+)?(?P<year>(?:19|20)\d\d)(?!\d)"), 12
_QUOTED = re.compile(r"[«\"“(]+([^»\"”)]+)[»\"”)]+")


@dataclass(frozen=True, slots=True)
class Telling:
    """A document: its key (the hash of its bytes), the base name of its source, and the record of what was read in it.

    Attributes:
        published: the days it was published on: one, or the month of an issue.
        text: the text that all offsets count in.
        memo: what those who compare keep for themselves, by the name of what it is: a document is told of in many episodes.
    """

    key: str
    source: str
    record: Record = field(compare=False)
    published: Days | None
    outlet: str | None
    text: str = field(repr=False, compare=False)
    claims: Mapping[str, Record] = field(repr=False, compare=False)
    events: Mapping[str, Record] = field(repr=False, compare=False)
    memo: dict[str, object] = field(default_factory=dict, init=False, repr=False, compare=False)

    def once(self, name: str, make: "Callable[[Telling], T]") -> T:
        """Return what is made of this document, made once."""
        if name not in self.memo:
            self.memo[name] = make(self)
        return cast("T", self.memo[name])

    def __hash__(self) -> int:
        return hash(self.key)

    @property
    def stemmed(self) -> Stemmed:
        """The text taken down to stems, once."""
        return self.once("stemmed", _stemmed)

    def stems(self, start: int, end: int) -> Sequence[str]:
        """Return the stems of a stretch of the text."""
        return self.stemmed.within(start, end)

    @property
    def order(self) -> tuple[int, str]:
        """Where the telling stands when tellings are listed: by day, then by hash."""
        return (self.published.last if self.published else 10**7, self.key)

    def claim_of(self, start: int, end: int) -> Record | None:
        """Return the smallest claim whose content holds a stretch of the text."""
        holding = [c for c in self.claims.values() if c["content"]["start"] <= start and end <= c["content"]["end"]]
        return min(holding, key=lambda c: c["content"]["end"] - c["content"]["start"], default=None)


def _stemmed(telling: Telling) -> Stemmed:
    return Stemmed(telling.text)


def telling(record: Record) -> Telling:
    """Return the telling of a record of the contract."""
    document = record["document"]
    return Telling(
        document["id"],
        base_name(str(document["source"])),
        record,
        days_of(document["published"]) or _issue_of(record),
        outlet_key(document["outlet"]) if document["outlet"] else None,
        str(document["text"]),
        {claim["id"]: claim for claim in record["claims"]},
        {event["id"]: event for event in record["events"]},
    )


def _issue_of(record: Record) -> Days | None:
    """Return the month or the season of an issue that bears no day: «العدد 12 – تشرين الأول 2022», «فصلية – صيف 2024»."""
    document = record["document"]
    title = str(document["title"] or "")
    end = max(0, str(document["text"]).find(title)) + len(title)
    head = (time["value"] for time in record["times"] if time["start"] < end)
    value = next((value for value in head if value and _MONTH.fullmatch(value)), None)
    return days_of(value) or _season_in(str(document["text"])[:end])


def _season_in(head: str) -> Days | None:
    """Return the season of a year that a head names; winter is the first issue of a year, and begins in the one before."""
    found = next((word for word in _SEASON.finditer(head) if fold(word["name"]) in _seasons()), None)
    if found is None:
        return None
    first, year = _seasons()[fold(found["name"])], int(found["year"])
    period = periods.season(year - (first == _DECEMBER), first)
    return Days(period.start.toordinal(), period.end.toordinal())


@cache
def _seasons() -> Mapping[str, int]:
    """Return the first month of each season by its name."""
    named = (one for one in entries("calendar") if one["kind"] in ("season", "the_season"))
    return {fold(form): int(one["value"]) for one in named for form in one["forms"]}


def base_name(source: str) -> str:
    """Return the name by which comparisons call a document: its source without folders or address."""
    return source.replace("\\", "/").rstrip("/").rpartition("/")[2]


@lru_cache(maxsize=20_000)
def outlet_key(name: str) -> str:
    """Return an outlet's name as names are compared: its id where the lexicon knows it, else bare of what many are called.

    «صحيفة «الأفق»» and «الأفق», «وكالة الياسمين للأنباء» and «الياسمين», «نفاج نيوز السودان» and «نفاج نيوز» are one.
    """
    quoted = _QUOTED.search(name)
    bare = _compared(quoted.group(1) if quoted else name)
    return _known().get(bare, bare)


def _compared(name: str) -> str:
    """Return the stems of a name; of one that is letters alone («أ ف ب»), the letters."""
    words = _bare([word for word in name.split() if any(map(str.isalnum, word))])
    return key(" ".join(words)) or fold("".join(words))


def _bare(words: list[str]) -> list[str]:
    """Return the words of an outlet's name without «صحيفة» before it, «للأنباء» or a country after it."""
    while len(words) > 1 and fold(words[0]).removeprefix("ل") in _HEADS:
        words = words[1:]
    while len(words) > 1 and _TAIL.fullmatch(fold(words[-1])):
        words = words[:-1]
    return words[:-1] if len(words) > 2 and _is_of_country(fold(words[-1])) else words


def _is_of_country(word: str) -> bool:
    """Return whether a word is a country or «السورية» and the like."""
    places = (*gazetteer.by_form().get(word, ()), *gazetteer.by_nisba().get(word.removeprefix("ال"), ()))
    return any(place.kind == "country" for place in places)


@cache
def _known() -> Mapping[str, str]:
    """Return the ids of known outlets by their names, those that two have left out."""
    found: dict[str, set[str]] = {}
    for entry in entries("outlets"):
        for form in (entry["ar"], *entry.get("forms", ())):
            found.setdefault(_compared(form), set()).add(entry["id"])
    return {name: min(ids) for name, ids in found.items() if len(ids) == 1}
