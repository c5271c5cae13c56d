"""`riwaya import`: annotations that were corrected elsewhere, taken back."""

from pathlib import Path

import click

from riwaya.cli.decide import AUTHOR, REASON


@click.command("import")
@click.argument("case", metavar="CASE")
@click.argument("file", type=click.Path(path_type=Path, exists=True))
@AUTHOR
@REASON
def bring(case: str, file: Path, author: str | None, reason: str | None) -> None:
    """Take FILE, UIMA CAS XMI that `riwaya export CASE --format cas` wrote and an annotator corrected (an .xmi, a zip or a
    folder), back into CASE as decisions: accept, reject, correct, add.

    CASE may also be the .gold.json of an annotated article: its annotations are written anew.
    """
    from riwaya.cas import bring, bring_gold, is_gold, told
    from riwaya.cli.case import opened

    if is_gold(Path(case)):
        found = bring_gold(Path(case), file)
    else:
        with opened(case) as opening:
            found = bring(opening, file, author=author, reason=reason)
    for line in told(found):
        click.echo(line)
