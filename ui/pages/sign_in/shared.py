"""Sign in to a store on a server: user name and password, what is wrong in words, and a password of one's own."""

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLabel, QLineEdit, QScrollArea, QVBoxLayout, QWidget

from ui.language import say
from ui.pages.sign_in.trouble import Trouble
from ui.speech import announce
from ui.theme.look import Look
from ui.widgets.empty_state import FilledButton
from ui.widgets.new_password import NewPassword
from ui.widgets.painting import Run
from ui.widgets.password_field import PasswordField
from ui.widgets.text_button import TextButton
from ui.widgets.text_line import TextLine

WIDE = 440
ENTER = "Enter"


@dataclass(frozen=True)
class Typed:
    """What was filled in; the password shows in no representation, so in no log either."""

    login: str
    password: str
    keep: bool

    def __repr__(self) -> str:
        """Name the sign-in alone."""
        return f"Typed({self.login!r})"


class SharedSignInPage(QWidget):
    """Asks for a sign-in, or for a new password in the place of a one-time one.

    Signals: `sign_in_wanted(typed)`; `new_wanted(password)`; `look_wanted()` to try the same again; `away_wanted()` to
    work on what is kept here; `login_left(login)` when the user name was typed; `practice_wanted()`.
    """

    sign_in_wanted = Signal(object)
    new_wanted = Signal(str)
    look_wanted = Signal()
    away_wanted = Signal()
    practice_wanted = Signal()
    login_left = Signal(str)

    def __init__(self, look: Look, store: str, host: str, shortest: int) -> None:
        """Name the store and its server; `shortest` is how many letters a new password has at least."""
        super().__init__()
        self.setObjectName("sharedSignInPage")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look, self._busy, self._host = look, False, host
        self._title = TextLine(look.theme, height=32)
        self.trouble = Trouble(look)
        self._said = QLabel()
        self._said.setObjectName("signInSaid")
        self._said.setWordWrap(True)
        self._said.setProperty("kind", "second")
        self._said.hide()
        self._asking, self._choosing = self._build_asking(), self._build_choosing(shortest)
        where = TextLine(look.theme, Run(f"{store} ", 13, 600, "text"), Run(host, 13, 400, "text2"))
        where.setAccessibleName(say("Store {store} on {host}", store=store, host=host))
        self._look_again = self._button("lookAgainButton", say("Look again"), self.look_wanted)
        self._away = self._button("awayButton", say("Work on the leads kept here"), self.away_wanted)
        practice = TextButton(look, say("Practice on the demonstration store"))
        practice.setObjectName("practiceButton")
        practice.clicked.connect(self.practice_wanted)
        column = self._frame()
        for widget in (self._title, where, self.trouble, self._look_again, self._away):
            column.addWidget(widget)
        column.addSpacing(4)
        for room in (self._asking, self._choosing, self._said):
            column.addWidget(room)
        column.addWidget(practice, 0, Qt.AlignmentFlag.AlignLeft)
        program = QGuiApplication.instance()
        if isinstance(program, QGuiApplication):
            program.focusObjectChanged.connect(self._mark_enter)
        self.ask()

    @property
    def busy(self) -> bool:
        """Whether the store is being reached."""
        return self._busy

    @property
    def is_choosing(self) -> bool:
        """Whether a new password is asked for."""
        return not self._choosing.isHidden()

    def fill_login(self, login: str) -> None:
        """Put a user name in place."""
        self.login.setText(login)

    def show_keyring(self, name: str, *, kept: bool) -> None:
        """Offer to keep the password where a keyring works, and say which."""
        self.keep.setVisible(bool(name))
        self.keep.setChecked(bool(name) and kept)
        told = say("Kept by this computer: {keyring}. Never in a file of Qualcenter.", keyring=name)
        none = say("No keyring works on this computer, so the password is asked for at each start.")
        self._keyring.setText(told if name else none)
        self._keyring.setVisible(True)

    def ask(self) -> None:
        """Ask for user name and password; the focus goes to the first that is empty."""
        self._turn(choosing=False)
        empty = self.login if not self.login.text() else self.password.line
        empty.setFocus(Qt.FocusReason.OtherFocusReason)

    def ask_new(self) -> None:
        """Ask for a password of one's own at once; the one-time one stays where it was typed."""
        self._turn(choosing=True)
        self.trouble.clear()
        self.new.first.line.setFocus(Qt.FocusReason.OtherFocusReason)
        announce(self, self._about.text())

    def reach(self, words: str) -> None:
        """Show that the store is being reached; nothing can be changed meanwhile."""
        self.trouble.clear()
        self._away.hide()
        self._look_again.hide()
        for field in (self.password, self.new):
            field.hide_letters()
        self._set_busy(busy=True)
        self.show_progress(words)
        announce(self, words)

    def rest(self) -> None:
        """Let everything be used again."""
        self._set_busy(busy=False)
        self.show_progress("")

    def show_fault(self, fault: Exception, *, kept: bool = False, away: bool = False) -> None:
        """Say what keeps from signing in; `away` offers to work on what this computer keeps."""
        self.rest()
        self.trouble.show_fault(fault, kept=kept)
        self._look_again.setVisible(self.trouble.comes_back)
        self._away.setVisible(away)
        line = self.new.first.line if self.is_choosing else self.password.line
        if self.trouble.comes_back:
            self._look_again.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            line.setFocus(Qt.FocusReason.OtherFocusReason)
            line.selectAll()
        self._mark_enter()

    def show_progress(self, words: str) -> None:
        """Say what is being done; empty words end it."""
        self._said.setText(words)
        self._said.setVisible(bool(words))

    def forget(self) -> None:
        """Hold no password any more."""
        self.password.forget()
        self.new.forget()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Hold no password once it is closed."""
        self.forget()
        super().closeEvent(event)

    def typed(self) -> Typed:
        """Return what is filled in."""
        keep = self.keep.isChecked() and not self.keep.isHidden()
        return Typed(self.login.text().strip(), self.password.text(), keep)

    def _build_asking(self) -> QWidget:
        self.login = QLineEdit()
        self.login.setObjectName("login")
        self.login.setAccessibleName(say("User name"))
        self.password = PasswordField(self._look, "password", say("Password"))
        self.keep = QCheckBox(say("Keep it in the keyring"))
        self.keep.setObjectName("keepPassword")
        self.keep.hide()
        self._keyring = QLabel()
        self._keyring.setProperty("kind", "third")
        self._keyring.setWordWrap(True)
        self._keyring.hide()
        self._enter = FilledButton(self._look, say("Sign in"), ENTER)
        self._enter.setObjectName("signInButton")
        self._enter.clicked.connect(self._wants_in)
        self.login.returnPressed.connect(self._next)
        self.login.editingFinished.connect(self._left)
        self.password.entered.connect(self._wants_in)
        body, column = _room()
        column.addWidget(TextLine(self._look.theme, Run(say("User name"), 12, 500, "text2"), height=18))
        column.addWidget(self.login)
        column.addSpacing(6)
        column.addWidget(self.password)
        column.addWidget(self.keep)
        column.addWidget(self._keyring)
        column.addSpacing(10)
        column.addWidget(self._enter)
        return body

    def _build_choosing(self, shortest: int) -> QWidget:
        self._about = QLabel(
            say("You came in with a one-time password. It opens nothing but this: choose one of your own.")
        )
        self._about.setProperty("kind", "second")
        self._about.setWordWrap(True)
        self.new = NewPassword(self._look, shortest, self.password.text)
        self._choose = FilledButton(self._look, say("Change and sign in"), ENTER)
        self._choose.setObjectName("choosePasswordButton")
        self._choose.clicked.connect(self._wants_new)
        self.new.entered.connect(self._wants_new)
        back = TextButton(self._look, say("Sign in as somebody else"))
        back.setObjectName("somebodyElseButton")
        back.clicked.connect(self._somebody_else)
        body, column = _room()
        column.addWidget(self._about)
        column.addSpacing(4)
        column.addWidget(self.new)
        column.addSpacing(6)
        column.addWidget(self._choose)
        column.addWidget(back, 0, Qt.AlignmentFlag.AlignLeft)
        return body

    def _frame(self) -> QVBoxLayout:
        """Put a card into the middle of the page, which scrolls where the window is low; return its column."""
        card = QFrame()
        card.setProperty("card", "true")
        card.setFixedWidth(self._look.theme.px(WIDE))
        column = QVBoxLayout(card)
        column.setContentsMargins(24, 22, 24, 22)
        column.setSpacing(8)
        body = QWidget()
        body.setObjectName("clearBody")
        middle = QVBoxLayout(body)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(card)
        row.addStretch(1)
        middle.addStretch(1)
        middle.addLayout(row)
        middle.addStretch(1)
        area = QScrollArea()
        area.setWidget(body)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(area)
        return column

    def _button(self, name: str, words: str, wanted: object) -> FilledButton:
        button = FilledButton(self._look, words, filled=False)
        button.setObjectName(name)
        button.clicked.connect(wanted)
        button.hide()
        return button

    def _turn(self, *, choosing: bool) -> None:
        self._asking.setVisible(not choosing)
        self._choosing.setVisible(choosing)
        words = say("A password of your own") if choosing else say("Sign in")
        self._title.show_runs(Run(words, 22, 600))

    def _set_busy(self, *, busy: bool) -> None:
        self._busy = busy
        for line in (self.login, self.password.line, self.new.first.line, self.new.again.line):
            line.setReadOnly(busy)
        for button in (self._enter, self._choose, self.keep):
            button.setEnabled(not busy)

    @Slot()
    def _mark_enter(self, *_focus: object) -> None:
        """Put the cap of Enter on the button that it presses: the one with the focus, or the one below the lines."""
        focus = self.focusWidget()
        lines = isinstance(focus, QLineEdit)
        for button in (self._look_again, self._away, self._enter, self._choose):
            pressed = lines and button in (self._enter, self._choose)
            button.show_key(ENTER if pressed or button is focus else "")

    @Slot()
    def _next(self) -> None:
        if self.login.text().strip():
            self.password.line.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _left(self) -> None:
        if not self._busy:
            self.login_left.emit(self.login.text().strip())

    @Slot()
    def _wants_in(self) -> None:
        if self._busy:
            return
        if not self.login.text().strip():
            self.trouble.show_words(say("The user name is missing."), say("It was told with the one-time password."))
            self.login.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.sign_in_wanted.emit(self.typed())

    @Slot()
    def _wants_new(self) -> None:
        if self._busy:
            return
        broken = self.new.broken()
        if broken:
            self.trouble.show_words(broken, say("Nothing was changed."))
            return
        self.new_wanted.emit(self.new.text())

    @Slot()
    def _somebody_else(self) -> None:
        self.forget()
        self.trouble.clear()
        self.ask()
        self.login.setFocus(Qt.FocusReason.OtherFocusReason)
        self.login.selectAll()


def _room() -> tuple[QWidget, QVBoxLayout]:
    body = QWidget()
    column = QVBoxLayout(body)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    return body, column
