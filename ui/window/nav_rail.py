"""The rail at the left: one button for each page this person's roles have."""

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ui.language import say
from ui.theme.look import Look
from ui.widgets import painting
from ui.widgets.painted_button import PaintedButton
from ui.widgets.tall_scroll import TallScroll

USUAL, SMALL = 50, 38
"""Heights of a button at 100 % of text."""

GAP, SMALL_GAP = 4, 1
LEFT, RIGHT, AIR = 4, 5, 4
"""Pixels beside a button, and inside it beside its word."""
BARE, WORDED = 10, 14
"""Height of the room between pages and what stands around them, and at 100 % where it says how many more there are."""
SNAP_AFTER_MS = 90
"""How long scrolling rests before the rows are moved to a whole entry: a touchpad sends many small steps."""


class NavButton(PaintedButton):
    """An icon over a word."""

    radius = 9.0

    def __init__(self, look: Look, page: str, words: str, icon: str, action: str) -> None:
        """Stand for one page; `action` is the one whose key the tooltip names."""
        super().__init__(look, words)
        self.page, self._icon, self._action = page, icon, action
        self.setObjectName("nav" + page.capitalize())
        self.restyle()
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._small = False

    def be_small(self, small: bool) -> None:
        """Take less height, where the rail is short."""
        if small != self._small:
            self._small = small
            self.updateGeometry()
            self.update()

    def restyle(self) -> None:
        """Measure again, and name the key in force in the tooltip."""
        key = self.look.keys.shown(self._action)
        self.setToolTip(f"{self.text()} ({key})" if key else self.text())
        super().restyle()

    def natural_height(self) -> int:
        """Return 50 at 100 %, 38 where the rail is short."""
        return self.theme.px(SMALL if self._small else USUAL)

    def words_width(self) -> int:
        """Return the room of its word in pixels."""
        return ceil(painting.text_width(self.theme, self.text(), 10, 600))

    def draw(self, painter: QPainter, where: QRectF) -> None:
        """Paint it."""
        if self.isChecked():
            painting.box(painter, where, self.theme.colour("accent_soft"), None, self.radius)
        elif self.hovered:
            painting.box(painter, where, self.theme.colour("hover"), None, self.radius)
        token = "on_accent_soft" if self.isChecked() else "text2"
        size = self.theme.px(16 if self._small else 18)
        spot = QRectF(where.center().x() - size / 2, where.top() + (3 if self._small else 7), size, size)
        self.look.icons.draw(painter, self._icon, spot, self.theme.colour(token))
        gap = 1 if self._small else 3
        room = QRectF(where.left(), spot.bottom() + gap, where.width(), where.bottom() - spot.bottom() - 2 - gap)
        font = self.theme.font(10, 600 if self.isChecked() else 500)
        painting.text(painter, room, self.text(), font, self.theme.colour(token), painting.CENTER)


class _Mark(QWidget):
    """The program's mark."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setFixedSize(28, 28)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painting.box(painter, QRectF(self.rect()), self._look.theme.colour("accent"), None, 7)
        self._look.icons.draw(painter, "funnel", QRectF(6.5, 6.5, 15, 15), self._look.theme.colour("on_accent"))
        painter.end()


class _More(QWidget):
    """Shows how many pages there are above or below those in sight."""

    def __init__(self, look: Look, *, up: bool) -> None:
        super().__init__()
        self._look, self._up, self.more = look, up, 0
        self.setFixedHeight(BARE)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_more(self, more: int) -> None:
        """Show so many, or nothing for none."""
        if more != self.more:
            self.more = more
            self.update()

    def told(self) -> str:
        """Return its words."""
        return say("{count} more", "pages", count=self.more) if self.more else ""

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.more:
            return
        painter, theme = QPainter(self), self._look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme.colour("text2"), 1.6)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        half, middle = theme.px(4), self.height() / 2
        wide = painting.text_width(theme, self.told(), 10, 500)
        left = max(0.0, (self.width() - wide - 2 * half - 5) / 2)
        tip = -half / 2 if self._up else half / 2
        spots = ((left, middle - tip), (left + half, middle + tip), (left + 2 * half, middle - tip))
        painter.drawPolyline([QPointF(*spot) for spot in spots])
        room = QRectF(left + 2 * half + 5, 0, self.width() - left - 2 * half - 5, self.height())
        painting.text(painter, room, self.told(), theme.font(10, 500), theme.colour("text2"))
        painter.end()


class _Rows(TallScroll):
    """Scrolls by whole entries, so that none is cut at either end."""

    def __init__(self, body: QWidget) -> None:
        super().__init__(body)
        self._high, self._gap = 0, 0
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(SNAP_AFTER_MS)
        self._rest.timeout.connect(self._snap)
        self.verticalScrollBar().valueChanged.connect(self._rest.start)

    def scroll_by(self, high: int, gap: int) -> None:
        """Take the height of an entry and what lies between two, in pixels."""
        self._high, self._gap = high, gap
        self.verticalScrollBar().setSingleStep(high + gap)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave free at the bottom what is no whole entry."""
        step = self._high + self._gap
        around = self.contentsRect().height()
        if step:
            cut = (around + self._gap) % step if self.wanted_height() > around else 0
            self.setViewportMargins(0, 0, 0, cut)

    @Slot()
    def _snap(self) -> None:
        """Go to the next whole entry once scrolling has come to rest."""
        bar, step = self.verticalScrollBar(), self._high + self._gap
        bar.setValue(round(bar.value() / step) * step)


