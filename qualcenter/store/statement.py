"""A statement as plain text for the hottest paths: no expression is built and no column is typed, on either store."""

import re
from collections.abc import Mapping, Sequence
from typing import Any

from sqlalchemy import Connection

_NAME = re.compile(r"(?<!:):([a-z_][a-z_0-9]*)")
_SQLITE = {"json_row": "json_array", "json_rows": "json_group_array"}
_POSTGRESQL = {"json_row": "json_build_array", "json_rows": "json_agg"}

PLANNED_ONCE = "ARRAY(SELECT unnest(CAST(:ids AS bigint[])))"
"""A list of ids whose length a server's planner does not see: it plans such a statement once, not for every list."""


class Statement:
    """SQL text with `:name` parameters; `on` runs it and gives its rows as they are stored.

    `json_row(…)` and `json_rows(…)` stand for an array of values and for one row's value over many rows, in the
    words of each database. Costs half of a `text()` and a third of an expression, which is why only what a desk
    waits for is written so.
    """

    def __init__(self, words: str, *, sqlite: str | None = None) -> None:
        """Take the words; SQLite gets its own where it needs other ones."""
        self._sqlite = _in_words_of(_SQLITE, sqlite or words)
        self._postgresql = _NAME.sub(r"%(\1)s", _in_words_of(_POSTGRESQL, words).replace("%", "%%"))

    def on(self, connection: Connection, values: Mapping[str, object]) -> Sequence[Sequence[Any]]:
        """The rows that it gives."""
        return list(self._run(connection, values))

    def run(self, connection: Connection, values: Mapping[str, object]) -> int:
        """How many rows it changed, of a statement that gives none."""
        return int(self._run(connection, values).rowcount)

    def _run(self, connection: Connection, values: Mapping[str, object]) -> Any:  # noqa: ANN401  a cursor's result
        words = self._postgresql if connection.dialect.name == "postgresql" else self._sqlite
        return connection.exec_driver_sql(words, dict(values))


def _in_words_of(dialect: Mapping[str, str], words: str) -> str:
    for ours, theirs in dialect.items():
        words = words.replace(f"{ours}(", f"{theirs}(")
    return words
