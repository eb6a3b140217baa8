"""The tile that says why this lead: the score in a ring and its largest reasons with signed points."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from ui import words
from ui.language import say
from ui.theme.look import Look
from ui.widgets import painting
from ui.widgets.painted_button import PaintedButton

GUTTER = 30
"""Pixels at 100 % for the points before a reason."""

WRAPS_FROM = 5
"""Rows from which a reason may take more than one of them."""


@dataclass(frozen=True)
class ShownReason:
    """One line beside the ring; points None is plain text."""

    points: int | None
    text: str


def shown_reasons(reasons: Sequence[tuple[int, str]], places: int) -> tuple[ShownReason, ...]:
    """Choose what fits into so many places: the largest by size, then one line that sums up the rest.

    The points of all lines always add up to the sum of all reasons.
    """
    if len(reasons) <= places:
        return tuple(ShownReason(points, text) for points, text in reasons)
    ordered = sorted(reasons, key=lambda reason: -abs(reason[0]))
    first, rest = ordered[: places - 1], ordered[places - 1 :]
    total = sum(points for points, _ in rest)
    return (*(ShownReason(p, t) for p, t in first), ShownReason(total, say("{count} more", count=len(rest))))


def for_and_against(reasons: Sequence[tuple[int, str]]) -> tuple[tuple[int, str], ...]:
    """Order reasons as one would say them: what speaks for the lead, the largest first, then what speaks against it."""
    return tuple(sorted(reasons, key=lambda reason: (reason[0] < 0, -abs(reason[0]))))


def lined_reasons(
    reasons: Sequence[tuple[int, str]], places: int
) -> tuple[tuple[tuple[int, str], ...], ShownReason | None]:
    """Choose the largest reasons for so many lines, and sum up the others, which stand beside the last of them.

    The points of all always add up to the sum of all reasons.
    """
    by_size = sorted(reasons, key=lambda reason: -abs(reason[0]))
    rest = by_size[places:]
    others = ShownReason(sum(points for points, _ in rest), say("{count} more", count=len(rest))) if rest else None
    return for_and_against(by_size[:places]), others


@dataclass(frozen=True)
class Placed:
    """One reason with the column and the line at which it begins, and how many lines it takes."""

    reason: ShownReason
    column: int
    row: int
    lines: int


def placed_reasons(
    reasons: Sequence[tuple[int, str]], lines: Sequence[int], columns: int, rows: int
) -> tuple[Placed, ...]:
    """Choose the largest reasons that fit whole, each on so many `lines`, and sum up the rest on one line.

    Where not even one fits whole, the largest are shown on one line each, cut short.
    """
    whole = _placed(_with_rest(reasons, lines, range(len(reasons))), columns, rows)
    if whole is not None:
        return whole
    order = sorted(range(len(reasons)), key=lambda place: -abs(reasons[place][0]))
    kept: list[int] = []
    best: tuple[Placed, ...] = ()
    for place in order:
        fitting = _placed(_with_rest(reasons, lines, [*kept, place]), columns, rows)
        if fitting is not None:
            kept.append(place)
            best = fitting
    if best:
        return best
    plain = [(reason, 1) for reason in shown_reasons(reasons, columns * rows)]
    return _placed(plain, columns, rows) or ()


def _with_rest(
    reasons: Sequence[tuple[int, str]], lines: Sequence[int], kept: Sequence[int]
) -> list[tuple[ShownReason, int]]:
    shown = [(ShownReason(*reasons[place]), lines[place]) for place in kept]
    rest = [points for place, (points, _) in enumerate(reasons) if place not in kept]
    return [*shown, (ShownReason(sum(rest), say("{count} more", count=len(rest))), 1)] if rest else shown


def _placed(shown: Sequence[tuple[ShownReason, int]], columns: int, rows: int) -> tuple[Placed, ...] | None:
    """Fill column after column; None when it does not all fit."""
    column = row = 0
    found = []
    for reason, lines in shown:
        if row + lines > rows:
            column, row = column + 1, 0
        if column >= columns or lines > rows:
            return None
        found.append(Placed(reason, column, row, lines))
        row += lines
    return tuple(found)


class ScoreReasons(PaintedButton):
    """Pressing it opens all reasons; `columns` and `rows` say how many lines it holds."""

    radius = 9.0

    def __init__(self, look: Look) -> None:
        """Start without a score."""
        super().__init__(look, say("Why this lead"))
        self._score = 0
        self._reasons: tuple[tuple[int, str], ...] = ()
        self._columns, self._rows = 2, 2
        self._wraps = False

    def show_score(self, score: int, reasons: Sequence[tuple[int, str]]) -> None:
        """Show a score of 0 to 100 with all its reasons as (points, sentence)."""
        self._score, self._reasons = score, for_and_against(reasons)
        told = ", ".join(f"{words.points(p)} {t}" for p, t in self._reasons[:6])
        self.setText(say("Score {score}. {reasons}", score=score, reasons=told))
        self.setToolTip("\n".join(f"{words.points(p)}  {t}" for p, t in self._reasons))
        self.update()

    def set_places(self, columns: int, rows: int) -> None:
        """Hold `columns` times `rows` reasons, filled down each column, each on one line unless there are many."""
        self._columns, self._rows = columns, rows
        self._wraps = rows >= WRAPS_FROM
        self.updateGeometry()
        self.update()

    def natural_height(self) -> int:
        """Return the height that the rows need: 60 for two, 74 for three."""
        return self.theme.px(20 + max(2, self._rows) * 19)

    def sizeHint(self) -> QSize:
        """Return the usual size."""
        return QSize(240, self.natural_height())

    def draw(self, painter: QPainter, where: QRectF) -> None:
        """Paint the ring, then the reasons."""
        self.plain_box(painter, where)
        size = self.theme.px(44)
        ring = QRectF(where.left() + 13, where.center().y() - size / 2, size, size)
        inner = ring.adjusted(1.5, 1.5, -1.5, -1.5)
        painting.arc(painter, inner, 1, self.theme.colour("sla_track"), 3)
        painting.arc(painter, inner, self._score / 100, self.theme.colour("accent_text"), 3)
        font = self.theme.font(16, 600, tabular=True)
        painting.text(painter, ring, str(self._score), font, self.theme.colour("text"), painting.CENTER)
        if not self._reasons:
            room = QRectF(ring.right() + 12, where.top(), where.right() - ring.right() - 22, where.height())
            painting.text(painter, room, say("Nothing known yet"), self.theme.font(12), self.theme.colour("text2"))
            return
        area = QRectF(ring.right() + 12, where.top() + 8, where.right() - ring.right() - 22, where.height() - 16)
        if self._wraps:
            self._wrapped(painter, area)
        else:
            self._lined(painter, area)

    def _lined(self, painter: QPainter, area: QRectF) -> None:
        """Paint each reason on one line, cut short where it must be, and the sum of the others after the last."""
        shown, others = lined_reasons(self._reasons, self._columns * self._rows)
        width, height = area.width() / self._columns, area.height() / self._rows
        for place, (points, text) in enumerate(shown):
            column, row = divmod(place, self._rows)
            line = QRectF(area.left() + column * width, area.top() + row * height, width - 8, height)
            if others is not None and place == len(shown) - 1:
                needed = self.theme.px(GUTTER) + 9 + painting.text_width(self.theme, others.text, 12)
                last = QRectF(line.right() - needed, line.top(), needed, height)
                self._reason(painter, last, others)
                line.setRight(last.left() - 4)
            self._reason(painter, line, ShownReason(points, text))

    def _reason(self, painter: QPainter, line: QRectF, reason: ShownReason) -> None:
        mark = QRectF(line.left(), line.top(), self.theme.px(GUTTER), line.height())
        token = "neg" if (reason.points or 0) < 0 else "accent_text"
        font = self.theme.font(12, 600, tabular=True)
        told = words.points(reason.points or 0)
        painting.text(painter, mark, told, font, self.theme.colour(token), painting.RIGHT)
        room = QRectF(mark.right() + 8, line.top(), line.right() - mark.right() - 8, line.height())
        painting.text(painter, room, reason.text, self.theme.font(12), self.theme.colour("text"))

    def _wrapped(self, painter: QPainter, area: QRectF) -> None:
        width, height = area.width() / self._columns, area.height() / self._rows
        gutter = self.theme.px(GUTTER)
        metrics, room = QFontMetricsF(self.theme.font(12)), width - gutter - 16
        lines = [_lines_of(metrics, text, room) for _, text in self._reasons]
        for placed in placed_reasons(self._reasons, lines, self._columns, self._rows):
            reason = placed.reason
            top = area.top() + placed.row * height
            line = QRectF(area.left() + placed.column * width, top, width - 8, height * placed.lines)
            if placed.lines < 2:
                self._reason(painter, line, reason)
                continue
            self._reason(painter, QRectF(line.left(), line.top(), line.width(), height), ShownReason(reason.points, ""))
            line.adjust(gutter + 8, (height - metrics.height()) / 2, 0, 0)
            painting.block(painter, line, reason.text, self.theme.font(12), self.theme.colour("text"))


def _lines_of(metrics: QFontMetricsF, text: str, room: float) -> int:
    """Return how many lines a text takes in so much width."""
    flags = int(Qt.TextFlag.TextWordWrap)
    tall = metrics.boundingRect(QRectF(0, 0, max(room, 1), 10_000), flags, text).height()
    return max(1, round(tall / metrics.lineSpacing()))
