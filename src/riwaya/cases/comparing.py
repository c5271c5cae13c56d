"""A case compared: what was found is kept in the case, and brought up to date from what the log tells of since.

A case that was never compared, or by another Riwaya, is compared as a whole, in memory. One that cannot be written to is, too,
and nothing is kept.
"""

import hashlib
import json
from collections import OrderedDict
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from functools import cache, partial
from importlib.resources import files
from importlib.resources.abc import Traversable
from itertools import chain
from typing import Any, NamedTuple, TypeVar, cast

from riwaya.casefile import CaseFile, deciding
from riwaya.casefile.comparing import Comparing, Found, Line, name_of
from riwaya.casefile.connecting import reading, writing
from riwaya.casefile.packing import pack, unpack
from riwaya.cases.listing import lines_of
from riwaya.cases.making import Alone, Crew, Echoes, Gists, Packed, Parts, telling_of
from riwaya.cases.overlay import Standing
from riwaya.corroboration.echoes import Echo, Suspects, echo_from
from riwaya.corroboration.gist import Entry, Gist, from_json
from riwaya.corroboration.register import FIRST, LAST, Shelf
from riwaya.corroboration.telling import Telling
from riwaya.episodes.compare import Repeated, ordered, whole
from riwaya.episodes.episode import key_of
from riwaya.episodes.group import Member
from riwaya.episodes.part import Members
from riwaya.episodes.renewing import Nothing, Renewal
from riwaya.errors import CaseError
from riwaya.scenarios.index import LOOKED_AT, nearest, signature_of
from riwaya.scenarios.whole import Stage

S = TypeVar("S", Suspects, Members)
_AT_ONCE = 200  # documents taken into a comparison in one transaction
_AT_HAND = 600  # readings kept at hand
_FEW = 300  # documents that are compared sooner than other processes are ready to help
_PIECE = 40  # documents in a piece of work
_CODE = ("arabic", "corroboration", "episodes", "lexicon", "scenarios")  # what a comparison depends on beside the readings


class Part(NamedTuple):
    """An episode by itself: its number, its record, its documents in order, and what these repeat of each other."""

    number: int
    record: dict[str, Any]
    documents: list[str]
    echoes: list[Repeated]


class Findings(NamedTuple):
    """What a comparison found.

    Attributes:
        parts: gives the records of its parts, in order.
        echoes: gives the echoes, in order.
        episodes: how many parts are episodes.
        alone: gives an episode, by its id or key, without reading the others; None when there is none.
    """

    parts: Callable[[], Iterator[dict[str, Any]]]
    echoes: Callable[[], Iterator[Repeated]]
    episodes: int
    alone: Callable[[str], Part | None]

    def whole(self) -> dict[str, Any]:
        """Return it as `riwaya compare --json` prints it."""
        return whole(self.parts(), self.echoes())


def findings(casefile: CaseFile, crew: Crew | None = None) -> Findings:
    """Return what the documents of a case tell together; what somebody rejected is left out.

    Args:
        crew: who does what can be done beside, when it is much; without one, all is done in this process.
    """
    try:
        found = _renewed(casefile, crew or Alone())
    except CaseError:
        found = None  # perhaps it can only be read: then nothing is kept
    return found or _Whole(casefile, crew or Alone()).findings()


def _renewed(casefile: CaseFile, crew: Crew) -> Findings | None:
    """Bring what is kept up to date and return it; None when another process changes it meanwhile."""
    with reading(casefile.engine, casefile.name) as connection:
        kept = Comparing(connection)
        state, last = kept.state(), kept.last_entry()
        is_ours = state is not None and state["code"] == code()
        since = kept.documents_since(state["log"]) if state and is_ours else None
    if since is None:
        whole_case = _Whole(casefile, crew)
        return _stored(casefile) if whole_case.keep() else whole_case.findings()
    for at in range(0, len(since), _AT_ONCE):
        _take_in(casefile, since[at : at + _AT_ONCE], crew)
    if state and state["log"] != last:
        with writing(casefile.engine, casefile.name) as connection:
            Comparing(connection).note({"code": code(), "log": last})
    return _stored(casefile)


