"""The third version: what episodes are made of, so that those like one are found."""

from sqlalchemy import Connection

from riwaya.casefile.findings import structures_metadata


def apply(connection: Connection) -> None:
    """Create the table; the next comparison fills it."""
    structures_metadata.create_all(connection)
