"""Signing in to a store on a server: newcomers, one-time passwords, leaving, and who a session may act as."""

from collections.abc import Iterator
from contextlib import contextmanager

import psycopg
import pytest
from sqlalchemy import Connection, insert, text

from qualcenter.clock import RehearsalClock
from qualcenter.domain.refusals import NotAllowedRefused
from qualcenter.domain.rights import Actor
from qualcenter.domain.staff import ColleagueFacts
from qualcenter.failures import KnownFailure
from qualcenter.services.colleagues import Colleagues, Newcomer
from qualcenter.services.desk import Desk
from qualcenter.services.signing_in import SigningIn
from qualcenter.services.staffing import Staffing
from qualcenter.store.engine import engine_for, store_url
from qualcenter.store.opening import change_own_password, open_store, upgrade_store
from qualcenter.store.sign_ins import login_of, signed_in
from qualcenter.store.tables import meta
from qualcenter.store.unit_of_work import Store
from qualcenter.store.upgrading import run_steps
from qualcenter.store.versions import CURRENT
from tests.fixtures.desks import MONDAY, build_desk
from tests.postgres_server import PostgresServer
from tests.sign_ins import PASSWORD, let_everybody_in, logins

TOM = Actor(3, "Tom", frozenset({"team_lead"}), "inbound")
CLOCK = RehearsalClock(MONDAY, running=False)
OWN = "my own long password"


@pytest.fixture
def database(postgres_server: PostgresServer) -> Iterator[str]:
    """A center on a server, everybody signed in before."""
    name = postgres_server.fresh_database(postgres_server.template("desk", build_desk))
    yield name
    postgres_server.drop(name)


@pytest.fixture
def owned(postgres_server: PostgresServer, database: str) -> Iterator[Store]:
    """The same, open as its owner."""
    store = open_store(postgres_server.url(database))
    let_everybody_in(store)
    yield store
    store.close()


def _as(server: PostgresServer, database: str, login: str, password: str = PASSWORD) -> str:
    return server.url(database, login, password)


def _people(store: Store) -> Colleagues:
    return Colleagues(Desk(store, CLOCK))


def test_a_newcomer_gets_a_sign_in_whose_password_is_for_once(
    postgres_server: PostgresServer, database: str, owned: Store
) -> None:
    tom = open_store(_as(postgres_server, database, logins(owned)["Tom"]))
    admitted = _people(tom).admit(TOM, Newcomer("Żoë Ångström-Li", ("qualifier",)))
    tom.close()
    assert admitted.sign_in is not None
    assert admitted.sign_in.login.startswith("zoe_angstrom_li")
    address = _as(postgres_server, database, admitted.sign_in.login, admitted.sign_in.password)
    with pytest.raises(KnownFailure) as told:
        open_store(address)
    assert told.value.code == "one_time_password"
    change_own_password(address, OWN)
    with pytest.raises(KnownFailure) as old:
        open_store(address)
    assert old.value.code == "permission"
    hers = open_store(_as(postgres_server, database, admitted.sign_in.login, OWN))
    who = SigningIn(Desk(hers, CLOCK), _people(hers)).person()
    hers.close()
    assert who is not None
    assert (who.id, who.roles) == (admitted.id, frozenset({"qualifier"}))


def test_a_one_time_password_opens_nothing_by_bare_sql_either(
    postgres_server: PostgresServer, database: str, owned: Store
) -> None:
    given = _people(owned).admit(TOM, Newcomer("Eve", ("team_lead", "operations"))).sign_in
    assert given is not None
    address = _as(postgres_server, database, given.login, given.password).replace("+psycopg", "")
    with psycopg.connect(address, autocommit=True) as session:
        for forbidden in ("SELECT 1 FROM leads", "SELECT 1 FROM persons", "SELECT rights.switch_off(1, 0)"):
            with pytest.raises(psycopg.errors.InsufficientPrivilege):
                session.execute(forbidden)


