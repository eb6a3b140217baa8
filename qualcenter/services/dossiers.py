"""Dossiers: a lead with its person and the facts a verb needs, settled when opened and written when closed."""

from dataclasses import dataclass, replace
from datetime import datetime

from qualcenter.domain.dossier_facts import facts_of, moment_of
from qualcenter.domain.eligibility import is_ready
from qualcenter.domain.lead import Lead
from qualcenter.domain.moment import Moment
from qualcenter.domain.person import Person
from qualcenter.domain.rank import rank_of
from qualcenter.domain.refusals import UnknownLeadRefused
from qualcenter.domain.rules import Rules
from qualcenter.domain.sentence import said
from qualcenter.domain.settling import dues_of, settle
from qualcenter.domain.stage import Stage
from qualcenter.domain.suppression import Blocked
from qualcenter.services.consequences import Consequences
from qualcenter.services.homes import Homes
from qualcenter.store.leads import Derived
from qualcenter.store.whole_leads import WholeLead
from qualcenter.store.work import Work

__all__ = ["Dossier", "Dossiers", "derived_of", "facts_of"]


@dataclass
class Dossier:
    """One lead as a verb works on it; `moment` is the act's instant with the facts about this person.

    `whole` is what was read when it was opened by itself, as it stood then.
    """

    lead: Lead
    person: Person
    moment: Moment
    blocked: Blocked
    before: Lead
    whole: WholeLead | None = None


class Dossiers:
    """The dossiers of one act. What is opened is settled first, so a verb always sees the lead as of its instant."""

    def __init__(self, work: Work, rules: Rules) -> None:
        """Open nothing yet."""
        self._work = work
        self._rules = rules
        self._open: dict[int, Dossier] = {}
        self._homes = Homes(work)
        self._consequences = Consequences(work, rules)

    def open(self, lead_id: int, *, lock: bool = True) -> Dossier:
        """The dossier of a lead, settled. Raises `UnknownLeadRefused`; of a merged lead too, naming the other."""
        if lead_id in self._open:
            return self._open[lead_id]
        whole = self._work.whole_leads.get(lead_id, self._work.at, lock=lock)
        if whole is None:
            raise UnknownLeadRefused(said("There is no lead {lead} in this store.", lead=lead_id))
        return self._enter(whole.lead, whole.person, whole)

    def try_open(self, lead_id: int) -> Dossier | None:
        """The dossier of a lead, settled; None when another desk is changing it at this very moment."""
        if lead_id in self._open:
            return self._open[lead_id]
        whole = self._work.whole_leads.take(lead_id, self._work.at)
        return self._enter(whole.lead, whole.person, whole) if whole else None

    def enter(self, whole: WholeLead) -> Dossier:
        """The dossier of a lead that was just read and locked, settled."""
        return self._open.get(whole.lead.id) or self._enter(whole.lead, whole.person, whole)

    def open_many(self, lead_ids: list[int], *, lock: bool = True) -> list[Dossier]:
        """The dossiers of these leads that exist, in the order given, read together."""
        fresh = [one for one in dict.fromkeys(lead_ids) if one not in self._open]
        leads = self._work.leads.get_many(fresh, lock=lock)
        people = self._work.persons.get_many([lead.person_id for lead in leads])
        for lead in leads:
            self._enter(lead, people[lead.person_id])
        return [self._open[one] for one in lead_ids if one in self._open]

    def of_person(self, person_id: int) -> Dossier | None:
        """The dossier of the person's live lead, else of the latest finished one, else None."""
        lead = self._work.leads.of_person(person_id, lock=True)
        if lead is None:
            return None
        return self._open.get(lead.id) or self.open(lead.id)

    def start(
        self, person_id: int, source: str, touched_at: datetime | None = None, person: Person | None = None
    ) -> Dossier:
        """A new lead without history for a person who has no live one; the verb must give it its first event.

        `person` saves reading them again when the caller has just done so.
        """
        person = person or self._work.persons.get(person_id)
        lead = Lead(
            id=0,
            person_id=person_id,
            company_id=person.company.id if person.company else None,
            created_at=self._work.at,
            playbook_version=self._rules.version,
            team=self._rules.routing.default_team,
            source=source,
            touched_at=touched_at,
        )
        self._work.leads.insert(lead)
        dossier = self._enter(lead, person)
        # As the store insists on it, a lead without history stands there as purged.
        dossier.before = replace(dossier.before, stage=Stage.PURGED, stage_since=lead.created_at)
        lead.team = dossier.moment.team
        return dossier

    def refresh(self, dossier: Dossier) -> None:
        """Read the person again after a verb has changed the person's rows."""
        dossier.person = self._work.persons.get(dossier.person.id)
        dossier.blocked = self._work.persons.blocked(dossier.person)
        dossier.moment = self._moment(dossier.lead, dossier.person, dossier.blocked)

    def close(self) -> None:
        """Write every dossier that changed: its events, what follows from them, and the lead itself.

        Leads that leave a hand are written first: a person holds at most one, and the store insists on it.
        """
        changed = [one for one in self._open.values() if one.lead != one.before]
        for dossier in changed:
            settle(dossier.lead, dossier.moment, self._homes.of, since=self._work.at)
        changed.sort(key=lambda one: one.lead.claimed_by is not None)
        for dossier in changed:
            self._write(dossier, last=dossier is changed[-1])

    def _enter(self, lead: Lead, person: Person, whole: WholeLead | None = None) -> Dossier:
        blocked = whole.blocked if whole else self._work.persons.blocked(person)
        before = replace(lead, pending=[])
        dossier = Dossier(lead, person, self._moment(lead, person, blocked), blocked, before, whole)
        if lead.stage_since is not None:
            settle(lead, dossier.moment, self._homes.of)
        self._open[lead.id] = dossier
        return dossier

    def _moment(self, lead: Lead, person: Person, blocked: Blocked) -> Moment:
        return moment_of(self._work.at, self._rules, person, lead, blocked)

    def _write(self, dossier: Dossier, *, last: bool) -> None:
        lead = dossier.lead
        happened, lead.pending = lead.pending, []
        if lead.owner.team:
            lead.team = lead.owner.team
        lead.playbook_version = self._rules.version
        derived = derived_of(lead, dossier.moment)
        self._work.center.know_window(derived.window_key)
        columns = self._work.leads.changes(lead, derived, dossier.before)
        self._work.move(lead.id, columns, happened, self._rules.version, last=last)
        self._consequences.of(lead, happened)
        dossier.before = replace(lead, pending=[])


def derived_of(lead: Lead, moment: Moment) -> Derived:
    """What the queue's indexes hold about a lead at a moment."""
    rules = moment.rules.queue
    hot = lead.hot_since or lead.created_at
    dues = dues_of(lead, moment) if lead.is_live else None
    return Derived(
        rank=rank_of(lead.score, hot, rules, lead.lift),
        window_key=moment.window.key,
        ready=is_ready(lead, moment.at) and not moment.suppressed,
        settle_at=dues.moves_at if dues else None,
        tell_at=dues.tells_at if dues else None,
    )
