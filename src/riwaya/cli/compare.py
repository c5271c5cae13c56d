"""`riwaya compare`: what the documents of a case tell together."""

import json
import sys
from typing import Any

import click

from riwaya.cli.case import CASE, JSON
from riwaya.errors import CaseError


@click.command()
@CASE
@click.option("--all", "is_all", is_flag=True, help="Show episodes that one document tells and nobody disputes, too.")
@click.option("--episode", metavar="ID", help="Show the matrix of one episode: every question, every origin's words.")
@click.option("--semantic", "is_semantic", is_flag=True, help="Weigh proposals by meaning, too (pip install 'riwaya[semantic]').")
@JSON
def compare(case: str, is_all: bool, episode: str | None, is_semantic: bool, is_json: bool) -> None:
    """Tell what happened as all documents have it: who tells it, who only echoes, where accounts part."""
    from riwaya.cli.case import opened

    with opened(case) as found:
        if is_json and not is_semantic and episode is None:
            for piece in found.printed():
                click.echo(piece, nl=False)
            click.echo()
            return
        if episode is not None:
            _show_episode(found, episode, is_json=is_json)
            return
        record = found.compare()
    if is_semantic:
        from riwaya.episodes import by_meaning

        record = by_meaning(record)
    if is_json:
        click.echo(json.dumps(record, ensure_ascii=False))
        return
    from riwaya.reports.comparison import comparison

    click.echo(comparison(record, has_colour=sys.stdout.isatty(), is_all=is_all))


def _show_episode(case: Any, name: str, *, is_json: bool) -> None:
    from riwaya.reports.matrix import matrix

    found = case.compare_episode(name)
    if found is None:
        raise CaseError(f"{name}: no such episode; `riwaya compare CASE --all` lists them")
    episode, compared = found
    click.echo(json.dumps(episode, ensure_ascii=False) if is_json else matrix(episode, compared, has_colour=sys.stdout.isatty()))
