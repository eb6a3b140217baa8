"""What is within reach in small windows and with large text."""

from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QPoint, QRect
from pytestqt.qtbot import QtBot

from qualcenter.queries.brief_rows import ColleagueAtCompany
from tests.ui.conftest import Keys, settled
from ui.pages.work.layout import arrange
from ui.pages.work.page import WorkPage
from ui.pages.work.script_panel import SpokenLabel
from ui.widgets.chip import Chip
from ui.window.main_window import MainWindow


def test_only_too_little_width_stacks_script_and_wrap_up() -> None:
    assert arrange(934, 458, 150, focus=False, compact=False).stacked
    assert not arrange(956, 560, 100, focus=False, compact=False).stacked
    assert not arrange(1350, 760, 150, focus=False, compact=False).stacked


@pytest.mark.parametrize("rail", [68, 70, 75])
def test_a_window_of_1280_has_its_queue_however_long_the_words_of_the_rail_are(rail: int) -> None:
    assert arrange(1280 - rail, 640, 100, focus=False, compact=False).queue
    assert not arrange(1260 - rail, 640, 100, focus=False, compact=False).queue


def test_at_the_smallest_size_with_the_largest_text_every_answer_and_disposition_can_be_scrolled_to(
    window: MainWindow, work: WorkPage, press: Keys, qtbot: QtBot
) -> None:
    window.desk.preferences.set("text_size", 150)
    window.resize(1024, 640)
    qtbot.waitUntil(lambda: settled(window) and work.view._tower.isVisible())
    tower = work.view._tower
    qtbot.waitUntil(tower.verticalScrollBar().isVisible)
    bottom = tower.widget().height()
    for wanted in (work.view.script.answers["F"], work.view.wrap_up.dispositions.buttons["do_not_call"]):
        assert tower.isAncestorOf(wanted)
        assert wanted.height() >= wanted.minimumSizeHint().height()
        assert wanted.mapTo(tower.widget(), wanted.rect().bottomLeft()).y() <= bottom
    work.view.wrap_up.dispositions.promote.setFocus()
    top = work.view.wrap_up.dispositions.promote.mapTo(tower.viewport(), work.rect().topLeft()).y()
    assert 0 <= top < tower.viewport().height()
    window.desk.preferences.set("text_size", 100)
    window.resize(1440, 900)
    qtbot.waitUntil(lambda: not work.view._tower.isVisible())
    qtbot.waitUntil(lambda: work.view.wrap_up.isVisible() and work.view.script.isVisible())


@pytest.mark.parametrize("size", [(1440, 900), (1280, 720)])
def test_the_closing_step_needs_no_scroll_bar_and_says_how_it_ends(
    window: MainWindow, work: WorkPage, press: Keys, qtbot: QtBot, size: tuple[int, int]
) -> None:
    window.resize(*size)
    press("Ctrl+Return", "A", "S", "A", "A", "A")
    assert work.hand is not None
    assert work.hand.step_name == "close"
    qtbot.waitUntil(lambda: work.view.script._area.verticalScrollBar().maximum() == 0)
    assert work.view.script._follows.text() == "Ends with: Promote."


@pytest.mark.parametrize("height", [680, 700, 720, 760, 800, 900])
def test_who_receives_is_shown_whole_by_name_or_not_at_all(
    window: MainWindow, work: WorkPage, qtbot: QtBot, height: int
) -> None:
    window.desk.preferences.set("focus_mode", True)
    window.resize(1280, height)
    wrap = work.view.wrap_up

    def whole() -> bool:
        view, card = wrap._scroll.viewport(), wrap.receiver
        end = card.mapTo(view, card.rect().bottomLeft()).y()
        scrolls = wrap._scroll.verticalScrollBar().maximum() > 0
        return settled(window) and (card.isHidden() or scrolls or end < view.height())

    qtbot.waitUntil(whole)
    if height == 900:
        assert wrap.receiver.isVisible()
    window.desk.preferences.set("focus_mode", False)


