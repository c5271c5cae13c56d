"""`./run bench case`: documents per second into a case, bytes per document, memory, and how long a search takes in a large one.

Adding is measured on real readings of generated articles; the large case for searching is filled with generated articles
that share a few readings, because reading a hundred thousand is a matter of the reader and not of the case.
"""

import argparse
import json
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import corpus
from riwaya import pipeline, reports
from riwaya.casefile import open_casefile
from riwaya.casefile.keeping import Arrival
from riwaya.cases import searching
from riwaya.cases.words import index_words

QUERIES = (
    ("تبادل الأسرى", {}),
    ("الجيش الاتفاق", {"stance": ["denies"]}),
    ("«الهلال الأحمر»", {}),
    ("مصدر", {"stance": ["denies"]}),
    ("قال", {}),
    ("", {"type": ["attack"]}),
)
_BATCH = 200


def main() -> int:
    arguments = argparse.ArgumentParser(prog="./run bench case", description=__doc__)
    arguments.add_argument("--add", type=int, default=2_000, help="documents to add and read")
    arguments.add_argument("--documents", type=int, default=100_000, help="documents in the case that is searched")
    arguments.add_argument("--case", help="a postgresql:// URL of an empty database for the searched case (default: SQLite)")
    chosen = arguments.parse_args()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        add(folder, chosen.add)
        search(chosen.case or str(folder / "large.riwaya"), chosen.documents)
    return 0


def add(folder: Path, number: int) -> None:
    """Add generated articles with the command itself, half of them first, to see whether memory grows."""
    words = 0
    for half in (1, 2):
        (folder / f"half{half}").mkdir()
        for at, text in enumerate(generated(number // 2, seed=half)):
            (folder / f"half{half}" / f"{at:06}.txt").write_text(text, "utf8")
            words += len(text.split())
    case = folder / "added.riwaya"
    began = time.perf_counter()
    peaks = []
    for half in (1, 2):
        command = [sys.executable, "-c", "from riwaya.cli import main; main()", "add", str(case), str(folder / f"half{half}")]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        peaks.append(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024)
    took = time.perf_counter() - began
    size = sum(path.stat().st_size for path in folder.glob("added.riwaya*"))
    print(f"added and read: {number / took:,.0f} documents per second on {os.cpu_count()} cores ({words / took:,.0f} words)")
    print(f"on disk: {size / number:,.0f} bytes per document of {words / number:,.0f} words")
    print(f"memory of the largest process: {peaks[0]:.0f} MB after half of them, {peaks[1]:.0f} MB after all")


def search(case: str, number: int) -> None:
    """Fill a large case and time the first page of each query, the case opened anew and then warm."""
    with open_casefile(case, is_new=True) as casefile:
        batch: list[Arrival] = []
        for arrival in arrivals(number):
            batch.append(arrival)
            if len(batch) == _BATCH:
                casefile.keep(batch, "bench")
                batch.clear()
        casefile.keep(batch, "bench")
    print(f"search in {number:,} documents, first page of twenty with passages:")
    for words, filters in QUERIES:
        with open_casefile(case) as casefile:
            query = searching.query_of(words, filters, None, None)
            times, total = [], 0
            for _ in range(6):
                began = time.perf_counter()
                total = searching.search(casefile, query, 20).total
                times.append(1000 * (time.perf_counter() - began))
        cold, warm = times[0], statistics.median(times[1:])
        print(f"  {cold:6.1f} ms cold, {warm:6.1f} ms warm, {total:>7,} found: {words} {filters or ''}")


def generated(number: int, seed: int) -> Iterator[str]:
    """Yield varied articles, the same for the same seed."""
    chance, texts = random.Random(seed), corpus.samples()
    pool = sorted({word for text in texts for word in corpus._WORD.findall(text)})
    for _ in range(number):
        yield corpus.varied(chance.choice(texts), pool, chance)


def arrivals(number: int, texts: int | None = None) -> Iterator[Arrival]:
    """Yield documents whose readings are those of the samples, and whose texts all differ, or come again after so many."""
    records = [json.loads(reports.as_json_line(pipeline.read_bytes(text.encode(), "sample"))) for text in corpus.samples()]
    chance = random.Random(7)
    pool = sorted({word for text in corpus.samples() for word in corpus._WORD.findall(text)})
    made: list[Arrival] = []
    for at in range(number):
        if texts is None or at < texts:
            record = dict(chance.choice(records))
            text = corpus.varied(record["document"]["text"], pool, chance)
            day = f"{2010 + at % 15}-{1 + at % 12:02}-{1 + at % 28:02}"
            record["document"] = {**record["document"], "text": text, "published": day}
            found = _arrival(at, record)
            made += [found] if texts else []
        else:
            found = made[at % len(made)]
            found = replace(found, original=f"{at} {found.text}".encode(), source=f"generated/{at:06}.txt")
        yield found


def _arrival(at: int, record: dict[str, Any]) -> Arrival:
    """Return a record as it arrives in a case."""
    document = record["document"]
    return Arrival(
        original=f"{at} {document['text']}".encode(),
        source=f"generated/{at:06}.txt",
        locator="",
        format="text",
        container=None,
        facts={name: document[name] for name in ("title", "outlet", "published")},
        record=json.dumps(record, ensure_ascii=False),
        text=document["text"],
        claims=len(record["claims"]),
        events=len(record["events"]),
        version="bench",
        words=index_words(record),
    )


if __name__ == "__main__":
    sys.exit(main())
