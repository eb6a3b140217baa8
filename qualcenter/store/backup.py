"""Backups: one SQLite file from either kind of store, taken while desks work, and the way back."""

import errno
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from sqlalchemy import Connection, text

from qualcenter.domain.sentence import said
from qualcenter.store.copying import copy_facts, copy_rows, counts, holds_rows
from qualcenter.store.engine import reading_engine, store_file
from qualcenter.store.known_failures import KnownFailure, failure, told
from qualcenter.store.opening import create, facts_of, remove_store_file, upgrade_store
from qualcenter.store.unit_of_work import Store
from qualcenter.store.upgrading import copy_sqlite
from qualcenter.store.versions import CURRENT, VERSIONS, too_new


@dataclass(frozen=True)
class BackedUp:
    """The file, and how many leads and events it holds or gave back."""

    file: Path
    leads: int
    events: int


Progress = Callable[[int, int], None]
"""Called with how much is done and how much there is in all, in no unit of its own; what it raises ends the work."""


def backup(store: Store, file: Path, progress: Progress | None = None) -> BackedUp:
    """Write one consistent file; it appears whole or not at all, and is itself a store that can be opened.

    Raises KnownFailure: `exists` rather than write over a file, disk_full, `permission` and `read_only` where the
    place cannot be written, and a store's own.
    """
    file = file.expanduser().absolute()
    with told(files=True):
        if file.exists():
            raise KnownFailure(
                "exists",
                said("{file} is there already.", file=file),
                said("Nothing was written over."),
                said("Choose another name."),
            )
        if not file.parent.is_dir():
            raise failure(
                "missing", said("There is no folder {parent}.", parent=file.parent), said("Make it, or choose another.")
            )
        _try_place(file)
        own = store_file(store.engine.url)
        if own is None:
            _copy_server(store, file, progress)
        else:
            copy_sqlite(own, file, progress)
        with _reading_file(file) as connection:
            return _counted(file, connection)


def _try_place(file: Path) -> None:
    """Make and take away an empty file there: what SQLite says later tells neither the place nor whose fault it is."""
    trial = file.with_name(f".{file.name}.{uuid4().hex[:8]}.growing")
    try:
        trial.touch(exist_ok=False)
        trial.unlink()
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise
        reason = said("the system says: {error}", error=error.strerror or error)
        if error.errno in (errno.EACCES, errno.EPERM, errno.ENOENT):
            reason = said("this folder or file may not be written to")
        raise KnownFailure(
            "read_only" if error.errno == errno.EROFS else "permission",
            said("{file} could not be written: {reason}.", file=file, reason=reason),
            said("Nothing was left half written, and the store is as it was."),
            said("Choose another place, or give yourself the right to write there."),
        ) from error


def _copy_server(store: Store, file: Path, progress: Progress | None) -> None:
    growing = file.with_name(f".{file.name}.{uuid4().hex[:8]}.copying")
    remove_store_file(growing)
    try:
        portable = create(str(growing), live=store.live)
        try:
            with store.reading() as source, portable.writing() as target:
                copy_rows(source, target, _rows_told(source, progress) if progress else _unheard)
                copy_facts(source, target)
        finally:
            portable.close()
        copy_sqlite(growing, file)
    finally:
        remove_store_file(growing)


def _unheard(_table: str, _rows: int) -> None:
    """Nobody asked how far it is."""


def _rows_told(source: Connection, progress: Progress) -> Callable[[str, int], None]:
    """Tells rows of any table as a part of all rows."""
    done, total = 0, sum(counts(source).values())

    def told_rows(_table: str, rows: int) -> None:
        nonlocal done
        done += rows
        progress(done, total)

    return told_rows


def restore(file: Path, store: Store) -> BackedUp:
    """Fill an empty store from a backup, all or nothing. Whether the store is live stays as it was made.

    An older backup is brought up to date in a copy. Raises KnownFailure: `not_empty`, `missing`, `damaged`,
    `not_a_store`, `too_new`.
    """
    file = file.expanduser().absolute()
    with told(files=True):
        if not file.is_file():
            raise failure(
                "missing", said("There is no backup at {file}.", file=file), said("Check the name of the file.")
            )
        with tempfile.TemporaryDirectory(prefix="qualcenter-restore-") as folder:
            ready = _brought_up_to_date(file, Path(folder))
            with _reading_file(ready) as source, store.writing() as target:
                if holds_rows(target):
                    raise _not_empty(store)
                copy_rows(source, target)
                copy_facts(source, target)
                _compare(source, target)
                result = _counted(file, source)
        store.facts = facts_of(store.engine)
        return result


def check_backup(file: Path) -> None:
    """Raise KnownFailure where this file is no backup that can be restored; nothing is written."""
    file = file.expanduser().absolute()
    with told(files=True):
        if not file.is_file():
            raise failure(
                "missing", said("There is no backup at {file}.", file=file), said("Check the name of the file.")
            )
        with tempfile.TemporaryDirectory(prefix="qualcenter-restore-") as folder:
            _brought_up_to_date(file, Path(folder))


def _not_empty(store: Store) -> KnownFailure:
    return KnownFailure(
        "not_empty",
        said("The store {address} holds leads or people already.", address=store.address),
        said("Nothing was changed."),
        said("Make a new store with `qualcenter store create` and restore into that one."),
    )


def _brought_up_to_date(file: Path, folder: Path) -> Path:
    """The file itself when it is sound and of this version; else an upgraded copy in the folder."""
    engine = reading_engine(file)
    try:
        version = facts_of(engine).version
        with engine.connect() as connection:
            found = connection.execute(text("PRAGMA quick_check(1)")).scalar()
    finally:
        engine.dispose()
    if found != "ok":
        raise failure(
            "damaged",
            said("The backup {file} is damaged: {found}.", file=file, found=found),
            said("Use an earlier backup."),
        )
    if version not in VERSIONS:
        raise too_new(version)
    if version == CURRENT:
        return file
    copy = folder / "backup.db"
    copy_sqlite(file, copy)
    upgrade_store(str(copy))
    return copy


def _compare(source: Connection, target: Connection) -> None:
    if counts(source) != counts(target):
        raise failure("damaged", said("The restored rows are not as many as the backup holds."))


@contextmanager
def _reading_file(file: Path) -> Iterator[Connection]:
    engine = reading_engine(file)
    try:
        with engine.begin() as connection:
            yield connection
    finally:
        engine.dispose()


def _counted(file: Path, connection: Connection) -> BackedUp:
    found = counts(connection)
    return BackedUp(file, leads=found["leads"], events=found["events"])
