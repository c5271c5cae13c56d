"""Which episodes a remark is about: by the names in it, the places, the part of the text it stands in, what came before."""

import itertools
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from riwaya.arabic.letters import fold
from riwaya.corroboration.days import days_of
from riwaya.corroboration.places import is_same
from riwaya.corroboration.sections import MAIN
from riwaya.lexicon import gazetteer
from riwaya.scenarios.naming import Name, name_of
from riwaya.scenarios.remarks import Remarks
from riwaya.scenarios.scene import restored
from riwaya.scenarios.takers import Takers
from riwaya.scenarios.values import Likeness, Passage, Play

_LED = re.compile(r"^\W*[وف]?(?:أما\s+)?(?:في|ب)\s+(?:مدينة\s+|بلدة\s+|مديرية\s+)?(?P<place>\w+)")
_TELLING, _MANY, _FAR_MORE = 0.25, 4, 1.5  # steps by which plays that tell much come before a line in passing
_UNDATED, _LATELY = 10**6, 45  # days
_ROLE, _ANY_ROLE, _HERE, _NEXT, _EARLIER, _PLACED, _SEATED = 2.0, 1.0, 1.5, 1.0, 0.4, 1.5, 3.0


class Said:
    """A likeness as it is kept, made ready."""

    def __init__(self, kept: Mapping[str, Any], remarks: Remarks) -> None:
        documents = remarks["documents"]
        self.kept = kept
        self.passage = restored(kept["at"], documents)
        self.new, self.old = (
            name_of(kept[side], restored(kept[side]["at"], documents)) if kept[side] else None for side in ("new", "old")
        )
        self.clause = restored(kept["clause"], documents)

    def likeness(self, plays: tuple[str | None, str | None], role: str | None = None) -> Likeness:
        """Return the likeness of two episodes."""
        kept = self.kept
        return Likeness(
            kept["kind"],
            kept["rule"],
            self.passage,
            tuple(kept["voice"]),
            self.new.passage if self.new else None,
            self.old.passage if self.old else None,
            role or kept["role"],
            plays,
            self.clause,
        )


