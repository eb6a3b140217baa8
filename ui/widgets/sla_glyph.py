"""The glyph of a promise: shape, fill, words and hue all say the same, so that none is needed alone."""

from datetime import datetime

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from qualcenter.domain.promise import CALLBACK_SOON, PromiseKind
from ui.theme.theme import Theme
from ui.widgets import painting

QUIET = ("on_time", "met")


def share_left(made_at: datetime | None, due_at: datetime | None, at: datetime) -> float:
    """Return which share of the promise's time is left, 0 to 1; 1 without a promise."""
    if made_at is None or due_at is None or due_at <= made_at:
        return 1.0 if due_at is None or at < due_at else 0.0
    return max(0.0, min(1.0, (due_at - at) / (due_at - made_at)))


def presses_from(kind: str | None, made_at: datetime | None, late_at: datetime | None) -> datetime | None:
    """Return from when on the share left of a promise is counted: since it was made, a callback in its last hour.

    One made weeks ahead would press for days; the core counts as much.
    """
    if kind != PromiseKind.CALLBACK or late_at is None:
        return made_at
    return late_at - 2 * CALLBACK_SOON


def state_at(stated: str, share: float, due_at: datetime | None, at: datetime, late_at: datetime | None = None) -> str:
    """Return the state as time passes between two reads; paused and met stay what the core said.

    `late_at` ends the grace of what is due before it is late; in the grace it is urgent.
    """
    if stated in ("paused", "met") or due_at is None:
        return stated or "on_time"
    if at > (late_at or due_at):
        return "late"
    return "urgent" if share < 0.2 else "soon" if share < 0.5 else "on_time"


def draw_sla_glyph(painter: QPainter, where: QRectF, state: str, share: float, theme: Theme) -> None:
    """Draw the glyph of a state into a square: ring, dotted ring, pie, triangle, barred ring or tick."""
    match state:
        case "late":
            _triangle(painter, where, theme)
        case "urgent":
            _pie(painter, where, share, theme)
        case "paused":
            _paused(painter, where, theme)
        case "met":
            _tick(painter, where, theme)
        case _:
            _ring(painter, where, state, share, theme)


def _ring(painter: QPainter, where: QRectF, state: str, share: float, theme: Theme) -> None:
    width = where.width() * 0.13
    ring = where.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    colour = theme.colour("sla_soon" if state == "soon" else "sla_ok")
    painting.arc(painter, ring, 1, theme.colour("sla_track"), width)
    painting.arc(painter, ring, share, colour, width)
    if state == "soon":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(where.center(), where.width() * 0.14, where.width() * 0.14)


def _pie(painter: QPainter, where: QRectF, share: float, theme: Theme) -> None:
    colour = theme.colour("sla_urgent")
    width = where.width() * 0.09
    ring = where.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    painting.arc(painter, ring, 1, colour, width)
    painting.pie(painter, ring, max(share, 0.06), colour)


def _triangle(painter: QPainter, where: QRectF, theme: Theme) -> None:
    size = where.width()
    path = QPainterPath(QPointF(where.center().x(), where.top() + size * 0.06))
    path.lineTo(where.right(), where.bottom() - size * 0.06)
    path.lineTo(where.left(), where.bottom() - size * 0.06)
    path.closeSubpath()
    colour = theme.colour("sla_late")
    painter.setPen(QPen(colour, size * 0.1, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin))
    painter.setBrush(colour)
    painter.drawPath(path)
    _mark(painter, where, theme.colour("sla_late_fg"))


def _mark(painter: QPainter, where: QRectF, ink: QColor) -> None:
    size, middle = where.width(), where.center().x()
    painter.setPen(QPen(ink, size * 0.1, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawLine(QPointF(middle, where.top() + size * 0.38), QPointF(middle, where.top() + size * 0.6))
    painter.drawPoint(QPointF(middle, where.top() + size * 0.77))


def _paused(painter: QPainter, where: QRectF, theme: Theme) -> None:
    size, colour = where.width(), theme.colour("sla_hold")
    painting.arc(painter, where.adjusted(1, 1, -1, -1), 1, colour, size * 0.08)
    painter.setPen(QPen(colour, size * 0.09, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    for side in (-0.12, 0.12):
        x = where.center().x() + size * side
        painter.drawLine(QPointF(x, where.top() + size * 0.35), QPointF(x, where.top() + size * 0.65))


def _tick(painter: QPainter, where: QRectF, theme: Theme) -> None:
    size = where.width()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("ok"))
    painter.drawEllipse(where)
    painter.setPen(
        QPen(
            theme.colour("on_ok"),
            size * 0.1,
            Qt.PenStyle.SolidLine,
            Qt.PenCapStyle.RoundCap,
            Qt.PenJoinStyle.RoundJoin,
        )
    )
    path = QPainterPath(QPointF(where.left() + size * 0.3, where.top() + size * 0.52))
    path.lineTo(where.left() + size * 0.44, where.top() + size * 0.66)
    path.lineTo(where.left() + size * 0.7, where.top() + size * 0.36)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)


def chip_tokens(state: str) -> tuple[str | None, str]:
    """Return the chip's ground and ink tokens for a state; no ground for what is not exceptional."""
    grounds: dict[str, tuple[str | None, str]] = {
        "soon": ("sla_soon_bg", "sla_soon_fg"),
        "urgent": ("sla_urgent_bg", "sla_urgent_fg"),
        "late": ("sla_late_bg", "sla_late_fg"),
        "paused": ("sla_hold_bg", "sla_hold_fg"),
        "met": (None, "ok"),
    }
    return grounds.get(state, (None, "text2"))
