"""What the tile of the clock says from the promised minute of a callback on."""

from datetime import timedelta

import pytest
from PySide6.QtGui import QFontMetricsF
from pytestqt.qtbot import QtBot

from tests.ui.stub_rows import NOW
from ui.application import Parts
from ui.widgets.sla_clock import SlaClock


@pytest.mark.parametrize(
    ("seconds", "state", "lines"),
    [
        (-60, "urgent", ("1:00", "left to the callback")),
        (30, "urgent", ("Due now", "callback")),
        (180, "urgent", ("Due 3 min ago", "callback")),
        (360, "late", ("Late 6 min", "callback")),
    ],
)
def test_a_callback_is_due_before_it_is_late(
    parts: Parts, qtbot: QtBot, seconds: int, state: str, lines: tuple[str, str]
) -> None:
    clock = SlaClock(parts.look)
    qtbot.addWidget(clock)
    made, late_at = NOW - timedelta(hours=1), NOW + timedelta(minutes=5)
    clock.show_promise("callback", made, NOW, "urgent", NOW - timedelta(minutes=1), late_at)
    clock.set_now(NOW + timedelta(seconds=seconds))
    assert (clock.state, clock.lines()) == (state, lines)
    assert clock.accessibleName() == ", ".join(lines)


@pytest.mark.parametrize(
    ("late_by", "state", "lines"),
    [
        (timedelta(0), "met", ("In time", "called after 4:31")),
        (timedelta(seconds=31), "late", ("Late 0:31", "called after 4:31")),
    ],
)
def test_a_call_made_late_never_reads_as_made_in_time(
    parts: Parts, qtbot: QtBot, late_by: timedelta, state: str, lines: tuple[str, str]
) -> None:
    clock = SlaClock(parts.look)
    qtbot.addWidget(clock)
    clock.show_promise("first_call", NOW - timedelta(minutes=5), NOW, "met", NOW)
    clock.show_met("4:31", late_by)
    clock.set_now(NOW + timedelta(minutes=9))
    assert (clock.state, clock.lines()) == (state, lines)


@pytest.mark.parametrize("width", range(120, 220, 3))
def test_words_with_figures_take_the_size_at_which_they_are_whole(parts: Parts, qtbot: QtBot, width: int) -> None:
    clock = SlaClock(parts.look)
    qtbot.addWidget(clock)
    late_at = NOW + timedelta(minutes=9)
    clock.show_promise("callback", NOW - timedelta(hours=1), NOW, "urgent", NOW, late_at)
    clock.set_now(NOW + timedelta(seconds=61))
    clock.resize(width, 64)
    clock.grab()
    room = width - 12 - 28 - 10 - 8
    metrics = QFontMetricsF(parts.look.theme.font(12, 600, tabular=True))
    assert ("Due 1 min ago" in clock.toolTip()) == (metrics.horizontalAdvance("Due 1 min ago") > room + 1)
