"""`riwaya search`: documents by what they say and what was read in them."""

import json
import sys
from collections.abc import Sequence
from typing import Any

import click

from riwaya.cli.case import CASE, JSON
from riwaya.model.attribution import STANCES
from riwaya.model.event import EVENT_TYPES


@click.command()
@CASE
@click.argument("words", nargs=-1, metavar="[WORDS]...")
@click.option("--outlet", multiple=True, metavar="NAME", help="Published by this outlet.")
@click.option("--source", multiple=True, metavar="NAME", help="With a claim by, or through, this source.")
@click.option("--party", multiple=True, metavar="NAME", help="Naming this party, body or person.")
@click.option("--place", multiple=True, metavar="NAME", help="Naming this place.")
@click.option("--type", multiple=True, type=click.Choice(EVENT_TYPES), metavar="TYPE", help="Telling an event of this type.")
@click.option("--stance", multiple=True, type=click.Choice(STANCES), metavar="STANCE", help="With a claim of this stance.")
@click.option("--since", metavar="DAY", help="Published on this day or later: 2017-10-14, 2017-10 or 2017.")
@click.option("--until", metavar="DAY", help="Published on this day or before.")
@click.option("--most", default=20, show_default=True, type=click.IntRange(1, 1000), metavar="N", help="Documents to show.")
@click.option("--after", default=0, type=click.IntRange(0, 2**31 - 1), metavar="N", help="Leave out the first N.")
@JSON
def search(
    case: str,
    words: tuple[str, ...],
    since: str | None,
    until: str | None,
    most: int,
    after: int,
    is_json: bool,
    **filters: Sequence[str],
) -> int:
    """Find documents in which all WORDS stand, in any of their forms; those in quotation marks side by side.

    A filter given twice asks for both. Without words, what fits the filters is listed, newest first.
    """
    from riwaya.cli.case import opened

    with opened(case) as found:
        given = {name: list(values) for name, values in filters.items() if values}
        results = found.search(" ".join(words), since=since, until=until, most=most, after=after, **given)
    if is_json:
        click.echo(json.dumps(_record(results), ensure_ascii=False))
    else:
        _show(results, after)
    return 0


def _record(results: Any) -> dict[str, Any]:
    hits = [
        {
            "document": hit.document._asdict(),
            "passages": [{"start": p.start, "end": p.end, "text": p.text, "hits": list(p.hits)} for p in hit.passages],
        }
        for hit in results.hits
    ]
    return {"total": results.total, "hits": hits}


def _show(results: Any, after: int) -> None:
    from riwaya.cli.case import line_of

    for hit in results.hits:
        click.echo(line_of(hit.document))
        for passage in hit.passages:
            click.echo(f"    \u2067…{_marked(passage)}…\u2069")
    shown = f"{after + 1}–{after + len(results.hits)} of " if results.hits else ""
    click.echo(f"{shown}{results.total:,} {'document' if results.total == 1 else 'documents'}")


def _marked(passage: Any) -> str:
    """Return the words of a passage on one line with what was sought in bold, or in brackets where nothing can be bold."""
    opening, closing = ("\033[1m", "\033[0m") if sys.stdout.isatty() else ("[", "]")
    text, at = "", int(passage.start)
    for start, end in passage.hits:
        text += passage.text[at - passage.start : start - passage.start]
        text += opening + passage.text[start - passage.start : end - passage.start] + closing
        at = end
    return str(text + passage.text[at - passage.start :]).replace("\n", " ")
