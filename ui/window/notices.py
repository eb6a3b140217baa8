"""The sheet of notices: what the status bar told, with its time, newest first, and the way to the lead of each."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from ui import words
from ui.actions.action import shown
from ui.desk import Desk
from ui.language import said_in, say
from ui.pages.page import Sheet, SheetRow
from ui.window.news import MOST, News

if TYPE_CHECKING:
    from qualcenter.queries.notices import NoticeRow

NOTICES = "notices"


class NoticeSheet(QObject):
    """Opens the sheet with what waits in the store and what was told since the sign-in; what it showed is seen.

    Signals: `wanted(sheet)`.
    """

    wanted = Signal(object)

    def __init__(self, desk: Desk, news: News, parent: QObject) -> None:
        """Show what `news` knows, and read the rest when it is opened."""
        super().__init__(parent)
        self._desk, self._news = desk, news

    @Slot()
    def open(self) -> None:
        """Read what is new, then show the sheet; a store that does not answer leaves what was told already."""
        work = partial(self._desk.core.notices.unseen, self._desk.actor, limit=MOST)
        self._desk.background.read(NOTICES, work, self._came, self._missed)

    @Slot(object)
    def _came(self, rows: "tuple[NoticeRow, ...]") -> None:
        self._news.keep(rows)
        fresh = self._news.unseen()
        self._show(fresh)
        self._news.see(fresh)

    @Slot(object)
    def _missed(self, _fault: Exception) -> None:
        self._show(self._news.unseen())

    def _show(self, fresh: frozenset[int]) -> None:
        rows = [self._row(one, new=one.notice_id in fresh) for one in self._news.latest()]
        below = (
            say("Newest first. {down} and Enter go to the lead of one.", down=shown("Down"))
            if any(row.act for row in rows)
            else ""
        )
        none = say("Nothing was told yet. Returns from sales, late promises and due callbacks will stand here.")
        self.wanted.emit(Sheet(NOTICES, say("Notices"), below, tuple(rows) or (SheetRow(none),)))

    def _row(self, one: "NoticeRow", *, new: bool) -> SheetRow:
        now = words.here(self._desk.core.clock.now())
        when = words.day_and_time(words.here(one.at), now)
        lead = str(one.lead_id) if one.lead_id is not None else ""
        return SheetRow(said_in(one.words), when, say("new", "notice") if new else "", lead)
