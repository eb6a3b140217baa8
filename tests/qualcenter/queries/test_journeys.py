import pytest

from qualcenter.domain.refusals import UnknownLeadRefused
from qualcenter.queries.journeys import Journeys
from qualcenter.services.merging import Merging
from tests.center import make_center
from tests.fixtures.desks import Rehearsal


def test_a_journey_tells_every_event_in_order_with_names(rehearsal: Rehearsal) -> None:
    center = make_center(rehearsal)
    lead = center.promoted("Ada", to="Sam")
    center.handoff.accept(rehearsal["Sam"], lead)
    rows = Journeys(rehearsal.reading).read(lead)
    assert [row.kind for row in rows] == center.kinds(lead)
    assert [row.seq for row in rows] == sorted(row.seq for row in rows)
    words = {row.kind: row.words for row in rows}
    assert words["contact.created"].startswith("Became known")
    assert words["lead.promoted"] == "Ada promoted it to Sam"
    assert words["handoff.accepted"] == "Sam accepted the handoff"
    assert {row.actor for row in rows if row.kind == "handoff.accepted"} == {"Sam"}


def test_the_journey_of_a_merged_lead_is_reached_from_the_one_that_was_kept(rehearsal: Rehearsal) -> None:
    center = make_center(rehearsal)
    kept, merged = center.raised("Jo Doe"), center.raised("Joe Doe", email="joe@acme.example")
    before = {row.seq for row in Journeys(rehearsal.reading).read(merged)}
    Merging(rehearsal.desk).merge(rehearsal["Tom"], kept, merged)
    rows = Journeys(rehearsal.reading).read(kept)
    assert before <= {row.seq for row in rows}
    assert {row.lead_id for row in rows} == {kept, merged}


def test_a_journey_that_nobody_made_is_refused(rehearsal: Rehearsal) -> None:
    with pytest.raises(UnknownLeadRefused):
        Journeys(rehearsal.reading).read(99)


def test_what_fell_due_by_itself_is_the_clock_s_whoever_looked_first(rehearsal: Rehearsal) -> None:
    center = make_center(rehearsal)
    lead = center.raised("Jo Doe")
    rehearsal.wait(hours=30)
    center.answers.note(rehearsal["Ada"], lead, "Found it lying here.")
    actors = {row.kind: row.actor for row in Journeys(rehearsal.reading).read(lead)}
    assert (actors["promise.missed"], actors["note.written"]) == ("clock", "Ada")
