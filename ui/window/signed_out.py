"""What a desk shows when the server lets its sign-in in no more: why, that all is kept, and the way back in."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLabel, QWidget

from qualcenter.failures import SignInRefused
from ui.failures import wrong_of
from ui.language import say
from ui.speech import announce
from ui.widgets.empty_state import FilledButton
from ui.widgets.overlay import Overlay
from ui.widgets.painting import Run
from ui.widgets.password_field import PasswordField
from ui.widgets.text_line import TextLine
from ui.window.main_window import MainWindow


class SignedOut(Overlay):
    """Covers the window from the first refusal until its person is in again or leaves; nothing else closes it."""

    def __init__(self, window: MainWindow, over: QWidget) -> None:
        """Watch what the desk's keeper was refused; `over` is what it covers."""
        self._window = window
        super().__init__(window.desk.look, over, 460, top_share=0.18)
        self.setObjectName("signedOut")
        self._said = QLabel()
        self._kept = QLabel(say("What you typed is kept on this computer, and is sent once you are in again."))
        for label in (self._said, self._kept):
            label.setWordWrap(True)
        self._kept.setProperty("kind", "second")
        self.password = PasswordField(self.look, "againPassword", say("Password"))
        self._enter = FilledButton(self.look, say("Sign in again"), "Enter")
        self._leave = FilledButton(self.look, say("Sign out"), filled=False)
        self._enter.setObjectName("signInAgainButton")
        self._leave.setObjectName("leaveDeskButton")
        self.column.addWidget(TextLine(self.look.theme, Run(say("The store lets you in no more"), 16, 600), height=28))
        for widget in (self._said, self._kept, self.password, self._enter, self._leave):
            self.column.addWidget(widget)
        self.password.entered.connect(self._again)
        self._enter.clicked.connect(self._again)
        self._leave.clicked.connect(self._go)
        self.closed.connect(self._let_work)
        window.desk.ticker.ticked.connect(self.tick)

    def first_focus(self) -> QWidget:
        """Focus the password."""
        return self.password.line

    @Slot()
    def tick(self) -> None:
        """Open when the desk's sign-in was refused, and close when it is in again."""
        keeper = self._window.desk.core.offline
        why = keeper.why if keeper is not None else None
        if isinstance(why, SignInRefused):
            if self.isHidden():
                self._show(why)
        elif not self.isHidden():
            self.password.forget()
            self.dismiss()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Stay open on Esc: without a sign-in nobody reads leads here."""
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Stay open on a click beside the card."""
        event.accept()

    def _show(self, why: SignInRefused) -> None:
        for page in self._window.pages.built():
            page.leave()
        self._window.close_overlays()
        self._window.keyboard.rest(resting=True)
        told = say("Your sign-in was switched off, or its password was changed, while this desk was open.")
        asked = say("The store is back and asks for your password.")
        self._say(asked if why.code == "password_needed" else told)
        self.open()
        announce(self, f"{self._said.text()} {self._kept.text()}", assertive=True)

    def _say(self, words: str, *, wrong: bool = False) -> None:
        self._said.setProperty("kind", "wrong" if wrong else "")
        self._said.style().polish(self._said)
        self._said.setText(words)

    @Slot()
    def _again(self) -> None:
        session = self._window.desk.session
        if session is not None and self.password.text() and self._enter.isEnabled():
            self._enter.setEnabled(False)
            self.password.hide_letters()
            session.again(self.password.text(), self._in_again, self._refused)

    @Slot(object)
    def _in_again(self, _answer: object) -> None:
        self._enter.setEnabled(True)
        self.password.forget()
        self._window.away.look()

    @Slot(object)
    def _refused(self, fault: Exception) -> None:
        self._enter.setEnabled(True)
        told = wrong_of(fault).words
        self._say(told, wrong=True)
        announce(self, told, assertive=True)
        self.password.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.password.line.selectAll()

    @Slot()
    def _go(self) -> None:
        session = self._window.desk.session
        if session is not None:
            self.password.forget()
            session.out_wanted.emit(False)

    @Slot()
    def _let_work(self) -> None:
        self._window.keyboard.rest(resting=False)
