"""The bar above the pages: where we are, the day so far, the way to everything, and who is here."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QSizePolicy, QWidget

from qualcenter.queries.queue_rows import DayFigures
from ui import words
from ui.language import marked, say, say_marked
from ui.theme.look import Look
from ui.widgets import painting
from ui.widgets.call_chip import CallChip
from ui.widgets.painted_button import PaintedButton
from ui.widgets.painting import Run
from ui.widgets.text_line import TextLine

DOT, CHEVRON = 8, 12
"""Pixels at 100 % of text of the signs beside a presence."""

PRESENCES = {
    "available": marked("Available"),
    "break": marked("Break"),
    "away": marked("Away"),
    "off": marked("Off", "presence"),
}
CHOICES = (
    ("available", 0, marked("Available")),
    ("break", 15, marked("Break, back in 15 min")),
    ("break", 30, marked("Break, back in 30 min")),
    ("break", 60, marked("Break, back in 1 h")),
    ("break", 0, marked("Break until…")),
    ("away", 0, marked("Away")),
    ("off", 0, marked("Off, for today")),
)


class CommandField(PaintedButton):
    """Looks like a search field; pressing it opens the palette."""

    def __init__(self, look: Look) -> None:
        """Say what it finds."""
        super().__init__(look, say("Find a lead or run a command"))
        self.setObjectName("commandField")
        self.setMinimumWidth(44)
        self.setMaximumWidth(look.theme.px(330))
        self.setToolTip(f"{self.text()} ({look.keys.shown('palette')})")

    def natural_height(self) -> int:
        """Return 32 at 100 %."""
        return self.theme.px(32)

    def sizeHint(self) -> QSize:
        """Return a usual width."""
        return QSize(self.theme.px(300), self.natural_height())

    def restyle(self) -> None:
        """Measure again."""
        self.setMaximumWidth(self.theme.px(330))
        super().restyle()

    def draw(self, painter: QPainter, where: QRectF) -> None:
        """Paint glass, words and key."""
        fill = "hover" if self.hovered else "sunken"
        painting.box(painter, where, self.theme.colour(fill), self.theme.colour("border"), 8)
        size = self.theme.px(14)
        spot = QRectF(where.left() + 11, where.center().y() - size / 2, size, size)
        self.look.icons.draw(painter, "search", spot, self.theme.colour("text2"))
        if where.width() < 120:
            return
        key = self.look.keys.shown("palette") or "…"
        cap = painting.key_cap(painter, self.theme, where.right() - 8, where.center().y(), key)
        room = QRectF(spot.right() + 9, where.top(), cap.left() - spot.right() - 17, where.height())
        painting.text(painter, room, self.text(), self.theme.font(13), self.theme.colour("text2"))


class PresenceButton(PaintedButton):
    """Says whether calls can come; opens the choices.

    Signals: `chosen(presence, minutes)`; the minutes of a break, 0 when they are still to be asked.
    """

    chosen = Signal(str, int)

    def __init__(self, look: Look) -> None:
        """Start available."""
        super().__init__(look, say("Available"))
        self.setObjectName("presenceButton")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.presence = "available"
        self._menu = QMenu(self)
        for code, minutes, label in CHOICES:
            item = self._menu.addAction(say_marked(label))
            item.setData((code, minutes))
        self._menu.triggered.connect(self._picked)
        self.clicked.connect(self._open)

    def show_presence(self, presence: str, back_at: datetime | None = None) -> None:
        """Show a presence by its code, a break with the time at which it ends."""
        self.presence = presence
        label = say_marked(PRESENCES.get(presence, presence.capitalize()), "presence" if presence == "off" else "")
        if back_at is not None:
            label = say("{presence} until {clock}", presence=label, clock=words.clock(words.here(back_at)))
        self.setText(label)
        self.setAccessibleName(say("Presence: {presence}", presence=label))
        self.updateGeometry()
        self.update()

    def natural_height(self) -> int:
        """Return 32 at 100 %."""
        return self.theme.px(32)

    def sizeHint(self) -> QSize:
        """Return the room of dot, word and chevron."""
        signs = self.theme.px(DOT) + self.theme.px(CHEVRON)
        return QSize(round(painting.text_width(self.theme, self.text(), 13, 500)) + signs + 38, self.natural_height())

    def minimumSizeHint(self) -> QSize:
        """Return the same."""
        return self.sizeHint()

    def draw(self, painter: QPainter, where: QRectF) -> None:
        """Paint dot, word and chevron."""
        self.plain_box(painter, where)
        painter.setPen(Qt.PenStyle.NoPen)
        token = "ok" if self.presence == "available" else "sla_soon" if self.presence == "break" else "text3"
        painter.setBrush(self.theme.colour(token))
        dot, size = self.theme.px(DOT), self.theme.px(CHEVRON)
        painter.drawEllipse(QRectF(where.left() + 12, where.center().y() - dot / 2, dot, dot))
        spot = QRectF(where.right() - 10 - size, where.center().y() - size / 2, size, size)
        room = QRectF(where.left() + 20 + dot, where.top(), spot.left() - where.left() - 24 - dot, where.height())
        painting.text(painter, room, self.text(), self.theme.font(13, 500), self.theme.colour("text"))
        self.look.icons.draw(painter, "chevron", spot, self.theme.colour("text2"))

    def _open(self) -> None:
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    def _picked(self, item: QAction) -> None:
        presence, minutes = item.data()
        self.chosen.emit(presence, minutes)


class Avatar(QWidget):
    """A person's initials in a disc."""

    def __init__(self, look: Look, name: str) -> None:
        """Stand for a person."""
        super().__init__()
        self._look, self._name = look, name
        self.setToolTip(name)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return 32 at 100 %."""
        size = self._look.theme.px(32)
        return QSize(size, size)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the disc."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme, where = self._look.theme, QRectF(self.rect())
        painting.box(painter, where, theme.colour("accent_soft"), None, where.height() / 2)
        font = theme.font(12, 600)
        painting.text(painter, where, words.initials(self._name), font, theme.colour("on_accent_soft"), painting.CENTER)
        painter.end()


class PracticeMark(QWidget):
    """Says on every page, and beside a call, that this is the practice desk."""

    def __init__(self, look: Look) -> None:
        """Stand as wide as its word."""
        super().__init__()
        self.setObjectName("practiceMark")
        self._theme, self._words = look.theme, say("Practice")
        told = say("This is the practice desk: nothing done here counts.")
        self.setToolTip(told)
        self.setAccessibleName(told)
        look.theme.changed.connect(self._measure)
        self._measure()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the pill."""
        painter, where = QPainter(self), QRectF(self.rect())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painting.box(painter, where, self._theme.colour("accent_soft"), None, where.height() / 2)
        ink = self._theme.colour("on_accent_soft")
        painting.text(painter, where, self._words, self._theme.font(12, 600), ink, painting.CENTER)
        painter.end()

    def _measure(self) -> None:
        wide = painting.text_width(self._theme, self._words, 12, 600)
        self.setFixedSize(round(wide) + 22, self._theme.px(24))


