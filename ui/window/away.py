"""The desk while its store is out of reach: the band, what waits, the look every few seconds, and what met others."""

import logging
import time
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from qualcenter.offline.deeds import Conflict
from qualcenter.offline.sending import do_again, forget, keep_as_note, look_again
from ui.desk import Desk
from ui.failures import wrong_of
from ui.language import said_in, say
from ui.pages.page import Sheet, SheetRow
from ui.widgets.banner import Banner
from ui.window.link import Link

log = logging.getLogger(__name__)

CONFLICTS = "conflicts"
_DEEDS = {"note": keep_as_note, "again": do_again, "forget": forget}
RESERVE_EVERY_SECONDS = 30.0
RESERVE_AT_ONCE_SECONDS = 2.0
"""So old may the copy of the reserved leads be; one that misses a lead is renewed sooner."""


class Away(QObject):
    """Lets the band tell what the desk keeps, and puts to the person what somebody else moved meanwhile.

    Signals: `refresh_wanted()` when the pages should read again; `sheet_wanted(sheet)`; `told(words, tone)`;
    `failed(fault)`. Without a keeper, as on the practice desk, it only passes on what the pages tell.
    """

    refresh_wanted = Signal()
    sheet_wanted = Signal(object)
    told = Signal(str, str)
    failed = Signal(object)

    def __init__(self, desk: Desk, link: Link, banner: Banner, parent: QObject) -> None:
        """Watch the desk's writes."""
        super().__init__(parent)
        self._desk, self._link, self._banner = desk, link, banner
        self._keeper = desk.core.offline
        self._reserved_at = 0.0
        self._looking = False
        self._by_pages = 0
        link.look_wanted.connect(self.look)
        desk.background.writing_changed.connect(self._check)

    @property
    def out(self) -> bool:
        """Whether the store is out of reach and the desk goes on without it."""
        return self._keeper is not None and self._keeper.out

    def tick(self) -> None:
        """Show what has changed, and renew the copy of the reserved leads."""
        self._check()
        keeper = self._keeper
        if keeper is None or keeper.out:
            return
        if keeper.conflicts and not self._banner.isVisible():
            self._show_band()
        holds = RESERVE_AT_ONCE_SECONDS if keeper.misses_leads else RESERVE_EVERY_SECONDS
        if time.monotonic() - self._reserved_at > holds:
            self._reserved_at = time.monotonic()
            self._desk.background.read("reserve", keeper.reserve, self._reserved, self._not_reserved)

    @Slot()
    def answered(self) -> None:
        """A page was answered: by the store, unless it is out of reach."""
        if not self.out:
            self._link.found()

    @Slot(int)
    def waiting_changed(self, changes: int) -> None:
        """A page holds so many changes itself."""
        self._by_pages = changes
        self._tell_waiting()

    @Slot()
    def look(self) -> None:
        """Try the store again and send what waits; or put what met others to the person."""
        if self._keeper is None:
            self.refresh_wanted.emit()
        elif self._keeper.out or self._link.since is not None:
            if not self._looking:
                self._looking = True
                self._desk.background.write(partial(look_again, self._keeper), self._looked, self._not_looked)
        elif self._keeper.conflicts:
            self._put()

    def decide(self, chosen: str) -> None:
        """Keep what was done on a lead as a note, do it again now, or forget it."""
        kind, _, lead = chosen.partition(":")
        if self._keeper is not None and lead:
            deed = partial(_DEEDS[kind], self._keeper, int(lead))
            self._desk.background.write(deed, self._decided, self._not_decided)

    @Slot()
    def _check(self, *_writes: object) -> None:
        keeper = self._keeper
        if keeper is not None and keeper.out_since is not None:
            if self._link.since is None and keeper.why is not None:
                self._link.lost(wrong_of(keeper.why).words, keeper.out_since)
            self._tell_waiting()

    def _tell_waiting(self) -> None:
        self._link.set_waiting(self._by_pages + (self._keeper.waiting if self._keeper is not None else 0))

    @Slot(object)
    def _looked(self, back: object) -> None:
        self._looking = False
        if back and self._keeper is not None:
            self._link.found()
            self.refresh_wanted.emit()
            if self._keeper.conflicts:
                self._show_band()
                self._put()

    @Slot(object)
    def _not_looked(self, fault: Exception) -> None:
        self._looking = False
        self.failed.emit(fault)

    @Slot(object)
    def _decided(self, _answer: object) -> None:
        self.told.emit(say("Decided"), "ok")
        self.refresh_wanted.emit()
        self._show_band()
        if self._keeper is not None and self._keeper.conflicts:
            self._put()

    @Slot(object)
    def _not_decided(self, fault: Exception) -> None:
        self.failed.emit(fault)
        self._put()

    @Slot(object)
    def _reserved(self, _answer: object) -> None:
        """Nothing to show: the copy lies on the disk."""

    @Slot(object)
    def _not_reserved(self, fault: Exception) -> None:
        log.info("the copy of the reserved leads is not renewed: %s", type(fault).__name__)

    def _show_band(self) -> None:
        leads = len(self._keeper.conflicts) if self._keeper is not None else 0
        told = say("{count} leads were moved by others while you worked here without the store.", count=leads)
        self._banner.show_words(told if leads else "", say("Decide"))

    def _put(self) -> None:
        if self._keeper is not None and self._keeper.conflicts:
            self.sheet_wanted.emit(conflicts_sheet(self._keeper.conflicts))


def conflicts_sheet(conflicts: tuple[Conflict, ...]) -> Sheet:
    """Both sides of each lead, and what can be done: a note on its journey, the same again now, or nothing."""
    rows: list[SheetRow] = []
    for one in conflicts:
        rows.append(SheetRow(one.person, detail=said_in(one.why), tone="warn"))
        rows += [SheetRow(said_in(deed.words), say("Here"), f"{deed.at:%H:%M} UTC") for deed in one.here]
        rows += [SheetRow(said_in(line), say("There")) for line in one.there]
        rows.append(SheetRow(say("Keep what was done here as a note"), act=f"note:{one.lead_id}"))
        rows.append(SheetRow(say("Do it again now"), act=f"again:{one.lead_id}"))
        rows.append(SheetRow(say("Forget what was done here"), act=f"forget:{one.lead_id}"))
    return Sheet(
        CONFLICTS,
        say("Moved by others meanwhile"),
        say("Nothing was overwritten. Choose for each lead."),
        tuple(rows),
    )
