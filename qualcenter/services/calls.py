"""Calls: begun after the verdict, ended, received; one company rings on one desk at a time."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from qualcenter.domain.calling import Dialling, end_call, receive_call, start_call
from qualcenter.domain.identity import name_key
from qualcenter.domain.person import Person, Phone
from qualcenter.domain.raising import create_contact
from qualcenter.domain.refusals import (
    CompanyOnPhoneRefused,
    HandFullRefused,
    InCallRefused,
    NoCallRefused,
    NotCallableRefused,
    OutsideWindowRefused,
    OverBudgetRefused,
    Refused,
    SuppressedRefused,
)
from qualcenter.domain.rights import Actor, Right, require
from qualcenter.domain.sentence import said
from qualcenter.domain.stage import Stage
from qualcenter.domain.verdict import Verdict
from qualcenter.services.claims import IN_CALL, name_of, take_in_hand, verdict_on, work_on
from qualcenter.services.desk import Act, Desk
from qualcenter.services.dossiers import Dossier
from qualcenter.services.intake import Hand, Intake
from qualcenter.services.typed_hand import callers_number
from qualcenter.store.calls import StoredCall


@dataclass(frozen=True)
class CallMade:
    """A call as its maker sees it; it waits for a disposition until `disposed`."""

    call_id: int
    lead_id: int
    number: str
    started_at: datetime
    ended_at: datetime | None
    inbound: bool
    attempt: int
    verdict: str
    rule: str
    disposed: bool = False


class Calls:
    """Begins and ends calls; what is dialled is dialled by the desk."""

    def __init__(self, desk: Desk, intake: Intake) -> None:
        """Stand on the desk; intake makes a lead of an unknown caller."""
        self._desk = desk
        self._intake = intake

    def start(
        self,
        actor: Actor,
        lead_id: int,
        number: str | None = None,
        *,
        inbound: bool = False,
        act_id: UUID | None = None,
    ) -> CallMade:
        """Begin an attempt after the verdict; the verdict and its rule are stored with it.

        Raises `SuppressedRefused`, `OutsideWindowRefused`, `OverBudgetRefused`, `CompanyOnPhoneRefused`,
        `NotCallableRefused` by the verdict, and what `work_on` raises. An incoming call needs no verdict.
        """
        require(actor, Right.REFINE)

        def deed(act: Act) -> CallMade:
            if inbound:
                return self._received(act, act.dossiers.open(lead_id), number)
            dossier = work_on(act, lead_id)
            running = act.work.calls.open_on_lead(lead_id)
            if running is not None and running.colleague_id == actor.id:
                return _made(running)
            if running is not None:
                # Its claim has lapsed, or work_on had refused: that desk died in the middle of the call.
                hang_up(act, dossier, running)
            return self._dial(act, dossier, number)

        return self._desk.do(actor, "call", deed, act_id=act_id)

    def end(self, actor: Actor, lead_id: int, *, act_id: UUID | None = None) -> CallMade:
        """End the actor's call on a lead. Raises `NoCallRefused` when there is none in progress."""
        require(actor, Right.REFINE)

        def deed(act: Act) -> CallMade:
            dossier = act.dossiers.open(lead_id)
            running = act.work.calls.open_on_lead(lead_id)
            if running is None or running.colleague_id != actor.id:
                raise NoCallRefused(said("There is no call of yours in progress on this lead."))
            hang_up(act, dossier, running)
            return _made(running, ended_at=act.at)

        return self._desk.do(actor, "end_call", deed, act_id=act_id)

    def incoming(self, actor: Actor, who: str, *, person_id: int | None = None, act_id: UUID | None = None) -> int:
        """Take an incoming call by number or name: the lead found or made; the lead in hand is parked, draft and all.

        `person_id` says who it is where the words alone leave that open. A caller whom nobody knows becomes a person
        with a lead that rang us; one who is known by the number alone has no name yet. Gives the lead's id. Raises
        `BadValueRefused` for digits that are no number of somebody unknown.
        """
        require(actor, Right.REFINE)

        def deed(act: Act) -> int:
            typed = callers_number(who, act.rules, known=person_id is not None)
            e164 = typed.number if typed is not None else None
            known = person_id if person_id is not None else self._caller(act, who, e164)
            if known is None:
                hand = Hand(touch="phone", name="" if e164 else who, phone=e164 or "", source="incoming call")
                person = self._intake.person_for(act, hand)
                dossier = self._intake.touch(act, person, hand)
            else:
                dossier = act.dossiers.of_person(known) or act.dossiers.start(known, "incoming call")
                if dossier.lead.stage_since is None:
                    create_contact(dossier.lead, dossier.moment)
                if dossier.lead.stage in (Stage.CONTACT, Stage.NURTURE, Stage.PURGED, Stage.WON, Stage.LOST):
                    hand = Hand(touch="phone", source="incoming call")
                    dossier = self._intake.touch(act, dossier.person, hand)
            self._received(act, dossier, e164)
            return dossier.lead.id

        return self._desk.do(actor, "incoming", deed, act_id=act_id)

    def _caller(self, act: Act, who: str, number: str | None) -> int | None:
        if number is not None:
            return next(iter(act.work.persons.by_number(number)), None)
        return act.work.persons.by_name_key(name_key(who))

    def _received(self, act: Act, dossier: Dossier, number: str | None) -> CallMade:
        lead, work = dossier.lead, act.work
        mine = work.calls.open_of(act.actor.id)
        if mine is not None and mine.lead_id != lead.id:
            raise HandFullRefused(said("You are on another call: end it before you take this one."))
        running = work.calls.open_on_lead(lead.id)
        if running is not None and lead.held_by_other(act.actor.id, act.at):
            raise InCallRefused(
                said(
                    "{name} is on the phone with {person}.",
                    name=name_of(act, running.colleague_id),
                    person=dossier.person.full_name,
                )
            )
        if running is not None:
            # They ring back while they are being dialled, or a desk died in the middle of a call.
            hang_up(act, dossier, running)
        if lead.stage is Stage.LEAD and not lead.held_by_other(act.actor.id, act.at):
            take_in_hand(act, dossier, incoming=True)
            lead.claim_until = act.at + IN_CALL
        call_id = work.calls.add(
            lead_id=lead.id,
            person_id=lead.person_id,
            company_id=lead.company_id,
            colleague_id=act.actor.id,
            number=number,
            started_at=act.at,
            inbound=True,
            verdict="allow",
            rule="incoming",
            attempt=lead.attempts,
        )
        receive_call(lead, dossier.moment, call_id, act.actor.id)
        return CallMade(call_id, lead.id, number or "", act.at, None, True, lead.attempts, "allow", "incoming")

    def _dial(self, act: Act, dossier: Dossier, number: str | None) -> CallMade:
        lead, work = dossier.lead, act.work
        phone = phone_to_dial(dossier, number)
        verdict = verdict_on(act, dossier, number=phone.number if phone else None)
        if verdict.verdict == "block" or phone is None or phone.number is None:
            raise refusal_of(verdict)
        line = work.calls.company_line(lead.company_id, act.at) if lead.company_id else None
        if line is not None and line != act.actor.id:
            raise CompanyOnPhoneRefused(said("{name} is on the phone with this company.", name=name_of(act, line)))
        take_in_hand(act, dossier)
        lead.claim_until = act.at + IN_CALL
        call_id = work.calls.add(
            lead_id=lead.id,
            person_id=lead.person_id,
            company_id=lead.company_id,
            colleague_id=act.actor.id,
            number=phone.number,
            phone_id=phone.id,
            number_hash=phone.number_hash,
            started_at=act.at,
            verdict=verdict.verdict,
            rule=verdict.rule,
            attempt=lead.attempts + 1,
        )
        if lead.company_id and not work.calls.take_line(
            lead.company_id, act.actor.id, lead.id, act.at + IN_CALL, act.at
        ):
            raise CompanyOnPhoneRefused(said("Somebody is on the phone with this company."))
        dialling = Dialling(call_id, phone.id, act.actor.id, verdict.verdict, verdict.rule, verdict.zone)
        start_call(lead, dossier.moment, dialling)
        return CallMade(
            call_id, lead.id, phone.number, act.at, None, False, lead.attempts, verdict.verdict, verdict.rule
        )


