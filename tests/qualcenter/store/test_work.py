"""A commit whose answer never came: the act's id says whether it was saved, and nothing is done twice."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import pytest
from sqlalchemy import func, select, text

from qualcenter.domain.events import Event, EventKind
from qualcenter.store.known_failures import KnownFailure
from qualcenter.store.opening import open_store
from qualcenter.store.tables import acts, events, meta
from qualcenter.store.unit_of_work import Store
from qualcenter.store.work import FATES, Deed, Work, in_one_transaction
from tests.fixtures.stores import build_store
from tests.postgres_server import PostgresServer
from tests.qualcenter.offline.cutting_wire import CuttingWire
from tests.store_rows import a_lead

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)
DEED = Deed("clock", None, "look after", NOW)


@pytest.fixture
def wire(postgres_server: PostgresServer) -> Iterator[CuttingWire]:
    """A wire to the server of the tests that can lose an answer."""
    made = CuttingWire(postgres_server.port)
    yield made
    made.close()


@pytest.fixture
def far_store(postgres_server: PostgresServer, postgres_url: str, wire: CuttingWire) -> Iterator[Store]:
    """A store at the other end of the wire."""
    build_store(postgres_url)
    store = open_store(postgres_url.replace(f":{postgres_server.port}/", f":{wire.port}/"))
    yield store
    store.close()


def _tell(runs: list[int]) -> Callable[[Work], int]:
    def verb(work: Work) -> int:
        lead = a_lead(work.connection)
        work.write([Event(EventKind.LEAD_CLAIMED, NOW, lead, None, {}, {})], 0)
        runs.append(lead)
        return lead

    return verb


def _told(store: Store) -> tuple[int, int]:
    """How many acts and events there are."""
    return store.read(
        lambda c: (
            c.scalar(select(func.count()).select_from(acts)) or 0,
            c.scalar(select(func.count()).select_from(events)) or 0,
        )
    )


def test_a_deed_that_was_saved_without_an_answer_is_not_done_again(far_store: Store, wire: CuttingWire) -> None:
    runs: list[int] = []
    wire.lose_next_commit.set()
    lead = in_one_transaction(far_store, DEED, _tell(runs))
    assert wire.losses == 1
    assert runs == [lead]
    assert _told(far_store) == (1, 1)


def test_a_deed_that_was_not_saved_is_done_once_more(postgres_url: str) -> None:
    """The server ends the connection at the commit itself, the first time only."""
    build_store(postgres_url)
    store = open_store(postgres_url)
    with store.writing() as connection:
        connection.execute(text("CREATE SEQUENCE falls"))
        connection.execute(
            text(
                "CREATE FUNCTION fall() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN IF nextval(''falls'') = 1 THEN"
                " PERFORM pg_terminate_backend(pg_backend_pid()); END IF; RETURN NULL; END'"
            )
        )
        connection.execute(
            text(
                "CREATE CONSTRAINT TRIGGER falls AFTER INSERT ON acts DEFERRABLE INITIALLY DEFERRED"
                " FOR EACH ROW EXECUTE FUNCTION fall()"
            )
        )
    runs: list[int] = []
    lead = in_one_transaction(store, DEED, _tell(runs))
    assert (len(runs), runs[-1]) == (2, lead)
    assert _told(store) == (1, 1)
    store.close()


def test_a_deed_that_no_commit_answers_is_told_at_last(far_store: Store, wire: CuttingWire) -> None:
    """A deed of which the journey knows nothing cannot be asked after."""

    def verb(work: Work) -> None:
        work.connection.execute(meta.insert().values(key="x", value="y"))

    wire.lose_next_commit.set()
    with pytest.raises(KnownFailure) as told:
        in_one_transaction(far_store, DEED, verb)
    assert told.value.code == "fate_unknown"


def test_a_store_that_answers_no_more_leaves_the_fate_open(far_store: Store, wire: CuttingWire) -> None:
    wire.lose_next_commit.set()
    wire.stays_cut.set()
    with pytest.raises(KnownFailure) as told:
        in_one_transaction(far_store, DEED, _tell([]))
    assert told.value.code == "fate_unknown"
    wire.stays_cut.clear()
    assert _told(far_store) == (1, 1)


def test_the_tries_of_one_deed_are_bounded(postgres_url: str) -> None:
    build_store(postgres_url)
    store = open_store(postgres_url)
    with store.writing() as connection:
        connection.execute(
            text(
                "CREATE FUNCTION go() RETURNS trigger LANGUAGE plpgsql AS"
                " 'BEGIN PERFORM pg_terminate_backend(pg_backend_pid()); RETURN NULL; END'"
            )
        )
        connection.execute(
            text(
                "CREATE CONSTRAINT TRIGGER gone AFTER INSERT ON acts DEFERRABLE INITIALLY DEFERRED"
                " FOR EACH ROW EXECUTE FUNCTION go()"
            )
        )
    runs: list[int] = []
    with pytest.raises(KnownFailure) as told:
        in_one_transaction(store, DEED, _tell(runs))
    assert (told.value.code, len(runs)) == ("fate_unknown", FATES + 1)
    assert _told(store) == (0, 0)
    store.close()
