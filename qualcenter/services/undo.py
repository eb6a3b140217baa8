"""Undo: the latest act taken back by its opposite, on every lead it moved, in one transaction."""

from collections.abc import Sequence
from dataclasses import replace
from uuid import UUID

from qualcenter.domain.acts import UNDOABLE, DoneAct
from qualcenter.domain.disposing import purge
from qualcenter.domain.events import EventKind
from qualcenter.domain.handing_over import SILENT
from qualcenter.domain.raising import rescore
from qualcenter.domain.refusals import (
    ChangedSinceRefused,
    NotAllowedRefused,
    NothingToUndoRefused,
    WrongStageRefused,
)
from qualcenter.domain.rights import Actor, Right, require
from qualcenter.domain.sentence import said
from qualcenter.domain.stage import Stage
from qualcenter.domain.undoing import is_own, stands_in_the_way, take_back
from qualcenter.services.claims import name_of, take_in_hand
from qualcenter.services.desk import Act, Desk
from qualcenter.services.dossiers import Dossier
from qualcenter.services.scores import score_now
from qualcenter.services.taking_back import take_back_rows
from qualcenter.services.telling import retold
from qualcenter.store.journey import ActOfPerson
from qualcenter.store.undoing import StoredEvent, Undoing

LOOK_BACK = 50
"""How many of their own acts somebody can take back one after another."""

_CLAIMED_AGAIN = frozenset({"dispose", "promote", "nurture", "skip"})
_UNDONE = "undone"


class Undo:
    """Takes acts back. History is only added to: the opposite event carries the values from before."""

    def __init__(self, desk: Desk) -> None:
        """Stand on the desk."""
        self._desk = desk

    def undo(self, actor: Actor, act_id_to_undo: UUID | str | None = None, *, act_id: UUID | None = None) -> DoneAct:
        """Take back the actor's latest act, or the one named; gives the act that was undone.

        Its leads are as they were, due times too; only attempts stay counted. The lead of a single deed is in
        the actor's hand again and the one held now is laid down.

        Raises `NothingToUndoRefused`, `ChangedSinceRefused` after a later act on one of its leads,
        `WrongStageRefused` for a promotion older than its silent ten seconds, `NotAllowedRefused` for
        another's act without that right, `HandFullRefused` while the actor is on the phone otherwise.
        """
        require(actor, Right.REFINE, Right.ASSIGN, Right.UNDO_OTHERS, Right.TEND_CONTACTS)
        wanted = _uuid(act_id_to_undo)
        return self._desk.do(actor, "undo", lambda act: _undo(act, wanted), act_id=act_id, repeated=_told_again)


def _undo(act: Act, wanted: UUID | None) -> DoneAct:
    found = _found(act, wanted)
    if found.verb == "promote" and act.at >= found.at + SILENT:
        _refuse_delivered(act, found)
    act.work.deed = replace(act.work.deed, undoes=found.id)
    happened = Undoing(act.work.connection).events_of(found.id)
    lead_ids = list(dict.fromkeys(one.event.lead_id for one in happened if one.event.lead_id is not None))
    dossiers = act.dossiers.open_many(lead_ids)
    for dossier in dossiers:
        _check_unchanged(act, dossier, happened)
    take_back_rows(act, found, happened, dossiers)
    for dossier in dossiers:
        _restore(act, dossier, found, happened)
    if found.actor_id == act.actor.id and found.verb in _CLAIMED_AGAIN:
        _claim_again(act, dossiers)
    act.work.journey.mark_undone(found.id, act.id)
    return retold(act, found.id)


def _refuse_delivered(act: Act, found: ActOfPerson) -> None:
    events = Undoing(act.work.connection).events_of(found.id)
    lead_id = next(one.event.lead_id for one in events if one.event.lead_id is not None)
    dossier = act.dossiers.open(lead_id, lock=False)
    if dossier.lead.stage is Stage.LEAD:
        raise NothingToUndoRefused(
            said("{name} is back with the center already: there is nothing to undo.", name=dossier.person.full_name)
        )
    raise WrongStageRefused(
        said(
            "This promotion has been delivered to sales, so it can no longer be undone. Use recall: "
            "it takes the lead back until sales accepts it."
        )
    )


