import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QWidget

from tests.ui.pages.board.conftest import BoardDesk


def _shown(desk: BoardDesk, kind: type[QWidget]) -> list[QWidget]:
    return [one for one in desk.board.findChildren(kind) if one.isVisible()]


def test_whatever_takes_the_focus_has_a_name(tom: BoardDesk) -> None:
    tom.press("L")
    nameless = [
        one.objectName() or type(one).__name__
        for one in _shown(tom, QWidget)
        if one.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not (one.accessibleName() or (isinstance(one, QAbstractButton) and one.text()))
    ]
    assert not nameless


def test_a_screen_reader_hears_a_card_with_its_person_deadline_and_score(tom: BoardDesk) -> None:
    view = tom.column("Ben").list
    tom.press("Space")
    card = tom.cards("Ben")[0]
    told = str(view.cards.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole))
    assert told.startswith(f"{card.person}, {card.company}. First call. Late ")
    assert told.endswith(f"Score {card.score}. Chosen")
    heard = QAccessible.queryAccessibleInterface(view).child(0)
    assert heard.text(QAccessible.Text.Name) == told
    assert view.cards.rowCount(QModelIndex()) == view.cards.rowCount()


@pytest.mark.parametrize(("size", "text"), [((1440, 900), 150), ((1024, 640), 150), ((1280, 720), 100)])
def test_no_button_and_no_figure_is_cut_short(tom: BoardDesk, size: tuple[int, int], text: int) -> None:
    tom.parts.preferences.set("text_size", text)
    tom.window.resize(*size)
    tom.press("L")
    tom.qtbot.wait(20)
    short = [
        (one.objectName(), one.accessibleName(), one.width(), one.sizeHint().width())
        for area in (tom.board.top, tom.board.lot.bar)
        for one in area.findChildren(QAbstractButton)
        if one.isVisible() and one.width() < one.sizeHint().width()
    ]
    assert not short
    assert tom.window.width() == size[0]
    inside = tom.board.top.rect()
    beyond = [
        one.objectName()
        for one in tom.board.top.children()
        if isinstance(one, QWidget) and one.isVisible() and not inside.contains(one.geometry())
    ]
    assert not beyond


def test_f6_goes_from_the_cards_to_the_line_above_and_to_the_bar(tom: BoardDesk) -> None:
    tom.press("L", "F6")
    assert tom.focus() is tom.board.top.left_behind
    tom.press("F6")
    assert tom.focus() is tom.board.lot.bar.choose
    tom.press("F6")
    assert tom.focus() is tom.column("Ben").list
