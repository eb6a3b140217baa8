"""The bar below the board: what is chosen and who could take it, or what was just moved and how to undo it."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy

from qualcenter.queries.board_rows import BoardCard, BoardSeat
from ui import words
from ui.language import say
from ui.theme.look import Look
from ui.widgets import painting
from ui.widgets.painted_button import PaintedButton
from ui.widgets.painting import Run
from ui.widgets.text_line import TextLine
from ui.widgets.tile import Tile


class ActButton(PaintedButton):
    """A button with its key at the right; the first one is filled."""

    def __init__(self, look: Look, action: str, told: str, kind: str = "plain") -> None:
        """`kind` is filled, plain or quiet (without a box)."""
        super().__init__(look, told)
        self.action, self._kind = action, kind
        self.setObjectName(action)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def natural_height(self) -> int:
        """Return 34 at 100 %."""
        return self.theme.px(34)

    def sizeHint(self) -> QSize:
        """Return the room of words and key."""
        key = self.look.keys.shown(self.action)
        cap = painting.key_width(self.theme, key) + 9 if key else 0
        width = painting.text_width(self.theme, self.text(), 13, 600 if self._kind == "filled" else 500)
        return QSize(round(width + cap) + 25, self.natural_height())

    def minimumSizeHint(self) -> QSize:
        """Return less only for a long name, which is then cut with its whole in the tooltip."""
        return QSize(min(self.sizeHint().width(), self.theme.px(150)), self.natural_height())

    def ring_token(self) -> str:
        """Keep the ring visible on the filled ground."""
        return "on_accent" if self._kind == "filled" else "focus"

    def draw(self, painter: QPainter, where: QRectF) -> None:
        """Paint ground, words and key."""
        theme, filled = self.theme, self._kind == "filled"
        if filled:
            painting.box(painter, where, theme.colour("accent_hover" if self.hovered else "accent"), None, self.radius)
        elif self._kind == "plain":
            self.plain_box(painter, where, "border_strong")
        elif self.hovered:
            painting.box(painter, where, theme.colour("hover"), None, self.radius)
        right, key = where.right() - 9, self.look.keys.shown(self.action)
        if key:
            tone = "accent" if filled else "plain"
            right = painting.key_cap(painter, theme, right, where.center().y(), key, tone).left() - 8
        room = QRectF(where.left() + 12, where.top(), right - where.left() - 11, where.height())
        ink = theme.colour("on_accent") if filled else self.ink("text")
        painting.text(painter, room, self.text(), theme.font(13, 600 if filled else 500), ink)


class BulkBar(Tile):
    """Shown while something is chosen, and after something was moved.

    Signals: `pressed(action)`.
    """

    pressed = Signal(str)
    height_at_100 = 54

    def __init__(self, look: Look) -> None:
        """Start hidden."""
        super().__init__(look)
        self.setObjectName("bulkBar")
        self.words = TextLine(look.theme, height=24, gap=4)
        self.give = ActButton(look, "board_accept", "", "filled")
        self.choose = ActButton(look, "board_move", say("Choose…"))
        self.spread = ActButton(look, "board_spread", say("Spread"))
        self.clear = ActButton(look, "escape", say("Clear"), "quiet")
        self.undo = ActButton(look, "undo", say("Undo"))
        row = QHBoxLayout(self)
        row.setContentsMargins(20, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(self.words, 1, Qt.AlignmentFlag.AlignVCenter)
        for button in (self.give, self.choose, self.spread, self.clear, self.undo):
            button.clicked.connect(self._clicked)
            row.addWidget(button)
        self.hide()

    def show_chosen(
        self,
        cards: Sequence[BoardCard],
        owner: str,
        offer: BoardSeat | None,
        at: datetime,
        *,
        may: bool,
        why_none: str = "",
    ) -> None:
        """Offer what can be done with the chosen leads; `owner` owns them all or is empty; not `may` offers nothing.

        `why_none` says why nobody is offered, where there is a reason.
        """
        told = say("{count} leads", count=len(cards))
        if owner:
            told = say("{leads} of {owner}", leads=told, owner=owner)
        why = (Run(f" {why_none}", 13, 500),) if why_none and may and offer is None else ()
        self.words.show_runs(Run(f"{told} ", 13, 600), Run(_how_late(cards, at), 13, 400, "text2"), *why)
        if offer is not None:
            self.give.setText(say("Give to {name}", name=offer.name))
            self.give.setToolTip(
                say(
                    "Least loaded of those who are there: {open} of {capacity}",
                    open=offer.open,
                    capacity=offer.capacity,
                )
            )
            self.give.updateGeometry()
        self._offer(give=may and offer is not None, choose=may, spread=may, clear=True, undo=False)

    def show_done(self, told: str, *, undo: bool) -> None:
        """Say what was moved, with one undo for all of it."""
        self.words.show_runs(Run(told, 13, 500))
        self._offer(give=False, choose=False, spread=False, clear=False, undo=undo)

    def sizeHint(self) -> QSize:
        """Return one bar."""
        return QSize(300, self.theme.px(54))

    def minimumSizeHint(self) -> QSize:
        """Return one bar, as narrow as may be."""
        return QSize(200, self.theme.px(54))

    def draw(self, painter: QPainter, where: QRectF) -> None:
        """Paint the ground and the line above it."""
        painter.fillRect(where, self.theme.colour("surface"))
        painter.fillRect(QRectF(where.left(), where.top(), where.width(), 1), self.theme.colour("border"))

    def _offer(self, *, give: bool, choose: bool, spread: bool, clear: bool, undo: bool) -> None:
        buttons = (self.give, self.choose, self.spread, self.clear, self.undo)
        for button, there in zip(buttons, (give, choose, spread, clear, undo), strict=True):
            button.setVisible(there)
        self.setVisible(True)

    def _clicked(self) -> None:
        button = self.sender()
        if isinstance(button, ActButton):
            self.pressed.emit(button.action)


def _how_late(cards: Sequence[BoardCard], at: datetime) -> str:
    """Say how many of the chosen leads are late, and the latest of them."""
    late = [card for card in cards if card.late_at < at]
    calling = sum(1 for card in cards if card.on_call)
    told = ""
    if late:
        longest = words.coarse_span(at - min(card.due_at for card in late))
        if len(late) == len(cards):
            told = say("All late. Longest waits {span}.", span=longest)
        else:
            told = say("{count} late. Longest waits {span}.", count=len(late), span=longest)
    if calling:
        calls = say("{count} in a call, which cannot be moved.", count=calling)
        told = f"{told} {calls}".strip()
    return told
