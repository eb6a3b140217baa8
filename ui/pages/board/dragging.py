"""The picture that follows the pointer while leads are dragged, and what the drag carries."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QPoint, QRectF, Qt
from PySide6.QtGui import QDrag, QPainter, QPixmap
from PySide6.QtWidgets import QWidget

from qualcenter.queries.board_rows import BoardCard
from ui import words
from ui.pages.board.column import MIME
from ui.theme.look import Look
from ui.widgets import painting


def mime_of(cards: Sequence[BoardCard]) -> QMimeData:
    """Return what dragged leads carry."""
    data = QMimeData()
    data.setData(MIME, ",".join(str(card.lead_id) for card in cards).encode())
    return data


def drag_of(source: QWidget, look: Look, cards: Sequence[BoardCard], card: BoardCard, width: int) -> QDrag:
    """Return a drag whose picture is the pulled card on a stack, with how many there are."""
    drag = QDrag(source)
    drag.setMimeData(mime_of(cards))
    drag.setPixmap(_picture(source, look, len(cards), card, width))
    drag.setHotSpot(QPoint(width // 2, look.theme.px(29)))
    return drag


def _picture(source: QWidget, look: Look, count: int, card: BoardCard, width: int) -> QPixmap:
    theme, ratio = look.theme, source.devicePixelRatioF()
    high = theme.px(58)
    picture = QPixmap(round((width + 16) * ratio), round((high + 20) * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    where = QRectF(0, 10, width, high)
    if count > 1:
        painting.box(painter, where.translated(6, 6), theme.colour("surface"), theme.colour("border_strong"), 8)
    painting.box(painter, where, theme.colour("selected"), theme.colour("accent_text"), 8, 2)
    inner = where.adjusted(12, 0, -12, 0)
    half = theme.px(20)
    name = QRectF(inner.left(), inner.center().y() - half - 1, inner.width(), half)
    painting.text(painter, name, card.person, theme.font(13, 600), theme.colour("text"))
    below = QRectF(inner.left(), inner.center().y() + 2, inner.width(), half)
    painting.text(painter, below, card.company, theme.font(12), theme.colour("text2"))
    if count > 1:
        size = theme.px(22)
        spot = QRectF(where.right() - size * 0.6, 0, size, size)
        painting.box(painter, spot, theme.colour("accent"), None, size / 2)
        ink = theme.colour("on_accent")
        painting.text(painter, spot, words.count(count), theme.font(12, 600), ink, painting.CENTER)
    painter.end()
    return picture
