"""Make the small case of the present version that the tests of migrations open: tests/casefile/files/versionN.riwaya."""

import sqlite3
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))

from riwaya.casefile import deciding, open_casefile  # noqa: E402
from riwaya.casefile.migrations import VERSION  # noqa: E402
from tests.casefile.arrivals import make_arrival  # noqa: E402


def main() -> None:
    path = ROOT / "tests" / "casefile" / "files" / f"version{VERSION}.riwaya"
    if path.exists():
        sys.exit(f"{path}: is there already, and a released version is not made anew")
    path.parent.mkdir(exist_ok=True)
    with open_casefile(str(path), is_new=True) as casefile:
        container = casefile.keep_container(b"an archive", "d.zip", "Amal")
        inside = make_arrival(b"another", "d.zip", "another", locator="c.txt", container=container)
        casefile.keep([make_arrival(), make_arrival(source="b.txt"), inside], "Amal")
        for _ in range(2):
            deciding.decide(casefile, "Amal", "claim", "reject", document=1, anchor=deciding.Anchor(0, 1, "a"), reason="no")
        deciding.undo(casefile, "Amal", 2)
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute("PRAGMA journal_mode=DELETE")
    connection.execute("VACUUM")
    connection.close()


if __name__ == "__main__":
    main()
