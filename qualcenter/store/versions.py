"""Which versions of the store this program knows, oldest first; a new migration adds its own at the end."""

from typing import Final

from qualcenter.domain.sentence import said
from qualcenter.store.known_failures import KnownFailure

VERSIONS: Final = ("0001", "0002")
CURRENT: Final = VERSIONS[-1]
VERSION_TABLE: Final = "store_version"


def refuse_other_version(found: str, known: tuple[str, ...] = VERSIONS) -> None:
    """Raises KnownFailure `too_old` or `too_new` unless the store has the newest version known here."""
    if found == known[-1]:
        return
    if found in known:
        raise KnownFailure(
            "too_old",
            said(
                "The store has version {found}; this program works with version {known}.", found=found, known=known[-1]
            ),
            said("Nothing was changed."),
            said("Run `qualcenter store upgrade`; it makes a backup first."),
        )
    raise too_new(found, known[-1])


def too_new(found: str, newest: str = CURRENT) -> KnownFailure:
    """The failure of a store, or backup, that a later program made."""
    return KnownFailure(
        "too_new",
        said(
            "The store has version {found}, made by a later program; this one knows versions up to {newest}.",
            found=found,
            newest=newest,
        ),
        said("Nothing was changed."),
        said("Install the newer Qualcenter on this computer."),
    )
