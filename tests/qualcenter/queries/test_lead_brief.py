from datetime import timedelta

import pytest

from qualcenter.domain.refusals import UnknownLeadRefused
from qualcenter.queries.brief_rows import RunningCallRow
from qualcenter.queries.lead_brief import LeadBrief
from qualcenter.services.due import Due
from qualcenter.store.colleagues import ColleagueRows, ground
from qualcenter.store.tables import events, leads
from tests.center import ANSWERS, make_center
from tests.fixtures.desks import MONDAY, Rehearsal
from tests.fixtures.statements import CountStatements


def test_the_reasons_add_up_to_the_score(rehearsal: Rehearsal) -> None:
    center, briefs = make_center(rehearsal), LeadBrief(rehearsal.reading)
    lead = center.raised("Jo Doe", touch="pricing", title="CEO")
    center.raised("Jo Doe", touch="webinar")
    for days in (0, 9):
        rehearsal.wait(days=days)
        brief = briefs.read(rehearsal["Ada"], lead)
        assert sum(one.points for one in brief.reasons) == brief.score
        assert brief.fit + brief.interest == brief.score


def test_the_brief_holds_what_was_said_and_what_is_missing(rehearsal: Rehearsal) -> None:
    center, briefs = make_center(rehearsal), LeadBrief(rehearsal.reading)
    lead = center.called("Ada")
    ada = rehearsal["Ada"]
    center.answers.capture(ada, lead, {"need": "replacing"}, via="script")
    center.answers.note(ada, lead, "Rings back after lunch.")
    center.answers.save_draft(ada, lead, "half a sen", {"reason": "other"})
    brief = briefs.read(ada, lead)
    assert [(one.field, one.value, one.via, one.by) for one in brief.answers] == [
        ("need", "replacing", "script", "Ada")
    ]
    assert brief.missing == tuple(name for name in ANSWERS if name != "need")
    assert [(one.author, one.text) for one in brief.notes] == [("Ada", "Rings back after lunch.")]
    assert (brief.draft.note, brief.draft.fields) == ("half a sen", {"reason": "other"})
    assert brief.call is not None
    assert (brief.call.disposed, brief.claimed_by, brief.attempts) == (False, "Ada", 1)
    assert briefs.read(rehearsal["Bea"], lead).draft.note == ""


def test_answers_that_have_faded_are_missing_again(rehearsal: Rehearsal) -> None:
    center, briefs = make_center(rehearsal), LeadBrief(rehearsal.reading)
    lead = center.ready("Ada")
    assert briefs.read(rehearsal["Ada"], lead).missing == ()
    rehearsal.wait(days=15)
    assert briefs.read(rehearsal["Ada"], lead).missing == tuple(ANSWERS)


def test_the_verdict_shows_the_person_s_own_day(rehearsal: Rehearsal) -> None:
    center, briefs = make_center(rehearsal), LeadBrief(rehearsal.reading)
    verdict = briefs.read(rehearsal["Ada"], center.raised("Jo Doe", country="GB")).verdict
    assert (verdict.verdict, verdict.zone) == ("allow", "Europe/London")
    assert verdict.open_minutes == ((9 * 60, 17 * 60 + 30),)
    assert verdict.closes_at == MONDAY + timedelta(hours=8, minutes=30)


def test_what_the_person_looked_at_most_comes_first_among_the_interests(rehearsal: Rehearsal) -> None:
    center, briefs = make_center(rehearsal), LeadBrief(rehearsal.reading)
    for detail in ("Depots", "Routes", "Routes"):
        lead = center.raised("Jo Doe", touch="product_page", detail=detail)
        rehearsal.wait(minutes=1)
    brief = briefs.read(rehearsal["Ada"], lead)
    assert brief.interests == ("Routes", "Depots")
    assert (brief.touch_count, brief.touches[0].detail) == (3, "Routes")


def test_the_receiver_is_the_one_whom_promoting_would_choose(rehearsal: Rehearsal) -> None:
    center, briefs = make_center(rehearsal), LeadBrief(rehearsal.reading)
    lead = center.ready("Ada")
    shown = briefs.read(rehearsal["Ada"], lead).receiver
    assert shown is not None
    assert (shown.team, shown.open, shown.capacity) == ("Sales Europe", 0, 50)
    assert str(shown.reason) == "Least loaded of Sales Europe"
    assert center.promote("Ada", lead).words == f"Promoted Jo Doe to {shown.name}"
    assert briefs.read(rehearsal["Ada"], lead).receiver is None


