"""`riwaya demo`: the sample case, made, compared and shown."""

import sys
from collections.abc import Mapping
from importlib.resources import as_file, files
from typing import Any

import click

_NEXT = """\
Every outlet, person and happening in these articles is invented. Go on with
  riwaya compare {case}                 every episode, echo and dispute
  riwaya search {case} 'حافلات الهلال'    documents by words, parties, places, days
  riwaya show {case} 1                  one document with its accounts"""


@click.command()
@click.argument("case", default="sample.riwaya", metavar="[CASE]")
def demo(case: str) -> None:
    """Make CASE (sample.riwaya) of twenty sample articles, compare them, and show the matrix of the episode told most."""
    from riwaya.cases import open_case
    from riwaya.reports.matrix import matrix

    with open_case(case) as opened, as_file(files("riwaya") / "samples" / "case") as folder:
        added = opened.add(folder, collector="riwaya demo")
        record = opened.compare()
    number = added.new + added.again + added.unchanged
    episode = _told_most(record["episodes"])
    compared = {one["id"]: one for one in (*record["contradictions"], *record["agreements"])}
    click.echo(f"{number} sample articles in {case} tell {len(record['episodes'])} episodes. The one told by most:\n")
    click.echo(matrix(episode, compared, has_colour=sys.stdout.isatty()))
    click.echo("\n" + _NEXT.format(case=case))


def _told_most(episodes: list[Mapping[str, Any]]) -> Mapping[str, Any]:
    return max(episodes, key=lambda episode: len(episode["documents"]))
