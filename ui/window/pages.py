"""The pages of a person: which ones their roles have, in the order of the rail, each built when it is first shown."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, Signal

from qualcenter.domain.rights import Actor, Role
from ui.actions.action import (
    BOARD,
    CALLBACKS,
    CONTACTS,
    DUPLICATES,
    EXPORT,
    HANDOFFS,
    IMPORT,
    JOURNEY,
    PEOPLE,
    SETTINGS,
    STORE,
    WORK,
)
from ui.desk import Desk
from ui.language import marked, say_marked
from ui.pages.page import Page

ALL_ROLES: Final = frozenset(Role)
IMPORTERS: Final = frozenset({Role.TEAM_LEAD, Role.MARKETING, Role.OPERATIONS})
EXPORTERS: Final = frozenset({Role.TEAM_LEAD, Role.OPERATIONS})
REFINERS: Final = frozenset({Role.QUALIFIER, Role.TEAM_LEAD})
TENDERS: Final = frozenset({Role.MARKETING, Role.TEAM_LEAD, Role.OPERATIONS})
MERGERS: Final = frozenset({Role.QUALIFIER, Role.TEAM_LEAD, Role.OPERATIONS})
LEADERS: Final = frozenset({Role.TEAM_LEAD, Role.MANAGER})
KEEPERS: Final = frozenset({Role.OPERATIONS, Role.MANAGER})
WITH_HANDOFFS: Final = REFINERS | {Role.SALES, Role.MANAGER}


@dataclass(frozen=True)
class Entry:
    """One page as the rail knows it: its name, words, icon, the action that opens it, whose it is, how it is built.

    One that is not `in_rail` is opened for something, a lead, and Escape leads back from it.
    """

    where: str
    words: str
    icon: str
    action: str
    roles: frozenset[Role]
    make: Callable[[Desk], Page]
    in_rail: bool = True


def _work(desk: Desk) -> Page:
    from ui.pages.work.page import WorkPage

    return WorkPage(desk)


def _callbacks(desk: Desk) -> Page:
    from ui.pages.callbacks.page import CallbacksPage

    return CallbacksPage(desk)


def _board(desk: Desk) -> Page:
    from ui.pages.board.page import BoardPageView

    return BoardPageView(desk)


def _handoffs(desk: Desk) -> Page:
    from ui.pages.handoffs.page import HandoffsPage

    return HandoffsPage(desk)


def _import(desk: Desk) -> Page:
    from ui.pages.imports.page import ImportPage

    return ImportPage(desk)


def _export(desk: Desk) -> Page:
    from ui.pages.exports.page import ExportPage

    return ExportPage(desk)


def _contacts(desk: Desk) -> Page:
    from ui.pages.contacts.page import ContactsPage

    return ContactsPage(desk)


def _duplicates(desk: Desk) -> Page:
    from ui.pages.duplicates.page import DuplicatesPage

    return DuplicatesPage(desk)


def _people(desk: Desk) -> Page:
    from ui.pages.people.page import PeoplePage

    return PeoplePage(desk)


def _journey(desk: Desk) -> Page:
    from ui.pages.journey.page import JourneyPageView

    return JourneyPageView(desk)


def _store(desk: Desk) -> Page:
    from ui.pages.store.page import StorePage

    return StorePage(desk)


def _settings(desk: Desk) -> Page:
    from ui.pages.settings.page import SettingsPage

    return SettingsPage(desk)


ENTRIES: Final = (
    Entry(WORK, marked("Work"), "work", "go_work", REFINERS, _work),
    Entry(CALLBACKS, marked("Callbacks"), "callbacks", "go_callbacks", REFINERS, _callbacks),
    Entry(BOARD, marked("Board"), "board", "go_board", LEADERS, _board),
    Entry(HANDOFFS, marked("Handoffs"), "handoffs", "go_handoffs", WITH_HANDOFFS, _handoffs),
    Entry(PEOPLE, marked("People"), "people", "go_people", EXPORTERS, _people),
    Entry(IMPORT, marked("Import"), "import", "go_import", IMPORTERS, _import),
    Entry(EXPORT, marked("Export"), "export", "go_export", EXPORTERS, _export),
    Entry(CONTACTS, marked("Contacts"), "contacts", "go_contacts", TENDERS, _contacts),
    Entry(DUPLICATES, marked("Duplicates"), "duplicates", "go_duplicates", MERGERS, _duplicates),
    Entry(JOURNEY, marked("Journey"), "journey", "go_journey", ALL_ROLES, _journey, in_rail=False),
    Entry(STORE, marked("Store"), "store", "go_store", KEEPERS, _store),
    Entry(SETTINGS, marked("Settings"), "settings", "settings", ALL_ROLES, _settings),
)
"""Every page there is; a person sees those of their roles, Settings at the bottom."""

FIRST: Final = (
    (Role.QUALIFIER, WORK),
    (Role.TEAM_LEAD, BOARD),
    (Role.SALES, HANDOFFS),
    (Role.MARKETING, CONTACTS),
    (Role.MANAGER, BOARD),
)
"""The page with which a role begins; of two roles the one that stands first here decides."""


def entries_of(actor: Actor) -> tuple[Entry, ...]:
    """Return the pages of a person's roles, in the order of the rail."""
    return tuple(entry for entry in ENTRIES if any(actor.is_(role) for role in entry.roles))


class Pages(QObject):
    """The pages of one window by name.

    Signals: `made(page)` when one was built because it is shown for the first time.
    """

    made = Signal(object)

    def __init__(self, desk: Desk, parent: QObject) -> None:
        """Know the pages of this person and build none."""
        super().__init__(parent)
        self._desk = desk
        self._entries: Mapping[str, Entry] = {entry.where: entry for entry in entries_of(desk.actor)}
        self._built: dict[str, Page] = {}

    def __contains__(self, where: object) -> bool:
        """Whether this person has that page."""
        return where in self._entries

    def __iter__(self) -> Iterator[str]:
        """Go through the names, built or not."""
        return iter(self._entries)

    def __getitem__(self, where: str) -> Page:
        """Return a page, built now if it was not; KeyError for one that this person does not have."""
        page = self._built.get(where)
        if page is None:
            page = self._built[where] = self._entries[where].make(self._desk)
            self.made.emit(page)
        return page

    @property
    def first(self) -> str:
        """Name of the page with which this person begins."""
        wanted = next((page for role, page in FIRST if self._desk.actor.is_(role)), "")
        return wanted if wanted in self else next(iter(self))

    def get(self, where: str) -> Page | None:
        """Return a page, built now if it was not, or None for one that this person does not have."""
        if where not in self:
            return None
        return self[where]

    def built(self) -> tuple[Page, ...]:
        """Return the pages that were shown, or asked for, so far."""
        return tuple(self._built.values())

    def rail(self) -> list[tuple[str, str, str, str]]:
        """Return what the rail shows: page, words, icon, action."""
        shown = (one for one in self._entries.values() if one.in_rail)
        return [(one.where, say_marked(one.words), one.icon, one.action) for one in shown]
