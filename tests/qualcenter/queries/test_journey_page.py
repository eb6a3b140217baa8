"""One journey as a page shows it, on both kinds of store."""

from datetime import timedelta

import pytest

from qualcenter.domain.events import EventKind
from qualcenter.domain.refusals import NotAllowedRefused, UnknownLeadRefused
from qualcenter.queries.journey_page import Who
from qualcenter.queries.journeys import Journeys
from tests.center import make_center
from tests.fixtures.desks import Rehearsal


def test_a_journey_page_tells_the_lead_time_whose_shares_add_up(rehearsal: Rehearsal) -> None:
    center = make_center(rehearsal)
    lead = center.promoted("Ada", to="Sam")
    rehearsal.wait(minutes=30)
    center.handoff.accept(rehearsal["Sam"], lead)
    page = Journeys(rehearsal.reading).page(rehearsal["Ada"], lead)
    time = page.lead_time
    assert time is not None
    assert time.accepted
    assert sum((span.length for span in time.spans), timedelta()) == time.whole >= timedelta(minutes=30)
    assert page.person == "Jo Doe"
    assert page.planned is not None
    assert page.planned.what == "first_touch"


def test_every_event_says_whose_deed_it_was_and_what_was_said_in_it(rehearsal: Rehearsal) -> None:
    center = make_center(rehearsal)
    lead = center.promoted("Ada", to="Sam")
    center.answers.note(rehearsal["Ada"], lead, "Wants it in May.")
    page = Journeys(rehearsal.reading).page(rehearsal["Ada"], lead)
    by_kind = {event.kind: event for event in page.events}
    assert len(page.events) == len(Journeys(rehearsal.reading).read(lead))
    assert by_kind[EventKind.TOUCH_RECEIVED].who is Who.CUSTOMER
    assert by_kind[EventKind.LEAD_SCORED].who is Who.SYSTEM
    assert (by_kind[EventKind.LEAD_PROMOTED].who, by_kind[EventKind.LEAD_PROMOTED].name) == (Who.COLLEAGUE, "Ada")
    assert by_kind[EventKind.NOTE_WRITTEN].detail == "Wants it in May."
    assert {seq for stop in page.stops for seq in stop.seqs} == {event.seq for event in page.events}


def test_sales_sees_the_journey_of_a_lead_that_was_handed_to_them_and_of_no_other(rehearsal: Rehearsal) -> None:
    center = make_center(rehearsal)
    raised = center.raised("Joe Doe", email="joe@acme.example")
    lead = center.promoted("Ada", to="Sam")
    center.handoff.accept(rehearsal["Sam"], lead)
    journeys = Journeys(rehearsal.reading)
    assert journeys.page(rehearsal["Sam"], lead).lead_id == lead
    with pytest.raises(NotAllowedRefused):
        journeys.page(rehearsal["Sam"], raised)


def test_a_page_of_a_lead_that_is_not_there_is_refused(rehearsal: Rehearsal) -> None:
    make_center(rehearsal)
    with pytest.raises(UnknownLeadRefused):
        Journeys(rehearsal.reading).page(rehearsal["Ada"], 99)


def test_a_callback_is_promised_by_its_minute_and_not_by_the_end_of_its_grace(rehearsal: Rehearsal) -> None:
    center = make_center(rehearsal)
    lead = center.called("Ada", "Jo Doe", country="GB")
    at = rehearsal.clock.now() + timedelta(hours=1)
    center.dispositions.record(rehearsal["Ada"], lead, "call_later", {"at": at.isoformat()})
    told = [event.detail for event in Journeys(rehearsal.reading).page(rehearsal["Ada"], lead).events]
    assert [one for one in told if one.startswith("Callback promised")] == [f"Callback promised by {at:%H:%M}"]
