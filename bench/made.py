"""Records of news that never was, made for timing comparisons: the same for the same seed, without anything being read.

A world of happenings in places of the gazetteer is told by invented outlets: some on their own, some naming whom they take it
from, some copying a paragraph in silence; a few have no date. As in the news, most happenings have one to three tellings and few
have very many: 300 at most, as of a deal that all outlets reported, and no more than a thirtieth of all documents. One happening
in twenty is in the same town, so that its days hang together over years.
"""

import json
import random
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import accumulate
from typing import Any, NamedTuple

import corpus
from riwaya.casefile.packing import name_of
from riwaya.casefile.store import Arrival
from riwaya.lexicon import gazetteer

Record = dict[str, Any]

_DAYS = 1500
_FIRST = date(2015, 1, 1)
_OUTLETS, _SOURCES, _PLACES = 150, 4000, 700
_MEAN = 4  # tellings of a happening, on the whole; few have very many
_BIG = 300  # tellings of the one happening that everybody tells
_COUNTRIES = ("SY", "YE", "SD", "LY", "IQ", "LB", "PS")
_ACTS = {
    "evacuate": ("خروج", "subject", "origin"),
    "attack": ("قصف", "agent", "place"),
    "exchange": ("تبادل", "subject", "place"),
    "ceasefire": ("هدنة", "agent", "place"),
    "aid": ("إدخال", "subject", "place"),
    "release": ("إفراج", "subject", "place"),
    "guarantee": ("ضمان", "agent", "place"),
    "negotiate": ("تفاوض", "agent", "place"),
}
_UNITS = (("مقاتل", "fighters"), ("مدني", "civilians"), ("قتيل", "killed"), ("شاحنة", "trucks"), ("موقوف", "detainees"))
_HEADS = ("قائد", "ناطق باسم", "مدير", "عضو", "رئيس", "مسؤول في")


class Happening(NamedTuple):
    """What happened, as far as anybody tells it."""

    place: gazetteer.Place
    day: date
    acts: tuple[str, ...]
    parties: tuple[str, ...]
    counts: tuple[tuple[int, int], ...]  # values, each with the number of its unit


class Page:
    """A text as it is written, with the spans of what stands in it."""

    def __init__(self) -> None:
        self.text = ""

    def write(self, words: str, after: str = " ") -> Record:
        """Write words and return their span."""
        span = {"start": len(self.text), "end": len(self.text) + len(words), "text": words}
        self.text += words + after
        return span


