"""Why this lead, opened whole: the promise, the place in the queue, what holds it back, and every reason."""

from datetime import datetime

from qualcenter.domain.eligibility import HeldBack
from qualcenter.queries.brief_rows import BriefRow, PromiseRow
from qualcenter.queries.queue_rows import Band, QueuePage
from ui import words
from ui.language import marked, said_in, say, say_marked
from ui.pages.page import Sheet, SheetRow
from ui.pages.work.brief_words import due_of
from ui.pages.work.lead_in_hand import LeadInHand
from ui.pages.work.queue_model import band_words

PROMISES = {
    "first_call": marked("First call"),
    "callback": marked("Callback"),
    "retry": marked("Next try"),
    "accept": marked("Accepted by sales"),
    "first_touch": marked("First touch by sales"),
    "result": marked("Result by sales"),
}
KINDS = {
    "touch": marked("for a touch"),
    "fit": marked("for fit"),
    "answered_before": marked("for earlier calls"),
}
"""What a rule of the score looks at, by the beginning of its code."""

HEADING = "heading"


def why_sheet(hand: LeadInHand, queue: QueuePage | None, held: HeldBack | None, at: datetime) -> Sheet:
    """Say all of it; the points of the reasons add up to the score unless it stops at 0 or 100."""
    brief = hand.brief
    rows = [*_held_rows(held, at), SheetRow(say("Place in the queue"), tone=HEADING), *_place_rows(brief, queue)]
    if brief.promise is not None:
        rows += [SheetRow(say("Promise"), tone=HEADING), *_promise_rows(brief, brief.promise, at)]
    total = sum(reason.points for reason in brief.reasons)
    known = {"score": brief.score, "fit": brief.fit, "interest": brief.interest}
    if total == brief.score:
        told = say("Score {score}: fit {fit}, interest {interest}", **known)
    else:
        told = say(
            "Score {score}: fit {fit}, interest {interest}; the points add up to {points}",
            **known,
            points=words.points(total),
        )
    rows += [SheetRow(told, tone=HEADING), *_reasons(brief)]
    who = brief.person
    title = say("Why not {person} now", person=who) if held is not None else say("Why {person}", person=who)
    below = say("Tier {tier}. Every point names what it is for and its day.", tier=brief.tier)
    return Sheet("why", title, below, tuple(rows))


def _held_rows(held: HeldBack | None, at: datetime) -> list[SheetRow]:
    if held is None:
        return []
    here = words.here(at)
    opens = say("does not open by itself")
    if held.until:
        opens = say("opens {time}", time=words.day_and_time(words.here(held.until), here))
    return [
        SheetRow(say("Why it is not next"), tone=HEADING),
        SheetRow(said_in(held.words), say("Held back"), opens, tone="neg"),
    ]


def _place_rows(brief: BriefRow, queue: QueuePage | None) -> list[SheetRow]:
    rows = queue.rows if queue is not None else ()
    place = next((n for n, row in enumerate(rows, 1) if row.lead_id == brief.lead_id), 0)
    if queue is None or not place:
        return [SheetRow(say("This lead is not among the rows of your queue."), say("Place"))]
    row = rows[place - 1]
    of_all = say(
        "{place} of {total}, under “{band}”",
        place=words.count(place),
        total=words.count(queue.total),
        band=band_words(row.band),
    )
    if row.band is not Band.RANK:
        return [SheetRow(of_all, say("Place"))]
    rank = say("A higher score and fresher interest stand further up; the first one is next.")
    return [SheetRow(of_all, say("Place")), SheetRow(rank, say("Order"))]


def _promise_rows(brief: BriefRow, promise: PromiseRow, at: datetime) -> list[SheetRow]:
    here, due_at = words.here(at), due_of(brief) or promise.due_at
    made = words.day_and_time(words.here(promise.made_at), here)
    due = words.day_and_time(words.here(due_at), here)
    if promise.due_at < at:
        due = say("{time}, late {span}", time=due, span=words.coarse_span(at - due_at))
    elif due_at < at:
        due = say("{time}, due {span} ago", time=due, span=words.coarse_span(at - due_at))
    kind = say_marked(PROMISES.get(promise.kind, promise.kind.replace("_", " ")))
    told = say("{promise} by {time}", promise=kind, time=due)
    return [SheetRow(told, say("Due"), say("made {time}", time=made))]


def _reasons(brief: BriefRow) -> list[SheetRow]:
    rows = [
        SheetRow(
            said_in(reason.reason),
            words.points(reason.points),
            say("{rule}, {day}", rule=_rule_words(reason.rule), day=_day(reason.at)),
            tone="neg" if reason.points < 0 else "accent_text",
        )
        for reason in brief.reasons
    ]
    return rows or [SheetRow(say("Nothing is known yet that speaks for or against it."))]


def _rule_words(rule: str) -> str:
    """Say which kind of rule of the Playbook gave points; its code stays in the Playbook."""
    kind = rule.partition(":")[0]
    return say_marked(KINDS.get(kind, KINDS["fit"]))


def _day(at: datetime | None) -> str:
    if at is None:
        return say("as it stands")
    local = words.here(at)
    return f"{words.day(local)} {words.clock(local)}"
