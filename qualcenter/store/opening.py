"""Make a store, open one, bring one up to date; each difficulty is told and nothing is changed."""

import os
import secrets
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from uuid import uuid4

from sqlalchemy import Connection, Engine, text
from sqlalchemy.exc import OperationalError, ProgrammingError

from qualcenter.domain.sentence import said
from qualcenter.store.engine import engine_for, refuse_network_folder, store_file, store_url
from qualcenter.store.known_failures import KnownFailure, failure, told
from qualcenter.store.moved_marks import MARKS, plain_address, refuse_marked
from qualcenter.store.server_ground import UPGRADING, refuse_unfit_ground, refuse_while_at_work
from qualcenter.store.sign_ins import SignIns, signed_in
from qualcenter.store.unit_of_work import Store, StoreFacts
from qualcenter.store.upgrading import backup_before, run_steps
from qualcenter.store.versions import CURRENT, VERSION_TABLE, VERSIONS, refuse_other_version, too_new

KIND = "qualcenter"

_ASK = text(f"SELECT 'version' AS key, version_num AS value FROM {VERSION_TABLE} UNION ALL SELECT key, value FROM meta")


@dataclass(frozen=True)
class Upgraded:
    """What an upgrade did: the versions before and after, and the backup made first (SQLite only)."""

    before: str
    after: str
    backup: Path | None


def create(url: str, live: bool) -> Store:
    """Make a new store and open it. `live` marks that real people are called from it, for good.

    Raises KnownFailure: `exists` when something is there already, and what opening may raise.
    """
    with told(files=True):
        finish = partial(_write_facts, live=live)
        target = store_url(url)
        file = store_file(target)
        if file is None:
            _create_on_server(engine_for(target), finish)
        else:
            _create_in_file(file, finish)
        return open_store(url)


def open_store(url: str, *, durable: bool = True) -> Store:
    """Open a store of this program's version; one SELECT finds out.

    Without `durable` a power cut may cost the last transactions of an SQLite store.

    Raises KnownFailure: missing, not_a_store, too_old, too_new, damaged, read_only, unreachable, permission,
    network_folder, bad_address, moved.
    """
    store = open_marked(url, durable=durable)
    try:
        refuse_marked(plain_address(url), store.facts.marks)
    except BaseException:
        store.close()
        raise
    return store


def open_marked(url: str, *, durable: bool = True) -> Store:
    """Open a store even if it was moved or is being filled by a move: for the move itself alone."""
    with told(files=True):
        return _opened(_engine_of_existing(url, durable=durable))


def change_own_password(address: str, password: str) -> None:
    """Give the sign-in of this address another password. Raises KnownFailure as opening does, and `not_shared`."""
    with told(files=True):
        engine = _engine_of_existing(address)
        try:
            if store_file(engine.url) is not None:
                raise KnownFailure(
                    "not_shared",
                    said("This store is a file and has no sign-ins."),
                    said("Nothing was changed."),
                    said("Whoever may open the file may work with it: its folder's rights decide that."),
                )
            with engine.begin() as connection:
                SignIns(connection).change_password(password)
        finally:
            engine.dispose()


def upgrade_store(url: str, dump: Callable[[str], Path | None] = lambda _version: None) -> Upgraded:
    """Bring an older store to this version, all or nothing; one that is up to date stays as it is.

    Of two at once the second finds it done. `dump` makes the backup of a server's store first, or raises; it is given
    the version. Raises KnownFailure `in_use` while desks have a server's store open, and what opening may raise.
    """
    with told(files=True):
        engine = _upgrading_engine(url)
        try:
            facts = facts_of(engine)
            before = facts.version
            refuse_marked(plain_address(url), facts.marks)
            if before not in VERSIONS:
                raise too_new(before)
            if before == CURRENT:
                return Upgraded(before, before, None)
            if store_file(engine.url) is None:
                with engine.connect() as connection:
                    refuse_while_at_work(connection)
                backup = dump(before)
            else:
                backup = backup_before(engine, before)
            run_steps(engine)
            return Upgraded(before, facts_of(engine).version, backup)
        finally:
            engine.dispose()


def _upgrading_engine(url: str) -> Engine:
    """The engine of one who upgrades, whom another one does not take for a desk at work."""
    if store_file(store_url(url)) is None:
        named = store_url(url).update_query_dict({"application_name": UPGRADING})
        return _engine_of_existing(named.render_as_string(hide_password=False))
    return _engine_of_existing(url)


