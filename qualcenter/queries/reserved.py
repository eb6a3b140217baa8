"""Leads kept ready on a desk for the time without its store: what may they be called by, and where they stand."""

from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import func, select

from qualcenter.domain.dossier_facts import call_facts
from qualcenter.domain.events import EventKind
from qualcenter.domain.verdict import CallFacts
from qualcenter.queries.among import among
from qualcenter.queries.reading import Look, Reading
from qualcenter.queries.settled import SettledLeads
from qualcenter.store.tables import events

HARMLESS = frozenset(
    kind.value
    for kind in (
        EventKind.LEAD_SCORED,
        EventKind.LEAD_CLAIMED,
        EventKind.LEAD_RELEASED,
        EventKind.LEAD_SKIPPED,
        EventKind.CLAIM_LAPSED,
        EventKind.PROMISE_MISSED,
        EventKind.NOTE_WRITTEN,
        EventKind.TOUCH_RECEIVED,
        EventKind.CRM_DELIVERED,
        EventKind.CRM_REFUSED,
    )
)
"""Kinds that leave stage, owner, answers and next action as they are: nothing done meanwhile contradicts them."""


@dataclass(frozen=True)
class ReservedRow:
    """What judging and sending a lead without the store needs: facts of a call, and the last event that was seen."""

    lead_id: int
    facts: CallFacts
    mark: int


class Reserved:
    """Reads what a desk keeps for the time without its store."""

    def __init__(self, reading: Reading) -> None:
        """Stand on the reading."""
        self._reading = reading

    def read(self, lead_ids: Iterable[int]) -> tuple[ReservedRow, ...]:
        """The rows of those leads that exist; whoever is on the phone with a company now is left out of account."""
        wanted = list(lead_ids)

        def read(look: Look) -> tuple[ReservedRow, ...]:
            found = SettledLeads(look).of(wanted)
            marks = _marks(look, list(found))
            return tuple(
                ReservedRow(
                    one.lead.id,
                    call_facts(one.lead, one.person, one.blocked, one.contacts, look.at),
                    marks.get(one.lead.id, 0),
                )
                for one in found.values()
            )

        return self._reading.look(read)

    def done(self, act_id: UUID) -> bool:
        """Whether an act of this id was committed."""
        return self._reading.look(lambda look: look.work.journey.act(act_id) is not None)


def _marks(look: Look, lead_ids: list[int]) -> dict[int, int]:
    c = events.c
    query = select(c.lead_id, func.max(c.seq)).where(among(look.connection, c.lead_id, lead_ids)).group_by(c.lead_id)
    return {int(row[0]): int(row[1]) for row in look.connection.execute(query)}
