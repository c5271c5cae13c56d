"""`./run bench durability`: a command that is killed again and again loses nothing that it said was kept.

Seeded small articles are added with `riwaya add`, a process of its own that is killed (SIGKILL) at random moments. After
each kill the case must hold: verified from the first original to the last entry of the log, every document there that the
command had told was kept, none of them half there. The same command then goes on, and in the end all documents are there.
The exit code is 1 at the first thing that is not so.
"""

import argparse
import random
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from riwaya.casefile import open_casefile
from riwaya.casefile.connecting import reading
from riwaya.casefile.index import missing
from riwaya.casefile.verifying import verify
from riwaya.errors import CaseError

COMMAND = (sys.executable, "-c", "from riwaya.cli import main; main()", "add", "--progress")
NAMES = ("حاتم", "سعاد", "منير", "ليلى", "كريم", "هدى", "رامي", "نجوى")
PLACES = ("القلعة", "المرسى", "وادي النخيل", "تل الزعتر", "النبع", "الميناء")
VERBS = ("قال", "أعلن", "أكد", "ذكر")


def write_articles(folder: Path, number: int, seed: int) -> None:
    """Write small articles, each with words of its own, one file each in the order of their numbers."""
    chance = random.Random(seed)
    folder.mkdir()
    for at in range(number):
        name, verb, place = chance.choice(NAMES), chance.choice(VERBS), chance.choice(PLACES)
        text = f"{verb} الناطق {name} إن {chance.randrange(2, 900)} شخصاً وصلوا إلى {place} في الحافلة رقم {at}.\n"
        (folder / f"{at:06}.txt").write_text(text, "utf8")


class Command:
    """`riwaya add` at work, and how many documents it told were kept."""

    def __init__(self, case: str, folder: Path) -> None:
        self.told = 0
        self.said = ""
        self._changed = threading.Condition()
        self._process = subprocess.Popen([*COMMAND, case, str(folder)], stderr=subprocess.PIPE, stdout=subprocess.DEVNULL)
        self._listener = threading.Thread(target=self._listen)
        self._listener.start()

    def _listen(self) -> None:
        assert self._process.stderr
        with self._process.stderr as lines:
            for line in lines:
                with self._changed:
                    if line.startswith(b"kept ") and line.endswith(b"\n"):
                        self.told = int(line.split()[1])
                    else:
                        self.said = line.decode()
                    self._changed.notify()
        self._process.wait()
        with self._changed:
            self._changed.notify()

    def kill(self, goal: int, delay: float) -> int:
        """Kill it so many seconds after it told that many documents, and return its exit code."""
        with self._changed:
            self._changed.wait_for(lambda: self.told >= goal or self._process.poll() is not None, timeout=600)
        try:
            self._process.wait(delay)
        except subprocess.TimeoutExpired:
            self._process.kill()
        return self.end()

    def end(self) -> int:
        """Wait for its end and return its exit code."""
        code = self._process.wait()
        self._listener.join()
        return code


def check(case: str, folder: Path, told: int) -> int:
    """Return how many documents a case has.

    Raises:
        AssertionError: it does not hold, or lacks one of the first files, as many as it told were kept.
    """
    try:
        casefile = open_casefile(case)
    except CaseError as error:
        if told or not ("no such case" in str(error) or "no case in this database" in str(error)):
            raise AssertionError(str(error)) from error
        return 0  # killed before there was a case
    with casefile:
        fault = verify(casefile)
        if fault:
            raise AssertionError(fault)
        there = {document.source: document for document in casefile.documents()}
        lacking = [path for path in sorted(folder.iterdir())[:told] if str(path) not in there]
        if lacking:
            raise AssertionError(f"{lacking[0]}: was kept, as the command told, and is not there")
        for source, document in there.items():
            if casefile.original(document.sha256) != Path(source).read_bytes():
                raise AssertionError(f"{source}: its original is another")
            if not casefile.sightings_of(document.id) or not casefile.record(document.id):
                raise AssertionError(f"{source}: half there")
        with reading(casefile.engine, case) as connection:
            if any(missing(connection)):
                raise AssertionError("a document is not in the search index")
    return len(there)


def run(case: str, folder: Path, number: int, kills: int, chance: random.Random) -> list[int]:
    """Kill the command so many times at random moments spread over the whole work; return how many were there each time.

    Then the command is let end, and all must be there.
    """
    found: list[int] = []
    there = 0
    while len(found) < kills:
        share = 2 * (number - there) // (kills - len(found) + 1)
        goal = there + chance.randint(0, share) if there < number else 0  # once all are there nothing more is told
        command = Command(case, folder)
        code = command.kill(goal, chance.uniform(0, 2))
        if code > 0:
            raise AssertionError(f"the command ended with {code}: {command.said}")
        there = check(case, folder, command.told)
        if code < 0:
            found.append(there)
    last = Command(case, folder)
    code = last.end()
    if code or check(case, folder, last.told) != number:
        raise AssertionError(f"the command ended with {code}, and not all documents are there: {last.said}")
    return found


def main() -> int:
    parser = argparse.ArgumentParser(prog="./run bench durability", description=__doc__)
    parser.add_argument("--documents", type=int, default=5_000, help="documents to add")
    parser.add_argument("--kills", type=int, default=20, help="times to kill the command")
    parser.add_argument("--seed", type=int, default=4)
    parser.add_argument("--case", help="a postgresql:// URL of an empty database (default: a SQLite file)")
    parser.add_argument("--write", action="store_true", help="keep the figures in bench/results and write docs/reliability.md")
    chosen = parser.parse_args()
    chance, began = random.Random(chosen.seed), time.monotonic()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place) / "articles"
        write_articles(folder, chosen.documents, chosen.seed)
        case = chosen.case or str(Path(place) / "case.riwaya")
        try:
            found = run(case, folder, chosen.documents, chosen.kills, chance)
        except AssertionError as fault:
            print(f"./run bench durability: {fault}", file=sys.stderr)
            return 1
    seconds = round(time.monotonic() - began)
    told = ", ".join(f"{there:,}" for there in found)
    print(f"documents there after each kill: {told}")
    print(
        f"{chosen.documents:,} documents, killed {chosen.kills} times at random moments: nothing that was told kept was lost, "
        f"nothing was half there, everything holds ({seconds} s, seed {chosen.seed})"
    )
    if chosen.write:
        import results

        database = "PostgreSQL" if chosen.case else "SQLite"
        figures = {"documents": chosen.documents, "kills": chosen.kills, "seed": chosen.seed, "found": found, "seconds": seconds}
        results.keep("durability", results.kept("durability") | {database: figures})
        results.write_page()
    return 0


if __name__ == "__main__":
    sys.exit(main())
