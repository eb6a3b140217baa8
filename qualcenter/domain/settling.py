"""What falls due by itself: brought up to an instant in the order of time, whoever looks and whenever."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from qualcenter.domain.events import EventKind
from qualcenter.domain.handing_over import claw_back, deliver, let_go_unwanted
from qualcenter.domain.lead import Lead
from qualcenter.domain.moment import Moment
from qualcenter.domain.nurturing import Incubation, next_step, nurture, take_step
from qualcenter.domain.owner import Owner
from qualcenter.domain.promise import PromiseKind
from qualcenter.domain.raising import raise_hand
from qualcenter.domain.stage import NextAction, Stage

Home = Callable[[Lead], Owner]
"""Who takes a lead that comes back from sales: its promoter, a pool, or the team lead."""

STILL_SUPPRESSED = timedelta(days=365)
"""A nurtured person whom nobody may call when the wake comes rests for another year."""

_TO_CALL = frozenset({PromiseKind.FIRST_CALL, PromiseKind.RETRY, PromiseKind.CALLBACK})


@dataclass(frozen=True)
class _Due:
    """One thing that falls due on a lead: when, the move it makes, and whether it only writes history."""

    at: datetime
    move: Callable[[Lead, Moment, Home], None]
    only_told: bool = False


@dataclass(frozen=True)
class Dues:
    """When a lead next needs somebody to look: `moves_at` changes who does what, `tells_at` only writes history."""

    moves_at: datetime | None
    tells_at: datetime | None


def dues_of(lead: Lead, moment: Moment) -> Dues:
    """The earliest instants at which settling this lead would move it, and at which it would note something."""
    due = _all_due(lead, moment)
    if lead.stage is Stage.LEAD and not lead.shelf_passed and (rest := _missed_for_good(lead, moment)):
        due.append(_Due(rest, _rest_as_missed))
    if lead.promise and lead.promise.kind is PromiseKind.RESULT and not lead.missed:
        # Settling tells of the missed result first; the claw-back one period later is due all the same.
        due.append(_Due(lead.promise.due_at + moment.rules.promises.result_then, _claw_back))
    return Dues(
        min((one.at for one in due if not one.only_told), default=None),
        min((one.at for one in due if one.only_told), default=None),
    )


def settle(lead: Lead, moment: Moment, home: Home, *, since: datetime | None = None) -> bool:
    """Bring a lead up to the moment: claims lapse, handoffs are delivered or clawed back, nurtured leads wake.

    Each event stands at the instant at which it fell due, so the journey does not depend on who settled when; what
    only an earlier event made possible stands with that one. `since` is the instant of a deed just done, before
    which nothing can follow from it. Returns whether anything changed.
    """
    changed, reached = False, since
    while due := _first(lead, moment, reached):
        due.move(lead, moment.later(due.at), home)
        changed, reached = True, due.at
    return changed


def _first(lead: Lead, moment: Moment, reached: datetime | None) -> _Due | None:
    ready = [due for due in _all_due(lead, moment) if due.at <= moment.at]
    if not ready:
        return None
    first = min(ready, key=lambda due: due.at)
    return first if reached is None else replace(first, at=max(first.at, reached))


def _all_due(lead: Lead, moment: Moment) -> list[_Due]:
    found = []
    if lead.claimed_by is not None and lead.claim_until is not None:
        found.append(_Due(lead.claim_until, _lapse))
    if lead.stage is Stage.LEAD:
        found += _refining(lead, moment)
    elif lead.stage in (Stage.PROMOTED, Stage.ACCEPTED):
        found += _with_sales(lead, moment)
    elif lead.stage is Stage.NURTURE and lead.next_at is not None:
        if lead.next_action is NextAction.NURTURE_STEP:
            found.append(_Due(lead.next_at, _step))
        found.append(_Due(lead.wake_at or lead.next_at, _wake))
    return found


def _refining(lead: Lead, moment: Moment) -> list[_Due]:
    found = []
    promise = lead.promise
    if promise and promise.kind in _TO_CALL and not lead.missed and lead.promise_met_at is None:
        found.append(_Due(promise.due_at, _miss, only_told=True))
    rest = _missed_for_good(lead, moment)
    if rest is not None and not lead.shelf_passed:
        found.append(_Due(rest - moment.rules.promises.missed_after, _pass_shelf_life, only_told=True))
    elif rest is not None and lead.claimed_by is None:
        # Somebody who has it in hand is about to call: it rests when the hand is empty again.
        found.append(_Due(rest, _rest_as_missed))
    return found


def _missed_for_good(lead: Lead, moment: Moment) -> datetime | None:
    """When a lead that is never attempted leaves the queue; None once it was called or when it is owed a callback.

    Hours in a file before it arrived count for the shelf life, but it gets the time after that whole.
    """
    if lead.attempts or lead.raised_at is None or lead.next_action is not NextAction.FIRST_CALL:
        return None
    rules = moment.rules.promises
    arrived_old = lead.touched_at is not None and lead.raised_at == lead.created_at
    touched_at = min(lead.touched_at or lead.raised_at, lead.raised_at) if arrived_old else lead.raised_at
    return max(touched_at + rules.shelf_life, lead.raised_at) + rules.missed_after


def _with_sales(lead: Lead, moment: Moment) -> list[_Due]:
    if lead.deliver_at is not None:
        return [_Due(lead.deliver_at, _deliver)]
    promise = lead.promise
    if promise is None:
        return []
    if promise.kind is PromiseKind.RESULT:
        late = promise.due_at + moment.rules.promises.result_then
        return [_Due(late, _claw_back) if lead.missed else _Due(promise.due_at, _miss, only_told=True)]
    return [_Due(promise.due_at, _claw_back)]


def _lapse(lead: Lead, moment: Moment, _home: Home) -> None:
    lead.record(EventKind.CLAIM_LAPSED, moment.at, {"by": lead.claimed_by})
    lead.claimed_by, lead.claim_until = None, None


def _miss(lead: Lead, moment: Moment, _home: Home) -> None:
    kind = lead.promise.kind.value if lead.promise else ""
    lead.record(EventKind.PROMISE_MISSED, moment.at, {"promise": kind, "owner": lead.owner.key}, missed=True)


def _pass_shelf_life(lead: Lead, moment: Moment, _home: Home) -> None:
    lead.record(EventKind.SHELF_LIFE_PASSED, moment.at, {"owner": lead.owner.key}, shelf_passed=True)


def _rest_as_missed(lead: Lead, moment: Moment, _home: Home) -> None:
    nurture(lead, moment, Incubation("missed", moment.rules.nurture.missed_track, None))


def _deliver(lead: Lead, moment: Moment, _home: Home) -> None:
    deliver(lead, moment)


def _claw_back(lead: Lead, moment: Moment, home: Home) -> None:
    claw_back(lead, moment, home(lead))
    let_go_unwanted(lead, moment)


def _step(lead: Lead, moment: Moment, _home: Home) -> None:
    step = next_step(lead, moment)
    sendable = moment.emailable and not moment.suppressed and step is not None
    why = "suppressed" if moment.suppressed else "no_consent_or_address"
    take_step(lead, moment, sent=sendable, why=None if sendable else why)


def _wake(lead: Lead, moment: Moment, _home: Home) -> None:
    if moment.suppressed:
        again = moment.at + STILL_SUPPRESSED
        detail = {"reason": "suppressed", "track": lead.nurture_track}
        lead.record(
            EventKind.LEAD_NURTURED, moment.at, detail, wake_at=again, next_at=again, next_action=NextAction.WAKE
        )
        return
    raise_hand(lead, moment, "woke")
