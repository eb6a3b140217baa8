"""Two leads that were one human: what the kept one gains, how the other ends, how a split parts them."""

from collections.abc import Mapping
from datetime import datetime

from qualcenter.domain.events import EventKind
from qualcenter.domain.lead import REPLAYED, Lead, LeadState, at_rest
from qualcenter.domain.moment import Moment
from qualcenter.domain.naming import words_of_stage
from qualcenter.domain.person import Person
from qualcenter.domain.refusals import NotLiveRefused, WrongStageRefused
from qualcenter.domain.sentence import said
from qualcenter.domain.stage import NextAction, Stage

WITH_SALES = (Stage.PROMOTED, Stage.ACCEPTED)
_DONE = (Stage.WON, Stage.LOST)
_ACTION = (
    "stage",
    "owner",
    "next_action",
    "next_at",
    "promise",
    "promise_met_at",
    "missed",
    "callback_who",
    "promised_by",
)
_RAISED = ("raised_at", "shelf_passed")
_RESTING = ("nurture_track", "nurture_step", "nurture_reason", "wake_at")
OWED = frozenset((*_ACTION, *_RESTING))
"""What is owed to a lead travels together: an action, its instant, its promise and who keeps it."""

_PERSON_BLANKS = (
    "full_name",
    "given_name",
    "family_name",
    "title",
    "language",
    "city",
    "region",
    "country",
    "zone",
    "source",
    "external_id",
    "kind_of_person",
    "gatekeeper",
)


def which_is_kept(asked: Lead, other: Lead) -> tuple[Lead, Lead]:
    """The lead to keep and the one that ends: the one asked for, unless only the other is with sales or live.

    Raises `WrongStageRefused` when sales holds both or a closed deal would end, `NotLiveRefused` when neither
    is live, or one was merged before.
    """
    if asked.merged_into is not None or other.merged_into is not None:
        merged = asked if asked.merged_into is not None else other
        raise NotLiveRefused(
            said(
                "Lead {merged} is merged into lead {merged_into} already.",
                merged=merged.id,
                merged_into=merged.merged_into,
            )
        )
    if asked.stage in WITH_SALES and other.stage in WITH_SALES:
        raise WrongStageRefused(said("Sales works on both leads: let one be returned or closed first."))
    if not (asked.is_live or other.is_live):
        raise NotLiveRefused(said("Both leads are finished: there is nothing to merge."))
    swap = (other.stage in WITH_SALES and asked.stage not in WITH_SALES) or not asked.is_live
    kept, ending = (other, asked) if swap else (asked, other)
    if ending.stage in _DONE:
        raise WrongStageRefused(
            said(
                "Lead {ending} is {stage}: a closed deal stays on its own.",
                ending=ending.id,
                stage=words_of_stage(ending.stage),
            )
        )
    return kept, ending


def gains(kept: Lead, other: Lead) -> dict[str, object]:
    """What the kept lead takes over: what is owed first, answers it lacks, the owner who has worked on it.

    A callback was promised to the person and goes before a first call or a retry, also before an earlier one; of two
    callbacks the earlier holds. One that a colleague promised to make stays with that colleague.

    A contact or a nurtured one becomes the lead that the other is. What sales holds takes answers alone.
    """
    found: dict[str, object] = {"answers": {**other.answers, **kept.answers}}
    if kept.stage in WITH_SALES:
        return found
    counted = {
        "attempts": kept.attempts + other.attempts,
        "voicemails": kept.voicemails + other.voicemails,
        "parts_tried": (*kept.parts_tried, *other.parts_tried),
        "last_attempt_at": _latest(kept.last_attempt_at, other.last_attempt_at),
    }
    if other.stage is not Stage.LEAD:
        return found | (counted if kept.stage is Stage.LEAD else {})
    found |= counted | {
        "hot_since": _latest(kept.hot_since, other.hot_since),
        "lift": kept.lift or other.lift,
    }
    if kept.stage is not Stage.LEAD:
        return found | {name: getattr(other, name) for name in (*_ACTION, *_RESTING, *_RAISED)}
    owed = _goes_before(other, kept)
    if owed:
        found |= {name: getattr(other, name) for name in _ACTION}
    if not (owed and _is_callback(other) and other.owner.colleague_id):
        found["owner"] = kept.owner if kept.owner.colleague_id or not other.owner.colleague_id else other.owner
    found["raised_at"] = _latest(kept.raised_at, other.raised_at)
    return found


def merge(kept: Lead, other: Lead, moment: Moment, merge_id: int, by: int | None) -> dict[str, object]:
    """Record the merge in both journeys: the other ends as a duplicate; gives what the kept one gained."""
    gained = {name: value for name, value in gains(kept, other).items() if getattr(kept, name) != value}
    detail = {"merge": merge_id, "by": by}
    kept.record(EventKind.LEAD_MERGED, moment.at, {**detail, "from": other.id}, **gained)
    other.record(
        EventKind.LEAD_MERGED,
        moment.at,
        {**detail, "into": kept.id},
        **at_rest() | {"stage": Stage.PURGED, "purge_reason": "duplicate", "merged_into": kept.id},
    )
    return gained


def split(
    kept: Lead,
    other: Lead,
    moment: Moment,
    merge_id: int,
    by: int | None,
    back: Mapping[str, object],
    then: LeadState,
) -> None:
    """Record the split in both journeys: `back` undoes what was gained, the other is as it was `then`."""
    detail = {"merge": merge_id, "by": by}
    kept.record(EventKind.LEAD_SPLIT, moment.at, {**detail, "from": other.id}, **back)
    was = {name: getattr(then, name) for name in REPLAYED}
    other.record(EventKind.LEAD_SPLIT, moment.at, {**detail, "into": kept.id}, **was)


def tell_apart(one: Lead, other: Lead, moment: Moment, by: int | None, *, apart: bool = True) -> None:
    """Record in both journeys that the two are different people, or that they may be one after all."""
    persons = sorted((one.person_id, other.person_id))
    for lead, partner in ((one, other), (other, one)):
        detail = {"other": partner.id, "persons": persons, "apart": apart, "by": by}
        lead.record(EventKind.LEAD_TOLD_APART, moment.at, detail)


def facts_gained(kept: Person, other: Person) -> dict[str, object]:
    """Columns that the kept person takes over: what was blank; a consent refused by either one is refused."""
    found: dict[str, object] = {
        name: getattr(other, name) for name in _PERSON_BLANKS if getattr(other, name) and not getattr(kept, name)
    }
    for name in ("consent_email", "consent_phone"):
        mine, theirs = getattr(kept, name), getattr(other, name)
        if theirs is not None and mine is not False and mine != theirs:
            found[name] = theirs
    if other.unsubscribed and not kept.unsubscribed:
        found["unsubscribed"] = True
    if other.company is not None and kept.company is None:
        found["company_id"] = other.company.id
    return found


def _goes_before(one: Lead, other: Lead) -> bool:
    """Whether the first lead's running promise goes before the second's; a promise kept is none."""
    if one.promise is None or one.promise_met_at is not None:
        return False
    if other.promise is None or other.promise_met_at is not None:
        return True
    if _is_callback(one) is not _is_callback(other):
        return _is_callback(one)
    return one.promise.due_at < other.promise.due_at


def _is_callback(lead: Lead) -> bool:
    """Whether the lead is owed a callback that was not made yet."""
    return lead.next_action is NextAction.CALLBACK and lead.promise is not None and lead.promise_met_at is None


def _latest(one: datetime | None, other: datetime | None) -> datetime | None:
    return max((at for at in (one, other) if at is not None), default=None)
