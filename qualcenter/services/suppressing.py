"""A do-not-call wish inside any act: written down, in force at once, with what follows for leads and mail."""

from dataclasses import dataclass

from qualcenter.domain.calling import end_call
from qualcenter.domain.disposing import purge
from qualcenter.domain.events import Event, EventKind
from qualcenter.domain.person import Phone
from qualcenter.domain.refusals import BadValueRefused
from qualcenter.domain.rights import Role
from qualcenter.domain.sentence import said
from qualcenter.domain.stage import LIVE, Stage
from qualcenter.services.desk import Act
from qualcenter.services.dossiers import Dossier
from qualcenter.store.suppressions import SuppressionRows

DO_NOT_CALL = "do_not_call"
"""The purge reason of leads that end by such a wish."""

_OURS = (Stage.CONTACT, Stage.LEAD, Stage.NURTURE)
_WITH_SALES = (Stage.PROMOTED, Stage.ACCEPTED)


@dataclass(frozen=True)
class Wish:
    """Who asked not to be called, why, and by which way it came in."""

    asked_by: str
    reason: str = ""
    source: str = ""


@dataclass(frozen=True)
class Suppressed:
    """What came of a wish: its row, whether the lead was purged, and a number that may still be dialled."""

    id: int
    purged: bool
    remaining: Phone | None


def suppress(
    act: Act, dossier: Dossier, scope: str, asked_by: str, reason: str = "", *, number: str | None = None
) -> Suppressed:
    """Suppress the number, the person or the company of a lead; the lead ends unless another number remains.

    `number` is the E.164 one that was dialled; without it the scope "number" means the one that would be
    dialled. Mail to the person stops whatever the scope. Raises `BadValueRefused` for an unknown scope, a
    person without a number under the scope "number", and one without a company under "company".
    """
    wish = Wish(asked_by, reason, act.actor.name)
    person = dossier.person
    if scope == "number":
        dial = number or getattr(person.to_dial(dossier.blocked.number_hashes), "number", None)
        if dial is None:
            raise BadValueRefused(said("There is no number to suppress: choose the person instead."), ("scope",))
        row = block_number(act, dial, wish)
        stop_mail(act, dossier)
    elif scope == "person":
        row = block_person(act, person.id, wish)
    elif scope == "company":
        if person.company is None:
            raise BadValueRefused(said("This person has no company: choose the person instead."), ("scope",))
        row = block_company(act, person.company.id, wish)
        end_by_wish(act, dossier)
        stop_mail(act, dossier)
    else:
        raise BadValueRefused(said("The scope is one of number, person and company."), ("scope",))
    remaining = None if dossier.blocked.wholly else person.to_dial(dossier.blocked.number_hashes)
    return Suppressed(row, dossier.lead.stage is Stage.PURGED, remaining)


def block_number(act: Act, number: str, wish: Wish) -> int:
    """Suppress an E.164 number for everybody who has it; leads without another number end. Gives the row."""
    rows = SuppressionRows(act.work.connection)
    hashed = act.work.persons.hash_of(number)
    row = _add(act, rows, wish, scope="number", number_hash=hashed)
    touched = [act.dossiers.of_person(person_id) for person_id in rows.persons_with(hashed)]
    for dossier in touched:
        if dossier is not None:
            _tell_journey(act, dossier, "number", row)
            if dossier.person.to_dial(dossier.blocked.number_hashes) is None:
                end_by_wish(act, dossier)
    if not any(touched):
        _tell_history(act, "number", row, None)
    return row


def block_person(act: Act, person_id: int, wish: Wish) -> int:
    """Suppress a person and stop mail to them; their lead ends, or sales is told. Gives the row's id."""
    rows = SuppressionRows(act.work.connection)
    row = _add(act, rows, wish, scope="person", person_id=person_id)
    dossier = act.dossiers.of_person(person_id)
    if dossier is None:
        rows.unsubscribe(person_id)
        _tell_history(act, "person", row, person_id)
        return row
    _tell_journey(act, dossier, "person", row)
    stop_mail(act, dossier)
    end_by_wish(act, dossier)
    return row


