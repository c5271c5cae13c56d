"""What benches found, kept as JSON in `bench/results`, and written from there into docs/reliability.md."""

import json
import re
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
FOLDER = ROOT / "bench" / "results"


def kept(name: str) -> dict[str, Any]:
    """Return what a bench kept under this name; nothing when it has not run yet."""
    path = FOLDER / f"{name}.json"
    return json.loads(path.read_text("utf8")) if path.exists() else {}


def keep(name: str, found: dict[str, Any]) -> None:
    """Keep what a bench found, in the place of what it found before."""
    FOLDER.mkdir(exist_ok=True)
    (FOLDER / f"{name}.json").write_text(json.dumps(found, ensure_ascii=False, indent=1, sort_keys=True) + "\n", "utf8")


def put(page: Path, blocks: dict[str, str]) -> None:
    """Write each block between its marks in a page."""
    text = page.read_text("utf8")
    for name, block in blocks.items():
        begin, end = f"<!-- {name}: begin -->\n", f"<!-- {name}: end -->"
        if begin not in text or end not in text:
            raise SystemExit(f"bench: {page.name} has no block between the marks {begin.strip()} and {end}")
        text = re.sub(f"(?<={re.escape(begin)}).*?(?={re.escape(end)})", lambda _, block=block: block, text, flags=re.DOTALL)
    page.write_text(text, "utf8")
