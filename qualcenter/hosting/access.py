"""Settings of the server and who may reach it: written whole each time, so that a second run changes nothing."""

import ipaddress
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from qualcenter.domain.sentence import said
from qualcenter.failures import KnownFailure

SETTINGS_FILE: Final = "qualcenter.conf"
CERTIFICATE: Final = "server.crt"
KEY: Final = "server.key"
SAME_NETWORK: Final = "samenet"
_INCLUDE: Final = f"include_if_exists = '{SETTINGS_FILE}'"


def settings_text(*, listens: Sequence[str], port: int, sockets: Path | None) -> str:
    """The server's settings.

    Statements never get into its log, not even failed ones: they name persons. What a power cut would lose is
    asked of the disk at each commit, and replicas can be added without a restart.
    """
    listened = ",".join(["localhost", *(one for one in listens if one != "localhost")])
    lines = {
        "listen_addresses": "*" if "*" in listens else listened,
        "port": str(port),
        "unix_socket_directories": str(sockets) if sockets else "",
        "password_encryption": "scram-sha-256",
        "ssl": "on",
        "ssl_cert_file": CERTIFICATE,
        "ssl_key_file": KEY,
        "ssl_min_protocol_version": "TLSv1.2",
        "max_connections": "200",
        "shared_buffers": "256MB",
        "wal_level": "replica",
        "max_wal_senders": "10",
        "tcp_keepalives_idle": "60",
        "idle_in_transaction_session_timeout": "300s",
        "timezone": "UTC",
        "log_timezone": "UTC",
        "logging_collector": "on",
        "log_directory": "log",
        "log_filename": "postgresql-%a.log",
        "log_truncate_on_rotation": "on",
        "log_rotation_age": "1d",
        "log_rotation_size": "0",
        "log_min_error_statement": "panic",
        "log_parameter_max_length_on_error": "0",
        "log_error_verbosity": "terse",
    }
    told = "\n".join(f"{name} = '{_quoted(value)}'" for name, value in lines.items())
    return f"# `qualcenter store host` writes this file again; put your own at the end of postgresql.conf.\n{told}\n"


def access_text(networks: Sequence[str]) -> str:
    """Who may sign in from where: this computer, and other machines of these networks only under TLS."""
    lines = ["local all all scram-sha-256"]
    lines += [f"host all all {one} scram-sha-256" for one in ("127.0.0.1/32", "::1/128")]
    for one in networks:
        lines += [f"hostssl all all {one} scram-sha-256", f"hostssl replication all {one} scram-sha-256"]
    lines += [f"host replication all {one} scram-sha-256" for one in ("127.0.0.1/32", "::1/128")]
    told = "\n".join(lines)
    return f"# Written by `qualcenter store host`. Other machines are let in under TLS alone.\n{told}\n"


def networks_for(listens: Sequence[str], wished: Sequence[str]) -> tuple[str, ...]:
    """From which networks desks come: those named, else the server's own when it listens to others at all.

    Raises KnownFailure `bad_address` for what is no network.
    """
    if not wished:
        return (SAME_NETWORK,) if any(not _is_own(one) for one in listens) else ()
    try:
        return tuple(str(ipaddress.ip_network(one, strict=False)) for one in wished)
    except ValueError as fault:
        raise KnownFailure(
            "bad_address",
            said("That is no network: {why}.", why=str(fault)),
            said("Nothing was changed."),
            said("Write it like 192.168.7.0/24."),
        ) from None


def write_settings(data: Path, settings: str, access: str) -> bool:
    """Write both files where they differ from what stands; gives whether they did."""
    wanted = {data / SETTINGS_FILE: settings, data / "pg_hba.conf": access}
    main = data / "postgresql.conf"
    stands = main.read_text(encoding="utf-8")
    if _INCLUDE not in stands:
        wanted[main] = f"{stands.rstrip()}\n\n{_INCLUDE}\n"
    changed = [file for file, words in wanted.items() if not file.exists() or file.read_text("utf-8") != words]
    for file in changed:
        growing = file.with_name(f".{file.name}.growing")
        growing.write_text(wanted[file], encoding="utf-8")
        owner = data.stat()
        growing.chmod(0o600)
        _give(growing, owner.st_uid, owner.st_gid)
        growing.replace(file)
    return bool(changed)


def _give(file: Path, user: int, group: int) -> None:
    import os

    if hasattr(os, "chown") and os.getuid() == 0:
        os.chown(file, user, group)


def _is_own(listen: str) -> bool:
    return listen in {"localhost", "127.0.0.1", "::1"}


def _quoted(value: str) -> str:
    return value.replace("'", "''")
