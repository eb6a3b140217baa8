import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

from tests.ui.accessibility.conftest import Stage, every

PLACES = ("ready", "on call", "call later", "callbacks", "settings")


def stops(top: QWidget) -> list[QWidget]:
    """What Tab should reach."""
    return every(
        top,
        lambda one: (
            bool(one.focusPolicy() & Qt.FocusPolicy.TabFocus)
            and one.isEnabled()
            and not isinstance(one, QScrollArea)
            and not one.visibleRegion().isEmpty()
        ),
    )


def tab(*, backwards: bool = False) -> QWidget:
    """Press Tab or Shift+Tab and return what has the focus then."""
    now = QApplication.focusWidget()
    assert now is not None
    QTest.keyClick(now, Qt.Key.Key_Backtab if backwards else Qt.Key.Key_Tab)
    then = QApplication.focusWidget()
    assert then is not None
    return then


def walk(*, backwards: bool = False) -> list[QWidget]:
    """Press Tab until a stop comes again, and return every stop; the first must be the one that does."""
    seen = [tab(backwards=backwards)]
    for _ in range(600):
        now = tab(backwards=backwards)
        if now is seen[0]:
            return seen
        assert now not in seen
        seen.append(now)
    raise AssertionError("Tab never comes back to where it began")


@pytest.mark.parametrize("state", PLACES)
def test_tab_reaches_everything_and_comes_back(stage: Stage, state: str) -> None:
    top = stage.enter(state)
    reached = walk()
    missed = [f"{type(one).__name__} {one.objectName()}" for one in stops(top) if one not in reached]
    assert missed == []


def test_shift_tab_reaches_the_same_the_other_way_around(stage: Stage) -> None:
    stage.enter("ready")
    there, back = walk(), walk(backwards=True)
    assert set(there) == set(back)
    places = [back[::-1].index(one) for one in there]
    begin = places.index(0)
    assert places[begin:] + places[:begin] == list(range(len(there)))


def test_f6_goes_around_the_regions_and_shift_f6_back(stage: Stage) -> None:
    stage.enter("ready")
    regions = stage.work.regions()
    visited = []
    for _ in regions:
        stage.window.press("next_region")
        now = QApplication.focusWidget()
        visited.append(next((r for r in regions if now is r or (now is not None and r.isAncestorOf(now))), None))
    assert {region.objectName() for region in visited if region} == {r.objectName() for r in regions if r.isVisible()}
    before = QApplication.focusWidget()
    stage.window.press("next_region")
    stage.window.press("previous_region")
    assert QApplication.focusWidget() is before


def test_after_a_disposition_the_focus_is_on_the_first_answer_of_the_next_lead(stage: Stage) -> None:
    stage.enter("undo")
    now = QApplication.focusWidget()
    assert now is not None
    assert stage.work.view.script.isAncestorOf(now)


@pytest.mark.parametrize("state", ["palette", "keys", "why", "call later"])
def test_escape_climbs_out_and_gives_the_focus_back(stage: Stage, state: str) -> None:
    stage.enter("ready")
    before = QApplication.focusWidget()
    if state == "call later":
        stage.press("Ctrl+Return")
        before = QApplication.focusWidget()
        stage.work.act("disposition_call_later", with_alt=True)
    else:
        stage.enter(state)
    stage.press("Escape")
    assert not stage.window.sheet.isVisible()
    assert not stage.window.palette_overlay.isVisible()
    assert QApplication.focusWidget() is before


def test_what_is_open_above_keeps_the_focus_to_itself(stage: Stage) -> None:
    stage.enter("palette")
    top = stage.window.palette_overlay
    for _ in range(12):
        now = tab()
        assert now is top or top.isAncestorOf(now)
