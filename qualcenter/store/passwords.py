"""Where a sign-in's password is found: typed for this run, or in the system's keyring; else libpq's own PGPASSFILE.

It is never taken from settings and never written anywhere but into the keyring.
"""

from importlib import import_module
from typing import Any, Final

from sqlalchemy import URL

_SERVICE: Final = "qualcenter"
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
