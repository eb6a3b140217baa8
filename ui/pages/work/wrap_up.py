"""The wrap-up panel: qualify, dispositions or their second step, the receiver, and the undo slot."""

from datetime import timedelta

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from qualcenter.domain.rules import Rules
from ui import words
from ui.language import said_in, say
from ui.pages.work.asking import Asking
from ui.pages.work.dispositions import Dispositions
from ui.pages.work.lead_in_hand import Filled, LeadInHand, Press
from ui.pages.work.qualify import Qualify
from ui.pages.work.second_step import SecondStep
from ui.theme.look import Look
from ui.widgets.handoff_preview import HandoffPreview
from ui.widgets.promote_button import Readiness
from ui.widgets.tall_scroll import TallScroll
from ui.widgets.text_button import HANG
from ui.widgets.undo_slot import UndoSlot

GAP, BELOW = 9, 10
"""Pixels between what stands below each other, and below all of it."""


class WrapUp(QWidget):
    """Holds the five rows of the wrap-up; it decides nothing."""

    def __init__(self, look: Look) -> None:
        """Start empty."""
        super().__init__()
        self.setObjectName("wrapUpPanel")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self.qualify = Qualify(look)
        self.dispositions = Dispositions(look)
        self.step = SecondStep(look)
        self.step.hide()
        self.refusal = QLabel()
        self.refusal.setObjectName("refusal")
        self.refusal.setProperty("kind", "wrong")
        self.refusal.setWordWrap(True)
        self.refusal.hide()
        self.receiver = HandoffPreview(look)
        self.receiver.setObjectName("handoffPreview")
        self.undo = UndoSlot(look)
        self._line = QFrame()
        self._line.setProperty("line", "true")
        self._build()

    def load(self, rules: Rules) -> None:
        """Make fields and buttons from the Playbook."""
        self.qualify.load(rules.promotion)
        self.dispositions.load(rules.dispositions.values())

    def show_lead(self, hand: LeadInHand) -> None:
        """Show a lead: what is known, what is filled, who would receive it."""
        self.qualify.show_lead(hand)
        filled = hand.filled()
        self.dispositions.show_filled(_code_to_fill(filled))
        guarded = (
            code
            for code, rule in hand.rules.dispositions.items()
            if hand.guarded(self._look.keys.key(f"disposition_{code}", rule.key))
        )
        self.dispositions.show_guard(frozenset(guarded))
        self._promote(hand)
        self._receiver(hand)

    def ask(self, asking: Asking) -> None:
        """Open the second step in the place of the dispositions."""
        self.show_refusal("")
        self.dispositions.hide()
        self.receiver.hide()
        self.step.show()
        self.step.ask(asking)

    def close_step(self) -> None:
        """Show the dispositions again."""
        self.step.close_step()
        self.step.hide()
        self.dispositions.show()
        self._share_height()

    def show_refusal(self, why: str) -> None:
        """Say why the rules said no, next to the dispositions; an empty text says nothing."""
        self.refusal.setText(why)
        self.refusal.setVisible(bool(why))

    def set_compact(self, compact: bool) -> None:
        """Use the lower rows of small windows."""
        self.dispositions.set_compact(compact)

    def set_whole(self, whole: bool) -> None:
        """Be as tall as what is in here, because something around it scrolls."""
        self._scroll.set_whole(whole)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Look again how much of the receiver has room when that or what stands above it changed."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.LayoutRequest):
            self._share_height()
        return super().eventFilter(watched, event)

    def _share_height(self) -> None:
        """Share what dispositions leave: first the last act is told whole, then who receives, by card or by name.

        Where all of it scrolls, the whole card stands at its end; half a card is never shown.
        """
        above = self._scroll.wanted_height()
        if not self.receiver.isHidden():
            above -= self.receiver.sizeHint().height() + GAP
        room = self.height() - BELOW - above
        self.undo.set_roomy(self._scroll.whole or room >= self.undo.height_with_room())
        if self.step.is_open:
            return
        free = room - self.undo.sizeHint().height()
        whole, brief = (self.receiver.height_when(brief=one) + GAP for one in (False, True))
        scrolls = self._scroll.whole or free < 0
        self.receiver.set_brief(not scrolls and brief <= free < whole)
        self.receiver.setVisible(scrolls or free >= brief)

    def _show_opened(self, box: QWidget) -> None:
        """Bring what was laid open into sight."""
        self._scroll.ensureWidgetVisible(box, 0, 4)

    def _build(self) -> None:
        body = QWidget()
        body.setObjectName("wrapUpBody")
        column = QVBoxLayout(body)
        # Qualify, dispositions and their second step keep the rest themselves: in it their buttons hang.
        column.setContentsMargins(16 - HANG, 10, 16 - HANG, 8)
        column.setSpacing(GAP)
        for widget in (self.qualify, self._line, self.dispositions, self.step, self.refusal, self.receiver):
            if widget in (self._line, self.refusal, self.receiver):
                inset = QVBoxLayout()
                inset.setContentsMargins(HANG, 0, HANG, 0)
                inset.addWidget(widget)
                column.addLayout(inset)
            else:
                column.addWidget(widget)
        column.addStretch(1)
        self._scroll = scroll = TallScroll(body)
        for watched in (body, scroll.viewport(), self.undo):
            watched.installEventFilter(self)
        self.dispositions.opened.connect(self._show_opened, Qt.ConnectionType.QueuedConnection)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 0, 0, BELOW)
        outer.setSpacing(0)
        outer.addWidget(scroll, 1)
        foot = QVBoxLayout()
        foot.setContentsMargins(16, 0, 16, 0)
        foot.addWidget(self.undo)
        outer.addLayout(foot)

    def _promote(self, hand: LeadInHand) -> None:
        readiness = hand.readiness(armed=self.qualify.armed is not None)
        left = hand.missing()
        receiver = hand.brief.receiver
        name = (receiver.name or receiver.team) if receiver else say("sales")
        if readiness is Readiness.READY:
            told = (say("Promote to {name}", name=name), say("Saves, and the next lead opens."))
        elif readiness is Readiness.FAR:
            told = (say("Promote"), say("Needs {count} answers. The script fills them.", count=len(left)))
        else:
            label = hand.rules.promotion.field(left[0])
            title = say("Promote: {count} fields left", count=len(left))
            below = say("{field} is empty. Choose one above.", field=label.label if label else left[0])
            if readiness is Readiness.ARMED:
                below = _armed_words(len(self.qualify.chips), name, last=len(left) == 1)
            told = (title, below)
        self.dispositions.promote.show_readiness(readiness, *told)

    def _receiver(self, hand: LeadInHand) -> None:
        receiver = hand.brief.receiver
        if receiver is None:
            self.receiver.show_receiver(say("Nobody yet"), say("Routing finds no one who could take it now"))
            return
        takes = timedelta(minutes=receiver.accepts_in_minutes or 0)
        if not receiver.name:
            left = say("{span} to accept", span=words.coarse_span(takes)) if takes else ""
            self.receiver.show_receiver(said_in(receiver.reason), say("Whoever accepts first has it"), left)
            return
        load = say("{open} of {capacity} leads due today", open=receiver.open, capacity=receiver.capacity)
        pace = say("Has {span} to accept", span=words.coarse_span(takes)) if takes else ""
        self.receiver.show_receiver(receiver.name, load, pace, team=receiver.team)


def _armed_words(chips: int, name: str, *, last: bool) -> str:
    """Say what pressing a digit does while Promote is armed."""
    if not chips:
        return say("Type it and press Enter. Esc goes back.")
    digits = "1" if chips == 1 else say("1 to {last}", last=chips)
    if last:
        return say("Press {digits} and it goes to {name}.", digits=digits, name=name)
    return say("Press {digits}. Esc goes back.", digits=digits)


def _code_to_fill(filled: Filled) -> str:
    return filled.code if filled.press is Press.DISPOSE else ""
