"""What the commands on a case share."""

from typing import Any

import click
from click.shell_completion import CompletionItem


def completed_by_files(context: click.Context, parameter: click.Parameter, incomplete: str) -> list[CompletionItem]:
    """Let the shell complete an argument by the names of files."""
    return [CompletionItem(incomplete, type="file")]


CASE = click.argument("case", metavar="CASE", shell_complete=completed_by_files)
PATHS = click.argument("paths", nargs=-1, required=True, metavar="PATH...", shell_complete=completed_by_files)
JSON = click.option("--json", "is_json", is_flag=True, help="Print JSON, one object a line.")


def opened(case: str) -> Any:
    """Open a case (`riwaya.cases.Case`) that is there already; a large one is compared by a process for each core."""
    from riwaya.cases import open_case
    from riwaya.cases.making import done
    from riwaya.cli.crew import Crew, cores

    found = open_case(case, create=False)
    found.crew = Crew(done, lost=done, jobs=cores())
    return found


def isolate(text: str) -> str:
    """Return text between marks that keep its direction from mixing with what stands beside it."""
    return f"\u2068{text}\u2069"


def line_of(document: Any) -> str:
    """Return the line that tells one document."""
    told = [str(document.id), document.published or "no date"]
    told += [isolate(value) for value in (document.outlet, document.title or document.source) if value]
    return "  ".join(told)
