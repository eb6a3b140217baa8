"""Incubation: onto a track, along its steps, and back by itself when the wake comes."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from qualcenter.domain.events import EventKind
from qualcenter.domain.lead import Lead, at_rest
from qualcenter.domain.moment import Moment
from qualcenter.domain.naming import words_of_stage
from qualcenter.domain.nurture import Step, StepKind, Track
from qualcenter.domain.owner import Owner
from qualcenter.domain.raising import CONTACT_REVIEW, raise_hand
from qualcenter.domain.refusals import SuppressedRefused, WrongStageRefused
from qualcenter.domain.sentence import said
from qualcenter.domain.stage import NextAction, Stage

FALLBACK_WAKE = timedelta(days=30)
"""A track that does not end in a wake wakes so long after its last step, in case nobody reviews it."""


@dataclass(frozen=True)
class Incubation:
    """Where and how long a lead rests: reason and track codes, the instant it wakes, and who decided (None: a rule)."""

    reason: str
    track: str
    wake_at: datetime | None
    by: int | None = None


def nurture(lead: Lead, moment: Moment, incubation: Incubation) -> None:
    """Put a contact or a lead, or one that sales gave back or lost, onto a track.

    Raises `WrongStageRefused` for a lead that is finished or resting on a track already.
    """
    if lead.stage in (Stage.NURTURE, Stage.WON, Stage.PURGED):
        raise WrongStageRefused(said("This lead is {stage}: it cannot be nurtured.", stage=words_of_stage(lead.stage)))
    at = moment.at
    lead.record(
        EventKind.LEAD_NURTURED,
        at,
        {"reason": incubation.reason, "track": incubation.track, "by": incubation.by},
        **at_rest()
        | {
            "stage": Stage.NURTURE,
            "owner": Owner.marketing(),
            "nurture_reason": incubation.reason,
            "nurture_track": incubation.track,
            "nurture_step": 0,
        }
        | _ahead(moment, incubation.track, 0, at, at, incubation.wake_at),
    )


def next_step(lead: Lead, moment: Moment) -> Step | None:
    """The step that is due now, or None when it is the wake."""
    if lead.next_action is not NextAction.NURTURE_STEP:
        return None
    track = moment.rules.nurture.tracks.get(lead.nurture_track or "")
    return track.steps[lead.nurture_step] if track and lead.nurture_step < len(track.steps) else None


def take_step(lead: Lead, moment: Moment, *, sent: bool, why: str | None = None) -> None:
    """Note the e-mail step that is due as sent or failed, and look ahead to the next one."""
    at = moment.at
    index = lead.nurture_step
    started = lead.stage_since or at
    lead.record(
        EventKind.NURTURE_STEP_SENT if sent else EventKind.NURTURE_STEP_FAILED,
        at,
        {"track": lead.nurture_track, "step": index} | ({"why": why} if why else {}),
        **{"nurture_step": index + 1} | _ahead(moment, lead.nurture_track or "", index + 1, started, at, lead.wake_at),
    )


def reviewed(lead: Lead, moment: Moment, by: int | None) -> None:
    """Note that marketing looked at a lead that waits for it: a contact rests again, a track goes on.

    Raises `WrongStageRefused` for a lead that waits for no review.
    """
    if lead.next_action is not NextAction.REVIEW:
        raise WrongStageRefused(said("Lead {lead} waits for no review.", lead=lead.id))
    at = moment.at
    if lead.stage is Stage.CONTACT:
        lead.record(EventKind.LEAD_REVIEWED, at, {"by": by}, next_at=at + CONTACT_REVIEW)
        return
    index, started = lead.nurture_step + 1, lead.stage_since or at
    changes = {"nurture_step": index} | _ahead(moment, lead.nurture_track or "", index, started, at, lead.wake_at)
    lead.record(EventKind.LEAD_REVIEWED, at, {"by": by, "track": lead.nurture_track}, **changes)


def change_wake(lead: Lead, moment: Moment, wake_at: datetime, by: int | None) -> None:
    """Let a nurtured lead wake at another instant; steps of its track that come before it stay.

    Raises `WrongStageRefused` for a lead that is not nurtured.
    """
    if lead.stage is not Stage.NURTURE:
        raise WrongStageRefused(
            said("Only nurtured leads have a wake; this one is {stage}.", stage=words_of_stage(lead.stage))
        )
    at, started = moment.at, lead.stage_since or moment.at
    ahead = _ahead(moment, lead.nurture_track or "", lead.nurture_step, started, at, wake_at)
    lead.record(EventKind.WAKE_CHANGED, at, {"by": by}, **ahead)


def wake_now(lead: Lead, moment: Moment) -> None:
    """Give a contact or a nurtured lead to the queue at once.

    Raises `WrongStageRefused` for any other, `SuppressedRefused` for a person who must not be called.
    """
    if lead.stage not in (Stage.CONTACT, Stage.NURTURE):
        raise WrongStageRefused(
            said("Only contacts and nurtured leads are woken; this one is {stage}.", stage=words_of_stage(lead.stage))
        )
    if moment.suppressed:
        raise SuppressedRefused(
            said("The person of lead {lead} must not be called: it stays where it is.", lead=lead.id)
        )
    raise_hand(lead, moment, "by_hand")


def _ahead(
    moment: Moment, code: str, index: int, started: datetime, at: datetime, wake_at: datetime | None
) -> dict[str, object]:
    """Changes that name what comes next on a track, from the step at `index` on."""
    track = moment.rules.nurture.tracks.get(code)
    wake = max(wake_at or _end_of(track, started), at)
    step, due = _upcoming(track, index, started)
    if step is None or track is None or due >= wake:
        return {"next_action": NextAction.WAKE, "next_at": wake, "wake_at": wake}
    action = NextAction.REVIEW if track.steps[step].kind is StepKind.REVIEW else NextAction.NURTURE_STEP
    return {"next_action": action, "next_at": max(due, at), "nurture_step": step, "wake_at": wake}


def _upcoming(track: Track | None, index: int, started: datetime) -> tuple[int | None, datetime]:
    """Index and instant of the first step from `index` on that does something; waits only pass time."""
    due = started
    for number, step in enumerate(track.steps if track else ()):
        if step.kind is StepKind.WAIT:
            due += timedelta(days=step.days)
        elif number >= index and step.kind is not StepKind.WAKE:
            return number, due
    return None, due


def _end_of(track: Track | None, started: datetime) -> datetime:
    days = sum(step.days for step in track.steps if step.kind is StepKind.WAIT) if track else 0
    ends_in_wake = bool(track and days and track.steps[-1].kind is StepKind.WAKE)
    return started + timedelta(days=days) + (timedelta(0) if ends_in_wake else FALLBACK_WAKE)
