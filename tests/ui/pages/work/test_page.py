from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from qualcenter.failures import KnownFailure
from tests.ui.conftest import Keys, settled
from tests.ui.stub_core import StubCore
from ui.pages.work import lead_acts
from ui.pages.work.lead_in_hand import Phase
from ui.pages.work.page import WorkPage
from ui.widgets.main_tile import Tone
from ui.widgets.promote_button import Readiness
from ui.window.main_window import MainWindow


def test_the_next_lead_is_open_with_call_as_the_filled_button(work: WorkPage, core: StubCore) -> None:
    assert work.view.brief.name.words() == "Maria Oliveira"
    assert work.view.brief.call.tone is Tone.FILLED
    assert core.written == [("next",)]


def test_an_unanswered_call_takes_two_keys(work: WorkPage, core: StubCore, press: Keys) -> None:
    press("Ctrl+Return", "1")
    assert [write[0] for write in core.written] == ["next", "call", "record", "next"]
    assert core.written[2][2] == "no_answer"
    assert work.view.brief.name.words() == "Yuki Tanaka"


def test_a_promoted_call_takes_nine_keys(work: WorkPage, core: StubCore, press: Keys) -> None:
    keys = ("Ctrl+Return", "A", "S", "A", "A", "A", "A", "Ctrl+Return", "P")
    press(*keys)
    assert len(keys) == 9
    assert core.count("record") == 1
    assert core.deeds[-1].verb == "promote"
    assert work.view.brief.name.words() == "Yuki Tanaka"


def test_ctrl_enter_after_a_full_call_promotes(work: WorkPage, core: StubCore, press: Keys) -> None:
    press("Ctrl+Return", "A", "S", "A", "A", "A", "A", "Ctrl+Return", "Ctrl+Return")
    assert core.deeds[-1].verb == "promote"


def test_ctrl_enter_after_a_short_empty_call_files_no_answer(work: WorkPage, core: StubCore, press: Keys) -> None:
    press("Ctrl+Return", "Ctrl+Return", "Ctrl+Return")
    assert core.written[-2][2] == "no_answer"


def test_ctrl_enter_after_a_long_empty_call_files_nothing(work: WorkPage, core: StubCore, press: Keys) -> None:
    press("Ctrl+Return")
    core.clock.pass_by(60)
    press("Ctrl+Return", "Ctrl+Return")
    assert core.count("record") == 0


def test_a_bare_digit_does_nothing_once_an_answer_is_in(work: WorkPage, core: StubCore, press: Keys) -> None:
    press("Ctrl+Return", "A", "S", "1")
    assert core.count("record") == 0
    press("Alt+1")
    assert core.written[-2][:3] == ("record", 3, "no_answer")


def test_promote_with_one_missing_answer_takes_two_keys(work: WorkPage, core: StubCore, press: Keys) -> None:
    press("Ctrl+Return", "A", "S", "A", "A", "A")
    assert work.view.wrap_up.dispositions.promote.readiness is Readiness.NEAR
    press("P")
    assert work.view.wrap_up.dispositions.promote.readiness is Readiness.ARMED
    press("2")
    assert core.count("record") == 1
    assert ("capture", 3, {"next_step": "offer"}, "typed") in core.written


@pytest.mark.qt_log_ignore("does not support", extend=True)
def test_walking_through_the_values_of_the_answer_that_is_left_promotes_nothing_before_one_is_chosen(
    work: WorkPage, core: StubCore, press: Keys
) -> None:
    press("Ctrl+Return", "A", "S", "A", "A", "A", "P")
    editor = work.view.wrap_up.qualify.fields["next_step"].editor
    assert isinstance(editor, QComboBox)
    editor.setFocus()
    press("Down")
    values = editor.view()
    assert values.isVisible()
    assert core.count("record") == 0
    QTest.keyClick(values, Qt.Key.Key_Down)
    assert core.count("record") == 0
    QTest.keyClick(values, Qt.Key.Key_Escape)
    assert not values.isVisible()
    assert (core.count("record"), core.count("capture")) == (0, 4)


def test_escape_disarms_promote(work: WorkPage, core: StubCore, press: Keys) -> None:
    press("Ctrl+Return", "A", "S", "A", "A", "A", "P", "Escape", "2")
    assert core.count("record") == 0
    assert work.view.wrap_up.dispositions.promote.readiness is Readiness.NEAR


