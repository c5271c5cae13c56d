"""What a peer is given and what it tells: a folder with the texts, and the names for those that look for names."""

import json
import sys
from pathlib import Path
from typing import Any

FOLDER = Path(sys.argv[1])


def documents() -> list[dict[str, Any]]:
    """Return the texts, each as it is and with its letters folded, with the day it was published."""
    return [json.loads(line) for line in (FOLDER / "texts.jsonl").read_text("utf8").splitlines()]


def names() -> list[str]:
    """Return the names to look for, their letters folded."""
    return (FOLDER / "names.txt").read_text("utf8").split("\n")


def tell(version: str, seconds: float, found: list[Any]) -> None:
    """Tell the seconds of the processor and what was found in each text: words and value."""
    print(json.dumps({"version": version, "seconds": seconds, "found": found}))
