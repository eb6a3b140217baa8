"""Leads at which a law is broken, as people read of them: who it is, which law, why, and since when."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select

from qualcenter.queries.among import among
from qualcenter.queries.audit import AuditRow
from qualcenter.queries.reading import Look
from qualcenter.store.tables import companies, events, leads, persons


@dataclass(frozen=True, slots=True)
class BrokenLaw:
    """One exception to a law; `since` is when anything last happened to the lead. Without a lead it is the store's."""

    law: int
    lead_id: int | None
    person: str
    company: str
    why: str
    since: datetime | None


def broken_laws(look: Look, rows: Sequence[AuditRow]) -> tuple[BrokenLaw, ...]:
    """The exceptions in their order, each with its person; two statements however many they are."""
    wanted = {row.lead for row in rows if row.lead is not None}
    if not wanted:
        return tuple(BrokenLaw(row.law, None, "", "", row.why, None) for row in rows)
    query = (
        select(leads.c.id, persons.c.full_name, companies.c.name)
        .join(persons, persons.c.id == leads.c.person_id)
        .outerjoin(companies, companies.c.id == persons.c.company_id)
        .where(among(look.connection, leads.c.id, wanted))
    )
    names = {row[0]: (row[1] or "", row[2] or "") for row in look.connection.execute(query)}
    c = events.c
    latest = select(c.lead_id, func.max(c.at)).where(among(look.connection, c.lead_id, wanted)).group_by(c.lead_id)
    last: dict[int, datetime] = {row[0]: row[1] for row in look.connection.execute(latest)}
    return tuple(
        BrokenLaw(row.law, row.lead, *names.get(row.lead or 0, ("", "")), row.why, last.get(row.lead or 0))
        for row in rows
    )