def block_company(act: Act, company_id: int, wish: Wish) -> int:
    """Suppress a company at once. Its leads end when a team lead confirms; sales is told about the rest."""
    rows = SuppressionRows(act.work.connection)
    row = _add(act, rows, wish, scope="company", company_id=company_id)
    rows.drop_emails(company_id=company_id)
    everybody = act.dossiers.open_many(act.work.leads.of_company(company_id))
    live = [one for one in everybody if one.lead.stage in LIVE]
    for dossier in live:
        _tell_journey(act, dossier, "company", row)
        if dossier.lead.stage in _WITH_SALES:
            _tell_sales(act, dossier, "company_suppressed")
    if any(one.lead.stage in _OURS for one in live):
        team_leads = [one.id for one in act.work.colleagues.all() if Role.TEAM_LEAD in one.roles]
        kind = "confirm_company_purge"
        act.work.center.tell(team_leads, kind, act.at, f"{kind}:{row}", company=company_id, suppression=row)
    if not live:
        _tell_history(act, "company", row, None)
    return row


def end_by_wish(act: Act, dossier: Dossier) -> bool:
    """Purge a lead whose person must not be called; one that sales holds stays, and sales is told."""
    lead = dossier.lead
    if lead.stage in _WITH_SALES:
        _tell_sales(act, dossier, "person_suppressed")
    if lead.stage not in _OURS or lead.merged_into is not None:
        return False
    take_out(act, dossier, DO_NOT_CALL)
    return True


def take_out(act: Act, dossier: Dossier, reason: str) -> None:
    """Purge a lead wherever it is in hand: a call in progress ends, and the hand that held it is empty."""
    lead = dossier.lead
    call = act.work.calls.open_on_lead(lead.id)
    if call is not None:
        act.work.calls.set(call.id, ended_at=max(act.at, call.started_at), disposed=True)
        end_call(lead, dossier.moment, call.id, call.seconds(act.at))
    act.work.calls.free_lines(lead.id)
    lead.claimed_by, lead.claim_until = None, None
    purge(lead, dossier.moment, reason, act.actor.id or None)


def stop_mail(act: Act, dossier: Dossier) -> None:
    """Take the person off every mail: what waits to be sent is dropped, nothing more goes out."""
    rows = SuppressionRows(act.work.connection)
    rows.drop_emails(person_id=dossier.person.id)
    rows.unsubscribe(dossier.person.id)
    act.dossiers.refresh(dossier)


def _add(act: Act, rows: SuppressionRows, wish: Wish, **target: object) -> int:
    return rows.add(
        asked_by=wish.asked_by,
        reason=wish.reason or None,
        source=wish.source or None,
        at=act.at,
        act_id=str(act.id),
        **target,
    )


def _tell_journey(act: Act, dossier: Dossier, scope: str, row: int) -> None:
    """Write the wish into a lead's journey and let the dossier know of it; only ids go into history."""
    act.dossiers.refresh(dossier)
    mail_before = not dossier.person.unsubscribed
    detail = {"scope": scope, "suppression": row, "by": act.actor.id, "mail_before": mail_before}
    dossier.lead.record(EventKind.PERSON_SUPPRESSED, act.at, detail)


def _tell_history(act: Act, scope: str, row: int, person_id: int | None) -> None:
    """Write the wish into history where no lead is concerned."""
    detail = {"scope": scope, "suppression": row, "by": act.actor.id}
    act.work.write([Event(EventKind.PERSON_SUPPRESSED, act.at, None, person_id, detail)], act.rules.version)


def _tell_sales(act: Act, dossier: Dossier, kind: str) -> None:
    owner = dossier.lead.owner
    to = [owner.colleague_id] if owner.colleague_id else []
    if owner.team is not None:
        to = [one.id for one in act.work.colleagues.all() if one.team == owner.team]
    act.work.center.tell(to, kind, act.at, f"{kind}:{dossier.lead.id}:{act.id}", lead_id=dossier.lead.id)
