"""Acts read back for telling and for taking back: their events, and the rows that stand for what they did."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, and_, delete, select, update

from qualcenter.domain.events import Event, EventKind
from qualcenter.domain.replay import decode
from qualcenter.store.tables import (
    acts,
    contacts_made,
    dispositions,
    events,
    leads,
    notes,
    notices,
    outbox,
    persons,
)


@dataclass(frozen=True)
class StoredEvent:
    """One event with its place in history and the act that wrote it; `taken_back` when undo answers it."""

    seq: int
    event: Event
    act_id: UUID
    act_at: datetime
    by_person: bool
    taken_back: bool


_EVENT = select(
    events.c.seq,
    events.c.kind,
    events.c.at,
    events.c.lead_id,
    events.c.person_id,
    events.c.detail,
    events.c.changes,
    events.c.act_id,
    acts.c.at.label("act_at"),
    acts.c.actor_id,
    acts.c.undone_by,
    acts.c.undoes,
).join(acts, acts.c.id == events.c.act_id)


class Undoing:
    """What one transaction needs to tell an act again and to take it back."""

    def __init__(self, connection: Connection) -> None:
        """Work inside the transaction of this connection."""
        self._connection = connection

    def events_of(self, act_id: UUID) -> list[StoredEvent]:
        """Every event of an act in its order."""
        return self._events(_EVENT.where(events.c.act_id == act_id))

    def events_after(self, lead_id: int, seq: int) -> list[StoredEvent]:
        """Every event about a lead after a place in its journey."""
        return self._events(_EVENT.where(events.c.lead_id == lead_id, events.c.seq > seq))

    def begins_with(self, lead_id: int, seq: int) -> bool:
        """Whether the journey of a lead begins at this place: the lead did not exist before."""
        earlier = select(events.c.seq).where(events.c.lead_id == lead_id, events.c.seq < seq).limit(1)
        return self._connection.execute(earlier).scalar() is None

    def persons_of(self, lead_ids: Sequence[int]) -> dict[int, str]:
        """The names of the persons of leads, by lead id."""
        named: dict[int, str] = {}
        for start in range(0, len(lead_ids), 500):
            some = lead_ids[start : start + 500]
            query = select(leads.c.id, persons.c.full_name).join(persons, persons.c.id == leads.c.person_id)
            named |= {row[0]: row[1] for row in self._connection.execute(query.where(leads.c.id.in_(some)))}
        return named

    def take_note(self, note_id: int) -> str:
        """Take a filed note out again; gives its text, blank when it was erased."""
        text = self._connection.execute(select(notes.c.text).where(notes.c.id == note_id)).scalar()
        d = dispositions.c
        self._connection.execute(update(dispositions).where(d.note_id == note_id).values(note_id=None))
        self._connection.execute(delete(notes).where(notes.c.id == note_id))
        return text or ""

    def uncount_contacts(self, lead_ids: Sequence[int], at: datetime, kinds: Sequence[str]) -> None:
        """Take out what an act of this instant counted against the contact budget."""
        c = contacts_made.c
        counted = and_(c.lead_id.in_(list(lead_ids)), c.at == at, c.kind.in_(list(kinds)))
        self._connection.execute(delete(contacts_made).where(counted))

    def drop_outgoing_of(self, act_id: UUID, lead_ids: Sequence[int]) -> bool:
        """Take out queued work that names the act and has not left yet; tells whether mail was in it."""
        c = outbox.c
        unsent = and_(c.lead_id.in_(list(lead_ids)), c.sent_at.is_(None), c.key.contains(str(act_id)))
        kinds = list(self._connection.execute(select(c.kind).where(unsent)).scalars())
        self._connection.execute(delete(outbox).where(unsent))
        return "email" in kinds

    def drop_notices_of(self, act_id: UUID, lead_ids: Sequence[int]) -> None:
        """Take out notices whose key names the act and that nobody has seen yet."""
        c = notices.c
        unseen = and_(c.lead_id.in_(list(lead_ids)), c.seen_at.is_(None), c.key.contains(str(act_id)))
        self._connection.execute(delete(notices).where(unseen))

    def undone_by(self, act_id: UUID) -> UUID | None:
        """Id of the act that this act of undoing took back, or None."""
        return self._connection.execute(select(acts.c.undoes).where(acts.c.id == act_id)).scalar()

    def prolong(self, colleague_id: int, at: datetime, until: datetime) -> None:
        """Keep the claim that a colleague holds alive; a lapsed one stays lapsed."""
        c = leads.c
        held = (c.claimed_by == colleague_id, c.claim_until > at, c.claim_until < until)
        self._connection.execute(update(leads).where(*held).values(claim_until=until))

    def shorten(self, colleague_id: int, until: datetime) -> None:
        """Let the claim that a colleague holds end by an instant."""
        c = leads.c
        held = (c.claimed_by == colleague_id, c.claim_until > until)
        self._connection.execute(update(leads).where(*held).values(claim_until=until))

    def _events(self, query: object) -> list[StoredEvent]:
        rows = self._connection.execute(query.order_by(events.c.seq))  # type: ignore[attr-defined]
        return [
            StoredEvent(
                row.seq,
                Event(
                    EventKind(row.kind),
                    row.at,
                    row.lead_id,
                    row.person_id,
                    dict(row.detail),
                    decode(row.changes),
                ),
                row.act_id,
                row.act_at,
                row.actor_id is not None,
                row.undone_by is not None or row.undoes is not None,
            )
            for row in rows
        ]
