"""The window: rail, top bar, the pages, status bar, and what opens above them."""

import time
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from ui.actions.action import HANDOFFS
from ui.actions.shortcut_sheet import key_sheet
from ui.desk import Desk
from ui.failures import wrong_of
from ui.language import say, say_marked
from ui.pages.page import Form, Page, Sheet
from ui.pages.work.page import WorkPage
from ui.widgets.banner import Banner
from ui.window import place
from ui.window.away import CONFLICTS, Away
from ui.window.command_palette import CommandPalette
from ui.window.commands import found_lines, groups_of
from ui.window.journey_way import JourneyWay
from ui.window.keyboard import Keyboard
from ui.window.link import Link
from ui.window.looks import Looks
from ui.window.nav_rail import NavRail
from ui.window.news import News
from ui.window.notices import NOTICES, NoticeSheet
from ui.window.pages import Pages
from ui.window.presence import BREAK, OF_PALETTE, Presence
from ui.window.regions import step_region
from ui.window.running_call import RunningCall
from ui.window.sheet_overlay import FormOverlay, SheetOverlay
from ui.window.status_bar import StatusBar
from ui.window.telling import Telling
from ui.window.top_bar import TopBar

if TYPE_CHECKING:
    from qualcenter.queries.search import FoundRow

SMALLEST = (1024, 640)
SIGN_OF_LIFE_SECONDS = 60


