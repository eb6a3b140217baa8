"""The first of two servers dies in the middle of work; the other is promoted, and the desk goes on where it was."""

import threading
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from sqlalchemy import func, select, text

from qualcenter.domain.events import Event, EventKind
from qualcenter.store.known_failures import KnownFailure
from qualcenter.store.opening import open_store
from qualcenter.store.read_side import read_side_of
from qualcenter.store.tables import acts
from qualcenter.store.work import Deed, Work, in_one_transaction
from tests.fixtures.stores import build_store
from tests.server_pair import PairedServer, address_of
from tests.store_rows import a_lead

NOW = datetime(2026, 11, 23, 9, tzinfo=UTC)


@pytest.fixture
def pair() -> Iterator[tuple[PairedServer, PairedServer]]:
    """Two servers; commits on the first wait for the second."""
    servers = [PairedServer("north")]
    try:
        servers[0].start()
        servers.append(PairedServer("south", servers[0]))
        servers[1].start()
        servers[0].wait_for("south")
        yield servers[0], servers[1]
    finally:
        for one in servers:
            one.remove()


def _tell(work: Work) -> int:
    lead = a_lead(work.connection)
    work.write([Event(EventKind.LEAD_CLAIMED, NOW, lead, None)], 0)
    return lead


def test_a_desk_goes_on_with_the_server_that_was_promoted(pair: tuple[PairedServer, PairedServer]) -> None:
    north, south = pair
    url = address_of(north.fresh_database(), north, south)
    build_store(url)
    store = open_store(url)
    told = [in_one_transaction(store, Deed("clock", None, "before", NOW), _tell)]
    north.kill()
    promoting = threading.Thread(target=south.promote)
    promoting.start()
    told.append(in_one_transaction(store, Deed("clock", None, "after", NOW), _tell))
    promoting.join()
    verbs = store.read(lambda c: list(c.execute(select(acts.c.verb, func.count()).group_by(acts.c.verb))))
    assert sorted(tuple(row) for row in verbs) == [("after", 1), ("before", 1)]
    assert len(set(told)) == 2
    store.close()


def test_a_desk_that_is_sent_to_the_follower_alone_is_told_so(pair: tuple[PairedServer, PairedServer]) -> None:
    north, south = pair
    database = north.fresh_database()
    build_store(north.url(database))
    south.wait_for_all_of(north)
    with pytest.raises(KnownFailure) as told:
        open_store(south.url(database)).write(a_lead)
    assert told.value.code == "read_only"
    assert "follows" in str(told.value)


def test_reports_are_read_on_the_follower_and_go_on_without_it(pair: tuple[PairedServer, PairedServer]) -> None:
    north, south = pair
    url = address_of(north.fresh_database(), north, south)
    build_store(url)
    south.wait_for_all_of(north)
    store = open_store(url)
    aside = read_side_of(store)
    follows = text("SELECT pg_is_in_recovery()")
    assert store.read(lambda c: c.scalar(follows)) is False
    assert aside.read(lambda c: c.scalar(follows)) is True
    north.wait_for(None)
    south.kill()
    assert aside.read(lambda c: c.scalar(follows)) is False
    aside.close()
    store.close()
