"""Claims: taking a lead in hand, keeping it there, laying it down."""

from datetime import datetime, timedelta

from qualcenter.domain.contact_budget import Contacts
from qualcenter.domain.dossier_facts import call_facts
from qualcenter.domain.eligibility import HeldBack, Standing, held_back, owners_for
from qualcenter.domain.events import EventKind
from qualcenter.domain.naming import words_of_stage
from qualcenter.domain.owner import Owner
from qualcenter.domain.refusals import HandFullRefused, HeldByOtherRefused, WrongStageRefused
from qualcenter.domain.rights import Actor
from qualcenter.domain.sentence import said
from qualcenter.domain.stage import Stage
from qualcenter.domain.verdict import Verdict, legal_block, verdict_of
from qualcenter.services.desk import Act
from qualcenter.services.dossiers import Dossier

IN_CALL = timedelta(hours=4)
"""A call keeps the claim alive, but no longer than any call lasts: a desk may die in the middle of one."""


def work_on(act: Act, lead_id: int) -> Dossier:
    """The dossier of a lead that the actor may change: in their hand, or theirs or their pool's and free.

    Raises `UnknownLeadRefused`, `HeldByOtherRefused` when somebody else holds or owns it, and `WrongStageRefused`
    when it is not being refined.
    """
    dossier = act.dossiers.open(lead_id)
    lead = dossier.lead
    if lead.stage is not Stage.LEAD:
        raise WrongStageRefused(
            said(
                "This lead is {stage}: only one that is being refined can be worked on.",
                stage=words_of_stage(lead.stage),
            )
        )
    if lead.held_by_other(act.actor.id, act.at):
        raise HeldByOtherRefused(
            said(
                "{name} has this lead in hand until {clock}.",
                name=name_of(act, lead.claimed_by),
                clock=_clock(lead.claim_until),
            )
        )
    mine = lead.holder(act.at) == act.actor.id
    if not mine and lead.owner.key not in owners_for(act.actor, act.rules):
        raise HeldByOtherRefused(said("This lead belongs to {owner}.", owner=owner_name(act, lead.owner)))
    return dossier


def take_in_hand(act: Act, dossier: Dossier, *, empty_handed: bool = False, **detail: object) -> None:
    """Claim a lead for the actor, or prolong the claim; another one in hand is laid down first.

    `empty_handed` says that the caller has looked already and found none there.

    Raises `HandFullRefused` while the actor is on the phone about another lead.
    """
    lead = dossier.lead
    until = act.at + timedelta(minutes=act.rules.queue.claim_minutes)
    if lead.holder(act.at) == act.actor.id:
        lead.claim_until = max(until, lead.claim_until or until)
        return
    held = None if empty_handed else act.work.leads.held_by(act.actor.id)
    if held is not None and held != lead.id:
        lay_down(act, act.dossiers.open(held))
    lead.claimed_by, lead.claim_until = act.actor.id, until
    lead.record(EventKind.LEAD_CLAIMED, act.at, {"by": act.actor.id, **detail})


def lay_down(act: Act, dossier: Dossier) -> None:
    """Release a lead from the actor's hand; its draft stays.

    Raises `HandFullRefused` while a call on it is in progress.
    """
    if act.work.calls.open_on_lead(dossier.lead.id) is not None:
        raise HandFullRefused(
            said("You are on the phone with {person}: end that call first.", person=dossier.person.full_name)
        )
    if dossier.lead.claimed_by == act.actor.id:
        free(dossier, act.at, act.actor.id)


def free(dossier: Dossier, at: datetime, by: int, *, told: bool = True) -> None:
    """Take a lead out of whichever hand holds it; `told` writes that into the journey."""
    lead = dossier.lead
    lead.claimed_by, lead.claim_until = None, None
    if told:
        lead.record(EventKind.LEAD_RELEASED, at, {"by": by})


def verdict_on(act: Act, dossier: Dossier, *, number: str | None = None, ringing: int | None = None) -> Verdict:
    """May the person be called now; `number` is dialled, `ringing` is left out of account."""
    person, lead = dossier.person, dossier.lead
    busy, contacts = _company_and_contacts(act, dossier)
    on_phone = name_of(act, busy) if busy is not None and busy not in (ringing, act.actor.id) else None
    facts = call_facts(lead, person, dossier.blocked, contacts, act.at, number=number, company_on_phone=on_phone)
    return verdict_of(act.rules, facts, act.at)


def legal_block_on(act: Act, dossier: Dossier, at: datetime) -> Verdict | None:
    """What the law would have against calling the person at an instant to come, None when nothing."""
    _, contacts = _company_and_contacts(act, dossier)
    return legal_block(act.rules, call_facts(dossier.lead, dossier.person, dossier.blocked, contacts, at), at)


def _company_and_contacts(act: Act, dossier: Dossier) -> tuple[int | None, Contacts]:
    """Who is on the phone with the company, and who was reached when: as read with the lead, else read now.

    The line is only looked at here; a call takes it locked.
    """
    if dossier.whole is not None:
        return dossier.whole.on_phone(act.at), dossier.whole.contacts
    company = dossier.lead.company_id
    busy = act.work.calls.company_line(company, act.at) if company else None
    return busy, act.work.calls.contacts(dossier.person, act.at)


def hold_on(
    act: Act, dossier: Dossier, actor: Actor, skipped: dict[int, datetime], *, offered: bool = False
) -> HeldBack | None:
    """Why a lead cannot be next for somebody, or None."""
    standing = Standing(
        colleague_id=actor.id,
        owners=owners_for(actor, act.rules),
        verdict=verdict_on(act, dossier, ringing=actor.id),
        skipped_until=skipped.get(dossier.lead.id),
        holder=name_of(act, dossier.lead.claimed_by) if dossier.lead.claimed_by else None,
        owner_name=owner_name(act, dossier.lead.owner),
        offered=offered,
    )
    return held_back(dossier.lead, standing, act.at)


def name_of(act: Act, colleague_id: int | None) -> str:
    """The name of a colleague, for sentences."""
    colleague = act.work.colleagues.get(colleague_id) if colleague_id else None
    return colleague.name if colleague else said("somebody")


def owner_name(act: Act, owner: Owner) -> str:
    """Who an owner is, for sentences."""
    if owner.colleague_id is not None:
        return name_of(act, owner.colleague_id)
    if owner.team:
        return said("the pool of {team}", team=owner.team)
    return said("marketing") if owner.key == "m" else said("nobody")


def _clock(at: datetime | None) -> str:
    return said("{time} UTC", time=f"{at:%H:%M}") if at else said("later")
