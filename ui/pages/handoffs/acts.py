"""What can be done with a handoff now: one filled button and the others beside it, on as many lines as they need."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Signal, Slot
from PySide6.QtGui import QPainter, QResizeEvent
from PySide6.QtWidgets import QWidget

from qualcenter.domain.rights import Actor, Right, Role
from qualcenter.queries.handoffs import HandoffRow, HandoffState
from ui.language import say
from ui.theme.look import Look
from ui.widgets import painting
from ui.widgets.painted_button import PaintedButton

GAP, HEIGHT = 8, 44
ALONE = 240
"""Width at most of an act where none is the main one."""


@dataclass(frozen=True)
class Offered:
    """One act: the action that its key presses, its words, icon, and name for tests and tools."""

    action: str
    words: str
    icon: str
    name: str
    filled: bool = False


def is_mine(row: HandoffRow, actor: Actor) -> bool:
    """Tell whether a handoff is a seller's own, or lies in the pool of theirs."""
    return actor.is_(Role.SALES) and (row.receiver_id == actor.id or row.receiver == "pool")


def offered(row: HandoffRow, actor: Actor) -> tuple[Offered, ...]:
    """Return what this person can do with a handoff now, the filled one first."""
    if row.state is HandoffState.ENDED:
        return ()
    if is_mine(row, actor):
        return _of_waiting() if row.owed == "accept" else _of_accepted(row)
    promoter = row.promoter_id == actor.id and actor.may(Right.REFINE)
    if row.owed == "accept" and (promoter or actor.may(Right.UNDO_OTHERS)):
        return (Offered("handoff_return", say("Recall"), "undo", "recallButton"),)
    return ()


def _of_waiting() -> tuple[Offered, ...]:
    return (
        Offered("handoff_accept", say("Accept"), "tick", "acceptButton", filled=True),
        Offered("handoff_accept_call", say("Accept and call"), "phone", "acceptCallButton"),
        *_giving_away(),
    )


def _of_accepted(row: HandoffRow) -> tuple[Offered, ...]:
    first = row.owed == "first_touch"
    touched = say("First touch made") if first else say("In touch again")
    return (
        Offered("handoff_touched", touched, "tick", "touchedButton", filled=True),
        Offered("handoff_call", say("Call"), "phone", "callSellerButton"),
        Offered("handoff_won", say("Won…"), "promote", "wonButton"),
        Offered("handoff_lost", say("Lost…"), "not_a_fit", "lostButton"),
        *_giving_away(),
    )


def _giving_away() -> tuple[Offered, ...]:
    return (
        Offered("handoff_return", say("Return…"), "back", "returnButton"),
        Offered("handoff_pass", say("Pass on…"), "people", "reassignButton"),
    )


class ActButton(PaintedButton):
    """An act with its icon and key, filled when it is the main one."""

    def __init__(self, look: Look, act: Offered) -> None:
        """Show an act."""
        super().__init__(look, act.words)
        self.act = act
        self.setObjectName(act.name)

    @property
    def _key(self) -> str:
        return self.look.keys.shown(self.act.action)

    def natural_height(self) -> int:
        """Return 44 at 100 %."""
        return self.theme.px(HEIGHT)

    def sizeHint(self) -> QSize:
        """Return the room of icon, words and key."""
        return QSize(round(self._wide()) + 32, self.natural_height())

    def minimumSizeHint(self) -> QSize:
        """Return what icon, words and key need."""
        return QSize(round(self._wide()) + 18, self.natural_height())

    def ring_token(self) -> str:
        """Keep the ring visible on the filled ground."""
        return "on_accent" if self.act.filled else "focus"

    def draw(self, painter: QPainter, where: QRectF) -> None:
        """Paint ground, icon, words and key in the middle."""
        filled, theme = self.act.filled, self.theme
        if filled:
            token = "accent_hover" if self.hovered or self.isDown() else "accent"
            painting.box(painter, where, theme.colour(token), None, self.radius)
        else:
            self.plain_box(painter, where, "border_strong")
        ink = theme.colour("on_accent" if filled else "text")
        size = theme.px(14)
        left = where.center().x() - self._wide() / 2
        spot = QRectF(left, where.center().y() - size / 2, size, size)
        self.look.icons.draw(painter, self.act.icon, spot, ink)
        told = painting.text_width(theme, self.text(), 14, 600)
        room = QRectF(spot.right() + 8, where.top(), told + 1, where.height())
        painting.text(painter, room, self.text(), theme.font(14, 600 if filled else 500), ink)
        if self._key:
            tone = "accent" if filled else "plain"
            right = room.right() + 9 + painting.key_width(theme, self._key)
            painting.key_cap(painter, theme, right, where.center().y(), self._key, tone)

    def _wide(self) -> float:
        key = painting.key_width(self.theme, self._key) + 9 if self._key else 0
        return self.theme.px(14) + 8 + painting.text_width(self.theme, self.text(), 14, 600) + key


