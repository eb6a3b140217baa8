"""Handoffs: promoted to sales, accepted, touched, won or lost, or back again with a reason."""

import re
from collections.abc import Callable, Mapping
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from qualcenter.domain.acts import DoneAct
from qualcenter.domain.disposition import CheckedFields
from qualcenter.domain.events import EventKind
from qualcenter.domain.handing_over import accept, let_go_unwanted, lose, pass_on, recall, touch, win
from qualcenter.domain.naming import words_of_stage
from qualcenter.domain.owner import Owner
from qualcenter.domain.refusals import (
    BadValueRefused,
    HeldByOtherRefused,
    UnknownNameRefused,
    WrongStageRefused,
)
from qualcenter.domain.rights import Actor, Right, Role, require
from qualcenter.domain.sentence import said
from qualcenter.domain.stage import Stage
from qualcenter.domain.storable import storable
from qualcenter.services.answers import capture
from qualcenter.services.claims import owner_name
from qualcenter.services.desk import Act, Desk
from qualcenter.services.dossiers import Dossier
from qualcenter.services.effects import instant_there
from qualcenter.services.promoting import Wanted, choose_receiver, promote_lead
from qualcenter.services.returning import return_lead
from qualcenter.services.telling import done, retold

LONGEST_NOTE = 4_000
LARGEST_DEAL = Decimal(10) ** 12
_WITH_SALES = (Stage.PROMOTED, Stage.ACCEPTED)