def stage_beside(casefile: CaseFile, episode: int) -> Stage | None:
    """Return an episode, those most like it and what their documents tell besides, as structures, without reading the others.

    None when nothing is kept. Where there is no such episode, or it has no step of a scenario, nothing is on the stage.
    """
    findings(casefile)
    with reading(casefile.engine, casefile.name) as connection:
        kept = Comparing(connection)
        if kept.state() is None:
            return None
        numbered = {part: number for number, part in enumerate(kept.episode_parts(), 1)}
        part = next((part for part, number in numbered.items() if number == episode), None)
        records = {} if part is None else _records(kept, [part])
        if part is None or not records[part]["plot"]:
            return Stage((), ())
        mine = signature_of(records[part]["plot"])
        near: list[int] = []
        for structure in nearest(mine, kept.structures())[:LOOKED_AT]:
            near += [one for one, _ in kept.made_so([structure])]
            if len(near) > LOOKED_AT:
                break
        records |= _records(kept, near[: LOOKED_AT + 1])
    return _stage_of(records, numbered)


def stage_with(casefile: CaseFile, episodes: Collection[int]) -> Stage | None:
    """Return some episodes and what their documents tell besides, as structures, without reading the others.

    None when nothing is kept, or one of them does not exist.
    """
    findings(casefile)
    with reading(casefile.engine, casefile.name) as connection:
        kept = Comparing(connection)
        parts = kept.episode_parts() if kept.state() is not None else []
        if not all(0 < number <= len(parts) for number in episodes):
            return None
        records = _records(kept, [parts[number - 1] for number in episodes])
    return _stage_of(records, {part: number for number, part in enumerate(parts, 1)})


def _stage_of(records: Mapping[int, dict[str, Any]], numbered: Mapping[int, int]) -> Stage:
    plots = [(numbered[id], record["plot"]) for id, record in records.items() if record["plot"] and id in numbered]
    return Stage(plots, (remarks for record in records.values() for remarks in record["remarks"]))


def _records(kept: Comparing, parts: Sequence[int]) -> dict[int, dict[str, Any]]:
    return {id: json.loads(record) for id, record in kept.told_beside(parts).items()}


def _stored(casefile: CaseFile) -> Findings:
    def parts() -> Iterator[dict[str, Any]]:
        with reading(casefile.engine, casefile.name) as connection:
            yield from map(json.loads, Comparing(connection).parts())

    def echoes() -> Iterator[Repeated]:
        with reading(casefile.engine, casefile.name) as connection:
            for echo, copy, origin in Comparing(connection).told_echoes():
                yield Repeated(echo_from(json.loads(echo)), copy, origin)

    with reading(casefile.engine, casefile.name) as connection:
        return Findings(parts, echoes, Comparing(connection).episodes(), partial(_alone, casefile))


def _alone(casefile: CaseFile, name: str) -> Part | None:
    """Return an episode as it is kept, by its id or key."""
    with reading(casefile.engine, casefile.name) as connection:
        kept = Comparing(connection)
        for number, (part, first, at) in enumerate(kept.first_told(), 1):
            if name in (f"E{number}", key_of(first, at)):
                record, documents = kept.part(part)
                keys = kept.keys(documents)
                told = kept.told_echoes(documents)
                echoes = [Repeated(echo_from(json.loads(echo)), copy, origin) for echo, copy, origin in told]
                return Part(number, json.loads(record), [keys[one] for one in documents], echoes)
    return None


def is_compared(casefile: CaseFile) -> bool:
    """Return whether what is kept of a comparison is this Riwaya's own; it may lag behind what was done since."""
    with reading(casefile.engine, casefile.name) as connection:
        return _is_ours(Comparing(connection))


def noted(casefile: CaseFile) -> int | None:
    """Return the entry of the log that a comparison was brought up to last; None when there is none of this Riwaya's."""
    with reading(casefile.engine, casefile.name) as connection:
        state = Comparing(connection).state()
    return state["log"] if state is not None and state["code"] == code() else None


def _is_ours(kept: Comparing) -> bool:
    state = kept.state()
    return state is not None and state["code"] == code()


def about(casefile: CaseFile, document: int) -> dict[str, Any]:
    """Return what is kept of the episodes that a document is in, as `riwaya compare --json` prints it, without scenarios."""
    with reading(casefile.engine, casefile.name) as connection:
        kept = Comparing(connection)
        found = [_without_plot(part) for _, part in (kept.parts_with(document) if _is_ours(kept) else ())]
    return whole(found, ())


def number_of(casefile: CaseFile, document: int, key: str) -> int | None:
    """Return the number, in the whole comparison, of the episode with a key that a document is in; None when there is none."""
    with reading(casefile.engine, casefile.name) as connection:
        kept = Comparing(connection)
        keys = {id: (json.loads(part)["episode"] or {}).get("key") for id, part in kept.parts_with(document)}
        part = next((id for id, found in keys.items() if found == key), None)
        return None if part is None or not _is_ours(kept) else kept.episode_parts().index(part) + 1


