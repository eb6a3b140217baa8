import itertools
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from sqlalchemy import Connection, func, insert, select, text, update

from qualcenter.store.backup import backup, restore
from qualcenter.store.checking import check
from qualcenter.store.copying import counts
from qualcenter.store.known_failures import KnownFailure
from qualcenter.store.opening import create, open_store
from qualcenter.store.tables import acts, events, leads, metadata, search_tokens
from qualcenter.store.unit_of_work import Store
from tests.store_rows import NOW, a_colleague, a_company, a_handoff, a_lead, a_person, an_act, an_event


def _fill(connection: Connection) -> None:
    """Rows with all that differs between the databases: instants, money, flags, JSON, self-references."""
    ada, acme = a_colleague(connection, "Ada", skills=["de", "fr"]), a_company(connection, staff=40)
    person = a_person(connection, company_id=acme, full_name="Ünal 😀", consent_email=True)
    kept = a_lead(connection, person_id=person, owner_key=f"c:{ada}", colleague_id=ada, rank=0.1 + 0.2)
    done = {"stage": "won", "owner_key": "-", "next_action": None, "next_at": None, "ready": False}
    a_lead(connection, id=90, won_value=Decimal("12.50"), won_currency="EUR", merged_into=kept, **done)
    first = an_act(connection)
    connection.execute(update(acts).values(undone_by=an_act(connection, undoes=first)).where(acts.c.id == first))
    an_event(connection, kept, detail={"to": ["a", 1, None]}, at=NOW + timedelta(microseconds=1))
    a_handoff(connection, kept, rating_by_sales=False)
    connection.execute(insert(search_tokens).values(token="ünal", person_id=person))


def _rows(store: Store) -> dict[str, list[tuple[object, ...]]]:
    with store.reading() as connection:
        return {
            one.name: [tuple(row) for row in connection.execute(select(one).order_by(*one.primary_key))]
            for one in metadata.sorted_tables
        }


@pytest.fixture
def empty_stores(tmp_path: Path, postgres_url: str) -> Iterator[list[Store]]:
    """One empty store of each kind to restore into."""
    made = [create(str(tmp_path / "empty.db"), live=False), create(postgres_url, live=False)]
    yield made
    for one in made:
        one.close()


def test_a_backup_comes_back_in_either_kind_of_store(store: Store, tmp_path: Path, empty_stores: list[Store]) -> None:
    store.write(_fill)
    made = backup(store, tmp_path / "center.backup")
    assert (made.leads, made.events) == (2, 1)
    for empty in empty_stores:
        given = restore(tmp_path / "center.backup", empty)
        assert (given.leads, given.events) == (2, 1)
        assert _rows(empty) == _rows(store)
        assert empty.facts == store.facts
        assert check(empty) == []
        assert empty.write(a_lead) > 90


def test_a_backup_is_a_store_that_can_be_opened(store: Store, tmp_path: Path) -> None:
    store.write(_fill)
    backup(store, tmp_path / "center.backup")
    opened = open_store(str(tmp_path / "center.backup"))
    assert _rows(opened) == _rows(store)
    opened.close()


def test_a_backup_is_one_file(store: Store, tmp_path: Path) -> None:
    folder = tmp_path / "safe"
    folder.mkdir()
    backup(store, folder / "center.backup")
    assert [one.name for one in folder.iterdir()] == ["center.backup"]


def test_a_backup_taken_while_desks_write_is_of_one_moment(store: Store, tmp_path: Path) -> None:
    """Each transaction adds one lead and one event: a backup with unequal numbers cut one in two."""
    begun, stop = threading.Event(), threading.Event()

    def desk() -> None:
        while not stop.is_set():
            store.write(lambda c: an_event(c, a_lead(c)))
            begun.set()

    working = threading.Thread(target=desk)
    working.start()
    begun.wait(10)
    made = [backup(store, tmp_path / f"{number}.backup") for number in range(3)]
    stop.set()
    working.join()
    assert all(one.leads == one.events > 0 for one in made)
    assert [one.leads for one in made] == sorted(one.leads for one in made)


def test_a_store_that_holds_something_is_not_restored_into(store: Store, tmp_path: Path) -> None:
    store.write(a_lead)
    backup(store, tmp_path / "center.backup")
    store.write(a_colleague)
    before = _rows(store)
    with pytest.raises(KnownFailure) as told:
        restore(tmp_path / "center.backup", store)
    assert told.value.code == "not_empty"
    assert _rows(store) == before


