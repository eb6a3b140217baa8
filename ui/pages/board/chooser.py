"""Choosing who gets the leads: a name is typed, Enter gives them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
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
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from qualcenter.domain.languages import words_of_language
from qualcenter.queries.board_rows import BoardSeat
from ui.language import said_in, say
from ui.pages.board import seat_words
from ui.pages.board.chosen import unspoken
from ui.theme.look import Look
from ui.widgets import painting
from ui.widgets.overlay import Overlay
from ui.widgets.painting import Run
from ui.widgets.text_line import TextLine

TakerRole = Qt.ItemDataRole.UserRole + 1
ROW, SHOWN = 40, 9
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Taker:
    """Somebody, or the pool, to give leads to: the name that the verb takes, and what is shown of them."""

    to: str
    name: str
    detail: str
    reach: str
    able: bool


def takers_of(
    seats: Sequence[BoardSeat], more: int, at: datetime, *, but: str, needs: Sequence[set[str]] = ()
) -> list[Taker]:
    """Return everybody who could be given so many leads, and the pool last.

    Those who are there come first, of them those who speak what the leads need (the languages of each), then by load.
    """
    others = [seat for seat in seats if seat.name != but]
    lacks = {seat.colleague_id: unspoken(seat, needs) for seat in others}
    others.sort(
        key=lambda one: (
            not one.able,
            bool(lacks[one.colleague_id]),
            one.open / (one.capacity or 1),
            one.name.casefold(),
        )
    )
    told = [
        Taker(
            one.name,
            one.name,
            _speaking(_why_or_since(one, at), lacks[one.colleague_id]),
            seat_words.reach_words(one, more),
            one.able,
        )
        for one in others
    ]
    return [*told, Taker("pool", say("Team pool"), say("whoever is next takes them"), "", able=True)]


def _why_or_since(seat: BoardSeat, at: datetime) -> str:
    """Say whether somebody is there; of somebody there who is not offered, why not."""
    told = seat_words.presence_words(seat, at)
    there = seat.presence == "available" and seat.on_shift and seat.silent_since is None
    return say("{presence}, is no qualifier", presence=told) if there and not seat.able else told


def _speaking(told: str, lacking: set[str]) -> str:
    if not lacking:
        return told
    named = ", ".join(sorted(said_in(words_of_language(code)) for code in lacking))
    return say("{presence}, speaks no {languages}", presence=told, languages=named)


def fitting(takers: Sequence[Taker], typed: str) -> list[Taker]:
    """Return those whose name has a word that begins like what was typed; then those that only hold it."""
    wanted = " ".join(typed.casefold().split())
    if not wanted:
        return list(takers)
    begins = [one for one in takers if any(_from(one.name, n).startswith(wanted) for n in range(3))]
    return begins + [one for one in takers if one not in begins and wanted in one.name.casefold()]


def _from(name: str, word: int) -> str:
    return " ".join(name.casefold().split()[word:])


class TakersModel(QAbstractListModel):
    """Those who fit what was typed."""

    def __init__(self, parent: QObject) -> None:
        """Start empty."""
        super().__init__(parent)
        self.takers: list[Taker] = []

    def show(self, takers: list[Taker]) -> None:
        """Show these."""
        self.beginResetModel()
        self.takers = takers
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        """Return how many fit."""
        return 0 if parent.isValid() else len(self.takers)

    def data(self, index: Index, role: int = 0) -> object:
        """Return the words, or the taker itself."""
        if not index.isValid() or index.row() >= len(self.takers):
            return None
        one = self.takers[index.row()]
        if role == TakerRole:
            return one
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return ". ".join(filter(None, (one.name, one.detail, one.reach)))
        return None


class _TakersDelegate(QStyledItemDelegate):
    """Paints a name, whether they are there, and the load they would reach."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = look.theme

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(100, self._theme.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        one, where, theme = index.data(TakerRole), QRectF(option.rect), self._theme
        if not isinstance(one, Taker):
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if option.state & QStyle.StateFlag.State_Selected:
            painting.box(painter, where.adjusted(0, 1, 0, -1), theme.colour("selected"), None, 8)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painting.box(painter, where.adjusted(0, 1, 0, -1), theme.colour("hover"), None, 8)
        inner = where.adjusted(12, 0, -12, 0)
        wide = painting.text_width(theme, one.reach, 12, 600)
        ink = theme.colour("accent_text" if one.able else "text2")
        painting.text(painter, inner, one.reach, theme.font(12, 600, tabular=True), ink, painting.RIGHT)
        pieces = (Run(one.name, 13, 600, "text" if one.able else "text2"), Run(one.detail, 12, 400, "text2"))
        painting.runs(painter, inner.adjusted(0, 0, -wide - 10, 0), theme, pieces, 10)
        painter.restore()


class Chooser(Overlay):
    """Opens above the board.

    Signals: `taken(to)` with the name that was chosen; it is closed by then.
    """

    taken = Signal(str)

    def __init__(self, look: Look, parent: QWidget, now: Callable[[], datetime]) -> None:
        """Make it closed."""
        super().__init__(look, parent, 460, top_share=0.14)
        self.setObjectName("boardChooser")
        self._now = now
        self._takers: list[Taker] = []
        self._title = TextLine(look.theme, height=28)
        self.line = QLineEdit()
        self.line.setObjectName("chooserName")
        self.line.setAccessibleName(say("Name of who gets them"))
        self.line.setPlaceholderText(say("Type a name"))
        self.line.textChanged.connect(self._narrow)
        self.line.installEventFilter(self)
        self.model = TakersModel(self)
        self.view = QListView()
        self.view.setObjectName("chooserPeople")
        self.view.setAccessibleName(say("People"))
        self.view.setModel(self.model)
        self.view.setItemDelegate(_TakersDelegate(look, self))
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setMouseTracking(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.clicked.connect(self._clicked)
        for widget in (self._title, self.line, self.view):
            self.column.addWidget(widget)

    def ask(self, needs: Sequence[set[str]], seats: Sequence[BoardSeat], *, but: str) -> None:
        """Ask who gets the leads that need these languages, a set for each; `but` names who has them."""
        count = len(needs)
        self._takers = takers_of(seats, count, self._now(), but=but, needs=needs)
        self._title.show_runs(Run(say("Give {count} leads to", count=count), 16, 600))
        self.line.clear()
        self._narrow("")
        self.view.setFixedHeight(self.look.theme.px(ROW) * min(SHOWN, len(self._takers)) + 4)
        self.open()

    def first_focus(self) -> QWidget:
        """Focus the line in which the name is typed."""
        return self.line

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Let the arrows walk the names, and Enter take one, while a name is typed."""
        if watched is self.line and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = event.key()
            if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self._step(1 if key == Qt.Key.Key_Down else -1)
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._take(self.view.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def _narrow(self, typed: str) -> None:
        self.model.show(fitting(self._takers, typed))
        if self.model.takers:
            self.view.setCurrentIndex(self.model.index(0, 0))

    def _step(self, step: int) -> None:
        place = min(max(self.view.currentIndex().row() + step, 0), len(self.model.takers) - 1)
        if place >= 0:
            self.view.setCurrentIndex(self.model.index(place, 0))

    def _clicked(self, index: QModelIndex) -> None:
        self._take(index)

    def _take(self, index: QModelIndex) -> None:
        taker = index.data(TakerRole)
        if isinstance(taker, Taker):
            self.dismiss()
            self.taken.emit(taker.to)
