"""The sign of where somebody is: a shape of its own for each, beside the word that says it."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from qualcenter.domain.attendance import Attendance
from ui.theme.theme import Theme
from ui.widgets import painting

_TOKENS = {
    Attendance.HERE: "ok",
    Attendance.BREAK: "sla_soon",
    Attendance.OUTSIDE: "text3",
    Attendance.SILENT: "danger",
    Attendance.AWAY: "text3",
    Attendance.OFF: "text3",
}


def draw_attendance(painter: QPainter, where: QRectF, now: Attendance, theme: Theme) -> None:
    """Draw the sign: disc with a tick, disc with bars, ring, triangle, ring with an arrow, ring with a bar."""
    colour, width = theme.colour(_TOKENS[now]), where.width() * 0.12
    if now is Attendance.SILENT:
        _triangle(painter, where, colour, theme)
        return
    filled = now in (Attendance.HERE, Attendance.BREAK)
    if filled:
        painting.box(painter, where, colour, None, where.width() / 2)
    else:
        ring = where.adjusted(width / 2, width / 2, -width / 2, -width / 2)
        painting.box(painter, ring, None, colour, ring.width() / 2, width)
    pen = QPen(theme.colour("surface") if filled else colour, width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for line in _STROKES[now]:
        painter.drawPolyline(QPolygonF([_at(where, *spot) for spot in line]))


_STROKES: dict[Attendance, tuple[tuple[tuple[float, float], ...], ...]] = {
    Attendance.HERE: (((0.3, 0.52), (0.45, 0.67), (0.72, 0.37)),),
    Attendance.BREAK: (((0.39, 0.34), (0.39, 0.66)), ((0.61, 0.34), (0.61, 0.66))),
    Attendance.OUTSIDE: (),
    Attendance.AWAY: (((0.34, 0.66), (0.64, 0.36)), ((0.42, 0.34), (0.66, 0.34), (0.66, 0.58))),
    Attendance.OFF: (((0.34, 0.5), (0.66, 0.5)),),
}


def _at(where: QRectF, across: float, down: float) -> QPointF:
    return QPointF(where.left() + where.width() * across, where.top() + where.height() * down)


def _triangle(painter: QPainter, where: QRectF, colour: QColor, theme: Theme) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPolygon(QPolygonF([_at(where, 0.5, 0.04), _at(where, 0.98, 0.92), _at(where, 0.02, 0.92)]))
    pen = QPen(theme.colour("surface"), where.width() * 0.11)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    painter.setPen(pen)
    painter.drawLine(_at(where, 0.5, 0.38), _at(where, 0.5, 0.6))
    painter.drawPoint(_at(where, 0.5, 0.77))
