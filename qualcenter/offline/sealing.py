"""The key that seals what a desk keeps: in the system's keyring where there is one, else in a file of mode 0600."""

import base64
import os
import secrets
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any, Final, Literal

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

SERVICE: Final = "qualcenter-offline"
KEY_FILE: Final = "key"
KEY_BYTES: Final = 32
NONCE_BYTES: Final = 12

Home = Literal["keyring", "file"]


class WrongSealError(Exception):
    """What was read was not sealed with this key for this place, or was changed since."""


@dataclass(frozen=True)
class Seal:
    """AES-GCM with a fresh nonce for each record; `home` says where its key is kept."""

    key: bytes
    home: Home

    def close(self, plain: bytes, place: bytes) -> bytes:
        """Seal some bytes to the place they stand in: nonce, ciphertext, tag."""
        nonce = secrets.token_bytes(NONCE_BYTES)
        return nonce + AESGCM(self.key).encrypt(nonce, plain, place)

    def open(self, sealed: bytes, place: bytes) -> bytes:
        """The bytes again. Raises `WrongSealError`."""
        try:
            return AESGCM(self.key).decrypt(sealed[:NONCE_BYTES], sealed[NONCE_BYTES:], place)
        except (InvalidTag, ValueError) as error:
            raise WrongSealError from error


def seal_in(folder: Path) -> Seal:
    """The seal of a desk's folder, its key made when there is none yet.

    A key that lies in a file stays there, also when a keyring appears later: what it sealed must stay readable.
    Raises OSError when the key file can be neither read nor made.
    """
    file = folder / KEY_FILE
    if file.exists():
        return Seal(_from_file(file), "file")
    kept = _from_keyring(str(folder))
    if kept is not None:
        return Seal(kept, "keyring")
    key = secrets.token_bytes(KEY_BYTES)
    if _into_keyring(str(folder), key):
        return Seal(key, "keyring")
    return Seal(_into_file(file, key), "file")


def home_of_key(folder: Path) -> Home | None:
    """Where the key of a folder is kept, or None when none was made yet."""
    if (folder / KEY_FILE).exists():
        return "file"
    return "keyring" if _from_keyring(str(folder)) is not None else None


def _from_file(file: Path) -> bytes:
    key = base64.b64decode(file.read_bytes())
    if len(key) != KEY_BYTES:
        raise OSError(f"{file} holds no key")
    return key


def _into_file(file: Path, key: bytes) -> bytes:
    """Write the key so that it is there whole or not at all; gives the one that stands there in the end."""
    growing = file.with_name(f"{KEY_FILE}.{os.getpid()}")
    opened = os.open(growing, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600)
    with os.fdopen(opened, "wb") as stream:
        stream.write(base64.b64encode(key))
        stream.flush()
        os.fsync(stream.fileno())
    try:
        os.link(growing, file)
    except FileExistsError:
        return _from_file(file)
    finally:
        growing.unlink()
    return key


def _from_keyring(name: str) -> bytes | None:
    ring = _keyring()
    try:
        found = ring.get_password(SERVICE, name) if ring else None
    except Exception:  # noqa: BLE001  each system's keyring fails in its own way; the file is used then
        return None
    return base64.b64decode(found) if isinstance(found, str) and found else None


def _into_keyring(name: str, key: bytes) -> bool:
    ring = _keyring()
    if ring is None:
        return False
    try:
        ring.set_password(SERVICE, name, base64.b64encode(key).decode())
        return bool(ring.get_password(SERVICE, name))
    except Exception:  # noqa: BLE001  as above
        return False


def _keyring() -> Any:  # noqa: ANN401  a library without types of its own
    try:
        return import_module("keyring")
    except ImportError:
        return None