def test_two_people_of_one_name_have_two_sign_ins(owned: Store) -> None:
    people = _people(owned)
    given = [people.admit(TOM, Newcomer(name, ("sales",))).sign_in for name in ("Jo Doe", "Jo-Doe")]
    assert given[0] is not None
    assert given[1] is not None
    assert given[0].login != given[1].login


def test_whoever_left_is_thrown_out_signs_in_no_more_and_gives_the_leads_back(
    postgres_server: PostgresServer, database: str, owned: Store
) -> None:
    known = logins(owned)
    address = _as(postgres_server, database, known["Ada"])
    tom = open_store(_as(postgres_server, database, known["Tom"]))
    with psycopg.connect(address.replace("+psycopg", "")) as session:
        assert session.execute("SELECT count(*) FROM colleagues").fetchone() == (7,)
        session.rollback()
        _people(tom).switch_off(TOM, "Ada")
        with pytest.raises(psycopg.OperationalError):
            session.execute("SELECT 1")
    tom.close()
    with pytest.raises(KnownFailure) as told:
        open_store(address)
    assert told.value.code == "permission"


def test_whoever_is_brought_back_signs_in_with_a_new_one_time_password_and_has_their_rights_again(
    postgres_server: PostgresServer, database: str, owned: Store
) -> None:
    tom = open_store(_as(postgres_server, database, logins(owned)["Tom"]))
    admitted, staffing = _people(tom).admit(TOM, Newcomer("Vera Lind", ("qualifier",))), Staffing(Desk(tom, CLOCK))
    assert admitted.sign_in is not None
    login = admitted.sign_in.login
    change_own_password(_as(postgres_server, database, login, admitted.sign_in.password), OWN)
    back = staffing.bring_back(TOM, staffing.let_go(TOM, admitted.id))
    tom.close()
    assert back.sign_in is not None
    assert back.sign_in.login == login
    for password, code in ((OWN, "permission"), (back.sign_in.password, "one_time_password")):
        with pytest.raises(KnownFailure) as told:
            open_store(_as(postgres_server, database, login, password))
        assert told.value.code == code
    change_own_password(_as(postgres_server, database, login, back.sign_in.password), OWN)
    hers = open_store(_as(postgres_server, database, login, OWN))
    who = SigningIn(Desk(hers, CLOCK), _people(hers)).person()
    hers.close()
    assert who is not None
    assert (who.id, who.roles) == (admitted.id, frozenset({"qualifier"}))


def test_nobody_acts_as_somebody_else(postgres_server: PostgresServer, database: str, owned: Store) -> None:
    ada = open_store(_as(postgres_server, database, logins(owned)["Ada"]))
    signing_in = SigningIn(Desk(ada, CLOCK), _people(ada))
    assert [signing_in.acting(name).name for name in ("", "Ada", "ada")] == ["Ada"] * 3
    with pytest.raises(NotAllowedRefused, match="signed in as Ada"):
        signing_in.acting("Tom")
    ada.close()


def test_the_owner_of_a_rehearsal_acts_as_anybody(owned: Store) -> None:
    signing_in = SigningIn(Desk(owned, CLOCK), _people(owned))
    assert signing_in.acting("Tom").name == "Tom"
    with pytest.raises(NotAllowedRefused):
        signing_in.acting("")


def test_a_right_that_the_database_misses_is_named(
    postgres_server: PostgresServer, database: str, owned: Store
) -> None:
    max_ = open_store(_as(postgres_server, database, logins(owned)["Max"]))
    with pytest.raises(NotAllowedRefused) as told:
        _people(max_).admit(TOM, Newcomer("Eve", ("manager",)))
    max_.close()
    assert told.value.more["right"] == "TEND_PEOPLE"
    assert "add people" in told.value.why


