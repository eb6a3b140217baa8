"""A tour of the desk: every page is opened, painted and kept as a picture, in both themes and two sizes."""

import sys
import tempfile
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, QTimer, Slot
from PySide6.QtWidgets import QApplication

from ui.actions.action import JOURNEY
from ui.application import Start
from ui.language import LANGUAGES, spoken
from ui.pages.imports.page import ImportPage
from ui.pages.work.lead_in_hand import Phase
from ui.tour_sign_in import SignInStops
from ui.tour_work import WorkStops

SIZES = ((QSize(1440, 900), ""), (QSize(1280, 720), "_1280x720"))
NARROWEST = QSize(1024, 640)
THEMES = ("light", "dark")
LOOK_EVERY_MS = 60
LEADS = """name,company,email,phone,title,interest
Ada Linden,Engines Ltd,ada@engines.example,+44 20 7946 0018,Fleet manager,route planning
Jonas Keller,Keller Spedition GmbH,jonas@keller.example,+49 30 5557 0142,Managing director,fuel cost
Marie Dubois,Transports Dubois SARL,marie@dubois.example,not a number,Dispatcher,night delivery
"""
"""What a file may hold that is imported, one number of it wrong."""

MOST_LOOKS = 100
"""How often a step is looked at before the tour goes on without it."""

Stop = tuple[str, Callable[[], None]]


