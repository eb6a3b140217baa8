"""One's own sign-in on a store on a server: another password, and the way out."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from qualcenter.door import SHORTEST, KnownPassword
from qualcenter.failures import SignInRefused
from ui.failures import wrong_of
from ui.language import say
from ui.session import Session
from ui.speech import announce
from ui.theme.look import Look
from ui.widgets.empty_state import FilledButton
from ui.widgets.new_password import NewPassword
from ui.widgets.painting import Run
from ui.widgets.password_field import PasswordField
from ui.widgets.text_line import TextLine


class SignInCard(QWidget):
    """Says who is signed in where; the fields of a new password open below their button."""

    def __init__(self, look: Look, session: Session) -> None:
        """Start with the fields closed."""
        super().__init__()
        self._dressed, self._session = look, session
        told = say("{login} on {store}, {host}", login=session.login, store=session.place.name, host=session.place.host)
        self._change = self._plain(say("Change password"), "changePasswordButton")
        self._out = self._plain(say("Sign out"), "signOutButton")
        self.forget = QCheckBox(say("Take the password out of the keyring too"))
        self.forget.setObjectName("forgetPassword")
        self.forget.hide()
        self._said = QLabel()
        self._said.setObjectName("signInCardSaid")
        self._said.setWordWrap(True)
        self._said.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(TextLine(look.theme, Run(told, 13, 500)))
        row = QHBoxLayout()
        row.setSpacing(10)
        for widget in (self._change, self._out, self.forget):
            row.addWidget(widget)
        row.addStretch(1)
        column.addLayout(row)
        self._fields = self._build_fields()
        column.addWidget(self._fields)
        column.addWidget(self._said)
        self._change.clicked.connect(self._turn)
        self._out.clicked.connect(self._leave)
        self.look()

    def look(self) -> None:
        """Ask whether the keyring has the password."""
        self._session.look(self._known, self._not_known)

    def _build_fields(self) -> QWidget:
        body = QWidget()
        body.setMaximumWidth(self._dressed.theme.px(440))
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        self.old = PasswordField(self._dressed, "oldPassword", say("Password so far"))
        self.new = NewPassword(self._dressed, SHORTEST, self.old.text)
        self._take = FilledButton(self._dressed, say("Change password"), "Enter")
        self._take.setObjectName("takePasswordButton")
        self._take.clicked.connect(self._taken)
        self.old.entered.connect(self._next)
        self.new.entered.connect(self._taken)
        for widget in (self.old, self.new, self._take):
            column.addWidget(widget)
        body.hide()
        return body

    def _plain(self, words: str, name: str) -> FilledButton:
        button = FilledButton(self._dressed, words, filled=False)
        button.setObjectName(name)
        button.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        return button

    @Slot()
    def _turn(self) -> None:
        opens = self._fields.isHidden()
        self._close_fields()
        self._fields.setVisible(opens)
        self._say("")
        if opens:
            self.old.line.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _next(self) -> None:
        self.new.first.line.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot()
    def _taken(self) -> None:
        if not self._take.isEnabled():
            return
        if not self.old.text():
            self._say(say("The password so far is missing."), wrong=True)
            self.old.line.setFocus(Qt.FocusReason.OtherFocusReason)
        elif broken := self.new.broken():
            self._say(broken, wrong=True)
        else:
            self._take.setEnabled(False)
            self.old.hide_letters()
            self.new.hide_letters()
            self._say(say("Changing it"))
            self._session.change(self.old.text(), self.new.text(), self._changed, self._not_changed)

    @Slot(object)
    def _changed(self, _answer: object) -> None:
        self._close_fields()
        self._say(say("Your password is changed. The next sign-in asks for the new one."))
        self._change.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _not_changed(self, fault: Exception) -> None:
        self._take.setEnabled(True)
        wrong = isinstance(fault, SignInRefused)
        told = say("The password so far is not right. Nothing was changed.") if wrong else wrong_of(fault).words
        self._say(told, wrong=True)
        self.old.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.old.line.selectAll()

    @Slot()
    def _leave(self) -> None:
        self._close_fields()
        self._session.out_wanted.emit(self.forget.isChecked() and not self.forget.isHidden())

    @Slot(object)
    def _known(self, known: KnownPassword) -> None:
        self.forget.setVisible(known.is_kept)

    @Slot(object)
    def _not_known(self, _fault: Exception) -> None:
        self.forget.hide()

    def _close_fields(self) -> None:
        self._take.setEnabled(True)
        self.old.forget()
        self.new.forget()
        self._fields.hide()

    def _say(self, words: str, *, wrong: bool = False) -> None:
        self._said.setProperty("kind", "wrong" if wrong else "second")
        self._said.style().polish(self._said)
        self._said.setText(words)
        self._said.setVisible(bool(words))
        if words:
            announce(self, words, assertive=wrong)
