"""The tile that says how long a person has: time left, late, paused, or called in time."""

from datetime import datetime, timedelta

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFontMetricsF, QPainter

from ui import words
from ui.language import marked, say, say_marked
from ui.widgets import painting
from ui.widgets.sla_glyph import chip_tokens, draw_sla_glyph, share_left, state_at
from ui.widgets.tile import Tile

_LEFT_TO = {
    "first_call": marked("left to first call"),
    "callback": marked("left to the callback"),
    "retry": marked("left to the retry"),
    "accept": marked("left to accept"),
    "first_touch": marked("left to first touch"),
    "result": marked("left to report"),
}
_LATE_FOR = {"first_call": marked("first call"), "callback": marked("callback"), "retry": marked("retry")}


class SlaClock(Tile):
    """Shows one promise at an instant; `show_promise` when the lead changes, `set_now` each second."""

    _kind = ""
    _made_at: datetime | None = None
    _due_at: datetime | None = None
    _late_at: datetime | None = None
    _stated = ""
    _resumes = ""
    _called_after = ""
    _late_by = timedelta(0)
    _now: datetime | None = None

    def show_promise(
        self,
        kind: str,
        made_at: datetime | None,
        due_at: datetime | None,
        stated: str,
        at: datetime,
        late_at: datetime | None = None,
    ) -> None:
        """Show a promise; `stated` is the state that the core gave, without a kind nothing is promised.

        `late_at` ends the grace of what is due before it is late.
        """
        self._kind, self._made_at, self._due_at, self._stated, self._now = kind, made_at, due_at, stated, at
        self._late_at = late_at
        self._resumes = self._called_after = ""
        self._late_by = timedelta(0)
        self._repaint()

    def show_paused(self, resumes: str) -> None:
        """Show that the window is closed and when the clock goes on, in words."""
        self._stated, self._resumes = "paused", resumes
        self._repaint()

    def show_met(self, called_after: str, late_by: timedelta = timedelta(0)) -> None:
        """Show that the call was made, in time or late; `called_after` is the time it took, in words, or empty."""
        self._stated, self._called_after, self._late_by = "met", called_after, late_by
        self._repaint()

    def set_now(self, at: datetime) -> None:
        """Let the clock go on to an instant."""
        self._now = at
        before = self.accessibleName()
        self._name()
        if before != self.accessibleName():
            self.update()

    @property
    def state(self) -> str:
        """The promise's state at the instant shown; what was met late stays late."""
        if self._stated == "met" and self._late_by:
            return "late"
        if self._stated in ("paused", "met") or self._now is None:
            return self._stated or "on_time"
        return state_at(self._stated, self._share(), self._due_at, self._now, self._late_at)

    def lines(self) -> tuple[str, str]:
        """Return the large and the small line as they are painted."""
        if self._stated == "paused":
            return say("Paused"), self._resumes or say("the window is closed")
        if self._stated == "met":
            return self._met_lines()
        if self._due_at is None or self._now is None:
            return say("No clock"), say("nothing is promised")
        if self._now > self._due_at:
            told = words.left_or_late(self._due_at, self._now, late_at=self._late_at)
            return told, say_marked(_LATE_FOR.get(self._kind, marked("promise")))
        return words.span(self._due_at - self._now), say_marked(_LEFT_TO.get(self._kind, marked("left")))

    def _met_lines(self) -> tuple[str, str]:
        after = say("called after {span}", span=self._called_after) if self._called_after else ""
        if self._late_by:
            return say("Late {span}", span=words.span(self._late_by)), after or say("called late")
        return say("In time"), after or say("called in time")

    def draw(self, painter: QPainter, where: QRectF) -> None:
        """Paint glyph, large line and small line on the state's ground."""
        fill, ink = chip_tokens(self.state)
        self.ground(painter, where, fill or "surface", None if fill else "border")
        size = self.theme.px(28)
        glyph = QRectF(where.left() + 12, where.center().y() - size / 2, size, size)
        self._glyph(painter, glyph, fill)
        left = glyph.right() + 10
        large, small = self.lines()
        top = QRectF(left, where.top() + 8, where.right() - left - 8, where.height() / 2 - 4)
        below = QRectF(left, where.center().y() + 3, where.right() - left - 8, where.height() / 2 - 11)
        big = 22 if large[:1].isdigit() else self._largest(large, top.width())
        main = ink if fill else "text"
        painting.text(painter, top, large, self.theme.font(big, 600, tabular=True), self.theme.colour(main))
        painting.text(painter, below, small, self.theme.font(12, 500), self.theme.colour(ink if fill else "text2"))

    def _largest(self, words: str, room: float) -> int:
        """Return the largest size at which words keep on one line; languages need more or less room."""
        fonts = ((size, QFontMetricsF(self.theme.font(size, 600, tabular=True))) for size in (16, 14))
        return next((size for size, metrics in fonts if metrics.horizontalAdvance(words) <= room), 12)

    def _glyph(self, painter: QPainter, glyph: QRectF, fill: str | None) -> None:
        if self.state in ("urgent", "late"):
            token = "sla_urgent_fg" if self.state == "urgent" else "sla_late_fg"
            share = self._share() if self.state == "urgent" else 1.0
            painting.arc(painter, glyph.adjusted(2, 2, -2, -2), 1, self.theme.colour(token), 2)
            if self.state == "urgent":
                painting.pie(painter, glyph.adjusted(2, 2, -2, -2), max(share, 0.06), self.theme.colour(token))
            else:
                painting.text(painter, glyph, "!", self.theme.font(16, 600), self.theme.colour(token), painting.CENTER)
            return
        draw_sla_glyph(painter, glyph, self.state, self._share(), self.theme)

    def _share(self) -> float:
        return share_left(self._made_at, self._late_at or self._due_at, self._now) if self._now else 1.0

    def _repaint(self) -> None:
        self._name()
        self.update()

    def _name(self) -> None:
        self.setAccessibleName(", ".join(self.lines()))
