"""One statement for any number of keys: a list of them as a single parameter."""

import json
from collections.abc import Iterable
from typing import Any

from sqlalchemy import BigInteger, ColumnElement, Connection, Text, any_, bindparam, func, select

LARGEST = 2**63 - 1
"""No key is larger; what is, is nobody's key, and would be a fault of the database."""


def among(connection: Connection, column: ColumnElement[Any], keys: Iterable[int | str]) -> ColumnElement[bool]:
    """The condition that a column holds one of these keys; without keys it is never true."""
    wanted = sorted(set(keys))
    if wanted and isinstance(wanted[-1], int) and (wanted[-1] > LARGEST or int(wanted[0]) < -LARGEST):
        wanted = [one for one in wanted if -LARGEST <= int(one) <= LARGEST]
    if connection.dialect.name == "postgresql":
        # Imported late: the dialect takes as long as all of our own modules, and a file needs none of it.
        from sqlalchemy.dialects.postgresql import ARRAY

        kind = Text() if wanted and isinstance(wanted[0], str) else BigInteger()
        return column == any_(bindparam(None, wanted, type_=ARRAY(kind)))
    listed = func.json_each(json.dumps(wanted)).table_valued("value")
    return column.in_(select(listed.c.value))
