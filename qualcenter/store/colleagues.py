"""The people of the center as rows: who they are, where they sit, and how much they carry."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, func, insert, select, update

from qualcenter.store.column_types import to_microseconds
from qualcenter.store.sign_ins import NewSignIn, SignIns
from qualcenter.store.tables import colleagues, leads


@dataclass(frozen=True)
class Colleague:
    """One person of the center; `open` counts the leads they own that are due now or sooner than asked."""

    id: int
    name: str
    email: str | None
    roles: tuple[str, ...]
    team: str
    zone: str
    capacity: int
    presence: str
    presence_since: datetime | None
    back_at: datetime | None
    seen_at: datetime | None
    desk_open: bool
    skills: tuple[str, ...]
    active: bool
    waiting_since: datetime | None


class ColleagueRows:
    """The colleagues of one transaction."""

    def __init__(self, connection: Connection) -> None:
        """Work inside the transaction of this connection."""
        self._connection = connection

    def all(self, *, active_only: bool = True) -> list[Colleague]:
        """Everybody, by id."""
        query = _ACTIVE if active_only else _EVERYBODY
        return [_colleague(row) for row in self._connection.execute(query)]

    def get(self, colleague_id: int) -> Colleague | None:
        """The colleague of this id, or None."""
        row = self._connection.execute(_ONE, {"colleague": colleague_id}).first()
        return _colleague(row) if row else None

    def named(self, name_or_email: str) -> Colleague | None:
        """The colleague of this name, or of this e-mail address in either case, or None."""
        c = colleagues.c
        row = self._connection.execute(select(colleagues).where(c.name == name_or_email)).first()
        if row is None:
            row = self._connection.execute(
                select(colleagues).where(func.lower(c.email) == name_or_email.lower()).order_by(c.id)
            ).first()
        return _colleague(row) if row else None

    def add(self, *, with_sign_in: bool = False, **values: Any) -> tuple[int, NewSignIn | None]:  # noqa: ANN401
        """Add a colleague with its columns; gives the id, and on a server the sign-in when one is asked for."""
        if self._connection.dialect.name == "postgresql":
            return SignIns(self._connection).add_colleague(values, with_sign_in=with_sign_in)
        row = self._connection.execute(insert(colleagues).values(values).returning(colleagues.c.id))
        return int(row.scalar_one()), None

    def set(self, colleague_id: int, **values: Any) -> None:  # noqa: ANN401
        """Change columns of a colleague."""
        self._connection.execute(update(colleagues).where(colleagues.c.id == colleague_id).values(values))

    def switch_off(self, colleague_id: int, at: datetime) -> None:
        """Let somebody act no more; on a server they can no longer sign in either."""
        if self._connection.dialect.name == "postgresql":
            SignIns(self._connection).switch_off(colleague_id, to_microseconds(at))
            return
        self.set(colleague_id, active=False, presence="off", presence_since=at, desk_open=False)

    def end_sessions(self, colleague_id: int) -> int:
        """End what somebody switched off has still open on a server; gives how many sessions that were."""
        if self._connection.dialect.name != "postgresql":
            return 0
        return SignIns(self._connection).end_sessions(colleague_id)

    def open_counts(self, ids: Iterable[int], due_before: datetime) -> dict[int, int]:
        """How many leads in work each one owns whose next action falls before an instant."""
        values = {"ids": list(ids), "due_before": due_before}
        return {row[0]: row[1] for row in self._connection.execute(_OPEN_COUNTS, values)}


# Made once: building a statement costs more than running it.
_EVERYBODY = select(colleagues).order_by(colleagues.c.id)
_ACTIVE = _EVERYBODY.where(colleagues.c.active)
_ONE = select(colleagues).where(colleagues.c.id == bindparam("colleague"))
_OPEN_COUNTS = (
    select(leads.c.colleague_id, func.count())
    .where(
        leads.c.colleague_id.in_(bindparam("ids", expanding=True)),
        leads.c.stage.in_(("lead", "promoted", "accepted")),
        leads.c.next_at < bindparam("due_before"),
    )
    .group_by(leads.c.colleague_id)
)


def _colleague(row: Any) -> Colleague:  # noqa: ANN401  a row of the whole table
    values = {name: getattr(row, name) for name in Colleague.__dataclass_fields__}
    return Colleague(**values | {"roles": tuple(values["roles"]), "skills": tuple(values["skills"])})
