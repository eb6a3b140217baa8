"""One statement for any number of keys: a list of them as a single parameter."""

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, Connection, Text, any_, bindparam, func, select
from sqlalchemy.dialects.postgresql import ARRAY


def among(connection: Connection, column: ColumnElement[Any], keys: Iterable[int | str]) -> ColumnElement[bool]:
    """The condition that a column holds one of these keys; without keys it is never true."""
    wanted = sorted(set(keys))
    if connection.dialect.name == "postgresql":
        kind = Text() if wanted and isinstance(wanted[0], str) else BigInteger()
        return column == any_(bindparam(None, wanted, type_=ARRAY(kind)))
    listed = func.json_each(json.dumps(wanted)).table_valued("value")
    return column.in_(select(listed.c.value))
