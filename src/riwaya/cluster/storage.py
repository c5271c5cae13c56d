"""A folder on this machine or in an object store, all its files written whole or not at all."""

import errno
import hashlib
import io
import json
import os
import tempfile
import uuid
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, BinaryIO

import pyarrow as pa
import pyarrow.parquet as pq
from pyarrow import fs

from riwaya.errors import ClusterError

_UNFINISHED = ".unfinished"  # a folder of what is being written, and of what a killed writer left; never read
_LUMP = 1 << 20  # bytes fetched at once
_AT_ONCE = 16  # documents in a row group: what is fetched to look at one


@dataclass(frozen=True, slots=True)
class Place:
    """A folder by its path or address (`s3://bucket/folder`); it travels to workers as that."""

    address: str

    def write(self, name: str, raw: bytes) -> None:
        """Write a file, whole or not at all, whoever else is writing the same."""
        system, folder = _system(self.address)
        path = f"{folder}/{name}"
        if not isinstance(system, fs.LocalFileSystem):  # object stores show a file once it is whole
            with system.open_output_stream(path) as stream:
                stream.write(raw)
            return
        part = f"{folder}/{_UNFINISHED}/{uuid.uuid4().hex}"
        for one in (path, part):
            os.makedirs(os.path.dirname(one), exist_ok=True)
        with open(part, "wb") as stream:
            stream.write(raw)
            stream.flush()
            os.fsync(stream.fileno())
        os.replace(part, path)

    def write_json(self, name: str, value: Any) -> None:
        """Write a value as JSON."""
        self.write(name, json.dumps(value, ensure_ascii=False, sort_keys=True).encode())

    def write_table(self, name: str, table: pa.Table, rows: int = _AT_ONCE) -> None:
        """Write a table as Parquet, so many rows to be fetched at once."""
        sink = pa.BufferOutputStream()
        pq.write_table(table, sink, compression="zstd", row_group_size=rows)
        self.write(name, sink.getvalue().to_pybytes())

    def write_index(self, name: str, table: pa.Table) -> None:
        """Write a table as it lies in memory, to be looked up in without being read."""
        sink = pa.BufferOutputStream()
        with pa.ipc.new_file(sink, table.schema) as writer:
            writer.write_table(table.combine_chunks())
        self.write(name, sink.getvalue().to_pybytes())

    def write_sheaf(self, name: str, tables: Sequence[pa.Table]) -> None:
        """Write tables of one kind into one file, each to be fetched alone."""
        sink = pa.BufferOutputStream()
        with pa.ipc.new_file(sink, tables[0].schema) as writer:
            for table in tables:
                writer.write_batch(
                    pa.RecordBatch.from_arrays([one.combine_chunks() for one in table.columns], schema=table.schema)
                )
        self.write(name, sink.getvalue().to_pybytes())

    def from_sheaf(self, name: str, at: int) -> pa.RecordBatch:
        """Return one of the tables of such a file."""
        system, folder = _system(self.address)
        with system.open_input_file(f"{folder}/{name}") as stream:
            return pa.ipc.open_file(stream).get_batch(at)

    def read(self, name: str) -> bytes:
        """Return a file's bytes."""
        system, folder = _system(self.address)
        with system.open_input_file(f"{folder}/{name}") as stream:
            return bytes(stream.read())

    def read_json(self, name: str) -> Any:
        """Return a value kept as JSON; None where there is none."""
        try:
            return json.loads(self.read(name))
        except FileNotFoundError:
            return None

    def read_table(self, name: str, columns: list[str] | None = None) -> pa.Table:
        """Return a Parquet file as a table."""
        system, folder = _system(self.address)
        return pq.read_table(f"{folder}/{name}", columns=columns, filesystem=system, partitioning=None)

    def parquet(self, name: str) -> pq.ParquetFile:
        """Open a Parquet file."""
        system, folder = _system(self.address)
        return pq.ParquetFile(f"{folder}/{name}", filesystem=system)

    def index(self, name: str) -> pa.Table:
        """Return an index, mapped into memory; from an object store it is fetched once by each machine."""
        with pa.memory_map(self._here(name)) as mapped:
            return pa.ipc.open_file(mapped).read_all()

    def _here(self, name: str) -> str:
        system, folder = _system(self.address)
        if isinstance(system, fs.LocalFileSystem):
            return f"{folder}/{name}"
        there = system.get_file_info(f"{folder}/{name}")
        stamp = f"{self.address}/{name} {there.size} {there.mtime_ns}"
        path = Path(tempfile.gettempdir()) / "riwaya-cluster" / hashlib.sha256(stamp.encode()).hexdigest()
        if not path.exists():
            Place(str(path.parent)).write(path.name, self.read(name))
        return str(path)

    def names(self, folder: str) -> list[str]:
        """Return the names of the files in a folder within, in order; none where there is no such folder."""
        system, root = _system(self.address)
        found = system.get_file_info(fs.FileSelector(f"{root}/{folder}", allow_not_found=True))
        return sorted(one.base_name for one in found if one.type == fs.FileType.File)


@dataclass(frozen=True, slots=True)
class Input:
    """A file to be read, by its path or address, and its size."""

    address: str
    size: int

    def open(self) -> BinaryIO:
        """Open the file, to be read from anywhere in it."""
        system, path = _system(self.address)
        if isinstance(system, fs.LocalFileSystem):
            return open(path, "rb")
        return io.BufferedReader(_Stored(system.open_input_file(path)), _LUMP)


class _Stored(io.RawIOBase):
    """A file of an object store as Python knows files, with its errors: a damaged archive is quarantined as on a disk."""

    def __init__(self, file: Any) -> None:
        self._file = file
        self._at = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        begin = {os.SEEK_SET: 0, os.SEEK_CUR: self._at, os.SEEK_END: self._file.size()}[whence]
        if begin + offset < 0:
            raise OSError(errno.EINVAL, "before the beginning of the file")
        self._at = begin + offset
        return self._at

    def readinto(self, into: Any) -> int:
        """Fetch the bytes that follow, no more than there is room for."""
        found = self._file.read_at(min(len(into), max(0, self._file.size() - self._at)), self._at)
        into[: len(found)] = found
        self._at += len(found)
        return len(found)

    def close(self) -> None:
        self._file.close()
        super().close()


def inputs(address: str) -> Iterator[Input]:
    """Yield a file, or those under a folder in the order of their names; hidden ones are left out.

    Raises:
        ClusterError: there is no such file or folder.
    """
    system, path = _system(address)
    there = system.get_file_info(path)
    if there.type == fs.FileType.File:
        yield Input(address, there.size)
    elif there.type == fs.FileType.Directory:
        found = system.get_file_info(fs.FileSelector(path, recursive=True))
        for one in sorted((one for one in found if one.type == fs.FileType.File), key=lambda one: str(one.path)):
            within = one.path[len(path) :].strip("/")
            if not any(step.startswith(".") for step in within.split("/")):
                yield Input(f"{address.rstrip('/')}/{within}", one.size)
    else:
        raise ClusterError(f"{address}: no such file or folder; check the path")


@cache
def _system(address: str) -> tuple[Any, str]:
    """Return the file system of an address and the path there."""
    if "://" not in address:
        return fs.LocalFileSystem(), os.path.abspath(address)
    try:
        system, path = fs.FileSystem.from_uri(address)
    except (OSError, ValueError) as error:
        reason = " ".join(str(error).split())[:200]
        raise ClusterError(f"{address}: the store cannot be reached ({reason}); check the address and the rights") from error
    return system, path
