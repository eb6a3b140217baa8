from dataclasses import replace

import pytest

from qualcenter.domain.attendance import Attendance
from qualcenter.domain.refusals import (
    BadValueRefused,
    ChangedSinceRefused,
    NameTakenRefused,
    NotAllowedRefused,
    UnknownNameRefused,
)
from qualcenter.domain.staff import ColleagueFacts
from qualcenter.queries.roster import RosterRow, Rosters
from qualcenter.services.desk import as_of
from qualcenter.services.staffing import Staffing
from tests.center import Center

ADA = ColleagueFacts(
    ("qualifier",), "ada@example.com", "inbound", "Europe/Berlin", 12, ("de", "logistics"), "mon-fri 9-18"
)


def _row(center: Center, name: str) -> RosterRow:
    roster = Rosters(center.rehearsal.reading).read(center.rehearsal["Tom"])
    return next(row for row in roster.rows if row.name == name)


def test_a_team_lead_changes_what_is_known_of_somebody_and_gets_both_sides_back(center: Center) -> None:
    tom, staffing = center.rehearsal["Tom"], Staffing(center.rehearsal.desk)
    before = _row(center, "Ada").facts
    done = staffing.change(tom, 1, ADA, was=before)
    assert (done.before, done.after.shift) == (before, "mon-fri 09:00-18:00")
    row = _row(center, "Ada")
    assert row.facts == done.after == replace(ADA, shift="mon-fri 09:00-18:00")
    assert (row.now, row.own_hours, row.week_minutes) == (Attendance.HERE, True, 45 * 60)
    assert staffing.change(tom, 1, before, was=done.after).after == before


@pytest.mark.parametrize(
    ("wrong", "refusal", "field"),
    [
        ({"roles": ()}, BadValueRefused, "role"),
        ({"roles": ("boss",)}, UnknownNameRefused, ""),
        ({"email": "no address"}, BadValueRefused, "email"),
        ({"email": "tom@example.com"}, NameTakenRefused, "email"),
        ({"team": "nowhere"}, UnknownNameRefused, ""),
        ({"zone": "Mars/Olympus"}, BadValueRefused, "zone"),
        ({"capacity": -1}, BadValueRefused, "capacity"),
        ({"shift": "whenever"}, BadValueRefused, "shift"),
        ({"skills": ("x" * 61,)}, BadValueRefused, "skills"),
        ({"roles": ("qualifier", "operations")}, NotAllowedRefused, ""),
    ],
)
def test_what_does_not_fit_is_refused_by_its_field_and_nothing_is_kept(
    center: Center, wrong: dict[str, object], refusal: type[Exception], field: str
) -> None:
    tom, staffing = center.rehearsal["Tom"], Staffing(center.rehearsal.desk)
    staffing.change(tom, 3, replace(_row(center, "Tom").facts, email="tom@example.com"))
    before = _row(center, "Ada").facts
    with pytest.raises(refusal) as refused:
        staffing.change(tom, 1, replace(ADA, **wrong))  # type: ignore[arg-type]
    assert not field or getattr(refused.value, "missing", ()) == (field,)
    assert _row(center, "Ada").facts == before


def test_only_who_tends_people_changes_them_and_never_their_own_right_to(center: Center) -> None:
    people, staffing = center.rehearsal.people, Staffing(center.rehearsal.desk)
    with pytest.raises(NotAllowedRefused):
        staffing.change(people["Bea"], 1, ADA)
    with pytest.raises(NotAllowedRefused):
        Rosters(center.rehearsal.reading).read(people["Sam"])
    with pytest.raises(BadValueRefused, match="your own right"):
        staffing.change(people["Tom"], 3, replace(ADA, email=None))
    with pytest.raises(UnknownNameRefused):
        staffing.change(people["Tom"], 999, ADA)


def test_a_change_over_another_change_is_refused(center: Center) -> None:
    staffing, stale = Staffing(center.rehearsal.desk), _row(center, "Ada").facts
    staffing.change(center.rehearsal["Ops"], 1, ADA)
    with pytest.raises(ChangedSinceRefused, match="changed meanwhile"):
        staffing.change(center.rehearsal["Tom"], 1, replace(stale, capacity=3), was=stale)
    assert _row(center, "Ada").facts.capacity == 12


def test_who_refines_no_more_gives_their_leads_back(center: Center) -> None:
    tom = center.rehearsal["Tom"]
    leads = [center.raised(name, email="") for name in ("Jo Doe", "Al Roe")]
    center.assignment.assign(tom, leads, "Ada")
    done = Staffing(center.rehearsal.desk).change(tom, 1, replace(ADA, roles=("sales",), team=""))
    assert sorted(done.moved) == sorted(leads)
    assert {center.state(lead).owner.colleague_id for lead in leads} == {2}


def test_nobody_outside_their_hours_is_given_work_and_the_roster_says_so(center: Center) -> None:
    tom, staffing = center.rehearsal["Tom"], Staffing(center.rehearsal.desk)
    staffing.change(tom, 1, replace(ADA, shift="mon-fri 14:00-18:00"))
    leads = [center.raised(name, email="") for name in ("Jo Doe", "Al Roe")]
    center.assignment.spread_leads(tom, leads)
    assert {center.state(lead).owner.colleague_id for lead in leads} == {2}
    assert (_row(center, "Ada").now, _row(center, "Bea").on_shift) == (Attendance.OUTSIDE, True)
    with as_of(center.rehearsal.wait(hours=5)):
        center.assignment.spread(tom, "Bea")
    assert {center.state(lead).owner.colleague_id for lead in leads} == {1}


def test_off_gives_back_what_is_due_before_ones_own_next_hours(center: Center) -> None:
    tom, staffing = center.rehearsal["Tom"], Staffing(center.rehearsal.desk)
    staffing.change(tom, 1, replace(ADA, shift="thu 14:00-18:00"))
    early = center.called("Ada", "Jo Doe", email="")
    center.dispositions.record(center.rehearsal["Ada"], early, "call_later", {"at": "2026-11-25T10:00", "who": "mine"})
    assert center.colleagues.set_presence(center.rehearsal["Ada"], "Ada", "off") == (early,)
