from datetime import timedelta

import pytest

from qualcenter.domain.refusals import BadValueRefused, ChangedSinceRefused, NotAllowedRefused, UnknownNameRefused
from qualcenter.services.presences import Presences
from qualcenter.store.colleagues import Colleague
from qualcenter.store.work import looking
from tests.center import Center


def _ada(center: Center) -> Colleague:
    found = looking(center.rehearsal.store, center.rehearsal.clock.now(), lambda work: work.colleagues.get(1))
    assert found is not None
    return found


def _assigned(center: Center, who: str, *names: str) -> tuple[int, ...]:
    many = tuple(center.raised(name, email="") for name in names)
    center.assignment.assign(center.rehearsal["Tom"], list(many), who)
    return many


def test_a_presence_taken_back_is_as_before_with_its_time_and_leads_stay_where_they_went(center: Center) -> None:
    tom, presences = center.rehearsal["Tom"], Presences(center.rehearsal.desk)
    presences.mark(center.rehearsal["Ada"], 1, "available")
    before = _ada(center)
    owned = _assigned(center, "Ada", "P1 Roe", "P2 Roe")
    center.rehearsal.wait(minutes=20)
    done = presences.mark(tom, 1, "away")
    assert done.moved == owned
    center.rehearsal.wait(minutes=1)
    back = presences.take_back(tom, done)
    assert (back.before, back.after, back.moved) == (done.after, done.before, ())
    now = _ada(center)
    assert (now.presence, now.presence_since, now.back_at) == ("available", before.presence_since, None)
    assert now.waiting_since == before.waiting_since
    assert all(center.state(lead).owner.colleague_id != 1 for lead in owned)


def test_a_break_comes_back_with_its_end_and_uncovers_what_came_meanwhile(center: Center) -> None:
    tom, presences = center.rehearsal["Tom"], Presences(center.rehearsal.desk)
    ends = center.rehearsal.clock.now() + timedelta(hours=3)
    presences.mark(tom, 1, "break", ends)
    done = presences.mark(tom, 1, "available")
    (lead,) = _assigned(center, "Ada", "P1 Roe")
    back = presences.take_back(tom, done)
    assert (back.after.code, back.after.back_at, back.moved) == ("break", ends, (lead,))
    assert _ada(center).back_at == ends


def test_a_presence_that_was_changed_again_is_not_taken_back(center: Center) -> None:
    tom, presences = center.rehearsal["Tom"], Presences(center.rehearsal.desk)
    done = presences.mark(tom, 1, "away")
    center.rehearsal.wait(minutes=1)
    center.colleagues.set_presence(center.rehearsal["Ada"], "Ada", "break")
    with pytest.raises(ChangedSinceRefused, match="changed again"):
        presences.take_back(tom, done)
    assert _ada(center).presence == "break"
    center.rehearsal.wait(minutes=1)
    presences.mark(tom, 1, "away")
    with pytest.raises(ChangedSinceRefused):
        presences.take_back(tom, done)


def test_who_may_not_say_it_may_not_take_it_back_and_who_left_has_no_presence(center: Center) -> None:
    tom, bea, presences = center.rehearsal["Tom"], center.rehearsal["Bea"], Presences(center.rehearsal.desk)
    done = presences.mark(tom, 1, "off")
    with pytest.raises(NotAllowedRefused):
        presences.take_back(bea, done)
    with pytest.raises(NotAllowedRefused):
        presences.mark(bea, 1, "away")
    with pytest.raises(BadValueRefused):
        presences.mark(tom, 1, "asleep")
    with pytest.raises(UnknownNameRefused):
        presences.mark(tom, 999, "away")
    center.colleagues.switch_off(tom, "Ada")
    with pytest.raises(UnknownNameRefused, match="switched off"):
        presences.take_back(tom, done)
