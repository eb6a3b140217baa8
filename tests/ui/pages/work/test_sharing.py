"""Which callback shows in the tile of another call."""

from dataclasses import replace
from datetime import timedelta

from qualcenter.queries.queue_rows import HeldBack, QueueRow
from tests.ui.stub_rows import NOW, row_at
from ui.pages.work.sharing import due_callback


def _callback(minutes: int, held: HeldBack | None = None) -> QueueRow:
    row = replace(row_at(0), next_action="callback", next_at=NOW + timedelta(minutes=minutes), from_pool=False)
    return replace(row, held_back=held)


def test_a_callback_that_comes_due_in_a_call_is_shown() -> None:
    soon = _callback(3, HeldBack("not_due", "It comes by itself.", NOW + timedelta(minutes=3)))
    assert due_callback((soon,), NOW, but=99) == soon
    assert due_callback((soon,), NOW, but=soon.lead_id) is None


def test_a_callback_that_may_not_be_called_presses_nobody() -> None:
    held = HeldBack("calls_per_month:fr", "The rule fr allows a call 4 times in 30 days.", NOW + timedelta(days=9))
    assert due_callback((_callback(-5, held),), NOW, but=99) is None
