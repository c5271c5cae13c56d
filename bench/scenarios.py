"""`./run bench scenarios`: one episode beside 100,000 stored ones.

A case is filled with the structures of invented episodes, seeded, as a comparison keeps them; then the episodes most like one are
looked for, as `riwaya scenarios CASE --like E1` does. The exit code is 1 when that takes a second or more.
"""

import argparse
import json
import random
import sys
import tempfile
import time
from pathlib import Path

from riwaya.casefile.comparing import Comparing, Found
from riwaya.casefile.connecting import writing
from riwaya.casefile.packing import pack
from riwaya.cases import open_case
from riwaya.cases.stored import code
from riwaya.scenarios.index import signature_of
from riwaya.scenarios.kinds import roles, step_kinds

LIMIT = 1.0
CORE = ("departure", "truce", "exchange", "hand_over")
NAMES = ("القوة الأولى", "القوة الثانية", "المجلس", "الوسطاء", "الدولة المجاورة", "اللجنة", "الفصيل", "الشيوخ")


def scene(number: int, chance: random.Random) -> dict:
    """Return an invented episode as it is kept: a core step, some others, and who does what in them."""
    kinds = {chance.choice(CORE), *chance.sample(sorted(step_kinds()), chance.randrange(1, 7))}
    documents = [[f"{number:064x}", f"{number}.txt", "2018-05-01"]]
    acts = []
    for at, kind in enumerate(sorted(kinds)):
        filled = sorted({*step_kinds()[kind].roles.values(), *chance.sample(sorted(roles()), 2)})
        fills = [
            {
                "role": role,
                "value": (name := chance.choice(NAMES)),
                "name": name,
                "sort": None,
                "entities": [],
                "at": [0, at, at + 1, name, None],
            }
            for role in filled
            if chance.random() < 0.6
        ]
        acts.append(
            {"step": kind, "at": [0, at, at + 1, kind, None], "clause": [0, at, at + 1, kind, None], "days": None, "fills": fills}
        )
    return {
        "acts": acts,
        "denied": [],
        "before": [],
        "days": [736000 + number % 2000] * 2,
        "place": f"بلدة {number}",
        "place_id": None,
        "places": [f"~{number}"],
        "planned": False,
        "tellers": [f"{number:064x}"],
        "documents": documents,
    }


def parts(number: int, seed: int) -> list[Found]:
    """Return invented episodes as a case keeps them."""
    chance = random.Random(seed)
    found = []
    for at in range(number):
        made = scene(at, chance)
        record = {
            "episode": {"id": "E\0"},
            "plot": made,
            "remarks": [],
            "corroborations": [],
            "contradictions": [],
            "agreements": [],
        }
        packed = pack(json.dumps(record, ensure_ascii=False).encode())
        found.append(Found(made["days"][0], at, 0, True, packed, [(at + 1, 0)], signature_of(made)))
    return found


def main() -> None:
    """Fill a case, search it, print what that took."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--episodes", type=int, default=100_000)
    parser.add_argument("--seed", type=int, default=1)
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, open_case(Path(folder) / "case.riwaya") as case:
        with writing(case.casefile.engine, case.casefile.name) as connection:
            kept = Comparing(connection)
            kept.put_parts(parts(chosen.episodes, chosen.seed), ())
            kept.note({"code": code(), "log": kept.last_entry()})
        case.like("E1")  # what is read once for each process
        took = []
        for wanted in (2, chosen.episodes // 2, chosen.episodes - 1):
            start = time.perf_counter()
            near = case.like(f"E{wanted}")
            took.append(time.perf_counter() - start)
            print(f"E{wanted} beside {chosen.episodes:,}: {took[-1]:.2f} s, {len(near)} aligned, the nearest {near[0].score:.2f}")
    sys.exit(max(took) >= LIMIT)


if __name__ == "__main__":
    main()