def _found(act: Act, wanted: UUID | None) -> ActOfPerson:
    """The act to take back. Raises `NothingToUndoRefused`, and `NotAllowedRefused` for another's."""
    if wanted is None:
        latest = act.work.journey.acts_of(act.actor.id, UNDOABLE, LOOK_BACK)
        found = next((one for one in latest if one.undone_by is None), None)
        if found is None and latest:
            raise NothingToUndoRefused(said("There is nothing more to undo: all you did lately is taken back."))
        if found is None:
            raise NothingToUndoRefused(said("There is nothing to undo: you have not moved any lead yet."))
        return found
    named = act.work.journey.act(wanted)
    if named is None or named.verb not in UNDOABLE:
        raise NothingToUndoRefused(said("This act cannot be undone: only moves of leads can."))
    if named.undone_by is not None:
        raise NothingToUndoRefused(said("This act has been undone already."))
    if named.actor_id != act.actor.id and not act.actor.may(Right.UNDO_OTHERS):
        raise NotAllowedRefused(said("{actor} did this: only they or a team lead can undo it.", actor=named.actor))
    return named


def _check_unchanged(act: Act, dossier: Dossier, happened: Sequence[StoredEvent]) -> None:
    """Raise `ChangedSinceRefused` when the lead was moved, or taken up by somebody, after the act."""
    lead, name = dossier.lead, dossier.person.full_name
    last = max(one.seq for one in happened if one.event.lead_id == lead.id)
    since = Undoing(act.work.connection).events_after(lead.id, last)
    for one in since:
        deed = is_own(one.event, one.act_at)
        if not (one.taken_back and deed) and stands_in_the_way(one.event, by_person=one.by_person and deed):
            raise _changed(name, one.event.kind)
    for event in lead.pending:
        if stands_in_the_way(event, by_person=False):
            raise _changed(name, event.kind)
    if lead.held_by_other(act.actor.id, act.at) and not _held_before(act, dossier, last):
        holder = name_of(act, lead.claimed_by)
        raise ChangedSinceRefused(
            said("{holder} has taken up {name} since: undo would pull the lead away.", holder=holder, name=name)
        )


def _held_before(act: Act, dossier: Dossier, last: int) -> bool:
    """Whether the present claim on a lead was made before a place in its journey."""
    whole = Undoing(act.work.connection).events_after(dossier.lead.id, 0)
    claims = [one for one in whole if one.event.kind is EventKind.LEAD_CLAIMED]
    return bool(claims) and claims[-1].seq <= last and claims[-1].event.detail["by"] == dossier.lead.claimed_by


def _changed(name: str, kind: str) -> ChangedSinceRefused:
    return ChangedSinceRefused(
        said("{name} has changed since: undo would overwrite that. Nothing was taken back.", name=name), since=str(kind)
    )


def _restore(act: Act, dossier: Dossier, found: ActOfPerson, happened: Sequence[StoredEvent]) -> None:
    """Put one lead back to what it was before the act; one that the act brought in is purged."""
    lead = dossier.lead
    own = [one.seq for one in happened if one.event.lead_id == lead.id and is_own(one.event, found.at)]
    if not own:
        return
    first = min(own)
    if Undoing(act.work.connection).begins_with(lead.id, first):
        lead.claimed_by, lead.claim_until = None, None
        purge(lead, dossier.moment, _UNDONE, act.actor.id)
        return
    then = act.work.journey.replayed(lead.id, before=first)
    detail = {"act": str(found.id), "verb": found.verb, "by": act.actor.id}
    take_back(lead, act.at, then, detail)
    colleague = act.work.colleagues.get(then.owner.colleague_id) if then.owner.colleague_id else None
    if colleague is not None and colleague.team in act.rules.teams and then.stage is Stage.LEAD:
        lead.team = colleague.team
    if lead.is_live:
        score, tier = score_now(act.work, act.rules, dossier.person)
        rescore(lead, dossier.moment, score.total, tier)


def _claim_again(act: Act, dossiers: Sequence[Dossier]) -> None:
    again = dossiers[0] if dossiers else None
    if again is not None and again.lead.stage is Stage.LEAD:
        take_in_hand(act, again, undone=True)


def _told_again(act: Act) -> DoneAct:
    undone = Undoing(act.work.connection).undone_by(act.work.act_id)
    return retold(act, undone or act.work.act_id)


def _uuid(given: UUID | str | None) -> UUID | None:
    if given is None or isinstance(given, UUID):
        return given
    try:
        return UUID(given)
    except ValueError:
        raise NothingToUndoRefused(said("“{given}” is not the number of an act.", given=given)) from None
