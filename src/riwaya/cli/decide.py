"""`riwaya decide`, `add-record`, `merge`, `split`, `undo`, `decisions`, `reread`: what people make of what was read."""

import json
import re

import click

from riwaya.cli.case import CASE, JSON
from riwaya.cli.reading import READER, announce

AUTHOR = click.option("--author", metavar="NAME", help="Who decides (default: the name you are logged in by).")
REASON = click.option("--reason", metavar="TEXT", help="Why.")


_CONTRADICTION = re.compile(r"[xp][0-9a-f]{10}")


class _Decide(click.Command):
    """A command that does without DOCUMENT where the record is a contradiction, which is of several."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put an empty document before the id of a contradiction."""
        if len(args) > 1 and _CONTRADICTION.fullmatch(args[1]):
            args = [args[0], "", *args[1:]]
        return super().parse_args(ctx, args)


@click.command(cls=_Decide)
@CASE
@click.argument("document")
@click.argument("record")
@click.argument("action", type=click.Choice(["accept", "reject", "correct"]))
@click.argument("fields", nargs=-1, metavar="[FIELD=VALUE]...")
@AUTHOR
@REASON
def decide(
    case: str, document: str, record: str, action: str, fields: tuple[str, ...], author: str | None, reason: str | None
) -> None:
    """Accept, reject or correct a RECORD of a DOCUMENT: c1 a claim, e1 an event, t1 a time, q1 a quantity; or, without
    a DOCUMENT, accept or reject a contradiction or a proposal by its id in `riwaya compare`.

    A correction gives fields: stance=denies, content=WORDS, chain="FIRST > SECOND", roles.agent=WORDS, type=release,
    time=2017-10-14, value=12 ... Words are copied from the text. What the machine read is kept beside it.
    """
    from riwaya.cases import overlay
    from riwaya.cases.fields import parse
    from riwaya.cli.case import opened

    with opened(case) as found:
        if not document:
            click.echo(f"decision {found.judge(record, action, author=author, reason=reason)}")
            return
        read = found.record(document)
        kind = overlay.kind_of(record)
        near = overlay.anchor_of(read, kind, record).start
        value = parse(kind, fields, read["document"]["text"], near)
        click.echo(f"decision {found.decide(document, record, action, value, author=author, reason=reason)}")


@click.command("add-record")
@CASE
@click.argument("document")
@click.argument("kind", type=click.Choice(["claim", "event", "time", "quantity"]))
@click.argument("fields", nargs=-1, required=True, metavar="FIELD=VALUE...")
@AUTHOR
@REASON
def add_record(case: str, document: str, kind: str, fields: tuple[str, ...], author: str | None, reason: str | None) -> None:
    """Add a record that the machine missed: a claim with cue= and content=, an event with trigger= and type=, a time or
    quantity with words= and value=.
    """
    from riwaya.cases.fields import parse
    from riwaya.cli.case import opened

    with opened(case) as found:
        value = parse(kind, fields, found.record(document)["document"]["text"])
        click.echo(f"decision {found.add_record(document, kind, value, author=author, reason=reason)}")


@click.command()
@CASE
@click.argument("entity")
@click.argument("into")
@click.option("--name", metavar="NAME", help="The name that both are to be shown by.")
@AUTHOR
@REASON
def merge(case: str, entity: str, into: str, name: str | None, author: str | None, reason: str | None) -> None:
    """Take ENTITY for INTO in the whole case, both as `riwaya show --json` gives them under "entity"."""
    from riwaya.cli.case import opened

    with opened(case) as found:
        click.echo(f"decision {found.merge(entity, into, name=name, author=author, reason=reason)}")


@click.command()
@CASE
@click.argument("document")
@click.argument("start", type=click.IntRange(min=0))
@click.argument("into")
@AUTHOR
@REASON
def split(case: str, document: str, start: int, into: str, author: str | None, reason: str | None) -> None:
    """Give the name that begins at character START of a DOCUMENT an entity of its own, INTO."""
    from riwaya.cli.case import opened

    with opened(case) as found:
        click.echo(f"decision {found.split(document, start, into, author=author, reason=reason)}")


@click.command()
@CASE
@click.argument("decision", type=click.IntRange(1, 2**31 - 1))
@AUTHOR
@REASON
def undo(case: str, decision: int, author: str | None, reason: str | None) -> None:
    """Take a DECISION back; it stays in the history."""
    from riwaya.cli.case import opened

    with opened(case) as found:
        found.undo(decision, author=author, reason=reason)
    click.echo(f"decision {decision} undone")


@click.command()
@CASE
@click.argument("document", required=False)
@click.option("--look", is_flag=True, help="Only those that fit nothing in the newest reading.")
@click.option("--undone", is_flag=True, help="Those that were taken back, too.")
@JSON
def decisions(case: str, document: str | None, look: bool, undone: bool, is_json: bool) -> None:
    """List the decisions of a case, or of one DOCUMENT, oldest first."""
    from riwaya.cli.case import isolate, opened

    with opened(case) as found:
        for made in found.decisions(document, undone=undone):
            if look and not made.needs_look:
                continue
            quote = made.anchor.quote if made.anchor else str(made.value.get("about", ""))
            if is_json:
                told: dict[str, object] = {"id": made.id, "document": made.document, "kind": made.kind}
                told |= {"action": made.action, "quote": quote}
                told |= {"value": dict(made.value), "author": made.author, "at": made.at, "reason": made.reason}
                told |= {"is_undone": made.is_undone, "needs_look": made.needs_look}
                click.echo(json.dumps(told, ensure_ascii=False))
                continue
            where = f"document {made.document}" if made.document else "whole case"
            notes = [note for note, holds in (("undone", made.is_undone), ("needs a look", made.needs_look)) if holds]
            parts = [str(made.id), made.at, isolate(made.author), made.action, made.kind, where, isolate(quote), *notes]
            click.echo("  ".join([*parts, *([isolate(made.reason)] if made.reason else [])]))


@click.command()
@CASE
@READER
def reread(case: str, reader: str) -> int:
    """Read all documents of a case again with this version of Riwaya; decisions stay, those that fit nothing are listed
    by `riwaya decisions --look`.
    """
    from riwaya import readers
    from riwaya.cli.case import opened

    announce(reader)
    with opened(case) as found:
        done = found.read_again(readers.reader(reader))
    for reason in done.unread:
        click.echo(f"riwaya: {reason}", err=True)
    click.echo(f"{done.read:,} read again, {done.changed:,} changed, {done.waiting:,} decisions need a look")
    return 1 if done.unread else 0
