"""The Callbacks page: what is late, and moving a callback by dragging it."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QDragMoveEvent, QDropEvent
from pytestqt.qtbot import QtBot

from qualcenter.queries.queue_rows import CallbackRow
from tests.ui.conftest import Keys, settled
from tests.ui.stub_core import StubCore
from tests.ui.stub_rows import NOW
from ui import words
from ui.pages.callbacks.dragging import mime_of
from ui.pages.callbacks.page import CallbacksPage
from ui.pages.callbacks.times import why_not
from ui.window.main_window import MainWindow


@pytest.fixture
def page(window: MainWindow, qtbot: QtBot) -> CallbacksPage:
    window.show_page("callbacks")
    shown = window.pages["callbacks"]
    assert isinstance(shown, CallbacksPage)
    qtbot.waitUntil(lambda: bool(shown._rows) and settled(window))
    return shown


def _headings(page: CallbacksPage) -> list[str]:
    return [line for line in page._model.lines if isinstance(line, str)]


def _row(page: CallbacksPage, lead_id: int) -> CallbackRow:
    return next(row for row in page._rows if row.lead_id == lead_id)


def _spot(page: CallbacksPage, wanted: datetime) -> QPoint:
    """Where a time stands in the list of times, brought into sight."""
    times = page.times
    index = times.times.index(times.times.lines.index(wanted), 0)
    times.scrollTo(index)
    return times.visualRect(index).center()


def _drag_over(page: CallbacksPage, row: CallbackRow, at: datetime) -> QDragMoveEvent:
    data = mime_of(row)
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    event = QDragMoveEvent(_spot(page, at), Qt.DropAction.MoveAction, data, buttons, keys)
    page.times.dragMoveEvent(event)
    return event


def _begin(page: CallbacksPage, row: CallbackRow, qtbot: QtBot) -> None:
    page.list.drag_began.emit(row)
    qtbot.waitUntil(lambda: page.times.window_of is not None)


def _times(page: CallbacksPage) -> list[datetime]:
    return [line for line in page.times.times.lines if isinstance(line, datetime)]


def test_a_callback_is_due_once_its_minute_has_passed_and_late_after_its_grace(
    page: CallbacksPage, core: StubCore
) -> None:
    told = [str(page._model.data(page._model.index(n, 0), Qt.ItemDataRole.DisplayRole)) for n in range(2)]
    assert told[0] == "Late"
    assert told[1].startswith("Late. ")
    core.clock.pass_by(37 * 60)
    page.tick()
    assert _headings(page)[:2] == ["Late", "Due now"]
    assert page._count.words().endswith("1 late")
    place = page._model.lines.index("Due now") + 1
    assert "Due now. Amara Osei" in str(page._model.data(page._model.index(place, 0), Qt.ItemDataRole.DisplayRole))
    core.clock.pass_by(2 * 60 + 1)
    page.tick()
    assert _headings(page)[1] != "Due now"
    assert page._count.words().endswith("2 late")
    assert "Late. Amara Osei" in str(page._model.data(page._model.index(2, 0), Qt.ItemDataRole.DisplayRole))


def test_a_callback_that_the_law_forbids_is_not_called_late_and_cannot_be_moved_before_it_opens(
    page: CallbacksPage, core: StubCore, qtbot: QtBot
) -> None:
    promised, opens = NOW - timedelta(hours=3), NOW + timedelta(days=2)
    row = replace(_row(page, 2), promised_at=promised, late_at=promised, opens_at=opens, forbidden=True)
    page._show([row])
    assert _headings(page) == ["Not allowed as promised"]
    assert "late" not in page._count.words()
    told = str(page._model.data(page._model.index(1, 0), Qt.ItemDataRole.DisplayRole))
    assert "May not be called before Thu" in told
    _begin(page, row, qtbot)
    assert [at for at in _open(page) if at < opens] == []
    early = next(at for at in _times(page) if at < opens)
    assert why_not(row, page.times.window_of, early).startswith("Amara Osei may not be called before")
    core.clock.pass_by(2 * 86_400 + 1)
    page.tick()
    assert _headings(page)[0].startswith("Late")


def _open(page: CallbacksPage) -> list[datetime]:
    return [one for one in _times(page) if page.times.open_at(one)]


def _carry(page: CallbacksPage, press: Keys, qtbot: QtBot) -> datetime:
    """Carry the selected callback by its key, on a page that has room for the times; gives where it is then."""
    qtbot.waitUntil(page._side.isVisible)
    press("L")
    qtbot.waitUntil(lambda: page.times.carried)
    assert page.times.over == _open(page)[0]
    assert page.times.hasFocus()
    return page.times.over


def test_a_callback_late_since_another_day_stands_under_that_day(page: CallbacksPage) -> None:
    row = _row(page, 2)
    other_day, today = NOW - timedelta(days=2), NOW - timedelta(hours=1)
    page._show([replace(row, promised_at=other_day, late_at=other_day)])
    assert _headings(page) == ["Late, Sunday, 14 June"]
    page._show([replace(row, promised_at=today, late_at=today)])
    assert _headings(page) == ["Late"]


def test_dropping_a_callback_on_a_time_promises_it_for_then(
    window: MainWindow, page: CallbacksPage, core: StubCore, qtbot: QtBot
) -> None:
    row = _row(page, 2)
    _begin(page, row, qtbot)
    at = next(one for one in _times(page) if page.times.open_at(one) and one > NOW + timedelta(hours=1))
    assert _drag_over(page, row, at).isAccepted()
    assert page.times.over == at
    data = mime_of(row)
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    page.times.dropEvent(QDropEvent(QPointF(_spot(page, at)), Qt.DropAction.MoveAction, data, buttons, keys))
    qtbot.waitUntil(lambda: core.count("record") == 1)
    _, lead_id, code, fields, _note = next(write for write in core.written if write[0] == "record")
    assert (lead_id, code) == (2, "call_later")
    assert datetime.fromisoformat(str(fields["at"])) == at
    assert fields["who"] == "mine"
    qtbot.waitUntil(lambda: "Undo brings it back" in window.status.words())


def test_a_time_outside_the_window_refuses_with_its_reason(
    window: MainWindow, page: CallbacksPage, core: StubCore, qtbot: QtBot
) -> None:
    row = _row(page, 2)
    _begin(page, row, qtbot)
    closed = next(one for one in _times(page) if not page.times.open_at(one))
    assert not _drag_over(page, row, closed).isAccepted()
    assert "Amara Osei may not be called at" in window.status.words()
    page.list.drag_ended.emit(False)
    assert window.status.words().startswith("Not moved. Amara Osei")
    assert page.times.row is None
    assert core.count("record") == 0


def test_nothing_is_promised_before_the_window_is_known(page: CallbacksPage) -> None:
    row = _row(page, 2)
    page.times.take(row)
    assert not _drag_over(page, row, _times(page)[4]).isAccepted()


def test_the_key_moves_a_callback_as_dragging_does(
    window: MainWindow, page: CallbacksPage, press: Keys, core: StubCore, qtbot: QtBot
) -> None:
    row, first = page._selected(), _carry(page, press, qtbot)
    assert row is not None
    press("Down")
    press("J")
    press("K")
    assert page.times.over == _open(page)[1] > first
    press("Return")
    qtbot.waitUntil(lambda: settled(window) and core.count("record") == 1)
    _, lead_id, _code, fields, _note = next(write for write in core.written if write[0] == "record")
    assert lead_id == row.lead_id
    assert datetime.fromisoformat(str(fields["at"])) == _open(page)[1]
    assert not page.times.carried
    assert page.list.hasFocus()


def test_a_callback_that_is_carried_goes_a_day_on_and_is_laid_down_where_it_was(
    window: MainWindow, page: CallbacksPage, press: Keys, qtbot: QtBot
) -> None:
    first = _carry(page, press, qtbot)
    press("L")
    assert page.times.over is not None
    assert words.here(page.times.over).date() > words.here(first).date()
    page.refresh()
    qtbot.waitUntil(lambda: settled(window))
    assert page.times.carried
    press("Escape")
    assert (page.times.carried, page.times.over) == (False, None)
    assert page.list.hasFocus()


def test_where_the_times_have_no_room_the_key_asks_for_the_time_on_work(
    window: MainWindow, page: CallbacksPage, press: Keys, qtbot: QtBot
) -> None:
    page._side.hide()
    press("L")
    qtbot.waitUntil(lambda: settled(window) and window.work is not None and window.work.view.wrap_up.step.is_open)
