import psycopg

from qualcenter.queries.connected import Connected, ConnectedRow
from qualcenter.services.colleagues import Colleagues
from tests.fixtures.desks import Rehearsal
from tests.sign_ins import SignedInDesk, url_as


def _rows(rehearsal: Rehearsal) -> dict[str, ConnectedRow]:
    return {row.name: row for row in Connected(rehearsal.reading).rows()}


def test_an_open_desk_is_there_until_it_is_closed_and_silent_when_nothing_comes(rehearsal: Rehearsal) -> None:
    people = Colleagues(rehearsal.desk)
    people.seen(rehearsal["Ada"])
    ada = _rows(rehearsal)["Ada"]
    assert (ada.kind, ada.desk_open, ada.silent) == ("desk", True, False)
    assert ada.seen_at == rehearsal.clock.now()
    rehearsal.wait(minutes=16)
    assert _rows(rehearsal)["Ada"].silent
    people.closed(rehearsal["Ada"])
    row = _rows(rehearsal).get("Ada")
    assert row is None or not row.desk_open


def test_a_server_tells_sessions_of_colleagues_the_runner_and_other_programs(rehearsal: Rehearsal) -> None:
    desk = rehearsal.desk
    if not isinstance(desk, SignedInDesk):
        assert _rows(rehearsal) == {}
        return
    for name in ("Bea", "clock"):
        with desk.session(name).reading():
            pass
    login = desk._logins["Max"]
    address = url_as(rehearsal.store, login).set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(address, application_name="psql"):
        rows = _rows(rehearsal)
    assert rows["Bea"].sessions >= 1
    assert rows["Bea"].login == desk._logins["Bea"]
    assert [row.kind for row in rows.values() if row.name == desk._logins["clock"]] == ["runner"]
    assert (rows[login].kind, rows[login].program) == ("other", "psql")
    assert "owner" in {row.kind for row in rows.values()}
    assert next(iter(rows)) == "Bea"


def test_who_may_not_see_others_sessions_sees_that_they_are_there(rehearsal: Rehearsal) -> None:
    desk = rehearsal.desk
    if not isinstance(desk, SignedInDesk):
        return
    with desk.session("Bea").reading():
        pass
    reading = type(rehearsal.reading)(desk.session("Ops"), rehearsal.clock, desk.rules_in)
    assert {"Bea", "Ops"} <= {row.name for row in Connected(reading).rows()}
