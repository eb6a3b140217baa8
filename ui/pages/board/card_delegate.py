"""Paints the cards of a column: name, clock, company and score; chosen, carried away, or on the phone."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from qualcenter.queries.board_rows import BoardCard
from ui import words
from ui.pages.board import card_words
from ui.pages.board.chosen import Chosen
from ui.pages.board.column_model import CardRole, ColumnModel, Rest, rest_words
from ui.theme.look import Look
from ui.widgets import painting
from ui.widgets.sla_glyph import chip_tokens

CARD, GAP = 58, 6
"""Height of a card and the gap below it at 100 %."""

Index = QModelIndex | QPersistentModelIndex


class CardDelegate(QStyledItemDelegate):
    """Paints from tokens; a card costs no widget."""

    def __init__(self, look: Look, chosen: Chosen, now: Callable[[], datetime], parent: QObject | None = None) -> None:
        """`now` gives the instant at which clocks are read."""
        super().__init__(parent)
        self._look, self._theme, self._chosen, self._now = look, look.theme, chosen, now
        self.carried: frozenset[int] = frozenset()
        """Leads that are being dragged or are on their way to somebody else."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Return one height for every line, so that long columns are laid out at once."""
        return QSize(80, self._theme.px(CARD) + GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paint one line."""
        line, where = index.data(CardRole), QRectF(option.rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if isinstance(line, Rest):
            self._rest(painter, where, option, line)
        elif isinstance(line, BoardCard):
            model = index.model()
            gone = isinstance(model, ColumnModel) and line.lead_id in model.gone
            self._card(painter, where.adjusted(0, 0, 0, -GAP), option, line, away=gone or line.lead_id in self.carried)
        painter.restore()

    def _rest(self, painter: QPainter, where: QRectF, option: QStyleOptionViewItem, line: Rest) -> None:
        theme, state = self._theme, option.state
        room = QRectF(where.left() + 2, where.top(), where.width() - 4, theme.px(26))
        if state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_Selected:
            painting.focus_ring(painter, room, theme.colour("focus"), 6)
        pressable = line.can_open or line.count == 0
        ink = "accent_text" if pressable else "text2"
        told = room.adjusted(6, 0, -4, 0)
        painting.text(painter, told, rest_words(line), theme.font(12, 500), theme.colour(ink))

    def _card(
        self, painter: QPainter, where: QRectF, option: QStyleOptionViewItem, card: BoardCard, *, away: bool
    ) -> None:
        theme, state = self._theme, option.state
        chosen = card.lead_id in self._chosen
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        fill = theme.colour("selected" if chosen else "hover" if hovered else "surface")
        if away:
            painter.setPen(QPen(theme.colour("border_strong"), 1, Qt.PenStyle.DashLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(where.adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
            painter.setOpacity(painting.DIM)
        else:
            edge = theme.colour("accent_text" if chosen else "border")
            painting.box(painter, where, fill, edge, 8)
        self._words(painter, where.adjusted(10, 0, -9, 0), card, chosen=chosen)
        current = state & QStyle.StateFlag.State_Selected and state & QStyle.StateFlag.State_HasFocus
        if current and not away:
            painting.focus_ring(painter, where, theme.colour("focus"), 8)

    def _words(self, painter: QPainter, where: QRectF, card: BoardCard, *, chosen: bool) -> None:
        theme, half = self._theme, self._theme.px(20)
        top = QRectF(where.left(), where.center().y() - half - 1, where.width(), half)
        right = self._chip(painter, top, card)
        left = where.left()
        if chosen:
            size = theme.px(14)
            mark = QRectF(left, top.center().y() - size / 2, size, size)
            painting.box(painter, mark, theme.colour("accent"), None, 3.5)
            self._look.icons.draw(painter, "tick", mark.adjusted(2, 2, -2, -2), theme.colour("on_accent"))
            left = mark.right() + 7
        name = QRectF(left, top.top(), right - left - 7, half)
        painting.text(painter, name, card.person, theme.font(13, 600), theme.colour("text"))
        low = QRectF(where.left(), where.center().y() + 2, where.width(), half)
        score = theme.font(12, 600, tabular=True)
        painting.text(painter, low, words.count(card.score), score, theme.colour("text2"), painting.RIGHT)
        low.setRight(where.right() - theme.px(26))
        painting.text(painter, low, self._below(card), theme.font(12), theme.colour("text2"))

    def _below(self, card: BoardCard) -> str:
        owner = self.owner_of(card)
        return " · ".join(filter(None, (owner, card.company)))

    def owner_of(self, card: BoardCard) -> str:
        """Return who owns a card where the column does not say it."""
        model = self.parent()
        return model.owner_of(card) if isinstance(model, ColumnModel) else ""

    def _chip(self, painter: QPainter, line: QRectF, card: BoardCard) -> float:
        """Paint the clock at the right of a line and return its left edge."""
        at, theme = self._now(), self._theme
        state, told = card_words.state_of(card, at), card_words.clock_words(card, at)
        fill, ink = ("ok_soft", "on_ok_soft") if state == card_words.CALL else chip_tokens(state)
        font = theme.font(12, 600, tabular=True)
        width = QFontMetricsF(font).horizontalAdvance(told)
        if fill is None:
            painting.text(painter, line, told, font, theme.colour(ink), painting.RIGHT)
            return line.right() - width
        height = theme.px(20)
        pill = QRectF(line.right() - width - 15, line.center().y() - height / 2, width + 16, height)
        painting.box(painter, pill, theme.colour(fill), None, height / 2)
        painting.text(painter, pill, told, font, theme.colour(ink), painting.CENTER)
        return pill.left()
