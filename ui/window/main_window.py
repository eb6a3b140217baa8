"""The window: rail, top bar, the pages, status bar, and what opens above them."""

import time
from collections.abc import Sequence
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from qualcenter.domain.rights import Role
from ui.actions.catalogue import actions_on
from ui.actions.shortcut_sheet import key_sheet
from ui.actions.shortcuts import Shortcuts
from ui.desk import Desk
from ui.failures import wrong_of
from ui.pages.callbacks.page import CallbacksPage
from ui.pages.page import Form, Page, Sheet
from ui.pages.settings.page import SettingsPage
from ui.pages.work.page import WorkPage
from ui.theme.theme import TEXT_SIZES
from ui.widgets.banner import Banner
from ui.window.command_palette import CommandPalette, PaletteLine
from ui.window.nav_rail import NavRail
from ui.window.sheet_overlay import FormOverlay, SheetOverlay
from ui.window.status_bar import StatusBar
from ui.window.top_bar import TopBar

if TYPE_CHECKING:
    from qualcenter.queries.search import FoundRow
    from qualcenter.services.colleagues import ColleagueRow

SMALLEST = (1024, 640)
BREAK = timedelta(minutes=15)
SIGN_OF_LIFE_SECONDS = 60


class MainWindow(QMainWindow):
    """One person's desk."""

    def __init__(self, desk: Desk, *, practice: bool = False) -> None:
        """Build the frame and the pages of this person's roles; `practice` marks the demonstration store."""
        super().__init__()
        self.desk = desk
        self.setWindowTitle(f"Qualcenter, {desk.actor.name}")
        self.setMinimumSize(*SMALLEST)
        self.pages: dict[str, Page] = {page.where: page for page in _pages_of(desk)}
        first, self._shown = next(iter(self.pages.items()))
        self.top = TopBar(desk.look, desk.actor.name, practice=practice)
        self.rail = NavRail(desk.look, _rail_of(tuple(self.pages)))
        self.status = StatusBar(desk.look)
        self.banner = Banner(desk.look)
        self._stack = QStackedWidget()
        frame = self._build()
        self.sheet = SheetOverlay(desk.look, frame)
        self.form = FormOverlay(desk.look, frame)
        self.palette_overlay = CommandPalette(desk.look, frame)
        self._keys: dict[str, Shortcuts] = {}
        self._told_at = 0.0
        self._seen_at = 0.0
        self._searched_at = 0.0
        self._connect()
        self.show_page(first)
        desk.background.read("presence", desk.core.colleagues.list, self._show_presence)

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
            self.status.show_words("Your roles do not include that page.", "warn")
            return
        self._shown = self.pages[name]
        self._stack.setCurrentWidget(self._shown)
        self.rail.show_page(name)
        self.top.show_title(self.page.title)
        self._load_keys()
        self._hints_changed()

    def press(self, action: str) -> None:
        """Do what an action of the catalogue says, as its key would."""
        self._pressed(action, True)

    def close_overlays(self) -> None:
        """Close whatever is open above the page."""
        for overlay in (self.palette_overlay, self.sheet, self.form):
            overlay.dismiss()

    def open_palette(self) -> None:
        """Open the palette with what can be done here."""
        self._set_keys(active=False)
        self.palette_overlay.show_groups(self._commands())

    def closeEvent(self, event: QCloseEvent) -> None:
        """Put what is typed into the store, then close; the write lane is emptied by whoever owns it."""
        for page in self.pages.values():
            page.leave()
        if self.desk.ticker.running:
            self.desk.ticker.stop()
            self.desk.background.write(partial(self.desk.core.colleagues.closed, self.desk.actor))
        super().closeEvent(event)

    def _build(self) -> QWidget:
        for page in self.pages.values():
            self._stack.addWidget(page)
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
        self.top.presence_chosen.connect(self._set_presence)
        self.palette_overlay.chosen.connect(self._palette_chosen)
        self.palette_overlay.searched.connect(self._search)
        self.sheet.row_pressed.connect(self._sheet_pressed)
        self.form.filled.connect(self._form_filled)
        for overlay in (self.palette_overlay, self.sheet, self.form):
            overlay.closed.connect(self._overlay_closed)
        for page in self.pages.values():
            page.told.connect(self._told)
            page.sheet_wanted.connect(self._show_sheet)
            page.form_wanted.connect(self._show_form)
            page.hints_changed.connect(self._hints_changed)
            page.lead_wanted.connect(self._lead_wanted)
            page.unreachable.connect(self._unreachable)
            page.answered.connect(self._answered)
        self.desk.background.failed_unheard.connect(self._failed)
        self.desk.preferences.changed.connect(self._preference)
        self.desk.ticker.ticked.connect(self._tick)

    def _load_keys(self) -> None:
        for name, keys in self._keys.items():
            keys.set_active(name == self.page.where)
        here = self._keys.get(self.page.where) or self._new_keys(self.page.where)
        wanted = actions_on(self.page.where, self.page.dispositions())
        if here.actions != wanted:
            here.load(wanted)
        here.set_single_keys(self.desk.preferences.choices.single_keys)
        here.set_active(True)

    def _new_keys(self, where: str) -> Shortcuts:
        keys = Shortcuts(self, where)
        keys.pressed.connect(self._pressed)
        self._keys[where] = keys
        return keys

    def _set_keys(self, *, active: bool) -> None:
        keys = self._keys.get(self.page.where)
        if keys is not None:
            keys.set_active(active)

    @Slot(str, bool)
    def _pressed(self, action: str, with_alt: bool) -> None:
        if self.page.act(action, with_alt=with_alt):
            return
        sizes = {"larger": 1, "smaller": -1, "usual_size": 0}
        if action.startswith("go_"):
            self.show_page(action.removeprefix("go_"))
        elif action in sizes:
            self._resize_text(sizes[action])
        elif action in ("next_region", "previous_region"):
            self._next_region(1 if action == "next_region" else -1)
        elif action in ("undo", "acts"):
            self._on_work(action)
        elif action == "palette":
            self.open_palette()
        elif action == "keys":
            self._show_keys()
        elif action == "settings":
            self.show_page("settings")

    def _on_work(self, action: str) -> None:
        if self.work is not None:
            self.show_page("work")
            self.work.act(action, with_alt=False)

    def _resize_text(self, step: int) -> None:
        now = TEXT_SIZES.index(self.desk.look.theme.text_size)
        place = min(max(now + step, 0), len(TEXT_SIZES) - 1) if step else TEXT_SIZES.index(100)
        self.desk.preferences.set("text_size", TEXT_SIZES[place])

    def _next_region(self, step: int) -> None:
        regions = self.page.regions()
        focus = QApplication.focusWidget()
        here = next((n for n, r in enumerate(regions) if focus is r or (focus and r.isAncestorOf(focus))), -1)
        if regions:
            place = (here + step) % len(regions) if here >= 0 else 0
            regions[place].setFocus(Qt.FocusReason.TabFocusReason)

    def _commands(self) -> Sequence[tuple[str, Sequence[PaletteLine]]]:
        hand = self.work.hand if self.work is not None else None
        actions = actions_on(self.page.where, self.page.dispositions())
        lead = [a for a in actions if a.where == "work" and (a.id.startswith("disposition_") or a.icon)]
        pages = [a for a in actions if a.group == "Go to"]
        rest = [a for a in actions if a.where == "everywhere" and a.group != "Go to" and a.icon]
        groups: list[tuple[str, Sequence[PaletteLine]]] = []
        if hand is not None and self.page.where == "work":
            lead.sort(
                key=lambda a: (
                    not a.id.startswith("disposition_promote"),
                    not a.id.startswith("disposition_"),
                )
            )
            groups.append((f"For {hand.brief.person}", [_line(a.id, a.words, a.shown_key, a.icon) for a in lead]))
        groups.append(("Go to", [_line(a.id, a.words, a.shown_key, a.icon) for a in pages]))
        groups.append(("Everywhere", [_line(a.id, a.words, a.shown_key, a.icon) for a in rest]))
        return groups

    @Slot(str)
    def _palette_chosen(self, chosen: str) -> None:
        if chosen.startswith("lead:"):
            self._lead_wanted(int(chosen.removeprefix("lead:")), "")
        elif not chosen.startswith("person:"):
            self._pressed(chosen, True)
        else:
            self.status.show_words(
                "This person has no live lead. Ctrl+I takes an incoming call, Ctrl+N enters a lead.", "warn"
            )

    @Slot(str)
    def _search(self, text: str) -> None:
        self._searched_at = time.perf_counter()
        work = partial(_find, self.desk, text)
        self.desk.background.read("palette", work, self._found)

    @Slot(object)
    def _found(self, answer: "tuple[str, tuple[FoundRow, ...]]") -> None:
        text, rows = answer
        took = round((time.perf_counter() - self._searched_at) * 1000)
        lines = [
            PaletteLine(
                ", ".join(filter(None, (row.person, row.company))),
                f"lead:{row.lead_id}" if row.lead_id is not None else f"person:{row.person_id}",
                "Enter" if place == 0 else "",
                "person",
                row.phone or row.email or "",
            )
            for place, row in enumerate(rows)
        ]
        self.palette_overlay.show_found(text, lines, f"{len(rows)} found, {took} ms")

    @Slot(object)
    def _show_sheet(self, sheet: Sheet) -> None:
        self._set_keys(active=False)
        self.sheet.show_sheet(sheet)

    @Slot(object)
    def _show_form(self, form: Form) -> None:
        self._set_keys(active=False)
        self.form.show_form(form)

    @Slot()
    def _overlay_closed(self) -> None:
        overlays = (self.palette_overlay, self.sheet, self.form)
        self._set_keys(active=all(overlay.isHidden() for overlay in overlays))

    @Slot()
    def _show_keys(self) -> None:
        actions = actions_on(self.page.where, self.page.dispositions())
        single = self.desk.preferences.choices.single_keys
        self._show_sheet(key_sheet(self.page.title, actions, single_keys=single))

    @Slot(str, str)
    def _sheet_pressed(self, sheet: str, act: str) -> None:
        self.page.sheet_pressed(sheet, act)

    @Slot(str, object)
    def _form_filled(self, form: str, values: dict[str, str]) -> None:
        self.page.form_filled(form, values)

    @Slot(str, str)
    def _told(self, words: str, tone: str) -> None:
        if words:
            self.status.show_words(words, tone)
            self._told_at = time.monotonic()
        elif time.monotonic() - self._told_at > 4:
            self.status.show_saved(self.desk.core.clock.now())

    @Slot()
    def _hints_changed(self) -> None:
        self.status.show_hints(self.page.hints())
        wanted = actions_on(self.page.where, self.page.dispositions())
        keys = self._keys.get(self.page.where)
        if keys is not None and keys.actions != wanted:
            keys.load(wanted)
        if self.work is not None and self.work.showing.around is not None:
            self.top.show_day(self.work.showing.around.day)

    @Slot(int, str)
    def _lead_wanted(self, lead_id: int, action: str) -> None:
        if lead_id == 0:
            self.show_page(action)
        elif self.work is None:
            self.status.show_words("Only qualifiers work leads; this lead is open to them.", "warn")
        else:
            self.show_page("work")
            self.work.open_lead(lead_id, action)

    @Slot(object)
    def _failed(self, fault: Exception) -> None:
        self._told(wrong_of(fault).words, "wrong")

    @Slot(str)
    def _unreachable(self, words: str) -> None:
        if not self.banner.words():
            since = self.desk.core.clock.now().astimezone()
            self.banner.show_words(f"Since {since:%H:%M}: {words}")

    @Slot()
    def _answered(self) -> None:
        if self.banner.words():
            self.banner.show_words("")

    @Slot(str)
    def _preference(self, name: str) -> None:
        if name == "single_keys":
            self._load_keys()

    @Slot(str)
    def _set_presence(self, presence: str) -> None:
        core, actor = self.desk.core, self.desk.actor
        back = core.clock.now() + BREAK if presence == "break" else None
        work = partial(core.colleagues.set_presence, actor, actor.name, presence, back_at=back)
        self.desk.background.write(work, self._presence_set, self._failed)
        self.top.presence.show_presence(presence)

    @Slot(object)
    def _show_presence(self, rows: "tuple[ColleagueRow, ...]") -> None:
        here = next((row for row in rows if row.id == self.desk.actor.id), None)
        if here is not None:
            self.top.presence.show_presence(here.presence)

    @Slot(object)
    def _presence_set(self, _answer: object) -> None:
        self._told("", "ok")

    @Slot()
    def _tick(self) -> None:
        """Tell the core once a minute that somebody is here."""
        if time.monotonic() - self._seen_at >= SIGN_OF_LIFE_SECONDS:
            self._seen_at = time.monotonic()
            self.desk.background.write(partial(self.desk.core.colleagues.seen, self.desk.actor), None, self._failed)


def _pages_of(desk: Desk) -> tuple[Page, ...]:
    """Return the pages of a person's roles, the first page first; everyone has Settings."""
    works = Role.QUALIFIER in desk.actor.roles or Role.TEAM_LEAD in desk.actor.roles
    pages: tuple[Page, ...] = (WorkPage(desk), CallbacksPage(desk)) if works else (CallbacksPage(desk),)
    return (*pages, SettingsPage(desk))


def _rail_of(screens: tuple[str, ...]) -> list[tuple[str, str, str, str]]:
    known = {
        "work": ("work", "Work", "work", "G W"),
        "callbacks": ("callbacks", "Callbacks", "callbacks", "G C"),
        "settings": ("settings", "Settings", "settings", "Ctrl+,"),
    }
    return [known[screen] for screen in screens]


def _line(action: str, words: str, key: str, icon: str) -> PaletteLine:
    return PaletteLine(words, action, key, icon)


def _find(desk: Desk, text: str) -> "tuple[str, tuple[FoundRow, ...]]":
    return text, tuple(desk.core.search.find(text, limit=8))