class World:
    """Happenings and whoever tells them."""

    def __init__(self, documents: int, seed: int = 1) -> None:
        self._chance = random.Random(seed)
        pool = sorted({word for text in corpus.samples() for word in corpus._WORD.findall(text)})
        self._words = pool + ["".join(self._chance.choices(corpus._LETTERS, k=self._chance.randint(3, 7))) for _ in range(20_000)]
        self._outlets = [f"{self._chance.choice(['وكالة', 'صحيفة', 'موقع'])} {self._name(2)}" for _ in range(_OUTLETS)]
        self._sources = [f"{self._chance.choice(_HEADS)} {self._name(2)}" for _ in range(_SOURCES)]
        known = [p for p in gazetteer.places() if p.country in _COUNTRIES and p.kind in ("city", "town", "village", "camp")]
        self._places = self._chance.sample(known, min(_PLACES, len(known)))
        self._often = list(accumulate(1 / (at + 4) for at in range(len(self._places))))
        self.plan = self._plan(documents)

    def arrivals(self, first: int = 0, last: int | None = None) -> Iterator[Arrival]:
        """Yield documents of the plan as they arrive in a case."""
        for number in range(first, len(self.plan) if last is None else last):
            yield arrival(self._document(number), number)

    def _name(self, words: int) -> str:
        return " ".join("ال" + self._chance.choice(self._words) for _ in range(words))

    def _plan(self, documents: int) -> list[tuple[Happening, int]]:
        """Return who tells what: the happening and how many told it before, in the order in which the documents come."""
        tellings: list[tuple[Happening, int]] = []
        big = min(_BIG, documents // 30)
        sizes = [big]
        while sum(sizes) < documents:
            sizes.append(min(big, int(self._chance.paretovariate(1.3) * _MEAN / 3)) or 1)
        for size in sizes:
            happening = self._happening()
            tellings += [(happening, at) for at in range(size)]
        self._chance.shuffle(tellings)
        return tellings[:documents]

    def _happening(self) -> Happening:
        chance = self._chance
        place = chance.choices(self._places, cum_weights=self._often)[0]
        acts = tuple(chance.sample(sorted(_ACTS), chance.randint(1, 4)))
        parties = tuple(chance.sample(self._sources, 2))
        counts = tuple((chance.randint(3, 400), chance.randrange(len(_UNITS))) for _ in range(2))
        return Happening(place, _FIRST + timedelta(chance.randrange(_DAYS)), acts, parties, counts)

    def _document(self, number: int) -> Record:
        chance = random.Random(number)
        happening, before = self.plan[number]
        kind = chance.choices(["own", "named", "copied"], [55, 25, 20])[0]
        story = random.Random(repr(happening))  # what its first telling draws, and who copies that
        origin = self._outlet(story)
        outlet = origin if before == 0 else self._outlet(chance)
        day = happening.day + timedelta(0 if before == 0 else chance.choice([0, 1, 1, 2, 3]))
        return _Telling(self, chance, outlet, day if chance.random() > 0.1 else None).record(
            happening, "first" if before == 0 else kind, origin, story, number
        )

    def _outlet(self, chance: random.Random) -> str:
        return chance.choices(self._outlets, [1 / (at + 5) for at in range(_OUTLETS)])[0]

    def filler(self, chance: random.Random, words: int) -> str:
        """Return so many words of no meaning."""
        return " ".join(chance.choices(self._words, k=words))


class _Telling:
    """One document as it is written."""

    def __init__(self, world: World, chance: random.Random, outlet: str, day: date | None) -> None:
        self._world, self._chance, self._outlet, self._day = world, chance, outlet, day
        self._page = Page()
        self._record: Record = {"times": [], "quantities": [], "mentions": [], "events": [], "claims": []}

    def record(self, happening: Happening, kind: str, origin: str, story: random.Random, number: int) -> Record:
        """Return the record of a document that tells a happening."""
        title = self._world.filler(self._chance, 6)
        self._page.write(self._outlet, " | ")
        self._page.write(str(self._day or ""), "\n")
        self._page.write(title, "\n\n")
        background, statement = self._world.filler(story, 60), self._world.filler(story, 25)
        if kind in ("copied", "first"):
            self._page.write(background, ".\n")
        for at in range(self._chance.choice([1, 2, 2, 3])):
            said = statement if at == 0 and kind in ("named", "first") else self._world.filler(self._chance, 25)
            self._paragraph(happening, origin if kind == "named" and at == 0 else None, said)
        if kind == "own" and self._chance.random() < 0.5:
            self._page.write(self._world.filler(self._chance, 60), ".\n")
        document = {"id": "", "source": f"made/{number:06}.txt", "title": title, "byline": None, "outlet": self._outlet}
        document |= {"published": str(self._day) if self._day else None, "language": "ar", "text": self._page.text}
        return {"riwaya": "1", "document": document, **self._record}

    def _paragraph(self, happening: Happening, named: str | None, said: str) -> None:
        """Write what a source says of a happening, with its claim, its events and what stands in them."""
        page, record = self._page, self._record
        source = self._chance.choice(self._world._sources)
        cue = page.write("نقلت" if named else "قال")
        chain = [self._link(named, "outlet")] if named else []
        chain.append(self._link(source, "person"))
        begin = len(page.text)
        page.write("إن")
        id = f"c{len(record['claims']) + 1}"
        for act in happening.acts[: self._chance.randint(1, len(happening.acts))]:
            self._event(happening, act, id)
        page.write(said, ".\n")
        content = {"start": begin, "end": len(page.text) - 2, "text": page.text[begin : len(page.text) - 2]}
        claim = {"id": id, "cue": cue, "content": content, "stance": "asserts", "direct_quote": False, "hedges": []}
        claim |= {"target": None, "chain": chain, "carried": False, "rule": "verbal", "probability": 0.9}
        record["claims"].append(claim)

    def _link(self, name: str, kind: str) -> Record:
        return {**self._page.write(name), "name": name, "kind": kind, "entity": None}

    def _event(self, happening: Happening, act: str, claim: str) -> None:
        trigger_word, who, where = _ACTS[act]
        page, record = self._page, self._record
        trigger = page.write(trigger_word)
        value, unit = self._chance.choice(happening.counts)
        if self._chance.random() < 0.15:
            value += self._chance.randint(1, 60)
        quantity = page.write(f"{value} {_UNITS[unit][0]}")
        digits = {"start": quantity["start"], "end": quantity["start"] + len(str(value)), "text": str(value)}
        counted = {**quantity, "value": float(value), "unit": _UNITS[unit][1], "modifier": "exact", "number": digits}
        record["quantities"].append(counted)
        page.write(self._world.filler(self._chance, self._chance.randint(1, 3)))
        party = self._chance.choice(happening.parties)
        roles = {who: {**quantity, "entity": None, "rule": "made"}}
        roles["counterparty"] = {**page.write(party), "entity": None, "rule": "made"}
        page.write(self._world.filler(self._chance, self._chance.randint(1, 2)) + " في")
        at = {**page.write(happening.place.ar), "entity": happening.place.id, "rule": "made"}
        roles[where] = at
        record["mentions"].append({**at, "kind": "place", "name": None})
        time = None
        if self._chance.random() < 0.7:
            time = str(happening.day)
            record["times"].append({**page.write("يوم", " "), "value": time, "anchor": "text"})
        event = {"id": f"e{len(record['events']) + 1}", "type": act, "plover": None, "trigger": trigger, "polarity": "positive"}
        event |= {"modality": "actual", "roles": roles, "time": time, "asserted_by": claim, "rule": "made", "probability": 0.8}
        record["events"].append(event)


def arrival(record: Record, number: int) -> Arrival:
    """Return a record as it arrives in a case."""
    text = record["document"]["text"]
    original = f"{number}\n{text}".encode()
    record["document"]["id"] = name_of(original)
    return Arrival(
        original=original,
        source=record["document"]["source"],
        locator="",
        format="text",
        container=None,
        facts={name: record["document"][name] for name in ("title", "outlet", "published")},
        record=json.dumps(record, ensure_ascii=False),
        text=text,
        claims=len(record["claims"]),
        events=len(record["events"]),
        version="bench",
        words="",
    )
