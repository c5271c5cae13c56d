"""A whole case compared in memory: one that was never compared, or by another Riwaya, or that cannot be written to."""

import json
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain
from typing import cast

from riwaya.casefile import CaseFile, deciding
from riwaya.casefile.comparing import Comparing
from riwaya.casefile.connecting import reading, writing
from riwaya.casefile.packing import unpack
from riwaya.cases.listing import lines_of
from riwaya.cases.making import Alone, Crew, Gists, telling_of
from riwaya.cases.materials import FEW, PIECE, Readings, Tellings, chunks, echoes_of, found_of, made, repeats, rows_of
from riwaya.cases.overlay import Standing
from riwaya.cases.stored import Findings, Part, code
from riwaya.corroboration.echoes import Echo, Suspects
from riwaya.corroboration.gist import Gist
from riwaya.corroboration.register import Shelf
from riwaya.episodes.compare import Repeated, ordered
from riwaya.episodes.renewing import Nothing, Renewal
from riwaya.grouping.episode import key_of


class Whole:
    """A whole case compared in memory."""

    def __init__(self, casefile: CaseFile, crew: Crew) -> None:
        self._casefile = casefile
        with reading(casefile.engine, casefile.name) as connection:
            kept = Comparing(connection)
            self._before, self._last = kept.state(), kept.last_entry()
            readings = Readings(kept, Standing(deciding.decisions_of(casefile)))
            documents = kept.documents()
            helpers = crew if len(documents) > FEW else Alone()
            pieces = (Gists(list(readings.of(few).values())) for few in chunks(documents, PIECE))
            found = chain.from_iterable(helpers.work(pieces))
            self._gists = {gist.key: gist for gist in cast(Iterable[Gist], found)}
            self._ids = dict(zip(self._gists, documents, strict=True))
            load = Tellings(lambda key: telling_of(readings.of([self._ids[key]])[self._ids[key]]))

            def read(suspects: Iterable[Suspects]) -> Iterator[list[Echo]]:
                yield from repeats(suspects, helpers, readings, lambda keys: [self._ids[key] for key in keys])

            renewal = Renewal(Shelf(self._gists.values(), load), Nothing(), read)
            renewal.start(self._gists.values())
            load.forget()
            self._parts = list(made(renewal.groups(), helpers, readings, lambda keys: [self._ids[key] for key in keys]))
        self._parts.sort(key=lambda part: (part.day, part.members[0]))
        self._sources = renewal.sources

    def findings(self) -> Findings:
        """Return what was found."""
        echoes = ordered(self._sources, self._gists)
        return Findings(
            lambda: (json.loads(unpack(part.packed)) for part in self._parts),
            lambda: iter(echoes),
            sum(part.is_episode for part in self._parts),
            partial(self._alone, echoes),
        )

    def _alone(self, echoes: Iterable[Repeated], name: str) -> Part | None:
        for number, part in enumerate((one for one in self._parts if one.is_episode), 1):
            if name in (f"E{number}", key_of(*part.members[0])):
                keys = list(dict.fromkeys(key for key, _ in part.members))
                among = [one for one in echoes if {one.echo.copy, one.echo.origin} <= set(keys)]
                return Part(number, json.loads(unpack(part.packed)), keys, among)
        return None

    def keep(self) -> bool:
        """Keep what was found in the case; return whether it was, and not another process faster."""
        with writing(self._casefile.engine, self._casefile.name) as connection:
            kept = Comparing(connection)
            if kept.state() != self._before:
                return False
            kept.clear()
            kept.put_gists(rows_of(self._gists, self._ids))
            kept.put_lines(lines_of(self._gists.values(), self._ids))
            kept.put_echoes(echoes_of(self._sources, self._ids))
            kept.put_parts((found_of(part, self._ids) for part in self._parts), ())
            kept.note({"code": code(), "log": self._last})
        return True
