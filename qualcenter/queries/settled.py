"""Leads as a verb would see them now: settled on copies, with the person and the facts, and never written."""

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import select

from qualcenter.domain.contact_budget import Contacts
from qualcenter.domain.dossier_facts import moment_of
from qualcenter.domain.homes import home_of
from qualcenter.domain.lead import Lead
from qualcenter.domain.moment import Moment
from qualcenter.domain.owner import Owner
from qualcenter.domain.person import Person
from qualcenter.domain.settling import settle
from qualcenter.domain.stage import Stage
from qualcenter.domain.suppression import Blocked
from qualcenter.queries.reading import Look
from qualcenter.store.tables import leads
from qualcenter.store.whole_leads import WholeLead


@dataclass(frozen=True)
class SettledLead:
    """One lead brought up to the instant of the read; `stored` tells stage and owner as they stand in the store.

    `contacts` are what a verdict weighs, `on_phone` whoever is talking to the company.
    """

    lead: Lead
    person: Person
    moment: Moment
    blocked: Blocked
    stored: tuple[Stage, Owner]
    contacts: Contacts
    on_phone: int | None


class SettledLeads:
    """Reads leads in sets, each one once."""

    def __init__(self, look: Look) -> None:
        """Read nothing yet."""
        self._look = look
        self._known: dict[int, SettledLead] = {}

    def of(self, lead_ids: Iterable[int]) -> dict[int, SettledLead]:
        """The leads of these ids that exist, in the order given; one statement for a screenful."""
        asked = list(dict.fromkeys(lead_ids))
        self._read([one for one in asked if one not in self._known])
        return {one: self._known[one] for one in asked if one in self._known}

    def know(self, whole: WholeLead) -> None:
        """Settle a lead that was read already."""
        look, lead, stored = self._look, whole.lead, (whole.lead.stage, whole.lead.owner)
        moment = moment_of(look.at, look.rules, whole.person, lead, whole.blocked)
        if lead.stage_since is not None:
            settle(lead, moment, self._home)
        self._known[lead.id] = SettledLead(
            lead, whole.person, moment, whole.blocked, stored, whole.contacts, whole.on_phone(look.at)
        )

    def _read(self, fresh: list[int]) -> None:
        for whole in self._look.work.whole_leads.many(fresh, self._look.at) if fresh else ():
            self.know(whole)

    def _home(self, lead: Lead) -> Owner:
        return home_of(lead, list(self._look.colleagues.values()), self._open_of)

    def _open_of(self, colleague_id: int) -> int:
        counts = self._look.work.colleagues.open_counts([colleague_id], self._look.at)
        return counts.get(colleague_id, 0)


def due_to_settle(look: Look, most: int | None) -> list[int]:
    """Ids of the leads that settling would move by now, the earliest due first."""
    c = leads.c
    query = select(c.id).where(c.settle_at <= look.at).order_by(c.settle_at, c.id).limit(most)
    return list(look.connection.execute(query).scalars())