class ActsBar(QWidget):
    """The acts side by side, placed by hand: their number and the lines they need change with each handoff.

    Signals: `pressed(action)`.
    """

    pressed = Signal(str)

    def __init__(self, look: Look) -> None:
        """Start without acts."""
        super().__init__()
        self._look = look
        self._acts: tuple[Offered, ...] = ()
        self._buttons: list[ActButton] = []
        look.theme.changed.connect(self._place)

    def show_acts(self, acts: Sequence[Offered]) -> None:
        """Show these acts; nothing happens when they are shown already."""
        if tuple(acts) == self._acts:
            return
        self._acts = tuple(acts)
        for button in self._buttons:
            button.hide()
            button.deleteLater()
        self._buttons = []
        for act in acts:
            button = ActButton(self._look, act)
            button.setParent(self)
            button.clicked.connect(self._clicked)
            self._buttons.append(button)
            button.show()
        self._place()

    def able(self) -> tuple[str, ...]:
        """Return the actions that can be pressed now."""
        return tuple(act.action for act in self._acts)

    def words_of(self, action: str) -> str:
        """Return what stands on an action's button, empty when it is not offered."""
        return next((act.words for act in self._acts if act.action == action), "")

    def main(self) -> str:
        """Return the action of the filled button, empty when there is none."""
        return next((act.action for act in self._acts if act.filled), "")

    def minimumSizeHint(self) -> QSize:
        """Return no width that would push the page wider: the acts go on in the next line."""
        return QSize(120, self.minimumHeight())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Use as many lines as the width asks for."""
        super().resizeEvent(event)
        self._place()

    @Slot()
    def _place(self) -> None:
        if not self._buttons:
            return
        lines = next((n for n in (1, 2, 3) if self._fits(n)), 4)
        dealt, high = _dealt(self._buttons, lines), self._look.theme.px(HEIGHT)
        for line, some in enumerate(dealt):
            room = self.width() - GAP * (len(some) - 1)
            if not any(button.act.filled for button in self._buttons):
                room = min(room, self._look.theme.px(ALONE) * len(some))
            shares = [3 if button.act.filled else 2 for button in some]
            least = [button.minimumSizeHint().width() for button in some]
            left = 0
            for button, wide in zip(some, _widths(room, shares, least), strict=True):
                button.setGeometry(left, line * (high + GAP), wide, high)
                left += wide + GAP
        self.setFixedHeight(len(dealt) * (high + GAP) - GAP)

    def _fits(self, lines: int) -> bool:
        return all(
            sum(button.minimumSizeHint().width() for button in some) + GAP * (len(some) - 1) <= self.width()
            for some in _dealt(self._buttons, lines)
        )

    @Slot()
    def _clicked(self) -> None:
        button = self.sender()
        if isinstance(button, ActButton):
            self.pressed.emit(button.act.action)


def _dealt(buttons: Sequence[ActButton], lines: int) -> list[Sequence[ActButton]]:
    """Return the buttons on so many lines, as evenly as can be."""
    each = -(-len(buttons) // lines) or 1
    return [buttons[start : start + each] for start in range(0, len(buttons), each)]


def _widths(room: int, shares: Sequence[int], least: Sequence[int]) -> list[int]:
    """Share a line out by weight, what needs more than its share first; the widths fill the room."""
    widths = [0] * len(shares)
    open_places, left = set(range(len(shares))), room
    while open_places:
        weight = sum(shares[place] for place in open_places)
        tight = [place for place in open_places if left * shares[place] / weight < least[place]]
        if not tight:
            break
        for place in tight:
            widths[place] = least[place]
            left -= least[place]
            open_places.discard(place)
    weight = sum(shares[place] for place in open_places)
    for place in sorted(open_places):
        widths[place] = int(left * shares[place] / weight)
    return widths
