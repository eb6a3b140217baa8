import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import QAbstractItemView, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.accessibility.conftest import STATES, Stage, every
from tests.ui.stub_core import StubCore
from ui.application import Parts
from ui.pages.sign_in.page import SignInPage

NOT_OPERABLE = (QAccessible.Role.Client, QAccessible.Role.NoRole)


def spoken(widget: QWidget) -> QAccessibleInterface:
    """What a screen reader is told of a widget."""
    told = QAccessible.queryAccessibleInterface(widget)
    assert told is not None
    return told


def takes_tab(widget: QWidget) -> bool:
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.isEnabled()


def faults_of(top: QWidget) -> list[str]:
    """Name the widgets that take the focus without a name or as something that cannot be operated."""
    faults = []
    for widget in every(top, takes_tab):
        told = spoken(widget)
        name = told.text(QAccessible.Text.Name)
        which = f"{type(widget).__name__} {widget.objectName()} “{name}”"
        if not name.strip():
            faults.append(f"{which} has no name")
        if told.role() in NOT_OPERABLE and not isinstance(widget, QScrollArea):
            faults.append(f"{which} has the role {told.role().name}")
    return faults


@pytest.mark.parametrize("state", STATES)
def test_whatever_takes_the_focus_has_a_name_and_a_role(stage: Stage, state: str) -> None:
    assert faults_of(stage.enter(state)) == []


def test_the_same_holds_before_anybody_has_signed_in(core: StubCore, parts: Parts, qtbot: QtBot) -> None:
    page = SignInPage(parts.look, "stub store")
    qtbot.addWidget(page)
    page.show()
    page.show_people(core.colleagues.list(), "")
    assert faults_of(page) == []


@pytest.mark.parametrize(("state", "name"), [("ready", "queueList"), ("callbacks", "callbackList")])
def test_rows_of_a_list_are_told_in_one_sentence_each(stage: Stage, state: str, name: str) -> None:
    top = stage.enter(state)
    view = next(one for one in top.findChildren(QAbstractItemView) if one.isVisible() and name)
    model = view.model()
    told = [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]
    people = [text for text in told if text and "." in text]
    assert len(people) >= 2
    assert all("Score" in text or "romised" in text for text in people)


def test_no_two_buttons_that_are_seen_together_have_one_name(stage: Stage) -> None:
    top = stage.enter("on call")
    buttons = every(top, lambda one: takes_tab(one) and spoken(one).role() == QAccessible.Role.Button)
    names = [spoken(one).text(QAccessible.Text.Name) for one in buttons]
    assert sorted(names) == sorted(set(names))
