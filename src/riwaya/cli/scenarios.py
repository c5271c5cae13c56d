"""`riwaya scenarios` and `riwaya align`: the same play with other parties, listed, searched for and laid side by side."""

import json
import sys
from pathlib import Path
from typing import Any

import click

from riwaya.cli.case import CASE, JSON


@click.command("scenarios")
@CASE
@click.option("--all", "is_all", is_flag=True, help="Show pairs that fall short of one scenario, too.")
@click.option("--like", metavar="EPISODE", help="List the episodes most like this one, whoever takes part.")
@click.option("--find", metavar="NAME", help="List the episodes that fit a scenario: one known by name, or a YAML file.")
@click.option("--save", metavar="FILE", type=click.Path(path_type=Path), help="Write what episodes (--of) share as a scenario.")
@click.option("--of", "episodes", metavar="EPISODE", multiple=True, help="An episode that --save takes; give it several times.")
@JSON
def list_scenarios(
    case: str, is_all: bool, like: str | None, find: str | None, save: Path | None, episodes: tuple[str, ...], is_json: bool
) -> None:
    """List episodes of one scenario, with the parts of each score, what the texts themselves say of likeness, and precedents.

    Scenarios known by name: negotiated-evacuation, siege-and-truce, prisoner-exchange, hand-over-without-a-fight,
    safe-passage-with-hostages, local-settlement, aid-let-through.
    """
    from riwaya.cli.case import opened
    from riwaya.reports import scenarios as views

    if bool(save) != bool(episodes):
        raise click.UsageError("--save and --of go together: --save FILE --of E1 --of E2")
    has_colour = sys.stdout.isatty()
    with opened(case) as found:
        if save:
            _save(found, save, episodes)
        elif like:
            pairs = _pairs(found.like(like))
            _show(pairs, is_json, lambda: views.like(pairs, has_colour=has_colour))
        elif find:
            fits = _fits(found.cases_of(find))
            _show(fits, is_json, lambda: views.cases(fits, has_colour=has_colour))
        else:
            record = _scenarios(found.scenarios())
            _show(record, is_json, lambda: views.scenarios(record, has_colour=has_colour, is_all=is_all))


def _show(record: Any, is_json: bool, view: Any) -> None:
    click.echo(json.dumps(record, ensure_ascii=False) if is_json else view())


def _scenarios(found: Any) -> dict[str, Any]:
    from riwaya.scenarios import scenarios_record

    return scenarios_record(found)


def _pairs(found: Any) -> list[dict[str, Any]]:
    from riwaya.scenarios import pair_record

    return [{**pair_record(pair), "labels": [pair.first.label, pair.second.label]} for pair in found]


def _fits(found: Any) -> list[dict[str, Any]]:
    from riwaya.scenarios import fit_record

    return [fit_record(one) for one in found]


def _save(case: Any, path: Path, episodes: tuple[str, ...]) -> None:
    from riwaya.errors import CaseError
    from riwaya.scenarios.named import written

    try:
        path.write_text(written(case.scenario_of(path.stem, *episodes)), "utf8")
    except OSError as error:
        raise CaseError(f"{path}: cannot be written ({error.strerror}); name another file") from error
    click.echo(f"{path}: the steps and roles that {', '.join(episodes)} share; mend it as you like, then --find {path}")


@click.command()
@CASE
@click.argument("first", metavar="EPISODE")
@click.argument("second", metavar="EPISODE")
@JSON
def align(case: str, first: str, second: str, is_json: bool) -> None:
    """Lay two episodes side by side: roles with who fills them, what both share, what one alone has, whose parts are mirrored."""
    from riwaya.cli.case import opened
    from riwaya.reports.scenarios import alignment
    from riwaya.scenarios import alignment_record

    with opened(case) as found:
        record = alignment_record(found.align(first, second))
    _show(record, is_json, lambda: alignment(record, has_colour=sys.stdout.isatty()))
