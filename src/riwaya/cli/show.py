"""`riwaya show`: one document of a case, as it was read, as it was given, or where it was met."""

import json
import sys

import click

from riwaya.cli.case import CASE


@click.command()
@CASE
@click.argument("document", metavar="DOCUMENT")
@click.option("--json", "is_json", is_flag=True, help="Print the record of the contract, people's decisions applied.")
@click.option("--original", is_flag=True, help="Write the bytes as they were given.")
@click.option("--sightings", is_flag=True, help="Tell where and when it was met, and by whom.")
def show(case: str, document: str, is_json: bool, original: bool, sightings: bool) -> int:
    """Show a DOCUMENT of a case: its number, its SHA-256 or the beginning of it, or its source."""
    from riwaya.cli.case import isolate, line_of, opened

    with opened(case) as found:
        if original:
            sys.stdout.buffer.write(found.original(document))
            return 0
        if is_json:
            click.echo(json.dumps(found.record(document), ensure_ascii=False, separators=(",", ":")))
            return 0
        stored = found.document(document)
        click.echo(line_of(stored))
        if sightings:
            for met in found.sightings(document):
                click.echo(f"  {met.at}  {isolate(met.collector)}  {isolate(met.source)} {met.locator}".rstrip())
            return 0
        record = found.record(document)
    click.echo()
    click.echo(record["document"]["text"])
    click.echo()
    for claim in record["claims"]:
        chain = " → ".join(isolate(link["text"]) for link in claim["chain"]) or "nobody named"
        click.echo(f"{claim['id']}  {chain} {claim['stance']}: {isolate(claim['content']['text'])}")
    for event in record["events"]:
        roles = " · ".join(f"{role} {isolate(filler['text'])}" for role, filler in event["roles"].items())
        click.echo(f"{event['id']}  {event['type']} {isolate(event['trigger']['text'])} · {roles}".rstrip(" ·"))
    return 0
