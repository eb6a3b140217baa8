import pytest

from qualcenter.domain.refusals import NotAllowedRefused
from qualcenter.domain.rights import Actor, Right, Role, require


def _actor(*roles: str) -> Actor:
    return Actor(1, "Ada", frozenset(roles), "inbound")


MAY = {
    Role.QUALIFIER: {Right.REFINE, Right.RAISE, Right.SUPPRESS, Right.MERGE, Right.GAUGES},
    Role.SALES: {Right.SELL, Right.RAISE},
    Role.MARKETING: {Right.TEND_CONTACTS, Right.IMPORT, Right.RAISE, Right.GAUGES},
    Role.MANAGER: {Right.GAUGES},
}


@pytest.mark.parametrize("role", MAY)
def test_a_role_may_what_the_table_says_and_nothing_else(role: Role) -> None:
    assert {right for right in Right if _actor(role).may(right)} == MAY[role]


def test_a_team_lead_may_all_that_a_qualifier_may_and_assign() -> None:
    lead = _actor("team_lead")
    assert all(lead.may(right) for right in MAY[Role.QUALIFIER])
    assert lead.may(Right.ASSIGN)
    assert lead.may(Right.UNDO_OTHERS)
    assert not lead.may(Right.SELL)


def test_operations_tends_the_store_and_disposes_of_nothing() -> None:
    assert _actor("operations").may(Right.ERASE)
    assert not _actor("operations").may(Right.REFINE)


def test_two_roles_add_up() -> None:
    both = _actor("sales", "qualifier")
    assert both.may(Right.SELL)
    assert both.may(Right.REFINE)


def test_a_missing_right_is_refused_in_words_that_name_it() -> None:
    with pytest.raises(NotAllowedRefused, match=r"Ada \(sales\) lacks the right to work leads") as refused:
        require(_actor("sales"), Right.REFINE, Right.ASSIGN)
    assert refused.value.more == {"right": "REFINE"}


def test_one_of_the_rights_is_enough() -> None:
    assert require(_actor("sales"), Right.REFINE, Right.SELL) is None


def test_nobody_without_a_role_may_anything() -> None:
    assert not [right for right in Right if _actor().may(right)]