def test_focus_mode_turns_the_queue_into_a_strip(work: WorkPage, press: Keys) -> None:
    press("Ctrl+B")
    assert work.view.strip.isVisible()
    assert not work.view.queue.isVisible()
    press("Ctrl+B")
    assert work.view.queue.isVisible()


def _shows(window: MainWindow, work: WorkPage, lead: int) -> bool:
    return settled(window) and work.hand is not None and work.hand.lead_id == lead


@pytest.mark.parametrize("size", [(1440, 900), (1440, 780), (1280, 720)])
def test_the_note_gives_its_room_up_before_a_fresh_script_scrolls(
    window: MainWindow, work: WorkPage, qtbot: QtBot, size: tuple[int, int]
) -> None:
    window.resize(*size)
    script, least = work.view.script, work.view.script.note.minimumHeight()
    assert work.hand is not None
    for lead in (work.hand.lead_id, 3, 2):
        work.acts.look_at(lead)
        qtbot.waitUntil(partial(_shows, window, work, lead))
        qtbot.waitUntil(lambda: script._area.verticalScrollBar().maximum() == 0 or script.note.height() == least)


def test_the_sentence_stands_where_it_stood_when_somebody_else_of_the_company_is_a_lead(
    work: WorkPage, qtbot: QtBot
) -> None:
    brief, hand = work.view.brief, work.hand
    assert hand is not None
    assert brief.strip.isHidden()
    tall = brief.height()
    other = ColleagueAtCompany(44, "Camila Chen", "nurture", "marketing", None)
    hand.brief = replace(hand.brief, colleagues=(other,))
    work.showing.show_hand()
    qtbot.waitUntil(lambda: brief.strip.isVisible() and brief.strip.width() > 100)
    assert "Camila Chen" in brief.strip.words()
    assert brief.sizeHint().height() == brief.height() == tall


@pytest.mark.parametrize("size", [(1440, 900), (1280, 720), (1024, 640)])
def test_the_grey_blocks_stand_where_the_regions_will_and_no_key_is_offered_for_what_is_not_there(
    window: MainWindow, work: WorkPage, qtbot: QtBot, size: tuple[int, int]
) -> None:
    window.resize(*size)
    view = work.view
    qtbot.waitUntil(lambda: settled(window) and view.wrap_up.isVisible())
    view.paint_now()
    regions = {"script": view.script, "context": view.context, "wrap_up": view.wrap_up, "brief": view.brief}
    column = view.brief.parentWidget() is not view.script.parentWidget()
    real = {name: QRect(part.mapTo(view, QPoint(0, 0)), part.size()) for name, part in regions.items()}
    view.await_lead()
    qtbot.waitUntil(lambda: view.is_waiting and not view.wrap_up.isVisible())
    assert [action for action, _ in work.hints()] == ["palette", "keys"]
    qtbot.waitUntil(lambda: view.blocks.mapTo(view, view.blocks.rect().topRight()).x() >= view.width() - 2)
    shift = view.blocks.mapTo(view, QPoint(0, 0))
    for name, card in view.blocks.cards().items():
        if name in real and not (column and name in ("brief", "context")):
            found = card.toRect().translated(shift)
            assert abs(found.left() - real[name].left()) <= 3, name
            assert abs(found.top() - real[name].top()) <= 3, name
            assert abs(found.right() - real[name].right()) <= 3, name


def test_a_low_window_leaves_out_only_what_it_has_no_room_for(window: MainWindow, work: WorkPage, qtbot: QtBot) -> None:
    script = work.view.script
    window.resize(1280, 720)
    work.desk.preferences.set("focus_mode", True)
    qtbot.waitUntil(lambda: settled(window) and script.width() > 400)
    assert work.desk.preferences.choices.focus_mode
    said = [label for label in script.findChildren(SpokenLabel) if label.text().startswith("Next:")]
    qtbot.waitUntil(lambda: all(label.isVisible() for label in said) and bool(said))
    qtbot.waitUntil(script.findChildren(Chip)[0].isVisible)
    work.desk.preferences.set("focus_mode", False)
    window.resize(1280, 640)
    qtbot.waitUntil(lambda: not script.findChildren(Chip)[0].isVisible())
