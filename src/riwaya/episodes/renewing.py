"""A comparison brought up to date: only what new and changed documents touch is compared again.

What comes out depends on the documents alone, not on the order they came in nor on what was compared before.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, Protocol, TypeAlias

from riwaya.corroboration.echoes import Echo, Finder, Reader, Suspects, changed_by
from riwaya.corroboration.gist import Gist, Happening
from riwaya.corroboration.register import Register
from riwaya.episodes.part import Members, part_of, root_of, told
from riwaya.grouping.episode import Episode
from riwaya.grouping.group import Member, Neighbours, components, group
from riwaya.grouping.likelihood import ENOUGH, likelihood, may_meet
from riwaya.grouping.regrouping import regrouped
from riwaya.grouping.shifting import Shifts


class Kept(Protocol):
    """What the comparison before found."""

    def sources(self, keys: Collection[str]) -> Mapping[str, tuple[Echo, ...]]:
        """Return what each of some documents repeats."""

    def copies(self, keys: Collection[str]) -> Mapping[str, Collection[str]]:
        """Return who repeats each of some documents."""

    def parts(self, keys: Collection[str]) -> Mapping[int, Sequence[Member]]:
        """Return the parts in which some documents are, by number: their happenings, in order."""


class Nothing:
    """What stands before the first comparison."""

    def sources(self, keys: Collection[str]) -> Mapping[str, tuple[Echo, ...]]:
        """Return nothing."""
        return {}

    def copies(self, keys: Collection[str]) -> Mapping[str, Collection[str]]:
        """Return nothing."""
        return {}

    def parts(self, keys: Collection[str]) -> Mapping[int, Sequence[Member]]:
        """Return nothing."""
        return {}


class Part(NamedTuple):
    """An episode compared: its happenings, the first of which tells its place among all, and what it comes to."""

    members: Sequence[Happening]
    record: Mapping[str, Any]


Read: TypeAlias = Callable[[Iterable[Suspects]], Iterable[Sequence[Echo]]]


class Renewal:
    """One bringing up to date. Before the register changes it hears `before`, then `after`; `groups` finds what is new.

    Args:
        read: gives what documents repeat of what they may repeat; without it they are read one after the other.

    Attributes:
        sources: what documents repeat that did not repeat it before, once `after` was heard.
        gone: the numbers of parts that stand no more, once the first of `groups` was taken.
    """

    def __init__(self, register: Register, kept: Kept, read: Read | None = None) -> None:
        self._register = register
        self._kept = kept
        self._read = read or (lambda suspects: map(Reader(register.telling).echoes, suspects))
        self._is_first = False
        self._shifts = Shifts()
        self._touched: set[str] = set()
        self._seeds: set[Member] = set()
        self._stale: set[str] = set()
        self._others: dict[Member, int] = {}
        self._others_before: dict[Member, int] = {}
        self._copies_now: Mapping[str, Collection[str]] = {}
        self._copies_kept: dict[str, Collection[str]] = {}
        self._sources_kept: dict[str, tuple[Echo, ...]] = {}
        self._roots: dict[str, str] = {}
        self.sources: dict[str, tuple[Echo, ...]] = {}
        self.gone: list[int] = []

    def before(self, gists: Iterable[Gist]) -> None:
        """Note what the gists that will go or come touch as things stand."""
        listed = list(gists)
        self._note(listed)
        self._shifts.before(Neighbours(self._register, lambda key: ()), _told(listed))

    def after(self, gists: Iterable[Gist]) -> None:
        """Note what the gists that went or came touch now, and find who repeats whom."""
        listed = list(gists)
        self._note(listed)
        self._find_sources()
        self._note_shifts(_told(listed))
        self._stale = self._roots_moved() | {gist.key for gist in listed}
        for members in self._kept.parts(self._stale).values():
            self._seeds.update(members)
        known = self._register.gists(self._stale)
        self._seeds.update((key, one.number) for key in self._stale for one in known[key].happenings)

    def start(self, gists: Iterable[Gist]) -> None:
        """Begin a first comparison, with all gists in the register."""
        self._is_first = True
        self._touched = {gist.key for gist in gists}
        self._find_sources()
        self._stale = set(self._touched)
        self._seeds = {(key, 0) for key in self._touched}

    def parts(self) -> Iterator[Part]:
        """Yield the parts that are new, or not what they were."""
        for found in self.groups():
            yield Part(found.happenings, part_of(found, self._register.telling))

    def told(self) -> Iterator[tuple[Episode, Mapping[str, Sequence[Episode]]]]:
        """Yield the same as episodes, each with all that its documents tell."""
        for found in self.groups():
            yield told(found, self._register.telling)

    def groups(self) -> Iterator[Members]:
        """Yield what the parts are made of that are new, or not what they were."""
        stale: list[Sequence[Happening]] = []
        neighbours = Neighbours(self._register, self._linked)
        if self._is_first:
            for members, edges in components(self._happenings(), neighbours):
                stale += self._changed(members, group(members, edges))
        else:
            stale += self._changed(*regrouped(self._seeded(), neighbours, self._old_groups))
        stale += self._lonely_no_more({(one.document, one.number) for found in stale for one in found})
        for found in sorted(stale, key=lambda found: found[0].order):
            yield self._members(found)

    def _changed(self, members: Sequence[Happening], groups: Sequence[Sequence[Happening]]) -> list[Sequence[Happening]]:
        """Return the groups of happenings that are not what they were, and note the parts they take the place of."""
        kept = self._parts_of(members)
        changed = []
        for found in groups:
            names = tuple((one.document, one.number) for one in found)
            self._others.update(dict.fromkeys(names, len(found) - 1))
            if names in kept and not any(document in self._stale for document, _ in names):
                del kept[names]
            else:
                changed.append(found)
        for names in kept:
            self._others_before.update(dict.fromkeys(names, len(names) - 1))
        self.gone += kept.values()
        return changed

    def _lonely_no_more(self, done: Collection[Member]) -> list[Sequence[Happening]]:
        """Return the groups of documents of which another happening is now told by others, too, or by none any more."""
        turned = {
            member[0]
            for member, others in self._others.items()
            if member in self._others_before and (others > 0) != (self._others_before[member] > 0)
        }
        gone = set(self.gone)
        found: list[Sequence[Happening]] = []
        for number, members in sorted(self._kept.parts(turned).items()):
            if number not in gone and not any(member in done for member in members):
                self.gone.append(number)
                known = self._register.gists([document for document, _ in members])
                found.append([known[document].happenings[at] for document, at in members])
        return found

    def _note(self, gists: Iterable[Gist]) -> None:
        for gist in gists:
            self._touched |= changed_by(self._register, gist)

    def _note_shifts(self, changing: Sequence[Happening]) -> None:
        """Note the happenings that have other neighbours now which may be the same."""
        whole, pairs = self._shifts.after(Neighbours(self._register, lambda key: ()), changing)
        known = self._register.gists({document for pair in pairs for document, _ in pair})
        self._seeds |= whole
        for names in pairs:
            one, other = sorted((known[document].happenings[at] for document, at in names), key=lambda one: one.order)
            if may_meet(one, other) and likelihood(one, other, is_echo=True) >= ENOUGH:
                self._seeds.update(names)

    def _find_sources(self) -> None:
        finder = Finder(self._register)
        known = self._register.gists(self._touched)
        before = self._kept.sources(self._touched)
        keys = sorted(self._touched, key=lambda key: known[key].order)
        for key, echoes in zip(keys, self._read(finder.suspects(known[key]) for key in keys), strict=True):
            origins = self._register.gists([echo.origin for echo in echoes])
            found = tuple(sorted(echoes, key=lambda echo: origins[echo.origin].order))
            if found != before.get(key, ()):
                self.sources[key] = found
                others = {echo.origin for echo in (*found, *before.get(key, ()))}
                self._seeds.update((one, h.number) for one in others for h in self._register.gists([one])[one].happenings)
        self._copies_now = _copies(self.sources)

    def _roots_moved(self) -> set[str]:
        """Return the documents that repeat others than before, and all that go back to these."""
        moved, waiting = set(self.sources), list(self.sources)
        while waiting:
            copies = self._copies(waiting)
            waiting = [copy for copy in copies if copy not in moved]
            moved.update(waiting)
        return moved

    def _copies(self, keys: Collection[str]) -> set[str]:
        """Return who repeats some documents."""
        self._look_up_copies(keys)
        found = {copy for key in keys for copy in self._copies_kept[key] if copy not in self.sources}
        return found.union(*(self._copies_now.get(key, ()) for key in keys))

    def _look_up_copies(self, keys: Collection[str]) -> None:
        missing = [key for key in keys if key not in self._copies_kept]
        found = self._kept.copies(missing) if missing else {}
        self._copies_kept.update((key, found.get(key, ())) for key in missing)

    def _look_up_sources(self, keys: Collection[str]) -> None:
        missing = [key for key in keys if key not in self._sources_kept and key not in self.sources]
        found = self._kept.sources(missing) if missing else {}
        self._sources_kept.update((key, found.get(key, ())) for key in missing)

    def _linked(self, key: str) -> Collection[str]:
        """Return the documents that one repeats, or that repeat it."""
        return {echo.origin for echo in self._sources_of(key)} | self._copies([key])

    def _sources_of(self, key: str) -> tuple[Echo, ...]:
        if key in self.sources:
            return self.sources[key]
        if key not in self._sources_kept:
            self._sources_kept[key] = self._kept.sources([key]).get(key, ())
        return self._sources_kept[key]

    def _happenings(self) -> Iterator[Happening]:
        keys = {key for key, _ in self._seeds}
        known = self._register.gists(keys)
        self._look_up_sources(keys)
        self._look_up_copies(keys)
        for key in sorted(keys, key=lambda key: known[key].order):
            yield from known[key].happenings

    def _seeded(self) -> list[Happening]:
        """Return the seeds with all that were in a part with them."""
        known = self._kept.parts({document for document, _ in self._seeds})
        whole = {member for members in known.values() if not self._seeds.isdisjoint(members) for member in members}
        return self._there(self._seeds | whole)

    def _old_groups(self, members: Collection[Member]) -> dict[Member, Sequence[Happening]]:
        """Return the part in which each of some happenings was."""
        wanted, found = set(members), dict[Member, Sequence[Happening]]()
        for listed in self._kept.parts({document for document, _ in members}).values():
            if not wanted.isdisjoint(listed):
                found.update(dict.fromkeys(listed, self._there(listed)))
        return {member: found[member] for member in members if member in found}

    def _there(self, members: Collection[Member]) -> list[Happening]:
        """Return those of some happenings that are told still."""
        known = self._register.gists({document for document, _ in members})
        return [known[document].happenings[at] for document, at in members if at < len(known[document].happenings)]

    def _parts_of(self, members: Sequence[Happening]) -> dict[tuple[Member, ...], int]:
        """Return the kept parts that hold any of these happenings, or that a document no longer has."""
        names = {(one.document, one.number) for one in members}
        return {
            tuple(listed): number
            for number, listed in self._kept.parts({one.document for one in members}).items()
            if not names.isdisjoint(listed) or any(not self._is_there(member) for member in listed)
        }

    def _is_there(self, member: Member) -> bool:
        return member[1] < len(self._register.gists([member[0]])[member[0]].happenings)

    def _members(self, happenings: Sequence[Happening]) -> Members:
        keys = [one.document for one in happenings]
        known = self._register.gists(keys)
        self._look_up_sources(keys)
        sources = {key: self._sources_of(key) for key in keys}
        repeated = [echo.origin for echoes in sources.values() for echo in echoes]
        self._look_up_sources(repeated)
        return Members(
            happenings=happenings,
            own={key: [(one, self._others_of(one)) for one in known[key].happenings] for key in keys},
            sources={key: echoes for key, echoes in sources.items() if echoes},
            roots={key: root for key in dict.fromkeys((*keys, *repeated)) if (root := self._root(key)) != key},
        )

    def _others_of(self, one: Happening) -> int:
        """Return how many other documents tell a happening."""
        member = (one.document, one.number)
        if member not in self._others:
            for members in self._kept.parts([one.document]).values():
                self._others.update((name, len(members) - 1) for name in members if name not in self._others)
        return self._others[member]

    def _root(self, key: str) -> str:
        """Return the document from which passages of another come in the end."""
        if key not in self._roots:
            self._roots[key] = root_of(key, self._sources_of)
        return self._roots[key]


def _copies(sources: Mapping[str, tuple[Echo, ...]]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for key, echoes in sources.items():
        for echo in echoes:
            found.setdefault(echo.origin, []).append(key)
    return found


def _told(gists: Iterable[Gist]) -> list[Happening]:
    return [one for gist in gists for one in gist.happenings]
