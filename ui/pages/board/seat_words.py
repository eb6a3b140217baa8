"""What the head of a column says: who is there since when, what they carry, and what went back by rule."""

from datetime import datetime, timedelta

from qualcenter.queries.board_rows import BoardSeat, GaveBack
from ui import words
from ui.language import say

A_SHIFT = timedelta(hours=16)
"""Nobody is anything for longer than a shift: what began before it is not told."""


def presence_words(seat: BoardSeat, at: datetime, gave_back: GaveBack | None = None) -> str:
    """Return whether somebody is there, and since when; away, what they gave back."""
    told = _presence(seat, at)
    if seat.able or gave_back is None:
        return told
    return say("{presence}, gave back {count}", presence=told, count=gave_back.leads)


def _presence(seat: BoardSeat, at: datetime) -> str:
    if seat.on_call_since is not None:
        return say("On call {span}", span=words.span(at - seat.on_call_since))
    if seat.silent_since is not None:
        return say("Silent {span}", span=words.coarse_span(at - seat.silent_since))
    if seat.presence == "break" and seat.back_at is not None and seat.back_at > at:
        return say("Back at {clock}", clock=words.clock(words.here(seat.back_at)))
    known = seat.presence_since is not None and at - seat.presence_since < A_SHIFT
    since = words.coarse_span(at - seat.presence_since) if seat.presence_since and known else ""
    match seat.presence:
        case "break":
            return say("Break {span}", span=since).rstrip()
        case "away":
            return say("Away {span}", span=since).rstrip()
        case "off":
            return say("Off {span}", "presence, since", span=since).rstrip()
    if seat.wrap_up_since is not None:
        return say("Wrap-up {span}", span=words.span(at - seat.wrap_up_since))
    return say("Available {span}", span=since).rstrip() if seat.on_shift else say("Not on shift")


def dot_token(seat: BoardSeat) -> str:
    """Return the colour of the dot beside somebody: there, in wrap-up, on a break, or not there."""
    if seat.on_call_since is not None:
        return "ok"
    if seat.silent_since is not None or seat.presence in ("away", "off") or not seat.on_shift:
        return "text3"
    if seat.presence == "break":
        return "sla_late"
    return "sla_soon" if seat.wrap_up_since is not None else "ok"


def load_words(seat: BoardSeat) -> str:
    """Return what somebody carries: `14 of 18`, `21 of 18, 3 over`."""
    told = say("{open} of {capacity}", open=words.count(seat.open), capacity=words.count(seat.capacity))
    return say("{load}, {count} over", load=told, count=seat.over) if seat.over else told


def reach_words(seat: BoardSeat, more: int) -> str:
    """Return what somebody would carry with so many leads more: `+3 makes 12`."""
    return say("+{more} makes {sum}", more=words.count(more), sum=words.count(seat.open + more))
