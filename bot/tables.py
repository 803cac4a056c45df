"""The tables. A change of their shape is a new ``SCHEMA_VERSION`` and a step that leads to it."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Double, Index, Integer, MetaData, Table, Text

SCHEMA_VERSION = 1

metadata = MetaData()

schema = Table("bot_schema", metadata, Column("version", Integer, primary_key=True))

versions = Table(
    "bot_versions",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("text", Text, nullable=False),
    Column("digest", Text, nullable=False),
    Column("based_on", Text, nullable=False),
    Column("origin", Text, nullable=False),
    Column("created", Double, nullable=False),
    Column("note", Text, nullable=False),
    Column("restores", Integer),
)

messages = Table(
    "bot_messages",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("person", Text, nullable=False),
    Column("kind", Text, nullable=False),
    Column("text", Text),
    Column("offered", Text, nullable=False),
    Column("chosen", Text),
    Column("ignored", Boolean, nullable=False, default=False),
    Column("at", Double, nullable=False),
    Index("bot_messages_at", "at"),
    Index("bot_messages_person", "person", "at"),
)

votes = Table(
    "bot_votes",
    metadata,
    Column("person", Text, primary_key=True),
    Column("about", Text, primary_key=True),
    Column("up", Boolean, nullable=False),
    Column("at", Double, nullable=False),
    Index("bot_votes_at", "at"),
)

counts = Table(
    "bot_counts",
    metadata,
    Column("day", Integer, primary_key=True, autoincrement=False),
    Column("name", Text, primary_key=True),
    Column("about", Text, primary_key=True),
    Column("number", Integer, nullable=False),
)
