"""Handoffs as rows: one open at most for a lead, with what stood when it was promoted."""

from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from qualcenter.store.tables import feedback, handoffs


class HandoffRows:
    """The handoffs of one transaction."""

    def __init__(self, connection: Connection) -> None:
        """Work inside the transaction of this connection."""
        self._connection = connection

    def add(self, **values: Any) -> int:  # noqa: ANN401
        """Add a handoff; gives its id."""
        row = self._connection.execute(insert(handoffs).values(values).returning(handoffs.c.id))
        return int(row.scalar_one())

    def set(self, handoff_id: int, **values: Any) -> None:  # noqa: ANN401
        """Change columns of a handoff."""
        self._connection.execute(update(handoffs).where(handoffs.c.id == handoff_id).values(values))

    def get(self, handoff_id: int) -> dict[str, Any] | None:
        """The whole row, or None."""
        row = self._connection.execute(select(handoffs).where(handoffs.c.id == handoff_id)).first()
        return dict(row._mapping) if row else None  # noqa: SLF001  the mapping's public name

    def latest(self, lead_id: int) -> dict[str, Any] | None:
        """The latest handoff of a lead, or None."""
        query = select(handoffs).where(handoffs.c.lead_id == lead_id).order_by(handoffs.c.id.desc()).limit(1)
        row = self._connection.execute(query).first()
        return dict(row._mapping) if row else None  # noqa: SLF001  the mapping's public name

    def forget(self, handoff_id: int) -> None:
        """Take out a handoff that was undone before anybody saw it."""
        self._connection.execute(delete(handoffs).where(handoffs.c.id == handoff_id, handoffs.c.delivered_at.is_(None)))

    def rate(self, **values: Any) -> None:  # noqa: ANN401
        """Add a one-key rating of a handoff."""
        self._connection.execute(insert(feedback).values(values))
