"""What a person passes on to others: a lead to a colleague, a due callback to anyone."""

from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any

from qualcenter.domain.rights import Actor, Right, Role
from qualcenter.domain.stage import NextAction
from qualcenter.queries.brief_rows import ColleagueAtCompany
from qualcenter.queries.queue_rows import QueueRow
from ui import words
from ui.language import marked, say, say_marked
from ui.pages.page import Sheet, SheetRow
from ui.pages.work.desk_work import Opened, open_next

if TYPE_CHECKING:
    from qualcenter.bootstrap import Core
    from qualcenter.services.colleagues import ColleagueRow

PRESENCES = {
    "available": marked("Available", "presence"),
    "break": marked("Break", "presence"),
    "away": marked("Away", "presence"),
    "off": marked("Off", "presence"),
}
COMES_DUE = timedelta(minutes=10)
"""How long before its time a promised callback shows in the tile of another call."""


def give(core: "Core", actor: Actor, lead_id: int, name: str) -> Opened:
    """Give a lead to a colleague and open the next."""
    return open_next(core, actor, core.assignment.assign(actor, [lead_id], name))


def due_callback(rows: tuple[QueueRow, ...], at: datetime, but: int) -> QueueRow | None:
    """Return this person's own callback that is due or nearly so, the earliest first, other than the lead `but`.

    One that may not be called now, by the law or by a wish, presses nobody.
    """
    mine = [
        row
        for row in rows
        if row.next_action == NextAction.CALLBACK
        and not row.from_pool
        and row.lead_id != but
        and row.claimed_by is None
        and row.next_at - at <= COMES_DUE
        and (row.held_back is None or row.held_back.rule == "not_due")
    ]
    return min(mine, key=lambda row: row.next_at, default=None)


def due_words(row: QueueRow, at: datetime) -> str:
    """Say who is to be called back and when: `Tomasz 14:30, in 3 min`."""
    left = row.next_at - at
    first = row.person.split(" ")[0] if row.person else say("Callback")
    known: dict[str, Any] = {"name": first, "time": words.clock(words.here(row.next_at))}
    if abs(left) < timedelta(minutes=1):
        return say("{name} {time}, now", **known)
    if left > timedelta(0):
        return say("{name} {time}, in {span}", **known, span=words.coarse_span(left))
    if row.promise_due_at is not None and at <= row.promise_due_at:
        return say("{name} {time}, due {span} ago", **known, span=words.coarse_span(-left))
    return say("{name} {time}, late {span}", **known, span=words.coarse_span(-left))


def may_give(actor: Actor) -> bool:
    """Tell whether this person may give leads to others."""
    return actor.may(Right.ASSIGN)


def talks_to_them(company: tuple[ColleagueAtCompany, ...], actor: Actor) -> str:
    """Return the colleague who works another lead of the same company, or an empty text."""
    names = (one.owner for one in company if one.owner and one.stage == "lead")
    return next((name for name in names if name != actor.name and not name.casefold().startswith("pool")), "")


def give_sheet(rows: "tuple[ColleagueRow, ...]", actor: Actor, person: str) -> Sheet:
    """List who could take a lead, the least loaded first."""
    able = [row for row in rows if Role.QUALIFIER in row.roles and row.id != actor.id]
    able.sort(key=lambda row: (row.presence != "available", row.open / max(row.capacity, 1), row.name))
    lines = tuple(
        SheetRow(
            say("Give to {name}", name=row.name),
            say_marked(PRESENCES.get(row.presence, row.presence.capitalize()), "presence"),
            say("{open} of {capacity} open", open=row.open, capacity=row.capacity),
            row.name,
        )
        for row in able
    )
    below = say("Whoever takes it finds it in their queue. Undo brings it back.")
    return Sheet("give", say("Give {person} to", person=person), below, lines)
