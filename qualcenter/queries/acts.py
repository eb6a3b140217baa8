"""The latest acts of a colleague, told from their events, with what may still be taken back."""

from collections import defaultdict
from uuid import UUID

from sqlalchemy import select

from qualcenter.domain.act_words import Names, words_of_act
from qualcenter.domain.acts import UNDOABLE, DoneAct
from qualcenter.domain.events import Event, EventKind
from qualcenter.domain.handing_over import SILENT
from qualcenter.domain.replay import decode
from qualcenter.domain.rights import Actor
from qualcenter.queries.among import among
from qualcenter.queries.reading import Look, Reading
from qualcenter.store.journey import ActOfPerson
from qualcenter.store.tables import events, leads, persons

TOLD = (*UNDOABLE, "recall", "accept", "return", "touch", "won", "lost", "pass_on", "feedback")
"""Verbs that the list of acts shows: deeds, not the claims and calls on the way to them."""


class Acts:
    """Reads what colleagues did."""

    def __init__(self, reading: Reading) -> None:
        """Stand on the reading."""
        self._reading = reading

    def latest(self, actor: Actor, limit: int = 20) -> tuple[DoneAct, ...]:
        """A colleague's latest deeds, the latest first, undone ones too."""

        def read(look: Look) -> tuple[DoneAct, ...]:
            return _told(look, look.work.journey.acts_of(actor.id, TOLD, limit), actor.id)

        return self._reading.look(read)

    def filed(self, actor: Actor, most: int) -> int:
        """How many dispositions a colleague has filed that still stand, counted up to `most`."""
        verbs = ("dispose", "promote", "nurture")

        def read(look: Look) -> int:
            return sum(1 for one in look.work.journey.acts_of(actor.id, verbs, most) if one.undone_by is None)

        return self._reading.look(read)

    def leads_of(self, act_id: UUID | str) -> tuple[int, ...]:
        """Ids of the leads that an act touched, in the order of its events."""
        wanted = act_id if isinstance(act_id, UUID) else UUID(act_id)
        return self._reading.look(lambda look: tuple(look.work.journey.leads_of(wanted)))


def _told(look: Look, acts: list[ActOfPerson], reader_id: int) -> tuple[DoneAct, ...]:
    happened = _events(look, [one.id for one in acts])
    led = {event.lead_id for some in happened.values() for event in some if event.lead_id}
    named = names(look, led, reader_id)
    return tuple(_done(one, happened.get(one.id, []), named) for one in acts)


def _done(act: ActOfPerson, happened: list[Event], named: Names) -> DoneAct:
    lead_id = next((one.lead_id for one in happened if one.lead_id), None)
    return DoneAct(
        act_id=str(act.id),
        verb=act.verb,
        words=words_of_act(act.verb, happened, named),
        lead_id=lead_id,
        person=named.persons.get(lead_id, "") if lead_id else "",
        at=act.at,
        undo_until=act.at + SILENT if act.verb == "promote" else None,
        undone=act.undone_by is not None,
    )


def names(look: Look, lead_ids: set[int], reader_id: int) -> Names:
    """What sentences need to name: persons of leads, colleagues, and the clock of whoever reads."""
    query = select(leads.c.id, persons.c.full_name).join(persons, persons.c.id == leads.c.person_id)
    rows = look.connection.execute(query.where(among(look.connection, leads.c.id, lead_ids)))
    reader = look.colleagues.get(reader_id)
    everybody = {one.id: one.name for one in look.colleagues.values()}
    return Names(look.rules, {row[0]: row[1] or "" for row in rows}, everybody, reader.zone if reader else "UTC")


def _events(look: Look, act_ids: list[UUID]) -> dict[UUID, list[Event]]:
    c = events.c
    columns = (c.act_id, c.kind, c.at, c.lead_id, c.person_id, c.detail, c.changes)
    found: dict[UUID, list[Event]] = defaultdict(list)
    query = select(*columns).where(c.act_id.in_(act_ids)).order_by(c.seq)
    for row in look.connection.execute(query) if act_ids else ():
        event = Event(EventKind(row.kind), row.at, row.lead_id, row.person_id, row.detail, decode(row.changes))
        found[row.act_id].append(event)
    return found
