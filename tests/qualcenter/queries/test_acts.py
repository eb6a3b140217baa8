from datetime import timedelta

from qualcenter.queries.acts import Acts
from tests.center import make_center
from tests.fixtures.desks import Rehearsal


def test_the_latest_acts_are_told_in_the_words_of_their_doing(rehearsal: Rehearsal) -> None:
    center, acts, ada = make_center(rehearsal), Acts(rehearsal.reading), rehearsal["Ada"]
    lead = center.called("Ada", "Jo Doe")
    tried = center.dispositions.record(ada, lead, "no_answer", {})
    other = center.ready("Ada", "Al Roe")
    promoted = center.promote("Ada", other)
    latest = acts.latest(ada)
    assert [one.act_id for one in latest] == [promoted.act_id, tried.act_id]
    assert [one.words for one in latest] == [promoted.words, tried.words]
    assert [one.person for one in latest] == ["Al Roe", "Jo Doe"]
    assert latest[0].undo_until == promoted.at + timedelta(seconds=10)
    assert acts.leads_of(promoted.act_id) == (other,)


def test_dispositions_that_stand_are_counted_up_to_a_limit(rehearsal: Rehearsal) -> None:
    center, acts, ada = make_center(rehearsal), Acts(rehearsal.reading), rehearsal["Ada"]
    for name in ("Jo Doe", "Al Roe", "Di Poe"):
        center.dispositions.record(ada, center.called("Ada", name), "no_answer", {})
    center.undo.undo(ada)
    assert acts.filed(ada, 50) == 2
    assert acts.filed(ada, 2) == 1
    assert acts.filed(rehearsal["Bea"], 50) == 0


def test_what_was_taken_back_is_marked_so(rehearsal: Rehearsal) -> None:
    center, acts, ada = make_center(rehearsal), Acts(rehearsal.reading), rehearsal["Ada"]
    lead = center.called("Ada")
    center.dispositions.record(ada, lead, "no_answer", {})
    center.undo.undo(ada)
    assert [one.undone for one in acts.latest(ada) if one.verb == "dispose"] == [True]
    assert acts.latest(rehearsal["Bea"]) == ()


def test_no_more_acts_are_told_than_asked_for(rehearsal: Rehearsal) -> None:
    center, ada = make_center(rehearsal), rehearsal["Ada"]
    for name in ("Jo Doe", "Al Roe"):
        center.dispositions.record(ada, center.called("Ada", name), "no_answer", {})
    assert [one.person for one in Acts(rehearsal.reading).latest(ada, limit=1)] == ["Al Roe"]
