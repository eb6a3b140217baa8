"""The callbacks that were promised: a colleague's own and anyone's in their pools, the earliest first."""

from datetime import datetime
from zoneinfo import ZoneInfo

from sqlalchemy import func, select

from qualcenter.domain.dossier_facts import call_facts
from qualcenter.domain.eligibility import owners_for
from qualcenter.domain.rights import Actor
from qualcenter.domain.verdict import Verdict, legal_block
from qualcenter.queries.among import among
from qualcenter.queries.queue_rows import CallbackRow
from qualcenter.queries.reading import Look, Reading
from qualcenter.queries.settled import SettledLead, SettledLeads
from qualcenter.store.tables import leads, notes

MOST = 2_000


class Callbacks:
    """Reads promised callbacks."""

    def __init__(self, reading: Reading) -> None:
        """Stand on the reading."""
        self._reading = reading

    def page(self, actor: Actor) -> tuple[CallbackRow, ...]:
        """The callbacks that a colleague may take, overdue ones first; at most 2 000."""
        return self._reading.look(lambda look: _rows(look, actor))


def _rows(look: Look, actor: Actor) -> tuple[CallbackRow, ...]:
    c = leads.c
    mine = c.owner_key.in_(owners_for(actor, look.rules))
    query = select(c.id).where(c.next_action == "callback", mine, c.merged_into.is_(None))
    ids = list(look.connection.execute(query.order_by(c.next_at, c.id).limit(MOST)).scalars())
    found = [one for one in SettledLeads(look).of(ids).values() if one.lead.next_action == "callback"]
    said = _latest_notes(look, [one.lead.id for one in found])
    return tuple(_row(look, one, said) for one in found)


def _row(look: Look, one: SettledLead, said: dict[int, str]) -> CallbackRow:
    lead = one.lead
    at = lead.next_at or look.at
    zone = one.moment.window.zones[0]
    due = lead.promise.due_at if lead.promise else at
    forbidden = _block(look, one, at)
    block = forbidden if at >= look.at else _block(look, one, look.at)
    return CallbackRow(
        lead_id=lead.id,
        person=one.person.full_name,
        company=one.person.company.name if one.person.company else "",
        promised_at=at,
        late_at=due,
        zone=zone,
        local_at=at.astimezone(ZoneInfo(zone)),
        late=look.at > due,
        who=lead.callback_who or "mine",
        owner=look.owner_word(lead.owner),
        note=said.get(lead.id, ""),
        opens_at=block.opens_at if block else None,
        forbidden=forbidden is not None,
    )


def _block(look: Look, one: SettledLead, at: datetime) -> Verdict | None:
    return legal_block(look.rules, call_facts(one.lead, one.person, one.blocked, one.contacts, at), at)


def _latest_notes(look: Look, lead_ids: list[int]) -> dict[int, str]:
    c = notes.c
    newest = select(func.max(c.id)).where(among(look.connection, c.lead_id, lead_ids)).group_by(c.lead_id)
    query = select(c.lead_id, c.text).where(c.id.in_(newest))
    return {row.lead_id: row.text or "" for row in look.connection.execute(query)}
