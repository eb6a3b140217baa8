"""The fixed place of Undo: a dark box with a countdown for ten seconds, then one line with the same Undo."""

from PySide6.QtCore import QRectF, QSize, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.language import say
from ui.theme.look import Look
from ui.widgets import painting
from ui.widgets.painted_button import PaintedButton
from ui.widgets.tile import Tile

SHRINK_MS = 160
MOST_LINES, FEWEST_LINES = 3, 2
"""Lines that an older act takes above its buttons, and beside them: for more they go below it, if there is room."""
LEAST_BESIDE = 80
"""Pixels at 100 % that words beside the buttons need for more than a syllable."""
INDENT = 22
"""Pixels at 100 % from the edge to the words of an older act, with its icon between."""


class SlotButton(PaintedButton):
    """Undo, Recall or Try again, with its key, on the slot's ground."""

    def __init__(self, look: Look) -> None:
        """Start as Undo."""
        super().__init__(look, say("Undo"))
        self.setObjectName("undoButton")
        self._dark, self._keyed = False, True

    @property
    def _key(self) -> str:
        return self.look.keys.shown("undo") if self._keyed else ""

    def show_act(self, words: str, *, keyed: bool, dark: bool) -> None:
        """Show words, with the key of Undo if it is what that key does, on a dark ground or not."""
        self._keyed, self._dark = keyed, dark
        self.setText(words)
        self.setToolTip(f"{words} ({self._key})" if self._key else words)
        self.updateGeometry()
        self.update()

    def natural_height(self) -> int:
        """Return the least height of a target."""
        return self.theme.px(28)

    def sizeHint(self) -> QSize:
        """Return the room of words and key."""
        key = painting.key_width(self.theme, self._key) + 6 if self._key else 0
        return QSize(round(painting.text_width(self.theme, self.text(), 13, 600) + key) + 18, self.natural_height())

    def ring_token(self) -> str:
        """Keep the ring visible on the dark ground."""
        return "undo_fg" if self._dark else "focus"

    def draw(self, painter: QPainter, where: QRectF) -> None:
        """Paint words and key."""
        ink = "undo_fg" if self._dark else "accent_text"
        if self._dark or self.hovered:
            edge = self.theme.colour("undo_fg2" if self._dark else "border")
            painting.box(painter, where, None, edge, self.radius)
        right = where.right() - 6
        if self._key:
            tone = "undo" if self._dark else "plain"
            right = painting.key_cap(painter, self.theme, right, where.center().y(), self._key, tone).left()
        room = QRectF(where.left() + 8, where.top(), right - where.left() - 12, where.height())
        painting.text(painter, room, self.text(), self.theme.font(13, 600), self.theme.colour(ink))


class HistoryButton(PaintedButton):
    """Opens the list of the last acts."""

    def __init__(self, look: Look) -> None:
        """Carry an icon only; its name and key are told in the tooltip."""
        super().__init__(look, say("History of acts"))
        self.setObjectName("historyButton")
        self.restyle()

    def restyle(self) -> None:
        """Measure again, and name the key in force in the tooltip."""
        key = self.look.keys.shown("acts")
        self.setToolTip(f"{self.text()} ({key})" if key else self.text())
        super().restyle()

    def natural_height(self) -> int:
        """Return the least height of a target."""
        return self.theme.px(28)

    def sizeHint(self) -> QSize:
        """Return a square."""
        return QSize(self.natural_height(), self.natural_height())

    def draw(self, painter: QPainter, where: QRectF) -> None:
        """Paint the icon."""
        if self.hovered or self.isDown():
            painting.box(painter, where, self.theme.colour("hover"), None, self.radius)
        size = self.theme.px(15)
        spot = QRectF(where.center().x() - size / 2, where.center().y() - size / 2, size, size)
        self.look.icons.draw(painter, "more", spot, self.theme.colour("text2"))


