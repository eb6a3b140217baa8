"""The call that goes on while another page is shown: whom one talks to and for how long; pressing it leads back."""

from datetime import datetime

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QSizePolicy

from ui import words
from ui.language import say
from ui.theme.look import Look
from ui.widgets import painting
from ui.widgets.painted_button import PaintedButton

LONGEST_NAME = 150
SHORTEST_NAME = 48
EDGE, GAP, ICON = 10, 7, 14


class CallChip(PaintedButton):
    """A pill of phone, name and running time in the green of a live call; hidden while there is nothing to show."""

    def __init__(self, look: Look) -> None:
        """Start hidden."""
        super().__init__(look)
        self.setObjectName("runningCall")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._person = self._time = ""
        self._since: datetime | None = None
        self.hide()

    def show_call(self, person: str, since: datetime, at: datetime, key: str) -> None:
        """Show a call that runs since an instant; `key` leads back to it as well, empty for none."""
        self._person, self._since = person, since
        back = say("Back to the call with {person}", person=person)
        self.setToolTip(f"{back} ({key})" if key else back)
        self.set_now(at)
        self.updateGeometry()
        self.show()

    def set_now(self, at: datetime) -> None:
        """Let the time go on to an instant."""
        if self._since is None:
            return
        before, self._time = self._time, words.stopwatch(at - self._since)
        if len(before) != len(self._time):
            self.updateGeometry()
        self.update()
        # A screen reader hears of minutes: every second would be too often.
        self.setText(say("On call with {person}", person=self._person))
        minutes = words.coarse_span(at - self._since)
        if minutes != self.accessibleDescription():
            self.setAccessibleDescription(minutes)

    def end(self) -> None:
        """Show nothing any more."""
        self._since = None
        self.hide()

    @property
    def time(self) -> str:
        """The running time as it is painted."""
        return self._time

    def natural_height(self) -> int:
        """Return 32 at 100 %, as high as its neighbours."""
        return self.theme.px(32)

    def sizeHint(self) -> QSize:
        """Return the room of icon, name and time; a long name is cut."""
        name = painting.text_width(self.theme, self._person, 13, 500) + 2
        return QSize(round(self._around() + min(name, self.theme.px(LONGEST_NAME))), self.natural_height())

    def minimumSizeHint(self) -> QSize:
        """Return the room with a few letters of the name."""
        least = round(self._around()) + self.theme.px(SHORTEST_NAME)
        return QSize(min(least, self.sizeHint().width()), self.natural_height())

    def draw(self, painter: QPainter, where: QRectF) -> None:
        """Paint the pill."""
        self.radius = where.height() / 2
        edge = self.theme.colour("ok") if self.hovered or self.isDown() else None
        painting.box(painter, where, self.theme.colour("ok_soft"), edge, self.radius)
        size = self.theme.px(ICON)
        spot = QRectF(where.left() + EDGE, where.center().y() - size / 2, size, size)
        self.look.icons.draw(painter, "call", spot, self.theme.colour("on_ok_soft"))
        ink, wide = self.theme.colour("on_ok_soft"), self._time_width()
        time = QRectF(where.right() - EDGE - wide, where.top(), wide, where.height())
        painting.text(painter, time, self._time, self.theme.font(13, 600, tabular=True), ink, painting.RIGHT)
        name = QRectF(spot.right() + GAP, where.top(), time.left() - spot.right() - 2 * GAP, where.height())
        painting.text(painter, name, self._person, self.theme.font(13, 500), ink)

    def _around(self) -> float:
        return 2 * EDGE + 2 * GAP + self.theme.px(ICON) + self._time_width()

    def _time_width(self) -> float:
        # Figures are equally wide, so that the pill keeps its width from second to second.
        return QFontMetricsF(self.theme.font(13, 600, tabular=True)).horizontalAdvance(self._time) + 2
