"""The head of a column: initials, name, presence and since when, load bar with a tick at capacity, late badge."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter

from qualcenter.queries.board_rows import BoardColumn, GaveBack
from ui import words
from ui.language import say
from ui.pages.board import seat_words
from ui.theme.look import Look
from ui.widgets import painting
from ui.widgets.tile import Tile

TONES = ("accent_soft", "ok_soft", "sla_soon_bg", "sunken")
"""Grounds of initials, told apart by the person's number."""

UNDER_BAR = 12
"""Pixels from the top of the load bar to its words: the tick of the capacity reaches below the bar."""


class ColumnHead(Tile):
    """Shows one column's head at an instant; `promise` shows the load it would reach."""

    height_at_100 = 80

    def __init__(self, look: Look, now: Callable[[], datetime]) -> None:
        """`now` gives the instant at which clocks are read."""
        super().__init__(look)
        self._now = now
        self._column: BoardColumn | None = None
        self._gave_back: GaveBack | None = None
        self._late = self._more = 0
        self._counted = True
        self._said = ""

    def show_column(self, column: BoardColumn, late: int, gave_back: GaveBack | None, *, counted: bool) -> None:
        """Show a column, how many of it are late now, and what went back by rule; not `counted` hides the count."""
        shown = (column.seat, column.name, column.total, late, gave_back, counted)
        before = self._column
        if before is not None and shown == (
            *(before.seat, before.name, before.total, self._late, self._gave_back, self._counted),
        ):
            self._column = column
            return
        self._column, self._late, self._gave_back, self._counted = column, late, gave_back, counted
        self._name()
        self.update()

    def promise(self, more: int) -> None:
        """Show the load that so many leads more would make; 0 ends it."""
        if more != self._more:
            self._more = more
            self._name()
            self.update()

    def tick(self, late: int) -> None:
        """Go on with the clock; painted only when something else is said."""
        told = self._presence()
        if told != self._said or late != self._late:
            self._late = late
            self._name()
            self.update()

    def told(self) -> str:
        """Return the whole head in words."""
        column = self._column
        if column is None:
            return ""
        parts = [column.name, self._presence()]
        if column.seat is not None:
            # The cards below are more: they show also what falls due another day.
            parts.append(say("Due today, of the capacity: {load}", load=seat_words.load_words(column.seat)))
            if self._more:
                parts.append(seat_words.reach_words(column.seat, self._more))
        if self._late:
            parts.append(say("{count} late", count=self._late))
        return ". ".join(filter(None, parts))

    def draw(self, painter: QPainter, where: QRectF) -> None:
        """Paint avatar, name, presence, badge and load."""
        column = self._column
        if column is None:
            return
        theme, at = self.theme, where.adjusted(0, 2, 0, 0)
        size = theme.px(32)
        face = QRectF(at.left(), at.top() + 2, size, size)
        self._face(painter, face, column)
        left, half = face.right() + 9, theme.px(19)
        name = QRectF(left, face.center().y() - half, where.right() - left, half)
        low = QRectF(left, face.center().y(), where.right() - left, half)
        self._said = self._presence()
        wide = self._badge_width()
        painting.text(painter, name, column.name, theme.font(13, 600), theme.colour("text"))
        painting.text(painter, low, self._said, theme.font(12), theme.colour("text2"))
        below = QRectF(where.left(), face.bottom() + theme.px(12), where.width(), theme.px(34))
        if wide:
            # Beside the load, so that names keep their whole line and every badge stands at one height.
            self._badge(painter, QRectF(below.left(), below.top() + UNDER_BAR, below.width(), theme.px(19)), wide)
        self._load(painter, below, column, wide + 6 if wide else 0.0)

    def _face(self, painter: QPainter, where: QRectF, column: BoardColumn) -> None:
        theme, seat = self.theme, column.seat
        tone = TONES[seat.colleague_id % len(TONES)] if seat else "sunken"
        painting.box(painter, where, theme.colour(tone), None, where.height() / 2)
        if seat is None:
            inset = where.width() * 0.25
            icon = "people" if column.owner_key else _DEADLINES.get(column.key, "globe")
            spot = where.adjusted(inset, inset, -inset, -inset)
            self.look.icons.draw(painter, icon, spot, theme.colour("text2"))
            return
        inks = {"accent_soft": "on_accent_soft", "ok_soft": "on_ok_soft", "sla_soon_bg": "sla_soon_fg"}
        ink = theme.colour(inks.get(tone, "text2"))
        painting.text(painter, where, words.initials(seat.name), theme.font(12, 600), ink, painting.CENTER)
        dot = theme.px(10)
        spot = QRectF(where.right() - dot + 2, where.bottom() - dot + 2, dot, dot)
        painting.box(painter, spot.adjusted(-2, -2, 2, 2), theme.colour("surface"), None, dot)
        painting.box(painter, spot, theme.colour(seat_words.dot_token(seat)), None, dot / 2)

    def _badge_width(self) -> float:
        told = say("{count} late", count=self._late) if self._late else ""
        return painting.text_width(self.theme, told, 12, 600) + 18 if told else 0.0

    def _badge(self, painter: QPainter, line: QRectF, width: float) -> None:
        """Paint how many are late at the right of a line."""
        theme, told = self.theme, say("{count} late", count=self._late)
        height = theme.px(18)
        pill = QRectF(line.right() - width, line.center().y() - height / 2, width, height)
        painting.box(painter, pill, theme.colour("sla_late_bg"), None, height / 2)
        ink = theme.colour("sla_late_fg")
        painting.text(painter, pill, told, theme.font(12, 600, tabular=True), ink, painting.CENTER)

    def _load(self, painter: QPainter, where: QRectF, column: BoardColumn, badge: float) -> None:
        """Paint the bar, and what it says left of the badge."""
        theme, seat = self.theme, column.seat
        low = QRectF(where.left(), where.top() + UNDER_BAR, where.width() - badge, theme.px(19))
        if seat is None:
            painting.text(painter, low, self._first_due(column), theme.font(12, 500), theme.colour("text2"))
            return
        full = max(seat.capacity / 0.9, (seat.open + self._more) / 0.98, 1.0)
        bar = QRectF(where.left(), where.top(), where.width(), 5)
        painting.box(painter, bar, theme.colour("sla_track"), None, 2.5)
        over = "sla_urgent" if seat.over else "text2"
        filled = QRectF(bar.left(), bar.top(), bar.width() * seat.open / full, bar.height())
        if self._more:
            reach = QRectF(bar.left(), bar.top(), bar.width() * (seat.open + self._more) / full, bar.height())
            painting.box(painter, reach, theme.colour("accent_text"), None, 2.5)
        if seat.open:
            painting.box(painter, filled, theme.colour(over), None, 2.5)
        tick = bar.left() + bar.width() * seat.capacity / full
        painter.fillRect(QRectF(tick - 1, bar.top() - 4, 2, bar.height() + 8), theme.colour("text"))
        reach_width = 0.0
        if self._more:
            told = seat_words.reach_words(seat, self._more)
            painting.text(painter, low, told, theme.font(12, 600), theme.colour("accent_text"), painting.RIGHT)
            reach_width = painting.text_width(theme, told, 12, 600) + 6
        ink = theme.colour("sla_urgent" if seat.over else "text2")
        weight = 600 if seat.over else 500
        room = low.adjusted(0, 0, -reach_width, 0)
        painting.text(painter, room, seat_words.load_words(seat), theme.font(12, weight, tabular=True), ink)

    def _presence(self) -> str:
        column = self._column
        if column is None:
            return ""
        if column.seat is not None:
            return seat_words.presence_words(column.seat, self._now(), self._gave_back)
        if not self._counted:
            return ""
        if column.owner_key:
            return say("{count} leads, nobody yet", count=column.total)
        return say("{count} leads", count=column.total)

    def _first_due(self, column: BoardColumn) -> str:
        if not column.cards:
            return say("Nothing waits")
        first, at = column.cards[0].due_at, self._now()
        late = [card.due_at for card in column.cards if card.late_at < at]
        if late:
            return say("Longest late {span}", span=words.coarse_span(at - min(late)))
        if first < at:
            return words.due_ago(at - first)
        return say("First due in {span}", span=words.coarse_span(first - at))

    def _name(self) -> None:
        told = self.told()
        self.setAccessibleName(told)
        self.setToolTip(told)


_DEADLINES = {"late": "warning", "soon": "hourglass", "today": "callbacks", "later": "next", "paused": "moon"}
"""The icon of each column by deadline."""
