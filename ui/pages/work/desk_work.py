"""What the Work page asks of the core, as plain functions that run off the UI thread."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from qualcenter.domain.acts import DoneAct
from qualcenter.domain.refusals import QueueEmptyRefused, Refused
from qualcenter.domain.rights import Actor
from qualcenter.domain.rules import Rules
from qualcenter.queries.brief_rows import ActRow, BriefRow
from qualcenter.queries.queue_rows import DayFigures, QueuePage

if TYPE_CHECKING:
    from qualcenter.bootstrap import Core

Deed = ActRow | DoneAct


@dataclass(frozen=True)
class Opened:
    """What the page shows after an act: a lead or none, the Playbook it is worked under, and the deed done.

    `wrong` is set when the deed was done but the next lead could not be had.
    """

    brief: BriefRow | None
    rules: Rules | None = None
    claimed: bool = False
    deed: Deed | None = None
    wrong: Exception | None = None


@dataclass(frozen=True)
class Surroundings:
    """The queue, the day's figures and the last acts, read together."""

    queue: QueuePage
    day: DayFigures
    acts: tuple[ActRow, ...]


@dataclass(frozen=True)
class ReadAhead:
    """Briefs of leads that may come next, by id, and the Playbook under which they were read."""

    briefs: Mapping[int, BriefRow]
    rules: Rules


def surroundings(core: "Core", actor: Actor, limit: int = 200) -> Surroundings:
    """Read what stands around the lead, and the first `limit` rows of the queue."""
    return Surroundings(
        core.work_queue.page(actor, limit=limit),
        core.day.figures(actor),
        tuple(core.acts.latest(actor, limit=20)),
    )


def read_lead(core: "Core", actor: Actor, lead_id: int, deed: Deed | None = None) -> Opened:
    """Read a lead; it counts as claimed when it is in this person's hand."""
    brief = core.lead_brief.read(actor, lead_id)
    return Opened(brief, core.rules(), brief.claimed_by == actor.name, deed)


def read_ahead(core: "Core", actor: Actor, lead_ids: tuple[int, ...]) -> ReadAhead:
    """Read several leads in one go; none is claimed by it, and those that are gone are left out."""
    return ReadAhead(core.lead_brief.many(actor, lead_ids), core.rules())


def open_next(core: "Core", actor: Actor, deed: Deed | None = None) -> Opened:
    """Claim the next lead and read it; an empty queue is an answer, not a fault."""
    try:
        return read_lead(core, actor, core.queue.next(actor), deed)
    except QueueEmptyRefused:
        return Opened(None, core.rules(), deed=deed)
    except Exception as fault:
        if deed is None:
            raise
        return Opened(None, None, deed=deed, wrong=fault)


def start_call(
    core: "Core", actor: Actor, lead_id: int, number: str | None, *, claimed: bool, reason: str | None = None
) -> Opened:
    """Claim the lead if need be, begin the call, and read the lead; dialling itself comes after.

    Raises `SkipReasonRefused` when another lead is next and no reason was given.
    """
    if not claimed:
        core.queue.open(actor, lead_id, skip_reason=reason)
    core.calls.start(actor, lead_id, number)
    return read_lead(core, actor, lead_id)


def end_call(core: "Core", actor: Actor, lead_id: int) -> Opened:
    """End the call and read the lead."""
    core.calls.end(actor, lead_id)
    return read_lead(core, actor, lead_id)


def dispose(
    core: "Core",
    actor: Actor,
    lead_id: int,
    code: str,
    fields: Mapping[str, str],
    note: str,
    told: Callable[[Deed], None],
) -> Opened:
    """File a disposition and open the next lead; the draft that was saved before is filed with it.

    `told` hears of the disposition as soon as it is committed, on the thread of this work.
    """
    deed = core.dispositions.record(actor, lead_id, code, dict(fields), note)
    told(deed)
    return open_next(core, actor, deed)


def skip(core: "Core", actor: Actor, lead_id: int, reason: str) -> Opened:
    """Skip a lead with a reason and open the next."""
    core.queue.skip(actor, lead_id, reason)
    return open_next(core, actor)


def lay_down(core: "Core", actor: Actor, lead_id: int, *, claimed: bool) -> Opened:
    """Give a lead back that cannot be called now and open the next."""
    if claimed:
        core.queue.release(actor, lead_id)
    return open_next(core, actor)


def undo(core: "Core", actor: Actor, act_id: str | None) -> Opened:
    """Undo an act, the last one unless another is named, and read the lead it gave back."""
    deed = core.undo.undo(actor, act_id)
    return open_next(core, actor, deed) if deed.lead_id is None else read_lead(core, actor, deed.lead_id, deed)


def recall(core: "Core", actor: Actor, lead_id: int) -> Opened:
    """Recall a promoted lead that sales has not accepted, and read it."""
    deed = core.handoff.recall(actor, lead_id)
    return read_lead(core, actor, lead_id, deed)


def incoming(core: "Core", actor: Actor, who: str, person_id: int | None) -> Opened:
    """Take an incoming call: the caller's lead is opened, the one in hand parked."""
    return read_lead(core, actor, core.calls.incoming(actor, who, person_id=person_id))


def new_lead(core: "Core", actor: Actor, values: Mapping[str, str]) -> Opened:
    """Enter a lead by hand and read it."""
    from qualcenter.services.typed_hand import typed_hand

    hand = typed_hand(values, "entered by hand", core.rules())
    lead_id = core.intake.raise_hand(actor, hand)
    return read_lead(core, actor, lead_id)


def house_words(core: "Core") -> Mapping[str, str]:
    """Return what scripts call our own company and product."""
    about = core.playbook().playbook
    return {"our_company": about.our_company, "product": about.product}


def is_refusal(fault: Exception, kind: type[Refused]) -> bool:
    """Tell whether a fault is that refusal."""
    return isinstance(fault, kind)
