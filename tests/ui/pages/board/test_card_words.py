"""What a card says of a callback whose promised minute has passed."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from qualcenter.queries.board_rows import BoardCard
from ui.pages.board.bulk_bar import _how_late
from ui.pages.board.card_words import clock_words, state_of, told

AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
GRACE = timedelta(minutes=5)
CARD = BoardCard(
    1, "Jo Doe", "Acme", 50, "web", "c:1", "callback", AT, AT - timedelta(hours=1), False, "", "", AT + GRACE
)


def test_a_callback_in_its_grace_is_due_and_not_late() -> None:
    at = AT + timedelta(minutes=3)
    assert (state_of(CARD, at), clock_words(CARD, at)) == ("urgent", "Due 3 min ago")
    assert "Due 3 min ago" in told(CARD, at, "", chosen=False)
    assert _how_late([CARD], at) == ""


def test_a_callback_made_weeks_ahead_presses_only_in_its_last_half_hour() -> None:
    card = replace(CARD, made_at=AT - timedelta(days=20))
    told = [state_of(card, AT - timedelta(minutes=minutes)) for minutes in (60 * 24, 60, 20, 5)]
    assert told == ["on_time", "on_time", "soon", "urgent"]


def test_it_is_late_since_its_minute_once_the_grace_has_passed() -> None:
    at = AT + timedelta(minutes=6)
    assert (state_of(CARD, at), clock_words(CARD, at)) == ("late", "Late 6 min")
    assert _how_late([CARD], at) == "All late. Longest waits 6 min."
