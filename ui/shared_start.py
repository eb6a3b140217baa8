"""A desk on a store on a server: the page that asks for a sign-in, then the desk, and back again at signing out."""

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from qualcenter.away import build_core_away
from qualcenter.clock import Clock
from qualcenter.door import SHORTEST, KnownPassword, Place, choose_password, known_password, place_of, settings_as
from qualcenter.door import sign_in as through_the_door
from qualcenter.door import sign_out as out_of_the_door
from qualcenter.failures import KnownFailure
from qualcenter.settings import Settings
from ui.language import say
from ui.pages.sign_in.shared import SharedSignInPage, Typed
from ui.parts import Parts
from ui.practice import Practice
from ui.session import Session
from ui.start import Start
from ui.window.main_window import MainWindow
from ui.window.signed_out import SignedOut
from ui.window.written import Written

if TYPE_CHECKING:
    from qualcenter.bootstrap import Core

PAGE = (900, 720)


@dataclass(frozen=True)
class Reached:
    """What came of an attempt: the open store, or why not, and then perhaps a desk on what is kept here."""

    core: "Core | None" = None
    fault: Exception | None = None
    away: "Core | None" = None


class SharedStart(QObject):
    """Owns the sign-in page of a store on a server, and the desk of whoever came in."""

    def __init__(self, settings: Settings, clock: Clock | None, parts: Parts) -> None:
        """Connect to nothing. Raises `KnownFailure` `bad_address`."""
        super().__init__()
        place = place_of(settings.store_url())
        if place is None:
            raise ValueError("a file asks for no sign-in")
        self.place: Place = place
        self.parts = parts
        self.start: Start | None = None
        self.signed_out: SignedOut | None = None
        self.page = SharedSignInPage(parts.look, place.name, place.host, SHORTEST)
        self._settings, self._clock = settings, clock
        self._login, self._by_itself = "", False
        self._away: Core | None = None
        self._ends: Start | None = None
        """The desk that is being ended: its store is closed on the lane of writes."""
        self._practice = Practice(parts.preferences, parts.look, self)
        self._practice.told.connect(self._tell)
        self._forget = False
        self._before_out = Written(self)
        self._before_out.ready.connect(self._written)
        self._before_out.put_off.connect(self._put_off)
        self._connect()

    def show(self) -> None:
        """Show the page, and go in at once where this computer has the password."""
        self._show_page(self.parts.preferences.choices.logins.get(self.place.address) or self.place.login)
        if self._login:
            self._by_itself = True
            self._reach(partial(_open, self._settings, self._clock, Typed(self._login, "", keep=False)))

    def close(self) -> None:
        """Write what waits and close everything."""
        self._practice.close()
        self.page.close()
        if self.start is not None:
            self.start.close()
        self.parts.ticker.stop()
        self.parts.background.close()
        self._drop_away()

    def _connect(self) -> None:
        page = self.page
        page.sign_in_wanted.connect(self._sign_in)
        page.new_wanted.connect(self._choose)
        page.look_wanted.connect(self._look_again)
        page.away_wanted.connect(self._work_away)
        page.login_left.connect(self._login_left)
        page.practice_wanted.connect(self._practice.begin)

    def _show_page(self, login: str) -> None:
        self._login = login
        self.page.setWindowTitle("Qualcenter")
        self.page.fill_login(login)
        self.page.resize(*PAGE)
        self.page.show()
        self.page.ask()
        self._login_left(login)

    @Slot(str)
    def _login_left(self, login: str) -> None:
        """Ask what this computer keeps for a user name."""
        work = partial(known_password, self._settings, login)
        self.parts.background.read("keyring", work, self._known, self._no_keyring)

    @Slot(object)
    def _known(self, known: KnownPassword) -> None:
        self.page.show_keyring(known.keyring, kept=known.is_kept)

    @Slot(object)
    def _no_keyring(self, _fault: Exception) -> None:
        self.page.show_keyring("", kept=False)

    @Slot(object)
    def _sign_in(self, typed: Typed) -> None:
        self._login, self._by_itself = typed.login, not typed.password
        self._reach(partial(_open, self._settings, self._clock, typed))

    @Slot(str)
    def _choose(self, password: str) -> None:
        self._by_itself = False
        self._reach(partial(_choose, self._settings, self._clock, self.page.typed(), password))

    @Slot()
    def _look_again(self) -> None:
        typed = self.page.typed()
        if self.page.is_choosing:
            self._choose(self.page.new.text())
        elif typed.login:
            self._sign_in(typed)

    def _reach(self, work: "partial[Reached]") -> None:
        self._drop_away()
        self.page.reach(say("Signing in to {store} on {host}.", store=self.place.name, host=self.place.host))
        self.parts.background.read("sign in", work, self._reached, self._failed)

    @Slot(object)
    def _reached(self, reached: Reached) -> None:
        if reached.core is not None:
            self._enter(reached.core)
            return
        self._away = reached.away
        fault = reached.fault
        code = fault.code if isinstance(fault, KnownFailure) else ""
        self.page.rest()
        if code == "one_time_password" and self.page.typed().password:
            self.page.ask_new()
        elif code == "password_needed" or (code == "one_time_password" and self._by_itself):
            self.page.ask()
        elif fault is not None:
            self.page.show_fault(fault, kept=self._by_itself, away=reached.away is not None)

    @Slot(object)
    def _failed(self, fault: Exception) -> None:
        self.page.show_fault(fault)

    @Slot()
    def _work_away(self) -> None:
        away, self._away = self._away, None
        if away is not None:
            self._enter(away)

    def _enter(self, core: "Core") -> None:
        preferences = self.parts.preferences
        preferences.set("logins", {**preferences.choices.logins, self.place.address: self._login})
        session = Session(core, self.place, self._login, self.parts.background)
        session.out_wanted.connect(self._sign_out)
        self.start = Start(core, self.parts, practice=False, session=session)
        self.start.opened.connect(self._opened)
        self.start.refused.connect(self._nobody)
        self.start.enter()

    @Slot()
    def _opened(self) -> None:
        start = self.start
        frame = start.window.centralWidget() if start is not None and start.window is not None else None
        if start is not None and start.window is not None and frame is not None:
            self.signed_out = SignedOut(start.window, frame)
        self.page.rest()
        self.page.close()

    @Slot(object)
    def _nobody(self, fault: Exception) -> None:
        """Whoever signed in cannot sit here: say why, and let another sign in."""
        self._end()
        self.page.show_fault(fault)

    @Slot(bool)
    def _sign_out(self, forget: bool) -> None:
        """Write what is typed, then go."""
        if self.start is None or self.start.window is None:
            return
        self._forget = forget
        self._before_out.begin(self.start.window)

    @Slot()
    def _put_off(self) -> None:
        if self.start is not None and self.start.window is not None:
            told = say("Signing out waits: changes still have to be saved.")
            self.start.window.status.show_words(told, "warn")

    @Slot(object)
    def _written(self, window: MainWindow) -> None:
        start = self.start
        if start is None or start.window is not window:
            return
        self._show_page(self._login)
        settings = start.core.settings
        self._end()
        self.parts.background.write(partial(out_of_the_door, settings, forget=self._forget), self._out)

    @Slot(object)
    def _out(self, _answer: object) -> None:
        self._login_left(self._login)
        self.page.password.line.setFocus()

    def _end(self) -> None:
        """Close the desk that is open; the store after the last write."""
        start, self.start, self.signed_out = self.start, None, None
        if start is None:
            return
        window = start.window
        start.leave()
        self.parts.background.write(start.end)
        if window is not None:
            start.window = None
            window.deleteLater()
        self._ends = start

    @Slot(str, str)
    def _tell(self, words: str, _tone: str) -> None:
        self.page.show_progress(words)

    def _drop_away(self) -> None:
        if self._away is not None:
            self._away.close()
            self._away = None


def _open(settings: Settings, clock: Clock | None, typed: Typed) -> Reached:
    """Go in; a store out of reach gives a desk on what this computer keeps for that sign-in, if anything."""
    try:
        return Reached(core=through_the_door(settings, clock, typed.login, typed.password, keep=typed.keep))
    except KnownFailure as failure:
        return Reached(fault=failure, away=_kept_here(settings_as(settings, typed.login), failure, clock))


def _kept_here(settings: Settings, failure: KnownFailure, clock: Clock | None) -> "Core | None":
    try:
        return build_core_away(settings, failure, clock)
    except (KnownFailure, OSError):
        return None


def _choose(settings: Settings, clock: Clock | None, typed: Typed, password: str) -> Reached:
    try:
        choose_password(settings, typed.login, typed.password, password, keep=typed.keep)
    except KnownFailure as failure:
        return Reached(fault=failure)
    return _open(settings, clock, Typed(typed.login, password, keep=typed.keep))
