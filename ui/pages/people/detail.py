"""One colleague whole: where they are, what may be changed, their sign-in, and the way out of the center."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from qualcenter.domain.staff import ColleagueFacts
from qualcenter.queries.roster import Roster, RosterRow
from ui.language import say, say_marked
from ui.pages.people.form import PersonForm, newcomer
from ui.pages.people.person_words import PRESENCES, carried_words, now_words, since_words
from ui.theme.look import Look
from ui.widgets.empty_state import FilledButton
from ui.widgets.painting import Run
from ui.widgets.segments import Segments
from ui.widgets.tall_scroll import TallScroll
from ui.widgets.text_button import TextButton
from ui.widgets.text_line import TextLine


class OneTimePassword(QFrame):
    """A sign-in with the password that is told this once."""

    def __init__(self, look: Look) -> None:
        """Start hidden."""
        super().__init__()
        self.setObjectName("oneTimePassword")
        self.setProperty("card", "true")
        self.told = QLabel()
        self.told.setObjectName("oneTimeTold")
        self.told.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.told.setProperty("kind", "strong")
        about = QLabel(say("Told this once. It opens nothing until they change it, within a week."))
        about.setProperty("kind", "second")
        self._copy = TextButton(look, say("Copy the password"), icon="note")
        self._copy.setObjectName("copyPassword")
        self._copy.clicked.connect(self._copied)
        self._password, self.whose = "", 0
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(6)
        for widget in (self.told, about, self._copy):
            column.addWidget(widget)
        for label in (self.told, about):
            label.setWordWrap(True)
        self.hide()

    def show_password(self, login: str, password: str, whose: int) -> None:
        """Tell the sign-in of the colleague of this id; it is forgotten when somebody else is shown."""
        self._password, self.whose = password, whose
        told = say("Sign-in {login}\nOne-time password {password}", login=login, password=password)
        self.told.setText(told)
        self.told.setAccessibleName(told)
        self.show()

    def forget(self) -> None:
        """Show and keep it no longer."""
        self._password, self.whose = "", 0
        self.told.setText("")
        self.told.setAccessibleName("")
        self.hide()

    @Slot()
    def _copied(self) -> None:
        QGuiApplication.clipboard().setText(self._password)


class PersonDetail(QFrame):
    """Shows somebody, or the form for somebody new.

    Signals: `pressed(action)` for a button; `presence_chosen(presence)`; `changed()` when something was typed.
    """

    pressed = Signal(str)
    presence_chosen = Signal(str)
    changed = Signal()

    def __init__(self, look: Look, *, shared: bool) -> None:
        """`shared` tells whether the store has sign-ins."""
        super().__init__()
        self.setObjectName("personDetail")
        self.setProperty("card", "true")
        self._look, self._shared = look, shared
        self.row: RosterRow | None = None
        self.fresh = False
        theme = look.theme
        self.title = TextLine(theme, Run("", 16, 600), height=28)
        self.state = TextLine(theme, Run("", 13), height=22, gap=8)
        self.presence = Segments(
            look, [(code, say_marked(told, "presence")) for code, told in PRESENCES], counted=False
        )
        self.presence.setObjectName("personPresence")
        self.presence.setAccessibleName(say("Presence"))
        self.password = OneTimePassword(look)
        self.form = PersonForm(look)
        self.save = FilledButton(look, "", look.keys.shown("people_save"))
        self.save.setObjectName("people_save")
        self.discard = TextButton(look, say("Discard"), "escape", token="text2")
        self.discard.setObjectName("people_discard")
        self.new_password = TextButton(look, say("New one-time password"), "people_password")
        self.new_password.setObjectName("people_password")
        self.leave = TextButton(look, say("Left the center…"), "people_leave", token="danger")
        self.leave.setObjectName("people_leave")
        self._lay_out()
        self.presence.chosen.connect(self.presence_chosen)
        self.form.changed.connect(self._changed)
        self.form.entered.connect(self._entered)
        for button in (self.save, self.discard, self.new_password, self.leave):
            button.clicked.connect(self._pressed)
        self._show_buttons()

    def show_row(self, row: RosterRow, roster: Roster) -> None:
        """Show somebody; what is being typed about the same person stays."""
        same = self.row is not None and self.row.id == row.id and not self.fresh
        if self.password.whose != row.id:
            self.password.forget()
        typing = same and self.form.dirty
        self.row, self.fresh = row, False
        self._tell_state(row, roster.at)
        self.presence.choose(row.presence)
        self.form.show_teams(roster.teams)
        if not typing:
            self.form.show_facts(row.name, row.facts, fresh=False)
        self._show_buttons()

    def show_new(self, roster: Roster) -> None:
        """Begin with somebody new."""
        self.row, self.fresh = None, True
        self.password.forget()
        self.title.show_runs(Run(say("A new colleague"), 16, 600))
        told = say("They get a sign-in with a one-time password.") if self._shared else say("Available at once.")
        self.state.show_runs(Run(told, 13, 400, "text2"))
        self.form.show_teams(roster.teams)
        self.form.show_facts("", newcomer(), fresh=True)
        self._show_buttons()
        self.form.first().setFocus(Qt.FocusReason.OtherFocusReason)

    def show_none(self) -> None:
        """Show that nobody is selected."""
        self.row, self.fresh = None, False
        self.password.forget()
        self.title.show_runs(Run(say("Nobody selected"), 16, 600, "text2"))
        self.state.show_runs()
        self._show_buttons()

    @property
    def dirty(self) -> bool:
        """Whether something stands here that is not kept yet."""
        return (self.row is not None or self.fresh) and self.form.dirty

    def kept(self, facts: ColleagueFacts, name: str) -> None:
        """Show what was kept; nothing waits to be saved any more."""
        self.form.show_facts(name, facts, fresh=False)
        self._show_buttons()

    def tick(self, at: datetime) -> None:
        """Let the words about now go on."""
        if self.row is not None:
            self._tell_state(self.row, at)

    def _tell_state(self, row: RosterRow, at: datetime) -> None:
        self.title.show_runs(Run(row.name, 16, 600))
        since = since_words(row, at)
        pieces = [Run(now_words(row, at), 13, 600)]
        pieces += [Run(since, 13, 400, "text2")] if since else []
        self.state.show_runs(*pieces, Run(carried_words(row), 13, 400, "text2"))

    def _show_buttons(self) -> None:
        some = self.row is not None or self.fresh
        self.form.setVisible(some)
        self.presence.setVisible(self.row is not None)
        self.save.setText(say("Add {name}", name=self._new_name()) if self.fresh else say("Save"))
        self.save.setVisible(some and (self.fresh or self.dirty))
        self.save.updateGeometry()
        self.discard.setVisible(self.fresh or self.dirty)
        self.new_password.setVisible(self.row is not None and self._shared)
        self.leave.setVisible(self.row is not None)

    def _new_name(self) -> str:
        return " ".join(self.form.name.edit.text().split())[:40] or say("a person")

    def _lay_out(self) -> None:
        body = QWidget()
        body.setObjectName("clearBody")
        inner = QVBoxLayout(body)
        inner.setContentsMargins(16, 0, 16, 0)
        inner.setSpacing(12)
        for widget in (self.presence, self.password, self.form):
            inner.addWidget(widget)
        inner.addStretch(1)
        self.area = TallScroll(body)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 12)
        column.setSpacing(8)
        head = QVBoxLayout()
        head.setContentsMargins(16, 0, 16, 4)
        head.setSpacing(2)
        head.addWidget(self.title)
        head.addWidget(self.state)
        column.addLayout(head)
        column.addWidget(self.area, 1)
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 4, 16, 0)
        foot.setSpacing(8)
        foot.addWidget(self.save)
        foot.addWidget(self.discard)
        column.addLayout(foot)
        last = QHBoxLayout()
        last.setContentsMargins(10, 0, 10, 0)
        last.addWidget(self.new_password)
        last.addStretch(1)
        last.addWidget(self.leave)
        column.addLayout(last)

    @Slot()
    def _changed(self) -> None:
        self._show_buttons()
        self.changed.emit()

    @Slot()
    def _entered(self) -> None:
        self.pressed.emit("people_save")

    @Slot()
    def _pressed(self) -> None:
        button = self.sender()
        if button is not None:
            self.pressed.emit(button.objectName())
