from dataclasses import dataclass
from datetime import UTC, datetime

import pytest

from qualcenter.domain.homes import home_of, team_lead_of
from qualcenter.domain.lead import Lead
from qualcenter.domain.owner import Owner

AT = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Someone:
    id: int
    roles: tuple[str, ...] = ("qualifier",)
    team: str = "inbound"
    capacity: int = 10
    presence: str = "available"
    active: bool = True


TOM = Someone(9, ("team_lead",))


def came_back(**state: object) -> Lead:
    lead = Lead(id=1, person_id=1, created_at=AT, playbook_version=1, team="inbound")
    lead.promoted_by = 1
    for name, value in state.items():
        setattr(lead, name, value)
    return lead


def test_a_lead_comes_home_to_its_promoter() -> None:
    assert home_of(came_back(), [Someone(1), TOM], lambda _: 3) == Owner.colleague(1)


@pytest.mark.parametrize("presence", ["away", "off"])
def test_the_pool_takes_the_lead_of_a_promoter_who_is_not_there(presence: str) -> None:
    assert home_of(came_back(), [Someone(1, presence=presence), TOM], lambda _: 0) == Owner.pool("inbound")


def test_the_pool_takes_the_lead_of_a_promoter_who_is_full() -> None:
    assert home_of(came_back(), [Someone(1, capacity=3), TOM], lambda _: 3) == Owner.pool("inbound")


def test_the_pool_takes_the_lead_of_a_promoter_who_left_the_center() -> None:
    assert home_of(came_back(), [Someone(1, active=False)], lambda _: 0) == Owner.pool("inbound")


def test_the_second_return_goes_to_the_team_lead() -> None:
    assert home_of(came_back(returns=1), [Someone(1), TOM], lambda _: 0) == Owner.colleague(9)


def test_another_team_s_lead_stands_in_for_a_missing_one() -> None:
    assert team_lead_of("outbound", [Someone(1), TOM]) == TOM
    assert team_lead_of("inbound", [Someone(1)]) is None
