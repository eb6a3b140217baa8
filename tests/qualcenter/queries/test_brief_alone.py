"""One brief is read in one statement, and one more for who would receive the lead."""

from qualcenter.queries.lead_brief import LeadBrief
from tests.center import Center
from tests.fixtures.statements import CountStatements


def test_the_brief_of_the_lead_in_hand_takes_two_statements(center: Center, count_statements: CountStatements) -> None:
    who, briefs = center.rehearsal, LeadBrief(center.rehearsal.reading)
    center.raised()
    lead = center.queue.next(who["Ada"])
    with count_statements(who.store) as statements:
        brief = briefs.read(who["Ada"], lead)
    assert brief.claimed_by == "Ada"
    assert len([one for one in statements if not one.startswith("PRAGMA")]) == 2, statements
