"""`riwaya history`: what was done to a case."""

import json

import click

from riwaya.cli.case import CASE, JSON


@click.command()
@CASE
@JSON
def history(case: str, is_json: bool) -> None:
    """Tell everything that was done to a case, oldest first: when, by whom, what, to what."""
    from riwaya.cli.case import isolate, opened

    with opened(case) as found:
        for entry in found.history():
            if is_json:
                told = {"number": entry.number, "at": entry.at, "actor": entry.actor, "action": entry.action}
                click.echo(json.dumps({**told, "subject": json.loads(entry.subject), "hash": entry.hash}, ensure_ascii=False))
            else:
                subject = json.loads(entry.subject)
                about = subject.get("source") or subject.get("reason") or subject.get("document") or ""
                line = f"{entry.number:>6}  {entry.at}  {isolate(entry.actor)}  {entry.action}  {isolate(str(about))}"
                by = subject.get("reader")
                click.echo(f"{line}  read by {isolate(by['name'])}" if by else line)
