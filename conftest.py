"""Documentation is executed: Python blocks run, what `$ riwaya ...` prints is what the page shows, and every other block is right
in its own language: commands that the parser takes, TOML, YAML and JSON that parse.
"""

from collections.abc import Iterable

from sybil import Document, Example, Region, Sybil
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser

from tests.console import IN_ONE_FOLDER, differences, differences_in_one_folder
from tests.written import FAULTS


class _ConsoleParser(CodeBlockParser):
    """Runs console blocks; those of a page that is marked so one after another in one folder, as one example."""

    language = "console"

    def __call__(self, document: Document) -> Iterable[Region]:
        regions = list(super().__call__(document))
        if IN_ONE_FOLDER not in document.text or not regions:
            return regions
        blocks = [str(region.parsed) for region in regions]
        return [Region(regions[0].start, regions[0].end, blocks, self.evaluate_page)]

    def evaluate(self, example: Example) -> str | None:
        return "\n".join(differences(example.parsed)) or None

    def evaluate_page(self, example: Example) -> str | None:
        return "\n".join(differences_in_one_folder(example.parsed)) or None


class _WrittenParser(CodeBlockParser):
    """Checks blocks of a language that is written and not run."""

    def evaluate(self, example: Example) -> str | None:
        return "\n".join(FAULTS[self.language](example.parsed)) or None


pytest_collect_file = Sybil(
    parsers=[PythonCodeBlockParser(), _ConsoleParser(), *map(_WrittenParser, FAULTS)],
    patterns=["README.md", "CONTRIBUTING.md", "SECURITY.md", "docs/*.md"],
).pytest()
