"""How a call or a review ends for the lead itself: each effect of the Playbook as one move."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from qualcenter.domain.cadence import next_try
from qualcenter.domain.events import EventKind
from qualcenter.domain.lead import Lead, at_rest, promised
from qualcenter.domain.moment import Moment
from qualcenter.domain.naming import words_of_stage
from qualcenter.domain.nurturing import Incubation, nurture
from qualcenter.domain.owner import Owner
from qualcenter.domain.promise import PromiseKind, callback_promise, retry_promise
from qualcenter.domain.refusals import BadValueRefused, WrongStageRefused
from qualcenter.domain.sentence import said
from qualcenter.domain.stage import NextAction, Stage


@dataclass(frozen=True)
class Disposal:
    """One disposition about to be recorded: its row, its code, who gave it, and whether the person was reached.

    `of_person` is what it changes about the person: a column with what it held before and holds after, codes only.
    """

    id: int
    code: str
    by: int
    reached: bool
    voicemail: bool = False
    of_person: Mapping[str, tuple[object, object]] = field(default_factory=dict)


def record_disposition(lead: Lead, moment: Moment, disposal: Disposal) -> None:
    """Note how the call ended; the first disposition makes whoever claimed the lead its owner.

    Raises `WrongStageRefused` unless it is a lead.
    """
    if lead.stage is not Stage.LEAD:
        raise WrongStageRefused(
            said("Only a lead takes a disposition; this one is {stage}.", stage=words_of_stage(lead.stage))
        )
    person = {"person": {name: list(both) for name, both in disposal.of_person.items()}} if disposal.of_person else {}
    lead.record(
        EventKind.DISPOSITION_RECORDED,
        moment.at,
        {
            "disposition": disposal.id,
            "code": disposal.code,
            "by": disposal.by,
            "reached": disposal.reached,
            "attempt": lead.attempts,
            **person,
        },
        owner=Owner.colleague(disposal.by),
        lift=False,
        voicemails=lead.voicemails + disposal.voicemail,
    )


def retry(lead: Lead, moment: Moment, *, busy: bool = False) -> None:
    """Try again by the cadence, or rest on its track when the attempts are used up."""
    rules = moment.rules
    at = next_try(rules.cadence, lead.attempts, lead.voicemails, lead.parts_tried, moment.at, moment.window, busy=busy)
    if at is None:
        nurture(lead, moment, Incubation("not_reached", rules.cadence.exhausted_track, None))
    else:
        _move(lead, moment, at, retrying(moment, at))


def retry_at_once(lead: Lead, moment: Moment, owner: Owner | None = None) -> None:
    """Owe a call right now: on another number, or by another team's pool."""
    _move(lead, moment, moment.at, retrying(moment, moment.at) | ({"owner": owner} if owner else {}))


def retrying(moment: Moment, at: datetime) -> dict[str, object]:
    """Changes that owe a retry at an instant; the lead is as hot as that instant is late."""
    promise = retry_promise(moment.rules.promises, at, moment.calendar, moment.window)
    return {
        "next_action": NextAction.RETRY,
        "next_at": at,
        "hot_since": at,
        "callback_who": None,
        "promised_by": None,
        **promised(PromiseKind.RETRY, promise.made_at, promise.due_at),
    }


def check_callback(moment: Moment, at: datetime) -> None:
    """Raise `BadValueRefused` for an instant that has passed or lies more than a year ahead."""
    if at <= moment.at:
        raise BadValueRefused(said("The callback must lie in the future: choose a later time."), ("at",))
    if at > moment.at + timedelta(days=366):
        raise BadValueRefused(said("A callback may lie at most a year ahead: nurture the lead for longer."), ("at",))


def promise_callback(lead: Lead, moment: Moment, at: datetime, by: int, *, anyone: bool) -> None:
    """Promise to call back at an instant; `anyone` puts it into the pool, else it stays with who promised.

    Raises as `check_callback` does.
    """
    check_callback(moment, at)
    promise = callback_promise(moment.rules.promises, moment.at, at)
    lead.record(
        EventKind.CALLBACK_PROMISED,
        moment.at,
        {"at": int(at.timestamp()), "who": "anyone" if anyone else "mine", "by": by},
        owner=Owner.pool(moment.team) if anyone else Owner.colleague(by),
        next_action=NextAction.CALLBACK,
        next_at=at,
        callback_who="anyone" if anyone else "mine",
        promised_by=by,
        **promised(PromiseKind.CALLBACK, promise.made_at, promise.due_at),
    )


def purge(lead: Lead, moment: Moment, reason: str, by: int | None, *, merged_into: int | None = None) -> None:
    """Take a contact, a lead or a nurtured one out, with the reason.

    Raises `WrongStageRefused` for a lead that sales holds or that is finished.
    """
    if lead.stage not in (Stage.CONTACT, Stage.LEAD, Stage.NURTURE) and merged_into is None:
        raise WrongStageRefused(said("This lead is {stage}: it cannot be purged.", stage=words_of_stage(lead.stage)))
    lead.record(
        EventKind.LEAD_PURGED,
        moment.at,
        {"reason": reason, "by": by},
        **at_rest() | {"stage": Stage.PURGED, "purge_reason": reason, "merged_into": merged_into},
    )


def hand_to(lead: Lead, moment: Moment, owner: Owner, by: int | None, why: Mapping[str, object] | None = None) -> None:
    """Give a lead to another owner; what is owed to it stays as it was. `why` is what routing says of its choice.

    Raises `WrongStageRefused` for a lead that is not being refined.
    """
    if lead.stage is not Stage.LEAD:
        raise WrongStageRefused(
            said("Only leads being refined are assigned; this one is {stage}.", stage=words_of_stage(lead.stage))
        )
    kind = EventKind.LEAD_ASSIGNED if lead.owner.colleague_id is None else EventKind.LEAD_REASSIGNED
    lead.record(kind, moment.at, {"to": owner.key, "from": lead.owner.key, "by": by, **(why or {})}, owner=owner)


def _move(lead: Lead, moment: Moment, at: datetime, changes: dict[str, object]) -> None:
    """Add changes to the disposition just recorded, so that one event tells both what was said and what follows."""
    lead.record(EventKind.DISPOSITION_RECORDED, moment.at, {"next_at": int(at.timestamp())}, **changes)
    follows = lead.pending.pop()
    recorded = max(i for i, one in enumerate(lead.pending) if one.kind is EventKind.DISPOSITION_RECORDED)
    before = lead.pending[recorded]
    lead.pending[recorded] = replace(
        before, detail={**before.detail, **follows.detail}, changes={**before.changes, **follows.changes}
    )
