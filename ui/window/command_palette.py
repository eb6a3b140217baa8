"""The palette: everything that can be done or found, by typing a few letters."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.actions.action import shown
from ui.language import say
from ui.theme.look import Look
from ui.widgets import painting
from ui.widgets.overlay import Overlay
from ui.widgets.painting import Run
from ui.widgets.text_line import TextLine

LineRole = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class PaletteLine:
    """A command, a found person, or a heading (without an id)."""

    words: str
    id: str = ""
    key: str = ""
    icon: str = ""
    detail: str = ""


class PaletteModel(QAbstractListModel):
    """The lines shown."""

    def __init__(self, parent: QObject) -> None:
        """Start empty."""
        super().__init__(parent)
        self.lines: tuple[PaletteLine, ...] = ()

    def show(self, lines: Sequence[PaletteLine]) -> None:
        """Show these lines."""
        self.beginResetModel()
        self.lines = tuple(lines)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = 0) -> object:
        """Return the words, or the line itself."""
        if not index.isValid():
            return None
        line = self.lines[index.row()]
        if role == LineRole:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{line.words} {line.detail} {line.key}".strip()
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Return that headings cannot be selected."""
        if not index.isValid() or not self.lines[index.row()].id:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class PaletteDelegate(QStyledItemDelegate):
    """Paints the lines."""

    def __init__(self, look: Look, parent: QObject) -> None:
        """Remember the look."""
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return 36 for a line and 30 for a heading."""
        line: PaletteLine = index.data(LineRole)
        return QSize(100, self._look.theme.px(36 if line.id else 30))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one line."""
        theme, line = self._look.theme, index.data(LineRole)
        where = QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not line.id:
            room = where.adjusted(14, 6, -10, 0)
            painting.text(painter, room, line.words, theme.font(12, 600), theme.colour("text2"))
        else:
            self._line(painter, where, line, bool(option.state & QStyle.StateFlag.State_Selected))
        painter.restore()

    def _line(self, painter: QPainter, where: QRectF, line: PaletteLine, chosen: bool) -> None:
        theme = self._look.theme
        tile = where.adjusted(4, 1, -4, -1)
        if chosen:
            painting.box(painter, tile, theme.colour("accent_soft"), None, 7)
        size = theme.px(15)
        spot = QRectF(tile.left() + 12, tile.center().y() - size / 2, size, size)
        token = "accent_text" if chosen else "text2"
        self._look.icons.draw(painter, line.icon or "next", spot, theme.colour(token))
        right = tile.right() - 12
        if chosen:
            right = painting.key_cap(painter, theme, right, tile.center().y(), _enter()).left() - 8
        if line.key:
            right = painting.key_cap(painter, theme, right, tile.center().y(), line.key).left() - 8
        left = spot.right() + 12
        pieces = (Run(line.words, 13, 600 if chosen else 500), Run(line.detail, 12, 400, "text2"))
        painting.runs(painter, QRectF(left, tile.top(), right - left, tile.height()), theme, pieces, 10)


class PaletteField(QLineEdit):
    """The line to type in; arrows walk the list.

    Signals: `stepped(step)`.
    """

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk the list with the arrows."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if event.key() in steps:
            self.stepped.emit(steps[Qt.Key(event.key())])
        else:
            super().keyPressEvent(event)