class NavRail(QWidget):
    """The pages of a person: in smaller rows where the window is low, and scrolled where even those do not fit.

    Signals: `chosen(page)`; `keys_pressed()` for the list of keys.
    """

    chosen = Signal(str)
    keys_pressed = Signal()

    def __init__(self, look: Look, pages: Sequence[tuple[str, str, str, str]]) -> None:
        """Pages as (page, words, icon, action); settings stands at the bottom."""
        super().__init__()
        self.setObjectName("navRail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self._buttons: dict[str, NavButton] = {}
        self._above, self._below = _More(look, up=True), _More(look, up=False)
        self._keys = NavButton(look, "keys", say("Keys"), "help", "keys")
        self._keys.setCheckable(False)
        self._keys.clicked.connect(self.keys_pressed)
        for page, words, icon, action in pages:
            button = NavButton(look, page, words, icon, action)
            button.clicked.connect(self._pressed)
            self._buttons[page] = button
        self._lay_out()
        self._area.verticalScrollBar().valueChanged.connect(self._show_more)
        self._area.verticalScrollBar().rangeChanged.connect(self._show_more)
        look.theme.changed.connect(self._measure)
        self._measure()

    def show_page(self, page: str) -> None:
        """Mark the page that is shown."""
        for name, button in self._buttons.items():
            button.setChecked(name == page)
            button.update()
        self._keep_in_sight()

    def sizeHint(self) -> QSize:
        """Return 68 at 100 %."""
        return QSize(self.width(), 300)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use the height there is."""
        super().resizeEvent(event)
        self._fit()

    def _lay_out(self) -> None:
        body = QWidget()
        body.setObjectName("clearBody")
        self._inner = QVBoxLayout(body)
        self._inner.setContentsMargins(0, 0, 0, 0)
        self._area = _Rows(body)
        self._area.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(LEFT, 12, RIGHT, 12)
        self._column.addWidget(_Mark(self._look), 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.addSpacing(4)
        for widget in (self._above, self._area, self._below, self._keys):
            self._column.addWidget(widget, 1 if widget is self._area else 0)
        for page, button in self._buttons.items():
            (self._column if page == "settings" else self._inner).addWidget(button)
        self._inner.addStretch(1)

    def _fit(self) -> None:
        """Make the rows smaller where the usual ones do not fit, and say where there is more to scroll to."""
        buttons = (*self._buttons.values(), self._keys)
        theme, around = self._look.theme, 24 + 28 + 8 + 2 * BARE
        small = around + len(buttons) * (theme.px(USUAL) + GAP) > self.height()
        scrolls = around + len(buttons) * (theme.px(SMALL) + SMALL_GAP) > self.height()
        for sign in (self._above, self._below):
            sign.setFixedHeight(theme.px(WORDED) if scrolls else BARE)
        for button in buttons:
            button.be_small(small)
        for layout in (self._inner, self._column):
            layout.setSpacing(SMALL_GAP if small else GAP)
        self._area.scroll_by(self._keys.natural_height(), SMALL_GAP if small else GAP)
        # The rows have their new places only once they were laid out.
        QTimer.singleShot(0, self, self._keep_in_sight)

    @Slot()
    def _keep_in_sight(self) -> None:
        chosen = next((one for one in self._buttons.values() if one.isChecked()), None)
        if chosen is not None and self._area.isAncestorOf(chosen):
            self._area.ensureWidgetVisible(chosen, 0, 0)
        self._show_more()

    @Slot()
    def _show_more(self, *_range: int) -> None:
        bar = self._area.verticalScrollBar()
        step = max(1, bar.singleStep())
        self._above.show_more(ceil(bar.value() / step))
        self._below.show_more(ceil((bar.maximum() - bar.value()) / step))

    def _pressed(self) -> None:
        button = self.sender()
        if isinstance(button, NavButton):
            self.chosen.emit(button.page)

    def _measure(self) -> None:
        theme = self._look.theme
        usual = max(68, round(68 * (1 + (theme.text_size - 100) / 150)))
        # Words of another language may be longer than the rail was drawn for.
        widest = max((button.words_width() for button in self.findChildren(NavButton)), default=0)
        self.setFixedWidth(max(usual, widest + LEFT + RIGHT + 2 * AIR))
        self._fit()
