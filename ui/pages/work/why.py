"""Why this lead, opened whole: the promise, the place in the queue, what holds it back, and every reason."""

from datetime import datetime

from qualcenter.domain.eligibility import HeldBack
from qualcenter.queries.brief_rows import BriefRow, PromiseRow
from qualcenter.queries.queue_rows import QueuePage
from ui import words
from ui.pages.page import Sheet, SheetRow
from ui.pages.work.lead_in_hand import LeadInHand
from ui.pages.work.queue_model import HEADINGS

PROMISES = {
    "first_call": "First call",
    "callback": "Callback",
    "retry": "Next try",
    "accept": "Accepted by sales",
    "first_touch": "First touch by sales",
    "result": "Result by sales",
}
HEADING = "heading"


def why_sheet(hand: LeadInHand, queue: QueuePage | None, held: HeldBack | None, at: datetime) -> Sheet:
    """Say all of it; the points of the reasons add up to the score unless it stops at 0 or 100."""
    brief = hand.brief
    rows = [*_held_rows(held, at), SheetRow("Place in the queue", tone=HEADING), *_place_rows(brief, queue)]
    if brief.promise is not None:
        rows += [SheetRow("Promise", tone=HEADING), *_promise_rows(brief.promise, at)]
    total = sum(reason.points for reason in brief.reasons)
    told = f"Score {brief.score}: fit {brief.fit}, interest {brief.interest}"
    rest = "" if total == brief.score else f"; the points add up to {words.points(total)}"
    rows += [SheetRow(told + rest, tone=HEADING), *_reasons(brief)]
    title = f"Why not {brief.person} now" if held is not None else f"Why {brief.person}"
    return Sheet("why", title, f"Tier {brief.tier}. Every point names its rule and its day.", tuple(rows))


def _held_rows(held: HeldBack | None, at: datetime) -> list[SheetRow]:
    if held is None:
        return []
    here = at.astimezone()
    opens = f"opens {words.day_and_time(held.until.astimezone(), here)}" if held.until else "does not open by itself"
    rule = held.rule.replace("_", " ")
    return [
        SheetRow("Why it is not next", tone=HEADING),
        SheetRow(held.words, "Held back", opens, tone="neg"),
        SheetRow(rule, "Rule"),
    ]


def _place_rows(brief: BriefRow, queue: QueuePage | None) -> list[SheetRow]:
    rows = queue.rows if queue is not None else ()
    place = next((n for n, row in enumerate(rows, 1) if row.lead_id == brief.lead_id), 0)
    if queue is None or not place:
        return [SheetRow("This lead is not among the rows of your queue.", "Place")]
    row = rows[place - 1]
    band = HEADINGS[row.band]
    told = [SheetRow(f"{words.count(place)} of {words.count(queue.total)}, under “{band}”", "Place")]
    rank = f"{row.rank:.1f}"
    return [*told, SheetRow(f"{rank}, higher for a higher score and for fresher interest; the highest is next", "Rank")]


def _promise_rows(promise: PromiseRow, at: datetime) -> list[SheetRow]:
    here = at.astimezone()
    made = words.day_and_time(promise.made_at.astimezone(), here)
    due = words.day_and_time(promise.due_at.astimezone(), here)
    if promise.due_at < at:
        due = f"{due}, {words.late_by(at - promise.due_at).lower()}"
    kind = PROMISES.get(promise.kind, promise.kind.replace("_", " "))
    return [SheetRow(f"{kind} by {due}", "Due", f"made {made}")]


def _reasons(brief: BriefRow) -> list[SheetRow]:
    rows = [
        SheetRow(
            reason.reason,
            words.points(reason.points),
            ", ".join(filter(None, (reason.rule.replace("_", " ").replace(":", ", "), _day(reason.at)))),
            tone="neg" if reason.points < 0 else "accent_text",
        )
        for reason in brief.reasons
    ]
    return rows or [SheetRow("Nothing is known yet that speaks for or against it.")]


def _day(at: datetime | None) -> str:
    if at is None:
        return "as it stands"
    local = at.astimezone()
    return f"{local.day} {local:%b %H:%M}"
