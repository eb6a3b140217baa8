"""Two leads side by side: a line for each fact, with a sign between the sides that says how they relate."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem

from ui.language import say
from ui.pages.duplicates.facts import Fact, Match
from ui.theme.look import Look
from ui.widgets import painting
from ui.widgets.row_ground import row_ground

Index = QModelIndex | QPersistentModelIndex
FactRole = Qt.ItemDataRole.UserRole + 1
LABEL, SIGN = 148, 26
"""Pixels at 100 % of the label's column and of the one between the sides."""
MOST_LINES = 4
"""So many lines a fact takes at most."""


MAY_BREAK = "\N{ZERO WIDTH SPACE}"


class FactsModel(QAbstractListModel):
    """The lines of one pair."""

    def __init__(self, parent: QObject) -> None:
        """Start without lines."""
        super().__init__(parent)
        self.facts: tuple[Fact, ...] = ()

    def show(self, facts: Sequence[Fact]) -> None:
        """Show these lines instead."""
        if tuple(facts) != self.facts:
            self.beginResetModel()
            self.facts = tuple(facts)
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  Qt's signature
        """Return the number of lines."""
        return 0 if parent.isValid() else len(self.facts)

    def data(self, index: Index, role: int = 0) -> object:
        """Return a line, or its words."""
        if not index.isValid():
            return None
        fact = self.facts[index.row()]
        if role == FactRole:
            return fact
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return str(fact)
        return None


class FactsDelegate(QStyledItemDelegate):
    """Paints label, first side, sign and second side; a difference is bold with its sign, not only tinted."""

    def __init__(self, look: Look, parent: QObject) -> None:
        """Paint by this look."""
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return 28 at 100 %, a little more for a heading, and a line more for each that a side takes."""
        fact, theme = index.data(FactRole), self._look.theme
        if not isinstance(fact, Fact) or fact.match is Match.HEADING:
            return QSize(100, theme.px(34))
        view = self.parent()
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        lines = self._lines(fact, columns(self._look, QRectF(0, 0, width - 24, 0)))
        return QSize(100, theme.px(28) + round((lines - 1) * QFontMetricsF(theme.font(13)).height()))

    def _lines(self, fact: Fact, rooms: Sequence[QRectF]) -> int:
        """Count the lines of the longer side: two addresses may differ only at their ends."""
        _, first, _, second = rooms
        font = self._font(fact)
        sides = ((fact.first, first), (fact.second, second))
        return max(1, *(painting.lines_of(_breaking(told), font, room.width(), MOST_LINES) for told, room in sides))

    def _font(self, fact: Fact) -> QFont:
        return self._look.theme.font(13, 600 if fact.match is Match.DIFFERS else 400)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one line."""
        fact = index.data(FactRole)
        if not isinstance(fact, Fact):
            return
        theme = self._look.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        tile = QRectF(option.rect).adjusted(4, 1, -4, -1)
        if fact.match is Match.HEADING:
            words = tile.adjusted(8, 6, -8, 0)
            painting.text(painter, words, fact.label, theme.font(12, 600), theme.colour("text2"))
        else:
            if not row_ground(painter, tile, option.state, theme) and fact.match is Match.DIFFERS:
                painting.box(painter, tile, theme.colour("sunken"), None, 6)
            self._sides(painter, tile.adjusted(8, 0, -8, 0), fact)
        painter.restore()

    def _sides(self, painter: QPainter, where: QRectF, fact: Fact) -> None:
        theme = self._look.theme
        rooms = columns(self._look, where)
        label, first, sign, second = rooms
        painting.text(painter, label, fact.label, theme.font(12), theme.colour("text2"))
        high = self._lines(fact, rooms) * QFontMetricsF(self._font(fact)).height()
        for room, told in ((first, fact.first), (second, fact.second)):
            ink = theme.colour("text" if told else "text2")
            font = self._font(fact) if told else theme.font(13)
            if high < 2 * QFontMetricsF(font).height():
                painting.text(painter, room, told or "–", font, ink)
            else:
                lines = QRectF(room.left(), room.center().y() - high / 2, room.width(), high)
                painting.block(painter, lines, _breaking(told) or "–", font, ink)
        if fact.match is not Match.FIGURE:
            ink = theme.colour("text" if fact.match is Match.DIFFERS else "text2")
            painting.text(painter, sign, fact.match.value, self._font(fact), ink, painting.CENTER)


class FactsView(QListView):
    """The comparison itself; letters and digits belong to the page's keys."""

    def __init__(self, look: Look) -> None:
        """Start empty."""
        super().__init__()
        self.setObjectName("duplicateFacts")
        self.setAccessibleName(say("The two leads side by side"))
        self.model_of_facts = FactsModel(self)
        self.setModel(self.model_of_facts)
        self.setItemDelegate(FactsDelegate(look, self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        # How many lines a side takes follows from its width.
        self.setResizeMode(QListView.ResizeMode.Adjust)
        look.theme.changed.connect(self.scheduleDelayedItemsLayout)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Leave letters and digits to the page."""
        if event.text().isalnum():
            event.ignore()
        else:
            super().keyPressEvent(event)


def _breaking(told: str) -> str:
    """Let the lines of an address break where its parts end."""
    return told.replace("@", f"@{MAY_BREAK}").replace(".", f".{MAY_BREAK}") if "@" in told else told


def columns(look: Look, where: QRectF) -> tuple[QRectF, QRectF, QRectF, QRectF]:
    """Return the rooms of label, first side, sign and second side in a line."""
    theme = look.theme
    label, sign = min(theme.px(LABEL), where.width() * 0.28), theme.px(SIGN)
    side = (where.width() - label - sign) / 2
    left, top, high = where.left(), where.top(), where.height()
    return (
        QRectF(left, top, label - 6, high),
        QRectF(left + label, top, side - 4, high),
        QRectF(left + label + side, top, sign, high),
        QRectF(left + label + side + sign, top, side, high),
    )
