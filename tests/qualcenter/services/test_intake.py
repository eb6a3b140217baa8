from dataclasses import replace

import pytest
from sqlalchemy import func, select

from qualcenter.services.intake import LONGEST_NAME, LONGEST_TEXT, Hand, Intake
from qualcenter.store.tables import companies, leads, persons, touches
from tests.fixtures.desks import Rehearsal

HAND = Hand("demo", "Jo Doe", "Acme", "jo@acme.example", country="GB")


def _kept(rehearsal: Rehearsal) -> list[int]:
    with rehearsal.store.reading() as connection:
        return [
            connection.execute(select(func.count()).select_from(one)).scalar_one()
            for one in (leads, persons, companies, touches)
        ]


@pytest.mark.parametrize("country", ["Atlantis", "XX", "D E", "?"])
def test_a_hand_with_a_country_that_nobody_knows_is_raised_and_says_so(rehearsal: Rehearsal, country: str) -> None:
    Intake(rehearsal.desk).raise_hand(rehearsal["Ada"], replace(HAND, country=country, detail="Please ring"))
    with rehearsal.store.reading() as connection:
        assert list(connection.execute(select(persons.c.country)).scalars()) == [None]
        (detail,) = connection.execute(select(touches.c.detail)).scalars()
    assert detail == f"Please ring\nCountry as told: {country}"


@pytest.mark.parametrize(
    ("told", "kept"), [("de", "DE"), ("Deutschland", "DE"), ("United Kingdom", "GB"), ("  ", None)]
)
def test_a_country_is_kept_by_its_code_however_it_was_told(rehearsal: Rehearsal, told: str, kept: str | None) -> None:
    Intake(rehearsal.desk).raise_hand(rehearsal["Ada"], replace(HAND, country=told))
    with rehearsal.store.reading() as connection:
        assert list(connection.execute(select(persons.c.country)).scalars()) == [kept]
        assert list(connection.execute(select(companies.c.country)).scalars()) == [kept]


@pytest.mark.parametrize(
    ("field", "most"),
    [("name", LONGEST_NAME), ("company", LONGEST_NAME), ("title", LONGEST_NAME), ("detail", LONGEST_TEXT)],
)
def test_a_hand_with_an_endless_text_is_raised_with_as_much_of_it_as_is_kept(
    rehearsal: Rehearsal, field: str, most: int
) -> None:
    Intake(rehearsal.desk).raise_hand(rehearsal["Ada"], replace(HAND, **{field: "x" * (most + 9)}))  # type: ignore[arg-type]
    assert _kept(rehearsal) == [1, 1, 1, 1]
    with rehearsal.store.reading() as connection:
        texts = [
            *connection.execute(select(persons.c.full_name, persons.c.title)).one(),
            *connection.execute(select(companies.c.name)).one(),
            *connection.execute(select(touches.c.detail)).one(),
        ]
    assert "x" * most in texts
