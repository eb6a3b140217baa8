import psycopg
import pytest

from qualcenter.store.engine import engine_for, store_url
from qualcenter.store.hosts import hosts_of, standby_of
from qualcenter.store.known_failures import KnownFailure


@pytest.mark.parametrize(
    "address",
    [
        "postgresql://u:p@a,b:5433/db",
        "postgresql+psycopg://u:p@a:5432,b:5433/db",
        "postgresql://u:p@/db?host=a,b&port=5432,5433",
        "postgresql+psycopg://u:p@/db?host=a:5432&host=b:5433",
    ],
)
def test_every_way_to_name_two_servers_is_one_address(address: str) -> None:
    url = store_url(address)
    assert hosts_of(url) == ["a", "b"]
    assert (url.username, url.password, url.database) == ("u", "p", "db")
    assert dict(url.query) == {"host": "a,b", "port": "5432,5433", "target_session_attrs": "read-write"}
    assert store_url(url.render_as_string(hide_password=False)) == url


def test_one_port_is_of_all_servers_and_what_is_asked_of_the_session_stays() -> None:
    url = store_url("postgresql://a,b,[::1]/db?port=6000&target_session_attrs=primary&sslmode=require")
    assert dict(url.query) == {
        "host": "a,b,::1",
        "port": "6000,6000,6000",
        "target_session_attrs": "primary",
        "sslmode": "require",
    }


def test_libpq_reads_the_address_as_it_is_kept() -> None:
    url = store_url("postgresql://u@a:1,b:2/db")
    plain = url.set(drivername="postgresql").render_as_string(hide_password=False)
    told = psycopg.conninfo.conninfo_to_dict(plain)
    assert (told["host"], told["port"], told["target_session_attrs"]) == ("a,b", "1,2", "read-write")


def test_one_server_is_asked_for_nothing_more() -> None:
    url = store_url("postgresql://u@a:5433/db")
    assert (hosts_of(url), dict(url.query)) == (["a"], {})


@pytest.mark.parametrize("address", ["postgresql://a,b,c/db?port=1,2", "postgresql://a:x,b/db"])
def test_hosts_that_cannot_be_read_are_told(address: str) -> None:
    with pytest.raises(KnownFailure) as told:
        store_url(address)
    assert told.value.code == "bad_address"


def test_the_read_side_asks_for_a_standby_of_the_same_store() -> None:
    url = store_url("postgresql://u@a,b/db")
    assert dict(standby_of(url).query) == dict(url.query) | {"target_session_attrs": "standby"}


def test_the_driver_is_given_each_server_with_its_port() -> None:
    engine = engine_for(store_url("postgresql://u@a:1,b:2/db"))
    _, named = engine.dialect.create_connect_args(engine.url)
    assert (named["host"], named["port"], named["target_session_attrs"]) == ("a,b", "1,2", "read-write")
    engine.dispose()
