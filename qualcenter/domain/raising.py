"""How interest becomes a lead: touches that arrive, raised hands, the score they make, the first-call promise."""

from dataclasses import dataclass
from datetime import timedelta

from qualcenter.domain.events import EventKind
from qualcenter.domain.lead import Lead, promised
from qualcenter.domain.moment import Moment
from qualcenter.domain.owner import Owner
from qualcenter.domain.promise import PromiseKind, first_call_promise
from qualcenter.domain.stage import NextAction, Stage

CONTACT_REVIEW = timedelta(days=30)
"""A contact that nobody touched for so long is due for marketing's review."""

_WAITING = (Stage.CONTACT, Stage.NURTURE, Stage.PURGED)


@dataclass(frozen=True)
class Touch:
    """A touch that arrived: the id of its row, its kind, and whether it asks for something."""

    id: int
    kind: str
    raises: bool


def create_contact(lead: Lead, moment: Moment) -> None:
    """Begin the journey: marketing owns it and reviews it by a date."""
    at = moment.at
    lead.record(
        EventKind.CONTACT_CREATED,
        at,
        {"source": lead.source},
        stage_since=at,
        owner=Owner.marketing(),
        next_action=NextAction.REVIEW,
        next_at=at + CONTACT_REVIEW,
    )


def receive(lead: Lead, moment: Moment, touch: Touch, score: int, tier: str) -> None:
    """Take a touch in; a raise, or a score that rises to the definition, makes or renews a lead.

    On a person who may not be called the touch is only recorded; on a lead that sales holds, too: its owner is told
    by whoever calls this.
    """
    at = moment.at
    lead.record(EventKind.TOUCH_RECEIVED, at, {"touch": touch.id, "kind": touch.kind, "raises": touch.raises})
    # Whoever was nurtured or purged with a high score comes back when it rises over the line, not by any touch.
    put_aside = lead.stage is not Stage.CONTACT and lead.score >= moment.rules.lead_score
    rescore(lead, moment, score, tier, always=touch.raises)
    if moment.suppressed:
        return
    if lead.stage in _WAITING and (touch.raises or (score >= moment.rules.lead_score and not put_aside)):
        raise_hand(lead, moment, "raised" if touch.raises else "score")
    elif lead.stage is Stage.LEAD and touch.raises:
        raise_again(lead, moment)


def rescore(lead: Lead, moment: Moment, score: int, tier: str, *, always: bool = False) -> None:
    """Take a new score; the journey tells of it on a raise and when the tier changes."""
    tells = always or tier != lead.tier or lead.score_at is None
    lead.score, lead.tier, lead.score_at = score, tier, moment.at
    if tells:
        lead.record(EventKind.LEAD_SCORED, moment.at, {"score": score, "tier": tier})


def raise_hand(lead: Lead, moment: Moment, why: str) -> None:
    """Make a lead of a contact, a nurtured or a purged one: into its team's pool, first-call promise running."""
    at = moment.at
    detail: dict[str, object] = {"why": why, "from": lead.stage.value, "team": moment.team}
    recycled = lead.stage is Stage.NURTURE
    if recycled and lead.stage_since is not None:
        detail["days"] = (at - lead.stage_since).days
    lead.record(
        EventKind.LEAD_RECYCLED if recycled else EventKind.LEAD_RAISED,
        at,
        detail,
        stage=Stage.LEAD,
        owner=Owner.pool(moment.team),
        raised_at=at,
        hot_since=at,
        attempts=0,
        voicemails=0,
        parts_tried=(),
        shelf_passed=False,
        lift=False,
        nurture_track=None,
        nurture_step=0,
        nurture_reason=None,
        wake_at=None,
        purge_reason=None,
        lost_reason=None,
        **first_call(lead, moment),
    )


def raise_again(lead: Lead, moment: Moment) -> None:
    """Renew the heat of a lead; of its old and its new promise the earlier holds, and a callback keeps its instant.

    While whoever met the promise still has the lead in hand, the talk answers the raise too.
    """
    at = moment.at
    changes: dict[str, object] = {"hot_since": at, "raised_at": at, "shelf_passed": False}
    if lead.next_action is not NextAction.CALLBACK:
        fresh = first_call_promise(moment.rules.promises, lead.tier, at, moment.calendar, moment.window)
        running = lead.promise if lead.promise_met_at is None else None
        changes |= {"next_at": at} if lead.next_at is not None and lead.next_at > at else {}
        talking = running is None and lead.holder(at) is not None
        if not talking and (running is None or fresh.due_at < running.due_at):
            changes |= promised(fresh.kind, fresh.made_at, fresh.due_at) | {"next_action": NextAction.FIRST_CALL}
    lead.record(EventKind.LEAD_RAISED, at, {"why": "raised", "from": Stage.LEAD.value}, **changes)


def first_call(lead: Lead, moment: Moment) -> dict[str, object]:
    """Changes that owe the lead its first call by the promise of its tier."""
    promise = first_call_promise(moment.rules.promises, lead.tier, moment.at, moment.calendar, moment.window)
    return {
        "next_action": NextAction.FIRST_CALL,
        "next_at": moment.at,
        **promised(PromiseKind.FIRST_CALL, promise.made_at, promise.due_at),
    }
