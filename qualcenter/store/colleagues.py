"""The people of the center as rows: who they are, where they sit, and how much they carry."""

import json
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, func, insert, select, update

from qualcenter.domain.local_day import end_of_day
from qualcenter.domain.rights import Actor
from qualcenter.domain.staff import ColleagueFacts
from qualcenter.store.column_types import from_microseconds, to_microseconds
from qualcenter.store.sign_ins import NewSignIn, SignIns
from qualcenter.store.statement import PLANNED_ONCE, Statement
from qualcenter.store.tables import colleagues


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
    shift: str

    @property
    def facts(self) -> ColleagueFacts:
        """What of it may be changed by who tends people."""
        return ColleagueFacts(self.roles, self.email, self.team, self.zone, self.capacity, self.skills, self.shift)

    @property
    def acting(self) -> Actor:
        """They themselves, as every verb takes whoever acts."""
        return Actor(self.id, self.name, frozenset(self.roles), self.team)


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

    def change_roles(self, colleague_id: int, roles: Sequence[str]) -> None:
        """Give a colleague other roles; on a server their rights in the database follow at once."""
        if self._connection.dialect.name == "postgresql":
            SignIns(self._connection).change_roles(colleague_id, roles)
            return
        self.set(colleague_id, roles=list(roles))

    def switch_off(self, colleague_id: int, at: datetime) -> None:
        """Let somebody act no more; on a server they can no longer sign in either."""
        if self._connection.dialect.name == "postgresql":
            SignIns(self._connection).switch_off(colleague_id, to_microseconds(at))
            return
        self.set(colleague_id, active=False, presence="off", presence_since=at, desk_open=False)

    def bring_back(self, colleague_id: int, name: str) -> NewSignIn | None:
        """Let somebody act again who was switched off; on a server with a one-time password if they had a sign-in."""
        if self._connection.dialect.name == "postgresql":
            return SignIns(self._connection).bring_back(colleague_id, name)
        self.set(colleague_id, active=True)
        return None

    def end_sessions(self, colleague_id: int) -> int:
        """End what somebody switched off has still open on a server; gives how many sessions that were."""
        if self._connection.dialect.name != "postgresql":
            return 0
        return SignIns(self._connection).end_sessions(colleague_id)

    def open_counts(self, ids: Iterable[int], due_before: datetime) -> dict[int, int]:
        """How many leads in work each one owns whose next action falls before an instant."""
        wanted = list(ids)
        keys = wanted if self._connection.dialect.name == "postgresql" else json.dumps(wanted)
        values = {"ids": keys, "due_before": to_microseconds(due_before)}
        return {row[0]: row[1] for row in _open_counts.on(self._connection, values)}

    def open_today(self, people: Iterable[Colleague], at: datetime) -> dict[int, int]:
        """How many leads in work each of them owns that fall due before the end of their own day, 0 included."""
        by_zone: dict[str, list[int]] = defaultdict(list)
        counts: dict[int, int] = {}
        for one in people:
            by_zone[one.zone or "UTC"].append(one.id)
            counts[one.id] = 0
        for zone, ids in by_zone.items():
            counts |= self.open_counts(ids, end_of_day(at, zone))
        return counts


# Made once: building a statement costs more than running it.
_EVERYBODY = select(colleagues).order_by(colleagues.c.id)
_ACTIVE = _EVERYBODY.where(colleagues.c.active)
_ONE = select(colleagues).where(colleagues.c.id == bindparam("colleague"))
_COUNTED = """
SELECT colleague_id, count(*) FROM leads
WHERE colleague_id {among} AND stage IN ('lead', 'promoted', 'accepted') AND next_at < :due_before
GROUP BY colleague_id
"""
_open_counts = Statement(
    _COUNTED.format(among=f"= ANY({PLANNED_ONCE})"),
    sqlite=_COUNTED.format(among="IN (SELECT value FROM json_each(:ids))"),
)
_PARTS = tuple(Colleague.__dataclass_fields__)
GROUND = f"""
 (SELECT max(version) FROM playbooks) AS version,
 (SELECT json_rows(json_row({", ".join(_PARTS)})) FROM colleagues) AS people
"""
"""What `ground_of` reads."""

_GROUND = Statement(f"SELECT {GROUND}")


def ground(connection: Connection) -> tuple[int, list[Colleague]]:
    """What nearly every read needs, in one statement: the Playbook version in force, and everybody by id."""
    return ground_of(_GROUND.on(connection, {})[0])


def ground_of(row: Sequence[Any]) -> tuple[int, list[Colleague]]:
    """The same, of the columns that `GROUND` names."""
    version, rows = row
    found = json.loads(rows) if isinstance(rows, str) else rows or ()
    return version or 0, sorted((_from_json(row) for row in found), key=lambda one: one.id)


def _from_json(row: list[Any]) -> Colleague:
    values: dict[str, Any] = dict(zip(_PARTS, row, strict=True))
    for name in ("roles", "skills"):
        values[name] = tuple(json.loads(values[name]))
    for name in ("presence_since", "back_at", "seen_at", "waiting_since"):
        values[name] = None if values[name] is None else from_microseconds(values[name])
    for name in ("desk_open", "active"):
        values[name] = bool(values[name])
    return Colleague(**values)


def _colleague(row: Any) -> Colleague:  # noqa: ANN401  a row of the whole table
    values = {name: getattr(row, name) for name in Colleague.__dataclass_fields__}
    return Colleague(**values | {"roles": tuple(values["roles"]), "skills": tuple(values["skills"])})
