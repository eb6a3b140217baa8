"""An incoming call: whoever the typed words may mean is asked for, before somebody is entered a second time."""

from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from qualcenter.queries.search import FoundRow
from ui.desk import Desk
from ui.language import say
from ui.pages.page import Sheet, SheetRow
from ui.pages.work.lead_acts import LeadActs

CALLERS = "callers"
_NEW = "new"


class Callers(QObject):
    """Takes incoming calls.

    Signals: `asked(sheet)` when several people may be calling; nothing was taken yet.
    """

    asked = Signal(object)

    def __init__(self, desk: Desk, acts: LeadActs, parent: QObject) -> None:
        """Take calls by the acts of the page."""
        super().__init__(parent)
        self._desk, self._acts = desk, acts
        self._who = ""

    def take(self, who: str) -> None:
        """Take the call of whoever this number or name belongs to."""
        self._who = who
        work = partial(self._desk.core.search.callers, who)
        self._desk.background.read("callers", work, self._found, self._unknown)

    def pick(self, chosen: str) -> None:
        """Take the call of the person that was chosen, or of somebody new."""
        self._acts.incoming(self._who, None if chosen == _NEW else int(chosen))

    @Slot(object)
    def _found(self, rows: tuple[FoundRow, ...]) -> None:
        if rows:
            self.asked.emit(callers_sheet(self._who, rows))
        else:
            self._acts.incoming(self._who)

    @Slot(object)
    def _unknown(self, _fault: Exception) -> None:
        """Let the verb itself say what is wrong: it asks the same store."""
        self._acts.incoming(self._who)


def callers_sheet(who: str, rows: tuple[FoundRow, ...]) -> Sheet:
    """List who may be calling, and somebody new at the end where a name was typed."""
    lines = [SheetRow(row.person, row.company, row.phone or row.email or "", str(row.person_id)) for row in rows]
    if any(sign.isalpha() for sign in who):
        lines.append(SheetRow(say("Somebody new: {name}", name=who), act=_NEW))
    return Sheet(CALLERS, say("Who is calling?"), say("“{typed}” may mean several people.", typed=who), tuple(lines))
