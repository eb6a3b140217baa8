"""The leads that come next: read ahead, shown early, never taken for claimed."""

import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from qualcenter.failures import KnownFailure
from tests.ui.conftest import Keys, settled
from tests.ui.stub_core import StubCore
from ui.pages.work.coming import AHEAD, DOUBT
from ui.pages.work.page import WorkPage
from ui.window.main_window import MainWindow


class Gate:
    """Holds up calls of one verb of the stub until it is opened."""

    def __init__(self, verb: Callable[..., Any]) -> None:
        self._verb, self._open = verb, threading.Event()
        self._open.set()

    def __call__(self, *given: Any, **more: Any) -> Any:
        assert self._open.wait(10)
        return self._verb(*given, **more)

    def shut(self) -> None:
        self._open.clear()

    def open(self) -> None:
        self._open.set()


@pytest.fixture
def core() -> StubCore:
    return StubCore(first=1)


@pytest.fixture
def claim(core: StubCore) -> Iterator[Gate]:
    gate = Gate(core.queue.next)
    core.queue.next = gate
    yield gate
    gate.open()


@pytest.fixture
def record(core: StubCore) -> Iterator[Gate]:
    gate = Gate(core.dispositions.record)
    core.dispositions.record = gate
    yield gate
    gate.open()


@pytest.fixture
def reading(core: StubCore) -> Iterator[Gate]:
    gate = Gate(core.lead_brief.read)
    core.lead_brief.read = gate
    yield gate
    gate.open()


def _key(work: WorkPage, qtbot: QtBot, key: Qt.Key) -> None:
    qtbot.keyClick(QApplication.focusWidget() or work, key)


def _ahead(work: WorkPage, core: StubCore) -> list[int]:
    return [lead_id for lead_id in core.leads if work.acts.coming.brief(lead_id) is not None]


def test_the_next_leads_of_the_queue_are_read_ahead_without_the_one_shown(work: WorkPage, core: StubCore) -> None:
    ahead = _ahead(work, core)
    assert len(ahead) == AHEAD
    assert work.hand is not None
    assert work.hand.lead_id not in ahead


def test_the_lead_that_comes_next_is_shown_while_the_disposition_is_saved_and_claimed_after_it(
    work: WorkPage, core: StubCore, record: Gate, claim: Gate, press: Keys, qtbot: QtBot, window: MainWindow
) -> None:
    press("Ctrl+Return")
    before = work.hand
    record.shut()
    claim.shut()
    _key(work, qtbot, Qt.Key.Key_1)
    early = work.hand
    assert early is not None
    assert early is not before
    assert (early.claimed, work.acts.busy, work.acts.saving, core.count("record")) == (False, True, True, 0)
    assert work.view.brief.name.words() == core.leads[early.lead_id].row.person
    record.open()
    qtbot.waitUntil(lambda: not work.acts.saving)
    assert (early.claimed, work.acts.busy, core.count("record")) == (False, True, 1)
    claim.open()
    qtbot.waitUntil(lambda: settled(window))
    assert work.hand is early
    assert early.claimed


def test_nothing_is_told_as_saved_before_it_is(
    work: WorkPage, core: StubCore, record: Gate, press: Keys, qtbot: QtBot, window: MainWindow
) -> None:
    press("Ctrl+Return")
    told_before, record_at = work.acts.last, core.count("record")
    record.shut()
    _key(work, qtbot, Qt.Key.Key_1)
    work.tick()
    assert work.acts.last is told_before
    assert work.view.wrap_up.undo.mode == "line"
    assert work.view.wrap_up.undo.words() == "Saving"
    _key(work, qtbot, Qt.Key.Key_1)
    record.open()
    qtbot.waitUntil(lambda: settled(window))
    assert core.count("record") == record_at + 1
    assert work.acts.last is not told_before


def test_a_lead_whose_disposition_was_not_saved_comes_back_with_its_note(
    work: WorkPage, core: StubCore, record: Gate, press: Keys, qtbot: QtBot, window: MainWindow
) -> None:
    press("Ctrl+Return")
    before = work.hand
    assert before is not None
    work.acts.note("Asked for the price list")
    qtbot.waitUntil(lambda: settled(window) and not work.acts.drafts.waiting)
    record.shut()
    _key(work, qtbot, Qt.Key.Key_1)
    assert work.hand is not before
    core.fail = KnownFailure("disk_full", "The disk is full.", "The lead is still here.", "Free some room.")
    record.open()
    qtbot.waitUntil(lambda: settled(window))
    assert work.hand is before
    assert core.count("record") == 0
    assert work.view.script.note.toPlainText() == "Asked for the price list"
    assert work.view.brief.name.words() == before.brief.person
    assert work.view.wrap_up.undo.mode == "wrong"
    core.fail = None
    work.acts.retry()
    qtbot.waitUntil(lambda: settled(window))
    assert core.count("record") == 1
    assert work.hand is not before


def test_what_is_typed_on_the_lead_shown_early_is_kept_when_the_one_before_is_saved(
    work: WorkPage, core: StubCore, record: Gate, press: Keys, qtbot: QtBot, window: MainWindow
) -> None:
    press("Ctrl+Return")
    record.shut()
    _key(work, qtbot, Qt.Key.Key_1)
    early = work.hand
    assert early is not None
    work.acts.note("Speaks quickly")
    record.open()
    qtbot.waitUntil(lambda: settled(window) and not work.acts.drafts.waiting)
    assert core.leads[early.lead_id].brief.draft.note == "Speaks quickly"


def test_a_lead_that_another_desk_took_first_gives_way_and_then_none_is_shown_early_for_a_while(
    work: WorkPage, core: StubCore, claim: Gate, press: Keys, qtbot: QtBot, window: MainWindow
) -> None:
    press("Ctrl+Return")
    before = work.hand
    claim.shut()
    _key(work, qtbot, Qt.Key.Key_1)
    qtbot.waitUntil(lambda: work.hand is not before)
    early = work.hand
    assert early is not None
    core.leads[early.lead_id].waits = False
    claim.open()
    qtbot.waitUntil(lambda: settled(window))
    assert work.hand is not None
    assert work.hand.claimed
    assert work.hand.lead_id == core.held != early.lead_id
    assert [work.acts.coming.next_one(core.held) for _ in range(DOUBT)] == [None] * DOUBT


def test_what_another_desk_changed_is_forgotten_and_read_again(work: WorkPage, core: StubCore, qtbot: QtBot) -> None:
    lead_id = _ahead(work, core)[0]
    lead = core.leads[lead_id]
    lead.brief = replace(lead.brief, title="Head of Everything")
    core.announcements.tell(lead_id)

    def known_anew() -> bool:
        known = work.acts.coming.brief(lead_id)
        return known is not None and known.brief is not None and known.brief.title == "Head of Everything"

    qtbot.waitUntil(known_anew)


def test_a_chosen_row_that_was_read_ahead_is_shown_at_once(
    work: WorkPage, core: StubCore, reading: Gate, qtbot: QtBot
) -> None:
    lead_id = _ahead(work, core)[0]
    reading.shut()
    work.acts.look_at(lead_id)
    assert work.hand is not None
    assert (work.hand.lead_id, work.hand.claimed) == (lead_id, False)
