"""Strokes shared by every painted control: rounded boxes, one line of text, a key cap, the focus ring."""

from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from unicodedata import bidirectional

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QTextLayout, QTextOption

from ui.theme.theme import Theme

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
CENTER = Qt.AlignmentFlag.AlignCenter
KEY_HEIGHT = 19
RIGHT_TO_LEFT = "\N{RIGHT-TO-LEFT MARK}"
DIM = 0.55
"""Opacity of what is shown but cannot be used now."""


_cut: deque[str] = deque(maxlen=32)


@contextmanager
def noting_cuts() -> Iterator[deque[str]]:
    """Collect the words that are cut while this is open; painting happens on one thread, one widget at a time."""
    _cut.clear()
    yield _cut


@dataclass(frozen=True)
class Run:
    """A piece of one line: its words, size in pixels at 100 %, weight and colour token."""

    words: str
    size: int = 13
    weight: int = 400
    token: str = "text"


def box(
    painter: QPainter,
    where: QRectF,
    fill: QColor | None,
    border: QColor | None = None,
    radius: float = 7,
    width: float = 1,
) -> None:
    """Draw a rounded box whose border lies inside the rectangle."""
    inset = width / 2 if border is not None else 0
    painter.setPen(QPen(border, width) if border is not None else Qt.PenStyle.NoPen)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(where.adjusted(inset, inset, -inset, -inset), radius, radius)


def focus_ring(painter: QPainter, where: QRectF, colour: QColor, radius: float = 7) -> None:
    """Draw the 2 px ring of the focused control, inside its box."""
    box(painter, where, None, colour, radius, 2)


def text(
    painter: QPainter,
    where: QRectF,
    words: str,
    font: QFont,
    colour: QColor,
    align: Qt.AlignmentFlag = LEFT,
) -> bool:
    """Draw one line, elided at its end when it does not fit; return whether it was."""
    metrics = QFontMetricsF(font)
    shown = elide(metrics, words, where.width())
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawText(where, int(align | Qt.AlignmentFlag.AlignVCenter), shown)
    return _note_cut(words, cut=shown != words)


def elide(metrics: QFontMetricsF, words: str, width: float) -> str:
    """Return the words cut to a width; where they run from right to left the dots stand at their left end."""
    shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, width + 0.5)
    return f"{shown}{RIGHT_TO_LEFT}" if shown != words and runs_leftwards(words) else shown


def runs_leftwards(words: str) -> bool:
    """Tell whether the first letter with a direction runs from right to left."""
    ways = (bidirectional(letter) for letter in words)
    return next((way in ("R", "AL") for way in ways if way in ("L", "R", "AL")), False)


def block(painter: QPainter, where: QRectF, words: str, font: QFont, colour: QColor) -> bool:
    """Draw words on as many lines as the box has, the last one elided; return whether it was."""
    metrics = QFontMetricsF(font)
    layout = _layout_of(words, font)
    layout.beginLayout()
    painter.setFont(font)
    painter.setPen(colour)
    top, elided = where.top(), False
    while (line := layout.createLine()).isValid():
        line.setLineWidth(where.width())
        start, last = line.textStart(), top + 2 * metrics.height() > where.bottom() + 2
        shown = words[start : start + line.textLength()].rstrip()
        if last and start + line.textLength() < len(words):
            shown, elided = elide(metrics, words[start:], where.width()), True
        painter.drawText(QPointF(where.left(), top + metrics.ascent()), shown)
        top += metrics.height()
        if last:
            break
    layout.endLayout()
    return _note_cut(words, cut=elided)