class Tour(QObject):
    """Walks through the pages on the event loop; ends the application when the last picture is written."""

    def __init__(self, application: QApplication, start: Start, folder: Path) -> None:
        """Write into the folder, which is made when it is not there."""
        super().__init__()
        self._application, self._start, self._folder = application, start, folder
        self.exit_code = 0
        self._stops: Iterator[Stop] = iter(())
        self._name = ""
        self._looks = 0
        self._quiet = 0
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)
        self.written: list[Path] = []
        self._shared = SignInStops(start.parts.look, self._dress, self._text_size)
        self._rare = WorkStops(start, self._dress)
        self._spare = tempfile.TemporaryDirectory(prefix="qualcenter-tour-", ignore_cleanup_errors=True)

    def begin(self) -> None:
        """Sign the first qualifier in and walk."""
        if not self._takes_pictures():
            self._end_in_vain()
            return
        people = self._start.core.colleagues.list()
        qualifiers = [row.name for row in people if "qualifier" in row.roles]
        if not qualifiers:
            sys.stderr.write("There is no qualifier in this store, so there is no desk to show.\n")
            self._end_in_vain()
            return
        preferences = self._start.parts.preferences
        for name, value in (("dial_with", "copy"), ("reduced_motion", True), ("learner_steps", False)):
            preferences.set(name, value)
        self._start.show("")
        self._stops = self._walk(qualifiers[0])
        self._timer.start()
        self._go_on()

    def _takes_pictures(self) -> bool:
        """Make the folder, try whether it takes files, and tell why where it does not."""
        trial = self._folder / ".qualcenter-tour"
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            trial.touch()
            trial.unlink()
        except OSError as error:
            why = "it is a file" if isinstance(error, FileExistsError) else error.strerror or str(error)
            sys.stderr.write(
                f"No picture can be written into {self._folder}: {why}. Nothing was written. "
                "Choose a folder that you may write to.\n"
            )
            return False
        return True

    def _end_in_vain(self) -> None:
        self.exit_code = 1
        self._spare.cleanup()
        QTimer.singleShot(0, self._application, QCoreApplication.quit)

    def _walk(self, person: str) -> Iterator[Stop]:
        """Yield a picture's name and what to do before it is taken; an empty name takes none."""
        yield "sign_in_light", partial(self._dress, "light")
        yield "sign_in_dark", partial(self._dress, "dark")
        yield from self._shared.stops()
        yield "", partial(self._start.show, person)
        for theme in THEMES:
            yield "", partial(self._dress, theme)
            for size, suffix in SIZES:
                yield "", partial(self._resize, size)
                for page in self._pages():
                    yield f"{page}_{theme}{suffix}", partial(self._show, page)
                yield "", partial(self._show, "work")
                yield f"work_call_later_{theme}{suffix}", partial(self._press, "disposition_call_later")
                yield "", partial(self._press, "escape")
                yield f"keys_{theme}{suffix}", partial(self._press_window, "keys")
                yield "", self._close_overlays
                yield f"palette_{theme}{suffix}", partial(self._press_window, "palette")
                yield "", self._close_overlays
                yield f"work_focus_{theme}{suffix}", partial(self._focus_mode, True)
                yield "", partial(self._focus_mode, False)
            yield from self._sheets(theme)
        yield from self._other_languages()
        yield "", partial(self._resize, SIZES[0][0])
        yield from self._rare.before_a_call()
        yield from self._states()
        yield from self._of_sales()
        yield from self._of_lead()

    def _of_sales(self) -> Iterator[Stop]:
        """Yield what somebody in sales begins with: a handoff whole, and the question why it goes back."""
        people = self._start.core.colleagues.list()
        seller = next((row.name for row in people if "sales" in row.roles), "")
        if not seller:
            return
        yield "", partial(self._sit_down, seller)
        for theme in THEMES:
            yield "", partial(self._dress, theme)
            for size, suffix in SIZES:
                yield "", partial(self._resize, size)
                yield f"sales_handoffs_{theme}{suffix}", partial(self._show, "handoffs")
                yield f"sales_return_{theme}{suffix}", partial(self._press_window, "handoff_return")
                yield "", partial(self._press_window, "escape")
        yield "", partial(self._dress, THEMES[0])
        yield "", partial(self._resize, NARROWEST)
        yield "sales_handoffs_large", partial(self._text_size, 150)
        yield "", partial(self._text_size, 100)

    def _of_lead(self) -> Iterator[Stop]:
        """Yield what a team lead begins with: the board, leads chosen on it and who could take them."""
        people = self._start.core.colleagues.list()
        lead = next((row.name for row in people if "team_lead" in row.roles), "")
        if not lead:
            return
        yield "", partial(self._sit_down, lead)
        for theme in THEMES:
            yield "", partial(self._dress, theme)
            for size, suffix in SIZES:
                yield "", partial(self._resize, size)
                yield f"board_{theme}{suffix}", partial(self._show, "board")
                yield f"board_chosen_{theme}{suffix}", partial(self._press_window, "board_late")
                yield f"board_chooser_{theme}{suffix}", partial(self._press_window, "board_move")
                yield "", partial(self._press_window, "escape")
                yield "", partial(self._press_window, "escape")
                yield f"board_sla_{theme}{suffix}", partial(self._press_window, "board_by")
                yield "", partial(self._press_window, "board_by")
                yield "", partial(self._press_window, "board_by")
                for page in ("people", "contacts", "import", "export", "duplicates", "store"):
                    yield f"{page}_{theme}{suffix}", partial(self._show, page)
                yield f"store_checked_{theme}{suffix}", partial(self._press_window, "store_check")
        for theme in THEMES:
            yield "", partial(self._dress, theme)
            for size, suffix in SIZES:
                yield "", partial(self._resize, size)
                yield "", partial(self._show, "import")
                yield f"import_file_{theme}{suffix}", self._open_file
        yield "", partial(self._dress, THEMES[0])
        yield "", partial(self._resize, SIZES[0][0])
        yield "", partial(self._text_size, 150)
        yield "board_large", partial(self._show, "board")
        yield "", partial(self._resize, NARROWEST)
        yield "board_narrow_large", partial(self._show, "board")
        yield "people_narrow_large", partial(self._show, "people")
        yield "", partial(self._text_size, 100)

    def _other_languages(self) -> Iterator[Stop]:
        """Yield the pages in every other language, whose words may be longer, in the sizes that are tight."""
        usual = spoken()
        for code in LANGUAGES:
            if code == usual:
                continue
            yield "", partial(self._show, "settings")
            yield "", partial(self._speak, code)
            for size, suffix in SIZES:
                yield "", partial(self._resize, size)
                for page in self._pages():
                    yield f"{page}_{code}{suffix}", partial(self._show, page)
            yield "", partial(self._show, "work")
            yield f"work_call_later_{code}", partial(self._press, "disposition_call_later")
            yield "", partial(self._press, "escape")
            yield f"keys_{code}", partial(self._press_window, "keys")
            yield "", self._close_overlays
            yield "", partial(self._resize, NARROWEST)
            yield f"work_{code}_large", partial(self._text_size, 150)
            yield "", partial(self._text_size, 100)
        yield "", partial(self._show, "settings")
        yield "", partial(self._speak, usual)
        yield "", partial(self._show, "work")

    def _sheets(self, theme: str) -> Iterator[Stop]:
        """Yield what opens above Work, the keys in Settings, and the narrowest window with the largest text."""
        yield "", partial(self._resize, SIZES[0][0])
        for action in ("why", "touches", "acts"):
            yield f"{action}_{theme}", partial(self._press, action)
            yield "", self._close_overlays
        yield f"notices_{theme}", partial(self._press_window, "notices")
        yield "", self._close_overlays
        yield "", partial(self._show, "callbacks")
        yield f"callbacks_moving_{theme}", partial(self._press_window, "callback_move")
        yield "", partial(self._press_window, "escape")
        yield "", partial(self._show, "work")
        for size in (SIZES[0][0], NARROWEST):
            yield "", partial(self._resize, size)
            yield f"work_{theme}_{size.width()}x{size.height()}_small", partial(self._text_size, 90)
            yield f"work_{theme}_{size.width()}x{size.height()}_large", partial(self._text_size, 150)
            yield "", partial(self._text_size, 100)

    def _states(self) -> Iterator[Stop]:
        """Yield the states of Work that change the store, once each, in both themes where they last."""
        yield "", partial(self._resize, SIZES[0][0])
        yield "", partial(self._press, "main")
        yield "work_live_dark", partial(self._dress, "dark")
        yield "work_live_light", partial(self._dress, "light")
        yield "callbacks_on_call_light", partial(self._show, "callbacks")
        yield "", partial(self._show, "work")
        yield from self._rare.on_call()
        for step in range(7):
            yield "", partial(self._answer_unless_ready, step)
        yield "work_promote_light", partial(self._dress, "light")
        yield "work_promote_dark", partial(self._dress, "dark")
        yield "", partial(self._press_promote)
        yield "work_after_promote_dark", partial(self._dress, "dark")
        yield "work_after_promote_light", partial(self._dress, "light")

    def _pages(self) -> list[str]:
        window = self._start.window
        return list(window.pages) if window is not None else []

    @Slot()
    def _look(self) -> None:
        """Take the picture once nothing was under way for two looks, or give up waiting."""
        self._looks += 1
        self._quiet = self._quiet + 1 if self._is_quiet() else 0
        if self._quiet < 2 and self._looks < MOST_LOOKS:
            return
        if self._name:
            self._take(self._name)
        self._go_on()

    def _go_on(self) -> None:
        self._looks = self._quiet = 0
        stop = next(self._stops, None)
        if stop is None:
            self._timer.stop()
            self._spare.cleanup()
            sys.stdout.write(f"{len(set(self.written))} pictures are in {self._folder}\n")
            self._application.quit()
            return
        self._name, do = stop
        do()

    def _is_quiet(self) -> bool:
        window = self._start.window
        if self._start.parts.background.busy:
            return False
        if window is None:
            return self._start.sign_in.isVisible()
        work = window.work
        return work is None or (not work.acts.busy and work.view.is_waiting is self._rare.loading)

    def _take(self, name: str) -> None:
        window = self._start.window
        shown = self._shared.page or window or self._start.sign_in
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
        file = self._folder / f"{name}.png"
        if shown.grab().save(str(file)):
            self.written.append(file)
        else:
            sys.stderr.write(f"{file} could not be written. Choose a folder that you may write to.\n")
            self.exit_code = 1

    def _sit_down(self, person: str) -> None:
        """Let somebody else sign in; what was open before is put away."""
        before = self._start.window
        self._start.show(person)
        if before is not None:
            before.hide()
            before.desk.changes.close()

    def _dress(self, theme: str) -> None:
        self._start.parts.preferences.set("theme", theme)

    def _resize(self, size: QSize) -> None:
        if self._start.window is not None:
            self._start.window.resize(size)

    def _show(self, page: str) -> None:
        window = self._start.window
        if window is None:
            return
        hand = window.work.hand if window.work is not None else None
        if page == JOURNEY and hand is not None:
            window.journeys.open(hand.lead_id)
        else:
            window.show_page(page)

    def _open_file(self) -> None:
        """Begin an import with a file of three people."""
        page = self._start.window.page if self._start.window is not None else None
        if isinstance(page, ImportPage):
            file = Path(self._spare.name) / "leads.csv"
            file.write_text(LEADS, encoding="utf-8")
            page.open_file(file)

    def _press(self, action: str) -> None:
        if self._start.window is not None and self._start.window.work is not None:
            self._start.window.work.act(action, with_alt=True)

    def _press_window(self, action: str) -> None:
        if self._start.window is not None:
            self._start.window.press(action)

    def _close_overlays(self) -> None:
        if self._start.window is not None:
            self._start.window.close_overlays()

    def _speak(self, language: str) -> None:
        self._start.parts.preferences.set("language", language)

    def _text_size(self, percent: int) -> None:
        self._start.parts.preferences.set("text_size", percent)

    def _focus_mode(self, on: bool) -> None:
        self._start.parts.preferences.set("focus_mode", on)

    def _answer_unless_ready(self, _step: int) -> None:
        window = self._start.window
        hand = window.work.hand if window is not None and window.work is not None else None
        if hand is not None and hand.missing() and hand.phase is Phase.ON_CALL:
            self._press("answer_A")

    def _press_promote(self) -> None:
        window = self._start.window
        if window is not None and window.work is not None:
            window.work.moves.promote()
