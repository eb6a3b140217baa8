"""What the lines of the queue say of the time they have."""

from dataclasses import replace
from datetime import timedelta

from qualcenter.domain.eligibility import HeldBack
from qualcenter.queries.queue_rows import Band
from tests.ui.stub_rows import NOW, row_at
from ui.pages.work.queue_model import Heading, QueueModel, clock_words, row_state


def test_a_callback_is_late_from_the_minute_that_was_promised() -> None:
    row = replace(row_at(0), next_at=NOW - timedelta(minutes=3), promise_due_at=NOW + timedelta(minutes=2))
    assert row_state(row, NOW)[0] == "late"
    assert clock_words(row, NOW) == "Late 3 min"


def test_what_may_not_be_called_yet_shows_when_it_may_and_never_as_late() -> None:
    past, opens = NOW - timedelta(days=1), NOW + timedelta(days=1)
    held = HeldBack("window", "Outside the call window", opens)
    row = replace(row_at(10), next_at=past, promise_due_at=past, promise_state="late", held_back=held)
    assert row_state(row, NOW) == ("on_time", 1.0)
    assert clock_words(row, NOW).startswith("tomorrow ")
    assert clock_words(replace(row, held_back=None), NOW) == "Waits"


def test_headings_say_what_their_order_means() -> None:
    model = QueueModel(lambda: NOW)
    model.show([replace(row_at(2), band=Band.RESCUE), row_at(3)])
    whys = {line.words: line.why for line in map(model.line, range(model.rowCount())) if isinstance(line, Heading)}
    assert whys == {
        "Ends soon": "soon too old to call",
        "Next": "best first, late or not",
    }
