"""The bar below the pages: whether everything is saved, what just happened, and the keys that work now."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from ui import words
from ui.language import say
from ui.theme.look import Look
from ui.widgets import painting
from ui.window.notice_bell import NoticeBell


class StatusBar(QWidget):
    """One line of 30 px; it says "Saved" only after a commit.

    Signals: `notices_wanted()` when its bell or its words were pressed.
    """

    notices_wanted = Signal()

    def __init__(self, look: Look, *, opens_queue: bool = True) -> None:
        """Start with nothing saved yet; `opens_queue` is for who begins with the queue."""
        super().__init__()
        self.setObjectName("statusBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._look = look
        self._words, self._tone = say("Opening your queue") if opens_queue else "", ""
        self._hints: tuple[tuple[str, str], ...] = ()
        self._kept = -1
        self._rests = False
        """Whether it tells nothing but that everything is saved, or kept here while the store is out of reach."""
        self._words_end = 0.0
        """Where the words ended when they were last painted, in pixels from the left."""
        self.bell = NoticeBell(look)
        self.bell.clicked.connect(self.notices_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 1, 0, 0)
        row.addWidget(self.bell)
        row.addStretch(1)
        look.theme.changed.connect(self.updateGeometry)

    def words(self) -> str:
        """Return what it says."""
        return self._words

    def show_waiting(self, count: int) -> None:
        """Show how many notices wait to be read."""
        self.bell.show_waiting(count)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Open the notices on a click on what is said."""
        if event.button() is Qt.MouseButton.LeftButton and event.position().x() < self._words_end:
            self.notices_wanted.emit()

    def show_saved(self, at: datetime) -> None:
        """Say that everything is saved; while the store is out of reach, what waits on this computer instead."""
        if self._kept >= 0:
            self._say(self._kept_words(), "warn")
        else:
            self._say(say("Saved {clock}", clock=words.clock_with_seconds(words.here(at))), "ok")
        self._rests = True

    @Slot(int)
    def show_kept(self, changes: int) -> None:
        """Tell how many changes wait on this computer while the store is out of reach; below 0 it answers again."""
        self._kept = changes
        if self._rests and changes >= 0:
            self._say(self._kept_words(), "warn")

    def _kept_words(self) -> str:
        if not self._kept:
            return say("Offline, no change waits")
        return say("Offline, {count} changes wait here", count=self._kept)

    def show_words(self, words: str, tone: str) -> None:
        """Say something in the tone ok, warn or wrong."""
        self._say(words, tone)
        self._rests = False

    def show_hints(self, hints: Sequence[tuple[str, str]]) -> None:
        """Show keys as (key, words)."""
        self._hints = tuple(hints)
        self.update()

    def sizeHint(self) -> QSize:
        """Return 30 at 100 %."""
        return QSize(200, self._look.theme.px(30))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, what is said, and the keys from the right."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, where = self._look.theme, QRectF(self.rect())
        painter.fillRect(where, theme.colour("surface"))
        painter.fillRect(QRectF(where.left(), where.top(), where.width(), 1), theme.colour("border"))
        begin = self.bell.geometry().right() + 7
        said = begin + 24 + painting.text_width(theme, self._words, 12)
        right = self._keys(painter, where, min(said, where.width() * 0.62))
        icon, token = {
            "warn": ("warning", "sla_soon"),
            "wrong": ("warning", "danger"),
            "ok": ("saved", "ok"),
        }.get(self._tone, ("busy", "text3"))
        size = theme.px(13)
        spot = QRectF(begin, where.center().y() - size / 2, size, size)
        if self._words:
            self._look.icons.draw(painter, icon, spot, theme.colour(token))
        room = QRectF(spot.right() + 8, where.top(), right - spot.right() - 20, where.height())
        font = theme.font(12, tabular=True)
        ink = "danger" if self._tone == "wrong" else "text2"
        elided = painting.text(painter, room, self._words, font, theme.colour(ink))
        self._words_end = min(room.right(), said)
        painter.end()
        tip = self._words if elided else ""
        if tip != self.toolTip():
            self.setToolTip(tip)

    def _keys(self, painter: QPainter, where: QRectF, least: float) -> float:
        """Paint as many keys as there is room for, the last ones first, and return where they begin."""
        theme, right = self._look.theme, where.right() - 16
        shown = list(self._hints)
        width = sum(self._width(hint) for hint in shown)
        while shown and right - width < least:
            dropped = shown.pop(-2 if len(shown) > 2 else 0)
            width -= self._width(dropped)
        left = right - width
        start = left
        for key, told in shown:
            cap = painting.key_cap(painter, theme, left + painting.key_width(theme, key), where.center().y(), key)
            room = QRectF(cap.right() + 7, where.top(), painting.text_width(theme, told, 12) + 2, where.height())
            painting.text(painter, room, told, theme.font(12), theme.colour("text2"))
            left = room.right() + 14
        return start

    def _width(self, hint: tuple[str, str]) -> float:
        theme = self._look.theme
        return painting.key_width(theme, hint[0]) + painting.text_width(theme, hint[1], 12) + 23

    def _say(self, words: str, tone: str) -> None:
        if (words, tone) != (self._words, self._tone):
            self._words, self._tone = words, tone
            self.setAccessibleName(words)
            self.update()
