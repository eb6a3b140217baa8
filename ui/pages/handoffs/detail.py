"""One handoff whole: who, in one breath, by when, what can be done, and what to know before calling."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from qualcenter.domain.phone import international
from qualcenter.domain.rights import Actor
from qualcenter.domain.rules import Rules
from qualcenter.queries.brief_rows import BriefRow
from qualcenter.queries.handoffs import HandoffDetail, HandoffRow, HandoffState
from ui import words
from ui.language import said_in, say
from ui.pages.handoffs.acts import ActsBar, offered
from ui.pages.handoffs.asking import AskPanel
from ui.pages.handoffs.cards import BeforeCard, QualificationCard, ScoreCard, told_of
from ui.pages.handoffs.clawback_bar import ClawbackBar
from ui.pages.handoffs.model import outcome_words
from ui.pages.handoffs.summary import OneBreath
from ui.theme.look import Look
from ui.widgets.icon_mark import IconMark
from ui.widgets.painting import Run
from ui.widgets.text_line import TextLine

NARROW = 760
"""Pixels at 100 % of text below which the three cards stand one below the other."""


class HandoffView(QWidget):
    """Shows a handoff.

    Signals: `act_pressed(action)` for a button.
    """

    act_pressed = Signal(str)

    def __init__(self, look: Look, actor: Actor) -> None:
        """Start without a handoff."""
        super().__init__()
        self.setObjectName("handoffView")
        self._look, self._actor = look, actor
        self._row: HandoffRow | None = None
        self._name = TextLine(look.theme, Run("", 22, 600), height=32)
        self._by = TextLine(look.theme, Run("", 12), height=24, hug=True)
        self._whom, self._reach = TextLine(look.theme, height=20), TextLine(look.theme, height=20)
        self.breath = OneBreath(look)
        self.bar = ClawbackBar(look)
        self._ended = TextLine(look.theme, Run("", 13, 600), height=22)
        self.acts = ActsBar(look)
        self.acts.pressed.connect(self.act_pressed)
        self.told = QualificationCard(look)
        self.before = BeforeCard(look)
        self.score = ScoreCard(look)
        self._head, self._cards = QHBoxLayout(), QHBoxLayout()
        self.ask = AskPanel(look)
        self.area = self._whole()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.area, 1)
        self._asking = QVBoxLayout()
        self._asking.addWidget(self.ask)
        column.addLayout(self._asking)
        self.area.verticalScrollBar().rangeChanged.connect(self._align)
        self._align()
        look.theme.changed.connect(self._place_cards)

    def show_row(self, row: HandoffRow, rules: Rules, at: datetime) -> None:
        """Show what the list knows of a handoff; what is read of it alone comes with `show_more`."""
        fresh = self._row is None or self._row.handoff_id != row.handoff_id
        self._row = row
        self._name.show_runs(Run(row.person, 22, 600))
        when = words.day_and_time(words.here(row.promoted_at), words.here(at))
        by = row.promoted_by or say("an import")
        self._by.show_runs(Run(say("Promoted by {who}, {time}", who=by, time=when), 12, 500, "text2"))
        self.breath.setVisible(bool(row.one_breath))
        self.breath.show_words(row.one_breath)
        self.acts.show_acts(offered(row, self._actor))
        self.acts.setVisible(bool(self.acts.able()))
        self.score.score.show_score(row.score, row.reasons)
        self.score.rating.show_row(row, self._actor)
        self._show_state(row, "", rules, at)
        if fresh:
            self.told.show_told(told_of(row, None, rules.promotion))
            self.before.show_touches(None, at)
            self.score.show_interests(())
            self.score.show_credit("")
            self._whom.show_runs(Run(", ".join(filter(None, (row.title, row.company))), 13, 400, "text2"))
            self._reach.show_runs()
            self.area.verticalScrollBar().setValue(0)

    def show_more(self, more: HandoffDetail, brief: BriefRow, rules: Rules, at: datetime) -> None:
        """Show what belongs to the handoff that is shown, once it is read."""
        row = self._row
        if row is None or row.lead_id != more.lead_id:
            return
        self._show_state(row, more.home, rules, at)
        self._show_whom(brief)
        self.told.show_told(told_of(row, brief, rules.promotion))
        self.before.show_touches(brief, at)
        self.score.show_interests(brief.interests)
        self.score.show_credit(more.credit)

    def tick(self, at: datetime) -> None:
        """Let the clock go on."""
        self.bar.set_now(at)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the cards side by side, or below each other where there is little room."""
        super().resizeEvent(event)
        self._place_cards()

    def _show_state(self, row: HandoffRow, home: str, rules: Rules, at: datetime) -> None:
        ended = row.state is HandoffState.ENDED
        self.bar.setVisible(not ended)
        self._ended.setVisible(ended)
        if not ended:
            self.bar.show_row(row, home, rules.promises, at)
            return
        when = words.day_and_time(words.here(row.ended_at or at), words.here(at))
        told = say("{outcome} {time}", outcome=outcome_words(row), time=when)
        reason = rules.returns.get(row.return_reason or "")
        why = f"  {reason.label}" if reason is not None else ""
        whose = say("was in the pool") if row.receiver == "pool" else say("was with {receiver}", receiver=row.receiver)
        self._ended.show_runs(Run(told, 13, 600), Run(why, 13), Run(f"  {whose}", 13, 400, "text2"))

    def _show_whom(self, brief: BriefRow) -> None:
        staff = say("{count} staff", count=brief.staff) if brief.staff else ""
        rest = ", ".join(filter(None, (staff, brief.city)))
        pieces = [Run(f"{brief.title}, " if brief.title and brief.company else brief.title, 13, 400, "text2")]
        pieces.append(Run(brief.company, 13, 600, "text2"))
        pieces.append(Run(f", {rest}" if rest and (brief.company or brief.title) else rest, 13, 400, "text2"))
        self._whom.show_runs(*(piece for piece in pieces if piece.words))
        number = international(brief.phone) if brief.phone else say("No number known")
        local = say("{time} there.", time=words.clock(brief.verdict.local_time))
        verdict = said_in(brief.verdict.words)
        reach = (Run(f"{number}   {brief.email or ''}   ", 13), Run(f"{local} {verdict}", 12, 400, "text2"))
        self._reach.show_runs(*reach)

    def _whole(self) -> QScrollArea:
        body = QWidget()
        body.setObjectName("clearBody")
        column = QVBoxLayout(body)
        column.setContentsMargins(22, 16, 22, 4)
        column.setSpacing(12)
        head = QVBoxLayout()
        head.setSpacing(2)
        top = self._head
        top.addWidget(self._name, 1)
        promoted = QHBoxLayout()
        promoted.setSpacing(6)
        promoted.addWidget(IconMark(self._look, "promote_full", "ok", 14))
        promoted.addWidget(self._by)
        promoted.addStretch(0)
        top.addLayout(promoted)
        head.addLayout(top)
        head.addWidget(self._whom)
        head.addWidget(self._reach)
        column.addLayout(head)
        column.addWidget(self.breath)
        column.addWidget(self._state_card())
        self._cards.setSpacing(12)
        for card, stretch in ((self.told, 5), (self.before, 4), (self.score, 4)):
            self._cards.addWidget(card, stretch)
        column.addLayout(self._cards, 1)
        area = QScrollArea()
        area.setObjectName("handoffArea")
        area.setAccessibleName(say("The handoff whole"))
        area.setWidget(body)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        return area

    def _state_card(self) -> QFrame:
        card = QFrame()
        card.setProperty("card", "true")
        column = QVBoxLayout(card)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(14)
        for widget in (self.bar, self._ended, self.acts):
            column.addWidget(widget)
        return card

    @Slot()
    def _align(self) -> None:
        """Keep the question as wide as the cards, whether they scroll or not."""
        bar = self.area.verticalScrollBar()
        aside = bar.sizeHint().width() if bar.maximum() > 0 else 0
        self._asking.setContentsMargins(22, 0, 22 + aside, 16)

    def _place_cards(self) -> None:
        narrow = self.width() < self._look.theme.px(NARROW)
        way = QHBoxLayout.Direction.TopToBottom if narrow else QHBoxLayout.Direction.LeftToRight
        if self._cards.direction() != way:
            self._cards.setDirection(way)
            self._head.setDirection(way)
            self._head.setSpacing(2 if narrow else 16)
