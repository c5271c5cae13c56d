"""`riwaya cluster`: reading and comparing by many processes and machines, in a folder of Parquet files."""

import click

_address = click.option(
    "--address", metavar="ADDRESS", help="Of a Ray cluster, such as ray://head:10001 (default: this machine alone)."
)


@click.group()
def cluster() -> None:
    """Read and compare more than one machine can, with Daft on a Ray cluster or here.

    What is done is kept in a folder, local or in an object store (s3://bucket/folder). The same command takes up where
    it stopped, whatever ended it.
    """


@cluster.command()
@click.argument("source", metavar="IN")
@click.argument("out", metavar="OUT")
@_address
@click.option("--column", "columns", multiple=True, metavar="FIELD=NAME", help="Which column holds what, such as text=body.")
@click.option("--block", type=click.IntRange(min=1), default=256, show_default=True, help="Documents that are read as one piece.")
def read(source: str, out: str, address: str | None, columns: tuple[str, ...], block: int) -> int:
    """Read WARC, JSONL and Parquet files at IN into tables at OUT: documents, claims, events, links.

    What cannot be read stands in the table quarantine, with the reason.
    """
    from riwaya.cli.add import mapping
    from riwaya.cluster import Engine
    from riwaya.cluster import read as read_on

    done = read_on(Engine(address), source, out, mapping(columns), block)
    click.echo(f"{done.documents:,} documents, {done.again:,} more of the same bytes, {done.quarantined:,} quarantined")
    return 1 if done.quarantined else 0


@cluster.command()
@click.argument("out", metavar="OUT")
@_address
def compare(out: str, address: str | None) -> int:
    """Compare what was read into OUT: who repeats whom, which episodes are told, what agrees and what contradicts."""
    from riwaya.cluster import Engine
    from riwaya.cluster import compare as compare_on

    found = compare_on(Engine(address), out)
    click.echo(
        f"{found.documents:,} documents: {found.episodes:,} episodes, {found.echoes:,} echoes, "
        f"{found.corroborations:,} corroborations, {found.contradictions:,} contradictions"
    )
    return 0
