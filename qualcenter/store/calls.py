"""Calls and dispositions as rows: who is on the phone with whom, what was dialled, how it ended."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, literal, select, union_all, update
from sqlalchemy.dialects import postgresql, sqlite

from qualcenter.domain.contact_budget import Contacts
from qualcenter.domain.person import Person
from qualcenter.store.column_types import Instant
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
# Made once: building a statement costs more than running it.
_ADD_CALL = insert(calls).returning(calls.c.id)
_ADD_DISPOSITION = insert(dispositions).returning(dispositions.c.id)
_UNDISPOSED = (
    _CALL.where(
        calls.c.lead_id == bindparam("lead"),
        calls.c.colleague_id == bindparam("colleague"),
        ~calls.c.disposed,
    )
    .order_by(calls.c.id.desc())
    .limit(1)
)
_OPEN_ON_LEAD = _CALL.where(calls.c.lead_id == bindparam("lead"), calls.c.ended_at.is_(None))
_LINE = select(company_calls.c.colleague_id, company_calls.c.until).where(
    company_calls.c.company_id == bindparam("company")
)
_LINE_LOCKED = _LINE.with_for_update()
_ANSWERED = select(calls.c.id).where(calls.c.person_id == bindparam("person"), calls.c.reached).limit(1)
_SINCE = bindparam("since", type_=Instant)
_MADE = contacts_made.c
_CONTACTS = union_all(
    select(literal("person"), _MADE.at).where(_MADE.person_id == bindparam("person"), _MADE.at > _SINCE, ~_MADE.exempt),
    select(literal("company"), _MADE.at).where(
        _MADE.company_id == bindparam("company"), _MADE.at > _SINCE, ~_MADE.exempt
    ),
    select(literal("call"), calls.c.started_at).where(
        calls.c.person_id == bindparam("person"), calls.c.started_at > _SINCE, ~calls.c.inbound
    ),
)


class CallRows:
    """The calls and dispositions of one transaction."""

    def __init__(self, connection: Connection) -> None:
        """Work inside the transaction of this connection."""
        self._connection = connection
        self._locks = connection.dialect.name == "postgresql"

    def add(self, **values: Any) -> int:  # noqa: ANN401
        """Begin a call; gives its id."""
        return int(self._connection.execute(_ADD_CALL, values).scalar_one())

    def set(self, call_id: int, **values: Any) -> None:  # noqa: ANN401
        """Change columns of a call."""
        self._connection.execute(update(calls).where(calls.c.id == call_id).values(values))

    def undisposed(self, lead_id: int, colleague_id: int) -> StoredCall | None:
        """The latest call of this colleague on a lead that has no disposition yet."""
        row = self._connection.execute(_UNDISPOSED, {"lead": lead_id, "colleague": colleague_id}).first()
        return StoredCall(*row) if row else None

    def open_on_lead(self, lead_id: int) -> StoredCall | None:
        """The call in progress on a lead, or None."""
        row = self._connection.execute(_OPEN_ON_LEAD, {"lead": lead_id}).first()
        return StoredCall(*row) if row else None

    def open_of(self, colleague_id: int) -> StoredCall | None:
        """The call in progress of a colleague, or None."""
        c = calls.c
        query = _CALL.where(c.colleague_id == colleague_id, c.ended_at.is_(None)).order_by(c.id.desc()).limit(1)
        row = self._connection.execute(query).first()
        return StoredCall(*row) if row else None

    def company_line(self, company_id: int, at: datetime) -> int | None:
        """Id of the colleague who is on the phone with a company now, or None; locks the line where it exists."""
        row = self._connection.execute(_LINE_LOCKED if self._locks else _LINE, {"company": company_id}).first()
        return row[0] if row and row[1] > at else None

    def take_line(self, company_id: int, colleague_id: int, lead_id: int, until: datetime, at: datetime) -> bool:
        """Put a colleague on the phone with a company, in place of an own line or one that has lapsed by `at`.

        Returns False when another colleague's desk came first: two may both have found the line free, and only one
        row for the company can be put in.
        """
        line = company_calls.c
        theirs_is_over = (line.until <= at) | (line.colleague_id == colleague_id)
        self._connection.execute(delete(company_calls).where(line.company_id == company_id, theirs_is_over))
        values = {"company_id": company_id, "colleague_id": colleague_id, "lead_id": lead_id, "until": until}
        put = (postgresql if self._locks else sqlite).insert(company_calls).values(values).on_conflict_do_nothing()
        return self._connection.execute(put.returning(line.company_id)).first() is not None

    def free_lines(self, lead_id: int) -> None:
        """Hang up: the company of this lead may be called by anyone again."""
        self._connection.execute(delete(company_calls).where(company_calls.c.lead_id == lead_id))

    def contacts(self, person: Person, at: datetime) -> Contacts:
        """What reached a person and the company lately, and every attempt on the person."""
        company = person.company.id if person.company else None
        values = {"person": person.id, "company": company, "since": at - LONGEST_LIMIT}
        found: dict[str, list[datetime]] = {"person": [], "company": [], "call": []}
        for what, when in self._connection.execute(_CONTACTS, values):
            found[what].append(when)
        return Contacts(tuple(found["person"]), tuple(found["company"]), tuple(found["call"]))

    def answered_before(self, person_id: int) -> bool:
        """Whether a call with this person ever became a conversation."""
        return self._connection.execute(_ANSWERED, {"person": person_id}).scalar() is not None

    def add_disposition(self, **values: Any) -> int:  # noqa: ANN401
        """Add a disposition; gives its id."""
        return int(self._connection.execute(_ADD_DISPOSITION, values).scalar_one())

    def set_disposition(self, disposition_id: int, **values: Any) -> None:  # noqa: ANN401
        """Change columns of a disposition."""
        self._connection.execute(update(dispositions).where(dispositions.c.id == disposition_id).values(values))

    def gatekeeper_told(self, person_id: int) -> str | None:
        """The name that the latest disposition about a person gave for the gatekeeper and that still stands."""
        c = dispositions.c
        stands = (c.person_id == person_id, c.reversed_by.is_(None), c.reverses.is_(None))
        told = self._connection.scalars(select(c.fields).where(*stands).order_by(c.id.desc()))
        return next((str(fields["gatekeeper"])[:200] for fields in told if fields.get("gatekeeper")), None)

    def dispositions_of_act(self, act_id: object) -> list[dict[str, Any]]:
        """Whole rows of the dispositions that an act recorded."""
        rows = self._connection.execute(select(dispositions).where(dispositions.c.act_id == act_id))
        return [dict(row._mapping) for row in rows]  # noqa: SLF001  the mapping's public name
