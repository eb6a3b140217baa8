"""May these leads be called, and if not, why not: the facts of many read together, judged one by one."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime
from functools import cached_property

from sqlalchemy import select

from qualcenter.domain.contact_budget import Contacts
from qualcenter.domain.dossier_facts import call_facts
from qualcenter.domain.eligibility import HeldBack, Standing, held_back, owners_for
from qualcenter.domain.rights import Actor
from qualcenter.domain.verdict import Verdict, verdict_of
from qualcenter.queries.among import among
from qualcenter.queries.reading import Look
from qualcenter.queries.settled import SettledLead
from qualcenter.store.calls import LONGEST_LIMIT
from qualcenter.store.tables import calls, company_calls, contacts_made

Instants = dict[int, list[datetime]]


class Judge:
    """Judges leads for one colleague; `prepare` reads for many what a verdict needs."""

    def __init__(self, look: Look, actor: Actor) -> None:
        """Judge for this colleague as of the look's instant."""
        self._look = look
        self._actor = actor
        self._owners = owners_for(actor, look.rules)
        self._persons: Instants = defaultdict(list)
        self._firms: Instants = defaultdict(list)
        self._attempts: Instants = defaultdict(list)
        self._prepared: set[int] = set()
        self._firms_read: set[int] = set()

    def prepare(self, some: Iterable[SettledLead]) -> None:
        """Read the contacts and attempts of these leads' persons and companies, in three statements."""
        fresh = [one for one in some if one.person.id not in self._prepared]
        if not fresh:
            return
        people = {one.person.id for one in fresh}
        firms = {one.person.company.id for one in fresh if one.person.company} - self._firms_read
        since, connection, c = self._look.at - LONGEST_LIMIT, self._look.connection, contacts_made.c
        made = (c.at > since, ~c.exempt)
        for column, keys, into in ((c.person_id, people, self._persons), (c.company_id, firms, self._firms)):
            query = select(column, c.at).where(among(connection, column, keys), *made)
            for key, at in connection.execute(query) if keys else ():
                into[key].append(at)
        tried = (calls.c.started_at > since, ~calls.c.inbound)
        query = select(calls.c.person_id, calls.c.started_at).where(
            among(connection, calls.c.person_id, people), *tried
        )
        for key, at in connection.execute(query):
            self._attempts[key].append(at)
        self._prepared |= people
        self._firms_read |= firms

    def verdict(self, one: SettledLead) -> Verdict:
        """May the person be called now."""
        self.prepare([one])
        person, firm = one.person, one.person.company
        contacts = Contacts(
            self._persons.get(person.id, ()),
            self._firms.get(firm.id, ()) if firm else (),
            self._attempts.get(person.id, ()),
        )
        busy = self._lines.get(one.lead.company_id or 0)
        on_phone = self._look.name_of(busy) if busy is not None and busy != self._actor.id else None
        facts = call_facts(one.lead, person, one.blocked, contacts, self._look.at, company_on_phone=on_phone)
        return verdict_of(self._look.rules, facts, self._look.at)

    def held_back(self, one: SettledLead, *, offered: bool = False, verdict: Verdict | None = None) -> HeldBack | None:
        """The first thing that keeps a lead from being next for the colleague, or None."""
        lead = one.lead
        standing = Standing(
            colleague_id=self._actor.id,
            owners=self._owners,
            verdict=verdict or self.verdict(one),
            skipped_until=self._skipped.get(lead.id),
            holder=self._look.name_of(lead.claimed_by) if lead.claimed_by else None,
            owner_name=self._look.owner_name(lead.owner),
            offered=offered,
        )
        return held_back(lead, standing, self._look.at)

    @cached_property
    def _lines(self) -> dict[int, int]:
        c = company_calls.c
        rows = self._look.connection.execute(select(c.company_id, c.colleague_id).where(c.until > self._look.at))
        return {row[0]: row[1] for row in rows}

    @cached_property
    def _skipped(self) -> dict[int, datetime]:
        return self._look.work.claiming.skipped(self._actor.id, self._look.at)