def hang_up(act: Act, dossier: Dossier, call: StoredCall) -> None:
    """End a call in progress: the claim runs by the clock again, and the company is free."""
    # A rehearsal clock may have gone back since the call began.
    act.work.calls.set(call.id, ended_at=max(act.at, call.started_at))
    act.work.calls.free_lines(call.lead_id)
    if dossier.lead.holder(act.at) == act.actor.id:
        dossier.lead.claim_until = act.at + timedelta(minutes=act.rules.queue.claim_minutes)
    end_call(dossier.lead, dossier.moment, call.id, call.seconds(act.at))


def phone_to_dial(dossier: Dossier, number: str | None) -> Phone | None:
    """The number asked for if it is one of the person's, else the first that can be dialled, else None.

    Raises `NotCallableRefused` for a number that the person does not have or that cannot be dialled, and
    `SuppressedRefused` for one that asked not to be called.
    """
    person: Person = dossier.person
    if number is None:
        return person.to_dial(dossier.blocked.number_hashes)
    phone = next((one for one in person.phones if one.number == number), None)
    if phone is None or not phone.callable:
        raise NotCallableRefused(
            said("{number} is no number of {person} that can be dialled.", number=number, person=person.full_name)
        )
    if phone.number_hash in dossier.blocked.number_hashes:
        raise SuppressedRefused(said("{number} asked not to be called.", number=number))
    return phone


def refusal_of(verdict: Verdict) -> Refused:
    """The refusal that says what the verdict says."""
    kinds: tuple[tuple[str, type[Refused]], ...] = (
        ("suppressed", SuppressedRefused),
        ("no_phone_consent", SuppressedRefused),
        ("hard_limit", OutsideWindowRefused),
        ("calls_per", OverBudgetRefused),
        ("person_budget", OverBudgetRefused),
        ("company_budget", OverBudgetRefused),
        ("company_on_phone", CompanyOnPhoneRefused),
    )
    kind = next((one for start, one in kinds if verdict.rule.startswith(start)), NotCallableRefused)
    return kind(verdict.words, rule=verdict.rule, opens_at=verdict.opens_at)


def _made(call: StoredCall, ended_at: datetime | None = None) -> CallMade:
    ended = ended_at or call.ended_at
    return CallMade(
        call.id,
        call.lead_id,
        call.number or "",
        call.started_at,
        ended,
        call.inbound,
        call.attempt,
        "",
        "",
        call.disposed,
    )
