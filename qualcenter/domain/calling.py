"""A call on a lead: begun after the verdict, ended, and what it does to promise, attempts and lift."""

from dataclasses import dataclass

from qualcenter.domain.cadence import part_of_day
from qualcenter.domain.events import EventKind
from qualcenter.domain.lead import Lead
from qualcenter.domain.moment import Moment
from qualcenter.domain.naming import words_of_stage
from qualcenter.domain.promise import PromiseKind
from qualcenter.domain.refusals import WrongStageRefused
from qualcenter.domain.sentence import said
from qualcenter.domain.stage import Stage

_MET_BY_CALLING = frozenset({PromiseKind.FIRST_CALL, PromiseKind.RETRY, PromiseKind.CALLBACK})


@dataclass(frozen=True)
class Dialling:
    """One call about to begin: the rows it refers to, who calls, and the verdict with the rule that gave it."""

    call_id: int
    phone_id: int | None
    colleague_id: int
    verdict: str
    rule: str
    zone: str


def start_call(lead: Lead, moment: Moment, dialling: Dialling) -> None:
    """Begin an attempt; it meets the promise to call and takes the lift of a lead that came back.

    Raises `WrongStageRefused` unless it is a lead: nobody else is ours to call.
    """
    if lead.stage is not Stage.LEAD:
        raise WrongStageRefused(
            said("This is {what}, not a lead: there is no call to make on it.", what=_named(lead.stage))
        )
    part = part_of_day(moment.rules.cadence, moment.at, dialling.zone)
    lead.record(
        EventKind.CALL_STARTED,
        moment.at,
        {
            "call": dialling.call_id,
            "phone": dialling.phone_id,
            "by": dialling.colleague_id,
            "verdict": dialling.verdict,
            "rule": dialling.rule,
            "attempt": lead.attempts + 1,
        },
        attempts=lead.attempts + 1,
        parts_tried=(*lead.parts_tried, part),
        last_attempt_at=moment.at,
        lift=False,
        **_met(lead, moment),
    )


def receive_call(lead: Lead, moment: Moment, call_id: int, colleague_id: int) -> None:
    """Note that the person rang; talking to them keeps the promise to call, and counts as no attempt of ours."""
    lead.record(
        EventKind.CALL_RECEIVED,
        moment.at,
        {"call": call_id, "by": colleague_id},
        **(_met(lead, moment) if lead.stage is Stage.LEAD else {}),
    )


def end_call(lead: Lead, moment: Moment, call_id: int, seconds: int) -> None:
    """Note the end of a call, in whole seconds since dialling: nothing tells when it was picked up."""
    lead.record(EventKind.CALL_ENDED, moment.at, {"call": call_id, "seconds": seconds})


def _met(lead: Lead, moment: Moment) -> dict[str, object]:
    if lead.promise is None or lead.promise.kind not in _MET_BY_CALLING or lead.promise_met_at is not None:
        return {}
    return {"promise_met_at": moment.at}


def _named(stage: Stage) -> str:
    match stage:
        case Stage.CONTACT:
            return said("a contact")
        case Stage.ACCEPTED:
            return said("accepted by sales")
        case Stage.PROMOTED:
            return said("with sales")
        case _:
            return said("a lead that is {stage}", stage=words_of_stage(stage))
