"""The journey as rows: acts, events written with the state they change, and the changes read back for replay."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import Connection, func, insert, select, update

from qualcenter.domain.events import Event
from qualcenter.domain.lead import LeadState
from qualcenter.domain.replay import encode, replay
from qualcenter.store.tables import acts, events


@dataclass(frozen=True)
class ActOfPerson:
    """One deed of one person; `seq` gives the order, since a rehearsal clock may go backwards."""

    seq: int
    id: UUID
    actor_id: int | None
    actor: str
    verb: str
    at: datetime
    undone_by: UUID | None


class Journey:
    """The history of one transaction; it is only ever added to."""

    def __init__(self, connection: Connection) -> None:
        """Work inside the transaction of this connection."""
        self._connection = connection

    def begin(self, act: ActOfPerson, *, undoes: UUID | None = None) -> None:
        """Write the act that the next events name."""
        values = {"id": act.id, "actor_id": act.actor_id, "actor": act.actor, "verb": act.verb, "at": act.at}
        self._connection.execute(_BEGIN, values | {"undoes": undoes})

    def act(self, act_id: UUID) -> ActOfPerson | None:
        """The act of this id, or None."""
        row = self._connection.execute(_ACT.where(acts.c.id == act_id)).first()
        return ActOfPerson(*row) if row else None

    def acts_of(self, actor_id: int, verbs: Sequence[str], limit: int) -> list[ActOfPerson]:
        """The latest acts of one colleague with these verbs, the latest first, undone ones too."""
        query = _ACT.where(acts.c.actor_id == actor_id, acts.c.verb.in_(verbs))
        return [ActOfPerson(*row) for row in self._connection.execute(query.order_by(acts.c.seq.desc()).limit(limit))]

    def mark_undone(self, act_id: UUID, by: UUID) -> None:
        """Remember which act took this one back."""
        self._connection.execute(update(acts).where(acts.c.id == act_id).values(undone_by=by))

    def write(self, act: ActOfPerson, happened: Iterable[Event], playbook_version: int) -> None:
        """Add events in their order, under one act."""
        rows = [
            {
                "act_id": act.id,
                "kind": one.kind.value,
                "at": one.at,
                "lead_id": one.lead_id,
                "person_id": one.person_id,
                "actor": act.actor,
                "playbook_version": playbook_version,
                "detail": _plain(one.detail),
                "changes": encode(one.changes),
            }
            for one in happened
        ]
        if rows:
            self._connection.execute(_WRITE, rows)

    def leads_of(self, act_id: UUID) -> list[int]:
        """Ids of the leads that an act touched, in the order of its events."""
        query = select(events.c.lead_id).where(events.c.act_id == act_id, events.c.lead_id.is_not(None))
        return list(dict.fromkeys(self._connection.execute(query.order_by(events.c.seq)).scalars()))

    def span_of(self, act_id: UUID, lead_id: int) -> tuple[int, int] | None:
        """First and last seq of an act's events about a lead."""
        first, last = func.min(events.c.seq), func.max(events.c.seq)
        row = self._connection.execute(
            select(first, last).where(events.c.act_id == act_id, events.c.lead_id == lead_id)
        ).one()
        return None if row[0] is None else (int(row[0]), int(row[1]))

    def replayed(self, lead_id: int, before: int | None = None) -> LeadState:
        """The state of a lead won from its journey alone, up to but not including a seq."""
        query = select(events.c.changes).where(events.c.lead_id == lead_id).order_by(events.c.seq)
        if before is not None:
            query = query.where(events.c.seq < before)
        return replay(self._connection.execute(query).scalars())


_BEGIN = insert(acts)
_WRITE = insert(events)
_ACT = select(acts.c.seq, acts.c.id, acts.c.actor_id, acts.c.actor, acts.c.verb, acts.c.at, acts.c.undone_by)


def _plain(detail: object) -> object:
    """Detail with nothing in it but what JSON can say; codes of the domain are texts already."""
    return json.loads(json.dumps(detail))
