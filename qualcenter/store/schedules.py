"""Schedules of exports as rows: what is to be written where and when, and how the last round of each went.

They stand in `meta`: a handful of documents, of which the wish and its last round have different writers.
"""

import json
from typing import Any, Final

from sqlalchemy import Connection, delete, insert, select, update

from qualcenter.store.inserting import insert_of
from qualcenter.store.tables import meta

_WISH: Final = "export_schedule:"
_ROUND: Final = "export_round:"

Document = dict[str, Any]


class ScheduleRows:
    """The schedules of one transaction."""

    def __init__(self, connection: Connection) -> None:
        """Work inside the transaction of this connection."""
        self._connection = connection

    def add(self, name: str, document: Document) -> None:
        """Keep a new schedule under a name that no other has."""
        self._connection.execute(insert(meta).values(key=_WISH + name, value=json.dumps(document)))

    def remove(self, name: str) -> bool:
        """Take a schedule out with what is known of its rounds; False when there is none of this name."""
        self._connection.execute(delete(meta).where(meta.c.key == _ROUND + name))
        return bool(self._connection.execute(delete(meta).where(meta.c.key == _WISH + name)).rowcount)

    def all(self) -> list[tuple[str, Document, Document]]:
        """Every schedule by name: its document, and that of its last round, empty before the first."""
        rows = self._connection.execute(
            select(meta.c.key, meta.c.value).where(meta.c.key.like("export!_%", escape="!")).order_by(meta.c.key)
        )
        found = {row[0]: json.loads(row[1] or "{}") for row in rows}
        names = [key.removeprefix(_WISH) for key in found if key.startswith(_WISH)]
        return [(name, found[_WISH + name], found.get(_ROUND + name, {})) for name in names]

    def take(self, name: str, due: str) -> bool:
        """Take the round that is due at an instant, for this desk; False when another desk took it before."""
        key = _ROUND + name
        into = insert_of(self._connection)
        self._connection.execute(into(meta).values(key=key, value="{}").on_conflict_do_nothing())
        asked = select(meta.c.value).where(meta.c.key == key)
        if self._connection.dialect.name == "postgresql":
            asked = asked.with_for_update()
        last = json.loads(self._connection.execute(asked).scalar_one() or "{}")
        if last.get("due", "") >= due:
            return False
        self.note(name, last | {"due": due})
        return True

    def note(self, name: str, document: Document) -> None:
        """Write down how the last round went; nothing is kept of a schedule that was taken out meanwhile."""
        query = update(meta).where(meta.c.key == _ROUND + name)
        self._connection.execute(query.values(value=json.dumps(document)))
