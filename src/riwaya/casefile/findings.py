"""The tables of what a comparison found; it can be made again from the readings.

Documents are numbered as elsewhere in the case; where order counts they stand by day and then by the first digits of their
SHA-256, so that the order they came in shows nowhere.
"""

from sqlalchemy import BigInteger, Boolean, Column, Index, Integer, LargeBinary, MetaData, Table, Text

metadata = MetaData()

# The gist of each document, compressed, and what is told of the document itself.
gists = Table(
    "gists",
    metadata,
    Column("document", Integer, primary_key=True, autoincrement=False),
    Column("day", Integer, nullable=False),
    Column("source", Text, nullable=False),
    Column("packed", LargeBinary, nullable=False),
)

# By what documents and their happenings are looked up: for each mark a list in the order of days.
marks = Table(
    "marks",
    metadata,
    Column("mark", BigInteger, primary_key=True, autoincrement=False),
    Column("day", Integer, primary_key=True, autoincrement=False),
    Column("name", BigInteger, primary_key=True, autoincrement=False),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("document", Integer, primary_key=True, autoincrement=False),
    sqlite_with_rowid=False,
)

# Who repeats whom.
echoes = Table(
    "echoes",
    metadata,
    Column("copy", Integer, primary_key=True, autoincrement=False),
    Column("origin", Integer, primary_key=True, autoincrement=False),
    Column("packed", LargeBinary, nullable=False),
    Index("echoes_origin", "origin"),
)

# Episodes, and what they come to, compressed; documents that tell nothing are parts that are no episodes.
parts = Table(
    "parts",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("day", Integer, nullable=False),
    Column("name", BigInteger, nullable=False),
    Column("number", Integer, nullable=False),
    Column("is_episode", Boolean, nullable=False),
    Column("packed", LargeBinary, nullable=False),
    Index("parts_order", "day", "name", "number"),
)

# The happenings of each part, by document and number, in order.
members = Table(
    "members",
    metadata,
    Column("document", Integer, primary_key=True, autoincrement=False),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("part", Integer, nullable=False),
    Column("place", Integer, nullable=False),
    Index("members_part", "part"),
)

# What each episode is made of, as bits, by which episodes like one are found. It came with version 3.
structures_metadata = MetaData()
structures = Table(
    "structures",
    structures_metadata,
    Column("part", Integer, primary_key=True, autoincrement=False),
    Column("structure", BigInteger, nullable=False),
    Index("structures_structure", "structure"),
)
