"""docs/scale.md: what was measured, fitted, and carried on paper to crawls that nobody here can run."""

import math
from collections.abc import Mapping
from typing import Any

import results

PAGE = results.ROOT / "docs" / "scale.md"
SIZES = (10**6, 10**7, 10**8, 10**9)
_CORES = 1_000
_SECONDS = 3_600
_LINE = 37  # bytes of a line as it is shuffled: mark, day, name, number, kind
_PAGES = 3_248  # pages a second of one core that resiliparse takes apart, measured when it was chosen
_DEAR = 0.02  # of the time: jobs that cost less grow with the documents, as far as a measurement can tell


def write(found: Mapping[str, Any]) -> None:
    """Write the tables."""
    results.put(PAGE, {"measured": _measured(found), "jobs": _jobs(found["compared"]), "carried": _carried(found)})


def growth(rows: Mapping[str, Mapping[str, Any]]) -> float:
    """Return the power of the documents with which the whole cost grows, from the smallest size to the largest."""
    least, most = _ends(rows)
    return _power(least["documents"], cost(least), most["documents"], cost(most))


def cost(row: Mapping[str, Any]) -> float:
    """Return the seconds of one core that all jobs took."""
    return float(sum(job.get("cpu", 0) for job in row["jobs"].values()))


def _ends(rows: Mapping[str, Mapping[str, Any]]) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
    sizes = sorted(map(int, rows))
    return rows[str(sizes[0])], rows[str(sizes[-1])]


def _power(documents: int, seconds: float, more: int, longer: float) -> float:
    return math.log(longer / seconds) / math.log(more / documents) if more > documents and seconds else math.nan


def _measured(found: Mapping[str, Any]) -> str:
    read = found["read"]
    rows = [["", "documents", "seconds of one core", "for each, ms", "bytes written for each", "lines shuffled for each", "load"]]
    written = sum(read["bytes"].values()) / read["documents"]
    rows.append(["read", *_figures(read, cost(read)), f"{written:,.0f}", "–", f"{read['load']}"])
    for _, row in sorted(found["compared"].items(), key=lambda item: int(item[0])):
        lines = row["jobs"]["lines"]["lines"] / row["documents"]
        made = sum(size for name, size in row["bytes"].items() if name != "documents" and name != "work") / row["documents"]
        rows.append(["compared", *_figures(row, cost(row)), f"{made:,.0f}", f"{lines:,.0f}", f"{row['load']}"])
    return results.as_table(rows)


def _figures(row: Mapping[str, Any], seconds: float) -> list[str]:
    return [f"{row['documents']:,}", f"{seconds:,.0f}", f"{seconds / row['documents'] * 1000:.1f}"]


def _jobs(rows: Mapping[str, Mapping[str, Any]]) -> str:
    least, most = _ends(rows)
    shown = [["job", f"share at {most['documents']:,}", f"ms for each at {least['documents']:,}", f"at {most['documents']:,}"]]
    jobs = sorted((name for name in most["jobs"] if name != "lines"), key=lambda name: -most["jobs"][name]["cpu"])
    for name in jobs:
        each = [f"{row['jobs'][name]['cpu'] / row['documents'] * 1000:.2f}" for row in (least, most)]
        shown.append([f"`{name}`", f"{most['jobs'][name]['cpu'] / cost(most):.0%}", *each])
    return results.as_table(shown)


def _carried(found: Mapping[str, Any]) -> str:
    read, (least, most) = found["read"], _ends(found["compared"])
    each = cost(read) / read["documents"]
    lines = most["jobs"]["lines"]["lines"] / most["documents"]
    written = sum(read["bytes"].values()) / read["documents"]
    rows = [["articles", f"hours of reading on {_CORES:,} cores", "hours of comparing", "tables", "shuffled", "lists and gists"]]
    for number in SIZES:
        compared = sum(_carried_job(name, least, most, number) for name in most["jobs"] if name != "lines")
        indexes = (most["bytes"]["marks"] + most["bytes"]["gists"]) / most["documents"]
        hours = [f"{seconds / _CORES / _SECONDS:,.2f}" for seconds in (each * number, compared)]
        rows.append([f"{number:,}", *hours, *(_bytes(size * number) for size in (written, lines * _LINE, indexes))])
    pages = 10**9 / _PAGES / _CORES / _SECONDS
    return (
        results.as_table(rows)
        + f"\nTaking 1,000,000,000 pages apart to find the Arabic ones: {pages:.2f} hours on {_CORES:,} cores.\n"
    )


def _carried_job(name: str, least: Mapping[str, Any], most: Mapping[str, Any], number: int) -> float:
    """Return the seconds a job takes for so many documents: with the power measured, never less than in step with them."""
    few, many = least["jobs"][name]["cpu"], most["jobs"][name]["cpu"]
    power = _power(least["documents"], few, most["documents"], many) if many > _DEAR * cost(most) else 1.0
    return float(many * (number / most["documents"]) ** max(1.0, power if power == power else 1.0))


def _bytes(size: float) -> str:
    for unit in ("B", "kB", "MB", "GB", "TB"):
        if size < 1000:
            return f"{size:,.0f} {unit}"
        size /= 1000
    return f"{size:,.1f} PB"