def test_promote_without_answers_goes_to_the_first_open_question(work: WorkPage, core: StubCore, press: Keys) -> None:
    press("Ctrl+Return", "P")
    assert work.hand is not None
    assert work.hand.step_name == "need"
    assert core.count("record") == 0


def test_call_later_tomorrow_takes_two_keys(work: WorkPage, core: StubCore, press: Keys) -> None:
    press("Ctrl+Return", "L", "2")
    record = next(write for write in core.written if write[0] == "record")
    assert record[2] == "call_later"
    assert record[3]["at"].startswith("2026-06-17T09:30")
    assert record[3]["who"] == "mine"


def test_a_time_can_be_typed_for_call_later(work: WorkPage, core: StubCore, press: Keys, qtbot: QtBot) -> None:
    press("Ctrl+Return", "L")
    for letter in "thu 10":
        qtbot.keyClicks(QApplication.focusWidget(), letter)
    press("Return")
    record = next(write for write in core.written if write[0] == "record")
    assert record[3]["at"] == "2026-06-18T10:00:00+02:00"


def test_an_hour_at_night_is_refused_with_the_next_open_one(
    work: WorkPage, core: StubCore, press: Keys, qtbot: QtBot
) -> None:
    press("Ctrl+Return", "L")
    for letter in "thu 3":
        qtbot.keyClicks(QApplication.focusWidget(), letter)
    press("Return")
    assert core.count("record") == 0
    assert "next open time" in work.view.wrap_up.step.told()


def test_nurture_takes_two_keys(work: WorkPage, core: StubCore, press: Keys) -> None:
    press("Ctrl+Return", "N", "3")
    record = next(write for write in core.written if write[0] == "record")
    assert record[2:4] == ("nurture", {"reason": "just_looking"})


def test_do_not_call_never_runs_on_one_key(work: WorkPage, core: StubCore, press: Keys) -> None:
    press("Ctrl+Return", "9")
    assert core.count("record") == 0
    press("Return")
    record = next(write for write in core.written if write[0] == "record")
    assert record[2:4] == ("do_not_call", {"scope": "person", "asked_by": "person"})


def test_a_disposition_that_needs_a_call_is_refused_in_words(work: WorkPage, core: StubCore, press: Keys) -> None:
    press("1")
    assert core.count("record") == 0
    assert "needs a call" in work.view.wrap_up.refusal.text()
    assert work.view.brief.name.words() == "Maria Oliveira"


def test_undo_brings_the_lead_back(work: WorkPage, core: StubCore, press: Keys) -> None:
    press("Ctrl+Return", "1", "U")
    assert core.count("undo") == 1
    assert work.view.brief.name.words() == "Maria Oliveira"


def test_undo_brings_the_script_back_where_it_stood(work: WorkPage, core: StubCore, press: Keys) -> None:
    press("Ctrl+Return", "A", "S")
    before = work.hand
    assert before is not None
    assert before.step_name != before.script.first  # type: ignore[union-attr]
    press("Alt+1", "U")
    back = work.hand
    assert back is not None
    assert back is not before
    assert (back.lead_id, back.step_name, back.path) == (before.lead_id, before.step_name, before.path)
    assert back.done_steps() == before.done_steps()


def test_a_promotion_that_sales_can_see_is_recalled(work: WorkPage, core: StubCore, press: Keys) -> None:
    press("Ctrl+Return", "A", "S", "A", "A", "A", "A", "P")
    core.clock.pass_by(11)
    work.tick()
    assert work.view.wrap_up.undo.button.text() == "Recall"
    press("U")
    assert core.count("recall") == 1


def test_the_undo_slot_counts_down_and_shrinks(work: WorkPage, core: StubCore, press: Keys) -> None:
    press("Ctrl+Return", "1")
    assert work.view.wrap_up.undo.mode == "box"
    core.clock.pass_by(11)
    work.tick()
    assert work.view.wrap_up.undo.mode == "line"
    assert work.view.wrap_up.undo.button.text() == "Undo"


def test_nothing_typed_is_lost_when_disposing_at_once(
    work: WorkPage, core: StubCore, press: Keys, qtbot: QtBot
) -> None:
    press("Ctrl+Return", "M")
    qtbot.keyClicks(work.view.script.note, "Two depots open in September")
    press("Alt+1")
    record = next(write for write in core.written if write[0] == "record")
    assert record[4] == "Two depots open in September"


