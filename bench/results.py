"""What benches found, kept as JSON in `bench/results`, and written from there into docs/reliability.md."""

import json
import re
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]
sys.path.append(str(ROOT / "scripts"))

from card.table import as_table  # noqa: E402

FOLDER, PAGE = ROOT / "bench" / "results", ROOT / "docs" / "reliability.md"


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


def write_compare() -> None:
    """Write what the bench of comparing kept into docs/comparison.md."""
    put(ROOT / "docs" / "comparison.md", {"compare": _compare()})


def _compare() -> str:
    head = ["documents", "compared", "memory", "printed", "memory", "a hundred more", "memory"]
    rows = []
    for told in sorted(kept("compare").values(), key=lambda row: float(row["documents"])):
        pairs = ((told.get(f"{name}_cpu"), told.get(f"{name}_mb")) for name in ("compared", "printed", "more"))
        cells = [(f"{cpu:,.0f} s" if cpu else "", f"{memory:,.0f} MB" if memory else "") for cpu, memory in pairs]
        rows.append([f"{told['documents']:,}", *(cell for pair in cells for cell in pair)])
    return as_table([head, *rows])


def write_web() -> None:
    """Write what the bench of the workbench kept into docs/workbench.md."""
    put(ROOT / "docs" / "workbench.md", {"web": _web()})


def _web() -> str:
    told = kept("web")
    rows = [[f"`{page}`", f"{alone:.0f}", *_crowd(told["crowd"].get(page))] for page, alone in told["alone"].items()]
    rows += [["a decision", "", *_crowd(told["crowd"].get("decide"))]]
    rows += [[f"Datasette `{page}`", f"{alone:.0f}", "", ""] for page, alone in told["peer"].items()]
    head = ["ms", "one reader", f"{told['readers']} readers: median", "p95"]
    summary = (
        f"{told['accounts']:,} accounts in {told['documents']:,} documents: {told['pages_a_second']:.0f} pages a second, "
        f"p95 {told['p95']:.0f} ms, {told['errors']} errors, {told['mb']:.0f} MB; load average before {told['load']:.1f}\n\n"
    )
    return summary + as_table([head, *rows])


def _crowd(figures: Any) -> list[str]:
    return [f"{figures[0]:.0f}", f"{figures[1]:.0f}"] if figures else ["", ""]


def write_page() -> None:
    """Write what the benches kept into docs/reliability.md."""
    put(PAGE, {"formats": _formats(), "durability": _durability(), "hostile": _hostile()})


def _formats() -> str:
    columns = ("read", "refused", "stopped", "crashed", "hung")
    told = kept("formats")
    whole = {column: sum(counts[column] for counts in told.values()) for column in columns}
    listed = [*sorted(told.items()), ("all", whole)]
    rows = [
        [name, f"{counts['read'] + counts['refused']:,}", *(f"{counts[column]:,}" for column in columns)]
        for name, counts in listed
    ]
    return as_table([["file", "variants", *columns], *rows])


def _durability() -> str:
    head = ["database", "documents", "kills", "lost or half there", "documents there after each kill"]
    return as_table([head, *([database, *_survived(figures)] for database, figures in sorted(kept("durability").items()))])


def _survived(figures: dict[str, Any]) -> list[str]:
    found = ", ".join(f"{there:,}" for there in figures["found"])
    return [f"{figures['documents']:,}", str(figures["kills"]), "0", found]  # the bench ends at the first that is


def _hostile() -> str:
    rows = [[one["name"], one["outcome"], one["reason"] or "–"] for one in kept("hostile").get("attacks", [])]
    return as_table([["what it is", "outcome", "what is said"], *rows])
