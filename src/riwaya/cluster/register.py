"""What comparing looks up, in indexes that lie in files: lists by mark, gists and tellings by document, echoes both ways."""

import json
from collections import OrderedDict
from collections.abc import Callable, Collection, Hashable, Mapping, Sequence
from functools import cached_property
from threading import RLock
from typing import Any, Generic, TypeVar

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq

from riwaya.casefile.comparing import name_of
from riwaya.cluster.rows import record_of
from riwaya.cluster.storage import Place
from riwaya.corroboration.echoes import Echo, echo_from
from riwaya.corroboration.gist import Entry, Gist, from_json
from riwaya.corroboration.register import FIRST, LAST
from riwaya.corroboration.telling import Telling, telling

ROWS = 16  # documents in a row group, as `Place.write_table` writes them
_GISTS, _TELLINGS, _FILES = 20_000, 400, 64  # kept at hand

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Recent(Generic[K, V]):
    """Values looked up, those asked for last kept at hand.

    One thread at a time looks up: on one machine Daft's workers are threads, and a Parquet file that two read from at once
    waits for ever or is read wrong.
    """

    def __init__(self, look_up: Callable[[K], V], most: int) -> None:
        self._lock = RLock()
        self._look_up = look_up
        self._most = most
        self._at_hand: OrderedDict[K, V] = OrderedDict()

    def __call__(self, key: K) -> V:
        with self._lock:
            if key in self._at_hand:
                self._at_hand.move_to_end(key)
                return self._at_hand[key]
            found = self._at_hand[key] = self._look_up(key)
            if len(self._at_hand) > self._most:
                self._at_hand.popitem(last=False)
            return found


class Columns:
    """A table sorted by its first column, of which rows are looked up by that."""

    def __init__(self, table: pa.Table) -> None:
        self.table = table.combine_chunks() if table.num_rows else table
        self.first = self.numbers(table.column_names[0])

    def numbers(self, name: str) -> np.ndarray[Any, np.dtype[Any]]:
        """Return a column of numbers as it lies in the file."""
        return np.asarray(self.table.column(name).to_numpy())

    def bounds(self, value: int) -> tuple[int, int]:
        """Return from where to where rows begin with a value."""
        return int(np.searchsorted(self.first, value)), int(np.searchsorted(self.first, value, "right"))

    def rows(self, value: int) -> list[dict[str, Any]]:
        """Return the rows that begin with a value."""
        low, high = self.bounds(value)
        return list(self.table.slice(low, high - low).to_pylist())


class Shards:
    """A register in files, seen from one worker."""

    def __init__(self, place: Place, shards: int) -> None:
        self._place = place
        self._shards = shards
        self._gist = Recent(self._load_gist, _GISTS)
        self.telling = Recent(self._load_telling, _TELLINGS)
        self._marks = Recent(self._load_marks, 10_000)
        self._files: Recent[int, pq.ParquetFile] = Recent(lambda at: place.parquet(f"documents/{at:08}.parquet"), _FILES)
        self._made: Recent[int, pa.Table] = Recent(lambda at: place.index(f"work/gists/{at:08}.arrow"), 10_000)

    # As a register

    def near(
        self, marks: Collection[int], first: int = FIRST, last: int = LAST, most: int | None = None
    ) -> Mapping[int, Sequence[Entry]]:
        """Return the list of each mark between two days, at most so many of each."""
        return {mark: self._list(mark, first, last, most) for mark in marks}

    def gists(self, keys: Collection[str]) -> "_Gists":
        """Return the gists of all documents: they are fetched when looked up."""
        return _Gists(self._gist)

    # Echoes

    def sources(self, key: str) -> tuple[Echo, ...]:
        """Return what a document repeats."""
        return tuple(echo_from(json.loads(row["echo"])) for row in self._echoes.rows(name_of(key)))

    def linked(self, key: str) -> set[str]:
        """Return the documents that one repeats, or that repeat it."""
        copies = self._copies.numbers("copy")[slice(*self._copies.bounds(name_of(key)))]
        return {echo.origin for echo in self.sources(key)} | {self.key_of(int(name)) for name in copies}

    # Documents

    def block(self, block: int) -> list[str]:
        """Return the keys of a block's documents."""
        return [str(key) for key in self._made(block).column("key").to_pylist()]

    def key_of(self, name: int) -> str:
        """Return the key of a document by the number it is listed under."""
        low, _ = self._keys.bounds(name)
        return str(self._keys.table.column("key")[low].as_py().hex())

    def where(self, key: str) -> tuple[int, int]:
        """Return the block and the row of a document."""
        low, _ = self._keys.bounds(name_of(key))
        return int(self._keys.numbers("block")[low]), int(self._keys.numbers("row")[low])

    def _load_gist(self, key: str) -> Gist:
        block, row = self.where(key)
        return from_json(key, json.loads(self._made(block).column("gist")[row].as_py()))

    def _load_telling(self, key: str) -> Telling:
        block, row = self.where(key)
        rows = self._files(block).read_row_group(row // ROWS, ["record", "text"])
        return telling(json.loads(record_of(rows.slice(row % ROWS, 1).to_pylist()[0])))

    def _list(self, mark: int, first: int, last: int, most: int | None) -> list[Entry]:
        columns = self._marks(mark % self._shards)
        low, high = columns.bounds(mark)
        if (first, last) != (FIRST, LAST):
            days = columns.numbers("day")[low:high]
            low, high = low + int(np.searchsorted(days, first)), low + int(np.searchsorted(days, last, "right"))
        high = high if most is None else min(high, low + most)
        if low == high:
            return []
        lists = (columns.numbers(name)[low:high].tolist() for name in ("day", "name", "number"))
        return [Entry(day, self.key_of(name), number) for day, name, number in zip(*lists, strict=True)]

    def _load_marks(self, shard: int) -> Columns:
        return Columns(self._place.index(f"work/marks/{shard:06}.arrow"))

    @cached_property
    def _keys(self) -> Columns:
        return Columns(self._place.index("work/keys.arrow"))

    @cached_property
    def _echoes(self) -> Columns:
        return Columns(self._place.index("work/echoes.arrow"))

    @cached_property
    def _copies(self) -> Columns:
        return Columns(self._place.index("work/copies.arrow"))


class _Gists(dict[str, Gist]):
    """Gists by key, fetched when they are looked up."""

    def __init__(self, look_up: Callable[[str], Gist]) -> None:
        super().__init__()
        self._look_up = look_up

    def __missing__(self, key: str) -> Gist:
        return self._look_up(key)


_opened: Recent[tuple[Place, int], Shards] = Recent(lambda named: Shards(*named), 2)


def shards_of(place: Place, shards: int) -> Shards:
    """Return the register in a folder, with what this process has at hand of it."""
    return _opened((place, shards))