def test_others_of_the_same_company_are_named(rehearsal: Rehearsal) -> None:
    center, briefs = make_center(rehearsal), LeadBrief(rehearsal.reading)
    first = center.called("Ada", "Jo Doe")
    second = center.raised("Al Roe")
    (other,) = briefs.read(rehearsal["Bea"], second).colleagues
    assert (other.lead_id, other.person, other.owner) == (first, "Jo Doe", "pool")
    assert other.last_contact_at == MONDAY


def test_a_brief_shows_what_has_come_due_without_writing_it(rehearsal: Rehearsal) -> None:
    center, briefs = make_center(rehearsal), LeadBrief(rehearsal.reading)
    lead = center.promoted("Ada")
    rehearsal.wait(days=3)
    before = (center.rows(leads), center.rows(events))
    brief = briefs.read(rehearsal["Ada"], lead)
    assert (brief.stage, brief.owner, brief.next_action) == ("lead", "Ada", "retry")
    assert (center.rows(leads), center.rows(events)) == before


def test_many_briefs_take_as_many_statements_as_one(rehearsal: Rehearsal, count_statements: CountStatements) -> None:
    center, briefs = make_center(rehearsal), LeadBrief(rehearsal.reading)
    ids = [center.raised(f"Jo {number}", email=f"j{number}@acme.example") for number in range(12)]
    asked = []
    for some in (ids[:2], ids):
        with count_statements(rehearsal.store) as statements:
            assert list(briefs.many(rehearsal["Ada"], some)) == some
        asked.append(len(statements))
    assert asked[0] == asked[1] <= 30


def test_a_lead_that_nobody_knows_is_refused(rehearsal: Rehearsal) -> None:
    with pytest.raises(UnknownLeadRefused):
        LeadBrief(rehearsal.reading).read(rehearsal["Ada"], 99)


def test_a_lead_that_woke_is_met_with_the_script_for_old_acquaintances(rehearsal: Rehearsal) -> None:
    center, briefs = make_center(rehearsal), LeadBrief(rehearsal.reading)
    lead = center.called("Ada")
    assert briefs.read(rehearsal["Ada"], lead).script != "reengage"
    center.dispositions.record(rehearsal["Ada"], lead, "nurture", {"reason": "just_looking"})
    rehearsal.wait(days=70)
    Due(rehearsal.desk).run("wakes")
    assert briefs.read(rehearsal["Ada"], lead).script == "reengage"


def test_a_brief_read_alone_says_what_it_says_among_others(rehearsal: Rehearsal) -> None:
    center, briefs = make_center(rehearsal), LeadBrief(rehearsal.reading)
    first, second = center.called("Ada"), center.raised("Ann Roe", touch="pricing")
    center.answers.note(rehearsal["Ada"], first, "Rings back after lunch.")
    together = briefs.many(rehearsal["Ada"], [first, second])
    assert {lead: briefs.read(rehearsal["Ada"], lead) for lead in (first, second)} == together


def test_a_lead_that_is_not_there_is_left_out_alone_as_among_others(rehearsal: Rehearsal) -> None:
    center, briefs = make_center(rehearsal), LeadBrief(rehearsal.reading)
    lead = center.raised("Jo Doe")
    assert briefs.many(rehearsal["Ada"], [lead + 999]) == {}
    assert list(briefs.many(rehearsal["Ada"], [lead, lead + 999])) == [lead]


def test_everybody_read_with_the_version_is_everybody(rehearsal: Rehearsal) -> None:
    make_center(rehearsal)
    with rehearsal.store.reading() as connection:
        version, people = ground(connection)
        assert people == ColleagueRows(connection).all(active_only=False)
    assert len(people) > 1
    assert version == rehearsal.desk.rules().version


def test_the_call_that_a_colleague_is_in_is_found_until_it_ends(rehearsal: Rehearsal) -> None:
    center, briefs = make_center(rehearsal), LeadBrief(rehearsal.reading)
    ada, bea = rehearsal["Ada"], rehearsal["Bea"]
    lead = center.raised("Jo Doe")
    assert briefs.running_call(ada) is None
    center.queue.open(ada, lead, skip_reason="other")
    center.calls.start(ada, lead)
    since = rehearsal.clock.now()
    rehearsal.wait(minutes=3)
    assert briefs.running_call(ada) == RunningCallRow(lead, "Jo Doe", since)
    assert briefs.running_call(bea) is None
    center.calls.end(ada, lead)
    assert briefs.running_call(ada) is None
