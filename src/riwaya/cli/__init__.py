"""The `riwaya` command: one module per subcommand, and here what they share, how they end.

Heavy imports stand inside the commands, because `riwaya --help` must answer at once.
"""

import sys
from collections.abc import Sequence

import click

from riwaya.cli.add import add
from riwaya.cli.bringing import bring
from riwaya.cli.checks import list_checks
from riwaya.cli.citing import grade, list_sources
from riwaya.cli.cluster import cluster
from riwaya.cli.compare import compare
from riwaya.cli.decide import add_record, decide, decisions, merge, reread, split, undo
from riwaya.cli.demo import demo
from riwaya.cli.doctor import doctor
from riwaya.cli.endings import end_of
from riwaya.cli.evaluate import evaluate
from riwaya.cli.explanations import list_explanations, weigh
from riwaya.cli.export import export
from riwaya.cli.history import history
from riwaya.cli.info import info
from riwaya.cli.listing import list_documents
from riwaya.cli.read import read
from riwaya.cli.report import report
from riwaya.cli.scenarios import align, list_scenarios
from riwaya.cli.schema import schema
from riwaya.cli.search import search
from riwaya.cli.serve import serve
from riwaya.cli.show import show
from riwaya.cli.user import user
from riwaya.cli.verify import verify
from riwaya.garbage import collect_seldom


@click.group(
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit codes: 0 done; 1 something could not be read, the rest was; 2 wrong usage.",
)
@click.version_option(package_name="riwaya", message="riwaya %(version)s")
def riwaya() -> None:
    """Read Arabic news about armed conflict: who says what, through whom; what happened, when, where, how many."""


COMMANDS = (
    demo,
    read,
    add,
    list_documents,
    show,
    search,
    compare,
    list_scenarios,
    align,
    list_checks,
    list_explanations,
    weigh,
    list_sources,
    grade,
    info,
    decide,
    add_record,
    merge,
    split,
    undo,
    decisions,
    reread,
    export,
    report,
    bring,
    history,
    verify,
    evaluate,
    schema,
    serve,
    user,
    doctor,
    cluster,
)

for command in COMMANDS:
    riwaya.add_command(command)


def main() -> None:
    """Run the command line and exit with its code."""
    sys.exit(run(sys.argv[1:]))


def run(arguments: Sequence[str]) -> int:
    """Return the exit code of one command line; whatever goes wrong is one line on standard error."""
    collect_seldom()
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            # A path that is not UTF-8 must still print, and in JSON the escape this writes is the right one.
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        code = riwaya.main(list(arguments), prog_name="riwaya", standalone_mode=False)
        sys.stdout.flush()
    except SystemExit:
        return 0  # click's way to end when whoever read our output has closed the pipe
    except Exception as error:
        ending = end_of(error)
    else:
        return code if isinstance(code, int) else 0
    if ending.message:
        click.echo(f"riwaya: {ending.message}", err=True)
    return ending.code
