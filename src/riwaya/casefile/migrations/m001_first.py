"""The first version: every table, and the full-text index in the database's own way."""

from sqlalchemy import Connection, text

from riwaya.casefile.tables import metadata


def apply(connection: Connection) -> None:
    """Create everything."""
    metadata.create_all(connection)
    if connection.dialect.name == "sqlite":
        connection.execute(text("CREATE VIRTUAL TABLE search USING fts5(words, content='', tokenize='unicode61')"))
    else:
        connection.execute(text("CREATE TABLE search (document integer PRIMARY KEY, words tsvector NOT NULL)"))
        connection.execute(text("CREATE INDEX search_words ON search USING gin (words)"))
