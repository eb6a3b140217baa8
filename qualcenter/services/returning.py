"""What sales gives back: the reason, the one thing it asks, and where the lead goes then."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from qualcenter.domain.disposing import purge
from qualcenter.domain.handing_over import give_back, let_go_unwanted
from qualcenter.domain.nurturing import Incubation, nurture
from qualcenter.domain.owner import Owner
from qualcenter.domain.refusals import (
    BadValueRefused,
    MissingAnswersRefused,
    UnknownLeadRefused,
    UnknownNameRefused,
)
from qualcenter.domain.rights import Role
from qualcenter.domain.rules import GoesTo, ReturnReason
from qualcenter.domain.sentence import said
from qualcenter.services.answers import file_note
from qualcenter.services.desk import Act
from qualcenter.services.dossiers import Dossier
from qualcenter.services.effects import instant_there
from qualcenter.services.homes import Homes
from qualcenter.services.promoting import Wanted, holding, named_seller, pass_to_sales

_ASKS = {
    "date": said("Say from which day on it is worth calling again."),
    "lead": said("Say which lead it duplicates, by its number."),
    "person": said("Say who the right person is."),
}
_DEFAULT_REST = timedelta(days=60)


@dataclass(frozen=True)
class Return:
    """One return about to happen: its reason, what was answered to the reason's question, a note."""

    reason: ReturnReason
    asked: str
    note: str


def return_lead(act: Act, dossier: Dossier, code: str, fields: Mapping[str, str], note: str) -> None:
    """Give a handoff back for a reason of the Playbook; what it asked is filed as a note.

    Raises `UnknownNameRefused` for another reason, `MissingAnswersRefused` naming what it asks, and
    `BadValueRefused` or `UnknownLeadRefused` for an answer that does not fit.
    """
    told = checked_return(act, dossier, code, fields, note)
    _ROADS[told.reason.goes_to](act, dossier, told)
    let_go_unwanted(dossier.lead, dossier.moment)
    words = "\n".join(text for text in (_asked_words(told), told.note) if text)
    if words:
        file_note(act, dossier, words)


def checked_return(act: Act, dossier: Dossier, code: str, fields: Mapping[str, str], note: str) -> Return:
    """The return with its question answered; raises as `return_lead` does."""
    reason = act.rules.returns.get(code)
    if reason is None:
        known = ", ".join(act.rules.returns)
        raise UnknownNameRefused(
            said("“{code}” is no reason to return a lead. Reasons: {known}.", code=code, known=known), ("reason",)
        )
    strange = [name for name in fields if name != reason.asks]
    if strange:
        raise BadValueRefused(
            said("“{label}” does not ask for {strange}.", label=reason.label, strange=", ".join(strange)),
            tuple(strange),
        )
    asked = fields.get(reason.asks or "", "").strip()
    if reason.asks and not asked:
        raise MissingAnswersRefused(
            said("“{label}”: {asks}", label=reason.label, asks=_ASKS[reason.asks]), (reason.asks,)
        )
    if reason.asks == "lead":
        _check_lead(act, dossier, asked)
    return Return(reason, asked, note.strip())


def _to_promoter(act: Act, dossier: Dossier, told: Return) -> None:
    _give_back(act, dossier, told, Homes(act.work).of(dossier.lead))


def _to_team_lead(act: Act, dossier: Dossier, told: Return) -> None:
    team_lead = Homes(act.work).team_lead(dossier.lead.team)
    home = Owner.colleague(team_lead.id) if team_lead else Owner.pool(dossier.lead.team)
    _give_back(act, dossier, told, home)


def _to_nurture(act: Act, dossier: Dossier, told: Return) -> None:
    reason = told.reason
    wake = _wake(act, dossier, told)
    _give_back(act, dossier, told, Homes(act.work).of(dossier.lead))
    track = reason.track or act.rules.nurture.default_track
    nurture(dossier.lead, dossier.moment, Incubation(reason.code, track, wake, act.actor.id))


def _to_account_owner(act: Act, dossier: Dossier, told: Return) -> None:
    """A seller who owns the account gets the handoff anew; a qualifier who does gets the lead."""
    firm = dossier.person.company
    owner = act.work.colleagues.named(firm.account_owner) if firm and firm.account_owner else None
    if owner is None or not owner.active:
        _to_team_lead(act, dossier, told)
    elif Role.SALES not in owner.roles:
        _give_back(act, dossier, told, Owner.colleague(owner.id))
    else:
        before = dossier.lead.handoff_id
        given = holding(act, dossier)
        _give_back(act, dossier, told, Owner.colleague(owner.id))
        if before is not None:
            # One open handoff a lead: the old one ends now, not only when the dossier is written.
            act.work.handoffs.set(before, ended_at=act.at, outcome="returned")
        wanted = Wanted(one_breath=f"{told.reason.label}: {dossier.person.full_name}")
        pass_to_sales(act, dossier, named_seller(act, owner.name), wanted, given)


def _to_purge(act: Act, dossier: Dossier, told: Return) -> None:
    _give_back(act, dossier, told, Homes(act.work).of(dossier.lead))
    purge(dossier.lead, dossier.moment, told.reason.code, act.actor.id)


_ROADS: dict[GoesTo, Callable[[Act, Dossier, Return], None]] = {
    GoesTo.PROMOTER: _to_promoter,
    GoesTo.TEAM_LEAD: _to_team_lead,
    GoesTo.NURTURE: _to_nurture,
    GoesTo.ACCOUNT_OWNER: _to_account_owner,
    GoesTo.PURGE: _to_purge,
}


def _give_back(act: Act, dossier: Dossier, told: Return, home: Owner) -> None:
    keeps = not told.reason.counts_against_credit
    give_back(dossier.lead, dossier.moment, home, told.reason.code, act.actor.id, keeps_credit=keeps)


def _wake(act: Act, dossier: Dossier, told: Return) -> datetime:
    if told.reason.asks == "date":
        wake = instant_there(dossier, told.asked)
        if wake <= act.at:
            raise BadValueRefused(said("The day to call again must lie in the future."), ("date",))
        return wake
    days = told.reason.wake_days
    return act.at + (timedelta(days=days) if days else _DEFAULT_REST)


def _check_lead(act: Act, dossier: Dossier, text: str) -> None:
    number = int(text) if text.isdigit() else 0
    if number == dossier.lead.id:
        raise BadValueRefused(said("A lead is no duplicate of itself: give the other one's number."), ("lead",))
    if not number or not act.work.leads.is_there(number):
        raise UnknownLeadRefused(said("There is no lead “{text}” in this store.", text=text), ("lead",))


def _asked_words(told: Return) -> str:
    sentences = {"lead": "Duplicate of lead {}.", "person": "The right person: {}.", "date": "Again from {}."}
    return sentences[told.reason.asks].format(told.asked) if told.reason.asks else ""
