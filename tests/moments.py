"""A lead at an instant under the Playbook that ships, in any stage, journey and all, for the domain's tests."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache

from qualcenter.domain.call_window import Place, window_for
from qualcenter.domain.calling import Dialling, start_call
from qualcenter.domain.events import EventKind
from qualcenter.domain.handing_over import Receiver, accept, deliver, promote
from qualcenter.domain.lead import Lead
from qualcenter.domain.moment import Moment
from qualcenter.domain.nurturing import Incubation, nurture
from qualcenter.domain.owner import Owner
from qualcenter.domain.raising import Touch, create_contact, receive
from qualcenter.domain.replay import encode, replay, state_of
from qualcenter.domain.rules import Rules
from qualcenter.domain.stage import ACTIONS, FINISHED, LIVE
from qualcenter.playbook.compiled import rules_of
from qualcenter.playbook.loading import default_playbook

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
"""Ten in the morning in Berlin, where everybody here works and lives."""
ADA, BEA, SAM = 1, 2, 4
POOL = Owner.pool("inbound")
SALES = Receiver(Owner.colleague(SAM), "sales")


@cache
def rules() -> Rules:
    """The rules of the Playbook that ships."""
    return rules_of(default_playbook(), 1)


def moment(at: datetime = MONDAY, *, zone: str = "Europe/Berlin", **more: object) -> Moment:
    """An instant in the life of somebody in Germany who may be called and written to."""
    window = window_for(rules().windows, Place("DE", None, None, zone, None))
    usual: dict[str, object] = {"team": "inbound", "emailable": True}
    return Moment(at, rules(), window, **usual | more)  # type: ignore[arg-type]


def later(after: timedelta | None = None, **length: float) -> Moment:
    """The usual moment, so much after Monday morning."""
    return moment(MONDAY + (after or timedelta(**length)))


def a_contact(at: datetime = MONDAY, **more: object) -> Lead:
    """A contact that marketing owns."""
    usual: dict[str, object] = {"created_at": at, "playbook_version": 1, "team": "inbound"}
    lead = Lead(id=7, person_id=70, **usual | more)  # type: ignore[arg-type]
    create_contact(lead, moment(at))
    return lead


def a_lead(at: datetime = MONDAY, score: int = 80, tier: str = "A", **more: object) -> Lead:
    """A lead that raised its hand and waits in the pool."""
    lead = a_contact(at, **more)
    receive(lead, moment(at), Touch(1, "demo", raises=True), score, tier)
    return lead


def called(lead: Lead, at: Moment, call: int = 1, by: int = ADA) -> Lead:
    """The same lead with a call begun on it."""
    start_call(lead, at, Dialling(call, 3, by, "allow", "open", "Europe/Berlin"))
    return lead


def claimed(lead: Lead, at: datetime = MONDAY, by: int = ADA, minutes: float = 15) -> Lead:
    """The same lead in somebody's hand for so long."""
    lead.claimed_by, lead.claim_until = by, at + timedelta(minutes=minutes)
    lead.record(EventKind.LEAD_CLAIMED, at, {"by": by})
    return lead


def a_promoted(at: datetime = MONDAY, *, delivered: bool = True) -> Lead:
    """A lead that Ada handed to Sam."""
    lead = a_lead(at)
    promote(lead, moment(at), 5, ADA, SALES)
    if delivered:
        deliver(lead, moment(at + timedelta(seconds=10)))
    return lead


def an_accepted(at: datetime = MONDAY) -> Lead:
    """A lead that Sam accepted a minute after the promotion."""
    lead = a_promoted(at)
    accept(lead, moment(at + timedelta(minutes=1)), SAM, "sales")
    return lead


def a_nurtured(at: datetime = MONDAY, track: str = "keep_warm", wake_at: datetime | None = None) -> Lead:
    """A lead on a track."""
    lead = a_lead(at)
    nurture(lead, moment(at), Incubation("other", track, wake_at, ADA))
    return lead


def home(_lead: Lead) -> Owner:
    """Whoever comes back from sales goes to Ada."""
    return Owner.colleague(ADA)


def kinds(lead: Lead) -> list[str]:
    """The kinds of a lead's events, in order."""
    return [one.kind.value for one in lead.pending]


def copy_of(lead: Lead) -> Lead:
    """The same lead with a journey of its own, to do something else with."""
    return replace(lead, pending=list(lead.pending))


def laws_hold(lead: Lead) -> bool:
    """Whether what is owed fits the stage and the journey, as stored, gives the state."""
    stored = [json.loads(json.dumps(encode(one.changes))) for one in lead.pending]
    if replay(stored) != state_of(lead):
        return False
    if lead.stage in FINISHED or lead.merged_into is not None:
        return (lead.next_action, lead.next_at, lead.promise, lead.owner.key) == (None, None, None, "-")
    owed = lead.next_action in ACTIONS[lead.stage] and lead.next_at is not None
    return lead.stage in LIVE and owed and not lead.owner.is_nobody
