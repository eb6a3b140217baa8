"""The store is back: what waited is sent once and in order; what others moved meanwhile is put to the person.

Nothing is overwritten silently and nothing is dropped: a deed leaves the journal when the store has it, when it was
taken back, or when somebody has decided on it.
"""

import logging
from datetime import datetime
from uuid import UUID, uuid5

from qualcenter.domain.events import CLOCK, EventKind
from qualcenter.domain.refusals import Refused
from qualcenter.domain.sentence import said
from qualcenter.failures import KnownFailure
from qualcenter.offline.deeds import KeptDeed
from qualcenter.offline.keeper import Keeper
from qualcenter.queries.journeys import JourneyRow
from qualcenter.queries.reserved import HARMLESS
from qualcenter.services.desk import as_of

log = logging.getLogger(__name__)


def look_again(keeper: Keeper) -> bool:
    """Try the store, and send what waits; whether the desk is online now. Runs where the desk's writes run."""
    try:
        keeper.online.rules()
        send(keeper)
    except KnownFailure as fault:
        keeper.lost(fault)
        return False
    keeper.found()
    return True


def send(keeper: Keeper) -> None:
    """Send everything that waits, in its order. Raises `KnownFailure` at the first deed that the store did not take."""
    looked_at: set[int] = set()
    while keeper.ledger.waiting:
        deed = keeper.ledger.waiting[0]
        if _already_there(keeper, deed):
            keeper.ledger.drop([deed.id])
        elif deed.lead_id not in looked_at and deed.verb != "draft" and _moved(keeper, deed):
            continue
        else:
            looked_at.add(deed.lead_id)
            _send(keeper, deed)


def keep_as_note(keeper: Keeper, lead_id: int) -> None:
    """Write what was done here as a note on the lead's journey, and do it no more.

    Raises `KnownFailure` while the store is out of reach, and what the store refuses; then the choice stays open.
    """
    conflict = keeper.ledger.conflict_on(lead_id)
    if conflict is None:
        return
    act = uuid5(conflict.here[0].id, "note")
    if not keeper.online.reserved.done(act):
        lines = [_line(deed) for deed in conflict.here]
        text = "\n".join((said("Done while the store did not answer, and not applied:"), *lines))
        keeper.online.answers.note(keeper.actor, lead_id, text, act_id=act)
    keeper.ledger.drop(deed.id for deed in conflict.here)


def do_again(keeper: Keeper, lead_id: int) -> None:
    """Do on the lead as it stands now what was done here: calls with their own instants, the rest as of now.

    Raises what the store refuses, which then stands with the choice, and `KnownFailure` while it is out of reach.
    """
    conflict = keeper.ledger.conflict_on(lead_id)
    for deed in conflict.here if conflict else ():
        act = uuid5(deed.id, "again")
        if not keeper.online.reserved.done(act):
            called = deed.verb in ("call", "end_call")
            try:
                _do(keeper, deed, act, deed.at if called else keeper.clock.now())
            except Refused as refusal:
                keeper.ledger.hold(lead_id, refusal.why, conflict.there if conflict else ())
                raise
        keeper.ledger.drop([deed.id])


def forget(keeper: Keeper, lead_id: int) -> None:
    """Do nothing of what was done here on a lead, and keep nothing of it."""
    conflict = keeper.ledger.conflict_on(lead_id)
    if conflict is not None:
        keeper.ledger.drop(deed.id for deed in conflict.here)


def _already_there(keeper: Keeper, deed: KeptDeed) -> bool:
    """Whether the store has it, although its answer was lost."""
    return keeper.online.reserved.done(deed.id)


def _moved(keeper: Keeper, deed: KeptDeed) -> bool:
    """Hold the lead's deeds when somebody moved it since this desk read it; whether somebody did."""
    try:
        there = _by_others(keeper, deed)
    except Refused as refusal:
        keeper.ledger.hold(deed.lead_id, refusal.why, ())
        return True
    if there:
        why = said("{person} was moved there while you worked here without the store.", person=deed.person)
        keeper.ledger.hold(deed.lead_id, why, there)
    return bool(there)


def _by_others(keeper: Keeper, deed: KeptDeed) -> tuple[str, ...]:
    rows = keeper.online.journeys.read(deed.lead_id, keeper.actor)
    return tuple(_told(row) for row in rows if _since(row, deed) and _counts(row, keeper.actor.name))


def _since(row: JourneyRow, deed: KeptDeed) -> bool:
    if deed.mark is not None:
        return row.seq > deed.mark
    return deed.seen_at is not None and row.at > deed.seen_at


def _counts(row: JourneyRow, own: str) -> bool:
    # Given back by the clock because this desk was silent, and nobody touched it: it is still free for its colleague.
    silent = row.actor == CLOCK and row.kind == EventKind.LEAD_REASSIGNED.value
    return row.actor != own and row.kind not in HARMLESS and not silent


def _told(row: JourneyRow) -> str:
    return said("{at} UTC, {who}: {words}", at=_clock(row.at), who=row.actor, words=row.words)


def _send(keeper: Keeper, deed: KeptDeed) -> None:
    try:
        _do(keeper, deed, deed.id, deed.at)
    except KnownFailure:
        raise
    except Refused as refusal:
        if deed.verb != "release":
            keeper.ledger.hold(deed.lead_id, refusal.why, _by_others(keeper, deed))
            return
    except Exception:
        # A commit of unknown fate may have arrived between the question and the verb: its act's id stands already.
        if not _already_there(keeper, deed):
            log.exception("a kept deed could not be sent")
            keeper.ledger.hold(deed.lead_id, said("This desk made a mistake while sending it; it is in the log."), ())
            return
    keeper.ledger.drop([deed.id])


def _do(keeper: Keeper, deed: KeptDeed, act: UUID, at: datetime) -> None:
    online, actor, lead, values = keeper.online, keeper.actor, deed.lead_id, deed.values
    with as_of(at):
        match deed.verb:
            case "answer":
                online.answers.capture(actor, lead, values["fields"], values["via"], act_id=act)
            case "note":
                online.answers.note(actor, lead, values["text"], act_id=act)
            case "draft":
                online.answers.save_draft(actor, lead, values["note"], values["fields"])
            case "call":
                online.calls.start(actor, lead, values["number"], act_id=act)
            case "end_call":
                online.calls.end(actor, lead, act_id=act)
            case "dispose":
                fields, note = values["fields"], values["note"]
                online.dispositions.record(actor, lead, values["code"], fields, note, act_id=act)
            case "skip":
                online.queue.skip(actor, lead, values["reason"], act_id=act)
            case "release":
                online.queue.release(actor, lead, act_id=act)


def _line(deed: KeptDeed) -> str:
    given = deed.values.get("fields") or {}
    told = [f"{name}: {value}" for name, value in given.items()]
    told += [str(deed.values[name]) for name in ("code", "text", "note", "number", "reason") if deed.values.get(name)]
    return f"{_clock(deed.at)} UTC, {deed.words}" + (f" ({'; '.join(told)})" if told else "")


def _clock(at: datetime) -> str:
    return f"{at:%Y-%m-%d %H:%M}"