def test_a_restore_that_breaks_off_leaves_the_store_empty(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = create(str(tmp_path / "full.db"), live=True)
    full.write(_fill)
    backup(full, tmp_path / "full.backup")
    full.close()
    before = _rows(store)
    numbers = itertools.count()
    monkeypatch.setattr("qualcenter.store.backup.counts", lambda _connection: {"leads": next(numbers)})
    with pytest.raises(KnownFailure):
        restore(tmp_path / "full.backup", store)
    assert _rows(store) == before


def test_restoring_a_live_centers_backup_makes_no_rehearsal_live(store: Store, tmp_path: Path) -> None:
    live = create(str(tmp_path / "live.db"), live=True)
    backup(live, tmp_path / "live.backup")
    live.close()
    restore(tmp_path / "live.backup", store)
    assert not store.live
    assert not open_and_close(store).live


def open_and_close(store: Store) -> Store:
    again = open_store(store.engine.url.render_as_string(hide_password=False))
    again.close()
    return again


def test_a_backup_does_not_write_over_a_file(store: Store, tmp_path: Path) -> None:
    (tmp_path / "letters.txt").write_text("dear")
    with pytest.raises(KnownFailure) as told:
        backup(store, tmp_path / "letters.txt")
    assert told.value.code == "exists"
    assert (tmp_path / "letters.txt").read_text() == "dear"


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="needs a folder that takes files from nobody, root neither")
def test_a_backup_where_nothing_can_be_written_names_the_place_and_blames_no_sign_in(store: Store) -> None:
    with pytest.raises(KnownFailure) as told:
        backup(store, Path("/proc/center.backup"))
    assert told.value.code == "permission"
    assert str(told.value).startswith("/proc/center.backup could not be written")
    assert "sign-in" not in str(told.value)
    assert "Choose another place" in told.value.what_to_do


def test_a_missing_backup_is_told(store: Store, tmp_path: Path) -> None:
    with pytest.raises(KnownFailure) as told:
        restore(tmp_path / "none.backup", store)
    assert told.value.code == "missing"


def test_a_file_that_is_no_backup_is_told(store: Store, tmp_path: Path) -> None:
    (tmp_path / "letters.txt").write_text("dear " * 1000)
    with pytest.raises(KnownFailure) as told:
        restore(tmp_path / "letters.txt", store)
    assert told.value.code == "not_a_store"


def test_a_damaged_backup_is_told_and_nothing_is_restored(store: Store, tmp_path: Path) -> None:
    full = create(str(tmp_path / "full.db"), live=True)
    full.write(_fill)
    backup(full, tmp_path / "full.backup")
    full.close()
    content = bytearray((tmp_path / "full.backup").read_bytes())
    content[len(content) // 2 :] = b"\x5a" * (len(content) - len(content) // 2)
    (tmp_path / "full.backup").write_bytes(content)
    with pytest.raises(KnownFailure) as told:
        restore(tmp_path / "full.backup", store)
    assert told.value.code == "damaged"
    assert store.read(lambda c: c.scalar(select(func.count()).select_from(leads))) == 0


def test_a_backup_of_a_later_program_is_told(store: Store, tmp_path: Path) -> None:
    later = create(str(tmp_path / "later.db"), live=False)
    with later.writing() as connection:
        connection.execute(text("UPDATE store_version SET version_num = '9001'"))
    later.close()
    with pytest.raises(KnownFailure) as told:
        restore(tmp_path / "later.db", store)
    assert told.value.code == "too_new"


def test_history_stays_closed_after_a_restore(store: Store, tmp_path: Path) -> None:
    full = create(str(tmp_path / "full.db"), live=True)
    full.write(_fill)
    restored = backup(full, tmp_path / "full.backup")
    full.close()
    restore(restored.file, store)
    with pytest.raises(Exception, match="only ever added to"), store.writing() as connection:
        connection.execute(update(events).values(kind="lead.won"))
    assert store.read(counts)["events"] == 1


def test_two_desks_that_back_up_at_one_instant_are_not_in_each_others_way(store: Store, tmp_path: Path) -> None:
    store.write(a_lead)
    with ThreadPoolExecutor(2) as desks:
        made = [desks.submit(_made_or_there, store, tmp_path / "one.db") for _ in range(2)]
    assert {one.result() for one in made} <= {1, "exists"}
    assert [one.name for one in tmp_path.glob("*one.db*")] == ["one.db"]


def _made_or_there(store: Store, file: Path) -> object:
    try:
        return backup(store, file).leads
    except KnownFailure as failure:
        return failure.code