class CommandPalette(Overlay):
    """Commands of the screen, pages, people and companies.

    Signals: `chosen(id)`; `searched(text)` when people and companies are to be looked up.
    """

    chosen = Signal(str)
    searched = Signal(str)

    def __init__(self, look: Look, parent: QWidget) -> None:
        """Make it closed."""
        super().__init__(look, parent, 600)
        self.setObjectName("commandPalette")
        self.column.setContentsMargins(8, 10, 8, 8)
        self._groups: tuple[tuple[str, tuple[PaletteLine, ...]], ...] = ()
        self._found: tuple[PaletteLine, ...] = ()
        self._people = 0
        self.field = PaletteField()
        self.field.setProperty("bare", "true")
        self.field.setAccessibleName(say("Find a lead or run a command"))
        self.field.setPlaceholderText(say("Name, company, number, or what you want to do"))
        self._told = TextLine(look.theme, hug=True)
        self._model = PaletteModel(self)
        self.list = QListView()
        self.list.setModel(self._model)
        self.list.setItemDelegate(PaletteDelegate(look, self))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setAccessibleName(say("Commands and people"))
        self.list.setMouseTracking(True)
        row = QHBoxLayout()
        row.setContentsMargins(14, 4, 12, 4)
        row.addWidget(self.field, 1)
        row.addWidget(self._told)
        self.column.addLayout(row)
        line = QFrame()
        line.setProperty("line", "true")
        self.column.addWidget(line)
        self.column.addWidget(self.list)
        self.field.textChanged.connect(self._typed)
        self.field.stepped.connect(self._step)
        self.field.returnPressed.connect(self._take)
        self.list.clicked.connect(self._clicked)

    def show_groups(self, groups: Sequence[tuple[str, Sequence[PaletteLine]]]) -> None:
        """Fill it with groups of commands and open."""
        self._groups = tuple((title, tuple(lines)) for title, lines in groups)
        self._found, self._people = (), 0
        self.field.clear()
        self._fill()
        self.open()

    def lines(self) -> tuple[PaletteLine, ...]:
        """Return the lines shown, headings included."""
        return self._model.lines

    def show_found(self, text: str, lines: Sequence[PaletteLine], people: int) -> None:
        """Show how many people were found; an answer to letters that were typed over since is dropped."""
        if text == self.field.text().strip():
            self._found, self._people = tuple(lines), people
            self._fill()

    def counted(self) -> str:
        """Return the words that count what fits what was typed; nothing while nothing is typed or fits."""
        return self._told.words()

    def first_focus(self) -> QWidget:
        """Focus the line."""
        return self.field

    def _typed(self, text: str) -> None:
        if not text.strip():
            self._found, self._people = (), 0
        else:
            self.searched.emit(text.strip())
        self._fill()

    def _fill(self) -> None:
        wanted = self.field.text().strip().casefold()
        lines: list[PaletteLine] = []
        count = 0
        for title, commands in self._groups:
            fitting = [line for line in commands if fits(wanted, line.words)]
            fitting = fitting if wanted else fitting[:5]
            if fitting:
                count += len(fitting)
                lines += [PaletteLine(title), *fitting]
        if self._found:
            lines += [PaletteLine(say("People and companies")), *self._found]
        if not lines:
            lines = [PaletteLine(say("Nothing fits. Try fewer letters."))]
        self._tell_count(count if wanted else 0)
        self._model.show(lines)
        self._select(next((n for n, line in enumerate(lines) if line.id), -1))
        rows = sum(self.list.sizeHintForRow(n) for n in range(len(lines)))
        most = min(self.look.theme.px(420), self.room(self.field.sizeHint().height() + 42))
        self.list.setFixedHeight(min(most, rows + 6))
        self._place()

    def _tell_count(self, commands: int) -> None:
        """Say how many commands and how many people fit, each only where there are any."""
        told = [say("{count} commands", count=commands)] if commands else []
        told += [say("{count} people", count=self._people)] if self._people else []
        self._told.show_runs(*([Run(", ".join(told), 12, 400, "text2")] if told else ()))

    def _select(self, place: int) -> None:
        if place >= 0:
            self.list.setCurrentIndex(self._model.index(place, 0))

    def _step(self, step: int) -> None:
        place = self.list.currentIndex().row() + step
        while 0 <= place < len(self._model.lines):
            if self._model.lines[place].id:
                self._select(place)
                return
            place += step

    def _take(self) -> None:
        place = self.list.currentIndex().row()
        if 0 <= place < len(self._model.lines) and self._model.lines[place].id:
            line = self._model.lines[place]
            self.dismiss()
            self.chosen.emit(line.id)

    def _clicked(self, _index: QModelIndex) -> None:
        self._take()


def _enter() -> str:
    """Return the key that takes the selected line, as hints show it."""
    return shown("Return")


def fits(wanted: str, words: str) -> bool:
    """Tell whether every word typed begins a word of the command."""
    known = words.casefold().split()
    return all(any(word.startswith(part) for word in known) for part in wanted.split())
