"""May these leads be called, and if not, why not: judged one by one by the facts that were read with them."""

from datetime import datetime
from functools import cached_property

from qualcenter.domain.dossier_facts import call_facts
from qualcenter.domain.eligibility import HeldBack, Standing, held_back, owners_for
from qualcenter.domain.rights import Actor
from qualcenter.domain.verdict import Verdict, verdict_of
from qualcenter.queries.reading import Look
from qualcenter.queries.settled import SettledLead


class Judge:
    """Judges leads for one colleague by what was read with them."""

    def __init__(self, look: Look, actor: Actor) -> None:
        """Judge for this colleague as of the look's instant."""
        self._look = look
        self._actor = actor
        self._owners = owners_for(actor, look.rules)

    def verdict(self, one: SettledLead) -> Verdict:
        """May the person be called now."""
        busy = one.on_phone
        on_phone = self._look.name_of(busy) if busy is not None and busy != self._actor.id else None
        facts = call_facts(one.lead, one.person, one.blocked, one.contacts, self._look.at, company_on_phone=on_phone)
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
    def _skipped(self) -> dict[int, datetime]:
        return self._look.work.claiming.skipped(self._actor.id, self._look.at)
