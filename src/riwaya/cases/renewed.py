"""A comparison that is kept, brought up to date with new and changed documents."""

import json
from collections.abc import Collection, Iterator, Mapping, Sequence

from riwaya.casefile import CaseFile, deciding
from riwaya.casefile.comparing import Comparing
from riwaya.casefile.connecting import writing
from riwaya.cases.making import Alone, Crew, Gists, telling_of
from riwaya.cases.materials import FEW, PIECE, Readings, Tellings, chunks, echoes_of, found_of, gist_lines, made, rows_of
from riwaya.cases.overlay import Standing
from riwaya.corroboration.echoes import Echo, echo_from
from riwaya.corroboration.gist import Entry, Gist, from_json
from riwaya.corroboration.register import FIRST, LAST
from riwaya.corroboration.telling import Telling
from riwaya.episodes.renewing import Renewal
from riwaya.grouping.group import Member


def take_in(casefile: CaseFile, documents: Sequence[int], crew: Crew) -> None:
    """Take new and changed documents into the comparison."""
    decided = Standing(deciding.decisions_of(casefile))
    with writing(casefile.engine, casefile.name) as connection:
        kept = _Kept(Comparing(connection), decided)
        kept.know(documents)
        old = kept.gists(kept.keys_of(documents))
        new = {gist.key: gist for gist in kept.made(documents)}
        both = [*old.values(), *new.values()]
        renewal = Renewal(kept, kept)
        renewal.before(both)
        kept.change(old, new)
        renewal.after(both)
        kept.store(renewal, crew)


class _Kept:
    """What is kept of the comparison of a case: its gists and lists, and what was found before."""

    def __init__(self, kept: Comparing, decided: Standing) -> None:
        self._kept = kept
        self._readings = Readings(kept, decided)
        self._ids: dict[str, int] = {}
        self._keys: dict[int, str] = {}
        self._gists: dict[str, Gist] = {}
        self.telling = Tellings(self._load)

    def know(self, documents: Collection[int]) -> None:
        """Learn the keys of documents."""
        found = self._kept.keys([one for one in documents if one not in self._keys])
        self._keys |= found
        self._ids |= {key: document for document, key in found.items()}

    def keys_of(self, documents: Collection[int]) -> list[str]:
        """Return the keys of documents that are known."""
        return [self._keys[one] for one in documents]

    def _numbers(self, keys: Collection[str]) -> list[int]:
        missing = [key for key in keys if key not in self._ids]
        if missing:
            found = self._kept.ids(missing)
            self._ids |= found
            self._keys |= {document: key for key, document in found.items()}
        return [self._ids[key] for key in keys]

    def _load(self, key: str) -> Telling:
        [document] = self._numbers([key])
        return telling_of(self._readings.of([document])[document])

    def made(self, documents: Sequence[int]) -> Iterator[Gist]:
        """Yield the gists of documents as they stand now."""
        for few in chunks(documents, PIECE):
            yield from Gists(list(self._readings.of(few).values()))()

    # As a register

    def near(
        self, marks: Collection[int], first: int = FIRST, last: int = LAST, most: int | None = None
    ) -> Mapping[int, Sequence[Entry]]:
        """Return the list of each mark between two days, at most so many of each."""
        found: dict[int, list[Entry]] = {}
        for mark, day, key, number in self._kept.lists(marks, first, last, most):
            found.setdefault(mark, []).append(Entry(day, key, number))
        return found

    def gists(self, keys: Collection[str]) -> Mapping[str, Gist]:
        """Return the gists of documents, those that have one."""
        missing = [key for key in keys if key not in self._gists]
        if missing:
            for document, packed in self._kept.gists(self._numbers(missing)).items():
                key = self._keys[document]
                self._gists[key] = from_json(key, json.loads(packed))
        return {key: self._gists[key] for key in keys if key in self._gists}

    # As what was found before

    def sources(self, keys: Collection[str]) -> Mapping[str, tuple[Echo, ...]]:
        """Return what each of some documents repeats."""
        found: dict[str, list[Echo]] = {}
        for _, _, packed in self._kept.echoes(self._numbers(keys)):
            echo = echo_from(json.loads(packed))
            found.setdefault(echo.copy, []).append(echo)
        known = self.gists({echo.origin for listed in found.values() for echo in listed})
        return {key: tuple(sorted(listed, key=lambda echo: known[echo.origin].order)) for key, listed in found.items()}

    def copies(self, keys: Collection[str]) -> Mapping[str, Collection[str]]:
        """Return who repeats each of some documents."""
        found: dict[str, list[str]] = {}
        for _, _, packed in self._kept.echoes(self._numbers(keys), of="origin"):
            echo = echo_from(json.loads(packed))
            found.setdefault(echo.origin, []).append(echo.copy)
        return found

    def parts(self, keys: Collection[str]) -> Mapping[int, Sequence[Member]]:
        """Return the parts in which some documents are: their happenings, in order."""
        listed = self._kept.members(self._numbers(keys))
        self.know({document for members in listed.values() for document, _ in members})
        return {part: [(self._keys[one], number) for one, number in members] for part, members in listed.items()}

    # Changing

    def change(self, old: Mapping[str, Gist], new: Mapping[str, Gist]) -> None:
        """Put gists in the place of others, and what they are looked up by."""
        before = {line for gist in old.values() for line in gist_lines(gist, self._ids)}
        after = {line for gist in new.values() for line in gist_lines(gist, self._ids)}
        self._kept.drop_lines(sorted(before - after))
        self._kept.put_lines(sorted(after - before))
        self._kept.put_gists(rows_of(new, self._ids))
        self._gists.update(new)

    def store(self, renewal: Renewal, crew: Crew) -> None:
        """Keep what a renewal finds."""
        groups = list(renewal.groups())
        helpers = crew if sum(len(group.happenings) for group in groups) > FEW else Alone()
        parts = list(made(groups, helpers, self._readings, self._numbers))
        self._numbers({echo.origin for found in renewal.sources.values() for echo in found} | set(renewal.sources))
        self._numbers({key for part in parts for key, _ in part.members})
        self._kept.put_echoes(echoes_of(renewal.sources, self._ids))
        self._kept.put_parts((found_of(part, self._ids) for part in parts), renewal.gone)