def numbered(casefile: CaseFile, number: int) -> dict[str, Any]:
    """Return what is kept of the episode with a number, as `riwaya compare --json` prints it, without scenarios."""
    with reading(casefile.engine, casefile.name) as connection:
        kept = Comparing(connection)
        parts = kept.episode_parts()[number - 1 : number] if number > 0 and _is_ours(kept) else []
        found = [_without_plot(part) for part in kept.records_of_parts(parts).values()]
    return whole(found, ())


def latest(casefile: CaseFile, most: int, after: int = 0) -> dict[str, Any]:
    """Return what is kept of the latest parts as `riwaya compare --json` prints it, without scenarios; `looked`: how many."""
    with reading(casefile.engine, casefile.name) as connection:
        kept = Comparing(connection)
        found = [_without_plot(part) for part in (kept.newest_parts(most, after) if _is_ours(kept) else ())]
    return {**whole(found, ()), "looked": len(found)}


def _without_plot(part: str) -> dict[str, Any]:
    return {**json.loads(part), "plot": None}


@cache
def code() -> str:
    """Return a name for everything that a comparison depends on beside the readings."""
    found = hashlib.sha256()
    for package in _CODE:
        for file in _sources(files("riwaya") / package):
            found.update(file.name.encode() + file.read_bytes())
    return found.hexdigest()


def _sources(folder: Traversable) -> Iterator[Traversable]:
    for file in sorted(folder.iterdir(), key=lambda file: file.name):
        if file.is_dir():
            yield from _sources(file)
        elif file.name.endswith((".py", ".yaml", ".tsv")):
            yield file


class _Tellings:
    """The tellings of documents, those asked for last kept at hand."""

    def __init__(self, load: Callable[[str], Telling]) -> None:
        self._load = load
        self._at_hand: OrderedDict[str, Telling] = OrderedDict()

    def __call__(self, key: str) -> Telling:
        found = self._at_hand.get(key)
        if found is None:
            found = self._at_hand[key] = self._load(key)
            if len(self._at_hand) > _AT_HAND:
                self._at_hand.popitem(last=False)
        else:
            self._at_hand.move_to_end(key)
        return found

    def forget(self) -> None:
        """Let go of all."""
        self._at_hand.clear()


class _Whole:
    """A whole case compared in memory."""

    def __init__(self, casefile: CaseFile, crew: Crew) -> None:
        self._casefile = casefile
        with reading(casefile.engine, casefile.name) as connection:
            kept = Comparing(connection)
            self._before, self._last = kept.state(), kept.last_entry()
            readings = _Readings(kept, Standing(deciding.decisions_of(casefile)))
            documents = kept.documents()
            helpers = crew if len(documents) > _FEW else Alone()
            pieces = (Gists(list(readings.of(few).values())) for few in _chunks(documents, _PIECE))
            found = chain.from_iterable(helpers.work(pieces))
            self._gists = {gist.key: gist for gist in cast(Iterable[Gist], found)}
            self._ids = dict(zip(self._gists, documents, strict=True))
            load = _Tellings(lambda key: telling_of(readings.of([self._ids[key]])[self._ids[key]]))

            def read(suspects: Iterable[Suspects]) -> Iterator[list[Echo]]:
                yield from _read(suspects, helpers, readings, lambda keys: [self._ids[key] for key in keys])

            renewal = Renewal(Shelf(self._gists.values(), load), Nothing(), read)
            renewal.start(self._gists.values())
            load.forget()
            self._parts = list(_made(renewal.groups(), helpers, readings, lambda keys: [self._ids[key] for key in keys]))
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
            kept.put_gists(_rows(self._gists, self._ids))
            kept.put_lines(lines_of(self._gists.values(), self._ids))
            kept.put_echoes(_echoes(self._sources, self._ids))
            kept.put_parts((_found(part, self._ids) for part in self._parts), ())
            kept.note({"code": code(), "log": self._last})
        return True


class _Readings:
    """The packed records of documents, people's decisions applied."""

    def __init__(self, kept: Comparing, decided: Standing) -> None:
        self._kept = kept
        self._decided = decided

    def of(self, documents: Collection[int]) -> dict[int, bytes]:
        """Return the records of some documents, in their order."""
        return {document: self._as_decided(document, packed) for document, packed in self._kept.records(documents).items()}

    def _as_decided(self, document: int, packed: bytes) -> bytes:
        if not self._decided.is_about(document):
            return packed
        record = self._decided.over(document, json.loads(unpack(packed)))
        return pack(json.dumps(record, ensure_ascii=False).encode())


