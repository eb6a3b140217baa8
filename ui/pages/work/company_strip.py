"""Who else of the same company is a lead, who talks to them, and the way to put both into one hand."""

from datetime import datetime
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from qualcenter.queries.brief_rows import BriefRow
from ui import words
from ui.language import marked, say, say_marked
from ui.theme.look import Look
from ui.widgets import painting
from ui.widgets.painting import Run
from ui.widgets.text_button import TextButton
from ui.widgets.text_line import TextLine

STAGES = (
    marked("contact", "stage"),
    marked("lead", "stage"),
    marked("promoted", "stage"),
    marked("accepted", "stage"),
    marked("won", "stage"),
    marked("lost", "stage"),
    marked("nurture", "stage"),
    marked("purged", "stage"),
)
"""The stages as they are said in a sentence."""


TALL = 24
"""Height at 100 %: the least of a target."""


class CompanyStrip(QWidget):
    """One line under the name; hidden while nobody else of the company is known.

    Signals: `give_pressed(name)`.
    """

    give_pressed = Signal(str)

    def __init__(self, look: Look) -> None:
        """Start hidden."""
        super().__init__()
        self.setObjectName("companyStrip")
        self._line = TextLine(look.theme)
        self._give = TextButton(look, say("Give"))
        self._give.setObjectName("giveButton")
        self._name = self._whole = self._short = ""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._line, 1)
        row.addWidget(self._give)
        self._give.clicked.connect(self._pressed)
        look.theme.changed.connect(self._measure)
        self._theme = look.theme
        self._measure()
        self.hide()

    def keep_room(self, keep: bool) -> None:
        """Take the room of the line also while there is nothing to say, so that what stands below never jumps."""
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(keep)
        self.setSizePolicy(policy)

    def _measure(self) -> None:
        """Be as tall with the button as without it."""
        self._give.setFixedHeight(self._theme.px(TALL))
        self.setFixedHeight(self._theme.px(TALL))

    def words(self) -> str:
        """Return what the line says, whole."""
        return self._whole

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say when they were spoken to last where there is room for it."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        taken = 0 if self._give.isHidden() else self._give.sizeHint().width() + 8
        fits = painting.text_width(self._theme, self._whole, 12, 500) <= self.width() - taken
        told = self._whole if fits else self._short
        self._line.show_runs(Run(told, 12, 500, "text2"))
        self._line.setAccessibleName(self._whole)
        self.setToolTip("" if fits else self._whole)

    def show_company(self, brief: BriefRow, give_to: str, at: datetime) -> None:
        """Show the others; `give_to` names the colleague to whom the lead could be given, or is empty."""
        self._whole, self._short = company_words(brief, at), company_words(brief, at, short=True)
        self._name = give_to
        self._give.setText(say("Give to {name}", name=give_to))
        self._give.setVisible(bool(give_to))
        self._give.updateGeometry()
        self._fit()
        self.setVisible(bool(self._whole))

    def _pressed(self) -> None:
        self.give_pressed.emit(self._name)


def company_words(brief: BriefRow, at: datetime, *, short: bool = False) -> str:
    """Say who else of the company is a lead, who talks to them and, unless in short, when that was last."""
    if not brief.colleagues:
        return ""
    first = brief.colleagues[0]
    known: dict[str, Any] = {
        "person": first.person,
        "stage": say_marked(first.stage, "stage"),
        "owner": say("the pool") if first.owner in ("", "pool") else first.owner,
    }
    if first.last_contact_at and not short:
        ago = words.ago(first.last_contact_at, at)
        one = say("{person} ({stage}, with {owner}, last contact {ago})", **known, ago=ago)
    else:
        one = say("{person} ({stage}, with {owner})", **known)
    more = len(brief.colleagues) - 1
    return say("Also here: {one} and {count} more", count=more, one=one) if more else say("Also here: {one}", one=one)
