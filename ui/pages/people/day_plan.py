"""The plan of today: the columns of a row, hours as bars on the clock of who looks, and the line that is now."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from qualcenter.queries.roster import Roster, RosterRow
from ui import words
from ui.language import say
from ui.pages.people.person_words import hours_words
from ui.theme.look import Look
from ui.theme.theme import Theme
from ui.widgets import painting

EARLIEST, LATEST = 7, 19
"""Hours of the day that are shown at least."""

NAME_WIDTH, NOW_WIDTH, LOAD_WIDTH = 216, 128, 92
WIDEST_NAME, PLAN_SHARE = 380, 0.55
"""The name takes what the plan leaves of that share of both, until it is so wide."""

MARGIN, GAP = 16, 14
NAME_FROM = 150
PLAN_FROM = 120
"""Pixels at 100 % of text below which the plan is left out: the hours are told in words then."""

LABEL_MARGIN = 5
"""Pixels that stay free at either end of a bar's words: its corners and its edge."""

HOUR = timedelta(hours=1)


@dataclass(frozen=True)
class Places:
    """Where the columns of a row stand, in pixels from its left edge.

    `plan` is None where there is no room for it, `now` where that is told below the name.
    """

    name: tuple[float, float]
    now: tuple[float, float] | None
    load: tuple[float, float]
    plan: tuple[float, float] | None


def places(theme: Theme, wide: float) -> Places:
    """Return the columns for a row of that width."""
    left, right = float(MARGIN), wide - MARGIN
    load, now, name = theme.px(LOAD_WIDTH), theme.px(NOW_WIDTH), theme.px(NAME_WIDTH)
    rest = right - left - 2 * GAP - load - now
    if rest - GAP - name >= theme.px(PLAN_FROM):
        name = max(name, min(theme.px(WIDEST_NAME), round((rest - GAP) * (1 - PLAN_SHARE))))
        begins = left + name + GAP
        last = begins + now + GAP
        return Places((left, left + name), (begins, begins + now), (last, last + load), (last + load + GAP, right))
    if rest >= theme.px(NAME_FROM):
        begins = left + rest + GAP
        return Places((left, left + rest), (begins, begins + now), (right - load, right), None)
    return Places((left, right - load - GAP), None, (right - load, right), None)


@dataclass(frozen=True)
class Day:
    """The stretch of today that is shown."""

    starts_at: datetime
    ends_at: datetime

    def across(self, at: datetime, where: QRectF) -> float:
        """Return the place of an instant inside a box, held to its edges."""
        share = (at - self.starts_at) / (self.ends_at - self.starts_at)
        return where.left() + where.width() * min(1.0, max(0.0, share))


NO_DAY = Day(datetime(2000, 1, 1, tzinfo=UTC), datetime(2000, 1, 2, tzinfo=UTC))


