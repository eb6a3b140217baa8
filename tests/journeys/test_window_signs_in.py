"""Signing in to a store on a server in the window, by keys: first time, wrong, switched off, away and back."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import psycopg
import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from qualcenter.store import passwords
from qualcenter.store.engine import store_url
from tests.fixtures.command_line import CommandLine
from tests.journeys.real_desk import filled_center
from tests.journeys.shared_desk import OWN, SharedDesk
from tests.postgres_server import PostgresServer
from ui.pages.settings.sign_in_card import SignInCard
from ui.window.signed_out import SignedOut

pytestmark = pytest.mark.qt_log_ignore("propagateSizeHints")


@dataclass
class Center:
    """A filled center on a server, and what Nina was told when she came."""

    line: CommandLine
    server: PostgresServer
    login: str
    one_time: str
    database: str

    def url(self, login: str = "") -> str:
        """The address as it stands in a person's settings, without a password."""
        who = f"{login}@" if login else ""
        return f"postgresql://{who}127.0.0.1:{self.server.port}/{self.database}"

    def new_password(self) -> str:
        """Give Nina a one-time password anew."""
        return str(self.line("people", "password", "Nina", by="Tom")["one_time_password"])


NOTE = "Asks for Jo in spring"
OpenShared = Callable[[str], SharedDesk]


@pytest.fixture
def center(stoppable_postgres: PostgresServer, tmp_path: Path, home: Path) -> Iterator[Center]:
    database = stoppable_postgres.fresh_database()
    line = filled_center(stoppable_postgres.url(database), tmp_path, people=8)
    told = line("people", "password", "Nina", by="Tom")
    yield Center(line, stoppable_postgres, told["login"], told["one_time_password"], database)
    stoppable_postgres.drop(database)