class MainWindow(QMainWindow):
    """One person's desk.

    Signals: `practice_wanted()` when a person asked for the same desk on the demonstration store; `person_wanted()`
    when somebody else is to sit here; `closing()`.
    """

    practice_wanted = Signal()
    person_wanted = Signal()
    closing = Signal()

    def __init__(self, desk: Desk, *, practice: bool = False) -> None:
        """Build the frame and the pages of this person's roles; `practice` marks the demonstration store."""
        super().__init__()
        self.desk = desk
        self.setWindowTitle(_title(desk.actor.name, practice=practice))
        self._practice = practice
        self.setMinimumSize(*SMALLEST)
        self.pages = Pages(desk, self)
        first = self.pages.first
        self.top = TopBar(desk.look, desk.actor.name, practice=practice)
        self.rail = NavRail(desk.look, self.pages.rail())
        self.status = StatusBar(desk.look, opens_queue=first == "work")
        self.banner = Banner(desk.look)
        self._stack = QStackedWidget()
        frame = self._build()
        self.sheet = SheetOverlay(desk.look, frame)
        self.form = FormOverlay(desk.look, frame)
        self.palette_overlay = CommandPalette(desk.look, frame)
        self.keyboard = Keyboard(self, desk.look.keys)
        self.link = Link(self.banner, self)
        self.away = Away(desk, self.link, self.banner, self)
        self.presence = Presence(desk, self.top.presence, self)
        self.news = News(desk, self)
        self.notices = NoticeSheet(desk, self.news, self)
        self.journeys = JourneyWay(self)
        self.telling = Telling(self)
        self.looks = Looks(desk, self.telling.tell)
        self.call = RunningCall(self)
        self._seen_at = 0.0
        self._shown: Page
        self._connect()
        last = desk.preferences.choices.page
        self.show_page(last if last in self.pages and not practice else first)

    @property
    def practice(self) -> bool:
        """Whether this is the demonstration store."""
        return self._practice

    @property
    def page(self) -> Page:
        """The page that is shown."""
        return self._shown

    @property
    def work(self) -> WorkPage | None:
        """The Work page, if this person has one."""
        page = self.pages.get("work")
        return page if isinstance(page, WorkPage) else None

    def show_page(self, name: str) -> None:
        """Show a page by its name; one that this person does not have is told."""
        if name not in self.pages:
            self.status.show_words(say("Your roles do not include that page."), "warn")
            return
        self._shown = self.pages[name]
        self._stack.setCurrentWidget(self._shown)
        self.telling.forget(self._shown)
        self.journeys.leave(name)
        self.rail.show_page(self.journeys.came_from)
        self.top.show_title(say_marked(self.page.title))
        self.keyboard.show_page(self.page, single_keys=self.desk.preferences.choices.single_keys)
        self._hints_changed()
        self.call.look()

    def show_on_work(self, lead_id: int, action: str = "") -> None:
        """Show a lead on Work, and carry out an action there."""
        if self.work is not None:
            self.work.await_choice()
            self.show_page("work")
            self.work.open_lead(lead_id, action)

    def press(self, action: str) -> None:
        """Do what an action of the catalogue says, as its key would."""
        self._pressed(action, True)

    def close_overlays(self) -> None:
        """Close whatever is open above the page."""
        for overlay in (self.palette_overlay, self.sheet, self.form):
            overlay.dismiss()

    def open_palette(self) -> None:
        """Open the palette with what can be done here."""
        self.keyboard.rest(resting=True)
        hand = self.work.hand if self.work is not None and self.page is self.work else None
        person = hand.brief.person if hand is not None else ""
        actions = self.desk.look.keys.on(self.page.where, self.page.dispositions())
        main = self.work.keys.main_words() if self.work is not None and hand is not None else ""
        groups = groups_of(actions, person, self.pages, main, self.looks.now, self.presence.lines())
        self.palette_overlay.show_groups(groups)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Put what is typed into the store, then close; the write lane is emptied by whoever owns it."""
        for page in self.pages.built():
            page.leave()
        if not self._practice:
            place.remember(self, self.journeys.came_from, self.desk.preferences)
        if self.desk.ticker.running:
            self.desk.ticker.stop()
            self.desk.background.write(partial(self.desk.core.colleagues.closed, self.desk.actor))
        super().closeEvent(event)
        self.closing.emit()

    def _build(self) -> QWidget:
        inner = QVBoxLayout()
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        for widget, stretch in ((self.top, 0), (self.banner, 0), (self._stack, 1)):
            inner.addWidget(widget, stretch)
        row = QHBoxLayout()
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addLayout(inner, 1)
        inner.addWidget(self.status)
        frame = QWidget()
        frame.setLayout(row)
        self.setCentralWidget(frame)
        return frame

    def _connect(self) -> None:
        self.rail.chosen.connect(self.show_page)
        self.rail.keys_pressed.connect(self._show_keys)
        self.top.palette_pressed.connect(self.open_palette)
        self.presence.told.connect(self.telling.tell)
        self.news.told.connect(self.telling.tell)
        self.news.waiting.connect(self.status.show_waiting)
        self.status.notices_wanted.connect(self.notices.open)
        self.notices.wanted.connect(self._show_sheet)
        self.presence.form_wanted.connect(self._show_form)
        self.presence.failed.connect(self._failed)
        self.keyboard.pressed.connect(self._pressed)
        self.palette_overlay.chosen.connect(self._palette_chosen)
        self.palette_overlay.searched.connect(self._search)
        self.sheet.row_pressed.connect(self._sheet_pressed)
        self.form.filled.connect(self._form_filled)
        for overlay in (self.palette_overlay, self.sheet, self.form):
            overlay.closed.connect(self._overlay_closed)
        self.pages.made.connect(self._take_page)
        self.desk.background.failed_unheard.connect(self._failed)
        self.desk.preferences.changed.connect(self._preference)
        self.desk.ticker.ticked.connect(self._tick)
        self.desk.look.keys.changed.connect(self._hints_changed)
        self.away.refresh_wanted.connect(self._look_again)
        self.away.sheet_wanted.connect(self._show_sheet)
        self.away.told.connect(self.telling.tell)
        self.away.failed.connect(self._failed)
        self.link.returned.connect(self._link_returned)
        self.link.kept_changed.connect(self.status.show_kept)

    @Slot(object)
    def _take_page(self, page: Page) -> None:
        """Listen to a page that is shown for the first time."""
        self._stack.addWidget(page)
        self.telling.take(page)
        page.sheet_wanted.connect(self._show_sheet)
        page.form_wanted.connect(self._show_form)
        page.form_done.connect(self.form.dismiss)
        page.form_refused.connect(self.form.refuse)
        page.hints_changed.connect(self._hints_changed)
        page.lead_wanted.connect(self._lead_wanted)
        self.journeys.take(page)
        self.call.take(page)
        page.unreachable.connect(self._unreachable)
        page.answered.connect(self.away.answered)
        page.waiting_changed.connect(self.away.waiting_changed)
        page.practice_wanted.connect(self._wants_practice)

    @Slot(str, bool)
    def _pressed(self, action: str, with_alt: bool) -> None:
        if self.page.act(action, with_alt=with_alt) or self.looks.act(action):
            return
        if action.startswith("go_"):
            self.show_page(action.removeprefix("go_"))
        elif action in ("next_region", "previous_region"):
            step_region(self.page.regions(), 1 if action == "next_region" else -1)
        elif action in ("undo", "acts"):
            self._on_work(action)
        elif action == "palette":
            self.open_palette()
        elif action == "keys":
            self._show_keys()
        elif action == "notices":
            self.notices.open()
        elif action == "settings":
            self.show_page("settings")
        elif action == "practice":
            self._wants_practice()
        elif action == "change_person":
            if told := self.call.keeps_here():
                self.telling.tell(told, "warn")
            else:
                self.person_wanted.emit()

    def _on_work(self, action: str) -> None:
        if self.work is not None:
            self.show_page("work")
            self.work.act(action, with_alt=False)

    @Slot(str)
    def _palette_chosen(self, chosen: str) -> None:
        if chosen.startswith("lead:"):
            self._lead_wanted(int(chosen.removeprefix("lead:")), "")
        elif chosen.startswith("journey:"):
            self.journeys.open(int(chosen.removeprefix("journey:")))
        elif chosen.startswith(OF_PALETTE):
            self.presence.press(chosen)
        elif not chosen.startswith("person:"):
            self._pressed(chosen, True)
        else:
            known = self.desk.look.keys
            told = say(
                "This person has no live lead. {incoming} takes an incoming call, {new} enters a lead.",
                incoming=known.shown("incoming"),
                new=known.shown("new_lead"),
            )
            self.status.show_words(told, "warn")

    @Slot(str)
    def _search(self, text: str) -> None:
        work = partial(_find, self.desk, text)
        self.desk.background.read("palette", work, self._found)

    @Slot(object)
    def _found(self, answer: "tuple[str, tuple[FoundRow, ...]]") -> None:
        text, rows = answer
        self.palette_overlay.show_found(text, found_lines(rows), len(rows))

    @Slot(object)
    def _show_sheet(self, sheet: Sheet) -> None:
        self.keyboard.rest(resting=True)
        self.sheet.show_sheet(sheet)

    @Slot(object)
    def _show_form(self, form: Form) -> None:
        self.keyboard.rest(resting=True)
        self.form.show_form(form)

    @Slot()
    def _overlay_closed(self) -> None:
        overlays = (self.palette_overlay, self.sheet, self.form)
        self.keyboard.rest(resting=not all(overlay.isHidden() for overlay in overlays))

    @Slot()
    def _show_keys(self) -> None:
        actions = self.desk.look.keys.on(self.page.where, self.page.dispositions())
        single = self.desk.preferences.choices.single_keys
        self._show_sheet(key_sheet(say_marked(self.page.title), actions, single_keys=single, pages=self.pages))

    @Slot(str, str)
    def _sheet_pressed(self, sheet: str, act: str) -> None:
        if sheet == CONFLICTS:
            self.away.decide(act)
        elif sheet == NOTICES:
            self._lead_wanted(int(act), "")
        else:
            self.page.sheet_pressed(sheet, act)

    @Slot(str, object)
    def _form_filled(self, form: str, values: dict[str, str]) -> None:
        if form == BREAK:
            self.presence.break_until(values["until"])
        else:
            self.page.form_filled(form, values)

    @Slot()
    def _hints_changed(self) -> None:
        keys = self.desk.look.keys
        hints = ((keys.hint(actions), words) for actions, words in self.page.hints())
        self.status.show_hints([(key, words) for key, words in hints if key])
        self.keyboard.load()
        if figures := self.page.figures():
            self.top.show_figures(figures)
        elif self.work is not None and self.work.showing.around is not None:
            self.top.show_day(self.work.showing.around.day)
        else:
            self.top.show_figures(())

    @Slot()
    def _wants_practice(self) -> None:
        if self._practice:
            self.telling.tell(say("This is the practice desk already. Nothing done here counts."), "ok")
        else:
            self.practice_wanted.emit()

    @Slot(int, str)
    def _lead_wanted(self, lead_id: int, action: str) -> None:
        if lead_id == 0:
            self.show_page(action)
        elif self.work is None and (page := self.pages.get(HANDOFFS)) is not None:
            self.show_page(HANDOFFS)
            page.show_lead(lead_id)
        elif self.work is None:
            self.journeys.open(lead_id)
        else:
            self.show_on_work(lead_id, action)

    @Slot(object)
    def _failed(self, fault: Exception) -> None:
        self.telling.tell(wrong_of(fault).words, "wrong")

    @Slot(str)
    def _unreachable(self, words: str) -> None:
        self.link.lost(words, self.desk.core.clock.now())

    @Slot()
    def _look_again(self) -> None:
        self.page.refresh()

    @Slot()
    def _link_returned(self) -> None:
        self.telling.tell(say("The link is back"), "ok")
        for page in self.pages.built():
            page.link_returned()

    @Slot(str)
    def _preference(self, name: str) -> None:
        if name == "single_keys":
            self.keyboard.show_page(self.page, single_keys=self.desk.preferences.choices.single_keys)

    @Slot()
    def _tick(self) -> None:
        """Let what runs with the clock go on, and tell the core once a minute that somebody is here."""
        self.link.tick()
        self.away.tick()
        self.presence.tick()
        self.news.tick()
        if self.work is not None and self.page is not self.work:
            self.work.tell_due()
        if not self.away.out and time.monotonic() - self._seen_at >= SIGN_OF_LIFE_SECONDS:
            self._seen_at = time.monotonic()
            self.desk.background.write(partial(self.desk.core.colleagues.seen, self.desk.actor), None, self._failed)


def _title(person: str, *, practice: bool) -> str:
    if practice:
        return say("Qualcenter, {person}, practice", person=person)
    return say("Qualcenter, {person}", person=person)


def _find(desk: Desk, text: str) -> "tuple[str, tuple[FoundRow, ...]]":
    return text, tuple(desk.core.search.find(text, limit=8))
