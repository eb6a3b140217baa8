"""One key that tells the other side how well it went: sales of the lead, the qualifier of the follow-up."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from qualcenter.domain.rights import Actor, Right
from qualcenter.queries.handoffs import HandoffRow, HandoffState
from ui.language import say
from ui.theme.look import Look
from ui.widgets.chip import Chip
from ui.widgets.painting import Run
from ui.widgets.text_line import TextLine

SALES, QUALIFIER = "sales", "qualifier"


def side_of(row: HandoffRow, actor: Actor) -> str:
    """Return from which side this person rates a handoff, empty when they took no part in it, or when there was no
    follow-up yet.
    """
    if row.receiver_id == actor.id and actor.may(Right.SELL):
        return SALES
    return QUALIFIER if row.promoter_id == actor.id and not waits(row) else ""


def waits(row: HandoffRow) -> bool:
    """Tell whether sales has neither accepted a handoff nor let it end."""
    return row.accepted_at is None and row.state is not HandoffState.ENDED


def rated(row: HandoffRow, side: str) -> bool | None:
    """Return how a side rated a handoff: good, poor, or not yet."""
    return row.rating_by_sales if side == SALES else row.rating_by_qualifier


class RatingRow(QWidget):
    """A question with two answers, and what the other side said.

    Signals: `rated(good)`.
    """

    rated = Signal(bool)

    def __init__(self, look: Look) -> None:
        """Ask nothing yet."""
        super().__init__()
        self._look = look
        self._question = TextLine(look.theme, Run("", 13, 600))
        self._other = TextLine(look.theme, Run("", 12))
        self.good = Chip(look, say("Good", "rating"), "good", look.keys.shown("handoff_good"))
        self.poor = Chip(look, say("Poor", "rating"), "poor", look.keys.shown("handoff_poor"))
        row = QHBoxLayout()
        row.setSpacing(8)
        for chip in (self.good, self.poor):
            chip.clicked.connect(self._pressed)
            row.addWidget(chip)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._question)
        column.addLayout(row)
        column.addWidget(self._other)

    def show_row(self, row: HandoffRow, actor: Actor) -> None:
        """Show what this person may rate and what both sides said; hides where there is nothing of either."""
        side = side_of(row, actor)
        asked = {SALES: say("Was it a good lead?"), QUALIFIER: say("Was the follow-up good?")}.get(side, "")
        self._question.show_runs(Run(asked, 13, 600))
        mine = rated(row, side) if side else None
        for chip, good, action in ((self.good, True, "handoff_good"), (self.poor, False, "handoff_poor")):
            chip.setVisible(bool(side))
            chip.set_tone("chosen" if mine is good else "outline", self._look.keys.shown(action))
        self._question.setVisible(bool(side))
        others = _told(row, but=side)
        self._other.show_runs(Run(others, 12, 400, "text2"))
        self._other.setVisible(bool(others))
        self.setVisible(bool(side or others))

    @Slot()
    def _pressed(self) -> None:
        self.rated.emit(self.sender() is self.good)


def _told(row: HandoffRow, *, but: str) -> str:
    """Say what the other side, or for an onlooker both sides, thought."""
    parts = []
    if but != SALES and row.rating_by_sales is not None:
        parts.append(say("Sales: a good lead") if row.rating_by_sales else say("Sales: a poor lead"))
    if but != QUALIFIER and row.rating_by_qualifier is not None:
        good = row.rating_by_qualifier
        parts.append(say("Qualifier: good follow-up") if good else say("Qualifier: poor follow-up"))
    return ". ".join(parts)
