"""The way into a store on a server: its address, whose password is known, signing in, and a password of one's own."""

from dataclasses import dataclass
from typing import Final

from qualcenter.bootstrap import Core, build_core
from qualcenter.clock import Clock
from qualcenter.domain.sentence import said
from qualcenter.failures import KnownFailure, SignInRefused
from qualcenter.settings import Settings
from qualcenter.store import passwords
from qualcenter.store.engine import store_file, store_url
from qualcenter.store.opening import change_own_password

SHORTEST: Final = 12
"""Letters that a password of one's own has at least."""


@dataclass(frozen=True)
class Place:
    """Where a shared store is, as a person reads it; `address` has neither sign-in nor password."""

    address: str
    name: str
    host: str
    login: str


@dataclass(frozen=True)
class KnownPassword:
    """What this computer has for a sign-in: `keyring` names the one that could keep a password, empty for none."""

    keyring: str
    is_kept: bool


def place_of(address: str) -> Place | None:
    """Where the store of an address is, None for a file. Raises `KnownFailure` `bad_address`."""
    url = store_url(address)
    if store_file(url) is not None:
        return None
    host = str(url.query.get("host") or url.host or "localhost")
    where = f"{host}:{url.port}" if url.port and url.port != 5432 else host
    plain = url._replace(username=None, password=None).render_as_string(hide_password=True)
    return Place(plain, url.database or "", where, url.username or "")


def settings_as(settings: Settings, login: str) -> Settings:
    """The settings with the store's address for this sign-in, and no password in it.

    One that stood in the address is used for this run as if it had been typed.
    """
    given = store_url(settings.store_url())
    url = given.set(username=login or given.username)
    if given.password and url.username == given.username and passwords.typed_for(url) is None:
        passwords.typed(url, str(given.password))
    # `set` would take None for "as it is".
    plain = url._replace(password=None).render_as_string(hide_password=False)
    return settings.model_copy(update={"store": plain})


def known_password(settings: Settings, login: str) -> KnownPassword:
    """What this computer keeps for a sign-in; asks the system's keyring, which may take its time."""
    return KnownPassword(passwords.keyring_name(), passwords.is_kept(store_url(settings_as(settings, login).store)))


def sign_in(settings: Settings, clock: Clock | None, login: str, password: str = "", *, keep: bool = False) -> Core:
    """Open the store as this sign-in; without a password by the keyring's or PGPASSFILE's.

    With `keep` the keyring gets the password once the server took it. Raises `SignInRefused`, and `KnownFailure` as
    opening does, with `one_time_password` for one that has to be changed first.
    """
    own = settings_as(settings, login)
    url = store_url(own.store)
    if password:
        passwords.typed(url, password)
    try:
        core = build_core(own, clock)
    except SignInRefused:
        passwords.untyped(url)
        raise
    if password and keep:
        passwords.keep(url, password)
    return core


def sign_in_again(core: Core, password: str) -> None:
    """Let an open core go on with another password. Raises as `sign_in`, and the old one is used on then."""
    url = store_url(core.settings.store)
    before = passwords.typed_for(url)
    passwords.typed(url, password)
    try:
        who = core.signing_in.who()
    except SignInRefused:
        _back_to(core.settings, before)
        raise
    if who.must_change:
        raise KnownFailure(
            "one_time_password",
            said("This is a one-time password, which opens nothing yet."),
            said("What you typed is kept on this computer."),
            said("Sign out, sign in with it, and choose a password of your own."),
        )
    if passwords.is_kept(url):
        passwords.keep(url, password)


def choose_password(settings: Settings, login: str, old: str, new: str, *, keep: bool = False) -> None:
    """Change the password of a sign-in, also while it is still the one-time one.

    With `keep`, or where the keyring has the old one, the keyring gets the new. Raises `SignInRefused` when `old` is
    wrong, and `KnownFailure`; nothing has changed then.
    """
    own = settings_as(settings, login)
    url = store_url(own.store)
    before = passwords.typed_for(url)
    passwords.typed(url, old)
    try:
        change_own_password(own.store, new)
    except BaseException:
        _back_to(own, before)
        raise
    if keep or passwords.is_kept(url):
        passwords.keep(url, new)
    passwords.typed(url, new)


def sign_out(settings: Settings, *, forget: bool) -> None:
    """Use the password of this run no longer; with `forget` it leaves the keyring too."""
    url = store_url(settings.store)
    passwords.untyped(url)
    if forget:
        passwords.forget(url)


def _back_to(settings: Settings, before: str | None) -> None:
    url = store_url(settings.store)
    if before is None:
        passwords.untyped(url)
    else:
        passwords.typed(url, before)