@pytest.fixture
def open_shared(qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> Iterator[OpenShared]:
    from ui.pages.work import lead_acts

    monkeypatch.setattr(lead_acts, "REST_SECONDS", 0.0)
    opened: list[SharedDesk] = []

    def opening(url: str) -> SharedDesk:
        opened.append(SharedDesk(url, qapp, qtbot))
        opened[-1].show()
        return opened[-1]

    yield opening
    for desk in opened:
        desk.close()


def _first_time(desk: SharedDesk, center: Center) -> None:
    """Sign in with the one-time password and choose one's own."""
    desk.type(center.one_time)
    desk.press("Return")
    desk.until(lambda: desk.page.is_choosing)
    desk.type(OWN)
    desk.press("Return")
    desk.type(OWN)
    desk.press("Return")
    desk.open()


def _leave(desk: SharedDesk, center: Center) -> None:
    """End a desk as the end of its program does: nothing typed is known any more."""
    desk.close()
    passwords.untyped(store_url(center.url(center.login)))


def test_a_one_time_password_leads_to_ones_own_and_in(center: Center, open_shared: OpenShared) -> None:
    desk = open_shared(center.url())
    assert desk.focus().objectName() == "login"
    desk.type(center.login)
    desk.press("Return")
    desk.type(center.one_time)
    desk.press("Return")
    desk.until(lambda: desk.page.is_choosing)
    desk.type("short")
    desk.press("Return", "Return")
    assert "12" in desk.page.trouble.words()
    desk.page.new.forget()
    desk.go_to("newPassword")
    desk.type(OWN)
    desk.press("Return")
    desk.type(OWN)
    desk.press("Return")
    desk.open()
    assert desk.window.desk.actor.name == "Nina"
    assert not desk.page.isVisible()
    assert desk.page.typed().password == ""
    assert OWN not in repr(desk.window.desk.core.settings)
    assert list(desk.parts.preferences.choices.logins.values()) == [center.login]


def test_a_wrong_password_is_told_on_the_page_and_typed_over(center: Center, open_shared: OpenShared) -> None:
    desk = open_shared(center.url(center.login))
    assert desk.focus().objectName() == "password"
    desk.type("not this one")
    desk.press("Return")
    assert "does not take this user name" in desk.shown()
    assert "Nothing was changed" in desk.shown()
    assert desk.focus().objectName() == "password"
    _first_time(desk, center)
    assert desk.window.desk.actor.name == "Nina"


def _typed_note(desk: SharedDesk) -> None:
    """Begin a call and type a note that is not filed."""
    desk.press("Ctrl+Return", "M")
    desk.type(NOTE)


def _told_out(desk: SharedDesk) -> SignedOut:
    """Wait until the desk says that it is let in no more, and for the focus there."""
    signed_out = desk.start.signed_out
    assert signed_out is not None
    desk.until(signed_out.isVisible)
    desk.until(lambda: desk.focus().objectName() == "againPassword")
    return signed_out


def _first_label(signed_out: SignedOut) -> str:
    return signed_out.findChildren(QLabel)[0].text()


def test_whoever_is_switched_off_meanwhile_is_told_and_what_was_typed_is_kept(
    center: Center, open_shared: OpenShared
) -> None:
    desk = open_shared(center.url(center.login))
    _first_time(desk, center)
    _typed_note(desk)
    center.line("people", "leave", "Nina", by="Tom")
    desk.type(".")
    signed_out = _told_out(desk)
    assert "switched off" in _first_label(signed_out)
    keeper = desk.window.desk.core.offline
    assert keeper is not None
    desk.until(lambda: any(NOTE in str(deed.values) for deed in keeper.ledger.waiting))
    desk.press("Escape")
    assert signed_out.isVisible()
    desk.type(OWN)
    desk.press("Return")
    assert "does not take this user name" in _first_label(signed_out)
    desk.go_to("leaveDeskButton")
    desk.press("Return")
    desk.until(desk.page.isVisible)
    desk.rest()
    assert desk.start.start is None
    desk.type(OWN)
    desk.press("Return")
    assert "switched off" in desk.shown()


def test_a_password_changed_elsewhere_is_asked_for_over_the_open_desk(center: Center, open_shared: OpenShared) -> None:
    desk = open_shared(center.url(center.login))
    _first_time(desk, center)
    _typed_note(desk)
    with psycopg.connect(center.server.url().replace("+psycopg", ""), autocommit=True) as owner:
        owner.execute(f"ALTER ROLE {center.login} PASSWORD 'another long one'")
        owner.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = %s", [center.login])
    signed_out = _told_out(desk)
    desk.type("another long one")
    desk.press("Return")
    desk.until(lambda: not signed_out.isVisible())
    keeper = desk.window.desk.core.offline
    assert keeper is not None
    desk.until(lambda: not keeper.out and not keeper.waiting)
    actor, lead = desk.window.desk.actor, desk.lead
    desk.until(lambda: NOTE in desk.window.desk.core.lead_brief.read(actor, lead).draft.note)


def test_a_password_is_changed_in_settings_and_whoever_signs_out_is_asked_again(
    center: Center, open_shared: OpenShared
) -> None:
    desk = open_shared(center.url(center.login))
    _first_time(desk, center)
    desk.window.show_page("settings")
    desk.rest()
    card = desk.window.findChild(SignInCard)
    assert card is not None
    desk.go_to("changePasswordButton")
    desk.press("Return")
    desk.type("not mine at all")
    desk.press("Return")
    desk.type("a second long one")
    desk.press("Return")
    desk.type("a second long one")
    desk.press("Return")
    assert "not right" in _card_said(card)
    assert desk.focus().objectName() == "oldPassword"
    desk.type(OWN)
    desk.go_to("takePasswordButton")
    desk.press("Return")
    assert "is changed" in _card_said(card)
    desk.go_to("signOutButton")
    desk.press("Return")
    desk.until(desk.page.isVisible)
    desk.rest()
    assert desk.focus().objectName() == "password"
    desk.type("a second long one")
    desk.press("Return")
    desk.until(lambda: desk.is_open)
    desk.window.press("change_person")
    desk.until(desk.page.isVisible)
    desk.rest()
    assert desk.focus().objectName() == "password"


def _card_said(card: SignInCard) -> str:
    said = card.findChild(QLabel, "signInCardSaid")
    assert isinstance(said, QLabel)
    return said.text()


def test_whoever_has_a_password_file_is_not_asked(
    center: Center, open_shared: OpenShared, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = open_shared(center.url(center.login))
    _first_time(first, center)
    _leave(first, center)
    file = tmp_path / "pgpass"
    file.write_text(f"127.0.0.1:{center.server.port}:*:{center.login}:{OWN}\n")
    file.chmod(0o600)
    monkeypatch.setenv("PGPASSFILE", str(file))
    desk = open_shared(center.url(center.login))
    desk.open()
    assert desk.window.desk.actor.name == "Nina"
    file.write_text(f"127.0.0.1:{center.server.port}:*:{center.login}:wrong\n")
    desk.close()
    again = open_shared(center.url(center.login))
    assert "no longer taken" in again.shown()


def test_a_server_that_is_away_is_told_and_looked_for_again(center: Center, open_shared: OpenShared) -> None:
    first = open_shared(center.url(center.login))
    _first_time(first, center)
    _leave(first, center)
    center.server.stop()
    desk = open_shared(center.url(center.login))
    assert "does not answer" in desk.shown()
    assert desk.focus().objectName() == "lookAgainButton"
    center.server.start()
    desk.press("Return")
    assert desk.focus().objectName() == "password"
    desk.type(OWN)
    desk.press("Return")
    desk.open()


def test_without_the_server_the_leads_kept_here_are_offered(center: Center, open_shared: OpenShared) -> None:
    first = open_shared(center.url(center.login))
    _first_time(first, center)
    keeper = first.window.desk.core.offline
    assert keeper is not None
    first.until(lambda: first.lead in keeper.copy.briefs)
    lead = first.lead
    _leave(first, center)
    center.server.stop()
    desk = open_shared(center.url(center.login))
    desk.go_to("awayButton")
    desk.press("Return")
    desk.open()
    assert desk.lead == lead
    assert desk.window.desk.actor.name == "Nina"
    center.server.start()
    signed_out = _told_out(desk)
    assert "asks for your password" in _first_label(signed_out)
    desk.type(OWN)
    desk.press("Return")
    desk.until(lambda: not signed_out.isVisible())