class _Ground(Tile):
    """Paints title, line and countdown."""

    title = short = below = ""
    share = 0.0
    mode = "line"
    roomy = True
    """Whether an older act may take more than two lines."""
    shrinking: float | None = None
    """Height on the way from the box to the line, None when it stands still."""

    def sizeHint(self) -> QSize:
        if self.shrinking is not None:
            return QSize(200, round(self.shrinking))
        if self.mode == "line":
            return QSize(200, self.line_height())
        usual = self.theme.px(88 if self.mode == "box" else 66 if self.mode == "wrong" else 36)
        return QSize(200, usual + self._more_tall())

    def minimumSizeHint(self) -> QSize:
        return QSize(100, self.sizeHint().height())

    def draw(self, painter: QPainter, where: QRectF) -> None:
        if self.mode == "empty":
            return
        if self.mode == "line":
            painting.box(painter, QRectF(where.left(), where.top(), where.width(), 1), self.theme.colour("border"))
            self._line(painter, where)
            return
        fill, ink, second = ("undo_bg", "undo_fg", "undo_fg2")
        icon, shade = "tick_circle", "undo_line"
        if self.mode == "wrong":
            fill, ink, second, icon, shade = (
                "danger_soft",
                "on_danger_soft",
                "on_danger_soft",
                "warning",
                "danger",
            )
        painting.box(painter, where, self.theme.colour(fill), None, self.radius)
        self._icon(painter, where, icon, shade, 14)
        top = QRectF(where.left() + 38, where.top() + 6, self._title_room(), self.theme.px(28))
        font = self.theme.font(13, 600)
        if self._more_tall():
            top.setHeight(top.height() + self._more_tall())
            painting.block(painter, top.adjusted(0, self.theme.px(5), 0, 0), self.title, font, self.theme.colour(ink))
        else:
            painting.text(painter, top, self.title, font, self.theme.colour(ink))
        self._lines(painter, where, second)
        if self.mode == "box" and self.share > 0:
            line = QRectF(where.left() + 14, where.bottom() - 6, (where.width() - 28) * self.share, 2)
            painting.box(painter, line, self.theme.colour("undo_line"), None, 1)

    def is_high(self, *, roomy: bool | None = None) -> bool:
        """Tell whether an older act is too long to stand beside its buttons, which go below it if there is room."""
        may = self.roomy if roomy is None else roomy
        if self._beside() < self.theme.px(LEAST_BESIDE) <= self._across():
            return True
        return may and self._count(self._beside(), FEWEST_LINES + 1) > FEWEST_LINES

    def line_height(self, *, roomy: bool | None = None) -> int:
        """Return the height of an older act: 36 at 100 % for two lines, with room more for a third or buttons below."""
        may = self.roomy if roomy is None else roomy
        high = self.is_high(roomy=may)
        count = self._count(self._across() if high else self._beside(), MOST_LINES if may else FEWEST_LINES)
        tall = round(count * QFontMetricsF(self.theme.font(12)).height()) + 7
        return max(self.theme.px(36), tall + (self.theme.px(28) if high else 0))

    def _across(self) -> float:
        return self.width() - self.theme.px(INDENT) - 6

    def _beside(self) -> float:
        return self._across() - self._taken()

    def _count(self, width: float, most: int) -> int:
        return painting.lines_of(self.older(), self.theme.font(12), width, most) if width > 60 else 1

    def older(self) -> str:
        """Return the words of an older act: in short where that saves a line beside the buttons."""
        font, wide = self.theme.font(12), max(60.0, self._beside())
        tall, low = (painting.lines_of(one, font, wide, MOST_LINES) for one in (self.title, self.short or self.title))
        return self.short if low < tall else self.title

    def _line(self, painter: QPainter, where: QRectF) -> None:
        high, font = self.is_high(), self.theme.font(12)
        wide = self._across() if high else self._beside()
        tall = self._count(wide, MOST_LINES if self.roomy else FEWEST_LINES) * QFontMetricsF(font).height()
        free = where.height() - (self.theme.px(28) if high else 0)
        indent = self.theme.px(INDENT)
        room = QRectF(where.left() + indent, where.top() + max(2.0, (free - tall) / 2), wide, tall)
        self._icon(painter, room.adjusted(-indent, 0, 0, 0), "undo", "text2", 0)
        painting.block(painter, room, self.older(), font, self.theme.colour("text2"))

    def _lines(self, painter: QPainter, where: QRectF, ink: str) -> None:
        top = where.top() + self.theme.px(36) + self._more_tall()
        room = QRectF(where.left() + 14, top, where.width() - 28, self.theme.px(42))
        painter.setFont(self.theme.font(12))
        painter.setPen(self.theme.colour(ink))
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap)
        painter.drawText(room, flags, self.below)

    def _icon(self, painter: QPainter, where: QRectF, name: str, token: str, inset: float) -> None:
        size = self.theme.px(15)
        middle = where.center().y() if self.mode == "line" else where.top() + 6 + self.theme.px(14)
        spot = QRectF(where.left() + inset, middle - size / 2, size, size)
        self.look.icons.draw(painter, name, spot, self.theme.colour(token))

    def _title_room(self) -> float:
        return self.width() - 44 - self._taken()

    def _more_tall(self) -> int:
        """Return how much a title that needs a second or third line adds to the box."""
        if self.mode != "box" or self._title_room() < 60:
            return 0
        metrics, flags = QFontMetricsF(self.theme.font(13, 600)), int(Qt.TextFlag.TextWordWrap)
        tall = metrics.boundingRect(QRectF(0, 0, self._title_room(), 1000), flags, self.title).height()
        return self.theme.px(17) * (min(3, round(tall / metrics.lineSpacing())) - 1)

    def _taken(self) -> float:
        button = self.findChild(SlotButton)
        taken = button.sizeHint().width() + 10 if button is not None and not button.isHidden() else 0
        return taken + (self.theme.px(28) + 2 if self.mode == "line" else 0)