def lines_of(words: str, font: QFont, width: float, most: int) -> int:
    """Count the lines that words take at a width in pixels, `most` at most."""
    layout = _layout_of(words, font)
    layout.beginLayout()
    count = 0
    while count < most and (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        count += 1
    layout.endLayout()
    return count


def _layout_of(words: str, font: QFont) -> QTextLayout:
    """Break between words, and inside one that is longer than a line, as an address is."""
    layout = QTextLayout(words, font)
    option = QTextOption(Qt.AlignmentFlag.AlignLeft)
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    return layout


def _note_cut(words: str, *, cut: bool) -> bool:
    if cut:
        _cut.append(words)
    return cut


def runs(painter: QPainter, where: QRectF, theme: Theme, pieces: Sequence[Run], gap: float = 0) -> bool:
    """Draw pieces on one baseline from the left, the last that fits elided; return whether any was."""
    left, elided = where.left(), False
    largest = max((QFontMetricsF(theme.font(p.size, p.weight)) for p in pieces), key=lambda m: m.height())
    baseline = where.center().y() + (largest.ascent() - largest.descent()) / 2
    for piece in pieces:
        font = theme.font(piece.size, piece.weight)
        metrics = QFontMetricsF(font)
        room = where.right() - left
        shown = elide(metrics, piece.words, room)
        painter.setFont(font)
        painter.setPen(theme.colour(piece.token))
        painter.drawText(QPointF(left, baseline), shown)
        elided = elided or shown != piece.words
        left += metrics.horizontalAdvance(shown) + gap
        if elided:
            break
    return _note_cut("".join(piece.words for piece in pieces), cut=elided)


def runs_width(theme: Theme, pieces: Sequence[Run], gap: float = 0) -> float:
    """Return the width the pieces need."""
    widths = (QFontMetricsF(theme.font(p.size, p.weight)).horizontalAdvance(p.words) for p in pieces)
    return sum(widths) + gap * max(0, len(pieces) - 1)


def text_width(theme: Theme, words: str, size: int = 13, weight: int = 400) -> float:
    """Return how wide a line is."""
    return QFontMetricsF(theme.font(size, weight)).horizontalAdvance(words)


def key_width(theme: Theme, words: str) -> float:
    """Return how wide the cap of a key is."""
    return max(theme.px(KEY_HEIGHT), text_width(theme, words, 11, 600) + 11)


def key_cap(
    painter: QPainter,
    theme: Theme,
    right: float,
    middle: float,
    words: str,
    tone: str = "plain",
) -> QRectF:
    """Draw the cap of a key, its right edge and middle given; return where it is.

    `tone` is plain, dim, accent (on a filled button), ok (on green), soft (on soft green) or undo.
    """
    fill, border, ink = _TONES[tone]
    width, height = key_width(theme, words), theme.px(KEY_HEIGHT)
    where = QRectF(right - width, middle - height / 2, width, height)
    edge = theme.colour(border)
    if tone in ("accent", "ok", "undo"):
        edge = QColor(edge)
        edge.setAlphaF(0.55)
    box(painter, where, theme.colour(fill) if fill else None, edge, 4.5)
    text(painter, where, words, theme.font(11, 600), theme.colour(ink), CENTER)
    return where


_TONES = {
    "plain": ("sunken", "border", "text2"),
    "dim": ("", "border", "text3"),
    "accent": ("", "on_accent", "on_accent"),
    "ok": ("", "on_ok", "on_ok"),
    "soft": ("", "on_ok_soft", "on_ok_soft"),
    "undo": ("", "undo_fg2", "undo_fg"),
}


def arc(painter: QPainter, where: QRectF, share: float, colour: QColor, width: float) -> None:
    """Draw the part of a ring that `share` (0 to 1) says, from the top, clockwise."""
    pen = QPen(colour, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawArc(where, 90 * 16, -round(360 * 16 * max(0.0, min(1.0, share))))


def pie(painter: QPainter, where: QRectF, share: float, colour: QColor) -> None:
    """Fill the part of a disc that `share` says, from the top, clockwise."""
    path = QPainterPath(where.center())
    path.arcTo(where, 90, -360 * max(0.0, min(1.0, share)))
    path.closeSubpath()
    painter.fillPath(path, colour)
