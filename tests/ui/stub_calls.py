"""The call that runs in a core of stubs."""

from collections.abc import Mapping

from qualcenter.queries.brief_rows import RunningCallRow
from tests.ui.stub_rows import StubLead


def running_of(leads: Mapping[int, StubLead]) -> RunningCallRow | None:
    """The call that runs on one of these leads."""
    calls = ((number, lead.brief, lead.brief.call) for number, lead in leads.items())
    found = (RunningCallRow(n, one.person, call.started_at) for n, one, call in calls if call and not call.ended_at)
    return next(found, None)