def test_a_half_typed_answer_is_filed_when_disposing_at_once(
    work: WorkPage, core: StubCore, press: Keys, qtbot: QtBot
) -> None:
    press("Ctrl+Return", "Ctrl+4")
    editor = work.view.wrap_up.qualify.fields["size"].editor
    assert editor.hasFocus()
    editor.selectAll()  # type: ignore[union-attr]
    qtbot.keyClicks(editor, "46 vans")
    press("Alt+1")
    verbs = [write[0] for write in core.written]
    assert ("capture", 3, {"size": "46 vans"}, "typed") in core.written
    assert verbs.index("capture") < verbs.index("record")


def test_letters_typed_into_the_note_are_no_dispositions(
    work: WorkPage, core: StubCore, press: Keys, qtbot: QtBot
) -> None:
    press("Ctrl+Return", "M")
    qtbot.keyClicks(work.view.script.note, "1 plan x 9")
    assert work.view.script.note.toPlainText() == "1 plan x 9"
    assert core.count("record") == 0


def test_the_note_is_saved_while_typing_and_read_again(
    work: WorkPage, core: StubCore, press: Keys, qtbot: QtBot
) -> None:
    press("M")
    qtbot.keyClicks(work.view.script.note, "Call the office first")
    qtbot.waitUntil(lambda: core.count("draft") > 0)
    assert core.leads[3].brief.draft.note == "Call the office first"


def test_closing_the_window_saves_what_is_typed(
    window: MainWindow, work: WorkPage, core: StubCore, press: Keys, qtbot: QtBot
) -> None:
    press("M")
    qtbot.keyClicks(work.view.script.note, "Half a thought")
    window.close()
    qtbot.waitUntil(lambda: core.count("draft") == 1)
    assert core.written[-1][2] == "Half a thought" or core.written[-2][2] == "Half a thought"


def test_a_failed_save_keeps_the_lead_and_offers_to_try_again(
    work: WorkPage, core: StubCore, press: Keys, qtbot: QtBot
) -> None:
    press("Ctrl+Return")
    core.fail = KnownFailure("unreachable", "The store does not answer.", "Nothing was lost.", "Try again.")
    press("1")
    slot = work.view.wrap_up.undo
    assert slot.mode == "wrong"
    assert "does not answer" in slot.words()
    assert work.view.brief.name.words() == "Maria Oliveira"
    work.tick()
    assert slot.mode == "wrong"
    slot.button.click()
    qtbot.waitUntil(lambda: core.count("record") == 1)
    qtbot.waitUntil(lambda: work.view.brief.name.words() == "Yuki Tanaka")


def test_a_store_that_does_not_answer_is_told_above_the_page(
    window: MainWindow, core: StubCore, press: Keys, qtbot: QtBot
) -> None:
    core.fail = KnownFailure("unreachable", "The store does not answer.", "Nothing was lost.", "Try again.")
    press("Ctrl+Return")
    assert window.banner.words().startswith("Offline since ")
    assert "does not answer" in window.banner.toolTip()
    press("Ctrl+Return")
    qtbot.waitUntil(lambda: not window.banner.words())


def test_a_closed_window_offers_to_skip_and_not_to_dial(
    work: WorkPage, core: StubCore, press: Keys, qtbot: QtBot
) -> None:
    work.acts.look_at(10)
    qtbot.waitUntil(lambda: work.hand is not None and work.hand.lead_id == 10)
    assert work.view.brief.call.title.startswith("Skip until")
    assert work.view.brief.clock.lines()[0] == "Paused"
    press("Ctrl+Return")
    assert core.count("call") == 0


def test_a_lead_in_other_hands_dims_and_enter_opens_the_next(
    work: WorkPage, core: StubCore, press: Keys, qtbot: QtBot
) -> None:
    core.held_elsewhere.add(6)
    work.acts.look_at(6)
    qtbot.waitUntil(lambda: work.hand is not None and work.hand.lead_id == 6)
    assert work.hand is not None
    assert work.hand.phase is Phase.HELD
    assert "Tariq Aziz" in work.view.banner.words()
    assert not work.view.script.isEnabled()
    press("Ctrl+Return")
    assert work.view.brief.name.words() == "Maria Oliveira"


