"""The second step tells what a choice means before it is chosen."""

from datetime import datetime

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from qualcenter.domain.nurture import NurtureReason, WakeKind, WakeRule
from qualcenter.playbook.loading import default_playbook
from tests.ui.conftest import Keys
from tests.ui.stub_rows import RULES
from ui.actions.action import shown_digits
from ui.application import Parts
from ui.pages.work.asking import Asked, Asking
from ui.pages.work.page import WorkPage
from ui.pages.work.second_step import SecondStep
from ui.widgets.choice_row import ChoiceRow
from ui.widgets.optional_choice import OptionalChoice
from ui.widgets.segments import Segment

REASONS = {
    "just_looking": NurtureReason("just_looking", "Just looking", WakeRule(WakeKind.DAYS, 60), "keep_warm"),
    "no_budget": NurtureReason("no_budget", "No budget", WakeRule(WakeKind.NEXT_QUARTER), "keep_warm"),
    "contract_until": NurtureReason("contract_until", "Contract", WakeRule(WakeKind.BEFORE_DATE, 90), "keep_warm"),
}


def test_a_reason_to_nurture_shows_the_day_until_which_the_lead_rests(parts: Parts, qtbot: QtBot) -> None:
    step = SecondStep(parts.look)
    qtbot.addWidget(step)
    about = Asked(datetime(2026, 11, 22, 10).astimezone(), "", reasons=REASONS)
    step.ask(Asking(RULES.dispositions["nurture"], about))
    told = {row.code: row.text() for row in step.findChildren(ChoiceRow)}
    assert told["no_budget"].endswith("until 1 Jan 2027")
    assert told["just_looking"].endswith("until 21 Jan 2027")
    assert "until 2" not in told["contract_until"]


def test_no_reason_of_the_default_playbook_trails_off() -> None:
    labels = [reason.label for reason in default_playbook().nurture_reasons]
    assert labels
    assert not [label for label in labels if label.endswith("…")]


def test_the_hints_are_those_of_what_is_asked(work: WorkPage, press: Keys) -> None:
    before = work.hints()
    press("L")
    step = work.view.wrap_up.step
    digits = shown_digits([row.key for row in step.findChildren(ChoiceRow) if row.key])
    assert digits
    assert work.hints() == ((digits, "Choose"), ("escape", "Back"))
    press("Escape")
    assert work.hints() == before


def test_the_main_key_is_told_only_once_it_takes_what_is_typed(work: WorkPage, press: Keys, qtbot: QtBot) -> None:
    press("L")
    line = work.view.wrap_up.step.findChild(QLineEdit, "secondStepLine")
    assert line is not None
    line.setFocus()
    qtbot.waitUntil(lambda: work.hints() == (("escape", "Back"),))
    qtbot.keyClicks(line, "thu 10")
    assert work.hints() == (("main", "Take what is typed"), ("escape", "Back"))
    assert work.keys.main_words() == "Take what is typed"


def test_the_call_tile_keeps_no_key_while_another_question_has_it(work: WorkPage, press: Keys, qtbot: QtBot) -> None:
    tile = work.view.brief.call
    assert "Ctrl" in tile.toolTip()
    press("L")
    assert "Ctrl" not in tile.toolTip()
    qtbot.mouseClick(tile, Qt.MouseButton.LeftButton)
    assert not work.view.wrap_up.step.is_open
    assert "Ctrl" in tile.toolTip()
    qtbot.waitUntil(lambda: work.hand is not None and work.hand.call is not None)


def test_what_begins_with_a_digit_is_typed_after_a_space(work: WorkPage, press: Keys, qtbot: QtBot) -> None:
    step = work.view.wrap_up.step
    press("L")
    line = step.findChild(QLineEdit, "secondStepLine")
    assert isinstance(line, QLineEdit)
    press("Space")
    assert (line.hasFocus(), line.text()) == (True, "")
    QTest.keyClicks(line, "14:40")
    assert (step.is_open, line.text()) == (True, "14:40")


def test_tab_goes_through_everything_that_is_asked_before_the_rest_of_the_page(work: WorkPage, press: Keys) -> None:
    step = work.view.wrap_up.step
    press("L")
    asked = [one for one in step.findChildren(QWidget) if isinstance(one, (QLineEdit, ChoiceRow)) and one.isVisible()]
    assert len(asked) > 3
    reached = []
    for _ in asked:
        press("Tab")
        reached.append(QApplication.focusWidget())
    assert reached == asked


def test_a_question_that_may_stay_open_is_segments_in_line_with_the_answers_above(
    work: WorkPage, press: Keys, qtbot: QtBot
) -> None:
    press("Ctrl+Return", "L")
    step = work.view.wrap_up.step
    group = step.findChild(OptionalChoice)
    assert group is not None
    mine, anyone = group.findChildren(Segment)
    assert (mine.isChecked(), anyone.isChecked()) == (True, False)
    editor = next(iter(work.view.wrap_up.qualify.fields.values())).editor
    qtbot.waitUntil(lambda: group.mapTo(work, QPoint(0, 0)).x() == editor.mapTo(work, QPoint(0, 0)).x())
    QTest.mouseClick(anyone, Qt.MouseButton.LeftButton)
    assert anyone.isChecked()
    assert step.asking is not None
    assert step.asking.given["who"] == "anyone"
    press("Escape", "N")
    emails = [group for group in step.findChildren(OptionalChoice) if group.isVisible()]
    assert [segment.isChecked() for segment in emails[0].findChildren(Segment)] == [False, False]
