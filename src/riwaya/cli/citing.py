"""`riwaya sources` and `riwaya grade`: who is cited in a case, and how far you trust them."""

import json

import click

from riwaya.cli.case import CASE, JSON
from riwaya.cli.decide import AUTHOR, REASON


@click.command("sources")
@CASE
@JSON
def list_sources(case: str, is_json: bool) -> None:
    """List the sources of a case: outlets, persons, bodies, and the unnamed by their kinds.

    Each line has your grade (- until you give one), the id, and how many documents it published, how many cite it, how many
    episodes it told first, how often others deny it.
    """
    from riwaya.cli.case import isolate, opened

    with opened(case) as found:
        given = found.grades()
        network = found.sources()
    if is_json:
        told = [{**one, "grade": given[one["id"]].code if one["id"] in given else None} for one in network["sources"]]
        click.echo(json.dumps({**network, "sources": told}, ensure_ascii=False))
        return
    for one in network["sources"]:
        grade = given[one["id"]].code if one["id"] in given else "-"
        counts = [("published", "published"), ("documents", "citing"), ("first", "first"), ("denied", "denied")]
        figures = [f"{label} {len(one[field])}" for field, label in counts if one[field]]
        click.echo("  ".join([grade.ljust(2), isolate(one["name"] or f"unnamed, {one['kind']}"), isolate(one["id"]), *figures]))


@click.command()
@CASE
@click.argument("source")
@click.argument("code", metavar="GRADE")
@AUTHOR
@REASON
def grade(case: str, source: str, code: str, author: str | None, reason: str | None) -> None:
    """Give SOURCE, an id of `riwaya sources`, a GRADE of the Admiralty code: A-F for the source, 1-6 for what it tells, as in
    B2; "none" leaves it without one.
    """
    from riwaya.cli.case import opened
    from riwaya.errors import CaseError

    with opened(case) as found:
        if source not in {one["id"] for one in found.sources()["sources"]}:
            raise CaseError(f"{source}: no source of the case has this id; `riwaya sources {case}` lists them")
        click.echo(f"decision {found.grade(source, code, author=author, reason=reason)}")