def test_calling_another_lead_asks_why_the_next_is_passed_over(
    work: WorkPage, core: StubCore, press: Keys, qtbot: QtBot
) -> None:
    work.acts.look_at(5)
    qtbot.waitUntil(lambda: work.hand is not None and work.hand.lead_id == 5)
    press("Ctrl+Return")
    assert work.view.wrap_up.step.is_open
    press("1")
    assert ("open", 5, "must_prepare") in core.written
    assert core.count("call") == 1


def test_an_empty_queue_is_told_with_the_day(work: WorkPage, core: StubCore, press: Keys) -> None:
    for lead in core.leads.values():
        lead.waits = lead.row.lead_id == 3
    press("Ctrl+Return", "1")
    assert work.hand is None
    assert work.view.empty.isVisible()
    assert not work.view.wrap_up.isVisible()


def test_an_incoming_call_opens_the_caller(
    work: WorkPage, window: MainWindow, core: StubCore, press: Keys, qtbot: QtBot
) -> None:
    press("Ctrl+I")
    qtbot.keyClicks(QApplication.focusWidget(), "+49301234567")
    press("Return")
    assert ("incoming", "+49301234567") in core.written
    assert work.hand is not None
    assert work.hand.phase is Phase.ON_CALL


def test_a_new_lead_is_entered_from_the_keyboard(work: WorkPage, core: StubCore, press: Keys, qtbot: QtBot) -> None:
    press("Ctrl+N")
    qtbot.keyClicks(QApplication.focusWidget(), "Ida Berg")
    press("Return")
    assert ("raise", "Ida Berg", "", "") in core.written


def test_the_next_number_is_dialled(work: WorkPage, core: StubCore, press: Keys) -> None:
    press("Ctrl+Shift+Return")
    assert core.written[-1] == ("call", 3, "+494012345602")


def test_disposition_keys_rest_after_the_lead_changed(
    work: WorkPage, core: StubCore, press: Keys, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(lead_acts, "REST_SECONDS", 60.0)
    press("Ctrl+Return", "1")
    assert core.count("record") == 0
    monkeypatch.setattr(lead_acts, "REST_SECONDS", 0.0)
    press("1")
    assert core.count("record") == 1


def test_two_step_dispositions_wait_for_ctrl_enter(work: WorkPage, core: StubCore, press: Keys) -> None:
    work.desk.preferences.set("two_step_dispositions", value=True)
    press("Ctrl+Return", "1")
    assert core.count("record") == 0
    press("Ctrl+Return")
    assert core.count("record") == 1


def test_single_keys_turned_off_leave_the_alt_twins(work: WorkPage, core: StubCore, press: Keys) -> None:
    work.desk.preferences.set("single_keys", value=False)
    press("Ctrl+Return", "1")
    assert core.count("record") == 0
    press("Alt+1")
    assert core.count("record") == 1


def test_a_change_elsewhere_refreshes_the_queue(work: WorkPage, core: StubCore, qtbot: QtBot) -> None:
    core.leads[13].waits = False
    before = len(work.view.queue.model.leads())
    core.announcements.tell()
    qtbot.waitUntil(lambda: len(work.view.queue.model.leads()) == before - 1)


def test_the_skip_of_a_lead_names_its_reason(work: WorkPage, core: StubCore, press: Keys) -> None:
    press("Ctrl+J", "2")
    assert ("skip", 3, "language") in core.written


def test_the_clock_goes_on_between_two_reads(work: WorkPage, core: StubCore) -> None:
    assert work.view.brief.clock.lines()[0] == "4:12"
    core.clock.pass_by(12)
    work.tick()
    assert work.view.brief.clock.lines()[0] == "4:00"
    core.clock.at += timedelta(minutes=6)
    work.tick()
    assert work.view.brief.clock.lines()[0] == "Late 2 min"


def test_arrows_and_j_walk_the_queue(work: WorkPage, press: Keys, window: MainWindow, qtbot: QtBot) -> None:
    press("J")
    qtbot.waitUntil(lambda: settled(window) and work.hand is not None and work.hand.lead_id == 4)
    press("K")
    qtbot.waitUntil(lambda: settled(window) and work.hand is not None and work.hand.lead_id == 3)
