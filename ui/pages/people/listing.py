"""The list of people: who is on shift in one sentence, what is typed to find somebody, and a row for each."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QItemSelectionModel, QObject, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
)

from qualcenter.queries.roster import Roster, RosterRow
from ui import words
from ui.language import say
from ui.pages.people.attendance_glyph import draw_attendance
from ui.pages.people.day_plan import GAP, NO_DAY, DayAxis, Places, day_of, draw_hours, places, plan_told
from ui.pages.people.model import Index, PeopleModel, PersonRole, fitting
from ui.pages.people.person_words import (
    load_words,
    now_words,
    roles_words,
    since_words,
    skills_words,
    team_words,
    unplanned,
)
from ui.theme.look import Look
from ui.widgets import painting
from ui.widgets.painting import Run
from ui.widgets.row_ground import row_ground
from ui.widgets.text_button import HANG, TextButton
from ui.widgets.text_line import TextLine

ROW_HEIGHT = 56
FILTER_WIDTH = 190
"""Pixels at 100 % of text that the filter needs beside the sentence."""


class PeopleView(QListView):
    """The rows; letters belong to the page's keys, not to a search by typing."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave letters, digits and Enter to the page."""
        if event.text().isalnum() or event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)


class PeopleList(QFrame):
    """Who works here.

    Signals: `picked(row)` when somebody else is selected, None when nobody is.
    """

    picked = Signal(object)

    def __init__(self, look: Look, now: Callable[[], datetime]) -> None:
        """Start without people."""
        super().__init__()
        self.setObjectName("peoplePanel")
        self.setProperty("card", "true")
        self._look, self._now = look, now
        self._roster: Roster | None = None
        self._picked: int | None = None
        self.model = PeopleModel(self)
        self.sentence = TextLine(look.theme, Run(say("People"), 14, 600), height=28, gap=8)
        self.notes = TextLine(look.theme, Run("", 12, 400, "text2"), height=18)
        self.filter = QLineEdit()
        self.filter.setObjectName("peopleFilter")
        self.filter.setAccessibleName(say("Find somebody"))
        self.filter.setPlaceholderText(say("Name, role, team, skill"))
        self.filter.setClearButtonEnabled(True)
        self.add = TextButton(look, say("Add a person"), "people_add", "plus")
        self.add.setObjectName("people_add")
        self._delegate = PeopleDelegate(look, now, self)
        self.view = self._view()
        self.axis = DayAxis(look, now, self._rows_width)
        self._none = TextLine(look.theme, Run(say("Nobody fits what you typed."), 13, 400, "text2"), height=40)
        self._none.hide()
        self._head = QGridLayout()
        self._lay_out()
        self.filter.textChanged.connect(self._filter)
        look.theme.changed.connect(self.view.scheduleDelayedItemsLayout)
        look.theme.changed.connect(self._make_room)

    def show_roster(self, roster: Roster, *, prefer: int | None = None) -> None:
        """Show everybody; `prefer` is the id of who is selected then, else who was stays so."""
        self._roster = roster
        self.axis.day = self._delegate.day = day_of(roster)
        if prefer is not None:
            self.filter.blockSignals(True)
            self.filter.clear()
            self.filter.blockSignals(False)
            self._picked = prefer
        told = say("{here} of {count} people on shift", here=words.count(roster.on_shift), count=len(roster.rows))
        self.sentence.show_runs(Run(told, 14, 600))
        self._make_room()
        notes = [say("times in {city}", city=words.city_of_zone(words.zone_here()))]
        if any(row.hours and not row.own_hours for row in roster.rows):
            notes.append(say("dashed: the team's hours"))
        self.notes.show_runs(Run(" · ".join(notes), 12, 400, "text2"))
        self._fill(tell=prefer is not None)

    def step(self, step: int) -> None:
        """Select the next or the previous person."""
        place = self.view.currentIndex().row() + step
        if 0 <= place < self.model.rowCount():
            self._select(place)

    def selected(self) -> RosterRow | None:
        """Return who is selected."""
        row = self.view.currentIndex().data(PersonRole)
        return row if isinstance(row, RosterRow) else None

    def tick(self) -> None:
        """Move the line that is now."""
        self.axis.update()
        self.view.viewport().update()

    @Slot(str)
    def _filter(self, _typed: str) -> None:
        self._fill(tell=False)

    def _fill(self, *, tell: bool) -> None:
        roster = self._roster
        if roster is None:
            return
        scroll = self.view.verticalScrollBar().value()
        rows = fitting(roster.rows, self.filter.text(), roster.at)
        self.model.show(rows, roster.at)
        self._none.setVisible(not rows)
        self.view.verticalScrollBar().setValue(scroll)
        place = self.model.place_of(self._picked)
        self._select(max(place, 0))
        row = self.selected()
        # Told also when it is the same person: what is known of them may be new.
        if row is not None or tell or not rows:
            self._picked = row.id if row is not None else self._picked
            self.picked.emit(row)

    def _select(self, place: int) -> None:
        index = self.model.index(place, 0)
        if index.isValid():
            how = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.view.selectionModel().setCurrentIndex(index, how)
            self.view.scrollTo(index)

    @Slot()
    def _moved(self, *_places: object) -> None:
        row = self.selected()
        if row is not None and row.id != self._picked:
            self._picked = row.id
            self.picked.emit(row)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the filter a line of its own where the first has no room for it."""
        super().resizeEvent(event)
        self._make_room()

    @Slot()
    def _make_room(self) -> None:
        beside = self.sentence.sizeHint().width() + self.add.sizeHint().width() + 2 * (16 + 12)
        narrow = self.width() - beside < self._look.theme.px(FILTER_WIDTH)
        place = self._head.getItemPosition(self._head.indexOf(self.filter))
        wanted = (1, 0, 1, 3) if narrow else (0, 1, 1, 1)
        if place != wanted:
            self._head.addWidget(self.filter, *wanted)
        self._head.setContentsMargins(16, 0, 16 if narrow else 16 - HANG, 0)

    def _rows_width(self) -> int:
        return self.view.viewport().width()

    def _view(self) -> PeopleView:
        view = PeopleView()
        view.setObjectName("peopleList")
        view.setAccessibleName(say("People"))
        view.setModel(self.model)
        view.setItemDelegate(self._delegate)
        view.setMouseTracking(True)
        view.setUniformItemSizes(True)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        view.selectionModel().currentChanged.connect(self._moved)
        return view

    def _lay_out(self) -> None:
        head = self._head
        head.setContentsMargins(16, 0, 16, 0)
        head.setSpacing(12)
        head.addWidget(self.sentence, 0, 0)
        head.addWidget(self.filter, 0, 1)
        head.addWidget(self.add, 0, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 8)
        column.setSpacing(8)
        column.addLayout(head)
        beside = QHBoxLayout()
        beside.setContentsMargins(16, 0, 16, 0)
        beside.addWidget(self.notes)
        column.addLayout(beside)
        column.addWidget(self.axis)
        none = QHBoxLayout()
        none.setContentsMargins(16, 0, 16, 0)
        none.addWidget(self._none)
        column.addLayout(none)
        column.addWidget(self.view, 1)


class PeopleDelegate(QStyledItemDelegate):
    """Paints a row from tokens: sign, name and work, where they are, what they carry, their hours of today."""

    def __init__(self, look: Look, now: Callable[[], datetime], parent: QObject) -> None:
        """`now` gives the instant at which the line stands."""
        super().__init__(parent)
        self._look, self._theme, self._now = look, look.theme, now
        self.day = NO_DAY

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return 56 at 100 %."""
        return QSize(100, self._theme.px(ROW_HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one person."""
        row, where = index.data(PersonRole), QRectF(option.rect)
        if not isinstance(row, RosterRow):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        row_ground(painter, where.adjusted(6, 1, -6, -1), option.state, self._theme)
        at = places(self._theme, where.width())
        self._name(painter, where, row, at)
        self._now_told(painter, where, row, at)
        if at.plan is not None:
            plan = QRectF(where.left() + at.plan[0], where.top(), at.plan[1] - at.plan[0], where.height())
            draw_hours(painter, plan, row, self.day, self._now(), self._theme)
        painter.restore()

    def _name(self, painter: QPainter, where: QRectF, row: RosterRow, at: Places) -> None:
        theme, size = self._theme, self._theme.px(18)
        left = where.left() + at.name[0]
        glyph = QRectF(left, where.center().y() - size / 2, size, size)
        draw_attendance(painter, glyph, row.now, theme)
        room, half = QRectF(glyph.right() + 12, where.top(), 0, 0), theme.px(19)
        wide = where.left() + at.name[1] - room.left()
        name = QRectF(room.left(), where.center().y() - half, wide, half)
        painting.text(painter, name, row.name, theme.font(13, 600), theme.colour("text"))
        work = (roles_words(row.facts.roles), team_words(row), skills_words(row.facts.skills))
        parts = work if at.now is not None else (now_words(row, self._now()), "" if unplanned(row) else plan_told(row))
        if at.now is not None and not self._low_told(row, at):
            wide = where.left() + at.load[0] - GAP - room.left()
        below = QRectF(room.left(), where.center().y() + 1, wide, half)
        told = " · ".join(filter(None, parts))
        painting.text(painter, below, told, theme.font(12), theme.colour("text2"))

    def _low_told(self, row: RosterRow, at: Places) -> str:
        """Return the second line of where somebody is: since when, or their hours where no bar shows them."""
        return since_words(row, self._now()) if at.plan is not None else plan_told(row)

    def _now_told(self, painter: QPainter, where: QRectF, row: RosterRow, at: Places) -> None:
        theme, half = self._theme, self._theme.px(19)
        if at.now is not None:
            moment = self._now()
            ink = "danger" if row.silent_since is not None else "text" if row.on_shift else "text2"
            low = self._low_told(row, at)
            high = say("Available", "presence") if unplanned(row) else now_words(row, moment)
            box = QRectF(where.left() + at.now[0], where.center().y() - half, at.now[1] - at.now[0], half)
            painting.text(painter, box, high, theme.font(13, 500), theme.colour(ink))
            box.moveTop(where.center().y() + 1)
            painting.text(painter, box, low, theme.font(12), theme.colour("text2"))
        load = QRectF(where.left() + at.load[0], where.top(), at.load[1] - at.load[0], where.height())
        over = row.open > row.facts.capacity
        font = theme.font(12, 600 if over else 500, tabular=True)
        painting.text(painter, load, load_words(row), font, theme.colour("danger" if over else "text2"))
