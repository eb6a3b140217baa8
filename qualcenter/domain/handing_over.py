"""The handoff: promoted, delivered, accepted, touched, won or lost, or back by return, recall and claw-back."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal

from qualcenter.domain.disposing import purge, retrying
from qualcenter.domain.events import EventKind
from qualcenter.domain.lead import Lead, at_rest, no_promise, promised
from qualcenter.domain.moment import Moment
from qualcenter.domain.naming import words_of_stage
from qualcenter.domain.nurturing import Incubation, nurture
from qualcenter.domain.owner import Owner
from qualcenter.domain.promise import Promise, accept_promise, first_touch_promise, result_promise
from qualcenter.domain.refusals import WrongStageRefused
from qualcenter.domain.sentence import said
from qualcenter.domain.stage import NextAction, Stage

SILENT = timedelta(seconds=10)
"""How long a promotion can be undone before anybody in sales sees it."""


@dataclass(frozen=True)
class Receiver:
    """Who gets a promotion: a seller, or the pool of a sales team, and the team whose calendar the clock runs on."""

    owner: Owner
    team: str


def promote(
    lead: Lead,
    moment: Moment,
    handoff_id: int,
    by: int,
    receiver: Receiver,
    why: Mapping[str, object] | None = None,
) -> None:
    """Hand a lead to sales; its answers were checked by whoever calls this. `why` is what routing says of its choice.

    Raises `WrongStageRefused` unless it is a lead.
    """
    if lead.stage is not Stage.LEAD:
        raise WrongStageRefused(
            said("Only a lead can be promoted; this one is {stage}.", stage=words_of_stage(lead.stage))
        )
    at = moment.at
    lead.record(
        EventKind.LEAD_PROMOTED,
        at,
        {"handoff": handoff_id, "by": by, "to": receiver.owner.key, "score": lead.score, **(why or {})},
        **at_rest()
        | {
            "stage": Stage.PROMOTED,
            "owner": receiver.owner,
            "receiver": receiver.owner,
            "handoff_id": handoff_id,
            "promoted_by": by,
            "promoted_at": at,
            "credit": by,
            "deliver_at": at + SILENT,
            "delivered_at": None,
        }
        | _owing(NextAction.ACCEPT, accept_promise(moment.rules.promises, at, moment.sales_calendar(receiver.team))),
    )


def deliver(lead: Lead, moment: Moment) -> None:
    """Show the handoff to sales, once, when the silent time is over."""
    lead.record(
        EventKind.HANDOFF_DELIVERED,
        moment.at,
        {"handoff": lead.handoff_id, "to": lead.owner.key},
        deliver_at=None,
        delivered_at=moment.at,
    )


def recall(lead: Lead, moment: Moment, by: int) -> None:
    """Take a promotion back before sales accepts it; the lead is its promoter's again, at once.

    Raises `WrongStageRefused` when it was accepted or never promoted.
    """
    _want(lead, Stage.PROMOTED, said("recalled"))
    home = Owner.colleague(lead.promoted_by or by)
    lead.record(
        EventKind.PROMOTION_RECALLED,
        moment.at,
        {"handoff": lead.handoff_id, "by": by},
        **_back(moment, home) | {"credit": None},
    )


def accept(lead: Lead, moment: Moment, by: int, team: str, meeting_at: datetime | None = None) -> None:
    """Take a handoff over; the first touch is promised from here, or after the meeting that was agreed.

    Raises `WrongStageRefused` unless it is promoted and delivered.
    """
    _want(lead, Stage.PROMOTED, said("accepted"))
    if lead.delivered_at is None:
        raise WrongStageRefused(said("This handoff is not delivered yet: it arrives ten seconds after the promotion."))
    promise = first_touch_promise(moment.rules.promises, moment.at, moment.sales_calendar(team), meeting_at)
    lead.record(
        EventKind.HANDOFF_ACCEPTED,
        moment.at,
        {"handoff": lead.handoff_id, "by": by},
        **_owing(NextAction.FIRST_TOUCH, promise)
        | {"stage": Stage.ACCEPTED, "owner": Owner.colleague(by), "receiver": Owner.colleague(by)},
    )


def pass_on(lead: Lead, moment: Moment, to: Owner, by: int) -> None:
    """Give a handoff to another seller; the running promise stays.

    Raises `WrongStageRefused` unless sales holds it.
    """
    _want_either(lead, said("passed on"))
    lead.record(
        EventKind.HANDOFF_PASSED_ON,
        moment.at,
        {"handoff": lead.handoff_id, "by": by, "from": lead.owner.key, "to": to.key},
        owner=to,
        receiver=to,
    )


def touch(lead: Lead, moment: Moment, by: int) -> None:
    """Note a contact by sales; the first one keeps its promise, each one renews the promise of a result.

    Raises `WrongStageRefused` unless it is accepted.
    """
    _want(lead, Stage.ACCEPTED, said("touched by sales"))
    first = lead.next_action is NextAction.FIRST_TOUCH
    lead.record(
        EventKind.SALES_TOUCHED,
        moment.at,
        {"handoff": lead.handoff_id, "by": by, "first": first},
        **_owing(NextAction.REPORT_RESULT, result_promise(moment.rules.promises, moment.at, first=first)),
    )


def win(lead: Lead, moment: Moment, by: int, value: Decimal, currency: str) -> None:
    """Report a deal won, with its value in the currency of an ISO 4217 code.

    Raises `WrongStageRefused` unless it is accepted.
    """
    _want(lead, Stage.ACCEPTED, said("won"))
    lead.record(
        EventKind.LEAD_WON,
        moment.at,
        {"handoff": lead.handoff_id, "by": by},
        **at_rest() | {"stage": Stage.WON, "won_value": value, "won_currency": currency},
    )


def lose(lead: Lead, moment: Moment, by: int, reason: str) -> None:
    """Report a deal lost; the lead goes to nurture in the same act, unless the person may not be called.

    Raises `WrongStageRefused` unless it is accepted.
    """
    _want(lead, Stage.ACCEPTED, said("lost"))
    lead.record(
        EventKind.LEAD_LOST,
        moment.at,
        {"handoff": lead.handoff_id, "by": by, "reason": reason},
        **at_rest() | {"stage": Stage.LOST, "lost_reason": reason},
    )
    if moment.suppressed:
        return
    why = moment.rules.lost_reasons[reason]
    wake = moment.at + timedelta(days=why.wake_days)
    nurture(lead, moment, Incubation("lost", why.track or moment.rules.nurture.lost_track, wake, by))


def give_back(lead: Lead, moment: Moment, home: Owner, reason: str, by: int, *, keeps_credit: bool) -> None:
    """Return a handoff to the center, at the head of its owner's queue.

    Raises `WrongStageRefused` unless sales holds it.
    """
    _want_either(lead, said("returned"))
    lead.record(
        EventKind.HANDOFF_RETURNED,
        moment.at,
        {"handoff": lead.handoff_id, "by": by, "reason": reason, "to": home.key},
        **_back(moment, home)
        | {"lift": True, "returns": lead.returns + 1, "credit": lead.credit if keeps_credit else None},
    )


def claw_back(lead: Lead, moment: Moment, home: Owner) -> None:
    """Take a handoff back by the clock; whoever let it lapse is offered it last the next time."""
    lapsed = lead.owner.colleague_id
    lead.record(
        EventKind.HANDOFF_CLAWED_BACK,
        moment.at,
        {"handoff": lead.handoff_id, "from": lead.owner.key, "to": home.key, "promise": lead.next_action},
        **_back(moment, home)
        | {
            "lift": True,
            "returns": lead.returns + 1,
            "let_lapse_by": tuple(dict.fromkeys((*lead.let_lapse_by, *((lapsed,) if lapsed else ())))),
        },
    )


def let_go_unwanted(lead: Lead, moment: Moment) -> None:
    """Purge a lead that came back from sales about somebody whom nobody may call: it would wait in a queue for ever."""
    if moment.suppressed and lead.stage is Stage.LEAD:
        purge(lead, moment, "do_not_call", None)


def _back(moment: Moment, home: Owner) -> dict[str, object]:
    return (
        at_rest()
        | {"stage": Stage.LEAD, "owner": home, "receiver": None, "delivered_at": None}
        | retrying(moment, moment.at)
    )


def _owing(action: NextAction, promise: Promise) -> dict[str, object]:
    return {
        **no_promise(),
        **promised(promise.kind, promise.made_at, promise.due_at),
        "next_action": action,
        "next_at": promise.due_at,
    }


def _want(lead: Lead, stage: Stage, verb: str) -> None:
    if lead.stage is not stage:
        raise WrongStageRefused(
            said(
                "This lead is {stage}: only one that is {wanted} can be {verb}.",
                stage=words_of_stage(lead.stage),
                wanted=words_of_stage(stage),
                verb=verb,
            )
        )


def _want_either(lead: Lead, verb: str) -> None:
    if lead.stage not in (Stage.PROMOTED, Stage.ACCEPTED):
        raise WrongStageRefused(
            said(
                "This lead is {stage}: only one that sales holds can be {verb}.",
                stage=words_of_stage(lead.stage),
                verb=verb,
            )
        )