class TopBar(QWidget):
    """Title, day, a call that runs out of sight, palette and presence.

    Signals: `palette_pressed()`.
    """

    palette_pressed = Signal()

    def __init__(self, look: Look, person: str, *, practice: bool = False) -> None:
        """`practice` says that this is the demonstration store."""
        super().__init__()
        self.setObjectName("topBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self._day: DayFigures | None = None
        self._parts: tuple[tuple[str, str], ...] = ()
        self._title = TextLine(look.theme, Run("", 16, 600), hug=True, height=24)
        self._title.setObjectName("screenTitle")
        self._figures = TextLine(look.theme, height=24)
        self.practice = PracticeMark(look)
        self.practice.setVisible(practice)
        self.call = CallChip(look)
        self.command = CommandField(look)
        self.presence = PresenceButton(look)
        row = QHBoxLayout(self)
        row.setContentsMargins(18, 0, 16, 0)
        row.setSpacing(14)
        row.addWidget(self._title)
        row.addWidget(self.practice)
        row.addSpacing(10)
        row.addWidget(self._figures, 3)
        row.addWidget(self.call)
        row.addWidget(self.command, 2)
        row.addWidget(self.presence)
        row.addWidget(Avatar(look, person))
        self.command.clicked.connect(self.palette_pressed)
        look.theme.changed.connect(self._measure)
        self._measure()

    def show_title(self, title: str) -> None:
        """Show the name of the page."""
        self._title.show_runs(Run(title, 16, 600))

    def show_day(self, day: DayFigures) -> None:
        """Show the day so far, as many figures as fit."""
        self._day, self._parts = day, ()
        self._fill()

    def show_figures(self, parts: tuple[tuple[str, str], ...]) -> None:
        """Show a page's own figures, as many as fit, as (figure, words)."""
        self._parts = parts
        self._fill()

    def show_call(self, person: str, since: datetime, at: datetime, key: str) -> None:
        """Show a call that runs out of sight, and the figures that fit beside it."""
        self.call.show_call(person, since, at, key)
        self._fill()

    def end_call(self) -> None:
        """Show no call any more."""
        self.call.end()
        self._fill()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many figures as fit."""
        self._fill()

    def _fill(self) -> None:
        room = self.width() - self._look.theme.px(300) - 320
        if not self.practice.isHidden():
            room -= self.practice.width() + 14
        if not self.call.isHidden():
            room -= self.call.sizeHint().width()
        parts = self._fitting(self._parts, room) if self._parts else self._of_day(room)
        pieces: list[Run] = []
        for figure, told in parts:
            pieces += _figure(figure, told)
        self._figures.show_runs(*pieces)

    def _of_day(self, room: float) -> Sequence[tuple[str, str]]:
        """Return as many figures of the day as fit: where few do, the calls are left out first."""
        day = self._day
        if day is None:
            return ()
        parts = [
            (words.count(day.calls), say("calls", count=day.calls)),
            (words.count(day.conversations), say("conversations", count=day.conversations)),
            (words.count(day.promoted), say("promoted", count=day.promoted)),
        ]
        if day.in_sla_percent is not None:
            parts.append((say("{percent}%", percent=day.in_sla_percent), say("in SLA")))
        keep = max(0, min(len(parts), int(room // self._look.theme.px(118))))
        if keep < len(parts):
            parts = parts[1:][: max(0, keep)] if keep < 3 else parts[:keep]
        return parts

    def _fitting(self, parts: Sequence[tuple[str, str]], room: float) -> Sequence[tuple[str, str]]:
        """Return the first figures of a page, as many as fit whole."""
        kept: list[tuple[str, str]] = []
        for figure, told in parts:
            room -= painting.runs_width(self._look.theme, _figure(figure, told))
            if room < 0:
                break
            kept.append((figure, told))
        return kept

    def _measure(self) -> None:
        self.setFixedHeight(max(52, self._look.theme.px(52)))


def _figure(figure: str, told: str) -> tuple[Run, Run]:
    return Run(figure, 13, 600), Run(f"  {told}      ", 12, 400, "text2")
