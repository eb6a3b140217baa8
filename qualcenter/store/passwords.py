"""Where a sign-in's password is found: typed for this run, or in the system's keyring; else libpq's own PGPASSFILE.

It is never taken from settings and never written anywhere but into the keyring.
"""

from contextlib import suppress
from importlib import import_module
from typing import Any, Final

from sqlalchemy import URL

_SERVICE: Final = "qualcenter"
_PROTECTS: Final = 1.0
_typed: dict[str, str] = {}


def address_of(url: URL) -> str:
    """The address as passwords are kept by: sign-in, server and database, without anything secret."""
    return f"{url.username or ''}@{url.host or url.query.get('host', '')}:{url.port or 5432}/{url.database or ''}"


def password_for(url: URL) -> str | None:
    """The password for this address, or None where only PGPASSFILE, or nobody, has one."""
    place = address_of(url)
    return _typed.get(place) or _kept(place)


def typed(url: URL, password: str) -> None:
    """Use what was typed, until this program ends."""
    _typed[address_of(url)] = password


def untyped(url: URL) -> None:
    """Use no longer what was typed in this run."""
    _typed.pop(address_of(url), None)


def typed_for(url: URL) -> str | None:
    """What was typed in this run, if anything was."""
    return _typed.get(address_of(url))


def keep(url: URL, password: str) -> bool:
    """Put the password into the system's keyring; whether there is one that took it."""
    typed(url, password)
    keyring = _keyring()
    if keyring is None or not password:
        return False
    try:
        keyring.set_password(_SERVICE, address_of(url), password)
    except Exception:  # noqa: BLE001  each system's keyring fails in its own way; the password is asked for then
        return False
    return True


def is_kept(url: URL) -> bool:
    """Whether the keyring holds a password for this address."""
    return _kept(address_of(url)) is not None


def forget(url: URL) -> None:
    """Take the password out of the keyring, if one lies there."""
    keyring = _keyring()
    if keyring is None or not is_kept(url):
        return
    with suppress(Exception):  # each system's keyring fails in its own way; what it does not give up stays in it
        keyring.delete_password(_SERVICE, address_of(url))


def keyring_name() -> str:
    """The name of the keyring that would take a password, empty where none protects one.

    The library ranks what it finds: below 1 stands what only pretends, or writes into an open file.
    """
    keyring = _keyring()
    try:
        backend = keyring.get_keyring() if keyring else None
        if backend is None or float(backend.priority) < _PROTECTS:
            return ""
        # Where several work, the library shows a chain of them, the one that takes passwords first.
        return str(next(iter(getattr(backend, "backends", ())), backend).name)
    except Exception:  # noqa: BLE001  a keyring that cannot be asked is none
        return ""


def _kept(place: str) -> str | None:
    keyring = _keyring()
    try:
        found = keyring.get_password(_SERVICE, place) if keyring else None
    except Exception:  # noqa: BLE001  a locked or missing keyring is no reason to stop: the password is asked for
        return None
    return found if isinstance(found, str) else None


def _keyring() -> Any:  # noqa: ANN401  a library that need not be there
    try:
        return import_module("keyring")
    except ImportError:
        return None
