"""The server's certificate: made here, signed by itself, and shown to the desks as a file they check against."""

import ipaddress
import shutil
import socket
import subprocess
from collections.abc import Iterable
from pathlib import Path
from typing import Final

from qualcenter.domain.sentence import said
from qualcenter.failures import KnownFailure

VALID_DAYS: Final = 3650


def names_of(listens: Iterable[str]) -> tuple[str, ...]:
    """Every name and address by which desks may call this server: what it listens on, and the computer's names."""
    told = [one for one in listens if one not in {"*", "0.0.0.0", "::"}]  # noqa: S104 - compared, not bound
    names = ["localhost", "127.0.0.1", "::1", socket.gethostname(), socket.getfqdn(), *told]
    return tuple(dict.fromkeys(name for name in names if name))


def make_certificate(names: tuple[str, ...], certificate: Path, key: Path) -> None:
    """Write a new key (mode 0600) and its certificate for these names, valid for ten years.

    Raises KnownFailure `no_certificate` without the program `openssl`.
    """
    openssl = shutil.which("openssl")
    if openssl is None:
        raise _failed(said("The program openssl is not on this computer."))
    key.unlink(missing_ok=True)
    key.touch(mode=0o600)
    asked = [openssl, "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-noenc"]
    asked += ["-sha256", "-days", str(VALID_DAYS), "-subj", "/CN=Qualcenter store", "-keyout", str(key)]
    asked += ["-out", str(certificate), "-addext", f"subjectAltName={','.join(map(_alternative, names))}"]
    made = subprocess.run(  # noqa: S603 - openssl, with words of our own
        asked, capture_output=True, text=True, errors="replace", check=False
    )
    if made.returncode:
        raise _failed(said("openssl made no certificate: {why}.", why=_last_line(made.stderr)))
    key.chmod(0o600)
    certificate.chmod(0o644)


def _alternative(name: str) -> str:
    try:
        return f"IP:{ipaddress.ip_address(name)}"
    except ValueError:
        return f"DNS:{name}"


def _last_line(words: str) -> str:
    lines = words.strip().splitlines()
    return lines[-1].rstrip(".") if lines else "no reason given"


def _failed(happened: str) -> KnownFailure:
    return KnownFailure(
        "no_certificate",
        happened,
        said("The server was not started without one: what desks send would be readable on its way."),
        said("Install it with `apt-get install openssl` and run this command again."),
    )
