"""Who hears of a handoff that arrives where nobody in particular is to take it, on both stores."""

from qualcenter.queries.notices import Notices
from qualcenter.services.due import Due
from qualcenter.store.tables import notices
from tests.center import Center


def _sellers(center: Center) -> None:
    """Beside Sam one more of his team, one of another team and one without a team."""
    for name, team in (("Sia", "sales"), ("Sue", "inbound"), ("Sol", "")):
        center.colleagues.add(center.rehearsal["Ops"], name, ["sales"], team=team)
        center.rehearsal.people[name] = center.colleagues.actor(name)


def _told(center: Center, kind: str = "handoff_in_pool") -> list[str]:
    names = {actor.id: name for name, actor in center.rehearsal.people.items()}
    return sorted(names[row["colleague_id"]] for row in center.rows(notices, kind=kind))


def _heard(center: Center, name: str) -> list[str]:
    return [str(one.words) for one in Notices(center.rehearsal.reading).unseen(center.rehearsal[name])]


def test_everybody_who_could_accept_from_the_pool_hears_once_when_a_handoff_is_delivered(center: Center) -> None:
    _sellers(center)
    center.promote("Ada", center.ready(), to="pool")
    due = Due(center.rehearsal.desk)
    due.run()
    assert _told(center) == []
    center.rehearsal.wait(seconds=10)
    for _ in range(2):
        due.run()
        assert _told(center) == ["Sam", "Sia", "Sol"]
    assert _heard(center, "Sia") == ["Jo Doe waits in the pool for somebody in sales to accept"]
    assert center.rows(notices, kind="handoff_in_pool")[0]["at"] == center.rehearsal.clock.now()
    assert _told(center, "handoff_waiting") == []


def test_a_handoff_that_somebody_took_is_told_to_nobody_else_any_more(center: Center) -> None:
    _sellers(center)
    lead = center.promoted(to="pool")
    Due(center.rehearsal.desk).run()
    center.handoff.accept(center.rehearsal["Sia"], lead)
    assert [_heard(center, name) for name in ("Sam", "Sia", "Sol")] == [[], [], []]
    assert Notices(center.rehearsal.reading).count(center.rehearsal["Sam"]) == 0


def test_a_handoff_that_waits_for_one_seller_is_told_until_they_accept_it_or_pass_it_on(center: Center) -> None:
    _sellers(center)
    lead = center.promoted(to="Sam")
    Due(center.rehearsal.desk).run()
    assert _heard(center, "Sam") == ["Jo Doe waits for you to accept"]
    center.handoff.pass_on(center.rehearsal["Sam"], lead, "Sia")
    assert (_heard(center, "Sam"), _heard(center, "Sia")) == ([], ["Jo Doe waits for you to accept"])
    center.handoff.accept(center.rehearsal["Sia"], lead)
    assert _heard(center, "Sia") == []


def test_a_seller_who_takes_it_before_any_job_ran_leaves_the_others_nothing_to_do(center: Center) -> None:
    _sellers(center)
    lead = center.promoted(to="pool")
    center.handoff.accept(center.rehearsal["Sam"], lead)
    assert _told(center) == ["Sam", "Sia", "Sol"]
    assert _heard(center, "Sol") == []


def test_who_passes_a_handoff_on_to_the_pool_is_not_told_of_it(center: Center) -> None:
    _sellers(center)
    lead = center.promoted(to="Sam")
    center.handoff.pass_on(center.rehearsal["Sam"], lead, "pool")
    assert _told(center) == ["Sia", "Sol"]
    assert _told(center, "handoff_waiting") == ["Sam"]


def test_a_promotion_undone_before_it_is_delivered_is_told_to_nobody(center: Center) -> None:
    _sellers(center)
    center.promote("Ada", center.ready(), to="pool")
    center.undo.undo(center.rehearsal["Ada"])
    center.rehearsal.wait(minutes=1)
    Due(center.rehearsal.desk).run()
    assert _told(center) == []
