"""What the lines of the queue say of the time they have."""

from dataclasses import replace
from datetime import timedelta

from qualcenter.domain.eligibility import HeldBack
from qualcenter.queries.queue_rows import Band
from tests.ui.stub_rows import NOW, row_at
from ui import words
from ui.pages.work.queue_model import Heading, QueueModel, clock_words, row_state, short_words
from ui.pages.work.sharing import due_words


def test_a_callback_is_due_from_its_minute_and_late_only_after_the_grace() -> None:
    row = replace(row_at(0), next_at=NOW, promise_due_at=NOW + timedelta(minutes=5))
    told = []
    for minutes in (-1, 0.5, 3, 5, 6):
        at = NOW + timedelta(minutes=minutes)
        told.append((row_state(row, at)[0], clock_words(row, at)))
    assert told[1:] == [
        ("urgent", "Due now"),
        ("urgent", "Due 3 min ago"),
        ("urgent", "Due 5 min ago"),
        ("late", "Late 6 min"),
    ]
    assert told[0][1] == "1:00"


def test_a_callback_made_weeks_ahead_presses_only_in_its_last_half_hour() -> None:
    made, late_at = NOW - timedelta(days=20), NOW + timedelta(minutes=5)
    row = replace(row_at(0), next_at=NOW, promise_made_at=made, promise_due_at=late_at)
    told = [row_state(row, NOW - timedelta(minutes=minutes))[0] for minutes in (60 * 24, 60, 20, 5)]
    assert told == ["on_time", "on_time", "soon", "urgent"]


def test_a_lead_whose_promise_was_met_is_told_as_called_and_never_as_late() -> None:
    row = replace(row_at(1), promise_state="met", promise_due_at=NOW - timedelta(minutes=12))
    assert (row_state(row, NOW)[0], clock_words(row, NOW)) == ("met", "Called")


def test_a_callback_due_beside_another_call_is_told_in_the_same_words() -> None:
    row = replace(row_at(0), person="Jo Doe", next_at=NOW, promise_due_at=NOW + timedelta(minutes=5))
    assert due_words(row, NOW + timedelta(minutes=3)).endswith(", due 3 min ago")
    assert due_words(row, NOW + timedelta(minutes=6)).endswith(", late 6 min")


def test_what_may_not_be_called_yet_shows_when_it_may_and_never_as_late() -> None:
    past, opens = NOW - timedelta(days=1), NOW + timedelta(days=1)
    held = HeldBack("window", "Outside the call window", opens)
    row = replace(row_at(10), next_at=past, promise_due_at=past, promise_state="late", held_back=held)
    assert row_state(row, NOW) == ("on_time", 1.0)
    assert clock_words(row, NOW).startswith("tomorrow ")
    assert clock_words(replace(row, held_back=None), NOW) == "Waits"


def test_everyone_whose_hours_are_closed_has_the_two_bars_and_the_hour_they_open() -> None:
    opens = NOW + timedelta(minutes=26)
    held = HeldBack("hard_limit:us", "It is 07:34 there, outside the hours of the rule us.", opens)
    for state in ("on_time", "late", "paused"):
        row = replace(row_at(9), promise_state=state, held_back=held)
        assert (row_state(row, NOW)[0], clock_words(row, NOW, brief=True)) == ("paused", words.clock(words.here(opens)))
        assert clock_words(row, NOW) == f"Paused until {words.clock(words.here(opens))}"
    assert clock_words(replace(row_at(9), held_back=None), NOW) == "Paused"


def test_a_reason_that_is_a_sentence_ends_in_one_point_when_it_is_said() -> None:
    held = HeldBack("skipped", "You skipped this lead; it comes back by itself.", NOW + timedelta(hours=1))
    row = replace(row_at(9), promise_state="on_time", held_back=held)
    assert "comes back by itself. Score 58." in QueueModel(lambda: NOW).told(row)


def test_headings_say_what_their_order_means() -> None:
    model = QueueModel(lambda: NOW)
    model.show([replace(row_at(2), band=Band.RESCUE), row_at(3)])
    whys = {line.words: line.why for line in map(model.line, range(model.rowCount())) if isinstance(line, Heading)}
    assert whys == {
        "Ends soon": "can still be kept",
        "Next": "best first, late or not",
    }


def test_a_row_shows_what_is_due_before_what_it_is_about_and_is_said_whole() -> None:
    row = replace(row_at(3), subtitle="Asked for a demo · first call", held_back=None, from_pool=True)
    assert short_words(row) == "First call · Asked for a demo"
    assert "Pool · Asked for a demo · first call" in QueueModel(lambda: NOW).told(row)
