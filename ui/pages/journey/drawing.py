"""The strokes of a journey's map: lanes, thread, dots with their words, and the waits below; on screen and on paper."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from qualcenter.domain.journey_map import Lane, Stop, lane_of_next
from qualcenter.domain.journey_time import OURS
from qualcenter.domain.stage import NextAction
from qualcenter.queries.journey_page import JourneyEvent, JourneyPage
from ui.language import say
from ui.pages.journey import told
from ui.pages.journey.thread import Layout
from ui.theme.look import Look
from ui.theme.theme import Theme
from ui.widgets import painting

NAMES = 122
"""Width of the column with the lanes' names, at 100 %."""
DOT = 5.0
WAITING = 26
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
    return QPointF(where.left() + drawn.layout.places[place], lane.bottom() - max(9.0, lane.height() * 0.22))


def draw_map(painter: QPainter, where: QRectF, theme: Theme, drawn: Drawn, seen: range, chosen: int = -1) -> None:
    """Draw the stops `seen` with their thread, words and waits; a ring tells the one that is chosen."""
    draw_lanes(painter, where, theme)
    if not drawn.stops:
        return
    dots = {place: dot_of(drawn, place, where, theme) for place in seen}
    ahead = _ahead(drawn, where, theme) if seen.stop == len(drawn.stops) else None
    _thread(painter, theme, [dots[place] for place in seen], ahead)
    _waits(painter, where, theme, drawn, seen)
    for place in seen:
        _label(painter, where, theme, drawn, place, dots[place])
    for place in seen:
        _dot(painter, theme, dots[place], _TOKENS[drawn.stops[place].lane], ring=place == chosen)
    if ahead is not None:
        _hollow(painter, where, theme, drawn, ahead)


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
    middle = (one.x() + other.x()) / 2
    path.cubicTo(QPointF(middle, one.y()), QPointF(middle, other.y()), other)


def _dot(painter: QPainter, theme: Theme, at: QPointF, token: str, *, ring: bool) -> None:
    painter.setPen(QPen(theme.colour("surface"), 2))
    painter.setBrush(theme.colour(token))
    painter.drawEllipse(at, DOT, DOT)
    if ring:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(theme.colour("focus"), 2))
        painter.drawEllipse(at, DOT + 4, DOT + 4)


def _label(painter: QPainter, where: QRectF, theme: Theme, drawn: Drawn, place: int, dot: QPointF) -> None:
    """Write what happened above its dot, as far as the next one of its lane leaves room."""
    stop = drawn.stops[place]
    event = drawn.events.get(stop.headline)
    _words(painter, where, theme, dot, stop.lane, _room(drawn, place), told.what_of(event) if event else "", stop.at)


def _room(drawn: Drawn, place: int) -> float:
    """Return the pixels to the next dot of the same lane, or to what is planned in it."""
    stop, here = drawn.stops[place], drawn.layout.places[place]
    for later in range(place + 1, min(place + 8, len(drawn.stops))):
        if drawn.stops[later].lane is stop.lane:
            return drawn.layout.places[later] - here
    plan = plan_of(drawn.page)
    if plan is not None and plan[0] is stop.lane and drawn.layout.ahead is not None:
        return drawn.layout.ahead - here
    return 260.0


def _words(
    painter: QPainter, where: QRectF, theme: Theme, dot: QPointF, lane: Lane, room: float, words: str, at: datetime
) -> None:
    box = lane_box(lane, where, theme)
    lines = 2 if box.height() >= theme.px(16 + 14) + 16 else 1
    top = dot.y() - DOT - 3 - theme.px(16) - (theme.px(14) if lines == 2 else 0)
    wide = min(room, theme.px(260)) - 12
    if wide < 18:
        return
    first = QRectF(dot.x() - 6, top, wide, theme.px(16))
    behind = min(wide, painting.text_width(theme, words, 12, 600)) + 4
    ground = QRectF(first.left() - 2, top, behind, lines * theme.px(15))
    painter.fillRect(ground, theme.colour(_ground(lane)))
    painting.text(painter, first, words, theme.font(12, 600), theme.colour("text"))
    if lines == 2:
        second = QRectF(dot.x() - 6, first.bottom(), wide, theme.px(14))
        painting.text(painter, second, told.short_instant(at), theme.font(11), theme.colour("text2"))


def _hollow(painter: QPainter, where: QRectF, theme: Theme, drawn: Drawn, at: QPointF) -> None:
    plan = plan_of(drawn.page)
    if plan is None or drawn.page.planned is None:
        return
    painter.setPen(QPen(theme.colour(_TOKENS[plan[0]]), 2))
    painter.setBrush(theme.colour("surface"))
    painter.drawEllipse(at, DOT + 1, DOT + 1)
    _words(painter, where, theme, at, plan[0], 260.0, told.planned(drawn.page.planned), drawn.page.planned.at)


def _waits(painter: QPainter, where: QRectF, theme: Theme, drawn: Drawn, seen: range) -> None:
    top, height = where.bottom() - theme.px(WAITING) + 3, theme.px(WAITING) - 6
    places = drawn.layout.places
    for wait in drawn.page.waits:
        if wait.after not in seen or wait.length < timedelta(seconds=5):
            continue
        left, right = places[wait.after] + 5, places[wait.after + 1] - 5
        _wait(painter, theme, QRectF(where.left() + left, top, right - left, height), wait.length, wait.part in OURS)
    planned = drawn.page.planned
    if planned is not None and drawn.layout.ahead is not None and seen.stop == len(drawn.stops):
        left, right = places[-1] + 5, drawn.layout.ahead - 5
        until = planned.at - drawn.stops[-1].at
        if until > timedelta(seconds=5):
            _wait(painter, theme, QRectF(where.left() + left, top, right - left, height), until, ours=False)


def _wait(painter: QPainter, theme: Theme, box: QRectF, amount: timedelta, ours: bool) -> None:
    ground, ink = ("accent_soft", "on_accent_soft") if ours else ("sunken", "text2")
    painting.box(painter, box, theme.colour(ground), None, 5)
    words = told.length(amount)
    if painting.text_width(theme, words, 11, 600) + 6 <= box.width():
        painting.text(painter, box, words, theme.font(11, 600), theme.colour(ink), painting.CENTER)