def day_of(roster: Roster) -> Day:
    """Return the hours to show: those that anybody works today, the usual ones at least."""
    begin, end = roster.starts_at, roster.ends_at
    starts = [begin + EARLIEST * HOUR, *(a for row in roster.rows for a, _ in row.hours)]
    ends = [begin + LATEST * HOUR, *(b for row in roster.rows for _, b in row.hours)]
    first, last = min(starts) - begin, max(ends) - begin
    return Day(begin + first // HOUR * HOUR, min(end, begin + -(-last // HOUR) * HOUR))


class DayAxis(QWidget):
    """The hours above the plan, and when it is now."""

    def __init__(self, look: Look, now: Callable[[], datetime], wide: Callable[[], int]) -> None:
        """Start without a day; `wide` gives the width of the rows below, which a scroll bar may narrow."""
        super().__init__()
        self._look, self._now, self._wide = look, now, wide
        self.day = NO_DAY
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        look.theme.changed.connect(self.updateGeometry)

    def sizeHint(self) -> QSize:
        """Return the room of one small line."""
        return QSize(200, self._look.theme.px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the headings and every second hour or so."""
        theme, at = self._look.theme, places(self._look.theme, self._wide())
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        font, ink = theme.font(11, 500), theme.colour("text2")
        high = float(self.height())
        for spot, told in ((at.name, say("Name")), (at.now, say("Now")), (at.load, say("Open of places"))):
            if spot is not None:
                painting.text(painter, QRectF(spot[0], 0, spot[1] - spot[0], high), told, font, ink)
        if at.plan is not None:
            self._hours(painter, QRectF(at.plan[0], 0, at.plan[1] - at.plan[0], high))
        painter.end()

    def _hours(self, painter: QPainter, where: QRectF) -> None:
        theme, day = self._look.theme, self.day
        font, ink = theme.font(11, 400, tabular=True), theme.colour("text2")
        room = painting.text_width(theme, "00:00", 11, 400) + 8
        count = max(1, round((day.ends_at - day.starts_at) / HOUR))
        every = next((step for step in (1, 2, 3, 4, 6, 12) if where.width() / count * step >= room), 12)
        now = self._now()
        shown = day.starts_at <= now <= day.ends_at
        here = day.across(now, where)
        for hour in range(0, count + 1, every):
            at = day.starts_at + hour * HOUR
            left = day.across(at, where) - room / 2
            hidden = shown and abs(left + room / 2 - here) < room
            if hidden or left < where.left() - MARGIN or left + room > where.right() + MARGIN:
                continue
            box = QRectF(left, 0, room, where.height())
            painting.text(painter, box, words.clock(words.here(at)), font, ink, painting.CENTER)
        if shown:
            told, bold = words.clock(words.here(now)), theme.font(11, 600, tabular=True)
            box = QRectF(here - room / 2, 0, room, where.height())
            painting.text(painter, box, told, bold, theme.colour("accent_text"), painting.CENTER)


def draw_hours(painter: QPainter, where: QRectF, row: RosterRow, day: Day, at: datetime, theme: Theme) -> None:
    """Draw somebody's hours of today: own ones filled, the team's outlined; the line is now."""
    high = theme.px(22)
    band = QRectF(where.left(), where.center().y() - high / 2, where.width(), high)
    fill, ink = ("ok_soft", "on_ok_soft") if row.on_shift else ("sunken", "text2")
    inside = day.starts_at <= at <= day.ends_at
    spot = day.across(at, where)
    if inside:
        painter.fillRect(QRectF(spot - 1, where.top(), 2, where.height()), theme.colour("accent_text"))
    lefts = [day.across(start, band) for start, _ in row.hours[1:]]
    for (start, end), free_to in zip(row.hours, (*lefts, band.right() + MARGIN), strict=False):
        left, right = day.across(start, band), day.across(end, band)
        bar = QRectF(left, band.top(), max(3.0, right - left), high)
        painting.box(painter, bar, theme.colour(fill), None, 5)
        if inside and bar.left() <= spot <= bar.right():
            painter.fillRect(QRectF(spot - 1, bar.top(), 2, high), theme.colour("accent_text"))
        _edge(painter, bar, theme, dashed=not row.own_hours)
        clocks = [words.clock(words.here(at)) for at in (start, end)]
        beside = QRectF(bar.right(), bar.top(), free_to - bar.right(), high)
        if inside and bar.right() <= spot < beside.right():
            beside.setRight(spot)
        _label(painter, (_clear_part(bar, spot) if inside else bar, beside, bar), clocks, theme, (ink, fill))
    if not row.hours:
        painting.text(painter, band, say("No hours today"), theme.font(11), theme.colour("text2"))


def _clear_part(bar: QRectF, spot: float) -> QRectF:
    """Return the larger part of a bar beside the line that is now."""
    if not bar.left() < spot < bar.right():
        return bar
    before, after = QRectF(bar), QRectF(bar)
    before.setRight(spot - 2)
    after.setLeft(spot + 2)
    return before if before.width() >= after.width() else after


def _label(
    painter: QPainter, places: tuple[QRectF, QRectF, QRectF], clocks: list[str], theme: Theme, tokens: tuple[str, str]
) -> None:
    """Write the hours into the clear part of a bar, else beside it, else over the line in it, else in short."""
    font = theme.font(11, 500, tabular=True)
    wordings = ("–".join(clocks), "–".join(map(short_clock, clocks)))
    found = next(((spot, one) for one in wordings if (spot := label_place(places, _wide(font, one)))), None)
    if found is None:
        return
    spot, told = found
    if spot is places[1]:
        painting.text(painter, spot.adjusted(LABEL_MARGIN, 0, 0, 0), told, font, theme.colour("text2"))
        return
    needed = _wide(font, told)
    middle = QRectF(spot.center().x() - needed / 2 - 2, spot.top() + 2, needed + 4, spot.height() - 4)
    painter.fillRect(middle, theme.colour(tokens[1]))
    painting.text(painter, spot, told, font, theme.colour(tokens[0]), painting.CENTER)


def _wide(font: QFont, told: str) -> float:
    return QFontMetricsF(font).horizontalAdvance(told)


def short_clock(clock: str) -> str:
    """Return a full hour without its minutes, where the clock has 24 hours: `17:00` is `17`, `13:15` stays."""
    return clock.removesuffix(":00")


def label_place(places: Sequence[QRectF], needed: float) -> QRectF | None:
    """Return the first place that holds words of that width whole, None where none does."""
    return next((one for one in places if needed <= one.width() - 2 * LABEL_MARGIN), None)


def plan_told(row: RosterRow) -> str:
    """Return the hours of today in words, for where there is no room for bars."""
    return hours_words(row) or say("No hours today")


def _edge(painter: QPainter, bar: QRectF, theme: Theme, *, dashed: bool) -> None:
    pen = QPen(theme.colour("border_strong"), 1, Qt.PenStyle.DashLine if dashed else Qt.PenStyle.SolidLine)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(bar.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)
