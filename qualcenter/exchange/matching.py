"""Keys by which two rows are found to mean one person or one company."""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from publicsuffixlist import PublicSuffixList

from qualcenter.domain.duplicates import names_fit
from qualcenter.domain.identity import company_key, email_key, name_key

# A file's rows meet people under the same keys as a single raise: they are the domain's.
__all__ = ["CheckedEmail", "checked_email", "company_key", "compatible_names", "domain_of", "email_key", "name_key"]

# What the library accepts and leaves as it is but for the case of the domain; the rest takes the slow way.
PLAIN_EMAIL = re.compile(
    r"([a-z0-9_+\-]+(?:\.[a-z0-9_+\-]+)*)@((?:[a-z0-9](?:[a-z0-9]|-(?!-)){0,60}[a-z0-9]\.|[a-z0-9]\.)+[a-z]{2,20})",
    re.IGNORECASE,
)
RESERVED_ENDS = ("arpa", "invalid", "local", "localhost", "onion", "test", "example")
HOST = re.compile(r"(?:[a-z][a-z0-9+.\-]*:)?(?://)?(?:[^@/\s]*@)?([^/:?#\s]+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class CheckedEmail:
    """An address as to be used, or as written with the sentence that says what is wrong with it."""

    address: str
    why: str | None = None


def checked_email(text: str) -> CheckedEmail:
    """Check the form of an address, never the net; the domain is lowered, the part before the @ left
    alone.
    """
    found = PLAIN_EMAIL.fullmatch(text)
    if found and len(found[1]) <= 64 and len(text) <= 254 and not _reserved(found[2]):
        return CheckedEmail(f"{found[1]}@{found[2].lower()}")
    # Imported late: hardly any address takes the slow way, and a start needs none of it.
    from email_validator import validate_email

    try:
        return CheckedEmail(validate_email(text, check_deliverability=False).normalized)
    except ValueError as error:
        return CheckedEmail(text, str(error))


def compatible_names(one: str, other: str) -> bool:
    """Tell whether two names may belong to one person; a missing name fits none, so that switchboards
    merge nobody.
    """
    return names_fit(one, other)


@lru_cache(maxsize=16384)
def domain_of(text: str) -> str | None:
    """Return the registrable domain of a web address, host or e-mail: "www.shop.acme.co.uk" is acme.co.uk."""
    found = HOST.match(text.strip())
    host = found[1].rstrip(".").lower() if found else ""
    if "@" in text and "/" not in text:
        host = text.rpartition("@")[2].strip().rstrip(".").lower()
    if "." not in host or len(host) > 253 or re.fullmatch(r"[\d.]+", host):
        return None
    try:
        ascii_host = host if host.isascii() else host.encode("idna").decode("ascii")
    except UnicodeError:
        return None
    if not re.fullmatch(r"[a-z0-9_.\-]+", ascii_host):
        return None
    domain: str | None = _suffixes().privatesuffix(ascii_host)
    return domain


@cache
def _suffixes() -> PublicSuffixList:
    return PublicSuffixList()


def _reserved(domain: str) -> bool:
    return domain.rpartition(".")[2].lower() in RESERVED_ENDS
