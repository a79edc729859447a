"""The tables of the store as the newest migration leaves them."""

from datetime import UTC, datetime

from sqlalchemy import (
    Boolean,
    Column,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
)


class Moment(TypeDecorator[datetime]):
    """A time kept as text in UTC, since SQLite forgets time zones; a time without one is refused."""

    impl = String(32)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> str | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a time needs its time zone")
        return value.astimezone(UTC).isoformat(timespec="microseconds")

    def process_result_value(self, value: str | None, dialect: Dialect) -> datetime | None:
        return None if value is None else datetime.fromisoformat(value)


# Named, because SQLite changes a table by copying it, and alembic finds a constraint again by its name.
metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)

assessment = Table(
    "assessment",
    metadata,
    Column("id", String(64), primary_key=True),
    Column("family_id", String(64), nullable=False, index=True),
    Column("title", Text, nullable=False),
    Column("search", Text, nullable=False),  # folded, see search.fold
    Column("state", String(40), nullable=False),
    Column("practice", Boolean, nullable=False),
    Column("revision", Integer, nullable=False),
    Column("change", Integer, nullable=False, unique=True),  # number of its newest event
    Column("changed_at", Moment, nullable=False),
    Column("changed_by", Text, nullable=False),
)

ending = Table(
    "ending",
    metadata,
    Column("text", Text, primary_key=True),  # of a word of `assessment.search`, see search.endings
    Column("assessment_id", ForeignKey("assessment.id", ondelete="CASCADE"), primary_key=True),
    sqlite_with_rowid=False,
)

event = Table(
    "event",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("assessment_id", ForeignKey("assessment.id", ondelete="CASCADE"), nullable=False),
    Column("revision", Integer, nullable=False),
    Column("what", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Index(None, "assessment_id", "revision"),
    sqlite_autoincrement=True,  # a number is never used again, even after an erasure
)

revision = Table(
    "revision",
    metadata,
    Column("assessment_id", ForeignKey("assessment.id", ondelete="CASCADE"), primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("whole", Boolean, nullable=False),
    Column("digest", LargeBinary(32), nullable=False),
    Column("body", LargeBinary, nullable=False),
)

aside = Table(
    "aside",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("assessment_id", ForeignKey("assessment.id", ondelete="CASCADE"), nullable=False),
    Column("part", Text, nullable=False),
    Column("window", String(64), nullable=False),
    Column("what", Text, nullable=False),
    Column("words", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("at", Moment, nullable=False),
    UniqueConstraint("assessment_id", "part", "window"),
    sqlite_autoincrement=True,
)

erasure = Table(
    "erasure",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("family_id", String(64), nullable=False),
    Column("reason", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Column("assessments", Integer, nullable=False),
    Column("revisions", Integer, nullable=False),
    Column("words_gone", Boolean, nullable=False),
    sqlite_autoincrement=True,
)

pack = Table(
    "pack",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("pack", String(80), nullable=False, index=True),  # its id; what stands in it is `files`
    Column("version", Text, nullable=False),
    Column("digest", LargeBinary(32)),  # of the files; none where the pack that came with Waymark was put in force
    Column("files", LargeBinary),
    Column("why", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("at", Moment, nullable=False),
    sqlite_autoincrement=True,  # the newest of a pack is in force, by its number
)

setting = Table(
    "setting",
    metadata,
    Column("name", String(80), primary_key=True),
    Column("value", Text, nullable=False),
)