def _made(
    groups: Iterable[Members], crew: Crew, readings: _Readings, numbers: Callable[[Collection[str]], Sequence[int]]
) -> Iterator[Packed]:
    """Yield parts from what they are made of, in order.

    Args:
        numbers: gives the numbers of documents by their keys.
    """

    pieces = (Parts(some, packed) for some, packed in _with_records(groups, readings, numbers))
    yield from cast(Iterable[Packed], chain.from_iterable(crew.work(pieces)))


def _read(
    suspects: Iterable[Suspects], crew: Crew, readings: _Readings, numbers: Callable[[Collection[str]], Sequence[int]]
) -> Iterator[list[Echo]]:
    """Yield what documents repeat of what they may repeat, in order; `numbers` as above."""
    pieces = (Echoes(some, packed) for some, packed in _with_records(suspects, readings, numbers))
    yield from cast(Iterable[list[Echo]], chain.from_iterable(crew.work(pieces)))


def _with_records(
    listed: Iterable[S], readings: _Readings, numbers: Callable[[Collection[str]], Sequence[int]]
) -> Iterator[tuple[list[S], dict[str, bytes]]]:
    """Yield what is told from documents, some at a time, with the packed records of these by key."""

    def records(keys: Collection[str]) -> dict[str, bytes]:
        numbered = dict(zip(numbers(keys), keys, strict=True))
        return {numbered[document]: packed for document, packed in readings.of(list(numbered)).items()}

    waiting, keys = list[S](), dict[str, None]()
    for one in listed:
        waiting.append(one)
        keys.update(dict.fromkeys(one.documents()))
        if len(keys) >= _PIECE or len(waiting) >= _AT_HAND:
            yield waiting, records(list(keys))
            waiting, keys = [], {}
    if waiting:
        yield waiting, records(list(keys))


def _found(part: Packed, ids: Mapping[str, int]) -> Found:
    """Return a part as the case keeps it."""
    (first, number), *_ = part.members
    members = [(ids[key], at) for key, at in part.members]
    return Found(part.day, name_of(first), number, part.is_episode, part.packed, members, part.structure)


def _chunks(documents: Sequence[int], size: int) -> Iterator[Sequence[int]]:
    for at in range(0, len(documents), size):
        yield documents[at : at + size]


def _rows(gists: Mapping[str, Gist], ids: Mapping[str, int]) -> dict[int, tuple[int, str, str]]:
    return {ids[key]: (gist.day, gist.source, json.dumps(gist.as_json(), ensure_ascii=False)) for key, gist in gists.items()}


def _lines(gist: Gist, ids: Mapping[str, int]) -> set[Line]:
    """Return the lines of the lists in which a document stands."""
    return set(lines_of([gist], ids))


def _echoes(sources: Mapping[str, Iterable[Echo]], ids: Mapping[str, int]) -> dict[int, dict[int, str]]:
    return {
        ids[key]: {ids[echo.origin]: json.dumps(echo.as_json(), ensure_ascii=False) for echo in found}
        for key, found in sources.items()
    }


def _take_in(casefile: CaseFile, documents: Sequence[int], crew: Crew) -> None:
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
        self._readings = _Readings(kept, decided)
        self._ids: dict[str, int] = {}
        self._keys: dict[int, str] = {}
        self._gists: dict[str, Gist] = {}
        self.telling = _Tellings(self._load)

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
        for few in _chunks(documents, _PIECE):
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
        before = {line for gist in old.values() for line in _lines(gist, self._ids)}
        after = {line for gist in new.values() for line in _lines(gist, self._ids)}
        self._kept.drop_lines(sorted(before - after))
        self._kept.put_lines(sorted(after - before))
        self._kept.put_gists(_rows(new, self._ids))
        self._gists.update(new)

    def store(self, renewal: Renewal, crew: Crew) -> None:
        """Keep what a renewal finds."""
        groups = list(renewal.groups())
        helpers = crew if sum(len(group.happenings) for group in groups) > _FEW else Alone()
        parts = list(_made(groups, helpers, self._readings, self._numbers))
        self._numbers({echo.origin for found in renewal.sources.values() for echo in found} | set(renewal.sources))
        self._numbers({key for part in parts for key, _ in part.members})
        self._kept.put_echoes(_echoes(renewal.sources, self._ids))
        self._kept.put_parts((_found(part, self._ids) for part in parts), renewal.gone)
