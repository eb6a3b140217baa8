"""The tile that says whether a person may be called: their own time, a bar from 06 to 22, one verdict in
words.
"""

from datetime import datetime, timedelta

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter

from ui import words
from ui.widgets import painting
from ui.widgets.tile import Tile

FIRST_MINUTE, LAST_MINUTE = 6 * 60, 22 * 60
CLOSING_SOON = timedelta(minutes=30)


class CallWindowBar(Tile):
    """Shows a verdict; `set_local_time` moves the mark between two reads."""

    _verdict = "allow"
    _place = ""
    _words = ""
    _spans: tuple[tuple[int, int], ...] = ()
    _local: datetime | None = None
    _closes_in: timedelta | None = None

    def show_verdict(
        self,
        verdict: str,
        place: str,
        words: str,
        spans: tuple[tuple[int, int], ...],
        closes_in: timedelta | None,
    ) -> None:
        """Show "allow", "warn" or "block"; `place` says whose time it is, `spans` are open local minutes."""
        self._verdict, self._place, self._words = verdict, place, words
        self._spans, self._closes_in = spans, closes_in
        self._name()
        self.update()

    def set_local_time(self, local: datetime) -> None:
        """Move the mark to the person's own time."""
        if self._local is None or self._local.minute != local.minute or self._local.hour != local.hour:
            self._local = local
            self._name()
            self.update()

    @property
    def tone(self) -> str:
        """What the tile's colour says: allow, warn (amber, also when the window closes soon) or block."""
        if self._verdict == "allow" and self._closes_in is not None and self._closes_in < CLOSING_SOON:
            return "warn"
        return self._verdict

    def draw(self, painter: QPainter, where: QRectF) -> None:
        """Paint time and place, the bar with its mark, and the verdict."""
        self.ground(painter, where)
        inner = where.adjusted(12, 7, -12, -6)
        clock = words.clock(self._local) if self._local else "--:--"
        line = QRectF(inner.left(), inner.top(), inner.width(), inner.height() * 0.38)
        pieces = (painting.Run(clock, 16, 600), painting.Run(self._place, 12, 400, "text2"))
        painting.runs(painter, line, self.theme, pieces, 10)
        self._bar(painter, QRectF(inner.left(), inner.top() + inner.height() * 0.49, inner.width(), 6))
        foot = QRectF(inner.left(), inner.top() + inner.height() * 0.66, inner.width(), inner.height() * 0.36)
        ink = {"allow": "on_ok_soft", "warn": "sla_soon_fg"}.get(self.tone, "text2")
        icon = {"allow": "tick_circle", "warn": "hourglass"}.get(self.tone, "moon")
        size = self.theme.px(12)
        spot = QRectF(foot.right() - size, foot.center().y() - size / 2, size, size)
        self.look.icons.draw(painter, icon, spot, self.theme.colour("ok" if self.tone == "allow" else ink))
        foot.setRight(spot.left() - 6)
        painting.text(painter, foot, self._words, self.theme.font(12, 600), self.theme.colour(ink))

    def _bar(self, painter: QPainter, where: QRectF) -> None:
        painting.box(painter, where, self.theme.colour("sunken"), None, 3)
        token = {"allow": "ok", "warn": "sla_soon"}.get(self.tone, "sla_hold")
        colour = self.theme.colour(token)
        usual = painter.opacity()
        painter.setOpacity(0.6 * usual)
        for start, end in self._spans:
            left, right = self._at(where, start), self._at(where, end)
            if right > left:
                painting.box(painter, QRectF(left, where.top(), right - left, where.height()), colour, None, 2)
        painter.setOpacity(usual)
        if self._local is not None:
            x = self._at(where, self._local.hour * 60 + self._local.minute)
            painter.setPen(Qt.PenStyle.NoPen)
            mark = QRectF(x - 1.5, where.top() - 4, 3, where.height() + 8)
            painting.box(painter, mark, self.theme.colour("text"), None, 1)

    @staticmethod
    def _at(where: QRectF, minute: int) -> float:
        share = (min(max(minute, FIRST_MINUTE), LAST_MINUTE) - FIRST_MINUTE) / (LAST_MINUTE - FIRST_MINUTE)
        return where.left() + where.width() * share

    def _name(self) -> None:
        clock = words.clock(self._local) if self._local else ""
        self.setAccessibleName(f"{clock} {self._place}. {self._words}".strip())
