"""The People page: who works here and who is on shift now; people are added, changed, marked, and let go."""

from functools import partial

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from qualcenter.domain.refusals import Refused
from qualcenter.queries.roster import Roster, RosterRow
from qualcenter.services.staffing import Restaffed
from ui.actions.action import PEOPLE
from ui.desk import Desk
from ui.failures import wrong_of
from ui.language import marked, say, say_marked
from ui.pages.page import Page, Sheet, SheetRow
from ui.pages.people.deeds import Deeds
from ui.pages.people.detail import PersonDetail
from ui.pages.people.listing import PeopleList
from ui.pages.people.person_words import PRESENCES
from ui.speech import announce

LEAVE, STAY, PRESENCE = "leave", "stay", "person_presence"
READ_EVERY = 10
"""Seconds after which people are looked at again: a presence is no change of a lead, so nothing announces it."""

DETAIL_WIDTH = 404
WIDEST_DETAIL = 0.45
"""Share of the page that the detail takes at most, where text is large."""


class PeoplePage(Page):
    """A list with the plan of today, and one person whole."""

    where = PEOPLE
    title = marked("People")

    def __init__(self, desk: Desk) -> None:
        """Build it; it is read when it is shown."""
        super().__init__(desk)
        self.setObjectName("peoplePage")
        self._shared = not desk.core.is_file
        self._roster: Roster | None = None
        self._prefer: int | None = None
        self._seconds = 0
        self.list = PeopleList(desk.look, desk.core.clock.now)
        self.detail = PersonDetail(desk.look, shared=self._shared)
        self.detail.show_none()
        self.deeds = Deeds(desk, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 16, 16, 16)
        row.setSpacing(12)
        row.addWidget(self.list, 1)
        row.addWidget(self.detail)
        self.list.picked.connect(self._picked)
        self.list.add.clicked.connect(self._begin_new)
        self.list.view.doubleClicked.connect(self._edit)
        self.detail.pressed.connect(self._press)
        self.detail.presence_chosen.connect(self._set_presence)
        self.detail.changed.connect(self.hints_changed)
        self.deeds.told.connect(self._tell)
        self.deeds.changed.connect(self._changed_person)
        self.deeds.added.connect(self._added)
        self.deeds.password.connect(self._show_password)
        self.deeds.refused.connect(self._refused)
        desk.look.theme.changed.connect(self._make_room)

    @property
    def roster(self) -> Roster | None:
        """Everybody, once they were read."""
        return self._roster

    def refresh(self) -> None:
        """Read who works here."""
        work = partial(self.desk.core.roster.read, self.desk.actor)
        self.desk.background.read("people", work, self._show, self.failed)

    def tick(self) -> None:
        """Move the line that is now, and look at people again from time to time."""
        self._seconds += 1
        self.list.tick()
        self.detail.tick(self.desk.core.clock.now())
        if self._seconds % READ_EVERY == 0:
            self.refresh()

    def act(self, action: str, *, with_alt: bool) -> bool:
        """Walk the list, or do something with who is selected."""
        if action == "escape":
            return self._climb_out()
        return self._press(action)

    def hints(self) -> tuple[tuple[str, str], ...]:
        """Return the keys of what can be done now."""
        if self.detail.fresh or self.detail.dirty:
            save = say("Add") if self.detail.fresh else say("Save")
            return (("people_save", save), ("escape", say("Discard")), ("keys", say("All keys")))
        last = ("undo", say("Undo")) if self.deeds.can_undo else ("people_add", say("Add a person"))
        return (
            ("people_next people_previous", say("Next, previous")),
            ("people_edit", say("Change")),
            last,
            ("people_presence", say("Presence")),
            ("keys", say("All keys")),
        )

    def regions(self) -> tuple[QWidget, ...]:
        """Return the filter, the list and the form."""
        form = (self.detail.form.first(),) if self.detail.form.isVisibleTo(self) else ()
        return (self.list.filter, self.list.view, *form)

    def sheet_pressed(self, sheet: str, act: str) -> None:
        """Let somebody go, or mark them, once that was chosen."""
        row = self.detail.row
        if row is not None and sheet == LEAVE and act == LEAVE:
            self.deeds.let_go(row)
        elif sheet == PRESENCE:
            self._set_presence(act)
        self._to_list()

    def leave(self) -> None:
        """Forget a password that was told."""
        self.detail.password.forget()

    def showEvent(self, event: QShowEvent) -> None:
        """Give the keys to the list."""
        super().showEvent(event)
        self._to_list()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the detail its width."""
        super().resizeEvent(event)
        self._make_room()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin to change who is selected on Enter."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.list.view.hasFocus():
            self._edit()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _make_room(self) -> None:
        theme = self.desk.look.theme
        self.detail.setFixedWidth(min(theme.px(DETAIL_WIDTH), round(self.width() * WIDEST_DETAIL)))

    @Slot(str)
    def _press(self, action: str) -> bool:
        match action:
            case "people_next" | "people_previous":
                self._step(1 if action == "people_next" else -1)
            case "people_add":
                self._begin_new()
            case "people_edit":
                self._edit()
            case "people_filter":
                self.list.filter.setFocus(Qt.FocusReason.ShortcutFocusReason)
            case "people_save":
                self._save()
            case "people_discard":
                self._climb_out()
            case "people_presence":
                self._ask_presence()
            case "people_password":
                self._give_password()
            case "people_leave":
                self._ask_leave()
            case "undo":
                self._undo()
            case _:
                return False
        return True

    @Slot(object)
    def _show(self, roster: Roster) -> None:
        self.answered.emit()
        prefer, self._prefer = self._prefer, None
        self._roster = roster
        self.list.show_roster(roster, prefer=prefer)
        self.hints_changed.emit()

    @Slot(object)
    def _picked(self, row: RosterRow | None) -> None:
        """Show who is selected; somebody new who is being typed stays until that is saved or discarded."""
        roster = self._roster
        if roster is None or (self.detail.fresh and self._prefer is None and not self._moved_on()):
            return
        if row is None:
            self.detail.show_none()
        elif self.detail.dirty and self.detail.row is not None and self.detail.row.id != row.id:
            self.told.emit(say("What you typed about {name} was not saved.", name=self.detail.row.name), "warn")
            self.detail.show_row(row, roster)
        else:
            self.detail.show_row(row, roster)
        self.hints_changed.emit()

    def _moved_on(self) -> bool:
        """Whether the list has the keys: then walking it leaves an empty form of somebody new."""
        return self.list.view.hasFocus() and not self.detail.form.dirty

    def _step(self, step: int) -> None:
        if self.detail.fresh and self.detail.form.dirty:
            self.told.emit(say("Add them or discard what you typed first."), "warn")
            return
        self._to_list()
        self.list.step(step)

    @Slot()
    def _begin_new(self) -> None:
        if self._roster is not None:
            self.detail.show_new(self._roster)
            self.hints_changed.emit()

    @Slot()
    def _edit(self, *_place: object) -> None:
        if self.detail.row is not None or self.detail.fresh:
            self.detail.form.first().setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _climb_out(self) -> bool:
        """Discard what was typed, then give the keys back to the list."""
        roster = self._roster
        if roster is not None and (self.detail.fresh or self.detail.dirty):
            row = self.list.selected()
            self.detail.fresh, self.detail.row = False, None
            if row is not None:
                self.detail.show_row(row, roster)
            else:
                self.detail.show_none()
            self.hints_changed.emit()
        elif self.list.filter.text():
            self.list.filter.clear()
        elif self.list.view.hasFocus():
            return False
        self._to_list()
        return True

    def _save(self) -> None:
        detail = self.detail
        if self.deeds.busy or not (detail.fresh or detail.dirty):
            return
        facts = detail.form.facts()
        if facts is None:
            return
        detail.form.mark_nothing()
        if detail.fresh:
            self.deeds.add(detail.form.name.edit.text(), facts, with_sign_in=self._shared)
        elif detail.row is not None:
            self.deeds.change(detail.row, facts)

    @Slot(object)
    def _changed_person(self, done: Restaffed | None) -> None:
        if done is not None and self.detail.row is not None and self.detail.row.id == done.id:
            self.detail.kept(done.after, done.name)
        self._to_list()
        self.refresh()

    @Slot(int)
    def _added(self, colleague_id: int) -> None:
        self._prefer, self.detail.fresh = colleague_id, False
        self.detail.show_none()
        self._to_list()
        self.refresh()

    @Slot(str, str)
    def _show_password(self, login: str, password: str) -> None:
        row = self.detail.row
        whose = self._prefer if self._prefer is not None else row.id if row is not None else 0
        self.detail.password.show_password(login, password, whose)
        self.detail.area.verticalScrollBar().setValue(0)
        announce(self, self.detail.password.told.text())

    def _ask_presence(self) -> None:
        row = self.detail.row
        if row is not None:
            lines = tuple(SheetRow(say_marked(told, "presence"), act=code) for code, told in PRESENCES)
            about = say("A break, away and off give leads back by rule.")
            title = say("Presence of {name}", name=row.name)
            self.sheet_wanted.emit(Sheet(PRESENCE, title, about, lines, numbered=True))

    @Slot(str)
    def _set_presence(self, presence: str) -> None:
        row = self.detail.row
        if row is not None and presence in dict(PRESENCES):
            self.deeds.mark(row, presence)

    def _give_password(self) -> None:
        row = self.detail.row
        if row is None:
            return
        if not self._shared:
            self.told.emit(say("Only a store on a server has sign-ins: here people pick who they are."), "warn")
            return
        self.deeds.give_password(row)

    def _ask_leave(self) -> None:
        row = self.detail.row
        if row is None:
            return
        if row.id == self.desk.actor.id:
            self.told.emit(say("You cannot let yourself go: ask a colleague to do it."), "warn")
            return
        moves = say("{count} leads go to others or to the pool, promised callbacks too.", count=row.owned)
        about = moves if row.owned else say("They own no lead in work.")
        yes = say("{name} left the center: no sign-in any more", name=row.name)
        rows = (SheetRow(yes, act=LEAVE), SheetRow(say("{name} stays", name=row.name), act=STAY))
        self.sheet_wanted.emit(Sheet(LEAVE, say("Left the center: {name}", name=row.name), about, rows))

    def _undo(self) -> None:
        """Give somebody back what they were before the last change here."""
        if not self.deeds.undo():
            told = say("Nothing was changed here that could be undone. Leads are undone on their own pages.")
            self.told.emit(told, "warn")

    @Slot(object)
    def _refused(self, fault: Exception) -> None:
        """Say why not under the field it is about, and in the status bar; what is typed stays."""
        fields = _fields_of(fault)
        if fields and self.detail.form.isVisibleTo(self):
            told = wrong_of(fault).words
            self.detail.form.mark(told, fields)
            announce(self, told)
        self.failed(fault)
        if not fields and self.detail.row is not None:
            self.refresh()

    @Slot(str)
    def _tell(self, told: str) -> None:
        self.told.emit(told, "ok")
        announce(self, told)

    def _to_list(self) -> None:
        self.list.view.setFocus(Qt.FocusReason.OtherFocusReason)


def _fields_of(fault: Exception) -> tuple[str, ...]:
    return fault.missing if isinstance(fault, Refused) else ()
