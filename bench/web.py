"""`./run bench web`: pages of a case with very many accounts, beside Datasette's table of the same accounts.

The case begins with two thousand articles of a made world (bench/made.py), compared, so that it has episodes; then it is filled
with generated articles that share a few readings. First one reader asks for each page, then twenty go through all of them without
a pause while a writer decides twice a second. The exit code is 1 when they wait too long, an error comes or memory is too large.
"""

import argparse
import asyncio
import json
import os
import re
import socket
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import islice
from pathlib import Path
from typing import Any

import case as generated
import httpx
import made
import results

from riwaya.casefile import keeping, open_casefile
from riwaya.casefile.keeping import Arrival
from riwaya.cases import comparing

_BATCH = 500
_TEXTS = 3_000  # texts that differ by more than where they come from
PAGES = (
    "/",
    "/documents",
    "/documents/{number}",
    "/documents/{number}?account=c1",
    "/search?words=مصدر&stance=denies",
    "/review",
    "/episodes",
    "{episode}",
    "/sources",
    "/explanations",
)
_COMPARED = 2_000  # documents of the made world
_LONGEST, _LARGEST = 200, 500  # milliseconds at the 95th percentile, MB
_NEWEST = 100  # documents of the newest that the writer decides on
_SERVE = "from riwaya.cli import main; main()"


def main() -> int:
    arguments = argparse.ArgumentParser(prog="./run bench web", description=__doc__)
    arguments.add_argument("--accounts", type=int, default=1_000_000)
    arguments.add_argument("--readers", type=int, default=20)
    arguments.add_argument("--seconds", type=float, default=20)
    arguments.add_argument("--case", help="a case made before, or where to leave it")
    arguments.add_argument("--without-peer", action="store_true", help="leave Datasette out")
    arguments.add_argument("--write", action="store_true", help="keep the figures in bench/results and docs/workbench.md")
    chosen = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(chosen.case or f"{folder}/large.riwaya")
        if not path.exists():
            fill(path, chosen.accounts)
        with open_casefile(str(path)) as casefile:
            counts = casefile.counts()
        found: dict[str, Any] = {"documents": counts["documents"], "accounts": counts["claims"], "load": os.getloadavg()[0]}
        print(f"{counts['documents']:,} documents, {counts['claims']:,} accounts; load average {found['load']:.1f}")
        found |= ours(path, counts["documents"], chosen.readers, chosen.seconds)
        found["peer"] = {} if chosen.without_peer else peer(path, Path(folder))
    if chosen.write:
        results.keep("web", found)
        results.write_web()
    return int(found["p95"] > _LONGEST or found["errors"] > 0 or found["mb"] > _LARGEST)


def fill(path: Path, accounts: int) -> None:
    """Make a case of so many accounts."""
    began, held = time.perf_counter(), 0
    keeping.pack = lru_cache(2 * _TEXTS)(keeping.pack)  # what comes again is packed once
    with open_casefile(str(path), is_new=True) as casefile:
        for arrivals in batches(made.World(_COMPARED).arrivals()):
            casefile.keep(arrivals, "bench")
        comparing.findings(casefile)
        batch: list[Arrival] = []
        for arrival in generated.arrivals(accounts, _TEXTS):
            batch.append(arrival)
            held += arrival.claims
            if len(batch) == _BATCH or held >= accounts:
                casefile.keep(batch, "bench")
                batch.clear()
            if held >= accounts:
                break
    print(f"filled in {time.perf_counter() - began:,.0f} s", file=sys.stderr)


def batches(arrivals: Iterator[Arrival]) -> Iterator[list[Arrival]]:
    """Yield documents some at a time."""
    while batch := list(islice(arrivals, _BATCH)):
        yield batch


