"""How somebody from a file enters: as a contact, or where the file says they stand, always with a journey."""

from collections.abc import Mapping
from dataclasses import dataclass

from qualcenter.domain.disposing import hand_to
from qualcenter.domain.events import EventKind
from qualcenter.domain.lead import Lead, at_rest, promised
from qualcenter.domain.moment import Moment
from qualcenter.domain.nurturing import Incubation, nurture
from qualcenter.domain.owner import Owner
from qualcenter.domain.promise import Promise, accept_promise, first_touch_promise
from qualcenter.domain.raising import Touch, create_contact, raise_hand, receive, rescore
from qualcenter.domain.stage import FINISHED, NextAction, Stage

IMPORTED = "imported"
"""Why a lead that a file brought was raised, nurtured or purged."""

IMPORT_UNDONE = "import_undone"
"""Why a lead was purged whose import was taken back."""


@dataclass(frozen=True)
class Entry:
    """What a file says about a newcomer: the run, the stage, the touch, and who holds it.

    `owner` is a colleague who refines it, or the seller of a promoted or accepted one, whose `handoff_id` is set
    too; `by` is the colleague who imports. `past` says that the touch lies before the stage: the file tells
    both, and whoever rests in it after that touch goes on resting.
    """

    import_id: int
    stage: Stage | None = None
    touch: Touch | None = None
    owner: Owner | None = None
    by: int | None = None
    handoff_id: int | None = None
    past: bool = False


RESTING = (Stage.CONTACT, Stage.NURTURE)
"""Stages of a file in which somebody rests whom an older touch does not raise."""


def enter(lead: Lead, moment: Moment, entry: Entry, score: int, tier: str) -> None:
    """Begin the journey of a newcomer and bring it to where the file says it stands.

    Whoever is won, lost or purged rests there and is never queued; a touch then is only history. Nobody who may
    not be called becomes a lead.
    """
    create_contact(lead, moment)
    lead.record(EventKind.LEAD_IMPORTED, moment.at, {"import": entry.import_id}, **_brought(moment, entry))
    settled = lead.stage is not Stage.CONTACT
    if entry.touch is None or settled or (entry.past and entry.stage in RESTING):
        note_touch(lead, moment, entry.touch, score, tier)
    else:
        receive(lead, moment, entry.touch, score, tier)
    if settled or moment.suppressed:
        return
    if entry.stage is Stage.LEAD and lead.stage is Stage.CONTACT:
        rescore(lead, moment, score, tier, always=True)
        raise_hand(lead, moment, IMPORTED)
    elif entry.stage is Stage.NURTURE and lead.stage is Stage.CONTACT:
        nurture(lead, moment, Incubation(IMPORTED, moment.rules.nurture.default_track, None, entry.by))
    if lead.stage is Stage.LEAD and entry.owner is not None:
        hand_to(lead, moment, entry.owner, entry.by)


def note_touch(lead: Lead, moment: Moment, touch: Touch | None, score: int, tier: str) -> None:
    """Take a touch, or a first look at somebody, as history that moves nothing; a new tier is told."""
    at = moment.at
    if touch is not None:
        lead.record(EventKind.TOUCH_RECEIVED, at, {"touch": touch.id, "kind": touch.kind, "raises": touch.raises})
    if tier != lead.tier:
        rescore(lead, moment, score, tier)
    else:
        lead.score, lead.score_at = score, at


def _brought(moment: Moment, entry: Entry) -> Mapping[str, object]:
    """Changes that put a lead where no verb of the desk brought it: closed before, or with a seller already."""
    if entry.stage in FINISHED:
        purged = {"purge_reason": IMPORTED} if entry.stage is Stage.PURGED else {}
        return at_rest() | {"stage": entry.stage} | purged
    if entry.handoff_id is None or entry.owner is None:
        return {}
    at, rules, calendar = moment.at, moment.rules.promises, moment.sales_calendar(None)
    held = {
        "owner": entry.owner,
        "receiver": entry.owner,
        "handoff_id": entry.handoff_id,
        "promoted_at": at,
        "delivered_at": at,
    }
    if entry.stage is Stage.ACCEPTED:
        promise = first_touch_promise(rules, at, calendar)
        return held | {"stage": Stage.ACCEPTED} | _owing(NextAction.FIRST_TOUCH, promise)
    return held | {"stage": Stage.PROMOTED} | _owing(NextAction.ACCEPT, accept_promise(rules, at, calendar))


def _owing(action: NextAction, promise: Promise) -> dict[str, object]:
    made = promised(promise.kind, promise.made_at, promise.due_at)
    return {**made, "next_action": action, "next_at": promise.due_at}


def take_out(lead: Lead, moment: Moment, by: int | None) -> None:
    """Take a lead that an import brought out again, wherever it stands: nobody has touched it since."""
    lead.record(
        EventKind.LEAD_PURGED,
        moment.at,
        {"reason": IMPORT_UNDONE, "by": by},
        **at_rest() | {"stage": Stage.PURGED, "purge_reason": IMPORT_UNDONE},
    )
