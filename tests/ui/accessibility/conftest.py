"""The states of the desk that a person can be in, and an eye that reads what is painted in them."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QEvent, QRect, QRectF
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainter
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from qualcenter.failures import KnownFailure
from tests.ui.conftest import Keys, settled
from tests.ui.stub_core import StubCore
from ui.pages.work.page import WorkPage
from ui.theme.theme import Theme
from ui.theme.tokens import contrast
from ui.widgets import painting
from ui.widgets.painting import Run
from ui.window.main_window import MainWindow

AWAY = KnownFailure("unreachable", "The store does not answer.", "Nothing was lost.", "Try again.")
STATES = (
    "ready",
    "on call",
    "answered",
    "call later",
    "closed",
    "held",
    "empty",
    "not saved",
    "offline",
    "undo",
    "callbacks",
    "callbacks on call",
    "handoffs",
    "duplicates",
    "settings",
    "palette",
    "keys",
    "why",
)


@dataclass
class Stage:
    """A window that can be brought into any of `STATES`."""

    window: MainWindow
    work: WorkPage
    core: StubCore
    press: Keys
    qtbot: QtBot

    def enter(self, state: str) -> QWidget:
        """Bring the window into a state and return what is on top of it then."""
        match state:
            case "on call":
                self.press("Ctrl+Return")
            case "answered":
                self.press("Ctrl+Return", "A", "S")
            case "call later":
                self.press("Ctrl+Return")
                self.work.act("disposition_call_later", with_alt=True)
            case "undo":
                self.press("Ctrl+Return", "1")
            case "callbacks on call":
                self.press("Ctrl+Return")
                self.window.show_page("callbacks")
            case "callbacks" | "handoffs" | "duplicates" | "settings":
                self.window.show_page(state)
            case "palette" | "keys":
                self.window.press(state)
            case "why":
                self.press("W")
                self.qtbot.waitUntil(self.window.sheet.isVisible)
            case _:
                self._enter_other(state)
        self.qtbot.waitUntil(lambda: settled(self.window))
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        return self._top(state)

    def _enter_other(self, state: str) -> None:
        match state:
            case "closed":
                lead = self.core.leads[3]
                opens = self.core.clock.now() + timedelta(hours=3)
                verdict = replace(
                    lead.brief.verdict, verdict="block", closes_at=None, opens_at=opens, words="Outside the window"
                )
                lead.brief = replace(lead.brief, verdict=verdict)
                self.work.acts.read_again()
            case "held":
                self.core.leads[3].brief = replace(self.core.leads[3].brief, claimed_by="Tariq Aziz")
                self.work.acts.look_at(3)
            case "empty":
                for lead in self.core.leads.values():
                    lead.waits = False
                self.press("Ctrl+Return", "1")
            case "not saved":
                self.press("Ctrl+Return")
                self.core.fail = AWAY
                self.press("1")
            case "offline":
                self.core.fail = AWAY
                self.press("Ctrl+Return")

    def _top(self, state: str) -> QWidget:
        overlays = {"palette": self.window.palette_overlay, "keys": self.window.sheet, "why": self.window.sheet}
        return overlays[state].card if state in overlays else self.window


@pytest.fixture
def stage(window: MainWindow, work: WorkPage, core: StubCore, press: Keys, qtbot: QtBot) -> Stage:
    # A picture is taken of what is there when nothing moves any more.
    window.desk.preferences.set("reduced_motion", True)
    return Stage(window, work, core, press, qtbot)


@dataclass(frozen=True)
class Ink:
    """Words as they were painted: where in the picture, in which colour and size, and whether they were cut."""

    words: str
    where: QRect
    colour: QColor
    pixels: int
    bold: bool
    cut: bool
    dim: bool


class Reader:
    """Grabs a widget and keeps every line of text that our own painting put into the picture."""

    def __init__(self) -> None:
        self.inks: list[Ink] = []
        self.image = QImage()
        self._rows: list[list[int]] = []

    def read(self, widget: QWidget) -> list[Ink]:
        self.inks.clear()
        self.image = widget.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
        self._rows = []
        return list(self.inks)

    def keep(self, painter: QPainter, where: QRectF, words: str, font: QFont, colour: QColor, *, cut: bool) -> None:
        place = painter.deviceTransform().mapRect(where).toRect()
        bold = font.weight() >= 600
        self.inks.append(Ink(words, place, QColor(colour), font.pixelSize(), bold, cut, painter.opacity() < 1))

    def ground_of(self, where: QRect) -> QColor:
        """Return the colour that most of a rectangle has."""
        seen = self._colours_in(where)
        return QColor(seen.most_common(1)[0][0]) if seen else QColor()

    def _colours_in(self, where: QRect) -> Counter[int]:
        inside = where.intersected(self.image.rect())
        pixels = memoryview(self.image.constBits()).cast("I", (self.image.height(), self.image.width()))
        rows = pixels.tolist() if not self._rows else self._rows
        self._rows = rows
        seen: Counter[int] = Counter()
        for y in range(inside.top(), inside.bottom() + 1):
            seen.update(rows[y][inside.left() : inside.right() + 1])
        return seen

    def label_contrast(self, label: QLabel, top: QWidget) -> float:
        """Return the best contrast of any pixel of a label to its ground."""
        where = QRect(label.mapTo(top, label.contentsRect().topLeft()), label.contentsRect().size())
        seen = self._colours_in(where)
        if not seen:
            return 21.0
        ground = QColor(seen.most_common(1)[0][0]).name()
        return max(contrast(QColor(one).name(), ground) for one in seen)


@pytest.fixture
def reader(monkeypatch: pytest.MonkeyPatch) -> Reader:
    made = Reader()
    text, block, runs = painting.text, painting.block, painting.runs

    def one_line(
        painter: QPainter, where: QRectF, words: str, font: QFont, colour: QColor, *align: painting.Qt.AlignmentFlag
    ) -> bool:
        cut = text(painter, where, words, font, colour, *align)
        made.keep(painter, where, words, font, colour, cut=cut)
        return cut

    def many_lines(painter: QPainter, where: QRectF, words: str, font: QFont, colour: QColor) -> bool:
        cut = block(painter, where, words, font, colour)
        made.keep(painter, where, words, font, colour, cut=cut)
        return cut

    def pieces(painter: QPainter, where: QRectF, theme: Theme, told: list[Run], gap: float = 0) -> bool:
        cut = runs(painter, where, theme, told, gap)
        left = where.left()
        for one in told:
            font = theme.font(one.size, one.weight)
            room = QRectF(left, where.top(), max(0.0, where.right() - left), where.height())
            left += QFontMetricsF(font).horizontalAdvance(one.words) + gap
            if room.width() > 4:
                made.keep(painter, room, one.words, font, theme.colour(one.token), cut=cut and left > where.right() + 1)
        return cut

    monkeypatch.setattr(painting, "text", one_line)
    monkeypatch.setattr(painting, "block", many_lines)
    monkeypatch.setattr(painting, "runs", pieces)
    return made


def every(widget: QWidget, keep: Callable[[QWidget], bool]) -> list[QWidget]:
    """Return the visible widgets below one that are wanted."""
    return [one for one in widget.findChildren(QWidget) if one.isVisible() and keep(one)]
