"""What people said and wrote, as rows keyed by person: touches, answers, notes, drafts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, delete, insert, select

from qualcenter.store.tables import answers, drafts, notes, touches


@dataclass(frozen=True)
class SaidAnswer:
    """What was said to one field, when, and by which way it came in."""

    id: int
    field: str
    value: str
    at: datetime
    via: str
    colleague_id: int | None


@dataclass(frozen=True)
class StoredTouch:
    """One touch of a person."""

    id: int
    kind: str
    at: datetime
    detail: str


class SaidRows:
    """The words of one transaction."""

    def __init__(self, connection: Connection) -> None:
        """Work inside the transaction of this connection."""
        self._connection = connection

    def add_touch(self, **values: Any) -> int:  # noqa: ANN401
        """Add a touch; gives its id."""
        row = self._connection.execute(insert(touches).values(values).returning(touches.c.id))
        return int(row.scalar_one())

    def touch_with_key(self, key: str) -> tuple[int, int | None] | None:
        """Person and lead of the touch with this key, or None."""
        query = select(touches.c.person_id, touches.c.lead_id).where(touches.c.key == key)
        row = self._connection.execute(query).first()
        return (row[0], row[1]) if row else None

    def touches_of(self, person_id: int) -> list[StoredTouch]:
        """Every touch that came in from a person, the oldest first."""
        c = touches.c
        query = select(c.id, c.kind, c.at, c.detail).where(c.person_id == person_id, c.direction == "in")
        return [StoredTouch(*row[:3], row[3] or "") for row in self._connection.execute(query.order_by(c.at, c.id))]

    def add_answer(self, **values: Any) -> int:  # noqa: ANN401
        """Add an answer; gives its id."""
        row = self._connection.execute(insert(answers).values(values).returning(answers.c.id))
        return int(row.scalar_one())

    def answers(self, ids: Iterable[int]) -> dict[str, SaidAnswer]:
        """The answers of these ids by field."""
        c = answers.c
        query = select(c.id, c.field, c.value, c.at, c.via, c.colleague_id).where(c.id.in_(list(ids)))
        return {row.field: SaidAnswer(*row) for row in self._connection.execute(query)}

    def add_note(self, **values: Any) -> int:  # noqa: ANN401
        """Add a note; gives its id."""
        row = self._connection.execute(insert(notes).values(values).returning(notes.c.id))
        return int(row.scalar_one())

    def draft(self, colleague_id: int, lead_id: int) -> tuple[str, dict[str, str]]:
        """Note and fields typed and not yet filed; empty when there are none."""
        c = drafts.c
        query = select(c.note, c.fields).where(c.colleague_id == colleague_id, c.lead_id == lead_id)
        row = self._connection.execute(query).first()
        return (row[0], dict(row[1])) if row else ("", {})

    def save_draft(
        self, colleague_id: int, lead_id: int, note: str, fields: Mapping[str, str], at: datetime
    ) -> None:
        """Keep what was typed, in place of what was kept before."""
        self.drop_draft(colleague_id, lead_id)
        if note or fields:
            self._connection.execute(
                insert(drafts).values(
                    colleague_id=colleague_id, lead_id=lead_id, note=note, fields=dict(fields), updated_at=at
                )
            )

    def drop_draft(self, colleague_id: int, lead_id: int) -> None:
        """Forget what was typed: it has been filed."""
        c = drafts.c
        self._connection.execute(delete(drafts).where(c.colleague_id == colleague_id, c.lead_id == lead_id))
