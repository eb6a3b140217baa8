"""The heads of the two leads: which one goes on, chosen by a click or its digit."""

from PySide6.QtCore import QRectF, QSize, Signal, Slot
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from qualcenter.queries.comparison import Compared
from ui.language import say
from ui.lead_words import owner_words, stage_words
from ui.pages.duplicates.comparing import columns
from ui.theme.look import Look
from ui.widgets import painting
from ui.widgets.painted_button import PaintedButton

HEIGHT = 58


class SideButton(PaintedButton):
    """One of the two leads: its name, where it stands, and whether it goes on."""

    def __init__(self, look: Look, name: str, action: str) -> None:
        """`action` is the one that chooses it."""
        super().__init__(look)
        self.setObjectName(name)
        self.action = action
        self.setCheckable(True)
        self._head = self._below = ""

    def show_side(self, head: str, below: str, fate: str) -> None:
        """Show a lead, where it stands, and what becomes of it."""
        self._head, self._below = head, f"{fate} · {below}" if fate else below
        self.setText(", ".join(filter(None, (head, below, fate))))
        self.update()

    def natural_height(self) -> int:
        """Return 58 at 100 %."""
        return self.theme.px(HEIGHT)

    def draw(self, painter: QPainter, where: QRectF) -> None:
        """Paint name and place, with a tick where it goes on."""
        theme, chosen = self.theme, self.isChecked()
        if chosen:
            edge = theme.colour("accent_text")
            painting.box(painter, where, theme.colour("accent_soft"), edge, self.radius, 1.5)
        else:
            self.plain_box(painter, where)
        inner = where.adjusted(10, 5, -10, -5)
        right = inner.right()
        if self.isCheckable():
            key = self.look.keys.shown(self.action)
            if key:
                right = painting.key_cap(painter, theme, right, inner.center().y(), key).left() - 8
            if chosen:
                size = theme.px(14)
                spot = QRectF(right - size, inner.center().y() - size / 2, size, size)
                self.look.icons.draw(painter, "tick", spot, theme.colour("on_accent_soft"))
                right = spot.left() - 6
        room = QRectF(inner.left(), inner.top(), right - inner.left(), inner.height() / 2)
        ink = theme.colour("on_accent_soft" if chosen else "text")
        painting.text(painter, room, self._head, theme.font(14, 600), ink)
        below = room.translated(0, room.height())
        painting.text(
            painter, below, self._below, theme.font(12), theme.colour("on_accent_soft" if chosen else "text2")
        )


class Sides(QWidget):
    """Both heads, each above its column.

    Signals: `chosen(action)`.
    """

    chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        """Start without leads."""
        super().__init__()
        self._look = look
        self.first = SideButton(look, "duplicateFirst", "duplicate_first")
        self.second = SideButton(look, "duplicateSecond", "duplicate_second")
        for button in (self.first, self.second):
            button.setParent(self)
            button.clicked.connect(self._pressed)
        look.theme.changed.connect(self._place)
        self._place()

    def show_pair(self, first: Compared, second: Compared, goes_on: int, *, can_choose: bool) -> None:
        """Show both leads; `goes_on` is the number of the one that is kept, 0 where none is merged."""
        for button, side in ((self.first, first), (self.second, second)):
            brief = side.brief
            fate = ""
            if goes_on:
                fate = say("goes on") if brief.lead_id == goes_on else say("is merged into the other")
            standing = f"{stage_words(brief.stage)}, {owner_words(brief.owner)}"
            below = say("Lead {lead}: {standing}", lead=brief.lead_id, standing=standing)
            button.setCheckable(bool(goes_on))
            button.setChecked(bool(goes_on) and brief.lead_id == goes_on)
            button.setEnabled(can_choose or not goes_on)
            button.show_side(brief.person or say("No name"), below, fate)

    def sizeHint(self) -> QSize:
        """Return the height of a head."""
        return QSize(400, self._look.theme.px(HEIGHT))

    def resizeEvent(self, event: object) -> None:
        """Put each head above its column."""
        self._place()

    @Slot()
    def _place(self) -> None:
        high = self._look.theme.px(HEIGHT)
        self.setFixedHeight(high)
        _, first, sign, second = columns(self._look, QRectF(12, 0, max(0, self.width() - 24), high))
        self.first.setGeometry(round(first.left()) - 8, 0, round(first.width() + sign.width() / 2), high)
        self.second.setGeometry(round(second.left()) - 8, 0, round(second.width()) + 16, high)

    @Slot()
    def _pressed(self) -> None:
        button = self.sender()
        if isinstance(button, SideButton):
            # The page says which one it is: a head that is pressed again stays chosen.
            button.setChecked(True)
            self.chosen.emit(button.action)
