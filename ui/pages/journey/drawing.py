"""The strokes of a journey's map: lanes, thread, dots with their words, and the waits below; on screen and on paper."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from qualcenter.domain.journey_map import Lane, Stop, lane_of_next
from qualcenter.domain.journey_time import OURS
from qualcenter.domain.stage import NextAction
from qualcenter.queries.journey_page import JourneyEvent, JourneyPage
from ui.language import say
from ui.pages.journey import told
from ui.pages.journey.thread import BEND, Layout
from ui.theme.look import Look
from ui.theme.theme import Theme
from ui.widgets import painting

NAMES = 122
"""Width of the column with the lanes' names, at 100 %."""
DOT = 5.0
RING = 5.0
"""Pixels that the ring of the chosen stop takes around its dot."""
WAITING = 26
BEYOND = 300.0
"""Pixels beside what is in sight in which stops are looked for: their thread may reach into it."""
WORDS = 260
"""Pixels at 100 % that the words of a stop take at most."""
LEAST_WORDS = 30
LEGEND = 18
"""Height of the line that says what the waits are, at 100 %."""
_ORDER = tuple(told.LANES)
_TOKENS = {Lane.CUSTOMER: "sla_ok", Lane.MARKETING: "sla_ok", Lane.QUALIFYING: "accent", Lane.SALES: "ok"}


@dataclass(frozen=True)
class Drawn:
    """A map that can be drawn: the journey, its events by number, and where its stops lie."""

    page: JourneyPage
    events: Mapping[int, JourneyEvent]
    layout: Layout

    @property
    def stops(self) -> tuple[Stop, ...]:
        """The dots."""
        return self.page.stops

    @property
    def lanes(self) -> tuple[Lane, ...]:
        """The lanes of the dots, and of what is planned where there is something."""
        plan = plan_of(self.page)
        return (*(stop.lane for stop in self.stops), *(() if plan is None else (plan[0],)))


def plan_of(page: JourneyPage) -> tuple[Lane, float] | None:
    """Return the lane of what is planned, and the seconds from the last stop until then."""
    if page.planned is None or not page.stops:
        return None
    known = page.planned.what in set(NextAction)
    lane = lane_of_next(NextAction(page.planned.what)) if known else Lane.SALES
    return lane, (page.planned.at - page.stops[-1].at).total_seconds()


def lane_box(lane: Lane, where: QRectF, theme: Theme) -> QRectF:
    """Return the strip of a lane in a map of this size."""
    height = (where.height() - theme.px(WAITING)) / len(_ORDER)
    return QRectF(where.left(), where.top() + _ORDER.index(lane) * height, where.width(), height)


def draw_lanes(painter: QPainter, where: QRectF, theme: Theme) -> None:
    """Draw the grounds of the lanes."""
    painter.fillRect(where, theme.colour("surface"))
    for lane in _ORDER:
        painter.fillRect(lane_box(lane, where, theme), theme.colour(_ground(lane)))


def _ground(lane: Lane) -> str:
    return "hover" if _ORDER.index(lane) % 2 == 0 else "surface"


def draw_names(painter: QPainter, where: QRectF, look: Look) -> None:
    """Draw the names of the lanes with their signs."""
    theme = look.theme
    draw_lanes(painter, where, theme)
    for lane in _ORDER:
        box, size = lane_box(lane, where, theme), theme.px(15)
        sign = QRectF(box.left() + 12, box.center().y() - size / 2, size, size)
        look.icons.draw(painter, told.LANES[lane][1], sign, theme.colour("text2"))
        spot = QRectF(sign.right() + 8, box.top(), box.right() - sign.right() - 10, box.height())
        painting.text(painter, spot, told.lane_of(lane), theme.font(12, 600), theme.colour("text"))
    below = QRectF(where.left() + 12, where.bottom() - theme.px(WAITING), where.width() - 14, theme.px(WAITING))
    painting.text(painter, below, say("Waiting"), theme.font(12, 600), theme.colour("text"))


def dot_of(drawn: Drawn, place: int, where: QRectF, theme: Theme) -> QPointF:
    """Return the middle of a dot."""
    lane = lane_box(drawn.stops[place].lane, where, theme)
    edge = max(9.0, lane.height() * 0.22)
    high = lane.top() + edge if leaves_upwards(drawn.stops, place) else lane.bottom() - edge
    return QPointF(where.left() + drawn.layout.places[place], high)


def leaves_upwards(stops: Sequence[Stop], place: int) -> bool:
    """Tell whether the thread rises from the lane of a stop: its dot is above its words then, else below them.

    So the thread runs through no words of the stop it comes from.
    """
    lane = stops[place].lane
    after = next((stop.lane for stop in stops[place + 1 :] if stop.lane is not lane), lane)
    return _ORDER.index(after) < _ORDER.index(lane)


