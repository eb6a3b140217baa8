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

    title = below = ""
    share = 0.0
    mode = "line"
    shrinking: float | None = None
    """Height on the way from the box to the line, None when it stands still."""

    def sizeHint(self) -> QSize:
        usual = self.theme.px(88 if self.mode == "box" else 66 if self.mode == "wrong" else 36)
        return QSize(200, usual + self._more_tall() if self.shrinking is None else round(self.shrinking))

    def minimumSizeHint(self) -> QSize:
        return QSize(100, self.sizeHint().height())

    def draw(self, painter: QPainter, where: QRectF) -> None:
        if self.mode == "empty":
            return
        if self.mode == "line":
            painting.box(painter, QRectF(where.left(), where.top(), where.width(), 1), self.theme.colour("border"))
            self._icon(painter, where, "undo", "text2", 0)
            room = QRectF(where.left() + 22, where.top() + 3, where.width() - 28 - self._taken(), where.height() - 4)
            small, grey = self.theme.font(12), self.theme.colour("text2")
            if painting.text_width(self.theme, self.title, 12) > room.width():
                painting.block(painter, room, self.title, small, grey)
            else:
                painting.text(painter, room, self.title, small, grey)
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

    def words(self) -> str:
        """Return what is written in the slot."""
        return f"{self._ground.title}. {self._ground.below}".strip(". ")

    def show_act(self, title: str, below: str, share: float, act: str | None = None) -> None:
        """Show a fresh act with the share of its silent time that is left."""
        self._show("box", title, below, share, say("Undo") if act is None else act, keyed=True)

    def show_line(self, title: str, act: str | None = None) -> None:
        """Show an older act on one line; with an empty `act` there is nothing to press."""
        self._show("line", title, "", 0, say("Undo") if act is None else act, keyed=True)

    def show_wrong(self, title: str, below: str, *, retry: bool = True) -> None:
        """Show in red what failed; `retry` offers to do it again."""
        self._show("wrong", title, below, 0, say("Try again") if retry else "", keyed=False)

    def clear(self) -> None:
        """Show nothing."""
        self._show("empty", "", "", 0, "", keyed=False)

    def resizeEvent(self, event: object) -> None:
        """Keep the button at its place."""
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
        self._shrink.setEndValue(float(ground.theme.px(36)))
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
            small = self.history.sizeHint()
            self.history.setGeometry(self.width() - small.width(), top, small.width(), small.height())
            inset = small.width() + 2
        self.button.setGeometry(self.width() - size.width() - inset, top, size.width(), size.height())

    def _pressed(self) -> None:
        if self._ground.mode == "wrong":
            self.retry_pressed.emit()
        else:
            self.undo_pressed.emit()
