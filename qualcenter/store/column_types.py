"""The column types of the store, chosen so that one text statement serves SQLite and PostgreSQL alike.

What a text statement sees is the stored form: instants are integers (microseconds since 1970, UTC), JSON and
act ids are text. Statements built from `tables` see aware datetimes, Python values and UUIDs.
"""

# ruff: noqa: ARG002 - SQLAlchemy hands every type the dialect, needed or not

import json
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import BigInteger, ColumnElement, Date, Dialect, Double, Integer, Numeric, Text
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import GenericFunction
from sqlalchemy.types import TypeDecorator, TypeEngine

EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)


class NaiveInstantError(ValueError):
    """An instant without a zone was about to be stored: nobody could tell later which instant was meant."""

    def __init__(self, value: datetime) -> None:
        super().__init__(f"{value.isoformat()} names no zone; instants are stored with one")


def to_microseconds(at: datetime) -> int:
    """Whole microseconds since 1970 in UTC, exact for every aware datetime; raises NaiveInstantError."""
    if at.tzinfo is None or at.utcoffset() is None:
        raise NaiveInstantError(at)
    return (at - EPOCH) // _MICROSECOND


def from_microseconds(value: int) -> datetime:
    """The aware UTC datetime that `to_microseconds` made this integer from."""
    return EPOCH + timedelta(microseconds=value)


def json_text(value: object) -> str:
    """Compact JSON with sorted keys, so that equal values are equal texts."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)


class Instant(TypeDecorator[datetime]):
    """An aware datetime, stored as BIGINT microseconds UTC; refuses naive ones (NaiveInstantError)."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        """The stored integer."""
        return None if value is None else to_microseconds(value)

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:
        """The datetime, in UTC."""
        return None if value is None else from_microseconds(value)


class Day(TypeDecorator[date]):
    """A calendar date without a zone; refuses a datetime, whose hours would be lost silently."""

    impl = Date
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Dialect) -> date | None:
        """The date itself."""
        if isinstance(value, datetime):
            raise TypeError(f"{value.isoformat()} is an instant, not a day")
        return value


class Money(TypeDecorator[Decimal]):
    """An exact decimal amount: text on SQLite, which has none, NUMERIC on PostgreSQL; refuses floats."""

    impl = Text
    cache_ok = True

    def load_dialect_impl(self, dialect: Dialect) -> TypeEngine[Any]:
        """NUMERIC where the database can keep it exactly."""
        return dialect.type_descriptor(Numeric() if dialect.name == "postgresql" else Text())

    def process_bind_param(self, value: Decimal | None, dialect: Dialect) -> Decimal | str | None:
        """The amount as the database keeps it."""
        if value is None:
            return None
        if type(value) is not Decimal or not value.is_finite():
            raise TypeError(f"{value!r} is not a decimal amount")
        return value if dialect.name == "postgresql" else format(value, "f")

    def process_result_value(self, value: Decimal | str | None, dialect: Dialect) -> Decimal | None:
        """The amount with the digits it was stored with."""
        return None if value is None else Decimal(value)


class Json(TypeDecorator[Any]):
    """Anything JSON can say, stored as text on both databases; SQL reads a field of it by `json_field`."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: object, dialect: Dialect) -> str | None:
        """Compact text, or NULL for None."""
        return None if value is None else json_text(value)

    def process_result_value(self, value: str | None, dialect: Dialect) -> object:
        """The value the text says."""
        return None if value is None else json.loads(value)


class ActId(TypeDecorator[UUID]):
    """The UUID a desk gave an act, as its 36 characters."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: UUID | str | None, dialect: Dialect) -> str | None:
        """The canonical lower-case text; a text that is no UUID is a ValueError."""
        return None if value is None else str(value if isinstance(value, UUID) else UUID(value))

    def process_result_value(self, value: str | None, dialect: Dialect) -> UUID | None:
        """The UUID."""
        return None if value is None else UUID(value)


class json_field(GenericFunction[str]):  # noqa: N801 - reads like the SQL function it is
    """`json_field(column, "name")`: one top-level field of a Json column, as text, NULL when absent."""

    type = Text()
    inherit_cache = True

    def __init__(self, column: ColumnElement[Any], name: str) -> None:
        super().__init__(column, name)


@compiles(json_field, "sqlite")
def _json_field_sqlite(element: json_field, compiler: SQLCompiler, **kw: object) -> str:
    column, name = element.clauses
    return f"({compiler.process(column, **kw)} ->> {compiler.process(name, **kw)})"


@compiles(json_field, "postgresql")
def _json_field_postgresql(element: json_field, compiler: SQLCompiler, **kw: object) -> str:
    column, name = element.clauses
    return f"(CAST({compiler.process(column, **kw)} AS JSON) ->> {compiler.process(name, **kw)})"


ROW_ID = BigInteger().with_variant(Integer(), "sqlite")
"""Integer keys: 64 bit on both (SQLite only counts up by itself when the type is spelt INTEGER)."""

KEY = Text().with_variant(Text(collation="C"), "postgresql")
"""Text compared byte by byte on both, so that `>=` and `<` make a prefix range which the index serves."""

NUMBER: Double[float] = Double()
