"""The schema, once, for SQLite and PostgreSQL alike; `migrations/` brings older files up to it."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData()

facts = Table(
    "facts",
    metadata,
    Column("name", String, primary_key=True),
    Column("value", String, nullable=False),
)

# Append-only: everything done to the case, each entry bound to the one before by its hash.
log = Table(
    "log",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", String, nullable=False),
    Column("actor", String, nullable=False),
    Column("action", String, nullable=False),
    Column("subject", Text, nullable=False),
    Column("previous", String(64), nullable=False),
    Column("hash", String(64), nullable=False),
)

# Bytes as they were given: of a container the whole, of its members what a document was read from.
originals = Table(
    "originals",
    metadata,
    Column("sha256", String(64), primary_key=True),
    Column("size", BigInteger, nullable=False),
)

# The bytes themselves, compressed, in stretches small enough for any database and any memory.
stretches = Table(
    "stretches",
    metadata,
    Column("original", String(64), ForeignKey("originals.sha256"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("packed", LargeBinary, nullable=False),
)

documents = Table(
    "documents",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("sha256", String(64), ForeignKey("originals.sha256"), nullable=False, unique=True),
    Column("format", String, nullable=False),
    Column("source", String, nullable=False),
    Column("locator", String, nullable=False),
    Column("title", Text),
    Column("byline", Text),
    Column("outlet", Text),
    Column("published", String),
    Column("forwarded_from", Text),
    Index("documents_published", "published"),
)

# Where a document was met: every path or URL that gave the same bytes, the first included.
sightings = Table(
    "sightings",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("document", Integer, ForeignKey("documents.id"), nullable=False),
    Column("source", String, nullable=False),
    Column("locator", String, nullable=False),
    Column("container", String(64), ForeignKey("originals.sha256")),
    Column("at", String, nullable=False),
    Column("collector", String, nullable=False),
    UniqueConstraint("document", "source", "locator", name="sightings_once"),
    Index("sightings_source", "source"),
)

# What Riwaya read in a document: the contract's record and, for what needs no more, its text, both compressed.
# People's decisions stand apart.
readings = Table(
    "readings",
    metadata,
    Column("document", Integer, ForeignKey("documents.id"), primary_key=True),
    Column("version", String, nullable=False),
    Column("at", String, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("packed", LargeBinary, nullable=False),
    Column("text", LargeBinary, nullable=False),
    Column("claims", Integer, nullable=False),
    Column("events", Integer, nullable=False),
    Index("readings_counts", "claims", "events"),  # counted without the readings themselves
)

decisions = Table(
    "decisions",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("log", Integer, ForeignKey("log.number"), nullable=False),
    Column("document", Integer, ForeignKey("documents.id")),
    Column("kind", String, nullable=False),
    Column("action", String, nullable=False),
    Column("start", Integer),
    Column("end", Integer),
    Column("quote", Text),
    Column("value", Text, nullable=False),
    Column("author", String, nullable=False),
    Column("at", String, nullable=False),
    Column("reason", Text),
    Column("is_undone", Boolean, nullable=False, default=False),
    Column("needs_look", Boolean, nullable=False, default=False),
    Index("decisions_document", "document"),
)
