"""The door to a store on a server: who is let in, what is told of who is not, and what the keyring keeps."""

import socket
from collections.abc import Iterator
from typing import Any

import keyring
import psycopg
import pytest
from keyring.backend import KeyringBackend
from sqlalchemy import text

from qualcenter.clock import RehearsalClock
from qualcenter.door import choose_password, known_password, place_of, settings_as, sign_in, sign_out
from qualcenter.failures import KnownFailure, SignInRefused
from qualcenter.settings import Settings
from qualcenter.store import passwords
from qualcenter.store.engine import store_url
from qualcenter.store.opening import open_store
from tests.fixtures.desks import MONDAY, build_desk
from tests.postgres_server import PostgresServer
from tests.sign_ins import PASSWORD, let_everybody_in, logins

CLOCK = RehearsalClock(MONDAY, running=False)


class MemoryKeyring(KeyringBackend):
    """A keyring that works for as long as a test does."""

    priority = 5

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


@pytest.fixture
def ring() -> Iterator[MemoryKeyring]:
    before = keyring.get_keyring()
    made = MemoryKeyring()
    keyring.set_keyring(made)
    yield made
    keyring.set_keyring(before)


@pytest.fixture
def center(postgres_server: PostgresServer) -> Iterator[tuple[Settings, str]]:
    """Settings with the address of a center, and Ada's sign-in there."""
    name = postgres_server.fresh_database(postgres_server.template("desk", build_desk))
    owned = open_store(postgres_server.url(name))
    let_everybody_in(owned)
    login = logins(owned)["Ada"]
    with owned.writing() as connection:
        # Roles belong to the whole server, and another test may have changed her password.
        connection.execute(text(f"ALTER ROLE {login} PASSWORD '{PASSWORD}'"))
    owned.close()
    settings = Settings(store=f"postgresql://127.0.0.1:{postgres_server.port}/{name}")
    yield settings, login
    passwords.untyped(store_url(settings_as(settings, login).store))
    postgres_server.drop(name)


def _refusal(settings: Settings, login: str, password: str) -> KnownFailure:
    with pytest.raises(KnownFailure) as told:
        sign_in(settings, CLOCK, login, password)
    return told.value


def test_a_place_is_told_without_sign_in_and_password() -> None:
    place = place_of("postgresql://nina:secret@server.example:5433/center")
    assert place is not None
    assert (place.name, place.host, place.login) == ("center", "server.example:5433", "nina")
    assert "secret" not in repr(place)
    assert place_of("sqlite:///somewhere.db") is None


def test_a_password_in_the_address_is_used_but_stands_in_no_settings() -> None:
    settings = settings_as(Settings(store="postgresql://nina:secret@server.example/center"), "nina")
    url = store_url(settings.store)
    assert (url.username, url.password, passwords.typed_for(url)) == ("nina", None, "secret")
    passwords.untyped(url)
    other = store_url(settings_as(Settings(store="postgresql://nina:secret@server.example/center"), "ben").store)
    assert (other.username, other.password, passwords.typed_for(other)) == ("ben", None, None)


def test_a_wrong_password_is_no_longer_tried(center: tuple[Settings, str]) -> None:
    settings, login = center
    assert isinstance(_refusal(settings, login, "wrong"), SignInRefused)
    assert _refusal(settings, login, "").code == "password_needed"


def test_a_kept_password_signs_in_by_itself_until_it_is_taken_out(
    center: tuple[Settings, str], ring: MemoryKeyring
) -> None:
    settings, login = center
    core = sign_in(settings, CLOCK, login, PASSWORD, keep=True)
    core.close()
    known = known_password(settings, login)
    assert known.is_kept
    assert known.keyring
    sign_out(core.settings, forget=False)
    sign_in(settings, CLOCK, login).close()
    sign_out(core.settings, forget=True)
    assert not ring.kept
    assert _refusal(settings, login, "").code == "password_needed"


def test_a_refused_password_never_reaches_the_keyring(center: tuple[Settings, str], ring: MemoryKeyring) -> None:
    settings, login = center
    with pytest.raises(SignInRefused):
        sign_in(settings, CLOCK, login, "wrong", keep=True)
    assert not ring.kept


def test_a_changed_password_replaces_the_kept_one(center: tuple[Settings, str], ring: MemoryKeyring) -> None:
    settings, login = center
    core = sign_in(settings, CLOCK, login, PASSWORD, keep=True)
    with pytest.raises(SignInRefused):
        choose_password(core.settings, login, "wrong", "a new one of hers")
    assert list(ring.kept.values()) == [PASSWORD]
    choose_password(core.settings, login, PASSWORD, "a new one of hers")
    assert list(ring.kept.values()) == ["a new one of hers"]
    assert core.signing_in.who().login == login
    core.close()
    choose_password(core.settings, login, "a new one of hers", PASSWORD)


def test_a_keyring_that_protects_nothing_is_not_offered(ring: MemoryKeyring, monkeypatch: pytest.MonkeyPatch) -> None:
    assert passwords.keyring_name()
    monkeypatch.setattr(MemoryKeyring, "priority", 0.5)
    assert passwords.keyring_name() == ""


def test_a_server_without_room_says_so(center: tuple[Settings, str], postgres_server: PostgresServer) -> None:
    settings, login = center
    with psycopg.connect(postgres_server.url().replace("+psycopg", ""), autocommit=True) as owner:
        owner.execute(f"ALTER ROLE {login} CONNECTION LIMIT 0")
        told: Any = _refusal(settings, login, PASSWORD)
        owner.execute(f"ALTER ROLE {login} CONNECTION LIMIT -1")
    assert told.code == "unreachable"
    assert "no room" in told.what_happened


def test_a_server_that_never_answers_is_out_of_reach() -> None:
    with socket.socket() as silent:
        silent.bind(("127.0.0.1", 0))
        silent.listen()
        address = f"postgresql://127.0.0.1:{silent.getsockname()[1]}/center?connect_timeout=2"
        assert _refusal(Settings(store=address), "nina", "").code == "unreachable"
