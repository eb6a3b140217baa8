import pytest
from PySide6.QtCore import QObject

from qualcenter.domain.rights import Actor, Role
from ui.desk import Desk
from ui.pages.page import Page
from ui.window.main_window import MainWindow
from ui.window.pages import ENTRIES, Pages, entries_of


def somebody(*roles: str) -> Actor:
    return Actor(1, "Nina Brandt", frozenset(roles), "inbound")


@pytest.mark.parametrize("role", list(Role))
def test_every_role_has_a_first_page_and_settings_last(role: Role) -> None:
    names = [entry.where for entry in entries_of(somebody(role))]
    assert names
    assert names[-1] == "settings"


def test_a_sales_person_has_no_work_page_and_a_qualifier_begins_with_it() -> None:
    assert "work" not in [entry.where for entry in entries_of(somebody("sales"))]
    assert next(entry.where for entry in entries_of(somebody("qualifier"))) == "work"


def test_a_page_is_built_when_it_is_first_asked_for_and_only_once(desk: Desk) -> None:
    owner = QObject()
    pages = Pages(desk, owner)
    made: list[Page] = []
    pages.made.connect(made.append)
    assert pages.built() == ()
    first = pages["settings"]
    assert pages["settings"] is first
    assert made == [first]
    assert pages.get("nowhere") is None
    first.deleteLater()


def test_the_window_builds_no_page_that_was_not_shown(window: MainWindow) -> None:
    assert {page.where for page in window.pages.built()} == {"work"}
    window.show_page("settings")
    assert {page.where for page in window.pages.built()} == {"work", "settings"}


def test_every_page_answers_to_its_own_name(window: MainWindow) -> None:
    for entry in ENTRIES:
        if entry.where in window.pages:
            assert window.pages[entry.where].where == entry.where
