"""A small center for stories: every service on one rehearsal, and the moves that stories begin with."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Table, select

from qualcenter.domain.acts import DoneAct
from qualcenter.domain.lead import Lead, LeadState
from qualcenter.domain.replay import state_of
from qualcenter.services.answers import Answers
from qualcenter.services.assignment import Assignment
from qualcenter.services.calls import Calls
from qualcenter.services.colleagues import Colleagues
from qualcenter.services.dispositions import Dispositions
from qualcenter.services.effects import Effects
from qualcenter.services.handoff import Handoff
from qualcenter.services.intake import Intake
from qualcenter.services.queue import Queue
from qualcenter.services.undo import Undo
from qualcenter.store.tables import events
from qualcenter.store.work import looking
from tests.fixtures.desks import Rehearsal

ANSWERS = {
    "need": "replacing",
    "authority": "decides",
    "timing": "this_quarter",
    "size": "200 and more vehicles",
    "next_step": "demo",
}
"""What the shipped promotion definition requires."""

PHONE = "+442079460018"


@dataclass
class Center:
    """The services on one rehearsal."""

    rehearsal: Rehearsal
    answers: Answers
    assignment: Assignment
    calls: Calls
    colleagues: Colleagues
    dispositions: Dispositions
    handoff: Handoff
    queue: Queue
    undo: Undo

    def raised(self, name: str = "Jo Doe", **more: object) -> int:
        """A raised hand in Britain, which routing gives to the teams “inbound” and “sales”."""
        number = sum(map(ord, name)) % 100
        facts: dict[str, object] = {"country": "GB", "phone": f"+4420794600{number:02d}"}
        return self.rehearsal.raised(name, **facts | more)  # type: ignore[arg-type]

    def called(self, who: str = "Ada", name: str = "Jo Doe", **more: object) -> int:
        """A raised lead in somebody's hand, called and hung up; gives the lead."""
        lead = self.raised(name, **more)
        self.ring(who, lead)
        return lead

    def ring(self, who: str, lead: int) -> None:
        """Take a lead in hand, whatever is next, and call it for a minute."""
        actor = self.rehearsal[who]
        self.queue.open(actor, lead, skip_reason="other")
        self.calls.start(actor, lead)
        self.rehearsal.wait(minutes=1)
        self.calls.end(actor, lead)

    def ready(self, who: str = "Ada", name: str = "Jo Doe", **more: object) -> int:
        """A called lead with every answer that promoting requires."""
        lead = self.called(who, name, **more)
        self.answers.capture(self.rehearsal[who], lead, ANSWERS)
        return lead

    def promoted(self, who: str = "Ada", name: str = "Jo Doe", to: str | None = None) -> int:
        """A promoted lead that was delivered to sales."""
        lead = self.ready(who, name)
        self.promote(who, lead, to)
        self.rehearsal.wait(seconds=10)
        return lead

    def promote(self, who: str, lead: int, to: str | None = None, **fields: str) -> DoneAct:
        """Promote by the disposition that does so."""
        given = ({"to": to} if to else {}) | fields
        return self.dispositions.record(self.rehearsal[who], lead, "promote", given)

    def lead(self, lead_id: int) -> Lead:
        """The lead as its row stands."""
        found = looking(self.rehearsal.store, self.rehearsal.clock.now(), lambda work: work.leads.get(lead_id))
        assert found is not None
        return found

    def state(self, lead_id: int) -> LeadState:
        """The replayed part of the lead's row, after checking that its journey says the same."""
        stored = state_of(self.lead(lead_id))
        now = self.rehearsal.clock.now()
        told = looking(self.rehearsal.store, now, lambda work: work.journey.replayed(lead_id))
        assert told == stored
        return stored

    def rows(self, table: Table, **wanted: object) -> list[Mapping[str, Any]]:
        """Rows of a table with these values, by key."""
        query = select(table).order_by(*table.primary_key)
        for name, value in wanted.items():
            query = query.where(table.c[name] == value)
        with self.rehearsal.store.reading() as connection:
            return [dict(row) for row in connection.execute(query).mappings()]

    def kinds(self, lead_id: int) -> list[str]:
        """The kinds of a lead's events in order."""
        return [row["kind"] for row in self.rows(events, lead_id=lead_id)]


def make_center(rehearsal: Rehearsal) -> Center:
    """Every service on one desk."""
    desk = rehearsal.desk
    intake, handoff = Intake(desk), Handoff(desk)
    return Center(
        rehearsal,
        Answers(desk),
        Assignment(desk),
        Calls(desk, intake),
        Colleagues(desk),
        Dispositions(desk, Effects(intake), handoff),
        handoff,
        Queue(desk),
        Undo(desk),
    )
