"""Where the events of a document take place: by their own roles, by the names around them, by what the document is about."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import Any

from riwaya.arabic.letters import fold
from riwaya.arabic.stems import key
from riwaya.arabic.words import TOKEN
from riwaya.corroboration.days import Days, days_of
from riwaya.corroboration.names import told_from, unknown_place
from riwaya.corroboration.places import is_fine, is_same
from riwaya.corroboration.sections import MAIN, Section
from riwaya.corroboration.telling import Record, Telling
from riwaya.corroboration.unlisted import Unlisted, unlisted
from riwaya.grouping.leads import LETTERHEAD
from riwaya.lexicon import gazetteer
from riwaya.scenarios.remarks import parts_of
from riwaya.scenarios.towns import towns

_ANCHORS = ("place", "origin")
_MOVING = frozenset({"evacuate", "withdraw", "airlift"})  # begin where they set out
_DEALS = frozenset({"ceasefire", "exchange"})  # called by where they hold; an agreement is called by where it was signed
_BEARING = re.compile(r"(?:شرق|غرب|شمال|جنوب|شمالي|جنوبي|شرقي|غربي|شمالى|جنوبى|شرقى|غربى)\s+$")
_NEAR = 30  # characters between a place and the one it lies by
_THERE = re.compile(r"(?<!\w)هناك\s+$")  # «هناك توسطت …، وهنا …»: of two places the one told first
_THERE_AFTER = re.compile(r"^\S+\s+(?:[^\s،.]+\s+){1,3}هناك(?!\s+من)(?!\w)")
_TAKEN_UP = re.compile(r"^\s+(?:\S+\s+)?(?:منها|منه|فيها|فيه|إليها|اليها)(?!\w)")
_FIRST_OR_SECOND = re.compile(r"^\S+\s+(?:[^\s،.؛]+\s+){0,4}ال(?P<which>أولى|ثانية)(?!\w)")
_LIKE = re.compile(r"(?:على غرار|كما|مثلما|أسوة|اسوة|بخلاف|خلافا|خلافاً|شبيه|يشبه|تشبه|يذكر|تذكر)\s[^.؛!؟\n]{0,30}$")
_BACK_TO_IT = re.compile(r"[،,]\s*(?!حين|عندما|إذ|اذ|حيث|يوم|لما|بعدما|ف|و)\S*\s*$")  # «كما جرى في دوما، خرج …» is here again
_LOOK_BACK = 14  # days between what a part tells and what it looks back to
_AFTER = re.compile(r"\W*[وف]?بعد(?:ها|ه|هما)?(?:\s+(?:ذلك|نحو|قرابة))?\s+[بو]?")
_MONTH = 31  # days within which a part must be dated for the next to be dated by it
_LATER_BY, _SPANS = 30, {"months": 30, "weeks": 7}  # characters of a head, and days
_LEAD = 160  # characters at the head of a numbered part that tell what it is about
_BENT = frozenset({"aid", "visit"})  # go to where they happen
_TITLE, _OWN = 3, 3
_WRITTEN_AT = re.compile(r"\s*[:–\-|/]\s*(?:من\s+)?(?:\S+\s+){1,3}\S+$", re.M)  # «الخرطوم بحري: سلوى عبد الباقي»
_HEAD, _BYLINE = 400, 80  # characters of a head; of a line in it that only names the author and where he writes
_IN = frozenset(
    {"في", "قرب", "الي", "من", "مدينه", "بلده", "قريه"}
)  # before a word that can be a town of a land that the text names
_LOCATED = re.compile(
    r"\b(?:في|مدينة|بلدة|قرية|ناحية|مخيم|حي|ريف)\s+(?:مدينة|بلدة|قرية)?$|\b[بو]?(?:في\s+)?(?:مدينة|بلدة|قرية)\s+$"
)
_TOWN = re.compile(r"(?:مدينة|بلدة|قرية|ناحية)\s")
_HEADS = frozenset(
    key(head)
    for head in (
        *("مدينة", "بلدة", "قرية", "ناحية", "ريف", "حي", "جبل", "جبال", "مخيم", "محافظة", "قضاء", "منطقة"),
        *("مطار", "معبر", "حاجز", "جسر", "وادي", "طريق", "بوابة"),
    )
)


class Whereabouts:
    """The places of one document. A place is an id of the gazetteer, or "~" and the name of one it does not know."""

    def __init__(self, telling: Telling) -> None:
        self._telling = telling
        self._title = str(telling.record["document"]["title"] or "")
        self._title_at = told_from(telling.record)
        self._own_places: dict[str, tuple[int, str] | None] = {}
        self._destinations = {
            event["roles"]["destination"]["start"]
            for event in telling.record["events"]
            if "destination" in event["roles"] and event["type"] not in _BENT
        }

    def of(self, event: Record) -> str | None:
        """Return the place of an event."""
        own = self._own(event)
        if own is not None:
            return own
        beside = [
            place
            for other in self._telling.record["events"]
            if other["asserted_by"] == event["asserted_by"] != "author" and (place := self._own(other)) is not None
        ]
        if beside:
            return beside[0]
        recalled = self._recalled(event["trigger"]["start"])
        if recalled is not None:
            return recalled
        section = self._section_at(event["trigger"]["start"])
        if section is not None and self._sections[section].place != MAIN:
            return self._in_section(event, section)
        if self._sections and section is None:
            return None
        return self._wide(event) or (self._around(event["trigger"]["start"]) if self._is_of_many else None) or self._main

    def _wide(self, event: Record) -> str | None:
        """Return the part of a country that an event's own roles place it in, when what the document is about lies elsewhere."""
        named = [event["roles"][role]["entity"] for role in _ANCHORS if role in event["roles"]]
        place = next((place for place in named if place and _is_wide(place)), None)
        return None if place is None or (self.focus and is_same(place, self.focus)) else str(place)

    def section_of(self, event: Record, place: str | None) -> int | None:
        """Return which numbered part tells an event that takes place there, wherever it is mentioned; None when none does."""
        at = self._section_at(event["trigger"]["start"])
        if at is None and self._own(event) is None:
            return None
        about = [number for number, focus in enumerate(self._foci) if focus and place and is_same(focus, place)]
        if about and self._sections[about[0]].place is not None:  # stretches on one place are of one happening, parts are not
            return max(about, key=lambda number: (self._sections[number].place != MAIN, -number))
        if at is not None and (self._foci[at] is None or at in about):
            return at
        return about[0] if about else None

    def may_lie_in(self, one: str | None, other: str | None) -> bool:
        """Return whether one of two places is in no list, and the other is where it may lie, as far as anybody knows."""
        strange = {place for place in (one, other) if place in self._strange}
        return bool(one and other) and len(strange) == 1

    def finest(self, place: str | None, events: Sequence[Record]) -> str | None:
        """Return the place that no list has of events of which none is told to be at another; else that other."""
        own = [found for event in events if (found := self._own(event)) is not None]
        strange = [found for found in own if found in self._strange]
        return max(strange, key=lambda one: (strange.count(one), one)) if strange and len(strange) == len(own) else place

    @cached_property
    def _strange(self) -> frozenset[str]:
        return frozenset(one.place for one in unlisted(self._telling))

    def is_recalled(self, section: int | None) -> bool:
        """Return whether a part looks back to what happened before, and is not what the text is about."""
        return section is not None and self._sections[section].is_recalled and section != self._subject

    @cached_property
    def _subject(self) -> int | None:
        """Of the parts of a text that all look back, the latest of those that its title names: an essay of years later."""
        end = self._title_at + len(self._title)
        titled = [place for at, place in self._named if at < end]
        back = [
            (lead, number) for number, part in enumerate(self._sections) if part.is_recalled and (lead := self.lead_of(number))
        ]
        named = [
            (lead, number) for lead, number in back if any(is_same(place, str(self._sections[number].place)) for place in titled)
        ]
        return max(named)[1] if named and len(back) > 1 and max(named) == max(back) else None

    def lead_of(self, section: int) -> Days | None:
        """Return the days that a part names at its head, or how long after the part before it was."""
        start, _, place, _ = self._sections[section]
        later = self._later(section)
        if place == MAIN or later is not None:
            return later
        near = [time for time in self._telling.record["times"] if start <= time["start"] < start + _LEAD]
        return next((days for time in near if (days := days_of(time["value"])) is not None), None)

    def _later(self, section: int) -> Days | None:
        """Return the days so long after those of the part before: «بعد سبعة عشر شهراً انقلبت المرآة»."""
        start = self._sections[section].start
        spans = (one for one in self._telling.record["quantities"] if start <= one["start"] < start + _LATER_BY)
        span = next((one for one in spans if one["unit"] in _SPANS), None)
        before = self.lead_of(section - 1) if span is not None and section else None
        if (
            span is None
            or before is None
            or before.last - before.first > _MONTH
            or not _AFTER.fullmatch(self._telling.text[start : span["start"]])
        ):
            return None
        days = _SPANS[span["unit"]]
        by, blur = round(span["value"] * days), days // 2
        return Days(before.first + by - blur, before.last + by + blur)

    def _in_section(self, event: Record, section: int) -> str | None:
        """Return the place of an event of a numbered part that names none for it.

        It is that of another part by its time (a look back), or a place that its sentence names before it, or the part's own.
        """
        days = days_of(event["time"])
        leads = [self.lead_of(number) for number in range(len(self._sections))]
        own = leads[section]
        if days and own and days.gap(own) > _LOOK_BACK:
            told = [number for number, lead in enumerate(leads) if lead and lead.gap(days) == 0]
            if told:
                return self._foci[told[0]]
        wide = [event["roles"][role]["entity"] for role in _ANCHORS if role in event["roles"]]
        named = next((place for place in wide if place and _is_wide(place)), None)
        if named is not None:
            return str(named)
        at = event["trigger"]["start"]
        begin = max(self._telling.text.rfind(mark, 0, at) for mark in (". ", "\n", "؛", ".."))
        before = [place for start, place in self._named if begin < start < at and self._is_located(begin, start)]
        focus = self._foci[section]
        return before[-1] if before and not any(focus and is_same(place, focus) for place in before) else focus

    def _recalled(self, at: int) -> str | None:
        """Return the place that a sentence likens something to and goes on about: «على غرار ما جرى في الوعر، حين خرج …»."""
        text = self._telling.text
        begin = max(text.rfind(mark, 0, at) for mark in (". ", "\n", "؛", ".."))
        before = [(start, place) for start, place in self._named if begin < start < at and self._is_located(begin, start)]
        if not before or not _LIKE.search(text[begin : before[-1][0]]):
            return None
        return None if _BACK_TO_IT.search(text[before[-1][0] : at]) else before[-1][1]

    def _is_located(self, begin: int, start: int) -> bool:
        """Return whether a name is told as where something is: after «في», or as a town («مدينة تدمر»)."""
        text = self._telling.text
        return bool(_LOCATED.search(text[begin:start]) or _TOWN.match(text[start : start + 9]))

    def _section_at(self, at: int) -> int | None:
        return next((number for number, part in enumerate(self._sections) if part.start <= at < part.end), None)

    @cached_property
    def _sections(self) -> list[Section]:
        return parts_of(self._telling)

    @cached_property
    def _foci(self) -> list[str | None]:
        return [self._of_section(section) for section in self._sections]

    def _of_section(self, section: Section) -> str | None:
        """Return the place that a part is about: what makes it a part of its own, else what it names most."""
        if section.place is None:
            return self._about(section.start, section.end, section.start + _LEAD)
        return self._main if section.place == MAIN else section.place

    @cached_property
    def _main(self) -> str | None:
        """The place that a text is about which compares it with others: not one that it is likened to."""
        text = self._telling.text
        likened = {town.place for town in towns(self._telling) if _LIKE.search(text[max(0, town.start - _NEAR) : town.start])}
        own = [one.place for one in self._sections if one.place and not one.is_recalled and one.place not in likened]
        return own[-1] if own and self.focus in likened else self.focus

    @cached_property
    def focus(self) -> str | None:
        """The place that the document is about."""
        return (
            self._about(0, len(self._telling.text), self._title_at + len(self._title)) or self._in_names() or self._written_at()
        )

    def _about(self, start: int, end: int, lead: int) -> str | None:
        """Return the place that a stretch of the text is about; what is named in its lead counts more."""
        weights: Counter[str] = Counter()
        owned = {found for event in self._telling.record["events"] if (found := self._own_at(event)) is not None}
        for at, place in owned:
            weights[place] += _OWN if start <= at < end else 0
        for at, place in self._named:
            if start <= at < end:
                weights[place] += _TITLE if at < lead else 1
        first = {place: -at for at, place in reversed(self._named) if start <= at < end}
        return (
            max(
                weights,
                key=lambda place: (
                    weights[place],
                    place in self._strange or place in gazetteer.by_id(),
                    first.get(place, -(10**9)),
                    place,
                ),
                default=None,
            )
            if any(weights.values())
            else None
        )

    def _written_at(self) -> str | None:
        """Return the place that stands beside the outlet or the author at the head: where nothing else tells it, it was there."""
        lines = list(self._lines_of_head())
        beside = (
            one
            for one in self._telling.record["mentions"]
            if one["kind"] == "place" and any(start <= one["start"] < end for start, end in lines)
        )
        return next(filter(None, map(self._place, beside)), None)

    def _in_names(self) -> str | None:
        """Return the town that a document names without placing anything there (مجلس الرقة المدني، اتفاق داريا)."""
        found = [word for word in TOKEN.finditer(self._telling.text, self._title_at) if word.lastgroup != "punct"]
        of_head = list(self._lines_of_head())
        told = {fold(word.group()) for word in found if not any(start <= word.start() < end for start, end in of_head)}
        listed = [fold(word.group()) for word in found]
        words = Counter(word for word in listed if word in told)  # what only stands where it was written tells nothing
        said = {word for before, word in pairwise(listed) if before in _IN and word in gazetteer.ambiguous()}
        towns = {
            known[0].id: count
            for word, count in words.items()
            if (word not in gazetteer.ambiguous() or word in said)
            and (known := gazetteer.by_form().get(word))
            and (known[0].kind == "city" or (known[0].kind == "town" and (count > 1 or word in said)))
            and (word not in said or known[0].country in self._countries)
        }
        return self._in_bodies() or max(towns, key=lambda place: (towns[place], place), default=None) or self._of_page(words)

    def _of_page(self, words: Mapping[str, int]) -> str | None:
        """Return the town by which a page of local news is called, where it writes of it: «الزاوية بلا رتوش»."""
        called = fold(str(self._telling.record["document"]["outlet"] or "")).split()
        known = (gazetteer.by_form().get(word, ()) for word in called if word in words)
        return next((places[0].id for places in known if places and places[0].kind in ("city", "town")), None)

    def _in_bodies(self) -> str | None:
        found: Counter[str] = Counter()
        for mention in self._telling.record["mentions"]:
            if mention["kind"] in ("actor", "organisation"):
                known = [place for word in fold(mention["text"]).split()[1:] for place in gazetteer.by_form().get(word, ())[:1]]
                found.update(
                    place.id for place in known if is_fine(place.id) and not gazetteer.ambiguous() & set(_forms(place.id))
                )
        return max(found, key=lambda place: (found[place], place), default=None)

    def is_own(self, event: Record) -> bool:
        """Return whether an event's own roles give its place."""
        return self._own_at(event) is not None

    def _own(self, event: Record) -> str | None:
        found = self._own_at(event)
        return found[1] if found else None

    def _own_at(self, event: Record) -> tuple[int, str] | None:
        """Return the place that an event's own roles give, and where it is written; asked again with every event beside it."""
        if event["id"] not in self._own_places:
            self._own_places[event["id"]] = self._own_place(event)
        return self._own_places[event["id"]]

    def _own_place(self, event: Record) -> tuple[int, str] | None:
        roles = ("place", "destination") if event["type"] in _BENT else _ANCHORS
        for role in reversed(roles) if event["type"] in _MOVING else roles:
            filler = event["roles"].get(role)
            if filler is None:
                continue
            place = filler["entity"]
            if role == "place" and self._only_bears(filler["start"]):
                continue
            if place and is_fine(place) and self._is_at_home(place) and self._is_written(filler["text"], place):
                return filler["start"], str(place)
            if place is None and (again := self._again.get(key(filler["text"]))) is not None:
                return filler["start"], again
            if place is None and (named := self._unlisted_in(filler)) is not None:
                return named.start, named.place
        return self._of_those(event) or self._of_deal(event) or self._topic(event)

    def _unlisted_in(self, filler: Mapping[str, Any]) -> Unlisted | None:
        """Return the place that no list has which a filler names: «بلدة بينغا»."""
        return next((one for one in unlisted(self._telling) if filler["start"] <= one.start < filler["end"]), None)

    def _of_those(self, event: Record) -> tuple[int, str] | None:
        """Return the place by which those who leave are called: «خروج حامية تدمر», «مقاتلو داريا»."""
        subject = event["roles"].get("subject") if event["type"] in _MOVING else None
        if subject is None:
            return None
        inside = ((start, place) for start, end, place in self._ends if subject["start"] < start and end <= subject["end"])
        return next(inside, None)

    def _of_deal(self, event: Record) -> tuple[int, str] | None:
        """Return the town by which a deal is called: «تبادل الأبيض», «هدنة الدلنج»."""
        end = event["trigger"]["end"]
        if event["type"] not in _DEALS:
            return None
        return next(((town.start, town.place) for town in towns(self._telling) if town.start == end + 1), None)

    def _topic(self, event: Record) -> tuple[int, str] | None:
        """Return the place that a clause begins with and takes up again: «داريا خرج منها سبعمئة مقاتل»."""
        trigger = event["trigger"]
        if not _TAKEN_UP.match(self._telling.text[trigger["end"] : trigger["end"] + _NEAR]):
            return None
        before = [(start, place) for start, end, place in self._ends if 0 < trigger["start"] - end <= 2]
        return before[-1] if before else self._town_before(trigger["start"])

    def _town_before(self, at: int) -> tuple[int, str] | None:
        """Return the town that the word before is, where the reading has no name there."""
        words = list(TOKEN.finditer(self._telling.text, max(0, at - _NEAR), at))
        word = fold(words[-1].group()) if words else ""
        known = gazetteer.by_form().get(word, ()) if word not in gazetteer.ambiguous() else ()
        return (words[-1].start(), known[0].id) if known and is_fine(known[0].id) else None

    @cached_property
    def _ends(self) -> list[tuple[int, int, str]]:
        mentions = self._telling.record["mentions"]
        return [
            (m["start"], m["end"], m["entity"]) for m in mentions if m["kind"] == "place" and m["entity"] and is_fine(m["entity"])
        ]

    def _only_bears(self, at: int) -> bool:
        """Return whether a name only tells where another place lies: «الى الميادين شرقي دير الزور»."""
        before = _BEARING.search(self._telling.text[max(0, at - _NEAR) : at])
        return before is not None and any(0 < at - start <= _NEAR for start, _ in self._places)

    @cached_property
    def _places(self) -> list[tuple[int, str]]:
        """The names of places small enough to be told apart, wherever they stand."""
        return [
            (mention["start"], mention["entity"])
            for mention in self._telling.record["mentions"]
            if mention["kind"] == "place" and mention["entity"] and is_fine(mention["entity"])
        ]

    @cached_property
    def _again(self) -> Mapping[str, str]:
        """The places of two words that the text names again by the first alone: «جرود عرسال … الجرود»."""
        found: dict[str, set[str]] = {}
        for mention in self._telling.record["mentions"]:
            first, _, rest = key(mention["text"]).partition(" ")
            if mention["kind"] == "place" and mention["entity"] and rest and is_fine(mention["entity"]):
                found.setdefault(first, set()).add(mention["entity"])
        return {first: next(iter(places)) for first, places in found.items() if len(places) == 1 and first not in _HEADS}

    @staticmethod
    def _is_written(text: str, place: str) -> bool:
        folded = fold(text)
        return any(form in folded or ("لل" in folded and form.removeprefix("ال") in folded) for form in _forms(place))

    @cached_property
    def _named(self) -> list[tuple[int, str]]:
        listed = ((mention["start"], place) for mention in self._mentions() if (place := self._place(mention)) is not None)
        strange = ((one.start, one.place) for one in unlisted(self._telling))
        named = dict(sorted((*strange, *listed)))
        return [(at, place) for at, place in named.items() if at >= self._title_at and at not in self._destinations]

    def _mentions(self) -> Iterator[Mapping[str, Any]]:
        mentions = self._telling.record["mentions"]
        outlets = [(m["start"], m["end"]) for m in mentions if m["kind"] == "outlet"]
        outlet = str(self._telling.record["document"]["outlet"] or "")
        at = self._telling.text.find(outlet) if outlet else -1
        while at >= 0:
            outlets.append((at, at + len(outlet)))
            at = self._telling.text.find(outlet, at + 1)
        outlets.extend(self._lines_of_head())
        for claim in self._telling.record["claims"]:
            outlets.extend((link["start"], link["end"]) for link in claim["chain"] if link["kind"] == "outlet")
        for mention in mentions:
            if mention["kind"] == "place" and not any(s <= mention["start"] and mention["end"] <= e for s, e in outlets):
                yield mention

    def _lines_of_head(self) -> Iterator[tuple[int, int]]:
        """Yield the lines that only name the author or the outlet and where it was written: «كوستي – وكالة وادي المقدم»."""
        text, document = self._telling.text, self._telling.record["document"]
        for named in (document["byline"], document["outlet"]):
            at = text.find(str(named)) if named else -1
            start, end = text.rfind("\n", 0, at) + 1, text.find("\n", at)
            if 0 <= at < _HEAD and end - start < _BYLINE:
                yield start, end
        day = document["published"]
        for time in (one for one in self._telling.record["times"] if day and one["value"] == day and one["end"] < _HEAD):
            start, end = text.rfind("\n", 0, time["start"]) + 1, text.find("\n", time["end"])
            if LETTERHEAD.fullmatch(text[start : end if end >= 0 else len(text)]):
                yield start, end
        begun = (one for one in self._telling.record["mentions"] if one["kind"] == "place" and one["end"] < _HEAD)
        for one in (one for one in begun if text[one["start"] - 1 : one["start"]] == "\n"):
            if found := _WRITTEN_AT.match(text, one["end"]):
                yield one["start"], found.end()

    def _place(self, mention: Mapping[str, Any]) -> str | None:
        place = mention["entity"]
        if place is None:
            return unknown_place(mention["text"]) if " " in key(mention["text"]) else None
        return place if is_fine(place) and self._is_at_home(place) and self._is_written(mention["text"], place) else None

    @cached_property
    def _countries(self) -> Counter[str]:
        places = [gazetteer.by_id().get(m["entity"] or "") for m in self._telling.record["mentions"] if m["kind"] == "place"]
        return Counter(place.country for place in places if place)

    def _is_at_home(self, place: str) -> bool:
        """Return whether a place is in a country of the text: a bridge named after Mecca is not in Mecca."""
        known = gazetteer.by_id().get(place)
        return not known or self._countries[known.country] > 1 or max(self._countries.values(), default=0) < 3

    @cached_property
    def _is_of_many(self) -> bool:
        countries = {gazetteer.by_id()[place].country for _, place in self._named if place in gazetteer.by_id()}
        return len(countries) > 1

    def _around(self, at: int) -> str | None:
        """Return the place of the paragraph: what its events give, the last before first; else the name before."""
        line = self._telling.text.rfind("\n", 0, at) + 1
        ordinal = _FIRST_OR_SECOND.match(self._telling.text[at : at + 60])
        told_first = list(dict.fromkeys(place for _, place in self._named))
        if ordinal is not None and len(told_first) > 1:
            return told_first[0] if ordinal["which"] == "أولى" else told_first[1]
        if _THERE.search(self._telling.text[max(line, at - 8) : at]) or _THERE_AFTER.match(self._telling.text[at : at + 40]):
            told = [place for start, place in self._named if line <= start < at]
            if len(set(told)) > 1:
                return told[0]
        owned = [start for start in self._owned if line <= start and "\n" not in self._telling.text[line:start]]
        if owned:
            return self._owned[max((start for start in owned if start < at), default=owned[0])]
        return next((place for start, place in reversed(self._named) if line <= start < at), None)

    @cached_property
    def _owned(self) -> dict[int, str]:
        return dict(sorted(found for event in self._telling.record["events"] if (found := self._own_at(event)) is not None))


@lru_cache(maxsize=20_000)
def _forms(place: str) -> tuple[str, ...]:
    known = gazetteer.by_id().get(place)
    return tuple(fold(form) for form in known.forms) if known else ()


def _is_wide(place: str) -> bool:
    """Return whether a place is a part of a country: not one to tell happenings of many documents apart by."""
    known = gazetteer.by_id().get(place)
    return known is not None and known.kind in ("governorate", "region") and not is_fine(place)
