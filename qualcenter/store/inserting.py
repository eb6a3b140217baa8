"""The INSERT of a connection's own dialect, which knows what to do about a row that is there already."""

from typing import Any

from sqlalchemy import Connection


def insert_of(connection: Connection) -> Any:  # noqa: ANN401  the two dialects share no type that knows conflicts
    """The `insert` function of PostgreSQL or SQLite.

    Imported when asked for: PostgreSQL's dialect takes a tenth of a second, and a store in a file needs none of it.
    """
    if connection.dialect.name == "postgresql":
        from sqlalchemy.dialects.postgresql import insert as insert_postgresql

        return insert_postgresql
    from sqlalchemy.dialects.sqlite import insert as insert_sqlite

    return insert_sqlite
