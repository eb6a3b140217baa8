"""Who else of the same company is a lead, who talks to them, and the way to put both into one hand."""

from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from qualcenter.queries.brief_rows import BriefRow
from ui import words
from ui.theme.look import Look
from ui.widgets.painting import Run
from ui.widgets.text_button import TextButton
from ui.widgets.text_line import TextLine


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
        self._give = TextButton(look, "Give")
        self._give.setObjectName("giveButton")
        self._name = ""
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._line, 1)
        row.addWidget(self._give)
        self._give.clicked.connect(self._pressed)
        self.hide()

    def words(self) -> str:
        """Return what the line says."""
        return self._line.words()

    def show_company(self, brief: BriefRow, give_to: str, at: datetime) -> None:
        """Show the others; `give_to` names the colleague to whom the lead could be given, or is empty."""
        told = company_words(brief, at)
        self._name = give_to
        self._line.show_runs(Run(told, 12, 500, "text2"))
        self._give.setText(f"Give to {give_to}")
        self._give.setVisible(bool(give_to))
        self._give.updateGeometry()
        self.setVisible(bool(told))

    def _pressed(self) -> None:
        self.give_pressed.emit(self._name)


def company_words(brief: BriefRow, at: datetime) -> str:
    """Say who else of the company is a lead, who talks to them and when that was last."""
    if not brief.colleagues:
        return ""
    first = brief.colleagues[0]
    who = "the pool" if first.owner in ("", "pool") else first.owner
    last = f", last contact {words.ago(first.last_contact_at, at)}" if first.last_contact_at else ""
    more = len(brief.colleagues) - 1
    rest = f" and {words.plural(more, 'more', 'more')}" if more else ""
    return f"Also here: {first.person} ({first.stage}, with {who}{last}){rest}"
