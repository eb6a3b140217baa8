"""What the Work page tells beside the loop: why, who else, what waits, and what comes due."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from qualcenter.failures import KnownFailure
from qualcenter.queries.brief_rows import ColleagueAtCompany, ReceiverRow
from tests.ui import stress_rows
from tests.ui.conftest import Keys, settled
from tests.ui.stub_core import StubCore
from tests.ui.stub_rows import NINA, NOW
from ui.pages.work.page import WorkPage
from ui.widgets.text_button import HANG, TextButton
from ui.window.main_window import MainWindow

AWAY = KnownFailure("unreachable", "The store does not answer.", "Nothing was lost.", "Try again.")


def _look_at(work: WorkPage, lead_id: int, qtbot: QtBot) -> None:
    work.acts.look_at(lead_id)
    qtbot.waitUntil(lambda: work.hand is not None and work.hand.lead_id == lead_id)


def _sheet_words(window: MainWindow) -> str:
    sheet = window.sheet._sheet
    return "\n".join([sheet.title, *(f"{row.lead} {row.words} {row.detail}" for row in sheet.rows)])


def test_why_names_place_rank_promise_and_every_reason(
    window: MainWindow, work: WorkPage, press: Keys, qtbot: QtBot
) -> None:
    press("W")
    qtbot.waitUntil(window.sheet.isVisible)
    told = _sheet_words(window)
    assert "Why Maria Oliveira" in told
    assert "3 of 13, under “Next”" in told
    assert "First call by" in told
    assert told.count("Asked for pricing") == 1
    assert "16 Jun" in told


def test_why_not_names_the_rule_and_when_it_opens(
    window: MainWindow, work: WorkPage, press: Keys, qtbot: QtBot
) -> None:
    _look_at(work, 10, qtbot)
    press("W")
    qtbot.waitUntil(window.sheet.isVisible)
    told = _sheet_words(window)
    assert "Why not Diego Morales now" in told
    assert "Held back" in told
    assert "opens " in told


def test_a_callback_due_in_a_call_shows_in_the_tile_and_b_lets_anyone_take_it(
    work: WorkPage, core: StubCore, press: Keys, qtbot: QtBot
) -> None:
    press("Ctrl+Return")
    assert work.view.brief.call.text().endswith("late 4 min")
    assert "Tomasz" in work.view.brief.call.text()
    press("B")
    qtbot.waitUntil(lambda: ("offer", 1) in core.written)
    qtbot.waitUntil(lambda: "Tomasz" not in work.view.brief.call.text() or work.tick() is not None)


def test_who_else_of_the_company_is_a_lead_stands_under_the_name(work: WorkPage, core: StubCore, qtbot: QtBot) -> None:
    other = ColleagueAtCompany(9, "Ida Berg", "lead", "Tariq Aziz", NOW - timedelta(hours=30))
    core.leads[5].brief = replace(core.leads[5].brief, colleagues=(other,))
    _look_at(work, 5, qtbot)
    assert "Ida Berg (lead, with Tariq Aziz, last contact" in work.view.brief.strip.words()
    assert not work.view.brief.strip._give.isVisible()


def test_a_lead_that_would_wait_in_a_pool_is_shown_with_the_pool_and_no_load(
    work: WorkPage, core: StubCore, qtbot: QtBot
) -> None:
    pool = ReceiverRow("", "Sales North", 0, 0, 307, "The pool of Sales North")
    core.leads[5].brief = replace(core.leads[5].brief, receiver=pool)
    _look_at(work, 5, qtbot)
    told = work.view.wrap_up.receiver.accessibleName()
    assert told == "Would go to The pool of Sales North, Whoever accepts first has it, 5 h 07 to accept"


@pytest.mark.parametrize("key", ["click", "Ctrl+G"])
def test_a_team_lead_gives_the_lead_to_who_talks_to_the_company(
    window: MainWindow, work: WorkPage, core: StubCore, press: Keys, qtbot: QtBot, key: str
) -> None:
    lead = replace(NINA, roles=frozenset({"team_lead", "qualifier"}))
    object.__setattr__(work.desk, "actor", lead)
    other = ColleagueAtCompany(9, "Ida Berg", "lead", "Tariq Aziz", None)
    core.leads[3].brief = replace(core.leads[3].brief, colleagues=(other,))
    _look_at(work, 3, qtbot)
    qtbot.waitUntil(work.view.brief.strip._give.isVisible)
    if key == "click":
        work.view.brief.strip._give.click()
    else:
        press(key)
        qtbot.waitUntil(window.sheet.isVisible)
        window.sheet.row_pressed.emit("give", "Tariq Aziz")
    qtbot.waitUntil(lambda: ("assign", 3, "Tariq Aziz") in core.written)
    qtbot.waitUntil(lambda: settled(window) and work.hand is not None and work.hand.lead_id != 3)


def test_answers_wait_while_the_store_is_away_and_are_sent_when_it_is_back(
    window: MainWindow, work: WorkPage, core: StubCore, press: Keys, qtbot: QtBot
) -> None:
    press("Ctrl+Return", "A")
    core.fail = AWAY
    press("S")
    assert core.count("capture") == 0
    qtbot.waitUntil(lambda: "1 change waits" in window.banner.words())
    assert work.hand is not None
    waiting = dict(work.acts.unsent.of(3))
    assert waiting
    assert waiting.items() <= work.hand.answers.items()
    window.link.found()
    qtbot.waitUntil(lambda: core.count("capture") == 1)
    assert core.written[-1][2] == waiting
    assert work.acts.unsent.waiting == 0


def test_a_failed_save_pins_the_lead_in_the_queue(work: WorkPage, core: StubCore, press: Keys) -> None:
    press("Ctrl+Return")
    core.fail = AWAY
    press("1")
    assert work.view.queue.delegate.pinned == 3
    press("1")
    assert work.view.queue.delegate.pinned is None


def test_a_lead_in_other_hands_steps_back_but_its_filled_button_does_not(
    work: WorkPage, core: StubCore, qtbot: QtBot
) -> None:
    core.held_elsewhere.add(6)
    _look_at(work, 6, qtbot)
    assert not work.view.brief.name.isEnabled()
    assert work.view.brief.call.isEnabled()
    _look_at(work, 5, qtbot)
    assert work.view.brief.name.isEnabled()


def test_the_history_of_acts_offers_undo_only_where_it_is_allowed(
    window: MainWindow, work: WorkPage, core: StubCore, press: Keys, qtbot: QtBot
) -> None:
    press("Ctrl+Return", "1", "Ctrl+Return", "1")
    core._deed("won", "Won Grace Kim", 11)
    work.showing.read_around()
    qtbot.waitUntil(lambda: settled(window) and len(work.showing.last_acts()) == 3)
    press("Ctrl+Shift+Z")
    rows = window.sheet._sheet.rows
    assert [(row.detail, bool(row.act)) for row in rows] == [("", False), ("Undo", True), ("Undo", True)]
    window.sheet.row_pressed.emit("acts", rows[2].act)
    qtbot.waitUntil(lambda: core.count("undo") == 1)


def test_an_empty_queue_still_offers_to_undo(work: WorkPage, core: StubCore, press: Keys) -> None:
    for lead in core.leads.values():
        lead.waits = lead.row.lead_id == 3
    press("Ctrl+Return", "1")
    work.view.empty.chosen.emit("undo")
    assert work.acts.busy or core.count("undo") == 1


def test_new_people_file_their_first_fifty_in_two_steps(
    window: MainWindow, work: WorkPage, core: StubCore, press: Keys, qtbot: QtBot
) -> None:
    core.filed = 48
    work.desk.preferences.set("learner_steps", value=True)
    learning = work.moves.learning
    learning._counted(core.filed)
    for expected in (1, 2):
        press("Ctrl+Return", "1")
        assert "take two steps" in work.view.wrap_up.step.told()
        assert core.count("record") == expected - 1
        press("Ctrl+Return")
        assert core.count("record") == expected
    press("Ctrl+Return", "1")
    assert core.count("record") == 3


def test_more_dispositions_are_named(work: WorkPage) -> None:
    more = work.view.wrap_up.dispositions._more
    assert more.text().endswith(" more dispositions")
    assert more.accessibleName().startswith("More: Busy, ")
    assert more.toolTip().startswith("Busy, ")


@pytest.mark.parametrize("size", [(1440, 900), (1280, 720), (1024, 640)])
@pytest.mark.parametrize("text", [100, 150])
def test_names_of_any_length_and_script_fit_every_window(
    window: MainWindow, work: WorkPage, core: StubCore, qtbot: QtBot, size: tuple[int, int], text: int
) -> None:
    core.leads[4] = stress_rows.too_much(core.leads[4])
    core.leads[5] = stress_rows.nothing(core.leads[5])
    core.leads[6] = stress_rows.right_to_left(core.leads[6], stress_rows.ARABIC, stress_rows.HEBREW)
    window.desk.preferences.set("text_size", text)
    window.resize(*size)
    for lead_id in (4, 5, 6):
        _look_at(work, lead_id, qtbot)
        qtbot.waitUntil(lambda: settled(window))
        work.grab()
        assert (window.width(), window.height()) == size
        shown = [button for button in work.view.script.answers.values() if button.isVisible()]
        qtbot.waitUntil(lambda: all(b.height() >= b.minimumSizeHint().height() for b in shown))  # noqa: B023
        boxes = [button.geometry() for button in shown]
        assert not any(a.intersects(b) for n, a in enumerate(boxes) for b in boxes[n + 1 :])
        assert work.view.brief.name.width() >= 150


def test_answers_keep_their_lines_whether_or_not_a_scroll_bar_stands_beside_them(
    window: MainWindow, work: WorkPage, qtbot: QtBot
) -> None:
    script = work.view.script
    for step in range(3):
        assert work.hand is not None
        for height in range(640, 960, 20):
            window.resize(1440, height)
            work.grab()
            rooms = {button._room for button in script.answers.values()}
            assert len(rooms) == 1, (step, height)
            assert script.note.maximumHeight() >= script.note.minimumHeight()
        work.moves.answer("A")
        qtbot.waitUntil(lambda: settled(window))


def test_what_is_only_words_stands_in_line_with_the_column_it_is_in(work: WorkPage, press: Keys) -> None:
    dispositions, script, step = work.view.wrap_up.dispositions, work.view.script, work.view.wrap_up.step

    def left_of(part: QWidget) -> int:
        return part.mapTo(work, QPoint(0, 0)).x()

    def right_of(part: QWidget) -> int:
        return left_of(part) + part.width()

    more = next(one for one in dispositions.findChildren(TextButton) if one.isVisible())
    assert left_of(more) + HANG == left_of(dispositions.promote)
    back = script.findChildren(TextButton)[0]
    assert right_of(back) - HANG == right_of(script.note)
    press("L")
    back = step.findChildren(TextButton)[0]
    line = step.findChild(QLineEdit, "secondStepLine")
    assert line is not None
    assert right_of(back) - HANG == right_of(line)