class Handoff:
    """The sales side of a lead, and the promotion that brings it there."""

    def __init__(self, desk: Desk) -> None:
        """Stand on the desk."""
        self._desk = desk

    def promote_in(self, act: Act, dossier: Dossier, fields: CheckedFields) -> int:
        """Promote inside the act of a disposition, with its fields; gives the handoff's id.

        The fields `to`, `one_breath` and `meeting_at` say who, how and when; a field named as one of the
        promotion definition is filed as its answer first. Raises what `promote_lead` raises.
        """
        for name, value in fields.values.items():
            if act.rules.promotion.field(name) is not None:
                capture(act, dossier, name, value, "form")
        meeting = fields.get("meeting_at")
        wanted = Wanted(
            fields.get("to") or "",
            fields.get("one_breath") or "",
            instant_there(dossier, meeting) if meeting else None,
        )
        return promote_lead(act, dossier, wanted)

    def recall(self, actor: Actor, lead_id: int, *, act_id: UUID | None = None) -> DoneAct:
        """Take a promotion back before sales accepts it; only its promoter and team leads may.

        Raises `WrongStageRefused` once it is accepted, `HeldByOtherRefused` for somebody else's promotion.
        """
        require(actor, Right.REFINE)

        def deed(act: Act) -> DoneAct:
            dossier = act.dossiers.open(lead_id)
            lead = dossier.lead
            foreign = lead.promoted_by != actor.id and not actor.may(Right.UNDO_OTHERS)
            if lead.stage is Stage.PROMOTED and foreign:
                who = _promoter(act, lead.promoted_by)
                raise HeldByOtherRefused(said("{who} promoted this lead; only they or a team lead recall it.", who=who))
            recall(lead, dossier.moment, actor.id)
            let_go_unwanted(lead, dossier.moment)
            return done(act, "recall", dossier)

        return self._do(actor, "recall", deed, act_id)

    def accept(
        self,
        actor: Actor,
        lead_id: int,
        meeting_at: datetime | None = None,
        *,
        act_id: UUID | None = None,
    ) -> DoneAct:
        """Take a handoff over, from the actor's own list or from the pool of their team.

        The first touch is promised from now; a meeting, agreed here or at the promotion, replaces that.
        Raises `WrongStageRefused`, `HeldByOtherRefused`, and `BadValueRefused` for a meeting that has passed.
        """
        require(actor, Right.SELL)

        def deed(act: Act) -> DoneAct:
            dossier = delivered_to(act, lead_id)
            row = act.work.handoffs.get(dossier.lead.handoff_id or 0) or {}
            agreed = row.get("meeting_at")
            if meeting_at is not None and meeting_at <= act.at:
                raise BadValueRefused(said("The meeting must lie in the future."), ("meeting_at",))
            if meeting_at is not None and dossier.lead.handoff_id:
                act.work.handoffs.set(dossier.lead.handoff_id, meeting_at=meeting_at)
            coming = meeting_at or (agreed if agreed is not None and agreed > act.at else None)
            accept(dossier.lead, dossier.moment, actor.id, actor.team, coming)
            return done(act, "accept", dossier)

        return self._do(actor, "accept", deed, act_id)

    def pass_on(self, actor: Actor, lead_id: int, to: str, *, act_id: UUID | None = None) -> DoneAct:
        """Give a handoff to another seller, or with “pool” to the pool that routing names; its promise stays.

        Raises `UnknownNameRefused` for somebody who is not in sales, `BadValueRefused` for oneself.
        """
        require(actor, Right.SELL)

        def deed(act: Act) -> DoneAct:
            dossier = delivered_to(act, lead_id)
            if not to.strip():
                raise BadValueRefused(said("Say to whom the handoff goes."), ("to",))
            receiver = choose_receiver(act, dossier, to).receiver
            if receiver.owner == dossier.lead.owner:
                raise BadValueRefused(said("This handoff is there already: choose another seller."), ("to",))
            if receiver.owner.team is not None and dossier.lead.stage is Stage.ACCEPTED:
                raise WrongStageRefused(said("An accepted handoff is passed on to a person, not to a pool."))
            pass_on(dossier.lead, dossier.moment, receiver.owner, actor.id)
            return done(act, "pass_on", dossier)

        return self._do(actor, "pass_on", deed, act_id)

    def give_back(
        self,
        actor: Actor,
        lead_id: int,
        reason: str,
        note: str = "",
        fields: Mapping[str, str] | None = None,
        *,
        act_id: UUID | None = None,
    ) -> DoneAct:
        """Return a handoff for a reason of the Playbook; the lead goes where the reason says.

        `fields` answers what the reason asks: `date` (from when on), `lead` (the number of the duplicate's
        other lead) or `person` (who is the right one). Raises what `return_lead` raises.
        """
        require(actor, Right.SELL)

        def deed(act: Act) -> DoneAct:
            dossier = delivered_to(act, lead_id)
            if dossier.lead.stage not in _WITH_SALES:
                stage = words_of_stage(dossier.lead.stage)
                raise WrongStageRefused(
                    said("This lead is {stage}: only one that sales holds can be returned.", stage=stage)
                )
            return_lead(act, dossier, reason, fields or {}, note)
            return done(act, "return", dossier)

        return self._do(actor, "return", deed, act_id)

    def touch(self, actor: Actor, lead_id: int, *, act_id: UUID | None = None) -> DoneAct:
        """Note a contact with the person; the first one keeps the promise of a first touch."""
        require(actor, Right.SELL)

        def deed(act: Act) -> DoneAct:
            dossier = delivered_to(act, lead_id)
            touch(dossier.lead, dossier.moment, actor.id)
            return done(act, "touch", dossier)

        return self._do(actor, "touch", deed, act_id)

    def won(self, actor: Actor, lead_id: int, value: Decimal, currency: str, *, act_id: UUID | None = None) -> DoneAct:
        """Report a deal won, with its value and the ISO 4217 code of its currency.

        Raises `BadValueRefused` for a value that is no amount and for a code that is none.
        """
        require(actor, Right.SELL)
        code = currency.strip().upper()
        if not value.is_finite() or not 0 <= value < LARGEST_DEAL:
            raise BadValueRefused(said("The value must be an amount from 0 up, such as 24000 or 1999.90."), ("value",))
        if not re.fullmatch(r"[A-Z]{3}", code):
            raise BadValueRefused(
                said("“{currency}” is no currency: write a code such as EUR or USD.", currency=currency), ("currency",)
            )

        def deed(act: Act) -> DoneAct:
            dossier = delivered_to(act, lead_id)
            win(dossier.lead, dossier.moment, actor.id, value, code)
            return done(act, "won", dossier)

        return self._do(actor, "won", deed, act_id)

    def lost(self, actor: Actor, lead_id: int, reason: str, *, act_id: UUID | None = None) -> DoneAct:
        """Report a deal lost, for a reason of the Playbook; the lead goes to nurture in the same act."""
        require(actor, Right.SELL)

        def deed(act: Act) -> DoneAct:
            dossier = delivered_to(act, lead_id)
            if reason not in act.rules.lost_reasons:
                known = ", ".join(act.rules.lost_reasons)
                raise UnknownNameRefused(
                    said("“{reason}” is no reason to lose a deal. Reasons: {known}.", reason=reason, known=known),
                    ("reason",),
                )
            lose(dossier.lead, dossier.moment, actor.id, reason)
            return done(act, "lost", dossier)

        return self._do(actor, "lost", deed, act_id)

    def feedback(
        self, actor: Actor, lead_id: int, good: bool, note: str = "", *, act_id: UUID | None = None
    ) -> DoneAct:
        """Rate the latest handoff of a lead with one key: its receiver the lead, its promoter the receiver.

        Raises `WrongStageRefused` for a lead that never went to sales, `HeldByOtherRefused` for a stranger.
        """
        require(actor, Right.SELL, Right.REFINE)

        def deed(act: Act) -> DoneAct:
            dossier = act.dossiers.open(lead_id)
            row = act.work.handoffs.latest(lead_id)
            if row is None or (row["delivered_at"] is None and dossier.lead.delivered_at is None):
                raise WrongStageRefused(said("There is no handoff of this lead to rate."))
            by_sales = actor.id in (row["receiver_id"], row["accepted_by"]) and actor.may(Right.SELL)
            if not by_sales and row["promoted_by"] != actor.id:
                raise HeldByOtherRefused(said("Only those who promoted or received this lead rate its handoff."))
            side = "rating_by_sales" if by_sales else "rating_by_qualifier"
            act.work.handoffs.set(row["id"], **{side: good})
            words = storable(note).strip()[:LONGEST_NOTE] or None
            act.work.handoffs.rate(
                lead_id=lead_id, handoff_id=row["id"], given_by=actor.id, good=good, note=words, at=act.at
            )
            detail = {"handoff": row["id"], "by": actor.id, "good": good, "side": side}
            dossier.lead.record(EventKind.FEEDBACK_GIVEN, act.at, detail)
            return done(act, "feedback", dossier)

        return self._do(actor, "feedback", deed, act_id)

    def _do(self, actor: Actor, verb: str, deed: Callable[[Act], DoneAct], act_id: UUID | None) -> DoneAct:
        return self._desk.do(actor, verb, deed, act_id=act_id, repeated=retold)


def delivered_to(act: Act, lead_id: int) -> Dossier:
    """The dossier of a handoff that is the actor's own, or lies in the pool of the actor's team.

    Raises `HeldByOtherRefused` for another seller's and `WrongStageRefused` before it is delivered; a lead
    that sales does not hold is left for the verb to refuse.
    """
    dossier = act.dossiers.open(lead_id)
    lead = dossier.lead
    if lead.stage not in _WITH_SALES:
        return dossier
    mine = lead.owner == Owner.colleague(act.actor.id)
    ours = lead.owner.team is not None and act.actor.team in ("", lead.owner.team)
    if not (mine or ours) or not act.actor.is_(Role.SALES):
        raise HeldByOtherRefused(said("This handoff belongs to {owner}.", owner=owner_name(act, lead.owner)))
    if lead.delivered_at is None:
        raise WrongStageRefused(said("This handoff is not delivered yet: it arrives ten seconds after the promotion."))
    return dossier


def _promoter(act: Act, colleague_id: int | None) -> str:
    colleague = act.work.colleagues.get(colleague_id) if colleague_id else None
    return colleague.name if colleague else said("Somebody else")