class Referents:
    """The plays of a case as their documents tell them."""

    def __init__(self, plays: Sequence[Play]) -> None:
        self._plays = {play.id: play for play in plays}
        self._takers = Takers(plays)
        self._told: dict[str, list[tuple[int, str]]] = defaultdict(list)
        self._by_place: dict[str, list[str]] = defaultdict(list)
        self._likened: dict[str, list[str]] = defaultdict(list)
        for play in plays:
            for key in play.likened:
                self._likened[key].append(play.id)
            for step in play.steps:
                for passage in step.evidence:
                    self._told[passage.key].append((passage.start, play.id))
            if play.place_id:
                self._by_place[play.place_id].append(play.id)
        for told in self._told.values():
            told.sort()

    def about(self, said: Said, remarks: Remarks) -> Iterator[tuple[str | None, str | None]]:
        """Yield the pairs of episodes that a likeness is about, the newer first; several where its sentence names many."""
        here = self._order(remarks["key"])
        kind = said.kept["kind"]
        named = [id for place in dict.fromkeys(said.kept["places"]) for id in here if self._is_at(id, place)]
        named = list(dict.fromkeys(named))
        if kind == "same" and (said.old is None or said.kept["elsewhere"]) and len(named) > 1:
            yield from ((later, earlier) for earlier, later in itertools.pairwise(named))
            return
        if kind == "substitution" and (seats := self._seated(said, here)):
            yield seats
            return
        current = self._current(said.passage.start, said.kept["line"], remarks)
        if current is None and kind == "substitution" and (pair := self._takers.pair(said.new, said.old, here)):
            yield pair
            return
        is_told_in_part = any(start <= said.passage.start < end and place != MAIN for start, end, place in remarks["sections"])
        if current is None and (is_told_in_part or (remarks["sections"] and not named)):
            yield None, None  # of a part that tells no episode: nothing else is meant
            return
        here += [current] if current is not None and current not in here else []
        is_of_two = kind == "substitution" or (kind in ("same", "shared") and said.old is None)
        elsewhere = self._elsewhere(said, here) if is_of_two and current is not None else None
        if elsewhere is not None:
            yield elsewhere, current
            return
        if kind in ("substitution", "shared"):
            best = self._best(said, self._before(said, here, current, remarks), current, named)
            yield best or self._takers.pair(said.new, said.old, here) or (current, None)
            return
        old = self._old(said, here, current)
        yield (current if current != old else self._other(here, old)), old

    def at(self, passage: Passage, end: int, places: Iterable[str], remarks: Remarks) -> str | None:
        """Return the play that a sentence speaks of: that of an act it tells after a passage, of a place, or the one told."""
        told = self._told.get(remarks["key"], ())
        after = [id for at, id in told if passage.end <= at < end]
        placed = (id for place in places for id in self._order(remarks["key"]) if self._is_at(id, place))
        return after[0] if after else next(placed, None) or self._current(passage.start, [end, end], remarks)

    def looked_back(self, remarks: Remarks) -> Iterator[tuple[str, str, int]]:
        """Yield episodes that a document tells only within the part on another: the other, the episode, where it begins."""
        told = self._told.get(remarks["key"], [])
        for start, end, _ in remarks["sections"]:
            inside = [id for at, id in told if start <= at < end]
            main = _most(inside)
            for id in dict.fromkeys(inside):
                if main is not None and id != main and all(start <= at < end for at, other in told if other == id):
                    yield main, id, next(at for at, other in told if other == id)

    def _order(self, key: str) -> list[str]:
        """Return the plays that a document tells, in the order in which it comes to them; then those that it only likens."""
        return list(dict.fromkeys((*(id for _, id in self._told.get(key, ())), *self._likened.get(key, ()))))

    def _current(self, at: int, line: Sequence[int], remarks: Remarks) -> str | None:
        """Return the play that a document is telling at a place: that of the numbered part, the paragraph, or the last before."""
        told = self._told.get(remarks["key"], [])
        for start, end, place in remarks["sections"]:
            if start <= at < end:
                return _most([id for where, id in told if start <= where < end]) or self._told_there(place, remarks)
        if remarks["sections"] or not told:
            return None
        near = [(abs(where - at), id) for where, id in told if line[0] <= where < line[1]]
        before = [id for where, id in told if where < at]
        return min(near)[1] if near else before[-1] if before else told[0][1]

    def _told_there(self, place: str | None, remarks: Remarks) -> str | None:
        """Return the play at the place that a stretch is on, though the stretch tells nothing of it: that of other documents."""
        if place != MAIN:
            published = next((day for *_, day in remarks["documents"] if day), None)
            if not place:
                return None
            return self._nearest(self._of_place(place), published) or self._of_no_place(published) or self._only_likened(remarks)
        main = [(start, end) for start, end, other in remarks["sections"] if other == MAIN]
        return _most([id for at, id in self._told.get(remarks["key"], ()) if any(start <= at < end for start, end in main)])

    def _only_likened(self, remarks: Remarks) -> str | None:
        """Return the one play that a document tells only by likening it to another."""
        told = {id for _, id in self._told.get(remarks["key"], ())}
        found = [id for id in self._likened.get(remarks["key"], ()) if id not in told]
        return found[0] if len(found) == 1 else None

    def _of_no_place(self, published: str | None) -> str | None:
        """Return the one play of the weeks before that no text places, as where a name is not known for a place."""
        day = days_of(published)
        found = [
            id
            for id, play in self._plays.items()
            if day and play.days and play.place_id is None and 0 <= day.last - play.days.last <= _LATELY
        ]
        return found[0] if len(found) == 1 else None

    def _is_at(self, id: str, place: str) -> bool:
        known = self._plays[id].place_id
        return known is not None and is_same(known, place)

    def _before(self, said: Said, here: Sequence[str], current: str | None, remarks: Remarks) -> Sequence[str]:
        """Return the plays that a comparison in a numbered part can be about: its own, that of the part before, those it names.

        Where the part before tells no episode, what is compared with it is compared with nothing that is known.
        """
        parts = remarks["sections"]
        at = next((at for at, (start, end, _) in enumerate(parts) if start <= said.passage.start < end), 0)
        if not at:
            return here
        start, end, _ = parts[at - 1]
        before = _most([id for where, id in self._told[remarks["key"]] if start <= where < end])
        role = said.kept["role"]
        near = {current, before, *self._likened.get(remarks["key"], ())}
        return [id for id in here if id in near or self._fits(said.old, role, id) or self._fits(said.new, role, id)]

    def _best(self, said: Said, here: Sequence[str], current: str | None, named: Sequence[str]) -> tuple[str, str] | None:
        """Return the newer and the older play that fit a substitution best."""
        role = said.kept["role"]
        scored = []
        for new in here:
            for old in here:
                if new != old:
                    gap = here.index(new) - here.index(old)
                    score = self._fits(said.new, role, new) + self._fits(said.old, role, old)
                    score += (_HERE if new == current else 0) + (_NEXT if gap == 1 else _EARLIER if gap > 0 else 0)
                    score += _PLACED if old in named and old != current else 0
                    score += _TELLING * sum(min(_MANY, len(self._plays[id].steps)) for id in (new, old))
                    score += self._sits(said, "new", new) + self._sits(said, "old", old)
                    score += _SEATED if old == current and self._is_only_likened(said, new) else 0
                    scored.append((score, -abs(gap), new, old))
        return max(scored)[2:] if scored else None

    def _is_only_likened(self, said: Said, id: str) -> bool:
        """Return whether the text of a remark tells a play only by likening it to another."""
        return id in self._likened.get(said.passage.key, ())

    def _seated(self, said: Said, here: Sequence[str]) -> tuple[str, str] | None:
        """Return the plays at the places that both names are told with: «صار الجيش في هيت مكان الحزب في راوة»."""
        found: list[str] = []
        for side in ("new", "old"):
            seat = (said.kept[side] or {}).get("seat")
            ids = self._of_place(seat) if seat else []
            id = next((id for id in here if id in ids), None) or self._nearest(ids, said.passage.published)
            if id is None or id in found:
                return None
            found.append(id)
        return found[0], found[1]

    def _sits(self, said: Said, side: str, id: str) -> float:
        """Return how a play fits the place that one of two names is told with: «الشيخ في بيجي كان النائب في تلعفر»."""
        seat = (said.kept[side] or {}).get("seat")
        return 0.0 if seat is None else _SEATED if self._is_at(id, seat) else -_SEATED

    def _fits(self, name: Name | None, role: str | None, id: str) -> float:
        if name is None:
            return 0.0
        roles = self._plays[id].roles
        if role is not None and any(name.is_of(filler) for filler in roles.get(role, ())):
            return _ROLE
        return _ANY_ROLE if any(name.is_of(filler) for of_role in roles.values() for filler in of_role) else 0.0

    def _old(self, said: Said, here: Sequence[str], current: str | None) -> str | None:
        """Return the play that something is likened to: that of the place named, of the name, or the one told before."""
        is_here = (
            said.kept["elsewhere"] and current is not None and any(self._is_at(current, at) for at in said.kept["old_places"])
        )
        if said.old is not None and not is_here:
            placed = [
                id
                for place in said.kept["old_places"]
                for id in self._of_place(place)
                if id != current or not said.kept["elsewhere"]
            ]
            if placed:
                return next((id for id in placed if id in here), placed[0])
            if said.kept["old_places"]:
                return None
            return next((id for id in here if id != current and self._fits(said.old, None, id)), None)
        if current in here and said.kept["kind"] == "same":
            return here[here.index(current) - 1] if here.index(current) else self._other(here, current)
        return None

    def _elsewhere(self, said: Said, here: Sequence[str]) -> str | None:
        """Return the play that only other documents tell, at a place that the sentence leads with: «وفي الزاهر حلّ X محل Y».

        Of several the one nearest to the day on which this was published. A place may be a common word: that a play of the
        case is there tells which it is.
        """
        text = said.clause.text if said.clause else ""
        led = _LED.match(text)
        known = gazetteer.by_form().get(fold(led["place"]), ()) if led else ()
        found = [id for place in known for id in self._of_place(place.id) if id not in here]
        if any(self._is_at(id, place.id) for place in known for id in here):
            return None
        return self._nearest(found, said.passage.published)

    def _nearest(self, found: Iterable[str], published: str | None) -> str | None:
        """Return which of some plays is nearest to the day on which a document was published."""
        day = days_of(published)

        def far(id: str) -> tuple[int, str]:
            days = self._plays[id].days
            return (days.gap(day) if days and day else _UNDATED, id)

        return min(found, key=far, default=None)

    def _of_place(self, place: str) -> list[str]:
        """Return the plays at a place or at a part of it."""
        if place in self._by_place:
            return self._by_place[place]
        return [id for known, ids in self._by_place.items() if is_same(known, place) for id in ids]

    def _other(self, here: Sequence[str], old: str | None) -> str | None:
        """Return the one play beside another that a document tells, or that of several of which it tells far more."""
        others = sorted((id for id in here if id != old), key=lambda id: -len(self._plays[id].steps))
        told = [len(self._plays[id].steps) for id in others]
        return others[0] if len(told) == 1 or (told and told[0] > _FAR_MORE * told[1]) else None


def _most(ids: Sequence[str]) -> str | None:
    return max(ids, key=lambda id: (ids.count(id), -ids.index(id)), default=None)
