"""The one catalogue all tables register in, and the few shapes of columns they share."""

from collections.abc import Iterable

from sqlalchemy import (
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Text,
    false,
    text,
)

from qualcenter.store.column_types import KEY, ROW_ID, Instant, Json

metadata = MetaData(
    naming_convention={
        "pk": "pk_%(table_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
    }
)


def row_id(name: str = "id") -> Column[int]:
    """The integer primary key of a table; given values are kept, missing ones are counted up."""
    return Column(name, ROW_ID, primary_key=True, autoincrement=True)


def refers(name: str, target: str, *, required: bool = False, later: bool = False) -> Column[int]:
    """A foreign key to `table.column`; `later` checks it at commit, for tables that point at themselves."""
    reference = ForeignKey(target, deferrable=True, initially="DEFERRED") if later else ForeignKey(target)
    return Column(name, ROW_ID, reference, nullable=not required)


def words(name: str, *, required: bool = False, default: str | None = None) -> Column[str]:
    """Free text."""
    given = None if default is None else text(f"'{default}'")
    return Column(name, Text, nullable=not (required or default is not None), server_default=given)


def key(name: str, *, required: bool = False, unique: bool = False, primary: bool = False) -> Column[str]:
    """Text compared byte by byte: codes, keys, what is searched by prefix."""
    return Column(name, KEY, nullable=not (required or primary), unique=unique or None, primary_key=primary)


def instant(name: str, *, required: bool = False) -> Column[object]:
    """An aware UTC datetime."""
    return Column(name, Instant, nullable=not required)


def number(name: str, *, default: int | None = None, required: bool = False) -> Column[int]:
    """A small integer; with a default it is never NULL."""
    given = None if default is None else text(str(default))
    return Column(name, Integer, nullable=not (required or default is not None), server_default=given)


def flag(name: str) -> Column[bool]:
    """True or false, false unless said."""
    return Column(name, Boolean, nullable=False, server_default=false())


def maybe(name: str) -> Column[bool]:
    """True, false, or not known (NULL)."""
    return Column(name, Boolean, nullable=True)


def document(name: str, default: str | None = "{}") -> Column[object]:
    """A JSON document; NULL is allowed only when there is no default."""
    given = None if default is None else text(f"'{default}'")
    return Column(name, Json, nullable=default is None, server_default=given)


def one_of(name: str, column: str, allowed: Iterable[str]) -> CheckConstraint:
    """The column holds one of these codes (or NULL, where the column allows it)."""
    listed = ", ".join(f"'{code}'" for code in allowed)
    return CheckConstraint(f"{column} IN ({listed})", name=name)


def rule(name: str, condition: str) -> CheckConstraint:
    """A law of the lead flow that the database itself refuses to break."""
    return CheckConstraint(condition, name=name)


def partial_index(name: str, *columns: object, where: str, unique: bool = False) -> Index:
    """An index over the rows where the condition holds; a statement must repeat the condition to use it."""
    return Index(
        name,
        *columns,  # type: ignore[arg-type]
        unique=unique,
        sqlite_where=text(where),
        postgresql_where=text(where),
    )