def ours(path: Path, documents: int, readers: int, seconds: float) -> dict[str, Any]:
    """Measure the workbench: milliseconds by page of one reader and of a crowd, megabytes."""
    port = free_port()
    command = [sys.executable, "-c", _SERVE, "serve", str(path), "--port", str(port), "--no-compare"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:
        try:
            assert server.stderr is not None
            link = re.search(r"http\S+", server.stderr.readline())
            assert link is not None
            url = f"http://127.0.0.1:{port}"
            cookies, token = enter(link.group(), url)
            episode = told_most(url, cookies)
            pages = {page.replace("{episode}", "/episodes/{episode}"): page.replace("{episode}", episode) for page in PAGES}
            alone = {}
            for name, page in pages.items():
                alone[name] = statistics.median(timed(url, cookies, page, documents))
                print(f"  one reader    {alone[name]:7.1f} ms  {name}")
            found = asyncio.run(crowd(url, cookies, token, pages, readers, seconds, documents))
            held = peak(server.pid)
            print(f"  memory of the server: {held:.0f} MB at most")
            return {"alone": alone, "readers": readers, "mb": held, **told(found, readers, seconds)}
        finally:
            server.terminate()


def told_most(url: str, cookies: dict[str, str]) -> str:
    """Return the address of the episode that most documents tell of those on the first page."""
    with httpx.Client(cookies=cookies, timeout=60) as client:
        listed = client.get(f"{url}/episodes").text
        pages = {page.replace("&amp;", "&") for page in re.findall(r'href="(/episodes/[^"#]+)"', listed)}
        return max(sorted(pages), key=lambda page: len(client.get(url + page).text))


def enter(link: str, url: str) -> tuple[dict[str, str], str]:
    """Come in by the one-time link; return the cookies and the form token."""
    for _ in range(100):
        try:
            with httpx.Client() as client:
                client.get(link)
                token = re.search(r'name="form-token" content="([^"]+)"', client.get(f"{url}/documents", timeout=60).text)
                assert token is not None
                return dict(client.cookies), token.group(1)
        except httpx.ConnectError:
            time.sleep(0.1)
    raise SystemExit("bench: the workbench does not answer")


def timed(url: str, cookies: dict[str, str], page: str, documents: int) -> list[float]:
    """Return how many milliseconds a page takes one reader, again and again, after a first look."""
    times = []
    with httpx.Client(cookies=cookies, timeout=120) as client:
        for at in range(11):
            began = time.perf_counter()
            client.get(url + page.format(number=1 + at * 97 % documents)).raise_for_status()
            times.append(1000 * (time.perf_counter() - began))
    return times[1:]


async def crowd(
    url: str, cookies: dict[str, str], token: str, pages: Mapping[str, str], readers: int, seconds: float, documents: int
) -> dict[str, list[float]]:
    """Let readers and a writer at the server at once; return the times by page, those of the writer under `decide`."""
    found: dict[str, list[float]] = defaultdict(list)
    end = time.perf_counter() + seconds
    limits = httpx.Limits(max_connections=readers + 1)
    async with httpx.AsyncClient(cookies=cookies, timeout=120, limits=limits, headers={"x-form-token": token}) as client:

        async def read(at: int) -> None:
            turn = at
            while time.perf_counter() < end:
                name, page = list(pages.items())[turn % len(pages)]
                await one(found, name, client.get(url + page.format(number=1 + turn * 7919 % documents)))
                turn += 1

        async def write() -> None:
            turn = 0
            while time.perf_counter() < end:
                address = f"{url}/api/documents/{documents - turn % _NEWEST}/records/c1"
                await one(found, "decide", client.post(address, json={"action": "accept"}))
                turn += 1
                await asyncio.sleep(0.5)

        await asyncio.gather(*map(read, range(readers)), write())
    return found


async def one(found: dict[str, list[float]], name: str, asking: object) -> None:
    began = time.perf_counter()
    answer = await asking  # type: ignore[misc]
    found[name if answer.status_code == 200 else f"error {answer.status_code}"].append(1000 * (time.perf_counter() - began))


def told(found: dict[str, list[float]], readers: int, seconds: float) -> dict[str, Any]:
    """Print what a crowd met and return it."""
    reads = [took for name, times in found.items() if name != "decide" for took in times]
    p95, rate = share(reads, 0.95), len(reads) / seconds
    print(f"  {readers} readers and a writer: {rate:.0f} pages a second, p95 {p95:.0f} ms")
    crowd = {name: [statistics.median(times), share(times, 0.95), len(times)] for name, times in found.items()}
    for name, (middle, late, number) in crowd.items():
        print(f"    {middle:7.1f} ms median {late:7.1f} ms p95  {number:5} x {name}")
    errors = sum(len(times) for name, times in found.items() if name.startswith("error"))
    return {"p95": p95, "pages_a_second": rate, "errors": errors, "crowd": crowd}


def share(times: Sequence[float], part: float) -> float:
    """Return the time that this part of them keeps under."""
    return sorted(times)[min(len(times) - 1, int(part * len(times)))]


def peak(process: int) -> float:
    """Return the most memory a process has had, in MB."""
    status = Path(f"/proc/{process}/status").read_text("utf8")
    found = re.search(r"VmHWM:\s+(\d+)", status)
    return int(found.group(1)) / 1024 if found else 0.0


def free_port() -> int:
    """Return a port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def peer(path: Path, folder: Path) -> dict[str, float]:
    """Measure Datasette on the same accounts, in an environment of its own: milliseconds by page of one reader."""
    python = _environment(Path(".bench-venv"), "datasette")
    if python is None:
        print("  Datasette cannot be installed here; left out")
        return {}
    found: dict[str, float] = {}
    table = folder / "accounts.db"
    with sqlite3.connect(table) as database:
        database.execute("CREATE TABLE accounts (id INTEGER PRIMARY KEY, document, source, stance, content, rule, probability)")
        database.executemany("INSERT INTO accounts VALUES (NULL, ?, ?, ?, ?, ?, ?)", rows(path))
        database.execute("CREATE INDEX accounts_document ON accounts (document)")
    port = free_port()
    command = [str(python), "-m", "datasette", "serve", "-i", str(table), "-p", str(port), "--setting", "suggest_facets", "off"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            url = f"http://127.0.0.1:{port}"
            wait_for(lambda: httpx.get(f"{url}/-/versions.json").raise_for_status())
            for page in ("/accounts/accounts", "/accounts/accounts?document=77", "/accounts/accounts/{number}"):
                found[page] = statistics.median(timed(url, {}, page, 1000))
                print(f"  Datasette     {found[page]:7.1f} ms  {page}")
        finally:
            server.terminate()
    return found


def rows(path: Path) -> Iterator[tuple[object, ...]]:
    """Yield the accounts of a case as rows of a table."""
    with open_casefile(str(path)) as casefile:
        for document, text in casefile.records():
            for claim in json.loads(text)["claims"]:
                source = claim["chain"][-1]["text"] if claim["chain"] else None
                yield document, source, claim["stance"], claim["content"]["text"], claim["rule"], claim["probability"]


def wait_for(answers: Callable[[], object]) -> None:
    """Return when a server answers."""
    for _ in range(200):
        try:
            answers()
            return
        except httpx.HTTPError:
            time.sleep(0.1)
    raise SystemExit("bench: the peer does not answer")


def _environment(place: Path, package: str) -> Path | None:
    python = place / "bin" / "python"
    if not python.exists():
        subprocess.run([sys.executable, "-m", "venv", str(place)], check=True)
    done = subprocess.run([str(python), "-m", "pip", "install", "-q", "--disable-pip-version-check", package], check=False)
    return python if done.returncode == 0 else None


if __name__ == "__main__":
    sys.exit(main())
