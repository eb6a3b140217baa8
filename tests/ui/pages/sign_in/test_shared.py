from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from qualcenter.failures import KnownFailure, SignInRefused
from ui.pages.sign_in.shared import SharedSignInPage, Typed
from ui.parts import Parts
from ui.widgets.empty_state import FilledButton

SECRET = "correct horse battery"
AWAY = KnownFailure("unreachable", "The store does not answer.", "Nothing was lost.", "Look again.")


@pytest.fixture
def page(parts: Parts, qtbot: QtBot) -> Iterator[SharedSignInPage]:
    shown = SharedSignInPage(parts.look, "center", "server.example", 12)
    qtbot.addWidget(shown)
    shown.resize(900, 720)
    shown.fill_login("nina_weber")
    with qtbot.waitActive(shown):
        shown.show()
        shown.activateWindow()
    shown.ask()
    yield shown
    shown.close()


def _tabbed(page: SharedSignInPage, qtbot: QtBot) -> list[str]:
    """Names of the widgets that Tab comes to, once round."""
    names: list[str] = []
    for _ in range(20):
        focus = QApplication.focusWidget()
        assert focus is not None
        if focus.objectName() in names:
            return names
        names.append(focus.objectName())
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    return names


def test_a_known_user_name_leaves_only_the_password_to_type(page: SharedSignInPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(QApplication.focusWidget(), SECRET)
    with qtbot.waitSignal(page.sign_in_wanted) as wanted:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    assert wanted.args == [Typed("nina_weber", SECRET, keep=False)]
    assert SECRET not in repr(wanted.args)


def test_every_control_is_reached_by_tab(page: SharedSignInPage, qtbot: QtBot) -> None:
    page.show_keyring("SecretService Keyring", kept=False)
    reached = _tabbed(page, qtbot)
    assert set(reached) == {"login", "password", "passwordShow", "keepPassword", "signInButton", "practiceButton"}
    page.show_fault(AWAY, away=True)
    assert {"lookAgainButton", "awayButton"} <= set(_tabbed(page, qtbot))
    page.ask_new()
    assert {"newPassword", "newPasswordAgain", "choosePasswordButton"} <= set(_tabbed(page, qtbot))


def test_the_password_is_shown_on_wish_and_hidden_while_the_store_is_reached(
    page: SharedSignInPage, qtbot: QtBot
) -> None:
    line = page.password.line
    assert line.echoMode() == QLineEdit.EchoMode.Password
    eye = page.findChild(QAbstractButton, "passwordShow")
    assert isinstance(eye, QAbstractButton)
    qtbot.keyClick(eye, Qt.Key.Key_Space)
    assert line.echoMode() == QLineEdit.EchoMode.Normal
    page.reach("Signing in")
    assert line.echoMode() == QLineEdit.EchoMode.Password
    with qtbot.assertNotEmitted(page.sign_in_wanted):
        qtbot.keyClick(line, Qt.Key.Key_Return)


def test_a_screen_reader_hears_names_but_never_the_password(page: SharedSignInPage, qtbot: QtBot) -> None:
    page.show_keyring("SecretService Keyring", kept=False)
    qtbot.keyClicks(page.password.line, SECRET)
    page.show_fault(SignInRefused("permission", "Not taken.", "Nothing was changed.", "Type it again."))
    for widget in page.findChildren(QWidget):
        told = QAccessible.queryAccessibleInterface(widget)
        words = [
            told.text(kind) for kind in (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Value)
        ]
        assert not any(SECRET in word for word in words), widget.objectName()
        if isinstance(widget, QAbstractButton | QLineEdit) and widget.isVisible():
            assert words[0], widget.objectName()
    assert "Nothing was changed." in page.trouble.accessibleName()


def test_the_keyring_is_offered_only_where_one_works(page: SharedSignInPage) -> None:
    page.show_keyring("", kept=False)
    assert page.keep.isHidden()
    page.show_keyring("SecretService Keyring", kept=True)
    assert not page.keep.isHidden()
    assert page.typed().keep


def test_a_new_password_is_taken_only_when_all_its_rules_are_kept(page: SharedSignInPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.password.line, SECRET)
    page.ask_new()
    first, again = page.new.first.line, page.new.again.line
    for typed, repeated in (("short", "short"), ("long enough one", "another one here"), (SECRET, SECRET)):
        first.setText(typed)
        again.setText(repeated)
        with qtbot.assertNotEmitted(page.new_wanted):
            qtbot.keyClick(again, Qt.Key.Key_Return)
        assert page.trouble.words()
    first.setText("long enough one")
    again.setText("long enough one")
    with qtbot.waitSignal(page.new_wanted) as wanted:
        qtbot.keyClick(again, Qt.Key.Key_Return)
    assert wanted.args == ["long enough one"]


def test_a_closed_page_holds_no_password(page: SharedSignInPage, qtbot: QtBot) -> None:
    qtbot.keyClicks(page.password.line, SECRET)
    page.close()
    page.password.line.undo()
    assert page.typed().password == ""


def test_the_cap_of_enter_goes_with_the_focus(page: SharedSignInPage, qtbot: QtBot) -> None:
    def capped() -> set[str]:
        return {button.objectName() for button in page.findChildren(FilledButton) if button.key}

    assert "signInButton" in capped()
    page.show_fault(AWAY, away=True)
    assert capped() == {"lookAgainButton"}
    with qtbot.waitSignal(page.look_wanted):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    assert capped() == {"awayButton"}
    page.password.line.setFocus()
    assert {"lookAgainButton", "awayButton"}.isdisjoint(capped())
    assert "signInButton" in capped()
