import pytest

from qualcenter.domain.refusals import BadValueRefused, ChangedSinceRefused, NotAllowedRefused, UnknownNameRefused
from qualcenter.services.departing import Left
from qualcenter.services.presences import Presence
from qualcenter.services.staffing import Staffing
from tests.center import Center


def _assigned(center: Center, who: str, *names: str) -> tuple[int, ...]:
    many = tuple(center.raised(name, email="") for name in names)
    center.assignment.assign(center.rehearsal["Tom"], list(many), who)
    return many


def _newcomer(center: Center, name: str, role: str) -> int:
    """Somebody without a sign-in: roles belong to the whole server, and others of the tests sign in with theirs."""
    return center.colleagues.add(center.rehearsal["Ops"], name, [role])


def test_who_left_comes_back_as_they_were_and_their_leads_stay_where_they_went(center: Center) -> None:
    tom, staffing = center.rehearsal["Tom"], Staffing(center.rehearsal.desk)
    vera = _newcomer(center, "Vera", "qualifier")
    owned = _assigned(center, "Vera", "P1 Roe", "P2 Roe")
    before = next(row for row in center.colleagues.list() if row.name == "Vera")
    center.rehearsal.wait(minutes=5)
    left = staffing.let_go(tom, vera)
    assert (left.name, left.moved) == ("Vera", owned)
    with pytest.raises(UnknownNameRefused, match="switched off"):
        center.colleagues.actor("Vera")
    center.rehearsal.wait(minutes=5)
    back = staffing.bring_back(tom, left)
    assert (back.id, back.name, back.sign_in) == (vera, "Vera", None)
    now = next(row for row in center.colleagues.list() if row.name == "Vera")
    assert (now.presence, now.presence_since, now.roles) == (before.presence, before.presence_since, before.roles)
    assert now.open == 0
    assert all(center.state(lead).owner.colleague_id != vera for lead in owned)
    more = center.raised("P3 Roe", email="")
    center.assignment.assign(tom, [more], "Vera")
    assert center.state(more).owner.colleague_id == vera


def test_nobody_is_brought_back_twice_nor_by_who_may_not(center: Center) -> None:
    tom, staffing = center.rehearsal["Tom"], Staffing(center.rehearsal.desk)
    left = staffing.let_go(tom, _newcomer(center, "Vera", "qualifier"))
    with pytest.raises(NotAllowedRefused):
        staffing.bring_back(center.rehearsal["Bea"], left)
    staffing.bring_back(tom, left)
    with pytest.raises(ChangedSinceRefused, match="back already"):
        staffing.bring_back(tom, left)
    with pytest.raises(UnknownNameRefused):
        staffing.bring_back(tom, Left(999, "Nobody", Presence("off", None, None)))
    with pytest.raises(BadValueRefused, match="ask a colleague"):
        staffing.let_go(tom, tom.id)


def test_only_operations_brings_back_who_has_operations(center: Center) -> None:
    tom, ops, staffing = center.rehearsal["Tom"], center.rehearsal["Ops"], Staffing(center.rehearsal.desk)
    left = staffing.let_go(tom, _newcomer(center, "Olga", "operations"))
    with pytest.raises(NotAllowedRefused, match="by operations"):
        staffing.bring_back(tom, left)
    assert staffing.bring_back(ops, left).name == "Olga"
