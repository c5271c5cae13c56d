"""Documentation is executed: Python blocks run, and what `$ riwaya ...` prints is what the page shows."""

from sybil import Example, Sybil
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser

from tests.console import differences


class _ConsoleParser(CodeBlockParser):
    language = "console"

    def evaluate(self, example: Example) -> str | None:
        return "\n".join(differences(example.parsed)) or None


pytest_collect_file = Sybil(parsers=[PythonCodeBlockParser(), _ConsoleParser()], patterns=["README.md", "docs/*.md"]).pytest()
