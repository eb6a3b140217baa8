"""What a card says at an instant: its state, its clock, and the sentence a screen reader speaks."""

from datetime import datetime, timedelta

from qualcenter.queries.board_rows import BoardCard
from ui import words
from ui.language import marked, say, say_marked
from ui.widgets.sla_glyph import presses_from, share_left, state_at

CALL = "call"
"""State of a card whose lead somebody is talking to."""

DAY, FEW_HOURS = timedelta(days=1), timedelta(hours=2)
"""From so late on, hours or minutes say nothing any more and take the room of the name."""

ACTIONS = {
    "first_call": marked("First call"),
    "retry": marked("Retry", "next action"),
    "callback": marked("Callback"),
}


def state_of(card: BoardCard, at: datetime) -> str:
    """Return the state of a card at an instant: call, or that of its deadline."""
    if card.on_call:
        return CALL
    if card.paused and at <= card.due_at:
        return "paused"
    since = presses_from(card.next_action, card.made_at, card.late_at) if card.made_at else None
    share = share_left(since, card.late_at, at) if since else 1.0
    return state_at("", share, card.due_at, at, card.late_at)


def clock_words(card: BoardCard, at: datetime) -> str:
    """Return what the chip of a card says: on call, paused, the time left, or how late."""
    state = state_of(card, at)
    if state == CALL:
        return say("On call")
    if state == "paused":
        return say("Paused")
    late = at - card.due_at
    if late >= DAY:
        return say("Late {days} d", days=late.days)
    if late >= FEW_HOURS:
        return say("Late {hours} h", hours=late // timedelta(hours=1))
    # The name needs the room: what is late is told briefly, what is only due has to say that it is.
    return words.left_or_late(card.due_at, at, late_at=card.late_at, brief=card.late_at < at)


def action_words(card: BoardCard) -> str:
    """Return what is next for a lead."""
    text = ACTIONS.get(card.next_action, "")
    return say_marked(text, "next action" if card.next_action == "retry" else "") if text else card.next_action


def told(card: BoardCard, at: datetime, owner: str, *, chosen: bool) -> str:
    """Return what a screen reader says of a card; `owner` where the column does not say it."""
    clock = clock_words(card, at)
    if card.on_call:
        clock = say("{name} is on the phone with them", name=card.on_call)
    told = say(
        "{person}, {company}. {action}. {clock}. Score {score}",
        person=card.person,
        company=card.company,
        action=action_words(card),
        clock=clock,
        score=card.score,
    )
    if owner:
        told = say("{card}. With {owner}", card=told, owner=owner)
    return say("{card}. Chosen", card=told) if chosen else told


def tip(card: BoardCard, at: datetime) -> str:
    """Return the tooltip of a card: everything that may be cut, and when exactly it is due."""
    due = words.day_and_time(words.here(card.due_at), words.here(at))
    lines = [f"{card.person}, {card.company}" if card.company else card.person]
    lines.append(say("{action}, due {time}", action=action_words(card), time=due))
    if card.source:
        lines.append(say("Source: {source}", source=card.source))
    if card.on_call:
        lines.append(say("{name} is on the phone with them: it cannot be moved now.", name=card.on_call))
    return "\n".join(lines)