def draw_map(painter: QPainter, where: QRectF, sight: QRectF, theme: Theme, drawn: Drawn, chosen: int = -1) -> None:
    """Draw what lies in sight of a map that fills `where`: thread, dots, words and waits.

    Words end where the sight does. A ring tells the stop that is `chosen`.
    """
    draw_lanes(painter, where, theme)
    if not drawn.stops:
        return
    seen = drawn.layout.between(sight.left() - where.left() - BEYOND, sight.right() - where.left() + BEYOND)
    dots = {place: dot_of(drawn, place, where, theme) for place in seen}
    ahead = _ahead(drawn, where, theme) if seen.stop == len(drawn.stops) else None
    _thread(painter, theme, [dots[place] for place in seen], ahead)
    _waits(painter, where, sight, theme, drawn, seen)
    for place in seen:
        _label(painter, sight, theme, drawn, place, dots[place], ring=place == chosen)
    for place in seen:
        _dot(painter, theme, dots[place], _TOKENS[drawn.stops[place].lane], ring=place == chosen)
    if ahead is not None:
        _hollow(painter, sight, theme, drawn, ahead)


def _ahead(drawn: Drawn, where: QRectF, theme: Theme) -> QPointF | None:
    plan = plan_of(drawn.page)
    if plan is None or drawn.layout.ahead is None:
        return None
    lane = lane_box(plan[0], where, theme)
    return QPointF(where.left() + drawn.layout.ahead, lane.bottom() - max(9.0, lane.height() * 0.22))


def _thread(painter: QPainter, theme: Theme, dots: list[QPointF], ahead: QPointF | None) -> None:
    path = QPainterPath(dots[0])
    for one, other in pairwise(dots):
        _bend(path, one, other)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(theme.colour("border_strong"), 1.6))
    painter.drawPath(path)
    if ahead is not None:
        planned = QPainterPath(dots[-1])
        _bend(planned, dots[-1], ahead)
        painter.setPen(QPen(theme.colour("border_strong"), 1.4, Qt.PenStyle.DashLine))
        painter.drawPath(planned)


def _bend(path: QPainterPath, one: QPointF, other: QPointF) -> None:
    middle = max((one.x() + other.x()) / 2, other.x() - BEND)
    path.cubicTo(QPointF(middle, one.y()), QPointF(middle, other.y()), other)


def _dot(painter: QPainter, theme: Theme, at: QPointF, token: str, *, ring: bool) -> None:
    painter.setPen(QPen(theme.colour("surface"), 2))
    painter.setBrush(theme.colour(token))
    painter.drawEllipse(at, DOT, DOT)
    if ring:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("focus"), 2))
        painter.drawEllipse(at, DOT + RING - 1, DOT + RING - 1)


def _label(
    painter: QPainter, sight: QRectF, theme: Theme, drawn: Drawn, place: int, dot: QPointF, *, ring: bool
) -> None:
    """Write what happened beside its dot, as far as the thread or the next dot of its lane leaves room."""
    below, room = leaves_upwards(drawn.stops, place), _room_of(theme, drawn, place)
    lines = _lines_of(drawn, place)
    _words(painter, sight, theme, dot, room, lines, below=below, clear=DOT + (RING if ring else 0))


def width_of_words(theme: Theme, drawn: Drawn, place: int) -> float:
    """Return the pixels that the words of a dot take; the place after the last dot is what is planned."""
    deed, instant = _lines_of(drawn, place)
    wide = max(painting.text_width(theme, deed, 12, 600), painting.text_width(theme, instant, 11))
    return min(max(wide, LEAST_WORDS), _room_of(theme, drawn, place))


def _room_of(theme: Theme, drawn: Drawn, place: int) -> float:
    most = float(theme.px(WORDS))
    return most if place >= len(drawn.stops) else min(drawn.layout.room_for_words(drawn.lanes, place), most)


def _lines_of(drawn: Drawn, place: int) -> tuple[str, str]:
    """Return what happened at a dot and when."""
    if place < len(drawn.stops):
        stop = drawn.stops[place]
        event = drawn.events.get(stop.headline)
        return told.deed_of(event) if event else "", told.short_instant(stop.at)
    plan = drawn.page.planned
    return (told.planned(plan), told.short_instant(plan.at)) if plan is not None else ("", "")


