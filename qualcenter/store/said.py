"""What people said and wrote, as rows keyed by person: touches, answers, notes, drafts."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select

from qualcenter.store.tables import answers, drafts, notes, touches

# Made once: building a statement costs more than running it.
_ADD_TOUCH = insert(touches).returning(touches.c.id)
_ADD_ANSWER = insert(answers).returning(answers.c.id)
_ADD_NOTE = insert(notes).returning(notes.c.id)
_TOUCH_WITH_KEY = select(touches.c.person_id, touches.c.lead_id).where(touches.c.key == bindparam("key"))
_TOUCHES = (
    select(touches.c.id, touches.c.kind, touches.c.at, touches.c.detail)
    .where(touches.c.person_id == bindparam("person"), touches.c.direction == "in")
    .order_by(touches.c.at, touches.c.id)
)
_ANSWERS = select(*(answers.c[name] for name in ("id", "field", "value", "at", "via", "colleague_id"))).where(
    answers.c.id.in_(bindparam("ids", expanding=True))
)
_OWN_DRAFT = (drafts.c.colleague_id == bindparam("colleague"), drafts.c.lead_id == bindparam("lead"))
_DRAFT = select(drafts.c.note, drafts.c.fields).where(*_OWN_DRAFT)
_DROP_DRAFT = delete(drafts).where(*_OWN_DRAFT)


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
        return int(self._connection.execute(_ADD_TOUCH, values).scalar_one())

    def touch_with_key(self, key: str) -> tuple[int, int | None] | None:
        """Person and lead of the touch with this key, or None."""
        row = self._connection.execute(_TOUCH_WITH_KEY, {"key": key}).first()
        return (row[0], row[1]) if row else None

    def touches_of(self, person_id: int) -> list[StoredTouch]:
        """Every touch that came in from a person, the oldest first."""
        rows = self._connection.execute(_TOUCHES, {"person": person_id})
        return [StoredTouch(*row[:3], row[3] or "") for row in rows]

    def add_answer(self, **values: Any) -> int:  # noqa: ANN401
        """Add an answer; gives its id."""
        return int(self._connection.execute(_ADD_ANSWER, values).scalar_one())

    def answers(self, ids: Iterable[int]) -> dict[str, SaidAnswer]:
        """The answers of these ids by field."""
        wanted = list(ids)
        rows = self._connection.execute(_ANSWERS, {"ids": wanted}) if wanted else ()
        return {row.field: SaidAnswer(*row) for row in rows}

    def add_note(self, **values: Any) -> int:  # noqa: ANN401
        """Add a note; gives its id."""
        return int(self._connection.execute(_ADD_NOTE, values).scalar_one())

    def draft(self, colleague_id: int, lead_id: int) -> tuple[str, dict[str, str]]:
        """Note and fields typed and not yet filed; empty when there are none."""
        row = self._connection.execute(_DRAFT, {"colleague": colleague_id, "lead": lead_id}).first()
        return (row[0], dict(row[1])) if row else ("", {})

    def save_draft(self, colleague_id: int, lead_id: int, note: str, fields: Mapping[str, str], at: datetime) -> None:
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
        self._connection.execute(_DROP_DRAFT, {"colleague": colleague_id, "lead": lead_id})