def test_an_older_store_gets_its_roles_by_the_upgrade_and_its_people_their_sign_ins(postgres_url: str) -> None:
    with open_as_it_was(postgres_url) as connection:
        connection.exec_driver_sql(
            "INSERT INTO colleagues (name, roles, active) VALUES ('Nina', '[\"qualifier\"]', true)"
        )
    assert upgrade_store(postgres_url).after == CURRENT
    upgraded = open_store(postgres_url)
    given = SigningIn(Desk(upgraded, CLOCK), _people(upgraded)).give(None, "Nina")
    nina = engine_for(upgraded.engine.url.set(username=given.login, password=given.password))
    with nina.connect() as connection:
        assert signed_in(connection).must_change
    nina.dispose()
    upgraded.close()


@contextmanager
def open_as_it_was(url: str) -> Iterator[Connection]:
    """A live store of the first version, which knew one role alone."""
    engine = engine_for(store_url(url))
    facts = {"kind": "qualcenter", "live": "yes", "store_id": "x", "number_salt": "00"}

    def write_facts(connection: Connection) -> None:
        connection.execute(insert(meta), [{"key": key, "value": value} for key, value in facts.items()])

    run_steps(engine, write_facts, until="0001")
    with engine.begin() as connection:
        yield connection
    engine.dispose()


@pytest.mark.parametrize(
    ("name", "login"),
    [
        ("Nina Weber", "nina_weber"),
        ("Zoë", "zoe"),
        ("王芳", "colleague"),
        ("pg_admin", "colleague_pg_admin"),
        ("9 Lives", "colleague_9_lives"),
        ('x"; DROP ROLE ada; --', "x_drop_role_ada"),
    ],
)
def test_a_name_becomes_a_sign_in_that_needs_no_quotes(name: str, login: str) -> None:
    assert login_of(name) == login


def _groups(store: Store, login: str) -> set[str]:
    """The groups of a sign-in by the ends of their names."""
    query = text(
        "SELECT g.rolname FROM pg_auth_members AS m JOIN pg_roles AS g ON g.oid = m.roleid"
        " JOIN pg_roles AS r ON r.oid = m.member WHERE r.rolname = :login"
    )
    with store.reading() as connection:
        found = {row.rolname.rpartition("_")[2] for row in connection.execute(query, {"login": login})}
    return found - {"colleague"}


def test_other_roles_are_other_rights_in_the_database_at_once(
    postgres_server: PostgresServer, database: str, owned: Store
) -> None:
    known = logins(owned)
    tom = open_store(_as(postgres_server, database, known["Tom"]))
    facts = ColleagueFacts(("sales", "marketing"), team="sales", shift="mon-fri 09:00-17:00")
    assert _groups(owned, known["Ada"]) == {"qualifier"}
    try:
        done = Staffing(Desk(tom, CLOCK)).change(TOM, 1, facts)
        assert _groups(owned, known["Ada"]) == {"sales", "marketing"}
        Staffing(Desk(tom, CLOCK)).change(TOM, 1, done.before)
        assert _groups(owned, known["Ada"]) == {"qualifier"}
    finally:
        tom.close()


@pytest.mark.parametrize(
    ("who", "statement"),
    [
        ("Ada", "SELECT rights.change_roles(1, '[\"team_lead\"]')"),
        ("Tom", 'SELECT rights.change_roles(3, \'["team_lead", "operations"]\')'),
        ("Tom", "SELECT rights.change_roles(7, '[\"qualifier\"]')"),
        ("Tom", "UPDATE colleagues SET roles = '[\"operations\"]' WHERE id = 3"),
        ("Ada", "UPDATE colleagues SET shift = 'mon 09:00-10:00' WHERE id = 1"),
    ],
)
def test_nobody_gives_roles_or_hours_beyond_their_right_by_bare_sql(
    postgres_server: PostgresServer, database: str, owned: Store, who: str, statement: str
) -> None:
    address = _as(postgres_server, database, logins(owned)[who]).replace("+psycopg", "")
    with psycopg.connect(address, autocommit=True) as session, pytest.raises(psycopg.errors.InsufficientPrivilege):
        session.execute(statement)
