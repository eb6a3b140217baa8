"""Addresses that name several servers of one store: the one that may be written to is looked for among them."""

import re
from typing import Final

from sqlalchemy import URL

SESSION: Final = "target_session_attrs"
WRITABLE: Final = "read-write"
_SEVERAL: Final = re.compile(r"^(?P<kind>\w+(?:\+\w+)?)://(?:(?P<who>[^@/]*)@)?(?P<hosts>[^/?@]*,[^/?@]*)(?P<rest>.*)$")
_USUAL_PORT: Final = "5432"


def in_one_form(address: str) -> str:
    """An address as libpq takes it, `postgresql://a:5432,b/db`, as a URL whose hosts stand in its query."""
    found = _SEVERAL.match(address)
    if found is None or not found["kind"].startswith("postgres"):
        return address
    who = f"{found['who']}@" if found["who"] is not None else "@"
    path, _, query = found["rest"].partition("?")
    return f"{found['kind']}://{who}{path or '/'}?host={found['hosts']}" + (f"&{query}" if query else "")


def with_hosts_apart(url: URL) -> URL:
    """The URL with hosts and ports as two lists, as libpq knows them, and asking for the server that takes writes.

    A URL of one server stays as it is; so does what it asks of its session. Raises ValueError when the number of
    ports fits neither one nor the number of hosts.
    """
    hosts = hosts_of(url)
    if len(hosts) < 2:
        return url
    given = _list(url, "port")
    if len(given) not in (0, 1, len(hosts)):
        raise ValueError
    names, own = zip(*(_parted(one) for one in hosts), strict=True)
    shared = given * len(hosts) if len(given) == 1 else given or [""] * len(hosts)
    ports = [mine or theirs or _USUAL_PORT for mine, theirs in zip(own, shared, strict=True)]
    asks = {"host": ",".join(names), "port": ",".join(ports)}
    return url.update_query_dict({SESSION: WRITABLE, **url.query, **asks})


def hosts_of(url: URL) -> list[str]:
    """The servers that a URL names; one for most."""
    return _list(url, "host") or ([url.host] if url.host else [])


def standby_of(url: URL) -> URL:
    """The same store on one of its servers that only reads."""
    return url.update_query_dict({SESSION: "standby"})


def _list(url: URL, name: str) -> list[str]:
    given = url.query.get(name, ())
    return [part for one in ([given] if isinstance(given, str) else given) for part in one.split(",")]


def _parted(host: str) -> tuple[str, str]:
    """Host and port; the colons inside brackets are of an address of the sixth version."""
    found = re.fullmatch(r"(\[[^]]*\]|[^:]*)(?::(\d*))?", host)
    if found is None:
        raise ValueError
    return found[1].strip("[]"), found[2] or ""
