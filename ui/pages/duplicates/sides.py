"""The heads of the two leads: which one goes on, chosen by a click or its digit."""

from PySide6.QtCore import QRectF, QSize, Signal, Slot
from PySide6.QtGui import QFontMetricsF, QPainter
from PySide6.QtWidgets import QWidget

from qualcenter.queries.comparison import Compared
from ui.language import say
from ui.lead_words import owner_words, stage_words
from ui.pages.duplicates.comparing import columns
from ui.theme.look import Look
from ui.widgets import painting
from ui.widgets.painted_button import PaintedButton

HEIGHT, LINE = 58, 24
"""Pixels at 100 % of a head whose two lines fit, and of its first line."""
MOST_LINES = 3
"""So many lines may tell where a lead stands."""


class SideButton(PaintedButton):
    """One of the two leads: its name, where it stands, and whether it goes on."""

    def __init__(self, look: Look, name: str, action: str) -> None:
        """`action` is the one that chooses it."""
        super().__init__(look)
        self.setObjectName(name)
        self.action = action
        self.setCheckable(True)
        self._head = self._below = ""
        self._key_shown = True

    def show_side(self, head: str, below: str, fate: str, *, can_choose: bool) -> None:
        """Show a lead, where it stands, and what becomes of it; its key only where there is a choice."""
        self._head, self._below = head, f"{fate} · {below}" if fate else below
        self._key_shown = can_choose
        self.setText(", ".join(filter(None, (head, below, fate))))
        self.update()

    def natural_height(self) -> int:
        """Return 58 at 100 %, and a line more for each that its place in the column takes."""
        font = self.theme.font(12)
        lines = painting.lines_of(self._below, font, self._room(QRectF(self.rect())).width(), MOST_LINES)
        return self.theme.px(HEIGHT) + round(max(0, lines - 1) * QFontMetricsF(font).height())

    def _room(self, where: QRectF) -> QRectF:
        """What key and tick leave of the inner rectangle; the tick's room is kept where it is not drawn."""
        inner = where.adjusted(10, 5, -10, -5)
        if not self.isCheckable():
            return inner
        key = self.look.keys.shown(self.action) if self._key_shown else ""
        taken = painting.key_width(self.theme, key) + 8 if key else 0
        return inner.adjusted(0, 0, -taken - self.theme.px(14) - 6, 0)

    def draw(self, painter: QPainter, where: QRectF) -> None:
        """Paint name and place, with a tick where it goes on."""
        theme, chosen = self.theme, self.isChecked()
        ink, quiet = ("on_accent_soft", "on_accent_soft") if chosen else ("text", "text2")
        if chosen:
            edge = theme.colour("accent_text")
            painting.box(painter, where, theme.colour("accent_soft"), edge, self.radius, 1.5)
        else:
            self.plain_box(painter, where)
        inner = where.adjusted(10, 5, -10, -5)
        right = inner.right()
        if self.isCheckable():
            key = self.look.keys.shown(self.action) if self._key_shown else ""
            if key:
                right = painting.key_cap(painter, theme, right, inner.center().y(), key).left() - 8
            if chosen:
                size = theme.px(14)
                spot = QRectF(right - size, inner.center().y() - size / 2, size, size)
                self.look.icons.draw(painter, "tick", spot, theme.colour("on_accent_soft"))
                right = spot.left() - 6
        room = QRectF(inner.left(), inner.top(), right - inner.left(), theme.px(LINE))
        painting.text(painter, room, self._head, theme.font(14, 600), theme.colour(ink))
        below = self._room(where).adjusted(0, theme.px(LINE) + 2, 0, 0)
        painting.block(painter, below, self._below, theme.font(12), theme.colour(quiet))


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
            # Without a choice it is read all the same, and a press is answered with the reason: it never fades.
            button.show_side(brief.person or say("No name"), below, fate, can_choose=can_choose)
        self._place()

    def sizeHint(self) -> QSize:
        """Return the height of a head."""
        return QSize(400, self._look.theme.px(HEIGHT))

    def resizeEvent(self, event: object) -> None:
        """Put each head above its column."""
        self._place()

    @Slot()
    def _place(self) -> None:
        usual = self._look.theme.px(HEIGHT)
        _, first, sign, second = columns(self._look, QRectF(12, 0, max(0, self.width() - 24), usual))
        wide = (round(first.width() + sign.width() / 2), round(second.width()) + 16)
        for button, width in ((self.first, wide[0]), (self.second, wide[1])):
            button.resize(width, usual)
        high = max(button.natural_height() for button in (self.first, self.second))
        self.setFixedHeight(high)
        self.first.setGeometry(round(first.left()) - 8, 0, wide[0], high)
        self.second.setGeometry(round(second.left()) - 8, 0, wide[1], high)

    @Slot()
    def _pressed(self) -> None:
        button = self.sender()
        if isinstance(button, SideButton):
            # The page says which one it is: a head that is pressed again stays chosen.
            button.setChecked(True)
            self.chosen.emit(button.action)
