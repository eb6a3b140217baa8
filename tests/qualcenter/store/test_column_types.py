from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Column, MetaData, Table, insert, select, text
from sqlalchemy.exc import StatementError

from qualcenter.store.column_types import (
    ActId,
    Day,
    Instant,
    Json,
    Money,
    NaiveInstantError,
    from_microseconds,
    json_field,
    to_microseconds,
)
from qualcenter.store.unit_of_work import Store

NOON = datetime(2026, 11, 23, 12, 0, 0, 123456, tzinfo=UTC)
trial = Table(
    "trial",
    MetaData(),
    Column("at", Instant),
    Column("on", Day),
    Column("paid", Money),
    Column("said", Json),
    Column("act", ActId),
)


@pytest.fixture
def trial_store(store: Store) -> Store:
    with store.writing() as connection:
        trial.create(connection)
    return store


@given(st.datetimes(timezones=st.timezones()))
def test_every_aware_instant_comes_back_as_it_was(at: datetime) -> None:
    # In UTC: Python calls instants of two zones unequal in an hour that clocks tell twice or not at all.
    assert from_microseconds(to_microseconds(at)) == at.astimezone(UTC)


def test_an_instant_is_stored_as_microseconds_and_read_in_utc(trial_store: Store) -> None:
    there = NOON.astimezone(timezone(timedelta(hours=-5)))
    with trial_store.writing() as connection:
        connection.execute(insert(trial).values(at=there))
        assert connection.execute(text("SELECT at FROM trial")).scalar() == 1795435200123456
        found = connection.scalars(select(trial.c.at)).one()
        assert found.isoformat() == "2026-11-23T12:00:00.123456+00:00"


def test_a_naive_instant_is_refused(trial_store: Store) -> None:
    with pytest.raises(StatementError) as refused, trial_store.writing() as connection:
        connection.execute(insert(trial).values(at=NOON.replace(tzinfo=None)))
    assert isinstance(refused.value.orig, NaiveInstantError)


def test_instants_compare_in_the_database(trial_store: Store) -> None:
    with trial_store.writing() as connection:
        connection.execute(insert(trial), [{"at": NOON}, {"at": NOON + timedelta(microseconds=1)}])
        assert connection.scalars(select(trial.c.at).where(trial.c.at > NOON)).all() == [
            NOON + timedelta(microseconds=1)
        ]


def test_an_instant_is_no_day(trial_store: Store) -> None:
    with pytest.raises(StatementError, match="not a day"), trial_store.writing() as connection:
        connection.execute(insert(trial).values(on=NOON))


def test_a_day_comes_back(trial_store: Store) -> None:
    with trial_store.writing() as connection:
        connection.execute(insert(trial).values(on=date(2026, 2, 28)))
        assert connection.scalar(select(trial.c.on)) == date(2026, 2, 28)


@pytest.mark.parametrize("amount", ["0.10", "12345678901234567890.123456789", "-0.01", "1000"])
def test_money_keeps_every_digit(trial_store: Store, amount: str) -> None:
    with trial_store.writing() as connection:
        connection.execute(insert(trial).values(paid=Decimal(amount)))
        assert str(connection.scalar(select(trial.c.paid))) == amount


@pytest.mark.parametrize("amount", [0.1, 3, Decimal("NaN"), Decimal("Infinity")])
def test_what_is_no_exact_amount_is_refused(trial_store: Store, amount: object) -> None:
    with pytest.raises(StatementError, match="not a decimal amount"), trial_store.writing() as connection:
        connection.execute(insert(trial).values(paid=amount))


@pytest.mark.parametrize("said", [{"b": [1, 2.5, None], "a": "ü\u2028'"}, [], "", False, 0])
def test_json_comes_back(trial_store: Store, said: object) -> None:
    with trial_store.writing() as connection:
        connection.execute(insert(trial).values(said=said))
        assert connection.scalar(select(trial.c.said)) == said


def test_a_field_of_a_json_document_can_be_asked_for(trial_store: Store) -> None:
    with trial_store.writing() as connection:
        connection.execute(insert(trial), [{"said": {"reason": "no_budget"}}, {"said": {}}])
        reasons = connection.scalars(select(json_field(trial.c.said, "reason"))).all()
    assert set(reasons) == {"no_budget", None}


def test_an_act_id_is_a_uuid_or_nothing(trial_store: Store) -> None:
    act = UUID("6ba7b810-9dad-41d1-80b4-00c04fd430c8")
    with trial_store.writing() as connection:
        connection.execute(insert(trial).values(act=str(act).upper()))
        assert connection.scalar(select(trial.c.act)) == act
    with pytest.raises(StatementError), trial_store.writing() as connection:
        connection.execute(insert(trial).values(act="yesterday"))
