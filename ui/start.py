"""From a core to the window: who sits here, their desk, and the end of it."""

import logging
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from ui.changes import Changes
from ui.desk import Desk
from ui.failures import wrong_of
from ui.language import choose, say
from ui.pages.sign_in.page import SignInPage
from ui.parts import Parts
from ui.practice import Practice
from ui.session import Session
from ui.window.anew import Anew
from ui.window.main_window import MainWindow
from ui.window.place import put_back
from ui.window.written import Written, holds_back
from ui.words import live_in

if TYPE_CHECKING:
    from qualcenter.bootstrap import Core
    from qualcenter.domain.rights import Actor
    from qualcenter.offline.keeper import Keeper
    from qualcenter.services.colleagues import ColleagueRow

log = logging.getLogger(__name__)

JOBS_AFTER_MS = 1_500
"""What is due waits this long after signing in: the queue comes first."""


class Start(QObject):
    """Shows who may sit here, then that person's window; it owns both and closes what they share.

    Signals: `opened()` when the window is there; `refused(fault)` when nobody can sit here who signed in to a server,
    which the page they signed in on tells.
    """

    opened = Signal()
    refused = Signal(object)

    def __init__(self, core: "Core", parts: Parts, *, practice: bool, session: Session | None = None) -> None:
        """Show nothing yet; a store on a server gives the `session` of whoever signed in."""
        super().__init__()
        self.core, self.parts = core, parts
        self._session = session
        self._keeper: Keeper | None = None
        self._practice = practice
        self.sign_in = SignInPage(parts.look, core.store_name)
        self.window: MainWindow | None = None
        self._changes: Changes | None = None
        self._wanted = ""
        self._stop_jobs: Callable[[], object] | None = None
        self._jobs_begin = QTimer(self)
        self._jobs_begin.setSingleShot(True)
        self._jobs_begin.setInterval(JOBS_AFTER_MS)
        self._jobs_begin.timeout.connect(self._begin_jobs)
        self.rehearsal = Practice(parts.preferences, parts.look, self)
        self.rehearsal.told.connect(self._tell)
        self._anew = Anew(self)
        self._anew.opened.connect(self._take)
        self._anew.put_off.connect(self._language_waits)
        parts.preferences.changed.connect(self._preference)
        self._changing = Written(self)
        self._changing.ready.connect(self._get_up)
        self._changing.put_off.connect(self._change_waits)
        self.sign_in.picked.connect(self.pick)
        self.sign_in.practice_wanted.connect(self.practice)

    def show(self, person: str) -> None:
        """Show the window of a person, or the sign-in page when nobody is named or the name is unknown."""
        self.sign_in.setWindowTitle("Qualcenter")
        if self.core.away is not None:
            self.pick(self._known_here(person))
        elif person:
            self.pick(person)
        else:
            self._show_sign_in()

    def enter(self) -> None:
        """Show the window of whoever signed in to a server; the owner of a rehearsal picks who they are."""
        if self.core.away is not None:
            self.show("")
        else:
            self.parts.background.read("people", partial(_seats, self.core), self._seated, self._refused)

    def _known_here(self, person: str) -> str:
        """Who sits here while the store cannot say: who was asked for or sat here last, if their work is kept here."""
        here = [one.name for one in self.core.people_here]
        last = self.parts.preferences.choices.last_person
        return next((name for name in (person, last) if name in here), here[0])

    @Slot(str)
    def pick(self, name: str) -> None:
        """Sign a person in."""
        self._wanted = name
        work = partial(_who, self.core, name, practice=self._practice)
        self.parts.background.read("sign in", work, self._signed_in, self._refused)

    @Slot()
    def practice(self) -> None:
        """Open the same desk on the demonstration store, in a window of its own."""
        self.rehearsal.begin()

    @Slot()
    def change_person(self) -> None:
        """Let somebody else sit here: on a server by signing out, else by picking who they are."""
        if self._session is not None:
            self._session.out_wanted.emit(False)
        elif self.core.away is not None:
            told = say("Nobody else can sit here before the store is back: it knows who works in the center.")
            self._tell(told, "warn")
        elif self.window is not None:
            self._changing.begin(self.window)

    @Slot(object)
    def _get_up(self, window: MainWindow) -> None:
        self.window = None
        # Nobody is picked before the desk is free: the next one's work must not be kept under the last one's name.
        self.sign_in.await_people()
        self.sign_in.resize(900, 680)
        # Before the window goes: without any, the program would end.
        self.sign_in.show()
        self.rehearsal.close()
        self._jobs_begin.stop()
        window.close()
        window.deleteLater()
        # The next person begins with the first page of their own roles.
        self.parts.preferences.set("page", "")
        self.parts.ticker.stop()
        if self._changes is not None:
            self._changes.close()
        self._wanted = ""
        self.parts.background.write(self._clear_the_desk, self._desk_is_free)

    def _clear_the_desk(self) -> None:
        """End what ran for whoever sat here, behind all that they have written."""
        stop, self._stop_jobs = self._stop_jobs, None
        keeper, self._keeper = self._keeper, None
        if stop is not None:
            stop()
        if keeper is not None:
            keeper.close()

    @Slot(object)
    def _desk_is_free(self, _answer: object) -> None:
        self._show_sign_in()

    @Slot()
    def _change_waits(self) -> None:
        self._tell(say("Nobody else can sit here yet: changes still have to be saved."), "warn")

    def close(self) -> None:
        """Write what waits, stop following, and close the store."""
        self.leave()
        self.parts.background.close()
        self.end()

    def leave(self) -> None:
        """Close what this person sees; what they typed goes to the lane of writes."""
        self.rehearsal.close()
        if self.window is not None:
            self.window.close()
        self.sign_in.close()
        self._jobs_begin.stop()
        self.parts.ticker.stop()
        if self._changes is not None:
            self._changes.close()

    def end(self) -> None:
        """Close the store, once everything is written; from any thread."""
        self._clear_the_desk()
        self.core.close()

    def _show_sign_in(self) -> None:
        self.sign_in.resize(900, 680)
        self.sign_in.show()
        self.parts.background.read("people", partial(_seats, self.core), self._people, self._refused)

    @Slot(object)
    def _seated(self, seats: "tuple[tuple[ColleagueRow, ...], Actor | None]") -> None:
        if seats[1] is not None or self.core.live:
            self.pick("")
            return
        self.sign_in.resize(900, 680)
        self.sign_in.show()
        self._people(seats)

    @Slot(object)
    def _people(self, seats: "tuple[tuple[ColleagueRow, ...], Actor | None]") -> None:
        """Let a person be picked; on a server the password has said already who it is."""
        rows, person = seats
        if person is not None and not self._wanted:
            self.pick(person.name)
            return
        self.sign_in.show_people(rows, self.parts.preferences.choices.last_person)

    @Slot(object)
    def _signed_in(self, signed: "tuple[Actor, str, Core]") -> None:
        actor, zone, core = signed
        self._keeper = core.offline
        live_in(zone)
        parts = self.parts
        parts.preferences.set("last_person", actor.name)
        self._changes = Changes(self.core.announcements)
        desk = Desk(
            core, actor, parts.background, self._changes, parts.preferences, parts.ticker, parts.look, self._session
        )
        window = MainWindow(desk, practice=self._practice)
        self._take(window)
        put_back(window, parts.preferences)
        window.show()
        self.sign_in.close()
        parts.ticker.start()
        self._jobs_begin.start()
        self.opened.emit()

    @Slot(object)
    def _take(self, window: MainWindow) -> None:
        self.window = window
        window.practice_wanted.connect(self.practice)
        window.person_wanted.connect(self.change_person)

    @Slot(str)
    def _preference(self, name: str) -> None:
        """Open what is open again when another language is chosen, unless that could lose something."""
        if name != "language" or self.window is None:
            return
        if any(holds_back(window) for window in (self.window, self.rehearsal.window) if window is not None):
            self._language_waits()
            return
        choose(self.parts.preferences.choices.language)
        self._anew.begin(self.window)
        self.rehearsal.speak_anew()

    @Slot()
    def _language_waits(self) -> None:
        told = say("The language changes at the next start: changes still wait to be saved on this computer.")
        self._tell(told, "warn")

    @Slot(str, str)
    def _tell(self, words: str, tone: str) -> None:
        """Say on the desk, or on the sign-in page, how far practice is."""
        if self.window is not None:
            self.window.status.show_words(words, tone)
        else:
            self.sign_in.show_progress(words)

    @Slot()
    def _begin_jobs(self) -> None:
        self.parts.background.write(self._start_jobs)

    def _start_jobs(self) -> None:
        """Let due work be done while the desk is open; runs on the write lane, which `close` empties first."""
        self._stop_jobs = self.core.start_jobs()

    @Slot(object)
    def _refused(self, fault: Exception) -> None:
        if self._session is not None and not self.sign_in.isVisible():
            self.refused.emit(fault)
            return
        if not self.sign_in.isVisible():
            self._show_sign_in()
        self.sign_in.show_wrong(wrong_of(fault).words)


def _seats(core: "Core") -> "tuple[tuple[ColleagueRow, ...], Actor | None]":
    """Return who may sit here, and who signed in to the store, if that asks for a password."""
    return core.colleagues.list(), core.signing_in.person()


def _who(core: "Core", name: str, *, practice: bool) -> "tuple[Actor, str, Core]":
    """Return a person, the zone they live in, which need not be the computer's, and the core as they use it.

    On the practice desk nothing is kept for a time without the store, nor where the disk of this computer fails.
    """
    from qualcenter.away import at_desk

    if core.away is not None:
        actor = next(one for one in core.people_here if one.name == name)
        return actor, "", at_desk(core, actor)
    actor = core.signing_in.acting(name)
    zone = next((row.zone for row in core.colleagues.list() if row.id == actor.id), "")
    if not practice:
        try:
            return actor, zone, at_desk(core, actor)
        except OSError:
            log.exception("nothing can be kept for the time without the store")
    return actor, zone, core