def _words(
    painter: QPainter,
    sight: QRectF,
    theme: Theme,
    dot: QPointF,
    room: float,
    lines: tuple[str, str],
    *,
    below: bool,
    clear: float = DOT,
) -> None:
    """Write two lines, the second where the lane has room for it; nothing for a dot that is out of sight.

    They keep `clear` pixels and a little more from the middle of the dot.
    """
    if not sight.left() - DOT <= dot.x() <= sight.right():
        return
    two = (sight.height() - theme.px(WAITING)) / len(_ORDER) >= theme.px(16 + 14) + 16
    left = max(sight.left(), dot.x() - 6)
    wide = min(room, sight.right() - 4 - left)
    if wide < LEAST_WORDS:
        return
    high = theme.px(16) + (theme.px(14) if two else 0)
    top = dot.y() + clear + 3 if below else dot.y() - clear - 3 - high
    first = QRectF(left, top, wide, theme.px(16))
    painting.text(painter, first, lines[0], theme.font(12, 600), theme.colour("text"))
    if two:
        second = QRectF(left, first.bottom(), wide, theme.px(14))
        painting.text(painter, second, lines[1], theme.font(11), theme.colour("text2"))


def _hollow(painter: QPainter, sight: QRectF, theme: Theme, drawn: Drawn, at: QPointF) -> None:
    plan = plan_of(drawn.page)
    if plan is None or drawn.page.planned is None:
        return
    painter.setPen(QPen(theme.colour(_TOKENS[plan[0]]), 2))
    painter.setBrush(theme.colour("surface"))
    painter.drawEllipse(at, DOT + 1, DOT + 1)
    place = len(drawn.stops)
    _words(painter, sight, theme, at, _room_of(theme, drawn, place), _lines_of(drawn, place), below=False)


def _waits(painter: QPainter, where: QRectF, sight: QRectF, theme: Theme, drawn: Drawn, seen: range) -> None:
    places = drawn.layout.places
    for wait in drawn.page.waits:
        if wait.after in seen and wait.length >= timedelta(seconds=5):
            ends = (places[wait.after], places[wait.after + 1])
            _wait(painter, theme, _stretch(where, sight, theme, ends), wait.length, ours=wait.part in OURS)
    planned = drawn.page.planned
    if planned is not None and drawn.layout.ahead is not None and seen.stop == len(drawn.stops):
        until = planned.at - drawn.stops[-1].at
        if until > timedelta(seconds=5):
            box = _stretch(where, sight, theme, (places[-1], drawn.layout.ahead))
            _wait(painter, theme, box, until, ours=False)


def _stretch(where: QRectF, sight: QRectF, theme: Theme, ends: tuple[float, float]) -> QRectF:
    """Return the part of a wait between two stops that is in sight."""
    left, right = max(where.left() + ends[0] + 5, sight.left()), min(where.left() + ends[1] - 5, sight.right())
    return QRectF(left, where.bottom() - theme.px(WAITING) + 3, right - left, theme.px(WAITING) - 6)


def _wait(painter: QPainter, theme: Theme, where: QRectF, amount: timedelta, *, ours: bool) -> None:
    if where.width() < 1:
        return
    _wait_box(painter, theme, where, ours=ours)
    words = told.length(amount)
    if painting.text_width(theme, words, 11, 600) + 6 <= where.width():
        ink = theme.colour("on_accent_soft" if ours else "text2")
        painting.text(painter, where, words, theme.font(11, 600), ink, painting.CENTER)


def _wait_box(painter: QPainter, theme: Theme, where: QRectF, *, ours: bool) -> None:
    """Draw a wait for us filled, and one for them dashed: the colour does not tell it alone."""
    if ours:
        painting.box(painter, where, theme.colour("accent_soft"), None, 5)
        return
    painter.setBrush(theme.colour("surface"))
    painter.setPen(QPen(theme.colour("border_strong"), 1, Qt.PenStyle.DashLine))
    painter.drawRoundedRect(where.adjusted(0.5, 0.5, -0.5, -0.5), 5, 5)


def draw_legend(painter: QPainter, where: QRectF, theme: Theme) -> None:
    """Say what the two kinds of waits are, at the right end of a line."""
    right = where.right()
    for ours, wording in ((False, told.waits_for(ours=False)), (True, told.waits_for(ours=True))):
        wide = painting.text_width(theme, wording, 11, 400) + 2
        spot = QRectF(right - wide, where.top(), wide, where.height())
        painting.text(painter, spot, wording, theme.font(11), theme.colour("text2"))
        swatch = QRectF(spot.left() - 6 - theme.px(22), where.center().y() - theme.px(5), theme.px(22), theme.px(10))
        _wait_box(painter, theme, swatch, ours=ours)
        right = swatch.left() - 16
