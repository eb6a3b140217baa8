from dataclasses import replace

import pytest
from sqlalchemy import func, select

from qualcenter.domain.refusals import BadValueRefused
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
def test_a_country_that_nobody_knows_is_refused_and_nothing_is_taken_in(rehearsal: Rehearsal, country: str) -> None:
    with pytest.raises(BadValueRefused) as refused:
        Intake(rehearsal.desk).raise_hand(rehearsal["Ada"], replace(HAND, country=country))
    assert refused.value.missing == ("country",)
    assert country in refused.value.why
    assert _kept(rehearsal) == [0, 0, 0, 0]


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
def test_a_text_longer_than_is_kept_is_refused_instead_of_cut(rehearsal: Rehearsal, field: str, most: int) -> None:
    intake = Intake(rehearsal.desk)
    with pytest.raises(BadValueRefused) as refused:
        intake.raise_hand(rehearsal["Ada"], replace(HAND, **{field: "x" * (most + 1)}))  # type: ignore[arg-type]
    assert refused.value.missing == (field,)
    assert f"{most + 1} letters" in refused.value.why
    assert _kept(rehearsal) == [0, 0, 0, 0]
    intake.raise_hand(rehearsal["Ada"], replace(HAND, **{field: "x" * most}))  # type: ignore[arg-type]
    assert _kept(rehearsal) == [1, 1, 1, 1]