def _create_on_server(engine: Engine, finish: Callable[[Connection], None]) -> None:
    try:
        run_steps(engine, finish, before=refuse_unfit_ground)
    finally:
        engine.dispose()


def _create_in_file(file: Path, finish: Callable[[Connection], None]) -> None:
    """Build the store under another name, so that a file of this name is always a whole store."""
    refuse_network_folder(file)
    refuse_missing_folder(file)
    if file.exists() and (not file.is_file() or file.stat().st_size):
        raise _exists(said("{file} is there already.", file=file))
    growing = file.with_name(f".{file.name}.growing")
    remove_store_file(growing)
    # Telephone numbers of people end up in it: nobody else on this computer may read it.
    os.close(os.open(growing, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    engine = engine_for(store_url(str(growing)))
    try:
        run_steps(engine, finish)
        engine.dispose()
        growing.replace(file)
    finally:
        engine.dispose()
        remove_store_file(growing)


def refuse_missing_folder(file: Path) -> None:
    """Raises KnownFailure `missing` where the folder of a file to be made is not there."""
    if not file.parent.is_dir():
        raise failure(
            "missing",
            said("There is no folder {parent}.", parent=file.parent),
            said("Make the folder, or choose another."),
        )


def _exists(what_happened: str) -> KnownFailure:
    return KnownFailure(
        "exists", what_happened, said("Nothing was changed."), said("Open it as it is, or choose another address.")
    )


def remove_store_file(file: Path) -> None:
    """Delete an SQLite file and what SQLite keeps beside it, as far as they are there."""
    for end in ("", "-wal", "-shm"):
        file.with_name(file.name + end).unlink(missing_ok=True)


def _write_facts(connection: Connection, live: bool) -> None:
    facts = {
        "kind": KIND,
        "live": "yes" if live else "no",
        "store_id": str(uuid4()),
        "number_salt": secrets.token_hex(32),
    }
    connection.execute(
        text("INSERT INTO meta (key, value) VALUES (:key, :value)"),
        [{"key": key, "value": value} for key, value in facts.items()],
    )


def _refuse_one_time_password(engine: Engine) -> None:
    if store_file(engine.url) is not None:
        return
    with engine.connect() as connection:
        first_time = signed_in(connection).must_change
    if first_time:
        raise KnownFailure(
            "one_time_password",
            said("This sign-in still has its one-time password, which opens nothing yet."),
            said("Nothing was changed."),
            said("Choose a password of your own with `qualcenter people password`, then open the store again."),
        )


_UNKNOWN = StoreFacts(version="", live=True, store_id="", number_salt=b"")


def _engine_of_existing(address: str, *, durable: bool = True) -> Engine:
    url = store_url(address)
    file = store_file(url)
    if file is not None:
        if not file.exists():
            raise failure("missing", said("There is no store at {file}.", file=file))
        if not file.is_file():
            raise failure("not_a_store", said("{file} is not a file.", file=file))
        _refuse_unwritable(file)
    return engine_for(url, durable=durable)


def _refuse_unwritable(file: Path) -> None:
    # SQLite keeps its journal beside the store: a writable file in a closed folder is of no use.
    for place in (file.parent, file):
        if not os.access(place, os.W_OK):
            raise failure("read_only", said("{place} may not be written.", place=place))


def _opened(engine: Engine) -> Store:
    try:
        facts = facts_of(engine)
        refuse_other_version(facts.version)
        _refuse_one_time_password(engine)
    except BaseException:
        engine.dispose()
        raise
    return Store(engine, facts)


def facts_of(engine: Engine) -> StoreFacts:
    """What the store says of itself, by one SELECT; raises KnownFailure `not_a_store` when it is none."""
    try:
        with Store(engine, _UNKNOWN).reading() as connection:
            rows: dict[str, str] = {row.key: row.value for row in connection.execute(_ASK)}
    except (OperationalError, ProgrammingError) as error:
        # Neither table is there: an empty or foreign database. What else fails was told already.
        raise failure("not_a_store") from error
    if rows.get("kind") != KIND or "version" not in rows:
        raise failure("not_a_store")
    return StoreFacts(
        version=rows["version"],
        live=rows["live"] == "yes",
        store_id=rows["store_id"],
        number_salt=bytes.fromhex(rows["number_salt"]),
        marks={key: value for key, value in rows.items() if key in MARKS},
    )
