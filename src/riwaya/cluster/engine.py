"""Orders done by Daft: on this machine's cores, or on all machines of a Ray cluster. What is not done is given out again."""

import contextlib
import importlib
import json
import logging
import os
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from riwaya.cluster.storage import Place
from riwaya.errors import ClusterError, MissingExtra

Order = Mapping[str, Any]
Job = Callable[[Place, Order], Mapping[str, Any] | None]

_AT_ONCE = 5_000  # orders in one plan of Daft
_MISSING = "a cluster needs Daft and Ray; install them with: pip install 'riwaya[cluster]'"
_ROUNDS = 5  # times that orders are given out without one of them being done


class Engine:
    """Does jobs order by order.

    Args:
        address: of a Ray cluster, such as "ray://head:10001" or "10.0.0.1:6379"; None for this machine alone.
    """

    def __init__(self, address: str | None = None) -> None:
        self._daft = _running(address)
        self._is_ray = address is not None

    def do(self, place: Place, job: Job, orders: Sequence[Order]) -> list[dict[str, Any]]:
        """Do a job for each order that is not done, and return the notes of all, in order.

        Raises:
            ClusterError: orders stay undone however often they are given out; the message has the last reason.
        """
        name = job.__name__
        reason, idle = "", 0
        waiting = _undone(place, name, orders)
        while waiting:
            try:
                self._give_out(place, job, waiting[:_AT_ONCE])
            except ClusterError:
                raise
            except Exception as error:  # a cluster can fail in any way; what is done is known from the notes
                reason = f"{type(error).__name__}: {error}"
            left = _undone(place, name, orders)
            idle, waiting = (idle + 1 if len(left) == len(waiting) else 0), left
            if idle >= _ROUNDS:
                told = " ".join(reason.split())[-300:]
                raise ClusterError(f"{place.address}: {len(waiting)} orders of «{name}» cannot be done ({told}); run it again")
        return self.notes(place, name, len(orders))

    def notes(self, place: Place, job: str, orders: int) -> list[dict[str, Any]]:
        """Return the notes of so many orders of a job.

        Raises:
            ClusterError: some are not done.
        """
        found = [place.read_json(_note(job, number)) for number in range(orders)]
        if None in found:
            raise ClusterError(f"{place.address}: {found.count(None)} orders of «{job}» are not done; run that again first")
        return found

    def table(self, place: Place, pattern: str) -> Any:
        """Return the Parquet files of a pattern as a frame of Daft."""
        return self._daft.read_parquet(f"{_url(place.address)}/{pattern}")

    def _give_out(self, place: Place, job: Job, waiting: Sequence[tuple[int, Order]]) -> None:
        daft = self._daft

        # One order at a time: the job itself waits for the process that reads, so threads are enough.
        done = daft.func.batch(return_dtype=daft.DataType.string(), batch_size=1, use_process=False)(_do_all)

        where = {"place": place.address, "module": job.__module__, "job": job.__name__}
        listed = [json.dumps({**where, "number": number, "order": order}) for number, order in waiting]
        frame = daft.from_pydict({"order": listed})
        if self._is_ray:
            frame = frame.into_partitions(len(listed))
        with _quietly():
            refused = [one for one in frame.select(done(daft.col("order"))).to_pydict()["order"] if one]
        if refused:
            raise ClusterError(refused[0])


def _do_all(orders: Any) -> list[str]:
    return [_do(one) for one in orders.to_pylist()]


def _do(packed: str) -> str:
    """Do one order and note it; return why it must not be tried again, if it must not."""
    told = json.loads(packed)
    job: Job = getattr(importlib.import_module(told["module"]), told["job"])
    place = Place(told["place"])
    try:
        place.write_json(_note(told["job"], told["number"]), job(place, told["order"]) or {})
    except ClusterError as error:
        return str(error)
    return ""


def _note(job: str, number: int) -> str:
    return f"notes/{job}/{number:08}.json"


def _undone(place: Place, job: str, orders: Sequence[Order]) -> list[tuple[int, Order]]:
    done = set(place.names(f"notes/{job}"))
    return [(number, order) for number, order in enumerate(orders) if f"{number:08}.json" not in done]


@cache
def _running(address: str | None) -> Any:
    """Return Daft, once and for all made to run here or there."""
    daft = _daft()
    logging.getLogger("daft").setLevel(logging.ERROR)
    with _quietly():
        if address is None:
            daft.set_runner_native()
        else:
            _join(address)
            daft.set_runner_ray(address=address)
    return daft


def _daft() -> Any:
    os.environ.setdefault("DAFT_PROGRESS_BAR", "0")
    for name in ("DO_NOT_TRACK", "SCARF_NO_ANALYTICS"):  # nothing is told to anybody
        os.environ.setdefault(name, "true")
    os.environ.setdefault("DAFT_ANALYTICS_ENABLED", "0")
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    try:
        return importlib.import_module("daft")
    except ImportError as error:
        raise MissingExtra(_MISSING) from error


def _join(address: str) -> None:
    """Join a Ray cluster.

    Raises:
        ClusterError: there is none at the address.
    """
    try:
        ray = importlib.import_module("ray")
    except ImportError as error:
        raise MissingExtra(_MISSING) from error
    if ray.is_initialized():
        return
    try:
        ray.init(address=address, log_to_driver=False, logging_level=logging.ERROR)
    except Exception as error:
        raise ClusterError(f"{address}: no Ray cluster answers there; start one with `ray start --head`") from error


def _url(address: str) -> str:
    return address if "://" in address else os.path.abspath(address)


@contextlib.contextmanager
def _quietly() -> Iterator[None]:
    """Keep the engine's own warnings to itself."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        yield
