"""Calls and dispositions as rows: who is on the phone with whom, what was dialled, how it ended."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, delete, insert, select, update

from qualcenter.domain.contact_budget import Contacts
from qualcenter.domain.person import Person
from qualcenter.store.tables import calls, company_calls, contacts_made, dispositions

LONGEST_LIMIT = timedelta(days=32)
"""No rule counts calls or contacts further back than a month."""


@dataclass(frozen=True)
class StoredCall:
    """One call; it is open until `ended_at`, and waits for a disposition until `disposed`."""

    id: int
    lead_id: int
    colleague_id: int
    number: str | None
    phone_id: int | None
    started_at: datetime
    ended_at: datetime | None
    inbound: bool
    attempt: int
    disposed: bool

    def seconds(self, at: datetime) -> int:
        """Whole seconds since dialling, up to the end or to now."""
        return max(0, int(((self.ended_at or at) - self.started_at).total_seconds()))


_CALL = select(*(calls.c[name] for name in StoredCall.__dataclass_fields__))


class CallRows:
    """The calls and dispositions of one transaction."""

    def __init__(self, connection: Connection) -> None:
        """Work inside the transaction of this connection."""
        self._connection = connection
        self._locks = connection.dialect.name == "postgresql"

    def add(self, **values: Any) -> int:  # noqa: ANN401
        """Begin a call; gives its id."""
        row = self._connection.execute(insert(calls).values(values).returning(calls.c.id))
        return int(row.scalar_one())

    def set(self, call_id: int, **values: Any) -> None:  # noqa: ANN401
        """Change columns of a call."""
        self._connection.execute(update(calls).where(calls.c.id == call_id).values(values))

    def undisposed(self, lead_id: int, colleague_id: int) -> StoredCall | None:
        """The latest call of this colleague on a lead that has no disposition yet."""
        c = calls.c
        query = _CALL.where(c.lead_id == lead_id, c.colleague_id == colleague_id, ~c.disposed)
        row = self._connection.execute(query.order_by(c.id.desc()).limit(1)).first()
        return StoredCall(*row) if row else None

    def open_on_lead(self, lead_id: int) -> StoredCall | None:
        """The call in progress on a lead, or None."""
        row = self._connection.execute(_CALL.where(calls.c.lead_id == lead_id, calls.c.ended_at.is_(None))).first()
        return StoredCall(*row) if row else None

    def open_of(self, colleague_id: int) -> StoredCall | None:
        """The call in progress of a colleague, or None."""
        c = calls.c
        query = _CALL.where(c.colleague_id == colleague_id, c.ended_at.is_(None)).order_by(c.id.desc()).limit(1)
        row = self._connection.execute(query).first()
        return StoredCall(*row) if row else None

    def company_line(self, company_id: int, at: datetime) -> int | None:
        """Id of the colleague who is on the phone with a company now, or None; locks the line where it exists."""
        c = company_calls.c
        query = select(c.colleague_id, c.until).where(c.company_id == company_id)
        row = self._connection.execute(query.with_for_update() if self._locks else query).first()
        return row[0] if row and row[1] > at else None

    def take_line(self, company_id: int, colleague_id: int, lead_id: int, until: datetime) -> None:
        """Put a colleague on the phone with a company, in place of a line that has lapsed."""
        self._connection.execute(delete(company_calls).where(company_calls.c.company_id == company_id))
        self._connection.execute(
            insert(company_calls).values(
                company_id=company_id, colleague_id=colleague_id, lead_id=lead_id, until=until
            )
        )

    def free_lines(self, lead_id: int) -> None:
        """Hang up: the company of this lead may be called by anyone again."""
        self._connection.execute(delete(company_calls).where(company_calls.c.lead_id == lead_id))

    def contacts(self, person: Person, at: datetime) -> Contacts:
        """What reached a person and the company lately, and every attempt on the person."""
        c = contacts_made.c
        since = at - LONGEST_LIMIT
        mine = select(c.at).where(c.person_id == person.id, c.at > since, ~c.exempt)
        tried = select(calls.c.started_at).where(
            calls.c.person_id == person.id, calls.c.started_at > since, ~calls.c.inbound
        )
        firm: list[datetime] = []
        if person.company:
            theirs = select(c.at).where(c.company_id == person.company.id, c.at > since, ~c.exempt)
            firm = list(self._connection.execute(theirs).scalars())
        return Contacts(
            tuple(self._connection.execute(mine).scalars()),
            tuple(firm),
            tuple(self._connection.execute(tried).scalars()),
        )

    def answered_before(self, person_id: int) -> bool:
        """Whether a call with this person ever became a conversation."""
        query = select(calls.c.id).where(calls.c.person_id == person_id, calls.c.reached).limit(1)
        return self._connection.execute(query).scalar() is not None

    def add_disposition(self, **values: Any) -> int:  # noqa: ANN401
        """Add a disposition; gives its id."""
        row = self._connection.execute(insert(dispositions).values(values).returning(dispositions.c.id))
        return int(row.scalar_one())

    def set_disposition(self, disposition_id: int, **values: Any) -> None:  # noqa: ANN401
        """Change columns of a disposition."""
        self._connection.execute(
            update(dispositions).where(dispositions.c.id == disposition_id).values(values)
        )

    def dispositions_of_act(self, act_id: object) -> list[dict[str, Any]]:
        """Whole rows of the dispositions that an act recorded."""
        rows = self._connection.execute(select(dispositions).where(dispositions.c.act_id == act_id))
        return [dict(row._mapping) for row in rows]  # noqa: SLF001  the mapping's public name