class UndoSlot(QWidget):
    """Shows the last act, or what could not be saved; it covers nothing and never takes the focus.

    Signals: `undo_pressed()`, `retry_pressed()`, `history_pressed()`.
    """

    undo_pressed = Signal()
    history_pressed = Signal()
    retry_pressed = Signal()

    def __init__(self, look: Look) -> None:
        """Start empty."""
        super().__init__()
        self.setObjectName("undoSlot")
        self._ground = _Ground(look, self)
        self._ground.mode = "empty"
        self.button = SlotButton(look)
        self.button.setParent(self._ground)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self._ground)
        self.history = HistoryButton(look)
        self.history.setParent(self._ground)
        self.history.clicked.connect(self.history_pressed)
        self.history.hide()
        self.button.clicked.connect(self._pressed)
        self.button.hide()
        self._asked: tuple[object, ...] = ()
        self._shrink = QVariantAnimation(self)
        self._shrink.valueChanged.connect(self._shrink_to)
        self._shrink.finished.connect(self._shrunk)

    @property
    def mode(self) -> str:
        """What is shown: empty, box, line or wrong."""
        return self._ground.mode

    def set_roomy(self, roomy: bool) -> None:
        """Let an older act take all the lines it needs, or two at most."""
        if roomy != self._ground.roomy:
            self._ground.roomy = roomy
            self._ground.updateGeometry()
            self.updateGeometry()
            self._place()
            self._ground.update()

    def height_with_room(self) -> int:
        """Return the height that it would have with all the room it wants, in pixels."""
        ground = self._ground
        return ground.line_height(roomy=True) if ground.mode == "line" else ground.sizeHint().height()

    def words(self) -> str:
        """Return what is written in the slot."""
        return f"{self._ground.title}. {self._ground.below}".strip(". ")

    def show_act(self, title: str, below: str, share: float, act: str | None = None) -> None:
        """Show a fresh act with the share of its silent time that is left."""
        self._show("box", title, below, share, say("Undo") if act is None else act, keyed=True)

    def show_line(self, title: str, act: str | None = None, short: str = "") -> None:
        """Show an older act on one line; with an empty `act` there is nothing to press.

        `short` is painted where the whole title would take more lines; the tooltip and what is said stay whole.
        """
        self._ground.short = short
        self._show("line", title, "", 0, say("Undo") if act is None else act, keyed=True)

    def show_wrong(self, title: str, below: str, *, retry: bool = True) -> None:
        """Show in red what failed; `retry` offers to do it again."""
        self._show("wrong", title, below, 0, say("Try again") if retry else "", keyed=False)

    def clear(self) -> None:
        """Show nothing."""
        self._show("empty", "", "", 0, "", keyed=False)

    def resizeEvent(self, event: object) -> None:
        """Keep the button at its place, and have the height that the words need at this width."""
        if self._ground.mode == "line" and self._ground.sizeHint().height() != self._ground.height():
            self._ground.updateGeometry()
            self.updateGeometry()
        self._place()

    def _show(self, mode: str, title: str, below: str, share: float, act: str, *, keyed: bool) -> None:
        ground = self._ground
        asked = (mode, title, below, share, act, keyed, ground.look.keys.shown("undo"))
        if asked == self._asked:
            return
        self._asked = asked
        changed = ground.mode != mode or ground.title != title
        if ground.mode == "box" and mode == "line":
            self._begin_shrinking()
        elif changed:
            self._shrink.stop()
            ground.shrinking = None
        ground.setToolTip(title)
        ground.mode, ground.title, ground.below, ground.share = mode, title, below, share
        self.button.setVisible(bool(act))
        self.history.setVisible(mode == "line")
        if act:
            self.button.show_act(act, keyed=keyed, dark=mode == "box")
        self.setAccessibleName(self.words() or say("No act to undo"))
        if changed:
            ground.updateGeometry()
            self.updateGeometry()
        self._place()
        ground.update()

    def _begin_shrinking(self) -> None:
        ground = self._ground
        wait = ground.theme.milliseconds(SHRINK_MS)
        if not wait or not self.isVisible():
            return
        self._shrink.setDuration(wait)
        self._shrink.setStartValue(float(ground.sizeHint().height()))
        self._shrink.setEndValue(float(ground.theme.px(36) if ground.mode != "line" else ground.line_height()))
        ground.shrinking = float(ground.sizeHint().height())
        self._shrink.start()

    def _shrink_to(self, height: float) -> None:
        self._ground.shrinking = height
        self._ground.updateGeometry()

    def _shrunk(self) -> None:
        self._ground.shrinking = None
        self._ground.updateGeometry()

    def _place(self) -> None:
        size = self.button.sizeHint()
        mode = self._ground.mode
        inset = 0 if mode == "line" else 8
        top = 6 if self._ground.mode != "line" else max(0, (self._ground.sizeHint().height() - size.height()) // 2)
        if mode == "line":
            if self._ground.is_high():
                top = self._ground.sizeHint().height() - size.height()
            small = self.history.sizeHint()
            self.history.setGeometry(self.width() - small.width(), top, small.width(), small.height())
            inset = small.width() + 2
        self.button.setGeometry(self.width() - size.width() - inset, top, size.width(), size.height())

    def _pressed(self) -> None:
        if self._ground.mode == "wrong":
            self.retry_pressed.emit()
        else:
            self.undo_pressed.emit()
