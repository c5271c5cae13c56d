"""The second version: room for what a comparison found."""

from sqlalchemy import Connection

from riwaya.casefile.findings import metadata


def apply(connection: Connection) -> None:
    """Create the tables."""
    metadata.create_all(connection)
